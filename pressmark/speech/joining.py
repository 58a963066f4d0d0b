"""Which marked stretches are one utterance: "A," said X. "B." and speeches that run over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pressmark import lexicon
from pressmark.model import Article, Span
from pressmark.speech.attribution import Attribution
from pressmark.speech.blocks import WHOLE
from pressmark.speech.frames import LONGEST_HEADING, SENTENCE_ENDS, WORD, Segment, titled
from pressmark.speech.reporting import forms

LONG = 6
LATEST = 20
LONGEST_LINE = 90
LETTER = re.compile(r"[^\W_]")
SECOND = re.compile(rf"\b{lexicon.alternatives(lexicon.entries('cue_phrases', 'second'))}\b")
OPEN = ("unclosed", *WHOLE)
ANOTHER = re.compile(
    r"[.?!]\S? (?:But |And )?(?:(?:[A-Z][\w'’.-]*|an?|the|for|of|and) ){0,6}?(?P<who>[A-Z][\w'’-]+|spokes\w+|source) "
    rf"(?:also |has |had |have |later ){{0,2}}{lexicon.alternatives(forms('speech'))}\b"
)
SENTENCE = re.compile(r"[.?!]\S?\s+[A-Z]")
NEXT = re.compile(r"\s*[\"“]|\s+[A-Z\d]")
TOLD = ("sentence before", "subject before")


@dataclass(frozen=True, slots=True)
class Utterance:
    """The stretches (positions) of one utterance, who it is attributed to, and the utterance it leans on for that."""

    segments: tuple[int, ...]
    attribution: Attribution | None
    leans_on: int | None = None
    rule: str | None = None
    cues: frozenset[int] = frozenset()


def join(
    article: Article,
    stretches: Sequence[Segment],
    attributions: Sequence[Attribution | None],
    sentences: Sequence[Span],
    leads: Mapping[int, Attribution],
) -> tuple[Utterance, ...]:
    """Join stretches to utterances.

    sentences: the writer's sentence around each stretch. leads: what the passage before a passage announces
    (`The letter reads:`). Each caption is a place of its own; its words go on with none of the text.
    """
    found: list[Utterance] = []
    latest: dict[int | None, int] = {}
    for at, segment in enumerate(stretches):
        attribution = attributions[at]
        lead = leads.get(segment.passage) if attribution is None else None
        place = segment.passage if article.passages[segment.passage].kind == "caption" else None
        spoken = latest.get(place)
        if spoken is not None and (
            _continues(article, stretches, sentences, found[spoken], at, attribution)
            or _tag_between(stretches[found[spoken].segments[-1]], segment, found[spoken], lead)
        ):
            last = found[spoken]
            first = last.attribution or attribution
            found[spoken] = Utterance(
                (*last.segments, at), first, last.leans_on, last.rule, last.cues | _cue(attribution)
            )
            continue
        if spoken is not None and _opened_before(article, stretches, attributions, found[spoken], at):
            left = found[spoken].segments[-1]
            found[spoken] = replace(found[spoken], segments=found[spoken].segments[:-1])
            latest[place] = len(found)
            found.append(Utterance((left, at), attribution, cues=_cue(attribution)))
            continue
        aside = spoken is not None and _in_tag(article, stretches, sentences, found[spoken], at)
        if segment.shape != "name" and not aside:
            latest[place] = len(found)
        if attribution is None and segment.shape != "name":
            found.append(_alone(article, stretches, found, at, lead))
        else:
            found.append(Utterance((at,), attribution, cues=_cue(attribution)))
    return tuple(found)


def _alone(
    article: Article, stretches: Sequence[Segment], found: Sequence[Utterance], at: int, lead: Attribution | None
) -> Utterance:
    """A stretch of speech without a cue of its own: announced before, or the last speaker's."""
    segment = stretches[at]
    begins = not _words_between(article, article.passages[segment.passage].start, segment.first)
    if lead is not None and begins and lead.rule not in TOLD:
        return Utterance((at,), lead)
    if titled(article.text[segment.start : segment.end]) or is_heading(article, segment):
        return Utterance((at,), None)
    if lead is not None and _fills_or_opens(article, segment):
        return Utterance((at,), lead)
    if segment.reason == "set off" or not _may_lean(article, segment, found, stretches):
        return Utterance((at,), None)
    leaning = _leaning(article, stretches, found, at)
    return Utterance((at,), None, *leaning) if leaning is not None else Utterance((at,), None)


