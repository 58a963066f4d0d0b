"""A number with everything that belongs to its own expression: sign, scale, unit, the other end of a range."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pressmark import lexicon
from pressmark.numerals import Numeral, read_numeral, values
from pressmark.units import currency_before, nation_behind, per_behind, unit_behind
from pressmark.words import Words, is_plural


@dataclass(frozen=True, slots=True)
class Amount:
    """words[first:last] is the printed number; `noun`: where the words for what is counted may begin.

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
    form: str = "digits"
    scaled: bool = False
    base: float | None = None


def amounts(words: Words, skipped: frozenset[int] = frozenset()) -> Iterator[Amount]:
    """Yield every number of a sentence from left to right, those at the skipped word indices left out."""
    index = 0
    while index < len(words):
        found = None if index in skipped else _amount_at(words, index)
        if found and not skipped.isdisjoint(range(found.first, found.last)):
            found = None
        if found:
            yield found
        index = max(index + 1, found.last if found else 0, found.noun if found and found.kind != "count" else 0)


def _amount_at(words: Words, index: int) -> Amount | None:
    if words.at(index) in values("multiples"):
        return _multiple(words, index)
    numeral = read_numeral(words, index)
    if numeral is None:
        return None
    if ratio := _ratio(words, numeral) or _vote(words, numeral) or _times(words, numeral):
        return ratio
    low = _single(words, numeral)
    amount = _range(words, low) or low
    compared = amount.kind == "count" and words.at(amount.last) == "times" and _compared(words, amount.last + 1)
    end = amount.last + 1
    return replace(amount, kind="ratio", form="multiple", last=end, noun=end) if compared else amount


# --- one number ------------------------------------------------------------------------------------------------------


def _single(words: Words, numeral: Numeral) -> Amount:
    """One number with the currency sign before it or the unit behind it."""
    first, last = numeral.first, numeral.last
    sign = currency_before(words, first)
    unit = unit_behind(words, last, numeral.scaled)
    if sign:
        printed = unit.end if unit and unit.kind == "money" else last
        code, noun = nation_behind(words, printed, sign[1])
        amount = Amount(sign[0], printed, noun, numeral.value, "money", code)
    elif unit and not _is_elsewhere(words, numeral, unit.end):
        amount = Amount(first, max(last, unit.printed_end), unit.end, numeral.value, unit.kind, unit.name)
    else:
        amount = _bare(words, numeral)
    value = numeral.value
    if _is_negative(words, first, amount):
        value, amount = -(value or 0.0), replace(amount, first=min(amount.first, first - (words.at(first - 1) == "-")))
    amount = replace(amount, value=value, form=numeral.form, scaled=numeral.scaled, base=numeral.base)
    return _aged(words, _with_per(words, amount))


def _is_negative(words: Words, first: int, amount: Amount) -> bool:
    """ "Minus 40 degrees", "minus-1.4", "-5%"."""
    if words.at(first - 2) == "or":
        return False
    if words.at(first - 1) == "minus" or (words.at(first - 2) == "minus" and words.hyphen(first - 1)):
        return True
    sign = words.at(first - 1) == "-" and words.glued(first) and not words.glued(first - 1)
    return sign and amount.kind in ("percent", "measure", "money") and not words.is_digits(first - 2)


def _is_elsewhere(words: Words, numeral: Numeral, end: int) -> bool:
    """ "50 day-care centers", "two second offices": the word is part of the next one, not this number's unit."""
    if words.dashed(end) and not words.hyphen(numeral.last) and words.at(end - 1) not in ("percent", "%", "cent"):
        return words.at(end + 1) not in lexicon.words("units", "behind a hyphen")
    single = words.at(end - 1) in ("second", "minute", "stone", "foot", "won", "real")
    return single and not words.hyphen(numeral.last) and numeral.value not in (1.0, 0.5) and words.at(end).isalpha()


