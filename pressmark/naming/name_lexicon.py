"""What capitalised words are by themselves: heads of organizations, roles, places; and known organizations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pressmark import lexicon
from pressmark.naming.name_words import Word, close

KINDS = ("government", "court", "advocacy", "academic", "media", "company", "other")
ROLE_NOUNS = lexicon.words("roles", "noun")
ROLE_MODIFIERS = lexicon.words("roles", "modifier")
CHARGES = lexicon.words("roles", "charge")
ROLE_GENDER = {word: gender for gender in "fm" for word in lexicon.words("roles", f"gendered {gender}")}
HEADS: dict[str, str | None] = dict.fromkeys(lexicon.words("organization_words", "any head")) | {
    word: kind for kind in reversed(KINDS) for word in lexicon.words("organization_words", f"{kind} head")
}
PAIRED_HEADS = dict(entry.split(" = ") for entry in lexicon.entries("organization_words", "paired head"))
OFFICE_HOLDERS = lexicon.words("organization_words", "holder of an office")
OF_GOVERNMENT = lexicon.words("organization_words", "of government")
OPENING_HEADS = lexicon.words("organization_words", "left only")
WEAK_HEADS = lexicon.words("organization_words", "weak")
FACILITIES = lexicon.words("organization_words", "facility")
NOT_ORGANIZATION = lexicon.words("organization_words", "not organization")
ORGANIZATION_NOUNS = {
    word: kind
    for kind in ("company", "advocacy", "media", "government", "academic")
    for word in lexicon.words("organization_words", f"{kind} noun")
}
PLACES = lexicon.words("geography", "region") | frozenset(
    form.strip() for entry in lexicon.words("places") for form in entry.split("|")
)
DEMONYMS = lexicon.words("geography", "demonym")
COMPASS = lexicon.words("geography", "compass")
POLICE = lexicon.words("roles", "of police")
PLACE_WORDS = frozenset(word for place in PLACES if " " in place for word in place.split()) - {"of", "de", "the"}
CALENDAR = lexicon.words("other_names", "calendar")
THINGS = frozenset(lexicon.entries("other_names", "thing"))
SPEECH = lexicon.words("other_names", "speech")
PARTIES = frozenset(lexicon.entries("roles", "party"))
TOPS = lexicon.words("roles", "of nothing but a body")
COUNTY_OFFICERS = lexicon.words("roles", "of a county")
VOICES = lexicon.words("roles", "voice")
COMPOUND_TAILS = lexicon.words("other_names", "compound tail")


@dataclass(frozen=True, slots=True)
class KnownOrganization:
    """A line of lexicon/known_organizations.txt."""

    name: str
    acronym: str | None
    kind: str
    forms: tuple[str, ...]


def _known() -> tuple[KnownOrganization, ...]:
    found = []
    for entry in lexicon.entries("known_organizations"):
        name, acronym, kind, *more = (part.strip() for part in entry.split("|"))
        forms = [form.strip() for form in more[0].split(";")] if more else []
        if name.startswith("U.S. "):
            bare = [name[5:], *(form for form in forms if " " in form and not form.startswith(("U.S. ", "US ")))]
            forms += [f"{of} {form}" for of in ("U.S.", "US", "United States") for form in bare]
        short = None if acronym == "-" else acronym
        found.append(
            KnownOrganization(name, short, kind, tuple(dict.fromkeys([name, *forms, *([short] if short else [])])))
        )
    return tuple(found)


KNOWN = _known()
KNOWN_FORMS = {form: known for known in KNOWN for form in known.forms}
KNOWN_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
KNOWN_KINDS: dict[tuple[str, ...], str] = {}
for _form, _known_as in KNOWN_FORMS.items():
    _words = tuple(_form.replace(",", "").split())
    KNOWN_BY_FIRST.setdefault(_words[0].removesuffix("'s").removesuffix("'"), []).append(_words)
    KNOWN_KINDS[_words] = _known_as.kind
for _forms in KNOWN_BY_FIRST.values():
    _forms.sort(key=len, reverse=True)


def kind_of(name: str) -> str | None:
    """The kind that the head of an organization's name shows: its last word, or the one before "of" or "for"."""
    words = name.casefold().replace(",", " ").split()
    if not words:
        return None
    if " ".join(words[-2:]) in PAIRED_HEADS:
        return PAIRED_HEADS[" ".join(words[-2:])]
    first = KNOWN_FORMS.get(name.split()[0])
    if first is not None and len(words) > 1 and words[-1] not in HEADS:
        return first.kind
    tie = next((index for index, word in enumerate(words) if word in ("of", "for", "on", "against")), len(words))
    opened = 0 < tie < len(words) - 1 and words[tie - 1] in HEADS
    field = opened and (words[tie] != "of" or (HEADS.get(words[-1]) in ("company", "media") and HEADS[words[tie - 1]]))
    for head in (words[tie - 1],) if field else (words[-1], words[tie - 1]):
        if HEADS.get(head) is not None and not (head != words[-1] and tie == 0):
            return HEADS[head]
    return "government" if words[tie - 1] in HEADS and OF_GOVERNMENT.intersection(words) else None


def is_title(word: Word) -> bool:
    """Whether a capitalised word is a role noun or a title."""
    return word.key in ROLE_NOUNS or word.key in TITLE_WORDS


def is_acronym(text: str) -> bool:
    """Whether a word is written as an acronym ("DHS", "NorCal" is not)."""
    return (
        (2 <= len(text) <= 8 or ("-" in text and all(1 < len(part) < 6 for part in text.split("-"))))
        and text.replace("&", "").replace("-", "").isupper()
        and text[0].isalpha()
        and text not in THINGS
    )


def are_initials(word: Word) -> bool:
    """HD Marsh: two capitals without full stops that are the acronym of nothing known."""
    known = word.text in KNOWN_FORMS or word.key in PLACES or word.key in PLACE_WORDS or is_title(word)
    return len(word.text) == 2 and word.text.isalpha() and word.text.isupper() and (not known or word.text == "MS")


def names_nobody(word: Word) -> bool:
    """Whether a word cannot stand inside a person's name: a calendar word, a thing, a demonym, a word of openings."""
    return (
        word.key in CALENDAR
        or word.text in THINGS
        or word.key in DEMONYMS
        or (word.key[-1:] == "s" and word.key[:-1] in DEMONYMS)
        or word.text in KNOWN_FORMS
        or any(letter.isdigit() for letter in word.text)
    )


TITLE_WORDS = frozenset(
    word
    for section in ("f", "m", "any", "plural")
    for entry in lexicon.words("person_titles", section)
    for word in entry.split()
) - {"in"}
PLURAL_TITLES = lexicon.words("person_titles", "plural")


def is_beat(words: Sequence[Word], index: int) -> bool:
    """Whether a word says which part of a town an officer polices: "DCP West Ida Marsh"."""
    beat = 0 < index < len(words) - 1 and words[index].key in COMPASS and close(words, index)
    return beat and close(words, index + 1) and words[index + 1].capital and words[index - 1].key in POLICE
