"""What a reader hands back, whatever the format: values without logic."""

from __future__ import annotations

from dataclasses import dataclass, field

from pressmark.model import Metadata, Problem, Zone


@dataclass(frozen=True, slots=True)
class Content:
    """The text of one file with what its container says of it; notes are doubts that did not stop the reading."""

    text: str
    encoding: str
    metadata: Metadata = field(default_factory=Metadata)
    zones: tuple[Zone, ...] = ()
    notes: tuple[Problem, ...] = ()


class UnreadableError(Exception):
    """The bytes hold nothing that can be read; the message says why and what a person can do."""


def note(message: str, suggestion: str, line: int | None = None) -> Problem:
    """A doubt about a file that did load."""
    return Problem("note", "reading", message, suggestion=suggestion, line=line)
