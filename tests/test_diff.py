"""What a person reads who asks what changed, and why."""

import sqlite3

from tests.test_build import FERRY, PIERS, build

BRIDGE = """BRIDGE OPENS

May 20, 2024

RIVERTON — “The bridge is open at last,” said Odalys Brightwater. It cost $4 million.
"""


def lay_out(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "piers.md").write_text(PIERS, encoding="utf-8")
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    build(folder, tmp_path / "a.db")
    return folder


def differences(folder, tmp_path, *options):
    done = build(folder, tmp_path / "a.db", "--diff", tmp_path / "a.db", *options)
    assert done.exit_code == 0, done.output
    return done.output


def test_an_archive_differs_from_itself_in_nothing(tmp_path):
    folder = lay_out(tmp_path)
    assert "a.db holds the same rows as" in differences(folder, tmp_path)


def test_each_row_is_told_with_its_reason(tmp_path):
    folder = lay_out(tmp_path)
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (folder / "ferry.txt").write_text(FERRY.replace("50 percent", "60 percent"), encoding="utf-8")
    (folder / "corrections.yaml").write_text("- file: piers.md\n  set: {subtitle: Two of nine}\n", encoding="utf-8")
    told = differences(folder, tmp_path)
    reasons = [line for line in told.splitlines() if line and not line.startswith(" ")]
    assert reasons == [
        "a correction",
        "file added: bridge.txt",
        "file changed: ferry.txt",
        "other files: who is who and how often follows from the whole archive",
    ]
    assert "        subtitle: nothing → Two of nine" in told
    assert "  quotes: 1 added, 0 removed, 0 changed" in told
    assert "The bridge is open at last," in told
    assert "  60 percent" in told
    (folder / "bridge.txt").unlink()
    assert "file removed: bridge.txt" in differences(folder, tmp_path)


def test_another_program_is_a_reason_and_a_table_the_old_one_lacks_is_none(tmp_path):
    folder = lay_out(tmp_path)
    with sqlite3.connect(tmp_path / "a.db") as connection:
        connection.execute("update about set value = 'older' where name = 'program'")
        connection.execute("update figures set counted = 'boats' where text = '50 percent'")
        connection.execute("drop table corrections")
        connection.execute("drop table roles")
    told = differences(folder, tmp_path)
    assert told.startswith("another version of the program\n  figures: 0 added, 0 removed, 1 changed\n")
    assert "        counted: boats → " in told


def test_what_is_no_archive_is_said_so(tmp_path):
    folder = lay_out(tmp_path)
    (tmp_path / "b.db").write_text("a shopping list")
    done = build(folder, tmp_path / "a.db", "--diff", tmp_path / "b.db")
    assert done.exit_code == 1
    assert "b.db is no archive of Pressmark" in done.output
