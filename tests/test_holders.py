"""Who is meant by a post or a calling that a text gives in place of a name."""

import pytest
from who_speaks import speakers

FAR = "\n\nThe tide rose twice and the quay was shut. It was raining.\n\nNobody came that night. It was dark.\n\n"


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("Dr. Ida Marsh left on Monday. Bo Lund stayed." + FAR + "“We go,” the doctor said.", "Ida Marsh"),
        ("Dr. Ida Marsh and Dr. Bo Lund left on Monday." + FAR + "“We go,” the doctor said.", "the doctor"),
        ("Mayor Ida Marsh left. Bo Lund, deputy mayor, stayed." + FAR + "“We go,” the mayor said.", "Ida Marsh"),
    ],
)
def test_a_post_means_the_one_person_before_who_holds_it(text, speaker):
    assert speakers(text)[0] == [("person", speaker)]


@pytest.mark.parametrize(
    "before, behind, speaker",
    [
        ("", "", "Ida Marsh"),
        ("", "\n\nThen a young baker came.", "Ida Marsh"),
        ("A young baker came. ", "", "the baker"),
    ],
)
def test_a_calling_goes_on_unless_the_text_has_told_of_another_who_has_it(before, behind, speaker):
    text = f"{before}Ida Marsh left.\n\n“We go,” Ida Marsh said.\n\n“We stay,” the baker added.{behind}"
    assert speakers(text)[0] == [("person", "Ida Marsh"), ("person", speaker)]
