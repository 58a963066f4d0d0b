"""Documents kept between builds: one checked file each, under the fingerprint of all that it depends on.

The archive itself is always built whole, from these files, so memory holds one document at a time and a build from the
cache equals a build from nothing. A file holds the names first, because who is who is settled before any row is made.
"""

from __future__ import annotations

import dataclasses
import io
import os
import pickle
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from pressmark.correcting.keyed import KeyedDocument, named
from pressmark.naming.archive_names import NamedArticle

CHECKSUM = 32
VERSION, KEY = "[0-9a-f]" * 16, "[0-9a-f]" * 64
SPARE = 256_000_000
"""Bytes that documents take which the last build did not use: some 20,000 of them."""


class Cache:
    """A folder of documents, each readable only as it was written: a cut, changed or foreign file counts as absent."""

    def __init__(self, folder: Path, code: str) -> None:
        """Open (and make) the folder; `code` is the fingerprint of the program, whose documents alone are used."""
        self._folder = folder / code[:16]
        self._folder.mkdir(parents=True, exist_ok=True)
        self._root = folder

    def holds(self, key: str) -> bool:
        """Whether a document of that key is there and whole; asking counts as use."""
        with suppress(OSError):
            os.utime(self._file(key))
        return self._read(key) is not None

    def load(self, key: str) -> KeyedDocument:
        """The document kept under a key."""
        stored = self._found(key)
        pickle.load(stored)
        document: KeyedDocument = pickle.load(stored)
        return document

    def names(self, key: str) -> tuple[NamedArticle, ...]:
        """The names of the document kept under a key, as named() gives them."""
        names: tuple[NamedArticle, ...] = pickle.load(self._found(key))
        return names

    def keep(self, key: str, document: KeyedDocument) -> None:
        """Keep a document; a reader sees all of it or nothing."""
        written = io.BytesIO()
        for value in (named(document), document):
            _Pickler(written, protocol=5).dump(value)
        stored = written.getvalue()
        draft = self._folder / f"{key}.{os.getpid()}.draft"
        draft.write_bytes(_checksum(key, stored) + stored)
        draft.replace(self._file(key))

    def make_room_beyond(self, keys: set[str]) -> None:
        """Delete what has gone unused for longest, until what is not among the keys takes no more than SPARE bytes.

        So several corpora and two versions of the program keep their documents in one folder. Files that do not look
        like the cache's own are nobody's to delete.
        """
        room = SPARE
        for _, size, file in sorted(self._not_among(keys), reverse=True):
            room -= size
            if room < 0:
                file.unlink(missing_ok=True)
        for folder in self._root.glob(VERSION):
            with suppress(OSError):
                folder.rmdir()

    def _not_among(self, keys: set[str]) -> Iterator[tuple[float, int, Path]]:
        """When each other file was used last, its size and its place."""
        for file in self._root.glob(f"{VERSION}/{KEY}*"):
            if file.parent != self._folder or file.name not in keys:
                with suppress(FileNotFoundError):
                    status = file.stat()
                    yield status.st_mtime, status.st_size, file

    def _file(self, key: str) -> Path:
        return self._folder / key

    def _found(self, key: str) -> io.BytesIO:
        stored = self._read(key)
        if stored is None:
            raise OSError(f"the cache lost a document while building ({key[:12]}…): start the build again")
        return io.BytesIO(stored)

    def _read(self, key: str) -> bytes | None:
        try:
            found = self._file(key).read_bytes()
        except OSError:
            return None
        checksum, stored = found[:CHECKSUM], found[CHECKSUM:]
        return stored if _checksum(key, stored) == checksum else None


def _checksum(key: str, stored: bytes) -> bytes:
    """Of the bytes and of whose they are, so that no document passes for another."""
    return sha256(key.encode() + stored).digest()


class _Pickler(pickle.Pickler):
    """Writes frozen values as calls of their classes: they are read three times as fast as by dataclasses' own way."""

    def reducer_override(self, value: Any) -> Any:
        if not dataclasses.is_dataclass(value) or isinstance(value, type):
            return NotImplemented
        return type(value), tuple(getattr(value, field.name) for field in dataclasses.fields(value))
