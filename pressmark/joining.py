"""Which marked stretches are one utterance: "A," said X. "B." and speeches that run over paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pressmark.cues import Attribution
from pressmark.frames import SENTENCE_ENDS, Segment
from pressmark.model import Article


@dataclass(frozen=True, slots=True)
class Utterance:
    """The stretches (positions) of one utterance, who it is attributed to, and the utterance it leans on for that."""

    segments: tuple[int, ...]
    attribution: Attribution | None
    leans_on: int | None = None
    rule: str | None = None


def join(
    article: Article,
    stretches: Sequence[Segment],
    attributions: Sequence[Attribution | None],
    leads: Mapping[int, Attribution],
) -> tuple[Utterance, ...]:
    """Join stretches to utterances; leads: what the passage before a passage announces (`The letter reads:`)."""
    found: list[Utterance] = []
    for at, segment in enumerate(stretches):
        attribution = attributions[at]
        if found and _continues(article, stretches, attributions, found[-1], at):
            last = found[-1]
            found[-1] = Utterance((*last.segments, at), last.attribution or attribution, last.leans_on, last.rule)
            continue
        if attribution is None and segment.shape == "speech":
            if segment.passage in leads and not _words_between(
                article, article.passages[segment.passage].start, segment.first
            ):
                found.append(Utterance((at,), leads[segment.passage], None, "announced"))
                continue
            leaning = _leaning(stretches, found, at)
            if leaning is not None:
                found.append(Utterance((at,), None, *leaning))
                continue
        found.append(Utterance((at,), attribution))
    return tuple(found)


def _continues(
    article: Article, stretches: Sequence[Segment], attributions: Sequence[Attribution | None], last: Utterance, at: int
) -> bool:
    before, segment, attribution = stretches[last.segments[-1]], stretches[at], attributions[at]
    if not (segment.shape == before.shape == "speech"):
        return False
    if attribution is not None and last.attribution is not None:
        return attribution.cue_at is not None and attribution.cue_at == last.attribution.cue_at
    if before.reason == "reopened" and before.passage == segment.passage:
        return True
    if segment.passage == before.passage:
        return (
            attribution is None
            and last.attribution is not None
            and len(last.segments) == 1
            and _one_sentence(article, before, segment)
        )
    if segment.passage == before.passage + 1:
        if _words_between(article, before.last, segment.first):
            return False
        if attribution is not None:
            return before.reason == "unclosed" and attribution.pronoun
        return before.reason == "unclosed" or (last.attribution is not None and last.attribution.rule != "signature")
    return False


def _words_between(article: Article, start: int, end: int) -> bool:
    return any(char.isalnum() for char in article.text[start:end])


def _one_sentence(article: Article, before: Segment, segment: Segment) -> bool:
    """Nothing but the tag between: one sentence end at most, right before the stretch."""
    between = article.text[before.last : segment.first].strip()
    body = between.rstrip(".:,;—–- ")
    inner = [
        at
        for at, char in enumerate(body)
        if char in SENTENCE_ENDS and body[at + 1 : at + 2].isspace() and body[at - 2 : at - 1].islower()
    ]
    return not inner


def _leaning(stretches: Sequence[Segment], found: Sequence[Utterance], at: int) -> tuple[int, str] | None:
    """A stretch of speech with no cue of its own is the last speaker's, in this passage or the one before."""
    for position in range(len(found) - 1, -1, -1):
        last = found[position]
        gap = stretches[at].passage - stretches[last.segments[-1]].passage
        if gap > 1:
            return None
        if last.attribution is not None and last.attribution.rule == "signature":
            return None
        if last.attribution is not None or last.leans_on is not None:
            return position, "same passage" if gap == 0 else "passage before"
    return None
