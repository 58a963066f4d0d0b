"""Related links that a scraper pasted into a sentence: headlines glued to a word, up to the label of the link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.model import Span

GLUE = re.compile(r"(?<=[a-z]{3})(?=[A-Z][A-Za-z’'.]*[ ,])")
LINK_LABEL = re.compile(r"\s(?:MORE|READ MORE|SEE ALSO)(?=\s+[a-z(,.]|\s*$|[.,;)])")
REACH = 900


def find_pasted(text: str, title: str | None) -> Iterator[Span]:
    """The stretches of a paragraph that links were pasted into: from the first glued word to the link's label."""
    done = 0
    for label in LINK_LABEL.finditer(text):
        window = max(done, label.start() - REACH)
        glued = [match.start() for match in GLUE.finditer(text, window, label.start())]
        start = _start(text, glued, title)
        if start is not None:
            yield start, label.end()
        done = label.end()


def _start(text: str, glued: list[int], title: str | None) -> int | None:
    """The first of several glued words, or one that the article's own title is glued at."""
    for place in glued:
        if title and text.startswith(title, place):
            return place
    return glued[0] if len(glued) >= 2 else None
