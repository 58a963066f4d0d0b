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
        LANDED + "“The swell was high and the lamp was out.” A passer-by, on the pier",
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


@pytest.mark.parametrize(
    "text, speaker",
    [
        (
            "Two people left, the Tide Watch Network said.\n\n“It has rained,” the NGO said in a statement.",
            ("organization", "Tide Watch Network"),
        ),
        (
            "They looked, “but we found no clue,” according to a clerk at the mill, as he was not authorised to talk.",
            ("person", "a clerk at the mill"),
        ),
        ("But activist Ida Marsh working at the Tide Mill says “it is no utopia.”", ("person", "Ida Marsh")),
        ("Sen. Ida Marsh led a letter to Sen. Bo Lund calling for “robust funding” of mills.", ("person", "Ida Marsh")),
        ("As Ida Marsh of Tide Media notes, “Mills are cold in the long months of winter.”", ("person", "Ida Marsh")),
        ("It would “lay the ground” for a pact, according to Bo Lund’s explanations.", ("person", "Bo Lund")),
        (
            "Statement from Ida Marsh, head of the mill: “It shows that we work well, and we are glad.”",
            ("person", "Ida Marsh"),
        ),
        (
            "Mr Lund also laughed off suggestions that his re-election in Brent South seat had been in danger "
            "saying it was “one of the safest Labour seats in the country”.",
            ("person", None),
        ),
        ("The mayor accused him of “lying”. Deputy Mayor Ida Marsh left.", ("person", "The mayor")),
        ("The party would deal “sympathetically” with him, its co-chairman has said.", None),
        ("Norway is the largest, for the mills and the farms.\n\n“This will help all mills. I like it.”", (None, None)),
        (
            "Mr Lund served on the council before being elected, declaring “today Wick, tomorrow Elsam”.",
            ("person", "Lund"),
        ),
        (
            "Marsh once had “a brief meeting” with Sen. Bo Lund, the California senator said in a statement.",
            ("person", "Bo Lund"),
        ),
    ],
)
def test_who_speaks_shows_past_what_a_parse_or_a_description_hides(text, speaker):
    assert speakers(text)[0] == ([speaker] if speaker else [(None, None)])


def test_a_colon_of_the_next_sentence_does_not_lead_in_the_last_speaker():
    text = "The clerk Ida Marsh called him “the soul of it.” That let Bo Lund make a speech: “I alone did it. I alone.”"
    assert speakers(text)[0] == [("person", "Ida Marsh"), ("person", "Bo Lund")]


def test_a_sentence_in_marks_is_speech_though_its_stop_stands_outside():
    text = "“We are glad of it,” said Ida Marsh. “It will be the pride of all this town”."
    assert speakers(text)[0] == [("person", "Ida Marsh")]
