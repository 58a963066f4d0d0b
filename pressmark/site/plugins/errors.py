"""Error pages that say what a reader can do, and cost nothing.

Datasette 0.65 writes a traceback with all local values for every address that does not exist (0.4 seconds each,
measured, when rich is installed) and shows the text of unforeseen exceptions to everybody.
"""

from __future__ import annotations

import sqlite3
import traceback
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.database import QueryInterrupted
from datasette.plugins import pm
from datasette.utils.asgi import Base400, Response
from datasette.views.base import DatasetteError

from pressmark.site.pages import show

REPLACED = "datasette.handle_exception"
TOO_LONG = "The answer was not found within the time that one question may take: ask for less at a time."
TOO_MUCH = "This query needs more memory than it may take: ask for less at a time."
UNREADABLE = "A part of this address cannot be read: check the values after the question mark."
UNFORESEEN = "Something went wrong here that is no fault of yours. It has been written down."


@hookimpl
def startup(datasette: Any) -> None:
    """Take the place of Datasette's own answers, which are made even when a plugin has answered first."""
    if pm.has_plugin(REPLACED):
        pm.unregister(name=REPLACED)


@hookimpl
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Callable[[], Awaitable[Response]]:
    """Answer every exception: the reader's mistakes quietly, faults of ours with a traceback for the operator."""

    async def answer() -> Response:
        status, message, title = _told(exception)
        if status == 500:
            traceback.print_exception(exception)
        words = {"ok": False, "error": message, "status": status, "title": title}
        if request.path.split("?")[0].endswith(".json"):
            return Response.json(words, status=status)
        page = await show(datasette, request, "error.html", **words)
        page.status = status
        return page

    return answer


def _told(exception: Exception) -> tuple[int, str, str | None]:
    """Status, message and title for an exception."""
    match exception:
        case Base400():
            return exception.status, str(exception.args[0] if exception.args else "Not found"), None
        case KeyError(
            args=("columns" | "rows",)
        ):  # what Datasette makes of an empty query that is to be CSV or an array
            return 400, "There is no query to answer: write one behind sql=.", None
        case DatasetteError():
            return exception.status, str(exception.message), exception.title
        case QueryInterrupted():
            return 400, TOO_LONG, "This took too long"
        case MemoryError() | sqlite3.DataError() | sqlite3.OperationalError():
            return 400, TOO_MUCH if isinstance(exception, MemoryError) else str(exception), "This query cannot be run"
        case ValueError() | OverflowError() | sqlite3.InterfaceError() | sqlite3.ProgrammingError():
            return 400, UNREADABLE, None
        case _:
            return 500, UNFORESEEN, None
