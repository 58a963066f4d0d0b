"""Bylines: who wrote an article, in which role, for whom, in the forms newspapers and organizations print them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pressmark.lexicon import alternatives, entries, words
from pressmark.model import Byline
from pressmark.zones.name_form import (
    AGENCY_NAMES,
    DESKS,
    SUFFIXES,
    cased,
    given_name,
    is_body,
    is_bureau,
    is_desk,
    is_newsroom_role,
    is_person,
    is_role,
    outlet_name,
    split_role,
)
from pressmark.zones.printed_date import MONTH, WEEKDAY, find_dates

OPENING = re.compile(
    rf"(?:[•·*>–—-]\s*)?{alternatives(entries('cue_byline', 'opening'))}(?:\s*[:\-–]\s*|\s+)", re.IGNORECASE
)
HELPERS = re.compile(
    rf"[;.,(]?\s*(?:and\s+)?{alternatives(entries('cue_byline', 'helpers'))}\b.*", re.IGNORECASE | re.DOTALL
)
TAIL = re.compile(rf"[\s(\[*–—-]*{alternatives(entries('cue_byline', 'tail'))}\s+", re.IGNORECASE)
CLOSING = re.compile(
    rf"[\s(\[*–—-]*{alternatives((*entries('cue_byline', 'helpers'), 'reporting by'))}\s+", re.IGNORECASE
)
INITIALS_LAST = re.compile(r"(?:^|\s)(?:[A-Z]\.)+$")
BREAKS = re.compile(r"\s*[|•·/\t]\s*|\s+[–—-]{1,2}\s+|\s*[;(]\s*|\s*\)\s*")
ADDRESS = re.compile(r"\S+@\S+|(?<!\w)@\w+|https?://\S+|\bTwitter\b:?|\bFollow(?: on)?\b.*", re.IGNORECASE)
JOINT = re.compile(r"\s*,?\s+(?:and|&|with)\s+|\s*,\s*", re.IGNORECASE)
PLACE = re.compile(r"\s+(?:in|from|at)\s+(?:[A-Z][\w'’.-]*[\s,]*){1,4}$")
FOR = re.compile(r"\s+(?:for|of|from|at)\s+(?=(?:the\s+)?[A-Z])", re.IGNORECASE)
REPORTS = re.compile(
    r"(?:.{0,60}['’]s\s+)?(?P<name>[^\W\d_][\w.'’\s-]{3,50}?)\s+report(?:s|ing)(?:\s+(?:from|for|on)\s+.{2,50})?\.?",
    re.DOTALL,
)
LONGEST = 220

DAY = re.compile(WEEKDAY, re.IGNORECASE)
DEGREES = words("name_forms", "degrees")
PLACES = words("places", "cities")
WHEN_LABEL = re.compile(
    rf"(?:[\s,|•·(–—-]|\b(?:on|at|{alternatives(entries('date_labels', 'published'))}"
    rf"|{alternatives(entries('date_labels', 'updated'))}|{WEEKDAY})\b:?)*$",
    re.IGNORECASE,
)
# "By Ida Marsh March 18 at 3:57 PM": a day without its year.
NO_YEAR = re.compile(rf"\s+(?=[A-Z])(?i:{MONTH})\.?\s+\d{{1,2}}\b.*", re.DOTALL)
HONORIFIC = re.compile(rf"{alternatives(entries('honorifics'))}\s+", re.IGNORECASE)
COURTESY = words("honorifics", "courtesy")
CLAUSE_WORDS = words("name_forms", "clause words")


def read_byline(line: str) -> tuple[Byline, ...]:
    """The credits of a line that opens as a byline ("By …"), or lists a name with its role; () if it is no byline."""
    if not line or len(line) > LONGEST:
        return ()
    words = _without_when(line)
    opened = OPENING.match(words)
    if opened:
        sent = opened[0].strip().casefold().startswith("from")  # "From: Harbour Health" names an office as well
        people = _credits(words[opened.end() :], line, sent)
        return people if not sent or (people and given_name(people[0].name)) else ()
    reports = REPORTS.fullmatch(words)
    if reports and is_person(reports["name"]) and given_name(reports["name"]):
        return (credit_of(reports["name"], line),)
    return _listed(words, line) or _agency(words, line) or (read_bare_name(words) if words != line else ())


def _without_when(line: str) -> str:
    """A line without its dates and the labels and dashes around them; what stood on both sides stays apart."""
    parts: list[str] = []
    at = 0
    for date in find_dates(line):
        parts.append(WHEN_LABEL.sub("", line[at : date.start]))
        at = date.end
    if not parts:
        return line
    return " | ".join(part for part in (*parts, line[at:].lstrip(" ,|•·–—-()")) if part.strip(" ,.")).strip()


def read_bare_name(line: str) -> tuple[Byline, ...]:
    """A line that holds only names of people ("Jane Roe and Arun Rao"), or one with a role, by their given names."""
    words = PLACE.sub("", ADDRESS.sub("", line)).strip(" ,")
    name, behind = _tailed(words)
    if len(line) <= 70 and behind and given_name(name) and is_newsroom_role(behind):
        return (replace(credit_of(name, line), role=behind),)
    names = [part for part in re.split(r"\s+(?:and|&)\s+|\s*,\s*", words) if part]
    if len(names) == 2 and names[1].casefold() in PLACES:
        names = names[:1]
    if (
        len(line) <= 90
        and names
        and all(2 <= len(name.split()) <= 5 and is_person(name) and given_name(name) for name in names)
    ):
        return tuple(credit_of(name, line) for name in names)
    return ()


def read_tail_credit(line: str) -> tuple[Byline, ...]:
    """The reporters of a closing credit: "(Reporting by Jane Roe in Oslo; editing by John Doe)"."""
    opened = TAIL.match(line)
    if not opened or len(line) > LONGEST:
        return ()
    return _credits(line[opened.end() :].rstrip(" )]."), line, strict=True)


def is_tail_credit(line: str) -> bool:
    """Whether a line credits helpers or reporters and says nothing else; or is an agency's sign-off ("PTI AKD RHL")."""
    if len(line) <= LONGEST and line.endswith(("contributed to this report.", "contributed to this story.")):
        return True
    opened = CLOSING.match(line) if len(line) <= LONGEST else None
    if opened:
        return line[opened.end() : opened.end() + 1].isupper()
    words = line.split()
    return (
        2 <= len(words) <= 6 and words[0].casefold() in AGENCY_NAMES and all(w.isupper() and len(w) <= 5 for w in words)
    )


