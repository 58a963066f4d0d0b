"""Values of metadata fields as people write them: dates, times, lists of names, types."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from pressmark.lexicon import words
from pressmark.model import Byline
from pressmark.zones.byline import read_byline

DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
TIMESTAMP = re.compile(
    r"(\d{4}-\d{1,2}-\d{1,2})[T\s]\s*(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
)
CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*([ap])?\.?m?\.?", re.IGNORECASE)
SPELT_OUT = ("%d %B %Y", "%B %d, %Y", "%B %d %Y", "%d %b %Y", "%b %d, %Y", "%b %d %Y", "%Y/%m/%d")
TYPES = {
    "news": (
        "news",
        "report",
        "news report",
        "news article",
        "newsarticle",
        "reportagenewsarticle",
        "article",
        "story",
    ),
    "press release": (
        "press release",
        "pressrelease",
        "release",
        "news release",
        "media release",
        "statement",
        "press",
    ),
    "opinion": (
        *(
            "opinion",
            "op-ed",
            "oped",
            "opinion piece",
            "column",
            "editorial",
            "commentary",
            "blog",
            "blog post",
            "analysis",
        ),
        *("opinionnewsarticle", "analysisnewsarticle", "blogposting", "letter", "letter to the editor"),
    ),
}
BY = re.compile(r"(?:(?:written|words|posted|story|report|(?:view\s+)?all\s+posts)\s+)?by\b[:\s]\s*", re.IGNORECASE)
AND = re.compile(r"\s*;\s*|\s*\n\s*|\s+(?:and|&)\s+|\s*,\s+and\s+")
SLUG = re.compile(r"[a-z]+(?:-[a-z]+){1,3}")
NAME = re.compile(r"[^\W\d_]\S*(?:\s+\S+){1,4}")


def iso_date(value: str) -> str | None:
    """'2021-2-3', 'May 12, 2021', '2021-05-12T09:30:00Z' as an ISO date, '2021', '2021-05' kept partial; else None."""
    text = " ".join(value.split())
    stamped = TIMESTAMP.fullmatch(text)
    found = DATE.fullmatch(stamped.group(1) if stamped else text)
    if found:
        return _calendar(*found.groups())
    for form in SPELT_OUT:
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    return None


def _calendar(year: str, month: str | None, day: str | None) -> str | None:
    try:
        datetime(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def iso_time(value: str) -> str | None:
    """'9:05', '9.05 pm' or the clock of a timestamp as HH:MM; midnight of a timestamp means that no time was given."""
    text = " ".join(value.split())
    stamped = TIMESTAMP.fullmatch(text)
    if stamped:
        clock = f"{int(stamped.group(2)):02}:{stamped.group(3)}"
        return None if clock == "00:00" or clock > "23:59" else clock
    found = CLOCK.fullmatch(text)
    if not found:
        return None
    hour, minute, half = int(found.group(1)), int(found.group(2)), (found.group(3) or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def article_type(value: str) -> str | None:
    """The archive's word for a type of article, None for words that it does not know."""
    folded = " ".join(value.casefold().replace("_", " ").split())
    for kind, names in TYPES.items():
        if folded in names or folded.replace("-", " ") in names:
            return kind
    return None


def is_organization(name: str) -> bool:
    """Whether a credit names a body rather than a person: its words say so."""
    parts = [word.strip(".,'’").casefold() for word in name.split()]
    return bool(parts) and (
        parts[-1] in words("credits", "bodies") or not words("credits", "bodies").isdisjoint(parts[1:])
    )


def byline(name: str, role: str | None = None, organization: str | None = None) -> Byline:
    """One credit from a container: a leading "By" dropped, the key of a site's writer (ann-roe) spelt as a name."""
    printed = " ".join(name.split())
    clean = BY.sub("", printed, count=1) if BY.match(printed) else printed
    if SLUG.fullmatch(clean):
        clean = " ".join(word.capitalize() for word in clean.split("-"))
    return Byline(clean, role, organization, printed, is_organization(clean))


def credits(value: str) -> tuple[Byline, ...]:
    """A printed line of credits, 'By Ann Roe and Bo Doe', 'Ann Roe, Staff Writer': a comma parts only full names."""
    printed = " ".join(value.split())
    line = BY.sub("", printed, count=1) if BY.match(printed) else printed
    found = read_byline(f"By {line}") if line else ()
    return tuple(replace(credit, printed=printed) for credit in found) or _parts(line)


def _parts(line: str) -> tuple[Byline, ...]:
    found: list[str] = []
    for part in AND.split(line):
        names = [piece.strip() for piece in part.split(",")]
        many = all(NAME.fullmatch(piece) for piece in names) and not is_organization(part)
        found += names if many else [part.strip(" ,")]
    return tuple(byline(name) for name in found if name)
