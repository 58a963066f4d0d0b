"""Two names that are one person's, and one run of words that is two people's."""

import pytest
from named_in import named, people

from pressmark.model import Byline


def test_names_that_nothing_parts_are_those_that_the_article_prints():
    text = "Mary Poole and Tom Harlow wrote. Sincerely, MARY POOLE TOM HARLOW Members of Congress left."
    assert people(text) == ["Mary Poole", "Tom Harlow"]
    assert people("Contact Laura Poole Melissa Wagoner 202 224") == ["Laura Poole", "Melissa Wagoner"]
    assert people("The Mary Poole-Tom Harlow wedding. Mary Poole and Tom Harlow came.") == ["Mary Poole", "Tom Harlow"]
    assert people("Mary Ann Tom Harlow came. Mary Ann left.") == ["Mary Ann Tom Harlow", "Mary Ann"]


@pytest.mark.parametrize("phrase", [", also known as", ", aka", ", a/k/a", " alias", ", formerly known as"])
def test_another_name_of_somebody_is_nobody_else(phrase):
    text = f"They met Daniel Poole{phrase} Dani Harlow, of Ohio. Dani Harlow left."
    assert named(text) == [(form, "Daniel Poole") for form in ("Daniel Poole", "Dani Harlow", "Dani Harlow")]


def test_an_s_that_lost_its_apostrophe_is_no_part_of_a_surname():
    assert people("President Clintons choice was praised.") == ["Clinton"]
    assert people("Mary Harlow spoke. Ms. Harlows strong words were praised.") == ["Mary Harlow"]
    assert people("Mr Balls left early.") == ["Balls"]
    assert people("Mary Harlow spoke. They praised Mary Harlows strong words.") == ["Mary Harlow"]


def test_a_double_surname_is_one_with_and_without_its_hyphen():
    assert people("Catherine Vela Poole came. Ms. Vela-Poole left.") == ["Catherine Vela Poole"]


def test_a_given_name_says_more_than_initials():
    assert people("Hamish Poole ran. H J H Poole, caught, 20.") == ["Hamish Poole"]


def test_whom_no_place_of_the_text_shows_is_nobody():
    text = "It has Rear Quivo-Glen Harlow Warning (RQHW), they say."
    assert [name for name in people(text) if name not in {shown for _, shown in named(text)}] == []


def test_a_son_who_has_the_fathers_name_behind_his_own_is_another():
    assert people("Rolf Poole owns it. His son, John Rolf Poole, plays.") == ["Rolf Poole", "John Rolf Poole"]
    assert people("Rolf Poole owns it. John Rolf Poole, 52, bought it.") == ["John Rolf Poole"]


def test_a_handle_of_a_writer_is_nobody_else():
    text = "“Yes,” said Nick Poole, a baker. “No,” Nick said."
    assert ("Nick", "Nick Poole") in named(text, authors=(Byline("nick"),))


def test_a_long_post_in_a_headline_hides_no_name():
    title = "Statement on Passing of Retired U.S. Representative Eddie Bernice Poole of Ohio Today"
    assert people("It rained.", title=title) == ["Eddie Bernice Poole"]
    assert people("Mike Poole ran.", title="Lowick Quarterback Mike Poole III") == ["Mike Poole III"]


def test_a_name_is_whole_where_a_text_has_lost_its_full_stops():
    assert people("Senator Frank R  Poole D Ohio spoke. Senator Poole left.") == ["Frank R Poole"]
    assert people("They spoke of Samuel A  Quivo today. Judge Quivo left.") == ["Samuel A Quivo"]
    assert people("Senators Rolf Poole R Ohio and Mary Harlow D Iowa came.") == ["Rolf Poole", "Mary Harlow"]


def test_two_given_names_alone_are_whose_they_are():
    text = "Shah Rukh left. Shah Rukh Poole spoke. “No,” Shah Rukh said."
    assert named(text) == [(form, "Shah Rukh Poole") for form in ("Shah Rukh", "Shah Rukh Poole", "Shah Rukh")]
    assert people("Aung San Suu Kyi spoke. Aung San died.") == ["Aung San Suu Kyi", "Aung San"]


def test_who_speaks_by_a_first_name_alone_has_the_surname_printed_once():
    text = "“No,” Quivo said. He left. The list: Tom Harlow 20, Quivo Patel 47."
    assert people(text) == ["Tom Harlow", "Quivo Patel"]
