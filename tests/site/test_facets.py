"""Facets count what a reader sees: every row that the filters leave, on whichever page of the table."""

from __future__ import annotations

import doctest
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from pressmark.site.plugins import facets
from tests.published import Site


def test_examples_hold() -> None:
    assert doctest.testmod(facets).failed == 0


def counted(path: Path, sql: str) -> dict[Any, int]:
    connection = sqlite3.connect(path)
    found = dict(connection.execute(sql).fetchall())
    connection.close()
    return found


def facet(site: Site, path: str, name: str) -> dict[Any, int]:
    results = site.get(path).json()["facet_results"][name]["results"]
    return {result["value"]: result["count"] for result in results}


@pytest.mark.parametrize(
    "filters, where",
    [
        ("", "1"),
        ("_sort=year", "1"),
        ("_sort_desc=year", "1"),
        ("year=2015", "year = 2015"),
        ("year__gt=2015&_sort_desc=confidence", "year > 2015"),
        ("kind__in=direct,scare&year__lt=2018", "kind in ('direct', 'scare') and year < 2018"),
        ("_where=(year+>+2015)", "year > 2015"),
        ("text__contains=the&_sort=kind", "text like '%the%'"),
        ("date_published__date=2015-01-01", "date(date_published) = '2015-01-01'"),
    ],
)
@pytest.mark.parametrize("column", ["year", "publisher", "kind"])
def test_a_facet_counts_the_rows_that_the_filters_leave(
    paged: Site, large: Path, filters: str, where: str, column: str
) -> None:
    expected = counted(
        large, f"select {column}, count(*) from quotes where {where} and {column} is not null group by 1"
    )
    found = facet(paged, f"/archive/quotes.json?_facet={column}&_facet_size=max&{filters}", column)
    assert found == expected


@pytest.mark.parametrize("order", ["", "&_sort=year", "&_sort_desc=year", "&year__gt=2012", "&_search=speaker"])
def test_a_later_page_counts_as_the_first_does(paged: Site, order: str) -> None:
    path = f"/archive/quotes.json?_size=40&_facet=publisher{order}"
    first = paged.get(path).json()
    later = paged.get(first["next_url"].removeprefix("http://localhost")).json()
    assert [row[0] for row in later["rows"]] != [row[0] for row in first["rows"]]
    assert _counts(later) == _counts(first)


def test_lists_are_counted_on_every_page(paged: Site, large: Path) -> None:
    sql = "select value, count(*) from articles, json_each(topics) {} group by 1"
    for filters, where in [("", ""), ("&year__gt=2012", "where year > 2012")]:
        path = f"/archive/articles.json?_size=20&_facet_array=topics&_facet_size=max{filters}"
        while path:
            page = paged.get(path).json()
            found = {r["value"]: r["count"] for r in page["facet_results"]["topics"]["results"]}
            assert found == counted(large, sql.format(where))
            path = (page["next_url"] or "").removeprefix("http://localhost")


def test_what_the_facets_of_a_page_say_leads_to_as_many_rows(site: Site) -> None:
    page = site.get("/archive/quotes?_sort_desc=year").text
    link, count = re.findall(
        r'<a href="http://localhost(/archive/quotes\?[^"]*kind=[^"]*)"[^>]*>[^<]*</a>\s*(\d+)', page
    )[0]
    assert site.get(link.replace("&amp;", "&").replace("/quotes?", "/quotes.json?")).json()[
        "filtered_table_rows_count"
    ] == int(count)


def _counts(page: dict[str, Any]) -> list[tuple[str, list[tuple[Any, int]]]]:
    return [
        (name, [(one["value"], one["count"]) for one in found["results"]])
        for name, found in page["facet_results"].items()
    ]
