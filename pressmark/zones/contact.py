"""Blocks of press contacts: a cue line and the names, addresses and numbers around it."""

from __future__ import annotations

from collections.abc import Sequence

from pressmark.zones.block import Block
from pressmark.zones.name_form import is_body, is_person, is_role
from pressmark.zones.sign import is_prose

LONGEST_LINE = 90
REACH = 10
LONG = 5  # words: more than a name or a post below an address


def spread_contacts(blocks: Sequence[Block], signs: Sequence[str | None]) -> list[str | None]:
    """The signs with every line of a contact block marked as one; a stray address stays an `address`."""
    spread = list(signs)
    for index, sign in enumerate(signs):
        if sign == "contact":
            end = _end(blocks, spread, index)
            spread[index + 1 : end] = ["contact"] * (end - index - 1)
    for index, sign in enumerate(spread):
        if sign == "address" and _names_role_before(blocks, spread, index):
            spread[index - 2 : index] = ["contact", "contact"]
        elif (sign == "address" or _is_post(blocks, sign, index)) and _names_before(blocks, spread, index):
            spread[index - 1] = "contact"
    return spread


def _end(blocks: Sequence[Block], signs: Sequence[str | None], start: int) -> int:
    """Lines that go on without a blank line, then further ones as long as an address stands among the next two."""
    index = start + 1
    while index < min(len(blocks), start + 1 + REACH):
        block = blocks[index]
        if (
            len(block.text) > LONGEST_LINE
            or is_prose(block.text)
            or signs[index] in ("field", "end mark", "release mark", "date")
        ):
            break
        told = signs[index - 1] == "address" and len(block.text.split()) >= LONG
        if (block.apart or told) and signs[index] != "address" and not _leads_to_address(blocks, signs, index):
            break
        index += 1
    return index


def _leads_to_address(blocks: Sequence[Block], signs: Sequence[str | None], index: int) -> bool:
    """A name, role or body with an address at most three lines below, nothing else between."""
    for place in range(index, min(len(blocks), index + 4)):
        if signs[place] == "address":
            return place > index
        words = blocks[place].text.split(",")[0]
        if signs[place] not in (None, "byline") or not (is_person(words) or is_role(words) or is_body(words)):
            return False
    return False


def _is_post(blocks: Sequence[Block], sign: str | None, index: int) -> bool:
    """A post such as "Spokesperson" alone on a line, which opens a contact by itself."""
    return sign == "contact" and is_role(blocks[index].text) and len(blocks[index].text.split()) <= 3


def _names_before(blocks: Sequence[Block], signs: Sequence[str | None], index: int) -> bool:
    """A bare name or body just above an address is part of it."""
    if not _is_below(blocks, signs, index):
        return False
    above = blocks[index - 1].text
    return is_person(above.split(",")[0]) or is_body(above)


def _names_role_before(blocks: Sequence[Block], signs: Sequence[str | None], index: int) -> bool:
    """A bare name, and a role below it, just above an address."""
    lines = _is_below(blocks, signs, index) and _is_below(blocks, signs, index - 1)
    return lines and is_role(blocks[index - 1].text) and is_person(blocks[index - 2].text)


def _is_below(blocks: Sequence[Block], signs: Sequence[str | None], index: int) -> bool:
    """Whether a line follows on a short line that may be a name."""
    above = index - 1
    return above >= 0 and not blocks[index].apart and signs[above] in (None, "byline") and len(blocks[above].text) <= 60
