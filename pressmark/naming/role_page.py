"""A line with the names on it, as a reader of roles needs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pressmark import lexicon
from pressmark.naming.mentions import Spot
from pressmark.naming.name_lexicon import ROLE_NOUNS, TITLE_WORDS, is_acronym
from pressmark.naming.name_parts import EXACT_TITLES
from pressmark.naming.name_words import Line, Word

TIES = frozenset({"of", "for", "at", "with", "from", "in", "to", "on"})
ENDS = lexicon.words("roles", "clause")


@dataclass(frozen=True, slots=True)
class Page:
    """A line with the places of names on it: who starts and who ends at which word."""

    text: str
    line: Line
    starts: Mapping[int, Spot]
    stops: Mapping[int, Spot]

    def printed(self, start: int, stop: int) -> str:
        """The words as printed, white space made one space."""
        words = self.line.words
        return " ".join(self.text[words[start].start : words[stop - 1].end].split())


def belongs(words: Sequence[Word], index: int) -> bool:
    """Whether a word follows a name directly, or its short form in brackets: "Tide Reform Party (TRP) | president"."""
    gap = words[index].gap
    if gap == ") " and words[index - 1].gap == " (" and is_acronym(words[index - 1].text):
        return True
    return gap.lstrip("'’s").isspace() if words[index - 1].possessive else gap.isspace()


def is_role(word: Word) -> bool:
    """Whether a word is a role noun, several in one ("writer-director"), or a title."""
    parts = word.key.split("-")
    several = len(parts) > 1 and all(part in ROLE_NOUNS for part in parts)
    titled = (word.capital and word.key in TITLE_WORDS) or word.text in EXACT_TITLES
    return several or word.key.removeprefix("ex-") in ROLE_NOUNS or titled


def ends_role(word: Word) -> bool:
    """Whether a word begins a clause, which is no part of a role; "IT" is a field of work."""
    return word.key in ENDS and word.text not in ("IT", "WHO")
