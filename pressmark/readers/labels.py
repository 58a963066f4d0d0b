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
from pressmark.zones.sign import TERMINAL, is_captioned, sign_of

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BY = re.compile(r"\b[Bb][Yy]:?\s+[^\W\d_]|^By(?=[A-Z][a-z.])")
PICTURED = re.compile(r"\b(?:undated|file|handout) (?:photo|picture|image)", re.IGNORECASE)
ABOVE, BELOW = 8, 6
LONGEST_LINE = 240
LONGEST_BYLINE = 120
SHORTEST_TEASER = 20
LONGEST_HEADING = 60
PROSE = frozenset(("main", "caption", "subtitle"))
FEWEST_IN_HEADLINE = 4
FEWEST_IN_CAPTION, FEWEST_IN_SENTENCE = 5, 10


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
    repeated = _repeated(blocks, kept)
    setting = _setting(blocks, [own and place not in repeated for place, own in enumerate(kept)], body, title)
    told = [_kind(place, block, kept[place], body, setting, head) for place, block in enumerate(blocks)]
    for place, block in enumerate(blocks):
        above = setting.title is not None and setting.title < place < setting.first
        if title and place != setting.title and place < setting.first and fold(block.text) == fold(title):
            told[place] = "navigation"
        elif (
            above
            and told[place] == "main"
            and len(block.text) > SHORTEST_TEASER
            and not {"byline", "date"}.isdisjoint(told[place : setting.first])
        ):
            told[place] = _above_text(block)
    return ["navigation" if place in repeated and kind in PROSE else kind for place, kind in enumerate(told)]


def _above_text(block: Block) -> str:
    """What a line above the text is that sums it up, or that captions or credits the picture there."""
    if sign_of(block.text) == "credit":
        return "navigation"
    return "caption" if is_captioned(block.text) or PICTURED.search(block.text) else "subtitle"


def _repeated(blocks: Sequence[Block], kept: Sequence[bool]) -> set[int]:
    """The places of teasers above the text that a paragraph of it begins with, and of captions shown before."""
    texts = [fold(block.text) for block in blocks]
    paragraphs = [
        (place, text) for place, text in enumerate(texts) if kept[place] and body_kind(blocks[place]) != "caption"
    ]
    seen: list[str] = []
    found: set[int] = set()
    told = False  # whether a paragraph of the text stands above
    for place, (block, text) in enumerate(zip(blocks, texts, strict=True)):
        if len(block.text) <= LONGEST_HEADING or block.element.tag in HEADINGS:
            continue
        if body_kind(block) == "caption":
            if any(other.startswith(text) for other in seen):
                found.add(place)
            seen.append(text)
        elif not told and any(
            at > place
            and len(other) > len(text)
            and other.startswith(text)
            and blocks[at].element.getparent() is not block.element.getparent()
            for at, other in paragraphs
        ):
            found.add(place)
        else:
            told = told or kept[place]
    return found


def _setting(blocks: Sequence[Block], kept: Sequence[bool], body: Body, title: str | None) -> Setting:
    long = [
        place
        for place, block in enumerate(blocks)
        if kept[place] and _is_prose(block, title) and body_kind(block) != "caption"
    ]
    if len(long) > 1 and _is_dek(blocks, long[0], long[1]):
        del long[0]
    first, last = (long[0], long[-1]) if long else (0, len(blocks) - 1)
    same = [place for place, block in enumerate(blocks) if title and fold(block.text) == fold(title)]
    headed = [place for place in same if blocks[place].element.tag in HEADINGS and not body.beside(blocks[place])]
    above = [place for place in headed if place <= first] or headed or [place for place in same if place <= first]
    return Setting(above[-1] if above else None, first, last)


