"""Which quotation marks of a passage belong together. Characters only: no grammar, no neighbour passages.

A mark opens or closes by where it stands (space before: it opens; space after: it closes); its own shape decides only
where the place does not, since a third of the press mixes straight, curly and mistyped marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pressmark import lexicon

LEXICON = "quotation_marks"
ELISIONS = lexicon.words(LEXICON, "elisions")
SHAPES = {
    mark: name
    for name in lexicon.sections(LEXICON)
    if name and name != "elisions"
    for mark in lexicon.entries(LEXICON, name)
}
MARK = re.compile("|".join(re.escape(mark) for mark in sorted(SHAPES, key=len, reverse=True)))
TAG = re.compile(r"<[A-Za-z/!][^<>]*>")
BEFORE_OPEN = frozenset("([{—–-/…|>*_") | frozenset("".join(SHAPES))
AFTER_CLOSE = frozenset(".,;:!?)]}—–-/…|<*_") | frozenset("".join(SHAPES))
SENTENCE_END = frozenset(".?!…:")
SENTENCE = 5
ELIDED = re.compile(r"\d\d(?:s\b|(?!\d))|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks and the words between them, text[start:end], without the white space at the edges.

    first and last are where the opening mark begins and the closing mark ends. reason: `paired`; `mixed` (a single and
    a double mark); `reopened` (no closing mark, but a new sentence opens a mark again); `unclosed` (to the passage's
    end); `unopened` (from the passage's start). inside is the position of the pair around this one, or None.
    """

    start: int
    end: int
    first: int
    last: int
    single: bool = False
    reason: str = "paired"
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs of a passage in the order of their opening marks; the marks that belong to none, with the reason."""

    pairs: tuple[Pair, ...] = ()
    unpaired: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    single: bool
    opens: bool
    closes: bool


def pair_marks(text: str) -> Pairing:
    """Pair the quotation marks of one passage; one pass for double marks, one for single marks in what is left."""
    marks = list(_marks(text))
    doubles, stray = _pair_doubles(text, [mark for mark in marks if not mark.single])
    singles, loose = _pair_singles(text, [mark for mark in marks if mark.single], doubles)
    mixed, stray = _pair_mixed(text, stray, loose, [*doubles, *singles])
    edges, stray = _pair_edges(text, stray, [*doubles, *mixed], singles)
    pairs = _nest(sorted([*doubles, *singles, *mixed, *edges], key=lambda pair: (pair.first, -pair.last)))
    return Pairing(
        pairs, tuple((mark.start, "opens, never closed" if mark.opens else "closes, never opened") for mark in stray)
    )


def _marks(text: str) -> Iterator[_Mark]:
    """Every mark that can open or close; apostrophes, inches and the marks of HTML attributes are none."""
    tags = [match.span() for match in TAG.finditer(text)]
    tag = 0
    for match in MARK.finditer(text):
        start, end = match.span()
        while tag < len(tags) and tags[tag][1] <= start:
            tag += 1
        if tag < len(tags) and tags[tag][0] <= start:
            continue
        mark = _mark(text, start, end, SHAPES[match.group()])
        if mark:
            yield mark


def _mark(text: str, start: int, end: int, shape: str) -> _Mark | None:
    before, after = text[start - 1 : start], text[end : end + 1]
    single = shape.startswith("single")
    opens = bool(after) and not after.isspace() and (not before or before.isspace() or before in BEFORE_OPEN)
    closes = bool(before) and not before.isspace() and (not after or after.isspace() or after in AFTER_CLOSE)
    if single:
        word = ELIDED.match(text, end)
        opens = (
            opens
            and shape != "single close"
            and not (word and (word[0][0].isdigit() or word[0].casefold() in ELISIONS))
        )
        return _Mark(start, end, True, opens and not closes, closes) if opens or closes else None
    if before == "=" or _inches(text, start):
        return None
    if not before and after:
        return _Mark(start, end, False, True, False)
    if opens == closes and shape != "double":
        opens = shape.endswith("open")
        closes = not opens
    return _Mark(start, end, False, opens, closes)


def _inches(text: str, start: int) -> bool:
    """6'3" and 5’ 11”."""
    return text[start - 1 : start].isdigit() and bool(re.search(r"\d['’]\s?\d{1,2}$", text[max(0, start - 6) : start]))


def _pair(text: str, first: int, start: int, end: int, last: int, single: bool, reason: str) -> Pair | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Pair(start, end, first, last, single, reason) if start < end else None


def _pair_doubles(text: str, marks: Sequence[_Mark]) -> tuple[list[Pair], list[_Mark]]:
    """Pairs of double marks, and the marks left over. A mark whose place says nothing opens when none is open."""
    pairs: list[Pair | None] = []
    pending: list[_Mark] = []
    stray: list[_Mark] = []
    for mark in marks:
        opens = mark.opens if mark.opens != mark.closes else not pending
        if not opens:
            if pending:
                opened = pending.pop()
                pairs.append(_pair(text, opened.start, opened.end, mark.start, mark.end, False, "paired"))
            elif mark.closes:
                stray.append(replace(mark, opens=False))
        else:
            if pending and _ends_sentence(text, mark.start) and _begins_speech(text, pending[-1].start, mark.start):
                opened = pending.pop()
                pairs.append(_pair(text, opened.start, opened.end, mark.start, mark.start, False, "reopened"))
            pending.append(replace(mark, opens=True))
    return [pair for pair in pairs if pair], sorted([*stray, *pending], key=lambda mark: mark.start)


