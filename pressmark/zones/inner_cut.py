"""Where one line holds several blocks: a whole release with its date, contact and title run into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.lexicon import alternatives, entries, words
from pressmark.zones.dateline import read_dateline
from pressmark.zones.printed_date import WEEKDAY, ZONE, find_dates

# Where a paragraph break survives only as a wide gap: "… today.     The bill …", "04.23.2019<tab>WASHINGTON …".
GAP = re.compile(
    r"(?<=[.!?\"”’\d:])(?:[ \xa0]*\t\s*|[ \xa0]{4,}\s*)(?=[\"“‘'(A-Z•*])|(?<=\d{4})\t|\t(?=\d)",
)
DATE_AND_TITLE = re.compile(r"\s*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\s+[-–—]\s+(?=[A-Z])")
DATE_AND_POSTER = re.compile(
    r"\s*\d{4}-\d\d-\d\d(?:[ T]\d{1,2}:\d\d(?::\d\d)?)?\s+(?:by\s+)?"
    rf"(?!(?i:{ZONE}|[ap]\.?m)\b)(?=[A-Z][\w.&'’-]*(?: (?:of|the|and|&|[A-Z][\w.&'’-]*)){{0,4}}\s*$)"
)
GLUED_DATELINE = re.compile(r"(?<=\w)\((?=[A-Z][\w.’' ]{1,30}, [A-Z][\w.]{1,14}\)\s*[–—-]+\s)")
COLUMN = re.compile(r"(?<=\S)[ ]?\t+(?=\S)")
END_MARK = re.compile(
    r"(?<=\s)(?:#[ ]?){3,}\s*$|(?<=\s)[-–—]\s?(?:30|ends?|END)\s?[-–—]\s*$|(?<=[.\"”]\s)ENDS\.?\s*$",
)
RELEASE_MARK = re.compile(
    rf"\s*(?:\+\s*SHARE\s+)?{alternatives(entries('release_marks', 'head'))}\b[:.]?(?=\s+\S)", re.IGNORECASE
)
ABOUT = re.compile(r"(?<=[.!?\"”])\s+(?=About (?:the )?[A-Z][^.:!?]{2,80}: [A-Z])")
CONTACT = re.compile(
    r"\s*(?:media |press )?contacts?:?\s+[^.!?]{0,80}?(?:\(?\d{3}\)?[-. /]{1,2}\d{3}[-. ]\d{4}|\S+@\S+\.\w+)",
    re.IGNORECASE,
)
AFTER_DATE = re.compile(r"\s*:\s+(?=[A-Z])")
CONTACT_BESIDE = re.compile(r"\s+(?=(?:media |press )?contacts?:)", re.IGNORECASE)
DATE_TAIL = re.compile(rf"[\s,|]*(?:{ZONE}\b)?[\s|:–—-]*", re.IGNORECASE)
WHOLE_RELEASE = 300
HEAD = 320
MOST_CUTS = 6
BEFORE_A_DATE = words("date_labels", "before")


def inner_cuts(line: str) -> Iterator[int]:
    """The places at which a line falls into blocks."""
    yield from (match.end() for match in GAP.finditer(line))
    yield from (match.end() for match in ABOUT.finditer(line))
    end = END_MARK.search(line, max(0, len(line) - 40))
    if end:
        yield end.start()
    dated = DATE_AND_TITLE.match(line) or DATE_AND_POSTER.match(line) or _date_and_title(line)
    if dated:
        yield dated.end()
    yield from (match.start() for match in GLUED_DATELINE.finditer(line[:HEAD]))
    mark = RELEASE_MARK.match(line)
    if mark:
        yield mark.end()
    if len(line) >= WHOLE_RELEASE:
        yield from (match.end() for match in COLUMN.finditer(line[:HEAD]))
        start = max([0, *(match.end() for match in GAP.finditer(line[:HEAD]))])
        yield from (start + cut for cut in _head_cuts(line[start:]))


def _date_and_title(line: str) -> re.Match[str] | None:
    """A date that opens a line, and what parts it from the headline or the contact in the line's other half."""
    date = next(find_dates(line[:HEAD]), None)
    behind = AFTER_DATE.match(line, date.end) if date and not line[: date.start].strip() else None
    if behind and _titled(line[behind.end() :]):
        return behind
    return CONTACT_BESIDE.match(line, date.end) if date and not line[: date.start].strip() else None


def _head_cuts(line: str) -> Iterator[int]:
    """Behind each piece of a head run into the text: marks, dates, contacts, a title before a dateline or date."""
    at = 0
    for _ in range(MOST_CUTS):
        piece = _leading_piece(line, at)
        if not piece:
            break
        at = piece
        yield at
    yield from _title_cuts(line, at)


def _leading_piece(line: str, at: int) -> int | None:
    """The end of a release mark, a date or a contact that stands right here."""
    for pattern in (RELEASE_MARK, CONTACT):
        match = pattern.match(line, at)
        if match:
            return match.end()
    ahead = line[at : at + 60]
    date = next(find_dates(ahead), None)
    lead = ahead[: date.start].strip(" ,|") if date else None
    if date and lead is not None and re.fullmatch(rf"(?:{WEEKDAY})?", lead, re.IGNORECASE):
        tail = DATE_TAIL.match(ahead, date.end)
        end = at + (tail.end() if tail else date.end)
        return end if read_dateline(line[at:]) is None and line[end : end + 1].isupper() else None
    return None


def _title_cuts(line: str, at: int) -> Iterator[int]:
    """Before a dateline, or around a date, that follows words like a title."""
    if read_dateline(line[at:]):
        return
    for match in re.finditer(r"(?<=[^\W_]) (?=\(?[A-Z][A-Za-z.]+)|(?<=[\"”’'?!)]) (?=\(?[A-Z])", line[at : at + HEAD]):
        place = at + match.end()
        if _titled(line[at:place]) and _certain_dateline(line[place : place + HEAD]):
            yield place
            return
    date = next(find_dates(line[at : at + HEAD]), None)
    if (
        date
        and _titled(line[at : at + date.start])
        and line[at : at + date.start].split()[-1].casefold() not in BEFORE_A_DATE
    ):
        end = at + date.end + len(line[at + date.end :]) - len(line[at + date.end :].lstrip(" ,|–—-"))
        if line[end : end + 1].isupper() or line[end : end + 1] in '“"(':
            yield at + date.start
            yield end


def _titled(words: str) -> bool:
    """Words without a sentence's end, most of the longer ones with capitals."""
    long = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    full_stop = re.search(r"[a-z]{3}[.]\s", words)
    return len(long) >= 2 and not full_stop and sum(word[0].isupper() for word in long) >= 0.7 * len(long)


def _certain_dateline(text: str) -> bool:
    """A place in capitals or with its state, and a dash behind it."""
    found = read_dateline(text)
    if not found or found.end > 70:
        return False
    town = found.place.split(",")[0]
    dash = re.search(r"[–—-]\s*$|--\s*$", text[: found.end])
    return bool(dash) and ((town.isupper() and len(town) > 3) or "," in found.place)