def _is_dek(blocks: Sequence[Block], first: int, second: int) -> bool:
    """Whether the first paragraph stands above the byline or the date: it sums the article up."""

    def heads(block: Block) -> bool:
        return _signs(block) or _is_dated(block)

    between = [block for block in blocks[first + 1 : second] if len(block.text) <= LONGEST_BYLINE]
    return any(map(heads, between)) and not any(map(heads, blocks[max(0, first - ABOVE) : first]))


def _is_dated(block: Block) -> bool:
    """Whether a block is a date with the words around it and little more."""
    dates = list(find_dates(block.text))
    rest = len(block.text) - sum(found.end - found.start for found in dates)
    return bool(dates) and rest < 40 * len(dates)


def _is_prose(block: Block, title: str | None) -> bool:
    """A long block that is no heading, nor the title with or without the path of its sections before it."""
    titled = bool(title) and fold(block.text).endswith(fold(title or "")) and not TERMINAL.search(block.text)
    return len(block.text) > LONGEST_HEADING and block.element.tag not in HEADINGS and not titled and not _signs(block)


def _signs(block: Block) -> bool:
    """Whether a block is a line that says by whom the article is."""
    line = len(block.text) <= LONGEST_BYLINE and BY.match(block.text) and not TERMINAL.search(block.text)
    return bool(line) and bool(signs.credits(block))


def _kind(place: int, block: Block, kept: bool, body: Body, setting: Setting, head: Head) -> str:
    if place == setting.title:
        return "title"
    near = setting.top - ABOVE <= place <= setting.last + BELOW
    heads = setting.title is not None and setting.title < place < setting.first
    if near and len(block.text) <= LONGEST_LINE and (heads or place > setting.last or not body.beside(block)):
        kind = _line_kind(place, block, signs.read(block, body.holds), setting, head)
        if kind == "topic" or (kind and not body.beside(block)) or (heads and kind in ("byline", "date")):
            return kind
    if (heads or setting.first < place < setting.last) and not kept and not body.beside(block):
        return _left_out(block, heads)
    if place < setting.top and not _is_prose(block, None):
        return "navigation"
    return body_kind(block) if kept and not _leads_away(block) else "navigation"


def _left_out(block: Block, heads: bool) -> str:
    """What a block is that stands in the article and was not taken for its text: a caption, or prose above the text."""
    kind, length = body_kind(block), len(block.text.split())
    if block.links * 2 >= len(block.text):
        return "navigation"
    if kind == "caption" or (heads and kind == "main" and is_captioned(block.text)):
        return "caption" if length >= FEWEST_IN_CAPTION else "navigation"
    sentence = length >= FEWEST_IN_SENTENCE and not block.text[0].islower() and sign_of(block.text) is None
    return "main" if heads and kind == "main" and sentence else "navigation"


def _leads_away(block: Block) -> bool:
    """A paragraph that is one link and no sentence: the headline of another story."""
    tags = [block.element.tag, *(element.tag for element in block.element.iterancestors())]
    plain = tags[0] in ("p", "div") and "li" not in tags[:3] and not TERMINAL.search(block.text)
    return plain and block.links * 20 >= len(block.text) * 19 and len(block.text.split()) >= FEWEST_IN_HEADLINE


def _line_kind(place: int, block: Block, marks: Signs, setting: Setting, head: Head) -> str | None:
    """What a short line near the title or below the body is, where its markup or its form tells."""
    above = place < setting.first
    short = len(block.text) <= LONGEST_BYLINE
    if signs.is_topics(block, marks) or (place > setting.last and short and marks.names("topics")):
        return "topic"
    below_title = setting.title is not None and setting.title < place < setting.first
    linked = below_title and signs.leads_to_profile(block)
    signed = marks.names("credits") or "author" in marks.rels or linked or BY.search(block.text)
    outside = not setting.first <= place <= setting.last and body_kind(block) != "caption"
    if signed and (short or above) and outside and signs.credits(block):
        return "byline"
    if (above or marks.names("dates") or "time" in marks.tags) and _is_dated(block):
        return "date"
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
