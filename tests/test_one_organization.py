"""One organization, one row: whatever an article calls it for short, in brackets or by its head alone."""

import pytest
from article_text import article
from named_in import organizations

from pressmark.names import find_names
from pressmark.naming.organization_meaning import meaning


@pytest.mark.parametrize(
    "text, name",
    [
        (
            "Money came from the Ida Velt Foundation. The Ida Velt Foundation for Harbor Arts gave more.",
            "Ida Velt Foundation for Harbor Arts",
        ),
        (
            "They toured Halden University's Tide Research Institute. The Tide Research Institute is new.",
            "Halden University's Tide Research Institute",
        ),
        ("He met the Wold County Chamber of Commerce. He told the Chamber so.", "Wold County Chamber of Commerce"),
        ("Poole left the Wold County Sheriff's Department. A Sheriff's Department car came.", None),
    ],
)
def test_the_longer_name_of_an_article_is_the_shorter_ones_too(text, name):
    found = organizations(text)
    assert len(found) == 1
    assert name is None or found == [name]


def test_a_chapter_and_the_same_body_of_another_place_stay_apart():
    assert organizations("The Clean Roads League met. The Clean Roads League of Ohio came.") == [
        "Clean Roads League",
        "Clean Roads League of Ohio",
    ]
    assert organizations("Wold Harbor Police came. West Wold Harbor Police left.") == [
        "Wold Harbor Police",
        "West Wold Harbor Police",
    ]


@pytest.mark.parametrize(
    "text, name, acronym",
    [
        ("Poole left Oster Petrochemicals Limited (OPCL). OPCL's board met.", "Oster Petrochemicals Limited", "OPCL"),
        ("The Halden Anti-Doping Agency (HADA) ruled. HADA said no.", "Halden Anti-Doping Agency", "HADA"),
        ("The Wold Energy Agency (WENA) joined.", "Wold Energy Agency", "WENA"),
    ],
)
def test_a_short_form_in_brackets_is_the_body_whose_letters_it_is_made_of(text, name, acronym):
    found = find_names(article(text), {}).organizations
    assert [(organization.name, organization.acronym) for organization in found] == [(name, acronym)]


def test_a_head_by_itself_names_nobody_where_no_or_two_bodies_have_it():
    assert organizations("Poole told the Chamber so.") == []


@pytest.mark.parametrize(
    "name",
    [
        "National Brotherhood of Harbor Officers",
        "All-Wold Association of Travel Agents",
        "Lowick Police Officers Association",
    ],
)
def test_many_who_bear_a_title_stand_in_the_name_of_their_association(name):
    assert organizations(f"The {name} met.") == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Center for Law in the Public Interest",
        "Circuit Court of Wold County",
        "Senate Committee on Small Harbors and Entrepreneurship",
        "Central Council for Research in Harbor Sciences",
    ],
)
def test_a_name_goes_on_with_where_its_subject_lies_with_its_county_and_with_all_its_affairs(name):
    assert organizations(f"Poole left the {name} on Monday.") == [name]


def test_the_other_parties_of_a_case_are_no_part_of_a_name():
    assert organizations("It was Foundation for Open Journalism & Ors. v. the state.") == [
        "Foundation for Open Journalism"
    ]


@pytest.mark.parametrize(
    "one, other",
    [
        ("Office of Senator Ida Marsh", "Office of Ida Marsh"),
        ("Calder State Assembly", "Calder Assembly"),
    ],
)
def test_an_office_is_one_with_and_without_its_holders_title_and_a_states_house_with_and_without_state(one, other):
    assert meaning(one) == meaning(other)


@pytest.mark.parametrize(
    "text, names",
    [
        ("The Velk Group met. A partner at Velk left.", ["Velk Group"]),
        (
            "The Congressional Harbor Caucus met. The Harbor Caucus has ten members.",
            ["Congressional Harbor Caucus"],
        ),
        ("He left the Port Authority of New York and New Jersey.", ["Port Authority of New York and New Jersey"]),
        ("The Wold Urban League Wold Urban League gives it.", ["Wold Urban League"]),
        ("It was sent to the FBIs Wold Field Office.", ["Wold Field Office"]),
        ("It is like something out of Miami Vice.", []),
        ("Money went to the Wold Center for Harbor Health for HarborLinks.", ["Wold Center for Harbor Health"]),
        ("He said so on BBC Radio 4 on Monday.", ["BBC Radio 4"]),
        ("It was built for the Generative AI era.", []),
    ],
)
def test_a_name_is_whole_and_not_more(text, names):
    assert organizations(text) == names


def test_a_name_does_not_go_on_with_the_number_of_a_craft():
    assert organizations("The crew left the Halden Space Center on STS-1 in April.") == ["Halden Space Center"]


def test_a_project_of_a_known_body_is_one_where_somebody_works_there():
    text = "ACLU Immigrants’ Rights Project Senior Staff Attorney Carla Vantong said no."
    assert organizations(text) == ["ACLU Immigrants’ Rights Project"]
