"""Marked words of an article -> quotes with their speakers. Pure: the parses come in, nothing is loaded here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pressmark import lexicon, speakers
from pressmark.model import Article, Names, Problem, Quote, Span
from pressmark.speakers import Speaker
from pressmark.speech import clauses, cues, joining, lone
from pressmark.speech.around import (
    announced_above,
    leads_above,
    named_above,
    signed_below,
    signed_in_a_line,
    tagged_below,
)
from pressmark.speech.attribution import Attribution, precision
from pressmark.speech.blocks import WHOLE, blocks
from pressmark.speech.echoes import echoed
from pressmark.speech.frames import WORD, Segment, by_passage, pairings, segments, titled
from pressmark.speech.headlines import headlined
from pressmark.speech.joining import Utterance
from pressmark.speech.marks import Pairing
from pressmark.speech.masking import is_headline, masked
from pressmark.speech.reporting import forms
from pressmark.speech.sole import sole
from pressmark.speech.surnames import tag_surnames
from pressmark.speech.terms import terms_apart

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["find_quotes", "masked"]

LONGEST_TERM = 8
SEVERAL = 3
LONGEST_KIND = 2
LONGEST_NAMED = 5
SHORTEST_CLAUSE = 3
BEHIND = re.compile(r"\b" + lexicon.alternatives([*lexicon.entries("cue_phrases", "prepositions"), "and"]) + r" $")
COMPOUND = re.compile(r"[a-z]+(?:-[a-z]+)+")
PLURAL_NEXT = re.compile(r" [a-z]+s\b")
NAMED_KIND = re.compile(r"\b" + lexicon.alternatives(lexicon.entries("cue_phrases", "kinds")) + r" $")
BRINGING = frozenset(lexicon.entries("cue_phrases", "bringing out"))
SPEAKS_OF = re.compile(rf"\b{lexicon.alternatives(forms('speech'))} [a-z]+ $")
VOTE = re.compile(r" (?:vot|campaign|camp\b|side\b)")
NAMED_AS = re.compile(
    r"\b" + lexicon.alternatives(lexicon.entries("cue_phrases", "names of things")) + r" $", re.IGNORECASE
)
LOOSE = ("governing verb", "verb before", "weak verb", "object clause", "sentence before", "possessive")


def find_quotes(
    article: Article, parses: Mapping[int, Doc], names: Names
) -> tuple[tuple[Quote, ...], tuple[Problem, ...]]:
    """Every marked stretch outside another one, joined to utterances, with speakers where the text shows them."""
    paired = pairings(article)
    stretches = _stretches(article, paired)
    tag_surnames(article, names, parses)
    answers = _answers(article, stretches, parses)
    attributions = [attribution for attribution, _ in answers]
    signed = signed_in_a_line(article, stretches, names)
    attributions = [
        found
        or headlined(article, segment, names)
        or signed_below(article, segment)
        or tagged_below(article, segment, parses)
        or signed.get(segment.passage)
        for segment, found in zip(stretches, attributions, strict=True)
    ]
    leads = announced_above(article, stretches, names) | leads_above(article, stretches, parses)
    leads = named_above(article, stretches, names) | leads
    utterances = joining.join(article, stretches, attributions, [sentence for _, sentence in answers], leads)
    found = _speakers(article, names, stretches, utterances)
    double = any(segment.shape == "speech" and not segment.single for segment in stretches)
    quotes = [
        _quote(article, stretches, utterance, speaker, double)
        for utterance, speaker in zip(utterances, found, strict=True)
    ]
    quotes = _without_boxes(quotes, [stretches[utterance.segments[0]] for utterance in utterances])
    doubts = [speaker.problem for speaker in found if speaker.problem]
    return echoed(article, sole(article, names, terms_apart(article, quotes))), (
        *_unread(article, paired, parses),
        *dict.fromkeys(doubts),
    )


def _stretches(article: Article, paired: tuple[Pairing, ...]) -> tuple[Segment, ...]:
    """The marked stretches and the passages of unmarked statements, in reading order."""
    unmarked = blocks(article, paired)
    marked = [segment for segment in segments(article, paired) if segment.passage not in unmarked]
    return tuple(sorted([*marked, *unmarked.values()], key=lambda segment: segment.first))


def _unread(article: Article, paired: Sequence[Pairing], parses: Mapping[int, Doc]) -> list[Problem]:
    """A problem for each passage too long to be parsed, and for each with double marks that fit together nowhere."""
    found = []
    for position, (passage, pairing) in enumerate(zip(article.passages, paired, strict=True)):
        if pairing.pairs and position not in parses:
            message = f"a paragraph of {passage.end - passage.start:,} characters is too long to say who speaks in it"
            found.append(Problem("doubt", "paragraph too long", message, _excerpt(article, passage.start)))
        if pairing.unpaired:
            at, why = pairing.unpaired[0]
            message = f"a quotation mark {why}" + (
                f" (and {len(pairing.unpaired) - 1} more)" if len(pairing.unpaired) > 1 else ""
            )
            found.append(Problem("note", "unpaired quotation mark", message, _excerpt(article, passage.start + at)))
    return found


def _excerpt(article: Article, position: int) -> str:
    return " ".join(article.text[max(0, position - 40) : position + 60].split())


def _answers(
    article: Article, stretches: Sequence[Segment], parses: Mapping[int, Doc]
) -> list[tuple[Attribution | None, Span]]:
    """For each stretch who it is attributed to, and the writer's sentence around it in the article."""
    found: dict[Segment, tuple[Attribution | None, Span]] = {}
    for position, here in by_passage(stretches):
        if position not in parses:
            continue
        said = [segment for segment in here if segment.shape != "name" and segment.reason not in WHOLE]
        start = article.passages[position].start
        frame = clauses.frame(parses[position], start, said)
        for at, segment in enumerate(said):
            rules = cues.attribute_headline if is_headline(article, position) else cues.attribute
            found[segment] = rules(frame, at), _in_article(parses[position], start, frame.sentences[at])
    return [found.get(segment, (None, (segment.first, segment.last))) for segment in stretches]


