"""Sorted tables that lose no row between pages.

Datasette 0.65 sorts the first page by the chosen column alone and every later page by that column and the primary key.
Where SQLite happens to give the first page's equal values in another order than the key's, rows around the border are
lost or repeated, silently, in pages, JSON and streamed CSV. Here the first page is asked for as the page after nothing,
so that all pages are sorted alike, whatever indexes there are and however the rows were inserted.
"""

from __future__ import annotations

import re
import sqlite3
from typing import Any

from datasette import hookimpl
from datasette.utils import path_with_added_args, tilde_decode, tilde_encode
from datasette.views.base import DatasetteError
from datasette.views.database import DatabaseView
from datasette.views.table import Row as TableRow
from datasette.views.table import TableView

from pressmark.site.columns import arranged, shown
from pressmark.site.pages import Row
from pressmark.site.whole_csv import WholeCsv

BEFORE_ALL = "$null"
AFTER_ALL = tilde_encode("\U0010ffff" * 8)
BEFORE_NUMBERS = "-9223372036854775808"
ALL_COLUMNS = "_columns"
TOO_LARGE = "too large a result"


class SteadyTableView(WholeCsv, TableView):
    """Datasette's table page with a whole order from its first row on, and errors that say they are the reader's."""

    async def data(
        self, request: Any, default_labels: bool = False, _next: str | None = None, _size: int | None = None
    ) -> Any:
        """What Datasette's own method returns; a page too large to be sent at once holds fewer rows."""
        _next = _next or request.args.get("_next") or await self._before_first(request)
        if request.args.get("_stream"):
            _size = self.ds.max_returned_rows
        while True:
            try:
                return _readable(request, await super().data(request, default_labels, _next, _size))
            except DatasetteError as error:
                error.status = 400 if error.status == 500 else error.status
                raise
            except KeyError as error:  # Datasette cannot read the sort column off labelled rows that leave it out
                if not default_labels:
                    raise DatasetteError(
                        "Cannot show labels while the column sorted by is left out", status=400
                    ) from error
                default_labels = False
            except sqlite3.OperationalError as error:
                if TOO_LARGE not in str(error) or _size == 1:
                    raise
                _size = max((_size or self.ds.max_returned_rows) // 4, 1)

    async def _before_first(self, request: Any) -> str | None:
        """The `_next` of a page before the first, or None where the order is by primary key already."""
        database, table = (tilde_decode(request.url_vars[name]) for name in ("database", "table"))
        ascending, descending = await self._sort(request, database, table)
        if not (ascending or descending):
            return None
        db = self.ds.databases[database]
        types = {column.name: column.type for column in await db.table_column_details(table)}
        keys = await db.primary_keys(table) or ["rowid"]
        before = ["" if types.get(key) == "TEXT" else BEFORE_NUMBERS for key in keys]
        return ",".join([AFTER_ALL if descending else BEFORE_ALL, *before])

    async def _sort(self, request: Any, database: str, table: str) -> tuple[str | None, str | None]:
        """The columns sorted upwards and downwards; two Nones for what is no table."""
        if database not in self.ds.databases or not await self.ds.databases[database].table_exists(table):
            return None, None
        asked = request.args.get("_sort"), request.args.get("_sort_desc")
        usual = self.ds.table_metadata(database, table)
        return asked if any(asked) else (usual.get("sort"), usual.get("sort_desc"))


def _readable(request: Any, answer: Any) -> Any:
    """A table's answer, on whose page stand the columns that people read; all of them where an address asks."""
    if not isinstance(answer, tuple) or "filtered_table_rows_count" not in answer[0]:
        return answer  # a way to another address, or a question, which answers through this view as well
    data, words, *templates = answer

    async def page() -> Row:
        made: Row = await words()
        table = tilde_decode(request.url_vars["table"])
        every = [cell["column"] for cell in made["display_rows"][0]] if made["display_rows"] else []
        if not every or any(name in request.args for name in ("_col", "_nocol", ALL_COLUMNS)):
            return made
        names = shown(table, every, (made["sort_desc"], made["sort"] if request.args.get("_sort") else None))
        columns = {column["name"]: column for column in made["display_columns"]}
        return made | {
            "display_columns": [columns[name] for name in names],
            "display_rows": [TableRow(arranged(row.cells, names)) for row in made["display_rows"]],
            "columns_left_out": len(every) - len(names),
            "all_columns": path_with_added_args(request, {ALL_COLUMNS: "all"}),
        }

    return data, page, *templates


class QueryView(WholeCsv, DatabaseView):
    """Datasette's page of a database, which answers readers' own SQL."""


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """Take Datasette's own addresses of the published files and their tables; plugins are asked first."""

    async def table_page(datasette: Any, request: Any, send: Any) -> Any:
        return await SteadyTableView.as_view(datasette)(request, send)

    async def query_page(datasette: Any, request: Any, send: Any) -> Any:
        return await QueryView.as_view(datasette)(request, send)

    published = "|".join(re.escape(tilde_encode(name)) for name in datasette.databases)
    return [
        (rf"/(?P<database>{published})/(?P<table>[^\/\.]+)(\.(?P<format>\w+))?$", table_page),
        (rf"/(?P<database>{published})\.(?P<format>csv)$", query_page),
    ]
