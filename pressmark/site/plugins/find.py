"""One search over articles, quotes, figures, people and organizations: best first, with the words marked."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from datasette import hookimpl
from datasette.utils.asgi import AsgiStream, Response
from markupsafe import Markup, escape

from pressmark.site import sql
from pressmark.site.pages import Row, lasting_rows, rows, show
from pressmark.site.search_words import NOTHING, fts_query

TABLES = ("people", "organizations", "articles", "quotes", "figures")
OF_ARTICLES = ("articles", "quotes", "figures")
FILTERS = ("type", "publisher", "year", "speaker")
TOGETHER, ALONE, A_PAGE_OF_DATA, WRITTEN_AT_ONCE = 6, 25, 500, 2000
COLUMNS = ("table", "key", "name", "snippet", "article", "title", "type", "date_published", "publisher_name")
MARKS = re.compile("\x02([^\x02\x03]*)\x03")


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The search page, and what it finds as data."""
    return [(r"/-/find(\.(?P<form>json|csv))?$", _find)]


async def _find(datasette: Any, request: Any) -> Response | AsgiStream:
    asked = {name: (request.args.get(name) or "").strip() for name in ("q", "in", *FILTERS)}
    wanted = _tables(asked) if asked["q"] else ()
    form = request.url_vars["form"]
    page = _page(request.args.get("page") or "") if len(wanted) == 1 else 1
    if form == "csv":
        return AsgiStream(lambda out: _write(out, datasette, wanted, asked), content_type="text/csv; charset=utf-8")
    size = A_PAGE_OF_DATA if form else ALONE if len(wanted) == 1 else TOGETHER
    groups = [await _group(datasette, table, asked, size, page) for table in wanted]
    if form == "json":
        found = {g["table"]: _plain(g) | {"next": _next(datasette, asked, g, page)} for g in groups}
        return Response.json({"asked": asked, "found": found})
    return await show(
        datasette,
        request,
        "find.html",
        q=asked["q"],
        asked=asked,
        groups=groups,
        page=page,
        searchable=fts_query(asked["q"]) != NOTHING,
        choices={name: await lasting_rows(datasette, getattr(sql, f"{name.upper()}S")) for name in FILTERS[:3]},
    )


def _page(typed: str) -> int:
    return max(1, int(typed)) if typed.isdecimal() and len(typed) < 6 else 1


def _tables(asked: dict[str, str]) -> tuple[str, ...]:
    """Where to look: what was chosen, or everything that the filters apply to."""
    if asked["in"] in TABLES:
        return (asked["in"],)
    if asked["speaker"]:
        return ("quotes",)
    return OF_ARTICLES if any(asked[name] for name in FILTERS) else TABLES


async def _group(datasette: Any, table: str, asked: dict[str, str], size: int, page: int) -> Row:
    values = {name: asked[name] for name in FILTERS} | {"words": fts_query(asked["q"])}
    limited = any(asked[name] for name in FILTERS)
    [counted] = await rows(datasette, sql.how_many(table, limited), **values)
    skip = (page - 1) * size
    found = await rows(datasette, sql.found(table, limited), **values, size=size, skip=skip) if counted["count"] else []
    more = counted["count"] > skip + len(found)
    marked = [row | {"marked": _marked(row["snippet"])} for row in found]
    return {"table": table, "count": counted["count"], "found": marked, "more": more}


def _marked(snippet: str | None) -> Markup:
    """A snippet, escaped, with what was searched for marked."""
    return Markup(MARKS.sub(r"<mark>\1</mark>", str(escape(snippet or ""))).replace("\x02", "").replace("\x03", ""))


def _plain(group: Row) -> Row:
    """A group as data: what the snippet marks is left unmarked."""
    kept = [{n: _bare(v) for n, v in row.items() if n != "marked"} for row in group["found"]]
    return {"count": group["count"], "rows": kept}


def _next(datasette: Any, asked: dict[str, str], group: Row, page: int) -> str | None:
    """Where the rows after these are, as data."""
    if not group["more"]:
        return None
    return str(datasette.urls.path("/-/find.json?")) + urlencode(asked | {"in": group["table"], "page": page + 1})


async def _write(out: Any, datasette: Any, wanted: tuple[str, ...], asked: dict[str, str]) -> None:
    """Every row that is found as CSV, some at a time; what breaks off on the way ends the answer without its end."""
    await out.write(_lines([COLUMNS]))
    for table in wanted:
        page, more = 1, True
        while more:
            group = await _group(datasette, table, asked, WRITTEN_AT_ONCE, page)
            found = [row | {"table": table} for row in group["found"]]
            await out.write(_lines([_bare(row.get(name, "")) for name in COLUMNS] for row in found))
            page, more = page + 1, group["more"]


def _lines(rows_of_cells: Iterable[Iterable[Any]]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows(rows_of_cells)
    return written.getvalue()


def _bare(value: Any) -> Any:
    return " ".join(value.replace("\x02", "").replace("\x03", "").split()) if isinstance(value, str) else value
