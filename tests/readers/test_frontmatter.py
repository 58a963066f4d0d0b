from __future__ import annotations

import pytest

from pressmark.model import Byline
from pressmark.readers.frontmatter import FrontMatter, read

FULL = """---
title: "Ferry line to reopen: 'at last'"
subtitle: A long wait ends
summary: >-
  After two years of repairs
  the ferry is back.
type: press release
publisher: Port of Ashmere
date: 2021-03-04
time_published: 9:05
dateline: ASHMERE
language: en
url: https://ashmere.example/ferry
extent: brief
rights: CC BY 4.0
authors:
  - Ida Quill
  - name: Bo Marsh
    role: spokesman
    organization: Port of Ashmere
tags: [ferries, harbour]
category: newsroom
layout: post
---
Body.
"""


def printed(text: str, found: FrontMatter) -> dict[str, str]:
    return {zone.kind: text[zone.start : zone.end] for zone in found.zones}


def test_every_field_is_read() -> None:
    found = read(FULL)
    said = found.metadata
    assert said.title == "Ferry line to reopen: 'at last'"
    assert (said.subtitle, said.summary) == ("A long wait ends", "After two years of repairs the ferry is back.")
    assert (said.type, said.publisher, said.extent) == ("press release", "Port of Ashmere", "brief")
    assert (said.date_published, said.time_published, said.dateline) == ("2021-03-04", "09:05", "ASHMERE")
    assert (said.language, said.url, said.rights) == ("en", "https://ashmere.example/ferry", "CC BY 4.0")
    assert said.topics == ("ferries", "harbour")
    assert said.authors == (
        Byline("Ida Quill", printed="Ida Quill"),
        Byline("Bo Marsh", "spokesman", "Port of Ashmere", "Bo Marsh"),
    )
    assert found.notes == ()


def test_zones_hold_the_block_and_the_characters_of_printed_values() -> None:
    zones = printed(FULL, read(FULL))
    assert zones["field"] == FULL.removesuffix("\nBody.\n")
    assert zones["title"] == "Ferry line to reopen: 'at last'"
    assert zones["subtitle"] == "A long wait ends"
    assert zones["summary"] == "After two years of repairs\n  the ferry is back."


def test_an_escaped_title_has_no_zone_because_its_characters_are_not_printed() -> None:
    text = '---\ntitle: "The \\"big\\" ferry"\n---\nBody'
    assert read(text).metadata.title == 'The "big" ferry'
    assert [zone.kind for zone in read(text).zones] == ["field"]


@pytest.mark.parametrize(
    "value, date, time",
    [
        ("2021", "2021", None),
        ("2021-02", "2021-02", None),
        ("'2021-02-03'", "2021-02-03", None),
        ("2021-02-03 14:30:00 +0100", "2021-02-03", "14:30"),
        ("2021-02-03T00:00:00Z", "2021-02-03", None),
        ("February 3, 2021", "2021-02-03", None),
    ],
)
def test_dates_are_read_as_printed(value: str, date: str, time: str | None) -> None:
    said = read(f"---\ndate: {value}\n---\n").metadata
    assert (said.date_published, said.time_published) == (date, time)


@pytest.mark.parametrize("value", ["2021-02-30", "12 May", "soon", "2021-13"])
def test_an_impossible_date_is_a_note_with_its_line_and_no_date(value: str) -> None:
    found = read(f"---\ntitle: Bridge\ndate: {value}\n---\n")
    assert found.metadata.date_published is None
    assert found.metadata.title == "Bridge"
    assert [(note.message, note.line) for note in found.notes] == [
        (f'date is "{value}", expected YYYY, YYYY-MM or YYYY-MM-DD', 3)
    ]


def test_values_that_yaml_would_turn_into_something_else_stay_words() -> None:
    assert read("---\ntitle: 2020\n---\n").metadata.title == "2020"
    assert read("---\ntitle: Yes\npublisher: ~\n---\n").metadata.publisher is None


def test_bad_yaml_is_a_note_with_its_line_and_the_block_is_still_no_body() -> None:
    text = "---\ntitle: Bridge: closed\ndate: 2021-01-02\n---\nBody"
    found = read(text)
    assert found.metadata.title is None
    assert printed(text, found) == {"field": "---\ntitle: Bridge: closed\ndate: 2021-01-02\n---"}
    assert found.notes[0].line == 2
    assert "between quotes" in (found.notes[0].suggestion or "")


