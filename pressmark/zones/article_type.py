"""Whether an article is news, a press release or opinion: pieces of evidence each way, with their weights, added up."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from pressmark.lexicon import alternatives, entries, words
from pressmark.model import Byline
from pressmark.zones.dateline import read_dateline
from pressmark.zones.outlet_line import outlet_below_title, poster_of
from pressmark.zones.piece import Piece
from pressmark.zones.sign import RELEASE_OPENING
from pressmark.zones.writer_note import read_description

NEWS, RELEASE, OPINION = "news", "press release", "opinion"
RUBRICS = {kind: words("kickers", kind) for kind in (RELEASE, OPINION)}
OPINING = words("kickers", "last word of opinion")
NEWSROOM = words("byline_roles", "newsroom")
OFFICE = (
    rf"(?:U\.?S\.? )?{alternatives((*entries('issuing', 'offices'), *entries('issuing', 'plural')))}(?!\w)\.?\s+[A-Z]"
)
TELLS = alternatives(entries("issuing", "verbs"))
AN_OFFICE = re.compile(rf"\b{OFFICE}")
OFFICE_SHOUTED = re.compile(r"\b(?:SENS?|SENATORS?|REPS?|CONGRESSM[AE]N|CONGRESSWOM[AE]N|GOV|GOVERNOR)\b\.? [A-Z]")
STATEMENT_TITLE = re.compile(
    r"\bstatements? (?:of|by|from|on|regarding)\b|\bissues? statement|\bcomments on\b", re.IGNORECASE
)
# "(D-WA)", "(NY-24)" are written by press offices; newspapers write "D-Wash.".
PARTY = re.compile(r"\(\s*[DRI]\s*[-–]\s*[A-Z]{2}\s*\)|\([A-Z]{2}-\d{1,2}\)")
TODAY = re.compile(
    rf"\b(?:(?:[Tt]oday|[Yy]esterday|[Tt]onight|[Tt]his week),?\s+(?:\w+ly\s+|again\s+|that\s+)?{TELLS}\b"
    rf"|{TELLS}\b[^.]{{0,60}}\btoday\b|was today|is today|^Today,)"
)
STATEMENT = re.compile(
    r"(?:released?|issued?|made|gave)\s+(?:the\s+(?:following|below)|this|a)\s+(?:joint\s+)?(?:statement|remarks)"
    r"|statement from|following (?:statement|remarks)",
    re.IGNORECASE,
)
OWN = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|[Ww]e|[Ww]e[’'](?:re|ve|d|ll)|[Oo]ur|us|me)\b")
OUGHT = re.compile(r"\b(?:must|should|ought to|need to|needs to|let[’']s|let us|cannot)\b", re.IGNORECASE)
REPORTED = re.compile(r"\b(?:said|says|told|according to|added|reported|announced)\b")
QUOTED = re.compile(
    r"“[^“”]*(?:”|$)|\"(?:[^\"]|(?<=[.?!] )\"(?=[A-Z]))*(?:\"|$)|``.*?(?:''|$)|''.*?(?:''|$)"
    r"|(?<!\w)[‘'][^‘’']{3,}(?:[’'](?=\w)[^‘’']*)*(?:[’'](?!\w)|$)"
)
WIRE = re.compile(
    r"[(/]\s*(?:[\w. ]*(?:newswire|mediawire|marketwire|business wire)|PR [A-Z]\w+)\s*[)/]", re.IGNORECASE
)
PRESS_PAGES = words("release_marks", "pages")
ABOUT = re.compile(r"About (?:the )?", re.IGNORECASE)
LEAD = 900


@dataclass(frozen=True)
class _View:
    """An article as the evidence looks at it."""

    pieces: Sequence[Piece]
    authors: Sequence[Byline]
    rubric: str
    title: str

    @cached_property
    def labels(self) -> frozenset[str]:
        return frozenset(piece.label for piece in self.pieces)

    @cached_property
    def body(self) -> list[str]:
        return [piece.block.text for piece in self.pieces if piece.label in ("paragraph", "list item", "pull quote")]

    @cached_property
    def lead(self) -> str:
        """The first two paragraphs in the writer's own words, without dateline."""
        first = [without_dateline(text) for text in self.body[:2]]
        return " ".join(map(unquoted, first))[:LEAD]

    @cached_property
    def own_words(self) -> str:
        return "\n".join(map(unquoted, self.body))

    def rate(self, pattern: re.Pattern[str]) -> float:
        """Matches in a thousand of the writer's own words; 0 where they are fewer than three."""
        count = len(pattern.findall(self.own_words))
        return count * 1000 / max(1, len(self.own_words.split())) if count >= 3 else 0.0

    @property
    def unsigned(self) -> bool:
        return not self.authors


