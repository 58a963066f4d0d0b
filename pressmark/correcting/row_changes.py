"""Quotes and figures put into an article and taken out of it, and what differs between two of them."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from pressmark import keys
from pressmark.correcting.corrected_values import Found
from pressmark.correcting.correction import Correction
from pressmark.correcting.keyed import KeyedArticle, KeyedDocument, words
from pressmark.model import Article, Figure, Names, Quote

NOBODY = Names()


def with_article(document: KeyedDocument, at: int, article: KeyedArticle) -> KeyedDocument:
    """The document with another article in one of its places."""
    return replace(document, articles=(*document.articles[:at], article, *document.articles[at + 1 :]))


def inserted(keyed: KeyedArticle, row: Found, plain: str) -> tuple[KeyedArticle, str]:
    """The article with one more quote or figure in its place, under a key of its own."""
    found = keyed.findings
    taken = keys.Ordinals()
    for key in keyed.quote_keys if isinstance(row, Quote) else keyed.figure_keys:
        taken.apart(key)
    key = taken.apart(plain)
    if isinstance(row, Figure):
        at = sum(figure.start < row.start for figure in found.figures)
        figures = (*found.figures[:at], row, *found.figures[at:])
        figure_keys = (*keyed.figure_keys[:at], key, *keyed.figure_keys[at:])
        return replace(keyed, findings=replace(found, figures=figures), figure_keys=figure_keys), key
    at = sum(quote.parts[0][0] < row.parts[0][0] for quote in found.quotes)
    quotes = (*found.quotes[:at], row, *found.quotes[at:])
    quote_keys = (*keyed.quote_keys[:at], key, *keyed.quote_keys[at:])
    moved = tuple(replace(f, quote=f.quote + (f.quote >= at)) if f.quote is not None else f for f in found.figures)
    held = tuple(replace(f, quote=at) if f.quote is None and _inside(f, row) else f for f in moved)
    return replace(keyed, findings=replace(found, quotes=quotes, figures=held), quote_keys=quote_keys), key


def without_row(keyed: KeyedArticle, c: Correction, index: int) -> KeyedArticle:
    found = keyed.findings
    if c.target == "figure":
        figures = found.figures[:index] + found.figures[index + 1 :]
        figure_keys = keyed.figure_keys[:index] + keyed.figure_keys[index + 1 :]
        return replace(keyed, findings=replace(found, figures=figures), figure_keys=figure_keys)
    quotes = found.quotes[:index] + found.quotes[index + 1 :]
    quote_keys = keyed.quote_keys[:index] + keyed.quote_keys[index + 1 :]
    figures = tuple(replace(figure, quote=_shifted(figure.quote, index)) for figure in found.figures)
    return replace(keyed, findings=replace(found, quotes=quotes, figures=figures), quote_keys=quote_keys)


def _shifted(quote: int | None, gone: int) -> int | None:
    if quote is None or quote == gone:
        return None
    return quote - (quote > gone)


def _inside(figure: Figure, quote: Quote) -> bool:
    return any(start <= figure.start and figure.end <= end for start, end in quote.parts)


def difference(
    before: object, after: object, names: Names = NOBODY, now_names: Names = NOBODY, article: Article | None = None
) -> tuple[dict[str, object], dict[str, object]]:
    """The fields in which two values differ, as people read them: names for positions, words for places."""
    was: dict[str, object] = {}
    now: dict[str, object] = {}
    for name in (field.name for field in fields(after)):  # type: ignore[arg-type]
        old, new = getattr(before, name, None), getattr(after, name)
        if old != new and name not in ("method", "confidence", "passage", "end", "sentence", "quote", "restates"):
            label = {"parts": "text", "start": "text"}.get(name, name)
            was[label], now[label] = (
                _shown(name, old, before, names, article),
                _shown(name, new, after, now_names, article),
            )
    return was, now


def _shown(name: str, value: Any, row: Any, names: Names, article: Article | None) -> object:
    if value is None:
        return None
    if name in ("person", "cited_person"):
        return names.people[value].name
    if name in ("organization", "cited_organization"):
        return names.organizations[value].name
    if article is not None and name == "parts":
        return words(article, row)
    if article is not None and name == "start":
        return article.text[row.start : row.end]
    if isinstance(value, tuple):
        return [getattr(item, "name", item) for item in value]
    return value
