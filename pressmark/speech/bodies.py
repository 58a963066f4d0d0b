"""Which organization of the article a body stands for that is printed by its noun alone: the council, the airline."""

from __future__ import annotations

import re
from functools import lru_cache

from pressmark import lexicon
from pressmark.model import Names
from pressmark.speech.foreground import Foreground

WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
NAMED = lexicon.words("organization_words", "body by its noun")
OF_ANY_NAME = lexicon.words("organization_words", "body of any name")
KINDS = ("company", "advocacy", "media", "government", "academic")
BY_KIND = {kind: lexicon.words("organization_words", f"{kind} noun") for kind in KINDS}
NOUNS = frozenset.union(NAMED, OF_ANY_NAME, *BY_KIND.values())
BEHIND = re.compile(r" (?:of|for|at|with|from|by) the ((?:[a-z][\w-]* ){0,3}[a-z][\w-]*)$")
OWNER_BEHIND = re.compile(r", (?:who is )?the ((?:[a-z]+ ){0,2}[a-z]+)['’]s ")
OWNER_AHEAD = re.compile(r"\b[Tt]he ((?:[a-z]+ ){0,2}[a-z]+)['’]s (?:[\w-]+ ){0,4}[\w-]+,? $")
SMALL_AHEAD = re.compile(rf"\b({'|'.join(sorted(NAMED | OF_ANY_NAME))}) (?:[a-z]+ ){{0,2}}?([a-z]+) $")
OPENED = re.compile(r"(?:^|[^\w ] ?)([A-Z][a-z]+) (?:(?:[A-Z][\w-]+ ){0,2}([A-Z][\w-]+)|(?:[a-z]+ ){0,2}([a-z-]+)) $")
POLICE = re.compile(r"\b(?:Police|Constabulary|Sheriff['’]s (?:Office|Department))\b")


def body_of(role: str) -> str | None:
    """The body that a role begins or ends with, printed without its name.

    >>> [body_of("trust member"), body_of("Board Chair"), body_of("head of the roads council"), body_of("director")]
    ['trust', 'board', 'roads council', None]
    """
    first, *more = role.casefold().split() or [""]
    if more and first in (NAMED | OF_ANY_NAME) and is_body(first):
        return first
    behind = BEHIND.search(role.casefold())
    return behind[1] if behind and is_body(behind[1]) else None


def is_body(words: str) -> bool:
    """Whether words can stand for an organization: a body by its noun, or several that a name may hold.

    Not a party, of which there are always several.
    """
    return words != "party" and (" " in words or words in NOUNS)


def body_beside(before: str, behind: str) -> str | None:
    """The body that is printed beside a name as the owner of a role.

    "the trust's chairman, Name", "Name, the agency's head", "Trust Chairman Name", "trust executive director Name".
    """
    owners = (OWNER_BEHIND.match(behind), OWNER_AHEAD.search(before), _opening(before), _in_small(before))
    bodies = (owner[1].casefold() for owner in owners if owner)
    return next((body for body in bodies if is_body(body)), None)


def _opening(before: str) -> re.Match[str] | None:
    """The body that opens a sentence with a role: "Trust Chairman | Name", "Campaign spokesman | Name"."""
    found = OPENED.search(before)
    small = found is not None and found[3] is not None
    return found if found and (not small or found[3] in lexicon.words("roles", "noun")) else None


def _in_small(before: str) -> re.Match[str] | None:
    """The body in small letters that opens a role: "and trust executive director | Name"."""
    found = SMALL_AHEAD.search(before)
    return found if found and found[2] in lexicon.words("roles", "noun") else None


def spoken_of(names: Names, front: Foreground, body: str, position: int) -> int | None:
    """The organization meant by its name, or else the one of that kind that the sentences before speak of.

    A body that bears its noun in its name (a council, a ministry) is meant by no other name but one of initials.
    """
    named = _named(names, body)
    opening = [at for at in named if names.organizations[at].name.casefold().startswith(f"{body} ")]
    named = opening if len(opening) == 1 else named
    latest = front.organization(position) if not named else None
    if latest is None:
        return named[0] if len(named) == 1 else None
    noun, name, kind = body.split()[-1].casefold(), names.organizations[latest].name, names.organizations[latest].kind
    if noun in WORD.findall(name.casefold()):
        return latest
    if noun not in OF_ANY_NAME and not (name.isupper() and " " not in name and noun[0].upper() in name):
        return None
    fits = [each.kind in KINDS and noun in BY_KIND[each.kind] for each in names.organizations]
    return latest if fits[latest] or (kind is None and noun in OF_ANY_NAME and not any(fits)) else None


def is_called(names: Names, organization: int, noun: str) -> bool:
    """Whether an organization goes by a noun: the zoo by its name, the NGO by its kind."""
    each = names.organizations[organization]
    return noun in WORD.findall(each.name.casefold()) or (each.kind in KINDS and noun in BY_KIND[each.kind])


def _named(names: Names, body: str) -> list[int]:
    """The organizations whose names hold every word of a body: the force, the council, the ambulance service."""
    asked = {"court" if word == "bench" else word for word in WORD.findall(body.casefold())}
    if asked == {"force"}:
        return [at for at, each in enumerate(names.organizations) if POLICE.search(each.name)]
    return [at for at, each in enumerate(names.organizations) if asked <= _words(each.name)]


@lru_cache(maxsize=10_000)
def _words(name: str) -> frozenset[str]:
    """The words of a name; kept, since every speaker that is a body asks for those of all organizations."""
    return frozenset(WORD.findall(name.casefold()))
