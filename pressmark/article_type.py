"""Whether an article is news, a press release or opinion: the evidence each way, weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark.dateline import read_dateline
from pressmark.lexicon import alternatives, entries, words
from pressmark.model import Byline
from pressmark.piece import Piece
from pressmark.sign import RELEASE_OPENING

NEWS, RELEASE, OPINION = "news", "press release", "opinion"
RUBRIC = {RELEASE: words("kickers", "press release"), OPINION: words("kickers", "opinion")}
OFFICE = rf"(?:U\.?S\.? )?{alternatives((*entries('issuing', 'offices'), *entries('issuing', 'plural')))}(?!\w)\.?"
ISSUES = alternatives(entries("issuing", "verbs"))
DAY = r"(?:today|yesterday|tonight|this week|Monday|Tuesday|Wednesday|Thursday|Friday)"
TODAY = rf"(?:{DAY}\s+(?:\w+ly\s+|again\s+|that\s+)?{ISSUES}|{ISSUES}\b[^.]{{0,60}}\btoday\b|was today|is today)"
OFFICE_TITLE = re.compile(rf"{OFFICE} [A-Z]", re.IGNORECASE)
STATEMENT_TITLE = re.compile(
    r"\bstatements? (?:of|by|from|on|regarding)\b|\bissues? statement|\bcomments on\b", re.IGNORECASE
)
PARTY = re.compile(r"\(\s*(?:[DRI]|Lab|Con)\s*[-–]\s*[A-Z][\w.]*\s*\)|\([A-Z]{2}-\d{1,2}\)")
SAYS_TODAY = re.compile(rf"\b{TODAY}")
STATEMENT = re.compile(
    r"(?:released?|issued?|made|gave)\s+(?:the\s+(?:following|below)|this|a)\s+(?:joint\s+)?statement|statement from|following statement",
    re.IGNORECASE,
)
FIRST_PERSON = re.compile(r"\b(?:I|I’m|I'm|I’ve|I've|my|we|We|our|Our|us|me)\b")
QUOTED = re.compile(r"“[^“”]*(?:”|$)|\"[^\"]*(?:\"|$)")
SAID = re.compile(r"\b(?:said|says|told|according to|added|reported)\b")


def article_type(pieces: Sequence[Piece], authors: Sequence[Byline], rubric: str | None, title: str | None) -> str:
    """The type of an article whose container names none; `rubric`: the section label printed above it, if any."""
    body = [piece.block.text for piece in pieces if piece.label in ("paragraph", "list item", "pull quote")]
    votes = {NEWS: 0.5, RELEASE: 0.0, OPINION: 0.0}
    found = (
        *_furniture(pieces),
        *_rubric(rubric),
        *_named(title, authors),
        *_opening(body, authors),
        *_voice(body, authors),
    )
    for kind, weight in found:
        votes[kind] += weight
    return max(votes, key=lambda kind: votes[kind])


def _furniture(pieces: Sequence[Piece]) -> list[tuple[str, float]]:
    """Release marks, end marks and press contacts stand on releases only."""
    labels = [piece.label for piece in pieces]
    found = []
    if "release mark" in labels or any(
        RELEASE_OPENING.match(piece.block.text) for piece in pieces if piece.label == "date"
    ):
        found.append((RELEASE, 3.0))
    if "end mark" in labels:
        found.append((RELEASE, 2.0))
    if "contact" in labels and any(piece.gives == "contact" for piece in pieces):
        found.append((RELEASE, 1.5))
    if "boilerplate" in labels:
        found.append((RELEASE, 0.5))
    return found


def _rubric(rubric: str | None) -> list[tuple[str, float]]:
    bare = (rubric or "").casefold()
    return [
        (kind, 2.5)
        for kind, labels in RUBRIC.items()
        if any(part.strip() in labels for part in re.split(r"[|»>/•]", bare))
    ]


def _named(title: str | None, authors: Sequence[Byline]) -> list[tuple[str, float]]:
    """A title that gives an office-holder's doings, or calls itself a statement."""
    if not title or authors:
        return []
    found = [(RELEASE, 1.2)] if OFFICE_TITLE.match(title) else []
    return [*found, (RELEASE, 1.0)] if STATEMENT_TITLE.search(title) else found


def _opening(body: Sequence[str], authors: Sequence[Byline]) -> list[tuple[str, float]]:
    """What the first sentences do: an office or a body announcing its own doings, or a report."""
    start = " ".join(body[:2])[:900]
    outside = " ".join(map(unquoted, body[:2]))[:900]
    found = []
    if SAYS_TODAY.search(outside) and not authors:
        found.append((RELEASE, 1.0))
    if PARTY.search(outside) and not authors and re.search(rf"\b{OFFICE}", outside[:200]):
        found.append((RELEASE, 0.4))
    if STATEMENT.search(outside) and not authors:
        found.append((RELEASE, 1.0))
    if re.match(rf"(?:Today,? )?{OFFICE} [A-Z]", _without_dateline(start)) and not authors:
        found.append((RELEASE, 0.6))
    return found


def unquoted(paragraph: str) -> str:
    """A paragraph without what stands between quotation marks; a mark that is not closed runs to the end."""
    return QUOTED.sub(" ", paragraph)


def _without_dateline(text: str) -> str:
    dateline = read_dateline(text)
    return text[dateline.end :] if dateline else text


def _voice(body: Sequence[str], authors: Sequence[Byline]) -> list[tuple[str, float]]:
    """The writer's own "I" and "we" make opinion; a signed text without them and with many reported voices is news."""
    text = "\n".join(map(unquoted, body))
    size = max(1, len(text.split()))
    own = len(FIRST_PERSON.findall(text)) / size * 1000
    reported = len(SAID.findall(text)) / size * 1000
    found = []
    if own >= 4 and authors:
        found.append((OPINION, 1.0 + (own >= 8)))
    elif own >= 8:
        found.append((OPINION, 1.0))
    if any(_advocates(author) for author in authors):
        found.append((OPINION, 1.5))
    if authors and own < 2 and reported >= 4:
        found.append((NEWS, 1.0))
    return found


def _advocates(author: Byline) -> bool:
    """A byline that gives an office or a post outside a newsroom."""
    newsroom = words("byline_roles", "newsroom")
    role = {word.casefold().strip(".,") for word in (author.role or "").split()}
    return bool(role) and not role & newsroom
