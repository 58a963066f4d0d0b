"""A number with everything that belongs to its own expression: sign, scale, unit, what it is reckoned by."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pressmark import lexicon
from pressmark.numbers.numerals import Numeral
from pressmark.numbers.units import currency_before, nation_behind, per_behind, unit_behind
from pressmark.numbers.words import Words, is_noun_like, is_plural


@dataclass(frozen=True, slots=True)
class Amount:
    """words[first:last] is the printed number; `noun`: where the words for what is counted may begin; `per_end`: the
    index behind "a barrel", 0 without it.

    form: digits, words, fraction, vague ("dozens"), age, ratio ("one in five"), vote, multiple ("twofold") or rate.
    base: the number before its scale word.
    """

    first: int
    last: int
    noun: int
    value: float | None
    kind: str
    unit: str | None = None
    value_high: float | None = None
    per: str | None = None
    per_end: int = 0
    form: str = "digits"
    scaled: bool = False
    base: float | None = None


def single(words: Words, numeral: Numeral) -> Amount:
    """One number with the currency sign before it or the unit behind it."""
    first, last = numeral.first, numeral.last
    sign = currency_before(words, first)
    unit = unit_behind(words, last, numeral.scaled)
    if sign:
        code, noun = nation_behind(words, unit.end if unit and unit.kind == "money" else last, sign[1])
        amount = Amount(sign[0], last, noun, numeral.value, "money", code)
    elif unit and not _is_elsewhere(words, numeral, unit.end):
        amount = Amount(first, max(last, unit.printed_end), unit.end, numeral.value, unit.kind, unit.name)
    else:
        amount = _bare(words, numeral)
    value = numeral.value
    if _is_negative(words, first, amount):
        value, amount = -(value or 0.0), replace(amount, first=min(amount.first, first - _is_signed(words, first)))
    amount = replace(amount, value=value, form=numeral.form, scaled=numeral.scaled, base=numeral.base)
    found = per_behind(words, amount.noun)
    return replace(amount, per=found[0], per_end=found[1]) if found else amount


def _is_signed(words: Words, first: int) -> bool:
    return words.at(first - 1) == "-" and words.at(first - 2) != "minus"


def _is_negative(words: Words, first: int, amount: Amount) -> bool:
    """As in "Minus 40 degrees", "minus-1.4", "-5%"."""
    if words.at(first - 2) == "or":
        return False
    if words.at(first - 1) == "minus" or (words.at(first - 2) == "minus" and words.hyphen(first - 1)):
        return True
    sign = words.at(first - 1) == "-" and words.glued(first)
    sign = sign and (not words.glued(first - 1) or words.at(first - 2) == "(")
    return sign and amount.kind in ("percent", "measure", "money") and not words.is_digits(first - 2)


def _is_elsewhere(words: Words, numeral: Numeral, end: int) -> bool:
    """As in "50 day-care centers", "two second offices": the word is part of the next one, not this number's unit."""
    if words.dashed(end) and not words.hyphen(numeral.last) and words.at(end - 1) not in ("percent", "%", "cent"):
        return words.at(end + 1) not in lexicon.words("units", "behind a hyphen")
    if words.at(end - 1) == "point" and {words.at(end), words.at(end + 1)} & lexicon.words("units", "no points before"):
        return True
    if words.at(end - 1) in ("minute", "second") and is_noun_like(words, end) and not is_plural(words.at(end)):
        return False  # "a 40 minute walk", not "two second homes"
    if words.at(end - 1) == "foot" and not is_plural(words.at(end)):  # "a 14 foot tall wall", not "three foot patrols"
        return False
    if words.at(end - 1) == "stone" and not is_noun_like(words, end):  # "lost 4 stone in a year"
        return False
    single = words.at(end - 1) in ("second", "minute", "stone", "foot", "won", "real")
    return single and not words.hyphen(numeral.last) and numeral.value not in (1.0, 0.5) and words.at(end).isalpha()


def _bare(words: Words, numeral: Numeral) -> Amount:
    """A number with no unit right behind it; "half an hour" and "thousands of dollars" have one further on."""
    first, last = numeral.first, numeral.last
    if numeral.form in ("fraction", "vague"):
        of = words.at(last) == "of" or (words.at(last) == "in" and numeral.form == "vague")
        at = last + 1 if of else last
        at = at + 1 if words.at(at) in ("a", "an", "taxpayer") else at
        unit = unit_behind(words, at, numeral.scaled or numeral.form == "vague")
        share = of and words.at(at - 1) not in ("a", "an")  # not "a quarter of a percentage point"
        apart = unit is None or words.dashed(unit.end) or (share and unit.kind == "percent")
        if unit and not apart and (unit.kind == "money" or words.at(last) != "in"):
            return Amount(first, last, unit.end, numeral.value, unit.kind, unit.name)
    kind = "ratio" if numeral.form == "fraction" and (numeral.value or 0) < 1 else "count"
    return Amount(first, last, last, numeral.value, kind)
