"""The archive that a newcomer gets: built from the corpus that ships, every question has an answer there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pressmark.serve import open_site
from pressmark.tables import TABLES
from tests.published import Site

QUERIES = json.loads(Path("metadata.json").read_text(encoding="utf-8"))["databases"]["archive"]["queries"]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory, loop: object) -> Site:
    folder = tmp_path_factory.mktemp("shipped")
    command = [sys.executable, "build_db.py", "--output", str(folder / "archive.db"), "--cache", str(folder / "cache")]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return Site(open_site(folder / "archive.db"), loop)  # type: ignore[arg-type]


def test_every_question_has_an_answer(shipped: Site) -> None:
    assert len(QUERIES) >= 10
    answers = {name: shipped.get(f"/archive/{name}.json?_shape=objects").json() for name in QUERIES}
    assert [name for name, answer in answers.items() if not answer["rows"]] == []


def test_every_row_of_the_read_tables_has_its_page(shipped: Site) -> None:
    for table in ("articles", "quotes", "figures", "people", "organizations"):
        for row in shipped.get(f"/archive/{table}.json?_shape=array&_size=max").json():
            assert shipped.get(f"/archive/{table}/{row['id']}").status_code == 200


PAGES = (
    *("/", "/-/find", "/-/find?q=the", "/-/compare", "/-/search?q=the", "/-/downloads", "/archive", "/nope"),
    *("/archive?sql=select+*+from+people", "/archive/quotes?_facet=cue&_facet=year&_facet=speaker"),
    *(f"/archive/{name}" for name in QUERIES),
)
READ = ("articles", "quotes", "figures", "people", "organizations")


@pytest.mark.parametrize("archive_site", ["shipped", "site"])
def test_no_page_weighs_more_than_60_kilobytes(archive_site: str, request: pytest.FixtureRequest) -> None:
    """Compressed, as sent; the one stylesheet is counted with each page."""
    site: Site = request.getfixturevalue(archive_site)

    def weight(path: str) -> int:
        return site.get(path, headers={"accept-encoding": "gzip"}).num_bytes_downloaded

    def first(table: str) -> str:
        return str(site.get(f"/archive/{table}.json?_shape=array&_size=1").json()[0]["id"])

    rows = {name: site.get(f"/archive/{name}.json?_shape=array&_size=max").json() for name in READ}
    pages = [f"/archive/{name}/{row['id']}" for name in READ for row in rows[name]]
    pages += [*PAGES, *(f"/archive/{name}?_size=50" for name in TABLES)]
    pages += [f"/archive/{name}/{first(name)}" for name in ("passages", "documents", "discards", "problems")]
    style = weight("/static/site.css")
    assert 0 < style < 10_000
    assert {page: kept for page in pages if (kept := weight(page) + style) > 60_000} == {}
