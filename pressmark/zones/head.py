"""The head of an article: what stands before its first sentence, and which line of it is the title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pressmark.lexicon import words
from pressmark.zones.block import WEB_ADDRESS
from pressmark.zones.byline import OPENING, read_bare_name, read_byline
from pressmark.zones.dateline import KNOWN, read_dateline
from pressmark.zones.issuer import MINISTRY, VERBS
from pressmark.zones.name_form import AGENCY_NAMES, is_body, is_desk, is_person, is_role
from pressmark.zones.outlet_line import is_team, outlet_of
from pressmark.zones.piece import Piece, Signed
from pressmark.zones.second_print import is_part_of_print, repeated, title_words
from pressmark.zones.sign import AFTER, BOILERPLATE, SENTENCE, TERMINAL, fold, is_captioned
from pressmark.zones.title_site import part_site

KICKERS = words("kickers")
COMMON = words("common_words") | words("places", "cities") | words("places", "countries")
FORENAMES, SURNAMES = words("forenames"), words("surnames")
LABELS = {
    "release mark": "release mark",
    "end mark": "end mark",
    "contact": "contact",
    "address": "contact",
    "credit": "credit",
    "credit line": "credit",
    "debris": "debris",
    "date": "date",
    "dateline": "dateline",
    "byline": "byline",
    "field": "field",
    "topic": "field",
    "navigation": "navigation",
    "boilerplate heading": "navigation",
    "boilerplate": "boilerplate",
}
GIVES = {
    "date": "date",
    "dateline": "dateline",
    "byline": "author",
    "topic": "topics",
    "release mark": "release mark",
    "contact": "contact",
}
BODIES = words("credits", "bodies")
CAPTION_LABELS = frozenset(("image caption", "caption", "photo caption", "media caption"))
ABOVE_TITLE = frozenset(("release mark", "debris", "navigation"))
LONGEST_TITLE = 300
LONGEST_MINISTRY = 80
LONGEST_TEASER = 200
LONG_TITLE = 5  # words
SCRAPED = 2  # lines of page furniture above the text
NEAR = 20
FARTHEST_TITLE = 500


def body_start(signed: Sequence[Signed]) -> int:
    """The index of the block that holds the first sentence; the end where there is none."""
    for index, item in enumerate(signed):
        above = _is_caption(signed, index) or _is_title_sentence(signed, index) or _is_teaser(signed, index)
        above = above or _is_above_outlet(signed, index)
        if item.opens_body and not above:
            return index
    return len(signed)


def _is_title_sentence(signed: Sequence[Signed], index: int) -> bool:
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


def _is_teaser(signed: Sequence[Signed], index: int) -> bool:
    """A sentence right below the first line, with the date, perhaps under the outlet's name, right below it."""
    if index != 1 or signed[0].sign or len(signed[1].text) > LONGEST_TEASER:
        return False
    below = signed[2:4]
    date = next((place for place, item in enumerate(below) if item.sign == "date"), None)
    close = [signed[1], *below[: date + 1]] if date is not None else []
    return (
        bool(close) and not any(item.block.apart or item.opens_body for item in close[1:]) and not close[0].block.apart
    )


def _is_caption(signed: Sequence[Signed], index: int) -> bool:
    """A sentence that a picture credit follows, or that stands twice in the head, captions the picture."""
    after = signed[index + 1] if index + 1 < len(signed) else None
    if after and after.sign == "credit" and not after.block.apart:
        return True
    unfinished = not TERMINAL.search(signed[index].text)
    titled = any(item.sign is None for item in signed[max(0, index - NEAR) : index])
    return bool(after and unfinished and titled and fold(after.text) == fold(signed[index].text))


def label_head(signed: Sequence[Signed], metadata_title: str | None, printed: frozenset[str]) -> tuple[Piece, ...]:
    """The pieces of a head; `printed`: the folded lines of the whole article."""
    title = choose_title(signed, metadata_title, printed)
    pieces: list[Piece] = []
    for index in range(len(signed)):
        pieces.append(_piece(signed, index, title, pieces, printed))
    return tuple(pieces)


