"""The numbers of one sentence with their limits and what they count: what of them is a figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from pressmark.numbers.amounts import Amount
from pressmark.numbers.changes import shared_units
from pressmark.numbers.counted import Counted, Reading, find_counted, topic_of
from pressmark.numbers.elided import elided, is_set_beside, same, shared_nouns
from pressmark.numbers.masks import masked
from pressmark.numbers.modifiers import modifier_before, modifier_behind
from pressmark.numbers.noun_start import past_bracket
from pressmark.numbers.place import Place
from pressmark.numbers.quantities import amounts
from pressmark.numbers.refused import NAME, YEAR, refusal, title_cased
from pressmark.numbers.units import per_behind
from pressmark.numbers.words import Words

_LIST = ("and", "or", ",", "&", "to", "-", "–", "of", "through")
_OLDEST = 120
_LIFETIMES = frozenset(("age", "expectancy", "lifespan"))


def read_numbers(
    words: Words, text: str, earlier: Mapping[str, str] = MappingProxyType({}), points: frozenset[int] = frozenset()
) -> list[Reading]:
    """The figures of a sentence cut from `text`.

    `earlier`: what the last count and share before it counted; `points`: where digits stand that number a list.
    """
    headline = title_cased(words)
    found: list[Reading] = []
    floor, refused = 0, ("", -1)
    skipped = masked(text, words) | {index for index, start in enumerate(words.starts) if points and start in points}
    for amount in shared_units(words, list(amounts(words, skipped))):
        signed = words.at(amount.first - 1) == "minus"
        before = modifier_before(words, amount.first - signed, amount.kind)
        start = before[1] if before else amount.first
        listed = start - 1 == refused[1] and words.at(start - 1) in _LIST and not amount.unit
        if refused[0] == YEAR and (len(words.at(amount.first)) != 4 or before):  # "In 2001, more than 1100 grants"
            listed = False
        reason = refused[0] if listed else refusal(words, amount, start, headline)
        if reason is None:
            found.append(_reading(words, Place(amount, start, amount.noun, floor), before, found, earlier))
            floor = max(amount.noun, amount.per_end)
        elif reason in (NAME, YEAR):
            refused = reason, amount.last
    return shared_nouns(words, found)


def _reading(
    words: Words, place: Place, before: tuple[str, int] | None, found: list[Reading], earlier: Mapping[str, str]
) -> Reading:
    amount = place.amount
    behind = modifier_behind(words, amount.last, amount.noun)
    noun = amount.noun + behind[1] if behind else amount.noun
    place = Place(amount, place.start, noun, place.floor)
    counted = same(words, place, found) or find_counted(words, place)
    if counted.text is None:
        counted = elided(words, amount, counted, found, earlier)
    if counted.text is None:
        counted = topic_of(words, place) or counted
    if not words.is_digits(counted.end - 1):  # "two storms of category 3 or higher"
        behind = behind or modifier_behind(words, counted.end, counted.end)
    modifier = before[0] if before else behind[0] if behind else None
    amount = _lifetime(_reckoned(words, amount, counted.end), counted)
    amount = _of_which(words, amount, found)
    if counted.rule == "same" and amount.unit == found[-1].amount.unit and is_set_beside(words, place):
        amount = replace(amount, per=amount.per or found[-1].amount.per)  # "$3 a litre, compared with $2 in May"
    limit = None if amount.form == "vague" else modifier
    return Reading(amount, limit, counted, _restated(words, place, found))


def _lifetime(amount: Amount, counted: Counted) -> Amount:
    """The amount in years where it is an age by what it measures: "a life expectancy of 73"."""
    bare = (
        amount.kind == "count" and amount.form == "digits" and not amount.scaled and 0 < (amount.value or 0) < _OLDEST
    )
    told = counted.rule in ("subject", "of", "level") and _LIFETIMES & set((counted.text or "").casefold().split())
    return replace(amount, form="age", kind="duration", unit="year") if bare and told else amount


def _of_which(words: Words, amount: Amount, found: list[Reading]) -> Amount:
    """The amount in the unit of the time it is part of: "24 years, 14 of which were spent at sea"."""
    part = words.lower[amount.noun : amount.noun + 2] == ("of", "which") and amount.kind == "count" and found
    whole = found[-1].amount if part else amount
    return replace(amount, kind="duration", unit=whole.unit) if whole.kind == "duration" else amount


def _reckoned(words: Words, amount: Amount, end: int) -> Amount:
    """The amount with its rate where more stands between: "£125 in prizes per year", "60 euros ($65) a month"."""
    if amount.per or amount.kind not in ("money", "measure"):
        return amount
    bracket = amount.noun + 1 if words.at(amount.noun) == ")" else past_bracket(words, amount, amount.noun)
    rate = per_behind(words, end) or per_behind(words, bracket)
    return replace(amount, per=rate[0], per_end=rate[1]) if rate else amount


def _restated(words: Words, place: Place, found: list[Reading]) -> int | None:
    """The first word of the amount that this one prints in another currency or unit: "10 euros ($11; £9)"."""
    if not found or place.amount.kind not in ("money", "measure"):
        return None
    last = found[-1]
    if last.amount.kind != place.amount.kind or last.amount.unit == place.amount.unit:
        return None
    between = words.lower[place.floor : place.start]
    if between == ("(",) or between == ("(", "or"):
        return last.amount.first
    return last.restates if between in ((";",), (",",), ("/",), ("or",)) else None
