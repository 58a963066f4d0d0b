"""What looks like an organization's name and is none: schemes, kinds of bodies, pieces of headlines, things."""

import pytest
from named_in import organizations


@pytest.mark.parametrize(
    "text",
    [
        "Water came late to the Oster Barrage Project at Lowick.",
        "Parents can pay into the Halden Trust Fund which is free of tax.",
        "We remain committed to our Comprehensive Strategic Partnership with Lowick.",
        "The House passed the Middle Class Tax Relief and Jobs Creation Act.",
        "It is kept in the Crop Sown Registry and in a map of villages.",
    ],
)
def test_an_undertaking_a_fund_or_a_register_is_no_body_by_its_own_words(text):
    assert organizations(text) == []


@pytest.mark.parametrize(
    "text, name",
    [
        ("A study by the Oster Tide Project found it.", "Oster Tide Project"),
        ("Oster Tide Project director Mary Poole left.", "Oster Tide Project"),
        ("“No,” said Mary Poole, head of the Halden Harbor Fund.", "Halden Harbor Fund"),
        ("They gave it to the Wold Growth Fund, Inc., of Lowick.", "Wold Growth Fund"),
        ("The Oster Tide Project said no.", "Oster Tide Project"),
        ("The Oster Tide Project sued on Monday.", "Oster Tide Project"),
        ("Six lawyers founded the Oster Tide Project in May.", "Oster Tide Project"),
    ],
)
def test_it_is_one_where_the_text_treats_it_as_a_body(text, name):
    assert organizations(text) == [name]


def test_it_is_one_in_a_list_of_bodies():
    text = "They heard the Lowick Mill Alliance, the Oster Tide Project, Quiet Roads and the Halden Police."
    assert organizations(text) == ["Lowick Mill Alliance", "Oster Tide Project", "Halden Police"]


@pytest.mark.parametrize(
    "text",
    [
        "The terms were set by an Expert Committee and approved.",
        "The state has sanctioned 30 Tribal Skilling Centers so far.",
        "He formed a Regional Gun Crimes Task Force that will meet.",
    ],
)
def test_a_kind_of_body_is_not_one(text):
    assert organizations(text) == []


def test_an_article_that_belongs_to_a_post_leaves_a_body_one():
    assert organizations("An Environmental Working Group report says so.") == ["Environmental Working Group"]
    assert organizations("Mary Poole, an American Federation of Nurses member, spoke.") == [
        "American Federation of Nurses"
    ]


@pytest.mark.parametrize(
    "text, names",
    [
        ("Ida Marsh Joins Oster Ventures\n\nWold is old.", ["Oster Ventures"]),
        ("WOLD A Senate committee met. LOWICK The United States Senate voted.", ["United States Senate"]),
        ("Poole left to run for the MoCo COUNCIL in May.", []),
        ("Reed of the Justice Departments National Security Division spoke.", ["National Security Division"]),
        ("He met Tom Oster The Halden Cancer Institute is open.", ["Halden Cancer Institute"]),
        ("It was sold to Tom Reed's Oster Paper Enterprises.", ["Oster Paper Enterprises"]),
    ],
)
def test_a_piece_of_a_headline_and_two_phrases_run_together_are_no_name(text, names):
    assert organizations(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The Oster Tide Mission (OTM) enters its eighth year. The OTM target is near.",
        "Section 173 of the Halden Nagarik Sanhita (HNS) was read.",
        "It has two Wide Aperture Radar (WAR) satellites.",
        "The Chief Harbor Commissioner (CHC) ruled, said CHC lawyer Mary Poole.",
        "The Director of Wold Training (DOWT) signed it, and DOWT's lawyer did.",
    ],
)
def test_a_thing_with_an_acronym_is_no_body_without_a_sign_of_one(text):
    assert organizations(text) == []


@pytest.mark.parametrize(
    "text, name",
    [
        ("Athletics Wold (AW) issued the ban, said AW chief Tom Reed.", "Athletics Wold"),
        ("The Halden Nagarik Sangam (HNS) met.", "Halden Nagarik Sangam"),
        ("The People’s Union For Civil Rights (PUCR) met. “No,” PUCR said.", "People’s Union For Civil Rights"),
        ("Coastal Disaster Relief (CDR) opened a shelter, said CDR's field coordinator.", "Coastal Disaster Relief"),
        ("The Wold Tide Mission (WTM) is late. “It is late,” the WTM said.", "Wold Tide Mission"),
    ],
)
def test_a_name_with_an_acronym_is_a_body_that_speaks_or_has_officers(text, name):
    assert organizations(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Marsh won the Tom Reed Award for Harbor Research Advocacy.",
        "He became high commissioner for South Eastern Africa in 1880.",
        "They met Tom Reed, director of Human Resources for the port.",
        "She starred in The Lost City of Z and left.",
        "Ida T. Marsh was shot in May. ITM's adviser wrote, and ITM said nothing.",
        "The Wold Harbors Protection Act (1990) ends. WHPA's lawyer left. The WHPA lawyer came back.",
        "The rules bind the Minister for Health and Chemicals & Fertilisers too.",
        "It was told to locate Associations & Behaviour by name.",
    ],
)
def test_an_award_a_region_a_function_a_film_and_initials_of_others_are_no_bodies(text):
    assert organizations(text) == []


@pytest.mark.parametrize(
    "text, names",
    [
        ("Velt is to Launch First Harbor Accounting Software", []),
        ("The PS9 controller is tricky.", []),
        ("The letter went to Wolian E. Marsh Chairman Federal Trade Commission.", ["Federal Trade Commission"]),
        ("Wold County–based Oster & Vale is slimming down.", ["Oster & Vale"]),
        ("The Opposition Bharatiya Janata Party won.", ["Bharatiya Janata Party"]),
        ("A report in the Wold-published Harbor Observer said so.", ["Harbor Observer"]),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(text, names):
    assert organizations(text) == names
