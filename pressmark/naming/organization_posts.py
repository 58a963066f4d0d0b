"""Organizations by a post that only an organization, a team or a band has: whatever word stands before it names one.

A single word before it ("Pipra director Tom Reed"), a possessive ("Kasavian's singer Tom Reed"), a place whose team it
is ("Lowick coach Tom Reed"), a name of small words ("Songs For the Tides guitarist Tom Reed").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    CHARGES,
    DEMONYMS,
    HEADS,
    PLACES,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    SPEECH,
    TITLE_WORDS,
)
from pressmark.naming.name_parts import GIVEN, is_initial
from pressmark.naming.name_words import OPENINGS, Line, Word, capitals_begin, close, run_end
from pressmark.naming.organization_known import Found
from pressmark.naming.organization_runs import is_coined, may_be_name
from pressmark.naming.organizations import has_article

POSTS = lexicon.words("roles", "of a body")
SCHOOL_POSTS = lexicon.words("roles", "of a school")
TEAM_POSTS = lexicon.words("roles", "of a team")
SERVING = lexicon.words("roles", "of a person or a body")
HELD = POSTS | SERVING
TITLED = POSTS | SCHOOL_POSTS
BAND_POSTS = lexicon.words("roles", "of a band")
BAND_TIES = frozenset({"of", "the", "for", "against", "and", "in", "at", "to", "on"})
QUALITIES = 4
ADJECTIVES = ("ist", "ists", "ic", "ian", "ean")
INNER_HYPHEN = re.compile(r"-[a-z]")


def posted_in(line: Line) -> Iterator[Found]:
    """Every organization that a post in the line shows; the same words may come more than once."""
    for cue in (_sung_in, _manned_in, _headed_in, _teamed_in):
        yield from cue(line)


def _manned_in(line: Line) -> Iterator[Found]:
    """A word before a post and a name: "Pipra director Tom Reed", "Kasavian's singer Tom Reed"."""
    if line.keys.isdisjoint(HELD):
        return
    words = line.words
    for index in range(1, len(words)):
        if words[index].capital or words[index].key not in HELD or not bears(words, index):
            continue
        last = _before_qualities(words, index)
        if last is None or (words[last].possessive and serves(words, index)):
            continue
        start = run_begin(words, last)
        band = words[index].key in BAND_POSTS and last == index - 1 and not words[start].opens
        unknown = start == last and is_unknown(words, start, common=band)
        if unknown and (words[index].key in POSTS or is_coined(words[start])):
            yield Found(start, last + 1, None, True)


def _headed_in(line: Line) -> Iterator[Found]:
    """A name of several words before a post printed like a title: "United Steelmakers Political Director Tom Reed"."""
    if line.keys.isdisjoint(TITLED):
        return
    words = line.words
    for index in range(2, len(words)):
        if not words[index].capital or words[index].key not in TITLED or not bears(words, index):
            continue
        last = index - 1
        while last > 0 and words[last].capital and words[last].key in ROLE_MODIFIERS and close(words, last + 1):
            last -= 1
        start = run_begin(words, last)
        shown = words[start : last + 1]
        proper = [word for word in shown if not word.is_common]
        if not proper or len(shown) < 2 or not close(words, last + 1) or not words[last].capital:
            continue
        placed = any(word.key in PLACES or word.key in GIVEN for word in shown) or shown[-1].key in DEMONYMS
        if not placed and not shown[-1].possessive and may_be_name(words, start, last + 1):
            yield Found(start, last + 1, None, True)


def run_begin(words: Sequence[Word], last: int) -> int:
    """Where a run of capitals begins, without what opens a sentence and the qualities of a post."""
    start = capitals_begin(words, last)
    while start < last and (words[start].key in ROLE_MODIFIERS | SPEECH or _only_opens(words[start])):
        start += 1
    return start


def _only_opens(word: Word) -> bool:
    return word.opens and word.key in OPENINGS


def bears(words: Sequence[Word], index: int) -> bool:
    """Whether a name stands behind a post, a title or a comma between: "captain | Tom Reed", "coach Sir Tom Reed"."""
    begin = index + 1
    if begin >= len(words) or not words[begin].capital or not (close(words, begin) or words[begin].gap == ", "):
        return False
    apart = words[begin].gap == ", "
    stop = run_end(words, begin)
    named = stop - begin > 1 or words[begin].key in GIVEN
    return named and (not apart or (stop < len(words) and words[stop].gap.startswith(",")))


def _before_qualities(words: Sequence[Word], post: int) -> int | None:
    """The capitalised word before a post with what it is in charge of: "Velstone's | senior fiction buyer"."""
    for index in range(post, max(0, post - QUALITIES - 1), -1):
        if not close(words, index):
            return None
        word = words[index - 1]
        if word.capital:
            return index - 1
        joins = word.key == "and" and words[index - 2].key in ROLE_NOUNS
        if not joins and word.key not in ROLE_MODIFIERS | ROLE_NOUNS | CHARGES:
            return None
    return None


def _sung_in(line: Line) -> Iterator[Found]:
    """A band whose name holds small words: "Songs For the Tides guitarist Tom Reed"."""
    if line.keys.isdisjoint(BAND_POSTS):
        return
    words = line.words
    for index in range(4, len(words)):
        if words[index].key not in BAND_POSTS or not words[index - 1].capital or not bears(words, index):
            continue
        start = run_begin(words, index - 1)
        small = start - 1
        while small > 0 and words[small].key in BAND_TIES and close(words, small + 1):
            small -= 1
        if small < start - 1 and words[small].capital and close(words, small + 1) and close(words, index):
            begin = run_begin(words, small)
            if words[begin].key not in GIVEN and words[begin].key not in OPENINGS:
                yield Found(begin, index, None, True)


def serves(words: Sequence[Word], post: int) -> bool:
    """Whether a post is one that a person has filled too: "Marsh's spokesman", "Marsh's campaign | manager"."""
    return words[post].key in SERVING or words[post - 1].key == "campaign"


def is_unknown(words: Sequence[Word], index: int, *, common: bool = False) -> bool:
    """Whether a word is no place, no people, nobody's name and no common word, or an outlet's behind "the"."""
    word = words[index]
    adjective = not word.possessive and word.text.endswith(ADJECTIVES)
    if adjective or word.key in DEMONYMS or word.key in PLACES or word.key in HEADS or INNER_HYPHEN.search(word.text):
        return False
    return may_be_name(words, index, index + 1, alone=common or (has_article(words, index) and word.possessive))


def _teamed_in(line: Line) -> Iterator[Found]:
    """A team by the place it is from: "Lowick manager Tom Reed", "Wold Town striker Tom Reed"."""
    words = line.words
    for index in range(1, len(words)):
        band = words[index].key in BAND_POSTS
        if words[index].capital or not (band or words[index].key in TEAM_POSTS):
            continue
        last = index - 1
        while last > 0 and words[last].key in ROLE_MODIFIERS and not words[last].capital and close(words, last):
            last -= 1
        if not words[last].capital or not close(words, last + 1):
            continue
        start = run_begin(words, last)
        if not (bears(words, index) or _stands_behind(words, start, index)):
            continue
        shown = words[start : last + 1]
        person = any(word.key in GIVEN and word.key not in PLACES for word in shown) or is_initial(shown[0].text)
        plain = len(shown) == 1 and (shown[0].is_common or INNER_HYPHEN.search(shown[0].text))
        plain = plain or (band and all(word.key in PLACES for word in shown))
        titled = any(word.key in ROLE_NOUNS or word.key in TITLE_WORDS or word.key in DEMONYMS for word in shown)
        if not (person or plain or titled) and len(shown) < 4:
            yield Found(start, last + 1, None, True)


def _stands_behind(words: Sequence[Word], start: int, post: int) -> bool:
    """Whether a post with its team stands between commas behind a name: "Tom Reed, | Lowick coach|, said"."""
    closed = post + 1 >= len(words) or words[post + 1].gap.startswith((",", ".", ";"))
    return closed and start > 1 and words[start].gap == ", " and words[start - 1].capital and words[start - 2].capital
