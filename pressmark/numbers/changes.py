"""Two numbers of one change: "fell from 7.5 to 6.85 percent", "from 208 pounds to 193"."""

from __future__ import annotations

from dataclasses import replace

from pressmark.numbers.amounts import Amount
from pressmark.numbers.words import Words

_COMPARISONS = frozenset((("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")))
_REACH = 10  # words between the two ends


def shared_units(words: Words, found: list[Amount]) -> list[Amount]:
    """The amounts of a sentence, the end of a change that prints no unit or scale given those of its other end."""
    shared = list(found)
    for index in range(len(shared) - 1, 0, -1):
        if not shared[index].unit or shared[index - 1].unit:
            continue
        if is_suspended(words, shared[index - 1], shared[index]) or _is_side(words, shared[index - 1], shared[index]):
            shared[index - 1] = replace(shared[index - 1], kind=shared[index].kind, unit=shared[index].unit)
    for index in range(1, len(shared)):
        old, new = shared[index - 1], shared[index]
        if (
            old.form == "age"
            and new.kind == "count"
            and words.lower[old.last : new.first] in (("and",), ("or",), (",",))
            and not words.is_digits(new.last)  # "aged 23 and two 17-year-olds"
        ):
            shared[index] = replace(new, form="age", kind="duration", unit="year")
        if _is_compared(words, old, new):
            shared[index] = replace(new, kind=old.kind, unit=old.unit)
        if _is_level(words, shared[:index], new):
            shared[index] = replace(new, kind="measure", unit=_level_unit(shared[:index]))
        if _is_shared(words, old, new):
            shared[index - 1] = replace(old, kind=new.kind, unit=new.unit, form=new.form)
        if new.kind == "count" and new.scaled and words.lower[old.last : new.first][-3:] == (",", "of", "which"):
            shared[index] = replace(new, kind=old.kind, unit=old.unit)
        if old.kind == new.kind == "money" and _opens_change(words, old, new):
            shared[index - 1] = _scaled_like(old, new)
        elif old.kind != new.kind and _is_change(words, old, new):
            shared[index - 1 : index + 1] = _levelled(words, old, new)
    return shared


def _level_unit(before: list[Amount]) -> str | None:
    """The unit of the last amount in points or degrees."""
    units = (one.unit for one in reversed(before) if one.unit == "point" or (one.unit or "").startswith("degree"))
    return next(units, None)


def _is_side(words: Words, old: Amount, new: Amount) -> bool:
    """As in "10 x 20 x 30 cm", "50 by 100 feet": the sides of one thing, with one unit behind the last."""
    return new.kind == "measure" and words.lower[old.last : new.first] in (("x",), ("×",), ("by",))


def _is_level(words: Words, before: list[Amount], new: Amount) -> bool:
    """As in "rose 212 points, or 0.8 percent, to 26,430", "a high of 75 degrees and a low of 58"."""
    bare = new.kind == "count" and new.form == "digits" and not new.scaled and not words.hyphen(new.last)
    bare = bare and not _names_something(words, new)
    sign = 1 if words.at(new.first - 1) == "minus" else 0
    return bare and words.at(new.first - 1 - sign) in ("to", "at", "of", "from") and _level_unit(before) is not None


def _is_compared(words: Words, old: Amount, new: Amount) -> bool:
    """As in "bought 149.35 yen, up from 148.9": a bare number beside which the first, of its size, is set."""
    plain = new.kind == "count" and new.form == "digits" and not new.scaled and not old.scaled and not old.per
    compared = words.lower[new.first - 2 : new.first] in _COMPARISONS and new.first - old.noun <= _REACH
    if not plain or not compared or old.kind not in ("money", "measure", "percent") or _names_something(words, new):
        return False
    return bool(old.value and new.value) and 0.2 < (new.value or 0.0) / (old.value or 1.0) < 5


def _is_shared(words: Words, old: Amount, new: Amount) -> bool:
    """As in "12 and 15 acres", "22 and 24 years old", "3,400 and 5,100 metres": one unit behind both numbers."""
    joined = words.lower[old.last : new.first] == ("and",) and words.is_digits(old.first) and words.is_digits(new.first)
    if words.at(old.first).isdigit() and len(words.at(old.first)) == 4:  # "by 2030 and 5 km further"
        return False
    measured = new.form == "age" or (new.kind == "measure" and new.unit != "point")
    return joined and old.kind == "count" and measured


def is_suspended(words: Words, first: Amount, second: Amount) -> bool:
    """Whether the first number shares what stands behind the second: "four-, five- and six-cylinder engines"."""
    between = words.lower[first.last + 1 : second.first]
    return words.hyphen(first.last) and bool(between) and set(between) <= {",", "and", "or", "to"}


def _opens_change(words: Words, old: Amount, new: Amount) -> bool:
    return words.lower[old.last : new.first] == ("to",) and "from" in words.lower[max(0, old.first - 3) : old.first]


def _scaled_like(old: Amount, new: Amount) -> Amount:
    """As in "From $89 to $93 billion": the first number has the scale of the second where they are of one size."""
    value, base = old.value, new.base
    alike = value and base and not old.scaled and new.scaled and value < 1000 and 0.2 < value / base < 5
    return replace(old, value=round(value * (new.value or 0.0) / base, 3)) if alike and value and base else old


def _is_change(words: Words, old: Amount, new: Amount) -> bool:
    """Whether "from" opens the one and "to" the other, in either order, or the one is said to be "of the" other."""
    if new.first - old.noun > _REACH or {"count"} - {old.kind, new.kind}:
        return False
    openers = words.lower[max(0, old.first - 3) : old.first]
    joint = words.lower[max(old.last, new.first - 3) : new.first]
    between = words.lower[old.last : new.first]
    if any(word in between for word in (";", ":", ".")):
        return False
    if between in (("of", "the"), ("of", "its"), ("of", "their")):
        return old.scaled
    return ("from" in openers and "to" in joint) or ("to" in openers and "from" in joint)


def _levelled(words: Words, old: Amount, new: Amount) -> tuple[Amount, Amount]:
    if old.kind == "count" and not _names_something(words, old):
        return _lend(words, new, old), new
    if new.kind == "count" and not _names_something(words, new):
        return old, _lend(words, old, new)
    return old, new


def _names_something(words: Words, amount: Amount) -> bool:
    """Whether a noun of its own stands behind the bare number."""
    return words.at(amount.noun).isalpha() and words.at(amount.noun) not in (
        "to",
        "from",
        "of",
        "in",
        "by",
        "for",
        "at",
        "on",
        "with",
        "and",
        "last",
        "this",
        "a",
        "over",
        "as",
    )


def _lend(words: Words, giver: Amount, taker: Amount) -> Amount:
    """The bare amount with the unit of the other, and with its scale where both print numbers of one size."""
    if giver.form in ("age", "ratio", "multiple", "rate"):
        return taker
    printed = words.at(taker.first)
    if printed.isdigit() and len(printed) == 4 and 1500 <= int(printed) < 2200:
        return taker
    factor = 1.0
    if giver.scaled and not taker.scaled and giver.base and giver.value and taker.value and taker.value < 1000:
        factor = giver.value / giver.base
    value = taker.value * factor if taker.value is not None else None
    return replace(taker, kind=giver.kind, unit=giver.unit, value=value)
