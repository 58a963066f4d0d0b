"""The search boxes of all tables read what people type: phrases, curly quotes, begin*, OR, -without; never an error."""

from __future__ import annotations

import sqlite3

from datasette import hookimpl

from pressmark.site.search_words import fts_query


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Take the place of Datasette's own function of this name, which it puts around every search."""
    conn.create_function("escape_fts", 1, fts_query, deterministic=True)
