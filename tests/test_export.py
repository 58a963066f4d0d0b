"""What can be taken away is whole, says what it is, and is the same every time."""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
from pathlib import Path

import pytest

from pressmark.export import export
from pressmark.tables import TABLES
from tests.invented_archive import STORIES, small_archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_archive(tmp_path_factory.mktemp("exported") / "archive.db")


@pytest.fixture(scope="module")
def folder(archive: Path) -> Path:
    export(archive, archive.parent / "export", "https://press.example")
    return archive.parent / "export"


@pytest.mark.parametrize("table", TABLES)
def test_every_row_of_every_table_is_there_twice(archive: Path, folder: Path, table: str) -> None:
    connection = sqlite3.connect(archive)
    [expected] = connection.execute(f"select count(*) from {table}").fetchone()
    connection.close()
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = [json.loads(line) for line in (folder / f"{table}.jsonl").read_text(encoding="utf-8").split("\n")[:-1]]
    assert (expected, expected) == (len(rows), len(lines))
    assert rows == [{name: "" if v is None else str(v) for name, v in line.items()} for line in lines]


def test_the_data_package_describes_every_file_and_reference(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text())
    resources = {resource["name"]: resource for resource in package["resources"]}
    assert len(TABLES) == len(resources)
    for resource in resources.values():
        with (folder / resource["path"]).open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        assert header == [field["name"] for field in resource["schema"]["fields"]]
        for key in resource["schema"]["foreignKeys"]:
            assert key["reference"]["resource"] in resources


def test_checksums_cover_every_file(folder: Path) -> None:
    sums = dict(reversed(line.split("  ")) for line in (folder / "SHA256SUMS").read_text().splitlines())
    assert set(sums) == {path.name for path in folder.iterdir()} - {"SHA256SUMS"}
    for name, expected in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == expected


def test_annotations_point_at_the_words_and_at_the_site(archive: Path, folder: Path) -> None:
    connection = sqlite3.connect(archive)
    texts = dict(
        connection.execute("select 'https://press.example/archive/articles/' || id || '.txt', text from articles")
    )
    connection.close()
    items = json.loads((folder / "annotations.jsonld").read_text())["items"]
    assert len(items) == sum(len(story.quotes) + len(story.numbers) for story in STORIES)
    for item in items:
        for target in item["target"] if isinstance(item["target"], list) else [item["target"]]:
            words, place = target["selector"]
            assert texts[target["source"]][place["start"] : place["end"]] == words["exact"]


def test_citations_hold_every_article(folder: Path) -> None:
    assert len(STORIES) == len(json.loads((folder / "articles.csl.json").read_text()))
    assert len(STORIES) == (folder / "articles.bib").read_text().count("\n}\n")


def test_two_exports_are_the_same(archive: Path, folder: Path, tmp_path: Path) -> None:
    export(archive, tmp_path, "https://press.example")
    assert (folder / "SHA256SUMS").read_text() == (tmp_path / "SHA256SUMS").read_text()
