"""Pages that hold several whole articles: a blog's front page, a newsletter, a day's announcements.

Such a page marks each article up as one, under a heading of its own, and its own title is that of none of them. A page
with one article and teasers of others is no such page: teasers are short, and the page bears the article's title.
"""

from __future__ import annotations

from collections.abc import Sequence

from pressmark.readers import signs
from pressmark.readers.body import Body
from pressmark.readers.head import Head, fold
from pressmark.readers.page import Block, Element

HEADINGS = ("h1", "h2", "h3", "h4")
LEAST_PROSE = 600
LEAST_PARAGRAPH = 60


def stretches(blocks: Sequence[Block], body: Body, head: Head) -> list[range]:
    """The places of the blocks of each article; () for a page with one article or none."""
    places: dict[Element, list[int]] = {}
    for place, block in enumerate(blocks):
        outermost = _article_around(block.element)
        if outermost is not None:
            places.setdefault(outermost, []).append(place)
    found = [range(inside[0], inside[-1] + 1) for inside in places.values()]
    whole = [part for part in found if _is_whole([blocks[place] for place in part], body)]
    titles = [fold(title) for title in head.page_titles]
    named = any((own := heading(blocks, part)) and any(fold(own) in title for title in titles) for part in whole)
    return whole if len(whole) > 1 and not named else []


def _article_around(element: Element) -> Element | None:
    around = [element, *element.iterancestors()]
    return next((outer for outer in reversed(around) if _is_article(outer)), None)


def _is_article(element: Element) -> bool:
    return element.tag == "article" or element.get("role") == "article" or "hentry" in signs.tokens(element)


def _is_whole(blocks: Sequence[Block], body: Body) -> bool:
    prose = sum(
        len(block.text)
        for block in blocks
        if len(block.text) >= LEAST_PARAGRAPH and block.links * 2 < len(block.text) and not body.beside(block)
    )
    return prose >= LEAST_PROSE and any(block.element.tag in HEADINGS for block in blocks[:4])


def heading(blocks: Sequence[Block], part: range) -> str | None:
    """The heading at the top of a stretch of blocks."""
    return next((blocks[place].text for place in part[:4] if blocks[place].element.tag in HEADINGS), None)
