"""Terms: the same few words in marks again and again, which some sentences tie to a speaker and others to nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pressmark.model import Article, Quote
from pressmark.speech.frames import WORD
from pressmark.speech.masking import is_headline

OFTEN = 3
LONGEST = 3


def terms_apart(article: Article, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes, those of a term as scare marks: words marked OFTEN times that no one speaker of the article owns."""
    places: dict[tuple[str, ...], list[Quote]] = defaultdict(list)
    for quote in quotes:
        words = _words(article, quote)
        if words and not is_headline(article, quote.passage):
            places[words].append(quote)
    terms = {words for words, found in places.items() if len(found) >= OFTEN and _is_nobodys(found)}
    return [
        Quote("scare", quote.passage, quote.parts, method="no cue") if _words(article, quote) in terms else quote
        for quote in quotes
    ]


def _words(article: Article, quote: Quote) -> tuple[str, ...]:
    """The words of a fragment that is short enough for a term; none for any other quote."""
    if quote.kind == "direct" or len(quote.parts) > 1:
        return ()
    words = tuple(word.casefold() for word in WORD.findall(article.text, *quote.parts[0]))
    return words if len(words) <= LONGEST else ()


def _is_nobodys(found: Sequence[Quote]) -> bool:
    """Several speakers, or a third of the places without any."""
    speakers = [quote.speaker for quote in found if quote.kind != "scare" and quote.speaker is not None]
    return len(set(speakers)) > 1 or 3 * len(speakers) <= 2 * len(found)
