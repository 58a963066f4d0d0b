"""What people type, and what the full-text index is asked."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.site.search_words import fts_query

TEXTS = ["The night ferry sailed", "A state-of-the-art bus, O’Brien said", "Ferries cost 12.5% or 3,400 dollars", "Zoë"]


@pytest.fixture(scope="module")
def index() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("create virtual table words using fts5(text, tokenize='unicode61 remove_diacritics 2')")
    connection.executemany("insert into words values (?)", [(text,) for text in TEXTS])
    return connection


@pytest.mark.parametrize(
    "typed, found",
    [
        ("ferry night", [0]),
        ('"ferry night"', []),
        ("“night ferry”", [0]),
        ("ferry OR bus", [0, 1]),
        ("ferr*", [0, 2]),
        ("ferr* -night", [2]),
        ("ferr* NOT night", [2]),
        ("state-of-the-art", [1]),
        ("O'Brien", [1]),
        ("obrien", []),
        ("12.5%", [2]),
        ("3,400", [2]),
        ("zoe", [3]),
        ("ferry AND night", [0]),
        ("night OR", [0]),
        ('unclosed "night ferry', []),
        ("text:ferry", []),
        ("-night", []),
        ("", []),
        ('"', []),
        ("* ( ) ^ { } + :", []),
    ],
)
def test_words_find_texts(index: sqlite3.Connection, typed: str, found: list[int]) -> None:
    rows = index.execute("select rowid - 1 from words where words match ? order by 1", [fts_query(typed)])
    assert found == [row for (row,) in rows]


@given(st.text() | st.text(alphabet='ab"“”*-()^:{}+ORNTAD \0'))
def test_nothing_typed_is_an_error(typed: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("create virtual table words using fts5(text)")
    connection.execute("select * from words where words match ?", [fts_query(typed)]).fetchall()
