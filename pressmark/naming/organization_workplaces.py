"""Organizations by where a named person works, though their own words say nothing for them.

A coined word that possesses somebody ("dCloud's Tom Reed"), a party before the place of a local post ("VJP Lowick
district president Tom Reed"), plain words before a post that only organizations have ("Demand Harvest Executive
Director Tom Reed"), a programme that somebody runs ("coordinator for the Lowick Recovery Programme").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    CALENDAR,
    CHARGES,
    DEMONYMS,
    PARTIES,
    PLACES,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    TOPS,
    is_acronym,
)
from pressmark.naming.name_parts import GIVEN
from pressmark.naming.name_words import OPENINGS, Line, Word, close, run_end, spelled
from pressmark.naming.organization_known import Found
from pressmark.naming.organization_posts import POSTS, bears, run_begin
from pressmark.naming.organization_runs import is_coined, may_be_name

PLURALS = PARTIES | {entry.removesuffix("y") + "ie" for entry in PARTIES if entry.endswith("y")}
LOCAL_POSTS = lexicon.words("roles", "of a local party")
RUNNING = lexicon.words("roles", "of a programme")
LEARNED = lexicon.words("roles", "class learning")
PROGRAMMES = lexicon.words("organization_words", "programme")
LONGEST_PLACE = 2


def worked_in(line: Line) -> Iterator[Found]:
    """Every organization that somebody's workplace in the line shows; the same words may come more than once."""
    for cue in (_coined_in, _local_in, _partied_in, _topped_in, _run_in, _employed_in, _numbered_in):
        yield from cue(line)


def _coined_in(line: Line) -> Iterator[Found]:
    """A coined word that possesses a person: "dCloud's Tom Reed", "RIPWheel's Tom Reed"."""
    words = line.words
    for index in range(len(words) - 2):
        if not words[index].possessive or not is_coined(words[index]) or is_acronym(words[index].text):
            continue
        inside = index > 0 and words[index - 1].capital and close(words, index)
        named = words[index + 1].key in GIVEN and words[index + 2].capital and close(words, index + 2)
        if named and not inside:
            yield Found(index, index + 1, None, True)


def _local_in(line: Line) -> Iterator[Found]:
    """A party's initials before a place and a local post: "VJP Lowick district president Tom Reed"."""
    words = line.words
    for index in range(len(words) - 4):
        acronym = words[index]
        if not is_acronym(acronym.text) or acronym.possessive or acronym.key in PLACES:
            continue
        place = run_end(words, index + 1) if words[index + 1].capital and close(words, index + 1) else index + 1
        stop = next((k for k in (place + 1, place + 2) if _is_local_post(words, place, k)), None)
        if stop is not None and 0 < place - index - 1 <= LONGEST_PLACE and bears(words, stop - 1):
            yield Found(index, index + 1, "other", True)


def _partied_in(line: Line) -> Iterator[Found]:
    """A party for which somebody speaks at the opening of a sentence: "For the Conservatives, Tom Reed said"."""
    words = line.words
    for index in range(len(words) - 3):
        if words[index].key != "for" or not words[index].opens or words[index + 1].key != "the":
            continue
        stop = run_end(words, index + 2)
        named = stop < len(words) and spelled(words, index + 2, stop).removesuffix("s") in PLURALS
        if named and words[stop].gap == ", ":
            yield Found(index + 2, stop, "other", True)


def _is_local_post(words: Sequence[Word], start: int, stop: int) -> bool:
    joined = stop <= len(words) and all(close(words, k) for k in range(start, stop))
    return joined and " ".join(word.key for word in words[start:stop]) in LOCAL_POSTS


def _topped_in(line: Line) -> Iterator[Found]:
    """Two plain words or more before a title that only organizations give: "Demand Harvest Executive Director"."""
    words = line.words
    for index in range(2, len(words)):
        pair = f"{words[index - 1].key} {words[index].key}"
        if not words[index].capital or not (pair in TOPS or words[index].key in TOPS) or not bears(words, index):
            continue
        last = index - 2 if pair in TOPS else index - 1
        start = run_begin(words, last)
        shown = words[start : last + 1]
        plain = {word.key for word in shown} & (
            CHARGES | ROLE_MODIFIERS | ROLE_NOUNS | DEMONYMS | PLACES | GIVEN.keys()
        )
        joined = len(shown) > 1 and shown[-1].capital and close(words, last + 1) and not shown[-1].possessive
        if joined and not plain and may_be_name(words, start, last + 1):
            yield Found(start, last + 1, None, True)


def _run_in(line: Line) -> Iterator[Found]:
    """A programme that somebody runs, a survey that a scholar is from: "manager of the Lowick Recovery Project"."""
    if line.keys.isdisjoint(PROGRAMMES):
        return
    words = line.words
    for index in range(1, len(words) - 2):
        post, tie, begin = words[index - 1].key, words[index].key, index + 2
        if words[index + 1].key != "the" or not all(close(words, k) for k in (index, index + 1)):
            continue
        runs = post in RUNNING and tie in ("of", "for", "at", "with")
        if not (runs or (post in LEARNED and tie in ("of", "from", "at"))) or not words[begin].capital:
            continue
        stop = run_end(words, begin)
        proper = stop - begin > 2 or any(not word.is_common for word in words[begin : stop - 1])
        if proper and close(words, begin) and words[stop - 1].key in PROGRAMMES and words[begin].key not in GIVEN:
            yield Found(begin, stop, None, True)


def _employed_in(line: Line) -> Iterator[Found]:
    """A firm that bears a person's name, where somebody works: "a bond strategist at | Miller Tabor"."""
    if "at" not in line.keys:
        return
    words = line.words
    for index in range(2, len(words) - 2):
        if words[index].key != "at" or words[index - 1].capital or words[index - 1].key not in ROLE_NOUNS:
            continue
        begin, stop = index + 1, index + 3
        named = words[begin].key in GIVEN and words[begin].capital and words[begin + 1].key not in PLACES
        joined = all(close(words, k) for k in (index, begin, begin + 1)) and run_end(words, begin) == stop
        if named and joined and not words[begin + 1].possessive and words[begin + 1].key not in ROLE_NOUNS:
            yield Found(begin, stop, None, True, posted=True)


def _numbered_in(line: Line) -> Iterator[Found]:
    """A name that ends with a number, before the title of a post and a name: "Democracy 21 | President Tom Reed"."""
    words = line.words
    for index in range(1, len(words) - 2):
        post = words[index + 1]
        number = words[index].text.isdigit() and words[index - 1].capital and post.capital
        held = post.key in POSTS and words[index + 2].capital and bears(words, index + 1)
        if number and held and all(close(words, k) for k in (index, index + 1)) and not _is_dated(words[index - 1]):
            yield Found(index - 1, index + 1, None, True)


def _is_dated(word: Word) -> bool:
    return word.key in CALENDAR or word.key in ROLE_NOUNS or word.key in OPENINGS
