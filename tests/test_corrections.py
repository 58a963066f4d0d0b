"""What people write into corrections.yaml is what the archive says, or a line that tells them why not."""

import json
import re
from pathlib import Path

import pytest

from pressmark.correcting.correction import CorrectionsError
from pressmark.correcting.corrections_file import parse_corrections
from pressmark.corrections_schema import SCHEMA, schema
from pressmark.verify import verify
from tests.test_build import build, rows

PIERS = """---
title: Harbour board votes to close two piers
type: news
publisher: Riverton Gazette
date_published: 2024-05-17
authors: [Imre Vantongeren]
topics: [Harbour]
---
RIVERTON — The harbour board voted on Tuesday to close two piers that need $3.4 million of repairs.

“We have run out of time and of 40 tons of money,” said Odalys Brightwater, chair of the Riverton Harbour Board.
“Nobody is glad.”

The piers will stay shut for 14 months. Two piers remain.
"""
FERRY = """FERRY FARES RISE BY HALF

May 18, 2024

RIVERTON — Fares on the night ferry will rise by 50 percent in June, the Riverton Ferry Company said.

“Fuel has doubled in price,” spokesman Teodor Whitcombe said.

CLOCK TOWER STOPS AGAIN

May 19, 2024

RIVERTON — The clock tower has stopped again, said Odalys Brightwater. Imre Vantongeren, the keeper, blamed the frost.
"""
QUOTE = "We have run out of time and of 40 tons of money, Nobody is glad."
PIERS_KEY = "harbour-board-votes-to-close-two-piers-6ceac1"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corrections")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "piers.md").write_text(PIERS, encoding="utf-8")
    (folder / "corpus" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    return folder


@pytest.fixture
def corrected(place):
    """Build with these corrections; the path of the archive, which is whole."""

    def built(text):
        (place / "corpus" / "corrections.yaml").write_text(text, encoding="utf-8")
        done = build(place / "corpus", place / "a.db")
        assert done.exit_code == 0, done.output
        assert verify(place / "a.db") > 0
        return place / "a.db"

    return built


def faults(archive):
    return rows(archive, "select message, suggestion from problems where kind = 'correction without effect'")


def test_fields_of_an_article_are_set_and_nulled_and_its_key_stays(corrected):
    archive = corrected(
        "- file: piers.md\n  set: {title: Piers to close, publisher: Riverton Post, date_published: 2024-05,"
        " topics: null, url: 'https://a.org/p', authors: [{name: Tova Lindqvist, role: Clerk}]}\n  reason: print\n"
    )
    assert rows(
        archive, f"select title, publisher, date_published, url, authors from articles where id='{PIERS_KEY}'"
    ) == [("Piers to close", "riverton-post", "2024-05", "https://a.org/p", '["Tova Lindqvist"]')]
    assert rows(archive, "select distinct publisher, date_published from quotes where text like 'We have%'") == [
        ("riverton-post", "2024-05")
    ]
    assert rows(archive, "select count(*) from articles_topics") == [(0,)]
    was = rows(archive, "select row, was, reason, line from corrections")
    assert [(row, json.loads(old)["title"], reason, line) for row, old, reason, line in was] == [
        (PIERS_KEY, "Harbour board votes to close two piers", "print", 1)
    ]


def test_a_quote_by_exact_words_gets_another_speaker_and_its_figures_follow(corrected):
    archive = corrected(
        f"- file: piers.md\n  quote: '{QUOTE}'\n  set: {{speaker: Tova Lindqvist, speaker_kind: person}}\n"
    )
    assert rows(
        archive, "select speaker, person, organization, role, method from quotes where text like 'We have%'"
    ) == [("Tova Lindqvist", "tova-lindqvist", None, None, "corrected")]
    assert rows(archive, "select text, cited, cited_person from figures where quote is not null and text = '40'") in (
        [("40", "Tova Lindqvist", "tova-lindqvist")],
        [],
    )


def test_a_quote_by_key_is_emptied_turned_to_scare_marks_or_rejected(corrected):
    key = rows(corrected(""), "select id from quotes where text like 'We have%'")[0][0]
    ask = "select speaker, person, kind from quotes where text like 'We have%'"
    assert rows(corrected(f"- quote: {key}\n  set: {{speaker: null}}\n"), ask) == [(None, None, "direct")]
    assert rows(corrected(f"- quote: {key}\n  set: {{kind: scare}}\n"), ask) == [(None, None, "scare")]
    archive = corrected(f"- quote: {key}\n  reject: true\n")
    assert rows(archive, ask) == []
    assert rows(archive, "select quote from figures where text = '40'") in ([(None,)], [])


def test_a_quotes_words_can_be_moved_over_its_place(corrected):
    archive = corrected("- file: ferry.txt\n  quote: 'Fuel has doubled in price,'\n  set: {text: Fuel has doubled}\n")
    assert rows(archive, "select text, speaker from quotes where text like 'Fuel%'") == [
        ("Fuel has doubled", "Teodor Whitcombe")
    ]


def test_a_missed_quote_and_figure_are_added_by_exact_words(corrected):
    archive = corrected(
        "- file: piers.md\n  add: quote\n  words: [run out of time, Nobody is glad]\n"
        "  set: {kind: fragment, speaker: Odalys Brightwater}\n"
        "- file: piers.md\n  add: figure\n  words: piers\n  occurrence: 3\n"
        "  set: {kind: count, value: 2, counted: piers}\n"
    )
    assert faults(archive) == []
    assert rows(archive, "select text, person, method from quotes where kind = 'fragment'") == [
        ("run out of time Nobody is glad", "odalys-brightwater", "corrected")
    ]
    assert rows(archive, "select value, sentence from figures where text = 'piers'") == [
        (2.0, "The piers will stay shut for 14 months.")
    ]


def test_the_same_figure_twice_is_told_apart_by_occurrence_only(corrected):
    told = faults(corrected("- file: piers.md\n  add: figure\n  words: piers\n  set: {kind: count}\n"))
    assert told == [("corrections.yaml:1: these words stand 4 times in piers.md", "add occurrence: 1 to 4")]


def test_words_inside_a_longer_number_are_not_found(corrected):
    assert faults(corrected("- file: piers.md\n  add: figure\n  words: '4'\n  set: {kind: count}\n")) == [
        ("corrections.yaml:1: these words do not stand in piers.md", "copy the words from the article, or remove it")
    ]


def test_a_rejected_article_is_a_discard_and_the_others_keep_their_keys(corrected):
    keys = rows(corrected(""), "select id from articles where document like 'ferry%' order by position")
    archive = corrected("- file: ferry.txt\n  position: 1\n  reject: true\n")
    assert rows(archive, "select id from articles where document like 'ferry%'") == keys[1:]
    kept = " ".join(text for (text,) in rows(archive, "select text from discards where kind = 'rejected'"))
    assert "Fuel has doubled in price" in kept


def test_people_are_merged_renamed_and_given_aliases(corrected):
    archive = corrected(
        "- person: Odalys Brightwater\n  merge: [teodor-whitcombe, Teodor Whitcombe]\n"
        "- person: odalys-brightwater\n  set: {name: Odalys T. Brightwater}\n"
        "- organization: Riverton Ferry Company\n  aliases: [RFC, Riverton Harbour Board]\n"
    )
    assert faults(archive) == []
    assert rows(archive, "select distinct speaker, person from quotes where person is not null") == [
        ("Odalys T. Brightwater", "odalys-brightwater")
    ]
    assert rows(archive, "select name from people order by id") == [("Imre Vantongeren",), ("Odalys T. Brightwater",)]
    assert ("RFC", "riverton-ferry-company") in rows(archive, "select variant, organization from name_variants")
    assert rows(archive, "select count(*) from organizations where id = 'riverton-harbour-board'") == [(0,)]


def test_two_people_of_one_name_are_said_to_be_two(corrected, place):
    for name, role in (("surgeon", "surgeon at Marsh Hospital"), ("chief", "police chief of Riverton")):
        text = f"THE {name.upper()} SPEAKS\n\nMay 18, 2024\n\n“We will wait for the spring,” said Ruth Poole, {role}.\n"
        (place / "corpus" / f"{name}.txt").write_text(text, encoding="utf-8")
    try:
        asked = "select suggestion from problems where kind = 'same name'"
        before = corrected("")
        everybody = rows(before, "select * from people order by id")
        [(first,), (second,)] = rows(before, "select id from people where name = 'Ruth Poole' order by id")
        assert rows(before, asked) == [
            (f"- person: {first}\n  merge: [{second}]  # or distinct, if these are several",)
        ]
        archive = corrected(f"- person: {first}\n  distinct: {second}\n  reason: asked both\n")
        assert rows(archive, asked) == faults(archive) == []
        assert rows(archive, "select * from people order by id") == everybody
        assert rows(archive, "select action, row, now, reason from corrections") == [
            ("distinct", first, json.dumps({"distinct": [second]}), "asked both")
        ]
        [(fault, _)] = faults(corrected(f"- person: {first}\n  distinct: [Nobody]"))
        assert "no person has the key or name “Nobody”" in fault
    finally:
        for name in ("surgeon", "chief"):
            (place / "corpus" / f"{name}.txt").unlink()


def test_a_person_is_split_by_article(corrected):
    before = corrected("")
    (article,) = rows(
        before, "select article from mentions where text = 'Odalys Brightwater' and article like 'clock%'"
    )[0]
    archive = corrected(
        f"- person: odalys-brightwater\n  split: {{articles: [{article}], name: Odalys Brightwater II}}\n"
    )
    assert faults(archive) == []
    assert rows(
        archive, f"select distinct person from mentions where article = '{article}' and text like 'Odalys%'"
    ) == [("odalys-brightwater-ii",)]
    assert rows(archive, "select person from quotes where text like 'We have%'") == [("odalys-brightwater",)]


@pytest.mark.parametrize(
    ("text", "message", "suggestion"),
    [
        ("- file: pier.md\n  set: {title: X}", "no file pier.md in this corpus", "did you mean piers.md?"),
        (
            "- file: piers.md\n  quote: We have run out of time and of money\n  reject: true",
            "no quote of piers.md has just these words",
            f"did you mean “{QUOTE}”?",
        ),
        (f"- article: {PIERS_KEY}1\n  reject: true", "no article with the key", f"did you mean {PIERS_KEY}?"),
        ("- person: Odalys Brightwatr\n  set: {name: X}", "no person has", "did you mean odalys-brightwater"),
        (
            "- person: Odalys Brightwater\n  merge: [Nobody]",
            "no person has the key or name “Nobody”",
            "look up the key",
        ),
        ("- file: piers.md\n  set: {dateline: RIVERTON, type: news}", "finds by itself now", "remove the correction"),
        (f"- file: piers.md\n  quote: '{QUOTE}'\n  set: {{text: The piers}}", "does not stand where", "give words"),
        (
            "- file: piers.md\n  figure: 14\n  set: {value: 9, value_high: 2}",
            "a range must run upwards",
            "correct",
        ),
        ("- file: ferry.txt\n  set: {title: X}", "2 articles of ferry.txt fit", "add position: 1 to 2"),
    ],
)
def test_what_fits_nothing_changes_nothing_and_suggests_what_is_near(corrected, text, message, suggestion):
    plain = rows(corrected(""), "select * from quotes union all select * from quotes order by 1")
    archive = corrected(text)
    [(told, remedy)] = faults(archive)
    assert message in told
    assert suggestion in remedy
    assert rows(archive, "select count(*) from corrections") == [(0,)]
    assert rows(archive, "select * from quotes union all select * from quotes order by 1") == plain


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "- file: a.md\n  set:\n    titel: X",
            "corrections.yaml:3: “titel” is not a field of set of an article; did you mean title?",
        ),
        (
            "- file: a.md\n  set: {date_published: 2024-02-30}",
            "corrections.yaml:2: date_published is “2024-02-30”, expected",
        ),
        ("- file: a.md\n  set: {title: null}", "corrections.yaml:2: title cannot be null"),
        (
            "- quote: q\n  set: {kind: shouted}",
            "corrections.yaml:2: kind is “shouted”, expected direct, fragment, scare",
        ),
        ("- figure: f\n  set: {value: many}", "corrections.yaml:2: value is “many”, expected a number"),
        ("- figure: f\n  set: {value: .inf}", "corrections.yaml:2: value is “.inf”, expected a number"),
        ("- quote: q\n  set: {kind: scare, speaker: X}", "corrections.yaml:1: nobody is said to utter scare marks"),
        ("- quote: q\n  set: {speaker: …}", "corrections.yaml:2: “…” still stands where a value belongs; fill it in"),
        ("- quote: q", "corrections.yaml:1: expected just one of set, reject for a quote"),
        ("- quote: q\n  reject: yes please", "corrections.yaml:2: reject can only be true"),
        ("- file: a.md\n  add: quote\n  words: X", "corrections.yaml:1: an added quote needs its kind"),
        (
            "- person: p\n  reject: true",
            "corrections.yaml:1: expected just one of set, merge, distinct, split, aliases for a person",
        ),
        ("- person: p\n  split: {name: X}", "corrections.yaml:2: split needs articles"),
        ("- set: {title: X}", "corrections.yaml:1: nothing says what this is about"),
        ("file: a.md", "corrections.yaml:1: expected a list"),
        ("- file: a.md\n  set: {title: [X}", "corrections.yaml:2: not valid YAML"),
        ("- file: a.md\n  file: b.md\n  reject: true", "corrections.yaml:2: “file” stands twice"),
        ("- file: a\tb\x07", "corrections.yaml:1: not valid YAML"),
    ],
)
def test_what_cannot_be_followed_is_named_with_its_line(text, told):
    with pytest.raises(CorrectionsError) as raised:
        parse_corrections(text)
    assert raised.value.faults[0].startswith(told)