def _continues(
    article: Article,
    stretches: Sequence[Segment],
    sentences: Sequence[Span],
    last: Utterance,
    at: int,
    attribution: Attribution | None,
) -> bool:
    """Whether a stretch goes on with the last utterance: only its tag stands between, or no mark closed it."""
    before, segment = stretches[last.segments[-1]], stretches[at]
    if before.reason == "reopened" and before.passage == segment.passage and segment.shape == "speech":
        led = attribution is not None and attribution.cue_at is not None and attribution.cue_at < before.first
        return attribution is None or attribution.pronoun or led
    if not _may_join(article, before, segment, last, attribution):
        return False
    between = article.text[before.last : segment.first]
    if ";" in between or (segment.first < sentences[last.segments[-1]][1] and SECOND.search(between)):
        return False
    if attribution is not None and attribution.cue_at in last.cues:
        return True
    gap = _gap(article, before, segment)
    adjoining = _adjoin(article, stretches, sentences, last.segments[-1], at)
    if gap == 1 and before.reason in OPEN and adjoining:
        return attribution is None or attribution.pronoun or last.attribution is None
    known = last.attribution is not None and last.attribution.rule != "signature"
    tagless = gap == 0 or segment.reason == "reopened" or not _words_between(article, segment.last, sentences[at][1])
    own = last.attribution is None or gap == 0 or not _tells_of(article, segment, last.attribution)
    return gap <= 1 and attribution is None and known and adjoining and tagless and own


def _opened_before(
    article: Article,
    stretches: Sequence[Segment],
    attributions: Sequence[Attribution | None],
    last: Utterance,
    at: int,
) -> bool:
    """Whether a tagged stretch goes on with a paragraph of speech that is open still and has no tag of its own."""
    left, segment = last.segments[-1], stretches[at]
    untagged = attributions[left] is None and attributions[at] is not None and len(last.segments) > 1
    opens = not _words_between(article, article.passages[segment.passage].start, segment.first)
    still = stretches[left].reason == "unclosed" and alone_in_passage(article, stretches[left])
    return untagged and opens and still and segment.passage == stretches[left].passage + 1


def _in_tag(
    article: Article, stretches: Sequence[Segment], sentences: Sequence[Span], last: Utterance, at: int
) -> bool:
    """Whether a few marked words stand in the tag of the last speech: "…," she said of the "low" tides. "…"."""
    before, segment = stretches[last.segments[-1]], stretches[at]
    tagged = last.attribution is not None and "tag" in last.attribution.rule and before.shape == "speech"
    aside = segment.shape == "words" and segment.last < sentences[last.segments[-1]][1]
    return tagged and aside and not SECOND.search(article.text, before.last, segment.first)


def _tag_between(before: Segment, segment: Segment, last: Utterance, lead: Attribution | None) -> bool:
    """A tag that is a passage of its own stands between two passages of one speech."""
    return lead is not None and segment.passage == before.passage + 2 and lead.cue_at in last.cues


def _may_join(
    article: Article, before: Segment, segment: Segment, last: Utterance, attribution: Attribution | None
) -> bool:
    """Speech joins speech; words that are tagged as speech is, or that the same verb reports, count as speech too."""
    cued = last.attribution.cue_at if last.attribution is not None else None
    opens = not _words_between(article, article.passages[before.passage].start, before.first)
    tagged = last.attribution is not None and (
        "tag" in last.attribution.rule or (opens and cued is not None and cued > before.last)
    )
    same = tagged and attribution is not None and attribution.cue_at in last.cues
    long = len(WORD.findall(article.text, segment.start, segment.end)) >= LONG
    begins = attribution is None and article.text[before.last : segment.first].rstrip()[-1:] in SENTENCE_ENDS
    whole = before.passage == segment.passage or len(WORD.findall(article.text, before.start, before.end)) >= LONG
    near = before.shape == "words" and tagged and whole
    return (before.shape == "speech" or near) and (
        segment.shape == "speech" or (segment.shape == "words" and long and (same or (tagged and begins)))
    )


def _adjoin(article: Article, stretches: Sequence[Segment], sentences: Sequence[Span], before: int, at: int) -> bool:
    """No sentence of the writer's stands between two stretches."""
    own, first = sentences[before][1], stretches[at].first
    if first < own:
        return True
    between = range(stretches[before].passage + 1, stretches[at].passage)
    open_still = stretches[before].reason == "unclosed"
    own = max([own, *(article.passages[other].end for other in between if _aside(article, other, open_still))])
    return not _words_between(article, own, first)


def _gap(article: Article, before: Segment, after: Segment) -> int:
    """How many passages further on; what the page put between does not count."""
    between = range(before.passage + 1, after.passage)
    return after.passage - before.passage - sum(_aside(article, at, before.reason == "unclosed") for at in between)


def _aside(article: Article, position: int, open_still: bool) -> bool:
    """A caption; and in a speech whose mark is still open, a line that is no sentence (`Most read in News`)."""
    passage = article.passages[position]
    line = passage.end - passage.start <= LONGEST_LINE and article.text[passage.end - 1] not in '.?!:"”’'
    return passage.kind == "caption" or (open_still and line)


def _words_between(article: Article, start: int, end: int) -> bool:
    return LETTER.search(article.text, start, end) is not None


