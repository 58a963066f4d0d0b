"""Names as a line prints them: lines that name nobody, two names that nothing parts, names that are one person's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import groupby, pairwise
from operator import itemgetter

from pressmark import lexicon
from pressmark.naming.name_lexicon import TITLE_WORDS
from pressmark.naming.name_parts import GIVEN, PARTICLES, SURNAMES, folded
from pressmark.naming.name_words import Line, Word
from pressmark.naming.people import Printed

ALIASES = frozenset(tuple(entry.split()) for entry in lexicon.entries("other_names", "alias"))
SHORTEST_TABLE = 12
_REFERENCE = re.compile(r"\b(?:19|20)\d\d;\s?\d+(?:\(\d+\))?:\s?[A-Z]?\d")

Words = tuple[str, ...]


def names_people(text: str, line: Line) -> bool:
    """Whether a line may name people at all: no line in capitals, no table of figures, no list of references."""
    if line.style == "capitals" or not line.words:
        return False
    if line.style == "headline" and len(line.words) >= SHORTEST_TABLE:
        numbers = sum(word.text.isdigit() for word in line.words)
        if numbers > len(line.words) / 5:
            return False
    return _REFERENCE.search(text, line.words[0].start, line.words[-1].end) is None


def plain_words(shown: str) -> Words:
    """The words of a printed name without case and accents."""
    return tuple(folded(word) for word in shown.split())


def is_a_person(name: Printed, shown: str, firms: Set[Words]) -> bool:
    """Whether nothing here says that a name is a thing's, nor elsewhere that it is a firm's, unless it has a title."""
    return name.title is not None or (name.sign is None and plain_words(shown) not in firms)


def bodies(lines: Sequence[Line], taken: Sequence[Sequence[bool]]) -> Iterator[Words]:
    """The words that organizations have taken in the lines."""
    for line, marks in zip(lines, taken, strict=True):
        for held, run in groupby(zip(line.words, marks, strict=True), key=itemgetter(1)) if True in marks else ():
            if held:
                yield tuple(folded(word.text) for word, _ in run)


def marked(shown: str, whole: Set[Words]) -> str:
    """A name without an s behind it where the article prints it so too: "Ida Marshs choice" has lost an apostrophe."""
    words = plain_words(shown)
    lost = len(words) > 1 and words[-1][-1:] == "s" and (*words[:-1], words[-1][:-1]) in whole
    return shown[:-1] if lost else shown


def apart(name: Printed, shown: str, whole: Set[Words]) -> list[tuple[Printed, str]]:
    """A name, or the two that it is made of where the article prints each by itself: "IDA MARSH TOM PELL"."""
    words = shown.split()
    if len(words) != name.stop - name.start:
        return [(name, shown)]
    plain = plain_words(shown)
    if any(_joins_two(plain, index, whole) for index in range(1, len(plain) - 1)):
        return []
    for cut in range(2, len(words) - 1):
        printed = plain[:cut] in whole and plain[cut:] in whole
        if (printed or _reads_as_two(plain)) and plain[0] in GIVEN and plain[cut] in GIVEN:
            first = Printed(name.start, name.start + cut, name.title)
            return [(first, " ".join(words[:cut])), (Printed(first.stop, name.stop), " ".join(words[cut:]))]
    return [(name, shown)]


def _joins_two(plain: Words, index: int, whole: Set[Words]) -> bool:
    """Ida Marsh-Tom Pell ties: a hyphen between two whole names."""
    one, hyphen, other = plain[index].partition("-")
    return bool(hyphen) and (*plain[:index], one) in whole and (other, *plain[index + 1 :]) in whole


def _reads_as_two(plain: Words) -> bool:
    """Whether four words are a given name and a surname twice, as lists of contacts print people."""
    if len(plain) != 4:
        return False
    first, family, second, other = plain
    surnames = {family, other} <= SURNAMES and not {family, other} & (GIVEN.keys() | PARTICLES)
    return surnames and {first, second} <= GIVEN.keys() and second not in SURNAMES


def whole_name(lines: Sequence[Line], text: str) -> str:
    """A given name that no list has, with the surname that the article prints behind it: Quivo, of Quivo Marsh."""
    for line in lines:
        for word, behind in pairwise(line.words):
            if word.text == text and behind.gap == " " and behind.capital and not word.possessive:
                surname = behind.key in SURNAMES and not behind.is_common and behind.key not in TITLE_WORDS
                if surname:
                    return f"{text} {behind.text}"
    return text


def is_alias(words: Sequence[Word], stop: int, start: int) -> bool:
    """Whether what stands between two names says that they are one person's: "also known as"."""
    return 0 < start - stop < 4 and tuple(word.key for word in words[stop:start]) in ALIASES
