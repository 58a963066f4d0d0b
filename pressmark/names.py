"""Who an article names: people and organizations, each once, with every place where they are named.

find_names reads the lines of the article, finds organizations and people, joins the forms of one name, and then walks
the text again for every mention of every form. A form that fits two people names neither. It works from the text alone:
capitals, the lexicon, and what stands beside a name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pressmark.model import Article, Names, Organization, Person, Role, Variant
from pressmark.naming.gender import pronoun_votes, shown_gender
from pressmark.naming.mentions import Walk, find_mentions
from pressmark.naming.name_words import Line, lines
from pressmark.naming.organization_index import OrganizationIndex, index_organizations
from pressmark.naming.people_index import PersonEntry, index_people
from pressmark.naming.roles import find_roles

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_names(article: Article, parses: Mapping[int, Doc]) -> Names:
    """An article -> everybody it names. Pure; the parses are not needed and may be empty.

    people and organizations come in order of first mention; mentions in order of the text, no two of them overlapping.
    """
    read = lines(article)
    organizations = index_organizations(article, read)
    people = index_people(article, read, _taken(read, organizations))
    walk = find_mentions(article, read, people, organizations)
    shown = {mention.person for mention in walk.mentions}
    if any(number not in shown and entry.places for number, entry in enumerate(people)):
        people = [entry for number, entry in enumerate(people) if number in shown or not entry.places]
        walk = find_mentions(article, read, people, organizations)
    persons = _persons(article, read, people, organizations, walk)
    return Names(persons, _bodies(organizations, walk), walk.mentions, walk.ambiguous)


def _taken(read: Sequence[Line], index: OrganizationIndex) -> list[list[bool]]:
    taken = [[False] * len(line.words) for line in read]
    for (line, start, stop), _ in index.places:
        taken[line][start:stop] = [True] * (stop - start)
    return taken


def _persons(
    article: Article, read: Sequence[Line], people: Sequence[PersonEntry], index: OrganizationIndex, walk: Walk
) -> tuple[Person, ...]:
    roles, votes = find_roles(article.text, read, walk.spots), pronoun_votes(read, walk.spots)
    credited = _byline_roles(article, index)
    printed: dict[int, dict[str, None]] = defaultdict(dict)
    for mention in walk.mentions:
        if mention.person is not None:
            printed[mention.person][mention.text] = None
    persons = []
    for number, entry in enumerate(people):
        held = (*roles.get(number, ()), *(role for form in entry.forms for role in credited.get(form, ())))
        gender = shown_gender(entry.name, sorted(entry.titles), held, votes.get(number, Counter()))
        person = _person(entry, [*entry.forms, *printed[number]])
        persons.append(replace(person, roles=tuple(dict.fromkeys(held)), gender=gender))
    return tuple(persons)


def _person(entry: PersonEntry, forms: Sequence[str]) -> Person:
    parts = entry.parts
    variants = tuple(Variant(text, _variant_kind(entry, text)) for text in dict.fromkeys(forms))
    return Person(entry.name, " ".join(parts.given) or None, " ".join(parts.family) or None, None, variants)


def _variant_kind(entry: PersonEntry, text: str) -> str:
    if text in entry.forms:
        return "full name"
    return "last name" if text.casefold() == " ".join(entry.parts.family).casefold() else "short name"


def _byline_roles(article: Article, index: OrganizationIndex) -> dict[str, list[Role]]:
    """The roles that bylines print, by the name they print."""
    found: dict[str, list[Role]] = defaultdict(list)
    for byline in article.authors:
        if byline.role:
            organization = index.forms.get(byline.organization) if byline.organization else None
            found[byline.name].append(Role(byline.role, organization))
    return found


def _bodies(index: OrganizationIndex, walk: Walk) -> tuple[Organization, ...]:
    """The organizations with the forms that the article or its credits print."""
    met = {mention.text for mention in walk.mentions if mention.organization is not None}
    return tuple(
        replace(body, variants=tuple(v for v in body.variants if v.kind != "short form" or v.text in met))
        for body in index.organizations
    )
