"""Reading one number: digits with separators, number words, scale words, fractions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from pressmark import lexicon
from pressmark.numbers.units import currency_before, is_currency
from pressmark.numbers.words import FRACTIONS, Words, is_plural

LONGEST_PLAIN = 12  # digits without separators
LONGEST = 18  # digits; a longer run is a serial number, no quantity

_AMERICAN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?$")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$")
_PLAIN = re.compile(r"\d*\.?\d+$")
_CONTINENTAL = re.compile(r"\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|(?:\.\d{3})+,\d{1,2})$")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.000$")  # nobody prints three zeros behind a decimal point
_SPACED = re.compile(r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+$")
_QUOTIENT = re.compile(r"(\d{1,2})/(\d{1,3})$")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at words[first:last]. Value None: a vague size ("dozens"). Base: the number before its scale word."""

    first: int
    last: int
    value: float | None
    base: float | None
    form: str  # digits, words, fraction, vague
    scaled: bool = False


def digits_value(text: str) -> float | None:
    """The value of a number in digits, None where it cannot be read with certainty or is too long to be a quantity."""
    if len(text) > LONGEST + 8 or (len(text) > LONGEST_PLAIN and text.isdigit()):
        return None
    if text[-1] in FRACTIONS:
        whole = digits_value(text[:-1]) if len(text) > 1 else 0.0
        return None if whole is None else whole + FRACTIONS[text[-1]]
    if _SPACED.match(text):
        return float(re.sub(r"\D", "", text))
    if text.isdigit() and text[0] == "0" and len(text) > 1:
        return None
    if _THOUSANDS.match(text):
        return float(text.replace(".", ""))
    if _AMERICAN.match(text) or _INDIAN.match(text) or _PLAIN.match(text):
        return float(text.replace(",", ""))
    if _CONTINENTAL.match(text):
        return float(text.replace(".", "").replace(",", "."))
    if quotient := _QUOTIENT.match(text):
        over = float(quotient[2])
        return (
            float(quotient[1]) / over
            if over in (2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 128) and float(quotient[1]) < over
            else None
        )
    return None


def read_numeral(words: Words, first: int) -> Numeral | None:
    """The longest number that starts at a word, None where none does."""
    if words.is_digits(first):
        return _digits(words, first)
    readers: tuple[Callable[[Words, int], Numeral | None], ...] = (_vague, _fraction, _spoken)
    for reader in readers:
        if numeral := reader(words, first):
            return numeral
    return None


@cache
def values(*names: str) -> dict[str, float]:
    """Words of lexicon/numerals.txt with their values, from the sections named."""
    pairs = (entry.split(" = ") for name in names for entry in lexicon.entries("numerals", name))
    return {word: float(value) for word, value in pairs}


def scale_at(words: Words, index: int, money: bool = False) -> float | None:
    """The factor of a scale word or of a scale letter glued to its digits."""
    word = words.at(index)
    if word in (scales := values("scales", "plural scales")):
        return scales[word]
    if words.glued(index) and words.is_digits(index - 1) and word in (glued := values("glued scales")):
        long = words.at(index + 1) in lexicon.words("units", "behind a hyphen") - {"a", "an", "per", "plus"}
        tenths = (
            word == "m" and words.at(index - 1)[-2:-1] == "." and not long and words.at(index + 1) != "/"
        )  # "7.6m" counts millions, "6.50m" not
        clear = words.printed[index] == "M" or tenths or (word in ("k", "m") and _counts_behind(words, index + 1))
        return glued[word] if money or clear or is_currency(words.at(index + 1)) else None
    if word in ("m", "bn") and not words.glued(index) and words.is_digits(index - 1):  # "£5 m", "10 m people"
        return values("glued scales")[word] if money or _counts_behind(words, index + 1) else None
    return None


def _counts_behind(words: Words, at: int) -> bool:
    """As in "200m people": the letter is a scale, not a unit, where something in the plural is counted."""
    near = [words.at(index) for index in (at, at + 1) if words.at(index).isalpha()]
    return any(is_plural(word) for word in near) and not set(near) & lexicon.words("numerals", "races")


