"""An archive made by chance, the same every time: many ties, many empty cells, rows in any order."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from pressmark.store import ink, write_archive
from pressmark.tables import TABLES, Column, Row, columns


def large_archive(path: Path, articles: int = 110, seed: int = 7) -> Path:
    """Write a generated archive: few different values, every nullable column often empty, rows in random order."""
    dice = random.Random(seed)
    rows = [row for number in range(articles) for row in _generated(number, articles, dice)]
    dice.shuffle(rows)
    write_archive(path, rows)
    return path


def _generated(number: int, articles: int, dice: random.Random) -> Iterator[Row]:
    """One row of each table; keys sort otherwise than they were made, references point anywhere."""

    def key(table: str, of: int) -> str:
        return f"{table}-{of * 7919 % articles:05d}"

    def made(table: str, **fixed: object) -> Row:
        values = {
            c.name: _value(c, lambda other: key(other, dice.randrange(articles)), dice) for c in columns(TABLES[table])
        }
        if "id" in values:
            values["id"] = key(table, number)
        return TABLES[table](**{**values, **fixed})

    article, quote = key("articles", number), key("quotes", number)
    dated = dict(
        zip(("publisher", "date_published", "year"), _dated(key("organizations", number % 5), dice), strict=True)
    )
    text = f"{number % 7} boats crossed"
    here = {"article": article, "passage": key("passages", number), "start": 0, "end": 1, "text": text[0]}
    yield made("documents", ink=ink(text) + 4)
    yield made("discards", document=key("documents", number), start=20, end=24, text="Menu")
    yield made(
        "articles",
        document=key("documents", number),
        text=text,
        time_published=None,
        authors='["A", "B"]',
        topics='["C"]',
        **dated,
    )
    yield made("passages", article=article, position=1, start=0, end=len(text))
    yield made("quotes", **here, kind=dice.choice(["direct", "fragment"]), speaker=f"Speaker {number % 4}", **dated)
    yield made("quote_parts", quote=quote, position=1, start=0, end=1)
    yield made("figures", **here, value=dice.choice([None, 1.5, 2.0, 10.0, 1e6, 0.1]), value_high=None, **dated)
    yield made("mentions", article=article, start=0, end=1, text=text[0])
    yield made("articles_topics", article=article, topic=key("topics", number % 6))
    yield made("authors", article=key("articles", number // 2 * 2), position=number % 2 + 1)
    yield made("about", name=f"statement-{number:05d}")
    for table in ("organizations", "people", "topics", "roles", "name_variants", "problems", "corrections"):
        yield made(table)


def _dated(publisher: str, dice: random.Random) -> tuple[str | None, str | None, int | None]:
    year = dice.choice([None, 2016, 2017])
    return dice.choice([None, publisher]), year and str(year), year


def _value(column: Column, key: Callable[[str], str], dice: random.Random) -> object:
    if column.optional and dice.random() < 0.4:
        return None
    if column.refers_to:
        return key(column.refers_to)
    few = dice.randrange(4)
    return {str: ["", "a", "b, ~c", "Ω"][few], int: few, float: few / 10}[column.type]
