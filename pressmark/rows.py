"""Findings -> rows. Keys are made in keys.py; everything else in a row is copied or counted.

Two passes over the documents, holding one at a time: the first settles who is who in the whole archive, the second
makes the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pressmark import keys
from pressmark.article_rows import Placed, article_rows
from pressmark.correcting.corrected_names import regrouped
from pressmark.correcting.keyed import KeyedDocument, named
from pressmark.correction_log import CorrectionLog
from pressmark.corrections import Corrections, correct
from pressmark.doubts import document_doubts, doubts, name_doubts
from pressmark.identity import NamedArticle, merge
from pressmark.model import Problem
from pressmark.people_rows import Tally, people_rows
from pressmark.tables import DiscardRow, DocumentRow, ProblemRow, Row, TopicRow

SEVERITIES = ("error", "doubt", "note")


def archive_rows(
    documents: Callable[[], Iterable[KeyedDocument]],
    failures: tuple[Problem, ...],
    corrections: Corrections,
    names: Callable[[], Iterable[NamedArticle]] | None = None,
) -> Iterator[Row]:
    """Every row of the archive. `documents` gives all of them in corpus order, each time it is called.

    `failures` are problems of files that are no documents of the archive. `names` gives named() of all documents, where
    that is cheaper than the documents; it is of use as long as nothing is corrected.
    """
    log = CorrectionLog(corrections)
    if names and not corrections.entries:
        articles = list(names())
    else:
        articles = [article for document in documents() for article in named(log.noted(document))]
    found = merge(articles)
    who, outcomes = regrouped(found, articles, corrections.of_names())
    tally = Tally()
    topics: dict[str, str] = {}
    problems = [
        _problem_row(problem, None, None)
        for problem in (*failures, *name_doubts(found, who, outcomes), *log.problems(outcomes))
    ]
    for read in documents():
        document, _ = correct(read, corrections)
        yield from _document_rows(document)
        problems += [_problem_row(p, document.key, key) for p, key in document_doubts(document)]
        for article in document.articles:
            placed = Placed(article, document.key, who)
            tally.count(placed)
            for topic in placed.article.topics:
                topics.setdefault(keys.slug(topic), topic)
            problems += [_problem_row(p, document.key, article.key) for p in doubts(document, article)]
            yield from article_rows(placed)
    yield from (TopicRow(id, name) for id, name in topics.items() if id)
    yield from people_rows(who, tally)
    yield from log.rows(outcomes)
    yield from _ranked(problems)


def _document_rows(document: KeyedDocument) -> Iterator[Row]:
    raw, key = document.raw, document.key
    ink = sum(map(len, raw.text.split()))
    yield DocumentRow(key, raw.path, raw.media_type, raw.sha256, raw.size_bytes, raw.encoding, ink)
    for position, discard in enumerate(document.discards, 1):
        yield DiscardRow(f"{key}-d{position}", key, discard.start, discard.end, discard.kind, discard.text)


def _problem_row(problem: Problem, document: str | None, article: str | None) -> ProblemRow:
    key = keys.digest(article or document, problem.kind, problem.message, problem.excerpt, length=10)
    return ProblemRow(
        id=f"{keys.slug(problem.kind)}-{key}",
        document=document,
        article=article,
        severity=problem.severity,
        kind=problem.kind,
        message=problem.message,
        excerpt=problem.excerpt,
        suggestion=problem.suggestion,
    )


def _ranked(problems: list[ProblemRow]) -> Iterator[ProblemRow]:
    """Worst first, each once: the same doubt of the same words twice in an article is one row."""
    seen: set[str] = set()
    for problem in sorted(problems, key=lambda p: (SEVERITIES.index(p.severity), p.kind)):
        if problem.id not in seen:
            seen.add(problem.id)
            yield problem
