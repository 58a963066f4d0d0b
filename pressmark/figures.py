"""Every cited number of an article with what it means: value, unit, what is counted, limit, date, source.

Rules only, over words and lexicons: the numbers of a sentence are read, what is no quantity is refused, and the words
around the rest are asked for its meaning.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pressmark import lexicon
from pressmark.model import Article, Figure, Mention, Names, Problem, Quote, Span
from pressmark.numbers.amounts import Amount
from pressmark.numbers.as_of import Dated, date_for, dated_phrases
from pressmark.numbers.cited import source_of
from pressmark.numbers.counted import Reading
from pressmark.numbers.dollars import home_dollar, pounds_weigh
from pressmark.numbers.enumerated import FEWEST, points, tables
from pressmark.numbers.numerals import LONGEST, digits_value, values
from pressmark.numbers.readings import read_numbers
from pressmark.numbers.words import FRACTIONS, Words, plain_digits, split_words
from pressmark.sentences import sentence_spans


def find_figures(
    article: Article, quotes: tuple[Quote, ...], names: Names
) -> tuple[tuple[Figure, ...], tuple[Problem, ...]]:
    """The figures of an article in order, and the numbers nobody could read; quotes and names are those found in it."""
    plain = plain_digits(article.text)
    mentions = _Mentions(names, article.text)
    quoted = _Quoted(quotes)
    dollar, heavy = home_dollar(article), pounds_weigh(article.text)
    found: list[Figure] = []
    problems: list[Problem] = []
    for index, passage in enumerate(article.passages):
        figures = _stretch_figures(mentions, plain, (passage.start, passage.end), article.date_published)
        named = (figure for figure in figures if not mentions.inside(figure.start, figure.end))
        named = (_in_pounds(figure, plain) if heavy else figure for figure in named)
        found.extend(quoted.placed(_in_dollars(replace(figure, passage=index), plain, dollar)) for figure in named)
        problems.extend(_unreadable(plain, passage.start, passage.end))
        problems.extend(_tabled(plain, passage.start, passage.end))
    return tuple(found), tuple(problems)


def figures_in(text: str, published: str | None = None) -> tuple[Figure, ...]:
    """The figures of a plain text without passages, names or quotes; offsets are those of the text."""
    return tuple(_stretch_figures(_Mentions(Names(), text), plain_digits(text), (0, len(text)), published))


def _in_dollars(figure: Figure, plain: str, dollar: str) -> Figure:
    """The figure with the article's own dollar where it prints a bare "$"."""
    return replace(figure, unit=dollar) if figure.unit == "USD" and plain[figure.start] == "$" else figure


def _in_pounds(figure: Figure, plain: str) -> Figure:
    """The figure as a weight where it prints its pounds as a word."""
    amount = re.fullmatch(r"(.*\d.*?)\s+pounds?", plain[figure.start : figure.end])
    if figure.unit != "GBP" or not amount:
        return figure
    return replace(figure, kind="measure", unit="pound", end=figure.start + amount.end(1))


class _Mentions:
    """The names of an article by place."""

    def __init__(self, names: Names, text: str) -> None:
        self.names, self.text = names, text
        self.ordered = sorted(names.mentions, key=lambda mention: mention.start)
        self.starts = [mention.start for mention in self.ordered]

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in a stretch."""
        return tuple(self.ordered[bisect_left(self.starts, start) : bisect_left(self.starts, end)])

    def inside(self, start: int, end: int) -> bool:
        """Whether a stretch shares a character with a name."""
        near = bisect_left(self.starts, end)
        return any(mention.end > start for mention in self.ordered[max(0, near - 3) : near])


class _Quoted:
    """The parts of all quotes by place."""

    def __init__(self, quotes: tuple[Quote, ...]) -> None:
        self.quotes = quotes
        self.parts = sorted((start, end, index) for index, quote in enumerate(quotes) for start, end in quote.parts)
        self.starts = [start for start, _, _ in self.parts]

    def placed(self, figure: Figure) -> Figure:
        """The figure with the quote it stands in; the quote's speaker is who the number comes from."""
        near = bisect_right(self.starts, figure.start)
        for _, end, index in reversed(self.parts[max(0, near - 3) : near]):
            if figure.end <= end:
                quote = self.quotes[index]
                if quote.kind == "scare" or quote.speaker is None:
                    return replace(figure, quote=index)
                source = {
                    "cited": quote.speaker,
                    "cited_person": quote.person,
                    "cited_organization": quote.organization,
                }
                return replace(figure, quote=index, **source)  # type: ignore[arg-type]
        return figure


