"""The writer puts whole archives in place and nothing else; each check finds the fault it is there for."""

import shutil
import sqlite3

import pytest

from pressmark.checks import CHECKS
from pressmark.store import BATCH, FailedCheckError, insist, write_archive
from pressmark.tables import TABLES, TopicRow, columns
from tests.invented_archive import small_archive

SPOILS = {
    "every part of a quote lies inside its article": "update quote_parts set start = -1 where position = 1",
    "every quote's text is its parts, joined by one space": "update quotes set text = text || '!'",
    "every quote runs from its first part to its last": "update quotes set end = end + 1",
    "every figure is a slice of its article": "update figures set start = start + 1, end = end + 1",
    "every mention is a slice of its article": "update mentions set text = upper(text)",
    "every quote begins in the passage it names, and every figure stands in its own": (
        "update figures set passage = (select id from passages where passages.article != figures.article limit 1)"
    ),
    "an article's text is its passages in order, parted by blank lines": "delete from passages where position = 1",
    "every discard holds the words it points at": "update discards set end = end + 1",
    "every character of a document is in a passage or a discard": "update documents set ink = ink + 1",
    "nobody is said to utter scare marks": "update quotes set kind = 'scare'",
    "a quote with a person as speaker carries that person's name": (
        "update quotes set speaker = null where person is not null"
    ),
    "dates are whole or partial ISO dates": "update articles set date_published = '17 May 2024'",
    "quotes and figures carry their article's publisher and date": "update quotes set year = 1999",
    "ranges run upwards and values are numbers": "update figures set value = 9, value_high = 3, kind = 'count'",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return small_archive(tmp_path_factory.mktemp("store") / "archive.db")


def test_every_check_has_a_fault_to_find():
    assert set(CHECKS) == set(SPOILS)


def test_a_good_archive_passes(archive):
    with sqlite3.connect(archive) as connection:
        insist(connection)


@pytest.mark.parametrize("sentence", CHECKS)
def test_a_check_finds_its_fault(archive, tmp_path, sentence):
    spoiled = shutil.copy(archive, tmp_path / "spoiled.db")
    with sqlite3.connect(spoiled) as connection:
        connection.execute(SPOILS[sentence])
        with pytest.raises(FailedCheckError, match="not true of this archive"):
            insist(connection)
        assert connection.execute(f"select count(*) from ({CHECKS[sentence]})").fetchone()[0] > 0


def test_a_reference_to_nothing_is_found(archive, tmp_path):
    spoiled = shutil.copy(archive, tmp_path / "spoiled.db")
    with sqlite3.connect(spoiled) as connection:
        connection.execute("delete from topics")
        with pytest.raises(FailedCheckError, match="refers to a row of topics"):
            insist(connection)


def test_a_failing_write_leaves_the_old_file_and_no_other(tmp_path):
    target = tmp_path / "archive.db"
    target.write_text("the old one")

    def broken():
        yield from ()
        raise RuntimeError("the disk sighed")

    with pytest.raises(RuntimeError):
        write_archive(target, broken())
    assert [path.name for path in tmp_path.iterdir()] == ["archive.db"]
    assert target.read_text() == "the old one"


@pytest.mark.parametrize("number", [0, 1, BATCH, BATCH + 1, 2 * BATCH])
def test_every_row_is_written_however_many_there_are(tmp_path, number):
    rows = [TopicRow(f"t{n}", f"Topic {n}") for n in range(number)]
    assert write_archive(tmp_path / "a.db", rows)["topics"] == number
    with sqlite3.connect(tmp_path / "a.db") as connection:
        assert connection.execute("select count(*) from topics").fetchone() == (number,)


def test_no_index_meets_a_sort(archive):
    with sqlite3.connect(archive) as connection:
        plain = connection.execute(
            "select name from sqlite_master where type = 'index' and sql not like '%is not null'"
        ).fetchall()
    assert plain == []


@pytest.mark.parametrize("table", TABLES)
def test_rows_lie_in_the_order_of_their_keys(archive, table):
    keys = ", ".join(c.name for c in columns(TABLES[table]) if c.key)
    with sqlite3.connect(archive) as connection:
        lying, sorted_ = (
            connection.execute(f"select {keys} from {table} order by {by}").fetchall() for by in ("rowid", keys)
        )
    assert lying == sorted_


def test_every_index_is_of_use(archive):
    with sqlite3.connect(archive) as connection:
        for (name,) in connection.execute("select name from sqlite_master where type = 'index' and sql is not null"):
            table, column = next(
                (t, name.removeprefix(f"{t}_")) for t in sorted(TABLES, key=len, reverse=True) if name.startswith(t)
            )
            plan = connection.execute(
                f'explain query plan select * from "{table}" indexed by "{name}" where "{column}" = ?', "x"
            )
            assert f"SEARCH {table} USING INDEX {name}" in plan.fetchone()[3]


def test_a_column_that_may_not_be_empty_is_not(archive, tmp_path):
    spoiled = shutil.copy(archive, tmp_path / "spoiled.db")
    with sqlite3.connect(spoiled) as connection:
        connection.execute("update passages set kind = null where position = 1")
        with pytest.raises(FailedCheckError, match="a row of passages has no kind"):
            insist(connection)


@pytest.mark.parametrize("table", TABLES)
def test_the_file_has_the_columns_that_are_declared(archive, table):
    with sqlite3.connect(archive) as connection:
        found = [(name, bool(key)) for _, name, _, _, _, key in connection.execute(f"pragma table_info({table})")]
    assert found == [(c.name, c.key) for c in columns(TABLES[table])]
