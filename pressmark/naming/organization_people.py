"""Organizations by the people beside them: who leads them, works for them, speaks for them or is from them.

A role held there ("legal director of Better Roads Now"), an executive it possesses ("Aldra's chief executive"), a
spokesperson ("Lake Aldra spokeswoman Ida Marsh"), a person who is from there ("Ida Marsh of Better Roads Now").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import CHARGES, HEADS, PLACES, ROLE_MODIFIERS, ROLE_NOUNS, SPEECH, is_acronym
from pressmark.naming.name_parts import COURTESY, GIVEN, SURNAMES, is_initial
from pressmark.naming.name_words import LONGEST_NAME, OPENINGS, Line, Word, close, run_end, spelled
from pressmark.naming.organization_known import PARTY_OFFICES, Found, is_whole
from pressmark.naming.organization_runs import PLACE_TAILS, is_coined, may_be_name, reads_as_body
from pressmark.naming.organization_tails import SETTLEMENTS, before_person

LONGEST_CHARGE = 4
AFFILIATIONS = frozenset({"of", "for", "at", "with"})
EMPLOYING = frozenset({"at", "with"})
ORIGINS = AFFILIATIONS | {"from"}
OF_A_PLACE = lexicon.words("roles", "of a place") | lexicon.words("roles", "relation")
TRADES = lexicon.words("roles", "class trade") | lexicon.words("roles", "class police")
BODIES = lexicon.words("organization_words", "body")
SMALL_BODIES = lexicon.words("organization_words", "small body")
PARTIES = frozenset(lexicon.entries("roles", "party"))
PARTY_OPENINGS = frozenset(entry.split()[0] for entry in PARTIES)
FORMER = frozenset({"former", "longtime", "current", "then", "acting", "interim", "outgoing"})
EXECUTIVES = lexicon.words("roles", "executive")
OF_A_FIRM = lexicon.words("roles", "of a firm")
POSTS_OF_A_FIRM = frozenset(entry.split()[-1] for entry in OF_A_FIRM) - {"director"}
IN_CHARGE = lexicon.words("roles", "in charge")
HEADS_OF_FIRMS = frozenset({"president", "chairman", "chairwoman", "vice-president"})
VOICES = lexicon.words("roles", "voice")
WORKING = lexicon.words("roles", "works for")
CAMPS = lexicon.words("roles", "camp")
RUNS = lexicon.words("roles", "runs")
ATTRIBUTED = re.compile(rf"\b(?:{'|'.join(lexicon.entries('cue_phrases', 'attributed'))}) ")
COUNTY_OFFICERS = lexicon.words("roles", "of a county")


def peopled_in(line: Line) -> Iterator[Found]:
    """Every organization that a person beside it shows; the same words may come more than once."""
    for cue in (
        _affiliated_in,
        _bearing_in,
        _voiced_in,
        _bodied_in,
        _partied_in,
        _led_in,
        _possessing_in,
        _staffed_in,
        _run_by_in,
        _governed_in,
        _credited_in,
    ):
        yield from cue(line)


def _affiliated_in(line: Line) -> Iterator[Found]:
    """Organizations that people are printed with: "an organizer with Belmira", "legal director of Better Roads Now"."""
    words = line.words
    for index in range(1, len(words) - 1):
        tie = words[index]
        near = tie.key in AFFILIATIONS and (close(words, index) or tie.gap == ") ")
        noun = _post_before(words, index) if near else None
        if noun is None or noun.key in OF_A_PLACE - frozenset({"head"} if tie.key in EMPLOYING else ()):
            continue
        begin = index + 2 if words[index + 1].key == "the" else index + 1
        if begin >= len(words) or not words[begin].capital or not close(words, begin) or not close(words, index + 1):
            continue
        end = run_end(words, begin)
        stop = before_person(words, begin, end)
        if stop < len(words) and words[stop].key in SMALL_BODIES and close(words, stop):
            continue
        if tie.key == "of" and noun.key in IN_CHARGE and _only_charged(words, begin, stop):
            continue
        bearer = stop < end and tie.key == "of" and noun.key in POSTS_OF_A_FIRM
        if tie.key in EMPLOYING:
            stop = _carried_on(words, begin, stop)
        lone = stop - begin == 1
        whole = tie.key == "at" and lone and begin == index + 1 and not noun.capital and is_whole(words, stop)
        plain = all(word.is_common for word in words[begin:stop]) and (tie.key not in EMPLOYING or lone) and not whole
        charged = tie.key == "for" and words[index - 1] is not noun
        local = lone and (noun.key in TRADES or charged) and not is_coined(words[begin])
        plain = plain and (lone or (noun.capital and not bearer))
        if may_be_name(words, begin, stop, alone=whole) and not local and not plain:
            sure = bearer or tie.key in EMPLOYING or not noun.capital or is_coined(words[begin])
            sure = sure or (noun.key in HEADS_OF_FIRMS and not lone and _ends_a_firm(words[stop - 1]))
            yield Found(begin, stop, None, sure)


def _ends_a_firm(word: Word) -> bool:
    """Whether a word ends the name of a firm and of no place: "Killdeer Mountain Manufacturing"."""
    return word.is_common and word.key not in PLACE_TAILS and word.key not in SURNAMES


def _only_charged(words: Sequence[Word], begin: int, stop: int) -> bool:
    """Whether what stands behind "of" is what a post is in charge of, in common words or with the employer behind it.

    "Head of Business Development and Co-Founder", "vice president of ADAS and autonomous driving at Aldra Motors".
    """
    joined = stop < len(words) and words[stop].key == "and" and close(words, stop)
    if not joined:
        return False
    if all(word.is_common for word in words[begin:stop]):
        return True
    for index in range(stop + 1, min(stop + 1 + LONGEST_CHARGE, len(words) - 1)):
        if not close(words, index) or words[index].capital:
            return False
        if words[index].key in EMPLOYING:
            return words[index + 1].capital or words[index + 1].key == "the"
    return False


def _post_before(words: Sequence[Word], tie: int) -> Word | None:
    """The role noun before "at" or "of", past its charge if it is employed: "head | of care (young) at", "chair at"."""
    employed = words[tie].key in EMPLOYING or words[tie].key == "for"
    if words[tie - 1].key in ROLE_NOUNS:
        return words[tie - 1]
    if ")" in words[tie].gap:
        tie = next((k for k in range(tie - 1, max(0, tie - 6), -1) if "(" in words[k].gap), tie)
    for index in range(tie - 2, max(0, tie - 2 - LONGEST_CHARGE), -1):
        if not close(words, index + 1) or not employed:
            return None
        post = words[index - 1]
        if words[index].key in ("of", "for") and post.key in ROLE_NOUNS and close(words, index):
            return post if words[tie].key != "for" or post.key in IN_CHARGE else None
    return None


def _carried_on(words: Sequence[Word], begin: int, stop: int) -> int:
    """Where an employer's name ends that goes on with "of" or a number: "Shade of Hope", "Channel 9"."""
    if stop >= len(words) or not close(words, stop):
        return stop
    if words[stop].text.isdigit():
        return stop + 1
    goes_on = words[stop].key == "of" and stop + 1 < len(words) and words[stop + 1].capital and close(words, stop + 1)
    return run_end(words, stop + 1) if goes_on and stop - begin == 1 else stop


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