def _bare(words: Words, numeral: Numeral) -> Amount:
    """A number with no unit right behind it; "half an hour", "thousands of dollars", "a third of a mile" have one further on."""
    first, last = numeral.first, numeral.last
    if numeral.form in ("fraction", "vague"):
        of = words.at(last) == "of" or (words.at(last) == "in" and numeral.form == "vague")
        at = last + 1 if of else last
        at = at + 1 if words.at(at) in ("a", "an", "taxpayer") else at
        unit = unit_behind(words, at, numeral.scaled or numeral.form == "vague")
        if (
            unit
            and (unit.kind == "money" or words.at(last) != "in")
            and not (unit.kind == "percent" and of or words.dashed(unit.end))
        ):
            return Amount(first, last, unit.end, numeral.value, unit.kind, unit.name)
    kind = "ratio" if numeral.form == "fraction" and (numeral.value or 0) < 1 else "count"
    return Amount(first, last, last, numeral.value, kind)


def _with_per(words: Words, amount: Amount) -> Amount:
    found = per_behind(words, amount.noun)
    return replace(amount, per=found[0]) if found else amount


def _aged(words: Words, amount: Amount) -> Amount:
    """ "18-year-old", "82 years old", "three years of age"; "Peres, 77,", "aged 35", "he was 10": an age."""
    at = amount.noun + 1 if words.hyphen(amount.noun) else amount.noun
    if amount.kind == "duration" and words.at(at) in ("old", "olds"):
        return replace(amount, form="age", noun=at + 1)
    if amount.kind == "duration" and words.lower[at : at + 2] == ("of", "age"):
        return replace(amount, form="age", noun=at + 2)
    if amount.kind == "count" and not amount.scaled and 0 < (amount.value or 0) < 120 and _is_age(words, amount):
        return replace(amount, form="age", kind="duration", unit="year")
    return amount


def _is_age(words: Words, amount: Amount) -> bool:
    first = amount.first - 1 if words.at(amount.first - 1) in ("just", "only", "about") else amount.first
    before, behind = words.at(first - 1), words.at(amount.last)
    if before in ("aged", "age", "ages") or (before == "of" and words.at(first - 2) in ("age", "ages")):
        return True
    if before == "between" and words.at(amount.first - 2) in ("aged", "ages"):
        return True
    name = words.is_capital(amount.first - 2) and words.at(amount.first - 2).isalpha()
    name = name and words.at(amount.first - 2) not in lexicon.words("refusals", "months")
    if before == "(" and not words.is_capital(amount.first - 3):
        return False
    if before in (",", "(") and name and words.is_digits(amount.first):
        return behind == ("," if before == "," else ")") or (
            before == "," and behind in (".", ";", "and", "of", "from")
        )
    past = words.lower[max(0, amount.first - 3) : amount.first]
    person = bool({"he", "she", "who", "i"} & set(past)) and before in (
        "was",
        "is",
        "be",
        "turned",
        "turns",
        "now",
        "just",
        "only",
        "turning",
    )
    return (person or before in ("turned", "turning")) and (
        behind in (".", ",", ";", "when", "at", "and", "years", "by", "") or not behind.isalpha()
    )


# --- ranges ----------------------------------------------------------------------------------------------------------


def _range(words: Words, low: Amount) -> Amount | None:
    """The range whose lower end is given: "10 to 15 million", "£3,000-£5,000", "between 6% and 7%", "three or four years"."""
    for joint in dict.fromkeys((low.last, low.noun)):
        at = joint + 1 if words.hyphen(joint) and words.at(joint + 1) in ("to", "or") else joint
        if not _joins(words, low, at):
            continue
        start = at + 2 if words.at(at + 1) in ("even", "up", "perhaps", "maybe", "-") else at + 1
        if currency_before(words, start + 1):
            start += 1
        numeral = read_numeral(words, start)
        if numeral and numeral.form != "vague" and not (words.is_capital(start) and not words.is_capital(low.first)):
            return _joined(words, low, _single(words, numeral), words.at(at))
    return None


