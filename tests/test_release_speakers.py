"""Who speaks in press releases, in which post and for whom: the forms that offices and firms print."""

import pytest
from last_speaker import last_speaker
from quotes_shown import shown


@pytest.mark.parametrize(
    "text, role, organization",
    [
        ("“We lost,” said Tom Varrick, owner of Tom Varrick Furniture.", "owner", "Tom Varrick Furniture"),
        ("“We lost,” said Ida Marsh, founder of Marsh Roads Consulting.", "founder", "Marsh Roads Consulting"),
        ("“We lost,” said Ida Marsh, HBRG Associate.", "Associate", "HBRG"),
        ("“We lost,” said Ida Marsh, MBA Associate.", "MBA Associate", None),
        ("“We lost,” said Emun Varga, Chief Executive Officer of iTonic.", "Chief Executive Officer", "iTonic"),
        ("“We lost,” said Ida Marsh, DDS, Chairman of ioBrite International.", "Chairman", "ioBrite International"),
        ("“We lost,” said Ida Marsh, MD, president of the Wold Foundation.", "president", "Wold Foundation"),
        ("“We lost,” Fed chairman Olaf Brandt said.", "chairman", "Fed"),
        (
            "“We lost,” said Ida Marsh, CEO of the Harbor Toys for Tots Foundation.",
            "CEO",
            "Harbor Toys for Tots Foundation",
        ),
    ],
)
def test_a_firm_may_bear_a_name_begin_small_or_be_initials_and_letters_are_no_post(text, role, organization):
    assert last_speaker(text) == (role, organization)


@pytest.mark.parametrize(
    "text, role, organization",
    [
        (
            "Congressman Joe Wexford (SC-02), the chairman of the Harbor Subcommittee, spoke. “We lost,” Wexford said.",
            "Congressman",
            "Harbor Subcommittee",
        ),
        (
            "Sen. Ida Marsh (R-PA), Chairman of the Senate Republican Conference, spoke. “We lost,” Marsh said.",
            "Sen.",
            "Senate Republican Conference",
        ),
        (
            "Sens. Tom Harrow (R-Neb.), Bo Lund (R-N.H.), Ada Doyle (R-N.C.) and Mel Dace (R-Fla.) met. "
            "“We lost,” Dace said.",
            "Sen.",
            None,
        ),
        ("SEN. FRISK, DACE, REP. JENKS MEET\n\nMel Dace met Rep. Bo Jenks. “We lost,” Dace said.", None, None),
        ("It is a Transfer Guarantor. Reed stated: “We lost.” It hit Tom Reed.", None, None),
        ("It is over, said Mayor Tom Reed. Lt. Ida Marsh stated: “We lost.”", "Lt.", None),
        (
            "Tom Reed, a former teacher from Wold, moved to the Lowick Roads Council. “We lost,” Reed said.",
            "former teacher",
            None,
        ),
    ],
)
def test_a_title_holds_for_all_in_a_list_and_what_stands_beyond_a_stop_or_a_deed_is_no_post(text, role, organization):
    assert last_speaker(text) == (role, organization)


def test_a_name_behind_a_dash_signs_though_the_page_runs_on():
    text = (
        "“It keeps value.” — Tom Reed, Co-Founder & CEO, Velco Each visit begins here. “It is a joy.” — Ida Marsh, "
        "CEO, Aldra Roads As partner it helps."
    )
    assert [(speaker, words) for _, speaker, _, words in shown(text)] == [
        ("Tom Reed", "It keeps value."),
        ("Ida Marsh", "It is a joy."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Real Power: “At the port we made and sold goods in dozens of towns. That is the way of it.”",
        "Going Slow Is Wrong: “The mayor is a man of trade. He moves at the pace of trade.”",
        "All told, Q1 2027 underscored the growth, with figures reflecting “steady gains and the leverage within it”.",
    ],
)
def test_a_label_and_a_quarter_of_a_year_say_nothing(text):
    assert [speaker for _, speaker, *_ in shown(text)] == [None]


def test_words_listed_as_words_are_not_said():
    text = (
        "Ida Marsh said these statements may be identified by words such as “expect,” “look forward to,” “plan,” "
        "“will” and “project” or by words of like meaning."
    )
    assert {(kind, speaker) for kind, speaker, *_ in shown(text)} == {("scare", None)}


def test_titles_announced_as_a_list_and_titles_with_hyphens_are_not_said():
    text = "Comedy Harbor will host themed shows including:\n\n“Women of a Certain Age,” hosted by Ida Marsh, and more."
    assert shown(text)[0][:2] == ("scare", None)
    text = "The Tide Center goes on with a talk on the topic “Great Tides: Play and Loss at the Fin-de-Jour” today."
    assert [(kind, speaker) for kind, speaker, *_ in shown(text)] == [("scare", None)]


def test_a_commission_with_and_in_its_name_is_one_speaker():
    text = "According to the U.S. Securities and Exchange Commission (SEC), “a stamp shows that the bank is liable.”"
    assert [speaker for _, speaker, *_ in shown(text)] == ["U.S. Securities and Exchange Commission"]
