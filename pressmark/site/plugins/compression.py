"""Pages, data and feeds are sent compressed to readers that accept it: a table page shrinks to a tenth."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

from datasette import hookimpl

COMPRESSED = (b"text/", b"application/json", b"application/javascript", b"application/atom+xml", b"image/svg+xml")
GZIP = 16 + zlib.MAX_WBITS


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:
    """Compress what is text, piece by piece, so that a long export still begins at once."""

    def wrap(app: Any) -> Any:
        async def answer(scope: Any, receive: Any, send: Any) -> None:
            accepts = scope["type"] == "http" and b"gzip" in dict(scope["headers"]).get(b"accept-encoding", b"")
            await app(scope, receive, _compressing(send) if accepts else send)

        return answer

    return wrap


def _compressing(send: Any) -> Any:
    compressor: Any = None

    async def compressed(message: Any) -> None:
        nonlocal compressor
        if message["type"] == "http.response.start":
            headers = {name.lower(): value for name, value in message["headers"]}
            if headers.get(b"content-type", b"").startswith(COMPRESSED) and message["status"] != 304:
                compressor = zlib.compressobj(6, zlib.DEFLATED, GZIP)
                kept = [(name, value) for name, value in message["headers"] if name.lower() != b"content-length"]
                message = message | {"headers": [*kept, (b"content-encoding", b"gzip"), (b"vary", b"accept-encoding")]}
        elif message["type"] == "http.response.body" and compressor:
            more = message.get("more_body", False)
            body = compressor.compress(message.get("body", b""))
            message = message | {"body": body if more else body + compressor.flush()}
        await send(message)

    return compressed
