"""Names as a line prints them: lines that name nobody, two names that nothing parts, names that are one person's."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from pressmark import lexicon
from pressmark.naming.name_parts import GIVEN, folded
from pressmark.naming.name_words import Line, Word
from pressmark.naming.people import Printed

ALIASES = frozenset(tuple(entry.split()) for entry in lexicon.entries("other_names", "alias"))
SHORTEST_TABLE = 12
_REFERENCE = re.compile(r"\b(?:19|20)\d\d;\s?\d+(?:\(\d+\))?:\s?[A-Z]?\d")

Words = tuple[str, ...]


def names_people(text: str, line: Line) -> bool:
    """Whether a line may name people at all: no line in capitals, no table of figures, no list of references."""
    if line.style == "capitals" or not line.words:
        return False
    if line.style == "headline" and len(line.words) >= SHORTEST_TABLE:
        numbers = sum(word.text.isdigit() for word in line.words)
        if numbers > len(line.words) / 5:
            return False
    return _REFERENCE.search(text, line.words[0].start, line.words[-1].end) is None


def plain_words(shown: str) -> Words:
    """The words of a printed name without case and accents."""
    return tuple(folded(word) for word in shown.split())


def apart(name: Printed, shown: str, whole: Set[Words]) -> list[tuple[Printed, str]]:
    """A name, or the two that it is made of where the article prints each by itself: "IDA MARSH TOM PELL"."""
    words = shown.split()
    if len(words) != name.stop - name.start:
        return [(name, shown)]
    plain = plain_words(shown)
    for cut in range(2, len(words) - 1):
        if plain[:cut] in whole and plain[cut:] in whole and plain[0] in GIVEN and plain[cut] in GIVEN:
            first = Printed(name.start, name.start + cut, name.title)
            return [(first, " ".join(words[:cut])), (Printed(first.stop, name.stop), " ".join(words[cut:]))]
    return [(name, shown)]


def is_alias(words: Sequence[Word], stop: int, start: int) -> bool:
    """Whether what stands between two names says that they are one person's: "also known as"."""
    return 0 < start - stop < 4 and tuple(word.key for word in words[stop:start]) in ALIASES
