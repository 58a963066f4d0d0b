"""Who holds a post that a description repeats, by the roles printed: the mayor, the Tory leader, the doctor."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from pressmark import lexicon
from pressmark.model import Article, Names

WORD = re.compile(r"[\w&]+(?:[.'’-]\w+)*")
TITLES = {
    "doctor": "Dr",
    "senator": "Sen",
    "congressman": "Rep",
    "congresswoman": "Rep",
    "governor": "Gov",
    "lawmaker": "Rep",
}
HEADS_OF_BODIES = lexicon.words("roles", "head of a body")
NO_OTHER_HEAD = frozenset(("national", "party", "founder", "and"))
OTHER_OFFICES = lexicon.words("roles", "another office")


def holders(article: Article, names: Names, noun: str, asked: frozenset[str]) -> frozenset[int]:
    """The people one of whose roles, with the body it is in, has every word asked for and makes it no other office.

    noun: the head of the description, for which a title may stand that is all that is asked for.

    >>> words_of("former Tory leader") >= {"tory", "leader"}
    True
    """
    bodies = [words_of(organization.name) for organization in names.organizations]
    held = {
        number
        for number, person in enumerate(names.people)
        for role in person.roles
        if _has(words_of(role.text), bodies[role.organization] if role.organization is not None else set(), asked)
    }
    title = TITLES.get(noun) if len(asked) == 1 else None
    return frozenset(held | (_titled(article, names, title) if title is not None else set()))


def heads(names: Names) -> Mapping[int, frozenset[int]]:
    """Body -> the people who head it, by whatever word for its head: the TRP chief is its president."""
    found: dict[int, set[int]] = defaultdict(set)
    for number, person in enumerate(names.people):
        for role in person.roles:
            if role.organization is not None and _is_head(words_of(role.text)):
                found[role.organization].add(number)
    return {organization: frozenset(people) for organization, people in found.items()}


def _is_head(held: set[str]) -> bool:
    return bool(HEADS_OF_BODIES & held) and held <= HEADS_OF_BODIES | NO_OTHER_HEAD


def words_of(role: str) -> set[str]:
    """The words of a role or a name, in small letters."""
    return {word.casefold() for word in WORD.findall(role)}


def _has(role: set[str], body: set[str], asked: frozenset[str]) -> bool:
    return asked <= role | body and not (role - asked) & OTHER_OFFICES


def _titled(article: Article, names: Names, title: str) -> set[int]:
    """Dr. Poole: the people before whose names the title stands, or whose role it is."""
    by_role = {
        number
        for number, person in enumerate(names.people)
        if any(role.text.rstrip(".") == title for role in person.roles)
    }
    before = ((m.person, article.text[max(0, m.start - 6) : m.start].split()[-1:]) for m in names.mentions)
    return by_role | {person for person, ahead in before if person is not None and ahead in ([title], [title + "."])}
