"""Marks that no mark of their kind answers: one of the other kind does, or the end of the sentence or the passage."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from pressmark.speech.marks import Mark, Pair, pair_of

STOPS = (",", ".", "?", "!")
SENTENCE_BREAK = re.compile(r"(?<=[a-z)][a-z)%])([.?!]) +[A-Z]\w")


def pair_mixed(text: str, stray: list[Mark], loose: list[Mark], pairs: Sequence[Pair]) -> tuple[list[Pair], list[Mark]]:
    """A single mark that opens and a double one that closes (`‘Wasteful;” groups say`), nothing paired across."""
    taken: list[Pair] = []
    left: list[Mark] = []
    openers = sorted(loose, key=lambda mark: mark.start)
    starts = sorted(pair.first for pair in pairs)
    ends = sorted(pair.last for pair in pairs)
    opener = 0
    candidate: Mark | None = None
    for mark in stray:
        while opener < len(openers) and openers[opener].start < mark.start:
            candidate = openers[opener]
            opener += 1
        clear = candidate is not None and _same_place(starts, ends, candidate.start, mark.start)
        pair = (
            pair_of(text, candidate.start, candidate.end, mark.start, mark.end, False, "mixed")
            if candidate and clear and not mark.opens
            else None
        )
        if pair:
            taken.append(pair)
            candidate = None
        else:
            left.append(mark)
    return taken, left


def pair_open(
    text: str, stray: list[Mark], marks: Sequence[Mark], pairs: Sequence[Pair], goes_on: bool
) -> tuple[list[Pair], list[Mark]]:
    """A double mark that opens and a single one behind a stop that closes, or none: then words of the writer's sentence
    reach to its end.
    """
    taken: list[Pair] = []
    left: list[Mark] = []
    edges = sorted({edge for pair in pairs for edge in (pair.first, pair.last)} | {mark.start for mark in stray})
    closers = [mark for mark in marks if mark.single and mark.closes and text[mark.start - 1 : mark.start] in STOPS]
    for mark in stray:
        after = bisect_left(edges, mark.end)
        limit = edges[after] if after < len(edges) else len(text)
        pair = _closed_single(text, mark, closers, limit) if mark.opens else None
        if pair is None and mark.opens and not (goes_on and mark is stray[-1]):
            pair = _lost(text, mark, limit)
        if pair:
            taken.append(pair)
        else:
            left.append(mark)
    return taken, left


def _closed_single(text: str, opened: Mark, closers: Sequence[Mark], limit: int) -> Pair | None:
    """The pair with the first of the single marks behind a stop or a comma, in order, that stands before the limit."""
    at = bisect_right(closers, opened.end, key=lambda mark: mark.start)
    mark = closers[at] if at < len(closers) and closers[at].start < limit else None
    return pair_of(text, opened.start, opened.end, mark.start, mark.end, False, "mixed") if mark else None


def _lost(text: str, opened: Mark, limit: int) -> Pair | None:
    """The rest of the writer's sentence, which the marked words are part of: a small letter and words before them."""
    if not text[: opened.start].strip() or not text[opened.end : opened.end + 1].islower():
        return None
    end = SENTENCE_BREAK.search(text, opened.end, limit)
    return pair_of(text, opened.start, opened.end, end.end(1), end.end(1), False, "lost") if end else None


def _same_place(starts: list[int], ends: list[int], here: int, there: int) -> bool:
    """Whether no pair opens or closes between two places."""
    opened = bisect_left(starts, there) - bisect_left(starts, here)
    return not opened and bisect_right(ends, there) == bisect_right(ends, here)


def pair_edges(
    text: str, stray: list[Mark], pairs: Sequence[Pair], singles: Sequence[Pair]
) -> tuple[list[Pair], list[Mark]]:
    """A last opening mark reaches to the passage's end, a first closing mark back to its start, no pair between.

    A mark that opens the passage and closes nowhere bears the whole of it, with what stands in marks of its shape.
    """
    found: list[Pair | None] = []
    last, first = stray[-1:], stray[:1]
    if last and last[0].opens and _is_clear(pairs, singles, last[0].start, len(text)):
        opened = stray.pop()
        found.append(pair_of(text, opened.start, opened.end, len(text), len(text), False, "unclosed"))
    elif first and first[0].opens and _bears_all(text, first[0], pairs):
        opened = stray.pop(0)
        found.append(pair_of(text, opened.start, opened.end, len(text), len(text), False, "unclosed"))
    if first and not first[0].opens and _is_clear(pairs, singles, 0, first[0].end):
        closed = stray.pop(0)
        found.append(pair_of(text, 0, 0, closed.start, closed.end, False, "unopened"))
    return [pair for pair in found if pair], stray


def _bears_all(text: str, opened: Mark, pairs: Sequence[Pair]) -> bool:
    shape = text[opened.start : opened.end]
    alike = all(text[pair.first : pair.start].strip() == shape for pair in pairs if not pair.single)
    return alike and not text[: opened.start].strip()


def _is_clear(pairs: Sequence[Pair], singles: Sequence[Pair], start: int, end: int) -> bool:
    """Whether no pair reaches into a stretch, but for pairs of single marks that lie in it as a whole."""
    apart = all(pair.last <= start or pair.first >= end for pair in pairs)
    return apart and not any(pair.first < start < pair.last or pair.first < end < pair.last for pair in singles)
