"""Whose words a headline prints beside a colon."""

import pytest
from who_speaks import speakers

BODY = "Ida Marsh and Tom Reed came to Lowick."


@pytest.mark.parametrize(
    "title, speaker",
    [
        ("A flood ruined the pier, says Ida Marsh: ‘It rose too fast’", ("person", "Ida Marsh")),
        ("Ida Marsh on the flood: ‘It rose too fast’", ("person", "Ida Marsh")),
        ("Ida Marsh tells Tom Reed of it: ‘It rose too fast’", ("person", "Ida Marsh")),
        ("‘It rose too fast’: Mayor Ida Marsh looks back at the flood", ("person", "Ida Marsh")),
        ("Ida Marsh and Tom Reed look back: ‘It rose too fast’", None),
        ("‘It rose too fast’: the flood in which Ida Marsh sank", None),
        ("The flood: ‘It rose too fast’", None),
    ],
)
def test_the_other_half_of_a_headline_names_who_speaks(title, speaker):
    assert speakers(BODY, title=title)[0] == [speaker or (None, None)]
