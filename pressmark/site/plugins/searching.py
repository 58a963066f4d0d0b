"""The search boxes of all tables read what people type: phrases, curly quotes, begin*, OR, -without; never an error."""

from __future__ import annotations

import sqlite3
from contextlib import suppress

from datasette import hookimpl

from pressmark.site.search_words import fts_query
from pressmark.tables import SEARCHED


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Take the place of Datasette's own function of this name, which it puts around every search.

    The indexes are opened here: a search whose time is up while it does so is for SQLite an index that is broken.
    """
    conn.create_function("escape_fts", 1, fts_query, deterministic=True)
    with suppress(sqlite3.OperationalError):
        for name in SEARCHED:
            conn.execute(f"select rowid from {name}_fts limit 0")
