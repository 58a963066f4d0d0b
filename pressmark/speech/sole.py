"""Whole paragraphs of speech in a press release in which one person alone speaks: they are that person's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pressmark.model import Article, Names, Quote
from pressmark.speech.attribution import precision
from pressmark.speech.frames import WORD

RULE = "only speaker"
TEXT = ("paragraph", "list item")
SHORTEST = 6
OFFICE = "Office of "


def sole(article: Article, names: Names, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes, those that are a whole paragraph of a press release and nobody's given to its only speaker.

    That is the one person whose words it quotes elsewhere, or whose office issues it when it names no speaker at all.
    """
    owner = _owner(article, names, quotes) if article.type == "press release" else None
    return tuple(
        _given(quote, owner) if owner and _is_orphan(article, quote) and not _names(article, quote, owner) else quote
        for quote in quotes
    )


def _owner(article: Article, names: Names, quotes: Sequence[Quote]) -> Quote | None:
    spoken = [quote for quote in quotes if quote.kind == "direct" and quote.speaker_kind is not None]
    if spoken:
        return spoken[0] if spoken[0].person is not None and len({quote.person for quote in spoken}) == 1 else None
    holder = _holder(article, names)
    if holder is None:
        return None
    return Quote("direct", 0, (), "person", names.people[holder].name, holder)


def _holder(article: Article, names: Names) -> int | None:
    """The one person of the article after whom the issuing office is named."""
    publisher = article.publisher or ""
    words = WORD.findall(publisher)
    fits = [at for at, person in enumerate(names.people) if WORD.findall(person.name)[-1:] == words[-1:]]
    return fits[0] if publisher.startswith(OFFICE) and len(fits) == 1 else None


def _is_orphan(article: Article, quote: Quote) -> bool:
    """Whether nothing tells who speaks in a direct quote, and its paragraph holds nothing else."""
    passage = article.passages[quote.passage]
    if quote.kind != "direct" or quote.speaker_kind is not None or passage.kind not in TEXT:
        return False
    first, last = quote.parts[0]
    outside = WORD.search(article.text, passage.start, first) or WORD.search(article.text, last, passage.end)
    return not outside and len(WORD.findall(article.text, first, last)) >= SHORTEST


def _names(article: Article, quote: Quote, owner: Quote) -> bool:
    """Whether the words speak of that person by name: then somebody else utters them."""
    family = (owner.speaker or "").split()[-1]
    return any(family in WORD.findall(article.text, start, end) for start, end in quote.parts)


def _given(quote: Quote, owner: Quote) -> Quote:
    return replace(
        owner, kind=quote.kind, passage=quote.passage, parts=quote.parts, cue=None, mention=None, method=RULE,
        confidence=precision(RULE),
    )  # fmt: skip
