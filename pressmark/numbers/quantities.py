"""Every number of a sentence, from left to right, in its longest reading."""

from __future__ import annotations

from collections.abc import Iterator

from pressmark.numbers.ages import aged
from pressmark.numbers.amounts import Amount, single
from pressmark.numbers.numerals import read_numeral, values
from pressmark.numbers.ranges import range_from
from pressmark.numbers.ratios import as_multiple, comparison, multiple
from pressmark.numbers.words import Words


def amounts(words: Words, skipped: frozenset[int] = frozenset()) -> Iterator[Amount]:
    """Yield the amounts of a sentence in order, those that touch a skipped word index left out."""
    index = 0
    while index < len(words):
        found = None if index in skipped else _amount_at(words, index)
        if found and not skipped.isdisjoint(range(found.first, found.last)):
            found = None
        if found:
            yield found
        ends = (found.last, found.per_end, found.noun if found.kind != "count" else 0) if found else (0,)
        index = max(index + 1, *ends)


def _amount_at(words: Words, index: int) -> Amount | None:
    if words.at(index) in values("multiples"):
        return multiple(words, index)
    numeral = read_numeral(words, index)
    if numeral is None:
        return None
    if compared := comparison(words, numeral):
        return compared
    low = aged(words, single(words, numeral))
    return as_multiple(words, range_from(words, low) or low)
