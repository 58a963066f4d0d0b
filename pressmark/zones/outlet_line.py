"""A line beside the date or title of an article that names its outlet, "The Harbor Gazette", or the team that wrote it.

The line right below a title needs less to name an outlet than others: a record prints its fields there in any case.
"""

from __future__ import annotations

import re

from pressmark.lexicon import words
from pressmark.zones.name_form import AGENCY_NAMES, BEATS, DESKS, cased, is_body

PAPERS = words("outlets", "papers")
TITLES = PAPERS | words("outlets", "titles")
MASTHEADS = words("outlets", "mastheads")
TEAMS = words("outlets", "teams")
KICKERS = words("kickers")
PLACES = words("places", "cities")
LANDS = PLACES | words("places", "countries")
REGIONS = LANDS | words("geography", "region") | words("geography", "demonym")
ALONE = words("outlets", "alone")
LOOSE = words("outlets", "loose")
COMMON = words("common_words")
POSTED_BY = re.compile(r"\d.* by (?P<name>[A-Z][\w .]{1,60})$")
EDITION = re.compile(r"\s*\([^()]{2,60}\)$")
INITIALS = re.compile(r"[A-Z]{3,6}|[A-Z]+[a-z]*\d{1,3}")
SITE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,7}", re.IGNORECASE)
LONGEST = 6  # words
LONGEST_LINE = 140
LONGEST_THE = 4
FUNCTION = words("name_forms", "function words")
FEWEST_LETTERS = 4  # before the last word of a name that is printed as one word


def outlet_of(line: str) -> str | None:
    """The newspaper whose name a line is, the agency, in full, whose office it names ("PTI Mumbai"), or the sender."""
    sender = line.removeprefix("From: ")
    if sender != line and (_is_name(sender) or (is_body(sender) and sender[-1].isalpha())):
        return sender
    first, _, rest = line.partition(" ")
    if rest.casefold() in PLACES and AGENCY_NAMES.get(first.casefold()):
        return AGENCY_NAMES[first.casefold()]
    return _usual(line) if _is_newspaper(line) else None


def poster_of(line: str) -> str | None:
    """The agency that a line with a date says has posted the text: "Posted On: 5 JUL 2021 4:30PM by PIB Delhi"."""
    posted = POSTED_BY.search(line)
    return outlet_of(posted["name"]) or AGENCY_NAMES.get(posted["name"].casefold()) if posted else None


def outlet_below_title(line: str, dated: bool) -> str | None:
    """The outlet that the line right below a title names, in whatever case; `dated`: the date stands right below it."""
    if len(line) > LONGEST_LINE:
        return None
    name = EDITION.sub("", line).strip(" .,")
    bare = name.casefold()
    if bare in DESKS | KICKERS | LANDS or not 1 <= len(name.split()) <= LONGEST:
        return None
    reads = _is_outlet_word(name, dated) if len(name.split()) == 1 else _is_outlet_name(name, dated)
    printed = "." in name or (name.isupper() and " " not in name)
    return (name if printed else _usual(name)) if reads else None


def _is_outlet_name(name: str, dated: bool) -> bool:
    """Several words, a newspaper's the last, or the first as in "Times of Norway"; "The Wire" and "The Oslo Page"."""
    if _is_newspaper(name) or name.casefold().removeprefix("the ") in ALONE:
        return True
    first, *between, last = tokens = name.casefold().split()
    if first == "the" and between[1:2] == ["of"]:  # The times of Norway
        return _is_outlet_name(name.partition(" ")[2], dated)
    capitals = _is_name(" ".join(token for token in name.split() if token not in PAPERS | TITLES | {"of"}) + " X")
    sentence = name[0].isupper() and name[1:].islower() and (dated or first == "the")
    if FUNCTION.intersection(between) - {"of", "new"} or not (capitals or sentence or name.islower()):
        return False
    if first in PAPERS and between[:1] == ["of"] and last in REGIONS:
        return True
    rare = any(token not in COMMON for token in tokens[1:])
    if first == "the" and len(tokens) <= LONGEST_THE and "of" not in between and (rare or (dated and capitals)):
        return True
    beat = all(token in BEATS for token in tokens[:-1])
    firm = last not in LOOSE or first in REGIONS | {"the"} or (dated and not between and not beat)
    return last in PAPERS and firm


def _is_outlet_word(name: str, dated: bool) -> bool:
    """One word that is known, or two that are printed as one, "harborgazette"; above a date "HGTV" and "Guardian"."""
    bare = name.casefold()
    if dated and (
        bare.removeprefix("the") in PAPERS | TITLES - LOOSE or INITIALS.fullmatch(name) or SITE.fullmatch(name)
    ):
        return True
    last = max((word for word in MASTHEADS | PAPERS - LOOSE if bare.endswith(word)), key=len, default="")
    together = bool(last) and len(bare) >= len(last) + FEWEST_LETTERS and bare not in COMMON
    return bare in ALONE or together


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