def choose_title(
    signed: Sequence[Signed], metadata_title: str | None, printed: frozenset[str] = frozenset()
) -> int | None:
    """The index of the line that prints the title; None where the head prints none."""
    said = [index for index, item in enumerate(signed) if item.sign == "title" or _prints_title(item, metadata_title)]
    if said:
        return said[-1] if signed[said[-1]].field else said[0]
    if signed and _is_above_outlet(signed, 0):
        return 0
    candidates = [index for index in range(min(len(signed), FARTHEST_TITLE)) if _may_be_title(signed, index)]
    if metadata_title:
        same = [index for index in candidates if fold(signed[index].text) == fold(metadata_title)]
        return same[0] if same else None
    release = next((index for index, item in enumerate(signed) if item.sign == "release mark"), 0)
    if candidates and candidates[-1] > release:
        candidates = [index for index in candidates if index > release or not _is_letterhead(signed[index].text)]
    marked = [
        index
        for index in candidates
        if signed[index].block.mark == "heading" or signed[index].block.tag in ("h1", "headline", "title")
    ]
    return next(iter(marked), None) if marked or not candidates else _last_print(signed, candidates, printed)


def _last_print(signed: Sequence[Signed], candidates: Sequence[int], printed: frozenset[str]) -> int:
    """The first line; where menus were kept around the text, the last print of it or of another line printed twice."""
    if sum(item.sign in ("navigation", "debris") for item in signed) < SCRAPED:
        return candidates[0]
    names = [fold(part_site(item.text, printed)[0]) for item in signed]
    prints = Counter(names)
    often = [index for index in candidates if prints[names[index]] > 1]
    long = [index for index in often if len(names[index].split()) >= LONG_TITLE]
    chosen = candidates[0] if candidates[0] in often or not long else long[-1]
    return [index for index in candidates if names[index] == names[chosen]][-1]


def _is_letterhead(text: str) -> bool:
    """The office above a release mark: "THE WHITE HOUSE", "Office of the Press Secretary"."""
    return len(text.split()) <= 8 and (is_body(text) or bool(re.search(r"\b(?:office|house)\b", text, re.IGNORECASE)))


def _prints_title(item: Signed, metadata_title: str | None) -> bool:
    """A field for the title; not one of front matter, which has told it already and quotes it in its own way."""
    return _gives(item) == "title" and not (metadata_title and item.block.zone == "field")


def _gives(item: Signed) -> str | None:
    return item.field.name if item.field and item.field.part != "label" else None


def _may_be_title(signed: Sequence[Signed], index: int) -> bool:
    item = signed[index]
    if _is_labelled_title(signed, index):
        return True
    exact = fold(item.text) in BOILERPLATE or fold(item.text) in AFTER
    if (
        item.sign not in (None, "boilerplate heading")
        or exact
        or len(item.text) > LONGEST_TITLE
        or item.block.zone == "navigation"
    ):
        return False
    if is_desk(OPENING.sub("", item.text, count=1)) or is_captioned(item.text):
        return False
    if (
        _names_body(signed, index)
        or is_kicker(item.text)
        or _is_caption(signed, index)
        or _is_second_line_of_byline(signed, index)
    ):
        return False
    if len(item.text.split()) == 1 and not _is_introduced(signed, index):
        return False
    return bool(re.search(r"[^\W\d_]{2}", item.text)) and not _is_masthead(item.text)


def _is_above_outlet(signed: Sequence[Signed], index: int) -> bool:
    """The first line, whatever it looks like, with the name of its outlet right below it."""
    after = signed[1].field if len(signed) > 1 else None
    return index == 0 and signed[0].sign != "address" and after is not None and after.part == "line"


def _is_labelled_title(signed: Sequence[Signed], index: int) -> bool:
    """A long first line with the date right below it, though it opens as picture credits do: "PHOTOS: Hundreds …"."""
    item, after = signed[index], signed[index + 1] if index + 1 < len(signed) else None
    labelled = item.sign in ("credit", "debris") and ": " in item.text[:12] and len(item.text.split()) > LONG_TITLE
    return index == 0 and labelled and after is not None and after.sign == "date" and not after.block.apart


