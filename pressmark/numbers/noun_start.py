"""Where the noun beside a number begins: behind units, brackets, degrees and a second number."""

from __future__ import annotations

from pressmark import lexicon
from pressmark.numbers.amounts import Amount
from pressmark.numbers.numbered import is_model
from pressmark.numbers.numerals import read_numeral
from pressmark.numbers.place import Place
from pressmark.numbers.units import currency_before, unit_behind
from pressmark.numbers.words import Words, is_noun_like, is_plural, word_class

DEGREES = lexicon.words("counted", "degrees")
ARTICLES = frozenset(("a", "an", "the", "its", "his", "her", "their"))
BRACKET = 9  # words; a longer bracket is no second form of the number
_DIMENSIONS = frozenset(("strong", "high", "long", "wide", "tall", "deep", "thick"))


def noun_start(words: Words, place: Place) -> tuple[int, bool]:
    """Where the noun beside a number may begin, and whether a hyphen ties it to the number."""
    amount, at = place.amount, place.noun
    at = past_bracket(words, amount, at) if amount.per and words.dashed(at) else at
    hyphened = words.dashed(at)
    at = at + 1 if hyphened else at
    joined = hyphened or words.hyphen(amount.last)
    at = at + 1 if joined and words.at(at) in _DIMENSIONS and is_noun_like(words, at + 1) else at
    if words.lower[at + 1 : at + 5] in (("-", "on", "-", words.at(at)), ("-", "over", "-", words.at(at))):
        at += 5  # "a 16% year-on-year increase"
    framed = _is_framed(words, place.start) or words.hyphen(amount.last)
    framed = framed or (place.start < amount.first and words.at(place.start) in ARTICLES)  # "a maximum $3m (£2m) fine"
    if framed and words.at(at) in ('"', "“"):  # "a $2 billion “funding gap”"
        return at + 1, hyphened
    if amount.kind == "duration" and words.at(at) == "'" and words.glued(at):  # "five years' supervision"
        return at + 1, hyphened
    if (
        (framed and (words.at(at) == "(" or amount.per))
        or _is_footnote(words, at)
        or _is_second_form(words, amount, at)
    ):
        at = past_bracket(words, amount, at)
        at = at + 2 if words.dashed(at) and words.at(at + 1) in _DIMENSIONS else at  # "a 37m (121ft)-long ship"
    if amount.form == "multiple" and words.lower[at : at + 2] in (("as", "many"), ("as", "much")):
        return at + 2, hyphened
    while words.at(at) in DEGREES and not (words.at(at) == "or" and words.at(at + 1) not in DEGREES):
        at += 1
    if words.at(at) == "most" and words.at(place.start - 1) in ARTICLES | {"'s"}:  # "the two most recent cases"
        at += 1
    return at, hyphened


def past_bracket(words: Words, amount: Amount, at: int) -> int:
    """The index behind "($11 million)", "a month" or "-a-plate", where one of them stands there."""
    if words.dashed(at) and words.at(at + 1) in ("a", "per") and words.dashed(at + 2):
        return at + 4
    if words.at(at) == "(":
        at = next((index + 1 for index in range(at, at + BRACKET) if words.at(index) == ")"), at)
    return at + 2 if amount.per and words.at(at) in ("per", "a", "an", "each", "/") else at


def past_amount(words: Words, at: int) -> int | None:
    """The index behind a second number that stands before the noun: "two 10-year contracts", "three $50,000 prizes"."""
    at = at + 1 if currency_before(words, at + 1) else at
    numeral = read_numeral(words, at) if words.is_digits(at) or words.is_digits(at + 1) else None
    if numeral is None:
        return None
    unit = unit_behind(words, numeral.last, numeral.scaled)
    if unit:
        return unit.end
    if words.at(at) in lexicon.words("refusals", "airliners"):  # "105 737-10 jets"
        end = at + 3 if words.dashed(at + 1) and words.is_digits(at + 2) else at + 1
        return None if words.glued(end) else end
    if is_model(words, at):
        return at + 1
    return numeral.last if currency_before(words, numeral.first) else None


def _is_framed(words: Words, start: int) -> bool:
    """Whether an article stands before a number, over adjectives: "a hostile $7 billion bid"."""
    at = start - 1
    while at > start - 4 and (is_noun_like(words, at) or words.dashed(at)) and not words.is_capital(at):
        at -= 1
    return words.at(at) in ARTICLES


def _is_second_form(words: Words, amount: Amount, at: int) -> bool:
    """As in "toward 7.2 degrees Fahrenheit (4°C) warming": the same in another unit, and the noun behind it."""
    noun = past_bracket(words, amount, at)
    closed = word_class(words.at(noun + 1)) in ("sign", "prepositions") or not words.at(noun + 1)
    if amount.kind == "count":  # "50 million (5 crore) readers", "80 (yes, eighty) comments"
        return words.at(at) == "(" and is_plural(words.at(noun)) and is_noun_like(words, noun)
    return amount.kind == "measure" and words.at(at) == "(" and is_noun_like(words, noun) and closed


def _is_footnote(words: Words, at: int) -> bool:
    """As in "823 (1) people": a bracketed mark."""
    return words.at(at) == "(" and words.at(at + 2) == ")" and words.at(at + 1).isdigit()
