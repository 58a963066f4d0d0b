"""What the build is unsure of is a row with its place and, where a person can settle it, the correction to paste."""

from dataclasses import replace

import pytest
from click.testing import CliRunner

from pressmark.correcting.corrections_file import parse_corrections
from pressmark.doubt_report import main
from pressmark.doubts import name_doubts
from pressmark.identity import Identities
from pressmark.model import Problem
from pressmark.naming.archive_names import ArchiveOrganization, ArchivePerson
from tests.test_build import build, rows

FAIR = """THE FAIR

By Imre Vantongeren

RIVERTON — The fair has closed, and the gates are shut.

“Nobody had ever told us that the wheel would stop.”

About 40 came. The mayor, Anna Whitcombe, and the clerk, Bela Whitcombe, stayed away.
“The wheel was never ours to mend,” Whitcombe said.

It rained for 3 days.

The band went home.

LITTLE HAVEN, May 3, 2024 — A second fair opened its gates on Friday and closed them within the hour.
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    folder = tmp_path_factory.mktemp("doubts")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "fair.txt").write_text(FAIR, encoding="utf-8")
    done = build(folder / "corpus", folder / "a.db")
    assert done.exit_code == 0, done.output
    return folder / "a.db"


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("speaker unknown", "fair.txt:7: nobody is named who says this"),
        ("date missing", "fair.txt:1: no date is printed with “THE FAIR”"),
        (
            "ambiguous name",
            "fair.txt:9: “Whitcombe” may mean several people of this article and was counted for nobody",
        ),
        ("article inside an article", "fair.txt:16: this opens as an article does"),
    ],
)
def test_a_doubt_is_a_row_with_its_line(archive, kind, message):
    assert (message,) in rows(archive, f"select message from problems where kind = '{kind}'")


def test_a_proposed_correction_is_one_and_must_be_filled_in(archive):
    fixes = [fix for (fix,) in rows(archive, "select suggestion from problems where suggestion like '- %'")]
    assert len(fixes) >= 2
    for fix in fixes:
        with pytest.raises(Exception, match="still stands where a value belongs"):
            parse_corrections(fix)
        assert len(parse_corrections(fix.replace("…", "2024"))) == 1


def test_a_followed_proposal_settles_its_doubt(archive):
    fixes = [fix for (fix,) in rows(archive, "select suggestion from problems where suggestion like '- %'")]
    corpus = archive.parent / "corpus"
    (corpus / "corrections.yaml").write_text("\n".join(fixes).replace("…", "2024"), encoding="utf-8")
    build(corpus, archive.parent / "b.db")
    assert rows(archive.parent / "b.db", "select message from problems where kind like '%speaker%'") == []
    assert rows(archive.parent / "b.db", "select kind from problems where suggestion like '- %'") == []


def test_the_report_is_worst_first_with_places_and_corrections(archive):
    done = CliRunner().invoke(main, [str(archive)])
    assert done.exit_code == 0
    heads = [line.split(":")[0] for line in done.output.splitlines() if line and not line.startswith(" ")]
    assert heads == sorted(heads, key=("error", "doubt", "note").index)
    assert "  fair.txt:1: no date is printed with “THE FAIR”\n    - article: the-fair-" in done.output


def test_sections_that_share_no_name_with_the_rest_are_asked_about(tmp_path):
    story = "{0} told the council about it on Friday evening in the hall. {0} said no more than that about the matter."
    names = ("Anna Whitcombe", "Teodor Brightwater", "Odalys Lindqvist")
    heads = ("# The harbour shuts two piers", "## Ferry fares to rise again", "## Clock tower stops once more")
    text = "\n\n".join(f"{head}\n\n{story.format(name)}" for head, name in zip(heads, names, strict=True))
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "week.md").write_text(text, encoding="utf-8")
    (tmp_path / "corpus" / "one.md").write_text(text.replace(names[1], names[0]), encoding="utf-8")
    build(tmp_path / "corpus", tmp_path / "a.db")
    assert rows(tmp_path / "a.db", "select message from problems where kind = 'article inside an article'") == [
        ("week.md:5: 2 sections name nobody whom the rest of the article names: several articles in one?",)
    ]


@pytest.mark.parametrize(
    ("kind", "message", "excerpt", "fix"),
    [
        (
            "likely the same person",
            "Vex shares a role with Ada Vex",
            "Vex",
            "- person: ada-vex\n  merge: [vex]  # or distinct, if these are several",
        ),
        ("ambiguous acronym", "RHB stands for several organizations", "RHB", "- organization: …\n  merge: [rhb]"),
        ("joint publisher", "published by several: RHB, Ferry Works", "RHB, Ferry Works", None),
    ],
)
def test_a_merge_is_proposed_of_those_alone_who_may_be_one(kind, message, excerpt, fix):
    people = (ArchivePerson("ada-vex", "Ada Vex"), ArchivePerson("vex", "Vex"))
    bodies = (ArchiveOrganization("rhb", "RHB"), ArchiveOrganization("ferry-works", "Ferry Works"))
    problem = Problem("doubt", kind, message, excerpt)
    who = Identities(people, bodies, (), (), (problem,), {}, {}, {}, {}, {}, {})
    assert [found.suggestion for found in name_doubts(who, who)] == [fix]
    merged = replace(who, people=people[:1], organizations=bodies[1:])
    assert [found.kind for found in name_doubts(who, merged)] == ([] if fix else [kind])
