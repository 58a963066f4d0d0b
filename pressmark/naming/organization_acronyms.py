"""Acronyms that an article defines in brackets, and which of them are things or people rather than organizations."""

from __future__ import annotations

from collections.abc import Sequence

from pressmark.naming.name_lexicon import NOT_ORGANIZATION
from pressmark.naming.name_parts import GIVEN
from pressmark.naming.name_words import Line, spelled, words_of
from pressmark.naming.organization_cues import defined_in


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


def is_name(full: str) -> bool:
    """Whether a defined full form reads like an organization's: proper words, and no law or thing at its end."""
    words = words_of(full)
    term = not words[-1].capital and not any(word.capital for word in words[1:])
    plain = all(word.is_common or not word.capital for word in words)
    return not (term or plain) and words[-1].key not in NOT_ORGANIZATION and len(words[-1].key) > 1


def initials_of_people(lines: Sequence[Line]) -> set[str]:
    """Bracketed initials of a person's name: "Ida T. Marsh (ITM)"."""
    found = set()
    for line in lines:
        for index, word in enumerate(line.words):
            before = line.words[max(0, index - len(word.text)) : index]
            if (
                word.gap == " ("
                and before
                and before[0].key in GIVEN
                and word.text == "".join(w.text[0] for w in before)
            ):
                found.add(word.text)
    return found
