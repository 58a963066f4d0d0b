"""Who an article names: people and organizations, each once, with every place where they are named.

find_names reads the lines of the article, finds organizations and people, joins the forms of one name, and then walks
the text again for every mention of every form. A form that fits two people names neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pressmark.mentions import find_mentions
from pressmark.model import Article, Mention, Names, Person, Variant
from pressmark.name_parts import given_gender
from pressmark.name_words import Line, lines
from pressmark.organization_index import OrganizationIndex, index_organizations
from pressmark.people_index import PersonEntry, index_people

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_names(article: Article, parses: Mapping[int, Doc]) -> Names:
    """An article (and the parses of some of its passages) -> everybody it names. Pure.

    people and organizations come in order of first mention; mentions in order of the text, no two of them overlapping.
    """
    read = lines(article)
    organizations = index_organizations(article, read)
    people = index_people(article, read, _taken(read, organizations))
    walk = find_mentions(article, read, people, organizations)
    persons = tuple(_person(number, entry, walk.mentions) for number, entry in enumerate(people))
    return Names(persons, organizations.organizations, walk.mentions, walk.ambiguous)


def _taken(read: Sequence[Line], index: OrganizationIndex) -> list[list[bool]]:
    taken = [[False] * len(line.words) for line in read]
    for (line, start, stop), _ in index.places:
        taken[line][start:stop] = [True] * (stop - start)
    return taken


def _person(number: int, entry: PersonEntry, mentions: Sequence[Mention]) -> Person:
    parts = entry.parts
    shown = dict.fromkeys([*entry.forms, *(mention.text for mention in mentions if mention.person == number)])
    variants = tuple(Variant(text, _variant_kind(entry, text)) for text in shown)
    family = " ".join(parts.family) if parts.family else None
    given = " ".join(parts.given) or None
    return Person(entry.name, given, family, given_gender(entry.name), variants, ())


def _variant_kind(entry: PersonEntry, text: str) -> str:
    if text in entry.forms:
        return "full name"
    return "last name" if text.casefold() == " ".join(entry.parts.family).casefold() else "short name"
