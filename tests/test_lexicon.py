import re
from collections import Counter

import pytest

from pressmark import lexicon
from pressmark.naming.name_lexicon import KNOWN


@pytest.fixture
def fruit(tmp_path, monkeypatch):
    (tmp_path / "fruit.txt").write_text("# what grows\nApple\n[soft]\nblack berry  # wild\nPlum\n", encoding="utf-8")
    monkeypatch.setattr(lexicon, "HERE", tmp_path)
    for cached in (lexicon.sections, lexicon.entries, lexicon.words):
        cached.cache_clear()
    yield
    for cached in (lexicon.sections, lexicon.entries, lexicon.words):
        cached.cache_clear()


@pytest.mark.usefixtures("fruit")
def test_entries_stand_under_their_section_without_comments():
    assert lexicon.sections("fruit") == {"": ("Apple",), "soft": ("black berry", "Plum")}
    assert lexicon.entries("fruit") == ("Apple", "black berry", "Plum")
    assert frozenset({"black berry", "plum"}) == lexicon.words("fruit", "soft")


def test_alternatives_prefer_the_longest_and_stretch_their_spaces():
    pattern = re.compile(lexicon.alternatives(["New York", "New"]))
    assert pattern.match("New\nYork").group() == "New\nYork"


@pytest.mark.parametrize("path", sorted(lexicon.HERE.glob("*.txt")), ids=lambda path: path.stem)
def test_no_section_lists_an_entry_twice(path):
    found = {name: Counter(listed) for name, listed in lexicon.sections(path.stem).items()}
    assert [(name, entry) for name, counted in found.items() for entry, times in counted.items() if times > 1] == []


def test_no_form_of_a_known_organization_means_two():
    bearers: dict[str, set[str]] = {}
    for known in KNOWN:
        for form in known.forms:
            bearers.setdefault(form, set()).add(known.name)
    assert [(form, names) for form, names in bearers.items() if len(names) > 1] == []
