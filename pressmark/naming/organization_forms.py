"""The shorter and older forms of an organization's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import COMPASS, DEMONYMS, HEADS, KNOWN_FORMS, PLACE_WORDS, PLACES
from pressmark.naming.name_parts import GIVEN, SURNAMES
from pressmark.naming.name_words import Word, words_of

CHAMBERS = frozenset({"congressional", "senate", "house", "parliamentary"})
SUFFIXES = lexicon.words("organization_words", "company suffix")
FORMERLY = frozenset({"formerly", "previously", "once"})
NOW = frozenset({"renamed", "now"})
TIES = frozenset({"known", "called", "as", "the", "is", "was", "itself", "to", "has", "been"})


def short_forms(name: str, kind: str | None) -> Iterator[str]:
    """ "Aldra Systems Inc." -> "Aldra Systems", "Aldra": what prints leave off the end of a company's name."""
    words = words_of(name)
    if not words or not name.startswith(words[0].text):
        return
    stop = len(words)
    while stop > 1 and words[stop - 1].key in SUFFIXES:
        stop -= 1
    if 1 < stop < len(words):
        yield _printed(name, words, stop)
    while stop > 1 and HEADS.get(words[stop - 1].key) == "company":
        stop -= 1
    placed = " ".join(word.key for word in words[:stop]) in PLACES
    firm = kind == "company" or (stop < len(words) and words[stop].key in SUFFIXES)
    whole = stop > 1 or (firm and _stands_alone(words[0]))
    if stop < len(words) and whole and not placed:
        yield _printed(name, words, stop)


def _printed(name: str, words: Sequence[Word], stop: int) -> str:
    return name[words[0].start : words[stop - 1].end]


def _stands_alone(word: Word) -> bool:
    """Whether a word by itself can only be the company's name."""
    place = word.key in PLACES or word.key in PLACE_WORDS or word.key in DEMONYMS
    return not (place or word.is_common or word.key in GIVEN or word.key in SURNAMES) and len(word.text) > 2


def tail_of(name: str) -> str | None:
    """ "Millbrook Nurses Association" -> "Nurses Association": the name without the proper word it begins with."""
    words = words_of(name)
    if len(words) < 3 or words[0].key in COMPASS or words[1].key in ("of", "and", "for"):
        return None
    if words[0].is_common and words[0].key not in PLACES:
        return None
    tail = name[words[1].start :]
    return tail if words[-1].key in HEADS and tail not in KNOWN_FORMS else None


def parts_of(name: str, kind: str | None) -> Iterator[str]:
    """The shorter names that a full name may go by: what stands before its "of" or "for", or behind whose it is."""
    words = words_of(name)
    for index in range(2, len(words) - 1):
        chapter = words[index].key == "of" and kind == "advocacy" and _is_place(words[index + 1 :])
        if words[index].key in ("of", "for", "on", "in") and not chapter:
            yield _printed(name, words, index)
    for index in range(1, len(words) - 1):
        owner, first = words[index - 1], words[index]
        compass = (owner.key in COMPASS and first.key not in PLACES) or owner.key in (
            "new",
            "old",
            "great",
            "greater",
            "upper",
            "lower",
            "royal",
        )
        if compass or not owner.capital or not first.capital:
            return
        owned = index > 1 or owner.possessive or not owner.is_common or owner.key in PLACES | CHAMBERS
        if owned and (first.is_common or owner.possessive):
            yield name[first.start :]


def _is_place(words: Sequence[Word]) -> bool:
    return " ".join(word.key for word in words) in PLACES or words[0].key in COMPASS


def renamed(between: Sequence[Word]) -> bool | None:
    """The words between two names -> True where the first is the present name, False where the second is, else None."""
    if not 0 < len(between) <= 5:
        return None
    keys = [word.key for word in between]
    if keys[0] in FORMERLY and all(key in TIES for key in keys[1:]):
        return True
    if any(key in NOW for key in keys) and all(key in NOW or key in TIES for key in keys):
        return False
    return None
