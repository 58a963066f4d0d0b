"""People an article names in full or with a title: runs of capitalised words, cut to a name and weighed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressmark import lexicon
from pressmark.naming.name_evidence import ENOUGH, SAID, Elsewhere, given_weight, role_follows, weight
from pressmark.naming.name_lexicon import (
    CALENDAR,
    COMPASS,
    DEMONYMS,
    HEADS,
    KNOWN_FORMS,
    NOT_ORGANIZATION,
    PLACE_WORDS,
    PLACES,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    SPEECH,
    TITLE_WORDS,
    is_acronym,
    names_nobody,
)
from pressmark.naming.name_parts import GENERATIONS, GIVEN, PARTICLES, PLURAL_TITLES, SUFFIXES, SURNAMES, is_initial
from pressmark.naming.name_words import COMMON, OPENINGS, Line, Word, close, run_end
from pressmark.naming.organizations import INNER_CAPITALS

MARKS = tuple("\"“”'‘’()")
LONGEST = 6
PHRASES = lexicon.words("other_names", "phrase")
NEVER = frozenset({"university", "department", "house", "committee"})
_SEAT = re.compile(r"[RDI]-[A-Z][A-Za-z]*\.?")
_COMPOUND = re.compile(r"[^\W\d_]{3,}-[a-zß-öø-ÿ]")
_DWELLER = re.compile(r"[a-z]{3,}(?:er|ian|an|ite)")


@dataclass(frozen=True, slots=True)
class Printed:
    """A person's name as printed: words start..stop of a line, the title directly before it left out."""

    start: int
    stop: int
    title: str | None = None


def printed_in(line: Line, taken: Sequence[bool], seen: Elsewhere) -> Iterator[Printed]:
    """People named in a line, left to right; taken[i] is true for words that belong to an organization."""
    words = line.words
    reach = _run_end if line.style == "text" else _headline_end
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


def _run_end(words: Sequence[Word], start: int, taken: Sequence[bool]) -> int:
    """Capitalised words one after another, particles, nicknames in marks and a generation suffix between them."""
    end = start + 1
    while end < len(words) and not taken[end] and not words[end - 1].possessive:
        if words[end].capital and (close(words, end) or _nick_gap(words, end) or _suffix_gap(words, end)):
            end += 1
        elif _particle_run(words, end, taken):
            end = _particle_run(words, end, taken)
        else:
            break
    return end


def _headline_end(words: Sequence[Word], start: int, taken: Sequence[bool]) -> int:
    """Where everything is capitalised a name goes on while the words are no common ones."""
    end = start + 1
    while (
        end < len(words)
        and end - start < 4
        and not taken[end]
        and not words[end - 1].possessive
        and words[end].capital
        and (close(words, end) or _suffix_gap(words, end))
        and not _plain(words[end], titled=words[end - 1].key in TITLE_WORDS)
        and not _plain(words[start], titled=True)
    ):
        end += 1
    return end


def _plain(word: Word, titled: bool) -> bool:
    """Whether a word of a headline is more likely a common word than a piece of a name."""
    if word.key in TITLE_WORDS or word.key in GIVEN:
        return False
    return names_nobody(word) or word.key in OPENINGS or (word.is_common and not (titled and word.key in SURNAMES))


def _particle_run(words: Sequence[Word], index: int, taken: Sequence[bool]) -> int:
    """One past the capitalised word behind a run of small particles ("van der Berg"), or 0."""
    stop = index
    while stop < min(len(words), index + 3) and _is_particle(words[stop]) and close(words, stop):
        stop += 1
    if stop == index or stop >= len(words) or taken[stop] or not words[stop].capital or not close(words, stop):
        return 0
    return stop + 1


def _is_particle(word: Word) -> bool:
    return word.key in PARTICLES and not word.capital


def _nick_gap(words: Sequence[Word], index: int) -> bool:
    """Whether a mark before the word opens or closes a nickname of one word."""
    gap = words[index].gap
    if len(gap) != 2:
        return False
    if gap[0] == " " and gap[1] in MARKS:
        after = words[index + 1] if index + 1 < len(words) else None
        return after is not None and after.capital and len(after.gap) == 2 and after.gap[0] in MARKS
    return gap[1] == " " and gap[0] in MARKS and words[index - 1].gap.strip() in MARKS


def _suffix_gap(words: Sequence[Word], index: int) -> bool:
    return words[index].gap == ", " and words[index].key in GENERATIONS


