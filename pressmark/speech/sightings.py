"""Where people are seen in a text, what each place is worth, and whom a pronoun behind them means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pressmark import lexicon
from pressmark.model import Names
from pressmark.speech.subjects import (
    ACTS,
    BEHIND_WORDS,
    DONE_IN_MARKS,
    INTRODUCED,
    NAMED_AFTER,
    SAYS_LAST,
)

PREPOSITIONS = lexicon.words("cue_phrases", "prepositions")
ACCORDING = frozenset(tuple(phrase.split()) for phrase in lexicon.entries("cue_phrases", "according"))
CONJUNCTIONS = frozenset(("after", "as", "before", "since", "than", "until"))
PASSED = frozenset(("the", "former", "of", "for"))
NEARNESS = (5.0, 4.0, 3.0, 2.2, 1.6, 1.1, 0.7, 0.4)
ANSWERED, HEARD, SUBJECT, POSSESSIVE, OBLIQUE, UNSURE = 3.6, 2.1, 2.0, -1.5, -1.0, -1.2
MARGIN = 0.2
RIGHT_BEFORE = 3
FAR = 400
NEAR = 60
ENDED = re.compile(r"[.?!][\"”’]*\s+(?=[“\"‘A-Z])|\n")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place where a person is named or meant: the sentence it stands in and what its position there is worth.

    pronoun: it is he or she that stands there.
    """

    start: int
    sentence: int
    person: int
    worth: float
    pronoun: bool = False


def worth_of(text: str, begun: int, start: int, end: int, taken: bool) -> float:
    """What the place of a name in its sentence says: a possessive or a prepositional one is seldom the subject."""
    if text[end : end + 2] in ("'s", "’s") or text[end : end + 2] in ("' ", "’ ") or NAMED_AFTER.match(text, end):
        return POSSESSIVE
    if INTRODUCED.search(text, max(begun, start - NEAR), start):
        return SUBJECT
    before = re.findall(r"[\w.'’-]+|[,;:—–(]", text[max(begun, start - NEAR) : start])
    if before and before[-1] in ("of", "for"):
        return OBLIQUE
    while before and (before[-1][0].isupper() or before[-1].casefold() in PASSED) and len(before) > 1:
        if before[-1].casefold() in ("of", "for") and not before[-2][0].isupper():
            break
        before.pop()
    if tuple(word.casefold() for word in before[-2:]) in ACCORDING:
        return SUBJECT
    if before and before[-1].casefold() in PREPOSITIONS - (CONJUNCTIONS if ACTS.match(text, end) else frozenset()):
        return OBLIQUE
    return 0.0 if taken else SUBJECT


def told_since(text: str, position: int) -> int | None:
    """Where the sentence begins that a pronoun and its verb of speech close: …, he said."""
    if not (BEHIND_WORDS.search(text, max(0, position - 5), position) and SAYS_LAST.match(text, position)):
        return None
    return max((end.end() for end in ENDED.finditer(text, max(0, position - FAR), position)), default=position - FAR)


def not_told_of(known: Sequence[Sighting], text: str, position: int) -> Sequence[Sighting]:
    """Poole's rule was "a feast", he said; Poole "knew it," he said: this tells of Poole, who does not say it."""
    marked = text[max(0, position - 2) : position] in ('" ', "” ")
    done = {s.person for s in known if marked and DONE_IN_MARKS.fullmatch(text, s.start, position)}
    begun = told_since(text, position)
    if begun is None:
        return [s for s in known if s.person not in done]
    owners = {s.person for s in known if s.start >= begun and s.worth == POSSESSIVE}
    owners -= {s.person for s in known if s.start >= begun and s.worth >= SUBJECT}
    return [s for s in known if s.person not in owners | done]


def only_subject(known: Sequence[Sighting], sentence: int) -> int | None:
    """The only person who is the subject of a sentence shortly before, whoever else is named there beside."""
    near = [s for s in known if 0 <= sentence - s.sentence <= RIGHT_BEFORE]
    near = [s for s in near if s.sentence < sentence or s.worth > OBLIQUE]
    subjects = {s.person for s in near if s.worth >= SUBJECT}
    latest = {s.person for s in near if s.sentence == near[-1].sentence}
    return next(iter(subjects)) if len(subjects) == 1 and subjects <= latest else None


def most_likely(names: Names, known: Sequence[Sighting], sentence: int, gender: str) -> tuple[int | None, int | None]:
    """Whom a pronoun of that gender means, and who might be meant as well (then the first is None)."""
    scores: dict[int, float] = {}
    for sighting in known:
        shown = names.people[sighting.person].gender
        away = sentence - sighting.sentence
        if shown not in (gender, None) or away >= len(NEARNESS):
            continue
        worth = sighting.worth if away <= 1 else min(sighting.worth, HEARD)
        unsure = (UNSURE if away != 1 or worth < SUBJECT else UNSURE / 2) if shown is None else 0.0
        score = NEARNESS[away] + worth + unsure
        scores[sighting.person] = max(scores.get(sighting.person, score), score)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked:
        return None, None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN:
        return None, ranked[0][0]
    return ranked[0][0], None