def _credits(text: str, printed: str, strict: bool = False) -> tuple[Byline, ...]:
    """The credits of what stands behind "By"."""
    text = ADDRESS.sub(" ", NO_YEAR.sub("", HELPERS.sub("", text))).strip(" .,:*")
    segments = [segment.strip(" .,*") for segment in BREAKS.split(text) if segment.strip(" .,*")]
    if not segments:
        return ()
    people = _people(segments[0], printed, strict)
    if not people:
        return ()
    for segment in segments[1:]:
        people = _with_detail(people, segment)
    return people


def _people(text: str, printed: str, strict: bool) -> tuple[Byline, ...]:
    found: list[Byline] = []
    body = re.sub(r"^(?:the|an?|our)\s+", "", text, flags=re.IGNORECASE)
    named = _without_honorific(text)[0] == text and not given_name(body or text)
    if is_desk(body):
        return ()
    if named and is_body(body) and len(text.split()) <= 8 and "," not in text:
        return _organization(body, printed) if not strict else ()
    for number, part in enumerate(_parts(text)):
        credit = _credit(part, printed, number == 0 and not strict)
        writer = given_name(part) and _tailed(part)[1]  # "… and Tom Arrow BBC News" adds a writer of that outlet
        outlet = is_body(part) and not writer
        detail = outlet or part.casefold() in AGENCY_NAMES or (is_role(part) and not given_name(part))
        if credit and not (found and detail):
            found.append(credit)
        elif not found:
            return ()
        elif part.casefold() in SUFFIXES:
            found[-1] = replace(found[-1], name=f"{found[-1].name} {part}")
        elif part.casefold().strip(".") in DEGREES or DAY.fullmatch(part):
            continue
        elif _plain(part):
            found[-1] = _detailed(found[-1], part)
        else:
            return ()
    return _shared(found)


