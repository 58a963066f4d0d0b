"""CSV that says where it was cut off or broken off: what lacks rows never looks whole.

Datasette ends a page of rows, the first thousand rows of a query and an export that fails on the way all alike: with
the last row that it has, or with the words of the error, under status 200.
"""

from __future__ import annotations

from typing import Any

from datasette.utils.asgi import AsgiStream

CUT_OFF = "Cut off here: there are more rows than one answer may hold. "
MORE_OF_TABLE = "Add _stream=on to the address for all of them.\r\n"
MORE_OF_QUERY = "Ask for the others with limit and offset.\r\n"


class WholeCsv:
    """Mixed into a view of Datasette's: its CSV, with a last line where rows are left out that nobody left out."""

    broken_off: Exception | None = None
    more = ""

    async def data(self, request: Any, *given: Any, **named: Any) -> Any:
        """What the view's own method returns; what it leaves out is remembered for the end of the CSV."""
        try:
            found = await super().data(request, *given, **named)  # type: ignore[misc]
        except Exception as error:
            self.broken_off = error
            raise
        self.broken_off = None
        if isinstance(found, tuple):
            self.more = _more(found[0], request)
        return found

    async def as_csv(self, request: Any, database: str) -> Any:
        """The view's own answer, whose end tells."""
        answer = await super().as_csv(request, database)  # type: ignore[misc]
        if isinstance(answer, AsgiStream):
            write = answer.stream_fn

            async def written(out: Any) -> None:
                await write(_Rows(self, out))
                if self.broken_off:
                    raise self.broken_off
                if self.more:
                    await out.write(CUT_OFF + self.more)

            answer.stream_fn = written
        return answer


class _Rows:
    """What the rows are written to; what Datasette says of an error is no row."""

    def __init__(self, view: WholeCsv, out: Any) -> None:
        self.view, self.out = view, out

    async def write(self, text: str) -> None:
        """Pass it on while all is well."""
        if not self.view.broken_off:
            await self.out.write(text)


def _more(found: dict[str, Any], request: Any) -> str:
    """How to come by the rows that are left out; nothing where none are, or as many were asked for as there are."""
    if found.get("next"):
        asked = request.args.get("_stream") or request.args.get("_size", "max") != "max"
        return "" if asked else MORE_OF_TABLE
    return MORE_OF_QUERY if found.get("truncated") else ""
