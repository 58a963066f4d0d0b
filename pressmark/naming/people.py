"""People an article names in full or with a title: runs of capitalised words, cut to a name and weighed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressmark import lexicon
from pressmark.naming.name_evidence import ENOUGH, Elsewhere, bears_initial, given_weight, weight
from pressmark.naming.name_lexicon import (
    CALENDAR,
    COMPASS,
    DEMONYMS,
    PLACE_WORDS,
    PLACES,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    SPEECH,
    TITLE_WORDS,
    are_initials,
    is_acronym,
    is_beat,
    names_nobody,
)
from pressmark.naming.name_parts import (
    EXACT_TITLES,
    FAMILY_FIRST,
    GENERATIONS,
    GIVEN,
    PLURAL_TITLES,
    SUFFIXES,
    SURNAMES,
    is_initial,
)
from pressmark.naming.name_runs import MARKS, headline_end, is_particle, text_end
from pressmark.naming.name_spoilers import (
    ENDEARING,
    are_shouted,
    behind_post,
    is_first_of_two,
    is_no_surname,
    is_nobody,
    is_seat,
    is_thing,
    says_what_one_does,
    shouts,
    spoils,
)
from pressmark.naming.name_words import OPENINGS, Line, Word, close
from pressmark.naming.thing_signs import thing_sign

LONGEST = 6
PHRASES = lexicon.words("other_names", "phrase")
OF_A_PARTY = lexicon.words("roles", "party")
BEFORE_MONTHS = lexicon.words("other_names", "before month")
_DWELLER = re.compile(r"[a-z]{3,}(?:er|ian|oan|kan|san|ite)")


@dataclass(frozen=True, slots=True)
class Printed:
    """A person's name as printed: words start..stop of a line, the title directly before it left out.

    sign: what says that these words name a thing here after all (thing_signs).
    """

    start: int
    stop: int
    title: str | None = None
    sign: str | None = None


def printed_in(line: Line, taken: Sequence[bool], seen: Elsewhere) -> Iterator[Printed]:
    """People named in a line, left to right; taken[i] is true for words that belong to an organization."""
    words = line.words
    reach = text_end if line.style == "text" else headline_end
    last: Printed | None = None
    index = 0
    while index < len(words):
        if not words[index].capital or taken[index]:
            index += 1
            continue
        end = reach(words, index, taken)
        plural = last.title if last is not None and _goes_on(words, last, index) else None
        found = _in_run(line, index, end, seen, plural, taken)
        if found is not None:
            yield found
            last = found
        index = end


def _goes_on(words: Sequence[Word], last: Printed, index: int) -> bool:
    """Whether a plural title before the last name is also this one's: "Sens. Marsh (D-Ohio), Pell and Price"."""
    if last.title is None or last.title.casefold() not in PLURAL_TITLES or index - last.stop > 3:
        return False
    between = words[last.stop : index]
    return all(word.key == "and" or not word.gap.isspace() for word in between) and (
        bool(between) or "," in words[index].gap
    )


def _in_run(
    line: Line, start: int, end: int, seen: Elsewhere, plural: str | None, taken: Sequence[bool]
) -> Printed | None:
    words = line.words
    title = _last_title(words, start, end)
    begin = start if title is None else title + 1
    if title is not None and is_beat(words, begin):
        title, begin = begin, begin + 1
    named = _trim(
        words, begin, end, titled=title is not None or plural is not None, style=line.style, speaking=seen.speaking
    )
    if named is None:
        return None
    begin, stop = named
    if (
        (title is not None or plural)
        and stop - begin == 1
        and is_first_of_two(words, begin)
        and sum(taken[stop : stop + 2]) < 2
    ):
        stop += 1
    shown = None
    if begin > 0 and close(words, begin) and (begin - 1 == title or _is_title(words[begin - 1])):
        shown = words[begin - 1].text
    if shown is None and begin == start:
        shown = plural
    if shown is None and begin > 0 and close(words, begin) and words[begin - 1].key in COMPASS:
        return None
    if stop - begin == 1 and (shown is None or is_no_surname(words, begin, end, shown)):
        return None
    total = weight(line, begin, stop, shown, seen) + (1.5 if _has_employer(words, stop, taken) else 0.0)
    if total < ENOUGH:
        return None
    return Printed(begin, stop, shown, thing_sign(words, begin, stop) if shown is None else None)


