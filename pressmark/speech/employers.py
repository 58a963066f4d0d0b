"""Organizations that an article means without printing them beside the speaker: the force, the office of the holder."""

from __future__ import annotations

import re
from collections.abc import Callable

from pressmark import lexicon
from pressmark.model import Names

WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
BODIES = lexicon.words("organization_words", "body by its noun")
OWNER_BEHIND = re.compile(r", the ([a-z]+)['’]s ")
OWNER_AHEAD = re.compile(r"\b[Tt]he ([a-z]+)['’]s (?:[\w-]+ ){0,4}[\w-]+,? $")
SMALL_AHEAD = re.compile(rf"\b({'|'.join(sorted(BODIES))}) (?:[a-z]+ ){{0,2}}?([a-z]+) $")
OPENED = re.compile(r"(?:^|[^\w ] ?)([A-Z][a-z]+) (?:[A-Z][\w-]+ ){1,3}$")
POLICE = re.compile(r"\b(?:Police|Constabulary|Sheriff['’]s (?:Office|Department))\b")


def employer(names: Names, role: str) -> int | None:
    """The one police force of the article for an officer; the one body or office that the role bears the name of.

    >>> office_of("State Attorney", "Office of the Calder State Attorney")
    True
    """
    if _is_officer(role):
        return _only(names, lambda name: POLICE.search(name) is not None)
    body = body_of(role)
    return meant_by(names, body) if body else _only(names, lambda name: office_of(role, name))


def body_of(role: str) -> str | None:
    """The body with which a role begins, printed without its name.

    >>> [body_of("trust member"), body_of("Board Chair"), body_of("director")]
    ['trust', 'board', None]
    """
    first, *more = role.casefold().split() or [""]
    return first if more and first in BODIES else None


def body_beside(names: Names, before: str, behind: str) -> int | None:
    """The one organization whose body is printed beside a name as the owner of a role.

    "the trust's chairman, Name", "Name, the trust's chairman", "Trust Chairman Name", "trust executive director Name".
    """
    owner = OWNER_BEHIND.match(behind) or OWNER_AHEAD.search(before) or OPENED.search(before) or _in_small(before)
    body = owner[1].casefold() if owner else None
    return meant_by(names, body) if body in BODIES else None


def _in_small(before: str) -> re.Match[str] | None:
    """The body in small letters that opens a role: "and trust executive director | Name"."""
    found = SMALL_AHEAD.search(before)
    return found if found and found[2] in lexicon.words("roles", "noun") else None


def office_of(role: str, name: str) -> bool:
    """Whether an organization is the office of who holds a role of two words or more, printed whole or short.

    >>> office_of("Calder County District Attorney", "District Attorney's Office")
    True
    """
    plain = re.sub(r"['’]s\b", "", name)
    post = re.sub(r"^(?:The )?Office of (?:the )?| Office$", "", plain)
    return "Office" in plain and any(
        " " in short and re.search(rf"\b{re.escape(short)}\b", long) is not None
        for short, long in ((role, plain), (post, role))
    )


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
