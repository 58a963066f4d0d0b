"""Words that a headline, a caption or a pull quote takes from a speech elsewhere: they keep their speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pressmark.model import Article, Quote
from pressmark.speech.attribution import precision
from pressmark.speech.frames import WORD

TAKEN = ("title", "subtitle", "heading", "caption", "pull quote")
GUESSED = ("subject before", "no cue")
SHORTEST_PULLED = 6
RULE = "same words below"


def echoed(article: Article, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes, those of headlines and captions without a speaker given the one who says these words in the text.

    So too a passage that is nothing but words printed elsewhere with their speaker. Two words or more, or one that is
    a fragment below too; words that two people say stay nobody's.
    """
    said = [
        (_words(article, quote), quote)
        for quote in quotes
        if quote.speaker and article.passages[quote.passage].kind not in TAKEN and not _is_pulled(article, quote)
    ]
    terms = [_words(article, q) for q in quotes if q.kind == "scare" and article.passages[q.passage].kind not in TAKEN]
    return tuple(_spoken(article, quote, said, terms) if _is_taken(article, quote) else quote for quote in quotes)


def _is_taken(article: Article, quote: Quote) -> bool:
    heads = quote.speaker is None and article.passages[quote.passage].kind in TAKEN
    return heads or _is_pulled(article, quote)


def _is_pulled(article: Article, quote: Quote) -> bool:
    """Whether a quote is all that its passage prints, and no word of the writer's beside it names its speaker."""
    passage = article.passages[quote.passage]
    edges = (passage.start, quote.parts[0][0]), (quote.parts[-1][1], passage.end)
    alone = len(quote.parts) == 1 and not any(WORD.search(article.text, *edge) for edge in edges)
    return alone and quote.method in GUESSED and _words(article, quote).count(" ") > SHORTEST_PULLED


def _spoken(article: Article, quote: Quote, said: Sequence[tuple[str, Quote]], terms: Sequence[str]) -> Quote:
    """The quote as said by who says its words below, unless the text marks them as a term more often."""
    words = _words(article, quote)
    one = words.count(" ") < 3
    sources = [source for below, source in said if words in below and (not one or source.kind == "fragment")]
    if len({source.speaker for source in sources}) != 1 or terms.count(words) > len(sources):
        return quote
    kind = "fragment" if quote.kind == "scare" else quote.kind
    source = sources[0]
    return replace(
        source, kind=kind, passage=quote.passage, parts=quote.parts, cue=None, mention=None, method=RULE,
        confidence=precision(RULE),
    )  # fmt: skip


def _words(article: Article, quote: Quote) -> str:
    """The words of a quote between spaces, small, to look others up in."""
    found = [word.casefold() for start, end in quote.parts for word in WORD.findall(article.text, start, end)]
    return f" {' '.join(found)} "
