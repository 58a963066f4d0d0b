"""Who is who across the archive: one person, one row; one organization, one row; doubts are problems, never merges.

    merge(articles: Iterable[NamedArticle]) -> Identities            pure; the order of the articles does not matter

    NamedArticle(key: str, article: Article, names: Names)           article.text is not needed
    Identities.people, .organizations                                 archive-wide, sorted by id
    Identities.person(article_key, index) -> id                       index into that article's Names.people
    Identities.organization(article_key, index) -> id                 index into that article's Names.organizations
    Identities.author(article_key, position) -> id | None             position in Article.authors; None: an organization
    Identities.named(printed) -> id | None                            a publisher or a byline's organization as printed
    Identities.person_name(article_key, index), .organization_name    the archive's name for it
    Identities.variants, .roles                                       rows of name_variants and roles
    Identities.problems                                               doubts: same name, ambiguous acronym

Keys come from the name. Where two people or two organizations share one, the earliest article keeps the plain key and
the others carry a fingerprint of their own first article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pressmark.model import Byline, Person, Problem, Role, Variant
from pressmark.naming.archive_names import ArchiveOrganization, ArchivePerson, NamedArticle
from pressmark.naming.archive_organizations import merge_organizations
from pressmark.naming.archive_people import merge_people
from pressmark.naming.name_parts import split_name
from pressmark.tables import NameVariantRow, RoleRow

__all__ = ["ArchiveOrganization", "ArchivePerson", "Identities", "NamedArticle", "merge"]

Node = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Identities:
    """The archive's people and organizations, and who each article's names are."""

    people: tuple[ArchivePerson, ...]
    organizations: tuple[ArchiveOrganization, ...]
    variants: tuple[NameVariantRow, ...]
    roles: tuple[RoleRow, ...]
    problems: tuple[Problem, ...]
    people_of: Mapping[Node, str]
    organizations_of: Mapping[Node, str]
    authors_of: Mapping[Node, str]
    credits_of: Mapping[str, str]
    person_names: Mapping[str, str]
    organization_names: Mapping[str, str]

    def person(self, article: str, index: int) -> str:
        """The id of a person by the article's key and the position in its Names.people."""
        return self.people_of[article, index]

    def organization(self, article: str, index: int) -> str:
        """The id of an organization by the article's key and the position in its Names.organizations."""
        return self.organizations_of[article, index]

    def author(self, article: str, position: int) -> str | None:
        """The id of a byline's person by the article's key and the position in Article.authors."""
        return self.authors_of.get((article, position))

    def named(self, printed: str | None) -> str | None:
        """The id of an organization that a publisher or byline prints; None for None."""
        return self.credits_of.get(printed) if printed else None

    def person_name(self, article: str, index: int) -> str:
        """The archive's name of an article's person."""
        return self.person_names[self.person(article, index)]

    def organization_name(self, article: str, index: int) -> str:
        """The archive's name of an article's organization."""
        return self.organization_names[self.organization(article, index)]


def merge(articles: Iterable[NamedArticle]) -> Identities:
    """All articles with their names -> who is who. Article keys must be distinct; KeyError says which index is not."""
    credited = [with_authors(named) for named in sorted(articles, key=lambda named: named.order)]
    written = {named.key: positions for named, positions in credited}
    complete = [named for named, _ in credited]
    organizations = merge_organizations(complete)
    people = merge_people(complete, organizations.of)
    authors = {
        (key, position): people.of[key, index]
        for key, positions in written.items()
        for position, index in positions.items()
    }
    return Identities(
        people.people,
        organizations.organizations,
        (*people.variants, *organizations.variants),
        people.roles,
        (*people.problems, *organizations.problems),
        people.of,
        organizations.of,
        authors,
        organizations.credits,
        {person.id: person.name for person in people.people},
        {organization.id: organization.name for organization in organizations.organizations},
    )


def with_authors(named: NamedArticle) -> tuple[NamedArticle, dict[int, int]]:
    """The article with a person for each byline, and which byline is which person."""
    people = list(named.names.people)
    positions: dict[int, int] = {}
    for position, byline in enumerate(named.article.authors):
        if byline.is_organization or not split_name(byline.name).words:
            continue
        index = next((k for k, person in enumerate(people) if _is_author(person, byline)), None)
        if index is None:
            index = len(people)
            people.append(_person(byline))
        positions[position] = index
    return replace(named, names=replace(named.names, people=tuple(people))), positions


def _is_author(person: Person, byline: Byline) -> bool:
    return byline.name == person.name or any(v.text == byline.name and v.kind == "full name" for v in person.variants)


def _person(byline: Byline) -> Person:
    parts = split_name(byline.name)
    roles = (Role(byline.role),) if byline.role else ()
    given, family = " ".join(parts.given) or None, " ".join(parts.family) or None
    return Person(byline.name, given, family, None, (Variant(byline.name, "full name"),), roles)
