"""A line beside the date of an article that names its outlet, "The Harbor Gazette", or the team that wrote it."""

from __future__ import annotations

from pressmark.lexicon import words
from pressmark.zones.name_form import AGENCY_NAMES

PAPERS = words("outlets", "papers")
MASTHEADS = words("outlets", "mastheads")
TEAMS = words("outlets", "teams")
PLACES = words("places", "cities")
LONGEST = 6


def outlet_of(line: str) -> str | None:
    """The newspaper whose name a line is, the agency, in full, whose office it names ("PTI Mumbai"), or the sender."""
    sender = line.removeprefix("From: ")
    if sender != line and _is_name(sender):
        return sender
    first, _, rest = line.partition(" ")
    if rest.casefold() in PLACES and AGENCY_NAMES.get(first.casefold()):
        return AGENCY_NAMES[first.casefold()]
    tokens = line.split()
    last = tokens[-1].casefold() if _is_name(line) else ""
    return line if last in MASTHEADS or (last in PAPERS and tokens[0] == "The") else None


def is_team(line: str) -> bool:
    """Whether a line is the name of a team: capitals from the first word to "Team"."""
    return _is_name(line) and line.split()[-1].casefold() in TEAMS


def _is_name(line: str) -> bool:
    tokens = line.split()
    return 2 <= len(tokens) <= LONGEST and all(token[0].isupper() and token[-1].isalpha() for token in tokens)
