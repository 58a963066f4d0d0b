"""Roles printed before a name: "ACLU legal director Ida Marsh", "the head of the Bar Council, Tom Reed"."""

from __future__ import annotations

from collections.abc import Sequence

from pressmark.model import Role
from pressmark.naming.name_lexicon import CALENDAR, DEMONYMS, PLACES, ROLE_MODIFIERS, ROLE_NOUNS, SPEECH, TITLE_WORDS
from pressmark.naming.name_parts import COURTESY
from pressmark.naming.name_words import OPENINGS, Word, close
from pressmark.naming.role_page import ENDS, TIES, Page, belongs, is_role

LONGEST = 9
NEVER_ADD = CALENDAR | COURTESY | OPENINGS


def role_before(page: Page, start: int) -> Role | None:
    """The role that ends directly before the word at start, if it ends with a role noun or title there."""
    words = page.line.words
    if start == 0 or (words[start].opens and not _titled(words[start - 1])):
        return None
    gap = words[start].gap.strip()
    last = words[start - 1]
    if gap in ("", ",") and not is_role(last):
        return _charged(page, start)
    if last.key in COURTESY and gap == "" and start > 1 and close(words, start - 1) and is_role(words[start - 2]):
        return role_before(page, start - 1)
    if gap not in ("", ",") or last.possessive or start in page.stops or last.key in COURTESY:
        return None
    begin = _role_begin(page, start - 1)
    while begin < start - 1 and words[begin].key in ("and", "the", "a", "an", "of"):
        begin += 1
    if gap == "," and (last.key not in ROLE_NOUNS or (begin == start - 1 and begin not in page.stops)):
        return None
    if gap == "," and begin > 0 and not words[begin].opens and "," in words[begin].gap:
        return None
    organization = page.stops.get(begin)
    owner = organization.organization if organization is not None and belongs(words, begin) else None
    text = page.printed(begin, start)
    if text.casefold() in COURTESY or not any(is_role(word) for word in words[begin:start]):
        return None
    return Role(text, owner)


def _charged(page: Page, start: int) -> Role | None:
    """A role that ends with its charge: "Minister of Education Ida Marsh", "the head of the Bar Council, Tom Reed"."""
    words = page.line.words
    if start in page.stops:
        return _heading(page, start)
    if not words[start].gap.isspace():
        return None
    index = start - 1
    while (
        index > 0 and start - index < 6 and words[index].capital and close(words, index) and index + 1 not in page.stops
    ):
        if (
            words[index - 1].key in ("of", "for")
            and index > 1
            and is_role(words[index - 2])
            and words[index - 2].capital
        ):
            begin = _role_begin(page, index - 2)
            owner = page.stops.get(begin)
            return Role(page.printed(begin, start), owner.organization if owner and belongs(words, begin) else None)
        index -= 1
    return None


def _heading(page: Page, start: int) -> Role | None:
    """The role at the organization that ends right before a name; behind a comma only a definite one."""
    words, owner = page.line.words, page.stops[start]
    tie = owner.start - 2 if words[owner.start - 1].key == "the" else owner.start - 1
    if (
        owner.organization is None
        or tie < 1
        or words[tie].key not in ("of", "for", "at")
        or not is_role(words[tie - 1])
    ):
        return None
    begin = _role_begin(page, tie - 1)
    definite = begin > 0 and words[begin - 1].key == "the" and "," not in words[begin - 1].gap
    if not words[start].gap.isspace() and not definite:
        return None
    return Role(page.printed(begin, tie), owner.organization)


def _role_begin(page: Page, last: int) -> int:
    """Where the role that ends with the word at last begins: modifiers, role nouns, places and parties before it."""
    words = page.line.words
    begin = last
    while begin > 0 and last - begin < LONGEST and begin not in page.stops and close(words, begin):
        word = words[begin - 1]
        if word.possessive or words[begin].opens:
            break
        part = word.key in ROLE_MODIFIERS or is_role(word) or _adds(words, begin - 1)
        joins = word.key in ("and", "of", "for") and begin - 1 > 0 and (word.key != "and" or is_role(words[begin - 2]))
        if joins and is_role(words[begin - 2]) and (words[begin].capital or word.key == "and"):
            begin -= 2
        elif part and word.key not in SPEECH:
            begin -= 1
        else:
            break
    return begin


def _adds(words: Sequence[Word], index: int) -> bool:
    """Whether a word before a role adds to it: a place, a people, a party, or one small word behind an article."""
    word = words[index]
    if word.capital:
        return word.key in DEMONYMS or word.key in PLACES or not (word.opens or word.key in NEVER_ADD)
    return (
        index > 0
        and words[index - 1].key in ("the", "a", "an")
        and close(words, index)
        and word.key.isalpha()
        and word.key not in TIES
        and word.key not in ENDS
    )


def _titled(word: Word) -> bool:
    return word.text.endswith(".") and word.key in TITLE_WORDS
