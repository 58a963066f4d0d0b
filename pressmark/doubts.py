"""What of an article somebody should look at, each with its line and a correction ready to be filled in and pasted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from pressmark.correction import METHOD
from pressmark.keyed import KeyedArticle, KeyedDocument, words
from pressmark.model import Problem, Quote
from pressmark.origin import line_of

UNSURE = 0.6
"""Rows of rules that were right less often than this on development data are doubts."""


def doubts(document: KeyedDocument, keyed: KeyedArticle) -> Iterator[Problem]:
    """The problems found in an article, each with its place, and those that its corrected findings still show."""
    for problem in keyed.findings.problems:
        yield _placed(document, keyed, problem, None)
    if keyed.findings.article.date_published is None:
        yield _undated(document, keyed)
    for key, quote in zip(keyed.quote_keys, keyed.findings.quotes, strict=True):
        if quote.method != METHOD:
            yield from _doubtful_quote(document, keyed, key, quote)
    yield from _doubtful_figures(document, keyed)


def _undated(document: KeyedDocument, keyed: KeyedArticle) -> Problem:
    article = keyed.findings.article
    fix = f"- article: {keyed.key}\n  set: {{date_published: YYYY-MM-DD}}"
    return _placed(
        document, keyed, Problem("doubt", "date missing", f"no date is printed with “{article.title}”", None, fix), 0
    )


def _doubtful_quote(document: KeyedDocument, keyed: KeyedArticle, key: str, quote: Quote) -> Iterator[Problem]:
    text = words(keyed.findings.article, quote)
    at = quote.parts[0][0]
    if quote.kind == "direct" and quote.speaker is None:
        fix = f"- quote: {key}\n  set: {{speaker: NAME, speaker_kind: person}}"
        yield _placed(
            document, keyed, Problem("doubt", "speaker unknown", "nobody is named who says this", text[:200], fix), at
        )
    elif quote.confidence is not None and quote.confidence < UNSURE and quote.speaker is not None:
        fix = f"- quote: {key}\n  set: {{speaker: {_yaml(quote.speaker)}}}"
        message = (
            f"{quote.speaker} is named by a rule that is often wrong ({quote.method}, {quote.confidence:.0%} right)"
        )
        yield _placed(document, keyed, Problem("note", "unsure speaker", message, text[:200], fix), at)


def _doubtful_figures(document: KeyedDocument, keyed: KeyedArticle) -> Iterator[Problem]:
    found = keyed.findings
    for key, figure in zip(keyed.figure_keys, found.figures, strict=True):
        bare = figure.kind == "count" and figure.counted is None
        if bare and figure.method != METHOD:
            text = found.article.text[figure.start : figure.end]
            fix = f"- figure: {key}\n  set: {{counted: WHAT}}"
            problem = Problem(
                "note", "untyped number", f"nothing says what “{text}” counts", figure.sentence[:200], fix
            )
            yield _placed(document, keyed, problem, figure.start)


def _placed(document: KeyedDocument, keyed: KeyedArticle, problem: Problem, offset: int | None) -> Problem:
    """The problem with its file and line at the head of its message; without an offset the line of its excerpt."""
    article, path = keyed.findings.article, document.raw.path
    if problem.message.startswith(f"{path}:"):
        return problem
    found = article.text.find(problem.excerpt) if offset is None and problem.excerpt else -1
    at = offset if offset is not None else max(found, 0)
    return replace(
        problem, message=f"{path}:{line_of(document.raw, document.discards, article, at)}: {problem.message}"
    )


def _yaml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
