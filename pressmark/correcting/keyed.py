"""The articles of a document under their keys: they come from what was found, so no correction moves one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pressmark import keys
from pressmark.model import Analysis, Article, Discard, Findings, Problem, Quote, RawDocument
from pressmark.naming.archive_names import NamedArticle


@dataclass(frozen=True, slots=True)
class KeyedArticle:
    """One article's findings, its key, and a key for each of its quotes and figures, in their order."""

    key: str
    findings: Findings
    quote_keys: tuple[str, ...]
    figure_keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyedDocument:
    """A document with everything found in it, under keys."""

    key: str
    raw: RawDocument
    discards: tuple[Discard, ...]
    articles: tuple[KeyedArticle, ...]
    problems: tuple[Problem, ...] = ()


def keyed(analysis: Analysis) -> KeyedDocument:
    """An analysis under its keys."""
    document, ordinals = keys.document_key(analysis.raw.path), keys.Ordinals()
    articles = tuple(
        _keyed(ordinals.apart(keys.article_key(document, found.article.title, found.article.text[:200])), found)
        for found in analysis.findings
    )
    return KeyedDocument(document, analysis.raw, analysis.discards, articles, analysis.problems)


def named(document: KeyedDocument) -> tuple[NamedArticle, ...]:
    """What settling who is who needs of each article: its names, without its text and its places."""
    return tuple(
        NamedArticle(
            article.key,
            replace(article.findings.article, text="", passages=()),
            replace(article.findings.names, mentions=()),
        )
        for article in document.articles
    )


def _keyed(key: str, found: Findings) -> KeyedArticle:
    article = found.article
    quotes = (keys.quote_key(key, words(article, quote)) for quote in found.quotes)
    figures = (keys.figure_key(key, article.text[f.start : f.end], f.sentence) for f in found.figures)
    return KeyedArticle(key, found, _apart(quotes), _apart(figures))


def _apart(plain: Iterable[str]) -> tuple[str, ...]:
    ordinals = keys.Ordinals()
    return tuple(map(ordinals.apart, plain))


def words(article: Article, quote: Quote) -> str:
    """The words of a quote: its parts joined by one space."""
    return " ".join(article.text[start:end] for start, end in quote.parts)
