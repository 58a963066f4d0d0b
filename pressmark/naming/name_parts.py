"""The parts of a personal name as printed: given names, family name, suffix, nickname, initials, particles."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from pressmark import lexicon

GIVEN = {
    name: gender
    for section, gender in (("either", None), ("f", "f"), ("m", "m"))
    for name in lexicon.words("forenames", section)
}
SURNAMES = lexicon.words("surnames")
FAMILY_FIRST = lexicon.words("other_names", "family first")
FREQUENT = lexicon.words("surnames", "")
PARTICLES = lexicon.words("person_titles", "particle")
SUFFIXES = lexicon.words("person_titles", "suffix")
GENERATIONS = lexicon.words("person_titles", "generation")
COURTESY = lexicon.words("person_titles", "courtesy")
EXACT_TITLES = frozenset(lexicon.entries("person_titles", "exact"))
PLURAL_TITLES = lexicon.words("person_titles", "plural")
TITLES = {
    entry: gender
    for section, gender in (("any", None), ("f", "f"), ("m", "m"))
    for entry in lexicon.words("person_titles", section)
}

_INITIAL = re.compile(r"(?:[^\W\d_]\.?){1,3}")
_INITIALS = re.compile(r"[^\W\d_]\.")
_GLUED = re.compile(r"\b((?:[A-Z]\.)+)(?=[A-Z][a-z])")
_NICKNAME = re.compile(r"\s[\"“‘'(]([^\"“”()]+)[\"”’')](?=\s|$)")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A personal name taken apart; words are all its words without nickname and suffix, in order."""

    words: tuple[str, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]
    suffix: str | None = None
    nickname: str | None = None


@cache
def split_name(name: str) -> NameParts:
    """A printed name -> its parts. The family name is the last word with the particles before it.

    >>> split_name('Ludwig "Lou" van der Berg, Jr.').family
    ('van', 'der', 'Berg')
    """
    found = _NICKNAME.search(name)
    nickname = found.group(1) if found else None
    plain = _NICKNAME.sub("", name) if found else name
    plain = _GLUED.sub(r"\1 ", plain)
    words = [piece for word in plain.replace(",", " ").split() for piece in _apart(word)]
    if words and not is_initial(words[0]):
        last = next(at for at in range(len(words), 0, -1) if not is_initial(words[at - 1]))
        words = [*words[last:], *words[:last]]  # Ammu K. R. is K. R. Ammu
    suffix = None
    while len(words) > 1 and words[-1].casefold() in SUFFIXES:
        suffix = words.pop()
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].casefold() in PARTICLES and words[cut - 1].casefold() not in ("e", "y"):
        cut -= 1
    if cut == 1 and words[0].casefold() in PARTICLES and (len(words) > 2 or words[0].casefold() not in GIVEN):
        cut = 0
    return NameParts(tuple(words), tuple(words[:cut]), tuple(words[cut:]), suffix, nickname)


def _apart(word: str) -> list[str]:
    """ "J.P." -> "J." and "P."; any other word as it is."""
    return _INITIALS.findall(word) if _INITIALS.sub("", word) == "" and word.count(".") > 1 else [word]


def is_initial(word: str) -> bool:
    """Whether a word of a name is an initial or several ("G.", "C.L.")."""
    return word.isupper() and (len(word) == 1 or "." in word) and _INITIAL.fullmatch(word) is not None


@cache
def full_forms(given: str) -> frozenset[str]:
    """The given names a short form may stand for, itself included, case-folded."""
    return frozenset({given.casefold()}) | _short_forms().get(given.casefold(), frozenset())


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    rows = (entry.casefold().split() for entry in lexicon.entries("nicknames"))
    return {short: frozenset(full) for short, *full in rows}


@cache
def folded(word: str) -> str:
    """A word of a name for comparison: without case, accents and full stop."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("’", "'").replace("–", "-"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).rstrip(".")


def same_given(one: str, other: str) -> bool:
    """Whether two given names may be one: equal, an initial of the other, or a short form of it."""
    a, b = folded(one), folded(other)
    if a == b:
        return True
    if is_initial(one) or is_initial(other):
        return a[0] == b[0]
    return bool(full_forms(one) & full_forms(other))


def given_gender(name: str) -> str | None:
    """The gender that usually goes with the first full given name; None for names of either or unknown."""
    for word in split_name(name).given:
        if not is_initial(word):
            return GIVEN.get(word.casefold())
    return None
