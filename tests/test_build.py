"""What a person sees who builds an archive: whole files, clear lines, nothing lost, nothing half done."""

import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from build_db import main
from pressmark.build import build as build_archive

ROOT = Path(__file__).parent.parent

PIERS = """---
title: Harbour board votes to close two piers
type: news
publisher: Riverton Gazette
date_published: 2024-05-17
authors: [Imre Vantongeren]
topics: [Harbour]
---
RIVERTON — The harbour board voted on Tuesday to close two piers that need $3.4 million of repairs.

“We have run out of time and of money,” said Odalys Brightwater, chair of the Riverton Harbour Board. “Nobody is glad.”
"""
FERRY = """FERRY FARES RISE BY HALF

May 18, 2024

RIVERTON — Fares on the night ferry will rise by 50 percent in June, the Riverton Ferry Company said.

“Fuel has doubled in price,” spokesman Teodor Whitcombe said.
"""


def build(corpus, output, *options, cache=None):
    words = ["--corpus", corpus, "--output", output, "--cache", cache or output.parent / "cache", *options]
    return CliRunner().invoke(main, list(map(str, words)))


def rows(archive, sql):
    with sqlite3.connect(archive) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    (folder / "2024").mkdir(parents=True)
    (folder / "piers.md").write_text(PIERS, encoding="utf-8")
    (folder / "2024" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    return folder


def test_a_number_tells_what_it_is_reckoned_by_and_which_one_it_prints_again(corpus, tmp_path):
    (corpus / "fares.txt").write_text(
        "FARES SET\n\nMay 18, 2024\n\nRIVERTON — The pass costs 60 euros ($65) a month, the company said.\n"
    )
    assert build(corpus, tmp_path / "a.db").exit_code == 0
    told = "select f.text, f.per, first.text from figures f left join figures first on first.id = f.restates"
    assert rows(tmp_path / "a.db", f"{told} where f.unit = 'EUR' or f.restates is not null order by f.start") == [
        ("60 euros", "month", None),
        ("$65", "month", "60 euros"),
    ]


def test_a_folder_becomes_an_archive(corpus, tmp_path):
    done = build(corpus, tmp_path / "a.db")
    assert done.exit_code == 0, done.output
    assert rows(tmp_path / "a.db", "select path from documents order by path") == [("2024/ferry.txt",), ("piers.md",)]
    assert ("Odalys Brightwater", "We have run out of time and of money, Nobody is glad.") in rows(
        tmp_path / "a.db", "select speaker, text from quotes"
    )
    assert (3400000.0, "USD") in rows(tmp_path / "a.db", "select value, unit from figures")
    assert "  articles                 2" in done.output


def test_the_same_corpus_gives_the_same_bytes_from_the_cache_and_from_nothing(corpus, tmp_path):
    for name, cache in (("a.db", "one"), ("b.db", "one"), ("c.db", "two")):
        build(corpus, tmp_path / name, cache=tmp_path / cache)
    first, again, anew = ((tmp_path / name).read_bytes() for name in ("a.db", "b.db", "c.db"))
    assert first == again == anew


def test_keys_of_an_article_stay_when_others_come_and_go(corpus, tmp_path):
    build(corpus, tmp_path / "both.db")
    (corpus / "2024" / "ferry.txt").unlink()
    build(corpus, tmp_path / "one.db")
    ids = "select id from quotes where article like 'harbour%' union select id from articles where id like 'harbour%'"
    assert rows(tmp_path / "both.db", ids) == rows(tmp_path / "one.db", ids) != []


def test_bad_files_are_named_at_once_and_good_ones_still_load(corpus, tmp_path):
    (corpus / "empty.txt").write_bytes(b"")
    (corpus / "noise.bin").write_bytes(bytes(range(256)) * 40)
    (corpus / "scan.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)))
    (corpus / "loop").symlink_to(corpus)
    (corpus / ".hidden.txt").write_text("not for the archive")
    done = build(corpus, tmp_path / "a.db")
    assert done.exit_code == 0
    named = [
        line.split(":")[0] for line in done.output.splitlines() if line.startswith(("empty", "loop", "noise", "scan"))
    ]
    assert named == ["empty.txt", "loop", "noise.bin", "scan.pdf"]
    assert rows(tmp_path / "a.db", "select count(*) from articles") == [(2,)]
    assert rows(
        tmp_path / "a.db", "select count(*) from problems where kind = 'file not used' and severity = 'error'"
    ) == [(4,)]
    assert build(corpus, tmp_path / "a.db", "--strict").exit_code == 1


def test_front_matter_that_is_no_yaml_or_has_an_impossible_date_is_a_line_to_mend(corpus, tmp_path):
    (corpus / "torn.md").write_text("---\ntitle: [unclosed\n---\nRIVERTON — The clock tower has stopped again.\n")
    (corpus / "when.md").write_text("---\ntitle: Bells\ndate_published: 2024-02-30\n---\nThe bells rang all night.\n")
    build(corpus, tmp_path / "a.db")
    told = " | ".join(message for (message,) in rows(tmp_path / "a.db", "select message from problems"))
    assert 'when.md:3: date_published is "2024-02-30", expected YYYY, YYYY-MM or YYYY-MM-DD' in told
    assert "torn.md:3: front matter is not valid YAML" in told
    assert rows(tmp_path / "a.db", "select count(*) from articles") == [(4,)]


def test_the_title_of_a_block_keeps_its_words_whatever_quotes_or_folds_it(corpus, tmp_path):
    (corpus / "quoted.md").write_text("---\ntitle: 'Bells: again'\ndate: 2024-02-03\n---\nThe bells rang all night.\n")
    (corpus / "folded.md").write_text("---\ndate: 2024-02-03\ntitle: >\n  Bells no more\n---\nThe bells are still.\n")
    build(corpus, tmp_path / "a.db")
    first = "select title from articles where text like title || char(10) || '%'"
    assert {("Bells: again",), ("Bells no more",)} <= set(rows(tmp_path / "a.db", first))


def test_the_same_bytes_twice_are_archived_once_and_both_files_are_listed(corpus, tmp_path):
    shutil.copy(corpus / "piers.md", corpus / "piers-again.md")
    build(corpus, tmp_path / "a.db")
    assert rows(tmp_path / "a.db", "select count(*) from documents") == [(3,)]
    assert rows(tmp_path / "a.db", "select count(*) from articles where title like 'Harbour board%'") == [(1,)]
    assert rows(tmp_path / "a.db", "select message from problems where kind = 'same file twice'") == [
        ("piers.md: the same bytes as piers-again.md, whose articles stand for both",)
    ]


def test_nothing_to_load_is_an_error_and_leaves_the_old_archive(corpus, tmp_path):
    build(corpus, tmp_path / "a.db")
    before = (tmp_path / "a.db").read_bytes()
    (tmp_path / "none").mkdir()
    done = build(tmp_path / "none", tmp_path / "a.db")
    assert done.exit_code == 1
    assert "could be loaded" in done.output
    assert "a.db is left as it was" in done.output
    assert (tmp_path / "a.db").read_bytes() == before


def test_a_folder_that_is_not_there_is_said_so(tmp_path):
    done = build(tmp_path / "nowhere", tmp_path / "a.db")
    assert done.exit_code == 1
    assert "is not a folder" in done.output


def test_an_unchanged_corpus_is_not_built_again(corpus, tmp_path):
    build(corpus, tmp_path / "a.db")
    assert "up to date" in build(corpus, tmp_path / "a.db", "--if-changed").output
    (corpus / "piers.md").write_text(PIERS.replace("two piers", "three piers"), encoding="utf-8")
    assert "up to date" not in build(corpus, tmp_path / "a.db", "--if-changed").output


@pytest.mark.parametrize("spoiled", [b"", b"\x80\x05", b"x" * 4000])
def test_a_spoiled_cache_is_noticed(corpus, tmp_path, spoiled):
    build(corpus, tmp_path / "a.db")
    for kept in (tmp_path / "cache").glob("*/*"):
        kept.write_bytes(spoiled)
    build(corpus, tmp_path / "b.db")
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_a_rebuild_from_the_cache_loads_no_language_model(corpus, tmp_path):
    build(corpus, tmp_path / "a.db")
    words = f"""
import sys
from pathlib import Path
from pressmark.build import build
build(Path({str(corpus)!r}), Path({str(tmp_path / "b.db")!r}), Path({str(tmp_path / "cache")!r}))
print("spacy" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "False\n", done.stderr
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_a_correction_that_fits_nothing_changes_no_row_but_its_own_problem(corpus, tmp_path):
    build(corpus, tmp_path / "a.db")
    (corpus / "corrections.yaml").write_text("- person: Nobody Atall\n  set: {name: Nobody}\n", encoding="utf-8")
    build(corpus, tmp_path / "b.db")
    for table in ("people", "organizations", "quotes", "figures", "mentions", "roles", "name_variants"):
        assert rows(tmp_path / "a.db", f"select * from {table}") == rows(tmp_path / "b.db", f"select * from {table}")
    told = [set(rows(tmp_path / name, "select kind, message from problems")) for name in ("a.db", "b.db")]
    assert told[1] - told[0] == {
        ("correction without effect", "corrections.yaml:1: no person has the key or name “Nobody Atall”")
    }


def test_two_corpora_keep_their_documents_in_one_cache(corpus, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "bells.md").write_text(PIERS.replace("Harbour board", "Bell board"), encoding="utf-8")
    read = []

    def count(done, number):
        read.append(number)
        return done

    for folder in (corpus, other, corpus, other):
        build_archive(folder, tmp_path / f"{folder.name}.db", tmp_path / "cache", 1, count)
    assert read == [2, 1, 0, 0]


def test_the_cache_gives_up_what_was_used_longest_ago_and_nothing_else(corpus, tmp_path, monkeypatch):
    cache = tmp_path / "cache"
    build(corpus, tmp_path / "a.db")
    kept = sorted(cache.glob("*/*"))
    for age, name in enumerate("abcd"):
        (cache / ("0" * 16)).mkdir(exist_ok=True)
        old = cache / ("0" * 16) / (name * 64)
        old.write_bytes(b"x" * 1000)
        os.utime(old, (1000 - age, 1000 - age))
    mine = cache / "notes" / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("not of the cache")
    monkeypatch.setattr("pressmark.cache.SPARE", 2500)
    build(corpus, tmp_path / "a.db")
    assert sorted(cache.glob("*/*")) == sorted([*kept, mine, *(cache / ("0" * 16) / (name * 64) for name in "ab")])


def test_documents_that_changed_places_in_the_cache_are_noticed(corpus, tmp_path):
    build(corpus, tmp_path / "a.db")
    one, other = sorted((tmp_path / "cache").glob("*/*"))
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    build(corpus, tmp_path / "b.db")
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()
    assert [one.read_bytes(), other.read_bytes()] == [first, second]


def test_several_processes_write_the_bytes_that_one_does(corpus, tmp_path):
    for day in range(1, 15):
        (corpus / f"day-{day}.txt").write_text(FERRY.replace("May 18", f"May {day}"), encoding="utf-8")
    build(corpus, tmp_path / "one.db", "--jobs", "1", cache=tmp_path / "c1")
    build(corpus, tmp_path / "two.db", "--jobs", "2", cache=tmp_path / "c2")
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def test_a_second_build_of_the_same_archive_says_that_it_must_wait(corpus, tmp_path):
    with (tmp_path / ".a.db.draft").open("ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        done = build(corpus, tmp_path / "a.db")
    assert done.exit_code == 1
    assert "another build is writing a.db: wait until it has ended" in done.output


def test_the_draft_of_a_killed_build_is_in_nobodys_way(corpus, tmp_path):
    (tmp_path / ".a.db.draft").write_bytes(b"half a database")
    assert build(corpus, tmp_path / "a.db").exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.db", "cache", "corpus"]


@pytest.mark.parametrize(
    "author, body, role, organization",
    [
        ("{name: Ida Marsh, role: Political Editor}", "It rained.", "Political Editor", "Riverton Gazette"),
        ("{name: Ida Marsh, role: Guest Editor}", "It rained.", "Guest Editor", None),
        ("Ida Marsh", "It rained, said Ida Marsh, clerk at the Tide Foundation.", "clerk", "Tide Foundation"),
    ],
)
def test_a_writer_is_of_the_newsroom_or_what_the_text_says(corpus, tmp_path, author, body, role, organization):
    text = PIERS.replace("[Imre Vantongeren]", f"[{author}]").partition("RIVERTON")[0] + body
    (corpus / "piers.md").write_text(text, encoding="utf-8")
    archive = tmp_path / "archive.db"
    build(corpus, archive)
    sql = (
        "select authors.role, organizations.name from authors join people on people.id = person"
        " left join organizations on organizations.id = authors.organization where people.name = 'Ida Marsh'"
    )
    assert rows(archive, sql) == [(role, organization)]
