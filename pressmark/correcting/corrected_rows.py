"""One correction of a quote or a figure: which row it means, and the document with that row set, left out or added."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pressmark import keys
from pressmark.correcting.corrected_values import (
    Found,
    added_figure,
    added_quote,
    cited_again,
    corrected_figure,
    corrected_quote,
)
from pressmark.correcting.correction import STALE, Correction, Outcome, Step
from pressmark.correcting.exact_words import find_parts, find_words, nearest
from pressmark.correcting.keyed import KeyedArticle, KeyedDocument, words
from pressmark.correcting.row_changes import difference, inserted, with_article, without_row
from pressmark.model import Article, Figure, Findings, Names, Quote, Span
from pressmark.sentences import sentence_spans
from pressmark.sound import is_figure, is_quote


def correct_row(document: KeyedDocument, c: Correction) -> Step:
    """Set fields of a quote or a figure, or leave it out."""
    places = list(_places(document, c))
    if c.occurrence is not None:
        places = places[c.occurrence - 1 : c.occurrence]
    if len(places) > 1:
        keys_found = ", ".join(key for _, _, key in places)
        return document, Outcome(c, fault=f"{len(places)} rows fit", remedy=f"use one of the keys {keys_found}")
    if not places:
        near = nearest(" ".join(c.words), (text for article in document.articles for text in _texts(article, c)))
        return document, Outcome(c, fault=f"no {c.target} of {c.file} has just these words", remedy=_did_you_mean(near))
    at, index, key = places[0]
    article = document.articles[at]
    if c.action == "reject":
        was = {"text": list(_texts(article, c))[index]}
        return with_article(document, at, without_row(article, c, index)), Outcome(c, key, was, {})
    return _set(document, c, at, index, key)


def _places(document: KeyedDocument, c: Correction) -> Iterator[tuple[int, int, str]]:
    wanted = " ".join(c.words)
    for at, article in enumerate(document.articles):
        row_keys = article.quote_keys if c.target == "quote" else article.figure_keys
        for index, (key, text) in enumerate(zip(row_keys, _texts(article, c), strict=True)):
            if key == c.key or (c.key is None and text == wanted):
                yield at, index, key


def _texts(keyed: KeyedArticle, c: Correction) -> Iterator[str]:
    """The words of all quotes of an article, or of all its figures."""
    article = keyed.findings.article
    if c.target == "quote":
        yield from (words(article, quote) for quote in keyed.findings.quotes)
    else:
        yield from (article.text[figure.start : figure.end] for figure in keyed.findings.figures)


def _set(document: KeyedDocument, c: Correction, at: int, index: int, key: str) -> Step:
    keyed = document.articles[at]
    found = keyed.findings
    rows: tuple[Found, ...] = found.quotes if c.target == "quote" else found.figures
    moved = _moved(rows[index], c, found.article)
    if moved is None:
        remedy = "give words that stand in the article just once over the old ones"
        return document, Outcome(c, key, fault="the new text does not stand where the old one does", remedy=remedy)
    row, names = _with_fields(moved, c, found.names)
    fault = _broken(row, found.article, names)
    if fault:
        return document, Outcome(c, key, fault=fault, remedy="correct the correction")
    if row == rows[index]:
        return document, Outcome(c, key, fault=STALE[0], remedy=STALE[1])
    was, now = difference(rows[index], row, found.names, names, found.article)
    after = _with_row(replace(found, names=names), index, row)
    return with_article(document, at, replace(keyed, findings=after)), Outcome(c, key, was, now)


def _with_fields(row: Found, c: Correction, names: Names) -> tuple[Found, Names]:
    if isinstance(row, Quote):
        return corrected_quote(row, c.fields, names)
    return corrected_figure(row, c.fields, names)


def _moved(row: Found, c: Correction, article: Article) -> Found | None:
    """The row over its corrected words, which must overlap the old ones; None where they do not."""
    text = c.fields.get("text")
    if text is None:
        return row
    start, end = (row.start, row.end) if isinstance(row, Figure) else (row.parts[0][0], row.parts[-1][1])
    over = [place for place in find_words(article.text, str(text)) if place[0] < end and start < place[1]]
    passage = _passage_of(article, over[0][0]) if len(over) == 1 else None
    if passage is None:
        return None
    if isinstance(row, Quote):
        return row if row.parts == tuple(over) else replace(row, parts=tuple(over), passage=passage)
    return replace(row, start=over[0][0], end=over[0][1], passage=passage)


def _broken(row: Found, article: Article, names: Names) -> str | None:
    """Which promise a corrected row would break."""
    if isinstance(row, Figure):
        kept = is_figure(row, article, names)
        return None if kept else "a range must run upwards, from value to value_high, within one passage"
    return None if is_quote(row, article, names) else "scare marks have no speaker; set another kind as well"


def add_row(document: KeyedDocument, c: Correction) -> Step:
    places = [(at, parts) for at, article in enumerate(document.articles) for parts in _found_parts(article, c)]
    if c.occurrence is not None:
        places = places[c.occurrence - 1 : c.occurrence]
    if len(places) > 1:
        remedy = f"add occurrence: 1 to {len(places)}"
        return document, Outcome(c, fault=f"these words stand {len(places)} times in {c.file}", remedy=remedy)
    if not places:
        near = nearest(" ".join(c.words), _sentences(document))
        return document, Outcome(c, fault=f"these words do not stand in {c.file}", remedy=_did_you_mean(near))
    at, parts = places[0]
    article = document.articles[at]
    for index, key in enumerate(article.quote_keys if c.target == "quote" else article.figure_keys):
        if _parts(article.findings, c, index) == parts:
            return _set(document, c, at, index, key)
    return _added(document, c, at, parts)


def _found_parts(keyed: KeyedArticle, c: Correction) -> tuple[tuple[Span, ...], ...]:
    article = keyed.findings.article
    return tuple(p for p in find_parts(article.text, c.words) if _passage_of(article, p[0][0]) is not None)


def _parts(found: Findings, c: Correction, index: int) -> tuple[Span, ...]:
    if c.target == "quote":
        return found.quotes[index].parts
    return ((found.figures[index].start, found.figures[index].end),)


def _added(document: KeyedDocument, c: Correction, at: int, parts: tuple[Span, ...]) -> Step:
    keyed = document.articles[at]
    found, article = keyed.findings, keyed.findings.article
    passage = _passage_of(article, parts[0][0]) or 0
    bare: Found = (
        added_quote(parts, passage)
        if c.target == "quote"
        else added_figure(article, (parts[0][0], parts[-1][1]), passage, found.quotes)
    )
    row, names = _with_fields(bare, c, found.names)
    fault = _broken(row, article, names)
    if fault:
        return document, Outcome(c, fault=fault, remedy="correct the correction")
    text = " ".join(article.text[s:e] for s, e in parts)
    plain = (
        keys.quote_key(keyed.key, text) if isinstance(row, Quote) else keys.figure_key(keyed.key, text, row.sentence)
    )
    after, key = inserted(replace(keyed, findings=replace(found, names=names)), row, plain)
    _, now = difference(None, row, names, names, article)
    return with_article(document, at, after), Outcome(c, key, {}, {"text": text, **now})


def _with_row(found: Findings, index: int, row: Found) -> Findings:
    if isinstance(row, Figure):
        return replace(found, figures=(*found.figures[:index], row, *found.figures[index + 1 :]))
    old = found.quotes[index]
    figures = tuple(cited_again(figure, old, row) if figure.quote == index else figure for figure in found.figures)
    return replace(found, quotes=(*found.quotes[:index], row, *found.quotes[index + 1 :]), figures=figures)


def _passage_of(article: Article, offset: int) -> int | None:
    return next((i for i, p in enumerate(article.passages) if p.start <= offset < p.end), None)


def _sentences(document: KeyedDocument) -> Iterator[str]:
    for keyed in document.articles:
        text = keyed.findings.article.text
        yield from (text[start:end] for start, end in sentence_spans(text))


def _did_you_mean(near: str | None) -> str:
    return f"did you mean “{near}”? (nothing was changed)" if near else "copy the words from the article, or remove it"
