"""Every row exactly once, however a table is sorted, in pages, JSON and CSV.

Datasette 0.65 alone loses rows here: a test shows it, and that the site does not depend on which indexes exist.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from html import unescape
from pathlib import Path
from urllib.parse import quote_plus

import pytest

from pressmark.describe import LONG, sortable
from pressmark.serve import open_site
from pressmark.tables import TABLES, columns
from tests.published import Site

KEYS = {name: [c.name for c in columns(row) if c.key] for name, row in TABLES.items()}
SORTABLE = [(table, column) for table in TABLES for column in sortable(table)]
ORDERS = ("_sort", "_sort_desc")


def count(path: Path, table: str, where: str = "1") -> int:
    connection = sqlite3.connect(path)
    [found] = connection.execute(f"select count(*) from {table} where {where}").fetchone()
    connection.close()
    return int(found)


def assert_whole(keys: list[tuple[str, ...]], expected: int) -> None:
    repeated = [key for key, times in Counter(keys).items() if times > 1]
    assert (expected, expected, []) == (len(keys), len(set(keys)), repeated[:3])


def csv_keys(text: str, table: str) -> list[tuple[str, ...]]:
    return [tuple(row[key] for key in KEYS[table]) for row in csv.DictReader(io.StringIO(text))]


def json_keys(site: Site, path: str, table: str) -> list[tuple[str, ...]]:
    keys: list[tuple[str, ...]] = []
    while path:
        page = site.get(path).json()
        keys += [tuple(str(row[key]) for key in KEYS[table]) for row in page["rows"]]
        path = (page["next_url"] or "").removeprefix("http://localhost")
    return keys


@pytest.mark.parametrize("table, column", SORTABLE)
def test_streamed_csv_holds_every_row_once(paged: Site, large: Path, table: str, column: str) -> None:
    for order in ORDERS:
        text = paged.get(f"/archive/{table}.csv?_stream=on&{order}={column}").text
        assert_whole(csv_keys(text, table), count(large, table))


@pytest.mark.parametrize("table, column", [pair for pair in SORTABLE if pair[0] in ("quotes", "figures", "authors")])
def test_json_pages_hold_every_row_once(paged: Site, large: Path, table: str, column: str) -> None:
    for order in ORDERS:
        path = f"/archive/{table}.json?_shape=objects&_nofacet=1&_nocount=1&_size=40&{order}={column}"
        assert_whole(json_keys(paged, path, table), count(large, table))


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    "table, column",
    [
        ("quotes", "year"),
        ("figures", "value"),
        ("articles", "date_published"),
        ("authors", "role"),
        ("people", "quotes"),
    ],
)
def test_next_links_of_pages_lead_through_every_row_once(
    paged: Site, large: Path, table: str, column: str, order: str
) -> None:
    rows, path = list[str](), f"/archive/{table}?_size=40&{order}={column}"
    while path:
        page = paged.get(path).text
        rows += re.findall(rf'<tr>\s*<td [^>]*><a href="(/archive/{table}/[^"]+)"', page)
        found = re.search(r'<p><a href="([^"]+)">Next page</a>', page)
        path = unescape(found[1]).removeprefix("http://localhost") if found else ""
    assert count(large, table) == len(rows) == len(set(rows))


@pytest.mark.parametrize("table", sorted(TABLES))
def test_tables_as_they_open_hold_every_row_once(paged: Site, large: Path, table: str) -> None:
    assert_whole(csv_keys(paged.get(f"/archive/{table}.csv?_stream=on").text, table), count(large, table))


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    "filters, where",
    [
        ("year__gt=2015", "year > 2015"),
        ("speaker__gte=Speaker+1", "speaker >= 'Speaker 1'"),
        ("kind=direct", "kind = 'direct'"),
        ("_search=speaker", "1"),
        ("organization__notblank=1", "organization is not null and organization <> ''"),
    ],
)
def test_filtered_and_sorted_rows_come_once(paged: Site, large: Path, filters: str, where: str, order: str) -> None:
    expected = count(large, "quotes", where)
    assert expected > 40
    for column in ("kind", "year", "publisher", "cue", "confidence"):
        text = paged.get(f"/archive/quotes.csv?_stream=on&{filters}&{order}={column}").text
        assert_whole(csv_keys(text, "quotes"), expected)


def test_rows_come_in_the_order_asked_for(paged: Site) -> None:
    rows = csv.DictReader(io.StringIO(paged.get("/archive/figures.csv?_stream=on&_sort_desc=value").text))
    values = [(row["value"] == "", -float(row["value"] or 0), row["id"]) for row in rows]
    assert sorted(values) == values


def test_datasette_alone_with_our_words_loses_no_row_either(large: Path) -> None:
    for table, column in [("quotes", "year"), ("figures", "value"), ("mentions", "text"), ("authors", "role")]:
        for order in ORDERS:
            text = by_datasette_alone(large, f"/archive/{table}.csv?_stream=on&_size=40&{order}={column}")
            assert_whole(csv_keys(text, table), count(large, table))


def test_no_index_spoils_the_order(large: Path, tmp_path: Path, loop: object) -> None:
    """Here an ordinary index is added: Datasette alone then loses rows, the site does not."""
    spoilt = Path(shutil.copy(large, tmp_path / "archive.db"))
    connection = sqlite3.connect(spoilt)
    connection.executescript("create index plain on quotes(year); create index two on quotes(kind, year); analyze")
    connection.close()
    path = "/archive/quotes.csv?_stream=on&_size=40&_sort_desc=year"
    alone = csv_keys(by_datasette_alone(spoilt, path), "quotes")
    ours = Site(open_site(spoilt, settings={"max_returned_rows": 40, "default_page_size": 40}), loop)  # type: ignore[arg-type]
    expected = count(spoilt, "quotes")
    assert len(set(alone)) < expected
    for column in ("year", "kind"):
        for order in ORDERS:
            assert_whole(
                csv_keys(ours.get(f"/archive/quotes.csv?_stream=on&{order}={column}").text, "quotes"), expected
            )


def by_datasette_alone(path: Path, address: str) -> str:
    command = [sys.executable, "-m", "datasette", str(path), "--metadata", "metadata.json", "--get", address]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_long_columns_do_not_sort(site: Site) -> None:
    for table, names in LONG.items():
        for name in names:
            assert site.get(f"/archive/{table}?_sort={quote_plus(name)}").status_code == 400


def test_a_table_sorted_by_a_column_that_is_left_out_has_next_pages(paged: Site) -> None:
    page = paged.get("/archive/quotes?_sort=year&_nocol=year&_size=20")
    assert (page.status_code, "Next page" in page.text) == (200, True)
