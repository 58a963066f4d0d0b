"""Dates and clock times as newspapers and press offices print them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
ZONE = r"(?:[ECMP][SD]?T|GMT|UTC|BST|IST|CET|CEST|AEST|AEDT|HKT|SGT|EAT|WAT|SAST|PKT|hrs|hours|local\s+time|Z)"
DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
FORMS = (
    rf"(?P<m1>{MONTH})\.?\s+{DAY.format('d1')},?\s+(?:at\s+)?(?P<y1>\d{{4}})",
    rf"{DAY.format('d2')}(?:\s+of)?[\s,-]+(?P<m2>{MONTH})\.?[\s,-]+(?P<y2>\d{{4}})",
    r"(?P<y3>\d{4})[-/.](?P<m3>\d{1,2})[-/.](?P<d3>\d{1,2})",
    r"(?P<n1>\d{1,2})(?P<sep>[./-])(?P<n2>\d{1,2})(?P=sep)(?P<y4>\d{4}|\d{2})",
    rf"(?P<y5>\d{{4}})[\s,-]+(?P<m5>{MONTH})\.?[\s,-]+{DAY.format('d5')}",
    rf"(?P<m7>{MONTH})-(?P<d7>\d{{1,2}})-(?P<y7>\d{{4}})",
)
DATE = re.compile(rf"(?<![\w/.$-])(?:{'|'.join(FORMS)})(?![\d/]|\.\d|-\d|%)", re.IGNORECASE)
PARTIAL = re.compile(rf"(?<!\w)(?P<m6>{MONTH})\.?,?\s+(?P<y6>(?:19|20)\d{{2}})(?!\d)", re.IGNORECASE)
CLOCK = re.compile(
    r"(?<![\d:.$])(?:(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?"
    rf"|(?P<round>\d{{1,2}})\s*(?P<half2>[ap])\.?\s?m\b\.?|(?P<army>[012]\d[0-5]\d)\s*(?=(?:hrs|hours|{ZONE})\b))(?![\d%])",
    re.IGNORECASE,
)
GLUED_CLOCK = re.compile(r"T(?P<hour>\d{2}):(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?")
BARE_STAMP = re.compile(r"\s*((?:19|20)\d\d)(0\d|1[012])([0-3]\d)(?:([012]\d)([0-5]\d)(?:[0-5]\d)?)?\s*")
APART = re.compile(r"[.!?]\s|[^\W\d_]{6,}")
LABEL = re.compile(r"\b(?:updated|published|posted)\b", re.IGNORECASE)
LONGEST_STAMP = 20
CLOCK_REACH = 24


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in a text: where it stands with its clock time, ISO (perhaps partial), HH:MM; whether both orders fit."""

    start: int
    end: int
    iso: str
    time: str | None = None
    ambiguous: bool = False


def find_dates(text: str, day_first: bool = False) -> Iterator[PrintedDate]:
    """Every full date of a text with the clock time beside it; `day_first` says how 3/4/2021 is meant."""
    stamp = BARE_STAMP.fullmatch(text) if len(text) <= LONGEST_STAMP else None
    iso = _calendar(*map(int, stamp.group(1, 2, 3))) if stamp else None
    if stamp and iso:
        yield PrintedDate(0, len(text), iso, f"{stamp[4]}:{stamp[5]}" if (stamp[4] or "99") < "24" else None)
    matches = list(DATE.finditer(text))
    for match, following in zip_longest(matches, matches[1:]):
        iso, ambiguous = _iso(match, day_first)
        if iso:
            until = following.start() if following else len(text)
            start, end, time = _with_clock(text, match.start(), match.end(), until)
            yield PrintedDate(start, end, iso, time, ambiguous)


def is_day_first(texts: Sequence[str]) -> bool | None:
    """How a document writes numeric dates, by those that fit one order only; None where none tells."""
    votes = [0, 0]
    for text in texts:
        for match in DATE.finditer(text):
            if match["n1"]:
                votes[0] += int(match["n1"]) > 12
                votes[1] += int(match["n2"]) > 12
    return None if votes[0] == votes[1] else votes[0] > votes[1]


def read_partial(text: str) -> PrintedDate | None:
    """A month with its year that is all a text says of the date."""
    match = PARTIAL.search(text)
    if not match or DATE.search(text):
        return None
    return PrintedDate(*match.span(), f"{match['y6']}-{_month(match['m6']):02}")


def _month(word: str) -> int:
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word.casefold()[:3]))


def _iso(match: re.Match[str], day_first: bool) -> tuple[str | None, bool]:
    if match["n1"]:
        return _numeric(int(match["n1"]), int(match["n2"]), match["y4"], day_first)
    number = next(n for n in "12357" if match[f"y{n}"])
    month = match[f"m{number}"]
    return _calendar(
        int(match[f"y{number}"]), int(month) if month.isdigit() else _month(month), int(match[f"d{number}"])
    ), False


def _numeric(first: int, second: int, year_digits: str, day_first: bool) -> tuple[str | None, bool]:
    year = int(year_digits) + (0 if len(year_digits) == 4 else 2000 if int(year_digits) < 70 else 1900)
    month, day = (second, first) if (day_first and second <= 12) or first > 12 else (first, second)
    return _calendar(year, month, day), first <= 12 and second <= 12 and first != second


def _calendar(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if 1700 <= year <= 2100 else None
    except ValueError:
        return None


def _with_clock(text: str, start: int, end: int, until: int) -> tuple[int, int, str | None]:
    """The clock time within a few characters behind the date and before the next one, or just before the date."""
    glued = GLUED_CLOCK.match(text, end, until)
    after = glued or CLOCK.search(text, end, min(end + CLOCK_REACH, until))
    if after and (glued or not APART.search(text[end : after.start()])):
        return start, _end_with_zone(text, after), _time(after)
    opening = max(0, start - CLOCK_REACH)
    before = list(CLOCK.finditer(text, opening, start))
    if before and re.fullmatch(
        rf"[\s,|()-]*(?:{ZONE})?\)?[\s,|-]*(?:on\s+)?(?:{WEEKDAY})?[\s,|-]*",
        text[before[-1].end() : start],
        re.IGNORECASE,
    ):
        return before[-1].start(), end, _time(before[-1])
    if after and not APART.search(LABEL.sub("", text[end : after.start()])):
        return start, _end_with_zone(text, after), _time(after)
    return start, end, None


def _end_with_zone(text: str, clock: re.Match[str]) -> int:
    zone = re.compile(rf"\s*\(?{ZONE}\b\)?", re.IGNORECASE).match(text, clock.end())
    return zone.end() if zone else clock.end()


def _time(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("army"):
        return f"{groups['army'][:2]}:{groups['army'][2:]}" if groups["army"] < "2400" else None
    hour, minute = int(groups.get("hour") or groups["round"]), int(groups.get("minute") or 0)
    half = (groups.get("half") or groups.get("half2") or "").casefold()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
