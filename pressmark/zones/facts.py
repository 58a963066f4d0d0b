"""The metadata of one article: what its container says, else what its labelled pieces print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

from pressmark.lexicon import words
from pressmark.model import Byline, Metadata, Problem
from pressmark.zones.article_type import NEWS, OPINION, RELEASE, article_type
from pressmark.zones.byline import read_bare_name, read_byline, read_tail_credit
from pressmark.zones.dateline import read_dateline
from pressmark.zones.name_form import AGENCY_NAMES, is_role, outlet_name, split_role
from pressmark.zones.outlet_line import is_team
from pressmark.zones.piece import Piece
from pressmark.zones.published import first_dateline, when
from pressmark.zones.publisher import find_publisher
from pressmark.zones.sign import fold
from pressmark.zones.title_site import part_site
from pressmark.zones.topics import split_tags
from pressmark.zones.writer_note import read_author_note

SUPPLIED_TITLE = 90
NOTE = 400
ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "that",
        "is",
        "was",
        "for",
        "on",
        "with",
        "as",
        "by",
        "it",
        "at",
        "from",
        "be",
        "are",
        "this",
        "have",
        "has",
    ]
)


@dataclass(frozen=True, slots=True)
class Facts:
    """The fields of an Article but its position, passages and text, and what is doubtful about them."""

    fields: dict[str, Any]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """What one article may know of its document: container metadata, order of numeric dates, site name, known tags."""

    metadata: Metadata
    order: bool | None
    site: str | None
    tags: frozenset[str]


def gather(pieces: Sequence[Piece], around: Around) -> Facts:
    """Every metadata field of the article that these pieces make up."""
    said = around.metadata
    authors = said.authors or read_authors(pieces)
    title, site = part_site(said.title or "") if said.title and " | " in said.title else (said.title, None)
    title, site = title or _value(pieces, "title"), site or _site_of_title(pieces)
    summary = said.summary or _value(pieces, "summary")
    rubric = " | ".join(piece.value or piece.block.text for piece in pieces if piece.gives in ("kicker", "type"))
    signed = () if any(piece.gives == "author" for piece in _body(pieces)) else authors
    kind = said.type or _named_type(pieces) or article_type(pieces, signed, rubric, title)
    dateline = first_dateline(pieces)
    printed = when(pieces, dateline, around.order)
    date = said.date_published or printed.date
    publisher = (
        said.publisher
        or _value(pieces, "publisher")
        or around.site
        or site
        or find_publisher(pieces, kind, authors, title)
    )
    fields = {
        "type": kind,
        "title": unescape(title or supplied_title(pieces, summary)),
        "title_printed": title is not None,
        "subtitle": said.subtitle or _value(pieces, "subtitle") or _first(pieces, "subtitle"),
        "summary": summary,
        "publisher": publisher,
        "date_published": date,
        "time_published": said.time_published
        or (printed.time if printed.date == date or not said.date_published else None),
        "dateline": said.dateline or (dateline.place if dateline else None) or _place(_value(pieces, "dateline")),
        "language": said.language or _language(pieces),
        "url": said.url or _url(pieces),
        "extent": said.extent or "full text",
        "rights": said.rights,
        "authors": authors,
        "topics": said.topics or _topics(pieces, around.tags),
    }
    return Facts(fields, _date_doubt(printed.guessed and not said.date_published, date))


def _body(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces from the first paragraph on."""
    return pieces[next((index for index, piece in enumerate(pieces) if piece.label == "paragraph"), len(pieces)) :]


def _site_of_title(pieces: Sequence[Piece]) -> str | None:
    """The site named behind the printed title, or behind another print of it."""
    again = next((piece.value for piece in pieces if piece.gives == "site" and piece.value), None)
    printed = next((piece for piece in pieces if piece.gives == "title"), None)
    return again or (part_site(printed.block.text, (fold(printed.value),))[1] if printed else None)


def _date_doubt(guessed: bool, date: str | None) -> tuple[Problem, ...]:
    if not guessed:
        return ()
    message = f"day and month could be swapped; the date was read as {date}, month first"
    return (Problem("doubt", "ambiguous date", message, suggestion="Check the date against the source."),)


def _value(pieces: Sequence[Piece], field: str) -> str | None:
    return next((piece.value.strip() for piece in pieces if piece.gives == field and piece.value.strip()), None)


def _place(value: str | None) -> str | None:
    """The place of a dateline that a field gives."""
    read = read_dateline(f"{value} —") if value else None
    return read.place if read else value


def _first(pieces: Sequence[Piece], label: str) -> str | None:
    return next((piece.block.text for piece in pieces if piece.label == label), None)


