"""An answer that breaks off is seen to: it says so in its last line, and the connection closes before its end.

Datasette then sends a page about the error after the rows that are out already, and a client takes the end of that for
the end of the rows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from datasette import hookimpl

BROKEN_OFF = "\r\nBroken off here: the rows that should follow could not be read in time. Ask again, or for less.\r\n"


@hookimpl(tryfirst=True)
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:
    """Let no second answer follow a begun one; next to Datasette itself, so that the others see one answer."""

    def wrap(app: Any) -> Any:
        async def answer(scope: Any, receive: Any, send: Any) -> None:
            await app(scope, receive, _once(send) if scope["type"] == "http" else send)

        return answer

    return wrap


def _once(send: Any) -> Any:
    begun = broken = False

    async def sent(message: Any) -> None:
        nonlocal begun, broken
        if message["type"] == "http.response.start" and begun:
            broken = True
            await send({"type": "http.response.body", "body": BROKEN_OFF.encode(), "more_body": True})
        begun = True
        if not broken:
            await send(message)

    return sent
