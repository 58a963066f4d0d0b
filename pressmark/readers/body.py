"""Which blocks of a page are the running text of its article.

Trafilatura decides what the main text is; its answer is matched back to our blocks, then completed inside the element
that holds most of it, because losing body text is worse than keeping a line too much.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

import trafilatura

from pressmark.lexicon import words
from pressmark.readers import page, signs
from pressmark.readers.head import fold
from pressmark.readers.page import Block, Element

BESIDE_TAGS = frozenset(("nav", "aside", "footer", "form", "button", "menu", "label"))
MOST = 0.75
OUTWARD = 3
ENOUGH = 600
LONG = 60
PARAGRAPH = 100
FEW, MANY = 2, 5
FARTHEST = 6  # blocks between two parts of a text
HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*$")
NUMBER = re.compile(r"\d+")


class Body:
    """The blocks of the article (`kept`, one truth a block), and where on the page it stands."""

    def __init__(self, source: str, blocks: Sequence[Block]) -> None:
        matched = _matched(blocks, main_text(source))
        self._weights = _weights(blocks, matched)
        self._total = max(self._weights.values(), default=0)
        self._known: dict[Element, bool] = {}
        self._empty = self._marks_of_body(blocks, matched)
        self.kept = self._with_their_like(blocks, matched, self._completed(blocks, matched))

    def holds(self, element: Element) -> bool:
        """Whether an element holds some of the main text and is more than one paragraph of it."""
        return self._weights[element] * 10 > self._total

    def beside(self, block: Block) -> bool:
        """Whether a block stands in something marked as beside the article that holds little of its text."""
        chain: list[Element] = []
        current: Element | None = block.element
        while current is not None and current not in self._known:
            chain.append(current)
            current = current.getparent()
        answer = self._known[current] if current is not None else False
        for inner in reversed(chain):
            answer = answer or (self._is_small(inner) and not _marks_beside(inner) <= self._empty)
            self._known[inner] = answer
        return answer

    def _is_small(self, element: Element) -> bool:
        return self._weights[element] * 4 < self._total

    def _marks_of_body(self, blocks: Sequence[Block], matched: Sequence[bool]) -> frozenset[str]:
        """The marks that say nothing on this page: paragraphs under them make up a good part of the main text."""
        weights: Counter[str] = Counter()
        for block, hit in zip(blocks, matched, strict=True):
            around = (block.element, *block.element.iterancestors()) if hit else ()
            marks = {mark for element in around if self._is_small(element) for mark in _marks_beside(element)}
            weights.update(dict.fromkeys(marks, len(block.text)))
        return frozenset(mark for mark, weight in weights.items() if weight * 4 >= self._total)

    def _completed(self, blocks: Sequence[Block], matched: Sequence[bool]) -> list[bool]:
        """The matched blocks that are not beside the article, and what stands between them in the same element."""
        long = [hit and len(block.text) > 40 for block, hit in zip(blocks, matched, strict=True)]
        inside = signs.between(long)
        end = self._end_of_page(blocks, matched)
        return [
            (matched[place] or (place in inside and (self._within(block) or self._among(block))))
            and place < end
            and not self.beside(block)
            and (matched[place] or block.links * 2 < len(block.text))
            for place, block in enumerate(blocks)
        ]

    def _with_their_like(self, blocks: Sequence[Block], matched: Sequence[bool], kept: list[bool]) -> list[bool]:
        """The kept blocks with the paragraphs in elements of the same form among them, and right above and below them.

        A page cuts its text where it sets advertisements; the main text may then be found in one part of several.
        """
        forms = Counter(_form(block) for block, hit in zip(blocks, kept, strict=True) if hit and len(block.text) > LONG)
        counts = [forms[_form(block)] if _is_paragraph(block) else 0 for block in blocks]
        like = [count >= FEW and not self.beside(block) for block, count in zip(blocks, counts, strict=True)]
        opening = [
            hit or count >= MANY for hit, count in zip(like, counts, strict=True)
        ]  # "teaser": half a page's text
        places = [place for place, hit in enumerate(kept) if hit]
        if not places:
            return kept
        first, last = places[0], places[-1]
        found = {
            place
            for place in range(first + 1, last)
            if like[place]
            and any(kept[other] and _form(blocks[other]) == _form(blocks[place]) for other in (place - 1, place + 1))
        }
        found |= _nearby(blocks, opening, range(first - 1, -1, -1))
        found |= _nearby(blocks, like, range(last + 1, self._end_of_page(blocks, matched)))
        return [hit or place in found for place, hit in enumerate(kept)]

    def _end_of_page(self, blocks: Sequence[Block], matched: Sequence[bool]) -> int:
        """The place of the page's footer below its text; what stands behind it opens over the page."""
        told = 0
        for place, (block, hit) in enumerate(zip(blocks, matched, strict=True)):
            told += len(block.text) if hit else 0
            if told >= ENOUGH and not hit and any(map(_is_footer, (block.element, *block.element.iterancestors()))):
                return place
        return len(blocks)

    def _within(self, block: Block) -> bool:
        """Whether the element of a block, or one just around it, holds most of the main text."""
        return any(self._weights[element] >= self._total * MOST for element in _nearest(block, OUTWARD))

    def _among(self, block: Block) -> bool:
        """Whether a block is a paragraph without links, and a section of the main text just around it has its like."""
        plain = not block.links and len(block.text) > LONG
        return plain and any(self._weights[element] >= ENOUGH for element in _nearest(block, OUTWARD - 1))