def _in_run(
    line: Line, start: int, end: int, seen: Elsewhere, plural: str | None, taken: Sequence[bool]
) -> Printed | None:
    words = line.words
    title = _last_title(words, start, end)
    begin = start if title is None else title + 1
    named = _trim(words, begin, end, titled=title is not None or plural is not None)
    if named is None:
        return None
    begin, stop = named
    shown = None
    if begin > 0 and close(words, begin) and (begin - 1 == title or _is_title(words[begin - 1])):
        shown = words[begin - 1].text
    if shown is None and begin == start:
        shown = plural
    if shown is None and begin > 0 and close(words, begin) and words[begin - 1].key in COMPASS:
        return None
    if stop - begin == 1 and shown is None:
        return None
    total = weight(line, begin, stop, shown, seen) + (1.5 if _has_employer(words, stop, taken) else 0.0)
    return Printed(begin, stop, shown) if total >= ENOUGH else None


def _has_employer(words: Sequence[Word], stop: int, taken: Sequence[bool]) -> bool:
    """Whether an organization follows by "of" or "from": "Ida Marsh of the Harbor Fund"."""
    if stop + 1 >= len(words) or words[stop].key not in ("of", "from", "with") or words[stop - 1].possessive:
        return False
    after = stop + 2 if words[stop + 1].key == "the" else stop + 1
    return after < len(words) and taken[after] and close(words, stop)


def _is_title(word: Word) -> bool:
    return word.capital and word.key in TITLE_WORDS


def _last_title(words: Sequence[Word], start: int, end: int) -> int | None:
    """The last title or role noun of a run that leaves a name behind it."""
    for index in range(end - 2, start - 1, -1):
        word = words[index]
        if word.key not in TITLE_WORDS and word.key not in ROLE_NOUNS:
            continue
        named = index > start and word.key in SURNAMES and "." not in word.text
        given_before = named and given_weight(words[index - 1]) >= 2.0
        given_itself = index == start and word.key in GIVEN and end - start == 2 and "." not in word.text
        if given_before or given_itself or word.key in SUFFIXES:
            continue
        return index
    return None


def _trim(words: Sequence[Word], begin: int, end: int, titled: bool) -> tuple[int, int] | None:
    """The words of a run that can be a person's name, or None: leading and trailing others cut off."""
    end = _cut(words, begin, end)
    while end > begin and (_is_nobody(words, end - 1, begin, titled) or _trails(words, end - 1, begin)):
        end -= 1
    while end > begin + 2 and words[end - 1].key in SUFFIXES and words[end - 1].key not in GENERATIONS:
        end -= 1
    while begin < end - 1 and _leads(words, begin, end):
        begin += 1
    shown = words[begin:end]
    if not shown or len(shown) > LONGEST or (len(shown) == 1 and not titled):
        return None
    if all(is_initial(word.text) for word in shown) or is_initial(shown[-1].text) or _is_particle(shown[-1]):
        return None
    if " ".join(word.key for word in shown) in PHRASES:
        return None
    if any(_spoils(words, k, begin, end) for k in range(begin, end)):
        return None
    return begin, end


def _cut(words: Sequence[Word], begin: int, end: int) -> int:
    """Where a run stops being one name: at a party letter or at a word that comes a second time."""
    seen = {words[begin].key} if begin < end else set()
    for index in range(begin + 1, end):
        if words[index].text in ("R", "D") or (words[index].key in seen and len(words[index].text) > 2):
            return index
        seen.add(words[index].key)
    return end


def _trails(words: Sequence[Word], index: int, begin: int) -> bool:
    """Whether a common word only follows a name, as in headlines ("Sen. Marsh Meets")."""
    word = words[index]
    return (
        index > begin
        and word.is_common
        and word.key not in SURNAMES
        and word.key not in GIVEN
        and word.key not in SUFFIXES
    )


def _is_nobody(words: Sequence[Word], index: int, begin: int, titled: bool) -> bool:
    """Whether a word is no piece of a name, though some surnames are peoples too ("Michael Brown", "Bill Ford")."""
    word = words[index]
    named = titled or (index > begin and words[begin].key in GIVEN)
    surname = named and word.key in SURNAMES and (word.key in DEMONYMS or word.text in KNOWN_FORMS)
    return (names_nobody(word) and not surname) or word.key in CALENDAR or _SEAT.fullmatch(word.text) is not None


