"""Which quotation marks of a passage belong together: double marks first, then single ones, then what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from pressmark.speech.half_pairs import pair_edges, pair_mixed, pair_open
from pressmark.speech.marks import SHAPES, UNSEEN, Mark, Pair, Pairing, find_marks, pair_of

SENTENCE_END = frozenset(".?!…:")
SENTENCE = 5


def pair_marks(text: str, goes_on: bool = False) -> Pairing:
    """Pair the quotation marks of one passage; one pass for double marks, one for single marks in what is left.

    goes_on: the next passage opens with a mark, so that a speech may be open still at the end of this one.
    """
    text = UNSEEN.sub(" ", text)
    marks = list(find_marks(text))
    doubles, stray = _pair_doubles(text, [mark for mark in marks if not mark.single])
    singles, loose = _pair_singles(text, [mark for mark in marks if mark.single], doubles)
    mixed, stray = pair_mixed(text, stray, loose, [*doubles, *singles])
    closed, stray = pair_open(text, stray, marks, [*doubles, *singles, *mixed], goes_on)
    edges, stray = pair_edges(text, stray, [*doubles, *mixed, *closed], singles)
    pairs = _nest(sorted([*doubles, *singles, *mixed, *closed, *edges], key=lambda pair: (pair.first, -pair.last)))
    return Pairing(
        pairs, tuple((mark.start, "opens, never closed" if mark.opens else "closes, never opened") for mark in stray)
    )


def _pair_doubles(text: str, marks: Sequence[Mark]) -> tuple[list[Pair], list[Mark]]:
    """Pairs of double marks, and the marks left over. A mark whose place says nothing opens when none is open."""
    pairs: list[Pair | None] = []
    pending: list[Mark] = []
    stray: list[Mark] = []
    for mark, after in zip_longest(marks, marks[1:]):
        opens = mark.opens if mark.opens != mark.closes else not pending
        if opens and pending and _stands_apart(text, mark):
            opens = False
            mark = replace(mark, closes=True)
        elif not opens and not pending and after and after.closes and not after.opens and _leads_in(text, mark):
            opens = True
        if not opens:
            if pending:
                opened = pending.pop()
                pairs.append(pair_of(text, opened.start, opened.end, mark.start, mark.end, False, "paired"))
            elif mark.closes:
                stray.append(replace(mark, opens=False))
        else:
            if pending and _ends_sentence(text, mark.start) and _begins_speech(text, pending[-1].start, mark.start):
                opened = pending.pop()
                pairs.append(pair_of(text, opened.start, opened.end, mark.start, mark.start, False, "reopened"))
            pending.append(replace(mark, opens=True))
    return [pair for pair in pairs if pair], sorted([*stray, *pending], key=lambda mark: mark.start)


def _stands_apart(text: str, mark: Mark) -> bool:
    """A closing mark that a space parts from the comma before it, and none from the small letter behind it."""
    shaped = SHAPES[text[mark.start : mark.end]] == "double close"
    return shaped and text.endswith(", ", 0, mark.start) and text[mark.end : mark.end + 1].islower()


def _leads_in(text: str, mark: Mark) -> bool:
    """A mark that opens though it stands at the comma or colon before it: He says,” there are many of us.”"""
    return text.endswith((",", ":"), 0, mark.start) and text.startswith(" ", mark.end)


def _ends_sentence(text: str, end: int) -> bool:
    before = text[max(0, end - 8) : end].rstrip()
    return before[-1:] in SENTENCE_END


def _begins_speech(text: str, start: int, end: int) -> bool:
    """Whether a mark opens speech that goes on to another mark: not behind a word, unless a whole sentence follows."""
    before = text[max(0, start - 8) : start].rstrip()
    sentence = text[start + 1 : start + 2].isupper() and text.count(" ", start, end) >= SENTENCE
    return not before or before[-1] in SENTENCE_END or sentence or not (before[-1].isalnum() or before[-1] in "’'")


def _pair_singles(text: str, marks: Sequence[Mark], doubles: Sequence[Pair]) -> tuple[list[Pair], list[Mark]]:
    """Pairs of single marks, each inside one double pair or outside all, and the opening marks left over."""
    pairs: list[Pair | None] = []
    loose: list[Mark] = []
    for group in _by_region(marks, doubles):
        opening = [position for position, mark in enumerate(group) if mark.opens]
        for position, following in pairwise([*opening, len(group)]):
            mark, closing = group[position], _closing(text, group[position + 1 : following])
            if closing:
                pairs.append(pair_of(text, mark.start, mark.end, closing.start, closing.end, True, "paired"))
            else:
                loose.append(mark)
    return [pair for pair in pairs if pair], loose


def _by_region(marks: Sequence[Mark], doubles: Sequence[Pair]) -> list[list[Mark]]:
    """Single marks grouped by the innermost double pair around them."""
    edges = sorted(
        [(pair.first, 1, at) for at, pair in enumerate(doubles)]
        + [(pair.last, 0, at) for at, pair in enumerate(doubles)]
    )
    groups: dict[int, list[Mark]] = {}
    around: list[int] = []
    edge = 0
    for mark in marks:
        while edge < len(edges) and edges[edge][0] <= mark.start:
            if edges[edge][1]:
                around.append(edges[edge][2])
            elif around:
                around.pop()
            edge += 1
        groups.setdefault(around[-1] if around else -1, []).append(mark)
    return list(groups.values())


def _closing(text: str, marks: Sequence[Mark]) -> Mark | None:
    """The first closing mark that is no plural possessive (`the workers' pay`), else the first of all."""
    for mark in marks:
        before, after = text[mark.start - 1], text[mark.end : mark.end + 1]
        if before not in "sS" or not after.isspace() or not text[mark.end + 1 : mark.end + 2].islower():
            return mark
    return marks[0] if marks else None


def _nest(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Note for each pair the one around it."""
    around: list[int] = []
    nested: list[Pair] = []
    for position, pair in enumerate(pairs):
        while around and pairs[around[-1]].last < pair.last:
            around.pop()
        nested.append(replace(pair, inside=around[-1] if around else None))
        around.append(position)
    return tuple(nested)
