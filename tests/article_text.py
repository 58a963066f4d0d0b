"""An Article from bare text, for tests: blank lines part passages, the first may be a title."""

import re

from pressmark.model import Article, Passage


def article(text, *, title=None, **fields):
    """The article that the text prints; fields go to Article."""
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
    shown = [title, *paragraphs] if title else paragraphs
    passages, at = [], 0
    for index, part in enumerate(shown):
        kind = "title" if title and index == 0 else "paragraph"
        passages.append(Passage(kind, at, at + len(part), at))
        at += len(part) + 2
    kind = fields.pop("type", "news")
    return Article(1, kind, title or "", bool(title), tuple(passages), "\n\n".join(shown), **fields)
