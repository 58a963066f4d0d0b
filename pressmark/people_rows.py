"""Who the archive knows -> rows of people, organizations, the forms of their names and their roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from pressmark.article_rows import Placed
from pressmark.identity import Identities
from pressmark.naming.archive_names import full_name
from pressmark.tables import OrganizationRow, PersonRow, RoleRow, Row

Somebody = tuple[str, str]
"""`person` or `organization`, and the key: a person and an organization may have the same."""


class Tally:
    """Counts, article by article, what each person and organization does in the archive, and when."""

    def __init__(self) -> None:
        self.dates: dict[str, str | None] = {}
        self._times: Counter[tuple[str, Somebody]] = Counter()
        self._seen: dict[Somebody, tuple[str, str]] = {}

    def count(self, placed: Placed) -> None:
        """Add one article."""
        findings = placed.findings
        self.dates[placed.key] = date = placed.article.date_published
        for quote in findings.quotes:
            self._add("quotes", placed.person(quote.person), placed.organization(quote.organization), date)
        for figure in findings.figures:
            cited = placed.person(figure.cited_person), placed.organization(figure.cited_organization)
            self._add("figures", *cited, date)
        for mention in findings.names.mentions:
            self._add("mentions", placed.person(mention.person), placed.organization(mention.organization), date)
        for index, byline in enumerate(placed.article.authors):
            if not byline.is_organization:
                self._add("bylines", placed.who.author(placed.key, index), None, date)
        self._add("articles_published", None, placed.publisher, date)

    def row(self, somebody: Somebody, *counted: str) -> dict[str, Any]:
        """What a person's or an organization's row says of them: first and last date, and the counts asked for."""
        first, last = self._seen.get(somebody, (None, None))
        return {"first_seen": first, "last_seen": last} | {what: self._times[what, somebody] for what in counted}

    def _add(self, what: str, person: str | None, organization: str | None, date: str | None) -> None:
        for somebody in (("person", person), ("organization", organization)):
            table, key = somebody
            if key is None:
                continue
            self._times[what, (table, key)] += 1
            if date:
                first, last = self._seen.get((table, key), (date, date))
                self._seen[table, key] = (min(first, date), max(last, date))


def people_rows(who: Identities, tally: Tally) -> Iterator[Row]:
    """The rows of everybody, with what the tally has counted of them."""
    latest = _latest_roles(who, tally)
    for person in who.people:
        role = latest.get(person.id)
        yield PersonRow(
            id=person.id,
            name=person.name,
            given_names=person.given_names,
            family_name=person.family_name,
            role=role.role if role else None,
            organization=role.organization if role else None,
            role_article=role.article if role else None,
            **tally.row(("person", person.id), "quotes", "figures", "bylines", "mentions"),
        )
    for organization in who.organizations:
        yield OrganizationRow(
            id=organization.id,
            name=full_name(organization.name, organization.acronym),
            acronym=organization.acronym,
            kind=organization.kind,
            **tally.row(("organization", organization.id), "quotes", "figures", "articles_published", "mentions"),
        )
    yield from who.variants
    yield from who.roles


def _latest_roles(who: Identities, tally: Tally) -> dict[str, RoleRow]:
    """For each person the role of the latest dated article, the first printed where dates tie."""
    latest: dict[str, RoleRow] = {}
    for role in who.roles:
        if role.person not in latest or (tally.dates[role.article] or "") > (
            tally.dates[latest[role.person].article] or ""
        ):
            latest[role.person] = role
    return latest
