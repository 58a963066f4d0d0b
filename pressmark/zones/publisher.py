"""Who published an article, by the evidence that the file itself gives; None without evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pressmark.lexicon import alternatives, entries, words
from pressmark.model import Byline
from pressmark.zones.article_type import NEWS, RELEASE
from pressmark.zones.dateline import read_dateline
from pressmark.zones.issuer import NAME, NOT_NAMES, WORD, find_issuer
from pressmark.zones.name_form import AGENCY_NAMES
from pressmark.zones.outlet_line import is_team
from pressmark.zones.piece import Piece

SITE = (
    re.compile(rf"^Subscribe to (?:the )?{NAME}(?: RSS| feed| newsletter)"),
    re.compile(
        rf"(?:©|\([cC]\)|Copyright|COPYRIGHT)\s*(?:©|\([cC]\))?\s*(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?,?\s*)?(?:(?:[Pp]rovided\s+)?by\s+)?(?:[Tt]he\s+)?{NAME}"
    ),
    re.compile(rf"^(?:Source|SOURCE):?\s+{NAME}\s*$"),
)
RESERVED = re.compile(
    r"\W*\b(?:All Rights|Inc|LLC|Ltd|Rights Reserved|Limited|Corp|Corporation|Company)\b.*", re.IGNORECASE
)
OUTLET = rf"(?P<name>(?:the |The )?{WORD}(?: {WORD}){{0,4}})"
SELF = (
    (
        2.0,
        re.compile(
            rf"\b{OUTLET} (?:has |had )?(?:reached out to|"
            r"(?:contacted|approached|asked)\b[^.]{0,80}\bfor (?:a )?comment|"
            r"sought comment|has learne?[dt]|can reveal|understands that|"
            rf"has seen (?!his |her |its |their )(?:[\w’'-]+ ){{0,4}}?{alternatives(entries('outlets', 'seen'))}\b)"
        ),
    ),
    (
        1.0,
        re.compile(
            r"\b(?:[Ii]n an (?:exclusive )?interview with|[Ii]n an e-?mail to|[Ii]n a statement to|"
            r"[Ss]peaking (?:exclusively )?(?:with|to)|requests? for comment from|[Ss]een by|[Oo]btained by|"
            rf"[Rr]eviewed by) {OUTLET}"
        ),
    ),
    (1.0, re.compile(rf"\btold {OUTLET}")),
)
PLACE_NAME = r"(?P<name>[A-Z0-9][\w&-]*(?:\.[a-z]+)?(?: (?:(?:for|of) (?:the )?)?[A-Z][\w&-]*){0,3})"
HOME = tuple(
    re.compile(opening + PLACE_NAME + closing)
    for opening, closing in (
        (r"\b[Hh]ere at (?:the )?", ""),
        (r"\b[Aa]t (?:the )?", r", we\b"),
        (r"\b[Ww]e at (?:the )?", r"\b"),
        (r"\b[Tt]hanks? (?:you )?for (?:visiting|reading|supporting) (?:the )?", ""),
    )
)
WIRE_OPENING = re.compile(rf"\({NAME}\)\s*[-–—]+\s")
WIRES = words("outlets", "wires")
PAPERS = words("outlets", "papers")


def find_publisher(pieces: Sequence[Piece], kind: str, authors: Sequence[Byline], title: str | None) -> str | None:
    """The publisher of one article; the kinds of evidence in the order of their certainty."""
    body = [piece.block.text for piece in pieces if piece.label in ("paragraph", "list item")]
    agency = _agency_of_dateline(body) or next((name for author in authors if (name := _outlet_of(author))), None)
    if agency:
        return with_acronym(agency)
    wire = WIRE_OPENING.match(body[0]) if body else None
    place = read_dateline(body[0]) if wire else None
    if wire and (place is None or place.place != wire["name"]):
        return wire["name"]
    if kind == RELEASE:
        return find_issuer(pieces, title)
    return (_paper_of(authors) if kind == NEWS else None) or _speaks_of_itself(body) or _at_home(body)


def site_publisher(texts: Sequence[str]) -> str | None:
    """The name of the site in the furniture of a page: its feed link, its copyright line."""
    for pattern in SITE:
        for text in texts:
            match = pattern.search(text) if len(text) <= 200 else None
            name = RESERVED.sub("", match["name"]).strip(" .,") if match else ""
            if len(name) > 2 and not name.isdigit():
                return name
    return None


def with_acronym(name: str) -> str:
    """An agency's full name with its usual short form: "Associated Press (AP)"."""
    shorts = [key for key, full in AGENCY_NAMES.items() if full == name and " " not in key and len(key) <= 5]
    short = next((key for key in shorts if key != name.casefold()), None)
    return f"{name} ({short.upper()})" if short else name


def _agency_of_dateline(body: Sequence[str]) -> str | None:
    dateline = read_dateline(body[0]) if body else None
    agency = dateline.agency if dateline else None
    return agency if agency and agency.casefold() not in WIRES else None


def _outlet_of(author: Byline) -> str | None:
    """The agency that a byline names, or the body that signs in a person's place."""
    name = author.name if author.is_organization else author.organization
    agency = AGENCY_NAMES.get((name or "").casefold())
    if agency and agency.casefold() not in WIRES:
        return agency
    return name if author.is_organization and not is_team(author.name) else None


def _paper_of(authors: Sequence[Byline]) -> str | None:
    """The newspaper or broadcaster that a byline gives for its writers."""
    for author in authors:
        name = author.organization or ""
        if {word.casefold() for word in re.findall(r"\w+", name)} & PAPERS:
            return name
    return None


def _speaks_of_itself(body: Sequence[str]) -> str | None:
    """The outlet that asks, is told and learns things in its own report."""
    votes: dict[str, float] = {}
    for weight, pattern in SELF:
        for match in (match for text in body for match in pattern.finditer(text)):
            name = re.sub(r"^[Tt]he ", "", match["name"])
            holders = name.casefold().removesuffix("s") in words("roles", "noun")  # told MPs
            if name.split()[0].casefold() not in NOT_NAMES and not _is_short_form(name) and not holders:
                votes[name] = votes.get(name, 0.0) + weight
    ranked = sorted(votes, key=lambda name: (-votes[name], name))
    rival = votes[ranked[1]] if len(ranked) > 1 else 0.0
    if not ranked or votes[ranked[0]] < 2 or votes[ranked[0]] - rival <= min(rival, 1.0):
        return None
    return ranked[0]


def _is_short_form(name: str) -> bool:
    """Three or four capitals that are no known agency: rather a bureau that was told something."""
    return name.isupper() and len(name) <= 4 and name.casefold() not in AGENCY_NAMES


def _at_home(body: Sequence[str]) -> str | None:
    """Where the writers say that they are: "here at …", "At …, we …"."""
    votes = Counter(match["name"] for text in body for pattern in HOME for match in pattern.finditer(text))
    return votes.most_common(1)[0][0] if votes else None
