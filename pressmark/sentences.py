"""Where sentences begin and end, by marks alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark import lexicon
from pressmark.model import Span
from pressmark.numbers.words import is_function

LONGEST = 1500  # characters; a longer stretch without a full stop is cut at white space, so that work stays linear

_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\W_a-z])|\n\s*\n|[.!?]+[\"'”’)\]]*(?=\s*$)")
_NEXT_WORD = re.compile(r"[\s\"“‘(]*(\w+)")
_LAST_WORD = re.compile(r"[\w.&-]+$")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the half-open spans of the sentences of text[start:end], without the white space around them."""
    limit = len(text) if end is None else end
    begin = start
    for stop in _STOP.finditer(text, start, limit):
        if _ends_sentence(text, begin, stop):
            yield from _trimmed(text, begin, stop.end())
            begin = stop.end()
    yield from _trimmed(text, begin, limit)


def _ends_sentence(text: str, begin: int, stop: re.Match[str]) -> bool:
    """A lone full stop after an abbreviation or an initial ends nothing; "U.S." does where "The" or "He" follows."""
    if stop.group() != ".":
        return True
    last = _LAST_WORD.search(text, max(begin, stop.start() - 24), stop.start())
    word = last.group().casefold() if last else ""
    lettered = "." in word and word not in lexicon.words("abbreviations", "before a number")
    if lettered or (len(word) == 1 and word.isalpha() and word != "i"):
        follow = _NEXT_WORD.match(text, stop.end())
        return follow is not None and is_function(follow.group(1).casefold())
    if word in lexicon.words("abbreviations", "before a number"):
        return not text[stop.end() : stop.end() + 3].strip()[:1].isdigit()
    return word not in lexicon.words("abbreviations", "before a name")


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start, start + LONGEST), text.rfind("\n", start, start + LONGEST))
        cut = cut if cut > start else start + LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    stretch = text[start:end]
    lead = len(stretch) - len(stretch.lstrip())
    if stretch.strip():
        yield start + lead, start + len(stretch.rstrip())
