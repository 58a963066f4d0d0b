"""What every answer says about itself: what it may load, who may frame it, how long it holds.

Everything is given our strict policy but Datasette's own pages, which carry inline scripts and styles. Neither may load
anything from elsewhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from datasette import hookimpl

from pressmark.site.pages import OWN_POLICY, STOCK_POLICY

HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"x-frame-options": b"DENY",
    b"cross-origin-opener-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=()",
}
KEPT = b"public, no-cache"


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:
    """Add the headers, and answer 304 where the reader's copy is still that of this archive."""
    tag = b'W/"' + _fingerprint(datasette).encode() + b'"'

    def wrap(app: Any) -> Any:
        async def answer(scope: Any, receive: Any, send: Any) -> None:
            async def send_with_headers(message: Any) -> None:
                if message["type"] == "http.response.start":
                    message = message | {"headers": _completed(message, scope["method"], tag)}
                await send(message)

            if scope["type"] != "http":
                await app(scope, receive, send)
            elif scope["method"] in ("GET", "HEAD") and _has(scope, tag):
                kept = [(b"etag", tag), (b"cache-control", KEPT), (b"vary", b"accept-encoding")]
                await send({"type": "http.response.start", "status": 304, "headers": kept})
                await send({"type": "http.response.body", "body": b""})
            else:
                await app(scope, receive, send_with_headers)

        return answer

    return wrap


def _has(scope: Any, tag: bytes) -> bool:
    """Whether the reader's copy is this one: among the tags it names, compared weakly (RFC 9110, 13.1.2)."""
    named = dict(scope["headers"]).get(b"if-none-match", b"")
    return tag.removeprefix(b"W/") in {one.strip().removeprefix(b"W/") for one in named.split(b",")}


def _completed(message: Any, method: str, tag: bytes) -> list[tuple[bytes, bytes]]:
    headers = {name.lower(): value for name, value in message["headers"] if name.lower() != b"set-cookie"}
    cookies = [(name, value) for name, value in message["headers"] if name.lower() == b"set-cookie"]
    if message["status"] == 200 and method in ("GET", "HEAD") and not cookies:
        headers |= {b"etag": tag, b"cache-control": KEPT}
    policy = STOCK_POLICY if headers.get(b"content-type", b"").startswith(b"text/html") else OWN_POLICY
    return [*(HEADERS | {b"content-security-policy": policy.encode()} | headers).items(), *cookies]


def _fingerprint(datasette: Any) -> str:
    """One value for the files published and for the code that shows them; pages change when it does and only then."""
    site = Path(__file__).parent.parent
    known = hashlib.sha256()
    for data in (datasette.inspect_data or {}).values():
        known.update(data["hash"].encode())
    for path in sorted(path for path in site.rglob("*") if path.suffix in (".py", ".html", ".css")):
        known.update(path.read_bytes())
    known.update(repr(datasette.metadata()).encode())
    return known.hexdigest()[:24]
