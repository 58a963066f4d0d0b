"""What a text calls somebody once the name has been printed: "Charles Marsh left. The Tory leader said no."

An epithet is definite, begins its sentence, and means the one person of the sentences before. The holders of offices of
state go by their office alone and may be somebody whom nobody names, so that a bare office says nothing; nor does a
calling that the text has spoken of before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pressmark import lexicon
from pressmark.model import Names
from pressmark.speech.foreground import Foreground
from pressmark.speech.places import names_within
from pressmark.speech.subjects import ACTS_NOW

CALLINGS = lexicon.words("roles", "epithet")
CALLING = re.compile(rf"\b{lexicon.alternatives(CALLINGS)}\b", re.IGNORECASE)
OF_STATE = lexicon.words("roles", "of state")
OWNING = re.compile(r"^['’]s? ")
EPITHET = re.compile(
    r"(?:^|(?<=[.!?”\"] ))(?:In [A-Z]\w+, |In (?:his|her) (?:[\w'’-]+ ){1,4}|But |And |On [A-Z]\w+, )?[Tt]he "
    rf"(?P<words>(?:[\w'’&-]+ ){{0,4}}?(?P<noun>{lexicon.alternatives(CALLINGS)}))"
    rf"(?:, \d\d,(?= )|{ACTS_NOW})",
    re.MULTILINE,
)

OFFICES = lexicon.alternatives([*CALLINGS, *lexicon.entries("roles", "highest")])
LEAD = re.compile(rf"The (?P<words>(?:[a-z-]+ ){{0,2}}?(?P<noun>{OFFICES})) (?:has|is|was|will|had)\b")
HEADLINED = re.compile(r" (?:[a-z]+s|to|under|in|on|hits|set) ")


@dataclass(frozen=True, slots=True)
class Epithet:
    """What a person is called: the role in it, and the organization named in it."""

    role: str | None
    organization: int | None


def epithets(names: Names, front: Foreground) -> Mapping[int, Epithet]:
    """Person -> the first epithet that means this person and nobody whose role it is."""
    held = {word.casefold() for person in names.people for role in person.roles for word in role.text.split()}
    first_said = {noun: place for place, noun in reversed(_callings_in(front.text))}
    found: dict[int, Epithet] = _in_the_lead(names, front, held)
    for match in EPITHET.finditer(front.text):
        person = front.foremost(match.start())
        start, end = match.span("words")
        within = [m for m in names_within(names, start, end) if start <= m.start and m.end <= end]
        organization = next((m for m in within if m.organization is not None), None)
        role = _past(front.text[start:end], front.text[organization.start : organization.end] if organization else "")
        noun = match["noun"].casefold()
        taken = noun in held or any(m.person is not None for m in within)
        bare = organization is None and (noun in OF_STATE or first_said[noun] < match.start("noun"))
        if person is not None and person not in found and not (taken or bare):
            found[person] = Epithet(role, organization.organization if organization is not None else None)
    return found


def _in_the_lead(names: Names, front: Foreground, held: set[str]) -> dict[int, Epithet]:
    """Marsh denies claim | The attorney general has denied …: whom the headline names is whom the lead calls so.

    Not where the headline has the office too (Marsh sues governor), or the lead names this person beside it.
    """
    title, parted, lead = front.text.partition("\n\n")
    first = names.mentions[0] if names.mentions else None
    office = LEAD.match(lead)
    named = first is not None and first.person is not None and HEADLINED.match(title, first.end) is not None
    if not (parted and office and named and first is not None and first.person is not None and first.start < 2):
        return {}
    begin, length = len(title) + 2, len(lead.partition("\n\n")[0])
    before = names_within(names, begin, begin + office.end())
    beside = any(mention.person == first.person for mention in names_within(names, begin, begin + length))
    noun = office["noun"].casefold()
    if noun in held or noun in title.casefold() or beside or any(mention.person is not None for mention in before):
        return {}
    return {first.person: Epithet(office["words"], None)}


def _callings_in(text: str) -> list[tuple[int, str]]:
    return [(match.start(), match[0].casefold()) for match in CALLING.finditer(text)]


def _past(words: str, organization: str) -> str:
    """The role in an epithet, without the organization in it: "former Tory leader" is a former leader."""
    ahead, _, behind = words.partition(organization) if organization else ("", "", words)
    return " ".join(f"{ahead} {re.sub(OWNING, '', behind)}".split())
