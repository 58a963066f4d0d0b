"""Fields of a publishing system printed with an article: "Label: value" lines, and labels alone above their values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.lexicon import sections, words
from pressmark.zones.block import Block
from pressmark.zones.outlet_line import ALONE, outlet_below_title
from pressmark.zones.sign import is_prose, sign_of

FIELD_OF = {label.casefold(): field for field, labels in sections("field_labels").items() for label in labels}
FIELD_OF_TAG = {tag: field for field, tags in sections("sgml_tags").items() for tag in tags}
CERTAIN_HEADERS = words("mail_headers", "certain")
OTHER_HEADERS = words("mail_headers", "other")
INLINE = re.compile(r"(?P<label>[^\W\d_][\w ()/-]{1,30}?)\s*:\s*(?=\W*\w)(?P<value>\S.*)", re.DOTALL)
# Labels that other texts hardly print before a colon; the others count only beside one of these or each other.
PLAIN = frozenset(
    [
        "title",
        "date",
        "author",
        "topics",
        "url",
        "updated",
        "type",
        "publisher",
        "language",
        "time",
        "subtitle",
        "other",
    ]
)
# Labels that no running text has on a line of its own: one of them is enough.
STRONG = frozenset(("news provided by", "related issues", "filed under", "tags", "issue areas", "article tags"))
LONGEST_FURNITURE = 70
REACH = 12


@dataclass(frozen=True, slots=True)
class Field:
    """The field of an article that a block gives; the block is its label, its value, both, or a line without label."""

    name: str
    part: str
    value: str = ""


def find_fields(blocks: Sequence[Block]) -> dict[int, Field]:
    """The blocks that are labels or values of printed fields, by their index."""
    return {**_inline(blocks), **_stacked(blocks), **_mail_header(blocks), **_outlet(blocks)}


def _outlet(blocks: Sequence[Block]) -> dict[int, Field]:
    """The outlet right below the first line, above a blank line or the date: what a record prints with an article.

    A blank line may part it from the title where the date stands right below it, and two a name that only outlets have.
    """
    below = blocks[1:3]
    if len(below) < 2 or below[0].mark or below[0].tag or below[0].zone or blocks[0].zone:
        return {}
    above_date = sign_of(below[1].text) == "date"
    dated = above_date and (not below[1].apart or below[0].text.casefold() in ALONE)
    close = dated or (below[1].apart and not below[0].apart)
    outlet = outlet_below_title(below[0].text, dated) if close else None
    return {1: Field("publisher", "line", outlet)} if outlet else {}


def _mail_header(blocks: Sequence[Block]) -> dict[int, Field]:
    """The header of a message at the top of a file: it tells of the message, not of the article inside."""
    end = 0
    while end < len(blocks) and (_header(blocks[end]) or (end and not blocks[end].apart)):
        end += 1
    names = {_header(block) for block in blocks[:end]}
    return {index: Field("other", "both") for index in range(end)} if names & CERTAIN_HEADERS else {}


def _header(block: Block) -> str | None:
    name, colon, _ = block.text.partition(":")
    return name.casefold() if colon and name.casefold() in CERTAIN_HEADERS | OTHER_HEADERS else None


def tagged_fields(blocks: Sequence[Block], text: str) -> dict[int, Field]:
    """Blocks that an SGML element of a known name encloses: <HEADLINE>Bridge shut</HEADLINE>."""
    return {
        index: Field(FIELD_OF_TAG[block.tag], "value", block.text)
        for index, block in enumerate(blocks)
        if block.tag in FIELD_OF_TAG
        and re.compile(rf"\s*</{block.tag}\s*>", re.IGNORECASE).match(text, block.end)
        and sign_of(block.text) not in ("byline", "date")
        and not is_prose(block.text)
    }


def _inline(blocks: Sequence[Block]) -> dict[int, Field]:
    """Lines "Label: value", at least two of them near each other, or one that is tagged as a field."""
    found: dict[int, Field] = {}
    for index, block in enumerate(blocks):
        match = INLINE.match(block.text)
        name = FIELD_OF.get(" ".join(match["label"].casefold().split())) if match else None
        if match and name and len(block.text) <= 700 and (name in ("summary", "caption") or len(block.text) <= 260):
            found[index] = Field(name, "both", match["value"])
    kept = {
        index: field
        for index, field in found.items()
        if any(
            other in found and found[other].name in PLAIN for other in (*range(index - 2, index), index + 1, index + 2)
        )
        or field.name == "topics"
    }
    return {index: field for index, field in kept.items() if not (field.name == "other" and is_prose(field.value))}


def _stacked(blocks: Sequence[Block]) -> dict[int, Field]:
    """Runs of labels alone on their lines with the value below, and everything short that stands between them."""
    names = [_label(block) for block in blocks]
    found: dict[int, Field] = {}
    index = 0
    while index < len(blocks):
        end = _run_end(blocks, names, index) if names[index] else index
        if _is_run(blocks, names, index, end):
            found.update(_values(blocks, names, index, end))
            index = end
        else:
            index += 1
    return found


def _label(block: Block) -> str | None:
    if len(block.text) > 40 or block.mark or block.zone:
        return None
    return FIELD_OF.get(block.text.casefold().rstrip(" :"))


def _run_end(blocks: Sequence[Block], names: Sequence[str | None], start: int) -> int:
    """Behind the value of the last label that short lines alone part from the one before it."""
    last = start
    index = start + 1
    while index < len(blocks) and index - last <= REACH:
        if names[index]:
            last = index
        elif index == last + 1 and _is_value(blocks[index], names[last]):
            pass
        elif not _is_furniture(blocks[index]):
            break
        index += 1
    behind = last + 1
    return (
        behind + 1
        if behind < len(blocks) and names[last] != "body" and _is_value(blocks[behind], names[last])
        else behind
    )


def _is_value(block: Block, name: str | None) -> bool:
    if name == "body":
        return False
    if name in ("summary", "subtitle", "caption", "title"):
        return len(block.text) <= 700
    if name == "date":
        return sign_of(block.text) == "date"
    return _is_furniture(block)


def _is_furniture(block: Block) -> bool:
    return (
        len(block.text) <= LONGEST_FURNITURE
        and not is_prose(block.text)
        and sign_of(block.text) not in ("byline", "end mark", "release mark")
    )


def _is_run(blocks: Sequence[Block], names: Sequence[str | None], start: int, end: int) -> bool:
    """Several labels, or one that hardly stands in other texts, or a label of a date with a date below."""
    run = [name for name in names[start:end] if name]
    dated = any(
        names[index] == "date" and index + 1 < len(blocks) and sign_of(blocks[index + 1].text) == "date"
        for index in range(start, end)
    )
    strong = blocks[start].text.casefold().rstrip(" :") in STRONG and end > start + 1
    return (dated and len(run) >= 1) or len(run) >= 3 or (len(run) == 2 and "body" in run) or strong


def _values(blocks: Sequence[Block], names: Sequence[str | None], start: int, end: int) -> dict[int, Field]:
    found: dict[int, Field] = {}
    for index in range(start, end):
        name, above = names[index], names[index - 1] if index > start else None
        if name:
            found[index] = Field(name, "label")
        elif above and above not in ("other", "body"):
            found[index] = Field(above, "value", blocks[index].text)
        else:
            found[index] = Field("other", "value", blocks[index].text)
    return found
