"""Runs of capitalised words with a head that are no one organization's name: owned, titled, only qualified."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    DEMONYMS,
    HEADS,
    KNOWN_FORMS,
    PLACES,
    PLURAL_TITLES,
    ROLE_NOUNS,
    THINGS,
    TITLE_WORDS,
    is_acronym,
)
from pressmark.naming.name_parts import GIVEN
from pressmark.naming.name_words import LONGEST_NAME, Word, close, spelled
from pressmark.naming.organization_tails import linked_tail

LEADING = frozenset({"with", "by", "from", "after", "over", "into", "as", "against", "amid"})
RANKS = frozenset({"deputy", "acting"})
ANY_OPENING = lexicon.words("organization_words", "any opening")
DOINGS = lexicon.words("organization_words", "doing")
OWNERS = lexicon.words("organization_words", "lost mark")
TO_DO = lexicon.words("organization_words", "to do")
STANDINGS = frozenset({"opposition", "ruling", "rival"})
QUALIFIES = re.compile(r"[-–](?:based|published|owned|led|backed)$")
ARTICLES = frozenset({"a", "an", "the"})
SMALL_WORDS = frozenset(
    word
    for section in ("prepositions", "pronouns", "conjunctions", "auxiliaries", "determiners")
    for word in lexicon.words("word_classes", section)
)


def not_one_name(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether a run holds a titled person or only qualifies a known body ("Sen. Tom Reed’s College")."""
    shown = words[start:stop]
    if any(word.text.endswith(".") and word.key in TITLE_WORDS for word in shown[:-1]):
        return True
    owner = words[start]
    if owner.possessive and (owner.text in KNOWN_FORMS or is_acronym(owner.text) or owner.key in HEADS):
        return True
    if any(_is_shouted(word) or word.key in LEADING | RANKS for word in shown[1:]):
        return True
    if any(QUALIFIES.search(word.key) for word in shown) or _is_infinitive(words, start):
        return True
    posts = (k for k in range(start + 1, stop - 1) if words[k].key in ROLE_NOUNS)
    if any(spelled(words, post + 1, stop) in KNOWN_FORMS for post in posts):
        return True
    if len(shown) == 2 and owner.possessive and (shown[1].text in KNOWN_FORMS or shown[1].key in ANY_OPENING):
        return True
    placed = owner.key in PLACES or owner.key in DEMONYMS
    if len(shown) == 2 and placed and start > 0 and words[start - 1].key in ("a", "an"):
        return linked_tail(words, stop) == stop
    for before, word, after in zip(shown, shown[1:], shown[2:], strict=False):
        many = word.key in PLURAL_TITLES and after.key in HEADS
        if before.key in HEADS and word.key in TITLE_WORDS and not (before.possessive or many):
            return True
    if _first_owns(shown):
        return True
    if len(shown) > 3 and all(word.text.isupper() for word in shown):
        return True
    if _runs_together(shown):
        return True
    if shown[0].key in GIVEN and any(word.key in ROLE_NOUNS and not word.possessive for word in shown[1:]):
        return True
    if start > 0 and f"{words[start - 1].key} {words[start].key}" in PLACES:
        return True
    if any(word.possessive and _place_before(words, start, k) for k, word in enumerate(words[start:stop], start)):
        return True
    if any(a.key in ROLE_NOUNS and b.key in GIVEN for a, b in pairwise(shown)):
        return True
    first, last = shown[0], shown[-1]
    known = spelled(words, start + 1, stop) in KNOWN_FORMS
    whole = linked_tail(words, stop) == stop
    plain = first.key in DEMONYMS or (len(shown) == 2 and first.text in KNOWN_FORMS) or first.key in STANDINGS
    qualified = known and whole and plain
    if HEADS.get(last.key) == "court" and any(word.key in DEMONYMS for word in shown[1:-1]):
        return True
    if first.key == "new" and f"new {shown[1].key}" not in PLACES and shown[1].key in PLACES:
        return True
    return qualified or " ".join(word.key for word in shown) in PLACES


def _runs_together(shown: Sequence[Word]) -> bool:
    """Whether a run is a piece of a headline, or two phrases that a lost mark joined.

    "Ida Marsh Joins Oster Ventures", "MoCo COUNCIL", "HALDEN The Senate", "Justice | Departments Roads Division".
    """
    mixed = any(not word.text.isupper() for word in shown)
    for before, word in pairwise(shown):
        strange = before.text.isupper() and len(before.text) > 2
        if (word.key in ARTICLES and strange) or (word.text == "The" and not before.is_common):
            return True
        owns = word.possessive and word != shown[-1] and not (word.is_common or word.text.isupper())
        if owns and before.key in GIVEN:
            return True
    if any(word.key in DOINGS for word in shown) or any(_has_lost_mark(word) for word in shown[:-1]):
        return True
    return mixed and any(word.text.isupper() and len(word.text) > 4 and _is_usual(word) for word in shown)


def _is_infinitive(words: Sequence[Word], start: int) -> bool:
    """Whether a run of a headline begins with what somebody is to do: "Velt to | Launch First Harbor Software"."""
    begin = start
    while begin > max(0, start - LONGEST_NAME) and words[begin - 1].capital and close(words, begin):
        begin -= 1
    return begin > 0 and words[begin - 1].key == "to" and close(words, begin) and words[begin].key in TO_DO


def _has_lost_mark(word: Word) -> bool:
    """Whether a word owns what stands behind it, though its mark is lost: "Civil Divisions", "FBIs"."""
    short = word.text[:-1]
    owner = word.key in OWNERS or (word.text.endswith("s") and is_acronym(short) and short in KNOWN_FORMS)
    return owner and not word.possessive


def _is_usual(word: Word) -> bool:
    """Whether a word is one of everyday language or the head of bodies."""
    return word.is_common or word.key in HEADS


def is_one_of_many(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether a run of common words is a kind of body, not one: "an Expert Committee", "30 Skilling Centers".

    Before another noun the article belongs to that: "an Institute of Directors spokesman", "a Tide Group report".
    """
    begin = start
    earliest = max(0, start - LONGEST_NAME)
    while begin > earliest and words[begin - 1].capital and close(words, begin) and not words[begin - 1].opens:
        begin -= 1
    if begin == 0 or not close(words, begin) or linked_tail(words, stop) > stop:
        return False
    counted = words[begin - 1].key in ("a", "an") or words[begin - 1].text.isdigit()
    if not counted or not all(_is_usual(word) and not word.text.isupper() for word in words[begin:stop]):
        return False
    following = words[stop] if stop < len(words) and close(words, stop) else None
    return following is None or following.key in SMALL_WORDS or following.key.endswith("ed")


def _is_shouted(word: Word) -> bool:
    """Whether a word is one of those that open releases: "FOR IMMEDIATE RELEASE"."""
    return word.text in THINGS and word.text.isupper() and word.is_common


def _first_owns(shown: Sequence[Word]) -> bool:
    """Whether a proper word possesses a name of two words or more: "Oster's Harbor Enterprises"."""
    return len(shown) > 2 and shown[0].possessive and not shown[0].is_common


def _place_before(words: Sequence[Word], start: int, index: int) -> bool:
    """Whether a place possesses the rest of a run: "Saudi Arabia's Civil Defense Authority"."""
    return " ".join(word.key for word in words[start : index + 1]) in PLACES
