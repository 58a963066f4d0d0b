"""The numbers of one sentence with their limits and what they count: what of them is a figure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from pressmark import lexicon
from pressmark.numbers.amounts import Amount
from pressmark.numbers.changes import is_suspended, shared_units
from pressmark.numbers.counted import Counted, find_counted
from pressmark.numbers.masks import masked
from pressmark.numbers.modifiers import modifier_before, modifier_behind
from pressmark.numbers.noun_behind import past_bracket
from pressmark.numbers.place import Place
from pressmark.numbers.quantities import amounts
from pressmark.numbers.refused import NAME, YEAR, refusal, title_cased
from pressmark.numbers.units import per_behind
from pressmark.numbers.words import Words, is_noun_like, is_plural, split_words, word_class

_LIST = ("and", "or", ",", "&", "to", "-", "–", "of", "through")
_OLDEST = 120
_LIFETIMES = frozenset(("age", "expectancy", "lifespan"))
_SAME = frozenset(((";",), (",", "from"), ("to",), ("from",), ("or",), ("at",), (")", "or")))


@dataclass(frozen=True, slots=True)
class Reading:
    """An amount that is a figure, the class of its limit, what it counts, and the first word of what it restates."""

    amount: Amount
    modifier: str | None
    counted: Counted
    restates: int | None = None


def read_numbers(
    words: Words, text: str, earlier: str | None = None, points: frozenset[int] = frozenset()
) -> list[Reading]:
    """The figures of a sentence cut from `text`.

    `earlier`: what the last figure before the sentence counted; `points`: where digits stand that number a list.
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
    return _suspended(words, found)


def _suspended(words: Words, found: list[Reading]) -> list[Reading]:
    """As in "four-, five- and six-cylinder engines", "55-inch and 65-inch sets": the last has the noun of all."""
    for index in range(len(found) - 1, 0, -1):
        first, second = found[index - 1], found[index]
        if (
            is_suspended(words, first.amount, second.amount)
            or _is_listed(words, first, second)
            or _is_paired(words, first, second)
        ):
            found[index - 1] = replace(first, counted=second.counted)
    return found


def _is_listed(words: Words, first: Reading, second: Reading) -> bool:
    """Whether the first number prints its unit but no noun, and the second, of the same unit, follows in a list."""
    one, other = first.amount, second.amount
    alike = one.unit == other.unit and one.kind == other.kind == "measure" and words.hyphen(one.last)
    listed = words.lower[one.noun : other.first] in ((",",), ("and",), ("or",), (",", "and"), (",", "or"))
    return alike and listed and second.counted.rule == "noun"


def _is_paired(words: Words, first: Reading, second: Reading) -> bool:
    """As in "1,407 urban and 1,465 rural markets": two numbers, each with an adjective, of one noun."""
    one, other = first.amount, second.amount
    between = words.lower[one.noun : other.first]
    joined = between[1:2] in (("and",), ("or",)) and len(between) <= 4 and is_noun_like(words, one.noun)
    counts = one.kind == other.kind == "count" and not is_plural(words.at(one.noun))
    return joined and counts and first.counted.rule != "noun" and second.counted.rule == "noun"


def _reading(
    words: Words, place: Place, before: tuple[str, int] | None, found: list[Reading], earlier: str | None
) -> Reading:
    amount = place.amount
    behind = modifier_behind(words, amount.last, amount.noun)
    noun = amount.noun + behind[1] if behind else amount.noun
    place = Place(amount, place.start, noun, place.floor)
    counted = _same(words, place, found) or find_counted(words, place)
    if counted.text is None:
        counted = _elided(words, amount, counted, found, earlier)
    behind = behind or modifier_behind(words, counted.end, counted.end)
    modifier = before[0] if before else behind[0] if behind else None
    amount = _lifetime(_reckoned(words, amount, counted.end), counted)
    amount = _of_which(words, amount, found)
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


