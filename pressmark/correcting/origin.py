"""From a place in an article back to the place in its document: what stands where in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressmark.model import Article, Discard, Passage, RawDocument, Span


def stretches(passage: Passage, discards: Sequence[Discard]) -> Iterator[Span]:
    """The stretches of the document that a passage consists of: from document_start on, around the discards inside it.

    `discards` are those of the document in order.
    """
    at, left = passage.document_start, passage.end - passage.start
    for discard in discards:
        if left and discard.end > at:
            length = min(left, max(0, discard.start - at))
            if length:
                yield at, at + length
            left -= length
            at = max(at, discard.end) if left else at
    if left:
        yield at, at + left


def line_of(raw: RawDocument, discards: Sequence[Discard], article: Article, offset: int) -> int:
    """The line of the file, counted from 1, that prints a character of the article."""
    inside = (p for p in article.passages if p.start <= offset < p.end)
    passage = next(inside, article.passages[0])
    left = max(0, offset - passage.start)
    at = passage.document_start
    for start, end in stretches(passage, discards):
        at = min(start + left, end)
        if start + left < end:
            break
        left -= end - start
    return raw.text.count("\n", 0, at) + 1
