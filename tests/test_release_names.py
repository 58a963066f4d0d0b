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
