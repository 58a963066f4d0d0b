"""Corrections of articles, quotes and figures, applied to one document's findings before they become rows.

A correction fits the row with its key, or the row of its file with just its words; never one that merely looks alike.
What fits nothing, fits several or changes nothing leaves the findings as they are and says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pressmark.correcting.corrected_rows import add_row, correct_row
from pressmark.correcting.correction import STALE, Correction, Outcome, Step
from pressmark.correcting.keyed import KeyedDocument
from pressmark.correcting.origin import stretches
from pressmark.correcting.row_changes import difference, with_article
from pressmark.model import Discard


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections, to be looked up by file and by key."""

    entries: tuple[Correction, ...]
    _by_file: Mapping[str, list[Correction]]
    _by_key: Mapping[str, list[Correction]]

    def of(self, document: KeyedDocument) -> list[Correction]:
        """Those about a document's articles, quotes and figures, in the order of the file."""
        found = list(self._by_file.get(document.raw.path, ()))
        for article in document.articles if self._by_key else ():
            for key in (article.key, *article.quote_keys, *article.figure_keys):
                found += self._by_key.get(key, ())
        return sorted(found, key=lambda correction: correction.line)

    def of_names(self) -> tuple[Correction, ...]:
        """Those about people and organizations."""
        return tuple(c for c in self.entries if c.target in ("person", "organization"))


def corrections_of(entries: Iterable[Correction]) -> Corrections:
    """Corrections made ready for looking up."""
    by_file: dict[str, list[Correction]] = defaultdict(list)
    by_key: dict[str, list[Correction]] = defaultdict(list)
    every = tuple(entries)
    for correction in every:
        if correction.target in ("person", "organization"):
            continue
        if correction.file:
            by_file[correction.file].append(correction)
        elif correction.key:
            by_key[correction.key].append(correction)
    return Corrections(every, by_file, by_key)


def correct(document: KeyedDocument, corrections: Corrections) -> tuple[KeyedDocument, tuple[Outcome, ...]]:
    """The document as corrected, and what became of each correction that is about it."""
    outcomes = []
    for correction in corrections.of(document):
        document, outcome = _applied(document, correction)
        outcomes.append(outcome)
    return document, tuple(outcomes)


def _applied(document: KeyedDocument, c: Correction) -> Step:
    if c.target == "article":
        return _article(document, c)
    return add_row(document, c) if c.action == "add" else correct_row(document, c)


def _article(document: KeyedDocument, c: Correction) -> Step:
    places = [
        index
        for index, article in enumerate(document.articles)
        if c.key == article.key or (c.key is None and c.position in (None, article.findings.article.position + 1))
    ]
    if len(places) != 1:
        remedy = f"add position: 1 to {len(places)}" if places else "correct position, or remove the correction"
        return document, Outcome(c, fault=f"{len(places)} articles of {c.file} fit", remedy=remedy)
    at = places[0]
    before = document.articles[at]
    if c.action == "reject":
        return _without_article(document, at), Outcome(c, before.key, {"title": before.findings.article.title}, {})
    values: dict[str, Any] = dict(c.fields)
    article = replace(before.findings.article, **values)
    if article == before.findings.article:
        return document, Outcome(c, before.key, fault=STALE[0], remedy=STALE[1])
    was, now = difference(before.findings.article, article)
    changed = replace(before, findings=replace(before.findings, article=article))
    return with_article(document, at, changed), Outcome(c, before.key, was, now)


def _without_article(document: KeyedDocument, at: int) -> KeyedDocument:
    """The document without an article, whose words are discards now."""
    text, gone = document.raw.text, []
    for passage in document.articles[at].findings.article.passages:
        gone += [Discard(s, e, "rejected", text[s:e]) for s, e in stretches(passage, document.discards)]
    articles = document.articles[:at] + document.articles[at + 1 :]
    discards = tuple(sorted([*document.discards, *gone], key=lambda discard: (discard.start, discard.end)))
    return replace(document, articles=articles, discards=discards)
