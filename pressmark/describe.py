"""tables.py -> the tables section of README.md and the meanings in metadata.json.

Everything else in both files is written by hand and left alone.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from pressmark.tables import TABLES, Column, columns

TYPES = {str: "text", int: "integer", float: "number"}
DATABASE = "archive"
LONG = {
    "articles": {"summary", "text"},
    "discards": {"text"},
    "quotes": {"text"},
    "figures": {"sentence"},
    "problems": {"message", "excerpt", "suggestion"},
    "corrections": {"was", "now", "reason"},
}
"""Columns of unbounded length."""


@click.command()
@click.option("--readme", type=click.Path(path_type=Path), default=Path("README.md"))
@click.option("--metadata", type=click.Path(path_type=Path), default=Path("metadata.json"))
@click.option("--check", is_flag=True, help="Write nothing; exit with status 1 when a file is out of date.")
def main(readme: Path, metadata: Path, check: bool) -> None:
    """Write what README.md and metadata.json take from pressmark/tables.py."""
    for path, described in ((readme, readme_with_tables), (metadata, metadata_with_meanings)):
        text = path.read_text(encoding="utf-8")
        if check and described(text) != text:
            raise click.ClickException(f"{path} is out of date: run make docs")
        path.write_text(described(text), encoding="utf-8")


def readme_with_tables(text: str) -> str:
    """A README with the schema between its two markers; ValueError when it has no such markers."""
    return with_section(text, "tables", schema_markdown())


def with_section(text: str, name: str, body: str) -> str:
    """A text with `body` between `<!-- name -->` and `<!-- /name -->`; ValueError when it has no such markers."""
    before, opening, rest = text.partition(f"<!-- {name} -->")
    _, closing, after = rest.partition(f"<!-- /{name} -->")
    if not (opening and closing):
        raise ValueError(f"no <!-- {name} --> … <!-- /{name} --> in the README")
    return f"{before}{opening}\n\n{body}\n{closing}{after}"


def schema_markdown() -> str:
    """Every table with its meaning and its columns, as Markdown."""
    return "\n".join(_table_markdown(name) for name in TABLES)


def metadata_with_meanings(text: str) -> str:
    """A metadata.json with the meaning of every table and column, and which columns sort."""
    metadata = json.loads(text)
    tables = metadata["databases"][DATABASE]["tables"]
    for name in TABLES:
        tables[name] = {**tables.get(name, {}), **_table_meanings(name)}
    return json.dumps(metadata, indent=2, ensure_ascii=False) + "\n"


def sortable(name: str) -> list[str]:
    """The columns that Datasette may sort a table by without losing rows.

    Not the long ones, for it puts the last row's value into the next page's address; not the first of several key
    columns, for then the key's own index decides in which order equal values come.
    """
    declared = columns(TABLES[name])
    keys = [c.name for c in declared if c.key]
    unsafe = LONG.get(name, set()) | set(keys[:-1])
    return [c.name for c in declared if c.name not in unsafe]


def _table_meanings(name: str) -> dict[str, Any]:
    declared = columns(TABLES[name])
    return {
        "description": TABLES[name].__doc__,
        "columns": {c.name: _meaning(c) for c in declared},
        "sortable_columns": sortable(name),
    }


def _meaning(column: Column) -> str:
    return f"{column.meaning} (→ {column.refers_to})" if column.refers_to else column.meaning


def _table_markdown(name: str) -> str:
    declared = columns(TABLES[name])
    lines = [f"**{name}**: {TABLES[name].__doc__}", "", "| column | type | meaning |", "| --- | --- | --- |"]
    lines += [f"| {_key(c)} | {_type(c)} | {_meaning(c)} |" for c in declared]
    return "\n".join([*lines, ""])


def _key(column: Column) -> str:
    return f"**{column.name}**" if column.key else column.name


def _type(column: Column) -> str:
    return f"{TYPES[column.type]}, may be empty" if column.optional else TYPES[column.type]


if __name__ == "__main__":
    main()
