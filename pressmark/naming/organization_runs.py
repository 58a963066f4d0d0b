"""What a run of capitalised words says by itself for and against being an organization's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    CALENDAR,
    COMPASS,
    COMPOUND_TAILS,
    DEMONYMS,
    HEADS,
    NOT_ORGANIZATION,
    PLACE_WORDS,
    PLACES,
    ROLE_NOUNS,
    THINGS,
    TITLE_WORDS,
    is_acronym,
)
from pressmark.naming.name_parts import GIVEN, SURNAMES, is_initial
from pressmark.naming.name_words import OPENINGS, Word, spelled
from pressmark.naming.organizations import GENERIC, INNER_CAPITALS, has_article

PLACE_TAILS = lexicon.words("geography", "place tail")
DOMAIN = re.compile(r"[A-Z][A-Za-z]+\.(?:org|com|net|gov|co|io|in|uk)")


def may_be_name(words: Sequence[Word], start: int, stop: int, *, alone: bool = False) -> bool:
    """Whether a run can be an organization's name for all that its own words say; alone: even as one common word."""
    shown = words[start:stop]
    if any(word.key in ROLE_NOUNS or word.key in CALENDAR or word.key in TITLE_WORDS for word in shown):
        return False
    if len(shown) == 1 and shown[0].text.endswith("s") and shown[0].key[:-1] in ROLE_NOUNS:
        return False
    if not shown or shown[0].key == "the" or (len(shown) == 1 and is_usual(words, start, alone)):
        return False
    if (shown[0].key in OPENINGS and (shown[0].opens or len(shown) == 1)) or any(
        word.text in THINGS or is_initial(word.text) for word in shown
    ):
        return False
    if shown[0].key in GIVEN and not shown[0].is_common and len(shown) > 1 and not has_article(words, start):
        return False
    if any(word.key.rpartition("-")[2] in COMPOUND_TAILS for word in shown if "-" in word.key):
        return False
    key = " ".join(word.key for word in shown)
    region = " ".join(word.key for word in shown if word.key not in COMPASS)
    if shown[0].key in COMPASS and region in PLACES:
        return False
    if spelled(words, start, stop) in GENERIC:
        return False
    return (
        key not in PLACES and not all(word.key in DEMONYMS for word in shown) and shown[-1].key not in NOT_ORGANIZATION
    )


def is_usual(words: Sequence[Word], index: int, alone: bool = False) -> bool:
    """Whether a word by itself is more likely a common word (unless alone) or somebody's name."""
    word = words[index]
    named = (word.key in SURNAMES or word.key in GIVEN) and not has_article(words, index)
    return named or (word.is_common and not (alone and not word.opens))


def reads_as_body(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether a run reads as a body's name rather than a place's: "Operation Open Vote", "Halden Energy".

    It ends with a common word that ends no places, and holds a proper word before it or common words only.
    """
    shown = words[start:stop]
    if len(shown) < 2 or not shown[-1].is_common or shown[-1].key in SURNAMES:
        return False
    placed = any(word.key in PLACE_WORDS or word.key in COMPASS for word in shown)
    return not placed and shown[-1].key not in PLACE_TAILS and shown[-1].key not in NOT_ORGANIZATION


def is_coined(word: Word) -> bool:
    """Whether nobody but an organization writes itself so: an acronym, inner capitals, "X-Lab", a web name."""
    body = "-" in word.text and word.text.rpartition("-")[2][:1].isupper() and word.key.rpartition("-")[2] in HEADS
    return (
        body
        or is_acronym(word.text)
        or INNER_CAPITALS.fullmatch(word.text) is not None
        or DOMAIN.fullmatch(word.text) is not None
    )
