"""Who `he` or `she` means: the person in the foreground of the writer's words.

A name counts the more the nearer it stands and the more it looks like the subject of its sentence; a pronoun keeps its
person in the foreground. Names inside quotation marks do not count: they are somebody else's words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from pressmark import lexicon
from pressmark.model import Article, Names, Span
from pressmark.sentences import sentence_spans
from pressmark.speech.frames import Segment
from pressmark.speech.reporting import forms
from pressmark.speech.sightings import (
    ANSWERED,
    FAR,
    HEARD,
    NEARNESS,
    OBLIQUE,
    RIGHT_BEFORE,
    SUBJECT,
    Sighting,
    most_likely,
    not_told_of,
    only_subject,
    told_since,
    worth_of,
)
from pressmark.speech.subjects import (
    ACTING,
    ANSWERS,
    CALLED,
    DOCUMENT,
    GROUP,
    HOLDER,
    INTRODUCED,
    OFFICE,
    OWNED,
    RELATION,
    RELATIVE,
    SAYING,
    SPOKESMAN,
    TELLER,
    TELLS,
    TURNED,
)

PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
JOINED = re.compile(r",? and (?:[A-Z][\w.]* )*")
FRONTED = re.compile(
    r"(?:[A-Z][a-z]+ )?\w+ing\b[^,]{0,60}|(?:asked|pressed|questioned|quizzed|challenged)\b[^,]{0,90}", re.IGNORECASE
)
TITLED = lexicon.words("person_titles", "courtesy") | {""}
LATEST = 16
OTHER_OFFICES = lexicon.words("roles", "another office")
HEARS = re.compile(rf"\b{lexicon.alternatives(forms('told'))} (?:the )?$")


@dataclass(frozen=True, slots=True)
class Foreground:
    """The sightings of people outside marks, in order, and where each sentence begins."""

    names: Names
    sightings: tuple[Sighting, ...]
    starts: tuple[int, ...]
    sentences: tuple[int, ...]
    organizations: tuple[Sighting, ...] = ()
    text: str = ""

    def organization(self, position: int) -> int | None:
        """The organization that `it` means: the subject of this sentence or of one of the two before, if it is one."""
        at = bisect_right(self.sentences, position)
        before = bisect_left(self.organizations, position, key=lambda sighting: sighting.start)
        near = self.organizations[max(0, before - LATEST) : before]
        known = [s for s in near if 0 <= at - s.sentence <= 2 and s.worth >= SUBJECT]
        latest = [s.person for s in known if s.sentence == max(k.sentence for k in known)]
        return latest[0] if latest else None

    def only_heard(self, position: int) -> int | None:
        """The only organization that is told to have said something, of those named before."""
        heard = {s.person for s in self.organizations if s.start < position and s.worth > SUBJECT}
        return next(iter(heard)) if len(heard) == 1 else None

    def described(self, position: int, plural: bool) -> str | None:
        """Who `it` or `they` means without a name: the document or the group that the sentences before let act last."""
        at = bisect_right(self.sentences, position)
        start = self.sentences[max(0, at - 3)] if at else 0
        pattern = GROUP if plural else DOCUMENT
        return next((m[0] for m in reversed(list(pattern.finditer(self.text, start, position)))), None)

    def nameless(self, position: int, gender: str) -> tuple[Span, int] | None:
        """A spokeswoman, my mother: who has no name and begins this sentence or the one before, and the noun.

        Nobody whom the pronoun fits is named between.
        """
        at = bisect_right(self.sentences, position)
        for start in reversed(self.sentences[max(0, at - 2) : at]):
            spokesman = SPOKESMAN.match(self.text, start, position)
            fits = spokesman and spokesman["noun"] != ("spokeswoman" if gender == "m" else "spokesman")
            match = spokesman if fits else RELATION[gender].match(self.text, start, position)
            match = match or HOLDER.match(self.text, start, position) or TELLER.match(self.text, start, position)
            if match:
                alone = self.unnamed(match.end(), position, gender)
                return (match.span("who"), match.start("noun")) if alone else None
        return None

    def unnamed(self, since: int, position: int, gender: str) -> bool:
        """Whether nobody of that gender is named between two positions; being meant by he or she does not count."""
        between = self.sightings[bisect_left(self.starts, since) : bisect_left(self.starts, position)]
        return not any(not s.pronoun and self.names.people[s.person].gender in (gender, None) for s in between)

    def unled(self, since: int, position: int, gender: str | None, person: int | None) -> bool:
        """Whether no other person of that gender (None: any) is named as a sentence's subject between two positions."""
        between = self.sightings[bisect_left(self.starts, since) : bisect_left(self.starts, position)]
        leads = {s.person for s in between if s.worth >= SUBJECT and not s.pronoun and s.start > since}
        return not any(gender is None or self.names.people[at].gender in (gender, None) for at in leads - {person})

    def empty(self, since: int, position: int, gender: str) -> bool:
        """Whether nobody of that gender is in sight between two positions, a few sentences apart, or right before."""
        at = bisect_right(self.sentences, since)
        near = bisect_right(self.sentences, position) - at < len(NEARNESS)
        begun = self.sentences[max(0, at - RIGHT_BEFORE)] if self.sentences else since
        between = self.sightings[bisect_left(self.starts, begun) : bisect_left(self.starts, position)]
        return near and not any(self.names.people[s.person].gender in (gender, None) for s in between)

    def foremost(self, position: int) -> int | None:
        """The one person who is the subject of a sentence shortly before, if there is only one."""
        sentence = bisect_right(self.sentences, position)
        before = bisect_left(self.starts, position)
        known = self.sightings[max(0, before - LATEST) : before]
        near = {s.person for s in known if 0 <= sentence - s.sentence <= 3}
        subjects = {s.person for s in known if 0 <= sentence - s.sentence <= 3 and s.worth >= SUBJECT}
        return next(iter(subjects)) if len(near) == len(subjects) == 1 else None

    def acts_here(self, person: int, position: int) -> bool:
        """Whether a person is the subject of the sentence that stands there."""
        sentence = bisect_right(self.sentences, position)
        before = bisect_left(self.starts, position)
        known = self.sightings[max(0, before - LATEST) : before]
        return any(s.person == person and s.sentence == sentence and s.worth >= SUBJECT for s in known)

    def told_of(self, position: int) -> int | None:
        """The only person who is the subject of a sentence shortly before, whoever else is named there beside."""
        before = bisect_left(self.starts, position) if self.text[position - 4 : position] != "But " else 0
        return only_subject(self.sightings[max(0, before - LATEST) : before], bisect_right(self.sentences, position))

    def holder(self, position: int) -> int | None:
        """The one person who holds the office that is named there."""
        at = bisect_left(self.starts, position)
        return self.sightings[at].person if self.starts[at : at + 1] == (position,) else None

    def alone(self, person: int, since: int, position: int, gender: str) -> bool:
        """Whether a person of that gender is the only one in sight between two positions, a few sentences apart."""
        near = bisect_right(self.sentences, position) - bisect_right(self.sentences, since) < len(NEARNESS)
        between = self.sightings[bisect_left(self.starts, since) : bisect_left(self.starts, position)]
        fits = {s.person for s in between if self.names.people[s.person].gender in (gender, None)}
        return near and self.names.people[person].gender in (gender, None) and fits <= {person}

    def nobody_else(self, person: int, since: int, position: int) -> bool:
        """Whether a person is the only one of any gender in sight between two positions, a few sentences apart."""
        near = bisect_right(self.sentences, position) - bisect_right(self.sentences, since) < len(NEARNESS)
        between = self.sightings[bisect_left(self.starts, since) : bisect_left(self.starts, position)]
        return near and {s.person for s in between} == {person}

    def person(self, position: int, gender: str) -> tuple[int | None, int | None]:
        """The person meant by a pronoun there, and the one who might be meant as well (then the first is None)."""
        known = self.sightings[
            max(0, bisect_right(self.starts, position) - LATEST) : bisect_right(self.starts, position)
        ]
        sentence = bisect_right(self.sentences, position)
        return most_likely(self.names, not_told_of(known, self.text, position), sentence, gender)

    def only_told_of(self, person: int, position: int) -> bool:
        """Whether a person was last named in the clause that `he said` closes: "Poole had failed, he said"."""
        begun = told_since(self.text, position)
        sentence = bisect_right(self.sentences, position)
        before = bisect_left(self.starts, position)
        known = self.sightings[max(0, before - LATEST) : before]
        own = [s for s in known if s.person == person and 0 <= sentence - s.sentence <= RIGHT_BEFORE]
        return begun is not None and all(s.start >= begun and not s.pronoun for s in own)


