"""Bodies whose names go on in small letters, as British papers print them.

A committee of a chamber ("the Commons public accounts committee"), a body before a post and its holder ("Commission for
racial equality chief Tom Reed").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import OPENING_HEADS
from pressmark.naming.name_words import Line, Word, close
from pressmark.naming.organization_known import Found
from pressmark.naming.organization_posts import POSTS, bears
from pressmark.numbers.words import is_function, is_verb

CHAMBERS = lexicon.words("organization_words", "chamber with committees")
COMMITTEES = frozenset({"committee", "subcommittee", "sub-committee"})
OPENERS = CHAMBERS | OPENING_HEADS
LONGEST = 6


def small_in(line: Line) -> Iterator[Found]:
    """Every body of a line whose name goes on in small letters."""
    if line.keys.isdisjoint(OPENERS):
        return
    words = line.words
    for index in range(len(words) - 2):
        if words[index].key not in OPENERS or not words[index].capital or words[index].possessive:
            continue
        stop = _committee_end(words, index) or _charged_end(words, index)
        if stop is not None:
            yield Found(index, stop, "government" if words[stop - 1].key in COMMITTEES else None, True)


def _committee_end(words: Sequence[Word], start: int) -> int | None:
    if words[start].key not in CHAMBERS:
        return None
    for index in range(start + 1, min(start + LONGEST, len(words))):
        if words[index].capital or not close(words, index):
            return None
        if words[index].key in COMMITTEES:
            return index + 1 if index > start + 1 else None
        if words[index].key != "and" and (is_function(words[index].key) or is_verb(words[index].key)):
            return None
    return None


def _charged_end(words: Sequence[Word], start: int) -> int | None:
    if words[start].key not in OPENING_HEADS or words[start + 1].key != "for" or not close(words, start + 1):
        return None
    for index in range(start + 2, min(start + LONGEST, len(words) - 1)):
        if words[index].capital or not close(words, index):
            return None
        if words[index].key in POSTS and bears(words, index):
            return index if index > start + 2 else None
        if words[index].key != "and" and is_function(words[index].key):
            return None
    return None
