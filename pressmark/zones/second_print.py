"""A title that is printed again: with the name of the site behind it, cut short, or broken into several lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark.zones.piece import Signed
from pressmark.zones.sign import CUT_SHORT, fold
from pressmark.zones.title_site import part_site

PREFIX = re.compile(r"(?:press|media|news)\s+(?:release|statement)\s*[:–-]\s*", re.IGNORECASE)
FEWEST_WORDS = 3
LINES = 2


def title_words(item: Signed, printed: frozenset[str]) -> str:
    """The words of a title line, without the label of a field or of a release and without the site's name."""
    return item.field.value if item.field else part_site(PREFIX.sub("", item.text), printed)[0]


def repeated(item: Signed, title: Signed, printed: frozenset[str]) -> str | None:
    """The site behind a line that prints the title again, "" where none is; None for any other line."""
    words, site = part_site(item.text, printed)
    whole = (fold(title.text), fold(title_words(title, printed)))
    cut_short = item.text.endswith(CUT_SHORT) and whole[0].startswith(fold(item.text))
    return (site or "") if fold(words) in whole or cut_short else None


def is_part_of_print(signed: Sequence[Signed], index: int, title: str) -> bool:
    """Whether a line and those beside it print the title once more, broken into several lines."""
    line = fold(signed[index].text)
    if signed[index].sign or len(line.split()) < FEWEST_WORDS or line not in title:
        return False
    near = [fold(item.text) for item in signed[max(0, index - LINES) : index + LINES + 1]]
    joined = (" ".join(near[start:end]) for start in range(len(near)) for end in range(start + 2, len(near) + 1))
    return any(title == text for text in joined)