def _has_employer(words: Sequence[Word], stop: int, taken: Sequence[bool]) -> bool:
    """Whether an organization follows by "of" or "from": "Ida Marsh of the Harbor Fund"."""
    if stop + 1 >= len(words) or words[stop].key not in ("of", "from", "with") or words[stop - 1].possessive:
        return False
    after = stop + 2 if words[stop + 1].key == "the" else stop + 1
    return after < len(words) and taken[after] and close(words, stop)


def _is_title(word: Word) -> bool:
    key = word.key[2:] if word.key[1:2] == "-" else word.key  # "Washington, D.C-Congresswoman Ida Marsh"
    return (
        word.capital
        and word.text != "DR"
        and (key.removeprefix("ex-").removesuffix("-elect") in TITLE_WORDS or word.text in EXACT_TITLES)
    )


def _last_title(words: Sequence[Word], start: int, end: int) -> int | None:
    """The last title or role noun of a run that leaves a name behind it."""
    for index in range(end - 2, start - 1, -1):
        word = words[index]
        if (not _is_title(word) and word.key not in ROLE_NOUNS) or _is_initials(word, words[index + 1]):
            continue
        named = index > start and word.key in SURNAMES and "." not in word.text
        given_before = named and given_weight(words[index - 1]) >= 2.0 and not _ends_place(words, start, index - 1)
        given_before = given_before and words[index - 1].key not in DEMONYMS
        given_itself = index == start and word.key in GIVEN and end - start == 2 and "." not in word.text
        before = words[index - 1] if index > start else None
        suffix = word.key in SUFFIXES and before and not is_acronym(before.text) and before.key not in DEMONYMS
        suffix = bool(suffix) and not _is_of_the_next(words, index, end)
        titled = before is not None and _is_title(before) and word.key in GIVEN and word.text.istitle()
        if given_before or given_itself or suffix or word.key in GENERATIONS or titled:
            continue
        return index
    return None


def _is_initials(word: Word, following: Word) -> bool:
    """MS Kamin is no Ms Kamin, while a transcript prints MS REED."""
    return word.text == "MS" and not following.text.isupper()


def _is_of_the_next(words: Sequence[Word], index: int, end: int) -> bool:
    """Whether letters that stand behind names stand before one here: "Halden MLA | Ida Marsh"."""
    behind = words[index + 1 : end]
    titled = len(behind) > 1 and _is_title(words[index])
    named = words[index - 1].key in SURNAMES or words[index - 1].key in GIVEN
    return titled and not named and (behind[0].key in GIVEN or not any(word.is_common for word in behind))


def _ends_place(words: Sequence[Word], start: int, index: int) -> bool:
    """Whether a word is the second of a place's two: "South Carolina"."""
    return index > start and f"{words[index - 1].key} {words[index].key}" in PLACES


def _trim(
    words: Sequence[Word], begin: int, end: int, titled: bool, style: str, speaking: frozenset[str]
) -> tuple[int, int] | None:
    """The words of a run that can be a person's name, or None: leading and trailing others cut off."""
    end = _cut(words, begin, end)
    while begin < end - 1 and (cut := _leading(words, begin, end)):
        begin += cut
    if begin < end - 1 and words[begin].gap[-1:] in MARKS and words[begin + 1].gap[:1] in MARKS:
        begin += 1  # (Ida) Marsh: the bracket opens before the name
    while end > begin and (is_nobody(words, end - 1, begin, titled) or _trails(words, end - 1, begin, style, speaking)):
        end -= 1
    while end > begin + 1 and words[end - 1].key in ENDEARING and words[begin].key not in FAMILY_FIRST:
        end -= 1
    while end > begin + 2 and words[end - 1].key in SUFFIXES and words[end - 1].key not in GENERATIONS:
        end -= 1
    shown = words[begin:end]
    if not shown or len(shown) > LONGEST or (len(shown) == 1 and not titled):
        return None
    if not titled and len(shown) == 2 and shown[0].key in GIVEN and shown[1].key in GENERATIONS:
        return None
    if all(is_initial(word.text) for word in shown) or is_particle(shown[-1]):
        return None
    if is_initial(shown[-1].text) and not bears_initial(words, begin, end):
        return None
    if " ".join(word.key for word in shown) in PHRASES or is_seat(shown) or is_thing(words, begin):
        return None
    if all(is_acronym(word.text) for word in shown) and not are_shouted(shown):
        return None
    if any(spoils(words, k, begin, end) for k in range(begin, end)):
        return None
    return begin, end


