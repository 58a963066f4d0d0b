"""Organizations that an article means without printing them beside the speaker: the force, the office of the holder."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from itertools import takewhile
from typing import NamedTuple

from pressmark import lexicon
from pressmark.model import Names, Organization
from pressmark.speech.bodies import POLICE
from pressmark.speech.reporting import PLACES

MINISTER = re.compile(
    r"(?:[A-Z]\w+ )*?(?:Minister|Secretary)(?: of State)? (?:of|for) (?:the )?(?P<behind>.+)"
    r"|(?P<before>(?:[A-Z]\w+ )+)(?:Minister|Secretary)$"
)
MINISTRY = re.compile(r"(?:[A-Z][\w.]* ){0,2}(?:Ministry|Department) (?:of|for) (?:the )?(.+?)(?: \([A-Z]\w*\))?")
COMMISSIONER = re.compile(r"(?:(?:Chief|Deputy) )*([A-Z][\w ]+) Commissioner")
POSTED = {post: frozenset(bodies) for post, *bodies in (e.split(" | ") for e in lexicon.entries("roles", "posted"))}
CHAIRS = frozenset(("Chairman", "Chairwoman", "Chair", "Member"))
OWNER = re.compile(r"['’]s$")
JOINING = frozenset(("and", "of", "for", "the", "union", "u"))


def employer(names: Names, role: str) -> int | None:
    """The one police force of the article for an officer; the one office that the role bears the name of.

    >>> office_of("State Attorney", "Office of the Calder State Attorney")
    True
    """
    if _is_officer(role):
        return _only(names, lambda name: POLICE.search(name) is not None)
    commission = COMMISSIONER.fullmatch(role)
    if commission is not None:
        return _only(names, lambda name: f"{commission[1]} Commission" in name)
    posted = POSTED.get(role.casefold())
    if posted is not None:
        return _only(names, lambda name: name in posted)
    role = re.sub(r"\bDA$", "District Attorney", role)
    held = _only(names, lambda name: office_of(role, name) or _governs(role, name) or leads_ministry(role, name))
    if held is None and (role in CHAIRS or "committee" in role.casefold()):
        held = _only(names, lambda name: "Committee" in name.split())
    return held


class Openings(NamedTuple):
    """The organizations of an article by every form that may open a role, and by the first word of the name."""

    by_form: Mapping[str, set[int]]
    by_first: Mapping[str, Mapping[int, str]]


def openings(names: Names) -> Openings:
    """What may open the roles of an article."""
    by_form: dict[str, set[int]] = defaultdict(set)
    by_first: dict[str, dict[int, str]] = defaultdict(dict)
    for at, body in enumerate(names.organizations):
        by_first[body.name.partition(" ")[0]][at] = body.name
        for form in _forms_ahead(body):
            by_form[form].add(at)
    return Openings(by_form, by_first)


def named_by(known: Openings, role: str) -> int | None:
    """The one organization whose name opens a role, whole or by some of its words: "RGU Registrar", "Blue Tide CEO"."""
    starts = [role[: match.start()] for match in re.finditer(" ", role)]
    opened = {at for start in starts for form in {start, OWNER.sub("", start)} for at in known.by_form.get(form, ())}
    lead = list(takewhile(lambda word: word[0].isupper(), role.split()[:-1]))
    if len(lead) > 1 and " ".join(lead).casefold() not in PLACES:
        opened |= {at for at, name in known.by_first.get(lead[0], {}).items() if set(lead) <= set(name.split())}
    return next(iter(opened)) if len(opened) == 1 else None


def office_of(role: str, name: str) -> bool:
    """Whether an organization is the office of who holds a role of two words or more, printed whole or short.

    >>> office_of("Calder County District Attorney", "District Attorney's Office")
    True
    """
    if role.split()[-1].casefold() in lexicon.words("roles", "in a chamber"):
        return False
    plain, role = (re.sub(r"['’]s\b", "", printed).casefold() for printed in (name, role))
    post = re.sub(r"^(?:the )?office of (?:the )?| office$", "", plain)
    return "office" in plain and any(
        " " in short and re.search(rf"\b{re.escape(short)}\b", long) is not None
        for short, long in ((role, plain), (post, role))
    )


def _forms_ahead(body: Organization) -> list[str]:
    """By what a body goes before a post: its name or acronym, or all of its name but the head if that is no place.

    >>> _forms_ahead(Organization("Blue Tide Foundation"))
    ['Blue Tide Foundation', 'Blue Tide']
    """
    short, _, last = body.name.rpartition(" ")
    called = " " in short and last.istitle() and short.casefold() not in PLACES
    acronyms = [form for form in (body.name, body.acronym) if form and " " not in form and form.isupper()]
    return [*acronyms, *([body.name] if " " in body.name else []), *([short] if called else [])]


def leads_ministry(role: str, name: str) -> bool:
    """Whether an organization is the ministry or department of the affairs that a minister or secretary is of.

    >>> leads_ministry("Union Minister for Roads and Tides", "Ministry of Tides")
    True
    """
    charge, affairs = MINISTER.match(role), MINISTRY.fullmatch(name)
    if not charge or not affairs:
        return False
    held = _affairs(charge["behind"] or charge["before"])
    run = _affairs(affairs[1])
    return bool(run) and (run <= held or held <= run)


def _affairs(words: str) -> set[str]:
    shown = re.findall(r"[a-z]+", words.casefold())
    return {word.removesuffix("s") for word in shown} - JOINING


def _governs(role: str, name: str) -> bool:
    """Whether a minister is of the government of the same place: "Calder Roads Minister", "Calder Government"."""
    place = name.removesuffix(" Government")
    return place != name and role.startswith(place + " ") and role.endswith("inister")


def _is_officer(role: str) -> bool:
    words = role.split()
    ranks = lexicon.words("roles", "of a force")
    return words[-1][0].isupper() and any(
        " ".join(words[at:]).casefold().rstrip(".") in ranks for at in range(len(words))
    )


def _only(names: Names, fits: Callable[[str], bool]) -> int | None:
    found = [at for at, organization in enumerate(names.organizations) if fits(organization.name)]
    return found[0] if len(found) == 1 else None