def test_all_faults_are_told_at_once_and_the_old_archive_stays(corrected, place):
    before = corrected("").read_bytes()
    (place / "corpus" / "corrections.yaml").write_text("- quote: q\n- file: piers.md\n  set: {type: poem}\n")
    done = build(place / "corpus", place / "a.db")
    assert done.exit_code == 1
    assert re.findall(r"^corrections.yaml:(\d+)", done.output, re.MULTILINE) == ["1", "3"]
    assert "a.db is left as it was" in done.output
    assert (place / "a.db").read_bytes() == before


def test_a_changed_correction_makes_a_new_archive(corrected, place):
    corrected("- file: piers.md\n  set: {title: X}\n")
    assert "up to date" in build(place / "corpus", place / "a.db", "--if-changed").output
    (place / "corpus" / "corrections.yaml").write_text("- file: piers.md\n  set: {title: Y}\n")
    assert "up to date" not in build(place / "corpus", place / "a.db", "--if-changed").output


def test_the_schema_is_up_to_date_and_the_readme_shows_corrections_that_can_be_followed():
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    example = readme.partition("## Corrections")[2].partition("```yaml\n")[2].partition("```")[0]
    assert len(parse_corrections(example)) == 10
    shipped = (Path(__file__).parent.parent / "corpus" / "corrections.yaml").read_text(encoding="utf-8")
    assert parse_corrections(shipped) == ()
    assert parse_corrections("\n".join(line.removeprefix("# ") for line in shipped.splitlines()[3:]).replace("#", ""))
