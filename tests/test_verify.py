"""A damaged archive is found out, whatever bit of its contents was turned."""

import random
import sqlite3

import pytest
from click.testing import CliRunner

from pressmark.store import FailedCheckError
from pressmark.verify import main, verify
from tests.invented_archive import small_archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return small_archive(tmp_path_factory.mktemp("verify") / "archive.db")


def said(path):
    """Everything an archive says to its readers: all rows, and what its indexes find."""
    with sqlite3.connect(path) as connection:
        return list(connection.iterdump())


def test_a_whole_archive_is_whole_and_only_read(archive):
    before = archive.read_bytes()
    done = CliRunner().invoke(main, [str(archive)])
    assert done.exit_code == 0
    assert "is whole" in done.output
    assert archive.read_bytes() == before


def test_one_cell_changed_after_the_build_is_found(archive, tmp_path):
    spoiled = tmp_path / "a.db"
    spoiled.write_bytes(archive.read_bytes())
    with sqlite3.connect(spoiled) as connection:
        connection.execute("update articles set dateline = 'ELSEWHERE' where id = (select min(id) from articles)")
    done = CliRunner().invoke(main, [str(spoiled)])
    assert done.exit_code == 1
    assert "is damaged: its rows are not those that were written when it was built" in done.output


@pytest.mark.parametrize("what", [b"", b"SQLite format 3\0", b"a shopping list"])
def test_what_is_no_archive_is_not_whole(tmp_path, what):
    (tmp_path / "a.db").write_bytes(what)
    with pytest.raises(FailedCheckError):
        verify(tmp_path / "a.db")


def test_a_cut_archive_is_not_whole(archive, tmp_path):
    (tmp_path / "a.db").write_bytes(archive.read_bytes()[:-5000])
    with pytest.raises(FailedCheckError):
        verify(tmp_path / "a.db")


@pytest.mark.parametrize("seed", range(40))
def test_a_turned_bit_is_found_or_lies_where_nothing_is_said(archive, tmp_path, seed):
    chance = random.Random(seed)
    data = bytearray(archive.read_bytes())
    at = chance.choice([place for place in range(chance.randrange(97), len(data), 97) if data[place]])
    data[at] ^= 1 << chance.randrange(8)
    spoiled = tmp_path / "a.db"
    spoiled.write_bytes(data)
    try:
        verify(spoiled)
    except FailedCheckError:
        return
    assert said(spoiled) == said(archive)
