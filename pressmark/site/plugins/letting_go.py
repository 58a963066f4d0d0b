"""A query that failed is let go by the thread that asked it.

The cursor of a query that was broken off hangs on its error, and is thrown away when Python next cleans up, in whatever
thread that happens. SQLite then waits for the connection of the cursor, which by now may be busy with another query of
one and a half seconds; where the thread is the one that answers all requests, everybody waits with it.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from datasette import hookimpl


class LettingGo(ThreadPoolExecutor):
    """Threads of which none leaves to others what it held when its work failed."""

    def submit(self, work: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        """As any executor does."""
        return super().submit(_let_go, work, *given, **named)


def _let_go(work: Callable[..., Any], *given: Any, **named: Any) -> Any:
    try:
        return work(*given, **named)
    except BaseException as error:
        traceback.clear_frames(error.__traceback__)
        raise


@hookimpl
def startup(datasette: Any) -> None:
    """Take the place of Datasette's own threads, of which none has begun."""
    if datasette.executor:
        datasette.executor = LettingGo(datasette.setting("num_sql_threads"))