def main_text(source: str) -> str:
    """Trafilatura's main text of a page; empty where it finds none or fails."""
    try:
        return trafilatura.extract(page.parse(source), include_comments=False, include_tables=True) or ""
    except Exception:
        return ""


def _nearest(block: Block, outward: int) -> list[Element]:
    """The element of a block and some of those around it."""
    return [block.element, *islice(block.element.iterancestors(), outward)]


def _matched(blocks: Sequence[Block], text: str) -> list[bool]:
    """The blocks whose words, or a long line of them, stand in the main text."""
    lines = [fold(line) for line in text.splitlines()]
    whole, joined = set(lines), "".join(lines)

    def stands(words_of_block: str) -> bool:
        folded = fold(words_of_block)
        return bool(folded) and (folded in whole or (len(folded) > 20 and folded in joined))

    return [
        stands(block.text) or any(len(line) > 40 and stands(line) for line in block.text.split("\n"))
        for block in blocks
    ]


def _nearby(blocks: Sequence[Block], like: Sequence[bool], way: range) -> set[int]:
    """The places on the way from the main text outward that hold its like, each near the one before it."""
    found: set[int] = set()
    gap = 0
    for place in way:
        heads_other = blocks[place].element.tag in HEADINGS and blocks[place].links * 2 > len(blocks[place].text)
        if gap == FARTHEST or heads_other or blocks[place].element.tag == "h1":
            break
        gap = 0 if like[place] else gap + 1
        found |= {place} if like[place] else set()
    return found


def _is_paragraph(block: Block) -> bool:
    """Whether a block is a long sentence or more with hardly a link."""
    return len(block.text) > PARAGRAPH and block.links * 4 < len(block.text) and bool(SENTENCE_END.search(block.text))


def _form(block: Block) -> tuple[object, ...]:
    """The tags and classes of a block's element and the two around it, numbers in them left out."""
    around = islice((block.element, *block.element.iterancestors()), 3)
    return tuple((element.tag, *sorted(NUMBER.sub("", element.get("class", "")).split())) for element in around)


def _is_footer(element: Element) -> bool:
    """Whether an element ends the page; an article may have a footer of its own."""
    marked = element.tag == "footer" or element.get("role") == "contentinfo"
    return marked and not any(outer.tag in ("article", "main", "section") for outer in element.iterancestors())


def _weights(blocks: Sequence[Block], matched: Sequence[bool]) -> Counter[Element]:
    """How many characters of matched text each element holds."""
    weights: Counter[Element] = Counter()
    for block, hit in zip(blocks, matched, strict=True):
        if hit:
            weights[block.element] += len(block.text)
    root = blocks[0].element.getroottree().getroot() if blocks else None
    for element in reversed(list(root.iter())) if root is not None else ():
        parent = element.getparent()
        if parent is not None and weights[element]:
            weights[parent] += weights[element]
    return weights


def _marks_beside(element: Element) -> set[str]:
    """The tag and the words in an element's attributes that mark it as beside the article."""
    return {str(element.tag)} & BESIDE_TAGS | words("page", "beside") & set(signs.tokens(element))