def _leaning(
    article: Article, stretches: Sequence[Segment], found: Sequence[Utterance], at: int
) -> tuple[int, str] | None:
    """A stretch of speech with no cue of its own is the last speaker's, in this passage or the one before."""
    for position in range(len(found) - 1, max(-1, len(found) - 1 - LATEST), -1):
        last = found[position]
        gap = _gap(article, stretches[last.segments[-1]], stretches[at])
        if gap > 1 or (gap == 1 and not _follows(article, stretches, last, stretches[at])):
            return None
        if last.attribution is not None and last.attribution.rule == "signature":
            return None
        if last.attribution is not None and _tells_of(article, stretches[at], last.attribution):
            return None
        if last.attribution is not None and _another_speaks(article, stretches, last, last.attribution, at):
            return None
        if last.attribution is not None or last.leans_on is not None:
            return position, "same passage" if gap == 0 else "passage before"
    return None


def _another_speaks(
    article: Article, stretches: Sequence[Segment], last: Utterance, attribution: Attribution, at: int
) -> bool:
    """Whether a sentence between two stretches begins with who else said something there: "A clerk said it was late."""
    said = article.text[slice(*attribution.mention)]
    between = ANOTHER.finditer(article.text, stretches[last.segments[-1]].last, stretches[at].first)
    return any(match["who"] not in said for match in between)


def _tells_of(article: Article, segment: Segment, attribution: Attribution) -> bool:
    """Whether words name the last speaker: "I deplore what Marsh said" is not what Marsh says."""
    name = WORD.match(article.text, attribution.head)
    named = name is not None and name[0][0].isupper() and len(name[0]) > 2 and not attribution.pronoun
    return named and name is not None and name[0] in WORD.findall(article.text, segment.start, segment.end)


def is_heading(article: Article, segment: Segment) -> bool:
    """A few words in single marks that are a passage by themselves stand over what follows."""
    short = len(WORD.findall(article.text, segment.start, segment.end)) <= LONGEST_HEADING
    return segment.single and short and alone_in_passage(article, segment)


def alone_in_passage(article: Article, segment: Segment) -> bool:
    """The passage holds no word of the writer's before the stretch, nor behind it."""
    passage = article.passages[segment.passage]
    return not (
        _words_between(article, passage.start, segment.first) or _words_between(article, segment.last, passage.end)
    )


def _follows(article: Article, stretches: Sequence[Segment], last: Utterance, segment: Segment) -> bool:
    """Whether speech may go on in the next passage: it fills it, or opens it behind the sentence that was spoken."""
    if alone_in_passage(article, segment):
        return True
    before = stretches[last.segments[-1]]
    apart = SENTENCE.search(article.text, before.last, article.passages[before.passage].end)
    said = last.attribution is not None and (last.attribution.cue or "").casefold() in forms("speech")
    return said and apart is None and _fills_or_opens(article, segment)


def _fills_or_opens(article: Article, segment: Segment) -> bool:
    """Whether speech is all of its passage, or opens it and ends with its own sentence before the writer's next one."""
    ends = segment.reason == "paired" and article.text[segment.end - 1] in SENTENCE_ENDS and segment.shape == "speech"
    opens = not _words_between(article, article.passages[segment.passage].start, segment.first)
    whole = opens and ends and NEXT.match(article.text, segment.last) is not None
    return whole or alone_in_passage(article, segment)


def _may_lean(article: Article, segment: Segment, found: Sequence[Utterance], stretches: Sequence[Segment]) -> bool:
    """Speech may; words inside the writer's sentence only when long, or in a passage that retells a document."""
    if _is_led(article, segment, stretches[found[-1].segments[-1]].last if found else 0):
        return False
    if segment.shape == "speech" or _is_coupled(article, segment, found, stretches):
        return True
    last = next((utterance for utterance in reversed(found[-LATEST:]) if utterance.attribution), None)
    if last is None or stretches[last.segments[-1]].passage != segment.passage or last.attribution is None:
        return False
    long = len(WORD.findall(article.text, segment.start, segment.end)) >= LONG
    return long or last.attribution.rule == "according to"


def _is_led(article: Article, segment: Segment, since: int) -> bool:
    """He was allowed to speak: "…": a colon of another sentence leads in words that are not the last speaker's."""
    start = max(since, article.passages[segment.passage].start)
    before = article.text[start : segment.first].rstrip()
    begun = start > since or any(mark in before for mark in SENTENCE_ENDS) or article.text[since - 2] in SENTENCE_ENDS
    return segment.shape == "speech" and begun and before.endswith(":") and before[-2:-1].isalpha()


def _is_coupled(article: Article, segment: Segment, found: Sequence[Utterance], stretches: Sequence[Segment]) -> bool:
    """being "rotten" and "dangerous": only a comma or a conjunction stands behind the words before."""
    if not found or found[-1].attribution is None:
        return False
    before = stretches[found[-1].segments[-1]]
    between = article.text[before.last : segment.first].replace(",", " ").split()
    return before.passage == segment.passage and before.shape == "words" and between in (["and"], ["or"], ["but"], [])


def _cue(attribution: Attribution | None) -> frozenset[int]:
    at = attribution.cue_at if attribution is not None else None
    return frozenset() if at is None else frozenset((at,))
