"""The block of fields at the head of a text file, YAML or TOML: what it says, and where it says it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches

from pressmark.model import Byline, Metadata, Problem, Zone
from pressmark.readers import fields
from pressmark.readers.content import note
from pressmark.readers.head_fields import (
    LINE_END,
    Field,
    MalformedError,
    first_filled,
    spelling,
    toml_fields,
    yaml_fields,
)

OPENING = re.compile(r"\s*(---|\+\+\+)[ \t]*(?:\r?\n|\r)")
CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
KEY = {
    "---": re.compile(r"^[A-Za-z][\w -]*:(?:\s|$)", re.MULTILINE),
    "+++": re.compile(r"^[A-Za-z][\w-]*[ \t]*=", re.MULTILINE),
}
NAMES = {
    "title": ("title", "headline"),
    "subtitle": ("subtitle", "subhead", "subheadline"),
    "summary": ("summary", "excerpt", "description", "dek", "teaser"),
    "type": ("type",),
    "publisher": ("publisher", "publication", "outlet", "source"),
    "date_published": ("datepublished", "date", "published", "publishdate", "pubdate"),
    "time_published": ("timepublished", "time"),
    "dateline": ("dateline",),
    "language": ("language", "lang"),
    "url": ("url", "canonicalurl", "permalink", "link"),
    "extent": ("extent",),
    "rights": ("rights", "license", "licence", "copyright"),
    "authors": ("authors", "author", "byline"),
    "topics": ("topics", "tags", "subjects", "keywords", "categories"),
}
KNOWN = tuple(name for names in NAMES.values() for name in names)
COMMON = frozenset(
    ("category", "layout", "image", "images", "links", "slug", "draft", "id", "updated", "modified", "name")
)
PLAIN = ("title", "subtitle", "summary", "publisher", "dateline", "language", "rights")
FIELD_LINE = re.compile(r"[ \t#\[\]-]|[A-Za-z][\w -]*(?::(?:\s|$)|=)")
LARGEST = 65536
"""Characters of a block whose fields are read; a YAML parser takes a minute for five million."""

EXTENTS = ("full text", "brief")


@dataclasses.dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the block says and the zones of its block and of the values that are printed in it."""

    metadata: Metadata = dataclasses.field(default_factory=Metadata)
    zones: tuple[Zone, ...] = ()
    notes: tuple[Problem, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Block:
    """The fields between two marker lines: text[start:end], the whole with its markers ending at `after`."""

    text: str
    marker: str
    start: int
    end: int
    after: int

    def line(self, inside: int) -> int:
        """The line of the file that is a given line of the block, counted from 0."""
        return len(LINE_END.findall(self.text, 0, self.start)) + 1 + inside


def read(text: str) -> FrontMatter:
    """The front matter of a file; empty if the file does not begin with a block of `key: value` lines."""
    block = _block(text)
    if block is None:
        return FrontMatter()
    whole = Zone(0, block.after, "field")
    if block.end - block.start > LARGEST:
        return FrontMatter(zones=(whole,), notes=(_too_large(block),))
    try:
        given = (toml_fields if block.marker == "+++" else yaml_fields)(block.text[block.start : block.end])
    except MalformedError as error:
        return FrontMatter(zones=(whole,), notes=(note(str(error), error.remedy, block.line(error.line)),))
    first = block.line(0)
    given = [dataclasses.replace(field, line=first + field.line) for field in given]
    chosen = {field: entry for field, names in NAMES.items() if (entry := first_filled(given, names))}
    metadata, doubts = _metadata(chosen)
    strange = [problem for field in given for problem in _misspelt(field)]
    return FrontMatter(metadata, (whole, *_printed(block, chosen)), (*strange, *doubts))


def _block(text: str) -> Block | None:
    opening = OPENING.match(text)
    if not opening:
        return None
    marker, lines = opening[1], text.replace("\r", "\n")
    closing = CLOSING[marker].search(lines, opening.end())
    if not closing or not KEY[marker].search(lines, opening.end(), closing.start()):
        return None
    if closing.start() - opening.end() > LARGEST and not _are_fields(lines[opening.end() : LARGEST]):
        return None
    return Block(text, marker, opening.end(), closing.start(), closing.end())


def _are_fields(lines: str) -> bool:
    """Whether a long stretch between two rules looks like fields throughout: an article may open with a rule too."""
    return all(FIELD_LINE.match(line) for line in lines.split("\n")[:-1] if line)


def _too_large(block: Block) -> Problem:
    size = (block.end - block.start) / 1000
    remedy = "Keep what the archive knows (title, date_published, authors…), and remove the rest."
    return note(f"front matter of {size:.0f} kB, the limit is {LARGEST // 1000}; its fields were not read", remedy, 1)


def _misspelt(given: Field) -> Iterator[Problem]:
    name = spelling(given.key)
    if name in KNOWN or name in COMMON:
        return
    for meant in get_close_matches(name, KNOWN, n=1, cutoff=0.8):
        field = next(field for field, names in NAMES.items() if meant in names)
        right = field if meant == field.replace("_", "") else meant
        yield note(f'"{given.key}" is not a field of the archive', f'Did you mean "{right}"?', given.line)


def _metadata(entries: dict[str, Field]) -> tuple[Metadata, list[Problem]]:
    doubts: list[Problem] = []

    def checked(field: str, read: Callable[[str], str | None], expected: str) -> str | None:
        value = texts.get(field)
        understood = read(value) if value else None
        if value and not understood:
            entry = entries[field]
            doubts.append(note(f'{entry.key} is "{value}", expected {expected}', "Correct the field.", entry.line))
        return understood

    texts = {field: text for field, entry in entries.items() if (text := _text(entry.value))}
    date = checked("date_published", fields.iso_date, "YYYY, YYYY-MM or YYYY-MM-DD")
    time = checked("time_published", fields.iso_time, "HH:MM")
    metadata = Metadata(
        **{field: texts.get(field) for field in PLAIN},
        type=checked("type", fields.article_type, "news, press release or opinion"),
        date_published=date,
        time_published=time or (fields.iso_time(texts["date_published"]) if date else None),
        url=texts["url"] if re.match("https?://", texts.get("url", "")) else None,
        extent=checked("extent", _extent, "full text or brief"),
        authors=_authors(entries["authors"].value) if "authors" in entries else (),
        topics=_topics(entries["topics"].value) if "topics" in entries else (),
    )
    return metadata, doubts


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _extent(value: str) -> str | None:
    return value.casefold() if value.casefold() in EXTENTS else None


def _authors(value: object) -> tuple[Byline, ...]:
    """A printed line, a list of names, or mappings with name, role and organization."""
    if isinstance(value, str):
        return fields.credits(value)
    if isinstance(value, dict):
        name = _text(value.get("name"))
        organization = _text(value.get("organization") or value.get("organisation") or value.get("affiliation"))
        return (fields.byline(name, _text(value.get("role") or value.get("title")), organization),) if name else ()
    if not isinstance(value, list):
        return ()
    return tuple(credit for item in value for credit in ((fields.byline(item),) if _text(item) else _authors(item)))


def _topics(value: object) -> tuple[str, ...]:
    items = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(dict.fromkeys(text for item in items if (text := _text(item))))


def _printed(block: Block, chosen: dict[str, Field]) -> Iterator[Zone]:
    """Where the words of a title, subtitle or summary stand, if they stand there as they are meant (folded or not)."""
    for field in ("title", "subtitle", "summary"):
        given = chosen.get(field)
        if given is None or given.printed is None:
            continue
        start, end = (block.start + at for at in given.printed)
        printed = block.text[start:end]
        start += len(printed) - len(printed.lstrip())
        printed = printed.strip()
        if printed.split() == str(given.value).split():
            yield Zone(start, start + len(printed), field)
