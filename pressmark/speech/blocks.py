"""Statements printed as a block without marks, where the text says that one follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark.model import Article
from pressmark.speech.frames import Segment
from pressmark.speech.marks import Pairing

ANNOUNCES = re.compile(
    r"(?:\b(?:following|this|these|below)\b[^.!?]{0,80}\b(?:statements?|remarks|comments?)\b|\bstatements? follows\b)"
    r"[^.!?]{0,80}:$",
    re.IGNORECASE,
)
ENDS = re.compile(r"^[#\-–—* ]{2,}$|^-?30-?$|^(?:About|Contact|Background|Media|Notes?)\b", re.IGNORECASE)
TEXT = ("paragraph", "list item")
LONGEST = 30


def announces(article: Article, position: int) -> bool:
    """Whether a passage announces a statement: "issued the following statement:", with the colon at its end."""
    passage = article.passages[position]
    return ANNOUNCES.search(article.text[max(passage.start, passage.end - 300) : passage.end].rstrip()) is not None


def blocks(article: Article, paired: Sequence[Pairing]) -> dict[int, Segment]:
    """Each passage of an unmarked statement as one stretch, by position: from below its announcement to its end."""
    found: dict[int, Segment] = {}
    for position in range(len(article.passages)):
        if position not in found and announces(article, position):
            for at in range(position + 1, min(position + 1 + LONGEST, len(article.passages))):
                if not _goes_on(article, at, paired[at]):
                    break
                passage = article.passages[at]
                edges = passage.start, passage.end
                found[at] = Segment(at, *edges, *edges, "speech", reason="block")
    return found


def _goes_on(article: Article, position: int, pairing: Pairing) -> bool:
    """A passage of running text that neither opens with a mark nor quotes somebody with a comma before the mark."""
    passage = article.passages[position]
    text = article.text[passage.start : passage.end]
    if passage.kind not in TEXT or ENDS.match(text) or announces(article, position):
        return False
    outer = [pair for pair in pairing.pairs if pair.inside is None]
    return not any(pair.first == 0 or text[pair.end - 1] in ",?!" for pair in outer)
