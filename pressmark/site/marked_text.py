"""A text and the stretches marked in it -> pieces in order, so that marks may overlap without ever nesting wrongly."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of an article, in half-open code points: what it is, its key, its label, how it looks."""

    start: int
    end: int
    kind: str
    key: str
    label: str = ""
    look: str = ""

    @property
    def table(self) -> str:
        """The table that holds what is marked."""
        return f"{self.kind}s"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch without a border inside: its words, the marks that cover it (shortest last), those that begin here."""

    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()

    @property
    def inner(self) -> Mark | None:
        """The shortest mark: the one a click leads to."""
        return self.marks[-1] if self.marks else None

    @property
    def kinds(self) -> str:
        """The kinds of all marks here, for the stylesheet."""
        return " ".join(sorted({mark.look or mark.kind for mark in self.marks}))

    def covers(self, key: str | None) -> bool:
        """Whether the thing with this key is marked here."""
        return any(mark.key == key for mark in self.marks)


def pieces(text: str, start: int, end: int, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The pieces of text[start:end]; marks outside are cut off at its borders.

    >>> marks = [Mark(3, 15, "quote", "q"), Mark(8, 9, "figure", "f")]
    >>> [(piece.text, piece.kinds) for piece in pieces("we lost 3 boats", 0, 15, marks)]
    [('we ', ''), ('lost ', 'quote'), ('3', 'figure quote'), (' boats', 'quote')]
    """
    inside = sorted((m for m in marks if m.start < end and m.end > start), key=lambda m: (m.start, -m.end))
    borders = sorted({start, end, *(min(max(b, start), end) for m in inside for b in (m.start, m.end))})
    begun: set[Mark] = set()
    waiting, open_marks = iter(inside), list[Mark]()
    following = next(waiting, None)
    for left, right in itertools.pairwise(borders):
        open_marks = [mark for mark in open_marks if mark.end > left]
        while following and following.start <= left:
            open_marks.append(following)
            following = next(waiting, None)
        here = tuple(sorted(open_marks, key=lambda mark: mark.start - mark.end))
        begins = tuple(mark for mark in here if mark not in begun)
        begun.update(here)
        yield Piece(text[left:right], here, begins)


@dataclass(frozen=True, slots=True)
class Context:
    """Marked words with what stands before and after them, by passage; the ends say whether a passage goes on there."""

    passages: tuple[tuple[Piece, ...], ...]
    cut_before: bool
    cut_after: bool


def context(text: str, parts: Iterable[Mark], passages: Iterable[tuple[int, int]], around: int = 300) -> Context:
    """The marked parts and about so many characters on both sides, in whole words, across as many passages as it takes.

    Who speaks is often said in the passage before, so the passage of the marks alone would not do.
    """
    marks = list(parts)
    first, last = min(mark.start for mark in marks), max(mark.end for mark in marks)
    gap = SPACE.search(text, max(0, first - around), first)
    left = 0 if first <= around else gap.end() if gap else first
    gaps = [gap.start() for gap in SPACE.finditer(text, last, last + around)]
    right = len(text) if last + around >= len(text) else max([last, *gaps])
    near = [(start, end) for start, end in passages if start < right and end > left]
    shown = tuple(tuple(pieces(text, max(start, left), min(end, right), marks)) for start, end in near)
    return Context(shown, near[0][0] < left, near[-1][1] > right)
