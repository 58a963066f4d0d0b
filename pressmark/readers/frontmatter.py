"""The YAML block at the head of a text file: what it says, and where it says it.

Values are read as the strings that stand there (YAML would turn dates, yes and 2020 into something else, or fail).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches

import yaml

from pressmark.model import Byline, Metadata, Problem, Zone
from pressmark.readers import fields
from pressmark.readers.content import note

OPENING = re.compile(r"\s*---[ \t]*\r?\n|\s*---[ \t]*\r")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
KEY = re.compile(r"^[A-Za-z][\w -]*:(?:\s|$)", re.MULTILINE)
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
YAML_LINE = re.compile(r"[ \t#-]|[A-Za-z][\w -]*:(?:\s|$)")
LARGEST = 65536
"""Characters of a block whose fields are read; YAML takes a minute for five million."""

EXTENTS = ("full text", "brief")
LINE_END = re.compile(r"\r\n?|\n")


@dataclasses.dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the block says and the zones of its block and of the values that are printed in it."""

    metadata: Metadata = dataclasses.field(default_factory=Metadata)
    zones: tuple[Zone, ...] = ()
    notes: tuple[Problem, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Block:
    """The YAML between the two marker lines: text[start:end], the whole with its markers ending at `after`."""

    text: str
    start: int
    end: int
    after: int

    def line(self, inside: int) -> int:
        """The line of the file that is a given line of the YAML, counted from 0."""
        return len(LINE_END.findall(self.text, 0, self.start)) + 1 + inside


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """One key of the block as printed, its value and the node it was read from."""

    key: str
    value: object
    node: yaml.Node
    line: int


class Loader(yaml.BaseLoader):
    """Values as strings, and no aliases: a few lines of them can stand for millions of values."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "it repeats a value with *, which is not read", mark)
        return super().compose_node(parent, index)


def read(text: str) -> FrontMatter:
    """The front matter of a file; empty if the file does not begin with a block of `key: value` lines."""
    block = _block(text)
    if block is None:
        return FrontMatter()
    whole = Zone(0, block.after, "field")
    if block.end - block.start > LARGEST:
        return FrontMatter(zones=(whole,), notes=(_too_large(block),))
    try:
        entries, strange = _entries(block)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return FrontMatter(zones=(whole,), notes=(_bad_yaml(block, error),))
    metadata, doubts = _metadata(entries)
    return FrontMatter(metadata, (whole, *_printed(block, entries)), (*strange, *doubts))


def _block(text: str) -> Block | None:
    opening = OPENING.match(text)
    lines = text.replace("\r", "\n") if opening else ""
    closing = CLOSING.search(lines, opening.end()) if opening else None
    if not opening or not closing or not KEY.search(lines, opening.end(), closing.start()):
        return None
    if closing.start() - opening.end() > LARGEST and not _is_yaml(lines[opening.end() : LARGEST]):
        return None
    return Block(text, opening.end(), closing.start(), closing.end())


def _is_yaml(lines: str) -> bool:
    """Whether a long stretch between two rules looks like fields throughout: an article may open with a rule too."""
    return all(YAML_LINE.match(line) for line in lines.split("\n")[:-1] if line)


def _too_large(block: Block) -> Problem:
    size = (block.end - block.start) / 1000
    remedy = "Keep what the archive knows (title, date_published, authors…), and remove the rest."
    return note(f"front matter of {size:.0f} kB, the limit is {LARGEST // 1000}; its fields were not read", remedy, 1)


def _bad_yaml(block: Block, error: Exception) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    inside = mark.line if mark else block.text.count("\n", block.start, block.start + getattr(error, "position", 0))
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is nested too deeply"
    remedy = "Put values that hold a colon, a hash or quotation marks between quotes, and indent with spaces."
    if isinstance(error, yaml.composer.ComposerError):
        remedy = "Write the value out wherever it is meant; put it between quotes if the * is part of it."
    return note(f"front matter is not valid YAML ({reason}); its fields were not read", remedy, block.line(inside))


def _entries(block: Block) -> tuple[dict[str, Entry], list[Problem]]:
    """The fields by their own names in this archive, the first spelling of each that NAMES lists."""
    loader = Loader(block.text[block.start : block.end])
    root = loader.get_single_node()
    if not isinstance(root, yaml.MappingNode):
        raise ValueError
    given: dict[str, Entry] = {}
    strange: list[Problem] = []
    first = block.line(0)
    for key, node in root.value:
        line = first + key.start_mark.line
        name = re.sub(r"[\W_]", "", str(key.value)).casefold()
        given.setdefault(name, Entry(str(key.value), _value(loader, node), node, line))
        strange += _misspelt(str(key.value), name, line)
    chosen = {
        field: next((given[name] for name in names if _filled(given.get(name))), None) for field, names in NAMES.items()
    }
    return {field: entry for field, entry in chosen.items() if entry}, strange


def _value(loader: Loader, node: yaml.Node) -> object:
    value = loader.construct_object(node, deep=True)
    empty = isinstance(node, yaml.ScalarNode) and node.style is None and value in ("~", "null", "Null", "NULL")
    return None if empty else value


def _filled(entry: Entry | None) -> bool:
    return bool(entry and (entry.value.strip() if isinstance(entry.value, str) else entry.value))


def _misspelt(key: str, name: str, line: int) -> Iterator[Problem]:
    if name in KNOWN or name in COMMON:
        return
    for meant in get_close_matches(name, KNOWN, n=1, cutoff=0.8):
        field = next(field for field, names in NAMES.items() if meant in names)
        spelling = field if meant == field.replace("_", "") else meant
        yield note(f'"{key}" is not a field of the archive', f'Did you mean "{spelling}"?', line)


def _metadata(entries: dict[str, Entry]) -> tuple[Metadata, list[Problem]]:
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


def _printed(block: Block, entries: dict[str, Entry]) -> Iterator[Zone]:
    """Where the words of a title, subtitle or summary stand, if they stand there as they are meant (folded or not)."""
    for field in ("title", "subtitle", "summary"):
        node = entries[field].node if field in entries else None
        if not isinstance(node, yaml.ScalarNode):
            continue
        start, end = block.start + node.start_mark.index, block.start + node.end_mark.index
        if node.style in ("|", ">"):
            start = next((found.end() for found in LINE_END.finditer(block.text, start, end)), end)
        elif node.style in ("'", '"'):
            start, end = start + 1, end - 1
        printed = block.text[start:end]
        start += len(printed) - len(printed.lstrip())
        printed = printed.strip()
        if printed.split() == str(node.value).split():
            yield Zone(start, start + len(printed), field)
