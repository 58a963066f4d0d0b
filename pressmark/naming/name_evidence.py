"""How much speaks for capitalised words being a person's name: what they are, and what stands beside them.

The weights add up; ENOUGH of them makes a person. A usual given name is enough by itself; an unknown pair of words
needs a title, a role, a reporting verb, or its last word used alone elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    HEADS,
    NOT_ORGANIZATION,
    PLACE_WORDS,
    PLACES,
    ROLE_NOUNS,
    SPEECH,
    TITLE_WORDS,
    are_initials,
)
from pressmark.naming.name_parts import (
    COURTESY,
    EXACT_TITLES,
    GENERATIONS,
    GIVEN,
    PARTICLES,
    PLURAL_TITLES,
    SUFFIXES,
    SURNAMES,
    TITLES,
    is_initial,
)
from pressmark.naming.name_words import ENGLISH, OPENINGS, Line, Word, close

ENOUGH = 2.0
ARTICLES = frozenset({"the", "a", "an"})
LONGEST_OFFICE = 6
LONGEST_SENTENCE = 40
_SYLLABLES = re.compile(r"[A-Z][a-z]{0,6}-[A-Za-z][a-z]{1,5}")
SAID = frozenset({"said", "says", "added", "adds", "told"})
ADJECTIVES = frozenset({"private", "general", "major", "chief"})  # titles that qualify things too
TOLD = SAID | {"tells", "tell", "asked"}
MET = lexicon.words("other_names", "done to somebody")
PARTIES = frozenset(lexicon.entries("roles", "party in brackets"))


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the article shows of single words.

    How often they stand alone, which follow a courtesy title, which follow any title or a given name, which the article
    also prints in small letters, which a "he" or "she" takes up in the next sentence, and which common ones speak
    ("Roof said"). Standing alone behind "the", as no surname does, counts against a word.
    """

    alone: Counter[str]
    titled: frozenset[str]
    borne: frozenset[str]
    small: frozenset[str]
    taken_up: frozenset[str]
    speaking: frozenset[str]


def elsewhere(lines: Sequence[Line]) -> Elsewhere:
    """The single capitalised words of an article and those behind "Ms." and its like."""
    alone: Counter[str] = Counter()
    titled: set[str] = set()
    borne: set[str] = set()
    small: set[str] = set()
    taken_up: set[str] = set()
    speaking: set[str] = set()
    for number, line in enumerate(lines):
        if line.style != "text":
            continue
        words = line.words
        following = lines[number + 1].words if number + 1 < len(lines) else ()
        for index, word in enumerate(words):
            if not word.capital:
                small.add(word.key)
                continue
            before = (
                index > 0 and words[index - 1].capital and close(words, index) and not _only_opens(words[index - 1])
            ) and not words[index - 1].possessive
            after = index + 1 < len(words) and words[index + 1].capital and words[index + 1].gap.isspace()
            if before and words[index - 1].key in COURTESY:
                titled.add(word.text)
            first = words[index - 2 if before and index > 1 and is_initial(words[index - 1].text) else index - 1]
            if before and (given_weight(first) >= 1.5 or words[index - 1].key in TITLE_WORDS):
                borne.add(word.text)
            if not before and (word.possessive or not after) and not _only_begins(words, index):
                alone[word.text] += -1 if _is_the(words, index) else 1
                if word.is_common and _speaks(words, index):
                    speaking.add(word.text)
                if not word.is_common and _is_taken_up(words, index, following):
                    taken_up.add(word.text)
    return Elsewhere(
        alone, frozenset(titled), frozenset(borne), frozenset(small), frozenset(taken_up), frozenset(speaking)
    )


def _is_the(words: Sequence[Word], index: int) -> bool:
    """Whether a word is a noun behind its article ("at the Statehouse in"), not before one ("the Marsh report")."""
    if index == 0 or words[index - 1].key not in ARTICLES or not close(words, index) or words[index].possessive:
        return False
    return index + 1 == len(words) or not close(words, index + 1) or words[index + 1].key in ENGLISH


def _speaks(words: Sequence[Word], index: int) -> bool:
    """Roof said: a common word that speaks, no article before it, and no plural, role or body."""
    word = words[index]
    nobody = word.key in OPENINGS or word.key in ROLE_NOUNS or word.key in HEADS or word.key[-1:] == "s"
    led = index > 0 and words[index - 1].key in ARTICLES and close(words, index)
    said = index + 1 < len(words) and words[index + 1].key in TOLD and words[index + 1].gap.isspace()
    return said and not (nobody or led or word.possessive)


