"""What `make doubts` prints: the problems of an archive, worst first, each with its place and what to do about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click

SEVERITIES = ("error", "doubt", "note")
PROBLEMS = "select severity, kind, message, excerpt, suggestion from problems order by message, id"


@click.command()
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(archive: Path) -> None:
    """Print the problems of ARCHIVE; what stands indented under one can be pasted into corrections.yaml."""
    try:
        with closing(sqlite3.connect(f"{archive.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            lines = list(report(connection))
    except sqlite3.Error as error:
        raise click.ClickException(f"{archive} cannot be read ({error}): build it again") from None
    click.echo("\n".join(lines or [f"{archive} has no problems"]))


def report(connection: sqlite3.Connection) -> Iterator[str]:
    """The problems as lines: errors, doubts, notes; rarer kinds first, then by place."""
    groups: dict[tuple[int, str], list[tuple[str, str | None, str | None]]] = {}
    for severity, kind, message, excerpt, suggestion in connection.execute(PROBLEMS):
        groups.setdefault((SEVERITIES.index(severity), kind), []).append((message, excerpt, suggestion))
    for (severity, kind), problems in sorted(groups.items(), key=lambda item: (item[0][0], len(item[1]), item[0][1])):
        yield f"{SEVERITIES[severity]}: {kind} ({len(problems):,})"
        for message, excerpt, suggestion in problems:
            yield f"  {message}"
            if excerpt:
                yield f"    “{' '.join(excerpt.split())}”"
            yield from (f"    {line}" for line in (suggestion or "").splitlines())
        yield ""


if __name__ == "__main__":
    main()
