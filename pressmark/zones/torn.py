"""Paragraphs torn in the middle of a sentence by a blank line: the ends of columns, pages and copied lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressmark import lexicon
from pressmark.zones.block import is_title_case
from pressmark.zones.piece import Signed
from pressmark.zones.sign import SENTENCE, TERMINAL, is_prose

BREAKS_OFF = re.compile(r"[^\W_]$|,$|[a-z]\.?\)$")
TAG_BEGUN = re.compile(rf"[,?!][\"”’'] ?{lexicon.alternatives(lexicon.entries('cue_phrases', 'before a block'))}$")
VERBS = lexicon.alternatives(lexicon.entries("cue_phrases", "at a break"))
QUOTED = re.compile(r"[,?!.][\"”]$")
TAG_BEHIND = re.compile(rf"(?:(?:[A-Z][\w.'’-]* ){{1,4}}|s?he ){VERBS}\b|{VERBS} [A-Z]")
LEADS_IN = re.compile(rf"(?:\b[A-Z][\w.'’-]* ){{1,4}}{VERBS},$")
GOES_ON = re.compile(r"(?!https?:|www\.)[^\W\d_A-Z][^\sA-Z@]*(?:\s|$)")
RUNNING_TEXT = frozenset((None, "main"))
SHORTEST = 60
LONG = 75
HEADLINE = 0.6


def mend_torn(signed: Sequence[Signed]) -> tuple[Signed, ...]:
    """The blocks, those made one that are pieces of one paragraph: each but the last breaks off inside a sentence, the
    next goes on with a small letter, and the last one ends it.

    Lines that bear a sign, a mark or a label of their own, headlines and items of lists are never joined.
    """
    return tuple(_joined(group) for group in _groups(signed))


def _groups(signed: Sequence[Signed]) -> Iterator[Sequence[Signed]]:
    start = 0
    while start < len(signed):
        end = start + 1
        while end < len(signed) and _goes_on(signed[end - 1], signed[end], first=end == start + 1):
            end += 1
        if not TERMINAL.search(signed[end - 1].text):
            end = start + 1
        yield signed[start:end]
        start = end


def _goes_on(before: Signed, after: Signed, first: bool) -> bool:
    """Whether a block goes on with the sentence in which the one before it breaks off."""
    plain = all(item.sign is None and item.field is None and item.block.mark is None for item in (before, after))
    zone = before.block.zone
    if not plain or zone != after.block.zone or zone not in RUNNING_TEXT:
        return False
    if TAG_BEGUN.search(before.text) and after.text[:1].isupper():
        return True
    if not after.block.apart and (_is_tagged(before.text, after.text) or (not first and _is_inside(before.text))):
        return True
    return bool(BREAKS_OFF.search(before.text) and GOES_ON.match(after.text)) and (not first or _is_solid(before.text))


def _is_tagged(before: str, after: str) -> bool:
    """“We will,” | Ida Marsh said: a tag on a line of its own, before or behind the words it tags."""
    behind = before[:1] in '"“' and QUOTED.search(before) and TAG_BEHIND.match(after)
    return bool(behind) or (after[:1] in '"“' and LEADS_IN.fullmatch(before) is not None)


def _is_inside(text: str) -> bool:
    """Whether a line is a piece of a sentence, as the words of a link are: "called out"."""
    return text[:1].islower() and len(text) < SHORTEST and BREAKS_OFF.search(text) is not None


def _is_solid(text: str) -> bool:
    """A sentence and the beginning of another, or a long beginning; no headline."""
    begun = len(text) >= LONG or (len(text) >= SHORTEST and SENTENCE.search(text))
    return bool(begun) and not text[0].islower() and not is_title_case(text, HEADLINE)


def _joined(group: Sequence[Signed]) -> Signed:
    if len(group) == 1:
        return group[0]
    text = " ".join(item.text for item in group)
    return replace(group[0], block=replace(group[0].block, end=group[-1].block.end, text=text), prose=is_prose(text))
