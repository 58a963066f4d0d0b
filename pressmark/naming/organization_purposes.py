"""Names that end with their head behind what the body is for or whose it is: "Toys for Tots Foundation"."""

from __future__ import annotations

from collections.abc import Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import HEADS, OPENING_HEADS, ROLE_NOUNS, TITLE_WORDS
from pressmark.naming.name_words import Word, close, run_end

FOUNDED = frozenset({"foundation", "fund"})
LOOSE = lexicon.words("organization_words", "loose")
LONGEST_OWNERS = 2


def purpose_end(words: Sequence[Word], start: int, end: int) -> int | None:
    """Where a name ends whose head stands behind a tie: words start..end are the run before "for" or "of".

    "the Harbor Toys for Tots Foundation": a foundation behind what it is for; "the Victims of Crime Trust": a body
    behind whom it is of, who are no head and hold no post.
    """
    if end + 2 >= len(words) or words[end].key not in ("for", "of") or not words[end + 1].capital:
        return None
    if not (close(words, end) and close(words, end + 1)):
        return None
    stop = run_end(words, end + 1)
    head = words[stop - 1].key
    if stop - end < 3 or any(_spoils(word) for word in words[start:end]):
        return None
    if words[end].key == "for":
        return stop if head in FOUNDED else None
    opened = words[end - 1].key in HEADS or words[end - 1].key in OPENING_HEADS
    owned = any(word.possessive for word in words[end + 1 : stop - 1])
    headed = head in HEADS and head not in LOOSE and end - start <= LONGEST_OWNERS
    return stop if headed and not (opened or owned) else None


def _spoils(word: Word) -> bool:
    return word.key in ROLE_NOUNS or word.key in TITLE_WORDS or word.possessive