def _bearing_in(line: Line) -> Iterator[Found]:
    """Where a named person is from: "said Ida Marsh of Better Roads Now"; sure for acronyms only."""
    words = line.words
    for index in range(2, len(words) - 1):
        if words[index].key not in ORIGINS or not words[index - 1].capital or not words[index - 2].capital:
            continue
        begin = index + 2 if words[index + 1].key == "the" else index + 1
        if begin >= len(words) or not words[begin].capital or not close(words, begin):
            continue
        if words[index].gap not in (" ", ", ") or words[index - 1].key in ROLE_NOUNS:
            continue
        named = any(words[k].key in GIVEN or is_initial(words[k].text) for k in range(max(0, index - 3), index - 1))
        named = named or (index > 2 and words[index - 3].key in SPEECH and not words[index - 3].capital)
        named = named or words[index - 2].key in COURTESY
        stop = _to_head(words, run_end(words, begin))
        own = words[begin].text == "The" and stop - begin > 1 and begin == index + 1
        if named and (own or may_be_name(words, begin, stop)) and (stop - begin > 1 or is_coined(words[begin])):
            yield Found(begin, stop, None, own or is_coined(words[begin]) or reads_as_body(words, begin, stop))


def _to_head(words: Sequence[Word], stop: int) -> int:
    """Where a name ends whose head stands behind "of": "Fullness | of Joy Church"."""
    goes_on = stop + 1 < len(words) and words[stop].key == "of" and close(words, stop) and close(words, stop + 1)
    end = run_end(words, stop + 1) if goes_on and words[stop + 1].capital else stop
    return end if end - stop > 2 and words[end - 1].key in HEADS else stop


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
        while start < last - 1 and (words[start].key in FORMER or words[start].key in OPENINGS):
            start += 1
        whole, coined = last - start > 1, is_coined(words[start]) and words[start].key not in PLACES
        held = _names_next(words, index) or _apposed(words, start)
        firm = held and " ".join(word.key for word in words[last : index + 1]) in OF_A_FIRM
        if words[last - 1].key in CAMPS or (words[last - 1].key in SETTLEMENTS and not firm):
            continue
        if not (held or spokesperson) or (role.capital and not firm and (whole or not coined)):
            continue
        if may_be_name(words, start, last) and (whole or firm or coined):
            plain = whole and not (spokesperson or coined or firm or reads_as_body(words, start, last))
            yield Found(
                start, last, None, not plain and not (words[start].opens and words[start].is_common and not whole)
            )


