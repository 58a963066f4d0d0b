"""Organizations across the archive: every article's organizations and credits, joined by what their names mean.

Names of one meaning are one organization; an acronym means the one full form that it has in the archive, defined there
or spelled beside the same people.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from pressmark import keys
from pressmark.model import Organization, Problem
from pressmark.naming.archive_names import ArchiveOrganization, NamedArticle, distinct_keys
from pressmark.naming.name_lexicon import KNOWN_FORMS, is_acronym, kind_of
from pressmark.naming.name_parts import folded
from pressmark.naming.organization_cues import initials
from pressmark.naming.organization_meaning import folded_words, meaning, without_brackets
from pressmark.tables import NameVariantRow

Node = tuple[str, int]

_SEVERAL = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_SITE = re.compile(r"\.(?:com|org|net|gov|edu|ai|io|co|in|co\.uk|org\.uk)$", re.IGNORECASE)
_CAMEL = re.compile(r"(?:[A-Z][a-z]+){2,}")


@dataclass(slots=True)
class Cluster:
    """One organization while its nodes and forms are gathered."""

    forms: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    acronyms: Counter[str] = field(default_factory=Counter)
    seen: dict[tuple[str, str], tuple[tuple[str, str], str]] = field(default_factory=dict)
    first: tuple[str, str] = ("~", "~")


@dataclass(frozen=True, slots=True)
class MergedOrganizations:
    """The archive's organizations, who each article's are, and the forms that credits use."""

    organizations: tuple[ArchiveOrganization, ...]
    of: dict[Node, str]
    credits: dict[str, str]
    variants: tuple[NameVariantRow, ...]
    problems: tuple[Problem, ...]


def merge_organizations(articles: Sequence[NamedArticle]) -> MergedOrganizations:
    """Every article's organizations, publishers and byline organizations -> the archive's organizations."""
    definitions = _definitions(articles)
    present = _present_names(articles) | _short_chapters(articles) | _sites(articles)
    clusters: dict[str, Cluster] = defaultdict(Cluster)
    place: dict[Node, str] = {}
    for named in articles:
        for index, organization in enumerate(named.names.organizations):
            home = _home(organization, definitions)
            place[named.key, index] = home = present.get(home, home)
            _add(clusters[home], organization, named)
    credits: dict[str, str] = {}
    joint: list[str] = []
    for named in articles:
        for printed in printed_credits(named):
            first = _first_of_several(printed, clusters, definitions)
            credited = Organization(first or printed)
            home = _home(credited, definitions)
            credits[printed] = home = present.get(home, home)
            _add(clusters[home], credited, named)
            if first is not None:
                joint.append(printed)
    doubts = [*_ambiguous(clusters, definitions), *_chapters(clusters), *map(_joint, dict.fromkeys(joint))]
    return _settled(clusters, place, credits, doubts)


def _first_of_several(printed: str, clusters: Mapping[str, Cluster], definitions: dict[str, set[str]]) -> str | None:
    """A joint publisher ("A, B and C") -> the first, where the articles name at least two of them."""
    parts = [part for part in _SEVERAL.split(printed) if part]
    if len(parts) < 3:
        return None
    named = sum(_home(Organization(part), definitions) in clusters for part in parts)
    return parts[0] if named >= 2 else None


def _joint(printed: str) -> Problem:
    return Problem(
        "note",
        "joint publisher",
        f"published by several organizations together; the archive lists the first: {printed}",
        printed,
    )


def printed_credits(named: NamedArticle) -> list[str]:
    """The organizations that an article's publisher and bylines print."""
    article = named.article
    printed = [article.publisher]
    for byline in article.authors:
        printed += [byline.name if byline.is_organization else None, byline.organization]
    return [name for name in dict.fromkeys(printed) if name]


def _definitions(articles: Sequence[NamedArticle]) -> dict[str, set[str]]:
    """Acronym -> meanings of the full forms that some article ties to it, and that of the lexicon."""
    found: dict[str, set[str]] = defaultdict(set)
    for named in articles:
        for organization in named.names.organizations:
            if organization.acronym and not _only_acronym(organization):
                found[_plain(organization.acronym)].add(meaning(organization.name))
    for form, known in KNOWN_FORMS.items():
        if known.acronym and known.acronym != known.name and is_acronym(_plain(form)):
            found[_plain(form)].add(meaning(known.name))
    spelled = _spelled_by_companions(articles, found)
    return found | {acronym: meanings for acronym, meanings in spelled.items() if len(meanings) == 1}