def _parts(text: str) -> list[str]:
    """The names and details of a byline; a post over two fields is one: "Ida Marsh, Court and crime reporter"."""
    before, _, last = text.rpartition(", ")
    if before and " and " in last and is_newsroom_role(last) and not given_name(last):
        return [*(part for part in JOINT.split(before) if part), last]
    return [part for part in JOINT.split(text) if part]


def _shared(people: list[Byline]) -> tuple[Byline, ...]:
    """An outlet printed once behind several names belongs to all of them."""
    last = people[-1] if people else None
    if (
        last
        and last.organization
        and not last.role
        and not any(person.role or person.organization for person in people[:-1])
    ):
        return tuple(replace(person, organization=last.organization) for person in people)
    return tuple(people)


def _credit(part: str, printed: str, first: bool) -> Byline | None:
    """One person with an honorific before and a place or an outlet behind."""
    part, role = _without_honorific(PLACE.sub("", part).strip())
    outlet = FOR.search(part)
    name, tail = _tailed(part[: outlet.start()] if outlet else part)
    name = _without_degree(name)
    if not is_person(name) or (is_role(name) and not given_name(name)):
        return None
    if len(name.split()) < 2 and not first:
        return None
    behind = part[outlet.end() :] if outlet else None
    person = replace(credit_of(name, printed), role=role, organization=outlet_name(behind) if behind else None)
    return _detailed(person, tail) if tail else person


def _without_degree(name: str) -> str:
    """Ida Marsh MD: letters behind a whole name that no comma parts from it."""
    before, _, last = name.rpartition(" ")
    letters = last.casefold().strip(".") in DEGREES and last != last.capitalize()
    return before if letters and " " in before else name


def _tailed(text: str) -> tuple[str, str]:
    """A name and the role or outlet that follows it without a comma: "Jane Roe Staff Writer", "Jane Roe BBC News"."""
    tokens = text.split()
    for size in (2, 3, 4):
        name, rest = " ".join(tokens[:size]), " ".join(tokens[size:])
        outlet = rest.casefold() in AGENCY_NAMES or (len(tokens) >= size + 2 and is_body(rest))
        if rest and not INITIALS_LAST.search(name) and is_person(name) and (outlet or is_newsroom_role(rest)):
            return name, rest
    return text, ""


def _without_honorific(text: str) -> tuple[str, str | None]:
    role = None
    while match := HONORIFIC.match(text):
        word = match[0].strip()
        if len(text[match.end() :].split()) < 1 or not text[match.end() : match.end() + 1].isupper():
            break
        role = role or (None if word.casefold() in COURTESY else word)
        text = text[match.end() :]
    return text, role


def credit_of(name: str, printed: str) -> Byline:
    """The credit of a person, the name in usual case; `printed`: the line it stands in."""
    return Byline(cased(" ".join(name.split()).strip(" ,")), printed=" ".join(printed.split()))


def _organization(text: str, printed: str) -> tuple[Byline, ...]:
    if AGENCY_NAMES.get(text.casefold()) == "":
        return ()
    return (Byline(text, printed=" ".join(printed.split()), is_organization=True),)


def _plain(text: str) -> bool:
    return len(text.split()) <= 14 and not re.search(r"\b(?:is|are|was|were|has|have|had|will|says?|said)\b", text)


