"""One person of the archive while being gathered, and what joins or parts two of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from pressmark.naming.name_parts import FREQUENT, GIVEN, NameParts

Node = tuple[str, int]


@dataclass(slots=True)
class Cluster:
    """One person while being gathered: printed names, evidence, nodes."""

    parts: NameParts
    names: Counter[str] = field(default_factory=Counter)
    genders: set[str] = field(default_factory=set)
    organizations: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    callings: set[str] = field(default_factory=set)
    outlets: set[str] = field(default_factory=set)
    nodes: list[Node] = field(default_factory=list)
    first: tuple[str, str] = ("~", "~")

    def absorb(self, other: Cluster) -> None:
        """Take in another cluster of the same person."""
        self.names.update(other.names)
        for mine, theirs in (
            (self.genders, other.genders),
            (self.organizations, other.organizations),
            (self.roles, other.roles),
            (self.callings, other.callings),
            (self.outlets, other.outlets),
        ):
            mine |= theirs
        self.nodes += other.nodes
        self.first = min(self.first, other.first)
        if len(other.parts.words) > len(self.parts.words):
            self.parts = other.parts


def shared(one: Cluster, other: Cluster) -> bool:
    """Whether two clusters have an organization or a role in common."""
    return bool(one.organizations & other.organizations or one.roles & other.roles)


def same_handle(one: Cluster, other: Cluster) -> bool:
    """Whether both are one writer's handle: a coined one ("mroe"), or a given name ("ida") at one outlet."""
    handles = all(name.islower() for cluster in (one, other) for name in cluster.names)
    coined = not any(name in GIVEN for name in one.names) or one.outlets & other.outlets
    return handles and one.names.keys() == other.names.keys() and bool(coined)


def contradicts(one: Cluster, other: Cluster) -> bool:
    """Whether two clusters cannot be one person for their genders."""
    return bool(one.genders and other.genders and not one.genders & other.genders)


def clash(one: Cluster, other: Cluster) -> bool:
    """Whether the evidence says that two bearers of a name are two people."""
    if contradicts(one, other):
        return True
    if shared(one, other):
        return False
    if one.callings and other.callings and not one.callings & other.callings:
        return True
    return bool(one.organizations and other.organizations and _frequent(one.parts))


def _frequent(parts: NameParts) -> bool:
    return bool(parts.given) and parts.given[0].casefold() in GIVEN and parts.words[-1].casefold() in FREQUENT
