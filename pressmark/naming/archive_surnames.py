"""Bare surnames across the archive: "Cllr Marsh" of one article and the Ida Marsh of another that tells the same story.

They are one person where the archive knows one full name with that surname, nothing clashes, and two articles share
somebody or something else that few articles name: one such for a rare surname, two for a frequent one. Or where both
hold an office that a country has one of ("President Marsh"), printed without a body, in articles
less than a year apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from pressmark import lexicon
from pressmark.naming.archive_names import NamedArticle
from pressmark.naming.archive_person import Cluster, clash
from pressmark.naming.name_lexicon import KNOWN_FORMS
from pressmark.naming.name_parts import FREQUENT, folded, split_name

Node = tuple[str, int]
Company = frozenset[str]
FEW = 10
YEAR = timedelta(days=365)


def join_surnames(
    clusters: Sequence[Cluster], articles: Mapping[str, NamedArticle], organizations: Mapping[Node, str]
) -> list[Cluster]:
    """The clusters with those of bare surnames absorbed by the full name they can only mean."""
    company = _company(articles, organizations)
    full: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.parts.given:
            full[folded(cluster.parts.words[-1])].append(cluster)
    kept = []
    for cluster in clusters:
        bearers = full.get(folded(cluster.parts.words[-1]), []) if not cluster.parts.given else []
        if (
            len(bearers) == 1
            and not clash(cluster, bearers[0])
            and (_tell_one_story(cluster, bearers[0], company) or _hold_one_office(cluster, bearers[0], articles))
        ):
            bearers[0].absorb(cluster)
        else:
            kept.append(cluster)
    return kept


def _tell_one_story(bare: Cluster, full: Cluster, company: Mapping[str, Company]) -> bool:
    needed = 2 if bare.parts.words[-1].casefold() in FREQUENT else 1
    surname = folded(bare.parts.words[-1])
    here, there = (
        {other for article, _ in cluster.nodes for other in company[article] if not other.endswith(f" {surname}")}
        for cluster in (bare, full)
    )
    return len(here & there) >= needed


def _hold_one_office(bare: Cluster, full: Cluster, articles: Mapping[str, NamedArticle]) -> bool:
    """Whether both are the head of state or government, in articles of the same time."""
    if not bare.roles & full.roles & lexicon.words("roles", "one of a country"):
        return False
    if bare.organizations or full.organizations:
        return False
    bare_days, full_days = _days(bare, articles), _days(full, articles)
    if not bare_days or not full_days:
        return False
    return min(full_days) - YEAR <= min(bare_days) and max(bare_days) <= max(full_days) + YEAR


def _days(cluster: Cluster, articles: Mapping[str, NamedArticle]) -> list[date]:
    printed = (articles[article].article.date_published or "" for article, _ in cluster.nodes)
    return [date.fromisoformat(day) for day in printed if len(day) == len("2020-01-01")]


def _company(articles: Mapping[str, NamedArticle], organizations: Mapping[Node, str]) -> dict[str, Company]:
    """Article -> the full names and organizations in it that few articles name, its publishers left out."""
    publishers = {named.article.publisher for named in articles.values()}
    named = {key: frozenset(_others(article, organizations, publishers)) for key, article in articles.items()}
    spread = Counter(other for others in named.values() for other in others)
    return {key: frozenset(other for other in others if spread[other] <= FEW) for key, others in named.items()}


def _others(named: NamedArticle, organizations: Mapping[Node, str], publishers: set[str | None]) -> Iterable[str]:
    for person in named.names.people:
        words = [folded(word) for word in split_name(person.name).words]
        if len(words) > 1:
            yield f"{words[0]} {words[-1]}"
    for index, body in enumerate(named.names.organizations):
        if body.name not in KNOWN_FORMS and body.name not in publishers:
            yield f"@{organizations[named.key, index]}"
