"""Words that keep a run of capitalised words from being a person's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark import lexicon
from pressmark.naming.name_evidence import given_weight
from pressmark.naming.name_lexicon import (
    CALENDAR,
    COMPOUND_TAILS,
    DEMONYMS,
    HEADS,
    KNOWN_FORMS,
    NOT_ORGANIZATION,
    PLACES,
    ROLE_NOUNS,
    SPEECH,
    TITLE_WORDS,
    are_initials,
    is_acronym,
    names_nobody,
)
from pressmark.naming.name_parts import COURTESY, EXACT_TITLES, GIVEN, SUFFIXES, SURNAMES, is_initial
from pressmark.naming.name_words import COMMON, OPENINGS, Word, close
from pressmark.naming.organizations import INNER_CAPITALS
from pressmark.numbers.words import is_verb

BEFORE_THINGS = lexicon.words("other_names", "before thing")
VESSELS = lexicon.words("other_names", "vessel")
ADDRESSED = lexicon.words("person_titles", "addressed")
PLACE_TAILS = lexicon.words("geography", "place tail")
DEITIES = lexicon.words("other_names", "deity")
SHORTEST_SHOUTED = 4
ENDEARING = lexicon.words("person_titles", "behind")
SOFT_TITLES = frozenset(lexicon.entries("person_titles", "soft"))
PARTY_LETTERS = ("R", "D", "I")
NEVER = frozenset({"university", "department", "house", "committee"})
_MANY = re.compile(r"[A-Z]{2,}s")
_SEAT = re.compile(r"[RDI]-[A-Z][A-Za-z]*\.?")
_ACRONYM_AND = re.compile(r"[A-Z]{2,}[-–][A-Z][a-z]")
_COMPOUND = re.compile(r"[^\W\d_]{3,}[-–][a-zß-öø-ÿ]")


def is_thing(words: Sequence[Word], begin: int) -> bool:
    """Whether a storm, a ship, a fable or a street stands there: "Hurricane Ida", "the carrier Ida", "400 S. Ida"."""
    before = words[begin - 1] if begin else None
    named = words[begin].key in BEFORE_THINGS or (before is not None and before.key in BEFORE_THINGS and before.capital)
    fable = before is not None and (before.key, words[begin].key) == ("uncle", "sam")
    street = before is not None and before.text.isdigit() and words[begin].key.rstrip(".") in ("n", "s", "e", "w")
    return street or named or fable or (before is not None and before.key in VESSELS and not before.capital)


def is_seat(shown: Sequence[Word]) -> bool:
    """Whether a party's letter and a place stand there without their marks: "D Ohio", "R MI", "S Yorkshire"."""
    where = " ".join(word.key for word in shown[1:])
    place = where in PLACES or f"{where}." in PLACES or (len(shown) == 2 and shown[1].text.isupper())
    compass = shown[0].text.rstrip(".") in ("N", "S", "E", "W") and (where in PLACES or where.endswith("shire"))
    return compass or (shown[0].text in PARTY_LETTERS and place)


def is_seat_code(text: str) -> bool:
    """Whether a word is a party's letter and a place: "R-Ohio"."""
    return _SEAT.fullmatch(text) is not None


def is_nobody(words: Sequence[Word], index: int, begin: int, titled: bool) -> bool:
    """Whether a word is no piece of a name, though some surnames are peoples too ("Michael Brown", "Bill Ford")."""
    word = words[index]
    named = titled or (index > begin and words[begin].key in GIVEN)
    initialed = named and index > begin + 1 and is_initial(words[index - 1].text)
    surname = named and word.key in SURNAMES and (word.key in DEMONYMS or word.text in KNOWN_FORMS)
    surname = surname or (initialed and word.text in KNOWN_FORMS) or _is_month_name(words, index, begin)
    return (names_nobody(word) and not surname) or is_seat_code(word.text)


def _is_month_name(words: Sequence[Word], index: int, begin: int) -> bool:
    """Whether a month behind a given name is somebody's surname: "Ida May said", not "Ida May 5"."""
    number = index + 1 < len(words) and words[index + 1].text[:1].isdigit()
    borne = words[index].key in CALENDAR and words[index].key in SURNAMES
    return borne and index > begin and words[index - 1].key in GIVEN and not number


def spoils(words: Sequence[Word], index: int, begin: int, end: int) -> bool:
    """Whether a word inside keeps the run from being a person's name."""
    word, first = words[index], words[begin]
    if index == begin and word.key in GIVEN and end - begin > 1:
        return False
    if _is_foreign(words, index, begin, end):
        return True
    if word.key in SUFFIXES and index > begin:
        return False
    if _is_head(word) or word.key in NOT_ORGANIZATION or word.key in ROLE_NOUNS:
        known = given_weight(first) >= 1.5 or (is_initial(first.text) and end - begin > 2)
        known = known and not (index > begin + 1 and _is_plain(words[index - 1]))  # Jensen Grove Lake
        return not (
            known and word.key in SURNAMES and (index == end - 1 or not words[end - 1].is_common)
        ) and not _titled_surname(words, index, begin)
    begun = word.key in OPENINGS and not (index > begin and is_initial(word.text))
    return begun and word.key not in SURNAMES and word.key not in GIVEN


def _is_plain(word: Word) -> bool:
    return word.key not in GIVEN and (word.is_common or word.key in PLACE_TAILS)


