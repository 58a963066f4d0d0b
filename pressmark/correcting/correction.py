"""What a person corrected: one value an entry of corrections.yaml, and what became of it in this build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pressmark.correcting.keyed import KeyedDocument
from pressmark.model import Byline

FILE = "corrections.yaml"
METHOD = "corrected"
BLANK = "…"
"""What stands in a proposed correction where a person must fill something in."""

Value = str | float | int | None | tuple[Byline, ...] | tuple[str, ...]
Target = Literal["article", "quote", "figure", "person", "organization"]
Action = Literal["set", "reject", "add", "merge", "distinct", "split", "aliases"]


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry: what it is about (by key or name, or by file and exact words) and what it changes.

    words: the exact words of a quote or figure, a quote's parts apart. names: whom to merge, who is somebody else,
    under which aliases, or the articles of whoever is split off.
    """

    line: int
    target: Target
    action: Action
    key: str | None = None
    file: str | None = None
    position: int | None = None
    words: tuple[str, ...] = ()
    occurrence: int | None = None
    fields: Mapping[str, Value] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    reason: str | None = None

    @property
    def place(self) -> str:
        """Where it stands."""
        return f"{FILE}:{self.line}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a correction: the row it changed, from what to what; or why it changed nothing, and a remedy."""

    correction: Correction
    row: str | None = None
    was: Mapping[str, object] | None = None
    now: Mapping[str, object] | None = None
    fault: str | None = None
    remedy: str | None = None


Step = tuple[KeyedDocument, Outcome]
STALE = ("this is what the program finds by itself now", "remove the correction")


class CorrectionsError(Exception):
    """corrections.yaml cannot be followed; `faults` say where and what to do, one line each."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults
