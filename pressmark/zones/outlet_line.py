"""A line beside the date of an article that names its outlet, "The Harbor Gazette", or the team that wrote it."""

from __future__ import annotations

from pressmark.lexicon import words
from pressmark.zones.name_form import AGENCY_NAMES, cased, is_body

PAPERS = words("outlets", "papers")
TITLES = PAPERS | words("outlets", "titles")
MASTHEADS = words("outlets", "mastheads")
TEAMS = words("outlets", "teams")
PLACES = words("places", "cities")
LANDS = PLACES | words("places", "countries")
LONGEST = 6


def outlet_of(line: str) -> str | None:
    """The newspaper whose name a line is, the agency, in full, whose office it names ("PTI Mumbai"), or the sender."""
    sender = line.removeprefix("From: ")
    if sender != line and (_is_name(sender) or (is_body(sender) and sender[-1].isalpha())):
        return sender
    first, _, rest = line.partition(" ")
    if rest.casefold() in PLACES and AGENCY_NAMES.get(first.casefold()):
        return AGENCY_NAMES[first.casefold()]
    return _usual(line) if _is_newspaper(line) else None


def is_team(line: str) -> bool:
    """Whether a line is the name of a team: capitals from the first word to "Team"."""
    return _is_name(line) and line.split()[-1].casefold() in TEAMS


def _is_newspaper(line: str) -> bool:
    """ "Harbor Gazette", "The Lantern", "Oslo Post", "Norway Today", "The Post of Norway"."""
    first, *between, last = line.casefold().split() if 2 <= len(line.split()) <= LONGEST else ("", "")
    if first == "the" and last in TITLES and (not between or _is_name(line)):
        return True
    if first == "the" and _is_name(line.replace(" of ", " ")) and between[:1] and between[0] in PAPERS:
        return between[1:2] == ["of"]
    placed = last in PAPERS and " ".join((first, *between)) in LANDS
    return _is_name(line) and (last in MASTHEADS or placed)


def _usual(line: str) -> str:
    """A newspaper's name with the capitals of a name."""
    name = cased(line)
    return (
        name
        if name != line
        else " ".join(word if word == "of" else word[0].upper() + word[1:] for word in line.split())
    )


def _is_name(line: str) -> bool:
    tokens = line.split()
    return 2 <= len(tokens) <= LONGEST and all(token[0].isupper() and token[-1].isalpha() for token in tokens)