def _cut(words: Sequence[Word], begin: int, end: int) -> int:
    """Where a run stops being one name: at a party letter or at a word that comes a second time."""
    seen = {words[begin].key} if begin < end else set()
    for index in range(begin + 1, end):
        again = words[index].key in seen and len(words[index].text) > 2
        party = words[index].text in ("R", "D") and (
            index + 1 == end or is_seat(words[index : index + 2]) or _after_seat(words, begin, index)
        )
        if party or again or shouts(words, begin, index):
            return index
        told = index == begin + 1 and says_what_one_does(words, begin)
        if told or (words[index - 1].key in GENERATIONS and index > begin + 2):
            return index
        seen.add(words[index].key)
    return end


def _after_seat(words: Sequence[Word], begin: int, index: int) -> bool:
    """R N D | D Marsh: a party's letter behind one with letters of a state."""
    return index > begin + 1 and words[index - 2].text in ("R", "D") and len(words[index - 1].text) == 1


def _trails(words: Sequence[Word], index: int, begin: int, style: str, speaking: frozenset[str]) -> bool:
    """Whether a common word only follows a name, as in headlines ("Sen. Marsh Meets"); "Ned Straw" is a name."""
    word = words[index]
    surname = style == "text" and index == begin + 1 and given_weight(words[begin]) >= 2.0
    surname = surname or (index == begin + 1 and word.text in speaking)
    surname = surname or (style == "text" and index <= begin + 2 and words[begin].key in FAMILY_FIRST)
    if index == begin + 1 and says_what_one_does(words, begin):
        return True
    if index > begin + 1 and word.key in PLACES and word.key not in SURNAMES and given_weight(words[begin]) >= 2.0:
        return True
    return (
        index > begin
        and not surname
        and not (style == "text" and is_particle(words[index - 1]))
        and word.is_common
        and word.key not in SURNAMES
        and word.key not in GIVEN
        and word.key not in SUFFIXES
    )


def _leading(words: Sequence[Word], begin: int, end: int) -> int:
    """How many words in front of a name are no part of it."""
    if _leads(words, begin, end):
        return 1
    if end - begin < 4 or words[begin + 2].key not in GIVEN:
        return 0
    place = f"{words[begin].key} {words[begin + 1].key}" in PLACES
    return 2 if place or is_seat(words[begin : begin + 2]) else 0


def _leads(words: Sequence[Word], begin: int, end: int) -> bool:
    """Whether a word in front of a name is no part of it ("When", "Ohio", "Republican", "ACLU", "Vermonter")."""
    word, following = words[begin], words[begin + 1]
    if word.key in CALENDAR and begin and words[begin - 1].key in BEFORE_MONTHS:
        return True
    named = following.key in GIVEN or following.key in FAMILY_FIRST or are_initials(following)
    if word.key in OF_A_PARTY and named and end - begin > 2:
        return True
    if word.key in GIVEN and given_weight(word) >= 1.5:
        return False
    if word.opens and word.key not in GIVEN and (word.is_common or word.key in SPEECH or word.key.endswith("ing")):
        return True
    if word.key.startswith("co-") and word.key[3:] in ROLE_NOUNS:
        return True
    if names_nobody(word) or word.key in OPENINGS or (word.key in ROLE_MODIFIERS and word.key not in GIVEN):
        return True
    if is_acronym(word.text) and not following.text.isupper() and not is_initial(word.text):
        return not (end - begin == 2 and are_initials(word))
    if (word.is_common and _named_further_on(words, begin, end)) or behind_post(words, begin, end):
        return True
    if not named or end - begin <= 2:
        return False
    place = word.key in PLACES or word.key in PLACE_WORDS or word.key in DEMONYMS
    return place or (word.is_common and word.key not in GIVEN) or _DWELLER.fullmatch(word.key) is not None


def _named_further_on(words: Sequence[Word], begin: int, end: int) -> bool:
    """of Super Value Debra Marsh: two common words, then a given name that is nothing else, or initials."""
    named = end - begin == 4 and words[begin + 1].is_common
    return named and (given_weight(words[begin + 2]) >= 2.0 or are_initials(words[begin + 2]))