def _ends_sentence(text: str, end: int) -> bool:
    before = text[max(0, end - 8) : end].rstrip()
    return before[-1:] in SENTENCE_END


def _begins_speech(text: str, start: int, end: int) -> bool:
    """Whether a mark opens speech that goes on to another mark: not behind a word, unless a whole sentence follows."""
    before = text[max(0, start - 8) : start].rstrip()
    sentence = text[start + 1 : start + 2].isupper() and text.count(" ", start, end) >= SENTENCE
    return not before or before[-1] in SENTENCE_END or sentence or not (before[-1].isalnum() or before[-1] in "’'")


def _pair_singles(text: str, marks: Sequence[_Mark], doubles: Sequence[Pair]) -> tuple[list[Pair], list[_Mark]]:
    """Pairs of single marks, each inside one double pair or outside all, and the opening marks left over."""
    pairs: list[Pair | None] = []
    loose: list[_Mark] = []
    for group in _by_region(marks, doubles):
        opening = [position for position, mark in enumerate(group) if mark.opens]
        for position, following in pairwise([*opening, len(group)]):
            mark, closing = group[position], _closing(text, group[position + 1 : following])
            if closing:
                pairs.append(_pair(text, mark.start, mark.end, closing.start, closing.end, True, "paired"))
            else:
                loose.append(mark)
    return [pair for pair in pairs if pair], loose


def _by_region(marks: Sequence[_Mark], doubles: Sequence[Pair]) -> list[list[_Mark]]:
    """Single marks grouped by the innermost double pair around them."""
    edges = sorted(
        [(pair.first, 1, at) for at, pair in enumerate(doubles)]
        + [(pair.last, 0, at) for at, pair in enumerate(doubles)]
    )
    groups: dict[int, list[_Mark]] = {}
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


def _closing(text: str, marks: Sequence[_Mark]) -> _Mark | None:
    """The first closing mark that is no plural possessive (`the workers' pay`), else the first of all."""
    for mark in marks:
        before, after = text[mark.start - 1], text[mark.end : mark.end + 1]
        if before not in "sS" or not after.isspace() or not text[mark.end + 1 : mark.end + 2].islower():
            return mark
    return marks[0] if marks else None


def _pair_mixed(
    text: str, stray: list[_Mark], loose: list[_Mark], pairs: Sequence[Pair]
) -> tuple[list[Pair], list[_Mark]]:
    """A single mark that opens and a double one that closes (`‘Wasteful;” groups say`), nothing paired across."""
    taken: list[Pair] = []
    left: list[_Mark] = []
    openers = sorted(loose, key=lambda mark: mark.start)
    starts = sorted(pair.first for pair in pairs)
    ends = sorted(pair.last for pair in pairs)
    opener = 0
    candidate: _Mark | None = None
    for mark in stray:
        while opener < len(openers) and openers[opener].start < mark.start:
            candidate = openers[opener]
            opener += 1
        clear = candidate is not None and _same_place(starts, ends, candidate.start, mark.start)
        pair = (
            _pair(text, candidate.start, candidate.end, mark.start, mark.end, False, "mixed")
            if candidate and clear and not mark.opens
            else None
        )
        if pair:
            taken.append(pair)
            candidate = None
        else:
            left.append(mark)
    return taken, left


def _same_place(starts: list[int], ends: list[int], here: int, there: int) -> bool:
    """Whether no pair opens or closes between two places."""
    opened = bisect_left(starts, there) - bisect_left(starts, here)
    return not opened and bisect_right(ends, there) == bisect_right(ends, here)


def _pair_edges(
    text: str, stray: list[_Mark], pairs: Sequence[Pair], singles: Sequence[Pair]
) -> tuple[list[Pair], list[_Mark]]:
    """A last opening mark reaches to the passage's end, a first closing mark back to its start, no pair between.

    A mark that opens the passage and closes nowhere bears the whole of it, with what stands in marks of its shape.
    """
    found: list[Pair | None] = []
    last, first = stray[-1:], stray[:1]
    if last and last[0].opens and _is_clear(pairs, singles, last[0].start, len(text)):
        opened = stray.pop()
        found.append(_pair(text, opened.start, opened.end, len(text), len(text), False, "unclosed"))
    elif first and first[0].opens and _bears_all(text, first[0], pairs):
        opened = stray.pop(0)
        found.append(_pair(text, opened.start, opened.end, len(text), len(text), False, "unclosed"))
    if first and not first[0].opens and _is_clear(pairs, singles, 0, first[0].end):
        closed = stray.pop(0)
        found.append(_pair(text, 0, 0, closed.start, closed.end, False, "unopened"))
    return [pair for pair in found if pair], stray


def _bears_all(text: str, opened: _Mark, pairs: Sequence[Pair]) -> bool:
    shape = text[opened.start : opened.end]
    alike = all(text[pair.first : pair.start].strip() == shape for pair in pairs if not pair.single)
    return alike and not text[: opened.start].strip()


def _is_clear(pairs: Sequence[Pair], singles: Sequence[Pair], start: int, end: int) -> bool:
    """Whether no pair reaches into a stretch, but for pairs of single marks that lie in it as a whole."""
    apart = all(pair.last <= start or pair.first >= end for pair in pairs)
    return apart and not any(pair.first < start < pair.last or pair.first < end < pair.last for pair in singles)


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
