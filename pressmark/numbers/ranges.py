"""Two numbers that are the ends of one amount: "10 to 15 million", "£3,000-£5,000", "between 6% and 7%"."""

from __future__ import annotations

from dataclasses import replace

from pressmark import lexicon
from pressmark.numbers.ages import aged
from pressmark.numbers.amounts import Amount, single
from pressmark.numbers.numerals import read_numeral, values
from pressmark.numbers.units import currency_before, unit_behind
from pressmark.numbers.words import Words, is_plural

_DETERMINERS = lexicon.words("word_classes", "determiners")
_NEAR = 7  # words
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
        if hours := _to_an_hour(words, low, at, start):
            return hours
        numeral = read_numeral(words, start)
        if numeral and numeral.form != "vague" and not (words.is_capital(start) and not words.is_capital(low.first)):
            return _joined(words, low, aged(words, single(words, numeral)), words.at(at))
    return None


def _to_an_hour(words: Words, low: Amount, joint: int, start: int) -> Amount | None:
    """As in "30 minutes to an hour", "six months to a year": both ends in the unit of the lower."""
    spans, unit = values("spans"), unit_behind(words, start + 1)
    if low.value is None or low.unit not in spans or unit is None or unit.name not in spans:
        return None
    top = spans[unit.name] / spans[low.unit]
    if words.at(joint) != "to" or words.at(start) not in ("a", "an") or not (top.is_integer() and low.value < top):
        return None
    return replace(low, last=unit.end, noun=unit.end, value_high=top)


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
        value = round(value * top / high.base, 3)
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
    if (low.unit is None and (high.unit or high.scaled) and year) or _is_part(low) != _is_part(high):
        return False
    if low.unit and high.unit:
        return low.unit == high.unit or low.kind == high.kind == "duration"
    return not low.unit or low.kind == "money" or low.form == "age"


def _is_part(amount: Amount) -> bool:
    return amount.form == "fraction" and (amount.value or 0) < 1


def _fits_joint(words: Words, low: Amount, high: Amount, joint: str, gap: float) -> bool:
    """What each joining word asks of the two ends; a change ("rose 5,000 to 20,000") is no range."""
    same = (low.unit is None) == (high.unit is None)
    if joint == "or":
        near = gap <= max(1.0, low.value or 0)
        written = high.form == low.form or (high.value or 0) < 100
        return near and written and (low.unit is None or low.noun == low.last or low.unit == high.unit)
    if joint == "to":
        return not (same and _is_change(words, low, high))
    if joint in _HYPHENS:
        parted = "." in words.at(low.first) and "." not in words.at(high.last - 1)
        if parted and not high.scaled and gap > 100 * (low.value or 0):
            return False  # "1.1410-1410 dollars", a bid and the end of an offer
        parted = "," in words.at(low.first) and "," in words.at(high.last - 1)  # "30,000–40,000 Māori"
        return bool(low.unit or high.unit or low.scaled or high.scaled) or parted or _plural_near(words, high.noun)
    return True


def _is_change(words: Words, low: Amount, high: Amount) -> bool:
    """As in "fell $2 to $43.25", "cut rates 1% to 5.5%", "by 6 percent to 27 percent": by how much, then to what."""
    verbs, before = lexicon.words("ranges", "changes"), words.at(low.first - 1)
    told, grown = before == "by" or low.kind == "money", (low.value or 0) * 1.5 < (high.value or 0)
    shared = high.scaled and not low.scaled and (low.value or 0) < (high.base or 0)
    apart = (low.value or 0) * 4 < ((high.base if shared else high.value) or 0)
    if before in verbs or before == "by":
        fell = low.kind == high.kind == "money" and before != "by" and low.unit == high.unit  # "fell $28.63 to $38.65"
        return not shared and (apart or low.unit is None or fell or (told and grown))
    near = words.lower[max(0, low.first - _NEAR) : low.first]
    verbs |= lexicon.words("ranges", "moves")
    return apart and before not in ("from", "of") and not verbs.isdisjoint(near)


def _plural_near(words: Words, at: int) -> bool:
    return any(is_plural(words.at(index)) for index in range(at, at + 3) if words.at(index).isalpha())