def foreground(article: Article, names: Names, stretches: Sequence[Segment]) -> Foreground:
    """Read the article once and note who is named where outside marks, resolving each subject pronoun on the way."""
    text = _blanked(article, stretches)
    captions = [(passage.start, passage.end) for passage in article.passages if passage.kind in ("caption", "heading")]
    spans = [span for passage in article.passages for span in sentence_spans(text, passage.start, passage.end)]
    sentences = tuple(start for start, _ in spans)
    begins = {passage.start for passage in article.passages}
    pronouns = [(match.start(), match[0]) for match in PRONOUN.finditer(text)]
    callings = _callings(names, text)
    pronouns += [(start, "") for start in callings]
    places = [(mention.start, mention.text, mention.person) for mention in names.mentions if mention.person is not None]
    places += _offices(names, text)
    aside = sorted([*((segment.first, segment.last) for segment in stretches), *captions])
    found: list[Sighting] = []
    named: set[int] = set()
    told: set[int] = set()
    ends = 0
    for start, words, person in sorted([*((at, word, None) for at, word in pronouns), *places], key=lambda p: p[0]):
        at = bisect_right(aside, (start, len(text))) - 1
        if at >= 0 and start < aside[at][1]:
            continue
        sentence = bisect_right(sentences, start)
        if person is None and not words:
            close = bool(found) and sentence - found[-1].sentence <= 1
            meant = only_subject(found[-LATEST:], sentence) if close else None
            person, worth = meant if not callings[start] or meant in callings[start] else None, SUBJECT
        elif person is None:
            gender = "m" if words.casefold() == "he" else "f"
            latest = not_told_of(found[-LATEST:], text, start)
            person = most_likely(names, latest, sentence, gender)[0]
            worth = SUBJECT
        else:
            joined = found and found[-1].sentence == sentence and JOINED.fullmatch(text, ends, start)
            begun = sentences[sentence - 1] if sentence else 0
            before = text[max(begun, start - FAR) : start]
            worth = found[-1].worth if joined else worth_of(text, begun, start, start + len(words), sentence in named)
            fronted = FRONTED.fullmatch(before) and not INTRODUCED.search(before)
            fronted = fronted and not SAYING.match(text, start + len(words))
            worth = OBLIQUE if worth > OBLIQUE and fronted else worth
            opens = begun in begins and before.rstrip(". ").casefold() in TITLED
            worth = SUBJECT if opens and OWNED.match(text, start + len(words)) else worth
            answers = ANSWERS.match(text, start + len(words)) and TURNED.search(before)
            tells = TELLS.match(text, start + len(words)) and not RELATIVE.search(before)
            worth = ANSWERED if answers or (tells and sentence in named - told) else worth
            told |= {sentence} if SAYING.match(text, start + len(words)) else set()
        ends = start + len(words)
        if person is not None:
            found.append(Sighting(start, sentence, person, worth, PRONOUN.fullmatch(words) is not None))
            if worth >= SUBJECT:
                named.add(sentence)
    return Foreground(
        names, tuple(found), tuple(s.start for s in found), sentences, _organizations(names, text, sentences), text
    )


