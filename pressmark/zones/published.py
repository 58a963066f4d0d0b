"""When an article was published and where its report comes from, by what is printed of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.zones.date_line import KINDS, date_line
from pressmark.zones.dateline import Dateline, read_dateline
from pressmark.zones.piece import Piece
from pressmark.zones.printed_date import PrintedDate, find_dates, is_day_first

DEKS = 3
OPENING = 60
PARTED = re.compile(r"\s*(?:--|[–—])\s+(?=\S)")
STAMP = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\S{0,12}")


@dataclass(frozen=True, slots=True)
class Published:
    """Date and clock time of publication, and whether the order of day and month had to be guessed."""

    date: str | None = None
    time: str | None = None
    guessed: bool = False


def day_first(texts: Sequence[str]) -> bool | None:
    """How the document writes numeric dates; None where nothing tells."""
    return is_day_first(texts)


def when(pieces: Sequence[Piece], dateline: Dateline | None, order: bool | None) -> Published:
    """The date of publication: of the head, then of the fields, then the dateline's, then a lone date line below."""
    found = _ranked(pieces, bool(order))
    if not found and dateline and dateline.date:
        return Published(dateline.date.iso, dateline.date.time)
    if not found:
        opening = _opening_date(pieces, bool(order))
        return Published(opening.iso) if opening else Published()
    best = found[0]
    time = best.time or next((other.time for other in found if other.iso == best.iso and other.time), None)
    time = None if time == "00:00" else time
    return Published(best.iso, time, best.ambiguous and order is None)


def _opening_date(pieces: Sequence[Piece], order: bool) -> PrintedDate | None:
    """The day that opens the first paragraph before a dash, without a place: "Feb. 23, 2015 -- The bridge …"."""
    text = next((piece.block.text for piece in pieces if piece.label == "paragraph"), "")
    date = next(find_dates(text[:OPENING], order), None)
    opens = date is not None and date.start == 0 and not date.ambiguous and PARTED.match(text, date.end)
    return date if opens else None


def _ranked(pieces: Sequence[Piece], order: bool) -> list[PrintedDate]:
    """Every printed date that may be the article's, the likeliest first.

    Dates below the text count where they agree; of a system's stamps the first is of making, the others of changes.
    """
    body = next((index for index, piece in enumerate(pieces) if piece.label == "paragraph"), len(pieces))
    ranked: list[tuple[int, int, PrintedDate]] = []
    for index, piece in enumerate(pieces):
        for rank, date in _dates(piece, order):
            below = index > body and piece.label != "field"
            ranked.append((rank + 3 * below, index, date))
    late = {date.iso for rank, _, date in ranked if rank >= 3}
    stamped = all(STAMP.fullmatch(pieces[index].block.text) for rank, index, _ in ranked if rank >= 3)
    first = min(late) if late and (len(late) == 1 or stamped) else None
    above = any(rank < 3 for rank, _, _ in ranked)
    return [
        date
        for rank, index, date in sorted(ranked, key=lambda item: item[:2])
        if rank < 3 or (date.iso == first and (not above or STAMP.fullmatch(pieces[index].block.text)))
    ]


def _dates(piece: Piece, order: bool) -> list[tuple[int, PrintedDate]]:
    """The dates of one piece with their rank (0 published, 1 updated); dates of events and page views are left out."""
    text = piece.value or piece.block.text
    if piece.gives in ("date", "updated"):
        read = date_line(text, order)
        if read:
            date, kind = read
            return [(KINDS.index(kind) + (piece.gives == "updated"), date)] if kind != "other" else []
        return [(0, date) for date in find_dates(text, order)][:1]
    if piece.gives in ("author", "release mark", "author detail"):
        return [(0, date) for date in find_dates(text, order)][:1]
    return []


def first_dateline(pieces: Sequence[Piece]) -> Dateline | None:
    """The dateline on a line of its own, or of the first paragraph that has one behind at most two deks."""
    alone = next((piece for piece in pieces if piece.label == "dateline"), None)
    if alone:
        return Dateline(alone.value, len(alone.value)) if alone.value else read_dateline(alone.block.text)
    first = [piece.block.text for piece in pieces if piece.label == "paragraph"][:DEKS]
    return next((found for text in first if (found := read_dateline(text))), None)
