"""Which line of the head of an article is its title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pressmark.lexicon import words
from pressmark.zones.byline import OPENING
from pressmark.zones.head_line import (
    LONGEST_TITLE,
    NEAR,
    is_above_outlet,
    is_caption,
    is_kicker,
    is_masthead,
    is_second_line_of_byline,
)
from pressmark.zones.issuer import VERBS
from pressmark.zones.name_form import is_body, is_desk
from pressmark.zones.piece import Signed
from pressmark.zones.sign import AFTER, BOILERPLATE, fold, is_captioned
from pressmark.zones.title_site import part_site

BODIES = words("credits", "bodies")
LONG_TITLE = 5  # words
SCRAPED = 2  # lines of page furniture above the text
FARTHEST_TITLE = 500


def choose_title(
    signed: Sequence[Signed], metadata_title: str | None, printed: frozenset[str] = frozenset()
) -> int | None:
    """The index of the line that prints the title; None where the head prints none."""
    said = [index for index, item in enumerate(signed) if item.sign == "title" or _prints_title(item, metadata_title)]
    if said:
        return said[-1] if signed[said[-1]].field else said[0]
    if signed and is_above_outlet(signed, 0):
        return 0
    candidates = [index for index in range(min(len(signed), FARTHEST_TITLE)) if _may_be_title(signed, index)]
    if metadata_title:
        same = [index for index in candidates if fold(signed[index].text) == fold(metadata_title)]
        return same[0] if same else None
    release = next((index for index, item in enumerate(signed) if item.sign == "release mark"), 0)
    if candidates and candidates[-1] > release:
        candidates = [index for index in candidates if index > release or not _is_letterhead(signed[index].text)]
    marked = [
        index
        for index in candidates
        if signed[index].block.mark == "heading" or signed[index].block.tag in ("h1", "headline", "title")
    ]
    return next(iter(marked), None) if marked or not candidates else _last_print(signed, candidates, printed)


def _last_print(signed: Sequence[Signed], candidates: Sequence[int], printed: frozenset[str]) -> int:
    """The first line; where menus were kept around the text, the last print of it or of another line printed twice."""
    if sum(item.sign in ("navigation", "debris") for item in signed) < SCRAPED:
        return candidates[0]
    names = [fold(part_site(item.text, printed)[0]) for item in signed]
    prints = Counter(names)
    often = [index for index in candidates if prints[names[index]] > 1]
    long = [index for index in often if len(names[index].split()) >= LONG_TITLE]
    chosen = candidates[0] if candidates[0] in often or not long else long[-1]
    return [index for index in candidates if names[index] == names[chosen]][-1]


def _is_letterhead(text: str) -> bool:
    """The office above a release mark: "THE WHITE HOUSE", "Office of the Press Secretary"."""
    return len(text.split()) <= 8 and (is_body(text) or bool(re.search(r"\b(?:office|house)\b", text, re.IGNORECASE)))


def _prints_title(item: Signed, metadata_title: str | None) -> bool:
    """A field for the title; not one of front matter, which has told it already and quotes it in its own way."""
    return _gives(item) == "title" and not (metadata_title and item.block.zone == "field")


def _gives(item: Signed) -> str | None:
    return item.field.name if item.field and item.field.part != "label" else None


def _may_be_title(signed: Sequence[Signed], index: int) -> bool:
    item = signed[index]
    if _is_labelled_title(signed, index):
        return True
    exact = fold(item.text) in BOILERPLATE or fold(item.text) in AFTER
    if (
        item.sign not in (None, "boilerplate heading")
        or exact
        or len(item.text) > LONGEST_TITLE
        or item.block.zone == "navigation"
    ):
        return False
    if is_desk(OPENING.sub("", item.text, count=1)) or is_captioned(item.text):
        return False
    if (
        _names_body(signed, index)
        or is_kicker(item.text)
        or is_caption(signed, index)
        or is_second_line_of_byline(signed, index)
    ):
        return False
    if len(item.text.split()) == 1 and not _is_introduced(signed, index):
        return False
    return bool(re.search(r"[^\W\d_]{2}", item.text)) and not is_masthead(item.text)


def _is_labelled_title(signed: Sequence[Signed], index: int) -> bool:
    """A long first line with the date right below it, though it opens as picture credits do: "PHOTOS: Hundreds …"."""
    item, after = signed[index], signed[index + 1] if index + 1 < len(signed) else None
    labelled = item.sign in ("credit", "debris") and ": " in item.text[:12] and len(item.text.split()) > LONG_TITLE
    return index == 0 and labelled and after is not None and after.sign == "date" and not after.block.apart


def _names_body(signed: Sequence[Signed], index: int) -> bool:
    """The name of a ministry or a society and nothing else, above another line that can be the title."""
    tokens = signed[index].text.split()
    if not 2 <= len(tokens) <= 7 or not is_body(signed[index].text) or signed[index].text.isupper():
        return False
    named = tokens[1].casefold() == "of" or tokens[-1].casefold() in BODIES
    plain = all(token[0].isupper() or token in ("of", "and", "for", "the") for token in tokens)
    verb = any(token.casefold() in VERBS for token in tokens)
    near = range(index + 1, min(index + NEAR, len(signed)))
    below = [
        signed[other]
        for other in near
        if signed[other].sign is None and (len(signed[other].text.split()) >= 4 or _is_introduced(signed, other))
    ]
    return named and plain and not verb and bool(below) and fold(below[0].text) != fold(signed[index].text)


def _is_introduced(signed: Sequence[Signed], index: int) -> bool:
    """A single word is a title when its format or a byline or date below says so."""
    item, after = signed[index], signed[index + 1] if index + 1 < len(signed) else None
    return (
        item.block.mark == "heading" or item.block.tag is not None or bool(after and after.sign in ("date", "byline"))
    )
