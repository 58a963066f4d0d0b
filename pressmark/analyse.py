"""One document, from its text to everything found in it: a pure, picklable function, the same in any process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from pressmark import language
from pressmark.figures import find_figures
from pressmark.model import (
    Analysis,
    Article,
    Figure,
    Findings,
    Names,
    ParsedDocument,
    Problem,
    Quote,
    RawDocument,
)
from pressmark.names import find_names
from pressmark.parse import parse_document
from pressmark.plain import plain_document
from pressmark.quotes import find_quotes, masked
from pressmark.sound import is_whole, sound

Found = TypeVar("Found")


def analyse(raw: RawDocument) -> Analysis:
    """Everything Pressmark finds in one document.

    A step that fails on an input nobody foresaw costs that step's findings, never the document: what is left is kept
    and the fault is a problem of severity `error`.
    """
    problems: list[Problem] = []
    parsed = _attempt("layout", lambda: _laid_out(raw), plain_document(raw), problems)
    findings = tuple(sound(search(article)) for article in parsed.articles)
    return Analysis(raw, parsed.discards, findings, (*parsed.problems, *problems))


def _laid_out(raw: RawDocument) -> ParsedDocument:
    parsed = parse_document(raw)
    if not is_whole(raw, parsed):
        raise ValueError("some of the text was in no passage and no discard, or in two")
    return parsed


def search(article: Article) -> Findings:
    """The names, quotes and figures of one article."""
    problems: list[Problem] = []
    unmasked: dict[int, str] = {}
    waiting = _attempt("quotation marks", lambda: masked(article), unmasked, problems)
    docs = language.parse([waiting[position] for position in sorted(waiting)])
    parses = dict(zip(sorted(waiting), docs, strict=True))
    names = _attempt("names", lambda: find_names(article, parses), Names(), problems)
    no_quotes: tuple[tuple[Quote, ...], tuple[Problem, ...]] = ((), ())
    quotes, doubts = _attempt("quotes", lambda: find_quotes(article, parses, names), no_quotes, problems)
    no_figures: tuple[tuple[Figure, ...], tuple[Problem, ...]] = ((), ())
    figures, more = _attempt("figures", lambda: find_figures(article, quotes, names), no_figures, problems)
    found = (*problems, *doubts, *more)
    return Findings(article, names, quotes, figures, tuple(replace(p, article=article.position) for p in found))


def _attempt(step: str, find: Callable[[], Found], otherwise: Found, problems: list[Problem]) -> Found:
    try:
        return find()
    except Exception as fault:
        problems.append(
            Problem(
                severity="error",
                kind="program fault",
                message=f"reading {step} failed here: {type(fault).__name__}: {fault}",
                suggestion="report this file to the makers of Pressmark; the rest of the archive is not affected",
            )
        )
        return otherwise
