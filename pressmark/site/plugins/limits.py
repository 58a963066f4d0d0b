"""Bounds on what a query may take, so that nobody's SQL exhausts the server.

Datasette stops slow queries and long results, but one value may be as large as SQLite allows (a gigabyte), and a
thousand rows may each hold one. Here a value may be twice the longest text of the
archive, and a whole result a few times that.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

from datasette import hookimpl

VALUE_BYTES = 250_000
RESULT_BYTES = 24_000_000
BYTES_A_CELL = 50
HEAP_BYTES = 256_000_000
WIDE = re.compile(r"%[^a-zA-Z%]*(?:\*|\d{4})")
LIMITS = {
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 50_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 500,
}
LONGEST = "select max(length(cast(text as blob))) from (select text from articles union all select text from discards)"


@hookimpl
def prepare_connection(conn: sqlite3.Connection, database: str, datasette: Any) -> None:
    """Bound every connection that readers' SQL can reach."""
    if database == "_internal":
        return
    longest = _longest_text(conn, database, datasette)
    for limit, value in LIMITS.items():
        conn.setlimit(limit, value)
    conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, max(VALUE_BYTES, 2 * longest))
    conn.execute(f"pragma hard_heap_limit = {HEAP_BYTES + 8 * longest}")
    conn.row_factory = bounded_rows(max(RESULT_BYTES, 4 * longest))
    sqlite3.enable_callback_tracebacks(False)  # a width too large is the reader's mistake, not one to write down
    for name in ("printf", "format"):
        conn.create_function(name, -1, bounded_printf(), deterministic=True)


def bounded_rows(most: int) -> Callable[[sqlite3.Cursor, tuple[Any, ...]], sqlite3.Row]:
    """A row factory that raises OperationalError once the rows of one cursor together pass this many bytes."""
    seen: WeakKeyDictionary[sqlite3.Cursor, int] = WeakKeyDictionary()

    def row(cursor: sqlite3.Cursor, values: tuple[Any, ...]) -> sqlite3.Row:
        size = sum(len(value) for value in values if isinstance(value, (str, bytes)))
        seen[cursor] = seen.get(cursor, 0) + size + BYTES_A_CELL * len(values)
        if seen[cursor] > most:
            raise sqlite3.OperationalError(
                f"too large a result: more than {most:,} bytes; ask for fewer rows or columns"
            )
        return sqlite3.Row(cursor, values)

    return row


def bounded_printf() -> Callable[..., Any]:
    """SQLite's printf without widths that fill millions of blanks in one step, which no time limit interrupts."""
    plain = sqlite3.connect(":memory:", check_same_thread=False)

    def printf(*values: Any) -> Any:
        if values and WIDE.search(str(values[0])):
            raise ValueError("a width of printf is at most 999, and stands in its format")
        return plain.execute(f"select printf({','.join('?' * len(values))})", values).fetchone()[0]

    return printf


def _longest_text(conn: sqlite3.Connection, database: str, datasette: Any) -> int:
    """The longest stored text in bytes, measured once a database; 0 for a database that is no archive."""
    known: dict[str, int] = datasette.__dict__.setdefault("pressmark_longest", {})
    if database not in known:
        try:
            known[database] = conn.execute(LONGEST).fetchone()[0] or 0
        except sqlite3.OperationalError:
            known[database] = 0
    return known[database]
