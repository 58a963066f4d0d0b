"""Organizations that an article means without printing them beside the speaker: the force, the office of the holder."""

from __future__ import annotations

import re
from collections.abc import Callable

from pressmark import lexicon
from pressmark.model import Names

WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
POLICE = re.compile(r"\b(?:Police|Constabulary|Sheriff['’]s (?:Office|Department))\b")


def employer(names: Names, role: str) -> int | None:
    """The one police force of the article for an officer; the one office that bears the name of the role.

    >>> office_of("State Attorney", "Office of the Calder State Attorney")
    True
    """
    if _is_officer(role):
        return _only(names, lambda name: POLICE.search(name) is not None)
    return _only(names, lambda name: office_of(role, name))


def office_of(role: str, name: str) -> bool:
    """Whether an organization is the office of who holds a role of two words or more."""
    plain = re.sub(r"['’]s\b", "", name)
    return " " in role and "Office" in plain and re.search(rf"\b{re.escape(role)}\b", plain) is not None


def meant_by(names: Names, noun: str) -> int | None:
    """The one organization that a definite noun stands for: the force, the council, the league."""
    if noun == "force":
        return _only(names, lambda name: POLICE.search(name) is not None)
    return _only(names, lambda name: noun in (word.casefold() for word in WORD.findall(name)))


def _is_officer(role: str) -> bool:
    words = role.split()
    ranks = lexicon.words("roles", "of a force")
    return words[-1][0].isupper() and any(
        " ".join(words[at:]).casefold().rstrip(".") in ranks for at in range(len(words))
    )


def _only(names: Names, fits: Callable[[str], bool]) -> int | None:
    found = [at for at, organization in enumerate(names.organizations) if fits(organization.name)]
    return found[0] if len(found) == 1 else None