def _in_article(doc: Doc, start: int, sentence: Span) -> Span:
    last = doc[sentence[1] - 1]
    return start + doc[sentence[0]].idx, start + last.idx + len(last)


def _speakers(
    article: Article, names: Names, stretches: Sequence[Segment], utterances: Sequence[Utterance]
) -> list[Speaker]:
    scene = speakers.scene(article, names, stretches)
    found: list[Speaker] = []
    spoken: list[Speaker] = []
    since: int | None = None
    for utterance in utterances:
        attribution = utterance.attribution
        if utterance.leans_on is not None:
            found.append(found[utterance.leans_on])
        elif attribution is not None:
            found.append(speakers.resolve(scene, attribution, spoken, since))
        else:
            found.append(lone.alone_in_sight(scene, [stretches[at] for at in utterance.segments]))
        if _kind(article, stretches[utterance.segments[0]], utterance, found[-1]) == "scare":
            continue  # a term between two speeches is nobody's turn
        spoken.append(found[-1])
        if utterance.leans_on is None:
            since = attribution.mention[0] if attribution is not None and found[-1].name is not None else None
    return speakers.completed(found)


def _quote(
    article: Article, stretches: Sequence[Segment], utterance: Utterance, speaker: Speaker, double: bool
) -> Quote:
    """One utterance as a quote; double: the article prints speech in double marks."""
    parts = tuple((stretches[at].start, stretches[at].end) for at in utterance.segments)
    first = stretches[utterance.segments[0]]
    attribution = utterance.attribution
    kind = _kind(article, first, utterance, speaker)
    loose = attribution is None or attribution.rule in LOOSE
    if double and loose and first.single and _is_term(article, first) and not is_headline(article, first.passage):
        kind = "scare"  # whoever puts speech in double marks keeps the single ones for terms
    if kind == "scare" or (kind == "fragment" and speaker.name is None and _is_term(article, first)):
        return Quote("scare", first.passage, parts, method="no cue")
    rule = utterance.rule or (attribution.rule if attribution else lone.RULE if speaker.name else "no cue")
    return Quote(
        kind, first.passage, parts, speaker.kind, speaker.name, speaker.person, speaker.organization, speaker.role,
        attribution.cue if attribution else None, speaker.mention, rule, precision(rule),
    )  # fmt: skip


def _without_boxes(quotes: Sequence[Quote], firsts: Sequence[Segment]) -> list[Quote]:
    """The quotes without the boxes of a page, which it sets off like quotations: several, and mostly nobody's."""
    apart = [quote for quote, first in zip(quotes, firsts, strict=True) if first.reason == "set off"]
    boxes = [quote for quote in apart if quote.speaker is None and quote.method == "no cue"]
    several = len(boxes) >= SEVERAL and 2 * len(boxes) > len(apart)
    return [quote for quote in quotes if not (several and quote in boxes)]


