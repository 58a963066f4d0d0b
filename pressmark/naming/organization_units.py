"""Military units by their number: "104th Fighter Wing", "2nd Battalion Wold Rifles", "3rd Infantry Division"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark import lexicon
from pressmark.naming.name_words import Line, close, run_end
from pressmark.naming.organization_known import Found

NUMBERED = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
UNITS = lexicon.words("organization_words", "unit")
UNITS_BY_NUMBER = lexicon.words("organization_words", "unit by its number")


def numbered_in(line: Line) -> Iterator[Found]:
    """Every unit of a line; a division, a company or a group needs a word before it that says of what kind it is."""
    words = line.words
    for index in range(len(words) - 1):
        if not NUMBERED.fullmatch(words[index].text) or not words[index + 1].capital or not close(words, index + 1):
            continue
        end = run_end(words, index + 1)
        stop = next((k for k in range(end, index + 1, -1) if words[k - 1].key in UNITS), None)
        if stop is not None and (stop - index > 2 or words[stop - 1].key in UNITS_BY_NUMBER):
            yield Found(index, stop, "government", True)
