"""Roles printed before a name: "ACLU legal director Ida Marsh", "the head of the Bar Council, Tom Reed"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark import lexicon
from pressmark.model import Role
from pressmark.naming.mentions import Spot
from pressmark.naming.name_lexicon import (
    CALENDAR,
    CHARGES,
    COUNTY_OFFICERS,
    DEMONYMS,
    PLACES,
    POLICE,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    SPEECH,
    TITLE_WORDS,
    is_beat,
)
from pressmark.naming.name_parts import COURTESY
from pressmark.naming.name_words import OPENINGS, Word, close
from pressmark.naming.organization_tails import SETTLEMENTS
from pressmark.naming.role_page import ENDS, TIES, Page, belongs, is_role

SHORT = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z]")
LONGEST = 9
LONGEST_CHARGE = 12
WHOSE = frozenset({"his", "her", "their", "my", "our"})
HOLDERS = lexicon.words("roles", "voice") | {"minister", "president", "head"}
ADJECTIVE = re.compile(r"(?!local|several|final|typical|initial)[a-z]{4,}(?:al|ary|ic)")
POSSESSIVE_POSTS = lexicon.words("roles", "with a possessive")
STYLES = lexicon.words("roles", "style")
PAST = frozenset({"former", "ex", "erstwhile"})
HONOURS = frozenset({"hon'ble"})
OF_MEMBERS = lexicon.words("roles", "of members")
NEVER_ADD = CALENDAR | COURTESY | OPENINGS | STYLES


def role_before(page: Page, start: int) -> Role | None:
    """The role that ends directly before the word at start, if it ends with a role noun or title there."""
    words = page.line.words
    if start == 0 or (words[start].opens and not _titled(words[start - 1])):
        return None
    styled = _before_style(words, start)
    if styled < start:
        found = role_before(page, styled)
        if found is not None:
            return found
    gap = words[start].gap.strip()
    if gap == ")":
        start, gap = _past_bracket(words, start)
    elif is_beat(words, start - 1):
        start, gap = start - 1, ""
    between = words[start].gap if gap else " "
    last = words[start - 1]
    if gap in ("", ",") and not is_role(last):
        return _charged(page, start, between) or _seated(page, start, between)
    if gap not in ("", ",") or last.possessive or start in page.stops or _is_courtesy(last) or _is_clock(words, start):
        return None
    if gap == "," and _closes_the_sentence(words, start):
        return None
    begin = _role_begin(page, start - 1)
    while begin < start - 1 and words[begin].key in ("and", "the", "a", "an", "of"):
        begin += 1
    whose = begin > 0 and _tells_whose(words[begin - 1]) and close(words, begin) and _closes(page, start)
    bare = begin == start - 1 and begin not in page.stops and not whose
    if gap == "," and (last.key not in ROLE_NOUNS or bare):
        return None
    if gap == "," and begin > 0 and not words[begin].opens and "," in words[begin].gap:
        return None
    organization = _foremost(page, begin)
    owner = organization.organization if organization is not None and belongs(words, begin) else None
    if not any(is_role(word) for word in words[begin:start]):
        return None
    if owner is not None and organization is not None and words[begin - 1].key == "county":
        of_county = words[start - 1].key in COUNTY_OFFICERS
        begin, owner = (begin - 1, owner) if of_county else (organization.start, None)
    was = words[organization.start - 1] if owner is not None and organization and organization.start else None
    past = was is not None and organization is not None and was.key in PAST and close(words, organization.start)
    return Role(f"{was.text if was and past else ''} {page.printed(begin, start)}".strip(), owner)


def _past_bracket(words: Sequence[Word], start: int) -> tuple[int, str]:
    """Where the bracket before a name begins: "Officer | (CEO) Ida Marsh", "Commissioner | (North) Tom Reed"."""
    begin = start - 1
    while begin > 1 and start - begin <= 3 and close(words, begin) and words[begin].text.isalpha():
        begin -= 1
    short = SHORT.fullmatch(words[begin].text) or words[begin - 1].key in POLICE
    return (begin, "") if begin > 0 and words[begin].gap == " (" and short else (start, ")")


def _tells_whose(word: Word) -> bool:
    """Whether a word says whose a role is without a name: "his", "the firm's"."""
    return word.key in WHOSE or (word.possessive and not word.capital)


def _before_style(words: Sequence[Word], start: int) -> int:
    """Where the styles of address before a name begin: "the Bishop of Halden, | the Rt Rev Tom Reed"."""
    begin = start
    while begin > 1 and words[begin - 1].capital and words[begin - 1].key.rstrip(".") in STYLES and close(words, begin):
        begin -= 1
    return begin - 1 if begin < start and begin > 1 and words[begin - 1].key == "the" else begin


def _is_clock(words: Sequence[Word], start: int) -> bool:
    """At 8 PM Ida Marsh spoke: half of the day and no prime minister."""
    return start > 1 and words[start - 1].key == "pm" and words[start - 2].text.isdigit()


def _is_courtesy(word: Word) -> bool:
    return word.capital and word.key in COURTESY


def _closes_the_sentence(words: Sequence[Word], start: int) -> bool:
    """Whether a name and its verb of speech follow a comma as a tag: "his term as president, Ida Marsh has said."""
    stop = start + 1
    while stop < len(words) and words[stop].capital and close(words, stop):
        stop += 1
    stop += stop < len(words) and words[stop].key in ("has", "had") and close(words, stop)
    said = stop < len(words) and words[stop].key in SPEECH and words[stop].gap.isspace()
    return said and (stop + 1 == len(words) or words[stop + 1].opens)


