"""One article's findings -> its rows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pressmark import keys
from pressmark.correcting.keyed import KeyedArticle, words
from pressmark.identity import Identities
from pressmark.model import Article, Byline, Figure, Findings, Quote, Role
from pressmark.tables import (
    ArticleRow,
    ArticleTopicRow,
    AuthorRow,
    FigureRow,
    MentionRow,
    PassageRow,
    QuotePartRow,
    QuoteRow,
    Row,
)
from pressmark.zones.name_form import is_staff_role


@dataclass(frozen=True, slots=True)
class Placed:
    """An article's findings with its place in the archive: its key, its document's, and who its names are."""

    keyed: KeyedArticle
    document: str
    who: Identities

    @property
    def key(self) -> str:
        return self.keyed.key

    @property
    def findings(self) -> Findings:
        return self.keyed.findings

    @property
    def article(self) -> Article:
        return self.findings.article

    @property
    def publisher(self) -> str | None:
        return self.who.named(self.article.publisher)

    def person(self, index: int | None) -> str | None:
        return None if index is None else self.who.person(self.key, index)

    def organization(self, index: int | None) -> str | None:
        return None if index is None else self.who.organization(self.key, index)

    def printed(self) -> dict[str, Any]:
        """What quotes and figures repeat of their article, so that a reader can facet on it."""
        return {"publisher": self.publisher, "date_published": self.article.date_published, "year": year(self.article)}


def year(article: Article) -> int | None:
    """The year of publication, where a date is known."""
    return int(article.date_published[:4]) if article.date_published else None


def article_rows(placed: Placed) -> Iterator[Row]:
    """The rows of one article: itself, its passages, authors, topics, quotes, figures and mentions."""
    yield _article_row(placed)
    article = placed.article
    for position, p in enumerate(article.passages, 1):
        yield PassageRow(_passage(placed, position - 1), placed.key, position, p.kind, p.start, p.end, p.document_start)
    yield from _author_rows(placed)
    for topic in dict.fromkeys(map(keys.slug, article.topics)):
        if topic:
            yield ArticleTopicRow(placed.key, topic)
    for key, quote in zip(placed.keyed.quote_keys, placed.findings.quotes, strict=True):
        yield _quote_row(placed, key, quote)
        yield from (QuotePartRow(key, position, *part) for position, part in enumerate(quote.parts, 1))
    starts = {figure.start: key for figure, key in zip(placed.findings.figures, placed.keyed.figure_keys, strict=True)}
    for key, figure in zip(placed.keyed.figure_keys, placed.findings.figures, strict=True):
        yield _figure_row(placed, key, figure, starts)
    for position, m in enumerate(placed.findings.names.mentions, 1):
        who = (placed.person(m.person), placed.organization(m.organization))
        yield MentionRow(f"{placed.key}-m{position}", placed.key, *who, m.start, m.end, m.text)


def _article_row(placed: Placed) -> ArticleRow:
    article = placed.article
    return ArticleRow(
        id=placed.key,
        document=placed.document,
        position=article.position + 1,
        type=article.type,
        title=article.title,
        title_printed=int(article.title_printed),
        subtitle=article.subtitle,
        summary=article.summary,
        publisher=placed.publisher,
        date_published=article.date_published,
        time_published=article.time_published,
        year=year(article),
        dateline=article.dateline,
        language=article.language,
        url=article.url,
        extent=article.extent,
        rights=article.rights,
        authors=json.dumps([byline.name for byline in article.authors], ensure_ascii=False),
        topics=json.dumps(list(dict.fromkeys(article.topics)), ensure_ascii=False),
        text=article.text,
        word_count=len(article.text.split()),
    )


def _author_rows(placed: Placed) -> Iterator[AuthorRow]:
    """The writers; whoever holds a post in a newsroom, and no other is named, holds it at the publisher."""
    for position, byline in enumerate(placed.article.authors, 1):
        person = None if byline.is_organization else placed.who.author(placed.key, position - 1)
        organization = placed.who.named(byline.name if byline.is_organization else byline.organization)
        shown = _shown(placed, byline)
        role = byline.role or (shown.text if shown else None)
        organization = organization or (placed.organization(shown.organization) if shown else None)
        if organization is None and role and is_staff_role(role):
            organization = placed.publisher
        yield AuthorRow(placed.key, position, person, organization, role, byline.printed or byline.name)


def _shown(placed: Placed, byline: Byline) -> Role | None:
    """The role that the text gives of a writer whose byline gives none."""
    if byline.role or byline.is_organization:
        return None
    return next((p.roles[0] for p in placed.findings.names.people if p.name == byline.name and p.roles), None)


def _quote_row(placed: Placed, key: str, quote: Quote) -> QuoteRow:
    return QuoteRow(
        id=key,
        article=placed.key,
        passage=_passage(placed, quote.passage),
        start=min(start for start, _ in quote.parts),
        end=max(end for _, end in quote.parts),
        text=words(placed.article, quote),
        kind=quote.kind,
        speaker_kind=quote.speaker_kind,
        speaker=_speaker(placed, quote),
        person=placed.person(quote.person),
        organization=placed.organization(quote.organization),
        role=quote.role,
        cue=quote.cue,
        mention=quote.mention,
        method=quote.method,
        confidence=quote.confidence,
        **placed.printed(),
    )


def _speaker(placed: Placed, quote: Quote) -> str | None:
    """A person under the archive's name, so that one person is one value of the facet; others as printed."""
    return quote.speaker if quote.person is None else placed.who.person_name(placed.key, quote.person)


def _figure_row(placed: Placed, key: str, figure: Figure, starts: Mapping[int, str]) -> FigureRow:
    return FigureRow(
        id=key,
        article=placed.key,
        passage=_passage(placed, figure.passage),
        quote=None if figure.quote is None else placed.keyed.quote_keys[figure.quote],
        start=figure.start,
        end=figure.end,
        text=placed.article.text[figure.start : figure.end],
        kind=figure.kind,
        value=None if figure.value is None else float(figure.value),
        value_high=None if figure.value_high is None else float(figure.value_high),
        unit=figure.unit,
        per=figure.per,
        counted=figure.counted,
        modifier=figure.modifier,
        as_of=figure.as_of,
        cited=figure.cited,
        cited_person=placed.person(figure.cited_person),
        cited_organization=placed.organization(figure.cited_organization),
        restates=None if figure.restates is None else starts.get(figure.restates),
        sentence=figure.sentence,
        method=figure.method,
        confidence=figure.confidence,
        **placed.printed(),
    )


def _passage(placed: Placed, index: int) -> str:
    return f"{placed.key}-p{index + 1}"
