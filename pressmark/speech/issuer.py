"""The organization that a document comes from: its report, a report by it, what it released.

It is read off the mentions before the document, or off the first that names it further down.
"""

from __future__ import annotations

import re

from pressmark.model import Article, Names
from pressmark.speech.affiliation import WINDOW, affiliation
from pressmark.speech.bodies import WORD
from pressmark.speech.foreground import Foreground
from pressmark.speech.reporting import forms


def issuer(article: Article, names: Names, front: Foreground, noun: str, before: int) -> int | None:
    """The organization of a document, read off the first mentions: its report; a report by it; it released a report."""
    for mention in names.mentions[:before]:
        ahead = article.text[mention.end : mention.end + WINDOW]
        behind = article.text[max(0, mention.start - WINDOW) : mention.start]
        own = re.match(rf"['’]s? (?:[\w-]+ ){{0,4}}{re.escape(noun)}\b", ahead)
        by = re.search(rf"\b{re.escape(noun)} (?:[\w-]+ )?(?:by|from|of) (?:the )?(?:[A-Z][\w'’]* )*$", behind)
        sent = re.match(rf"(?: [\w'’-]+){{1,12}}? {re.escape(noun)}\b", ahead)
        issued = sent is not None and any(word in forms("issuing") for word in WORD.findall(sent[0])[:4])
        if own or by or issued:
            found = (
                mention.organization
                if mention.person is None
                else affiliation(article, names, front, mention.person)[1]
            )
            if found is not None:
                return found
    return _named_below(article, names, noun, before)


def _named_below(article: Article, names: Names, noun: str, after: int) -> int | None:
    """The organization of a document that the article names only further down: "The report by the Tide Union"."""
    for mention in names.mentions[after:]:
        behind = article.text[max(0, mention.start - WINDOW) : mention.start]
        if mention.organization is not None and re.search(rf"\bThe {re.escape(noun)} (?:by|from) (?:the )?$", behind):
            return mention.organization
    return None
