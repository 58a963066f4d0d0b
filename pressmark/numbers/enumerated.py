"""Digits that tell the points or rows of a text apart: "(1) to look; (2) to ask", a table printed as one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.numbers.words import Words

_MARKS = (re.compile(r"(?<!\w)\((\d{1,2})\)(?=\s[^\W\d])"), re.compile(r"(?<![\w.,$£€(-])(\d{1,2})\.(?=\s|$)"))
_JOINTS = frozenset(("%", "-", "–", "—", "&", "/", "(", ")", "*", "of", "and", "'s"))
FEWEST = 6  # numbers; fewer may be a sentence
_WIDEST = 5  # words between two numbers of a row


def points(text: str, start: int, end: int) -> frozenset[int]:
    """Where digits stand that number the points of text[start:end]: marks of one form that count 1, 2, 3…"""
    return frozenset(place for marks in _MARKS for place in _counting(marks.finditer(text, start, end)))


def _counting(marks: Iterator[re.Match[str]]) -> Iterator[int]:
    """The places of the marks that count on from one another, from one to two at least."""
    run: list[int] = []
    for mark in marks:
        if int(mark[1]) == len(run) + 1:
            run.append(mark.start(1))
        elif int(mark[1]) == 1:
            yield from run if len(run) > 1 else ()
            run = [mark.start(1)]
    yield from run if len(run) > 1 else ()


def tables(words: Words) -> tuple[range, ...]:
    """The stretches that are rows of a table: numbers and capitals, and nothing that makes a sentence of them.

    Their numbers belong to headings that the one line no longer shows, so nobody can say what they count.
    """
    numbers = frozenset(index for index in range(len(words)) if words.is_digits(index))
    if len(numbers) < FEWEST:
        return ()
    found: list[range] = []
    row: list[int] = []
    for index, printed in enumerate((*words.printed, "")):
        near = bool(row) and index - row[-1] <= _WIDEST
        number = index in numbers
        if row and not (near and (number or printed[:1].isupper() or printed in _JOINTS)):
            found.extend([range(row[0], row[-1] + 1)] if len(row) >= FEWEST else [])
            row = []
        if number:
            row.append(index)
    return tuple(found)
