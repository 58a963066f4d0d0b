"""From what a page's head offers and its body prints to the date, the publisher and the type of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as date_type
from urllib.parse import urlsplit

from pressmark.lexicon import words
from pressmark.readers.head import DOMAIN, SEPARATOR, Head, bare, fold, host
from pressmark.zones.name_form import AGENCY_NAMES
from pressmark.zones.printed_date import MONTHS, PrintedDate, find_dates

DATED = re.compile(r"\d{4}|\d[./]\d")
CHANGED = re.compile(r"\b(?:updated|modified|edited|reviewed)\b[^\d\n]{0,20}$", re.IGNORECASE)
SAID = re.compile(r"\b(?:published|posted)\b[^\d\n]{0,20}$", re.IGNORECASE)
LONGEST_DATED = 400
KICKERS = words("kickers")
PAGE = re.compile(r"https?://[^/]+/.")  # an account of the outlet elsewhere, not its name
TOWN = re.compile(r", [A-Z]{2}$")  # "Ashmere, OH" behind the name of the site
LONG = 4


def date(
    head: Head, lines: Sequence[str], texts: Sequence[str], below_title: Sequence[str] = ()
) -> tuple[str | None, str | None]:
    """The day of publication, and the time if it is printed beside it.

    lines are the printed lines that date the article, below_title those between title and body; texts is all the
    page shows. A line that says "Published" decides. A date of the head counts if a second source gives it too:
    another part of the head, the address, or the page in print; a day that the head states and the page prints comes
    first, and the one day below the title before any that the page does not print.
    """
    printed = [found for line in lines for found in _published(line)]
    shown = {found.iso for text in texts if len(text) < LONGEST_DATED for found in find_dates(text)}
    published = {found.iso for text in texts if len(text) < LONGEST_DATED for found in _published(text)}
    days = {found.iso for found in printed if not found.ambiguous}
    elsewhere = bool(days) and not days.intersection(head.dates)  # a guess that only the rest of the page prints
    sure = [
        day
        for day in head.dates
        if head.dates.count(day) > 1
        or _in_address(day, head.url)
        or (not (elsewhere and day not in head.stated_dates) and (day in shown or _printed_otherwise(day, texts)))
    ]
    sure.sort(key=lambda day: (day in shown - published, day not in shown.intersection(head.stated_dates)))
    said = next((found.iso for line in lines for found in _published(line) if SAID.search(line[: found.start])), None)
    chosen = said or next((day for day in sure if day in days), None) or next(iter(sure), None)
    if chosen is None:
        chosen = next((found.iso for found in printed if not found.ambiguous), None) or next(
            iter(head.stated_dates), None
        )
    own = {found.iso for line in below_title for found in _published(line) if not found.ambiguous}
    if chosen and len(own) == 1 and chosen not in shown and not _in_address(chosen, head.url):
        chosen = own.pop()
    chosen = next((day for day in sorted(days) if chosen and chosen not in days and _is_next_to(day, chosen)), chosen)
    times = [found for found in (*printed, *(late for line in lines for late in find_dates(line))) if found.time]
    time = next((found.time for found in times if chosen in (found.iso, _other_order(found))), None)
    return chosen, time or _time_without_year(chosen or "", lines)


def _other_order(found: PrintedDate) -> str | None:
    """The day that a numeric date is if its month stands first where we took the day to, or the other way round."""
    year, month, day = found.iso.split("-") if found.ambiguous else ("", "", "")
    return f"{year}-{day}-{month}" if year else None


def _is_next_to(printed: str, stated: str) -> bool:
    """Whether the page prints the day before or after the stated one: the same hour in another time zone."""
    if len(printed) < 10 or len(stated) < 10 or stated == printed:
        return False
    return abs(date_type.fromisoformat(printed) - date_type.fromisoformat(stated)).days == 1


def _published(text: str) -> list[PrintedDate]:
    """The dates of a text that are not said to be those of a change."""
    return [found for found in find_dates(text) if not CHANGED.search(text[: found.start])]


def _printed_abroad(day: str, texts: Sequence[str]) -> bool:
    """Whether a short text holds the day and the year, a month in any language between them."""
    form = re.compile(rf"\b0?{int(day[8:] or 0)}\b[^\d\n]{{2,16}}{day[:4]}\b")
    return len(day) == 10 and any(len(text) < LONGEST_DATED and form.search(text) for text in texts)


def _printed_otherwise(day: str, texts: Sequence[str]) -> bool:
    """Whether the page prints a day in another language, or its month and number alone: "Dec 29"."""
    form = _without_year(day)
    return _printed_abroad(day, texts) or (form is not None and any(form.fullmatch(text) for text in texts))


def _without_year(day: str) -> re.Pattern[str] | None:
    """The forms of a day without its year: "Dec 29"."""
    if len(day) < 10:
        return None
    return re.compile(
        rf"\b{MONTHS[int(day[5:7]) - 1][:3]}[a-z]{{0,6}}\.? 0?{int(day[8:])}\b(?!,? \d{{4}})", re.IGNORECASE
    )


def _time_without_year(day: str, lines: Sequence[str]) -> str | None:
    """The clock time beside a day that is printed without its year: "March 18 at 3:57 PM"."""
    form = _without_year(day)
    dated = [form.sub(rf"\g<0>, {day[:4]}", line) for line in lines if form and form.search(line)]
    return next((found.time for line in dated for found in find_dates(line) if found.iso == day and found.time), None)


def _in_address(day: str, url: str | None) -> bool:
    if len(day) < 10 or not url:
        return False
    year, month, number = day.split("-")
    named = rf"(?:0?{int(month)}|{MONTHS[int(month) - 1][:3]}[a-z]{{0,6}})"
    return bool(re.search(rf"{year}[-/]?{month}[-/]?{number}|{year}/{named}/0?{int(number)}\b", url, re.IGNORECASE))


def publisher(head: Head, chosen_title: str | None) -> str | None:
    """The name of the site: one that its address confirms, else the first; an address only if there is no name."""
    offered = [SEPARATOR.split(name)[0].strip() for name in (*head.sites, *_beside_title(head, chosen_title))]
    machine = fold(host(head.url).removesuffix(".com"))
    sites = [
        name
        for name in offered
        if fold(name) not in ("", fold(chosen_title or ""))
        and name.casefold() not in KICKERS
        and not PAGE.match(name)
        and not TOWN.search(name)
        and (_is_at(name, machine) or not DATED.search(name))
    ]
    named = [name for name in sites if not DOMAIN.fullmatch(name)]
    confirmed = [name for name in named if _is_at(name, machine)]
    own = [name for name in named if name.casefold() not in AGENCY_NAMES]  # an agency's report on another's page
    chosen = next(iter((*confirmed, *own, *(re.sub("^https?://", "", name) for name in sites), *named)), None)
    return next((name for name in named if chosen and _parts_words_of(chosen, name)), chosen)


def _parts_words_of(site: str, name: str) -> bool:
    """Whether a name is written in words that an address runs together: "The Ashmere Times", "Ashmeretimes"."""
    as_host = site[1:] == site[1:].lower() and " " not in site
    return as_host and " " in name and fold(site) in (fold(name), bare(name))


def _is_at(name: str, machine: str) -> bool:
    words_of = re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE).casefold().split()
    short = {"".join(word[0] for word in words_of[:at]) + fold("".join(words_of[at:])) for at in (1, 2)}
    spelt = any(machine.startswith(form) for form in short if len(form) > LONG)  # "amtimes": The Ash Mere Times
    return bool(machine) and len(fold(name)) > 2 and (bare(name) in machine or machine in fold(name) or spelt)


def _beside_title(head: Head, chosen_title: str | None) -> list[str]:
    """The parts of a page title behind the article's own title, the last one first."""
    for text in reversed(head.titles):
        cuts = list(SEPARATOR.finditer(text))
        if chosen_title and cuts and fold(text[: cuts[0].start()]) == fold(chosen_title):
            return SEPARATOR.split(text[cuts[0].end() :])[::-1]
    return []


def article_type(head: Head) -> str | None:
    """Opinion or press release where JSON-LD, the section or the address says so."""
    if head.kind and head.kind.casefold() in ("opinionnewsarticle", "analysisnewsarticle"):
        return "opinion"
    path = urlsplit(head.url).path if head.url else ""
    named = {text.casefold() for text in head.sections} | {
        part.casefold().replace("-", " ") for part in path.split("/")
    }
    for kind in ("opinion", "press release"):
        if not named.isdisjoint(words("page", kind)):
            return kind
    return None
