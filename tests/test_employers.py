"""The organization of a quote's speaker where it is none known: by the post held in it, by its noun, by its people."""

import pytest
from last_speaker import last_speaker


@pytest.mark.parametrize(
    "text, role, organization",
    [
        ("“We lost,” said Pipra director Tom Reed.", "director", "Pipra"),
        ("“We lost,” said Tom Reed, president of Wold-based Aldra Systems.", "president", "Aldra Systems"),
        ("At the Calder Airways Association, Tom Reed spoke. “We lost,” said Reed.", None, None),
        ("They met Pipra founder and co-CEO Tom Reed. “We lost,” said Reed.", "founder and co-CEO", "Pipra"),
        ("WICK (AP) — Ambassador Tom Reed came. “We lost,” said Reed.", "Ambassador", None),
        (
            "“We lost,” said NASA planetary scientist Tom Reed.",
            "planetary scientist",
            "NASA",
        ),
        (
            "“We lost,” said Tom Reed, a student in Old Roads and Harbor Law at Loyosa University.",
            "student",
            "Loyosa University",
        ),
        (
            "“We lost,” said Tom Reed, a professor who specializes in roads and harbors at Loyosa University.",
            "professor",
            "Loyosa University",
        ),
        ("“We lost,” said Velstone's fiction buyer Ida Marsh.", "buyer", "Velstone"),
        ("“We lost,” declared Kasavian's singer Tom Reed.", "singer", "Kasavian"),
        ("Songs For the Tides guitarist Tom Reed came. “We lost,” said Reed.", "guitarist", "Songs For the Tides"),
        ("“We lost,” said Marquenne pollster Tom Reed.", "pollster", "Marquenne"),
        ("DoubleVine Capital portfolio manager Ida Marsh said: “We lost.”", "manager", "DoubleVine Capital"),
        (
            "Metalife's chairman and chief executive, Tom Reed, said: “We lost.”",
            "chairman and chief executive",
            "Metalife",
        ),
        ("Bennet Mellor Professor Tom Reed built it. “We lost,” said Professor Reed.", "Professor", "Bennet Mellor"),
        ("United Steelmakers Political Director Tom Reed said: “We lost.”", "Political Director", "United Steelmakers"),
        ("Wales coach Tom Reed said: “We lost.”", "coach", "Wales"),
        ("“We lost,” said Lowick City manager Tom Reed.", "manager", "Lowick City"),
        ("“We lost,” said Tom Reed, general secretary, Kadri Kalu Bari.", "general secretary", "Kadri Kalu Bari"),
        ("“We lost,” said Tom Reed, managing director, VelEx Taiwan.", "managing director", "VelEx Taiwan"),
        ("“We lost,” said Tom Reed, an elder of the Ngaruwa tribe.", "elder", "Ngaruwa tribe"),
        (
            "“We lost,” Tom Reed, head of roads for the Vandel campaign, said.",
            "head of roads",
            "Vandel campaign",
        ),
        ("“We lost,” says Tom Reed, Head of Roads (Old and New) at ALBO Group.", "Head of Roads", "ALBO Group"),
        ("“We lost,” said Tom Reed, chair at Ida Vantong Harrows (IVH).", "chair", "Ida Vantong Harrows"),
        ("“We lost,” said Tom Reed, a professor at Loyosa University Maryland.", "professor", "Loyosa University"),
        (
            "“We lost,” says Tom Reed, spokesperson for Norway’s privacy watchdog, Velosynet.",
            "spokesperson for Norway’s privacy watchdog",
            "Velosynet",
        ),
        ("Tom Reed, head of Tiga, said: “We lost.”", "head", "Tiga"),
        ("Tom Reed, chief executive of Rebellion, said: “We lost.”", "chief executive", "Rebellion"),
        ("“We lost,” said Tom Reed, Jupita analyst.", "analyst", "Jupita"),
        ("“We lost,” said Tom Reed, Color of Wind's executive director.", "executive director", "Color of Wind"),
        ("“We lost,” said Ida Marsh, the Vandel campaign’s press chief.", "press chief", "Vandel campaign"),
        (
            "“We lost,” said Tom Reed, Executive Director of Defending Roads and Rights.",
            "Executive Director",
            "Defending Roads and Rights",
        ),
        ("So No Alarm singer Tom Bell said: “We lost.”", "singer", "No Alarm"),
        (
            "The chairman of the HMV's roads committee, Tom Reed, said: “We lost.”",
            "chairman of the HMV's roads committee",
            "HMV",
        ),
        ("Fox News’ Ida Marsh said: “We lost.”", None, "Fox News"),
        ("Tory spokeswoman for women Ida Marsh said: “We lost.”", "spokeswoman for women", "Tory"),
        ("Conservative Shadow chancellor Tom Reed said: “We lost.”", "Shadow chancellor", "Conservative"),
        ("Director of television Ida Marsh said: “We lost.”", "Director of television", None),
        ("The firm's founder, Tom Reed, said: “We lost.”", "founder", None),
        ("The Road Union met. General secretary Tom Reed said: “We lost.”", "General secretary", "Road Union"),
    ],
)
def test_a_post_names_the_organization_whatever_word_stands_before_it(text, role, organization):
    assert last_speaker(text) == (role, organization)


