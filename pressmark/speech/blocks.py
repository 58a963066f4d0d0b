"""Statements printed as a block without marks: the text says that one follows, or the page sets them off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark import lexicon
from pressmark.model import Article
from pressmark.speech.frames import SENTENCE_ENDS, Segment
from pressmark.speech.marks import Pairing

ANNOUNCES = re.compile(
    r"(?:\b(?:following|this|these|below)\b[^.!?]{0,80}\b(?:statements?|remarks|comments?)\b|\bstatements? follows\b)"
    r"[^.!?]{0,80}:$",
    re.IGNORECASE,
)
SAYS = re.compile(rf"^[^.!?\"“”]{{0,240}}\b{lexicon.alternatives(lexicon.entries('cue_phrases', 'before a block'))}:$")
OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s)\b")
ENDS = re.compile(r"^[#\-–—* ]{2,}$|^-?30-?$|^(?:About|Contact|Background|Media|Notes?)\b", re.IGNORECASE)
POSTED = re.compile(r"[—–-]{1,2} ?[^()]{2,60} \(@\w{1,20}\)")
TEXT = ("paragraph", "list item")
UNMARKED = ("block", "set off")
WHOLE = ("bridged", *UNMARKED)
LONGEST = 30
FEW = 4


def announces(article: Article, position: int) -> bool:
    """Whether a passage announces a statement: "issued the following statement:", with the colon at its end.

    Or it is only who says the sentences that follow: "Professor Jane Poole, director of the board, said:".
    """
    passage = article.passages[position]
    announced = ANNOUNCES.search(article.text[max(passage.start, passage.end - 300) : passage.end].rstrip())
    return announced is not None or _says(article, position)


def _says(article: Article, position: int) -> bool:
    passage = article.passages[position]
    if passage.kind not in TEXT or not SAYS.match(article.text[passage.start : passage.end].rstrip()):
        return False
    below = article.passages[position + 1 : position + 2]
    return all(article.text[said.start : said.end].rstrip()[-1:] in SENTENCE_ENDS for said in below)


def blocks(article: Article, paired: Sequence[Pairing]) -> dict[int, Segment]:
    """Each passage of an unmarked statement as one stretch, by position: from below its announcement to its end.

    So are the passages that are set off as block quotations, and a post above the line that says who sent it.
    """
    found = _set_off(article, paired)
    for position in range(len(article.passages)):
        if position not in found and announces(article, position):
            reach = _reach(article, position) if _says(article, position) else LONGEST
            for at in range(position + 1, min(position + 1 + reach, len(article.passages))):
                passage = article.passages[at]
                if article.passages[position + 1].set_off > passage.set_off or not _goes_on(article, at, paired[at]):
                    break
                edges = passage.start, passage.end
                found[at] = Segment(at, *edges, *edges, "speech", reason="block")
    return found


def _set_off(article: Article, paired: Sequence[Pairing]) -> dict[int, Segment]:
    """The passages of block quotations and posts; none where most of the text is set off, or where marks open them."""
    texts = [at for at, passage in enumerate(article.passages) if passage.kind in TEXT]
    quoted = {at for at in texts if article.passages[at].set_off}
    quoted = quoted if len(quoted) * 2 <= len(texts) else set()
    quoted |= {at for at in texts if at + 1 < len(article.passages) and _is_sender(article, at + 1)}
    found: dict[int, Segment] = {}
    for at in sorted(quoted):
        passage = article.passages[at]
        if not _is_sender(article, at) and not any(pair.first == 0 for pair in paired[at].pairs):
            edges = passage.start, passage.end
            found[at] = Segment(at, *edges, *edges, "speech", reason="set off")
    return found


def _is_sender(article: Article, position: int) -> bool:
    """— Ada Marsh (@ada) May 1, 2021"""
    passage = article.passages[position]
    return POSTED.match(article.text, passage.start, passage.end) is not None


def _reach(article: Article, position: int) -> int:
    """How many passages "Poole said:" may cover: up to the next speaker's if that is near, else those that say we."""
    near = range(position + 2, min(position + 2 + FEW, len(article.passages)))
    other = next((at for at in near if announces(article, at)), None)
    if other is not None:
        return other - position - 1
    texts = (article.text[article.passages[at].start : article.passages[at].end] for at in near)
    return 1 + next((at for at, text in enumerate(texts) if not OWN.search(text)), 0)


def _goes_on(article: Article, position: int, pairing: Pairing) -> bool:
    """A passage of running text that neither opens with a mark nor quotes somebody with a comma before the mark."""
    passage = article.passages[position]
    text = article.text[passage.start : passage.end]
    if passage.kind not in TEXT or ENDS.match(text) or announces(article, position):
        return False
    outer = [pair for pair in pairing.pairs if pair.inside is None]
    return not any(pair.first == 0 or text[pair.end - 1] in ",?!" for pair in outer)
