"""Digits inside the phrase for what is counted: "287(g) agreements", "Category 5 storms", "the iPhone 14"."""

from __future__ import annotations

from pressmark import lexicon
from pressmark.numbers.words import Words

_ORDINAL = frozenset(("st", "nd", "rd", "th"))


def digits_inside(words: Words, index: int, first: bool) -> int:
    """A number inside a phrase: "287(g) agreements", "the Guard's 34 brigades", "new 737 Max jets"."""
    if words.at(index + 1) == "(" and words.glued(index + 1) and words.at(index + 3) == ")":
        return 4
    if not first and words.is_capital(index - 1) and words.at(index - 1) in lexicon.words("counted", "categories"):
        return 1
    return int(
        not first and (words.at(index - 1) == "'s" or (words.is_capital(index + 1) and words.at(index).isdigit()))
    )


def digits_of_a_name(words: Words, index: int, end: int) -> bool:
    """Digits that belong to the phrase: "TA-125", "the 5th Ward"."""
    ordinal = index if words.at(index) in _ORDINAL else index + 1
    if words.at(ordinal) in _ORDINAL and words.glued(ordinal) and words.is_digits(ordinal - 1):
        return True
    if words.is_digits(index) and words.dashed(index - 1) and words.at(index - 2)[:1].isalpha():
        return True
    named = index if words.is_digits(index) else index + 1
    return words.is_digits(named) and _is_named(words, named, end)


def _is_named(words: Words, index: int, end: int) -> bool:
    """Whether bare digits follow a capital and end the phrase or stand before another: "iPhone 14", "Note 20 Ultra"."""
    before, digits = words.printed[index - 1], words.at(index)
    named = before[:1].isalpha() and any(map(str.isupper, before)) and digits.isdigit() and len(digits) < 5
    closed = index + 1 == end or words.is_capital(index + 1)
    return named and closed and before not in lexicon.entries("refusals", "months")
