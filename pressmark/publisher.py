"""Who published an article, by the evidence that the file itself gives; None without evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pressmark.byline import AGENCY_NAMES, is_body, is_person
from pressmark.dateline import read_dateline
from pressmark.lexicon import entries
from pressmark.model import Byline
from pressmark.piece import Piece

NAME = r"(?P<name>(?:[A-Z][\w’'&.-]*)(?:\s+(?:of|the|for|and|&|on|de|in)\s+(?:the\s+)?[A-Z][\w’'&.-]*|\s+[A-Z][\w’'&.-]*){0,7})"
SITE = (
    re.compile(rf"^Subscribe to (?:the )?{NAME}(?: RSS| feed| newsletter)"),
    re.compile(
        rf"(?:©|\(c\)|Copyright)\s*(?:©|\(c\))?\s*(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?,?\s*)?(?:by\s+)?(?:the\s+)?{NAME}",
        re.IGNORECASE,
    ),
    re.compile(rf"^(?:Source|SOURCE):?\s+{NAME}\s*$"),
)
OUTLET = r"(?P<name>(?:the |The )?[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,4})"
SELF = (
    re.compile(
        rf"\b{OUTLET} (?:has |had )?(?:reached out to|contacted|approached|sought comment|has learned|has learnt|can reveal|has seen|has contacted|has asked|has approached)\b"
    ),
    re.compile(
        rf"\b(?:in an interview with|in an email to|in a statement to|speaking with|speaking to|interview with|request for comment from|requests for comment from|exclusively to|seen by|obtained by|reviewed by) {OUTLET}",
        re.IGNORECASE,
    ),
    re.compile(rf"\btold {OUTLET}"),
)
SELF_WEIGHT = (2.0, 1.0, 1.0)
HERE = (
    re.compile(r"\b[Hh]ere at (?:the )?(?P<name>[A-Z0-9][\w&.-]*(?: [A-Z][\w&.-]*){0,3})"),
    re.compile(r"\bAt (?:the )?(?P<name>[A-Z0-9][\w&.-]*(?: [A-Z][\w&.-]*){0,3}), we\b"),
    re.compile(
        r"\b[Tt]hanks? (?:you )?for (?:visiting|reading|supporting) (?:the )?(?P<name>[A-Z0-9][\w&.-]*(?: [A-Z][\w&.-]*){0,3})"
    ),
    re.compile(r"\b[Ww]e at (?:the )?(?P<name>[A-Z0-9][\w&.-]*(?: [A-Z][\w&.-]*){0,3})"),
)
OFFICE = r"(?:U\.\s?S\.\s|US\s|United States\s|State\s)?(?:Sen(?:ator)?|Rep(?:resentative)?|Congress(?:man|woman)|Gov(?:ernor)?|Mayor|Attorney General|Lieutenant Governor)\.?"
PERSON = r"[A-Z][\w’'.-]*(?: (?:[A-Z]\.|[\"“][A-Z]\w+[\"”]))*(?: (?:de |van |von |Mc|Mac|O['’])?[A-Z][\w’'-]*){1,2}"
OFFICIAL = re.compile(rf"(?P<office>{OFFICE})\s+(?P<person>{PERSON})")
JOINT = re.compile(
    rf"(?:Sens|Reps|Senators|Representatives|Congressmen|Members)\b\.?|{OFFICE}\s+{PERSON}(?:\s*\([^)]*\))?,?\s+(?:and|along with|joined)\s+(?:{OFFICE}|{PERSON})"
)
DOES = r"(?:today|yesterday|this week|has|have|is|was|will|announced?s?|released?|issued?|called?|calls|filed|said|says|launched|condemn\w*|applaud\w*|welcom\w*|urged?s?|praised?|published|sued|on (?:Mon|Tues|Wednes|Thurs|Fri)day)\b"
BODY = re.compile(
    rf"(?:Today,?\s+)?(?:[Tt]he\s+)?(?:[a-z]+,?\s+){{0,3}}{NAME}(?P<short>\s*\([A-Z][\w.&-]{{1,12}}\))?(?:,[^,]{{3,90}},)?\s+{DOES}"
)
LIST = re.compile(
    r"(?P<names>(?:(?:the )?[A-Z][\w’'&.-]*(?: (?:of |for )?(?:the )?[A-Z][\w’'&.-]*){0,6},\s+){1,6}and (?:the )?[A-Z][\w’'&.-]*(?: (?:of |for )?(?:the )?[A-Z][\w’'&.-]*){0,6}?) (?:say|said|announce|filed|file|sued|sue|today|call|urge|released|issued|launch)\b"
)
WIRES = frozenset(name.casefold() for name in entries("outlets", "wires"))
PRONOUNS = frozenset(
    ["he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "the", "a", "an", "in", "on", "at", "for", "reporters", "officials", "police", "today"]
)


def find_publisher(pieces: Sequence[Piece], kind: str, authors: Sequence[Byline], title: str | None) -> str | None:
    """The publisher of one article; the kinds of evidence in the order of their certainty."""
    body = [piece.block.text for piece in pieces if piece.label in ("paragraph", "list item")]
    dateline = read_dateline(body[0]) if body else None
    if dateline and dateline.agency and dateline.agency.casefold() not in WIRES:
        return with_acronym(dateline.agency)
    agency = next((author for author in authors if _outlet_of(author)), None)
    if agency:
        return with_acronym(_outlet_of(agency) or "")
    if kind == "press release":
        return _masthead(pieces) or _issuer(pieces, body, title) or _contact_body(pieces)
    return _speaks_of_itself(body) or _at_home(body)


def site_publisher(texts: Sequence[str]) -> str | None:
    """The name of the site in the furniture of a page: its feed link, its copyright line."""
    for pattern in SITE:
        for text in texts:
            match = pattern.search(text) if len(text) <= 200 else None
            if match:
                name = re.sub(
                    r"\W*\b(?:All Rights|Inc|LLC|Ltd|Rights Reserved)\b.*", "", match["name"], flags=re.IGNORECASE
                ).strip(" .,")
                if len(name) > 2 and not name.isdigit():
                    return name
    return None


def with_acronym(name: str) -> str:
    """An agency's full name with its usual short form."""
    short = next(
        (key for key, full in AGENCY_NAMES.items() if full == name and key != name.casefold() and " " not in key), None
    )
    return f"{name} ({short.upper()})" if short and len(short) <= 5 else name


