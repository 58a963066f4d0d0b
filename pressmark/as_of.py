"""The date that a sentence ties to a number: "in May", "last year", "as of July", "by 2025"."""

from __future__ import annotations

import re
from functools import cache

from pressmark import lexicon
from pressmark.words import Words, is_verb

_PAST_RATHER = (
    5  # a month named without a year lies in the past when it is that many months ahead; nearer, nobody knows
)
_REACH = 12  # words between a number and its date, unless the date opens the sentence
_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")
Dated = tuple[int, int, str]  # word indices of the expression, ISO date


def dated_phrases(words: Words, published: str | None) -> tuple[Dated, ...]:
    """The dates of a sentence that can tie a number to a time, in order; without a year they need the day published."""
    found: list[Dated] = []
    for index, word in enumerate(words.lower):
        reading = None
        if word in ("in", "of", "by", "during", "for", "as", "on", "last", "this", "next", "early", "late", "since"):
            reading = _read(words, index, published)
        if reading and (not found or reading[0] >= found[-1][1]):
            found.append(reading)
    return tuple(found)


def date_for(dates: tuple[Dated, ...], first: int, last: int) -> str | None:
    """The nearest date to a number in its sentence, one behind it before one ahead of it."""
    behind = [date for date in dates if 0 <= date[0] - last <= _REACH]
    ahead = [date for date in dates if date[1] <= first and (date[0] == 0 or first - date[1] <= _REACH)]
    if behind and (not ahead or behind[0][0] - last <= first - ahead[-1][1]):
        return behind[0][2]
    return ahead[-1][2] if ahead else None


def _read(words: Words, index: int, published: str | None) -> Dated | None:
    word = words.at(index)
    if word in ("last", "this", "next"):
        return _relative(words, index, word, published)
    if word in ("since", "early", "late"):
        return None
    at = index + 1
    while words.at(at) in (
        "of",
        "the",
        "early",
        "late",
        "mid",
        "-",
        "year",
        "fiscal",
        "end",
        "start",
        "beginning",
        "month",
    ):
        at += 1
    if word == "as" and words.at(index + 1) != "of":
        return None
    return _month(words, index, at, published) or _year(words, index, at)


def _year(words: Words, index: int, at: int) -> Dated | None:
    word = words.at(at)
    if words.at(index) in ("for", "of", "on") and words.at(index + 1) == word:
        return None
    is_year = word.isdigit() and len(word) == 4 and 1800 <= int(word) <= 2100
    return (index, at + 1, word) if is_year and not words.is_capital(at + 1) else None


def _month(words: Words, index: int, at: int, published: str | None) -> Dated | None:
    if not words.is_capital(at) or words.at(at) not in _month_names():
        return None
    month = _MONTHS[words.at(at)[:3]]
    at = at + 1 if words.at(at + 1) == "." else at
    day, behind = None, at + 1
    if words.at(behind).isdigit() and int(words.at(behind)) <= 31:
        day, behind = int(words.at(behind)), behind + 1
    comma = behind + 1 if words.at(behind) in (",", "of") else behind
    year = words.at(comma)
    if year.isdigit() and len(year) == 4:
        return index, comma + 1, _iso(int(year), month, day)
    match = _DATE.match(published or "")
    if not match or words.at(index) == "by":
        return None
    ahead = month - int(match[2] or 12)
    if ahead < 0 or (ahead == 0 and not (day and match[3] and day > int(match[3]))):
        return index, behind, _iso(int(match[1]), month, day)
    if lexicon.words("dates", "future") & set(words.lower):
        return index, behind, _iso(int(match[1]), month, day)
    past = ahead >= _PAST_RATHER or any(_is_past(word) for word in words.lower)
    return (index, behind, _iso(int(match[1]) - 1, month, day)) if past else None


def _is_past(word: str) -> bool:
    return (
        word in ("was", "were", "had", "did")
        or (word.endswith("ed") and is_verb(word))
        or word in lexicon.words("dates", "past")
    )


def _relative(words: Words, index: int, which: str, published: str | None) -> Dated | None:
    match = _DATE.match(published or "")
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
