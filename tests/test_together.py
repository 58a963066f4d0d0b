"""Those who speak together, and what a lost space or a glued mark hides of who speaks."""

import pytest
from last_speaker import last_speaker
from quotes_shown import shown


@pytest.mark.parametrize(
    "text, speaker",
    [
        (
            "“We are glad to join,” said Sam Levan and Francis Brero, Co-founders of MadKuda.",
            "Sam Levan and Francis Brero",
        ),
        (
            "“It is growth for all,” said Jeff Parks and Ida Marsh, Investors and Board Members at Wold Capital.",
            "Jeff Parks and Ida Marsh",
        ),
        (
            "U.S. Senators Mike Lee (R-Utah) and Marco Marsh (R-Fla.) released a joint statement on the bill:\n\n"
            "“We are encouraged by recent proposals to increase relief.”",
            "Mike Lee and Marco Marsh",
        ),
        ("“We lost,” said Jeff Parks and Ida Marsh of the Wold Fund in a letter.", "Jeff Parks and Ida Marsh"),
        ("Ida Marsh spoke. “The report is new,” Education and Labor Chairman Marsh said.", "Ida Marsh"),
        ("“We have gone through it for decades,” saidRep. Ida Marsh.", "Ida Marsh"),
        ("“Justice is the cornerstone of it,”saidAndrew Freedman, Director of the Tide Coalition.", "Andrew Freedman"),
        (
            "U.S. Representative Mark Marsh(WI-02)today released the following statement after the report:"
            "“I look forward to it.”",
            "Mark Marsh",
        ),
        (
            "Sen. Bernie Sand issued the following statement after Velco CEO Howard Reed agreed to testify on March 29:"
            "“I’m happy to announce that Reed has agreed to testify.”",
            "Bernie Sand",
        ),
        ("In the letter, the lawmakers state,“The City plays a part in providing water to us all.”", "lawmakers"),
        ("“We will be there in the end.” Manas Marsh, CEO & Co-founder, of Velco.", "Manas Marsh"),
    ],
)
def test_all_who_are_listed_speak_and_lost_spaces_hide_nobody(text, speaker):
    assert shown(text)[-1][1] == speaker


@pytest.mark.parametrize(
    "text, role, organization",
    [
        ("On May 10, then-White House Press Secretary Ida Marsh said, “We lost it.”", "Press Secretary", "White House"),
        ("“We lost,” said Ida Marsh, Gren Monkova President.", "President", "Gren Monkova"),
        ("“We lost,” said Ida Marsh, Deputy Finance Director.", "Deputy Finance Director", None),
        (
            "The Tide Coalition met. “We lost,” said Ida Marsh, Executive Director of Last Prisoner Tidings.",
            "Executive Director",
            "Last Prisoner Tidings",
        ),
        ("Marsh, Colleagues Introduce Head Start Act\n\nSen. Ida Marsh met. “We lost,” Sen. Marsh said.", "Sen.", None),
        (
            "Sen. Ida Marsh, chairman of the Senate Health, Education, Labor, and Pensions Committee, met. "
            "“We lost,” Marsh said.",
            "Sen.",
            "Senate Health, Education, Labor, and Pensions Committee",
        ),
    ],
)
def test_the_body_is_the_one_printed_with_the_post(text, role, organization):
    assert last_speaker(text) == (role, organization)
