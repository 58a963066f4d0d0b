"""People across the archive: names joined where the evidence fits, kept apart where it clashes.

The same full name is one person unless the evidence excludes it: other genders, generations, or callings, or a frequent
name with different organizations. A further initial, a middle name or a short given name needs a shared organization
or role. A person whom an article knows by one surname only needs the company of another article (archive_surnames).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pressmark import keys, lexicon
from pressmark.model import Person, Problem
from pressmark.naming.archive_names import ArchivePerson, NamedArticle, distinct_keys
from pressmark.naming.archive_person import Cluster, clash, contradicts, same_handle, shared
from pressmark.naming.archive_surnames import join_surnames
from pressmark.naming.name_parts import NameParts, folded, full_forms, is_initial, split_name
from pressmark.naming.people_index import same_name
from pressmark.tables import NameVariantRow, RoleRow

Node = tuple[str, int]


@dataclass(frozen=True, slots=True)
class MergedPeople:
    """The archive's people, who each article's are, and the rows about them."""

    people: tuple[ArchivePerson, ...]
    of: dict[Node, str]
    variants: tuple[NameVariantRow, ...]
    roles: tuple[RoleRow, ...]
    problems: tuple[Problem, ...]


def merge_people(articles: Sequence[NamedArticle], organizations: Mapping[Node, str]) -> MergedPeople:
    """Every article's people -> the archive's people; organizations says who each article's organizations are."""
    groups: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for named in sorted(articles, key=lambda named: named.order):
        for index, person in enumerate(named.names.people):
            node = _cluster(named, index, person, organizations)
            groups[_group(node.parts)].append(node)
    problems: list[Problem] = []
    clusters = [cluster for key in sorted(groups) for cluster in _joined(groups[key], problems)]
    by_key = {named.key: named for named in articles}
    clusters = join_surnames(clusters, by_key, organizations)
    problems += _likely_the_same(clusters)
    return _settled(clusters, by_key, organizations, problems)


def _group(parts: NameParts) -> tuple[str, str]:
    return (folded(parts.words[-1]) if parts.words else "", "full" if parts.given else "surname")


def _cluster(named: NamedArticle, index: int, person: Person, organizations: Mapping[Node, str]) -> Cluster:
    cluster = Cluster(split_name(person.name), first=named.order, nodes=[(named.key, index)])
    cluster.names[person.name] += 1
    if named.article.publisher:
        cluster.outlets.add(named.article.publisher)
    if person.gender:
        cluster.genders.add(person.gender)
    for role in person.roles:
        if role.organization is not None:
            cluster.organizations.add(organizations[named.key, role.organization])
        cluster.roles |= role_words(role.text)
        cluster.callings |= callings(role.text)
    return cluster


@cache
def _same_roles() -> dict[str, str]:
    rows = (entry.split() for entry in lexicon.entries("roles", "same"))
    return {word: first for first, *others in rows for word in (first, *others)}


@cache
def _callings() -> dict[str, str]:
    names = [name for name in lexicon.sections("roles") if name.startswith("class ")]
    return {word: name for name in names for word in lexicon.entries("roles", name)}


def role_words(role: str) -> set[str]:
    """What a role comes to for comparison: the whole of it in one spelling, and its office where it is one."""
    words = [_same_roles().get(word, word) for word in role.casefold().replace(",", " ").split()]
    offices = {word for word in words if _callings().get(word) == "class office"}
    return {" ".join(words)} | offices


def callings(role: str) -> set[str]:
    """The callings that a role shows: office, police, law, medicine…; none for director, member and their like."""
    words = [_same_roles().get(word, word) for word in role.casefold().replace(",", " ").replace("-", " ").split()]
    found = [_callings()[word] for word in words if word in _callings()]
    return set(found[-1:])


def _joined(nodes: list[Cluster], problems: list[Problem]) -> list[Cluster]:
    if not nodes[0].parts.given:
        return _joined_surnames(nodes)
    buckets: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    for node in nodes:
        buckets[_exact(node.parts)].append(node)
    clusters: list[Cluster] = []
    for bucket in _without_lone_generations(buckets):
        found = _joined_same(bucket)
        if len(found) > 1:
            problems.append(_two_people(found))
        clusters += found
    return _joined_near(clusters)


def _without_lone_generations(buckets: dict[tuple[str, ...], list[Cluster]]) -> list[list[Cluster]]:
    """Names with and without "Jr." are one, unless an article prints both or there is a "Sr." too."""
    by_words: dict[tuple[str, ...], list[list[Cluster]]] = defaultdict(list)
    for exact, bucket in buckets.items():
        by_words[exact[:-1]].append(bucket)
    found: list[list[Cluster]] = []
    for same in by_words.values():
        articles = [{article for node in bucket for article, _ in node.nodes} for bucket in same]
        if len(same) == 2 and not articles[0] & articles[1] and any(not bucket[0].parts.suffix for bucket in same):
            found.append(same[0] + same[1])
        else:
            found += same
    return found


def _exact(parts: NameParts) -> tuple[str, ...]:
    generation = (parts.suffix or "").rstrip(".").casefold()
    return (
        *(folded(word) for word in parts.words),
        generation if generation in ("jr", "sr", "ii", "iii") else "",
    )


def _joined_surnames(nodes: list[Cluster]) -> list[Cluster]:
    """People known by one word only are one where they share an organization, an office or a handle."""
    found: list[Cluster] = []
    for node in nodes:
        fits = (cluster for cluster in found if shared(cluster, node) or same_handle(cluster, node))
        same = [cluster for cluster in fits if not clash(cluster, node)]
        if len(same) == 1:
            same[0].absorb(node)
        else:
            found.append(node)
    return found


