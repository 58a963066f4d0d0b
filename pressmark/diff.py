"""What differs between two archives, row by row, and why: a file, a correction, the program."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pressmark.tables import TABLES, columns

Cells = Mapping[str, object]
SHOWN = ("articles", "quotes", "figures", "people", "organizations", "problems")
"""Tables whose rows are told one by one; of the others, which follow from these and the files, only numbers."""

SKIPPED = ("about", "corrections", "documents")
FROM_ELSEWHERE = "other files: who is who and how often follows from the whole archive"


class NoArchiveError(Exception):
    """A file that is no archive of Pressmark; the message says so."""


@dataclass(frozen=True, slots=True)
class Change:
    """A row that one archive holds and the other does not, or holds with other cells; was and now only the latter."""

    table: str
    key: str
    sign: str
    why: str
    label: str
    was: Cells
    now: Cells


class Archive:
    """An archive opened for reading only. The file may be replaced meanwhile: this one stays readable."""

    def __init__(self, path: Path) -> None:
        """Open it; NoArchiveError when it is none."""
        self.path = path
        try:
            self._rows = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
            self._rows.row_factory = sqlite3.Row
            self.about = dict(self._rows.execute("select name, value from about").fetchall())
        except sqlite3.Error as error:
            raise NoArchiveError(f"{path} is no archive of Pressmark ({error}); name another with --diff") from None

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()

    def names(self, table: str) -> list[str]:
        """The columns of a table, none where there is no such table."""
        return [str(row[1]) for row in self._rows.execute(f'pragma table_info("{table}")')]

    def rows(self, table: str, names: list[str]) -> Iterator[tuple[tuple[str, ...], Cells]]:
        """(key, cells) of each row in the order of the keys."""
        keys = [c.name for c in columns(TABLES[table]) if c.key]
        listed, order = (", ".join(f'"{name}"' for name in several) for several in ([*names], keys))
        for row in self._rows.execute(f'select {listed} from "{table}" order by {order}'):
            yield tuple(f"{row[key]:09}" if isinstance(row[key], int) else str(row[key]) for key in keys), dict(row)

    def fingerprints(self) -> dict[str, tuple[str, str]]:
        """Key of each document -> its path and the fingerprint of its bytes."""
        return {key: (path, sha) for key, path, sha in self._rows.execute("select id, path, sha256 from documents")}

    def documents(self) -> dict[str, str]:
        """Key of each article -> key of its document."""
        return dict(self._rows.execute("select id, document from articles").fetchall())

    def quotes(self) -> dict[str, str]:
        """Key of each quote -> key of its article."""
        return dict(self._rows.execute("select id, article from quotes").fetchall())

    def corrected(self) -> frozenset[tuple[str, str, str]]:
        """The corrections: row, what was found, what is said instead."""
        if not self.names("corrections"):
            return frozenset()
        return frozenset(tuple(row) for row in self._rows.execute("select row, was, now from corrections"))


def differences(old: Archive, new: Archive) -> Iterator[Change]:
    """What is added, removed and changed from old to new, table by table in the order of the keys."""
    reasons = _Reasons(old, new)
    for table in TABLES:
        common = [name for name in new.names(table) if name in old.names(table)]
        if table not in SKIPPED and common:
            yield from _compared(table, old.rows(table, common), new.rows(table, common), reasons)


def _compared(
    table: str,
    before: Iterator[tuple[tuple[str, ...], Cells]],
    after: Iterator[tuple[tuple[str, ...], Cells]],
    reasons: _Reasons,
) -> Iterator[Change]:
    """Two sorted tables, merged: memory holds one row of each."""
    old, new = next(before, None), next(after, None)
    while old or new:
        if new is None or (old is not None and old[0] < new[0]):
            assert old is not None
            yield Change(table, "/".join(old[0]), "-", reasons.of(table, old[1]), _label(old[1]), {}, {})
            old = next(before, None)
        elif old is None or new[0] < old[0]:
            yield Change(table, "/".join(new[0]), "+", reasons.of(table, new[1]), _label(new[1]), {}, {})
            new = next(after, None)
        else:
            names = [name for name in new[1] if new[1][name] != old[1][name]]
            if names:
                was, now = {name: old[1][name] for name in names}, {name: new[1][name] for name in names}
                yield Change(table, "/".join(new[0]), "~", reasons.of(table, new[1]), _label(new[1]), was, now)
            old, new = next(before, None), next(after, None)


class _Reasons:
    """Why a row differs: by its correction, its file, the program, or else the rest of the archive."""

    def __init__(self, old: Archive, new: Archive) -> None:
        self._corrected = {row for row, _, _ in old.corrected() ^ new.corrected()}
        before, after = old.fingerprints(), new.fingerprints()
        self._files: dict[str, str] = {}
        for key in before.keys() | after.keys():
            path = (after.get(key) or before[key])[0]
            if key not in after:
                self._files[key] = f"file removed: {path}"
            elif key not in before:
                self._files[key] = f"file added: {path}"
            elif before[key][1] != after[key][1]:
                self._files[key] = f"file changed: {path}"
        self._documents = old.documents() | new.documents()
        self._quotes = old.quotes() | new.quotes()
        program = old.about.get("program") != new.about.get("program")
        self._otherwise = "another version of the program" if program else FROM_ELSEWHERE

    def of(self, table: str, row: Cells) -> str:
        """The reason for a row."""
        own = {str(row[name]) for name in ("id", "article", "quote", "person", "organization") if row.get(name)}
        if own & self._corrected:
            return "a correction"
        article = row.get("id") if table == "articles" else row.get("article")
        if table == "quote_parts":
            article = self._quotes.get(str(row["quote"]))
        document = row.get("document") or self._documents.get(str(article))
        if table in ("people", "organizations", "name_variants", "roles"):
            return self._otherwise if not self._files else FROM_ELSEWHERE
        return self._files.get(str(document), self._otherwise)


def _label(row: Cells) -> str:
    """What a reader knows a row by."""
    words = next((row[name] for name in ("title", "text", "name", "message") if row.get(name)), "")
    return " ".join(str(words).split())[:90]


def told(old: Archive, new: Archive, most: int = 20) -> Iterator[str]:
    """The differences as lines to read: grouped by reason and table, at most so many rows of a group one by one."""
    groups: dict[str, dict[str, list[Change]]] = defaultdict(lambda: defaultdict(list))
    counts: dict[tuple[str, str, str], int] = defaultdict(int)
    for change in differences(old, new):
        counts[change.why, change.table, change.sign] += 1
        kept = groups[change.why][change.table]
        if len(kept) < most:
            kept.append(change)
    if not groups:
        yield f"{new.path} holds the same rows as {old.path}"
    for why in sorted(groups):
        yield why
        for table, kept in groups[why].items():
            added, removed, changed = (counts[why, table, sign] for sign in "+-~")
            yield f"  {table}: {added:,} added, {removed:,} removed, {changed:,} changed"
            if table in SHOWN:
                yield from (line for change in kept for line in _lines(change))
                left = added + removed + changed - len(kept)
                yield from [f"    … and {left:,} more"] if left > 0 else []


def _lines(change: Change) -> Iterator[str]:
    yield f"    {change.sign} {change.key}  {change.label}"
    for name, value in change.now.items():
        yield f"        {name}: {_short(change.was[name])} → {_short(value)}"


def _short(value: object) -> str:
    text = " ".join(str(value).split()) if value is not None else "nothing"
    return text if len(text) <= 70 else f"{text[:69]}…"


def print_differences(old: Archive, new_path: Path) -> None:
    """Print what differs from an archive that was opened before to the one at a path now."""
    with closing(Archive(new_path)) as new:
        for line in told(old, new):
            print(line)
