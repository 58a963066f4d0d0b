"""An archive -> a folder to take away: tables as CSV and JSON Lines, citations, annotations, a data package, checksums.

Read-only, and the same archive gives the same bytes.
"""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from pressmark.describe import TYPES
from pressmark.site import sql
from pressmark.site.citations import Author, Cited, Part, annotation, as_bibtex, as_csl
from pressmark.tables import TABLES, Column, columns

FIELD_TYPES = TYPES | {str: "string"}
ADDRESS = "http://127.0.0.1:8001"
TITLE = "Pressmark"
MARKED = """
select 'quotes' as marked, quotes.id, article, speaker as source, quote_parts.start, quote_parts."end", position
from quotes join quote_parts on quote = quotes.id
union all
select 'figures', id, article, cited, start, "end", 1 from figures
order by 1 desc, 2, position"""


@click.command()
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--address", default=ADDRESS, help="Where the archive is published; citations lead there.")
def main(archive: Path, folder: Path, address: str) -> None:
    """Write everything in ARCHIVE into FOLDER, in forms that other programs read."""
    written = export(archive, folder, address.rstrip("/"))
    click.echo(
        f"{len(written)} files in {folder}/; datapackage.json says what they are, SHA256SUMS that they are whole"
    )


def export(archive: Path, folder: Path, address: str = ADDRESS) -> list[Path]:
    """Write the files and return their paths; files of the same names are replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(f"{archive.resolve().as_uri()}?immutable=1", uri=True)
    connection.row_factory = sqlite3.Row
    site = f"{address}/{archive.stem}"
    try:
        for name in TABLES:
            _write_table(connection, name, folder)
        works = list(_works(connection, site))
        _write(folder / "articles.bib", "\n".join(as_bibtex(work) for work in works))
        _write(folder / "articles.csl.json", _json([as_csl(work) for work in works]))
        _write(folder / "annotations.jsonld", _json(_annotations(connection, site)))
        _write(folder / "datapackage.json", _json(_package(archive.name)))
    finally:
        connection.close()
    shutil.copyfile(archive, folder / archive.name)
    names = [f"{name}.{form}" for name in TABLES for form in ("csv", "jsonl")]
    names += ["annotations.jsonld", "articles.bib", "articles.csl.json", "datapackage.json", archive.name]
    sums = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted(names)]
    _write(folder / "SHA256SUMS", "".join(sums))
    return [folder / name for name in [*names, "SHA256SUMS"]]


def _write_table(connection: sqlite3.Connection, name: str, folder: Path) -> None:
    """A table in the order of its key, twice; an empty cell of the CSV is an unknown value."""
    names = [column.name for column in columns(TABLES[name])]
    keys = ", ".join(f'"{column.name}"' for column in columns(TABLES[name]) if column.key)
    with (
        (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as table,
        (folder / f"{name}.jsonl").open("w", encoding="utf-8") as lines,
    ):
        writer = csv.writer(table)
        writer.writerow(names)
        for row in connection.execute(f'select * from "{name}" order by {keys}'):
            writer.writerow(row)
            lines.write(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) + "\n")


def _works(connection: sqlite3.Connection, site: str) -> Iterator[Cited]:
    for (key,) in connection.execute("select id from articles order by id").fetchall():
        found = connection.execute(sql.ARTICLE, {"key": key}).fetchone()
        authors = connection.execute(sql.AUTHORS, {"key": key})
        yield Cited(
            key=key,
            address=f"{site}/articles/{key}",
            title=found["title"],
            type=found["type"],
            authors=tuple(Author(a["name"], a["family_name"], a["given_names"]) for a in authors),
            publisher=found["publisher_name"],
            date=found["date_published"],
            url=found["url"],
            archive=TITLE,
        )


def _annotations(connection: sqlite3.Connection, site: str) -> dict[str, Any]:
    """Every quote and every figure as a Web Annotation of its article's text, in one page of a collection."""
    texts: dict[str, str] = dict(connection.execute("select id, text from articles"))
    found = connection.execute(MARKED)
    items = [
        _annotation(key, texts[key[2]], [(row["start"], row["end"]) for row in rows], site)
        for key, rows in groupby(found, key=lambda row: (row["marked"], row["id"], row["article"], row["source"]))
    ]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{site}/annotations.jsonld",
        "type": "AnnotationPage",
        "items": items,
    }


def _annotation(
    marked: tuple[str, str, str, str | None], text: str, spans: list[tuple[int, int]], site: str
) -> dict[str, Any]:
    table, key, article, source = marked
    part = Part(table, key, tuple(spans), source)
    item = annotation(f"{site}/{table}/{key}", f"{site}/articles/{article}.txt", text, part.spans, part.note)
    del item["@context"]
    return item


def _package(archive: str) -> dict[str, Any]:
    """A Frictionless tabular data package of the CSV files (specs.frictionlessdata.io, version 1)."""
    return {
        "profile": "tabular-data-package",
        "name": "pressmark-archive",
        "title": f"Articles, quotes and figures: the tables of {archive}",
        "resources": [_resource(name) for name in TABLES],
    }


def _resource(name: str) -> dict[str, Any]:
    declared = columns(TABLES[name])
    references = [(c.name, c.refers_to) for c in declared if c.refers_to]
    return {
        "profile": "tabular-data-resource",
        "name": name.replace("_", "-"),
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": TABLES[name].__doc__,
        "schema": {
            "fields": [_field(column) for column in declared],
            "missingValues": [""],
            "primaryKey": [column.name for column in declared if column.key],
            "foreignKeys": [
                {"fields": column, "reference": {"resource": table.replace("_", "-"), "fields": "id"}}
                for column, table in references
            ],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    return {"name": column.name, "type": FIELD_TYPES[column.type], "description": column.meaning}


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