def _is_term(article: Article, segment: Segment) -> bool:
    """A few words inside the writer's sentence."""
    return segment.shape == "words" and len(WORD.findall(article.text, segment.start, segment.end)) <= SHORTEST_CLAUSE


def _is_title(article: Article, segment: Segment) -> bool:
    """The title of a work by its capitals; in a headline capitals say nothing."""
    return not is_headline(article, segment.passage) and titled(article.text[segment.start : segment.end])


def _before(article: Article, segment: Segment) -> str:
    return article.text[max(0, segment.first - 40) : segment.first]


def _is_kind(article: Article, segment: Segment) -> bool:
    """split the parish into “havens”; the practice of “lamping”: the usual word for a kind of thing, not what was said.

    A plural without an article behind a preposition is one, two words there before a plural (for “gig work” drivers),
    and what follows words such as `the practice of`; a compound before a noun too (a “hot-fire” test), a “no” vote.
    """
    words = article.text[segment.start : segment.end].casefold()
    before = _before(article, segment)
    plural = words.endswith("s") and not words.endswith(("ss", "us", "is")) and len(words.split()) <= LONGEST_KIND
    pair = len(words.split()) == LONGEST_KIND and PLURAL_NEXT.match(article.text, segment.last)
    pair = pair if not words.split()[0].endswith("ly") else None
    compound = COMPOUND.fullmatch(words) and article.text[segment.last : segment.last + 2].strip().islower()
    meant = before.endswith("what ") and article.text.startswith(" means", segment.last)
    named = bool(NAMED_KIND.search(before)) or bool(compound)
    behind = BEHIND.search(before) and not SPEAKS_OF.search(before)
    vote = words in ("yes", "no") and VOTE.match(article.text, segment.last)
    return meant or named or bool(vote) or (bool(behind) and (plural or bool(pair)))


def _kind(article: Article, first: Segment, utterance: Utterance, speaker: Speaker) -> str:
    attribution = utterance.attribution
    if first.shape == "name" or (attribution is None and _is_title(article, first)):
        return "scare"
    if attribution is not None and _is_brought_out(article, first, attribution):
        return "scare"
    known = attribution is not None or utterance.leans_on is not None
    length = len(WORD.findall(article.text, first.start, first.end))
    if not known and joining.is_heading(article, first):
        return "scare"
    if not known and first.small and length <= SHORTEST_CLAUSE:
        return "scare"
    unfinished = article.text[first.end - 1] not in ".?!,"
    if attribution is None and unfinished and NAMED_AS.search(_before(article, first)):
        return "scare"
    if first.shape == "speech" and (known or not is_headline(article, first.passage)):
        goes_on = article.text[first.last : first.last + 30].lstrip(",;)] ")[:1].islower()
        small = article.text[first.start].islower() and attribution is not None and "tag" not in attribution.rule
        return "fragment" if small and goes_on and len(utterance.segments) == 1 else "direct"
    if known:
        loose = attribution is None or attribution.rule in LOOSE
        meant = speaker.person is not None or (attribution is not None and attribution.pronoun and speaker.name)
        unable = attribution is not None and not attribution.able and not meant
        term = _is_term(article, first) and (unable or _is_kind(article, first))
        term = term or (length <= LONGEST_NAMED and bool(NAMED_KIND.search(_before(article, first))))
        if loose and (term or _is_title(article, first)):
            return "scare"
        return "direct" if _is_whole(article, first, attribution) else "fragment"
    return "scare" if length <= LONGEST_TERM else "fragment"


def _is_brought_out(article: Article, segment: Segment, attribution: Attribution) -> bool:
    """Aldra announces “Tide: A New Way”: a name right behind a verb that brings things out, in a headline too."""
    cue = (attribution.cue or "").casefold()
    touches = attribution.cue_at is not None and segment.first - attribution.cue_at <= len(cue) + 2
    return touches and cue in BRINGING and titled(article.text[segment.start : segment.end])


def _is_whole(article: Article, segment: Segment, attribution: Attribution | None) -> bool:
    """chanted “No more!”: the verb touches a sentence that has its own capital and its own end."""
    touches = attribution is not None and attribution.rule == "lead-in"
    return touches and article.text[segment.start].isupper() and article.text[segment.end - 1] in ".?!"