def _charged(page: Page, start: int, gap: str) -> Role | None:
    """A role that ends with its charge: "Minister of Education Ida Marsh", "the head of the Bar Council, Tom Reed"."""
    words = page.line.words
    if start in page.stops:
        return _heading(page, start)
    if gap.isspace() and not words[start - 1].capital:
        return _in_charge(page, start)
    if not (gap.isspace() or (gap == ", " and _closes(page, start))):
        return None
    index = start - 1
    while index > 0 and start - index < LONGEST_CHARGE and _charges(words, index) and index + 1 not in page.stops:
        tie = words[index - 1].key in ("of", "for") and index > 1
        if tie and is_role(words[index - 2]) and (words[index - 2].capital or words[index - 3].key == "former"):
            begin = _role_begin(page, index - 2)
            owner = page.stops.get(begin)
            if not gap.isspace() and not (begin > 0 and words[begin - 1].key == "the"):
                return None
            return Role(page.printed(begin, start), owner.organization if owner and belongs(words, begin) else None)
        index -= 1
    return None


def _seated(page: Page, start: int, gap: str) -> Role | None:
    """A role with the seat its holder is from: "BJP MLA from Halden Ida Marsh", "the candidate from Elm, Tom Reed,"."""
    words = page.line.words
    tie = start - 1
    while tie > 1 and start - tie <= 3 and words[tie].capital and close(words, tie):
        tie -= 1
    held = words[tie].key == "from" and 0 < tie < start - 1 and close(words, tie) and is_role(words[tie - 1])
    if not held or not (gap.isspace() or (gap == ", " and _closes(page, start))):
        return None
    begin = _role_begin(page, tie - 1)
    owner = page.stops.get(begin)
    return Role(page.printed(begin, tie), owner.organization if owner and belongs(words, begin) else None)


def _in_charge(page: Page, start: int) -> Role | None:
    """A role with its charge in small letters: "Director of television Ida Marsh", "spokesman for women Tom Reed"."""
    words = page.line.words
    tie = start - 1
    while tie > 1 and start - tie <= 3 and _is_a_charge(words[tie]) and close(words, tie):
        tie -= 1
    named = words[tie].key in ("of", "for") and 0 < tie < start - 1 and words[tie - 1].key in HOLDERS
    if not named or not all(close(words, k) for k in range(tie, start)):
        return None
    begin = _role_begin(page, tie - 1)
    owner = page.stops.get(begin)
    return Role(page.printed(begin, start), owner.organization if owner and belongs(words, begin) else None)


def _is_a_charge(word: Word) -> bool:
    """Whether a small word may say what somebody is in charge of: no tie, no verb, nothing done to the one named."""
    plain = word.key.isalpha() and not word.capital and word.key not in TIES | ENDS | SPEECH
    return plain and (word.key in CHARGES or not word.key.endswith(("ed", "ing"))) and len(word.key) > 2


def _charges(words: Sequence[Word], index: int) -> bool:
    """Whether a word goes on a charge to the left: "for Roads & Farmers' Welfare and Rural Growth"."""
    joined = close(words, index) or words[index].gap.strip() == "&"
    return joined and (words[index].capital or words[index].key == "and")


