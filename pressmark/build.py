"""The pipeline: corpus -> analyses, kept in the cache -> rows -> archive."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from pressmark.analyse import analyse
from pressmark.cache import Cache
from pressmark.model import Analysis, Discard, Problem
from pressmark.read import Failure, list_corpus, read_document
from pressmark.rows import archive_rows
from pressmark.store import write_archive
from pressmark.tables import AboutRow, ProblemRow, Row

PACKAGE = Path(__file__).parent
LIBRARIES = ("spacy", "trafilatura", "htmldate", "lxml", "charset-normalizer", "ftfy")
ABOUT_FILES = frozenset({"file not used", "same file twice", "reading"})
Progress = Callable[[list[Path]], Iterable[Path]]


class NothingLoadedError(Exception):
    """No file of the corpus could be used; `failures` say why for each."""

    def __init__(self, corpus: Path, failures: tuple[Failure, ...]) -> None:
        super().__init__(f"nothing in {corpus} could be loaded: put articles (.txt, .md, .html) into the folder")
        self.failures = failures


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: rows in each table, what is wrong with which file, problems counted by severity and kind."""

    counts: dict[str, int]
    faults: tuple[str, ...]
    problems: Counter[tuple[str, str]]


def build(corpus: Path, archive: Path, cache_folder: Path, progress: Progress = iter) -> Built:
    """Read every file of the corpus folder and put a new archive in the place of the old one.

    A file that cannot be used costs only itself: it is a problem in the archive and a fault in the result.
    NothingLoadedError when none can be used; then, as with any other error, the old archive stays.
    """
    paths = list_corpus(corpus)
    code = code_version()
    cache = Cache(cache_folder, code)
    outcomes = [_analysed(path, corpus, cache, code) for path in progress(paths)]
    keys = [outcome for outcome in outcomes if isinstance(outcome, str)]
    failures = tuple(outcome for outcome in outcomes if isinstance(outcome, Failure))
    if not keys:
        raise NothingLoadedError(corpus, failures)
    problems: list[ProblemRow] = []
    found = archive_rows(lambda: _analyses(keys, cache), tuple(map(_problem, failures)))
    counts = write_archive(archive, _noting(chain(_about(paths, corpus, code), found), problems))
    cache.forget_all_but(set(keys))
    faults = tuple(_fault(p) for p in problems if p.kind in ABOUT_FILES)
    return Built(counts, faults, Counter((p.severity, p.kind) for p in problems))


def is_current(archive: Path, corpus: Path) -> bool:
    """Whether the archive was built from just these files by just this program."""
    if not archive.is_file():
        return False
    try:
        with sqlite3.connect(f"{archive.resolve().as_uri()}?mode=ro", uri=True) as connection:
            stated = dict(connection.execute("select name, value from about"))
    except sqlite3.Error:
        return False
    return stated == {row.name: row.value for row in _about(list_corpus(corpus), corpus, code_version())}


def code_version() -> str:
    """A fingerprint of everything an analysis depends on besides its file: code, word lists and libraries."""
    sources = [p for p in PACKAGE.rglob("*") if p.suffix in {".py", ".txt", ".json", ".toml"} and "site" not in p.parts]
    together = hashlib.sha256()
    for source in sorted(sources):
        together.update(source.relative_to(PACKAGE).as_posix().encode() + b"\0" + source.read_bytes() + b"\0")
    together.update(" ".join(f"{name} {version(name)}" for name in LIBRARIES).encode())
    return together.hexdigest()


def _analysed(path: Path, corpus: Path, cache: Cache, code: str) -> str | Failure:
    """The cache key of a file's analysis, made now if it is not there yet."""
    name = path.relative_to(corpus).as_posix()
    key = _key(name, _fingerprint(path), code)
    if cache.holds(key):
        return key
    reading = read_document(path, corpus)
    if isinstance(reading, Failure):
        return reading
    analysis = analyse(reading.document)
    key = _key(name, reading.document.sha256, code)
    cache.keep(key, replace(analysis, problems=(*reading.notes, *analysis.problems)))
    return key


def _analyses(keys: list[str], cache: Cache) -> Iterator[Analysis]:
    """The analyses in corpus order; a file with the bytes of an earlier one is kept whole as a repeat of it."""
    first: dict[str, str] = {}
    for key in keys:
        analysis = cache.load(key)
        if analysis is None:
            raise OSError(f"the cache lost an analysis while building ({key[:12]}…): start the build again")
        original = first.setdefault(analysis.raw.sha256, analysis.raw.path)
        yield analysis if original == analysis.raw.path else _repeat(analysis, original)


def _repeat(analysis: Analysis, original: str) -> Analysis:
    raw = analysis.raw
    note = Problem(
        severity="note",
        kind="same file twice",
        message=f"{raw.path}: the same bytes as {original}, whose articles stand for both",
        suggestion=f"remove {raw.path} from the corpus if it is not wanted twice",
    )
    return Analysis(raw, (Discard(0, len(raw.text), "repeat", raw.text),), (), (note,))


def _problem(failure: Failure) -> Problem:
    what, _, remedy = failure.message.partition("; ")
    return Problem(
        failure.severity, "file not used", f"{failure.path}:{failure.line or 1}: {what}", suggestion=remedy or None
    )


def _noting(rows: Iterable[Row], problems: list[ProblemRow]) -> Iterator[Row]:
    for row in rows:
        if isinstance(row, ProblemRow):
            problems.append(row)
        yield row


def _fault(problem: ProblemRow) -> str:
    return f"{problem.message}; {problem.suggestion}" if problem.suggestion else problem.message


def _about(paths: list[Path], corpus: Path, code: str) -> tuple[AboutRow, ...]:
    files = hashlib.sha256()
    for path in paths:
        files.update(
            f"{path.relative_to(corpus).as_posix()}\0{_fingerprint(path)}\0".encode("utf-8", "surrogateescape")
        )
    return (AboutRow("files", str(len(paths))), AboutRow("corpus", files.hexdigest()), AboutRow("program", code))


def _fingerprint(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return "unreadable"


def _key(name: str, fingerprint: str, code: str) -> str:
    return hashlib.sha256(f"{name}\0{fingerprint}\0{code}".encode("utf-8", "surrogateescape")).hexdigest()
