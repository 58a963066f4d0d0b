"""What a scraper kept of the page around an article: menus, lists of other stories, forms and footers in plain text.

Only a text that shows several lines which pages print around articles ("Skip to content", "Share", "Privacy Policy") is
looked at so; a clean text has no furniture.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressmark.lexicon import words
from pressmark.zones.piece import Signed
from pressmark.zones.sign import AFTER, CUT_SHORT, SENTENCE, TERMINAL, fold

MENU = words("debris", "menu")
READ_BY_CONTAINER = frozenset((None, "field", "title", "subtitle", "summary"))
IN_MENUS = frozenset((None, "debris", "address", "boilerplate heading", "navigation"))
FEWEST_CUES = 3
FEWEST_HEADLINES = 2
SHORTEST_MENU = 5
CUES_IN_MENU = 2
LONGEST_ITEM = 50
LONGEST_LABEL = 40
SHORTEST_SOLID = 100
SHORTEST_INDEX = 15
SHORT_TITLE, LONG_TITLE = 3, 5
NEAR_TITLE = 2


def mark_furniture(signed: Sequence[Signed]) -> tuple[Signed, ...]:
    """The blocks with all furniture signed as navigation."""
    found = frozenset(_find(signed))
    return tuple(
        replace(item, sign="navigation", prose=False, field=None) if index in found else item
        for index, item in enumerate(signed)
    )


def _find(signed: Sequence[Signed]) -> Iterator[int]:
    end = _other_stories(signed)
    yield from range(end, len(signed))
    if any(item.block.zone not in READ_BY_CONTAINER for item in signed):
        return
    cues = [_is_cue(item) for item in signed]
    if sum(cues) < FEWEST_CUES:
        return
    if len(signed) >= SHORTEST_INDEX and not any(map(_is_solid, signed)):
        ends = (index for index, item in enumerate(signed) if item.sign == "end mark" and "#" in item.text)
        yield from range(next(ends, -1) + 1, len(signed))
        return
    first = next((index for index, item in enumerate(signed) if item.opens_body), 0)
    yield from _footer(signed[:end], cues)
    yield from _menus(signed, cues, first)
    yield from _list_above(signed[:first])


def _is_cue(item: Signed) -> bool:
    """A line that pages print around articles."""
    letters = any(character.isalpha() for character in item.text)
    return (item.sign == "debris" and letters) or fold(item.text) in MENU


def _menus(signed: Sequence[Signed], cues: Sequence[bool], first: int) -> Iterator[int]:
    """Runs of short lines with several cues; a line printed twice, or right above the text, may be a title."""
    printed = Counter(fold(item.text) for item in signed)
    start = 0
    opened = next((i for i, item in enumerate(signed) if item.sign is None and len(item.text.split()) >= LONG_TITLE), 0)
    while start < len(signed):
        end = start
        while end < len(signed) and _is_menu_item(signed[end]):
            end += 1
        if end - start >= SHORTEST_MENU and sum(cues[start:end]) >= CUES_IN_MENU:
            shortest = LONG_TITLE if opened < start else SHORT_TITLE
            for index in range(start, end):
                length = 0 if cues[index] else len(signed[index].text.split())
                again = printed[fold(signed[index].text)] > 1 and length >= LONG_TITLE
                if not (index < first and (again or (length >= shortest and index >= end - NEAR_TITLE))):
                    yield index
        start = max(end, start + 1)


def _is_menu_item(item: Signed) -> bool:
    return (
        item.sign in IN_MENUS
        and item.block.mark is None
        and item.field is None
        and len(item.text) <= LONGEST_ITEM
        and (item.text.endswith("?") or not TERMINAL.search(item.text))
    )


def _other_stories(signed: Sequence[Signed]) -> int:
    """Where the list of other stories begins that ends the page ("Latest news"): little text follows on much text."""
    solid = [len(item.text) if _is_solid(item) else 0 for item in signed]
    before, behind, lines = 0, sum(solid), sum(not item.prose for item in signed)
    for index, item in enumerate(signed):
        lines -= not item.prose
        label = len(item.text) <= LONGEST_LABEL and fold(item.text) in AFTER
        if label and behind * 3 < before and lines >= FEWEST_HEADLINES:
            return index
        before, behind = before + solid[index], behind - solid[index]
    return len(signed)


def _is_solid(item: Signed) -> bool:
    """A paragraph of a story; a teaser is cut short."""
    whole = bool(TERMINAL.search(item.text)) and not item.text.endswith(CUT_SHORT)
    return item.prose and whole and len(item.text) >= SHORTEST_SOLID


def _footer(signed: Sequence[Signed], cues: Sequence[bool]) -> Iterator[int]:
    """The unsigned lines from the first cue behind the last sentence on."""
    last = next((i for i in range(len(signed) - 1, -1, -1) if signed[i].prose and _is_told(signed[i].text)), 0)
    cue = next((i for i in range(last + 1, len(signed)) if cues[i] or signed[i].sign == "address"), len(signed))
    while cue < len(signed) and cue - 1 > last and signed[cue - 1].text.isdigit():
        cue -= 1
    yield from (index for index in range(cue, len(signed)) if signed[index].sign in IN_MENUS)


def _is_told(text: str) -> bool:
    """Whether prose ends as a sentence, or is long and breaks off in the one behind another."""
    return bool(TERMINAL.search(text) or (len(text) >= SHORTEST_SOLID and SENTENCE.search(text)))


def _list_above(head: Sequence[Signed]) -> Iterator[int]:
    """A list of other stories with their dates above the text; the date of the one that is printed below is its own."""
    printed = Counter(fold(item.text) for item in head)
    label = next((index for index, item in enumerate(head) if fold(item.text) in AFTER), len(head))
    end = label + 1
    while end < len(head) and any(other.sign == "date" for other in head[end : end + 2]):
        end += 2
    dates_first = label + 1 < len(head) and head[label + 1].sign == "date"
    for index in range(label, min(end, len(head)) if end > label + 3 else label):
        story = index + 1 if dates_first else index - 1
        own = head[index].sign == "date" and story < len(head) and printed[fold(head[story].text)] > 1
        if not own:
            yield index
