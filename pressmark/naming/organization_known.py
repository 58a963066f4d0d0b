"""Organizations of the lexicon where they stand in a text, and where such a word is only a piece of something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    DEMONYMS,
    KNOWN_BY_FIRST,
    KNOWN_KINDS,
    NOT_ORGANIZATION,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    SPEECH,
    TITLE_WORDS,
    is_acronym,
)
from pressmark.naming.name_parts import GIVEN, SURNAMES, is_initial
from pressmark.naming.name_words import Word, close

CHARGED = frozenset({"department", "ministry", "law", "laws", "court", "courts", "code", "codes", "commissioner"})
OFFICES = frozenset(("Department", "Ministry"))
PARTY_OFFICES = lexicon.words("roles", "of a party")


@dataclass(frozen=True, slots=True)
class Found:
    """Words start..stop of a line name an organization; kind where a word shows it; sure without further signs.

    posted: a post in it is printed beside it, so that no word of it is somebody's surname.
    """

    start: int
    stop: int
    kind: str | None
    sure: bool
    posted: bool = False


def known_at(words: Sequence[Word], start: int) -> Found | None:
    """The longest organization of the lexicon that begins at a word; its words exactly as listed."""
    for form in KNOWN_BY_FIRST.get(words[start].text, ()):
        stop = start + len(form)
        if stop > len(words) or not all(_is_listed(words[start + k], form[k]) for k in range(len(form))):
            continue
        if any(not close(words, k) and words[k].gap != ", " for k in range(start + 1, stop)):
            continue
        if form[0] in OFFICES and _goes_on(words, stop):
            return None
        if len(form) == 1 and (_is_part(words, start, KNOWN_KINDS[form]) or _only_opens(words, start)):
            return None
        return Found(start, stop, KNOWN_KINDS[form], True)
    return None


def _goes_on(words: Sequence[Word], stop: int) -> bool:
    """Department of Farms | and Farmers' Welfare: another department than the listed one, of more affairs."""
    if stop + 1 >= len(words) or words[stop].key != "and" or not (close(words, stop) and close(words, stop + 1)):
        return False
    following = words[stop + 1]
    return (
        following.capital
        and following.is_common
        and following.text not in KNOWN_BY_FIRST
        and following.key not in GIVEN
    )


def _is_listed(word: Word, listed: str) -> bool:
    """Whether a printed word is the listed one; its possessive mark stands apart from it."""
    plain = listed.removesuffix("'s").removesuffix("'")
    return word.text == plain and (plain == listed or word.possessive)


def _only_opens(words: Sequence[Word], index: int) -> bool:
    """Whether a common word has its capital from the beginning of a sentence alone ("Labour costs rose")."""
    word = words[index]
    office = any(following.key in PARTY_OFFICES for following in words[index + 1 : index + 3])
    plain = word.is_common or word.key in ROLE_MODIFIERS
    return word.opens and plain and not word.possessive and not speaks(words, index, index + 1) and not office


def _is_part(words: Sequence[Word], index: int, kind: str) -> bool:
    """Whether a one-word entry of a kind stands inside a name ("Tim Ford", "Amazon River", "Ford Foundation")."""
    word = words[index]
    if is_acronym(word.text):
        return False
    before = words[index - 1] if index and close(words, index) and words[index - 1].capital else None
    if (
        before
        and not words[index - 1].possessive
        and (before.key in GIVEN or is_initial(before.text) or before.key in TITLE_WORDS)
    ):
        return True
    inner = before is not None and not (before.possessive or before.opens or before.key in DEMONYMS)
    if inner and word.is_common and kind == "media":
        return True
    following = words[index + 1] if index + 1 < len(words) and close(words, index + 1) else None
    party = following is not None and following.key in PARTY_OFFICES and kind == "other"
    if (
        following
        and word.key in ROLE_MODIFIERS
        and not (party or word.possessive)
        and (following.key in TITLE_WORDS or following.key in ROLE_NOUNS)
    ):
        return True
    charged = following is not None and (following.key in CHARGED or following.text == "Minister")
    if charged and word.key in ROLE_MODIFIERS and not word.possessive:
        return True
    if following and following.capital and kind == "academic" and not word.possessive:
        return following.key not in ROLE_NOUNS and following.key not in TITLE_WORDS and following.key not in GIVEN
    return bool(
        following
        and following.capital
        and not word.possessive
        and (following.key in NOT_ORGANIZATION or (following.key in SURNAMES and word.key in GIVEN))
    )


def speaks(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether a reporting verb stands directly before or behind the words."""
    after = stop < len(words) and words[stop].key in SPEECH and words[stop].gap.strip(', \n\t\xa0”"') == ""
    before = start > 0 and words[start - 1].key in ("said", "says", "told", "adds", "added")
    return after or before


def is_whole(words: Sequence[Word], stop: int) -> bool:
    """Whether a name is over: at a mark, at a verb of speech or at the end."""
    return stop >= len(words) or not words[stop].gap.isspace() or words[stop].key in SPEECH


def in_charge(words: Sequence[Word], start: int) -> bool:
    """Minister of State for | Rivers & Harbours, the | Labour Minister: what a minister is in charge of."""
    if words[start].key in ROLE_MODIFIERS and start + 1 < len(words) and words[start + 1].text == "Minister":
        return True
    before = [word.key for word in words[max(0, start - 2) : start]]
    return len(before) == 2 and before[0] in ("minister", "state") and before[1] in ("of", "for")


def holds_office(words: Sequence[Word], index: int) -> bool:
    """Whether a word stands before an office in a party and its holder's name: "NCL | vice president Ida Marsh"."""
    office = index + 1
    while office < min(index + 4, len(words) - 1) and words[office].key in ROLE_MODIFIERS and close(words, office):
        office += 1
    held = words[office].key in PARTY_OFFICES or words[office].key in ("president", "vice-president")
    return held and close(words, office) and office + 1 < len(words) and words[office + 1].capital