def _leads(words: Sequence[Word], begin: int, end: int) -> bool:
    """Whether a word in front of a name is no part of it ("When", "Ohio", "Republican", "ACLU", "Vermonter")."""
    word, following = words[begin], words[begin + 1]
    if word.key in GIVEN and given_weight(word) >= 1.5:
        return False
    if word.opens and word.key not in GIVEN and (word.is_common or word.key.endswith("ing")):
        return True
    if names_nobody(word) or word.key in OPENINGS or (word.key in ROLE_MODIFIERS and word.key not in GIVEN):
        return True
    if is_acronym(word.text) and not following.text.isupper() and not is_initial(word.text):
        return True
    if following.key not in GIVEN or end - begin <= 2:
        return False
    place = word.key in PLACES or word.key in PLACE_WORDS or word.key in DEMONYMS
    return place or (word.is_common and word.key not in GIVEN) or _DWELLER.fullmatch(word.key) is not None


def _spoils(words: Sequence[Word], index: int, begin: int, end: int) -> bool:
    """Whether a word inside keeps the run from being a person's name."""
    word, first = words[index], words[begin]
    if index == begin and word.key in GIVEN and end - begin > 1:
        return False
    if _is_foreign(words, index, begin, end):
        return True
    if word.key in SUFFIXES and index > begin:
        return False
    if word.key in HEADS or word.key in NOT_ORGANIZATION or word.key in ROLE_NOUNS:
        known = given_weight(first) >= 1.5 or (is_initial(first.text) and end - begin > 2)
        return not (index == end - 1 and known and word.key in SURNAMES) and not _titled_surname(words, index, begin)
    return word.key in OPENINGS and word.key not in SURNAMES and word.key not in GIVEN


def _is_foreign(words: Sequence[Word], index: int, begin: int, end: int) -> bool:
    """Whether a word is written or known as something else: a compound, an acronym, a calendar word."""
    word = words[index]
    if INNER_CAPITALS.fullmatch(word.text) or _is_compound(word) or word.key in NEVER:
        return True
    if _is_nobody(words, index, begin, index == begin):
        return True
    acronym = is_acronym(word.text) and not is_initial(word.text) and word.key not in SUFFIXES
    return acronym and not all(other.text.isupper() for other in words[begin:end])


def _is_compound(word: Word) -> bool:
    """Whether a word is a compound like "Oscar-winner" rather than a given name like "Sung-min"."""
    second = word.key.rpartition("-")[2]
    return _COMPOUND.search(word.text) is not None and (second in COMMON or len(second) > 5)


def _titled_surname(words: Sequence[Word], index: int, begin: int) -> bool:
    """ "Sen. Banks", "Mr. Church": a title makes a surname of a head word."""
    return index == begin and begin > 0 and words[begin - 1].text.endswith(".") and words[index].key in SURNAMES


def single_speakers(lines: Sequence[Line], taken: Sequence[Sequence[bool]]) -> Iterator[tuple[int, int]]:
    """Single capitalised words that speak like a person: (line, word) of each one's first such place.

    A frequent surname or given name needs a reporting verb; any other word also a "he" or "she" soon after, or a role.
    """
    spoken: dict[str, tuple[int, int]] = {}
    personal: set[str] = set()
    for number, line in enumerate(lines):
        for index, word in enumerate(line.words) if line.style == "text" else ():
            if not word.capital or taken[number][index] or word.possessive or _is_other(word) or _is_part(line, index):
                continue
            behind = line.words[index + 1 : index + 2]
            if [w for w in behind if w.key in SPEECH and w.gap.isspace()] or _is_quoted(line, index):
                spoken.setdefault(word.text, (number, index))
                if word.key in SURNAMES or word.key in GIVEN or _person_soon(line.words, index + 2):
                    personal.add(word.text)
            if behind and behind[0].gap == ", " and behind[0].key == "who":
                spoken.setdefault(word.text, (number, index))
                personal.add(word.text)
            if behind and behind[0].gap == ", " and role_follows(line.words, index + 1):
                personal.add(word.text)
    yield from (place for text, place in spoken.items() if text in personal)


def _is_part(line: Line, index: int) -> bool:
    words = line.words
    before = index > 0 and close(words, index) and (words[index - 1].capital or words[index - 1].key in ("of", "the"))
    return before or run_end(words, index) > index + 1


def _is_quoted(line: Line, index: int) -> bool:
    """Whether "said" stands before a name that closes the clause."""
    return index > 0 and line.words[index - 1].key in SAID and close(line.words, index)


def _is_other(word: Word) -> bool:
    named = word.is_common or word.key in PLACES or word.key in OPENINGS or word.key in HEADS or word.key in TITLE_WORDS
    return named or names_nobody(word) or is_acronym(word.text)


def _person_soon(words: Sequence[Word], index: int) -> bool:
    return any(word.key in ("he", "she") for word in words[index : index + 3])
