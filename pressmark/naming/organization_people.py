"""Organizations by the people beside them: who leads them, works for them, speaks for them or is from them.

Read here is what stands before a role or a person: an executive it possesses ("Aldra's chief executive"), a
spokesperson ("Lake Aldra spokeswoman Ida Marsh"), a party before an office, a county before its officer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    CHARGES,
    COUNTY_OFFICERS,
    PARTIES,
    PLACES,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    VOICES,
    is_acronym,
)
from pressmark.naming.name_words import LONGEST_NAME, OPENINGS, Line, Word, close, run_end, spelled
from pressmark.naming.organization_affiliations import (
    OF_A_FIRM,
    TRADES,
    affiliated_in,
    bearing_in,
    credited_in,
    run_by_in,
)
from pressmark.naming.organization_known import PARTY_OFFICES, Found
from pressmark.naming.organization_posts import is_unknown
from pressmark.naming.organization_runs import is_coined, may_be_name, reads_as_body
from pressmark.naming.organization_tails import SETTLEMENTS

BODIES = lexicon.words("organization_words", "body")
PARTY_OPENINGS = frozenset(entry.split()[0] for entry in PARTIES)
FORMER = frozenset({"former", "longtime", "current", "then", "acting", "interim", "outgoing"})
EXECUTIVES = lexicon.words("roles", "executive")
PARTY_TAILS = lexicon.words("organization_words", "party tail")
CAMPS = lexicon.words("roles", "camp")


def peopled_in(line: Line) -> Iterator[Found]:
    """Every organization that a person beside it shows; the same words may come more than once."""
    for cue in (
        affiliated_in,
        bearing_in,
        _voiced_in,
        _bodied_in,
        _partied_in,
        _led_in,
        _possessing_in,
        _staffed_in,
        run_by_in,
        _governed_in,
        credited_in,
    ):
        yield from cue(line)


def _led_in(line: Line) -> Iterator[Found]:
    """Names that possess an executive: "Aldra's chief executive", "Aldra CEO"."""
    words = line.words
    for index, word in enumerate(words[:-1]):
        if not word.capital or (index and words[index - 1].capital and close(words, index)):
            continue
        stop = run_end(words, index)
        if stop < len(words) and _executive(words, stop) and may_be_name(words, index, stop):
            yield Found(index, stop, None, not (word.opens and word.is_common))


def _executive(words: Sequence[Word], index: int) -> bool:
    if not close(words, index) or not words[index - 1].possessive:
        return False
    shown = [word.key for word in words[index : index + 3]]
    if shown[:2] == ["head", "of"]:
        return True
    return (
        shown[:2] in (["chief", "executive"], ["executive", "director"])
        or shown[0] in EXECUTIVES
        or (shown[0] == "chief" and shown[-1] == "officer")
    )


def _voiced_in(line: Line) -> Iterator[Found]:
    """Names before the role of a named person: "Lake Aldra spokeswoman Ida Marsh", "Ida Marsh, UC Calder professor".

    A single word is one where its role is held in firms and clubs only ("Velco boss Tom Reed"), or where it is coined.
    """
    words = line.words
    for index in range(1, len(words)):
        role, spokesperson = words[index], words[index].key.startswith("spokes")
        if not spokesperson and role.key not in VOICES:
            continue
        last = index
        while last > 1 and index - last < 3 and _qualifies(words[last - 1], role) and close(words, last):
            last -= 1
        if not words[last - 1].capital or words[last - 1].possessive or not close(words, last):
            continue
        start = last - 1
        while start > max(0, last - LONGEST_NAME) and words[start - 1].capital and close(words, start):
            start -= 1
        while start < last - 1 and (words[start].key in FORMER | OPENINGS or _only_ranks(words, start)):
            start += 1
        whole, coined = last - start > 1, is_coined(words[start]) and words[start].key not in PLACES
        held = _names_next(words, index) or _apposed(words, start)
        firm = held and " ".join(word.key for word in words[last : index + 1]) in OF_A_FIRM
        firm = firm or (spokesperson and _is_one_of(words, start) and is_unknown(words, start))
        if words[last - 1].key in CAMPS or (words[last - 1].key in SETTLEMENTS and not firm):
            continue
        if not (held or spokesperson) or (role.capital and not firm and (whole or not coined)):
            continue
        party = whole and words[last - 1].key in PARTY_TAILS
        if (party or may_be_name(words, start, last)) and (whole or firm or coined):
            plain = whole and not (spokesperson or coined or firm or party or reads_as_body(words, start, last))
            yield Found(
                start, last, None, not plain and not (words[start].opens and words[start].is_common and not whole)
            )


def _only_ranks(words: Sequence[Word], index: int) -> bool:
    """Whether a word that opens a sentence says which of its people an acronym has: "Senior | RKD leader"."""
    return words[index].opens and words[index].key in ROLE_MODIFIERS and is_acronym(words[index + 1].text)


def _is_one_of(words: Sequence[Word], start: int) -> bool:
    """Whether a word stands behind "a" or "an": "An | Aldra spokesman said"."""
    return start > 0 and words[start - 1].key in ("a", "an") and close(words, start)


def _bodied_in(line: Line) -> Iterator[Found]:
    """Bodies printed small before the role of a named person: "Calder council leader Ida Marsh"."""
    if line.keys.isdisjoint(BODIES):
        return
    words = line.words
    for index in range(1, len(words) - 1):
        body, role = words[index], words[index + 1]
        if body.capital or body.key not in BODIES or role.capital or role.key not in VOICES or not close(words, index):
            continue
        start = index - 1
        if not words[start].capital or words[start].possessive or not close(words, index + 1):
            continue
        while start > 0 and words[start - 1].capital and close(words, start):
            start -= 1
        plain = ROLE_NOUNS | ROLE_MODIFIERS | OPENINGS
        owned = all(word.key not in plain for word in words[start:index])
        if owned and (_names_next(words, index + 1) or role.key.startswith("spokes")):
            yield Found(start, index + 1, "government" if body.key != "campaign" else None, True)


def _partied_in(line: Line) -> Iterator[Found]:
    """Parties before an office: "Tory leader Ida Marsh", "Ida Marsh, Labour deputy leader"."""
    words = line.words
    for index, word in enumerate(words[:-1]):
        if word.text not in PARTY_OPENINGS:
            continue
        length = next((k for k in (2, 1) if spelled(words, index, min(index + k, len(words))) in PARTIES), 0)
        inside = index > 0 and words[index - 1].capital and words[index - 1].key != "the" and close(words, index)
        if not length or word.possessive or inside:
            continue
        office = index + length
        while office < len(words) - 1 and office - index < length + 3 and _is_quality(words[office]):
            office += 1
        joined = all(close(words, k) for k in range(index + 1, min(office + 1, len(words))))
        if office < len(words) and joined and words[office].key in PARTY_OFFICES:
            yield Found(index, index + length, "other", True)


def _apposed(words: Sequence[Word], start: int) -> bool:
    """Whether a phrase stands behind a name and a comma: "Ida Marsh, a | Velco spokeswoman"."""
    begin = start - 1 if start > 0 and words[start - 1].key in ("a", "an", "the") else start
    return begin > 1 and words[begin].gap == ", " and words[begin - 1].capital and words[begin - 2].capital


def _is_quality(word: Word) -> bool:
    return word.key in ROLE_MODIFIERS or (word.key in CHARGES and not word.capital)


def _qualifies(word: Word, role: Word) -> bool:
    if word.capital:
        return role.capital and word.key in ROLE_MODIFIERS
    return word.key in ROLE_MODIFIERS or word.key in ROLE_NOUNS or word.key in CHARGES


def _names_next(words: Sequence[Word], index: int) -> bool:
    """Whether a name follows a role, or a second role and a name: "co-founder | and CEO Ida Marsh"."""
    following = index + 1
    if following < len(words) and words[following].key == "and":
        following += 1
        while following < len(words) and (words[following].key in ROLE_NOUNS or words[following].key in ROLE_MODIFIERS):
            following += 1
        if following == index + 2:
            return False
    return following < len(words) and words[following].capital and close(words, following)


def _possessing_in(line: Line) -> Iterator[Found]:
    """Acronyms that possess a person: "HBA's Ida Marsh", "HBA's head of policy"."""
    words = line.words
    for index, word in enumerate(words[:-2]):
        if not word.possessive or not is_acronym(word.text) or not may_be_name(words, index, index + 1):
            continue
        shown = words[index + 1 : index + 4]
        person = shown[0].capital and shown[1].capital and close(words, index + 2)
        if not (index and words[index - 1].capital and close(words, index)) and (
            person or any(w.key in ROLE_NOUNS for w in shown)
        ):
            yield Found(index, index + 1, None, True)


def _staffed_in(line: Line) -> Iterator[Found]:
    """Acronyms before somebody's role: "the HBA lawyer", "an HBA organizer"."""
    words = line.words
    for index, word in enumerate(words[:-1]):
        role = words[index + 1]
        if role.capital or role.key not in ROLE_NOUNS or role.key in TRADES or not close(words, index + 1):
            continue
        apart = index == 0 or not words[index - 1].capital or not close(words, index)
        apart = apart or (words[index - 1].opens and words[index - 1].key in ROLE_MODIFIERS)
        letters = is_acronym(word.text) and len(word.text) > 2 and not word.text[-1].isdigit()
        if apart and letters and may_be_name(words, index, index + 1):
            yield Found(index, index + 1, None, True)


def _governed_in(line: Line) -> Iterator[Found]:
    """Counties before an officer of theirs who is named: "Calder County Executive Ida Marsh"."""
    if "county" not in line.keys:
        return
    words = line.words
    for index in range(1, len(words) - 3):
        office = words[index + 1]
        if words[index].key != "county" or not office.capital or office.key not in COUNTY_OFFICERS:
            continue
        start = index
        while start > 0 and close(words, start) and _names_a_place(words[start - 1]):
            start -= 1
        named = all(words[k].capital and close(words, k) for k in range(index + 1, index + 4))
        if named and start < index:
            yield Found(start, index + 1, "government", True)


def _names_a_place(word: Word) -> bool:
    return word.capital and word.key not in FORMER | OPENINGS | ROLE_MODIFIERS | ROLE_NOUNS and not word.possessive
