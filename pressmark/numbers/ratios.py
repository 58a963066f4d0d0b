"""Numbers that compare: ratios ("four in 10"), votes ("7-5"), multiples ("doubled", "three times the size"), rates."""

from __future__ import annotations

from dataclasses import replace

from pressmark import lexicon
from pressmark.numbers.amounts import Amount
from pressmark.numbers.numerals import Numeral, read_numeral, values
from pressmark.numbers.units import currency_before, per_behind, unit_behind
from pressmark.numbers.words import Words, is_plural

_NEAR_VOTE = 11  # words


def comparison(words: Words, numeral: Numeral) -> Amount | None:
    """The ratio, vote, multiple or rate that begins with a number, None where there is none."""
    return _ratio(words, numeral) or _vote(words, numeral) or _times(words, numeral)


def as_multiple(words: Words, amount: Amount) -> Amount:
    """The amount, as a multiple where "times" behind it compares: "four to five times more expensive"."""
    end = amount.last + 1
    if amount.kind == "count" and words.at(amount.last) == "times" and _compared(words, end):
        return replace(amount, kind="ratio", form="multiple", noun=end)
    return amount


def _ratio(words: Words, numeral: Numeral) -> Amount | None:
    """As in "Four in 10", "one out of every five", "1-in-4": the quotient."""
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
    told = over == 1 and (words.at(under.last) == "of" or is_plural(words.at(under.last)))  # "one in 13 of the cards"
    return (value <= 12 or value % 5 == 0 or told) and not is_year and over <= 99


def _vote(words: Words, numeral: Numeral) -> Amount | None:
    """As in "Voted 7-5", "a 222-210 vote", "the 5-4 ruling": those for, and those against as the high value."""
    at = numeral.last
    to = words.dashed(at) and words.at(at + 1) == "to" and words.dashed(at + 2)
    at = at + 2 if to else at
    both = words.at(at + 1).isdigit() and words.at(numeral.first).isdigit()
    spaced = words.at(at) in ("-", "–", "to") and words.at(numeral.first - 1) in ("voted", "vote")  # "voted 215 - 205"
    if not (words.dashed(at) or spaced) or not both or words.dashed(at + 2):
        return None
    near = {*words.lower[max(0, numeral.first - 5) : at + _NEAR_VOTE]} & lexicon.words("ranges", "votes")
    if not near or (numeral.value == float(words.at(at + 1)) and not near & {"vote", "votes", "voted"}):
        return None
    return Amount(numeral.first, at + 2, at + 2, numeral.value, "ratio", None, float(words.at(at + 1)), form="vote")


def _times(words: Words, numeral: Numeral) -> Amount | None:
    """As in "18-fold", "three times the size", "10 times more": a multiple; "three times a week": a rate."""
    at = numeral.last + 1 if words.hyphen(numeral.last) else numeral.last
    if words.at(at) == "fold" or (words.at(at) == "x" and words.glued(at) and words.at(at + 1).isalpha()):
        return Amount(numeral.first, at + 1, at + 1, numeral.value, "ratio", form="multiple")
    if words.at(at) not in ("time", "times"):
        return None
    if (found := per_behind(words, at + 1)) and numeral.value is not None:
        return Amount(numeral.first, numeral.last, at + 1, numeral.value, "rate", found[0], form="rate")
    if numeral.value != 1 and _compared(words, at + 1):
        return Amount(numeral.first, numeral.last, at + 1, numeral.value, "ratio", form="multiple")
    return None


def _compared(words: Words, at: int) -> bool:
    """Whether "times" compares: "three times the size", "eleven times oversubscribed", "five times bigger than"."""
    follow = words.at(at)
    return (
        follow in lexicon.words("multiples", "comparisons")
        or (follow.endswith("er") and words.at(at + 1) == "than")
        or follow.startswith("over")
    )


def multiple(words: Words, index: int) -> Amount | None:
    """As in "Doubled", "twice as many", "once a day"."""
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
        return follow in ("on", "for", "in") and "than" in words.lower[index + 3 : index + 7]  # "twice on food than"
    if before in lexicon.words("multiples", "before"):
        return not follow.isalpha() or follow in lexicon.words("multiples", "behind a verb")
    return follow in lexicon.words("multiples", "behind a verb") and before not in ("a", "the")