def _offices(names: Names, text: str) -> list[tuple[int, str, int]]:
    """Where the text says the minister, the mayor, and one person holds that office by the roles printed.

    The deputy mayor is not the mayor.
    """
    holders: dict[str, set[int]] = {}
    for number, person in enumerate(names.people):
        for role in person.roles:
            body = names.organizations[role.organization].name if role.organization is not None else ""
            held = {word.casefold() for word in re.findall(r"[\w-]+", f"{role.text} {body}")}
            for word in held if not held & OTHER_OFFICES else ():
                holders.setdefault(word, set()).add(number)
    found = []
    for match in OFFICE.finditer(text):
        words = [word.casefold() for word in match["office"].split()]
        meant = set.intersection(*(holders.get(word, set()) for word in words))
        if len(meant) == 1:
            found.append((match.start(), match[0], meant.pop()))
    return found


def _callings(names: Names, text: str) -> dict[int, set[int]]:
    """Where the text says the defender, the 36-year-old, and who has that calling by the roles printed, if anybody."""
    held: dict[str, set[int]] = {}
    for number, person in enumerate(names.people):
        for word in {word.casefold() for role in person.roles for word in role.text.split()}:
            held.setdefault(word, set()).add(number)
    return {match.start("who"): held.get(match["noun"].casefold(), set()) for match in CALLED.finditer(text)}


def _organizations(names: Names, text: str, sentences: tuple[int, ...]) -> tuple[Sighting, ...]:
    """Where organizations are named; in a blotted text a name inside marks no longer reads as printed."""
    found: list[Sighting] = []
    for mention in names.mentions:
        if mention.organization is not None and text[mention.start : mention.end] == mention.text:
            sentence = bisect_right(sentences, mention.start)
            taken = bool(found) and found[-1].sentence == sentence
            begun = sentences[sentence - 1] if sentence else 0
            worth = worth_of(text, begun, mention.start, mention.end, taken)
            acting = ACTING.match(text, mention.end) and not HEARS.search(text, begun, mention.start)
            worth = worth if acting else min(worth, 0.0)
            worth = HEARD if SAYING.match(text, mention.end) else worth
            found.append(Sighting(mention.start, sentence, mention.organization, worth))
    return tuple(found)


def _blanked(article: Article, stretches: Sequence[Segment]) -> str:
    """The article with marked words blotted out, ends of sentences kept."""
    parts, done = [], 0
    for segment in stretches:
        if segment.start >= done and segment.end > segment.start:
            last = article.text[segment.end - 1]
            parts.append(article.text[done : segment.start] + "x" * (segment.end - segment.start - 1) + last)
            done = segment.end
    return "".join(parts) + article.text[done:]
