"""One article, or one stretch of it, -> a citation in the forms that people and their programs read. Pure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

CSL_TYPES = {"news": "article-newspaper", "opinion": "article-newspaper", "press release": "document"}
RIS_TYPES = {"news": "NEWS", "opinion": "NEWS", "press release": "GEN"}
GENRES = {"press release": "Press release", "opinion": "Opinion"}
TEX = str.maketrans(
    {character: f"\\{character}" for character in "&%$#_"}
    | {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
AROUND = 32


@dataclass(frozen=True, slots=True)
class Author:
    """A byline: the name as printed, and its parts where they are known."""

    name: str
    family: str | None = None
    given: str | None = None

    @property
    def inverted(self) -> str:
        """Family name first where it is known; otherwise the name as it stands."""
        return f"{self.family}, {self.given}" if self.family and self.given else self.name


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of an article: a row of quotes or figures, its stretches, and whom the article names for them."""

    table: str
    key: str
    spans: tuple[tuple[int, int], ...]
    source: str | None

    @property
    def said(self) -> str | None:
        """How a citation names the source."""
        return self.source and (self.source if self.table == "quotes" else f"according to {self.source}")

    @property
    def note(self) -> str | None:
        """What an annotation says of the words."""
        return self.source and (f"Said by {self.source}" if self.table == "quotes" else f"Cited from {self.source}")

    def words(self, text: str) -> tuple[str, ...]:
        """The stretches as printed."""
        return tuple(text[start:end] for start, end in self.spans)


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited: an article, and perhaps some of its words: a part for each stretch, who they come from, where."""

    key: str
    address: str
    title: str
    type: str
    authors: tuple[Author, ...] = ()
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    archive: str = "Pressmark"
    parts: tuple[str, ...] = ()
    source: str | None = None
    start: int | None = None
    end: int | None = None

    @property
    def note(self) -> str | None:
        """The words, who they come from, and where they stand in the article; a broken quote stays broken."""
        if not self.parts:
            return None
        words = " ".join(f"“{part}”" for part in self.parts)
        return f"{words}{f', {self.source}' if self.source else ''}, characters {self.start}–{self.end}"


def as_text(cited: Cited) -> str:
    """A line for a footnote."""
    names = ", ".join(author.name for author in cited.authors)
    parts = [cited.note, names or None, f"“{cited.title}”", cited.publisher, cited.date or "undated"]
    end = f"{cited.archive}, {cited.address}"
    return ". ".join(_stopped(part) for part in parts if part) + ". " + end


def as_bibtex(cited: Cited) -> str:
    """A BibTeX entry; unknown fields are left out."""
    year, month = (*(cited.date or "").split("-"), "", "")[:2]
    fields: dict[str, str | tuple[Author, ...] | None] = {
        "title": cited.title,
        "author": cited.authors,
        "organization" if cited.type == "press release" else "journal": cited.publisher,
        "year": year,
        "month": month.lstrip("0"),
        "date": cited.date,
        "note": cited.note,
        "howpublished": GENRES.get(cited.type),
    }
    address = (cited.url or cited.address).replace("{", "%7B").replace("}", "%7D")
    lines = [f"  {name} = {{{_bibtex(value)}}}," for name, value in fields.items() if value]
    lines.append(f"  url = {{{address}}},")
    return "\n".join([f"@{'misc' if cited.type == 'press release' else 'article'}{{{cited.key},", *lines, "}", ""])


def as_ris(cited: Cited) -> str:
    """A RIS record; every line ends as the format asks."""
    fields = [
        ("TY", RIS_TYPES.get(cited.type, "GEN")),
        ("ID", cited.key),
        ("TI", cited.title),
        *(("AU", author.inverted) for author in cited.authors),
        ("PB", cited.publisher),
        ("T2", cited.publisher),
        ("PY", cited.date[:4] if cited.date else None),
        ("DA", "/".join([*(cited.date or "").split("-"), "", ""][:3]) if cited.date else None),
        ("M3", GENRES.get(cited.type)),
        ("N1", cited.note),
        ("UR", cited.url or cited.address),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in fields if value is not None)


def as_csl(cited: Cited) -> dict[str, Any]:
    """An item of CSL-JSON."""
    item = {
        "id": cited.key,
        "type": CSL_TYPES.get(cited.type, "document"),
        "title": cited.title,
        "author": [_csl_name(author) for author in cited.authors],
        "container-title": cited.publisher,
        "publisher": cited.publisher,
        "issued": {"date-parts": [[int(part) for part in cited.date.split("-")]]} if cited.date else None,
        "genre": GENRES.get(cited.type),
        "URL": cited.url or cited.address,
        "archive": cited.archive,
        "archive_location": cited.key,
        "note": cited.note,
    }
    return {name: value for name, value in item.items() if value}


def as_csl_json(cited: Cited) -> str:
    """A CSL-JSON file of one item."""
    return json.dumps([as_csl(cited)], indent=2, ensure_ascii=False)


def annotation(
    address: str, source: str, text: str, spans: Sequence[tuple[int, int]], note: str | None
) -> dict[str, Any]:
    """A W3C Web Annotation that points at stretches of a text by their words and by their places, a target each.

    https://www.w3.org/TR/annotation-model/ (TextQuoteSelector, TextPositionSelector)
    """
    targets = [{"source": source, "selector": _selectors(text, start, end)} for start, end in spans]
    made = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": address,
        "type": "Annotation",
        "motivation": "identifying",
        "body": {"type": "TextualBody", "purpose": "describing", "value": note} if note else None,
        "target": targets if len(targets) > 1 else targets[0],
    }
    return {name: value for name, value in made.items() if value}


def _selectors(text: str, start: int, end: int) -> list[dict[str, Any]]:
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return [
        {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": before, "suffix": after},
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]


def _csl_name(author: Author) -> dict[str, str]:
    if author.family and author.given:
        return {"family": author.family, "given": author.given}
    return {"literal": author.name}


def _stopped(part: str) -> str:
    """Without the full stop that follows anyway."""
    return part.removesuffix(".")


def _bibtex(value: str | tuple[Author, ...]) -> str:
    """A value as BibTeX reads it: braces in pairs, one line; a name whose parts are not known stays in one piece."""
    if isinstance(value, str):
        return " ".join(value.split()).translate(TEX)
    return " and ".join(f"{{{_bibtex(a.name)}}}" if a.inverted == a.name else _bibtex(a.inverted) for a in value)
