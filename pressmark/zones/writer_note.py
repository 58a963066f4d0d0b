"""What a text tells of a writer: a closing note with a way to reach them, a sentence that says who they are."""

from __future__ import annotations

import re
from dataclasses import replace

from pressmark.model import Byline
from pressmark.zones.byline import credit_of
from pressmark.zones.name_form import is_person, is_role, split_role

NAME = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2})"
REACHED = re.compile(rf"(?:^|[.!?”\"]\s+){NAME} (?:can|may) be (?:reached|contacted|emailed|followed)\b")
DESCRIBED = re.compile(rf"(?:^|[.!?”\"]\s+){NAME} is (?:an?|the) (?P<role>[^.;]{{4,90}}(?:\.[a-z]{{2,4}})?)(?=[.,;])")
INTRODUCED = re.compile(rf"{NAME} is (?:(?:an?|the) )?(?P<role>[^.,;]{{4,90}})(?=[.,;]|$)")
EMPLOYER = re.compile(r"\s+(?:for|at|with)\s+(?:the\s+)?(?=[A-Z])")
FURTHER = re.compile(r"\s+and\s+(?=[a-z]).*", re.DOTALL)  # "critic for the Gazette and a mother of two"
WAY = re.compile(r"@|twitter|e-?mail|follow (?:him|her|them)|reach(?:ed)? (?:him|her|them|at)", re.IGNORECASE)


def read_author_note(text: str) -> tuple[Byline, ...]:
    """The writer in a closing note: "Jane Roe can be reached at …", "Jane Roe is an editor at … Follow her at …".

    What an editor adds about the writer says the name again or how to reach them; a report says neither.
    """
    reached = REACHED.search(text)
    if reached and is_person(reached["name"]) and len(reached["name"].split()) <= 4:
        return (credit_of(reached["name"], reached[0]),)
    described = DESCRIBED.search(text)
    way = described and (WAY.search(text, described.end()) or text.count(described["name"]) > 1)
    if described and way and is_person(described["name"]) and is_role(described["role"]):
        role, _, organization = EMPLOYER.sub("\n", described["role"], count=1).partition("\n")
        return (replace(credit_of(described["name"], described[0]), role=role, organization=organization or None),)
    return ()


def read_description(text: str) -> Byline | None:
    """The person whom a text begins with, the role and the employer it gives: "Jane Roe is the chief reporter of …"."""
    found = INTRODUCED.match(" ".join(text.split()))
    if found is None or not is_person(found["name"]) or not is_role(found["role"]):
        return None
    role, organization = split_role(found["role"])
    if organization is None:
        role, _, organization = EMPLOYER.sub("\n", role, count=1).partition("\n")
    employer = FURTHER.sub("", organization) if organization else None
    return replace(credit_of(found["name"], found[0]), role=role, organization=employer or None)
