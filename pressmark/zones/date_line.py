"""Lines that say nothing but when: the date of publication, of the last change, of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark.lexicon import alternatives, entries, words
from pressmark.zones.printed_date import CLOCK, MONTH, WEEKDAY, ZONE, PrintedDate, find_dates, read_partial

KINDS = ("published", "updated", "other")
LABEL = {kind: alternatives(entries("date_labels", kind)) for kind in KINDS}
BARE_LABELS = {kind: words("date_labels", kind) for kind in KINDS}
FILLER = words("date_labels", "filler")
LABEL_LAST = {kind: re.compile(rf"(?:^|[\s(]){label}$") for kind, label in LABEL.items()}
LABEL_FIRST = re.compile(rf"(?:{LABEL['published']}|{LABEL['updated']})(?:\s*[:|-]\s*|\s+)(?=\w)", re.IGNORECASE)
LABEL_BEFORE = re.compile(rf"(?:{LABEL['published']}|{LABEL['updated']})\s*:\s*(?:{WEEKDAY}[,.]?\s+)?$", re.IGNORECASE)
WEEKDAY_LAST = re.compile(rf"(?:^|\s){WEEKDAY}[.,]?$", re.IGNORECASE)
DAY_WORD = re.compile(rf"\b(?:{MONTH}|{WEEKDAY})\b", re.IGNORECASE)
SAYS_WHEN = re.compile(
    rf"(?<![^\W\d_])(?:{LABEL['published']}|{LABEL['updated']}|{LABEL['other']}|{WEEKDAY}|{ZONE}|{MONTH})(?![^\W\d_])",
    re.IGNORECASE,
)
READING_TIME = re.compile(
    r"\W*(?:about\s+)?\d+(?:\s*-\s*\d+)?\s*(?:min(?:ute)?|hour|day|week|month|year)s?\W*"
    r"(?:read|ago|to read|reading time)?\W*",
    re.IGNORECASE,
)
LONGEST = 160
LONGEST_SIGNED = 110
HOLE = "\x00"


def date_line(text: str, day_first: bool = False) -> tuple[PrintedDate, str] | None:
    """The date of a line that holds little else, and what it is of: `published`, `updated` or `other`.

    Of several dates the one of publication; a label in front lets a name stand behind ("Posted on … by the desk").
    """
    if len(text) > LONGEST or not any(character.isdigit() for character in text):
        return None
    partial = read_partial(text)
    dates = [partial] if partial else list(find_dates(text, day_first))
    rest = text.replace(HOLE, " ")
    for found in reversed(dates):
        rest = f"{rest[: found.start]} {HOLE} {rest[found.end :]}"
    if not dates or not (_says_only_when(rest) or (len(text) <= LONGEST_SIGNED and _is_labelled(text, dates))):
        return None
    kinds = [_kind(part) for part in rest.split(HOLE)[:-1]]
    return min(zip(dates, kinds, strict=True), key=lambda pair: KINDS.index(pair[1]))


def _is_labelled(text: str, dates: Sequence[PrintedDate]) -> bool:
    """A label at the line's start, or right before one of its dates ("The Gazette / Updated: Jul 5, 2021")."""
    if LABEL_FIRST.match(text):
        return True
    return (
        any(LABEL_BEFORE.search(text[max(0, date.start - 40) : date.start]) for date in dates) and text[-1] not in ".!?"
    )


def is_date_line(text: str) -> bool:
    """Whether a line says when and nothing else, be it without a year ("Updated Dec. 25 at 3:53 pm E.T.")."""
    if date_line(text) is not None:
        return True
    numbered = len(text) <= 60 and any(character.isdigit() for character in text)
    return numbered and bool(DAY_WORD.search(text)) and _says_only_when(text)


def is_reading_time(text: str) -> bool:
    """ "3 min read", "2 days ago"."""
    return bool(READING_TIME.fullmatch(text))


def _kind(before: str) -> str:
    """What a date is of by the label right before it."""
    label = before.split("|")[-1].casefold().strip(" :,-–—|(")
    label = WEEKDAY_LAST.sub("", label).strip(" :,-–—|(")
    for kind in ("other", "updated"):
        if LABEL_LAST[kind].search(label) or label in BARE_LABELS[kind]:
            return kind
    return "published"


def _says_only_when(text: str) -> bool:
    rest = SAYS_WHEN.sub(" ", CLOCK.sub(" ", text))
    return all(word.casefold() in FILLER or word.isdigit() for word in re.findall(r"\w+", rest))