def _is_head(word: Word) -> bool:
    """Whether a word is the head of a body's name, or of several bodies' ("Panchayats")."""
    return word.key in HEADS or (word.key[-1:] == "s" and word.key[:-1] in HEADS and word.key not in SURNAMES)


def _is_foreign(words: Sequence[Word], index: int, begin: int, end: int) -> bool:
    """Whether a word is written or known as something else: a compound, an acronym, a calendar word."""
    word = words[index]
    if (
        _ACRONYM_AND.match(word.text)
        or INNER_CAPITALS.fullmatch(word.text)
        or _MANY.fullmatch(word.text)
        or _is_compound(word)
        or word.key in NEVER
    ):
        return True
    if is_nobody(words, index, begin, index == begin):
        return True
    if index == begin and word.key.rstrip(".") == "st":
        return True
    acronym = is_acronym(word.text) and not is_initial(word.text) and word.key not in SUFFIXES
    acronym = acronym and not (index == begin and end - begin == 2 and are_initials(word))
    return acronym and not all(other.text.isupper() for other in words[begin:end])


def _is_compound(word: Word) -> bool:
    """Whether a word is a compound like "Oscar-winner" rather than a given name like "Sung-min"."""
    first, _, second = word.key.replace("–", "-").rpartition("-")
    if "-" in first and all(part in COMMON for part in (*first.split("-"), second)):
        return True
    if _COMPOUND.search(word.text) is None or len(second) > 5:
        return len(second) > 5 and _COMPOUND.search(word.text) is not None
    return second in COMPOUND_TAILS or (second in COMMON and first in COMMON)


def _titled_surname(words: Sequence[Word], index: int, begin: int) -> bool:
    """ "Sen. Banks", "Mr Church", "Lord Falconer": a title makes a surname of a head word, not of "Mr Speaker"."""
    if index != begin or begin == 0:
        return False
    word, title = words[index], words[begin - 1]
    if title.key in COURTESY and close(words, index):
        calling = word.key not in HEADS and word.key not in NOT_ORGANIZATION and word.key not in ADDRESSED
        return calling or (word.key in SURNAMES and word.key not in ADDRESSED)
    return title.text.endswith(".") and word.key in SURNAMES


def behind_post(words: Sequence[Word], begin: int, end: int) -> bool:
    """The candidate from | Ashmere Ida Marsh, Minister of Rivers & | Ports Ida Marsh: what ends a post."""
    held = begin > 1 and words[begin - 1].key == "from" and words[begin - 2].key in ROLE_NOUNS
    held = held or words[begin].gap.strip() == "&"
    return held and end - begin > 2 and words[begin + 1].key in GIVEN and words[begin].key not in GIVEN


def is_no_surname(words: Sequence[Word], index: int, end: int, title: str) -> bool:
    """Whether the one word behind a title is no surname: PM QUIVO, Mr. Ranking Member, Lady Wildcats."""
    word = words[index]
    if title in ("Lord", "Goddess") and word.key in DEITIES:
        return True
    exact = title in EXACT_TITLES
    shouted = exact and is_acronym(word.text)
    if word.key in SURNAMES or word.key in GIVEN:
        return shouted and index + 1 < len(words) and not words[index + 1].text.isupper()
    led = index + 1 < end and (word.is_common or exact) and words[index + 1].is_common
    led = led or (word.is_common and title in SOFT_TITLES)
    plural = title == "Lady" and word.key.endswith("s")
    return word.key in TITLE_WORDS or led or plural or shouted or word.key.endswith("ship")


def is_first_of_two(words: Sequence[Word], index: int) -> bool:
    """Major Rolf | Capers, Officer Rolf | Santander: a given name behind a title, and a word that could be anything.

    Behind a courtesy title the given name may be any that is no surname: Mr. Klon | Kitchen.
    """
    word, behind = words[index], words[index + 1] if index + 1 < len(words) else None
    courtesy = index > 0 and words[index - 1].key in COURTESY and words[index - 1].text not in SOFT_TITLES
    if behind is None or not behind.capital or not close(words, index + 1) or word.possessive:
        return False
    first = (word.key in GIVEN or courtesy) and word.key not in SURNAMES and not word.is_common
    other = behind.key in ENDEARING or behind.key in SPEECH or behind.key in CALENDAR
    other = other or behind.key in ROLE_NOUNS or behind.key in TITLE_WORDS
    return first and not other and not _is_head(behind) and behind.key not in NOT_ORGANIZATION


def shouts(words: Sequence[Word], begin: int, index: int) -> bool:
    """Ida Marsh ADVERTISEMENT: a common word in capitals behind a name that is not, as pages print between lines."""
    word = words[index]
    return len(word.text) > 3 and word.text.isupper() and word.is_common and not words[begin].text.isupper()


def says_what_one_does(words: Sequence[Word], begin: int) -> bool:
    """Sen. Clinton Meets, Graham Announces: a surname, and what its bearer does."""
    verb = words[begin + 1].key
    held = begin > 0 and words[begin - 1].key in TITLE_WORDS
    held = (held or verb in SPEECH) and words[begin].key in SURNAMES
    return held and verb not in SURNAMES and verb not in GIVEN and verb[-1:] == "s" and is_verb(verb)


def are_shouted(shown: Sequence[Word]) -> bool:
    """Whether words in capitals read as a name does: too long for acronyms, and a name's known words among them."""
    if all(len(word.text) < SHORTEST_SHOUTED for word in shown):
        return False
    return any(word.key in GIVEN or word.key in SURNAMES for word in shown)