def test_aliases_are_refused_before_they_multiply() -> None:
    lists = [f"a{level + 1}: &a{level + 1} [{', '.join([f'*a{level}'] * 9)}]" for level in range(9)]
    found = read("\n".join(("---", "a0: &a0 [pier]", *lists, "topics: *a9", "authors: *a9", "---", "Body")))
    assert found.metadata == FrontMatter().metadata
    assert [(note.message, note.line) for note in found.notes] == [
        ("front matter is not valid YAML (it repeats a value with *, which is not read); its fields were not read", 3)
    ]
    assert (found.notes[0].suggestion or "").startswith("Write the value out wherever it is meant")


def test_a_block_too_large_to_be_read_is_no_body_and_is_told() -> None:
    text = "---\ntitle: Bridge\n" + "".join(f"key{n}: value\n" for n in range(250_000)) + "---\nBody"
    found = read(text)
    assert found.metadata == FrontMatter().metadata
    assert printed(text, found) == {"field": text.removesuffix("\nBody")}
    assert [(note.message, note.line) for note in found.notes] == [
        ("front matter of 4139 kB, the limit is 65; its fields were not read", 1)
    ]


def test_an_article_between_two_rules_far_apart_is_no_block() -> None:
    prose = "The bridge stays closed for another year, the council says.\n\n" * 2000
    assert read(f"---\nNote: this is long.\n\n{prose}---\nMore.") == FrontMatter()


def test_a_misspelt_field_is_told_and_other_unknown_fields_are_not() -> None:
    notes = read("---\ntitel: Bridge\nimage: a.jpg\nfoo: bar\n---\n").notes
    assert [(note.message, note.suggestion, note.line) for note in notes] == [
        ('"titel" is not a field of the archive', 'Did you mean "title"?', 2)
    ]


def test_a_relative_permalink_is_no_address() -> None:
    assert read("---\npermalink: /news/1.html\n---\n").metadata.url is None


@pytest.mark.parametrize(
    "text", ["Plain words.", "---\n\nA rule above.\n\n---\nMore.", "---\ntitle: never closed\n", ""]
)
def test_text_without_a_block_has_no_front_matter(text: str) -> None:
    assert read(text) == FrontMatter()


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_work(end: str) -> None:
    text = "---\ntitle: Bridge\ndate: 2021-02-31\n---\nBody".replace("\n", end)
    found = read(text)
    assert found.metadata.title == "Bridge"
    assert found.notes[0].line == 3


TOML = """+++
author = 'Ida Quill'
categories = ['ferries', 'harbour']
date = 2021-03-04T09:05:00Z
description = ''
draft = false
title = "The ferry's back"
summary = 'After two years of repairs.'

[cover]
title = "A pier"
+++
Body.
"""


def test_fields_in_toml_are_read_as_those_in_yaml() -> None:
    found = read(TOML)
    said = found.metadata
    assert (said.title, said.summary) == ("The ferry's back", "After two years of repairs.")
    assert (said.date_published, said.time_published, said.topics) == ("2021-03-04", "09:05", ("ferries", "harbour"))
    assert said.authors == (Byline("Ida Quill", printed="Ida Quill"),)
    assert found.notes == ()
    zones = printed(TOML, found)
    assert (zones["title"], zones["summary"]) == ("The ferry's back", "After two years of repairs.")
    assert zones["field"] == TOML.removesuffix("\nBody.\n")


def test_bad_toml_is_a_note_with_its_line() -> None:
    found = read("+++\ntitle = 'Bridge'\ndate: 2021-01-02\n+++\nBody")
    assert found.metadata == FrontMatter().metadata
    assert [(note.line, note.suggestion) for note in found.notes] == [
        (3, "Put words between quotes, and one key = value on each line.")
    ]
    assert found.notes[0].message.startswith("front matter is not valid TOML (")


def test_a_number_too_long_for_words_is_a_note_and_no_crash() -> None:
    found = read("+++\ntitle = 'Bridge'\nsize = 0x" + "f" * 9000 + "\n+++\nBody")
    assert [note.message for note in found.notes] == [
        "front matter is not valid TOML (a number in it has too many digits); its fields were not read"
    ]


def test_a_key_of_thousands_of_parts_is_a_note_with_its_line_and_takes_no_memory() -> None:
    found = read("+++\ntitle = 'Bridge'\nsite" + ".a" * 20_000 + " = 1\n+++\nBody")
    assert [(note.message, note.line) for note in found.notes] == [
        ("front matter is not valid TOML (it is nested too deeply); its fields were not read", 3)
    ]


def test_the_key_of_a_writer_is_spelt_as_a_name_and_a_handle_stays() -> None:
    found = read("---\ntitle: Bridge\nauthors:\n- ida-quill\n- bmarsh\n---\nBody").metadata.authors
    assert [(author.name, author.printed) for author in found] == [("Ida Quill", "ida-quill"), ("bmarsh", "bmarsh")]
