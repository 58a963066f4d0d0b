"""A number with everything that belongs to its own expression: sign, scale, unit, the other end of a range, a ratio."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pressmark import lexicon
from pressmark.numerals import Numeral, read_numeral, values
from pressmark.units import Unit, currency_before, per_behind, unit_behind
from pressmark.words import Words, is_plural

_TIMES = frozenset(("time", "times"))
_RANGE_OPENERS = frozenset(
    ("ranging", "range", "ranges", "ranged", "anywhere", "vary", "varies", "varied", "varying", "somewhere")
)


@dataclass(frozen=True, slots=True)
class Amount:
    """words[first:last] is the printed number; `noun`: where the words for what is counted may begin."""

    first: int
    last: int
    noun: int
    value: float | None
    kind: str
    unit: str | None = None
    value_high: float | None = None
    per: str | None = None
    form: str = "digits"
    scaled: bool = False
    base: float | None = None


def amounts(words: Words, skipped: frozenset[int] = frozenset()) -> Iterator[Amount]:
    """Yield every number of a sentence from left to right, those at the skipped word indices left out."""
    index = 0
    while index < len(words):
        found = None if index in skipped else _amount_at(words, index)
        if found:
            yield found
        index = max(index + 1, found.noun if found and found.noun > found.last else found.last if found else 0)


def _amount_at(words: Words, index: int) -> Amount | None:
    word = words.at(index)
    if word in values("multiples"):
        return _multiple(words, index)
    numeral = read_numeral(words, index)
    if numeral is None:
        return None
    if ratio := _ratio(words, numeral) or _fold(words, numeral):
        return ratio
    low = _single(words, numeral)
    return _range(words, low) or low


def _single(words: Words, numeral: Numeral) -> Amount:
    """One number with the currency sign before it or the unit behind it."""
    first, last = numeral.first, numeral.last
    sign = currency_before(words, first)
    unit = unit_behind(words, last, numeral.scaled)
    if sign:
        printed = unit.end if unit and unit.kind == "money" else last
        amount = Amount(sign[0], printed, printed, numeral.value, "money", sign[1])
    elif unit:
        value, unit = (numeral.value, unit) if numeral.form != "fraction" else _part_of_unit(numeral, unit)
        amount = Amount(first, max(last, unit.printed_end), unit.end, value, unit.kind, unit.name)
    else:
        amount = _bare(words, numeral)
    amount = replace(amount, form=numeral.form, scaled=numeral.scaled, base=numeral.base)
    return _aged(words, _with_per(words, amount))


def _part_of_unit(numeral: Numeral, unit: Unit) -> tuple[float | None, Unit]:
    return numeral.value, unit


def _bare(words: Words, numeral: Numeral) -> Amount:
    """A number without a unit right behind it; "half an hour", "thousands of dollars" and "a third of a mile" have one further on."""
    first, last = numeral.first, numeral.last
    at = last + 1 if words.at(last) in ("of", "in") else last
    if numeral.form in ("fraction", "vague"):
        over = at + 1 if words.at(at) in ("a", "an", "taxpayer") else at
        unit = unit_behind(words, over, numeral.scaled)
        if unit and (unit.kind != "duration" or words.at(last) != "in"):
            return Amount(first, last, unit.end, numeral.value, unit.kind, unit.name)
    kind = "ratio" if numeral.form == "fraction" and (numeral.value or 0) < 1 else "count"
    return Amount(first, last, last, numeral.value, kind)


def _with_per(words: Words, amount: Amount) -> Amount:
    found = per_behind(words, amount.noun)
    if found is None or (amount.kind == "count" and found[0] == "year" and words.at(amount.noun) != "per"):
        return amount
    return replace(amount, per=found[0])


def _aged(words: Words, amount: Amount) -> Amount:
    """ "18-year-old", "82 years old", "three years of age": an age."""
    if amount.kind != "duration":
        return amount
    at = amount.noun + 1 if words.hyphen(amount.noun) else amount.noun
    if words.at(at) in ("old", "olds"):
        return replace(amount, form="age", noun=at + 1)
    if words.lower[at : at + 2] == ("of", "age"):
        return replace(amount, form="age", noun=at + 2)
    return amount


def _range(words: Words, low: Amount) -> Amount | None:
    """The range whose lower end is given: "10 to 15 million", "£3,000-£5,000", "between 6% and 7%", "three or four years"."""
    for joint in dict.fromkeys((low.last, low.noun)):
        at = joint + 1 if words.hyphen(joint) and words.at(joint + 1) in ("to", "or") else joint
        if not _joins(words, low, at):
            continue
        start = at + 1
        if words.at(start) in ("even", "up", "perhaps", "maybe"):
            start += 1
        if currency_before(words, start + 1):
            start += 1
        numeral = read_numeral(words, start)
        if numeral and numeral.form != "vague" and not words.is_capital(numeral.first):
            return _joined(words, low, _single(words, numeral), words.at(at))
    return None


def _joins(words: Words, low: Amount, at: int) -> bool:
    word = words.at(at)
    opener = words.lower[max(0, low.first - 5) : low.first]
    if word == "to":
        return "from" not in opener[-3:] or bool(_RANGE_OPENERS & set(opener))
    if word == "and":
        return "between" in opener
    return word == "or" or (word in ("-", "–", "—") and words.glued(at) and words.glued(at + 1))


def _joined(words: Words, low: Amount, high: Amount, joint: str) -> Amount | None:
    """Both ends as one amount, the scale and the unit of the upper end shared; None where they do not fit together."""
    value, top = low.value, high.value
    if value is None or top is None or low.form == "fraction" != high.form:
        return None
    if low.unit and high.unit and low.unit != high.unit and low.kind != "duration":
        return None
    if not low.unit and high.kind in ("ratio",):
        return None
    if high.scaled and not low.scaled and high.base is not None and value < high.base and value < 1000:
        value = value * top / high.base
    if not value < top or (
        joint == "or" and not (top - value <= max(1.0, value) and (high.form == low.form or top < 100))
    ):
        return None
    if joint == "or" and low.kind != "count" and low.noun > low.last and low.unit != high.unit:
        return None
    if joint in ("-", "–", "—") and not _hyphen_range(words, low, high):
        return None
    unit, kind = (high.unit, high.kind) if high.unit else (low.unit, low.kind)
    return replace(high, first=low.first, value=value, value_high=top, unit=unit, kind=kind, base=low.base)


def _hyphen_range(words: Words, low: Amount, high: Amount) -> bool:
    """ "10-15 people" is a range, "2-0" a score: a unit, a sign, a scale or a plural noun must stand by."""
    if low.unit or high.unit or low.scaled or high.scaled:
        return True
    return any(is_plural(words.at(at)) for at in range(high.noun, high.noun + 3) if words.at(at).isalpha())


def _ratio(words: Words, numeral: Numeral) -> Amount | None:
    """ "Four in 10", "one out of every five", "1-in-4", "nine of 10": the quotient."""
    over = numeral.value
    if (
        over is None
        or numeral.scaled
        or numeral.form not in ("digits", "words")
        or not over.is_integer()
        or currency_before(words, numeral.first)
    ):
        return None
    at = numeral.last + 1 if words.hyphen(numeral.last) else numeral.last
    every = False
    if words.at(at) == "in":
        at += 1
    elif words.lower[at : at + 2] == ("out", "of"):
        at += 2
    elif words.at(at) == "of" and words.at(at + 1) == "every":
        at += 1
    else:
        return None
    at = at + 1 if words.at(at) == "-" else at
    if words.at(at) == "every":
        at, every = at + 1, True
    under = read_numeral(words, at)
    if under is None or under.value is None or not over < under.value or not _ratio_base(words, under, over, every):
        return None
    return Amount(numeral.first, under.last, under.last, over / under.value, "ratio", form="ratio")


def _ratio_base(words: Words, under: Numeral, over: float, every: bool) -> bool:
    if every:
        return True
    unit = unit_behind(words, under.last, under.scaled)
    if (unit and unit.kind != "percent" and not words.hyphen(under.last)) or currency_before(words, under.first):
        return False
    usual = (under.value or 0) <= 12 or (under.value or 0) % 5 == 0
    digits = words.at(under.first)
    is_year = digits.isdigit() and len(digits) == 4 and 1500 <= int(digits) < 2100
    return usual and not is_year and over <= 99


def _fold(words: Words, numeral: Numeral) -> Amount | None:
    """ "18-fold", "three times the size", "10 times more": a multiple."""
    at = numeral.last + 1 if words.hyphen(numeral.last) else numeral.last
    if words.at(at) == "fold":
        return Amount(numeral.first, at + 1, at + 1, numeral.value, "ratio", form="multiple")
    if words.at(at) not in _TIMES:
        return None
    follow = words.at(at + 1)
    if follow in lexicon.words("multiples", "comparisons") or (follow.endswith("er") and words.at(at + 2) == "than"):
        return Amount(numeral.first, numeral.last, at + 1, numeral.value, "ratio", form="multiple")
    if (found := per_behind(words, at + 1)) and numeral.value is not None:
        return Amount(numeral.first, numeral.last, at + 1, numeral.value, "rate", found[0], form="rate")
    return None


def _multiple(words: Words, index: int) -> Amount | None:
    """ "Doubled", "twice as many", "once a day"."""
    word, value = words.at(index), values("multiples")[words.at(index)]
    if word in ("once", "twice", "thrice") and (found := per_behind(words, index + 1)):
        return Amount(index, index + 1, index + 1, value, "rate", found[0], form="rate")
    if word == "once" or words.hyphen(index + 1):
        return None
    follow = words.at(index + 1)
    if word in ("twice", "thrice") and follow not in lexicon.words("multiples", "comparisons"):
        return None
    if word in ("double", "triple", "quadruple", "treble", "doubles", "triples", "triples") and not _multiplies(
        words, index
    ):
        return None
    return Amount(index, index + 1, index + 1, value, "ratio", form="multiple")


def _multiplies(words: Words, index: int) -> bool:
    """Whether "double" says how many times: "double the amount", "more than double", "will double by 2030"."""
    before, follow = words.at(index - 1), words.at(index + 1)
    if follow in lexicon.words("multiples", "comparisons") or follow in lexicon.words("multiples", "behind a verb"):
        return True
    return before in lexicon.words("multiples", "before") and not follow.isalpha()
