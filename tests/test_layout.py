from pathlib import Path

import pytest
import yaml

from pressmark.layout import lay_out
from pressmark.model import Article, RawDocument
from pressmark.parse import parse_document
from pressmark.read import Reading, read_document
from tests.faithful import assert_faithful, only, raw

FOLDER = Path(__file__).parent / "corpus" / "layout"
EXPECTED = yaml.safe_load((FOLDER.parent.parent / "layout_expected.yaml").read_text(encoding="utf-8"))
LETTERS = {
    "title": "T",
    "subtitle": "S",
    "heading": "H",
    "paragraph": "P",
    "list item": "L",
    "pull quote": "Q",
    "caption": "C",
}


def read(name: str) -> RawDocument:
    reading = read_document(FOLDER / name, FOLDER)
    assert isinstance(reading, Reading)
    return reading.document


def told(article: Article) -> dict[str, object]:
    """An article as layout_expected.yaml writes it."""
    fields = {
        "title": article.title if article.title_printed else None,
        "type": article.type,
        "subtitle": article.subtitle,
        "summary": article.summary,
        "publisher": article.publisher,
        "date": article.date_published,
        "time": article.time_published,
        "dateline": article.dateline,
        "url": article.url,
        "authors": [", ".join(filter(None, (a.name, a.role, a.organization))) for a in article.authors],
        "topics": list(article.topics),
        "passages": " ".join(LETTERS[passage.kind] for passage in article.passages),
    }
    return {key: value for key, value in fields.items() if value or key == "title"}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_document_is_read_as_expected(name):
    assert [told(article) for article in parse_document(read(name)).articles] == EXPECTED[name]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_no_document_loses_a_character(name):
    document = read(name)
    assert_faithful(document.text, parse_document(document))


def test_every_document_is_expected():
    assert sorted(EXPECTED) == sorted(path.name for path in FOLDER.iterdir())


def labels(text: str) -> list[tuple[str, str]]:
    return [(piece.label, piece.block.text) for laid in lay_out(raw(text)) for piece in laid.pieces]


BODY = "The council of Harbor City voted on Monday to close the old iron bridge after engineers found cracks in it."


@pytest.mark.parametrize(
    "line, label",
    [
        ("Advertisement", "debris"),
        ("Share this article", "debris"),
        ("READ MORE: Ferry opens", "debris"),
        ("Photo: Ida Marsh (Harbor Images)", "credit"),
        ("###", "end mark"),
        ("-30-", "end mark"),
        ("Media contact: Ida Marsh, ida@banks.example", "contact"),
        ("The bridge at dusk. Image: Tom Arrow.", "caption"),
        ("What the engineers found", "heading"),
        ("© 2021 Harbor Gazette", "debris"),
        ("The bridge at dusk, seen from the upper pier on Monday. Tom Arrow/EPA", "caption"),
        ("The mayor said that the EPA would pay for a cash handout to all ferrymen.", "paragraph"),
        ("PTI AKD RHL", "credit"),
    ],
)
def test_a_line_in_the_body_is_told_by_its_words(line, label):
    assert (label, line) in labels(f"Old bridge to be shut\n\n{BODY}\n\n{line}\n\n{BODY} Again.")


def test_pasted_links_are_a_discard_inside_the_passage():
    text = read("pasted_links.txt").text
    parsed = parse_document(raw(text))
    article = only(parsed)
    assert "urging Mayor Tom Arrow to keep the old iron bridge open" in article.text
    assert [discard.text[:13] for discard in parsed.discards if discard.kind == "debris"] == ["Groups urge M"]


def test_hard_wrapped_lines_join_into_one_paragraph():
    article = only(parse_document(read("hard_wrapped.txt")))
    assert "close the old iron bridge after engineers" in article.text


def test_an_end_mark_and_what_describes_the_issuer_are_no_passages():
    kinds = [discard.kind for discard in parse_document(read("release_immediate_head.txt")).discards]
    assert kinds == ["release mark", "date", "contact", "end mark", "boilerplate"]


def test_prose_that_is_left_out_is_a_doubt():
    problems = parse_document(read("release_immediate_head.txt")).problems
    assert [(problem.severity, problem.kind, problem.article) for problem in problems] == [
        ("doubt", "prose left out", 0)
    ]


def test_an_ambiguous_numeric_date_is_a_doubt():
    problems = parse_document(read("numeric_ambiguous.txt")).problems
    assert [problem.kind for problem in problems] == ["ambiguous date"]


def test_a_page_with_nothing_but_lines_keeps_them():
    parsed = parse_document(raw("One short line\nAnother short line\nA third"))
    assert only(parsed).text


@pytest.mark.parametrize("name, kept", [("Old Bridge Tolls Act", True), ("Bridge Fund", False)])
def test_what_tells_of_a_bill_is_text_and_what_tells_of_the_sender_is_none(name, kept):
    lead = "Senator Ida Marsh today praised the vote on the bridge, which was built in 1901 and is used by all."
    about = f"About the {name}: The town built the bridge and pays $400,000 a year for its upkeep, and no more."
    article = only(parse_document(raw(f"06.22.2016\tASHMERE – {lead} {about} # # #\n")))
    assert ("$400,000" in article.text) is kept