def _joined_same(nodes: list[Cluster]) -> list[Cluster]:
    """Nodes of one full name -> people: by shared evidence first, then by the absence of a clash."""
    found: list[Cluster] = []
    telling = [node for node in nodes if node.organizations or node.roles]
    silent = [node for node in nodes if not (node.organizations or node.roles)]
    for node in telling:
        sharing = [cluster for cluster in found if shared(cluster, node) and not contradicts(cluster, node)]
        fits = sharing or [cluster for cluster in found if not clash(cluster, node)]
        if len(fits) == 1 or sharing:
            fits[0].absorb(node)
        else:
            found.append(node)
    for node in silent:
        fits = [cluster for cluster in found if not contradicts(cluster, node)]
        if len(fits) == 1:
            fits[0].absorb(node)
        else:
            found.append(node)
    return found


def _joined_near(clusters: list[Cluster]) -> list[Cluster]:
    """Names that differ by an initial, a middle name or a short form are one person with shared evidence only."""
    found: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda c: (-len(c.parts.words), c.first)):
        fits = [
            other
            for other in found
            if same_name(other.parts, cluster.parts)
            and _exact(other.parts) != _exact(cluster.parts)
            and shared(other, cluster)
            and not contradicts(other, cluster)
        ]
        if len(fits) == 1:
            fits[0].absorb(cluster)
        else:
            found.append(cluster)
    return found


def _two_people(found: Sequence[Cluster]) -> Problem:
    name = min(found[0].names)
    who = "; ".join(", ".join(sorted(cluster.roles)) or "nothing said" for cluster in found)
    return Problem(
        "doubt",
        "same name",
        f"{len(found)} people are kept apart under the name {name}: {who}",
        name,
        "say in corrections.yaml whether they are one person",
    )


def _likely_the_same(clusters: Sequence[Cluster]) -> list[Problem]:
    """A bare surname and the one full name that shares its role stay two rows; a person can say they are one."""
    full: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.parts.given:
            full[folded(cluster.parts.words[-1])].append(cluster)
    notes = []
    for cluster in clusters:
        fits = [other for other in full[folded(cluster.parts.words[-1])] if shared(other, cluster)]
        if not cluster.parts.given and len(fits) == 1:
            short, long = min(cluster.names), min(fits[0].names)
            notes.append(
                Problem(
                    "note",
                    "likely the same person",
                    f"{short} shares a role with {long}, but no article that prints {short} gives a first name",
                    short,
                    "say in corrections.yaml whether they are one person",
                )
            )
    return notes


def _settled(
    clusters: list[Cluster],
    articles: Mapping[str, NamedArticle],
    organizations: Mapping[Node, str],
    problems: list[Problem],
) -> MergedPeople:
    clusters.sort(key=lambda cluster: (cluster.first, min(cluster.nodes)))
    given = distinct_keys([(_key_name(cluster), min(cluster.nodes)[0]) for cluster in clusters], "person")
    people, variants, roles = [], [], []
    for key, cluster in zip(given, clusters, strict=True):
        name = _name(cluster)
        parts = split_name(name)
        people.append(ArchivePerson(key, name, " ".join(parts.given) or None, " ".join(parts.family) or None))
        persons = [(articles[article], articles[article].names.people[index]) for article, index in cluster.nodes]
        persons.sort(key=lambda pair: pair[0].order)
        variants += _variant_rows(key, persons)
        roles += _role_rows(key, persons, organizations)
    return MergedPeople(
        tuple(sorted(people, key=lambda person: person.id)),
        {node: key for key, cluster in zip(given, clusters, strict=True) for node in cluster.nodes},
        tuple(sorted(variants, key=lambda row: row.id)),
        tuple(sorted(roles, key=lambda row: row.id)),
        tuple(sorted(problems, key=lambda problem: problem.message)),
    )


def _name(cluster: Cluster) -> str:
    """The fullest printed name; of several as full the most printed, mixed case before capitals."""

    given = {folded(split_name(name).words[0]) for name in cluster.names}

    def rank(name: str) -> tuple[bool, bool, int, bool, bool, int, str]:
        words = split_name(name).words
        bare = all(is_initial(word) for word in words[:-1])
        short = bool((full_forms(words[0]) - {folded(words[0])}) & given)
        initials = any(is_initial(word) for word in words)
        return (name.isupper(), bare, -len(words), short, initials, -cluster.names[name], name)

    return min(cluster.names, key=rank)


def _key_name(cluster: Cluster) -> str:
    """First given name and family name, so that a middle initial found later changes no key."""
    parts = split_name(_name(cluster))
    generation = (
        parts.suffix if parts.suffix and parts.suffix.rstrip(".").casefold() in ("jr", "sr", "ii", "iii") else ""
    )
    return " ".join([*parts.given[:1], *parts.family, generation])


def _variant_rows(key: str, persons: Sequence[tuple[NamedArticle, Person]]) -> list[NameVariantRow]:
    rows: dict[str, NameVariantRow] = {}
    for named, person in persons:
        for text, kind in [(person.name, "full name"), *((v.text, v.kind) for v in person.variants)]:
            row = NameVariantRow(f"{key}-{keys.digest(text)}", text, key, None, kind, named.key)
            rows.setdefault(text, row)
    return list(rows.values())


def _role_rows(
    key: str, persons: Sequence[tuple[NamedArticle, Person]], organizations: Mapping[Node, str]
) -> list[RoleRow]:
    rows: dict[str, RoleRow] = {}
    for named, person in persons:
        for role in person.roles:
            organization = None if role.organization is None else organizations[named.key, role.organization]
            id = f"{key}-{keys.digest(role.text, organization, named.key)}"
            rows.setdefault(id, RoleRow(id, key, organization, role.text, named.key))
    return list(rows.values())
