"""Word lists as data: one entry a line, `#` opens a comment, `[name]` on a line of its own opens a section.

Everything that reads a list reads it through here; entries keep their case and inner spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The entries of lexicon/<name>.txt by section, in the file's order; those before any section under ""."""
    found: dict[str, list[str]] = {"": []}
    section = ""
    for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        entry = line.partition("#")[0].strip() if not line.startswith("\\#") else line[1:].strip()
        if entry.startswith("[") and entry.endswith("]"):
            section = entry[1:-1]
            found.setdefault(section, [])
        elif entry:
            found[section].append(entry)
    return {key: tuple(values) for key, values in found.items()}


@cache
def entries(name: str, section: str | None = None) -> tuple[str, ...]:
    """The entries of one section of a list, or of the whole list."""
    if section is not None:
        return sections(name)[section]
    return tuple(entry for values in sections(name).values() for entry in values)


@cache
def words(name: str, section: str | None = None) -> frozenset[str]:
    """The entries case-folded, as a set to look words up in."""
    return frozenset(entry.casefold() for entry in entries(name, section))


def alternatives(items: Iterable[str]) -> str:
    """A regular expression that matches any of the items, longest first; a space matches any white space."""
    ordered = sorted(set(items), key=lambda item: (-len(item), item))
    return "(?:" + "|".join(re.escape(item).replace(r"\ ", r"\s+") for item in ordered) + ")"
