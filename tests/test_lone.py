"""Words without any cue beside the only person in sight."""

import pytest
from who_speaks import speakers

from pressmark.model import Byline

LANDED = "Ida Marsh landed at dawn after two days at sea. She slept on the pier. "


@pytest.mark.parametrize(
    "speech",
    [
        "“The swell was high and I had no lamp.”",
        "“The swell was high and the lamp was out.” The harbour opens on Friday.",
    ],
)
def test_words_without_a_cue_are_those_of_the_only_one_in_sight(speech):
    assert speakers(LANDED + speech) == ([("person", "Ida Marsh")], [])


@pytest.mark.parametrize(
    "text",
    [
        LANDED + "Tom Reed met her there. “The swell was high and the lamp was out.”",
        LANDED + "“The swell was high and Ida Marsh had no lamp.”",
        LANDED + "The bell rang twice and then — “The swell was high and the lamp was out.”",
    ],
)
def test_nobody_speaks_where_others_act_or_a_lead_in_tells_of_something_else(text):
    assert speakers(text)[0] == [(None, None)]


def test_who_signs_an_article_is_nobody_whom_it_quotes_without_a_cue():
    text = LANDED + "“The swell was high and the lamp was out.”"
    assert speakers(text, authors=(Byline("Ida Marsh"),))[0] == [(None, None)]


def test_he_is_whom_an_opinion_comes_from():
    text = (
        "Bo Lund spoke. “It is so,” said Mr Lund. One dissenting opinion came from Ian Reed, an analyst. He said: “No.”"
    )
    assert speakers(text)[0] == [("person", "Bo Lund"), ("person", "Ian Reed")]


def test_he_who_tells_what_somebody_did_is_somebody_else():
    text = "Mr Bo Lund blamed Ian Reed, the clerk. Mr Reed “made the choices,” he told the court."
    assert speakers(text)[0] == [("person", "Bo Lund")]
