"""A document as one article without layout: its paragraphs, all of them. For files on which the layout fails."""

from __future__ import annotations

import re

from pressmark.model import Article, Discard, ParsedDocument, Passage, RawDocument

PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![ \t\r]*\n))*")
TITLE_WORDS = 12


def plain_document(raw: RawDocument) -> ParsedDocument:
    """One article whose passages are the stretches between blank lines; None of the text is judged or left out."""
    passages: list[Passage] = []
    texts: list[str] = []
    end = -2
    for match in PARAGRAPH.finditer(raw.text):
        text = re.sub(r"\s", " ", match.group().rstrip())
        passages.append(Passage("paragraph", end + 2, end + 2 + len(text), match.start()))
        texts.append(text)
        end = passages[-1].end
    if not passages:
        return ParsedDocument((), (Discard(0, len(raw.text), "blank", raw.text),) if raw.text else ())
    title = raw.metadata.title or " ".join(texts[0].split()[:TITLE_WORDS])
    article = Article(1, raw.metadata.type or "news", title, False, tuple(passages), "\n\n".join(texts))
    return ParsedDocument((article,), ())
