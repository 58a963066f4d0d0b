"""The pipeline: corpus -> analyses, kept in the cache -> rows -> archive."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from pressmark import language
from pressmark.analyse import analyse
from pressmark.cache import Cache
from pressmark.correcting.corrections_file import corrections_fingerprint, read_corrections
from pressmark.correcting.keyed import KeyedDocument, keyed
from pressmark.corrections import corrections_of
from pressmark.model import Discard, Problem
from pressmark.read import Failure, list_corpus, read_document
from pressmark.rows import archive_rows
from pressmark.store import CONTENT, write_archive
from pressmark.tables import AboutRow, ProblemRow, Row
from pressmark.workers import outcomes

PACKAGE = Path(__file__).parent
LIBRARIES = ("trafilatura", "htmldate", "lxml", "charset-normalizer", "ftfy")
ABOUT_FILES = frozenset({"file not used", "same file twice", "reading"})
Progress = Callable[[Iterable[tuple[int, "Outcome"]], int], Iterable[tuple[int, "Outcome"]]]


def _in_silence(done: Iterable[tuple[int, Outcome]], number: int) -> Iterable[tuple[int, Outcome]]:
    return done


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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its fingerprint, and the key of its document in the cache or why there is none."""

    name: str
    fingerprint: str
    key: str | None = None
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files of one corpus into one cache; picklable, so that it works in any process."""

    corpus: Path
    cache: Cache
    code: str

    def kept(self, path: Path) -> Outcome | None:
        """The outcome of a file whose analysis the cache holds."""
        fingerprint = _fingerprint(path)
        key = self._key(path, fingerprint)
        return Outcome(_name(path, self.corpus), fingerprint, key) if self.cache.holds(key) else None

    def read(self, path: Path) -> Outcome:
        """Read and analyse a file, and keep the analysis."""
        name, reading = _name(path, self.corpus), read_document(path, self.corpus)
        if isinstance(reading, Failure):
            return Outcome(name, _fingerprint(path), failure=reading)
        fingerprint = reading.document.sha256
        document = keyed(analyse(reading.document))
        key = self._key(path, fingerprint)
        self.cache.keep(key, replace(document, problems=(*reading.notes, *document.problems)))
        return Outcome(name, fingerprint, key)

    def lost(self, path: Path) -> Outcome:
        """The outcome of a file that twice ended the process that read it."""
        name = _name(path, self.corpus)
        why = "reading it ended the program twice (out of memory?); split it into smaller files"
        return Outcome(name, _fingerprint(path), failure=Failure(name, None, why))

    def _key(self, path: Path, fingerprint: str) -> str:
        told = f"{_name(path, self.corpus)}\0{fingerprint}\0{self.code}"
        return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()


def build(corpus: Path, archive: Path, cache_folder: Path, jobs: int = 1, progress: Progress = _in_silence) -> Built:
    """Read every file of the corpus folder and put a new archive in the place of the old one.

    A file that cannot be used costs only itself: it is a problem in the archive and a fault in the result.
    NothingLoadedError when none can be used, CorrectionsError when corrections.yaml cannot be followed; then, as with
    any other error, the old archive stays.
    """
    corrections = corrections_of(read_corrections(corpus))
    code = code_version()
    cache = Cache(cache_folder, code)
    done = _outcomes(list_corpus(corpus), Reader(corpus, cache, code), jobs, progress)
    keys = [outcome.key for outcome in done if outcome.key]
    failures = tuple(outcome.failure for outcome in done if outcome.failure)
    if not keys:
        raise NothingLoadedError(corpus, failures)
    problems: list[ProblemRow] = []
    firsts = _firsts(done)
    found = archive_rows(
        lambda: _documents(done, firsts, cache),
        tuple(map(_problem, failures)),
        corrections,
        lambda: chain.from_iterable(map(cache.names, firsts.values())),
    )
    counts = write_archive(archive, _noting(chain(_about(done, corpus, code), found), problems))
    cache.make_room_beyond(set(keys))
    faults = tuple(_fault(p) for p in problems if p.kind in ABOUT_FILES)
    return Built(counts, faults, Counter((p.severity, p.kind) for p in problems))


def _outcomes(paths: list[Path], reader: Reader, jobs: int, progress: Progress) -> list[Outcome]:
    """What becomes of each file, in corpus order; only files without an analysis in the cache are read."""
    done = {position: outcome for position, path in enumerate(paths) if (outcome := reader.kept(path))}
    missing = [position for position in range(len(paths)) if position not in done]
    work = outcomes([paths[position] for position in missing], reader.read, reader.lost, jobs)
    with closing(work):
        done |= {missing[position]: outcome for position, outcome in progress(work, len(missing))}
    return [done[position] for position in range(len(paths))]


def is_current(archive: Path, corpus: Path) -> bool:
    """Whether the archive was built from just these files by just this program."""
    if not archive.is_file():
        return False
    try:
        with sqlite3.connect(f"{archive.resolve().as_uri()}?mode=ro", uri=True) as connection:
            stated = dict(connection.execute("select name, value from about where name is not ?", (CONTENT,)))
    except sqlite3.Error:
        return False
    found = [Outcome(_name(path, corpus), _fingerprint(path)) for path in list_corpus(corpus)]
    return stated == {row.name: row.value for row in _about(found, corpus, code_version())}


def code_version() -> str:
    """A fingerprint of everything an analysis depends on besides its file: code, word lists and libraries."""
    sources = [p for p in PACKAGE.rglob("*") if p.suffix in {".py", ".txt", ".json", ".toml"} and "site" not in p.parts]
    together = hashlib.sha256()
    for source in sorted(sources):
        together.update(source.relative_to(PACKAGE).as_posix().encode() + b"\0" + source.read_bytes() + b"\0")
    together.update(" ".join([language.version(), *(f"{name} {version(name)}" for name in LIBRARIES)]).encode())
    return together.hexdigest()


def _firsts(done: list[Outcome]) -> dict[str, str]:
    """By fingerprint the key of the first file of those bytes, which stands for all of them."""
    firsts: dict[str, str] = {}
    for outcome in done:
        if outcome.key:
            firsts.setdefault(outcome.fingerprint, outcome.key)
    return firsts


def _documents(done: list[Outcome], firsts: dict[str, str], cache: Cache) -> Iterator[KeyedDocument]:
    """The documents in corpus order; a file with the bytes of an earlier one is kept whole as a repeat of it."""
    for outcome in done:
        if outcome.key:
            document, first = cache.load(outcome.key), firsts[outcome.fingerprint]
            yield document if first == outcome.key else _repeat(document, cache.load(first).raw.path)


def _repeat(document: KeyedDocument, original: str) -> KeyedDocument:
    raw = document.raw
    note = Problem(
        severity="note",
        kind="same file twice",
        message=f"{raw.path}: the same bytes as {original}, whose articles stand for both",
        suggestion=f"remove {raw.path} from the corpus if it is not wanted twice",
    )
    return KeyedDocument(document.key, raw, (Discard(0, len(raw.text), "repeat", raw.text),), (), (note,))


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


def _about(done: list[Outcome], corpus: Path, code: str) -> tuple[AboutRow, ...]:
    files = hashlib.sha256()
    for outcome in done:
        files.update(f"{outcome.name}\0{outcome.fingerprint}\0".encode("utf-8", "surrogateescape"))
    return (
        AboutRow("files", str(len(done))),
        AboutRow("corpus", files.hexdigest()),
        AboutRow("corrections", corrections_fingerprint(corpus)),
        AboutRow("program", code),
    )


def _fingerprint(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return "unreadable"


def _name(path: Path, corpus: Path) -> str:
    return path.relative_to(corpus).as_posix()