@pytest.mark.parametrize(
    "text",
    [
        "“We lost,” said tech founder Tom Reed.",
        "“We lost,” said Islamist director Tom Reed.",
        "“We lost,” said Norway president Tom Reed.",
        "“We lost,” said former Marsh adviser Tom Reed.",
        "“We lost,” said Marsh's spokesman Tom Reed.",
        "“We lost,” said Under-pressure manager Tom Reed.",
        "“We lost,” said Tom Reed, director, Ida Marsh, writer, and Ada Lund, poet.",
        "“We lost,” said Tom Reed, president, Ohio.",
        "Committee chairman Tom Reed said: “We lost.”",
        "Tom Reed from Lowick said: “We lost.”",
        "White House nominee Tom Reed said: “We lost.”",
        "Pentagon Papers author Tom Reed said: “We lost.”",
        "Oslo Gas & Electric is late. “We lost,” said Tom Reed, an Oslo engineer who writes on power.",
        "Ida Marsh, shadow secretary for the family, told BBC Radio 4 that “we lost”.",
        "Ida Marsh, managing director of Lowick-based oil and gas consultancies, said: “We lost.”",
        "“We lost,” said Tom Reed, Marsh's campaign manager.",
        "“We lost,” said Tom Reed, Norway's chief negotiator.",
        "“We lost,” said Tom Reed, director of Communications.",
        "“We lost,” said Tom Reed, founder of the Lowick Marathon.",
        "The Labour Party met. Party leader Tom Reed said: “We lost.”",
        "The Marsh campaign is rich. Her campaign manager, Tom Reed, said: “We lost.”",
        "The head of the roads agency, Farid Bamang Rawal, spoke. “We lost,” said Rawal.",
    ],
)
def test_a_word_before_a_post_that_names_no_organization(text):
    assert last_speaker(text)[1] is None


