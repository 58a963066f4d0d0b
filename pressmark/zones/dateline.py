"""Datelines: the place, and perhaps the agency and the date, printed before the first sentence of a report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pressmark.lexicon import alternatives, entries, words
from pressmark.zones.name_form import AGENCIES, AGENCY_NAMES, is_body
from pressmark.zones.printed_date import DATE, MONTH, WEEKDAY, PrintedDate, find_dates

STATE_FORMS = tuple(form for entry in entries("places", "states") for form in entry.split("|"))
REGIONS = tuple({form for name in (*STATE_FORMS, *entries("places", "countries")) for form in (name, name.upper())})
KNOWN = words("places", "cities") | words("places", "countries")
COUNTRIES = words("places", "countries")
FORENAMES = words("forenames")
HEAD = 180
DASH = r"(?:\s*[—–―‒]+\s*|\s*--+\s*|\s+[-_]+\s*|-\s+|\s+/\s+|\s*\.{3}\s*|\.[-–—]+\s*|\s*\|\s*)"
DAY = (
    rf"(?:{WEEKDAY}[.,]?\s*)?(?:(?:{MONTH})\.?\s+\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH})\.?)(?:,?\s+\d{{4}})?"
)
FULL_DATE = re.sub(r"\(\?P<\w+>", "(?:", DATE.pattern.replace("(?P=sep)", "[./-]"))
DATED = rf"(?:{FULL_DATE}|{DAY})"
WIRE = alternatives(AGENCIES)
AGENCY_NAME = rf"{WIRE}|[A-Z][\w.&' ]{{1,40}}?|[a-z]{{2,8}}(?:[-/][a-z]{{2,8}})?"
AGENCY = rf"(?:\(\s*(?P<agency>{AGENCY_NAME})\s*\)|/\s*(?P<wire>{WIRE})\s*/|\[(?P<bracketed>{WIRE})\])"
PLACE_WORD = r"(?:[^\W\d_](?:[\w'’]|\.(?=\w)|(?<=\b[SFM][tT])\.|-(?=\w)|/(?=[A-Z]))*)"
PLACE = rf"(?P<place>{PLACE_WORD}(?:\s+{PLACE_WORD}){{0,3}}(?:(?:,\s*|\s+){alternatives(REGIONS)}(?!\w))*)"
OPENING = re.compile(
    rf"[(\[]?{PLACE}[)\]]?(?:,?\s*[(\[]?(?P<date>(?i:{DATED}))[)\]]?)?(?:,?\s*{AGENCY})?(?:,?\s*(?P<late>(?i:{DATED})))?"
    rf"(?P<end>{DASH}|\s*:\s+|\s*:$|(?<=[)\]])\s*(?=[A-Z\"“])|\s*[—–-]*$|\s+(?=[A-Z“\"]))"
)
SHOUTED = re.compile(r"\s*(?P<place>[A-Z]{4,}(?: [A-Z]{3,})*)\s+(?P<next>[A-Z][a-z]+(?: [A-Z][a-z]+)*)(?= )")
CITIES = words("places", "cities")
TRAIL = re.compile(
    rf"(?:\(?[A-Z][\w .&]{{2,40}}\)?\s*[-–—/]+\s*)?(?P<date>(?i:{DATED})(?:\s+\d{{1,2}}:\d{{2}})?)\s*(?:[-–—/]+\s*|$)"
)
DATE_FIRST = re.compile(rf"[(\[]?(?P<date>(?i:{DATED}))[)\]]?(?:{DASH}|,\s+|\s*[|/]\s*|\s+(?=[A-Z]))")
STATION = re.compile(r"[KW][A-Z]{2,3}")  # the call sign of a North American broadcaster
STOP = words("dateline_stop")
COMMON = words("common_words")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the first sentence: the place as printed, the agency's full name, the date; where it ends."""

    place: str
    end: int
    agency: str | None = None
    date: PrintedDate | None = None


def read_dateline(text: str) -> Dateline | None:
    """The dateline a paragraph opens with, or that stands alone on a line; None without one."""
    first = DATE_FIRST.match(text[:HEAD])
    if first:
        behind = _read(text[first.end() :])
        if behind:
            date = behind.date or next(find_dates(first["date"]), None)
            return Dateline(behind.place, behind.end + first.end(), behind.agency, date)
    return _read(text)


def _read(text: str) -> Dateline | None:
    head = re.sub(r"^[*_\s]+", lambda blank: " " * len(blank[0]), text[:HEAD])
    match = OPENING.match(head.lstrip())
    if not match:
        return _without_dash(head)
    shift = len(head) - len(head.lstrip())
    place = match["place"].strip(" ,")
    agency = match["agency"] or match["wire"] or match["bracketed"]
    printed = match["date"] or match["late"]
    parted = match["end"].strip() or (agency or "").casefold() in AGENCY_NAMES  # "Sea Board (SB) Keeper Ida Marsh"
    signed = bool(agency) and bool(parted) and (bool(printed) or not agency.islower())
    if not _is_place(place, signed, bool(printed), match["end"], head[shift + match.end() :]):
        return _without_dash(head)
    end = shift + match.end()
    trail = TRAIL.match(head, end) if not printed else None
    printed = trail["date"] if trail else printed
    date = next(find_dates(printed), None) if printed else None
    return Dateline(place, trail.end() if trail else end, AGENCY_NAMES.get((agency or "").casefold()), date)


def _without_dash(head: str) -> Dateline | None:
    """WASHINGTON The council has met: a city in capitals whose dash a copy has lost, before a sentence."""
    match = SHOUTED.match(head)
    place = match["place"].casefold() if match else ""
    if (
        not match
        or place not in CITIES - COUNTRIES
        or (match["next"].split()[0] != "The" and is_body(f"{place.title()} {match['next']}"))
    ):
        return None
    return Dateline(match["place"], match.start("next"))


def _is_place(place: str, agency: bool, dated: bool, end: str, rest: str) -> bool:
    """Capitals, a known place, a state behind a comma, or an agency or a date beside it make words a dateline."""
    if (
        place.casefold() in STOP
        or place.casefold().split()[0] in STOP
        or place.casefold() in AGENCY_NAMES
        or (not rest.strip() and not (dated or end.strip()))
    ):
        return False
    town = re.split(r",|\s\(", place)[0].strip()
    shouted = [word.isupper() for word in town.split() if len(word.strip(".")) > 2]
    if any(shouted) and not all(shouted):
        return False
    if not end.strip(" ()") and rest and not agency:
        return bool(rest) and town.isupper() and len(town) > 3 and "," in place
    if STATION.fullmatch(town) and town.casefold() not in KNOWN:
        return False
    known = town.casefold() in KNOWN or place.casefold() in KNOWN
    capitals = town.isupper() and len(town) > 2
    region = "," in place
    if not place[0].isupper() or not all(
        word[0].isupper() or word in ("de", "la", "es", "of", "the", "al-") for word in town.split()
    ):
        return False
    if rest and rest[0].islower() and not known:
        return False
    if ":" in end:
        known = known and town.casefold() not in COUNTRIES
        if not known and (town.split()[0].casefold() in FORENAMES or town.casefold() in COMMON):
            return False
        return known or (
            capitals and len(town.split()) <= 3 and bool(rest) and rest[0].isupper() and not rest.split()[0].isupper()
        )
    if capitals and not (known or agency or dated or region):
        return bool(rest) and not rest[:30].isupper() and len(town.split()) <= 3
    return known or region or ((agency or dated) and len(town.split()) <= 4) or capitals