def _joins(words: Words, low: Amount, at: int) -> bool:
    word = words.at(at)
    opener = words.lower[max(0, low.first - 5) : low.first]
    if word == "to":
        return "from" not in opener[-3:] or bool(lexicon.words("ranges", "openers") & set(opener))
    if word == "and":
        return "between" in opener
    spaced = not words.glued(at) and not words.glued(at + 1) and words.is_digits(at - 1) and words.is_digits(at + 1)
    return word == "or" or (
        word in ("-", "–", "—") and (words.dashed(at) or words.glued(at) and words.glued(at + 1) or spaced)
    )


def _joined(words: Words, low: Amount, high: Amount, joint: str) -> Amount | None:
    """Both ends as one amount, scale and unit of the upper end shared; None where they do not fit together."""
    value, top = low.value, high.value
    if (
        low.unit is None
        and high.unit
        and words.at(low.first).isdigit()
        and len(words.at(low.first)) == 4
        and words.at(low.first - 1) in ("in", "since")
    ):
        return None
    if value is None or top is None or (low.form == "fraction") != (high.form == "fraction"):
        return None
    if low.unit and high.unit and low.unit != high.unit and (low.kind, high.kind) != ("duration", "duration"):
        return None
    if low.unit and low.kind != "money" and low.form != "age" and not high.unit:
        return None
    if high.scaled and not low.scaled and high.base is not None and value < high.base and value < 1000:
        value = value * top / high.base
    if not value < top or not _fits_joint(words, low, high, joint, top - value):
        return None
    unit, kind = (high.unit, high.kind) if high.unit and low.form != "age" else (low.unit or high.unit, low.kind)
    form = "age" if low.form == "age" and high.form == "digits" else high.form
    return replace(high, form=form, first=low.first, value=value, value_high=top, unit=unit, kind=kind, base=low.base)


def _fits_joint(words: Words, low: Amount, high: Amount, joint: str, gap: float) -> bool:
    """What each joining word asks of the two ends; a change ("rose 5,000 to 20,000") is no range."""
    same = (low.unit is None) == (high.unit is None)
    if joint == "or":
        near = gap <= max(1.0, low.value or 0)
        return (
            near
            and (high.form == low.form or (high.value or 0) < 100)
            and (low.unit is None or low.noun == low.last or low.unit == high.unit)
        )
    if joint == "to":
        changed = words.at(low.first - 1) in lexicon.words("ranges", "changes") or words.at(low.first - 1) == "by"
        return not (changed and same and ((low.value or 0) * 4 < (high.value or 0) or low.unit is None))
    if joint in ("-", "–", "—"):
        return bool(low.unit or high.unit or low.scaled or high.scaled) or _plural_near(words, high.noun)
    return True


def _plural_near(words: Words, at: int) -> bool:
    return any(is_plural(words.at(index)) for index in range(at, at + 3) if words.at(index).isalpha())


# --- ratios ----------------------------------------------------------------------------------------------------------


def _ratio(words: Words, numeral: Numeral) -> Amount | None:
    """ "Four in 10", "one out of every five", "1-in-4": the quotient."""
    over = numeral.value
    if over is None or numeral.scaled or numeral.form not in ("digits", "words") or not over.is_integer():
        return None
    at = numeral.last + 1 if words.hyphen(numeral.last) else numeral.last
    if words.at(at) == "in":
        at += 1
    elif words.lower[at : at + 2] == ("out", "of"):
        at += 2
    elif words.lower[at : at + 2] == ("of", "every"):
        at += 1
    else:
        return None
    at = at + 1 if words.at(at) == "-" else at
    every = words.at(at) == "every"
    under = read_numeral(words, at + every)
    if under is None or under.value is None or not over < under.value or currency_before(words, numeral.first):
        return None
    if not every and not _ratio_base(words, under, over):
        return None
    return Amount(numeral.first, under.last, under.last, over / under.value, "ratio", form="ratio")


