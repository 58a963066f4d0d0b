"""Acronyms that an article defines in brackets, and which of them are things or people rather than organizations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pressmark.naming.name_lexicon import HEADS, NOT_ORGANIZATION, OPENING_HEADS, ROLE_NOUNS
from pressmark.naming.name_parts import GIVEN, is_initial
from pressmark.naming.name_words import Line, Word, close, spelled, words_of
from pressmark.naming.organization_cues import SMALL, defined_in
from pressmark.naming.organization_purposes import LOOSE
from pressmark.naming.organization_standing import stands_as_body

LONGEST_FORM = 9


def definitions(lines: Sequence[Line]) -> dict[str, str]:
    """Acronym -> full form as defined in the article's brackets."""
    found: dict[str, str] = {}
    for line in lines:
        for start, stop, at in defined_in(line):
            found.setdefault(line.words[at].text, spelled(line.words, start, stop))
    return found


def things(acronyms: dict[str, str]) -> frozenset[str]:
    """The acronyms of things by the last word of the full form: "Lunar Ice Rover (LIR)"."""
    return frozenset(short for short, full in acronyms.items() if words_of(full)[-1].key in NOT_ORGANIZATION)


def is_name(full: str, *, stands: bool = False) -> bool:
    """Whether a defined full form reads like an organization's: capitals, and no law, thing or post.

    stands: the text treats it as an organization; then common words with a head suffice ("Coastal Disaster Relief").
    """
    words = words_of(full)
    first, last = words[0].key, words[-1].key
    term = not words[-1].capital and not any(word.capital for word in words[1:])
    plain = all(word.is_common or not word.capital for word in words)
    plain = plain and not (stands and (last in HEADS or is_headed(full)))
    post = (first in ROLE_NOUNS or last in ROLE_NOUNS) and not is_headed(full)
    return not (term or plain or post) and last not in NOT_ORGANIZATION and len(last) > 1


def is_headed(full: str) -> bool:
    """Whether a word of a full form heads the names of organizations."""
    return any((word.key in HEADS or word.key in OPENING_HEADS) and word.key not in LOOSE for word in words_of(full))


def standing(lines: Sequence[Line], acronyms: Mapping[str, str]) -> frozenset[str]:
    """The acronyms that the text treats as organizations, or whose full forms it does where it defines them."""
    found = set()
    for line in lines:
        for index, word in enumerate(line.words):
            staffed = word.possessive and any(after.key in ROLE_NOUNS for after in line.words[index + 1 : index + 4])
            if word.text in acronyms and (staffed or stands_as_body(line.words, index, index + 1)):
                found.add(word.text)
        for start, stop, at in defined_in(line):
            if stands_as_body(line.words, start, stop):
                found.add(line.words[at].text)
    return frozenset(found)


def initials_of_others(lines: Sequence[Line]) -> set[str]:
    """What else initials stand for in an article: "Ida T. Marsh" (ITM), "the Wold Harbors Protection Act" (WHPA)."""
    found = set()
    for line in lines:
        words = line.words
        for index, word in enumerate(words):
            if not word.capital:
                continue
            whole = word.key in GIVEN and index + 2 < len(words) and words[index + 2].capital
            if whole and is_initial(words[index + 1].text):
                found.add("".join(other.text[0] for other in words[index : index + 3]))
            if word.key in NOT_ORGANIZATION:
                found.update(_run_initials(words, index))
    return found | _initials_of_people(lines)


def _run_initials(words: Sequence[Word], last: int) -> Iterator[str]:
    """The initials of the capitalised words up to a last one, from wherever they may begin."""
    letters = words[last].text[0]
    for index in range(last - 1, max(-1, last - LONGEST_FORM), -1):
        if not close(words, index + 1) or not (words[index].capital or words[index].key in SMALL):
            return
        letters = words[index].text[0] + letters if words[index].capital else letters
        if len(letters) > 2:
            yield letters.upper()


def _initials_of_people(lines: Sequence[Line]) -> set[str]:
    """Bracketed initials of a person's name: "Ida T. Marsh (ITM)"."""
    found = set()
    for line in lines:
        for index, word in enumerate(line.words):
            if word.gap != " (":
                continue
            before = line.words[max(0, index - len(word.text)) : index]
            if before and before[0].key in GIVEN and word.text == "".join(w.text[0] for w in before):
                found.add(word.text)
    return found