def _stretch_figures(mentions: _Mentions, plain: str, stretch: Span, published: str | None) -> Iterator[Figure]:
    """The figures of a passage, sentence by sentence; an elided noun may come from the sentence before."""
    earlier: dict[str, str] = {}
    numbered = points(plain, *stretch)
    for start, end in sentence_spans(plain, *stretch):
        if not _number_sign().search(plain, start, end):
            continue
        words = split_words(plain, start, end)
        readings = read_numbers(words, plain, earlier, numbered)
        if not readings:
            continue
        dates = dated_phrases(words, published)
        source = source_of(mentions.text, words, mentions.names, mentions.between(start, end))
        for reading in readings:
            yield replace(
                _figure(reading, words.starts, words.ends),
                sentence=mentions.text[start:end],
                as_of=_date_of(words, dates, reading.amount),
                cited=source.text if source else None,
                cited_person=source.person if source else None,
                cited_organization=source.organization if source else None,
            )
            if (group := _group(reading)) and reading.counted.text:
                earlier[group] = reading.counted.text


def _group(reading: Reading) -> str | None:
    """For which numbers of the next sentences a figure's noun is meant too: counts, or shares of the same people."""
    part = reading.counted.rule in ("part", "earlier")
    kind = reading.amount.kind
    return kind if kind == "count" or (part and kind == "percent") else None


def _date_of(words: Words, dates: tuple[Dated, ...], amount: Amount) -> str | None:
    return None if amount.kind == "duration" else date_for(words, dates, amount.first, amount.last)


def _figure(reading: Reading, starts: tuple[int, ...], ends: tuple[int, ...]) -> Figure:
    amount = reading.amount
    return Figure(
        kind=amount.kind,
        passage=0,
        start=starts[amount.first],
        end=ends[amount.last - 1],
        value=amount.value,
        value_high=amount.value_high,
        unit=amount.unit,
        counted=reading.counted.text,
        modifier=reading.modifier,
        method=f"{amount.form}, {reading.counted.rule}",
        confidence=_confidences()[reading.counted.rule],
        per=amount.per,
        restates=None if reading.restates is None else starts[reading.restates],
    )


@cache
def _confidences() -> dict[str, float]:
    """How often each rule is right on development data, from lexicon/figure_rules.txt."""
    rows = (entry.split(" | ") for entry in lexicon.entries("figure_rules"))
    return {name: float(share) for name, share, _ in rows}


def _unreadable(plain: str, start: int, end: int) -> Iterator[Problem]:
    """Runs of digits too long to be a quantity, and digits whose separators or powers make no sense."""
    for match in _RUN.finditer(plain, start, end):
        run = match.group().rstrip(",.")
        if len(run) > LONGEST + 8:
            message = "a run of digits too long to be a quantity was left out"
        elif "," in run and digits_value(run) is None:
            message = "a number whose separators cannot be read was left out"
        elif _POWER.match(plain, match.end()):
            message = "a power of ten was left out"
        else:
            continue
        yield Problem("note", "number", message, plain[match.start() : match.start() + 60].split()[0])


def _tabled(plain: str, start: int, end: int) -> Iterator[Problem]:
    """The rows of a table that a passage prints as one line."""
    if len(_RUN.findall(plain, start, end)) < FEWEST:
        return
    words = split_words(plain, start, end)
    for rows in tables(words):
        first, last = words.starts[rows[0]], words.ends[min(rows[-1], rows[0] + FEWEST)]
        message = "the rows of a table printed as one line were left out"
        yield Problem("note", "number", message, plain[first:last])


_RUN = re.compile(r"(?<![\w.,:/])\d[\d,.]*+")
_POWER = re.compile(r"e[+-]?\d\d|\s?[×x*·]\s?10\s?(?:\^|\*\*|-)\s?-?\d")


@cache
def _number_sign() -> re.Pattern[str]:
    """A quick look whether a sentence can hold a number at all."""
    numbers = values("units", "teens", "tens", "scales", "multiples")
    others = ("half", "third", "quarter", "quarters", "fold")
    listed = lexicon.alternatives([*numbers, *lexicon.entries("numerals", "vague"), *others])
    return re.compile(rf"[\d{''.join(FRACTIONS)}]|(?<![^\W_]){listed}", re.IGNORECASE)
