"""Marks of a format that stand inside plain text: Markdown, HTML and SGML tags, template tags. None is prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pressmark.zones.dateline import read_dateline

LINK = "markup"
HEADING = "heading"
LIST_ITEM = "list item"
BLOCK_QUOTE = "block quote"
TAG = "tag "
SOFT_HYPHEN = "soft hyphen"

_TEMPLATE = re.compile(r"\{%[^%{}]{0,2000}%\}|\{\{[^{}]{0,2000}\}\}|\[node:[\w:-]{1,60}\]|\{[:#][^{}\n]{0,200}\}")
_COMMENT = re.compile(r"<!--.{0,20000}?-->", re.DOTALL)
_TAG = re.compile(r"</?([A-Za-z][\w:-]{0,30})(?:\s[^<>]{0,2000})?/?>")
_IMAGE = re.compile(r"!\[[^\[\]]{0,1000}\]\([^()\n]{0,1500}(?:\([^()\n]{0,300}\)[^()\n]{0,1500})?\)")
_LINK = re.compile(r"(\[)([^\[\]]{0,1000})(\]\([^()\n]{0,1500}(?:\([^()\n]{0,300}\)[^()\n]{0,1500})?\))")
_REFERENCE = re.compile(r"^[ \t]{0,3}\[[^\[\]\n]{1,200}\]:[ \t]+\S.*$", re.MULTILINE)
_HEADING = re.compile(r"^[ \t]{0,3}(#{1,6})[ \t]+(?=[^\s#])", re.MULTILINE)
_HEADING_END = re.compile(r"(?<=\S)[ \t]+#{1,6}[ \t]*$", re.MULTILINE)
_QUOTE = re.compile(r"^[ \t]{0,3}(>+)[ \t]?", re.MULTILINE)
_ITEM = re.compile(r"^[ \t]*([•●▪◦‣∙·*+–-]|\(?\d{1,2}[.)]|o(?=\t))[ \t]+(?=\S)", re.MULTILINE)
_SYMBOL_ITEM = re.compile(r"^[ \t]*([•●▪◦‣])(?=\S)", re.MULTILINE)
_STRONG = re.compile(r"\*{2,3}(?=\S|[ \t]\S)|(?<=\S)[ \t]?\*{2,3}")
_EMPHASIS = re.compile(r"(?<![\w*_\\])([*_]{1,3})(?=[^\s*_])|(?<=[^\s*_\\])([*_]{1,3})(?![\w*_])")
_ESCAPE = re.compile(r"\\(?=[.,!?()\[\]{}#*_+<>&$'\"“”‘’-])")
_RULE = re.compile(r"^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}|~{3,})[ \t]*$", re.MULTILINE)
_ENTITY = re.compile(r"&(?:nbsp|#160|#xa0|zwnj);", re.IGNORECASE)
_SOFT_HYPHEN = re.compile("\u00ad|&(?:shy|#173|#xad);", re.IGNORECASE)


LONGEST_PLACE = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of markup in the document; kind says what the line or stretch it opens is, where the mark tells."""

    start: int
    end: int
    kind: str = LINK


def find_marks(text: str) -> tuple[Mark, ...]:
    """The markup of a text, in order and without overlaps."""
    visible = text
    found: list[Mark] = []
    for finder in (_templates, _tags, _links, _line_marks, _emphasis):
        marks = list(finder(visible))
        found += marks
        visible = hide(visible, ((mark.start, mark.end) for mark in marks))
    return tuple(_without_overlaps(found))


def hide(text: str, spans: Iterable[tuple[int, int]], fill: str = " ") -> str:
    """The text with each span overwritten by spaces (or another character), so that every other offset stays."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        parts += [text[at:start], fill * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


def _without_overlaps(marks: list[Mark]) -> Iterator[Mark]:
    """In order; of overlapping marks the one that begins first, the longer of two that begin together."""
    at = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.end > at:
            yield Mark(max(mark.start, at), mark.end, mark.kind)
            at = mark.end


def _templates(text: str) -> Iterator[Mark]:
    for pattern in (_TEMPLATE, _ENTITY):
        yield from (Mark(*match.span()) for match in pattern.finditer(text))
    yield from (Mark(*match.span(), SOFT_HYPHEN) for match in _SOFT_HYPHEN.finditer(text))


def _tags(text: str) -> Iterator[Mark]:
    comments = [match.span() for match in _COMMENT.finditer(text)]
    yield from (Mark(start, end) for start, end in comments)
    for match in _TAG.finditer(hide(text, comments)):
        yield Mark(*match.span(), TAG + match[1].casefold())


def _links(text: str) -> Iterator[Mark]:
    images = [match.span() for match in _IMAGE.finditer(text)]
    yield from (Mark(start, end) for start, end in images)
    rest = hide(text, images)
    references = [match.span() for match in _REFERENCE.finditer(rest)]
    yield from (Mark(start, end) for start, end in references)
    for match in _LINK.finditer(hide(rest, references)):
        yield Mark(*match.span(1))
        yield Mark(*match.span(3))


def _line_marks(text: str) -> Iterator[Mark]:
    rules = [match.span() for match in _RULE.finditer(text)]
    yield from (Mark(start, end) for start, end in rules)
    rest = hide(text, rules)
    for pattern, kind in ((_QUOTE, BLOCK_QUOTE), (_HEADING, HEADING), (_ITEM, LIST_ITEM), (_SYMBOL_ITEM, LIST_ITEM)):
        marks = [Mark(*match.span(1), kind) for match in pattern.finditer(rest) if not _ends_dateline(rest, match)]
        yield from marks
        rest = hide(rest, ((mark.start, mark.end) for mark in marks))
    if any(_HEADING.finditer(text)):
        yield from (Mark(*match.span()) for match in _HEADING_END.finditer(rest))


def _ends_dateline(text: str, item: re.Match[str]) -> bool:
    """Whether the dash at a line's start belongs to the place alone on the line above."""
    if item[1] not in "–—-":
        return False
    above = text.rfind("\n", 0, max(0, item.start() - 1)) + 1
    place = text[above : item.start()].strip()
    return 0 < len(place) <= LONGEST_PLACE and read_dateline(f"{place} — Then") is not None and place.isupper()


def _emphasis(text: str) -> Iterator[Mark]:
    """Stars and underlines that pair within one paragraph, and backslashes before punctuation."""
    for paragraph in re.finditer(r"\S(?:.|\n(?![ \t]*\n))*", text):
        strong = [match.span() for match in _STRONG.finditer(text, *paragraph.span())]
        if len(strong) % 2 == 0:
            yield from (_without_space(text, start, end) for start, end in strong)
        rest = hide(paragraph[0], ((s - paragraph.start(), e - paragraph.start()) for s, e in strong))
        yield from (Mark(s + paragraph.start(), e + paragraph.start()) for s, e in _pairs(rest))
    yield from (Mark(*match.span()) for match in _ESCAPE.finditer(text))


def _without_space(text: str, start: int, end: int) -> Mark:
    return Mark(start + (len(text[start:end]) - len(text[start:end].lstrip())), end)


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    opened: list[re.Match[str]] = []
    for match in _EMPHASIS.finditer(text):
        if match[1]:
            opened = [match]
        elif opened and opened[0][1] == match[2]:
            yield opened[0].span()
            yield match.span()
            opened = []
