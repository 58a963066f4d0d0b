"""The frame of a parsed passage: its marked stretches as token ranges, and the writer's sentence around each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pressmark.model import Span
from pressmark.speech.frames import SENTENCE_ENDS, Segment, final
from pressmark.speech.noun_phrases import noun_run
from pressmark.speech.reporting import any_form, forms, is_verb, reports

if TYPE_CHECKING:
    from spacy.tokens import Doc

NEAR = 12
FAR = 120
TIMES = frozenset(("as", "when", "while", "after", "before"))


@dataclass(frozen=True, slots=True)
class Frame:
    """A parsed passage with its marked stretches as token ranges (marks included) and the sentence around each.

    ends: the last character inside the marks of each.
    """

    doc: Doc
    offset: int
    stretches: tuple[Segment, ...]
    atoms: tuple[Span, ...]
    sentences: tuple[Span, ...]
    inside: frozenset[int]
    ends: tuple[str, ...] = ()

    def left(self, at: int) -> Span:
        """The writer's words before a stretch in its sentence, back to the stretch before it."""
        low, first = self.sentences[at][0], self.atoms[at][0]
        return (max(low, self.atoms[at - 1][1]) if at else low), first

    def right(self, at: int) -> Span:
        """The writer's words behind a stretch in its sentence, up to the next speech."""
        last, high = self.atoms[at][1], self.sentences[at][1]
        following = range(at + 1, min(at + 1 + NEAR, len(self.atoms)))
        speech = next((self.atoms[other][0] for other in following if self.stretches[other].shape == "speech"), high)
        return last, min(high, speech, last + FAR)


def frame(doc: Doc, offset: int, stretches: Sequence[Segment]) -> Frame:
    """Lay the stretches of one passage (which begins at offset) over its parse."""
    atoms = tuple(token_range(doc, segment.first - offset, segment.last - offset) for segment in stretches)
    inside = frozenset(position for low, high in atoms for position in range(low, high))
    text = doc.text
    ends = tuple(final(segment, offset, text) for segment in stretches)
    return Frame(doc, offset, tuple(stretches), atoms, tuple(_sentences(doc, atoms, ends)), inside, ends)


def token_range(doc: Doc, start: int, end: int) -> Span:
    """The tokens that touch these characters."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx + len(doc[middle]) <= start:
            low = middle + 1
        else:
            high = middle
    last = low
    while last < len(doc) and doc[last].idx < end:
        last += 1
    return low, last


def _sentences(doc: Doc, atoms: Sequence[Span], ends: Sequence[str]) -> Iterator[Span]:
    """For each stretch, the sentence of the writer's words that it belongs to."""
    starts = [0, *_starts(doc, atoms, ends)]
    at = 0
    for low, _ in atoms:
        while at + 1 < len(starts) and starts[at + 1] <= low:
            at += 1
        yield starts[at], starts[at + 1] if at + 1 < len(starts) else len(doc)


def _starts(doc: Doc, atoms: Sequence[Span], ends: Sequence[str]) -> Iterator[int]:
    """Where a next sentence begins, each time one does; none begins inside a stretch."""
    position = atom = begun = 0
    while position < len(doc):
        if atom < len(atoms) and position >= atoms[atom][0]:
            position = max(position + 1, atoms[atom][1])
            ending, atom = ends[atom], atom + 1
            small = ending == "." and doc[atoms[atom - 1][0] + 1 : position].text[:1].islower()
            ended = ending in SENTENCE_ENDS and position < len(doc) and _begins(doc, position)
            led = any(token.is_alpha for token in doc[begun : atoms[atom - 1][0]])
            if ended and (small or not _tag_follows(doc, position, ending, led)):
                yield (begun := position)
            continue
        if doc[position].text[-1:] in SENTENCE_ENDS and doc[position].is_punct and _begins(doc, position + 1):
            yield (begun := position + 1)
        position += 1


def _begins(doc: Doc, position: int) -> bool:
    while position < len(doc) and doc[position].is_space:
        position += 1
    return position < len(doc) and not (doc[position].text[0].islower() or doc[position].text[0] in ",;:—–-―)")


def _tag_follows(doc: Doc, position: int, ending: str, led: bool) -> bool:
    """Whether "Why?" is followed by a tag with a capital (`Poole asked.`) and not by a new sentence.

    led: the writer's words already led in to the stretch; then a verb that leads in to the next is none of its own.
    """
    head = noun_run(doc, position, min(len(doc), position + 12))
    if head is None or (head.tag_ == "CD" and not head.text.isalpha()):
        return False
    at = head.i + 1
    while at < len(doc) and doc[at].tag_ == "RB":
        at += 1
    if at < len(doc) and doc[at].text == "," and ending != ".":
        at = next(
            (
                t.i
                for t in doc[at + 1 : at + 30]
                if t.text == "." or (t.lower_ in forms("speech") and doc[t.i - 1].text == ",")
            ),
            at,
        )
    if at >= len(doc) or not is_verb(doc[at]):
        return False
    if ending == "." and doc[at].lower_ in forms("by itself"):
        return False
    if not reports(doc[at], forms("speech")):
        return ending != "." and doc[at].lower_ in any_form() and doc[at + 1 : at + 2].text in (".", ",")
    if doc[at].lower_ in forms("told"):
        return ending != "." and not any(
            token.lower_ in ("that", "to", "how", "what") for token in doc[at + 1 : at + 8]
        )
    rest = 0
    for token in doc[at + 1 : at + 12]:
        if token.text in (".", '"', "?", "!", ",", ":", ";"):
            return rest <= (4 if ending == "." else 9) and token.text not in (
                (":", ",") if ending == "." or led else (":",)
            )
        if not rest and doc[at].lower_ not in forms("told") and token.tag_ in ("DT", "PRP$", "NN", "NNS", "JJ"):
            return False
        if token.dep_ == "mark" and token.lower_ in TIMES:
            return ending != "."
        if token.dep_ == "mark" or token.lower_ in ("that", "he", "she", "they", "it", "we", "what"):
            return False
        rest += 1
    return rest <= 9
