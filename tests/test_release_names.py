"""Names of speakers as releases print them: with degrees, with an earl's first name, with posts on either side."""

import pytest
from last_speaker import last_speaker
from quotes_shown import shown

TIDES = "Deputy Minister of Tides"


@pytest.mark.parametrize(
    "text, role, organization",
    [
        ("“We lost,” said Eric Walk, MD, FCAP, Chief Medical Officer, PathIA.", "Chief Medical Officer", "PathIA"),
        (
            "“We lost,” said Ida Marsh, M.D., MHS, dean of medicine at Wold University.",
            "dean of medicine",
            "Wold University",
        ),
        (
            "Prof. Tom Reed, Chief Executive Officer of the Wold Fund, said: “We lost.”",
            "Chief Executive Officer",
            "Wold Fund",
        ),
        ("At the event, Prof. Tran Van Thuan, MD, PhD, Deputy Minister of Tides, remarked: “We lost.”", TIDES, None),
        ("“We lost,” said FBI Special Agent in Charge Ida Marsh.", "Special Agent in Charge", "FBI"),
        (
            "“We lost,” said Tom Reed, M.D., vice president, Roads Development, AbbVel Inc. of Wold.",
            "vice president",
            "AbbVel Inc.",
        ),
        ("“We lost,” said Tom Reed President and CEO of Lookfar in New Orleans.", "President and CEO", "Lookfar"),
        ("“We lost,” said Senator Tom Reed, Subcommittee on Tides Ranking Member.", "Senator", "Subcommittee on Tides"),
        (
            "“We lost,” said Ida Marsh, Director of the County Office of Immigrant and Refugee Affairs.",
            "Director",
            "County Office of Immigrant and Refugee Affairs",
        ),
        (
            "The Tide Union, a group, issued the following statement, which can be attributed to campaign director, "
            "Ida Marsh (pronouns: she/her):\n\n“We lost it all to them in the end.”",
            "campaign director",
            "Tide Union",
        ),
    ],
)
def test_degrees_charges_and_places_do_not_hide_the_post_nor_its_body(text, role, organization):
    assert last_speaker(text) == (role, organization)


@pytest.mark.parametrize(
    "text, names",
    [
        (
            "Congressman Earl L. “Buddy” Carter (GA-01) is here. “We lost,” said Carter.",
            [None, "Earl L. “Buddy” Carter"],
        ),
        ("At the event, Prof. Tran Van Thuan, MD, PhD, Deputy Minister of Tides, said: “We lost.”", ["Tran Van Thuan"]),
        (
            "Ida Marsh said: “Our network is built.” According to Assoc. Prof. Tom Reed, MD, its strength lies in "
            "skill. “Our vision extends beyond it all.”",
            ["Ida Marsh", "Tom Reed"],
        ),
        ("Agents continue deploying “I have a buyer for your home” marketing all the time.", [None]),
    ],
)
def test_who_speaks_is_the_one_named_whole_and_none_who_only_goes_on(text, names):
    assert [speaker for _, speaker, *_ in shown(text)] == names


@pytest.mark.parametrize(
    "text, role, organization",
    [
        ("“We lost,” said Bryan Fields, Co-Founder of Newton Insights.", "Co-Founder", "Newton Insights"),
        ("“We lost,” said Ida Marsh, Velo’s Area Vice President in Wold.", "Area Vice President", "Velo"),
        ("“We lost,” said Ida Marsh, Spectrum’s Area Vice President in Wold.", "Area Vice President", "Spectrum"),
        ("“We lost,” said Ida Marsh, Spain’s Deputy President.", "Spain’s Deputy President", None),
        (
            "“We lost,” said Ida Marsh, President of Killdeer Mountain Manufacturing.",
            "President",
            "Killdeer Mountain Manufacturing",
        ),
        (
            "Prosecutor Ken Thorn, State Attorney General Eric Marsh, FBI Assistant Director in Charge Tom Reed, and "
            "others spoke. Attorney General Marsh said, “We lost it all.”",
            "State Attorney General",
            None,
        ),
        (
            "Ida Marsh, who is a survivor of the flood shared her personal story. “We lost,” Marsh said.",
            "survivor of the flood",
            None,
        ),
        ("They read the document President Tom Reed sent. “We lost,” Reed said.", "President", None),
        (
            "Glenn Marsh, acting special agent in charge of Homeland Security Investigations, New York said, "
            "“We lost.”",
            "acting special agent",
            "Homeland Security",
        ),
    ],
)
def test_a_post_is_the_own_one_and_what_somebody_does_is_none(text, role, organization):
    assert last_speaker(text) == (role, organization)