def _outlet_of(author: Byline) -> str | None:
    """The agency or outlet that a byline names."""
    name = author.name if author.is_organization else author.organization
    if not name:
        return None
    agency = AGENCY_NAMES.get(name.casefold())
    if agency and agency.casefold() not in WIRES:
        return agency
    return name if author.is_organization else None


def _masthead(pieces: Sequence[Piece]) -> str | None:
    """A line above the title that names a body or an office."""
    for piece in pieces:
        text = piece.block.text.rstrip(" :")
        if piece.gives == "masthead" and len(text) <= 90:
            official = OFFICIAL.search(text) or re.match(
                rf"(?P<person>{PERSON}),\s*(?P<office>.*(?:Senator|Representative|Governor|Mayor).*)$", text
            )
            if official:
                return f"Office of Senator {official['person']}" if "Sen" in official["office"] else official["person"]
            if is_body(text) and not text.endswith((".", "?")):
                return text
    return None


def _issuer(pieces: Sequence[Piece], body: Sequence[str], title: str | None) -> str | None:
    """The body or the office whose doing the first sentence tells."""
    if not body:
        return None
    deks = [piece.block.text for piece in pieces if piece.label == "subtitle"]
    listed = next((match for text in (*deks, *body[:2]) if (match := LIST.match(_lead(text)))), None)
    if listed:
        full = LIST.match(_lead(body[1])) if len(body) > 1 else None
        return re.sub(r"\bthe (?=[A-Z])", "", (full or listed)["names"])
    lead = _lead(body[0])
    official = OFFICIAL.search(lead[:260])
    if official and not JOINT.search(lead[: official.end() + 60]):
        return f"Office of {_in_full(official['office'])} {official['person']}".replace("  ", " ")
    if JOINT.search(lead[:260]):
        return None
    named = BODY.match(lead)
    if named and not is_person_like(named["name"]):
        return f"{named['name']}{' ' + named['short'].strip() if named['short'] else ''}"
    return _described(pieces, title, body)


def is_person_like(name: str) -> bool:
    return name.casefold().split()[0] in PRONOUNS or (
        is_person(name) and not is_body(name) and 2 <= len(name.split()) <= 3 and not name.isupper()
    )


def _in_full(office: str) -> str:
    office = office.strip().rstrip(".")
    full = {"Sen": "Senator", "Rep": "Representative", "Gov": "Governor"}
    return re.sub(r"\b(Sen|Rep|Gov)$", lambda match: full[match[1]], office)


def _lead(text: str) -> str:
    dateline = read_dateline(text)
    return text[dateline.end :] if dateline else text


def _described(pieces: Sequence[Piece], title: str | None, body: Sequence[str]) -> str | None:
    """The one body that describes itself behind the end of the release and that the release speaks of."""
    names = []
    for piece in pieces:
        if piece.label == "boilerplate":
            match = re.match(
                rf"(?:About\s+)?(?:[Tt]he\s+)?{NAME}(?:\s*\([A-Z]\w+\))?(?:\s+(?:is|was|are|works|has|provides|defends|seeks)\b|\s*:|$)",
                piece.block.text,
            )
            if match:
                names.append(match["name"])
    above = " ".join([title or "", *body[:3]])
    present = [name for name in dict.fromkeys(names) if name in above]
    return present[0] if len(present) == 1 else None


def _contact_body(pieces: Sequence[Piece]) -> str | None:
    return None


def _speaks_of_itself(body: Sequence[str]) -> str | None:
    """The outlet that asks, is told and learns things in its own report."""
    votes: Counter[str] = Counter()
    for text in body:
        for pattern, weight in zip(SELF, SELF_WEIGHT, strict=True):
            for match in pattern.finditer(text):
                name = re.sub(r"^[Tt]he ", "", match["name"])
                if name.casefold().split()[0] not in PRONOUNS:
                    votes[name] += weight  # type: ignore[assignment]
    best = votes.most_common(2)
    if best and best[0][1] >= 2 and (len(best) == 1 or best[1][1] < best[0][1]):
        return best[0][0]
    return None


def _at_home(body: Sequence[str]) -> str | None:
    """Where the writers say that they are: "here at …", "At …, we …"."""
    votes: Counter[str] = Counter()
    for text in body:
        for pattern in HERE:
            votes.update(match["name"] for match in pattern.finditer(text))
    return votes.most_common(1)[0][0] if votes else None