def _only_begins(words: Sequence[Word], index: int) -> bool:
    """Whether a common word begins a sentence and does not speak there: it may be no name at all."""
    return words[index].opens and words[index].is_common and not _speaks(words, index)


def _is_taken_up(words: Sequence[Word], index: int, following: Sequence[Word]) -> bool:
    """Ovrel, from Fiji, dug a well. He: whom the first words of a sentence name, and nobody else but places in it."""
    if not (words[index].opens or (index and words[index - 1].possessive and words[index - 1].opens)):
        return False
    for word in (*words[index + 1 : index + LONGEST_SENTENCE], *following[:1]):
        if word.opens and word.capital:
            return word.key in ("he", "she")
        if word.capital and word.key not in PLACES:
            return False
    return False


def _only_opens(word: Word) -> bool:
    """Whether a word has its capital from the beginning of a sentence alone."""
    return word.opens and (word.is_common or word.key in OPENINGS) and word.key not in GIVEN


def weight(line: Line, start: int, stop: int, title: str | None, seen: Elsewhere) -> float:
    """The weight of the evidence that words start..stop name a person; title is what stands directly before them."""
    words = line.words
    shown = words[start:stop]
    total = _weight_inside(shown, seen.small) + _weight_of_title(shown, title)
    if line.style != "text" and title is None:
        return total if total >= ENOUGH + 0.5 and line.style == "headline" else 0.0
    last = shown[-1]
    if len(shown) > 1 and last.key not in PLACES:
        total += 1.5 if seen.alone[last.text] > 0 else 0.0
        total += 2.0 if last.text in seen.titled else 0.0
        total += 1.5 if shown[0].text in seen.taken_up else 0.0
        total += 2.0 if last.text in seen.speaking else 0.0
    return total + _weight_before(words, start) + weight_behind(words, stop)


def _weight_inside(shown: Sequence[Word], small: frozenset[str]) -> float:
    first, last = shown[0], shown[-1]
    total = 0.0
    if len(shown) > 1:
        total += given_weight(first)
        total += 1.5 if any(_is_letter(word) for word in shown[:-1]) or _has_initials(first, last) else 0.0
        total += 2.0 if last.key in GENERATIONS and len(shown) > 2 else 0.0
        total += 1.5 if _SYLLABLES.fullmatch(last.text) and len(first.text) <= 6 and not first.is_common else 0.0
        if any(word.key in PARTICLES for word in shown[1:-1]):
            total += 0.5 if first.key in GIVEN or is_initial(first.text) else -0.5
        total += 1.5 if any(word.gap[-1:] in tuple('"“(') for word in shown[1:]) else 0.0
        total += 0.5 if not any(word.is_common or word.key in PLACES for word in shown[1:]) else 0.0
        total -= 0.5 if first.is_common and last.is_common else 0.0
        if last.key in SURNAMES:
            total += 0.5 if last.is_common or last.key in PLACES else 1.0
    plain = [word for word in shown[1:] if word.is_common or word.key in small]
    total -= len([word for word in plain if word.key not in SURNAMES and word.key not in PARTICLES])
    if first.key not in GIVEN:
        total -= 1.0 if first.is_common or (first.key in small and not is_initial(first.text)) else 0.0
        total -= 1.5 if first.key in PLACES else 0.0
    total -= 1.5 if len(shown) > 1 and last.key in NOT_ORGANIZATION else 0.0
    if " ".join(word.key for word in shown) in PLACES or (first.key in PLACE_WORDS and first.key not in GIVEN):
        total -= 3.0
    return total


def _is_letter(word: Word) -> bool:
    """Whether a word is an initial and no country: "U.S. Treasuries" are nobody."""
    return is_initial(word.text) and word.key not in PLACES


def _has_initials(first: Word, last: Word) -> bool:
    """HD Marsh, but neither AC Milan nor UC HARROW nor MX Keys."""
    thing = last.key in PLACES or last.is_common or last.text.isupper()
    return are_initials(first) and not thing


def given_weight(word: Word) -> float:
    """What a word says for a name as its first word: much where it is a usual given name and nothing else."""
    if word.key not in GIVEN and word.key.partition("-")[0] not in GIVEN:
        return 0.0
    if word.key in PLACES:
        return 1.0
    if word.is_common:
        return 1.0 if word.opens else 1.5
    return 2.0


