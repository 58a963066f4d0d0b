"""What became of the corrections in a build: a row for each that changed something, a problem for each that did not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from pressmark import keys
from pressmark.correcting.correction import FILE, Correction, Outcome
from pressmark.correcting.exact_words import resembling
from pressmark.correcting.keyed import KeyedDocument
from pressmark.corrections import Corrections, correct
from pressmark.model import Problem
from pressmark.tables import CorrectionRow


class CorrectionLog:
    """Follows the corrections through the documents of a build."""

    def __init__(self, corrections: Corrections) -> None:
        self._corrections = corrections
        self._outcomes: list[Outcome] = []
        self._keys: list[str] = []
        self._paths: list[str] = []

    def noted(self, document: KeyedDocument) -> KeyedDocument:
        """The document as corrected; what became of its corrections is kept."""
        corrected, outcomes = correct(document, self._corrections)
        self._outcomes += outcomes
        if self._corrections.entries:
            self._paths.append(document.raw.path)
            for article in document.articles:
                self._keys += (article.key, *article.quote_keys, *article.figure_keys)
        return corrected

    def rows(self, outcomes: Iterable[Outcome]) -> Iterator[CorrectionRow]:
        """A row for each correction that changed something."""
        for outcome in (*self._outcomes, *outcomes):
            c, row = outcome.correction, outcome.row
            if outcome.fault is None and row:
                was, now = _json(outcome.was), _json(outcome.now)
                id = f"{c.action}-{row}-{keys.digest(was, now, str(c.line))}"
                yield CorrectionRow(id, c.target, c.action, row, was, now, c.reason, c.line)

    def problems(self, outcomes: Iterable[Outcome]) -> Iterator[Problem]:
        """A problem for each correction that changed nothing: it fits no row, several rows, or a row that is right."""
        every = (*self._outcomes, *outcomes)
        met = {id(outcome.correction) for outcome in every}
        for outcome in every:
            if outcome.fault:
                yield _problem(outcome.correction, outcome.fault, outcome.remedy)
        for c in self._corrections.entries:
            if id(c) not in met:
                yield self._orphan(c)

    def _orphan(self, c: Correction) -> Problem:
        if c.file:
            return _problem(c, f"no file {c.file} in this corpus", _remedy(resembling(c.file, self._paths)))
        meant = resembling(c.key or "", self._keys)
        return _problem(c, f"no {c.target} with the key {c.key} in this archive", _remedy(meant))


def _remedy(meant: str | None) -> str:
    return (
        f"did you mean {meant}? (nothing was changed)" if meant else "remove the correction, or correct what it names"
    )


def _problem(c: Correction, fault: str, remedy: str | None) -> Problem:
    excerpt = " … ".join(c.words) or c.key
    return Problem("doubt", "correction without effect", f"{FILE}:{c.line}: {fault}", excerpt, remedy)


def _json(values: Mapping[str, object] | None) -> str:
    return json.dumps(values or {}, ensure_ascii=False)