def _bodied_in(line: Line) -> Iterator[Found]:
    """Bodies printed small before the role of a named person: "Calder council leader Ida Marsh"."""
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
        if apart and is_acronym(word.text) and len(word.text) > 2 and may_be_name(words, index, index + 1):
            yield Found(index, index + 1, None, True)


def _run_by_in(line: Line) -> Iterator[Found]:
    """What somebody leads or works for: "Ida Marsh, who runs Open Doors Halden", "who works for Aldra"."""
    words = line.words
    for index in range(1, len(words) - 1):
        runs = words[index].key in RUNS and words[index - 1].key == "who"
        works = words[index].key in ("for", "at") and words[index - 1].key in WORKING
        if not (runs or works) or not close(words, index):
            continue
        begin = index + 2 if words[index + 1].key == "the" else index + 1
        if begin >= len(words) or not words[begin].capital or not close(words, begin):
            continue
        stop = run_end(words, begin)
        if may_be_name(words, begin, stop):
            yield Found(begin, stop, None, stop - begin > 1 or is_coined(words[begin]))


def _governed_in(line: Line) -> Iterator[Found]:
    """Counties before an officer of theirs who is named: "Calder County Executive Ida Marsh"."""
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


def _credited_in(line: Line) -> Iterator[Found]:
    """What stands between the name of somebody quoted and a colon: "attributed to Ida Marsh, Restore The Harbor:"."""
    words = line.words
    for index in range(4, len(words)):
        if words[index].gap != ", " or not words[index].capital:
            continue
        ahead = " ".join(word.key for word in words[max(0, index - 6) : index - 1])
        stop = index + 1
        while stop < len(words) and words[stop].capital and words[stop].gap == " ":
            stop += 1
        closed = stop < len(words) and words[stop].gap.lstrip().startswith(":")
        if ATTRIBUTED.search(ahead) and closed and stop - index > 1 and may_be_name(words, index, stop):
            yield Found(index, stop, None, True)
