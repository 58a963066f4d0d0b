"""What must hold for every reading of every document, whatever it holds."""

from __future__ import annotations

from typing import Any

from pressmark.model import Article, ParsedDocument, RawDocument


def raw(text: str, media_type: str = "text/plain", **known: Any) -> RawDocument:
    """A document as a reader would hand it over."""
    return RawDocument("invented.txt", media_type, "0" * 64, len(text), "utf-8", text, **known)


def assert_faithful(document: str, parsed: ParsedDocument) -> None:
    """Nothing is lost, nothing is told twice, every offset leads back to the source."""
    gone = {offset for discard in parsed.discards for offset in range(discard.start, discard.end)}
    assert sum(discard.end - discard.start for discard in parsed.discards) == len(gone), "discards overlap"
    for discard in parsed.discards:
        assert document[discard.start : discard.end] == discard.text
    told: set[int] = set()
    for article in parsed.articles:
        assert article.text == "\n\n".join(article.text[p.start : p.end] for p in article.passages)
        for passage in article.passages:
            walked = walk(document, passage.document_start, article.text[passage.start : passage.end], gone)
            assert not told.intersection(walked), "a character stands in two passages"
            told.update(walked)
    words = {offset for offset, character in enumerate(document) if not character.isspace()}
    assert words <= told | gone, [document[offset] for offset in sorted(words - told - gone)][:20]
    assert not told & gone


def walk(document: str, start: int, text: str, gone: set[int]) -> list[int]:
    """The offsets of a passage's characters in the document, found by skipping the discards."""
    walked: list[int] = []
    at = start
    for character in text:
        while at in gone:
            at += 1
        assert character == (" " if document[at].isspace() else document[at]), (start, at, character, document[at])
        walked.append(at)
        at += 1
    return walked


def only(parsed: ParsedDocument) -> Article:
    """The one article of a document."""
    assert len(parsed.articles) == 1, [article.title for article in parsed.articles]
    return parsed.articles[0]
