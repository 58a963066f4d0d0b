"""What must hold of every input, asked of one: by seeds (test_fuzz.py), by hypothesis, and by hours of benchmarks.fuzz.

Each takes the bytes of a file, refuses nothing, and raises AssertionError where a promise is broken.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from pressmark.analyse import analyse, search
from pressmark.figures import figures_in
from pressmark.model import Article, Findings, RawDocument
from pressmark.parse import parse_document
from pressmark.plain import plain_document
from pressmark.readers import read_bytes
from pressmark.readers.content import Content, UnreadableError
from pressmark.sound import is_whole
from tests.faithful import assert_faithful, raw

HERE = Path(__file__).parent
SEEDS = HERE / "fuzz"
SUFFIXES = (".txt", ".md", ".html")
PIECES = tuple(
    line.encode("latin-1", "backslashreplace").decode("unicode_escape").encode()
    for line in (HERE / "fuzz_pieces.txt").read_text(encoding="utf-8").splitlines()
)
"""What press texts are made of and what breaks readers, to be put together in any order."""


def reading(data: bytes) -> None:
    """Any bytes are a text with its zones inside it, or a refusal that says what to do."""
    for suffix in SUFFIXES:
        try:
            _, content = read_bytes(data, suffix)
        except UnreadableError as error:
            refusal = str(error)
        else:
            refusal = ""
            assert_readable(content)
        assert not refusal or "; " in refusal, refusal


def layout(data: bytes) -> None:
    """Nothing is lost, nothing is told twice, every offset leads back to the file; the same file reads the same."""
    for document in _documents(data):
        parsed = parse_document(document)
        assert_faithful(document.text, parsed)
        assert is_whole(document, parsed)
        assert parsed == parse_document(document)


def quotes(data: bytes) -> None:
    """Every finding of a text is a slice of it, in order, and no step fails."""
    for article in plain_document(_plain(data)).articles:
        assert_sound(search(article))


def figures(data: bytes) -> None:
    """The figures of a text lie in it in order, apart, with finite values."""
    text = _plain(data).text
    found = figures_in(text)
    assert all(0 <= figure.start < figure.end <= len(text) for figure in found)
    assert all(earlier.end <= later.start for earlier, later in pairwise(found))
    values = [value for figure in found for value in (figure.value, figure.value_high) if value is not None]
    assert all(abs(value) < 1e300 for value in values)
    assert found == figures_in(text)


def document(data: bytes) -> None:
    """All of it at once, as a build does it."""
    for raw_document in _documents(data):
        analysis = analyse(raw_document)
        assert not [p for p in analysis.problems if p.kind == "program fault"]
        for findings in analysis.findings:
            assert_sound(findings)


PROMISES: dict[str, Callable[[bytes], None]] = {
    "reading": reading,
    "layout": layout,
    "quotes": quotes,
    "figures": figures,
    "document": document,
}


def assert_readable(content: Content) -> None:
    """Content is text without NUL, and its zones lie in it."""
    assert content.text.strip()
    assert "\x00" not in content.text
    assert all(0 <= zone.start < zone.end <= len(content.text) for zone in content.zones)


def assert_sound(findings: Findings) -> None:
    """Quotes, figures and mentions are where they say, and point at what is there; no step of the program failed."""
    article, names = findings.article, findings.names
    faults = [problem.message for problem in findings.problems if problem.kind == "program fault"]
    assert not faults, faults
    for quote in findings.quotes:
        ends = [end for part in quote.parts for end in part]
        assert ends == sorted(ends)
        assert all(0 <= start < end <= len(article.text) for start, end in quote.parts)
        assert _inside(article, quote.passage, *quote.parts[0])
        assert quote.kind != "scare" or quote.speaker is None
        assert quote.person is None or quote.speaker is not None
        assert quote.person is None or quote.person < len(names.people)
        assert quote.organization is None or quote.organization < len(names.organizations)
    for figure in findings.figures:
        assert _inside(article, figure.passage, figure.start, figure.end)
        assert figure.quote is None or figure.quote < len(findings.quotes)
    assert all(article.text[mention.start : mention.end] == mention.text != "" for mention in names.mentions)
    assert all(earlier.end <= later.start for earlier, later in pairwise(names.mentions))


def _inside(article: Article, passage: int, start: int, end: int) -> bool:
    here = article.passages[passage]
    return here.start <= start < end and start < here.end and end <= len(article.text)


def _documents(data: bytes) -> Iterator[RawDocument]:
    for suffix in SUFFIXES:
        try:
            media_type, content = read_bytes(data, suffix)
        except UnreadableError:
            continue
        identity = hashlib.sha256(data).hexdigest()
        yield RawDocument(
            *(f"any{suffix}", media_type, identity, len(data), content.encoding),
            *(content.text, content.metadata, content.zones),
        )


def _plain(data: bytes) -> RawDocument:
    return raw(data.decode("utf-8", "replace").replace("\x00", " "))
