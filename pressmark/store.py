"""Rows -> one SQLite file. The only writer: a draft beside the archive, checked, then put in its place at once."""

from __future__ import annotations

import fcntl
import marshal
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from itertools import chain, groupby
from operator import attrgetter
from pathlib import Path

from sqlite_utils import Database

from pressmark.checks import CHECKS
from pressmark.tables import SEARCHED, STEMMED, TABLES, AboutRow, Column, Row, columns

BATCH = 500
CONTENT = "content"
"""The row of `about` that holds the fingerprint of everything else."""

NAMES = {row_type: name for name, row_type in TABLES.items()}
TOKENIZER = "unicode61 remove_diacritics 2"
UNSORTED = "unsorted_"
UNGUARDED = ("journal_mode = off", "synchronous = off", "cache_size = -65536")
"""A draft needs no guard against crashes: it is thrown away then. It is on the disk before it becomes the archive."""


class FailedCheckError(Exception):
    """The draft broke a promise; the message names the check and the first offending keys."""


class BusyError(Exception):
    """Another build is writing this archive."""


def write_archive(path: Path, rows: Iterable[Row]) -> dict[str, int]:
    """Write rows into a fresh archive at path and return how many each table got.

    The old file stays until the new one is whole and has passed every check: after FailedCheckError or any other
    error it is as it was. BusyError when another process is writing the same archive.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.draft")
    with _alone(draft):
        try:
            counts = _write_draft(draft, rows)
            os.replace(draft, path)
        finally:
            for leftover in (draft, draft.with_name(f"{draft.name}-journal")):
                leftover.unlink(missing_ok=True)
    return counts


@contextmanager
def _alone(draft: Path) -> Iterator[None]:
    """Hold the draft, emptied, for this process. A killed build's draft is free again: the lock died with it."""
    with draft.open("ab") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BusyError(f"another build is writing {draft.name[1:].removesuffix('.draft')}") from None
        if not draft.exists() or not os.path.samestat(os.fstat(held.fileno()), draft.stat()):
            raise BusyError("another build has just finished writing it")
        held.truncate(0)
        draft.with_name(f"{draft.name}-journal").unlink(missing_ok=True)
        yield


def _write_draft(draft: Path, rows: Iterable[Row]) -> dict[str, int]:
    database = Database(draft)
    for setting in UNGUARDED:
        database.execute(f"pragma {setting}")
    try:
        with database.atomic():
            for name in TABLES:
                _create_table(database, name)
            counts = _insert(database, chain(rows, [AboutRow(CONTENT, "")]))
            for name in TABLES:
                _sort(database, name)
                _index(database, name)
            for name, searched in SEARCHED.items():
                stemmer = "porter " if name in STEMMED else ""
                database.table(name).enable_fts(list(searched), tokenize=stemmer + TOKENIZER)
            stated = {"value": content(database.conn)}
            database.table("about").update(CONTENT, stated)
        database.execute("analyze")
        insist(database.conn)
    finally:
        database.close()
    _to_disk(draft)
    return counts


def _create_table(database: Database, name: str) -> None:
    declared = columns(TABLES[name])
    keys = [c.name for c in declared if c.key]
    database.table(name).create(
        {c.name: c.type for c in declared},
        pk=keys[0] if len(keys) == 1 else keys,
        foreign_keys=[(c.name, c.refers_to, "id") for c in declared if c.refers_to],
        not_null={c.name for c in declared if not c.optional and not _indexed(c)},
        strict=True,
    )
    database.execute(f'create temp table "{UNSORTED}{name}" as select * from "{name}"')


def _insert(database: Database, rows: Iterable[Row]) -> dict[str, int]:
    """Put rows into temporary tables, as they come; they get their keys when they are sorted."""
    counts = dict.fromkeys(TABLES, 0)
    waiting: Mapping[str, list[Row]] = defaultdict(list)
    for row_type, together in groupby(rows, type):
        name = NAMES[row_type]
        waiting[name].extend(together)
        if len(waiting[name]) >= BATCH:
            counts[name] += _set_down(database, name, waiting[name])
    for name, rest in waiting.items():
        if rest:
            counts[name] += _set_down(database, name, rest)
    return counts