def _ratio_base(words: Words, under: Numeral, over: float) -> bool:
    """Whether the second number can be what the first is a part of: not a year, not "three in 10 days"."""
    unit = unit_behind(words, under.last, under.scaled)
    if (unit and unit.kind != "percent" and not words.hyphen(under.last)) or currency_before(words, under.first):
        return False
    value, digits = under.value or 0, words.at(under.first)
    is_year = digits.isdigit() and len(digits) == 4 and 1500 <= int(digits) < 2100
    return (value <= 12 or value % 5 == 0) and not is_year and over <= 99


def _vote(words: Words, numeral: Numeral) -> Amount | None:
    """ "Voted 7-5", "a 222-210 vote", "the 5-4 ruling": those for, and those against as the high value."""
    at = numeral.last
    if not (words.dashed(at) and words.at(at + 1).isdigit() and words.at(numeral.first).isdigit()) or words.dashed(
        at + 2
    ):
        return None
    near = words.lower[max(0, numeral.first - 5) : at + 5]
    if not lexicon.words("ranges", "votes") & set(near):
        return None
    return Amount(numeral.first, at + 2, at + 2, numeral.value, "ratio", None, float(words.at(at + 1)), form="vote")


def _times(words: Words, numeral: Numeral) -> Amount | None:
    """ "18-fold", "three times the size", "10 times more": a multiple; "three times a week": a rate."""
    at = numeral.last + 1 if words.hyphen(numeral.last) else numeral.last
    if words.at(at) == "fold":
        return Amount(numeral.first, at + 1, at + 1, numeral.value, "ratio", form="multiple")
    if words.at(at) not in ("time", "times"):
        return None
    if (found := per_behind(words, at + 1)) and numeral.value is not None:
        return Amount(numeral.first, at + 1, at + 1, numeral.value, "rate", found[0], form="rate")
    if numeral.value != 1 and _compared(words, at + 1):
        return Amount(numeral.first, at + 1, at + 1, numeral.value, "ratio", form="multiple")
    return None


def _compared(words: Words, at: int) -> bool:
    """Whether "times" compares: "three times the size", "eleven times oversubscribed", "five times bigger than"."""
    follow = words.at(at)
    return (
        follow in lexicon.words("multiples", "comparisons")
        or (follow.endswith("er") and words.at(at + 1) == "than")
        or follow.startswith("over")
    )


def _multiple(words: Words, index: int) -> Amount | None:
    """ "Doubled", "twice as many", "once a day"."""
    word, value = words.at(index), values("multiples")[words.at(index)]
    if word in ("once", "twice", "thrice") and (found := per_behind(words, index + 1)):
        return Amount(index, index + 1, index + 1, value, "rate", found[0], form="rate")
    if word == "once" or words.hyphen(index + 1) or words.at(index + 1) == "down":
        return None
    bare = word in lexicon.words("multiples", "need a comparison")
    if bare and not _compares(words, index):
        return None
    return Amount(index, index + 1, index + 1, value, "ratio", form="multiple")


def _compares(words: Words, index: int) -> bool:
    """Whether "double" says how many times: "double the amount", "more than double", "will double by 2030"."""
    word, before, follow = words.at(index), words.at(index - 1), words.at(index + 1)
    if follow == "as":
        return "as" in words.lower[index + 3 : index + 5] or words.at(index + 2) in ("many", "much", "likely")
    if follow in lexicon.words("multiples", "comparisons"):
        return True
    if word in ("twice", "thrice"):
        return False
    if before in lexicon.words("multiples", "before"):
        return not follow.isalpha() or follow in lexicon.words("multiples", "behind a verb")
    return follow in lexicon.words("multiples", "behind a verb") and before not in ("a", "the")
