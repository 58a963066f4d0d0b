"""The noun of a number that prints none, taken from a figure before it: comparisons, brackets, parts of a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from pressmark import lexicon
from pressmark.numbers.amounts import Amount
from pressmark.numbers.changes import is_suspended
from pressmark.numbers.counted import Counted, Reading
from pressmark.numbers.place import Place
from pressmark.numbers.words import Words, is_noun_like, is_plural, split_words, word_class

_FRAMING = frozenset(("the", "a", "an", "average", "of"))  # "compared with an average of $2"
_ASIDE = 7  # words of "the Elsam Times reported"
_SAME = frozenset(((";",), (",", "from"), ("to",), ("from",), ("or",), ("at",), (")", "or")))


def same(words: Words, place: Place, found: list[Reading]) -> Counted | None:
    """The noun of the figure before, where this one says more of it: "$600 to $1,000", "10 euros ($11)"."""
    found = [one for one in found if words.at(one.amount.first - 1) != "per"]  # "7.5 links per 100 people"
    between = words.lower[place.floor : place.start]
    entry = place.amount.kind == "duration" and between == (",",) and words.at(place.noun) in (";", ".", "")
    timed = place.amount.kind in ("duration", "rate") and not entry
    if not timed and _comparison(between):  # "a profit of $9m for the three months to June, up from $8m"
        found = [one for one in found if one.amount.kind != "duration"] or found
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
    if (
        place.amount.kind == "percent"
        and words.at(place.noun) == "of"
        and word_class(words.at(place.noun + 1)) != "pronouns"
    ):
        return None  # "59% of men, compared to 41% of women"
    last = found[-1].amount.kind
    framed = word_class(words.at(place.start - 1)) == "determiners"  # "the 12.6 per cent drop in"
    elided = last == place.amount.kind == "percent" and _is_finite(words, place.noun) and not framed
    bracketed = between[-1:] == ("(",) and len(between) <= 4 and ")" not in between
    shares = last == place.amount.kind == "percent" and _comparison(between) is not None
    same = (
        bracketed or elided or between in _SAME or _is_comparison(between) or shares or _is_far_end(words, place, found)
    )
    return Counted(found[-1].counted.text, "same", place.noun) if same else None


def _is_far_end(words: Words, place: Place, found: list[Reading]) -> bool:
    """As in "surged 25% over the season | to $5bn", "from 10 °C in the south | to 16 °C": where a change ends."""
    between, first = words.lower[place.floor : place.start], found[-1].amount.first
    opened = "from" in words.lower[max(0, first - 2) : first] or found[-1].counted.rule == "subject"
    plain = not any(word_class(word) in ("verb", "auxiliaries", "pronouns", "sign") for word in between)
    return between[-1:] == ("to",) and len(between) <= _ASIDE and opened and plain


def _is_comparison(between: tuple[str, ...]) -> bool:
    """Whether the second number tells how the first has changed: "$3.1 million in May, down 9.2%"."""
    phrase = _comparison(between)
    before = () if phrase is None else _past_aside(between[: -len(phrase)])
    return phrase is not None and not any(word_class(word) in ("verb", "auxiliaries") for word in before)


def is_set_beside(words: Words, place: Place) -> bool:
    """Whether the number is a second level of the same thing, no change of it: "compared with $2", "up from $3"."""
    at = place.start - 1
    while words.at(at) in _FRAMING:
        at -= 1
    return words.at(at) in ("with", "to", "from", "against", "versus") and at >= place.floor


def _past_aside(between: tuple[str, ...]) -> tuple[str, ...]:
    """The words without who said so: "at 13%, the paper reported, down from 19%"."""
    aside = between[:1] == (",",) and between[-1] in lexicon.words("counted", "verbs of saying")
    return () if aside and len(between) <= _ASIDE else between


def _comparison(between: tuple[str, ...]) -> tuple[str, ...] | None:
    """The words for a comparison that stand right before a number: ", down from"."""
    end = len(between)
    while between[end - 1 : end] and between[end - 1] in _FRAMING:
        end -= 1
    phrase = next((phrase for phrase in _comparisons() if between[max(0, end - len(phrase)) : end] == phrase), None)
    return phrase and between[end - len(phrase) :]


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


def elided(words: Words, amount: Amount, counted: Counted, found: list[Reading], earlier: Mapping[str, str]) -> Counted:
    """As in "Of the 22 sites, 13 were closed": a number without a noun takes that of the figure before it.

    `earlier`: what the last count and the last share before the sentence counted, by "count" and "percent".
    """
    if amount.kind in ("duration", "rate"):
        return counted
    whole = words.at(amount.noun) == "of" and (
        word_class(words.at(amount.noun + 1)) == "pronouns"
        or (words.at(amount.noun + 1) in ("these", "those") and not is_noun_like(words, amount.noun + 2))
    )
    if whole and (things := [one for one in found if one.amount.kind == "count" and one.counted.text]):
        return Counted(things[-1].counted.text, "same", counted.end)
    for last in reversed(found):
        if words.dashed(last.amount.last) and amount.kind == "count":  # "the 6.2-magnitude quake killed 12"
            continue
        if words.at(last.amount.first - 1) == "per":
            continue
        other = last.amount.kind not in ("duration", "count") and amount.kind in ("money", "percent", "measure")
        if last.counted.text and (last.amount.kind == amount.kind or other):
            return Counted(last.counted.text, "same", counted.end)
    if found:
        return counted
    ends = word_class(words.at(amount.last)) in ("sign", "auxiliaries", "conjunctions", "verb")
    small = amount.kind == "count" and not amount.scaled and not words.is_digits(amount.first) and ends
    share = amount.kind == "percent" and _is_finite(words, amount.noun)
    text = earlier.get("count") if small else earlier.get("percent") if share else None
    return Counted(text, "earlier", counted.end) if text else counted


def shared_nouns(words: Words, found: list[Reading]) -> list[Reading]:
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
    between = words.lower[one.noun : other.first]
    alike = one.unit == other.unit and one.kind == other.kind == "measure" and words.hyphen(one.last)
    alike = alike or one.kind == other.kind == "percent"  # "the 55%, 60% and 65% targets"
    timed = one.kind == "duration" and other.kind == "money" and words.hyphen(one.last) and between in ((",",), ())
    listed = between in ((",",), ("and",), ("or",), (",", "and"), (",", "or"))
    return ((alike and listed) or timed) and second.counted.rule == "noun"  # "a two-year, $24 million contract"


def _is_paired(words: Words, first: Reading, second: Reading) -> bool:
    """As in "1,407 urban and 1,465 rural markets": two numbers, each with an adjective, of one noun."""
    one, other = first.amount, second.amount
    between = words.lower[one.noun : other.first]
    joined = between[1:2] in (("and",), ("or",)) and len(between) <= 4 and is_noun_like(words, one.noun)
    counts = one.kind == other.kind == "count" and not is_plural(words.at(one.noun))
    return joined and counts and first.counted.rule != "noun" and second.counted.rule == "noun"
