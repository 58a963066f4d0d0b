"""Every cited number of an article with what it means: value, unit, what is counted, limit, date, source.

Rules only, over words and lexicons: the numbers are read first, then what is no quantity is refused, then the
words around each are asked for its meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from pressmark import lexicon
from pressmark.amounts import Amount, amounts
from pressmark.changes import shared_units
from pressmark.as_of import date_for, dated_phrases
from pressmark.cited import Source, source_of
from pressmark.counted import Counted, Place, find_counted
from pressmark.model import Article, Figure, Mention, Names, Problem, Quote
from pressmark.modifiers import modifier_before, modifier_behind
from pressmark.numerals import LONGEST, values
from pressmark.masks import masked
from pressmark.refused import refusal, title_cased
from pressmark.sentences import sentence_spans
from pressmark.words import FRACTIONS, Words, plain_digits, split_words

CONFIDENCE = {
    "noun": 0.95,
    "part": 0.95,
    "of": 0.9,
    "label": 0.9,
    "subject": 0.85,
    "object": 0.8,
    "purpose": 0.8,
    "same": 0.75, "total": 0.9, "clause": 0.7, "bearer": 0.9,
    "none": 0.7,
}


def find_figures(
    article: Article, quotes: tuple[Quote, ...], names: Names
) -> tuple[tuple[Figure, ...], tuple[Problem, ...]]:
    """The figures of an article, in order, and the numbers that nobody could read; quotes and names are those found in it."""
    found: list[Figure] = []
    problems: list[Problem] = []
    plain = plain_digits(article.text)
    for index, passage in enumerate(article.passages):
        for start, end in sentence_spans(plain, passage.start, passage.end):
            mentions = tuple(m for m in names.mentions if start <= m.start and m.end <= end)
            for figure in _sentence_figures(article.text, plain, start, end, article.date_published, names, mentions):
                if not any(m.start < figure.end and figure.start < m.end for m in mentions):
                    found.append(_inside_quote(replace(figure, passage=index), quotes))
            problems.extend(_unreadable(plain, start, end))
    return tuple(found), tuple(problems)


def figures_in(text: str, published: str | None = None) -> tuple[Figure, ...]:
    """The figures of a plain text without passages, names or quotes; offsets are those of the text."""
    plain = plain_digits(text)
    return tuple(
        figure
        for start, end in sentence_spans(plain)
        for figure in _sentence_figures(text, plain, start, end, published, Names(), ())
    )


def _sentence_figures(
    text: str, plain: str, start: int, end: int, published: str | None, names: Names, mentions: tuple[Mention, ...]
) -> Iterator[Figure]:
    if not _number_sign().search(plain, start, end):
        return
    words = split_words(plain, start, end)
    readings = _readings(words, plain)
    if not readings:
        return
    dates = dated_phrases(words, published)
    source = source_of(text, words, names, mentions)
    for reading in readings:
        yield _figure(
            text, words, reading, text[start:end], date_for(dates, reading.amount.first, reading.amount.last), source
        )


@dataclass(frozen=True, slots=True)
class _Reading:
    amount: Amount
    modifier: str | None
    counted: Counted


def _readings(words: Words, plain: str) -> list[_Reading]:
    """The amounts of a sentence that are figures, each with its limit and what it counts; elided nouns come from the one before."""
    headline = title_cased(words)
    found: list[_Reading] = []
    floor, refused = 0, -1
    for amount in shared_units(words, list(amounts(words, masked(plain, words)))):
        before = modifier_before(words, amount.first, amount.kind)
        start = before[1] if before else amount.first
        again = start - 1 == refused and words.at(refused) in ("and", "or", ",", "&", "to") and not amount.unit
        reason = "number in a name" if again else refusal(words, amount, start, headline)
        if reason:
            refused = amount.last if reason == "number in a name" else -1
            continue
        found.append(_reading(words, amount, before, floor, found))
        floor = amount.noun
    return found


def _reading(words: Words, amount: Amount, before: tuple[str, int] | None, floor: int, found: list[_Reading]) -> _Reading:
    start = before[1] if before else amount.first
    behind = modifier_behind(words, amount.last, amount.noun)
    noun = amount.noun + behind[1] if behind else amount.noun
    place = Place(amount, start, noun, floor)
    counted = _same_as_before(words, place, found) or find_counted(words, place)
    if counted.text is None and found and found[-1].amount.kind == amount.kind and amount.kind not in ("duration", "rate"):
        counted = Counted(found[-1].counted.text, "same", counted.end)
    behind = behind or modifier_behind(words, counted.end, counted.end)
    modifier = before[0] if before else behind[0] if behind else None
    return _Reading(amount, None if amount.form == "vague" else modifier, counted)


def _same_as_before(words: Words, place: Place, found: list[_Reading]) -> Counted | None:
    """"$600 to $1,000", "10 million euros ($11 million)", "rose 7% to $84": the second figure is of the same thing."""
    between = words.lower[place.floor : place.start]
    if not found or place.amount.kind in ("count", "duration", "rate") or not found[-1].counted.text:
        return None
    joined = between in (("(",), ("to",), ("from",), (",", "up", "from"), (",", "down", "from"), ("or",), ("at",))
    return Counted(found[-1].counted.text, "same", place.noun) if joined else None


def _figure(
    text: str, words: Words, reading: _Reading, sentence: str, date: str | None, source: Source | None
) -> Figure:
    amount = reading.amount
    return Figure(
        kind=amount.kind,
        passage=0,
        start=words.starts[amount.first],
        end=words.ends[amount.last - 1],
        value=amount.value,
        value_high=amount.value_high,
        unit=amount.unit,
        counted=reading.counted.text,
        modifier=reading.modifier,
        as_of=date,
        cited=source.text if source else None,
        cited_person=source.person if source else None,
        cited_organization=source.organization if source else None,
        sentence=sentence,
        method=f"{amount.form}, {reading.counted.rule}",
        confidence=CONFIDENCE[reading.counted.rule],
        per=amount.per,
    )


def _inside_quote(figure: Figure, quotes: tuple[Quote, ...]) -> Figure:
    """The figure with the quote it stands in; a quote's speaker is who the number comes from."""
    for index, quote in enumerate(quotes):
        if any(start <= figure.start and figure.end <= end for start, end in quote.parts):
            if quote.kind == "scare" or quote.speaker is None:
                return replace(figure, quote=index)
            return replace(
                figure,
                quote=index,
                cited=quote.speaker,
                cited_person=quote.person,
                cited_organization=quote.organization,
            )
    return figure


def _unreadable(plain: str, start: int, end: int) -> Iterator[Problem]:
    """Runs of digits too long to be a quantity."""
    for match in re.compile(rf"\d[\d,.]{{{LONGEST + 8},}}").finditer(plain, start, end):
        yield Problem("note", "number", "a run of digits too long to be a quantity was left out", match.group()[:60])


@cache
def _number_sign() -> re.Pattern[str]:
    """A quick look whether a sentence can hold a number at all."""
    numbers = values("units", "teens", "tens", "scales", "multiples")
    listed = lexicon.alternatives(
        [*numbers, *lexicon.entries("numerals", "vague"), "half", "third", "quarter", "quarters", "fold"]
    )
    return re.compile(rf"[\d{''.join(FRACTIONS)}]|(?<![^\W_]){listed}", re.IGNORECASE)
