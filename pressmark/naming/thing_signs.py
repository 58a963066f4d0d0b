"""What stands beside capitalised words and says that a thing bears them: marks, a place's word, a work, a trade.

Who is also named without such a sign elsewhere in the article stays a person, a firm only with a title.
"""

from __future__ import annotations

from collections.abc import Sequence

from pressmark import lexicon
from pressmark.naming.name_evidence import weight_behind
from pressmark.naming.name_lexicon import PLACES, WEAK_HEADS
from pressmark.naming.name_parts import GIVEN, SURNAMES
from pressmark.naming.name_words import ENGLISH, Word, close

WHERE = lexicon.words("other_names", "where")
TRUST = lexicon.words("other_names", "trust")
WORKS = lexicon.words("other_names", "work")
TRADES = lexicon.words("other_names", "trade")
POSTS = lexicon.words("other_names", "post in a firm")
LONGEST_TITLE = 3
OPENING = tuple("\"“‘'«")
CLOSING = tuple("\"”’'»")


def thing_sign(words: Sequence[Word], start: int, stop: int) -> str | None:
    """What the untitled words start..stop name where they stand: "firm", another "thing", or None for a person."""
    if _has_a_trade(words, stop) or _is_led(words, start):
        return "firm"
    thing = (
        _is_marked(words, start, stop)
        or _is_where(words, start, stop)
        or _is_a_work(words, start, stop)
        or _is_of_a_place(words, start, stop)
        or _heads(words, stop)
    )
    return "thing" if thing else None


def _is_marked(words: Sequence[Word], start: int, stop: int) -> bool:
    """Classics like “Ida Marsh” and: the marks hold the name alone, or with capitalised words before it."""
    first = start
    while first and start - first < LONGEST_TITLE and words[first - 1].capital and close(words, first):
        first -= 1
    if not words[first].gap.endswith(OPENING):
        return False
    return stop == len(words) or (words[stop].gap.lstrip(".,").startswith(CLOSING) and not words[stop - 1].possessive)


def _is_where(words: Sequence[Word], start: int, stop: int) -> bool:
    """In Glen Harrow they met: what one is in or near, unless the words behind tell of a person, or of two."""
    if start == 0 or words[start - 1].key not in WHERE or words[stop - 1].possessive or not close(words, start):
        return False
    trusted = start > 1 and words[start - 2].key in TRUST
    two = stop + 1 < len(words) and words[stop].key == "and" and words[stop + 1].capital
    return not trusted and not two and weight_behind(words, stop) <= 0


def _is_a_work(words: Sequence[Word], start: int, stop: int) -> bool:
    """Her novel Ida Marsh, with: a kind of work in small letters right before, and no clause behind."""
    if start == 0 or words[start - 1].key not in WORKS or words[start - 1].capital or not close(words, start):
        return False
    return stop == len(words) or not close(words, stop) or words[stop].key in ENGLISH or words[stop].key == "from"


def _has_a_trade(words: Sequence[Word], stop: int) -> bool:
    """D.K. Harrow analyst Ida Marsh: a firm whose trade follows in small letters, and then who works there."""
    if stop + 1 >= len(words) or words[stop].key not in TRADES or words[stop].capital or words[stop - 1].possessive:
        return False
    return close(words, stop) and words[stop + 1].capital and close(words, stop + 1)


def _is_led(words: Sequence[Word], start: int) -> bool:
    """The CEO of Ida Marsh: a firm, by the post before it."""
    of = start > 1 and words[start - 1].key == "of" and close(words, start) and close(words, start - 1)
    return of and words[start - 2].key in POSTS


def _heads(words: Sequence[Word], stop: int) -> bool:
    """The Ida Marsh Project: what follows is what the name is of."""
    if stop >= len(words) or words[stop].key not in WEAK_HEADS or words[stop - 1].possessive:
        return False
    return words[stop].capital and close(words, stop)


def _is_of_a_place(words: Sequence[Word], start: int, stop: int) -> bool:
    """Harrow India: no given name, and a place at the end; or, a baker of Glen Harrow, Ohio."""
    last = words[stop - 1].key
    if last in PLACES and last not in SURNAMES and words[start].key not in GIVEN:
        return True
    lived = start > 0 and words[start - 1].key in ("of", "from") and close(words, start)
    return lived and stop < len(words) and words[stop].gap == ", " and words[stop].key in PLACES
