"""People and organizations merged, split, renamed and given aliases, after the archive has settled who is who.

Whoever a correction names is found by key or by the archive's whole name, and by nothing less.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pressmark import keys
from pressmark.correcting.correction import STALE, Correction, Outcome
from pressmark.correcting.exact_words import resembling
from pressmark.identity import Identities, Node, with_authors
from pressmark.naming.archive_names import ArchiveOrganization, ArchivePerson, NamedArticle, full_name
from pressmark.naming.name_parts import split_name
from pressmark.tables import NameVariantRow, RoleRow

Owner = ArchivePerson | ArchiveOrganization


@dataclass(slots=True)
class _Side:
    """The people, or the organizations, while they are being corrected: who is there and whose each name is."""

    target: str
    owners: dict[str, Owner]
    of: dict[Node, str]
    printed: dict[Node, list[tuple[str, str]]]
    variants: dict[str, NameVariantRow]
    moved: dict[str, str] = field(default_factory=dict)
    apart: dict[tuple[str, str], str] = field(default_factory=dict)


def regrouped(
    who: Identities, articles: Sequence[NamedArticle], corrections: tuple[Correction, ...]
) -> tuple[Identities, tuple[Outcome, ...]]:
    """Who is who after the corrections of people and organizations, and what became of each."""
    if not corrections:
        return who, ()
    complete = [with_authors(named)[0] for named in articles]
    sides = {
        "person": _Side("person", {p.id: p for p in who.people}, dict(who.people_of), _people(complete), {}),
        "organization": _Side(
            "organization", {o.id: o for o in who.organizations}, dict(who.organizations_of), _bodies(complete), {}
        ),
    }
    for row in who.variants:
        sides["person" if row.person else "organization"].variants[row.id] = row
    outcomes = tuple(_applied(sides[c.target], c) for c in corrections)
    return _settled(who, sides["person"], sides["organization"]), outcomes


def _people(articles: Sequence[NamedArticle]) -> dict[Node, list[tuple[str, str]]]:
    return {
        (named.key, index): [(person.name, "full name"), *((v.text, v.kind) for v in person.variants)]
        for named in articles
        for index, person in enumerate(named.names.people)
    }


def _bodies(articles: Sequence[NamedArticle]) -> dict[Node, list[tuple[str, str]]]:
    return {
        (named.key, index): [(body.name, "full name"), *((v.text, v.kind) for v in body.variants)]
        for named in articles
        for index, body in enumerate(named.names.organizations)
    }


def _applied(side: _Side, c: Correction) -> Outcome:
    owner = _find(side, c.key or "")
    if owner is None:
        return Outcome(
            c, fault=f"no {side.target} has the key or name “{c.key}”", remedy=_did_you_mean(side, c.key or "")
        )
    if c.action == "set":
        return _renamed(side, c, owner)
    if c.action in ("merge", "distinct"):
        return _with_others(side, c, owner)
    return _split(side, c, owner) if c.action == "split" else _also_named(side, c, owner)


def _find(side: _Side, reference: str) -> Owner | None:
    if reference in side.owners:
        return side.owners[reference]
    found = [owner for owner in side.owners.values() if reference in (owner.name, _shown(owner))]
    return found[0] if len(found) == 1 else None


def _shown(owner: Owner) -> str:
    """The name as the table prints it."""
    return full_name(owner.name, owner.acronym) if isinstance(owner, ArchiveOrganization) else owner.name


def _did_you_mean(side: _Side, reference: str) -> str:
    names = {name: owner for owner in side.owners.values() for name in (owner.id, owner.name)}
    near = resembling(reference, list(names))
    if near is None:
        return "look up the key in the archive, or remove the correction"
    return f"did you mean {names[near].id} ({names[near].name})? (nothing was changed)"


def _renamed(side: _Side, c: Correction, owner: Owner) -> Outcome:
    fields: dict[str, Any] = dict(c.fields)
    if isinstance(owner, ArchivePerson) and fields.get("name"):
        parts = split_name(fields["name"])
        given, family = " ".join(parts.given) or None, " ".join(parts.family) or None
        fields = {"given_names": given, "family_name": family} | fields
    was = {name: getattr(owner, name) for name, value in fields.items() if getattr(owner, name) != value}
    if not was:
        return Outcome(c, owner.id, fault=STALE[0], remedy=STALE[1])
    side.owners[owner.id] = changed = replace(owner, **fields)
    _add_variant(side, owner.id, changed.name, "full name")
    return Outcome(c, owner.id, was, {name: fields[name] for name in was})


def _with_others(side: _Side, c: Correction, owner: Owner) -> Outcome:
    """Others who are the same, or who are not though they may look so: that changes no row and settles the doubt."""
    others = [_find(side, name) for name in c.names]
    missing = [name for name, other in zip(c.names, others, strict=True) if other is None]
    if missing:
        remedy = _did_you_mean(side, missing[0])
        return Outcome(c, owner.id, fault=f"no {side.target} has the key or name “{missing[0]}”", remedy=remedy)
    gone = list({other.id: other for other in others if other is not None and other.id != owner.id}.values())
    if not gone:
        return Outcome(c, owner.id, fault=STALE[0], remedy=STALE[1])
    if c.action == "distinct":
        return Outcome(c, owner.id, {}, {"distinct": [other.id for other in gone]})
    for other in gone:
        _absorb(side, owner.id, other.id)
    return Outcome(c, owner.id, {"separate": [other.name for other in gone]}, {"name": owner.name})


def _absorb(side: _Side, key: str, other: str) -> None:
    del side.owners[other]
    side.moved[other] = key
    side.moved |= {old: key for old, new in side.moved.items() if new == other}
    side.of |= {node: key for node, owner in side.of.items() if owner == other}
    for row in [row for row in side.variants.values() if _owner(row) == other]:
        del side.variants[row.id]
        _add_variant(side, key, row.variant, row.kind, row.article)


def _split(side: _Side, c: Correction, owner: Owner) -> Outcome:
    nodes = sorted(node for node, key in side.of.items() if key == owner.id and node[0] in c.names)
    strange = sorted(set(c.names) - {article for article, _ in nodes})
    if strange:
        fault = f"the article {strange[0]} does not name {owner.name}"
        return Outcome(c, owner.id, fault=fault, remedy="correct the list of articles, or remove the correction")
    name = str(c.fields.get("name") or side.printed[nodes[0]][0][0])
    key = keys.slug(name) or side.target
    key = key if key not in side.owners else f"{key}-{keys.digest(name, *c.names)}"
    side.owners[key] = _new(owner, key, name)
    side.of |= dict.fromkeys(nodes, key)
    side.apart |= {(owner.id, article): key for article, _ in nodes}
    for row in [row for row in side.variants.values() if _owner(row) == owner.id and row.article in c.names]:
        del side.variants[row.id]
    for node in sorted(node for node, whose in side.of.items() if whose in (key, owner.id)):
        for text, kind in side.printed[node]:
            _add_variant(side, side.of[node], text, kind, node[0])
    _add_variant(side, key, name, "full name")
    return Outcome(c, key, {"name": owner.name}, {"name": name, "articles": list(c.names)})


def _new(owner: Owner, key: str, name: str) -> Owner:
    if isinstance(owner, ArchiveOrganization):
        return ArchiveOrganization(key, name)
    parts = split_name(name)
    return ArchivePerson(key, name, " ".join(parts.given) or None, " ".join(parts.family) or None)


def _also_named(side: _Side, c: Correction, owner: Owner) -> Outcome:
    """Whoever the archive holds under just one of these names is this one; the names are found in any case."""
    known = {row.variant for row in side.variants.values() if _owner(row) == owner.id}
    same = [other for other in side.owners.values() if other.name in c.names and other.id != owner.id]
    new = [name for name in c.names if name not in known]
    if not same and not new:
        return Outcome(c, owner.id, fault=STALE[0], remedy=STALE[1])
    for other in same:
        _absorb(side, owner.id, other.id)
    for name in new:
        _add_variant(side, owner.id, name, "alias")
    return Outcome(c, owner.id, {"separate": [other.name for other in same]}, {"aliases": list(c.names)})


def _add_variant(side: _Side, key: str, text: str, kind: str, article: str | None = None) -> None:
    person, organization = (key, None) if side.target == "person" else (None, key)
    row = NameVariantRow(f"{key}-{keys.digest(text)}", text, person, organization, kind, article)
    side.variants.setdefault(row.id, row)


def _owner(row: NameVariantRow) -> str:
    return row.person or row.organization or ""


def _settled(who: Identities, people: _Side, organizations: _Side) -> Identities:
    authors = {
        (article, position): people.apart.get((people.moved.get(key, key), article), people.moved.get(key, key))
        for (article, position), key in who.authors_of.items()
    }
    variants = (row for side in (people, organizations) for row in side.variants.values())
    return replace(
        who,
        people=tuple(sorted((o for o in people.owners.values() if isinstance(o, ArchivePerson)), key=lambda o: o.id)),
        organizations=tuple(
            sorted((o for o in organizations.owners.values() if isinstance(o, ArchiveOrganization)), key=lambda o: o.id)
        ),
        variants=tuple(sorted(variants, key=lambda row: row.id)),
        roles=tuple(_roles(who.roles, people, organizations)),
        people_of=people.of,
        organizations_of=organizations.of,
        authors_of=authors,
        credits_of={printed: organizations.moved.get(key, key) for printed, key in who.credits_of.items()},
        person_names={key: owner.name for key, owner in people.owners.items()},
        organization_names={key: owner.name for key, owner in organizations.owners.items()},
    )


def _roles(rows: Sequence[RoleRow], people: _Side, organizations: _Side) -> Iterator[RoleRow]:
    """The roles under their new owners, each once."""
    seen: set[str] = set()
    for row in rows:
        person = _now(people, row.person, row.article)
        organization = _now(organizations, row.organization, row.article) if row.organization else None
        unchanged = (person, organization) == (row.person, row.organization)
        id = row.id if unchanged else f"{person}-{keys.digest(row.role, organization, row.article)}"
        if id not in seen:
            seen.add(id)
            yield replace(row, id=id, person=person, organization=organization)


def _now(side: _Side, key: str, article: str) -> str:
    merged: Mapping[str, str] = side.moved
    here = merged.get(key, key)
    return side.apart.get((here, article), side.apart.get((key, article), here))
