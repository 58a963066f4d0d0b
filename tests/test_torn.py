"""Paragraphs torn in the middle of a sentence are read as one; what only looks like it stays apart; nothing is lost."""

import pytest

from pressmark.parse import parse_document
from tests.faithful import assert_faithful, only, raw

TITLE = "Old bridge to be shut for repairs"
LEAD = "The old bridge will be shut for the winter, the council said on Monday. Ferries will run from the north quay."
LAST = "The council will meet again in March."


def passages(text: str) -> list[str]:
    parsed = parse_document(raw(text))
    assert_faithful(text, parsed)
    article = only(parsed)
    return [article.text[passage.start : passage.end] for passage in article.passages]


def test_a_paragraph_that_blank_lines_tear_in_a_sentence_is_one():
    torn = (
        "The engineers found that the two oldest piers had lost “kilos” of stone, which the\n\n"
        "river had carried off, “as it has always done with what we\n\n"
        "build”."
    )
    assert passages(f"{TITLE}\n\n{LEAD}\n\n{torn}\n\n{LAST}") == [TITLE, LEAD, torn.replace("\n\n", " "), LAST]


def test_a_paragraph_that_ends_with_the_verb_of_a_tag_goes_on_with_the_name_below():
    torn = (
        "“We are proud to support this bridge in partnership with the town,” said\n\nIda Marsh, head of the Tide Fund."
    )
    assert passages(f"{TITLE}\n\n{LEAD}\n\n{torn}\n\n{LAST}") == [TITLE, LEAD, torn.replace("\n\n", " "), LAST]


@pytest.mark.parametrize(
    "first, second",
    [
        ("The council wants to repair the bridge by the spring, to lower the fares of the ferries and to", "then stop"),
        ("The council says that it will, before the spring comes and the ferries stop for the season:", "mend it."),
        ("The council says that it will mend the bridge before the spring comes and the ferries stop.", "mend it."),
        ("The council says that it will, before the spring comes and the ferries stop for the season,", "Mend it."),
        ("What the repairs will cost", "the town is not yet known to anybody, the council said on Monday."),
        ("Five Things the Council Will Do Before the Spring Comes and the Ferries Stop for the Season", "mend it."),
        ("The council says that it will, before the spring comes and the ferries stop for the season", "- mend it."),
        (
            "The council says more of it, before the spring comes and the ferries stop for the season, at",
            "www.a.example",
        ),
    ],
)
def test_what_is_whole_or_no_running_text_stays_apart(first, second):
    assert " ".join((first, second)) not in passages(f"{TITLE}\n\n{LEAD}\n\n{first}\n\n{second}\n\n{LAST}")


def test_a_ragged_line_that_breaks_off_in_a_sentence_is_no_end_of_a_paragraph():
    torn = (
        "“Because of what we do here, each of us saw the toll that the work on the river takes of the crews we\n"
        "train. While we like the courses that the town pays for in the winter, we\n"
        "did not feel that they were made for the sort of work we do,” explained the engineer Ida Marsh. She\n"
        "continued, “Nobody had asked the crews before, neither the town nor the company, in all the years that we\n"
        "have been on the river.”\n"
        "The council was quick to agree to what the crews had asked for, and it began in March with all of the\n"
        "courses."
    )
    assert [text[:12] for text in passages(f"{TITLE}\n\n{LEAD}\n\n{torn}\n")][2:] == ["“Because of ", "The council "]


def test_a_long_link_at_the_start_of_a_line_shows_that_the_paragraph_goes_on():
    wrapped = (
        "“Coding is no new idea for the crews of the river,” said [Ida\n"
        "Marsh](https://crews.example/people/ida-marsh), an engineer who\n"
        "helped to write the guide for all of the boats. “Most of them\n"
        "have played these games at school or on the boats in winter.”\n\n"
        "The guide has been printed by the town, and can be had in all\n"
        "of the offices on the quay and on the two islands to the west.\n"
    )
    assert passages(f"{TITLE}\n\n{wrapped}")[1].startswith(
        "“Coding is no new idea for the crews of the river,” said Ida Marsh,"
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("“It is an honor to keep the bridge as it is,”", "Ida Marsh said. “It has stood for a hundred years.”"),
        ("“Why should you get the work at all?”", "Senator Marsh asked Bob Reed, who owns the yard."),
        ("“I will not rest until it is shut,”", "she concluded."),
        ("Marsh continued,", "“You do not think it matters.”"),
        (
            "In a hearing on the tolls of the old bridge in the town hall, Senator Ida Marsh (R-Mo.)",
            "called out",
            "Aldra & Company for what it wants for the bridge.",
        ),
    ],
)
def test_a_line_break_inside_a_sentence_parts_no_tag_from_its_words(lines):
    assert " ".join(lines) in passages("\n".join((TITLE, "", LEAD, "", *lines, "", LAST)))


def test_words_said_on_a_line_of_their_own_are_no_part_of_what_is_told_next():
    assert "“It is shut.”" in passages(f"{TITLE}\n\n{LEAD}\n“It is shut.”\nThe council met.\n{LAST}")
