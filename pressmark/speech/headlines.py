"""Whose words a headline prints beside a colon: "Marsh on the flood: ‘It rose’", "‘It rose’: Ida Marsh looks back"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark import lexicon
from pressmark.model import Article, Mention, Names
from pressmark.speech.attribution import Attribution, printed
from pressmark.speech.frames import WORD, Segment
from pressmark.speech.masking import is_headline
from pressmark.speech.places import names_within
from pressmark.speech.reporting import forms
from pressmark.speech.scene import callings

RULE = "headline colon"
SHORTEST = 3
SAYS = lexicon.alternatives(forms("speech"))
SAYS_BEFORE = re.compile(rf"\b{lexicon.alternatives(forms('speech') - forms('told'))} (?:[\w-]+ )?$", re.IGNORECASE)
SAYS_BEHIND = re.compile(rf" {SAYS}\b", re.IGNORECASE)


def headlined(article: Article, segment: Segment, names: Names) -> Attribution | None:
    """The person whose words a headline sets off by a colon: in its other half the one who says it, or the only one."""
    passage = article.passages[segment.passage]
    long = len(WORD.findall(article.text, segment.start, segment.end)) >= SHORTEST
    if not (long and is_headline(article, segment.passage)):
        return None
    before, behind = article.text[passage.start : segment.first], article.text[segment.last : passage.end]
    if before.rstrip().endswith(":") and not WORD.search(behind):
        found = _in_front(article, _people(names, passage.start, segment.first))
    elif not WORD.search(before) and behind.startswith(":"):
        found = _right_behind(article, _people(names, segment.last, passage.end), segment.last)
    else:
        return None
    return printed(RULE, found) if found is not None else None


def _people(names: Names, start: int, end: int) -> list[Mention]:
    return [mention for mention in names_within(names, start, end) if mention.person is not None]


def _in_front(article: Article, people: Sequence[Mention]) -> Mention | None:
    text = article.text
    says = [
        person
        for person in people
        if SAYS_BEFORE.search(text[max(0, person.start - 40) : person.start]) or SAYS_BEHIND.match(text, person.end)
    ]
    if len({person.person for person in says}) == 1:
        return says[0]
    return people[0] if len({person.person for person in people}) == 1 else None


def _right_behind(article: Article, people: Sequence[Mention], colon: int) -> Mention | None:
    first = people[0] if people else None
    ahead = WORD.findall(article.text, colon, first.start) if first is not None else []
    return first if all(word.casefold() in callings() for word in ahead) else None
