"""Organizations behind the people tied to them: what a person is of, at, with or from, runs or works for.

A role held there ("legal director of Better Roads Now"), a person who is from there ("Ida Marsh of Better Roads Now"),
what somebody runs ("who runs Open Doors Halden"), whom a quote is credited to ("attributed to Ida Marsh, …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    COMPASS,
    HEADS,
    NOT_ORGANIZATION,
    ORGANIZATION_NOUNS,
    ROLE_NOUNS,
    SPEECH,
)
from pressmark.naming.name_parts import COURTESY, GIVEN, SURNAMES, is_initial
from pressmark.naming.name_words import Line, Word, close, run_end
from pressmark.naming.organization_known import Found, is_whole
from pressmark.naming.organization_runs import PLACE_TAILS, is_coined, may_be_name, reads_as_body
from pressmark.naming.organization_tails import before_person

LONGEST_CHARGE = 4
AFFILIATIONS = frozenset({"of", "for", "at", "with"})
EMPLOYING = frozenset({"at", "with"})
ORIGINS = AFFILIATIONS | {"from"}
OF_A_PLACE = lexicon.words("roles", "of a place") | lexicon.words("roles", "relation")
TRADES = lexicon.words("roles", "class trade") | lexicon.words("roles", "class police")
SMALL_BODIES = lexicon.words("organization_words", "small body")
OF_A_FIRM = lexicon.words("roles", "of a firm")
POSTS_OF_A_FIRM = frozenset(entry.split()[-1] for entry in OF_A_FIRM) - {"director"}
IN_CHARGE = lexicon.words("roles", "in charge")
HEADS_OF_FIRMS = frozenset({"president", "chairman", "chairwoman", "vice-president"})
WORKING = lexicon.words("roles", "works for")
FIRMS = lexicon.words("organization_words", "company noun")
LEVELS = lexicon.words("organization_words", "level of government")
DOING = lexicon.words("roles", "working")
RUNS = lexicon.words("roles", "runs")
ATTRIBUTED = re.compile(rf"\b(?:{'|'.join(lexicon.entries('cue_phrases', 'attributed'))}) ")


def affiliated_in(line: Line) -> Iterator[Found]:
    """Organizations that people are printed with: "an organizer with Belmira", "legal director of Better Roads Now"."""
    if line.keys.isdisjoint(AFFILIATIONS):
        return
    words = line.words
    for index in range(1, len(words) - 1):
        tie = words[index]
        near = tie.key in AFFILIATIONS and (close(words, index) or tie.gap == ") ")
        noun = _post_before(words, index) if near else None
        local = OF_A_PLACE - frozenset({"head"} if tie.key in EMPLOYING else ())
        if noun is None or noun.key in local:
            continue
        begin = index + 2 if words[index + 1].key == "the" or _is_compound(words[index + 1]) else index + 1
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
        apposed = not noun.capital or _is_apposed(words, index)
        whole = tie.key == "at" and lone and begin == index + 1 and apposed and is_whole(words, stop)
        plain = all(word.is_common for word in words[begin:stop]) and (tie.key not in EMPLOYING or lone) and not whole
        charged = tie.key == "for" and words[index - 1] is not noun
        placed = lone and (noun.key in TRADES or charged) and not is_coined(words[begin])
        plain = plain and (lone or (noun.capital and not bearer and not _bands(words, begin, stop)))
        if may_be_name(words, begin, stop, alone=whole) and not placed and not plain:
            sure = bearer or tie.key in EMPLOYING or not noun.capital or is_coined(words[begin])
            sure = sure or (noun.key in HEADS_OF_FIRMS and not lone and _ends_a_firm(words[stop - 1]))
            sure = sure or (noun.key in HEADS_OF_FIRMS and _bands(words, begin, stop))
            yield Found(begin, stop, None, sure)


def _is_apposed(words: Sequence[Word], tie: int) -> bool:
    """Whether a post of a few words in capitals stands behind a name: "Tom Reed, Policy Director | at Engine"."""
    begin = next((k for k in range(tie - 1, max(1, tie - LONGEST_CHARGE), -1) if words[k].gap == ", "), 0)
    return begin > 1 and words[begin - 1].capital and words[begin - 2].capital


def _bands(words: Sequence[Word], begin: int, stop: int) -> bool:
    """Whether three common words or more end in people who band together: "Western United Dairymen"."""
    return stop - begin > 2 and words[stop - 1].key.endswith(("men", "ers"))


def _is_compound(word: Word) -> bool:
    """Whether a small compound only says of what kind a body is: "editor of | union-backed | Hazard magazine"."""
    return "-" in word.key and not word.capital


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


def bearing_in(line: Line) -> Iterator[Found]:
    """Where a named person is from: "said Ida Marsh of Better Roads Now"; sure for acronyms only."""
    words = line.words
    for index in range(2, len(words) - 1):
        if words[index].key not in ORIGINS or not words[index - 1].capital or not words[index - 2].capital:
            continue
        begin = index + 2 if words[index + 1].key == "the" or words[index + 1].key.endswith("-based") else index + 1
        if begin >= len(words) or not words[begin].capital or not close(words, begin):
            continue
        if words[index].gap not in (" ", ", ") or words[index - 1].key in ROLE_NOUNS | NOT_ORGANIZATION:
            continue
        if words[index - 1].is_common and words[index - 1].key not in SURNAMES:
            continue
        named = any(words[k].key in GIVEN or is_initial(words[k].text) for k in range(max(0, index - 3), index - 1))
        named = named or (index > 2 and words[index - 3].key in SPEECH and not words[index - 3].capital)
        named = named or words[index - 2].key in COURTESY
        stop = _to_head(words, run_end(words, begin))
        own = words[begin].text == "The" and stop - begin > 1 and begin == index + 1
        council = _council_end(words, stop)
        if named and council is not None and not any(word.key in ROLE_NOUNS for word in words[begin:stop]):
            yield Found(begin, council, "government" if council - stop > 1 else None, True)
        elif named and _is_classed(words, begin, stop):
            yield Found(begin, stop, None, True, posted=True)
        elif named and (own or may_be_name(words, begin, stop)) and (stop - begin > 1 or is_coined(words[begin])):
            spoken_for = (words[index].key == "for" and not _is_placed(words, begin, stop)) or own
            spoken_for = spoken_for or is_coined(words[begin])
            yield Found(begin, stop, None, spoken_for or reads_as_body(words, begin, stop))
        elif named and words[begin - 1].key.endswith("-based") and may_be_name(words, begin, stop):
            yield Found(begin, stop, None, True)


def _council_end(words: Sequence[Word], stop: int) -> int | None:
    """Where a council that is printed small behind its place ends: "of the Wold Marsh | provincial council"."""
    level = stop < len(words) and words[stop].key in LEVELS and close(words, stop)
    end = stop + level
    return end + 1 if end < len(words) and words[end].key in SMALL_BODIES and close(words, end) else None


def _is_placed(words: Sequence[Word], begin: int, stop: int) -> bool:
    """Whether what somebody is for reads as a place or a seat: "U.S. Attorney Ida Marsh for the | Western District"."""
    return words[begin].key in COMPASS or words[stop - 1].key in PLACE_TAILS


def _is_classed(words: Sequence[Word], begin: int, stop: int) -> bool:
    """Whether what a firm is stands right behind its name: "from Sal Ventom | investment bank"."""
    for index in range(stop, min(stop + 2, len(words))):
        if words[index].capital or not close(words, index):
            return False
        if words[index].key in FIRMS:
            return all(word.key not in ROLE_NOUNS for word in words[begin:stop]) and not words[stop - 1].possessive
    return False


def _to_head(words: Sequence[Word], stop: int) -> int:
    """Where a name ends whose head stands behind "of": "Fullness | of Joy Church"."""
    goes_on = stop + 1 < len(words) and words[stop].key == "of" and close(words, stop) and close(words, stop + 1)
    end = run_end(words, stop + 1) if goes_on and words[stop + 1].capital else stop
    return end if end - stop > 2 and words[end - 1].key in HEADS else stop


def run_by_in(line: Line) -> Iterator[Found]:
    """What somebody leads or works for: "Ida Marsh, who runs Open Doors Halden", "who works for Aldra"."""
    words = line.words
    for index in range(1, len(words) - 1):
        runs = words[index].key in RUNS and words[index - 1].key == "who"
        works = words[index].key in ("for", "at") and words[index - 1].key in WORKING
        works = works or f"{words[index - 1].key} {words[index].key}" in DOING
        if not (runs or works) or not close(words, index):
            continue
        begin = index + 2 if words[index + 1].key == "the" else index + 1
        if begin >= len(words) or not words[begin].capital or not close(words, begin):
            continue
        stop = run_end(words, begin)
        cut = stop < len(words) and words[stop].key in ORGANIZATION_NOUNS and close(words, stop)
        if may_be_name(words, begin, stop) and not cut:
            yield Found(begin, stop, None, stop - begin > 1 or is_coined(words[begin]))


def credited_in(line: Line) -> Iterator[Found]:
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
