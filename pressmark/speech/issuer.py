"""The organization that a document comes from: its report, a report by it, what it released.

It is read off the mentions before the document, or off the first that names it further down.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from pressmark.model import Article, Names, Span
from pressmark.speech.affiliation import WINDOW, affiliation
from pressmark.speech.bodies import WORD
from pressmark.speech.foreground import Foreground
from pressmark.speech.reporting import forms


@dataclass(frozen=True, slots=True)
class Issuers:
    """Who issues the documents of one noun: the first mention that shows it, and those further down that tell it.

    Each is its place among the mentions, and the organization.
    """

    first: Span | None
    told: tuple[Span, ...]

    def before(self, mentions: int) -> int | None:
        """The organization of a document behind so many mentions, read off them, or else off those further down."""
        if self.first is not None and self.first[0] < mentions:
            return self.first[1]
        at = bisect_left(self.told, (mentions, 0))
        return self.told[at][1] if at < len(self.told) else None


def issuers(article: Article, names: Names, front: Foreground, noun: str) -> Issuers:
    """Read all mentions once for a noun: its report; a report by it; it released a report."""
    shown = (
        (at, organization)
        for at in range(len(names.mentions))
        if (organization := _issues(article, names, front, noun, at)) is not None
    )
    told = re.compile(rf"\bThe {re.escape(noun)} (?:by|from) (?:the )?$")
    below = (
        (at, mention.organization)
        for at, mention in enumerate(names.mentions)
        if mention.organization is not None
        and told.search(article.text[max(0, mention.start - WINDOW) : mention.start])
    )
    return Issuers(next(shown, None), tuple(below))


def _issues(article: Article, names: Names, front: Foreground, noun: str, at: int) -> int | None:
    """The organization whose document a mention shows it to be, its own or that of the person named."""
    mention = names.mentions[at]
    ahead = article.text[mention.end : mention.end + WINDOW]
    behind = article.text[max(0, mention.start - WINDOW) : mention.start]
    own = re.match(rf"(?:['’]s? (?:[\w-]+ ){{0,4}}| (?:[A-Z][\w-]* ){{0,4}}){re.escape(noun)}\b", ahead)
    by = re.search(rf"\b{re.escape(noun)} (?:[\w-]+ )?(?:by|from|of) (?:the )?(?:[A-Z][\w'’]* )*$", behind)
    sent = re.match(rf"(?: [\w'’-]+){{1,12}}? {re.escape(noun)}\b", ahead)
    issued = sent is not None and any(word in forms("issuing") for word in WORD.findall(sent[0])[:4])
    if not (own or by or issued):
        return None
    return mention.organization if mention.person is None else affiliation(article, names, front, mention.person)[1]