def _spelled_by_companions(articles: Sequence[NamedArticle], defined: Container[str]) -> dict[str, set[str]]:
    """Acronym that nothing defines -> meanings of the full names with its initials in articles that share a person."""
    bare: dict[str, list[NamedArticle]] = defaultdict(list)
    for named in articles:
        for organization in filter(_only_acronym, named.names.organizations):
            if _plain(organization.name) not in defined:
                bare[_plain(organization.name)].append(named)
    companions: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for named in articles if bare else ():
        for organization in named.names.organizations:
            words = organization.name.split()
            for letters in {initials(words), initials(words, with_small=True)} if len(words) > 2 else ():
                if letters in bare:
                    companions[letters][meaning(organization.name)] |= _surnames(named)
    found: dict[str, set[str]] = defaultdict(set)
    for acronym, fulls in companions.items():
        people = frozenset().union(*map(_surnames, bare[acronym]))
        found[acronym] = {full for full, others in fulls.items() if people & others}
    return found


def _surnames(named: NamedArticle) -> frozenset[str]:
    return frozenset(folded(person.name.split()[-1]) for person in named.names.people)


def _plain(acronym: str) -> str:
    return acronym.replace(".", "")


def _only_acronym(organization: Organization) -> bool:
    return " " not in organization.name and is_acronym(_plain(organization.name))


def _home(organization: Organization, definitions: dict[str, set[str]]) -> str:
    if not _only_acronym(organization):
        return meaning(organization.name)
    meanings = definitions.get(_plain(organization.name), set())
    if len(meanings) == 1:
        return next(iter(meanings))
    return f"={_plain(organization.name).casefold()}" if meanings else folded_words(_plain(organization.name))


def _present_names(articles: Sequence[NamedArticle]) -> dict[str, str]:
    """Meanings of former names -> meanings of the names that replaced them, where the articles agree on one."""
    found: dict[str, set[str]] = defaultdict(set)
    for named in articles:
        for organization in named.names.organizations:
            for variant in organization.variants:
                if variant.kind == "former name":
                    found[meaning(variant.text)].add(meaning(organization.name))
    return {former: next(iter(now)) for former, now in found.items() if len(now) == 1 and former not in now}


def _short_chapters(articles: Sequence[NamedArticle]) -> dict[str, str]:
    """Meanings of short forms ("ACLU NorCal") -> of the one chapter whose place they abbreviate, word by word."""
    names = {body.name for named in articles for body in named.names.organizations}
    meanings = {meaning(name) for name in names if " of " in name}
    found: dict[str, str] = {}
    for name in sorted(names):
        whole, _, place = name.partition(" ")
        if is_acronym(_plain(whole)) and _CAMEL.fullmatch(place):
            heads = {f"{meaning(whole)} of ", f"{whole.casefold()} of "}
            parts = re.findall("[A-Z][a-z]+", place)
            fits = {full for full in meanings for head in heads if _abbreviates(parts, full, head)}
            found |= {meaning(name): full for full in fits if len(fits) == 1}
    return found


def _sites(articles: Sequence[NamedArticle]) -> dict[str, str]:
    """Meanings of sites' addresses ("Kantrel.org") -> of the organizations that bear the name without its ending."""
    names = {body.name for named in articles for body in named.names.organizations}
    names |= {printed for named in articles for printed in printed_credits(named)}
    meanings = {meaning(name) for name in names}
    bare = {name: name[: match.start()] for name in sorted(names) if (match := _SITE.search(name))}
    return {
        meaning(name): meaning(short) for name, short in bare.items() if meaning(short) in meanings - {meaning(name)}
    }


def _abbreviates(parts: Sequence[str], full: str, head: str) -> bool:
    words = full.removeprefix(head).split()
    begun = (word.startswith(part.casefold()) for word, part in zip(words, parts, strict=False))
    return full.startswith(head) and len(words) == len(parts) and all(begun)


