"""A line with the names on it, as a reader of roles needs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pressmark.naming.mentions import Spot
from pressmark.naming.name_lexicon import ROLE_NOUNS, TITLE_WORDS
from pressmark.naming.name_words import Line, Word

TIES = frozenset({"of", "for", "at", "with", "from", "in", "to", "on"})
ENDS = frozenset(
    {
        "who",
        "which",
        "that",
        "whose",
        "when",
        "where",
        "while",
        "as",
        "after",
        "before",
        "during",
        "but",
        "because",
        "has",
        "have",
        "had",
        "is",
        "was",
        "were",
        "are",
        "will",
        "would",
        "by",
        "about",
        "if",
        "said",
        "says",
    }
)


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
    gap = words[index].gap
    return gap.lstrip("'’s").isspace() if words[index - 1].possessive else gap.isspace()


def is_role(word: Word) -> bool:
    return word.key in ROLE_NOUNS or (word.capital and word.key in TITLE_WORDS)
