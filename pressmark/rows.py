"""Findings -> rows. Keys are made in keys.py; everything else in a row is copied or counted.

Two passes over the analyses, holding one at a time: the first settles who is who in the whole archive, the second
makes the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from pressmark import keys
from pressmark.article_rows import Placed, article_rows
from pressmark.identity import Identities, NamedArticle, merge
from pressmark.model import Analysis, Article, Discard, Problem, RawDocument
from pressmark.people_rows import Tally, people_rows
from pressmark.tables import DiscardRow, DocumentRow, ProblemRow, Row, TopicRow

SEVERITIES = ("error", "doubt", "note")


def archive_rows(analyses: Callable[[], Iterable[Analysis]], failures: tuple[Problem, ...]) -> Iterator[Row]:
    """Every row of the archive. `analyses` gives all documents in corpus order, each time it is called.

    `failures` are problems of files that are no documents of the archive.
    """
    who = merge(_named(analyses()))
    tally = Tally()
    topics: dict[str, str] = {}
    problems = [_problem_row(problem, None, None) for problem in (*failures, *who.problems)]
    for analysis in analyses():
        document = keys.document_key(analysis.raw.path)
        yield from _document_rows(analysis.raw, document, analysis.discards)
        problems += [_problem_row(_located(p, analysis.raw.path), document, None) for p in analysis.problems]
        for placed in _placed(analysis, document, who):
            tally.count(placed)
            topics.update(
                {keys.slug(topic): topic for topic in placed.article.topics if keys.slug(topic) not in topics}
            )
            problems += [_problem_row(problem, document, placed.key) for problem in placed.findings.problems]
            yield from article_rows(placed)
    yield from (TopicRow(id, name) for id, name in topics.items() if id)
    yield from people_rows(who, tally)
    yield from _ranked(problems)


def _named(analyses: Iterable[Analysis]) -> list[NamedArticle]:
    """What identity needs of each article, without its text."""
    return [
        NamedArticle(key, replace(findings.article, text="", passages=()), findings.names)
        for analysis in analyses
        for key, findings in zip(_article_keys(analysis), analysis.findings, strict=True)
    ]


def _placed(analysis: Analysis, document: str, who: Identities) -> Iterator[Placed]:
    for key, findings in zip(_article_keys(analysis), analysis.findings, strict=True):
        yield Placed(key, document, findings, who)


def _article_keys(analysis: Analysis) -> list[str]:
    document, ordinals = keys.document_key(analysis.raw.path), keys.Ordinals()
    return [ordinals.apart(_article_key(document, findings.article)) for findings in analysis.findings]


def _article_key(document: str, article: Article) -> str:
    return keys.article_key(document, article.title, article.text[:200])


def _document_rows(raw: RawDocument, document: str, discards: tuple[Discard, ...]) -> Iterator[Row]:
    ink = sum(map(len, raw.text.split()))
    yield DocumentRow(document, raw.path, raw.media_type, raw.sha256, raw.size_bytes, raw.encoding, ink)
    for position, discard in enumerate(discards, 1):
        yield DiscardRow(f"{document}-d{position}", document, discard.start, discard.end, discard.kind, discard.text)


def _located(problem: Problem, path: str) -> Problem:
    """The problem with its file, and line where known, at the head of its message."""
    place = path if problem.line is None else f"{path}:{problem.line}"
    return (
        problem if problem.message.startswith(f"{path}:") else replace(problem, message=f"{place}: {problem.message}")
    )


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
