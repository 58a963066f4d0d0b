"""The date that a sentence ties to a number: "in May", "last year", "as of July", "by 2025", "in FY 2007"."""

from __future__ import annotations

import re
from functools import cache

from pressmark import lexicon
from pressmark.numbers.words import Words, is_verb, word_class

_PAST_RATHER = (
    5  # a month named without a year lies in the past when it is that many months ahead; nearer, nobody knows
)
_BEFORE, _BEHIND = 5, 9  # words between a number and its date, unless the date opens the sentence
_MONTHS = {name: number for number, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun"), 1)} | {
    name: number for number, name in enumerate(("jul", "aug", "sep", "oct", "nov", "dec"), 7)
}
_PUBLISHED = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")
_FISCAL = re.compile(r"fy(\d{2}|\d{4})$")
_COMPARED = frozenset(("from", "than", "against", "versus"))
Dated = tuple[int, int, str]  # word indices of the expression, ISO date


def dated_phrases(words: Words, published: str | None) -> tuple[Dated, ...]:
    """The dates of a sentence that can tie a number to a time, in order; without a year they need the day published."""
    found: list[Dated] = []
    openers = lexicon.words("dates", "openers")
    for index, word in enumerate(words.lower):
        reading = _read(words, index, published) if word in openers else None
        if reading and (not found or reading[0] >= found[-1][1]):
            found.append(reading)
    return tuple(found)


def date_for(words: Words, dates: tuple[Dated, ...], first: int, last: int) -> str | None:
    """The date tied to the number at words[first:last]: close by in its own clause, or opening the sentence."""
    limits = lexicon.words("dates", "limits")
    behind = [
        date
        for date in dates
        if 0 <= date[0] - last <= _BEHIND
        and not limits & set(words.lower[last : date[0]])
        and not _is_of_another(words, first, last, date[0])
    ]
    if behind:
        return behind[0][2]
    ahead = [date for date in dates if date[1] <= first]
    near = [date for date in ahead if first - date[1] <= _BEFORE and not limits & set(words.lower[date[1] : first])]
    opening = [date for date in ahead if date[0] == 0]
    if near:
        return near[-1][2]
    return opening[0][2] if opening and len(ahead) == 1 else None


def _is_of_another(words: Words, first: int, last: int, date: int) -> bool:
    """As in "fell to 785m | from 2.4bn in 2003", "from 52% | to 34% in 2003": it dates the other end of a change."""
    numbers = [at for at in range(last, date) if words.is_digits(at)]
    if not numbers:
        return False
    ends = words.lower[last : numbers[-1]]
    return not _COMPARED.isdisjoint(ends) or ("to" in ends and "from" in words.lower[max(0, first - 3) : first])


def _read(words: Words, index: int, published: str | None) -> Dated | None:
    word = words.at(index)
    if word in ("last", "this", "next"):
        return _relative(words, index, word, published)
    if word == "as" and words.at(index + 1) not in ("of", "at"):
        return None
    at = index + 1
    while words.at(at) in lexicon.words("dates", "between"):
        at += 1
    found = _fiscal(words, index, at) or _month(words, index, at, published) or _year(words, index, at)
    return None if found and _describes(words, index, found[1]) else found


def _describes(words: Words, index: int, end: int) -> bool:
    """Whether a date behind an article only names a thing: "in the May memo", "the 2012 presidential election"."""
    return "the" in words.lower[index:end] and words.at(end).isalpha() and word_class(words.at(end)) == ""


def _year(words: Words, index: int, at: int) -> Dated | None:
    word = words.at(at)
    if words.at(index) in ("for", "of", "on") and words.at(index + 1) == word:
        return None
    is_year = word.isdigit() and len(word) == 4 and 1800 <= int(word) <= 2100
    return (index, at + 1, word) if is_year and not words.is_capital(at + 1) else None


def _fiscal(words: Words, index: int, at: int) -> Dated | None:
    """As in "FY 02", "FY2007"."""
    glued = _FISCAL.match(words.at(at))
    digits = glued[1] if glued else words.at(at + 1) if words.at(at) == "fy" else ""
    if not (digits.isdigit() and len(digits) in (2, 4)):
        return None
    return index, at + (1 if glued else 2), digits if len(digits) == 4 else f"20{digits}"


def _month(words: Words, index: int, at: int, published: str | None) -> Dated | None:
    """As in "May", "May 5", "5 May 2019", "May 2019"."""
    day = int(words.at(at)) if words.at(at).isdigit() and len(words.at(at)) < 3 else None
    at = at + 1 if day else at
    if not words.is_capital(at) or words.at(at) not in _month_names() or (day or 1) > 31:
        return None
    month = _MONTHS[words.at(at)[:3]]
    at = at + 1 if words.at(at + 1) == "." else at
    behind = at + 1
    if day is None and words.at(behind).isdigit() and len(words.at(behind)) < 3 and int(words.at(behind)) <= 31:
        day, behind = int(words.at(behind)), behind + 1
    comma = behind + 1 if words.at(behind) in (",", "of") else behind
    year = words.at(comma)
    if year.isdigit() and len(year) == 4:
        return index, comma + 1, _iso(int(year), month, day)
    dated = _undated_month(words, month, day, published)
    return (index, behind, dated) if dated else None


def _undated_month(words: Words, month: int, day: int | None, published: str | None) -> str | None:
    """The date of a month without a year, None where it may lie before or after the day of publication."""
    match = _PUBLISHED.match(published or "")
    if not match:
        return None
    year, ahead = int(match[1]), month - int(match[2] or 12)
    if ahead < 0 or (ahead == 0 and not (day and match[3] and day > int(match[3]))):
        return _iso(year, month, day)
    if lexicon.words("dates", "future") & set(words.lower):
        return _iso(year, month, day)
    past = ahead >= _PAST_RATHER or any(_is_past(word) for word in words.lower)
    return _iso(year - 1, month, day) if past else None


def _is_past(word: str) -> bool:
    return word in lexicon.words("dates", "past") or (word.endswith("ed") and is_verb(word))


def _relative(words: Words, index: int, which: str, published: str | None) -> Dated | None:
    match = _PUBLISHED.match(published or "")
    noun = words.at(index + 1)
    if not match or (noun not in ("year", "month") and noun not in _month_names()):
        return None
    step = {"last": -1, "this": 0, "next": 1}[which]
    if noun == "year":
        return index, index + 2, str(int(match[1]) + step)
    if noun == "month" and match[2]:
        months = int(match[1]) * 12 + int(match[2]) - 1 + step
        return index, index + 2, _iso(months // 12, months % 12 + 1, None)
    if noun in _month_names() and which == "last" and words.is_capital(index + 1):
        return _month(words, index, index + 1, published)
    return None


def _iso(year: int, month: int, day: int | None) -> str:
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")


@cache
def _month_names() -> frozenset[str]:
    return lexicon.words("refusals", "months")