def _with_detail(people: tuple[Byline, ...], segment: str) -> tuple[Byline, ...]:
    """A further segment of a byline: another person, or the role or outlet of all named before."""
    if not _plain(segment) or re.search(r"\d", segment):
        return people
    if is_person(segment) and given_name(segment) and len(segment.split()) >= 2 and not is_role(segment):
        return (*people, credit_of(segment, people[0].printed))
    if is_role(segment) or is_body(segment):
        return tuple(_detailed(person, segment) for person in people)
    return people


def _detailed(person: Byline, text: str) -> Byline:
    """A person with a role or an organization as printed behind the name."""
    text = text.strip(" .,:")
    if not text:
        return person
    if person.role is None and is_role(text) and text.casefold() not in AGENCY_NAMES and not is_bureau(text):
        role, organization = split_role(text)
        return replace(person, role=role, organization=person.organization or organization)
    if person.organization is None:
        return replace(person, organization=outlet_name(text))
    return replace(person, organization=f"{person.organization}, {text}") if is_body(text) else person


def _listed(line: str, printed: str) -> tuple[Byline, ...]:
    """A line "Name, Role[, Organization]" or "Name | Outlet"."""
    barred = [segment.strip() for segment in line.split("|") if segment.strip()]
    if len(barred) > 1 and _is_full_name(barred[0]):
        details = [part for part in barred[1:] if not re.search(r"\d", part)]
        if any((is_body(part) and len(part.split()) <= 5) or (is_role(part) and part.istitle()) for part in details):
            return _with_details((credit_of(barred[0], printed),), details)
        return (credit_of(barred[0], printed),) if given_name(barred[0]) else ()
    parts = [part.strip() for part in line.split(",") if part.strip()]
    if len(parts) < 2 or line.rstrip()[-1:] in ".:;?!" or not _is_full_name(_without_honorific(parts[0])[0]):
        return ()
    if len(parts) > 5 or any(part.split()[0] in CLAUSE_WORDS or not _plain(part) for part in parts[1:]):
        return ()
    name, honorific = _without_honorific(parts[0])
    courteous = name != parts[0] and honorific is None  # "Mr. Tom Arrow, Minister for …" is spoken of
    if (line.isupper() and not given_name(name)) or (courteous and not is_newsroom_role(parts[1])):
        return ()
    if (
        parts[1].casefold() in DESKS
        or parts[1].casefold() in AGENCY_NAMES
        or (is_role(parts[1]) and _cased_as_credit(parts[1:]) and (len(name.split()) <= 3 or given_name(name)))
        or (given_name(name) and len(parts) <= 3 and is_body(parts[1]))
    ):
        person = replace(credit_of(name, printed), role=honorific)
        return _with_details((person,), parts[1:])
    return ()


def _is_full_name(text: str) -> bool:
    return 2 <= len(text.split()) <= 5 and is_person(text)


def _cased_as_credit(parts: list[str]) -> bool:
    """Roles in a byline begin with capitals, or the whole is a role; a headline goes on in a sentence."""
    return all(part[0].isupper() or is_role(part) for part in parts) and not any(
        len(part.split()) > 12 for part in parts
    )


def _with_details(people: tuple[Byline, ...], details: Iterable[str]) -> tuple[Byline, ...]:
    for detail in details:
        people = tuple(_detailed(person, detail) for person in people)
    return people


def _agency(line: str, printed: str) -> tuple[Byline, ...]:
    """A line that holds nothing but the name of an agency, perhaps with a place behind a bar."""
    name = line.split("|")[0].strip(" .,()[]")
    plain = all(part.strip().casefold() in PLACES for part in line.split("|")[1:] if part.strip())
    known = plain and AGENCY_NAMES.get(name.casefold())
    return (Byline(name, printed=printed, is_organization=True),) if known else ()