def test_who_is_named_in_the_words_does_not_go_on_saying_them():
    text = (
        "In his column, Tom Reed wrote, “Why go to war for the sake of a river?”\n\n"
        "“I denounce and deplore what Reed wrote, and call for all of us to reject it!”"
    )
    assert [speaker for _, speaker, *_ in shown(text)] == ["Tom Reed", None]


def test_a_term_with_a_comma_inside_its_marks_is_not_said():
    text = "He left the standard that made it a crime, “gross negligence,” for one without effect: “extreme care.”"
    assert [(kind, speaker) for kind, speaker, *_ in shown(text)] == [("scare", None)] * 2


def test_a_statement_issued_a_sentence_before_is_the_issuer_s():
    text = (
        "Mayor Ida Marsh released the following statement on the new park. It will be open to all. “I want to thank "
        "the council for the park.”"
    )
    assert [speaker for _, speaker, *_ in shown(text)] == ["Ida Marsh"]


def test_a_name_line_below_with_its_title_signs_each_speech():
    text = (
        "The Morrow bill passed on Tuesday.\n\n"
        "“We have waited long enough for the bridge to be mended and the road to be paved.”\n\n"
        "Senator Ida Marsh\n\n"
        "“Nobody in this county should have to drive an hour for bread.”\n\nSenator Tom Reed\n"
    )
    assert [speaker for _, speaker, *_ in shown(text)] == ["Ida Marsh", "Tom Reed"]


def test_a_charge_with_and_makes_no_group_of_its_holder():
    text = "“We like it,” said Ida Marsh, Corn and Barley Manager at Ostrander Mills."
    assert [speaker for _, speaker, *_ in shown(text)] == ["Ida Marsh"]
    assert last_speaker(text) == ("Corn and Barley Manager", "Ostrander Mills")


def test_efforts_that_go_on_say_nothing():
    assert [
        kind for kind, *_ in shown("The mill continued its efforts to foster a “climate of fear” in the valley.")
    ] == ["scare"]


def test_wing_is_a_first_name_as_well():
    assert [speaker for _, speaker, *_ in shown("“We are glad,” said Wing Yu, CEO of Corvane.")] == ["Wing Yu"]


@pytest.mark.parametrize(
    "text, speaker, role, organization",
    [
        (
            "Halstead, D.C-Congresswoman Ida Marsh wrote a letter.\n\n“We lost,” stated Congresswoman Ida Marsh.",
            "Ida Marsh",
            "Congresswoman",
            None,
        ),
        (
            "Wold Tides Committee Ranking Member Carl Orme and Wold Tides Committee Members Jack Poole and Anna Hale "
            "called for a change.\n\n“We lost,” Poole said.",
            "Jack Poole",
            None,
            "Wold Tides Committee",
        ),
        (
            "MADISON, WI (November 16, 2017)–U.S. Representative Ida Marsh (WI-02) today released the following "
            "statement regarding the plan, which was passed today: “They voted to raise taxes on all who work.”",
            "Ida Marsh",
            "U.S. Representative",
            None,
        ),
        ("“We lost,” said Ida Marsh, Co-founder and CEO, XO Health.", "Ida Marsh", "Co-founder and CEO", "XO Health"),
        (
            "“We lost,” said Ida Marsh, owner of Corn King Plumbing. “It is so.”",
            "Ida Marsh",
            "owner",
            "Corn King Plumbing",
        ),
    ],
)
def test_who_speaks_with_post_and_body_in_releases(text, speaker, role, organization):
    assert [found for _, found, *_ in shown(text)][-1] == speaker
    assert last_speaker(text) == (role, organization)