def article_type(pieces: Sequence[Piece], authors: Sequence[Byline], rubric: str | None, title: str | None) -> str:
    """The type of an article whose container names none; `rubric`: the section label printed above it, if any."""
    view = _View(pieces, authors, (rubric or "").casefold(), title or "")
    votes = {NEWS: 0.5, RELEASE: 0.0, OPINION: 0.0}
    for kind, weight, speaks in EVIDENCE:
        if speaks(view):
            votes[kind] += weight
    return max(votes, key=lambda kind: votes[kind])


def unquoted(paragraph: str) -> str:
    """A paragraph without what stands between quotation marks; a mark that is not closed runs to the end.

    So does one that opens again, as where paragraphs of one speech were run together.
    """
    return QUOTED.sub(" ", paragraph)


def without_dateline(text: str) -> str:
    """A paragraph from its first sentence on."""
    dateline = read_dateline(text)
    return text[dateline.end :] if dateline else text


def _has_rubric(kind: str) -> Callable[[_View], bool]:
    return lambda view: any(part.strip() in RUBRICS[kind] for part in re.split(r"[|»>/•]", view.rubric))


def _is_marked_release(view: _View) -> bool:
    """A release mark, alone or before the date; a bureau that posts nothing but releases, behind the date."""
    dated = [piece.block.text for piece in view.pieces if piece.label == "date"]
    posters = (poster_of(text) or "" for text in dated)
    return "release mark" in view.labels or any(map(RELEASE_OPENING.match, (*dated, *posters)))


def _gives_press_contact(view: _View) -> bool:
    return any(piece.label == "contact" and piece.gives == "contact" for piece in view.pieces)


def _speaks_for_itself(view: _View) -> bool:
    own = view.rate(OWN)
    if view.unsigned and re.search(r"\btoday\b", view.lead, re.IGNORECASE) and AN_OFFICE.search(view.lead):
        return False  # a press office that quotes at length, perhaps without marks
    return own >= (5 if view.authors else 8) and own > view.rate(REPORTED) / 2


def _is_signed_by_an_advocate(view: _View) -> bool:
    """A byline that gives an office or a post outside a newsroom."""
    roles = ({word.casefold().strip(".,") for word in (author.role or "").split()} for author in view.authors)
    return any(role and not role & NEWSROOM for role in roles)


def _is_signed_by_a_guest(view: _View) -> bool:
    """A last paragraph that tells which post outside a newsroom the writer holds: "Jane Roe is a lecturer at …"."""
    note = read_description(view.body[-1]) if view.body else None
    writers = {author.name.casefold() for author in view.authors}
    role = {word.casefold().strip(".,") for word in (note.role or "").split()} if note else set()
    return bool(note and note.name.casefold() in writers and role and not role & NEWSROOM)


def _titles_opinion(view: _View) -> bool:
    """A title that opens with its rubric: "Gazette Edit | Keep the bridge"."""
    rubric, bar, _ = view.title.casefold().partition(" | ")
    words_of = rubric.split()
    return bool(bar) and len(words_of) <= 4 and (rubric in RUBRICS[OPINION] or words_of[-1] in OPINING)


def _is_office_lead(view: _View) -> bool:
    return view.unsigned and bool(AN_OFFICE.match(view.lead) or AN_OFFICE.match(view.lead.removeprefix("Today, ")))