def _add(cluster: Cluster, organization: Organization, named: NamedArticle) -> None:
    cluster.first = min(cluster.first, named.order)
    cluster.forms[without_brackets(organization.name)] += 1
    if organization.kind:
        cluster.kinds[organization.kind] += 1
    if organization.acronym:
        cluster.acronyms[organization.acronym] += 1
    for text, kind in [(organization.name, "full name"), *((v.text, v.kind) for v in organization.variants)]:
        kind = "acronym" if is_acronym(_plain(text)) and " " not in text else kind
        seen = (named.order, kind)
        cluster.seen[text, ""] = min(cluster.seen.get((text, ""), seen), seen)


def _settled(
    clusters: dict[str, Cluster], place: dict[Node, str], credits: dict[str, str], doubts: list[Problem]
) -> MergedOrganizations:
    homes = sorted(clusters, key=lambda home: (clusters[home].first, home))
    names = [_name(home, clusters[home]) for home in homes]
    ids = dict(zip(homes, distinct_keys(zip(names, homes, strict=True), "organization"), strict=True))
    organizations = [
        ArchiveOrganization(ids[home], name, _acronym(name, clusters[home]), _kind(name, clusters[home]))
        for home, name in zip(homes, names, strict=True)
    ]
    variants = [
        NameVariantRow(f"{ids[home]}-{keys.digest(text, 'organization')}", text, None, ids[home], kind, order[1])
        for home in homes
        for (text, _), (order, kind) in sorted(clusters[home].seen.items())
    ]
    return MergedOrganizations(
        tuple(sorted(organizations, key=lambda organization: organization.id)),
        {node: ids[home] for node, home in place.items()},
        {printed: ids[home] for printed, home in credits.items()},
        tuple(sorted(variants, key=lambda row: row.id)),
        tuple(doubts),
    )


def _name(home: str, cluster: Cluster) -> str:
    for form in cluster.forms:
        known = KNOWN_FORMS.get(form) or KNOWN_FORMS.get(form.removeprefix("The "))
        if known and folded_words(known.name) == home:
            return known.name
    return min(
        cluster.forms, key=lambda form: (is_acronym(_plain(form)), -len(form.split()), -cluster.forms[form], form)
    )


def _acronym(name: str, cluster: Cluster) -> str | None:
    known = KNOWN_FORMS.get(name)
    if known and known.acronym:
        return known.acronym
    if not cluster.acronyms:
        return None
    acronym = min(cluster.acronyms, key=lambda acronym: (-cluster.acronyms[acronym], acronym))
    return acronym if acronym == name or acronym.casefold() != name.casefold() else None


def _kind(name: str, cluster: Cluster) -> str | None:
    known = KNOWN_FORMS.get(name)
    if known:
        return known.kind
    if cluster.kinds:
        return min(cluster.kinds, key=lambda kind: (-cluster.kinds[kind], kind))
    return kind_of(name)


def _ambiguous(clusters: dict[str, Cluster], definitions: dict[str, set[str]]) -> list[Problem]:
    doubts = []
    for home in sorted(clusters):
        if home.startswith("="):
            acronym = next(iter(sorted(clusters[home].forms)))
            fulls = ", ".join(sorted(definitions[_plain(acronym)]))
            doubts.append(
                Problem(
                    "doubt",
                    "ambiguous acronym",
                    f"{acronym} stands for several organizations here ({fulls}); an article that does not say which"
                    " leaves it by itself",
                    acronym,
                    "name the organization in corrections.yaml",
                )
            )
    return doubts


def _chapters(clusters: dict[str, Cluster]) -> list[Problem]:
    """Short forms of chapters ("ACLU NorCal") that nothing ties to a full one ("ACLU of Northern California")."""
    names = {home: max(sorted(cluster.forms), key=len) for home, cluster in clusters.items()}
    doubts = []
    for home in sorted(names):
        words = names[home].split()
        if len(words) != 2 or not is_acronym(_plain(words[0])):
            continue
        whole = meaning(words[0])
        others = [
            names[o]
            for o in sorted(names)
            if o != home and o.startswith((f"{whole} of ", f"{words[0].casefold()} of "))
        ]
        if others:
            doubts.append(
                Problem(
                    "doubt",
                    "short form of a chapter",
                    f"{names[home]} may be {' or '.join(others)}; the articles do not say so",
                    names[home],
                    "say in corrections.yaml whether they are one organization",
                )
            )
    return doubts