def _same(words: Words, place: Place, found: list[Reading]) -> Counted | None:
    """The noun of the figure before, where this one says more of it: "$600 to $1,000", "10 euros ($11)"."""
    between = words.lower[place.floor : place.start]
    entry = place.amount.kind == "duration" and between == (",",) and words.at(place.noun) in (";", ".", "")
    timed = place.amount.kind in ("duration", "rate") and not entry
    if not found or timed or not found[-1].counted.text:
        return None
    if entry:  # "homes of $1 million, 99 days; of $2 million, 108 days"
        return Counted(found[-1].counted.text, "same", place.noun) if found[-1].amount.kind == "money" else None
    if place.amount.kind == "count":
        alike = (
            found[-1].amount.kind == "count"
            and _comparison(between) is not None
            and not is_noun_like(words, place.noun)
        )
        result = alike or (
            between == ("to",) and found[-1].amount.kind == "percent" and not words.at(place.noun).isalpha()
        )
        return Counted(found[-1].counted.text, "same", place.noun) if result else None
    last = found[-1].amount.kind
    elided = last == place.amount.kind == "percent" and _is_finite(words, place.noun)
    bracketed = between[-1:] == ("(",) and len(between) <= 4
    same = bracketed or elided or between in _SAME or _is_comparison(between)
    return Counted(found[-1].counted.text, "same", place.noun) if same else None


def _is_comparison(between: tuple[str, ...]) -> bool:
    """Whether the second number tells how the first has changed: "$3.1 million in May, down 9.2%"."""
    phrase = _comparison(between)
    return phrase is not None and not any(
        word_class(word) in ("verb", "auxiliaries") for word in between[: -len(phrase)]
    )


def _comparison(between: tuple[str, ...]) -> tuple[str, ...] | None:
    """The words for a comparison that stand right before a number: ", down from"."""
    return next((phrase for phrase in _comparisons() if between[-len(phrase) :] == phrase), None)


@cache
def _comparisons() -> tuple[tuple[str, ...], ...]:
    return tuple(split_words(phrase).lower for phrase in lexicon.entries("counted", "comparisons"))


def _is_finite(words: Words, at: int) -> bool:
    """Whether the share's own verb stands there: "14 percent were", "34% opposed it", not "24% satisfied"."""
    kind = word_class(words.at(at))
    behind = word_class(words.at(at + 1))
    if words.at(at) in lexicon.words("verbs", "nouns too") and behind in ("determiners", "pronouns", "prepositions"):
        return words.at(at + 1) != "of"
    state = words.at(at).endswith("ed") and word_class(words.at(at + 1)) in ("sign", "conjunctions")
    return kind == "auxiliaries" or (kind == "verb" and not state)


def _elided(words: Words, amount: Amount, counted: Counted, found: list[Reading], earlier: str | None) -> Counted:
    """As in "Of the 22 sites, 13 were closed": a number without a noun takes that of the figure before it."""
    if amount.kind in ("duration", "rate"):
        return counted
    whole = words.at(amount.noun) == "of" and (
        word_class(words.at(amount.noun + 1)) == "pronouns"
        or (words.at(amount.noun + 1) in ("these", "those") and not is_noun_like(words, amount.noun + 2))
    )
    for last in reversed(found):
        if words.dashed(last.amount.last) and amount.kind == "count":  # "the 6.2-magnitude quake killed 12"
            continue
        if whole and last.amount.kind == "count" and last.counted.text:
            return Counted(last.counted.text, "same", counted.end)
        other = last.amount.kind not in ("duration", "count") and amount.kind in ("money", "percent", "measure")
        if last.counted.text and (last.amount.kind == amount.kind or other):
            return Counted(last.counted.text, "same", counted.end)
    if found:
        return counted
    ends = word_class(words.at(amount.last)) in ("sign", "auxiliaries", "conjunctions", "verb")
    small = amount.kind == "count" and not amount.scaled and not words.is_digits(amount.first) and ends
    return Counted(earlier, "earlier", counted.end) if small and earlier else counted
