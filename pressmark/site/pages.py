"""One page of ours: rows for it, a template, and headers that allow no script and nothing from elsewhere."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from datasette.utils import tilde_encode
from datasette.utils.asgi import NotFound, Response

NOWHERE_ELSE = "default-src 'none'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
STOCK_POLICY = (
    NOWHERE_ELSE + "img-src 'self' data:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'"
)
OWN_POLICY = NOWHERE_ELSE + "img-src 'self'; style-src 'self'"
KEY = r"(?P<key>[a-z0-9-]+)"

Row = dict[str, Any]


def route(datasette: Any, pattern: str) -> str:
    """The regular expression of an address below the archive's, which Datasette names after the file."""
    return rf"/{tilde_encode(datasette.get_database().name)}/{pattern}$"


def home(datasette: Any) -> str:
    """The address that all pages of the archive begin with."""
    return str(datasette.urls.database(datasette.get_database().name))


async def rows(datasette: Any, sql: str, **values: Any) -> list[Row]:
    """What a query finds in the archive, as dicts; RuntimeError where SQLite refuses one of ours."""
    try:
        found = await datasette.get_database().execute(sql, values)
    except sqlite3.Error as error:
        raise RuntimeError(f"our own query failed: {error}") from error
    return [dict(row) for row in found.rows]


async def lasting_rows(datasette: Any, sql: str) -> list[Row]:
    """What a query without values finds, asked once: a published archive is immutable."""
    kept: dict[str, list[Row]] = datasette.__dict__.setdefault("pressmark_rows", {})
    if sql not in kept:
        kept[sql] = await rows(datasette, sql)
    return kept[sql]


async def row(datasette: Any, sql: str, **values: Any) -> Row:
    """The one row a query finds; NotFound (404) when there is none."""
    found = await rows(datasette, sql, **values)
    if not found:
        raise NotFound("Nothing in this archive has that key")
    return found[0]


async def show(datasette: Any, request: Any, template: str, **words: Any) -> Response:
    """A template filled in, as an answer with our strict policy."""
    html = await datasette.render_template(template, words | {"base": home(datasette)}, request=request)
    return Response.html(html, headers={"content-security-policy": OWN_POLICY})


def shares(counted: Sequence[Row], column: str = "count") -> list[Row]:
    """Rows with their `share` of the largest value, from 0 to 100, for bars."""
    largest = max((row[column] for row in counted), default=0) or 1
    return [row | {"share": round(100 * row[column] / largest, 1)} for row in counted]
