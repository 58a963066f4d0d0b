"""README and metadata.json say what tables.py says, and their hand-written words survive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from pressmark.describe import LONG, main, metadata_with_meanings, readme_with_tables
from pressmark.tables import TABLES, columns

OPENING, CLOSING = "<!-- tables -->", "<!-- /tables -->"

METADATA = Path("metadata.json").read_text(encoding="utf-8")
WORDS = json.loads(METADATA)["databases"]["archive"]


def test_the_shipped_metadata_is_up_to_date() -> None:
    assert metadata_with_meanings(METADATA) == METADATA


def test_every_table_and_column_has_a_meaning() -> None:
    for name, row in TABLES.items():
        words = WORDS["tables"][name]
        assert words["description"]
        assert words["title"]
        assert [c.name for c in columns(row)] == list(words["columns"])
        assert all(words["columns"].values())


def test_hand_written_words_survive_and_old_meanings_go() -> None:
    words = json.loads(METADATA)
    words["databases"]["archive"]["tables"]["quotes"] |= {"title": "By hand", "columns": {"gone": "an old column"}}
    after = json.loads(metadata_with_meanings(json.dumps(words)))["databases"]["archive"]["tables"]["quotes"]
    assert (after["title"], "gone" in after["columns"]) == ("By hand", False)


def test_hand_written_words_name_only_what_exists() -> None:
    assert set(WORDS["tables"]) == set(TABLES)
    for name, words in WORDS["tables"].items():
        facets = [f if isinstance(f, str) else f["array"] for f in words.get("facets", [])]
        named = {*facets, *words["sortable_columns"], words.get("sort_desc"), words.get("label_column")} - {None}
        assert named <= {c.name for c in columns(TABLES[name])}
        assert words.get("sort_desc") not in LONG.get(name, ())


def test_every_table_that_others_point_at_has_a_label() -> None:
    pointed_at = {c.refers_to for row in TABLES.values() for c in columns(row) if c.refers_to}
    assert all(WORDS["tables"][name]["label_column"] for name in pointed_at)


def test_no_question_hides_a_table() -> None:
    assert not set(WORDS["queries"]) & set(TABLES)


def test_the_readme_gets_every_table_between_its_markers() -> None:
    text = readme_with_tables(f"before\n{OPENING}\nstale\n{CLOSING}\nafter\n")
    assert text.startswith("before\n")
    assert text.endswith(f"{CLOSING}\nafter\n")
    assert "stale" not in text
    assert "| person | text, may be empty | The speaker, when a person of the archive (→ people) |" in text
    assert readme_with_tables(text) == text


def test_a_readme_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="tables"):
        readme_with_tables("no markers here")


def test_check_writes_nothing_and_names_the_file_that_is_out_of_date(tmp_path: Path) -> None:
    readme, metadata = tmp_path / "README.md", tmp_path / "metadata.json"
    readme.write_text(f"{OPENING}\n{CLOSING}\n")
    metadata.write_text(METADATA)
    options = ["--readme", str(readme), "--metadata", str(metadata)]
    checked = CliRunner().invoke(main, [*options, "--check"])
    assert (1, f"{OPENING}\n{CLOSING}\n") == (checked.exit_code, readme.read_text())
    assert f"{readme} is out of date: run make docs" in checked.output
    assert CliRunner().invoke(main, options).exit_code == 0
    assert CliRunner().invoke(main, [*options, "--check"]).exit_code == 0
