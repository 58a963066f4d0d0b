"""What findings must satisfy to be stored. What does not is left out and said so: one bad row never costs an archive.

The same promises are checked once more in SQL over the finished file (checks.py); there a fault stops the build.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace

from pressmark.model import Article, Figure, Findings, Mention, Names, ParsedDocument, Problem, Quote, RawDocument

ISO_DATE = re.compile(r"\d{4}(?:-[01]\d(?:-[0-3]\d)?)?")
CLOCK = re.compile(r"[0-2]\d:[0-5]\d")


def is_whole(raw: RawDocument, parsed: ParsedDocument) -> bool:
    """Whether the articles and discards of a document hold just its characters, and each passage is where it says."""
    kept = sum(_ink(article.text) for article in parsed.articles) + sum(_ink(d.text) for d in parsed.discards)
    in_place = all(raw.text[d.start : d.end] == d.text and d.text for d in parsed.discards)
    return in_place and kept == _ink(raw.text) and all(map(_is_parted, parsed.articles))


def sound(findings: Findings) -> Findings:
    """The findings less those that break a promise; each that is left out is a problem."""
    article, names = _dated(findings.article), findings.names
    kept = {position: quote for position, quote in enumerate(findings.quotes) if is_quote(quote, article, names)}
    places = {old: new for new, old in enumerate(kept)}
    figures = tuple(
        replace(figure, quote=places.get(figure.quote) if figure.quote is not None else None)
        for figure in findings.figures
        if is_figure(figure, article, names)
    )
    mentions = tuple(mention for mention in names.mentions if _is_mention(mention, article, names))
    lost = len(findings.quotes) - len(kept), len(findings.figures) - len(figures), len(names.mentions) - len(mentions)
    undated = article.date_published != findings.article.date_published
    problems = [_lost(int(undated), "date of publication", article)]
    problems += [
        _lost(number, what, article) for number, what in zip(lost, ("quotes", "figures", "mentions"), strict=True)
    ]
    return Findings(
        article,
        replace(names, mentions=mentions),
        tuple(kept.values()),
        figures,
        (*findings.problems, *filter(None, problems)),
    )


def _dated(article: Article) -> Article:
    """The article, without its date or time where they are none."""
    date, time = article.date_published, article.time_published
    kept = date if date is None or ISO_DATE.fullmatch(date) else None
    return replace(article, date_published=kept, time_published=time if time and CLOCK.fullmatch(time) else None)


def _lost(number: int, what: str, article: Article) -> Problem | None:
    message = f"{number} × {what} broke a promise of the archive and was left out"
    remedy = "report this file to the makers of Pressmark"
    return Problem("error", "program fault", message, None, remedy, article.position) if number else None


def _is_parted(article: Article) -> bool:
    ends = [-2, *(passage.end for passage in article.passages)]
    starts = [passage.start for passage in article.passages]
    blank = all(article.text[end : end + 2] == "\n\n" for end in ends[1:-1])
    return bool(starts) and blank and starts == [end + 2 for end in ends[:-1]] and ends[-1] == len(article.text)


def is_quote(quote: Quote, article: Article, names: Names) -> bool:
    """Whether a quote keeps what the archive promises of quotes."""
    ends = [0, *(end for _, end in quote.parts)]
    ordered = all(previous <= start < end for previous, (start, end) in zip(ends, quote.parts, strict=False))
    spoken = quote.kind != "scare" or (quote.speaker is None and quote.person is None)
    named = quote.person is None or quote.speaker is not None
    return (
        bool(quote.parts)
        and ordered
        and ends[-1] <= len(article.text)
        and spoken
        and named
        and _is_inside(article, quote.passage, quote.parts[0][0], quote.parts[0][0])
        and _are_known(names, quote.person, quote.organization)
    )


def is_figure(figure: Figure, article: Article, names: Names) -> bool:
    """Whether a figure keeps what the archive promises of figures."""
    values = [value for value in (figure.value, figure.value_high) if value is not None]
    upwards = figure.value_high is None or figure.kind == "ratio" or (len(values) == 2 and values[0] <= values[1])
    return (
        figure.start < figure.end
        and _is_inside(article, figure.passage, figure.start, figure.end)
        and all(math.isfinite(value) and abs(value) < 1e300 for value in values)
        and upwards
        and _are_known(names, figure.cited_person, figure.cited_organization)
    )


def _is_mention(mention: Mention, article: Article, names: Names) -> bool:
    return (
        0 <= mention.start < mention.end
        and article.text[mention.start : mention.end] == mention.text
        and _are_known(names, mention.person, mention.organization)
    )


def _is_inside(article: Article, passage: int, start: int, end: int) -> bool:
    if not 0 <= passage < len(article.passages):
        return False
    here = article.passages[passage]
    return here.start <= start < here.end and end <= here.end


def _are_known(names: Names, person: int | None, organization: int | None) -> bool:
    known_person = person is None or 0 <= person < len(names.people)
    return known_person and (organization is None or 0 <= organization < len(names.organizations))


def _ink(text: str) -> int:
    return sum(map(len, text.split()))
