"""A passage's words: a stretch of the document less what is discarded inside it, white space one for one a space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pressmark.model import Discard

SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Cut:
    """The words of a passage, where its first one stands in the document, and the discards inside it."""

    text: str
    document_start: int
    discards: tuple[Discard, ...]


def cut(document: str, start: int, end: int, inside: Sequence[Discard]) -> Cut | None:
    """The passage of document[start:end] without the given discards (sorted, disjoint); None if no words are left.

    Gaps that layout made (line ends, tabs, three spaces and more, spaces around a discard) shrink to one character.
    """
    hole = _unused(document, start, end)
    open_text = _blanked(document, start, end, inside, hole)
    first, last = _bounds(open_text, hole)
    if first >= last:
        return None
    spaces = list(_surplus(open_text, first, last, hole))
    gone = [item for item in inside if start + first <= item.start < start + last]
    discards = [*gone, *(Discard(start + s, start + e, "space", document[start + s : start + e]) for s, e in spaces)]
    kept = _without(open_text, first, last, spaces).replace(hole, "")
    return Cut(SPACE.sub(" ", kept), start + first, tuple(sorted(discards, key=lambda item: item.start)))


def _unused(document: str, start: int, end: int) -> str:
    """A character that the stretch does not hold."""
    return next(mark for mark in map(chr, range(0xE000, 0xF8FF)) if document.find(mark, start, end) < 0)


def _blanked(document: str, start: int, end: int, inside: Iterable[Discard], hole: str) -> str:
    parts: list[str] = []
    at = start
    for item in inside:
        parts += [document[at : item.start], hole * (item.end - item.start)]
        at = item.end
    return "".join([*parts, document[at:end]])


def _bounds(text: str, hole: str) -> tuple[int, int]:
    word = re.compile(rf"[^\s{hole}]")
    first, last = word.search(text), word.search(text[::-1])
    return (first.start(), len(text) - last.start()) if first and last else (0, 0)


def _surplus(text: str, first: int, last: int, hole: str) -> Iterator[tuple[int, int]]:
    """White space beyond the first character of each gap that layout made."""
    for gap in re.compile(rf"[\s{hole}]+").finditer(text, first, last):
        run = gap[0]
        blank = run.replace(hole, "")
        if len(blank) < 2 or (len(run) == len(blank) < 3 and not blank.strip(" \xa0")):
            continue
        kept = next(index for index, character in enumerate(run) if character != hole)
        for extra in re.finditer(rf"[^{hole}]+", run[kept + 1 :]):
            yield gap.start() + kept + 1 + extra.start(), gap.start() + kept + 1 + extra.end()


def _without(text: str, first: int, last: int, spaces: Iterable[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = first
    for start, end in spaces:
        parts.append(text[at:start])
        at = end
    return "".join([*parts, text[at:last]])
