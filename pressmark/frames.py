"""The marked stretches of an article and the frame of the writer's own words around them.

A parser reads a newspaper sentence well and a speech inside it badly. So each stretch of speech is masked before the
parse by a short clause of the same length ("It works,"): what is parsed is the frame.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pressmark.marks import Pair, Pairing, pair_marks
from pressmark.model import Article

CLAUSE = "It works"
LONGEST_KEPT = 160
LONGEST_PARSED = 60_000
ENDS = frozenset(",.?!…—–-:;")
LEADS = frozenset(",:—–-")
SENTENCE_ENDS = frozenset(".?!…")
WORD = re.compile(r"\w+(?:['’]\w+)*")
UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\ufeff]")
SMOOTH = str.maketrans({"‘": "'", "’": "'", "\xa0": " "})


@dataclass(frozen=True, slots=True)
class Segment:
    """One marked stretch: article.text[start:end] without marks, [first:last] with them, in passage number passage.

    speech: it stands beside the writer's sentence; otherwise it is part of that sentence.
    """

    passage: int
    start: int
    end: int
    first: int
    last: int
    speech: bool
    single: bool = False
    reason: str = "paired"


def pairings(article: Article) -> tuple[Pairing, ...]:
    """The paired marks of every passage."""
    return tuple(pair_marks(article.text[passage.start : passage.end]) for passage in article.passages)


def segments(article: Article, paired: tuple[Pairing, ...]) -> tuple[Segment, ...]:
    """The outermost marked stretches of the article, in reading order."""
    found = []
    for position, passage in enumerate(article.passages):
        text = article.text[passage.start : passage.end]
        for pair in paired[position].pairs:
            if (
                pair.inside is None
                and WORD.search(text, pair.start, pair.end)
                and _believed(article, position, pair, paired)
            ):
                at = passage.start
                found.append(
                    Segment(
                        position, at + pair.start, at + pair.end, at + pair.first, at + pair.last,
                        _is_speech(text, pair), pair.single, pair.reason,
                    )
                )  # fmt: skip
    return tuple(found)


def _believed(article: Article, position: int, pair: Pair, paired: tuple[Pairing, ...]) -> bool:
    """A half pair counts when the next passage opens marks again, or a lead-in or the passage's edge bears it out."""
    text = article.text[article.passages[position].start : article.passages[position].end]
    if pair.reason == "unclosed":
        following = paired[position + 1].pairs if position + 1 < len(paired) else ()
        before = text[: pair.first].rstrip()
        return bool(not before or before[-1] in ",:" or (following and following[0].first == 0))
    if pair.reason == "unopened":
        return text[pair.end - 1] in ",.?!"
    return True


def _is_speech(text: str, pair: Pair) -> bool:
    before = text[max(0, pair.first - 40) : pair.first].rstrip()
    after = text[pair.last : pair.last + 1]
    last = text[pair.end - 1]
    stands_alone = not before or before[-1] in LEADS or before[-1] in SENTENCE_ENDS or before[-1] in "”\")]’'"
    if last in ENDS or after == ",":
        return stands_alone
    return bool(before) and before[-1] in ",:" and pair.end - pair.start > 20


def mask(text: str, paired: Pairing) -> str:
    """The passage's text, of the same length, with plain marks and a short clause for each stretch of speech."""
    chars = list(UNSEEN.sub(" ", text).translate(SMOOTH))
    for pair in paired.pairs:
        if pair.inside is not None:
            continue
        for at in (pair.first, pair.last - 1):
            if pair.reason in ("paired", "mixed"):
                chars[at] = '"'
        words = _mask_words(text, pair)
        if words is not None:
            chars[pair.start : pair.end] = words
    return "".join(chars)


def _mask_words(text: str, pair: Pair) -> str | None:
    length = pair.end - pair.start
    if length <= len(CLAUSE) or (not _is_speech(text, pair) and length <= LONGEST_KEPT):
        return None
    last = text[pair.end - 1]
    if last == "." and text[pair.last : pair.last + 2].strip()[:1].islower():
        last = ","
    end = last if last in ",.?!" else ""
    return (CLAUSE + " " * length)[: length - len(end)] + end
