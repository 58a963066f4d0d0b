"""What only a browser shows: nothing is asked of other hosts, no script fails, no policy is broken."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest

from pressmark.tables import TABLES

ROW = "night-ferry-ends-2016-03-04"
PAGES = [
    "/",
    "/archive",
    *(f"/archive/{name}" for name in TABLES),
    "/archive/quotes?_facet=cue&_sort_desc=year",
    "/archive/articles/undated-notice",
    f"/archive/articles/{ROW}",
    f"/archive/quotes/{ROW}-q1",
    f"/archive/figures/{ROW}-f1",
    "/archive/people/mara-quill",
    "/archive/organizations/sable-point-ferries",
    "/archive/everything-somebody-said?name=quill",
    "/archive?sql=select+1",
    "/nope",
]


@pytest.fixture
def page(browser: Any) -> Any:
    """A fresh tab that writes down what it asked for and what went wrong."""
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.asked, tab.wrong = [], []
    tab.on("request", lambda request: tab.asked.append(request.url))
    tab.on("console", lambda line: tab.wrong.append(line.text) if line.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: tab.wrong.append(str(error)))
    yield tab
    tab.close()


def test_pages_ask_only_this_host_and_break_nothing(page: Any, served: tuple[str, int]) -> None:
    address, _ = served
    for path in PAGES:
        page.goto(address + path)
        assert page.title()
    hosts = {urlsplit(url).netloc for url in page.asked if not url.startswith("data:")}
    assert {urlsplit(address).netloc} == hosts
    assert [line for line in page.wrong if "404 (Not Found)" not in line] == []


def test_searching_everything_at_once_finds_rows(page: Any, served: tuple[str, int]) -> None:
    address, _ = served
    page.goto(f"{address}/-/search?q=ferry")
    page.wait_for_selector("#search-all-results h2 >> nth=3")
    found = page.inner_text("#search-all-results")
    assert "archive: articles" in found
    assert "archive: quotes" in found
    assert "Sable Point Ferries" in found
    assert page.wrong == []


def test_words_of_sources_stay_words(page: Any, served: tuple[str, int]) -> None:
    address, _ = served
    page.on("dialog", lambda dialog: pytest.fail(f"a source ran a script: {dialog.message}"))
    for path in ("/archive/articles/undated-notice", "/-/search?q=tide", "/archive/people", "/archive/quotes", "/"):
        page.goto(address + path, wait_until="networkidle")
        assert page.locator("img[src=x], a[href^=javascript]").count() == 0