def _names_ministry(view: _View) -> bool:
    """A ministry alone on a line below the title, of an unsigned text."""
    return view.unsigned and any(piece.label == "field" and piece.gives == "masthead" for piece in view.pieces)


def _stands_in_a_newspaper(view: _View) -> bool:
    """The name of a newspaper on the line below the title."""
    outlets = (piece.value for piece in view.pieces if piece.label == "field" and piece.gives == "publisher")
    return any(outlet_below_title(outlet, dated=False) for outlet in outlets)


def _is_wired(view: _View) -> bool:
    """A dateline of a service that carries releases: "/PRNewswire/", "(GLOBE NEWSWIRE)", "/ PR Karma /"."""
    opening = [piece.block.text for piece in view.pieces if piece.label in ("dateline", "paragraph")][:2]
    return any(WIRE.search(text[:160]) for text in opening)


def _stands_in_a_newsroom(view: _View) -> bool:
    """The address below the title is a page of an office's newsroom: ".../press-releases/…"."""
    address = next((piece.value for piece in view.pieces if piece.gives == "url"), "")
    return bool(PRESS_PAGES.intersection(address.casefold().split("/")[3:-1]))


def _tells_about_itself(view: _View) -> bool:
    """ "About Open Banks" behind a text whose title names Open Banks."""
    headings = (piece.block.text for piece in view.pieces if piece.label == "boilerplate")
    names = (ABOUT.sub("", text).strip(" :") for text in headings if ABOUT.match(text))
    return any(len(name) > 2 and name.casefold() in view.title.casefold() for name in names)


EVIDENCE: tuple[tuple[str, float, Callable[[_View], bool]], ...] = (
    (RELEASE, 3.0, _is_marked_release),
    (RELEASE, 2.0, lambda view: "end mark" in view.labels),
    (RELEASE, 1.5, _gives_press_contact),
    (RELEASE, 0.5, lambda view: "boilerplate" in view.labels),
    (RELEASE, 1.0, _tells_about_itself),
    (RELEASE, 1.0, _stands_in_a_newsroom),
    (RELEASE, 2.5, _has_rubric(RELEASE)),
    (RELEASE, 2.0, _is_wired),
    (RELEASE, 1.2, _names_ministry),
    (RELEASE, 1.2, lambda view: view.unsigned and bool(OFFICE_SHOUTED.search(view.title))),
    (RELEASE, 0.3, lambda view: view.unsigned and bool(AN_OFFICE.match(view.title))),
    (RELEASE, 1.0, lambda view: view.unsigned and bool(STATEMENT_TITLE.search(view.title))),
    (RELEASE, 0.4, lambda view: view.unsigned and view.title.isupper() and bool(AN_OFFICE.search(view.lead))),
    (RELEASE, 0.8, lambda view: view.unsigned and bool(TODAY.search(view.lead))),
    (RELEASE, 0.5, lambda view: view.unsigned and bool(PARTY.search(view.lead))),
    (RELEASE, 1.0, lambda view: view.unsigned and bool(STATEMENT.search(view.lead))),
    (RELEASE, 0.4, _is_office_lead),
    (RELEASE, -3.0, _stands_in_a_newspaper),
    (OPINION, 2.5, _has_rubric(OPINION)),
    (OPINION, 1.5, _is_signed_by_an_advocate),
    (OPINION, 2.0, _is_signed_by_a_guest),
    (OPINION, 2.5, _titles_opinion),
    (OPINION, 1.0, _speaks_for_itself),
    (OPINION, 1.0, lambda view: bool(view.authors) and view.rate(OWN) >= 10),
    (OPINION, 0.6, lambda view: view.rate(OUGHT) >= 5 and view.rate(REPORTED) < 5),
    (NEWS, 1.0, lambda view: bool(view.authors) and view.rate(OWN) < 3 and view.rate(REPORTED) >= 4),
    (NEWS, 0.5, lambda view: view.rate(REPORTED) >= 15),
)