def _closes(page: Page, start: int) -> bool:
    """Whether a name in apposition is over with a comma, so that it is no further one in a list."""
    words, spot = page.line.words, page.starts.get(start)
    return spot is None or spot.stop >= len(words) or words[spot.stop].gap.strip().startswith((",", "."))


def _heading(page: Page, start: int) -> Role | None:
    """The role at the organization that ends right before a name; behind a comma only a definite one."""
    words, owner = page.line.words, page.stops[start]
    tie = owner.start - 2 if words[owner.start - 1].key == "the" else owner.start - 1
    post = tie - 1
    if post > 1 and words[post].key == "opposition":  # leader of the opposition in the Lok Sabha Ida Marsh
        post -= 2 + (words[post - 1].key == "the")
    if owner.organization is None or tie < 1 or words[tie].key not in ("of", "for", "at", "in"):
        return None
    if not is_role(words[max(post, 0)]) or not all(close(words, index) for index in range(post + 1, tie + 1)):
        return None
    begin = _role_begin(page, post)
    definite = begin > 0 and words[begin - 1].key == "the" and "," not in words[begin - 1].gap
    if not words[start].gap.isspace() and not definite:
        return None
    return Role(page.printed(begin, tie), owner.organization)


def _role_begin(page: Page, last: int) -> int:
    """Where the role that ends with the word at last begins: modifiers, role nouns, places and parties before it."""
    words = page.line.words
    begin = last = last - 2 if _in_its_charge(words, last) else last
    while begin > 0 and last - begin < LONGEST and begin not in page.stops and close(words, begin):
        word = words[begin - 1]
        if f"{word.key}'s {words[begin].key}" in POSSESSIVE_POSTS and word.possessive:
            begin -= 1
            continue
        if word.possessive or words[begin].opens:
            break
        joined = words[begin].key == "member" and word.key in OF_MEMBERS
        part = joined or word.key in ROLE_MODIFIERS or is_role(word) or _adds(words, begin - 1)
        part = part or (ADJECTIVE.fullmatch(word.text) is not None and words[begin].key in ROLE_NOUNS)
        joins = word.key in ("and", "of", "for") and begin - 1 > 0 and (word.key != "and" or is_role(words[begin - 2]))
        if joins and is_role(words[begin - 2]) and (words[begin].capital or word.key == "and"):
            begin -= 2
        elif part and word.key not in SPEECH | HONOURS:
            begin -= 1
        else:
            break
    return begin if begin in page.stops else _past_cut_name(words, begin, last)


def _in_its_charge(words: Sequence[Word], last: int) -> bool:
    """Special Agent in Charge Ida Marsh: the words behind the post are part of it."""
    return last > 1 and words[last].key == "charge" and words[last - 1].key == "in" and is_role(words[last - 2])


def _foremost(page: Page, stop: int) -> Spot | None:
    """The organization printed before a role; of two in a row the first, whose seat the second is."""
    last = page.stops.get(stop)
    first = page.stops.get(last.start) if last is not None and close(page.line.words, last.start) else None
    return first if first is not None and first.organization is not None else last


def _past_cut_name(words: Sequence[Word], begin: int, last: int) -> int:
    """Where a role begins before which a place lost a common word to the opening of a sentence: "Green Bay | coach"."""
    ahead = words[begin - 1] if begin > 0 else None
    if ahead is None or not (ahead.capital and ahead.opens and ahead.is_common and close(words, begin)):
        return begin
    if ahead.key in NEVER_ADD:
        return begin
    while begin < last and words[begin].capital and not _is_of_a_role(words[begin]):
        begin += 1
    return begin


def _is_of_a_role(word: Word) -> bool:
    return is_role(word) or word.key in PLACES or word.key in DEMONYMS or word.key in ROLE_MODIFIERS - SETTLEMENTS


def _adds(words: Sequence[Word], index: int) -> bool:
    """Whether a word before a role adds to it: a place, a people, a party, or one small word behind an article."""
    word = words[index]
    if word.capital:
        return (
            word.key in DEMONYMS or word.key in PLACES or not ((word.opens and word.is_common) or word.key in NEVER_ADD)
        )
    return (
        index > 0
        and words[index - 1].key in ("the", "a", "an")
        and close(words, index)
        and word.key.isalpha()
        and not (words[index + 1].capital and words[index + 1].key in TITLE_WORDS)
        and word.key not in TIES
        and word.key not in ENDS
    )


def _titled(word: Word) -> bool:
    return word.text.endswith(".") and word.key in TITLE_WORDS