@pytest.mark.parametrize(
    "text, organization",
    [
        (
            "The Roads Council of Lowick came. “We lost,” said Tom Reed, secretary general of the council.",
            "Roads Council of Lowick",
        ),
        ("The Road Workers' Union met. Tom Reed, spokesman for the union, said: “We lost.”", "Road Workers' Union"),
        (
            "Staff of the Calder Ambulance Service came. A spokesman for the ambulance service said: “We lost.”",
            "Calder Ambulance Service",
        ),
        ("The Ministry of Roads came. “We lost,” said a statement issued by the roads ministry.", "Ministry of Roads"),
        (
            "The Wold Roads Authority opened. “We lost,” said Ida Marsh, the agency’s head of roads.",
            "Wold Roads Authority",
        ),
        ("The Roads Regulator (WRAI) met. “We lost,” the ministry said.", None),
        ("Wold University spoke. Halls of Calder College saw what the institution called “a party”.", None),
        ("The Tidal Harbor Zoo opened. Zoo officials say “we lost”.", "Tidal Harbor Zoo"),
        ("The Green Bay Whalers lost. “We lost,” said Green Bay coach Tom Reed.", "Green Bay"),
        (
            "The Calder Government paid. Calder Roads Minister Asha Roy came. “We lost,” Ms Roy said.",
            "Calder Government",
        ),
        ("Tom Reed of roads group OutCry! said they were “wiping the slate clean”.", "OutCry"),
        ("A spokesman for Oster Builders, Dr Vanesh, said: “We lost.”", "Oster Builders"),
        ("Labour's Mr Reed said: “We lost.”", "Labour"),
        ("A delegation of the Shirom Akala Dal led by Tom Reed met. Reed said: “We lost.”", "Shirom Akala Dal"),
        ("Tom Reed, one of the secretaries of the Calder Roads Union, said “we lost”.", "Calder Roads Union"),
        ("Reggash Vandelji, from the Harbour Safety Forum, said: “We lost.”", "Harbour Safety Forum"),
        ("Tom Reed, who sued the head of the Wold Roads Union, said: “We lost.”", None),
    ],
)
def test_an_organization_is_reached_by_its_noun_or_its_people(text, organization):
    assert last_speaker(text)[1] == organization


def test_a_bare_role_behind_a_name_is_its_bearer():
    assert last_speaker("As Tom Reed, CIO at ALBO Group, explains, “We lost.”") == ("CIO", "ALBO Group")


def test_an_office_on_the_line_above_a_name_is_its_role():
    text = "Calder County District Attorney\n\nIda Marsh said today that it is over. “We lost,” Marsh said."
    assert last_speaker(text)[0] == "Calder County District Attorney"


@pytest.mark.parametrize(
    "text, role, organization",
    [
        ("Tom Reed lost. The Tory leader called it “an odd day”, he said. “We lost,” Reed said.", "leader", "Tory"),
        ("Tom Reed left. The former Tory leader was calm. “We lost,” Mr Reed said.", "former leader", "Tory"),
        (
            "Tom Reed spoke. In his New Year message the Tory leader was calm. “We lost,” Mr Reed said.",
            "leader",
            "Tory",
        ),
        ("Ida Marsh is ill. In March, The Noltons singer, 64, left. “We lost,” Marsh said.", "singer", "Noltons"),
        ("Ida Marsh is ill. The comedian wrote a book. “We lost,” Marsh said.", "comedian", None),
        ("Ida Marsh is ill. The prime minister said no. “We lost,” Marsh said.", None, None),
        ("A virtual actor is made. Ida Marsh came. The actor moves well. “We lost,” Marsh said.", None, None),
        ("Ida Marsh met Tom Reed. The Tory leader was calm. “We lost,” Ms Marsh said.", None, None),
    ],
)
def test_what_a_text_calls_somebody_next_is_a_role(text, role, organization):
    assert last_speaker(text) == (role, organization)


def test_the_present_post_goes_before_the_one_served_in():
    text = "Tom Reed served as director of the Wold Budget Office and is now president of the Calder Action Forum."
    assert last_speaker(f"{text} “We lost,” Reed said.") == ("president", "Calder Action Forum")


def test_a_principal_is_of_the_school_just_spoken_of():
    text = "Wold Institute of Roads had 240 seats. “We lost,” said Tom Reed, principal."
    assert last_speaker(text) == ("principal", "Wold Institute of Roads")


def test_the_bench_is_of_the_court():
    assert (
        last_speaker("The Karvali High Court sat. On hearing this, the bench said, “We lost.”")[1]
        == "Karvali High Court"
    )


def test_a_report_is_not_of_the_court_it_is_filed_in():
    text = "The High Court of Calder sat. According to a report filed in the High Court of Calder, “nobody was glad”."
    assert last_speaker(text)[1] is None
