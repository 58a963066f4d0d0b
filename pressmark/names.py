"""Who an article names: people and organizations, each once, with every place where they are named.

find_names reads the lines of the article, finds organizations and people, joins the forms of one name, and then walks
the text again for every mention of every form. A form that fits two people names neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pressmark.gender import pronoun_votes, shown_gender
from pressmark.mentions import find_mentions
from pressmark.model import Article, Mention, Names, Organization, Person, Role, Variant
from pressmark.name_words import Line, lines
from pressmark.organization_index import OrganizationIndex, index_organizations
from pressmark.people_index import PersonEntry, index_people
from pressmark.roles import find_roles

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
    roles, votes = find_roles(article.text, read, walk.spots), pronoun_votes(read, walk.spots)
    persons = []
    for number, entry in enumerate(people):
        person = _person(number, entry, walk.mentions)
        held = (*roles.get(number, ()), *_byline_roles(article, person, organizations))
        gender = shown_gender(entry.name, sorted(entry.titles), held, votes.get(number, Counter()))
        persons.append(replace(person, roles=tuple(dict.fromkeys(held)), gender=gender))
    met = {mention.text for mention in walk.mentions if mention.organization is not None}
    bodies = tuple(replace(body, variants=_met(body, met)) for body in organizations.organizations)
    return Names(tuple(persons), bodies, walk.mentions, walk.ambiguous)


def _met(body: Organization, met: set[str]) -> tuple[Variant, ...]:
    """The forms of an organization that the article or its credits print."""
    return tuple(v for v in body.variants if v.kind != "short form" or v.text in met)


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
    return Person(entry.name, given, family, None, variants, ())


def _byline_roles(article: Article, person: Person, index: OrganizationIndex) -> list[Role]:
    full = {person.name, *(variant.text for variant in person.variants if variant.kind == "full name")}
    return [
        Role(byline.role, index.forms.get(byline.organization) if byline.organization else None)
        for byline in article.authors
        if byline.role and byline.name in full
    ]


def _variant_kind(entry: PersonEntry, text: str) -> str:
    if text in entry.forms:
        return "full name"
    return "last name" if text.casefold() == " ".join(entry.parts.family).casefold() else "short name"
