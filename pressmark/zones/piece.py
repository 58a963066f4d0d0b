"""Blocks with what they show and blocks with what they are: the values that the modules of the layout exchange."""

from __future__ import annotations

from dataclasses import dataclass

from pressmark.zones.block import Block
from pressmark.zones.printed_field import Field

CONTENT = frozenset(("title", "subtitle", "heading", "paragraph", "list item", "pull quote", "caption"))


@dataclass(frozen=True, slots=True)
class Signed:
    """A block, the sign it bears by itself, whether its words read as prose, and the printed field it belongs to."""

    block: Block
    sign: str | None
    prose: bool
    field: Field | None = None

    @property
    def text(self) -> str:
        return self.block.text

    @property
    def opens_body(self) -> bool:
        return self.prose and self.sign is None and self.block.mark != "heading" and self.block.zone != "heading"


@dataclass(frozen=True, slots=True)
class Piece:
    """A block and its label: a kind of passage or of discard. `gives` names the field of the article that it fills."""

    block: Block
    label: str
    gives: str | None = None
    value: str = ""
