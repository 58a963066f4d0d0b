"""How fast the site answers on 100,000 quotes, beside Datasette without it on the same file in the same run.

usage: python -m benchmarks.pages [ARCHIVE]

Without ARCHIVE one is generated: 5,000 articles of 20 paragraphs with a quote each. Figures are medians of 9 answers in
milliseconds, asked inside this process: the server's work without the network's.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from datasette.app import Datasette

from pressmark.serve import METADATA, open_site
from pressmark.store import ink, write_archive
from pressmark.tables import (
    ArticleRow,
    ArticleTopicRow,
    DocumentRow,
    FigureRow,
    MentionRow,
    OrganizationRow,
    PassageRow,
    PersonRow,
    QuotePartRow,
    QuoteRow,
    Row,
    TopicRow,
)

ARTICLES, PASSAGES, PEOPLE, ORGANIZATIONS, TOPICS = 5_000, 20, 4_000, 300, 20
SYLLABLES = ("bor", "fer", "mar", "ten", "lo", "sha", "qui", "nor", "vel", "dra")
ENDINGS = ("der", "ry", "ket", "ant", "cal", "dow", "et", "th", "vet", "ma", "tion", "ing")
WORDS = [a + b for a in SYLLABLES for b in ENDINGS] + ["the", "of", "to", "and", "in", "we", "not"] * 5
RUNS = 9
PAGES = {
    "first page": "/",
    "article": "/archive/articles/article-77",
    "quote": "/archive/quotes/article-77-q4",
    "figure": "/archive/figures/article-77-f3",
    "person": "/archive/people/person-7",
    "search, a word of every third quote": "/-/find?q=market",
    "search, two words": "/-/find?q=ferry+border",
    "search, a phrase": '/-/find?q="border+ferry"',
    "feed of quotes": "/-/feed/quotes",
}
BOTH = {
    "table, six facets": "/archive/quotes",
    "table, three facets": "/archive/mentions?_facet=person&_facet=organization&_facet=article",
    "table, filtered, six facets": "/archive/quotes?year=2015",
    "table, sorted, six facets": "/archive/quotes?_sort_desc=year",
    "table, searched": "/archive/quotes?_search=market",
}


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as scratch:
        archive = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(scratch) / "archive.db"
        if not archive.exists():
            print(f"{sum(write_archive(archive, rows()).values()):,} rows written")
        ours = medians(open_site(archive), PAGES | BOTH)
        with ProcessPoolExecutor(1, get_context("spawn")) as apart:  # here our plugins are loaded
            theirs = apart.submit(of_datasette_alone, archive).result()
    print(f"{'median of ' + str(RUNS):38} {'Pressmark':>10} {'Datasette':>10}")
    for name, took in ours.items():
        print(f"{name:38} {took:7.1f} ms" + (f" {theirs[name]:7.1f} ms" if name in theirs else ""))


def of_datasette_alone(archive: Path) -> dict[str, float]:
    """What Datasette takes for its own pages with our words, its usual settings and no plugin of ours."""
    words = json.loads(METADATA.read_text(encoding="utf-8"))
    return medians(Datasette(immutables=[str(archive)], metadata=words), BOTH)


def medians(site: Datasette, pages: dict[str, str]) -> dict[str, float]:
    """The time each page takes, in milliseconds, after one answer that does not count."""

    async def measured() -> dict[str, float]:
        took = {}
        for name, path in pages.items():
            times = []
            for _ in range(RUNS + 1):
                start = time.perf_counter()
                answer = await site.client.get(path)
                times.append(1000 * (time.perf_counter() - start))
                assert answer.status_code == 200, path
            took[name] = statistics.median(times[1:])
        return took

    return asyncio.run(measured())


def rows() -> Iterator[Row]:
    """An archive of nonsense words, the same every time."""
    dice = random.Random(1)
    for number in range(ORGANIZATIONS):
        yield OrganizationRow(f"org-{number}", f"Organization {number}", None, None, None, None, 333, 0, 17, 0)
    for number in range(PEOPLE):
        name = f"{dice.choice(WORDS).title()} {dice.choice(WORDS).title()} {number}"
        yield PersonRow(f"person-{number}", name, None, None, "Chair", None, None, None, None, 22, 0, 0, 22)
    for number in range(TOPICS):
        yield TopicRow(f"topic-{number}", f"Topic {number}")
    for number in range(ARTICLES):
        yield from _article(number, dice)


def _article(number: int, dice: random.Random) -> Iterator[Row]:
    key, document = f"article-{number}", f"document-{number}"
    passages = [" ".join(dice.choices(WORDS, k=45)) for _ in range(PASSAGES)]
    text = "\n\n".join(passages)
    year, publisher = 2010 + number % 10, f"org-{number % 17}"
    date, type_ = (
        f"{year}-{1 + number % 12:02d}-{1 + number % 28:02d}",
        ("news", "press release", "opinion")[number % 3],
    )
    digest = hashlib.sha256(key.encode()).hexdigest()
    yield DocumentRow(document, f"{key}.txt", "text/plain", digest, len(text), "utf-8", ink(text))
    title = " ".join(dice.choices(WORDS, k=8))
    yield ArticleRow(
        key, document, 1, type_, title, 1, None, None, publisher, date, None, year, None, "en", None, "full text", None,
        "[]", "[]", text, 45 * PASSAGES,
    )  # fmt: skip
    yield ArticleTopicRow(key, f"topic-{number % TOPICS}")
    start = 0
    for place, words in enumerate(passages):
        yield from _passage(key, place, start, words, (publisher, date, year), dice)
        start += len(words) + 2


def _passage(
    key: str, place: int, start: int, words: str, published: tuple[str, str, int], dice: random.Random
) -> Iterator[Row]:
    """A passage whose first half somebody says; every other one holds a figure, nine of ten have a speaker."""
    passage, quote, middle = f"{key}-p{place}", f"{key}-q{place}", start + len(words) // 2
    speaker = dice.randrange(PEOPLE) if dice.random() < 0.9 else None
    person = None if speaker is None else f"person-{speaker}"
    organization = None if speaker is None else f"org-{speaker % ORGANIZATIONS}"
    name = None if speaker is None else f"Speaker {speaker}"
    yield PassageRow(passage, key, place + 1, "paragraph", start, start + len(words), start)
    yield QuoteRow(
        quote, key, passage, start, middle, words[: len(words) // 2], "direct", "person" if name else None, name,
        person, organization, "Chair", "said", None, "tag", 0.9, *published,
    )  # fmt: skip
    yield QuotePartRow(quote, 1, start, middle)
    if person:
        yield MentionRow(f"{key}-m{place}", key, person, None, start, start + 3, words[:3])
    if place % 2:
        figure = words[len(words) // 2 : len(words) // 2 + 3]
        yield FigureRow(
            f"{key}-f{place}", key, passage, None, middle, middle + 3, figure, "count", float(dice.randrange(1000)),
            None, None, None, dice.choice(WORDS), None, None, None, None, None, None, words, "made", 0.9, *published,
        )  # fmt: skip


if __name__ == "__main__":
    main()
