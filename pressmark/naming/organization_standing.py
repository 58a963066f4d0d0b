"""What makes an organization of a name that by its own words may be an undertaking, a scheme or a fund.

Somebody works there ("Tidal Oversight Project director Ida Marsh", "head of the Harbor Fund"), a report or a statement
is by it ("a study by the Honey Project"), it speaks or does what only people do, or it stands in a list of bodies.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import ROLE_MODIFIERS, ROLE_NOUNS
from pressmark.naming.name_words import Word, close
from pressmark.naming.organization_forms import SUFFIXES
from pressmark.naming.organization_known import speaks

WRITINGS = lexicon.words("organization_words", "writing")
DEEDS = lexicon.words("organization_words", "deed")
FOUNDING = lexicon.words("organization_words", "founding")
TIES = frozenset({"of", "at", "for", "with"})
LISTING = frozenset({"and", "the", "or"})


def stands_as_body(
    words: Sequence[Word], start: int, stop: int, ends: Container[int] = (), starts: Container[int] = ()
) -> bool:
    """Whether the words beside a name treat it as an organization; ends, starts: where sure ones of the line stand."""
    if speaks(words, start, stop) or _acts(words, stop) or _is_tied(words, start) or _is_registered(words, stop):
        return True
    before, after = _listed_before(words, start), _listed_after(words, stop)
    return (before in ends and after is not None) or (after in starts and before is not None)


def _acts(words: Sequence[Word], stop: int) -> bool:
    """Whether a deed or a post stands right behind a name: "Tidal Project | sued", "Tide Fund | Executive Director"."""
    if stop >= len(words) or not close(words, stop):
        return False
    if words[stop].capital:
        return words[stop].key in ROLE_MODIFIERS
    return words[stop].key in ROLE_NOUNS or (words[stop].key in DEEDS and not words[stop - 1].possessive)


def _is_tied(words: Sequence[Word], start: int) -> bool:
    """Whether a writing or a post is a name's, or somebody founded it: "a study by the | Honey Project", "head of the |
    Tide Fund", "they founded the | Tide Fund"."""
    tie = start - 2 if start > 1 and words[start - 1].key == "the" else start - 1
    if tie < 1 or not all(close(words, index) for index in range(tie + 1, start + 1)):
        return False
    if words[tie].key in FOUNDING:
        return True
    if not close(words, tie):
        return False
    before, by = words[tie - 1].key, words[tie].key
    return (by in ("by", "from") and before in WRITINGS) or (by in TIES and before in ROLE_NOUNS)


def _is_registered(words: Sequence[Word], stop: int) -> bool:
    """Whether the ending of a company stands behind a comma: "Oster Growth Fund, | Inc."."""
    return stop < len(words) and words[stop].gap == ", " and words[stop].capital and words[stop].key in SUFFIXES


def _listed_before(words: Sequence[Word], start: int) -> int | None:
    """Where the name before this one ends, if they stand in a list: "the Mill Alliance |, the | Media Project"."""
    begin = start
    while begin > 0 and words[begin - 1].key in LISTING and close(words, begin):
        begin -= 1
    if begin == 0 or not words[begin - 1].capital:
        return None
    return begin if _parts(words, begin, start) else None


def _listed_after(words: Sequence[Word], stop: int) -> int | None:
    """Where the next name of a list begins."""
    after = stop
    while after < len(words) and words[after].key in LISTING:
        after += 1
    if after >= len(words) or not words[after].capital:
        return None
    return after if _parts(words, stop, after) else None


def _parts(words: Sequence[Word], begin: int, end: int) -> bool:
    """Whether "and", "or" or a comma stands between two names that words begin..end part."""
    return "," in words[begin].gap or any(word.key in ("and", "or") for word in words[begin:end])
