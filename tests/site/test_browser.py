"""What only a browser shows: nothing is asked of other hosts, no script fails, no policy is broken."""

from __future__ import annotations

import csv
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from pressmark.tables import TABLES
from tests.published import serving

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


ONE_OF_OURS = {
    "first page": "/",
    "article": f"/archive/articles/{ROW}?at={ROW}-q2",
    "article of hostile words": "/archive/articles/undated-notice",
    "quote": f"/archive/quotes/{ROW}-q2",
    "figure": f"/archive/figures/{ROW}-f2",
    "person": "/archive/people/ines-okonkwo-vael",
    "organization": "/archive/organizations/ferry-riders-league",
    "search": "/-/find?q=ferry",
    "search without an answer": "/-/find?q=zebra&year=2016",
    "search without a question": "/-/find",
    "things counted": "/-/compare",
    "one thing counted": "/-/compare?thing=passengers",
    "downloads": "/-/downloads",
    "not found": "/nope",
    "wrong address": "/archive/quotes?_size=x",
}
OF_DATASETTE = {
    "tables and SQL": "/archive",
    **{f"table of {name}": f"/archive/{name}?_size=5" for name in TABLES},
    "table with facets": "/archive/quotes?_facet=cue&_facet=role&_facet=method&kind=direct",
    "table with all columns": "/archive/figures?_columns=all&_size=5&_sort_desc=value",
    "table without rows": "/archive/quotes?year=1900",
    "row of passages": f"/archive/passages/{ROW}-p2",
    "row of documents": f"/archive/documents/{ROW}-txt",
    "row of problems": "/archive/problems/undated-notice-undated",
    "question": "/archive/who-said-most",
    "question with a field": "/archive/figures-above?above=1000&kind=money",
    "question with long words": "/archive/press-releases?year=2018",
    "doubts": "/archive/problems-worst-first",
    "SQL": "/archive?sql=select+id,+text+from+quotes%0Awhere+text+like+:words&words=%25ferry%25",
    "SQL that fails": "/archive?sql=select+*+from+nowhere",
    "all tables searched": "/-/search?q=ferry",
}
KINDS = ONE_OF_OURS | OF_DATASETTE
OURS = list(ONE_OF_OURS.values())
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="module")
def rules() -> str:
    """axe-core, as a Python package of the test requirements carries it."""
    package = pytest.importorskip("axe_playwright_python", reason="axe-core is not installed: requirements-dev.txt")
    return (Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def visit(browser: Any, served: tuple[str, int]) -> Iterator[Any]:
    """Open a path of the site in a window of some width, light or dark."""
    contexts = []

    def visited(path: str, width: int, scheme: str) -> Any:
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme))
        page = contexts[-1].new_page()
        page.goto(served[0] + path)
        return page

    yield visited
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width, scheme", [(1600, "light"), (360, "dark")])
@pytest.mark.parametrize("kind", KINDS)
def test_pages_can_be_read_by_everybody(visit: Any, rules: str, kind: str, width: int, scheme: str) -> None:
    """WCAG 2.2 AA as far as axe-core can tell, nothing to scroll sideways for, a title, a heading, the landmarks."""
    page = visit(KINDS[kind], width, scheme)
    if kind == "all tables searched":
        page.wait_for_load_state("networkidle")
    page.evaluate(rules)
    found = page.evaluate("axe.run(document, {runOnly: %s})" % STANDARDS)  # noqa: UP031
    assert [f"{v['id']} {v['nodes'][0]['target']}" for v in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.title().strip()
    assert [page.locator(mark).count() for mark in ("h1", "main", "header.masthead", "footer")] == [1, 1, 1, 1]
    if "SCREENSHOTS" in os.environ:
        page.screenshot(path=Path(os.environ["SCREENSHOTS"]) / f"{kind} {width}.png", full_page=True)


LONG = "W" * 240
LENGTHENED = {
    "articles": ("title", "subtitle", "dateline", "rights", "summary"),
    "people": ("name", "role"),
    "organizations": ("name",),
    "quotes": ("speaker", "role", "cue", "mention"),
    "figures": ("counted", "cited", "sentence"),
    "documents": ("path",),
    "topics": ("name",),
    "problems": ("message", "suggestion"),
    "name_variants": ("variant",),
    "roles": ("role",),
    "discards": ("text",),
}


def test_no_word_is_too_long_for_a_page(browser: Any, archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    shutil.copyfile(archive, path)
    connection = sqlite3.connect(path)
    for table, names in LENGTHENED.items():
        connection.execute(f"update {table} set {', '.join(f'{name} = {name} || ?1' for name in names)}", [LONG])
    connection.commit()
    connection.close()
    wide = []
    with serving(path, tmp_path / "log") as (address, _):
        for width in (360, 1600):
            page = browser.new_page(viewport={"width": width, "height": 800})
            for kind in KINDS:
                page.goto(address + KINDS[kind])
                if page.evaluate("document.documentElement.scrollWidth") > width:
                    wide.append((kind, width))
            page.close()
    assert wide == []


def test_the_keyboard_alone_reaches_the_text(visit: Any) -> None:
    page = visit("/", 1280, "light")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


WATCH = """window.moved = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { moved += entry.value; }))
  .observe({type: "layout-shift", buffered: true})"""
STOPS = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((one) => one.type !== "hidden" && one.tabIndex >= 0 && one.checkVisibility()
    && !one.closest("details:not([open]) > :not(summary)")).map((one, at) => { one.dataset.stop = at; return at; })"""
STOP = """() => { const one = document.activeElement, style = getComputedStyle(one);
  return [Number(one.dataset.stop ?? -1), style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2]; }"""


@pytest.mark.parametrize("width", [1600, 360])
def test_nothing_moves_while_a_page_loads(visit: Any, width: int) -> None:
    """Layout shift as browsers measure it; 0.1 is called good, and these pages are to keep quite still."""
    moved = {}
    page = visit("/robots.txt", width, "light")
    page.add_init_script(WATCH)
    for kind, path in KINDS.items():
        page.goto(urlsplit(page.url)._replace(path="", query="").geturl() + path)
        if kind == "all tables searched":
            page.wait_for_load_state("networkidle")
        moved[kind] = page.evaluate("new Promise((done) => setTimeout(() => done(moved), 50))")
    assert {kind: value for kind, value in moved.items() if value >= 0.01} == {}


@pytest.mark.parametrize("width", [1600, 360])
def test_the_box_for_sql_shows_that_it_has_the_keyboard(visit: Any, width: int) -> None:
    page = visit("/archive?sql=select+1", width, "dark")
    page.locator(".CodeMirror").click()
    box = "getComputedStyle(document.querySelector('.CodeMirror'))"
    assert page.evaluate(f"[{box}.outlineStyle, {box}.outlineWidth]") == ["solid", "3px"]
    assert page.evaluate(f"{box}.backgroundColor") == "rgb(31, 29, 26)"


@pytest.mark.parametrize("width", [1600, 360])
def test_charts_can_be_read_at_any_width(visit: Any, width: int) -> None:
    """The words of a drawing shrink with it; they stay ten pixels high at least."""
    for path in ("/-/compare?thing=passengers", "/archive/organizations/ferry-riders-league"):
        page = visit(path, width, "light")
        high = page.evaluate(
            "[...document.querySelectorAll('.chart text')].map((t) => t.getBoundingClientRect().height)"
        )
        assert high
        assert min(high) >= 10


@pytest.mark.parametrize("path", OURS)
def test_the_keyboard_alone_reaches_everything_and_shows_where_it_is(visit: Any, path: str) -> None:
    page = visit(path, 1280, "light")
    stops = page.evaluate(STOPS)
    reached = []
    for _ in stops:
        page.keyboard.press("Tab")
        reached.append(page.evaluate(STOP))
    assert reached == [[stop, True] for stop in stops]


@pytest.mark.parametrize("path", OURS)
def test_paper_shows_the_text_and_not_the_way_around(visit: Any, path: str) -> None:
    """SCREENSHOTS=folder keeps what would be printed."""
    page = visit(path, 800, "light")
    page.emulate_media(media="print")
    assert not page.locator(".masthead nav, .find, .ask, .skip").filter(visible=True).count()
    assert page.locator("main h1").is_visible()
    assert "Take it away" not in page.inner_text("footer")
    names = page.locator("aside :not(details) > .names").all()
    assert all(one.is_visible() for one in names)
    assert page.evaluate(
        "[...document.querySelectorAll('a')].every((a) => getComputedStyle(a, '::after').content === 'none')"
    )
    if "SCREENSHOTS" in os.environ:
        page.screenshot(path=Path(os.environ["SCREENSHOTS"]) / f"print {OURS.index(path)}.png", full_page=True)


@pytest.mark.parametrize("path", ["/archive/who-said-most", "/archive/quotes"])
def test_names_of_columns_stand_whole_over_their_cells_on_a_telephone(visit: Any, path: str) -> None:
    page = visit(path, 360, "light")
    name = "getComputedStyle(document.querySelector('td.col-organization'), '::before')"
    assert page.evaluate(f"[{name}.content, {name}.marginLeft, {name}.display]") == ['"organization"', "0px", "block"]


def test_words_of_facets_stay_whole(visit: Any) -> None:
    page = visit("/archive/quotes?_facet=speaker", 1600, "light")
    assert page.evaluate("getComputedStyle(document.querySelector('.facet-info li')).wordBreak") == "normal"
    assert page.evaluate("getComputedStyle(document.querySelector('.facet-info li')).overflowWrap") == "break-word"


JOURNEYS = {
    "who said most": (["Who is quoted most?"], "Inés Okonkwo-Vael"),
    "what did one person say, and where": (["Mara Quill"], "The night ferry is back, half the size"),
    "which articles cite a figure above a million": (["Which articles cite a figure above a value?"], "$7.25 million"),
    "what did the 2018 press release say": (
        ["Auditor publishes ferry accounts"],
        "“Anyone may now count the boats,” wrote",
    ),
    "how do I cite this quote": (
        ["Mara Quill", "“We learned to count,”"],
        "“We learned to count,”, Mara Quill, characters ",
    ),
}


@pytest.mark.parametrize("width", [360, 1600])
@pytest.mark.parametrize("question", JOURNEYS)
def test_a_reader_without_sql_finds_out_in_a_few_clicks(visit: Any, question: str, width: int) -> None:
    """Each from the first page. SCREENSHOTS=folder keeps what the reader sees at the end."""
    clicks, answer = JOURNEYS[question]
    assert len(clicks) < 5
    page = visit("/", width, "light")
    for link in clicks:
        with page.expect_navigation():
            page.get_by_role("link", name=link, exact=True).first.click()
    assert answer in page.inner_text("main")
    if "SCREENSHOTS" in os.environ:
        page.screenshot(path=Path(os.environ["SCREENSHOTS"]) / f"{question} {width}.png", full_page=True)


@pytest.mark.parametrize("width", [360, 1600])
def test_a_reader_takes_everything_away_as_a_spreadsheet(visit: Any, width: int) -> None:
    page = visit("/", width, "light")
    with page.expect_navigation():
        page.get_by_role("link", name="Downloads", exact=True).click()
    for table, rows in (("quotes", 19), ("articles", 8), ("figures", 24)):
        with page.expect_download() as download:
            page.get_by_role("link", name=f"{table}.csv").first.click()
        assert download.value.suggested_filename == f"{table}.csv"
        with Path(download.value.path()).open(encoding="utf-8", newline="") as file:
            assert len(list(csv.DictReader(file))) == rows
    with page.expect_download() as download:
        page.get_by_role("link", name="archive.db").click()
    assert download.value.suggested_filename == "archive.db"
    if "SCREENSHOTS" in os.environ:
        page.screenshot(path=Path(os.environ["SCREENSHOTS"]) / f"all of it as a spreadsheet {width}.png")