def _weight_of_title(shown: Sequence[Word], title: str | None) -> float:
    if title is None:
        return 0.0
    key = title.casefold()
    if key in COURTESY or title.endswith("."):
        return 3.0
    word = shown[0]
    if len(shown) > 1:
        plain = word.is_common and word.key not in GIVEN
        plain = plain and (key not in TITLE_WORDS or all(word.is_common for word in shown))
        adjective = key in ADJECTIVES and word.key not in GIVEN and shown[-1].key not in SURNAMES
        return 1.0 if plain or adjective else 2.0
    if title in EXACT_TITLES:
        return 2.0 if not word.is_common or word.key in SURNAMES else 0.0
    if key in ADJECTIVES and word.key not in SURNAMES:
        return 0.0
    if key not in TITLES and key not in PLURAL_TITLES:
        return 0.0 if word.is_common or word.key not in SURNAMES else 2.0
    return 2.5 if not word.is_common or word.key in SURNAMES else 0.0


def _weight_before(words: Sequence[Word], start: int) -> float:
    if start == 0 or words[start].opens:
        return 0.0
    before = words[start - 1]
    if words[start].gap == ") ":
        return 1.5 if any(word.key in TITLE_WORDS for word in words[max(0, start - 5) : start - 1]) else 0.0
    if words[start].gap == ", " and _follows_office(words, start):
        return 2.0
    if not words[start].gap.isspace():
        return 1.5 if before.key in ROLE_NOUNS and words[start].gap.strip() == "," else 0.0
    if before.key in ARTICLES and before.gap != "/":  # a/k/a Ida Marsh
        return -3.0
    if before.capital:
        return 0.0
    if before.key in ROLE_NOUNS:
        return 2.0
    if before.key in SAID:
        return 1.5
    if before.key in MET:
        return 1.0
    return 0.5 if before.key == "by" else 0.0


def _follows_office(words: Sequence[Word], start: int) -> bool:
    """The mayor of North Wick, Tri Marsh: an office, its one place, and the name behind a comma."""
    index = start - 1
    while index > 1 and words[index].capital and close(words, index) and start - index < 4:
        index -= 1
    held = words[index].key in ("of", "for") and index > 1 and words[index - 1].key in ROLE_NOUNS
    return (
        held and index < start - 1 and any(word.key == "the" for word in words[max(0, index - LONGEST_OFFICE) : index])
    )


def weight_behind(words: Sequence[Word], stop: int) -> float:
    if stop >= len(words):
        return 0.0
    after, gap = words[stop], words[stop].gap
    if after.key in SUFFIXES and after.key not in GENERATIONS and gap in (" ", ", "):
        return 2.0
    if "(" in gap and after.text in PARTIES:
        return 3.0
    if gap.strip() == "" and (after.key in SPEECH or after.key in ("who", "whose")):
        return 1.5
    if after.key in ("is", "was") and gap == " " and role_follows(words, stop + 1):
        return 1.5
    if not gap.startswith(",") or after.opens:
        return 0.0
    if after.key in ("who", "whose") or (after.text.isdigit() and len(after.text) == 2):
        return 2.0
    return 2.0 if role_follows(words, stop) else 0.0


def role_follows(words: Sequence[Word], index: int) -> bool:
    """Whether an apposition that begins at a word comes to a role noun before it ends."""
    if index < len(words) and words[index].key in ("with", "where"):
        return False
    for position in range(index, min(index + 8, len(words))):
        word = words[position]
        if position > index and not close(words, position) and word.gap.strip() not in ("&", "-"):
            return False
        if word.key in ROLE_NOUNS:
            return not _says_so(words, position)
        if word.key in SPEECH or word.key in ("and", "which") or (word.key in TITLE_WORDS and word.text.endswith(".")):
            return False
    return False


def _says_so(words: Sequence[Word], index: int) -> bool:
    """To Harrow Hill, the mayor said: the role is of whoever speaks, not of what the words before name."""
    return index + 1 < len(words) and close(words, index + 1) and words[index + 1].key in SAID


def bears_initial(words: Sequence[Word], begin: int, end: int) -> bool:
    """Sangeetha R., who came: the initial that stands behind a given name in the south of India."""
    behind = words[end] if end < len(words) else None
    initial = words[end - 1].text
    marked = initial.endswith(".") or (behind is not None and behind.gap[:1] in (",", "."))
    given = given_weight(words[begin]) >= 1.5 and words[begin].key not in SURNAMES and not words[begin].is_common
    return end - begin == 2 and marked and given
