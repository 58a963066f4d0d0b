"""Single capitalised words that speak like a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressmark.naming.name_evidence import SAID, role_follows
from pressmark.naming.name_lexicon import DEMONYMS, HEADS, PLACES, SPEECH, TITLE_WORDS, is_acronym, names_nobody
from pressmark.naming.name_parts import GIVEN, SURNAMES
from pressmark.naming.name_spoilers import is_seat_code
from pressmark.naming.name_words import OPENINGS, Line, Word, close, run_end

CLOSING = tuple("\"”’'")
NO_SPEAKER_AFTER = frozenset({"of", "the", "in", "at", "from", "near", "to", "with", "for", "on"})


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
            known = word.key in SURNAMES or word.key in GIVEN
            if [w for w in behind if w.key in SPEECH and w.gap.isspace()] or _is_quoted(line, index):
                spoken.setdefault(word.text, (number, index))
                if known or _person_soon(line.words, index + 2):
                    personal.add(word.text)
            placed = not known and word.gap.strip() == ","  # the commissioner of police, Halden, who
            if (
                behind
                and behind[0].gap == ", "
                and (behind[0].key == "who" or _is_age(line.words, index + 1))
                and not placed
            ):
                spoken.setdefault(word.text, (number, index))
                personal.add(word.text)
            if behind and behind[0].gap == ", " and role_follows(line.words, index + 1):
                personal.add(word.text)
    yield from (place for text, place in spoken.items() if text in personal)


def _is_age(words: Sequence[Word], index: int) -> bool:
    """Ada, 21, a student: a number of two digits between commas tells a person from a thing."""
    if len(words[index].text) != 2 or not words[index].text.isdigit():
        return False
    return index + 1 == len(words) or words[index + 1].gap[:1] in (",", ".")


def _is_part(line: Line, index: int) -> bool:
    words = line.words
    before = (
        index > 0 and close(words, index) and (words[index - 1].capital or words[index - 1].key in NO_SPEAKER_AFTER)
    )
    return before or run_end(words, index) > index + 1


def _is_quoted(line: Line, index: int) -> bool:
    """Whether "said" stands before a name, or any verb of speech right behind a quotation."""
    if index == 0 or not close(line.words, index):
        return False
    verb = line.words[index - 1]
    return verb.key in SAID or (verb.key in SPEECH and verb.gap.strip().endswith(CLOSING))


def _is_other(word: Word) -> bool:
    named = word.is_common or word.key in PLACES or word.key in OPENINGS or word.key in HEADS or word.key in TITLE_WORDS
    return named or names_nobody(word) or is_acronym(word.text) or is_seat_code(word.text) or _is_a_people(word)


def _is_a_people(word: Word) -> bool:
    """Goans, including: those of a country or town, whose one is a demonym."""
    return word.key[-1:] == "s" and word.key[:-1] in DEMONYMS


def _person_soon(words: Sequence[Word], index: int) -> bool:
    return any(word.key in ("he", "she") for word in words[index : index + 3])