def _names_body(signed: Sequence[Signed], index: int) -> bool:
    """The name of a ministry or a society and nothing else, above another line that can be the title."""
    tokens = signed[index].text.split()
    if not 2 <= len(tokens) <= 7 or not is_body(signed[index].text) or signed[index].text.isupper():
        return False
    named = tokens[1].casefold() == "of" or tokens[-1].casefold() in BODIES
    plain = all(token[0].isupper() or token in ("of", "and", "for", "the") for token in tokens)
    verb = any(token.casefold() in VERBS for token in tokens)
    below = [other for other in signed[index + 1 : index + NEAR] if other.sign is None and len(other.text.split()) >= 4]
    return named and plain and not verb and bool(below) and fold(below[0].text) != fold(signed[index].text)


def _is_place(signed: Sequence[Signed], index: int) -> bool:
    """A known place alone beside a date or a byline."""
    beside = [signed[other].sign for other in (index - 1, index + 1) if 0 <= other < len(signed)]
    dashed = index + 1 < len(signed) and (
        signed[index + 1].text.startswith(("– ", "— ", "-- "))
        or (signed[index + 1].block.mark == "list item" and signed[index + 1].prose)
    )
    known = signed[index].text.casefold().strip(" :,") in KNOWN
    return known and (dashed or any(sign in ("date", "byline") for sign in beside))


def _is_name_by_date(signed: Sequence[Signed], index: int) -> bool:
    """A forename and a surname alone on the line above or below the date; above it, one of them may be rare."""
    names = signed[index].text.split()
    beside = [signed[other].sign for other in (index - 1, index + 1) if 0 <= other < len(signed)]
    usual = (names[0].casefold() in FORENAMES, names[-1].casefold() in SURNAMES)
    rare = beside[-1:] == ["date"] and any(usual) and not any(name.casefold() in COMMON for name in names)
    known = len(names) in (2, 3) and (all(usual) or rare)
    return known and "date" in beside and is_person(signed[index].text) and not is_role(signed[index].text)


def _is_introduced(signed: Sequence[Signed], index: int) -> bool:
    """A single word is a title when its format or a byline or date below says so."""
    item, after = signed[index], signed[index + 1] if index + 1 < len(signed) else None
    return (
        item.block.mark == "heading" or item.block.tag is not None or bool(after and after.sign in ("date", "byline"))
    )


def is_kicker(text: str) -> bool:
    """A section label, a breadcrumb, or the name of a site's section above a title."""
    parts = [part.strip(" :").casefold() for part in re.split(r"\s*[|»›>•·]\s*|\s+[:/–-]\s+", text) if part.strip(" :")]
    return bool(parts) and (all(part in KICKERS for part in parts) or (len(parts) > 1 and parts[-1] in KICKERS))


def _is_masthead(text: str) -> bool:
    """Who speaks, with a colon and nothing behind it."""
    return text.endswith(":") and len(text) <= 80


def _is_second_line_of_byline(signed: Sequence[Signed], index: int) -> bool:
    """A role or an outlet right below a byline."""
    if not index or not (signed[index - 1].sign == "byline" or _is_below_by(signed, index - 1)):
        return False
    text = signed[index].text
    return (
        len(text) <= 70
        and (is_role(text) or is_body(text) or text.casefold() in AGENCY_NAMES)
        and not read_byline(text)
    )


def _is_below_by(signed: Sequence[Signed], index: int) -> bool:
    """A full name under a line that says only "By"."""
    above = signed[index - 1].text if index > 0 else ""
    name = signed[index].text
    return bool(OPENING.fullmatch(f"{above} ")) and 2 <= len(name.split()) <= 4 and is_person(name)


def _is_beside_date(signed: Sequence[Signed], index: int) -> bool:
    return any(signed[other].sign == "date" for other in (index - 1, index + 1) if 0 <= other < len(signed))


