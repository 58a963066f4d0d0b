"""Who speaks in press releases, in which post and for whom: the forms that offices and firms print."""

import pytest
from last_speaker import last_speaker
from quotes_shown import shown

ALDRA = "Aldra Roads Inc."
DIRECTV = "DIRECTV Advertising"
STRONG = "Gwendolyn Strong Foundation"
WOLD = "Wold Fund"


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


@pytest.mark.parametrize(
    "text, role, organization",
    [
        ("“We lost,” said Ida Marsh, SVP and Chief Roads Officer at Velco.", "SVP and Chief Roads Officer", "Velco"),
        ("“We lost,” said Tom Reed, VP of Packaging, Repacor.", "VP of Packaging", "Repacor"),
        ("“We lost,” said Ida Marsh, EVP, PMX Lift.", "EVP", "PMX Lift"),
        ("Tom Reed, General Counsel, Vimo, said: “We lost.”", "General Counsel", "Vimo"),
        ("The Tide Board’s Chief Executive, Grainia Lund, said: “We lost.”", "Chief Executive", "Tide Board"),
        (
            "“We lost,” said Bo Cross, Head of Business Development and Co-Founder of CoinZoo.",
            "Head of Business Development and Co-Founder",
            "CoinZoo",
        ),
        (
            "“We lost,” said Kai Stepp, vice president of ADAS and autonomous driving at Lucent Motors.",
            "vice president of ADAS and autonomous driving",
            "Lucent Motors",
        ),
        ("“We lost,” said Ida Marsh, Chief Sales Officer for DIRECTV Advertising.", "Chief Sales Officer", DIRECTV),
        ("“We lost,” said Ida Marsh, co-founder of 132 Design.", "co-founder", "132 Design"),
        ("“We lost,” said Bo Strong, Co-founder, Gwendolyn Strong Foundation.", "Co-founder", STRONG),
        (
            "Ida Marsh, director at the Center for Media Justice, said: “We lost.”",
            "director",
            "Center for Media Justice",
        ),
        ("Free Press Campaign Director Ida Marsh said: “We lost.”", "Campaign Director", "Free Press"),
        (
            "Tom Reed, Velco’s Chief Legal and Roads Officer, said: “We lost.”",
            "Chief Legal and Roads Officer",
            "Velco",
        ),
        (
            "“We lost,” said Calder Department of Labor & Workforce Development Deputy Commissioner DeWayne Scott.",
            "Deputy Commissioner",
            "Calder Department of Labor & Workforce Development",
        ),
    ],
)
def test_officers_of_firms_and_departments_are_read_with_their_charge(text, role, organization):
    assert last_speaker(text) == (role, organization)


@pytest.mark.parametrize(
    "text, role, organization",
    [
        (
            "Sen. Pat Robb is a member of the Senate Committee on Agriculture, Nutrition and Forestry. "
            "“We lost,” Robb said.",
            "Sen.",
            "Senate Committee on Agriculture, Nutrition and Forestry",
        ),
        (
            "Sen. Pat Robb of the Senate Committee on Agriculture, Senator Ida Marsh and Bo Lund met. "
            "“We lost,” Robb said.",
            "Sen.",
            "Senate Committee on Agriculture",
        ),
        ("Aldra Roads Inc. promoted Ida Marsh to vice president. “We lost,” Marsh said.", "vice president", ALDRA),
        (
            "The Wold Fund named Ida Marsh its new executive director. “We lost,” Marsh said.",
            "executive director",
            WOLD,
        ),
        ("The Wold Fund will welcome Ida Marsh to Lowick. “We lost,” Marsh said.", None, None),
    ],
)
def test_a_committee_has_all_its_affairs_and_an_appointed_person_the_post(text, role, organization):
    assert last_speaker(text) == (role, organization)


def test_who_signs_on_a_line_of_its_own_said_what_stands_above():
    text = (
        "The firm named a chief.\n\n“Ahmad Marsh is a pioneer in the room and understands it.”\n\n"
        "Tova Lund, Chairman of Aldra Corp. As CEO, Mr. Marsh will lead it.\n\n“I am honored to lead it at this time.”"
        "\n\nAhmad Marsh\n\nAldra is old."
    )
    assert [speaker for _, speaker, *_ in shown(text)] == ["Tova Lund", "Ahmad Marsh"]


def test_lines_above_speeches_stay_above_them():
    text = (
        "Some spoke.\n\nIda Lund, Chairman of Aldra\n\n“Ahmad is a pioneer in the room and understands it.”\n\n"
        "Bo Reed, CEO of Velco\n\n“I am honored to lead it at this time.”\n\nAldra is old."
    )
    assert [speaker for _, speaker, *_ in shown(text)] == ["Ida Lund", "Bo Reed"]


def test_those_who_speak_together_have_their_whole_names():
    text = "Sens. Olga Snow (R-ME) and Susan Colin (R-ME) met. “We lost,” Senators Snow and Colin said in a statement."
    assert [speaker for _, speaker, *_ in shown(text)] == ["Olga Snow and Susan Colin"]


@pytest.mark.parametrize(
    "text",
    [
        "The shares were offered by the Company pursuant to a “shelf” registration statement on Form S-3.",
        "Velco announces “Unboxed: A Velco Learning Day” – a full-day event for printers.",
    ],
)
def test_what_is_offered_or_brought_out_is_not_said(text):
    assert [(kind, speaker) for kind, speaker, *_ in shown(text)] == [("scare", None)]
