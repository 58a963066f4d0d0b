"""Which columns the page of a table shows, in the order that people read; CSV, JSON and SQL keep all of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from markupsafe import Markup

READ = {
    "articles": ("title", "type", "publisher", "date_published", "authors", "topics", "extent", "word_count"),
    "quotes": ("text", "speaker", "role", "organization", "article", "publisher", "date_published", "kind"),
    "figures": ("text", "modifier", "counted", "value", "unit", "as_of", "cited", "sentence", "article", "publisher",
                "date_published"),
    "people": ("name", "role", "organization", "quotes", "figures", "bylines", "mentions", "first_seen", "last_seen"),
    "organizations": ("name", "kind", "quotes", "figures", "articles_published", "mentions", "first_seen", "last_seen"),
    "topics": ("name",),
    "authors": ("name_as_printed", "role", "person", "organization", "article"),
    "problems": ("message", "severity", "kind", "excerpt", "suggestion", "article", "document"),
    "corrections": ("row", "kind", "action", "was", "now", "reason", "line"),
    "mentions": ("text", "person", "organization", "article"),
    "roles": ("role", "person", "organization", "article"),
    "name_variants": ("variant", "kind", "person", "organization", "article"),
    "passages": ("article", "position", "kind", "start", "end"),
    "discards": ("text", "kind", "document"),
    "documents": ("path", "media_type", "encoding", "size_bytes", "ink"),
}  # fmt: skip
MANY = 1e15
ADDRESS = re.compile('<a href="([^"]*)"')

Cell = dict[str, Any]


def number(value: float) -> str:
    """A value as people write it, never in powers of ten below a quadrillion.

    >>> number(1e12), number(0.6), number(2.5), number(-7.0)
    ('1,000,000,000,000', '0.6', '2.5', '-7')
    """
    return f"{value:,.0f}" if value.is_integer() and abs(value) < MANY else f"{value:,.10g}"


def shown(table: str, names: Sequence[str], asked: Collection[str | None]) -> list[str]:
    """The columns of a page, from those there are: what people read, then what was asked for besides.

    >>> shown("topics", ["id", "name"], ["id", None])
    ['name', 'id']
    >>> shown("about", ["name", "value"], [])
    ['name', 'value']
    """
    read = [name for name in READ.get(table, names) if name in names]
    return [*read, *(name for name in names if name in asked and name not in read)]


def arranged(cells: Sequence[Cell], names: Sequence[str]) -> list[Cell]:
    """The cells of a row in the order of these columns; the first leads to the page of the row.

    Datasette makes the key lead there: the first of the cells it gives.
    """
    by_name = {cell["column"]: cell for cell in cells}
    ordered = [by_name[name] for name in names]
    address = ADDRESS.match(str(cells[0]["value"]))
    lead = ordered[0]
    if address and "<a " not in str(Markup.escape(lead["value"])):
        words = lead["value"] if lead["raw"] not in ("", None) else "–"
        linked = Markup('<a href="{}">{}</a>').format(Markup(address[1]), words)
        ordered[0] = lead | {"value": linked}
    return ordered
