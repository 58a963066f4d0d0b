"""The quotation marks of a text: which open, which close. Characters only: no grammar, no neighbour passages.

A mark opens or closes by where it stands (space before: it opens; space after: it closes); its own shape decides only
where the place does not, since a third of the press mixes straight, curly and mistyped marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.entities import html5

from pressmark import lexicon

LEXICON = "quotation_marks"
ELISIONS = lexicon.words(LEXICON, "elisions")
PRINTED = {
    mark: name
    for name in lexicon.sections(LEXICON)
    if name and name != "elisions"
    for mark in lexicon.entries(LEXICON, name)
}
NAMES = [(name, seen) for name, seen in html5.items() if name.endswith(";")]
SPELLED = {  # &ldquo; &#8220; &#x201c;: how the source of a page spells a mark
    f"&{name}": shape
    for mark, shape in PRINTED.items()
    if len(mark) == 1
    for name in (f"#{ord(mark)};", f"#x{ord(mark):x};", *(name for name, seen in NAMES if seen == mark))
}
SHAPES = PRINTED | SPELLED
DOUBLES = tuple(mark for mark, name in SHAPES.items() if name.startswith("double"))
MARK = re.compile("|".join(re.escape(mark) for mark in sorted(SHAPES, key=len, reverse=True)))
UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\ufeff]")
TAG = re.compile(r"<[A-Za-z/!][^<>]*>")
BEFORE_OPEN = frozenset("([{—–-/…|>*_") | frozenset("".join(PRINTED))
AFTER_CLOSE = frozenset(".,;:!?)]}—–-/…|<*_") | frozenset("".join(PRINTED))
ELIDED = re.compile(r"\d\d(?:s\b|(?!\d))|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks and the words between them, text[start:end], without the white space at the edges.

    first and last are where the opening mark begins and the closing mark ends. reason: `paired`; `mixed` (a single and
    a double mark); `reopened` (no closing mark, but a new sentence opens a mark again); `lost` (no closing mark, to the
    end of the writer's sentence); `unclosed` (to the passage's end); `unopened` (from the passage's start).
    inside is the position of the pair around this one, or None.
    """

    start: int
    end: int
    first: int
    last: int
    single: bool = False
    reason: str = "paired"
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs of a passage in the order of their opening marks; the marks that belong to none, with the reason."""

    pairs: tuple[Pair, ...] = ()
    unpaired: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    start: int
    end: int
    single: bool
    opens: bool
    closes: bool


def find_marks(text: str) -> Iterator[Mark]:
    """Every mark that can open or close; apostrophes, inches and the marks of HTML attributes are none."""
    tags = [match.span() for match in TAG.finditer(text)]
    tag = 0
    for match in MARK.finditer(text):
        start, end = match.span()
        while tag < len(tags) and tags[tag][1] <= start:
            tag += 1
        if tag < len(tags) and tags[tag][0] <= start:
            continue
        mark = _mark(text, start, end, SHAPES[match.group()])
        if mark:
            yield mark


def _mark(text: str, start: int, end: int, shape: str) -> Mark | None:
    before, after = text[start - 1 : start], text[end : end + 1]
    single = shape.startswith("single")
    opens = bool(after) and not after.isspace() and (not before or before.isspace() or before in BEFORE_OPEN)
    closes = bool(before) and not before.isspace() and (not after or after.isspace() or after in AFTER_CLOSE)
    if single:
        word = ELIDED.match(text, end)
        opens = (
            opens
            and shape != "single close"
            and not (word and (word[0][0].isdigit() or word[0].casefold() in ELISIONS))
        )
        return Mark(start, end, True, opens and not closes, closes) if opens or closes else None
    if before == "=" or _inches(text, start):
        return None
    if not before and after:
        return Mark(start, end, False, True, False)
    if opens == closes and shape != "double":
        opens = shape.endswith("open")
        closes = not opens
    return Mark(start, end, False, opens, closes)


def _inches(text: str, start: int) -> bool:
    """6'3" and 5’ 11”, the comma of the sentence inside it too."""
    return bool(re.search(r"\d['’]\s?\d{1,2}[,.]?$", text[max(0, start - 7) : start]))


def pair_of(text: str, first: int, start: int, end: int, last: int, single: bool, reason: str) -> Pair | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Pair(start, end, first, last, single, reason) if start < end else None
