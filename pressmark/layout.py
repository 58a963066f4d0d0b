"""What every block of a document is: title, byline, date, body, caption, contact, field, debris…; and of which article.

The container's own labels come first, then what a block shows by its own words (sign.py), then its place: the head of
an article before its first sentence, the body, and what stands behind the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pressmark.model import RawDocument
from pressmark.zones import head, tail
from pressmark.zones.block import Block, cut_blocks
from pressmark.zones.contact import spread_contacts
from pressmark.zones.furniture import mark_furniture
from pressmark.zones.markup import find_marks
from pressmark.zones.piece import Piece, Signed
from pressmark.zones.printed_field import Field, find_fields, tagged_fields
from pressmark.zones.sign import fold, is_prose, sign_of
from pressmark.zones.split import find_starts
from pressmark.zones.torn import mend_torn

ZONE_SIGNS = {
    "navigation": "navigation",
    "field": "field",
    "byline": "byline",
    "date": "date",
    "topic": "topic",
    "title": "title",
    "subtitle": "subtitle",
    "summary": "field",
    "caption": "caption",
}


@dataclass(frozen=True, slots=True)
class Laid:
    """One article's share of the document, every block labelled, in order."""

    pieces: tuple[Piece, ...]


def lay_out(raw: RawDocument) -> tuple[Laid, ...]:
    """The articles of a document as labelled pieces; together they hold every block of it."""
    marks = find_marks(raw.text) if raw.media_type != "text/html" else ()
    signed = mark_furniture(mend_torn(sign_blocks(cut_blocks(raw.text, marks, raw.zones), raw.text)))
    page_of_one = raw.media_type == "text/html" and not any(zone.kind == "article" for zone in raw.zones)
    starts = (0,) if page_of_one else find_starts(signed, raw.zones)
    bounds = [*starts, len(signed)]
    whole = len(starts) == 1
    title = raw.metadata.title if whole else None
    return tuple(Laid(_label(signed[start:end], title)) for start, end in pairwise(bounds))


def sign_blocks(blocks: Sequence[Block], text: str) -> tuple[Signed, ...]:
    """Each block with the sign it bears by its zone, its words or the field it belongs to."""
    fields = {**find_fields(blocks), **tagged_fields(blocks, text)}
    signs = [_sign(block, fields.get(index)) for index, block in enumerate(blocks)]
    signs = spread_contacts(blocks, signs)
    return tuple(
        Signed(block, sign, is_prose(block.text), fields.get(index))
        for index, (block, sign) in enumerate(zip(blocks, signs, strict=True))
    )


def _sign(block: Block, field: Field | None) -> str | None:
    if block.zone in ZONE_SIGNS:
        return ZONE_SIGNS[block.zone]
    if field:
        return "field"
    return sign_of(block.text)


def _label(signed: Sequence[Signed], title: str | None) -> tuple[Piece, ...]:
    body = head.body_start(signed)
    above = head.label_head(signed[:body], title, frozenset(fold(item.text) for item in signed))
    return (*above, *tail.label_rest(signed[body:], above))
