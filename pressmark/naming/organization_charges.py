"""What a ministry is in charge of, to its end: "Ministry of Roads, Ports & Waterways", "Department of Trade"."""

from __future__ import annotations

from collections.abc import Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import CALENDAR, CHARGES, DEMONYMS, PLACES, ROLE_NOUNS, TITLE_WORDS
from pressmark.naming.name_words import COMMON, Word, close

MINISTRIES = frozenset({"ministry", "ministries", "department"})
NO_CHARGE = lexicon.words("organization_words", "no charge")
ENDINGS = tuple(lexicon.entries("organization_words", "endings of charges"))
NEVER_CHARGED = NO_CHARGE | CALENDAR | DEMONYMS | PLACES
TIES = frozenset({"of", "for"})


def charge_end(words: Sequence[Word], stop: int) -> int:
    """Where the list of what a ministry is in charge of ends; stop itself where none begins there.

    A comma goes on with the list only where "and" or "&" closes it further on.
    """
    if stop >= len(words) or words[stop].key not in TIES or not close(words, stop) or words[stop - 1].possessive:
        return stop
    begin = stop + 2 if stop + 1 < len(words) and words[stop + 1].key == "the" else stop + 1
    if not _is_charge(words, begin) or not close(words, begin):
        return stop
    index = end = _run(words, begin)
    while index < len(words) and not words[index - 1].possessive:
        joined = words[index].key == "and" and words[index].gap.strip() in ("", ",")
        tied = words[index].key in TIES and close(words, index)
        if (joined or tied) and _is_charge(words, index + 1) and close(words, index + 1):
            index = end = _run(words, index + 1)
        elif words[index].gap.strip() == "&" and _is_charge(words, index):
            index = end = _run(words, index)
        elif words[index].gap.strip() == "," and _is_charge(words, index):
            index = _run(words, index)
        else:
            break
    return end


def _run(words: Sequence[Word], begin: int) -> int:
    stop = begin + 1
    while _is_charge(words, stop) and close(words, stop) and not words[stop - 1].possessive:
        stop += 1
    return stop


def _is_charge(words: Sequence[Word], index: int) -> bool:
    """Whether a capitalised word can be a piece of a charge: no body, post, place or day, but like a common word."""
    word = words[index] if index < len(words) else None
    if word is None or not word.capital or word.opens or word.key in NEVER_CHARGED:
        return False
    if word.key == "justice":
        return True
    post = word.key in ROLE_NOUNS or word.key in TITLE_WORDS
    usual = word.key in COMMON or word.key.removesuffix("s") in COMMON or word.key in CHARGES
    return not post and (usual or word.key.endswith(ENDINGS) or word.text == "IT")
