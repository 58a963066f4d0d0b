"""Datasette's own pages, made to read aloud and to fit: names for nameless fields, meanings folded, questions asked.

Done on what its templates print, so that none of them has to be copied; a test notices when one of the places is gone.
"""

from __future__ import annotations

import json
import re
from typing import Any

from datasette import hookimpl
from markupsafe import Markup, escape

from pressmark.site.columns import number
from pressmark.tables import TABLES, columns

LABELS = (
    ('<select name="_filter_column', '<select aria-label="Column to filter by" name="_filter_column'),
    ('<select name="_filter_op', '<select aria-label="How to compare" name="_filter_op'),
    (
        '<input type="text" name="_filter_value',
        '<input aria-label="Value to compare with" type="text" name="_filter_value',
    ),
    ('<select name="_sort"', '<select aria-label="Sort by" name="_sort"'),
    ('id="search-all-q"', 'id="search-all-q" aria-label="Words to search for"'),
    ('<div style="overflow: auto">', '<div style="overflow: auto" tabindex="0" role="group" aria-label="Rows">'),
    ("<h3", "<h2"),
    ("</h3>", "</h2>"),
    ('<textarea id="sql-editor"', '<textarea aria-label="SQL" id="sql-editor"'),
    ('<div class="table-wrapper">', '<div class="table-wrapper" tabindex="0" role="group" aria-label="Rows">'),
    ('class="cross">&#x2716;', 'class="cross" aria-label="Remove">&#x2716;'),
    ('">…</a>', '">All of them</a>'),
)
FOLDED = (
    (re.compile(r'<dl class="column-descriptions">.*?</dl>', re.DOTALL), "What the columns mean"),
    (re.compile(r'<pre class="wrapped-sql">.*?</pre>', re.DOTALL), "How the table is defined"),
)
FOLD = r"<details><summary>{}</summary>\g<0></details>"
NAMED = re.compile(r'(<th [^>]*>\s*(?:<a [^>]*>)?|td:nth-of-type\(\d+\):before \{ content: ")([a-z]+(?:_[a-z]+)+)')
CSV = re.compile(r'(<a href="[^"?]*\.csv\?)((?:(?!sql=)[^"])*)(">CSV<)')
A_PAGE = ("_next=", "_size=")
HEIGHT = re.compile(r'(<textarea [^>]*id="sql-editor"[^>]*?) style="[^"]*"')
FORMAT_FIRST = re.compile(r'(<button id="sql-format"[^>]*>Format SQL</button>\s*)(<input type="submit"[^>]*>)')
ASKED = (
    ("Custom SQL query returning", "Answer:"),
    ("Custom SQL query", "Answer"),
    (">show</a>)", ">show the SQL</a>)"),
    (">hide</a>)", ">hide the SQL</a>)"),
    ('value="Run SQL"', 'value="Ask"'),
    ("<h2>Query parameters</h2>", ""),
    ("<h3>Query parameters</h3>", ""),
)
WHOLE = {"text", "words"}
LISTS = {"authors", "topics"}
KEYS = {"quote_key": "quotes", "figure_key": "figures", "article_key": "articles", "person_key": "people"}
LEADING = {"words": "quote_key", "figure": "figure_key", "sum": "figure_key", "title": "article_key"}
LEADING |= {"printed_in": "article_key", "message": "article_key", "speaker": "person_key", "name": "person_key"}
LEADING |= {"author": "person_key", "excerpt": "quote_key", "how": "quote_key"}
KEY = re.compile("[a-z0-9-]+")
REFERS: dict[tuple[str | None, str], str | None] = {
    (name, column.name): column.refers_to for name, row in TABLES.items() for column in columns(row)
}
NOTHING = Markup("&nbsp;")
LINK = Markup('<a href="{}">{}</a>')


@hookimpl
def prepare_jinja2_environment(env: Any) -> None:
    """Two filters that base.html and query.html put around what Datasette's templates print; one for numbers."""
    env.filters["labelled"] = labelled
    env.filters["asked"] = asked
    env.filters["number"] = number


def labelled(html: str) -> Markup:
    """Fields get names, names of columns are words, long parts fold away, nothing moves when the SQL box comes."""
    text = _replaced(html, LABELS)
    for long, name in FOLDED:
        text = long.sub(FOLD.format(name), text)
    text = NAMED.sub(lambda found: found[1] + found[2].removesuffix("_key").replace("_", " "), text)
    text = CSV.sub(_of_all_rows, text)
    return Markup(FORMAT_FIRST.sub(r"\2 \1", HEIGHT.sub(r"\1", text)))


def _of_all_rows(link: re.Match[str]) -> str:
    """The way to a table as CSV, of which Datasette gives a thousand rows, or those after this page."""
    words = [word for word in link[2].split("&amp;") if not word.startswith(A_PAGE)]
    return f"{link[1]}{'&amp;'.join([*words, '_stream=on'])}{link[3]}"


def asked(html: str) -> Markup:
    """A canned query reads as a question with an answer."""
    return Markup(_replaced(html, ASKED))


def _replaced(html: str, pairs: tuple[tuple[str, str], ...]) -> str:
    """A plain str, for Markup would escape what is put into it."""
    text = str(html)
    for old, new in pairs:
        text = text.replace(old, new)
    return text


@hookimpl
def render_cell(
    row: Any, value: Any, column: str, table: str | None, database: str, datasette: Any
) -> Markup | str | None:
    """Lists and numbers as people write them; what a query finds leads to its page by its words, shown to the end."""
    if table == "articles" and column in LISTS and value:
        return ", ".join(json.loads(value)) or NOTHING
    if isinstance(value, str) and (other := REFERS.get((table, column))) and KEY.fullmatch(value):
        return LINK.format(f"{datasette.urls.table(database, other)}/{value}", value)
    if isinstance(value, float):
        return number(value)
    if table is not None or not isinstance(value, str):
        return None
    key = LEADING.get(column, column)
    if key in KEYS and key in row.keys() and KEY.fullmatch(row[key] or ""):  # noqa: SIM118 (sqlite3.Row)
        address = f"{datasette.urls.database(database)}/{KEYS[key]}/{row[key]}"
        return LINK.format(address, key.removesuffix("_key") if column in KEYS else value)
    return escape(value) if column in WHOLE else None
