"""Whether an archive is whole: every promise, reference and index, and not a character changed since its build."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import click

from pressmark.store import CONTENT, FailedCheckError, content, insist
from pressmark.tables import TABLES, columns

STATISTICS = "select * from sqlite_stat1 order by tbl, idx"


@click.command()
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(archive: Path) -> None:
    """Say whether ARCHIVE is whole; status 1 when it is not. The file itself is only read."""
    try:
        rows = verify(archive)
    except FailedCheckError as failed:
        message = f"{archive} is damaged: {failed}. Build it again from its corpus, or fetch another copy."
        raise click.ClickException(message) from None
    except OSError as failed:
        raise click.ClickException(
            f"{archive} cannot be checked: {failed}. Make room in the temporary folder."
        ) from None
    click.echo(f"{archive} is whole: {rows:,} rows, every check passed, nothing changed since it was built")


def verify(archive: Path) -> int:
    """The number of rows of a whole archive; FailedCheckError says what is wrong with any other file.

    SQLite checks its search indexes by a command that wants to write, so a copy is checked.
    """
    with tempfile.TemporaryDirectory(prefix="pressmark-") as folder:
        copy = Path(shutil.copyfile(archive, Path(folder) / "archive.db"))
        try:
            with closing(sqlite3.connect(copy)) as connection:
                return _verified(connection)
        except (sqlite3.Error, OverflowError, UnicodeError) as error:
            raise FailedCheckError(f"SQLite cannot read all of it ({error})") from None


def _verified(connection: sqlite3.Connection) -> int:
    connection.execute("pragma cell_size_check = on")
    damage = [str(row[0]) for row in connection.execute("pragma integrity_check(3)")]
    if damage != ["ok"]:
        raise FailedCheckError(f"SQLite finds damage: {'; '.join(damage)}")
    for name, row_type in TABLES.items():
        found = [str(row[1]) for row in connection.execute(f'pragma table_info("{name}")')]
        if found != [c.name for c in columns(row_type)]:
            raise FailedCheckError(f"its table {name} is not that of this version of Pressmark")
    stated = connection.execute("select value from about where name = ?", (CONTENT,)).fetchone()
    insist(connection)
    if stated is None or stated[0] != content(connection):
        raise FailedCheckError("its rows are not those that were written when it was built")
    counted = list(connection.execute(STATISTICS))
    connection.execute("analyze")
    if list(connection.execute(STATISTICS)) != counted:
        raise FailedCheckError("what it says about its indexes is not true of them")
    return sum(connection.execute(f'select count(*) from "{name}"').fetchone()[0] for name in TABLES)


if __name__ == "__main__":
    main()
