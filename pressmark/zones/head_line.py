"""What a line in the head of an article is by its words and by the lines beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark.lexicon import words
from pressmark.zones.byline import OPENING, read_byline
from pressmark.zones.dateline import KNOWN, read_dateline
from pressmark.zones.name_form import AGENCY_NAMES, is_body, is_person, is_role
from pressmark.zones.piece import Signed
from pressmark.zones.sign import SENTENCE, TERMINAL, fold

KICKERS = words("kickers")
COMMON = words("common_words") | words("places", "cities") | words("places", "countries")
FORENAMES, SURNAMES = words("forenames"), words("surnames")
ABOVE_TITLE = frozenset(("release mark", "debris", "navigation"))
LONGEST_TITLE = 300
LONGEST_TEASER = 200
NEAR = 20


def is_title_sentence(signed: Sequence[Signed], index: int) -> bool:
    """A short first line with a full stop, alone above a longer paragraph: a title that was printed as a sentence."""
    item, after = signed[index], signed[index + 1] if index + 1 < len(signed) else None
    above = signed[: min(index, NEAR)]
    if index > NEAR or item.block.joined or any(other.sign not in ABOVE_TITLE for other in above):
        return False
    if item.text.isupper() and len(item.text) < LONGEST_TITLE and after is not None:
        return True
    if read_dateline(item.text):
        return False
    alone = after is not None and after.block.apart and after.opens_body and len(after.text) > 1.3 * len(item.text)
    return alone and len(item.text) <= 110 and not SENTENCE.search(item.text) and item.text[:1] not in "“\"'‘"


def is_teaser(signed: Sequence[Signed], index: int) -> bool:
    """A sentence right below the first line, with the date, perhaps under the outlet's name, right below it."""
    if index != 1 or signed[0].sign or len(signed[1].text) > LONGEST_TEASER:
        return False
    below = signed[2:4]
    date = next((place for place, item in enumerate(below) if item.sign == "date"), None)
    close = [signed[1], *below[: date + 1]] if date is not None else []
    return (
        bool(close) and not any(item.block.apart or item.opens_body for item in close[1:]) and not close[0].block.apart
    )


def is_caption(signed: Sequence[Signed], index: int) -> bool:
    """A sentence that a picture credit follows, or that stands twice in the head, captions the picture."""
    after = signed[index + 1] if index + 1 < len(signed) else None
    if after and after.sign == "credit" and not after.block.apart:
        return True
    unfinished = not TERMINAL.search(signed[index].text)
    titled = any(item.sign is None for item in signed[max(0, index - NEAR) : index])
    return bool(after and unfinished and titled and fold(after.text) == fold(signed[index].text))


def is_above_outlet(signed: Sequence[Signed], index: int) -> bool:
    """The first line, whatever it looks like, with the name of its outlet right below it."""
    after = signed[1].field if len(signed) > 1 else None
    return index == 0 and signed[0].sign != "address" and after is not None and after.part == "line"


def is_place(signed: Sequence[Signed], index: int) -> bool:
    """A known place alone beside a date or a byline."""
    beside = [signed[other].sign for other in (index - 1, index + 1) if 0 <= other < len(signed)]
    dashed = index + 1 < len(signed) and (
        signed[index + 1].text.startswith(("– ", "— ", "-- "))
        or (signed[index + 1].block.mark == "list item" and signed[index + 1].prose)
    )
    known = signed[index].text.casefold().strip(" :,") in KNOWN
    return known and (dashed or any(sign in ("date", "byline") for sign in beside))


def is_name_by_date(signed: Sequence[Signed], index: int) -> bool:
    """A forename and a surname alone on the line above or below the date; above it, one of them may be rare."""
    names = signed[index].text.split()
    beside = [signed[other].sign for other in (index - 1, index + 1) if 0 <= other < len(signed)]
    usual = (names[0].casefold() in FORENAMES, names[-1].casefold() in SURNAMES)
    rare = beside[-1:] == ["date"] and any(usual) and not any(name.casefold() in COMMON for name in names)
    known = len(names) in (2, 3) and (all(usual) or rare)
    return known and "date" in beside and is_person(signed[index].text) and not is_role(signed[index].text)


def is_beside_date(signed: Sequence[Signed], index: int) -> bool:
    """A line right above or below a date."""
    return any(signed[other].sign == "date" for other in (index - 1, index + 1) if 0 <= other < len(signed))


def is_second_line_of_byline(signed: Sequence[Signed], index: int) -> bool:
    """A role or an outlet right below a byline."""
    if not index or not (signed[index - 1].sign == "byline" or is_below_by(signed, index - 1)):
        return False
    text = signed[index].text
    return (
        len(text) <= 70
        and (is_role(text) or is_body(text) or text.casefold() in AGENCY_NAMES)
        and not read_byline(text)
    )


def is_below_by(signed: Sequence[Signed], index: int) -> bool:
    """A full name under a line that says only "By"."""
    above = signed[index - 1].text if index > 0 else ""
    name = signed[index].text
    return bool(OPENING.fullmatch(f"{above} ")) and 2 <= len(name.split()) <= 4 and is_person(name)


def is_kicker(text: str) -> bool:
    """A section label, a breadcrumb, or the name of a site's section above a title."""
    parts = [part.strip(" :").casefold() for part in re.split(r"\s*[|»›>•·]\s*|\s+[:/–-]\s+", text) if part.strip(" :")]
    return bool(parts) and (all(part in KICKERS for part in parts) or (len(parts) > 1 and parts[-1] in KICKERS))


def is_masthead(text: str) -> bool:
    """Who speaks, with a colon and nothing behind it."""
    return text.endswith(":") and len(text) <= 80