def _digits(words: Words, first: int) -> Numeral | None:
    value = digits_value(words.at(first))
    if value is None:
        return None
    last = first + 1
    if _has_lost_its_point(words, last):
        return _scaled(words, Numeral(first, last + 1, *(float(f"{words.at(first)}.{words.at(last)}"),) * 2, "digits"))
    form = "fraction" if "/" in words.at(first) or words.at(first)[-1] in FRACTIONS else "digits"
    at = _past_hyphen(words, last)
    if form == "digits" and value.is_integer() and (part := _mixed_part(words, at)) is not None:
        value, last, form = value + part, at + 1, "fraction"
    return _scaled(words, Numeral(first, last, value, value, form))


def _has_lost_its_point(words: Words, index: int) -> bool:
    """As in "2 6 billion" and "1 5 percent" of texts that were stripped of their marks: two numbers and one scale."""
    bare = words.at(index - 1).isdigit() and words.at(index).isdigit() and len(words.at(index)) < 3
    apart = bare and not words.glued(index) and not words.is_digits(index - 2) and len(words.at(index - 1)) < 4
    scale = apart and words.at(index + 1) in ("million", "billion", "trillion", "percent")
    return scale and {",", "."}.isdisjoint(words.lower)


def _mixed_part(words: Words, index: int) -> float | None:
    """The fraction of "1 1/8", "3-1/2" and "2 ½"."""
    word = words.at(index)
    if not ("/" in word or word[-1:] in FRACTIONS) or not words.is_digits(index):
        return None
    part = digits_value(word)
    return part if part is not None and part < 1 else None


def _scaled(words: Words, numeral: Numeral) -> Numeral:
    """The number with the scale words behind it: "7.2 million", "5 lakh crore", "3.9-million"."""
    first, last, value, scaled = numeral.first, numeral.last, numeral.value, numeral.scaled
    money = currency_before(words, first) is not None
    for _ in range(2):
        at = last + 1 if words.dashed(last) else last
        factor = scale_at(words, at, money)
        if factor is None or value is None or (at == last + 1 and words.at(at) == "dozen"):
            break
        value, last, scaled = round(value * factor, 3), at + 1, True
    return Numeral(first, last, value, numeral.base, numeral.form, scaled)


def _vague(words: Words, first: int) -> Numeral | None:
    """As in "Dozens", "hundreds of thousands", "a few hundred": sizes without a value."""
    vague = lexicon.words("numerals", "vague")
    word = words.at(first)
    if word in vague:
        last = first + 1
        while words.at(last) in ("of", "upon") and words.at(last + 1) in vague:
            last += 2
        last = last + 2 if words.lower[last : last + 2] == ("and", word) else last
        return (
            Numeral(first, last, None, None, "vague")
            if word not in ("tens", "scores") or words.at(last - 2) == "of"
            else None
        )
    if word in values("scales") and words.at(first - 1) in ("few", "several", "many"):
        last = first + 1
        while words.at(last) in values("scales"):  # "several hundred thousand"
            last += 1
        return Numeral(first, last, None, None, "vague")
    return None


def _spoken(words: Words, first: int) -> Numeral | None:
    """A number in words, from "two" to "twenty-eight thousand six hundred and forty-two"; "a million"."""
    if words.at(first) in ("a", "an"):
        at = first + 1
        if words.at(at) not in values("scales") or words.hyphen(at + 1):
            return None
        numeral = _grouped(words, first, at)
        return replace(numeral, first=at) if numeral and words.at(numeral.last) == "dollar" else numeral
    return _grouped(words, first, first) if words.at(first) in values("units", "teens", "tens") else None


