"""Which requests are let in: those that only read, and of those that may take long a few at a time.

Datasette answers a method it does not know with a fault of its own, and its threads for SQL are soon all busy with
endless queries, so that everybody waits who wants a page.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from datasette import hookimpl

READING = ("GET", "HEAD", "OPTIONS")
LONG = (b"sql=", b"_facet", b"_where=", b"_through=")
AT_ONCE = 2
"""Of the threads for SQL that serve.py sets, so many may be taken by questions of the readers' own making."""

REFUSED = {"type": "http.response.start", "status": 405, "headers": [(b"allow", ", ".join(READING).encode())]}


@hookimpl(trylast=True)
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:
    """Refuse what does not read; let the others in, those that may take long in turn."""
    turns = asyncio.Semaphore(AT_ONCE)

    def wrap(app: Any) -> Any:
        async def answer(scope: Any, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
            elif scope["method"] not in READING:
                await send(REFUSED)
                await send({"type": "http.response.body", "body": b""})
            elif any(word in scope["query_string"] for word in LONG):
                async with turns:
                    await app(scope, receive, send)
            else:
                await app(scope, receive, send)

        return answer

    return wrap
