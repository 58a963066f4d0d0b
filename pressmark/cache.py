"""Analyses kept between builds: one checked file an analysis, under the fingerprint of all that it depends on.

The archive itself is always built whole, from these files, so memory holds one analysis at a time and a build from the
cache equals a build from nothing.
"""

from __future__ import annotations

import os
import pickle
from hashlib import sha256
from pathlib import Path

from pressmark.model import Analysis

CHECKSUM = 32


class Cache:
    """A folder of analyses, each readable only as it was written: a cut, changed or foreign file counts as absent."""

    def __init__(self, folder: Path, code: str) -> None:
        """Open (and make) the folder; `code` is the fingerprint of the program, whose analyses alone are used."""
        self._folder = folder / code[:16]
        self._folder.mkdir(parents=True, exist_ok=True)
        self._root = folder

    def holds(self, key: str) -> bool:
        """Whether an analysis of that key is there and whole."""
        return self._read(key) is not None

    def load(self, key: str) -> Analysis | None:
        """The analysis kept under a key, or None."""
        stored = self._read(key)
        if stored is None:
            return None
        analysis = pickle.loads(stored)
        return analysis if isinstance(analysis, Analysis) else None

    def keep(self, key: str, analysis: Analysis) -> None:
        """Keep an analysis; a reader sees all of it or nothing."""
        stored = pickle.dumps(analysis, protocol=5)
        draft = self._folder / f"{key}.{os.getpid()}.draft"
        draft.write_bytes(sha256(stored).digest() + stored)
        draft.replace(self._file(key))

    def forget_all_but(self, keys: set[str]) -> None:
        """Delete every analysis of other keys and other versions of the program: it never outgrows its corpus."""
        for file in self._root.glob("*/*"):
            if file.parent != self._folder or file.name not in keys:
                file.unlink(missing_ok=True)
        for folder in self._root.glob("*"):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()

    def _file(self, key: str) -> Path:
        return self._folder / key

    def _read(self, key: str) -> bytes | None:
        try:
            found = self._file(key).read_bytes()
        except OSError:
            return None
        checksum, stored = found[:CHECKSUM], found[CHECKSUM:]
        return stored if sha256(stored).digest() == checksum else None
