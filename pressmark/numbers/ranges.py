"""Two numbers that are the ends of one amount: "10 to 15 million", "£3,000-£5,000", "between 6% and 7%"."""

from __future__ import annotations

from dataclasses import replace

from pressmark import lexicon
from pressmark.numbers.ages import aged
from pressmark.numbers.amounts import Amount, single
from pressmark.numbers.numerals import read_numeral
from pressmark.numbers.units import currency_before
from pressmark.numbers.words import Words, is_plural

_DETERMINERS = lexicon.words("word_classes", "determiners")
_HYPHENS = frozenset(("-", "–", "—"))


def range_from(words: Words, low: Amount) -> Amount | None:
    """The range whose lower end is given, None where no upper end follows or the two do not fit together."""
    for joint in dict.fromkeys((low.last, low.noun)):
        at = joint + 1 if words.hyphen(joint) and words.at(joint + 1) in ("to", "or") else joint
        if not _joins(words, low, at):
            continue
        start = at + 2 if words.at(at + 1) in ("even", "up", "perhaps", "maybe", "-") else at + 1
        if currency_before(words, start + 1):
            start += 1
        numeral = read_numeral(words, start)
        if numeral and numeral.form != "vague" and not (words.is_capital(start) and not words.is_capital(low.first)):
            return _joined(words, low, aged(words, single(words, numeral)), words.at(at))
    return None


def _joins(words: Words, low: Amount, at: int) -> bool:
    word = words.at(at)
    opener = words.lower[max(0, low.first - 5) : low.first]
    if word == "to":
        held = (
            opener[-2:-1] == ("from",) and opener[-1] in _DETERMINERS
        )  # "down from the $89 to $93 billion it foresaw"
        return "from" not in opener[-3:] or held or bool(lexicon.words("ranges", "openers") & set(opener))
    if word == "and":
        return "between" in opener
    spaced = not words.glued(at) and not words.glued(at + 1) and words.is_digits(at - 1) and words.is_digits(at + 1)
    touching = words.glued(at) and words.glued(at + 1)
    return word == "or" or (word in _HYPHENS and (touching or spaced))


def _joined(words: Words, low: Amount, high: Amount, joint: str) -> Amount | None:
    """Both ends as one amount, scale and unit of the upper end shared; None where they do not fit together."""
    value, top = low.value, high.value
    if value is None or top is None or not _are_alike(words, low, high):
        return None
    if high.scaled and not low.scaled and high.base is not None and value < high.base and value < 1000:
        value = value * top / high.base
    if not value < top or not _fits_joint(words, low, high, joint, top - value):
        return None
    unit, kind = (high.unit, high.kind) if high.unit and low.form != "age" else (low.unit or high.unit, low.kind)
    form = "age" if low.form == "age" and high.form == "digits" else high.form
    return replace(high, form=form, first=low.first, value=value, value_high=top, unit=unit, kind=kind, base=low.base)


def _are_alike(words: Words, low: Amount, high: Amount) -> bool:
    """Whether two numbers can be ends of one range by their forms and units: not "in 2014 to $557 million"."""
    year = (
        words.at(low.first).isdigit() and len(words.at(low.first)) == 4 and words.at(low.first - 1) in ("in", "since")
    )
    if (low.unit is None and high.unit and year) or (low.form == "fraction") != (high.form == "fraction"):
        return False
    if low.unit and high.unit:
        return low.unit == high.unit or low.kind == high.kind == "duration"
    return not low.unit or low.kind == "money" or low.form == "age"


def _fits_joint(words: Words, low: Amount, high: Amount, joint: str, gap: float) -> bool:
    """What each joining word asks of the two ends; a change ("rose 5,000 to 20,000") is no range."""
    same = (low.unit is None) == (high.unit is None)
    if joint == "or":
        near = gap <= max(1.0, low.value or 0)
        written = high.form == low.form or (high.value or 0) < 100
        return near and written and (low.unit is None or low.noun == low.last or low.unit == high.unit)
    if joint == "to":
        changed = words.at(low.first - 1) in lexicon.words("ranges", "changes") or words.at(low.first - 1) == "by"
        return not (changed and same and ((low.value or 0) * 4 < (high.value or 0) or low.unit is None))
    if joint in _HYPHENS:
        return bool(low.unit or high.unit or low.scaled or high.scaled) or _plural_near(words, high.noun)
    return True


def _plural_near(words: Words, at: int) -> bool:
    return any(is_plural(words.at(index)) for index in range(at, at + 3) if words.at(index).isalpha())
