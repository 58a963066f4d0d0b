"""The pure parts of the site: marked texts, citations, charts."""

from __future__ import annotations

import doctest

import pytest

from pressmark.site import columns, marked_text, search_words
from pressmark.site.charts import Point, bars_chart, points_chart
from pressmark.site.citations import Author, Cited, as_bibtex, as_csl, as_ris, as_text
from pressmark.site.marked_text import Mark, context, pieces

CITED = Cited("boat-q1", "https://press.example/archive/quotes/boat-q1", "The boat", "news")


@pytest.mark.parametrize("module", [columns, marked_text, search_words])
def test_examples_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "marks, expected",
    [
        ([], [("abcdef", "")]),
        ([(0, 6)], [("abcdef", "0")]),
        ([(0, 4), (2, 6)], [("ab", "0"), ("cd", "0 1"), ("ef", "1")]),
        ([(1, 3), (3, 5)], [("a", ""), ("bc", "0"), ("de", "1"), ("f", "")]),
        ([(2, 4), (2, 4)], [("ab", ""), ("cd", "0 1"), ("ef", "")]),
        ([(-5, 2), (4, 99)], [("ab", "0"), ("cd", ""), ("ef", "1")]),
    ],
)
def test_pieces_are_the_text_whatever_the_marks(marks: list[tuple[int, int]], expected: list[tuple[str, str]]) -> None:
    made = list(pieces("abcdef", 0, 6, [Mark(a, b, str(n), str(n)) for n, (a, b) in enumerate(marks)]))
    assert expected == [(piece.text, piece.kinds) for piece in made]
    assert len(marks) == sum(len(piece.begins) for piece in made)


def test_context_is_cut_between_words_and_says_so() -> None:
    text = "one two three four five six seven"
    here = context(text, [Mark(14, 18, "quote", "q")], [(0, len(text))], around=6)
    assert (["".join(p.text for p in words) for words in here.passages], here.cut_before, here.cut_after) == (
        ["four five"],
        True,
        True,
    )


def test_context_reaches_into_the_passages_around() -> None:
    text = "She said this:\n\nIt rains.\n\nThen she left for good."
    passages = [(0, 14), (16, 25), (27, 50)]
    here = context(text, [Mark(16, 25, "quote", "q")], passages, around=11)
    assert ["".join(p.text for p in words) for words in here.passages] == ["this:", "It rains.", "Then she"]
    assert (here.cut_before, here.cut_after) == (True, True)
    assert len(context(text, [Mark(16, 25, "quote", "q")], passages, around=1).passages) == 1


def test_unknown_things_are_left_out_of_citations() -> None:
    assert as_text(CITED) == "“The boat”. undated. Pressmark, https://press.example/archive/quotes/boat-q1"
    assert (
        as_bibtex(CITED)
        == "@article{boat-q1,\n  title = {The boat},\n  url = {https://press.example/archive/quotes/boat-q1},\n}\n"
    )
    assert {"id", "type", "title", "URL", "archive", "archive_location"} == set(as_csl(CITED))
    assert as_ris(CITED).endswith("ER  - \r\n")


def test_no_title_breaks_a_citation() -> None:
    title = "50% {of} $all\\ & #1 ~_^\nTY  - JOUR"
    spiteful = Cited("k", "https://x.example/{}", title, "opinion", (Author("A {B}"), Author("}")), "P}")
    entry = as_bibtex(spiteful)
    assert r"title = {50\% \textbraceleft{}of\textbraceright{} \$all\textbackslash{} \& \#1 " in entry
    assert r"\textasciitilde{}\_\textasciicircum{} TY" in entry
    assert entry.count("{") == entry.count("}")
    assert sum(line.startswith("TY  - ") for line in as_ris(spiteful).splitlines()) == 1


def test_names_are_inverted_only_where_their_parts_are_known() -> None:
    authors = (Author("Ana de la Vega", "de la Vega", "Ana"), Author("Lantern wire"))
    assert "author = {de la Vega, Ana and {Lantern wire}}" in as_bibtex(Cited("k", "a", "t", "news", authors))


@pytest.mark.parametrize("date, parts", [("2017", [[2017]]), ("2017-09", [[2017, 9]]), ("2017-09-12", [[2017, 9, 12]])])
def test_partial_dates_stay_partial(date: str, parts: list[list[int]]) -> None:
    dated = Cited("k", "a", "t", "news", date=date)
    assert parts == as_csl(dated)["issued"]["date-parts"]
    assert f"DA  - {date.replace('-', '/')}" in as_ris(dated)


def test_charts_hold_every_value_and_escape_what_is_printed() -> None:
    chart = points_chart([Point("2016", 1, "<1>"), Point("2017-05", -2, "-2"), Point("2017-05-03", 3, "3")])
    assert chart.count('class="dot"') == 3
    assert "&lt;1&gt;" in chart
    crowded = points_chart([Point("2017", 187, "187"), Point("2017", 212, "212"), Point("2019", 9, "9")])
    assert (crowded.count('class="dot"'), ">187</text>" in crowded, ">212</text>" in crowded) == (3, False, True)
    assert "nan" not in points_chart([Point("2016", 0, "0"), Point("2016", 0, "0")])
    assert bars_chart([(2016, 2), (2019, 1)], "By year").count('class="bar"') == 4
    assert "nan" not in bars_chart([(2016, 2)], "By year")
