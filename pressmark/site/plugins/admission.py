"""Which requests are let in: those that only read, of those that may take long a few at a time, none whose reader left.

Datasette answers a method it does not know with a fault of its own, and its threads for SQL are soon all busy with
endless queries, so that everybody waits who wants a page. What counts rows does not wait for those queries either.
It reads an address anew for each part that it looks up, some forty times, while no other request gets on: half a second
for one of 60,000 characters.
"""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack, suppress
from typing import Any

from datasette import hookimpl

READING = ("GET", "HEAD", "OPTIONS")
LONG = {b"sql=": "query", b"_where=": "query", b"_through=": "query", b"_facet": "facets"}
"""What in an address shows that its answer may take long, and in which line it waits."""
AT_ONCE = {"query": min(2, (os.cpu_count() or 1) // 2) or 1, "facets": 2}
"""How many of each line are answered at once: a query keeps a core busy until its time is up."""
MOST_WAITING = 50
"""In each line, those whose turn it is among them; at the rate of the slowest a minute or so."""
LONGEST_ADDRESS = 8_000
"""Characters: what servers and proxies on the way let through, as a rule."""

REFUSED = 405, [(b"allow", ", ".join(READING).encode())], b""
PLAIN = (b"content-type", b"text/plain; charset=utf-8")
TOO_LONG = 414, [PLAIN], b"This address is too long: ask for less at a time."
BUSY = 429, [PLAIN, (b"retry-after", b"60")], b"Too many have asked for what takes long: ask again in a minute."


@hookimpl(trylast=True)
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:
    """Refuse what does not read; let the others in, those that may take long in turn."""
    turns = {line: asyncio.Semaphore(number) for line, number in AT_ONCE.items()}
    waiting = Counter[str]()

    def wrap(app: Any) -> Any:
        async def answer(scope: Any, receive: Any, send: Any) -> None:
            asked = scope.get("query_string", b"")
            line = next((line for word, line in LONG.items() if word in asked), None)
            if scope["type"] != "http":
                await app(scope, receive, send)
            elif scope["method"] not in READING:
                await _refuse(send, *REFUSED)
            elif len(asked) + len(scope["raw_path"]) > LONGEST_ADDRESS:
                await _refuse(send, *TOO_LONG)
            elif line is None:
                await _while_wanted(app(scope, receive, send), receive)
            elif waiting[line] == MOST_WAITING:
                await _refuse(send, *BUSY)
            else:
                async with AsyncExitStack() as turn:
                    waiting[line] += 1
                    turn.callback(waiting.subtract, [line])
                    await _while_wanted(in_turn(turn, line, scope, receive, send), receive)

        async def in_turn(turn: AsyncExitStack, line: str, scope: Any, receive: Any, send: Any) -> None:
            await turns[line].acquire()
            turn.callback(turns[line].release)
            await app(scope, receive, _ending(turn, send))

        return answer

    return wrap


def _ending(turn: AsyncExitStack, send: Any) -> Any:
    """A turn lasts until the answer is known; a reader who fetches it slowly keeps nobody waiting."""

    async def sent(message: Any) -> None:
        await turn.aclose()
        await send(message)

    return sent


async def _while_wanted(answering: Coroutine[Any, Any, None], receive: Any) -> None:
    """Answer until all is said or the reader has gone: an export for nobody would go on for minutes."""
    work, gone = asyncio.create_task(answering), asyncio.create_task(_gone(receive))
    try:
        await asyncio.wait((work, gone), return_when=asyncio.FIRST_COMPLETED)
    finally:
        gone.cancel()
        if not work.done():
            work.cancel()
    with suppress(asyncio.CancelledError):
        await work


async def _gone(receive: Any) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _refuse(send: Any, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