def _piece(
    signed: Sequence[Signed], index: int, title: int | None, before: Sequence[Piece], printed: frozenset[str]
) -> Piece:
    """One piece of the head: by its sign, or by where it stands beside the title."""
    item = signed[index]
    if index == title:
        return Piece(item.block, "title", "title", title_words(item, printed))
    if item.field:
        return Piece(item.block, "field", item.field.name if item.field.part != "label" else None, item.field.value)
    if title is not None and index == title + 1 and WEB_ADDRESS.fullmatch(item.text):
        return Piece(item.block, "field", "url", item.text)
    if item.sign in ("subtitle", "caption"):
        return Piece(item.block, item.sign)
    if title is not None and (site := repeated(item, signed[title], printed)) is not None:
        return Piece(item.block, "repeat", "site", site)
    if (
        title is not None
        and index > title
        and is_part_of_print(signed, index, fold(title_words(signed[title], printed)))
    ):
        return Piece(item.block, "repeat")
    if item.sign and item.sign != "boilerplate heading":
        return Piece(item.block, LABELS[item.sign] if item.sign != "title" else "repeat", GIVES.get(item.sign))
    return _unsigned(signed, index, title, before)


def _unsigned(signed: Sequence[Signed], index: int, title: int | None, before: Sequence[Piece]) -> Piece:
    item = signed[index]
    if _is_second_line_of_byline(signed, index):
        return Piece(item.block, "byline", "author detail")
    if is_desk(OPENING.sub("", item.text, count=1)):
        return Piece(item.block, "byline")
    if _is_place(signed, index):
        return Piece(item.block, "dateline", "dateline", item.text.strip(" :,"))
    if is_captioned(item.text) or item.text.casefold().startswith("image caption"):
        return Piece(item.block, "caption")
    if index and signed[index - 1].text.casefold().strip(" ,:") in CAPTION_LABELS:
        return Piece(item.block, "caption")
    if item.block.mark == "list item":
        return Piece(item.block, "list item")
    if _is_caption(signed, index):
        repeated = any(
            piece.label == "caption" and fold(piece.block.text) == fold(item.text) for piece in before[-NEAR:]
        )
        return Piece(item.block, "repeat" if repeated else "caption")
    if is_kicker(item.text):
        return Piece(item.block, "navigation", "kicker")
    if _is_below_by(signed, index):
        return Piece(item.block, "byline", "author", f"By {item.text}")
    if index + 1 < len(signed) and _is_below_by(signed, index + 1):
        return Piece(item.block, "byline")
    if _is_masthead(item.text):
        return Piece(item.block, "navigation", "masthead")
    beside_date = title is not None and index > title and _is_beside_date(signed, index)
    if beside_date and (outlet := outlet_of(item.text)):
        return Piece(item.block, "field", "publisher", outlet)
    if beside_date and is_team(item.text):
        return Piece(item.block, "byline", "bare author")
    if title is None or index < title:
        return Piece(item.block, "navigation", "masthead")
    if len(item.text) <= LONGEST_MINISTRY and MINISTRY.fullmatch(item.text) and is_body(item.text):
        return Piece(item.block, "field", "masthead")
    listed = any(_is_masthead(other.text) for other in signed[max(title + 1, index - NEAR) : index])  # under "WHO:"
    told = fold(item.text) in fold(signed[title].text)  # whom the title names is pictured there, and no writer
    if not listed and not told and (read_bare_name(item.text) or _is_name_by_date(signed, index)):
        return Piece(item.block, "byline", "bare author")
    if _is_teaser(signed, index):
        return Piece(item.block, "subtitle")
    if TERMINAL.search(item.text) and len(item.text.split()) >= 3:
        return Piece(item.block, "paragraph")
    if item.block.mark == "heading" or len(item.text.split()) < 4:
        return Piece(item.block, "heading")
    named = any(piece.label == "subtitle" for piece in before[-NEAR:])
    return Piece(item.block, "heading" if named else "subtitle")