def _named_type(pieces: Sequence[Piece]) -> str | None:
    """The type by a printed field "Type"."""
    bare = (_value(pieces, "type") or "").casefold()
    if bare in words("kickers", "press release"):
        return RELEASE
    if bare in words("kickers", "opinion"):
        return OPINION
    return NEWS if bare in ("news", "news story", "article", "report") else None


def supplied_title(pieces: Sequence[Piece], summary: str | None) -> str:
    """A title for an article that prints none: its summary, or the first words of its text."""
    first = next((piece.block.text for piece in pieces if piece.label == "paragraph"), None)
    source = summary or first or next((piece.block.text for piece in pieces), "")
    if len(source) <= SUPPLIED_TITLE:
        return source or "Untitled"
    return source[:SUPPLIED_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:—–-") + " …"


def read_authors(pieces: Sequence[Piece]) -> tuple[Byline, ...]:
    """The credits of an article: of bylines above the text, then of author fields, bare names, closing credits."""
    body = _body(pieces)
    above = pieces[: len(pieces) - len(body)]
    return (
        _credited(above, "author")
        or _from_fields(pieces)
        or _credited(above, "bare author")
        or _credited(body, "author")
        or _closing(pieces)
        or _noted(pieces)
    )


def _noted(pieces: Sequence[Piece]) -> tuple[Byline, ...]:
    """The writer of whom a note at the very end tells how to reach them; no press contact, nobody the text tells of."""
    if any(piece.label in ("end mark", "release mark") or piece.gives == "contact" for piece in pieces):
        return ()
    texts = [piece.block.text for piece in pieces if piece.label not in ("debris", "navigation", "field")]
    told = " ".join(texts[:-2])
    notes = (read_author_note(text[-NOTE:]) for text in reversed(texts[-2:]))
    return next((note for note in notes if note and note[0].name.split()[-1] not in told), ())


def _credited(pieces: Sequence[Piece], gives: str) -> tuple[Byline, ...]:
    """Byline after byline; a role or an outlet below a name belongs to it."""
    people: list[Byline] = []
    for piece in pieces:
        text = (piece.label == "byline" and piece.value) or piece.block.text
        if piece.gives == "author detail" and people:
            people = [_with_detail(person, text) for person in people]
        elif piece.gives == gives:
            named = (Byline(text, printed=text, is_organization=is_team(text)),) if gives == "bare author" else ()
            read = read_byline(text) or read_bare_name(text) or named
            people = _joined(people, read)
    return tuple(_distinct(people))


def _joined(people: list[Byline], read: Sequence[Byline]) -> list[Byline]:
    """An outlet credited right after a person is the person's."""
    if len(people) == 1 and people[0].is_organization and read and not read[0].is_organization:
        return [person if person.organization else replace(person, organization=people[0].name) for person in read]
    if len(read) == 1 and read[0].is_organization and people and not people[-1].is_organization:
        return [
            person if person.organization or person.is_organization else replace(person, organization=read[0].name)
            for person in people
        ]
    return [*people, *read]


def _distinct(people: Sequence[Byline]) -> list[Byline]:
    found: dict[str, Byline] = {}
    for person in people:
        found.setdefault(person.name.casefold(), person)
    return list(found.values())


def _with_detail(person: Byline, text: str) -> Byline:
    if person.is_organization:
        return person
    if person.role is None and is_role(text) and text.casefold() not in AGENCY_NAMES:
        role, organization = split_role(text)
        return replace(person, role=role, organization=person.organization or organization)
    return person if person.organization else replace(person, organization=outlet_name(text))


def _from_fields(pieces: Sequence[Piece]) -> tuple[Byline, ...]:
    found: list[Byline] = []
    for piece in pieces:
        if piece.gives == "author" and piece.label == "field" and piece.value:
            found += read_byline(piece.value) or read_byline(f"By {piece.value}")
    return tuple(_distinct(found))


def _closing(pieces: Sequence[Piece]) -> tuple[Byline, ...]:
    return tuple(
        _distinct(
            [credit for piece in pieces if piece.label == "credit" for credit in read_tail_credit(piece.block.text)]
        )
    )


def _topics(pieces: Sequence[Piece], tags: frozenset[str]) -> tuple[str, ...]:
    found = [
        tag for piece in pieces if piece.gives == "topics" for tag in split_tags(piece.value or piece.block.text, tags)
    ]
    return tuple(dict.fromkeys(found))


def _url(pieces: Sequence[Piece]) -> str | None:
    for piece in pieces:
        if piece.gives == "url":
            match = re.search(r"https?://\S+", piece.value)
            if match:
                return match[0]
    return None


def _language(pieces: Sequence[Piece]) -> str | None:
    """English by its commonest words; other languages are left unknown."""
    text = " ".join(piece.block.text for piece in pieces if piece.label == "paragraph")[:20000].casefold().split()
    common = sum(word in ENGLISH for word in text)
    return "en" if len(text) >= 20 and common / len(text) >= 0.2 else None
