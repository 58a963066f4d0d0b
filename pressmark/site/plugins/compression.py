"""Pages, data and feeds are sent compressed to readers that accept it: a table page shrinks to a tenth."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from typing import Any

from datasette import hookimpl

COMPRESSED = (b"text/", b"application/json", b"application/javascript", b"application/atom+xml", b"image/svg+xml")
REFUSED = re.compile(rb";q=0(\.0*)?$")
GZIP = 16 + zlib.MAX_WBITS


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:
    """Compress what is text, piece by piece, so that a long export still begins at once."""

    def wrap(app: Any) -> Any:
        async def answer(scope: Any, receive: Any, send: Any) -> None:
            await app(scope, receive, _compressing(send, _accepted(scope)) if scope["type"] == "http" else send)

        return answer

    return wrap


def _accepted(scope: Any) -> bool:
    """Whether the reader takes gzip: named, and not with a weight of nothing (RFC 9110, 12.5.3)."""
    named = dict(scope["headers"]).get(b"accept-encoding", b"").replace(b" ", b"").lower()
    return any(one.split(b";")[0] == b"gzip" and not REFUSED.search(one) for one in named.split(b","))


def _compressing(send: Any, accepted: bool) -> Any:
    compressor: Any = None

    async def compressed(message: Any) -> None:
        nonlocal compressor
        if message["type"] == "http.response.start":
            headers = {name.lower(): value for name, value in message["headers"]}
            if headers.get(b"content-type", b"").startswith(COMPRESSED) and message["status"] != 304:
                kept = [*message["headers"], (b"vary", b"accept-encoding")]
                if accepted:
                    compressor = zlib.compressobj(6, zlib.DEFLATED, GZIP)
                    kept = [(name, value) for name, value in kept if name.lower() != b"content-length"]
                    kept.append((b"content-encoding", b"gzip"))
                message = message | {"headers": kept}
        elif message["type"] == "http.response.body" and compressor:
            more = message.get("more_body", False)
            body = compressor.compress(message.get("body", b""))
            message = message | {"body": body if more else body + compressor.flush()}
        await send(message)

    return compressed
