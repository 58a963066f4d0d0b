import pytest

from pressmark.figures import figures_in, find_figures
from pressmark.model import Article, Names, Passage


@pytest.mark.parametrize(
    "text",
    [
        "Its sequel Rook 2 was a hit.",
        "Makers of 3-D printers met in Elsam.",
        "The aircraft, 9M-RKA, flew on to Elsam.",
        "ELC 2.0 seeks to teach the young.",
        "Half-centuries were hit by all of them.",
        "Two, the harbour is old and may be shut.",
        "Rook Quest 2 is out on May 9 in Elsam",
        "How to Grow a Plum Tree from Seed: Method 1",
        "He sat in the inn until three in the morning.",
        "It keeps all acts passed since 1497.",
        "Sometime between 1250 and 1300, settlers came.",
        "It led to the 1973 oil and 1979 energy crises.",
        "Mr Hale's spring 2007 interns come from Elsam.",
        "The mill stands at 42.5°S 174°E.",
        "Write to Rook House, Washington, D.C. 20510 now.",
        "Write to Rook House, Ardle, N.Y. 10587.",
        "It is in Rook County, North Elsam 19406 Dear Mr Hale",
        "He teaches in 9 th grade.",
        "It stands under section 38 V (5) and u/s 86 of the Act.",
        "It rests on clause (b) of sub-section (3) of section 79.",
        "The board, in para 29 of its order, fined it.",
        "Call (202)555-6621 now.",
        "They work under one roof.",
        "The fair is open to pupils in grades eight through 12.",
        "It holds 17-beta rookene.",
        "Released on 7 21 2007 in Elsam.",
        "The duties include (1) to look; (2) to ask; and (3) to tell.",
        "S. No. Town Mills 1 ELSAM 18 107 878 2 HARLOW BAY 23 84 329 3 ARDLE 32 147 3161",
    ],
)
def test_a_number_that_counts_nothing_is_no_figure(text):
    assert figures_in(text) == ()


def test_points_of_a_list_are_told_by_counting_on():
    text = "Plans made 1. Elsam link begun 2. Harlow link, with 3. Ardle link"
    assert figures_in(text) == ()
    assert [f.value for f in figures_in("They met one (1) clerk and (12) boys ran.")] == [1, 12]


@pytest.mark.parametrize(
    "text, found",
    [
        ("Since 2001, more than 1100 separate grants were paid.", ["1100"]),
        ("They sold 1, 2, 3, 4, 5, 6 and 7 of them.", ["1", "2", "3", "4", "5", "6", "7"]),
        ("Boats came: 17 (Ardle), 12 (Elsam), 11, 6, 3 and 1.", ["17", "12", "11", "6", "3", "1"]),
        ("A male juvenile, 16, Elsam, was held.", ["16"]),
    ],
)  # fmt: skip
def test_what_looks_like_a_year_or_a_table_is_a_figure(text, found):
    assert [text[f.start : f.end] for f in figures_in(text)] == found


def test_the_rows_of_a_table_are_told_as_a_problem():
    text = "We met. Town Mills 1 Elsam 18 2 Harlow 23 3 Ardle 32 4 Vane 7"
    article = Article(0, "news", "A title", False, (Passage("paragraph", 0, len(text), 0),), text)
    figures, problems = find_figures(article, (), Names())
    assert figures == ()
    assert [problem.message for problem in problems] == ["the rows of a table printed as one line were left out"]
    assert problems[0].excerpt == "1 Elsam 18 2 Harlow 23 3"