def _set_down(database: Database, name: str, rows: list[Row]) -> int:
    """Put these down and forget them; how many there were."""
    cells, number = rows[0].__slots__, len(rows)
    values = ", ".join("?" for _ in cells)
    database.conn.executemany(f'insert into "{UNSORTED}{name}" values ({values})', map(attrgetter(*cells), rows))
    rows.clear()
    return number


def _sort(database: Database, name: str) -> None:
    """Lay the rows down in the order of their keys.

    Datasette alone, without our site, breaks ties on the first page of a sorted table as they lie, later by key.
    """
    keys = ", ".join(f'"{c.name}"' for c in columns(TABLES[name]) if c.key)
    database.execute(f'insert into "{name}" select * from "{UNSORTED}{name}" order by {keys}')
    database.execute(f'drop table "{UNSORTED}{name}"')


def _indexed(column: Column) -> bool:
    return (column.facet or bool(column.refers_to)) and not column.key


def _index(database: Database, name: str) -> None:
    """Partial indexes of one column only: a plain one makes Datasette lose rows between sorted pages (README).

    SQLite (3.40) never uses such an index when the column is declared not null: it cuts the condition down to "true",
    which no query implies. So indexed columns are not declared so; insist() looks for empty ones instead.
    """
    for c in columns(TABLES[name]):
        if _indexed(c):
            database.execute(f'create index "{name}_{c.name}" on "{name}"("{c.name}") where "{c.name}" is not null')


def insist(connection: sqlite3.Connection) -> None:
    """Raise FailedCheckError unless every check of checks.py, the references and the search indexes hold."""
    connection.create_function("ink", 1, ink, deterministic=True)
    for sentence, sql in CHECKS.items():
        found = [str(row[0]) for row in connection.execute(f"select * from ({sql}) limit 5")]
        if found:
            raise FailedCheckError(f"not true of this archive: {sentence} (see {', '.join(found)})")
    for name, row_type in TABLES.items():
        for column in (c.name for c in columns(row_type) if _indexed(c) and not c.optional):
            if connection.execute(f'select 1 from "{name}" where "{column}" is null').fetchone():
                raise FailedCheckError(f"a row of {name} has no {column}")
    dangling = connection.execute("pragma foreign_key_check").fetchone()
    if dangling:
        raise FailedCheckError(f"a row of {dangling[0]} refers to a row of {dangling[2]} that is not there")
    if connection.execute("pragma quick_check").fetchone() != ("ok",):
        raise FailedCheckError("SQLite finds the file damaged")
    for name in SEARCHED:
        connection.execute(f"insert into {name}_fts({name}_fts, rank) values ('integrity-check', 1)")


def content(connection: sqlite3.Connection) -> str:
    """A fingerprint of all that an archive says: its schema and every cell, but for this fingerprint itself."""
    together = sha256()
    schema = "select sql from sqlite_master where name not like 'sqlite%' order by name"
    together.update(_as_bytes(connection.execute(schema).fetchall()))
    for name in TABLES:
        keys = ", ".join(f'"{c.name}"' for c in columns(TABLES[name]) if c.key)
        but = f"where name is not '{CONTENT}'" if name == NAMES[AboutRow] else ""
        found = connection.execute(f'select * from "{name}" {but} order by {keys}')
        while rows := found.fetchmany(BATCH):
            together.update(_as_bytes(rows))
    return together.hexdigest()


def _as_bytes(rows: list[tuple[str | int | float | None, ...]]) -> bytes:
    """The same for the same values: this version of the format knows no shared values."""
    return marshal.dumps(rows, 2)


def ink(text: str | None) -> int:
    """How many characters of a text are not white space."""
    return sum(map(len, text.split())) if text else 0


def _to_disk(path: Path) -> None:
    with path.open("rb") as written:
        os.fsync(written.fileno())
