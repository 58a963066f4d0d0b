"""Datasette's own pages, made to read aloud and to fit: names for nameless fields, meanings folded, questions asked.

Done on what its templates print, so that none of them has to be copied; a test notices when one of the places is gone.
"""

from __future__ import annotations

import re
from typing import Any

from datasette import hookimpl
from markupsafe import Markup, escape

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
)
MEANINGS = re.compile(r'(<dl class="column-descriptions">.*?</dl>)', re.DOTALL)
FOLDED = r"<details><summary>What the columns mean</summary>\1</details>"
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
KEYS = {"quote_key": "quotes", "also_quote_key": "quotes", "figure_key": "figures", "article_key": "articles"}
KEYS |= {"person_key": "people", "organization_key": "organizations"}
KEY = re.compile("[a-z0-9-]+")


@hookimpl
def prepare_jinja2_environment(env: Any) -> None:
    """Two filters that base.html and query.html put around what Datasette's templates print."""
    env.filters["labelled"] = labelled
    env.filters["asked"] = asked


def labelled(html: str) -> Markup:
    """Fields get names, column meanings fold away."""
    return Markup(MEANINGS.sub(FOLDED, _replaced(html, LABELS)))


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
def render_cell(value: Any, column: str, table: str | None, database: str, datasette: Any) -> Markup | None:
    """Keys among the answers of a query lead to the pages of what they stand for; words are shown to the end."""
    if table is not None or not isinstance(value, str):
        return None
    if column in KEYS and KEY.fullmatch(value):
        address = f"{datasette.urls.database(database)}/{KEYS[column]}/{value}"
        return Markup('<a href="{}">{}</a>').format(address, value)
    return escape(value) if column in WHOLE else None
