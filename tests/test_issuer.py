"""Whose document speaks: read off the names before it, or off the first further down that tell of it."""

import pytest
from last_speaker import last_speaker

SAID = "“We go on,” the report said."


@pytest.mark.parametrize(
    "text, organization",
    [
        ("The Tide Foundation released a report. Bo Lund left. " + SAID, "Tide Foundation"),
        ("The Calder Foundation met. The Tide Foundation released a report. " + SAID, "Tide Foundation"),
        (SAID + "\n\nThe report by the Tide Foundation is long.", "Tide Foundation"),
        (SAID + "\n\nThe Tide Foundation released a report later.", None),
    ],
)
def test_a_document_is_of_whoever_is_shown_to_issue_it(text, organization):
    assert last_speaker(text) == (None, organization)
