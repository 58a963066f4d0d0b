"""Files to RawDocuments: the only opener of corpus files. A bad file never stops the reading, it becomes a Failure."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pressmark.model import Problem, RawDocument
from pressmark.readers import read_bytes
from pressmark.readers.content import UnreadableError

CORRECTIONS = "corrections.yaml"
LARGEST = 50_000_000
FOLDER = "a link to a folder that holds it, or a folder that cannot be listed; remove the link or allow listing"


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that cannot be used: where (path relative to the corpus), why, and what a person can do about it."""

    path: str
    line: int | None
    message: str
    severity: str = "error"

    def __str__(self) -> str:
        return f"{self.path}:{self.line or 1}: {self.message}"


@dataclass(frozen=True, slots=True)
class Reading:
    """A document that was read, with doubts about it that did not stop the reading."""

    document: RawDocument
    notes: tuple[Problem, ...] = ()


def list_corpus(folder: Path) -> list[Path]:
    """Every file of the corpus, sorted by its posix path byte by byte; nothing hidden, no corrections, no loops."""
    files = [path for path in _walk(folder, frozenset()) if _relative(path, folder) != CORRECTIONS]
    return sorted(files, key=lambda path: os.fsencode(_relative(path, folder)))


def read_document(path: Path, folder: Path) -> Reading | Failure:
    """One file of the corpus; a Failure if it is missing, unreadable, too large, empty or no text."""
    name = _relative(path, folder)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return Failure(name, None, FOLDER)
        if not stat.S_ISREG(status.st_mode):
            return Failure(name, None, "not a readable file; put a text file or a web page in its place")
        size = status.st_size
        if size > LARGEST:
            limit = f"the limit is {LARGEST // 1_000_000} MB"
            return Failure(name, None, f"file of {size / 1_000_000:.0f} MB, {limit}; split it into smaller files")
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Failure(
            name, None, f"cannot be read ({reason}); check that it exists and that its permissions allow reading"
        )
    try:
        media_type, content = read_bytes(data, path.suffix)
    except UnreadableError as error:
        return Failure(name, None, str(error))
    identity = hashlib.sha256(data).hexdigest()
    document = RawDocument(
        *(name, media_type, identity, len(data), content.encoding, content.text, content.metadata, content.zones)
    )
    return Reading(document, content.notes)


def read_corpus(folder: Path, progress: Callable[[Path], None] | None = None) -> Iterator[Reading | Failure]:
    """Every file of the corpus in order, read or failed; `progress` hears of each path before it is read."""
    for path in list_corpus(folder):
        if progress:
            progress(path)
        yield read_document(path, folder)


def _relative(path: Path, folder: Path) -> str:
    """The path below the corpus as UTF-8 can hold it: a byte that is no UTF-8 shows as the replacement character."""
    return os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "replace")


def _walk(folder: Path, above: frozenset[Path]) -> Iterator[Path]:
    """Files below a folder. A link to a folder above it, and a folder that cannot be listed, are yielded themselves."""
    here = folder.resolve()
    try:
        inside = sorted(folder.iterdir()) if here not in above else None
    except OSError:
        inside = None
    if inside is None:
        yield folder
        return
    for path in inside:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _walk(path, above | {here})
        else:
            yield path