def _grouped(words: Words, first: int, at: int) -> Numeral | None:
    """Sum groups of hundreds, each with its scale; every group must be smaller than the one before it."""
    total, limit, last, base, scaled = 0.0, float("inf"), at, None, False
    while True:
        group, end = _below_thousand(words, at)
        if group is None and words.at(at) in values("scales") and last == at and first != at:
            group, end = 1.0, at
        if group is None:
            break
        base = group if base is None else base
        group, end = _and_half(words, group, end)
        factor = 1.0
        while (scale := scale_at(words, _past_hyphen(words, end))) is not None and scale != factor:
            factor, end, scaled = factor * scale, _past_hyphen(words, end) + 1, True
        if factor >= limit or group * factor >= limit:
            break
        total, limit, last = total + group * factor, factor, end
        if factor == 1.0:
            break
        at = end + 1 if words.at(end) == "and" else end
    return (
        Numeral(first, last, total, base, "words", scaled)
        if last > first and (total or words.at(first) == "zero")
        else None
    )


def _past_hyphen(words: Words, index: int) -> int:
    return index + 1 if words.dashed(index) else index


def _and_half(words: Words, group: float, end: int) -> tuple[float, int]:
    """As in "Two and a half", "two-and-a-half", "one and three quarters"."""
    at = _past_hyphen(words, end)
    if words.at(at) != "and":
        return group, end
    at = _past_hyphen(words, at + 1)
    at = _past_hyphen(words, at + 1) if words.at(at) == "a" else at
    if words.at(at) == "half" or (words.at(at) == "quarter" and words.at(at - 1) in ("a", "-")):
        return group + (0.5 if words.at(at) == "half" else 0.25), at + 1
    return group, end


def _below_thousand(words: Words, at: int) -> tuple[float | None, int]:
    """As in "Three hundred and forty-two": the value and the index behind it."""
    small, end = _below_hundred(words, at)
    hundred = _past_hyphen(words, end)
    if words.at(hundred) != "hundred" or (small is None and words.at(at) != "hundred"):
        return small, end
    value, end = (small or 1.0) * 100, hundred + 1
    rest, rest_end = _below_hundred(words, end + 1 if words.at(end) == "and" else end)
    return (value + rest, rest_end) if rest is not None else (value, end)


def _below_hundred(words: Words, at: int) -> tuple[float | None, int]:
    word = words.at(at)
    if word in (tens := values("tens")):
        unit = values("units").get(words.at(_past_hyphen(words, at + 1)))
        return (tens[word] + unit, _past_hyphen(words, at + 1) + 1) if unit else (tens[word], at + 1)
    return (small[word], at + 1) if word in (small := values("units", "teens")) else (None, at)


def _fraction(words: Words, first: int) -> Numeral | None:
    """As in "two-thirds", "three quarters", "a third", "half": the quotient; "half a million": of the scale."""
    part = _part(words, first)
    if part is None:
        return None
    value, last = part
    article = words.at(first) in ("a", "an") and words.at(first + 1) == "half"
    at = _past_hyphen(words, last)
    if words.at(at) in ("a", "of") and (words.at(at) == "a" or words.at(at + 1) == "a"):
        at = _past_hyphen(words, at + (1 if words.at(at) == "a" else 2))
    if factor := values("scales").get(words.at(at)):
        return Numeral(first + article, at + 1, round(value * factor, 3), value, "words", True)
    return Numeral(first, last, value, value, "fraction")


def _part(words: Words, first: int) -> tuple[float, int] | None:
    """The value of a fraction in words and the index behind it."""
    word = words.at(first)
    if word == "half" or (
        word in ("a", "an") and words.at(first + 1) == "half" and words.at(first + 2) in values("scales")
    ):
        return 0.5, first + (1 if word == "half" else 2)
    over = values("units", "teens").get(word, 1.0 if word in ("a", "an") else None)
    at = _past_hyphen(words, first + 1)
    under = values("parts").get(words.at(at))
    if over is None or under is None or over >= under:
        return None
    if words.at(at) == "quarters" and words.at(first - 1) in ("first", "last", "past", "next", "all", "previous"):
        return None  # "the first three quarters of 2018"
    plural = words.at(at).endswith("s") or words.at(at) == "halves"
    return (over / under, at + 1) if plural == (over > 1) else None
