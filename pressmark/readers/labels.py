"""What each block of a page is: the article's body, the lines around it, or something beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.readers import signs
from pressmark.readers.body import Body
from pressmark.readers.head import Head, fold
from pressmark.readers.page import Block
from pressmark.readers.signs import Signs
from pressmark.zones.printed_date import find_dates
from pressmark.zones.sign import TERMINAL

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BY = re.compile(r"\b[Bb][Yy]:?\s+[^\W\d_]|^By(?=[A-Z][a-z])")
ABOVE, BELOW = 8, 6
LONGEST_LINE = 160
SHORTEST_TEASER = 20
FEWEST_IN_HEADLINE = 4


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the title and the body of an article stand among the blocks of a page."""

    title: int | None
    first: int
    last: int

    @property
    def top(self) -> int:
        return self.first if self.title is None else min(self.title, self.first)


def kinds(blocks: Sequence[Block], kept: Sequence[bool], body: Body, head: Head, title: str | None) -> list[str]:
    """The zone kind of each block of one article and its page; `kept` says which are its running text."""
    setting = _setting(blocks, kept, body, title)
    told = [_kind(place, block, kept[place], body, setting, head) for place, block in enumerate(blocks)]
    for place, block in enumerate(blocks):
        if title and place != setting.title and place < setting.first and fold(block.text) == fold(title):
            told[place] = "navigation"
    return told


def _setting(blocks: Sequence[Block], kept: Sequence[bool], body: Body, title: str | None) -> Setting:
    long = [
        place
        for place, block in enumerate(blocks)
        if kept[place] and _is_prose(block, title) and body_kind(block) != "caption"
    ]
    first, last = (long[0], long[-1]) if long else (0, len(blocks) - 1)
    same = [place for place, block in enumerate(blocks) if title and fold(block.text) == fold(title)]
    headed = [place for place in same if blocks[place].element.tag in HEADINGS and not body.beside(blocks[place])]
    above = [place for place in headed if place <= first] or headed or [place for place in same if place <= first]
    return Setting(above[-1] if above else None, first, last)


def _is_prose(block: Block, title: str | None) -> bool:
    """A long block that is no heading, nor the title with or without the path of its sections before it."""
    titled = bool(title) and fold(block.text).endswith(fold(title or "")) and not TERMINAL.search(block.text)
    return len(block.text) > 60 and block.element.tag not in HEADINGS and not titled


def _kind(place: int, block: Block, kept: bool, body: Body, setting: Setting, head: Head) -> str:
    if place == setting.title:
        return "title"
    near = setting.top - ABOVE <= place <= setting.last + BELOW
    heads = setting.title is not None and setting.title < place < setting.first
    if near and len(block.text) <= LONGEST_LINE and (heads or place > setting.last or not body.beside(block)):
        kind = _line_kind(place, block, signs.read(block, body.holds), setting, head)
        if kind == "topic" or (kind and not body.beside(block)) or (heads and kind in ("byline", "date")):
            return kind
    if place < setting.top and not _is_prose(block, None):
        return "navigation"
    return body_kind(block) if kept and not _leads_away(block) else "navigation"


def _leads_away(block: Block) -> bool:
    """A paragraph that is one link and no sentence: the headline of another story."""
    tags = [block.element.tag, *(element.tag for element in block.element.iterancestors())]
    plain = tags[0] in ("p", "div") and "li" not in tags[:3] and not TERMINAL.search(block.text)
    return plain and block.links * 20 >= len(block.text) * 19 and len(block.text.split()) >= FEWEST_IN_HEADLINE


def _line_kind(place: int, block: Block, marks: Signs, setting: Setting, head: Head) -> str | None:
    """What a short line near the title or below the body is, where its markup or its form tells."""
    above = place < setting.first
    short = len(block.text) <= 120
    if signs.is_topics(block, marks) or (place > setting.last and short and marks.names("topics")):
        return "topic"
    signed = marks.names("credits") or "author" in marks.rels or BY.search(block.text)
    outside = not setting.first <= place <= setting.last and body_kind(block) != "caption"
    if signed and short and outside and signs.credits(block):
        return "byline"
    dates = list(find_dates(block.text))
    rest = len(block.text) - sum(found.end - found.start for found in dates)
    if dates and (above or marks.names("dates") or "time" in marks.tags) and rest < 40 * len(dates):
        return "date"
    below_title = setting.title is not None and setting.title < place < setting.first
    if below_title and (marks.names("teasers") or _is_teaser(block, head)) and len(block.text) > SHORTEST_TEASER:
        return "subtitle"
    return None


def _is_teaser(block: Block, head: Head) -> bool:
    return fold(block.text) in {fold(text) for text in (*head.descriptions, *head.subtitles)}


def body_kind(block: Block) -> str:
    """What a block of the body is after its markup."""
    near = [block.element, *block.element.iterancestors()]
    tags = [element.tag for element in near]
    if tags[0] in HEADINGS:
        return "heading"
    if "figcaption" in tags[:4] or any(token == "caption" for element in near[:2] for token in signs.tokens(element)):
        return "caption"
    if "blockquote" in tags:
        return "block quote"
    return "list item" if "li" in tags[:3] else "main"
