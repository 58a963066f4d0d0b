"""Which fields of what a correction may set, and to which values: read by corrections_file.py and by the JSON Schema.

What follows from the printed words (start, end, passage, sentence, year, word_count) is set by setting the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "date", "time", "url", "number", "choice", "authors", "list"]


@dataclass(frozen=True, slots=True)
class Field:
    """The kind of value a field takes, whether it may be null, and the only values where they are few."""

    kind: Kind = "text"
    nullable: bool = True
    choices: tuple[str, ...] = ()


def _one_of(*choices: str, nullable: bool = False) -> Field:
    return Field("choice", nullable, choices)


TEXT = Field()
NAME = Field(nullable=False)
ARTICLE: Mapping[str, Field] = {
    "title": NAME,
    "subtitle": TEXT,
    "summary": TEXT,
    "type": _one_of("news", "press release", "opinion"),
    "publisher": TEXT,
    "date_published": Field("date"),
    "time_published": Field("time"),
    "dateline": TEXT,
    "language": TEXT,
    "url": Field("url"),
    "extent": _one_of("full text", "brief"),
    "rights": TEXT,
    "authors": Field("authors"),
    "topics": Field("list"),
}
QUOTE: Mapping[str, Field] = {
    "text": NAME,
    "kind": _one_of("direct", "fragment", "scare"),
    "speaker_kind": _one_of("person", "organization", "group", "document", nullable=True),
    "speaker": TEXT,
    "organization": TEXT,
    "role": TEXT,
    "cue": TEXT,
    "mention": TEXT,
}
FIGURE: Mapping[str, Field] = {
    "text": NAME,
    "kind": _one_of("money", "count", "percent", "duration", "measure", "ratio", "rate"),
    "value": Field("number"),
    "value_high": Field("number"),
    "unit": TEXT,
    "per": TEXT,
    "counted": TEXT,
    "modifier": _one_of("about", "at least", "more than", "nearly", "up to", "less than", nullable=True),
    "as_of": Field("date"),
    "cited": TEXT,
    "cited_person": TEXT,
    "cited_organization": TEXT,
}
PERSON: Mapping[str, Field] = {"name": NAME, "given_names": TEXT, "family_name": TEXT}
ORGANIZATION: Mapping[str, Field] = {
    "name": NAME,
    "acronym": TEXT,
    "kind": _one_of("government", "advocacy", "company", "court", "media", "academic", "other", nullable=True),
}
FIELDS: Mapping[str, Mapping[str, Field]] = {
    "article": ARTICLE,
    "quote": QUOTE,
    "figure": FIGURE,
    "person": PERSON,
    "organization": ORGANIZATION,
}
ACTIONS: Mapping[str, tuple[str, ...]] = {
    "article": ("set", "reject"),
    "quote": ("set", "reject"),
    "figure": ("set", "reject"),
    "person": ("set", "merge", "distinct", "split", "aliases"),
    "organization": ("set", "merge", "distinct", "split", "aliases"),
}
ADDED = ("quote", "figure")
"""What can be added; an added one must say its kind, for nothing else does."""

PLACE: Mapping[str, tuple[str, ...]] = {
    "article": ("article", "file", "position"),
    "quote": ("quote", "file", "occurrence"),
    "figure": ("figure", "file", "occurrence"),
    "person": ("person",),
    "organization": ("organization",),
}
"""The keys of an entry that say what it is about."""

BYLINE = ("name", "role", "organization")
DATE = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
TIME = r"([01][0-9]|2[0-3]):[0-5]\d"
URL = r"https?://\S+"
