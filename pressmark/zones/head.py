"""The head of an article: what stands before its first sentence."""

from __future__ import annotations

from collections.abc import Sequence

from pressmark.zones.block import WEB_ADDRESS
from pressmark.zones.byline import OPENING, read_bare_name
from pressmark.zones.head_line import (
    NEAR,
    is_above_outlet,
    is_below_by,
    is_beside_date,
    is_caption,
    is_kicker,
    is_masthead,
    is_name_by_date,
    is_place,
    is_second_line_of_byline,
    is_teaser,
    is_title_sentence,
)
from pressmark.zones.issuer import MINISTRY
from pressmark.zones.name_form import is_body, is_desk
from pressmark.zones.outlet_line import is_team, outlet_of
from pressmark.zones.piece import Piece, Signed
from pressmark.zones.second_print import is_part_of_print, repeated, title_words
from pressmark.zones.sign import TERMINAL, fold, is_captioned
from pressmark.zones.title_line import choose_title

LABELS = {
    "release mark": "release mark",
    "end mark": "end mark",
    "contact": "contact",
    "address": "contact",
    "credit": "credit",
    "credit line": "credit",
    "debris": "debris",
    "date": "date",
    "dateline": "dateline",
    "byline": "byline",
    "field": "field",
    "topic": "field",
    "navigation": "navigation",
    "boilerplate heading": "navigation",
    "boilerplate": "boilerplate",
}
GIVES = {
    "date": "date",
    "dateline": "dateline",
    "byline": "author",
    "topic": "topics",
    "release mark": "release mark",
    "contact": "contact",
}
CAPTION_LABELS = frozenset(("image caption", "caption", "photo caption", "media caption"))
LONGEST_MINISTRY = 80


def body_start(signed: Sequence[Signed]) -> int:
    """The index of the block that holds the first sentence; the end where there is none."""
    for index, item in enumerate(signed):
        above = is_caption(signed, index) or is_title_sentence(signed, index) or is_teaser(signed, index)
        above = above or is_above_outlet(signed, index)
        if item.opens_body and not above:
            return index
    return len(signed)


def label_head(signed: Sequence[Signed], metadata_title: str | None, printed: frozenset[str]) -> tuple[Piece, ...]:
    """The pieces of a head; `printed`: the folded lines of the whole article."""
    title = choose_title(signed, metadata_title, printed)
    pieces: list[Piece] = []
    for index in range(len(signed)):
        pieces.append(_piece(signed, index, title, pieces, printed))
    return tuple(pieces)


def _piece(
    signed: Sequence[Signed], index: int, title: int | None, before: Sequence[Piece], printed: frozenset[str]
) -> Piece:
    """One piece of the head: by its sign, or by where it stands beside the title."""
    item = signed[index]
    if index == title:
        return Piece(item.block, "title", "title", title_words(item, printed))
    if item.field:
        return Piece(item.block, "field", item.field.name if item.field.part != "label" else None, item.field.value)
    below = index - 1 - (signed[index - 1].sign == "date") if index else None
    if title is not None and below == title and WEB_ADDRESS.fullmatch(item.text):
        return Piece(item.block, "field", "url", item.text)
    if item.sign in ("subtitle", "caption"):
        return Piece(item.block, item.sign)
    if title is not None and (site := repeated(item, signed[title], printed)) is not None:
        return Piece(item.block, "repeat", "site", site)
    if (
        title is not None
        and index > title
        and is_part_of_print(signed, index, fold(title_words(signed[title], printed)))
    ):
        return Piece(item.block, "repeat")
    if item.sign and item.sign != "boilerplate heading":
        return Piece(item.block, LABELS[item.sign] if item.sign != "title" else "repeat", GIVES.get(item.sign))
    return _unsigned(signed, index, title, before)


def _unsigned(signed: Sequence[Signed], index: int, title: int | None, before: Sequence[Piece]) -> Piece:
    """One piece of the head that bears no sign of its own."""
    item = signed[index]
    if (told := _told_by_words(signed, index, before)) is not None:
        return told
    beside_date = title is not None and index > title and is_beside_date(signed, index)
    if beside_date and (outlet := outlet_of(item.text)):
        return Piece(item.block, "field", "publisher", outlet)
    if beside_date and is_team(item.text):
        return Piece(item.block, "byline", "bare author")
    if title is None or index < title:
        return Piece(item.block, "navigation", "masthead")
    return _below_title(signed, index, title, before)


def _told_by_words(signed: Sequence[Signed], index: int, before: Sequence[Piece]) -> Piece | None:
    """A piece that its words and the lines beside it tell, wherever the title is; None for any other."""
    item = signed[index]
    if is_second_line_of_byline(signed, index):
        return Piece(item.block, "byline", "author detail")
    if is_desk(OPENING.sub("", item.text, count=1)):
        return Piece(item.block, "byline")
    if is_place(signed, index):
        return Piece(item.block, "dateline", "dateline", item.text.strip(" :,"))
    if is_captioned(item.text) or item.text.casefold().startswith("image caption"):
        return Piece(item.block, "caption")
    if index and signed[index - 1].text.casefold().strip(" ,:") in CAPTION_LABELS:
        return Piece(item.block, "caption")
    if item.block.mark == "list item":
        return Piece(item.block, "list item")
    if is_caption(signed, index):
        repeated = any(
            piece.label == "caption" and fold(piece.block.text) == fold(item.text) for piece in before[-NEAR:]
        )
        return Piece(item.block, "repeat" if repeated else "caption")
    if is_kicker(item.text):
        return Piece(item.block, "navigation", "kicker")
    if is_below_by(signed, index):
        return Piece(item.block, "byline", "author", f"By {item.text}")
    if index + 1 < len(signed) and is_below_by(signed, index + 1):
        return Piece(item.block, "byline")
    if is_masthead(item.text):
        return Piece(item.block, "navigation", "masthead")
    return None


def _below_title(signed: Sequence[Signed], index: int, title: int, before: Sequence[Piece]) -> Piece:
    """A line below the title that nothing else explains: a masthead, a writer's name, a subtitle, a heading."""
    item = signed[index]
    ministry = len(item.text) <= LONGEST_MINISTRY and MINISTRY.fullmatch(item.text) and is_body(item.text)
    if ministry and not outlet_of(item.text):
        return Piece(item.block, "field", "masthead")
    listed = any(is_masthead(other.text) for other in signed[max(title + 1, index - NEAR) : index])  # under "WHO:"
    told = fold(item.text) in fold(signed[title].text)  # whom the title names is pictured there, and no writer
    if not listed and not told and (read_bare_name(item.text) or is_name_by_date(signed, index)):
        return Piece(item.block, "byline", "bare author")
    if is_teaser(signed, index):
        return Piece(item.block, "subtitle")
    if TERMINAL.search(item.text) and len(item.text.split()) >= 3:
        return Piece(item.block, "paragraph")
    if item.block.mark == "heading" or len(item.text.split()) < 4:
        return Piece(item.block, "heading")
    named = any(piece.label == "subtitle" for piece in before[-NEAR:])
    return Piece(item.block, "heading" if named else "subtitle")
