"""Where one article ends and the next begins in a file that holds several."""

from __future__ import annotations

from collections.abc import Sequence

from pressmark.model import Zone
from pressmark.zones.dateline import read_dateline
from pressmark.zones.piece import Signed

WINDOW = 14


def find_starts(signed: Sequence[Signed], zones: Sequence[Zone]) -> tuple[int, ...]:
    """The indices of the blocks that begin an article; the first is always 0."""
    marked = sorted(zone.start for zone in zones if zone.kind == "article")
    if len(marked) > 1:
        return _by_offsets(signed, marked)
    first = _head(signed, 0)
    starts = [0]
    body = 0
    for index in range(1, len(signed)):
        body += signed[index - 1].opens_body
        if body and _starts(signed, index, first, body):
            starts.append(index)
            body = 0
    return tuple(starts)


def _by_offsets(signed: Sequence[Signed], offsets: Sequence[int]) -> tuple[int, ...]:
    starts = {0}
    for offset in offsets[1:]:
        starts.add(next((index for index, item in enumerate(signed) if item.block.start >= offset), len(signed) - 1))
    return tuple(sorted(starts))


def _head(signed: Sequence[Signed], start: int) -> tuple[str, ...]:
    """What stands from here to the next sentence: signs in order, "title" for unsigned lines, how the text opens."""
    found: list[str] = []
    for item in signed[start : start + WINDOW]:
        if item.opens_body:
            return (*found, "dated prose" if read_dateline(item.text) else "prose")
        found.append("field" if item.field else item.sign or "title")
    return ()


def _starts(signed: Sequence[Signed], index: int, first: tuple[str, ...], body: int) -> bool:
    """Whether an article begins here, `body` paragraphs after the one before began."""
    item, before = signed[index], signed[index - 1]
    if item.block.tag == "doc" or (
        item.block.tag and item.block.tag in ("docno", "article") and before.block.tag != item.block.tag
    ):
        return item.block.tag == "doc" or signed[0].block.tag == item.block.tag
    ahead = _head(signed, index)
    if not ahead:
        return False
    if signed[0].sign == "date" and signed[1].block.joined:
        return _record(signed, index)
    return (
        (body > 1 and _after_footer(signed, index, ahead))
        or _field_head(signed, index, first)
        or _release_again(item, before, ahead, first)
        or _after_end_mark(signed, index, ahead, first)
        or _same_head(item, ahead, first)
    )


def _record(signed: Sequence[Signed], index: int) -> bool:
    """A line that begins with a date, in a file whose first line begins so: one release a line."""
    item = signed[index]
    return item.sign == "date" and not item.block.joined and index + 1 < len(signed) and signed[index + 1].block.joined


def _after_footer(signed: Sequence[Signed], index: int, ahead: tuple[str, ...]) -> bool:
    """The first block behind a run of printed fields that closed the article before."""
    if signed[index].field or not signed[index - 1].field:
        return False
    run = 0
    while run < index and signed[index - 1 - run].field:
        run += 1
    footer = signed[index - run : index]
    if any(item.field and item.field.name in ("title", "body") for item in footer):
        return False
    return len(footer) >= 4 and "debris" not in ahead[:1]


def _field_head(signed: Sequence[Signed], index: int, first: tuple[str, ...]) -> bool:
    """A run of printed fields that holds a title, where the first article began with fields as well."""
    item = signed[index]
    if not item.field or signed[index - 1].field or not first or first[0] != "field":
        return False
    names = [other.field.name for other in signed[index : index + WINDOW] if other.field]
    opening = next((other.field.name for other in signed if other.field), None)
    return "title" in names and item.field.name == opening


def _release_again(item: Signed, before: Signed, ahead: tuple[str, ...], first: tuple[str, ...]) -> bool:
    """A second release mark behind a text."""
    return (
        item.sign == "release mark" and before.sign != "release mark" and ("release mark" in first or "date" in ahead)
    )


def _after_end_mark(signed: Sequence[Signed], index: int, ahead: tuple[str, ...], first: tuple[str, ...]) -> bool:
    """Behind an end mark a head with a date, a release mark or a dateline, and a text: the next release."""
    item = signed[index]
    if item.opens_body:
        return ahead == first == ("dated prose",) and signed[index - 1].sign == "end mark"
    ended = any(other.sign == "end mark" for other in signed[max(0, index - 6) : index])
    if not ended or item.sign not in ("date", "release mark", "dateline", None):
        return False
    dated = "date" in ahead or "release mark" in ahead or (ahead == first and ahead[-1] == "dated prose")
    return dated and (item.sign is not None or ahead[0] == "title")


def _same_head(item: Signed, ahead: tuple[str, ...], first: tuple[str, ...]) -> bool:
    """The same signs in the same order as at the first article, two of them at least before the text."""
    telling = any(sign in ahead for sign in ("date", "byline", "dateline", "release mark", "dated prose"))
    same = ahead == first or (len(ahead) >= 3 and ahead == first[-len(ahead) :])
    return same and telling and not item.prose and (len(first) >= 3 or first[-1] == "dated prose")
