"""What may stand between a noun and its verb, told from its end: dates, spans of time, amounts."""

from __future__ import annotations

from functools import cache

from pressmark import lexicon
from pressmark.numbers.words import Words, is_noun_like, is_plural, word_class

_ENDED = frozenset(("ended", "ending"))
_SEASONS = frozenset(("season", "quarter", "weekend"))
_REACH = 6  # words of a span, from its preposition to the word for a time


@cache
def time_words() -> frozenset[str]:
    """Nouns that tell when or how long: no number counts them by standing somewhere near."""
    spans = (form for entry in lexicon.entries("units", "duration") for form in entry.partition(" = ")[2].split(", "))
    return lexicon.words("counted", "times") | frozenset(spans)


def before_amount(words: Words, end: int) -> int:
    """The index before the amount of "Homes from $750,000 to $1 million stay"; the index itself without one."""
    units, joints = lexicon.words("counted", "behind digits"), ("to", "and", "or", "-", "–")
    at = end
    while at > 0:
        scaled = words.at(at - 1) in units and words.is_digits(at - 2)
        joined = words.at(at - 1) in joints and (words.is_digits(at - 2) or words.at(at - 2) in units) and at < end
        if not (scaled or joined or words.is_digits(at - 1) or (words.at(at - 1) in ("$", "£", "€") and at < end)):
            break
        at -= 1
    preposition = words.at(at - 1) in ("from", "of", "between", "over", "under", "at", "for", "above", "below")
    limited = words.at(at - 1) in ("over", "under", "above", "below")
    amount = at < end and (words.at(at) in ("$", "£", "€") or words.at(end - 1) in units or limited)
    return (at - 1 if preposition else at) if amount and at > 1 else end


def before_infinitive(words: Words, end: int) -> int:
    """The index before "to stay" in "expect prices to stay at 2 percent"; the index itself without one."""
    bare = words.at(end - 2) == "to" and is_noun_like(words, end - 1) and not words.is_capital(end - 1)
    able = is_plural(words.at(end - 3)) or words.at(end - 3) in ("able", "unable", "likely")
    return end - 2 if bare and able and not is_plural(words.at(end - 1)) else end


def before_date(words: Words, end: int) -> int:
    """The index before "that year", "in 2014", "between 2014 and 2017"; the index itself without one."""
    timed = words.at(end - 1) in time_words() or words.at(end - 1) in _SEASONS
    if timed and words.at(end - 2) in ("that", "this", "last", "next"):
        return end - 2
    if not _is_year(words, end - 1):
        return end
    if words.at(end - 2) in ("and", "to") and _is_year(words, end - 3) and words.at(end - 4) in ("between", "from"):
        return end - 4
    if words.at(end - 2) in lexicon.words("counted", "times") and words.at(end - 3) in ("in", "for", "of", "during"):
        return end - 3  # "settlement in September 2019"
    return end - 2 if words.at(end - 2) in ("in", "for", "of", "during") else end


def _is_year(words: Words, index: int) -> bool:
    return words.at(index).isdigit() and len(words.at(index)) == 4


def before_time(words: Words, start: int, end: int) -> int:
    """The end of a phrase without a time at its end: "net profit for the year", "trade in April-July"."""
    if words.at(end - 1) not in time_words():
        return end
    return next((index for index in range(end - 1, start, -1) if word_class(words.at(index)) == "prepositions"), end)


def before_span(words: Words, end: int) -> int:
    """The index before "in the three months to September" or "for the quarter ended June 30"; itself without one."""
    at = _before_its_end(words, end)
    if words.at(at - 1) not in time_words() or words.is_capital(at - 1):
        return end
    for index in range(at - 2, max(0, at - 2 - _REACH), -1):
        if words.at(index) in ("for", "in", "over", "during"):
            return index
        if word_class(words.at(index)) not in ("determiners", "") and not words.is_digits(index):
            break
    return end


def _before_its_end(words: Words, end: int) -> int:
    """The index before "to September", "ended 30 June", "ending March 2021"; the index itself without one."""
    at = end
    while words.at(at - 1).isdigit() and end - at < 2:
        at -= 1
    month = at - 1 if words.at(at - 1) in time_words() and words.is_capital(at - 1) else at
    month = month - 1 if words.at(month - 1).isdigit() and month < at else month
    if month == at and at == end - 1 and words.at(at - 1) == "of":  # "during the last months of 2004"
        return at - 1
    month = month - 1 if words.at(month - 1) in ("in", "on") and words.at(month - 2) in _ENDED else month
    ends = words.at(month - 1) in _ENDED or words.at(month - 1) in ("to", "through", "until")
    return month - 1 if ends and month < at else end
