# ruff: noqa: E501 (sentences of invented articles stay on one line)
"""An archive of people, outlets and towns that do not exist, for the tests of everything that reads an archive.

Its eight articles are written out below.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pressmark.store import ink, write_archive
from pressmark.tables import (
    AboutRow,
    ArticleRow,
    ArticleTopicRow,
    AuthorRow,
    CorrectionRow,
    DiscardRow,
    DocumentRow,
    FigureRow,
    MentionRow,
    NameVariantRow,
    OrganizationRow,
    PassageRow,
    PersonRow,
    ProblemRow,
    QuotePartRow,
    QuoteRow,
    RoleRow,
    Row,
    TopicRow,
)


@dataclass(frozen=True)
class Said:
    """Marked words of an invented article: who says them, in how many parts the writer broke them."""

    person: str | None = None
    organization: str | None = None
    speaker: str | None = None
    speaker_kind: str | None = None
    role: str | None = None
    cue: str | None = "said"
    mention: str | None = None
    kind: str = "direct"
    parts: int = 1


@dataclass(frozen=True)
class Number:
    """A number of an invented article, found by its printed words."""

    text: str
    kind: str
    value: float | None
    unit: str | None = None
    counted: str | None = None
    modifier: str | None = None
    as_of: str | None = None
    cited: str | None = None
    cited_person: str | None = None
    cited_organization: str | None = None
    value_high: float | None = None


@dataclass(frozen=True)
class Story:
    """An invented article: passages as (kind, text); every “…” in them is one part of a quote, in order."""

    id: str
    type: str
    title: str
    passages: tuple[tuple[str, str], ...]
    quotes: tuple[Said, ...] = ()
    numbers: tuple[Number, ...] = ()
    publisher: str | None = None
    date: str | None = None
    time: str | None = None
    dateline: str | None = None
    authors: tuple[tuple[str, str | None, str | None], ...] = ()
    topics: tuple[str, ...] = ()
    url: str | None = None
    subtitle: str | None = None
    summary: str | None = None


PEOPLE = {
    "mara-quill": ("Mara Quill", "Harbourmaster", "sable-point-ferries"),
    "tobias-fenwright": ("Tobias Fenwright", "Mayor of Sable Point", "town-of-sable-point"),
    "ines-okonkwo-vael": ("Inés Okonkwo-Vael", "Chair", "ferry-riders-league"),
    "dov-larkspur": ("Dov Larkspur", "Auditor", "office-of-the-tidal-auditor"),
    "petra-ashdown": ("Petra Ashdown", None, "the-lantern-courier"),
    "hugh-marsh": ("Hugh Marsh", None, None),
    "script-person": ("<script>alert('name')</script>", '"><img src=x onerror=alert(1)>', None),
}
ORGANIZATIONS = {
    "sable-point-ferries": ("Sable Point Ferries", "SPF", "company"),
    "town-of-sable-point": ("Town of Sable Point", None, "government"),
    "ferry-riders-league": ("Ferry Riders League", "FRL", "advocacy"),
    "office-of-the-tidal-auditor": ("Office of the Tidal Auditor", "OTA", "government"),
    "the-lantern-courier": ("The Lantern Courier", None, "media"),
    "estuary-weekly": ("Estuary Weekly", None, "media"),
}

MARA = Said("mara-quill", "sable-point-ferries", "Mara Quill", "person", "Harbourmaster", mention="Quill")
TOBIAS = Said("tobias-fenwright", "town-of-sable-point", "Tobias Fenwright", "person", "Mayor of Sable Point")
INES = Said("ines-okonkwo-vael", "ferry-riders-league", "Inés Okonkwo-Vael", "person", "Chair", mention="she")
DOV = Said("dov-larkspur", "office-of-the-tidal-auditor", "Dov Larkspur", "person", "Auditor", "wrote")
LEAGUE = Said(None, "ferry-riders-league", "Ferry Riders League", "organization")
REPORT = Said(None, None, "the audit", "document", cue="reads")
CROWD = Said(None, None, "commuters on the pier", "group", cue="chanted")
NOBODY = Said(cue=None)
SCARE = Said(cue=None, kind="scare")

STORIES = (
    Story(
        "night-ferry-ends-2016-03-04", "news", "Night ferry ends after audit finds a hole in the accounts",
        (
            ("title", "Night ferry ends after audit finds a hole in the accounts"),
            ("paragraph", "SABLE POINT — The last night ferry sailed on Friday with 212 passengers aboard. “We ran out of money before we ran out of water,” said Mara Quill, the harbourmaster of Sable Point Ferries."),
            ("paragraph", "The company lost $3.4 million in 2015, according to the Office of the Tidal Auditor. “The accounts,” wrote auditor Dov Larkspur, “were kept in three notebooks.”"),
            ("paragraph", "About 40% of riders worked nights. Mayor Tobias Fenwright called the cut “a bitter tide” and promised a bus."),
            ("paragraph", "“Bring back the boat!” commuters on the pier chanted."),
        ),
        (MARA, replace(DOV, parts=2), replace(TOBIAS, kind="fragment", cue="called"), CROWD),
        (
            Number("212", "count", 212, counted="passengers"),
            Number("$3.4 million", "money", 3400000, "USD", "loss", None, "2015", "Office of the Tidal Auditor", None, "office-of-the-tidal-auditor"),
            Number("40%", "percent", 40, "percent", "riders", "about"),
        ),
        "the-lantern-courier", "2016-03-04", "07:30", "SABLE POINT",
        (("Petra Ashdown", "petra-ashdown", "Staff reporter"),), ("Ferries", "Public money"),
        "https://lantern-courier.example/2016/night-ferry", "The 23:40 sailing made its last crossing", "The night ferry is gone.",
    ),
    Story(
        "league-letter-2016-03-20", "press release", "Riders demand the return of the night ferry",
        (
            ("title", "Riders demand the return of the night ferry"),
            ("paragraph", "FOR the 9,500 people who signed our letter, the night ferry is not a luxury. “The water does not close at ten,” said Inés Okonkwo-Vael, chair of the Ferry Riders League."),
            ("paragraph", "“We ran out of money before we ran out of water,” the company says. We say that $3.4 million is the price of four new buses."),
            ("heading", "What we ask"),
            ("list item", "A timetable with at least 6 sailings a night."),
            ("list item", "An audit that reads more than “three notebooks.”"),
        ),
        (INES, Said(None, "sable-point-ferries", "Sable Point Ferries", "organization", cue="says"), replace(NOBODY, kind="fragment")),
        (
            Number("9,500", "count", 9500, counted="people"),
            Number("$3.4 million", "money", 3400000, "USD", "price"),
            Number("four", "count", 4, counted="buses"),
            Number("6", "count", 6, counted="sailings", modifier="at least"),
        ),
        "ferry-riders-league", "2016-03-20", topics=("Ferries", "Night work"),
    ),
    Story(
        "the-boat-we-owe-2017", "opinion", "The boat we owe each other",
        (
            ("title", "The boat we owe each other"),
            ("paragraph", "A town that lives on water cannot stop at dusk. I counted 187 passengers on the bus last week; the ferry had carried 212."),
            ("paragraph", "They call it “rightsizing.” Hugh Marsh, who repaired the engines for 31 years, calls it theft: “You cannot rightsize a river.”"),
        ),
        (SCARE, Said("hugh-marsh", None, "Hugh Marsh", "person", None, "calls", "Hugh Marsh")),
        (
            Number("187", "count", 187, counted="passengers"),
            Number("212", "count", 212, counted="passengers"),
            Number("31 years", "duration", 31, "year"),
        ),
        "estuary-weekly", "2017", authors=(("Inés Okonkwo-Vael", "ines-okonkwo-vael", "Chair, Ferry Riders League"),), topics=("Ferries",),
    ),
    Story(
        "bus-subsidy-2017-09-12", "news", "Night bus costs more than the boat it replaced",
        (
            ("title", "Night bus costs more than the boat it replaced"),
            ("paragraph", "The night bus cost €1.2 million in its first year, the town said. That is 15 to 20 percent more than the ferry, Tobias Fenwright told the council. “I would do it again,” he said."),
            ("paragraph", "“I would not,” Inés Okonkwo-Vael answered."),
            ("paragraph", "The audit reads: “No comparison of costs was made.” Ridership fell to 187 passengers a night."),
            ("caption", "The bus at Quay 4. Photo: Petra Ashdown"),
        ),
        (replace(TOBIAS, mention="he"), replace(INES, cue="answered"), REPORT),
        (
            Number("€1.2 million", "money", 1200000, "EUR", "night bus", None, "2017", "the town", None, "town-of-sable-point"),
            Number("15 to 20 percent", "percent", 15, "percent", cited="Tobias Fenwright", cited_person="tobias-fenwright", value_high=20),
            Number("187", "count", 187, counted="passengers"),
        ),
        "the-lantern-courier", "2017-09-12", None, None, (("Petra Ashdown", "petra-ashdown", "Staff reporter"), ("Lantern wire", None, None)), ("Buses", "Public money"),
    ),
    Story(
        "auditor-release-2018-01-15", "press release", "Auditor publishes ferry accounts",
        (
            ("title", "Auditor publishes ferry accounts"),
            ("paragraph", "The Office of the Tidal Auditor today published the accounts of Sable Point Ferries, 1,204 pages in all. “Anyone may now count the boats,” wrote Dov Larkspur."),
            ("paragraph", "Losses fell to $2.1 million in 2017. The ratio of fares to costs was 3 to 5."),
        ),
        (DOV,),
        (
            Number("1,204", "count", 1204, counted="pages"),
            Number("$2.1 million", "money", 2100000, "USD", "loss", None, "2017", "Dov Larkspur", "dov-larkspur", "office-of-the-tidal-auditor"),
            Number("3 to 5", "ratio", 0.6, counted="fares to costs"),
        ),
        "office-of-the-tidal-auditor", "2018-01-15", topics=("Public money",),
    ),
    Story(
        "ferry-back-2019-05-30", "news", "The night ferry is back, half the size",
        (
            ("title", "The night ferry is back, half the size"),
            ("subtitle", "First crossing sold out"),
            ("paragraph", "“The water does not close at ten,” said Inés Okonkwo-Vael as the new boat cast off with 96 passengers. “It took us three years and one auditor.”"),
            ("paragraph", "“We learned to count,” said Mara Quill. “We also learned who was counting.” The boat cost $7.25 million, nearly double the estimate."),
            ("paragraph", "The Ferry Riders League said it “welcomes every inch of this boat.” Fares are $2.50 per crossing."),
        ),
        (INES, replace(INES, cue=None, mention=None), MARA, replace(MARA, cue=None), replace(LEAGUE, kind="fragment")),
        (
            Number("96", "count", 96, counted="passengers"),
            Number("three years", "duration", 3, "year"),
            Number("$7.25 million", "money", 7250000, "USD", "boat"),
            Number("$2.50", "rate", 2.5, "USD", "crossing"),
        ),
        "estuary-weekly", "2019-05-30", "18:05", "SABLE POINT QUAY", (("Hugh Marsh", "hugh-marsh", None),), ("Ferries", "Night work"),
    ),
    Story(
        "undated-notice", "news", "<script>alert('title')</script> \"Notice\" & tide tables",
        (
            ("title", "<script>alert('title')</script> \"Notice\" & tide tables"),
            ("paragraph", "“<img src=x onerror=alert('quote')> is not a tide table,” said <script>alert('name')</script>, who counted dozens of errors in 12,000 lines."),
            ("paragraph", "The notice fits =HYPERLINK(1) on one page of 3.5 inches."),
        ),
        (Said("script-person", None, "<script>alert('name')</script>", "person"),),
        (
            Number("dozens", "count", None, counted="errors", cited="<script>alert('name')</script>", cited_person="script-person"),
            Number("12,000", "count", 12000, counted="lines"),
            Number("3.5 inches", "measure", 3.5, "inch", "page"),
        ),
        url="javascript:alert('url')", topics=("<b>Tides</b>",),
    ),
    Story(
        "empty-handed-2020-02", "news", "28 quiet days on the quay",
        (
            ("title", "28 quiet days on the quay"),
            ("paragraph", "Nobody counted anything on the quay in February, and nobody was asked."),
        ),
        (),
        (Number("28", "count", 28, counted="days"),),
        "estuary-weekly", "2020-02",
    ),
)  # fmt: skip


def small_archive(path: Path) -> Path:
    """Write the eight articles above as an archive that passes every check."""
    write_archive(path, small_rows())
    return path


def small_rows() -> Iterator[Row]:
    """The rows of the small archive, in no particular order."""
    rows = [row for story in STORIES for row in _story_rows(story)]
    yield from rows
    yield from _name_rows(rows)
    yield CorrectionRow(
        "night-ferry-ends-2016-03-04-q3-set", "quote", "set", "night-ferry-ends-2016-03-04-q3",
        '{"speaker": null}', '{"speaker": "Tobias Fenwright"}', "The caption names <the mayor>.", 3,
    )  # fmt: skip
    yield AboutRow("corpus", "invented")
    yield AboutRow("code", "0" * 64)


def _story_rows(story: Story) -> Iterator[Row]:
    text = "\n\n".join(words for _, words in story.passages)
    furniture = f"Share this\n\nCookies? {story.id}"
    source = f"{text}\n\n{furniture}"
    year = int(story.date[:4]) if story.date else None
    document = f"{story.id}-txt"
    yield DocumentRow(
        document, f"{story.id}.txt", "text/plain", hashlib.sha256(source.encode()).hexdigest(), len(source.encode()),
        "utf-8", ink(source),
    )  # fmt: skip
    yield DiscardRow(f"{document}-1", document, len(text) + 2, len(source), "navigation", furniture)
    authors = json.dumps([name for name, _, _ in story.authors], ensure_ascii=False)
    yield ArticleRow(
        story.id, document, 1, story.type, story.title, 1, story.subtitle, story.summary, story.publisher, story.date,
        story.time, year, story.dateline, "en", story.url, "full text", None, authors,
        json.dumps(story.topics, ensure_ascii=False), text, len(text.split()),
    )  # fmt: skip
    passages = list(_passages(story))
    yield from passages
    for position, (name, person, role) in enumerate(story.authors, 1):
        yield AuthorRow(story.id, position, person, None, role, name)
    for topic in story.topics:
        yield ArticleTopicRow(story.id, _slug(topic))
    quotes = list(_quotes(story, text, passages, year))
    yield from quotes
    yield from _figures(story, text, passages, [row for row in quotes if isinstance(row, QuoteRow)], year)
    yield from _mentions(story, text)
    if not story.date:
        yield ProblemRow(
            f"{story.id}-undated", document, story.id, "doubt", "no date",
            f"{story.id}.txt: no date of publication was found", None, "add date_published to the front matter",
        )  # fmt: skip


def _passages(story: Story) -> Iterator[PassageRow]:
    start = 0
    for position, (kind, words) in enumerate(story.passages, 1):
        yield PassageRow(f"{story.id}-p{position}", story.id, position, kind, start, start + len(words), start)
        start += len(words) + 2


def _quotes(story: Story, text: str, passages: list[PassageRow], year: int | None) -> Iterator[Row]:
    spans = [
        (opening + 1, text.index("”", opening)) for opening, character in enumerate(text) if character == "“"
    ]  # fmt: skip
    for ordinal, said in enumerate(story.quotes, 1):
        parts, spans = spans[: said.parts], spans[said.parts :]
        start, end = parts[0][0], parts[-1][1]
        key = f"{story.id}-q{ordinal}"
        yield QuoteRow(
            key, story.id, _passage_at(passages, start), start, end, " ".join(text[a:b] for a, b in parts), said.kind,
            said.speaker_kind, said.speaker, said.person, said.organization, said.role, said.cue, said.mention,
            "speaker after verb" if said.speaker else "none", 0.9 if said.speaker else None, story.publisher,
            story.date, year,
        )  # fmt: skip
        for position, (a, b) in enumerate(parts, 1):
            yield QuotePartRow(key, position, a, b)


def _figures(
    story: Story, text: str, passages: list[PassageRow], quotes: list[QuoteRow], year: int | None
) -> Iterator[FigureRow]:
    after = 0
    for ordinal, number in enumerate(story.numbers, 1):
        start = text.index(number.text, after)
        after = end = start + len(number.text)
        sentence = text[text.rfind("\n", 0, start) + 1 :].split("\n")[0]
        inside = next((quote.id for quote in quotes if quote.start <= start and end <= quote.end), None)
        yield FigureRow(
            f"{story.id}-f{ordinal}", story.id, _passage_at(passages, start), inside, start, end, number.text,
            number.kind, number.value, number.value_high, number.unit, None, number.counted, number.modifier, number.as_of,
            number.cited, number.cited_person, number.cited_organization, None, sentence, "pattern", 0.95, story.publisher,
            story.date, year,
        )  # fmt: skip


def _mentions(story: Story, text: str) -> Iterator[MentionRow]:
    named = [(name, key, None) for key, (name, _, _) in PEOPLE.items()]
    named += [(name, None, key) for key, (name, _, _) in ORGANIZATIONS.items()]
    for name, person, organization in named:
        start = text.find(name)
        if start >= 0:
            key = f"{story.id}-m-{person or organization}"
            yield MentionRow(key, story.id, person, organization, start, start + len(name), name)


def _name_rows(rows: list[Row]) -> Iterator[Row]:
    """People, organizations and topics with the counts that the other rows give them."""
    quotes = [row for row in rows if isinstance(row, QuoteRow)]
    figures = [row for row in rows if isinstance(row, FigureRow)]
    articles = [row for row in rows if isinstance(row, ArticleRow)]
    mentions = [row for row in rows if isinstance(row, MentionRow)]
    authors = [row for row in rows if isinstance(row, AuthorRow)]
    for key, (name, acronym, kind) in ORGANIZATIONS.items():
        yield OrganizationRow(
            key, name, acronym, kind, "2016-03-04", "2019-05-30", sum(q.organization == key for q in quotes),
            sum(f.cited_organization == key for f in figures), sum(a.publisher == key for a in articles),
            sum(m.organization == key for m in mentions),
        )  # fmt: skip
        yield NameVariantRow(f"{key}-{_slug(name)}", name, None, key, "full name", None)
    for key, (name, role, organization) in PEOPLE.items():
        seen = next((m.article for m in mentions if m.person == key), None)
        given, _, family = name.rpartition(" ")
        yield PersonRow(
            key, name, given or None, family, role, organization, seen if role else None, "2016-03-04", "2019-05-30",
            sum(q.person == key for q in quotes), sum(f.cited_person == key for f in figures),
            sum(a.person == key for a in authors), sum(m.person == key for m in mentions),
        )  # fmt: skip
        yield NameVariantRow(f"{key}-full", name, key, None, "full name", seen)
        yield NameVariantRow(f"{key}-last", family, key, None, "last name", seen)
        if role and seen:
            yield RoleRow(f"{key}-role", key, organization, role, seen)
    for topic in sorted({topic for story in STORIES for topic in story.topics}):
        yield TopicRow(_slug(topic), topic)


def _passage_at(passages: list[PassageRow], offset: int) -> str:
    return next(row.id for row in passages if row.start <= offset < row.end)


def _slug(name: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
