"""Who is said to utter marked words, by which verb: the value, and how a verb or a noun becomes one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pressmark import lexicon
from pressmark.model import Mention, Span
from pressmark.speech.beside import quoted_as_saying, speaker_near, voice_before
from pressmark.speech.clauses import Frame
from pressmark.speech.noun_phrases import NAMES, compound_end, named_head, phrase
from pressmark.speech.reporting import (
    SPEAKING,
    any_form,
    forms,
    is_verb,
    own_subject,
    reports,
    speaker_of,
    thing_described,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

RULES = "quote_rules"
NOUNS = "speech_nouns"
NOWHERE = (-1, -1)
OBLIGED = frozenset(("must", "should", "ought"))
WRITERS = frozenset(("i", "we", "you", "one"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to utter a stretch: the speaker's words and their head in the article, the verb, the rule.

    able: a name or a noun that can speak. writer: I, we, you: whoever writes the article.
    """

    rule: str
    cue: str | None
    cue_at: int | None
    mention: Span
    head: int
    pronoun: bool
    able: bool
    writer: bool = False


def printed(rule: str, name: Mention) -> Attribution:
    """To a name that stands beside the words, without a verb: the last word of it is its head."""
    head = name.start + max(name.text.rfind(" "), name.text.rfind("\n")) + 1
    return Attribution(rule, None, None, (name.start, name.end), head, False, True)


@cache
def precision(rule: str) -> float | None:
    """How often a rule was right on development data; None for what no rule decided."""
    shares = {name.strip(): float(share) for name, share, _ in (e.split("|") for e in lexicon.entries(RULES))}
    return shares.get(rule)


def answer(
    frame: Frame, rule: str, verb: Token | None, speaker: Token, cue: str | None = None, floor: int = 0
) -> Attribution:
    """The words for a speaker, as a rule found that token, and the reporting word; none of them before `floor`."""
    if verb is not None:
        quoted = quoted_as_saying(verb)
        speaker = quoted if quoted is not None and quoted.i not in frame.inside else speaker
    speaker = compound_end(_owner(speaker))
    low, high = phrase(frame.doc, speaker, frame.inside)
    low = max(low, floor)
    if verb is not None:
        low = max(low, verb.i + 1) if verb.i < speaker.i else low
        high = min(high, verb.i) if verb.i > speaker.i else high
        voice = voice_before(verb, high)
        speaker, high = (voice, voice.i + 1) if voice is not None else (speaker, high)
    doc = frame.doc
    mention = frame.offset + doc[low].idx, frame.offset + doc[high - 1].idx + len(doc[high - 1])
    return Attribution(
        rule,
        verb.text if verb is not None else cue,
        frame.offset + verb.idx if verb is not None else None,
        mention,
        frame.offset + speaker.idx,
        speaker.tag_ == "PRP",
        _is_able(speaker),
        speaker.lower_ in WRITERS and high == low + 1,
    )


def _owner(speaker: Token) -> Token:
    """Poole's explanations: no document and nothing that speaks, so that its owner does."""
    owner = next((child for child in speaker.lefts if child.dep_ == "poss" and child.tag_ in NAMES), None)
    shown = {speaker.lower_, speaker.lower_.removesuffix("s")}
    act = shown & lexicon.words(NOUNS, "acts") or not _is_able(speaker)
    thing = speaker.tag_ in ("NN", "NNS") and act and not shown & lexicon.words(NOUNS, "documents")
    return owner if owner is not None and thing and speaker.text.islower() else speaker


def _is_able(speaker: Token) -> bool:
    """A name (Labour, Jae-myung too), or a noun or pronoun that can speak."""
    named = speaker.tag_ in NAMES or (speaker.tag_ in ("NN", "MD") and speaker.text[:1].isupper())
    aged = speaker.lower_.endswith("-old") or speaker.lower_ == "old"
    hyphened = speaker.i > 1 and speaker.nbor(-1).text == "-" and speaker.nbor(-2).tag_ in NAMES
    return named or aged or hyphened or not SPEAKING.isdisjoint((speaker.lower_, speaker.lower_.removesuffix("s")))


def by_verb(frame: Frame, verb: Token, rule: str, low: int, atom: Span = NOWHERE) -> Attribution | None:
    """Who utters what a verb of speech reports; None where its subject cannot, or holds the marked words (`atom`)."""
    subject = speaker_near(frame.doc, verb, low)
    if subject is not None and subject.lower_ == "it" and verb.tag_ == "VB" and _behind_to(verb):
        return None  # "it is important to note": nobody's words
    if subject is not None and subject.dep_ == "csubj" and (bearer := own_subject(subject)) is not None:
        subject = bearer  # Poole working at the quay says
    if subject is not None and subject.i in frame.inside and verb.tag_ == "VBG" and verb.dep_ == "advcl":
        subject = speaker_of(verb.head)  # Poole left in 1987, declaring "here today, there tomorrow"
    if subject is not None and subject.dep_ == "conj" and subject.head.tag_ in NAMES and subject.tag_ in NAMES:
        subject = subject.head if frame.doc[subject.head.i + 1 : subject.left_edge.i].text == "and" else subject
    if subject is None or subject.i in frame.inside or verb.i in frame.inside or _is_misread(subject):
        return None
    if any(child.lower_ in OBLIGED for child in verb.lefts):
        return None  # the officer must believe that "…": what ought to be said
    if subject.i < verb.i and thing_described(verb, subject):
        return None
    low_edge, high_edge = subject.left_edge.i, subject.right_edge.i + 1
    if low_edge <= atom[0] and atom[1] <= high_edge and not low_edge <= verb.i < high_edge:
        return None
    return answer(frame, rule, verb, named_head(frame.doc, subject, verb.i if verb.i > subject.i else len(frame.doc)))


def _behind_to(verb: Token) -> bool:
    return verb.doc[max(0, verb.i - 1) : verb.i].text.lower() == "to"


def _is_misread(subject: Token) -> bool:
    """Melissa remembers telling: the tagger took a verb for a noun. `This adds`, `in order to` tell of no speaker."""
    if subject.lower_ in ("this", "that", "these", "those") or not subject.text[0].isalnum():
        return True
    purpose = subject.lower_ == "order" and subject.i > 0 and subject.nbor(-1).lower_ == "in"
    noun = subject.tag_ in ("NN", "NNS") or (subject.tag_ == "NNP" and subject.text.endswith("ing"))
    verb = noun and subject.lower_ in any_form() and subject.lower_ not in SPEAKING
    return verb or purpose


def reported(frame: Frame, low: int, high: int, rule: str) -> Attribution | None:
    """The last verb of speech between two tokens, and its speaker."""
    verbs = [token for token in frame.doc[low:high] if is_verb(token) and token.i not in frame.inside]
    if rule == "sentence before":
        verbs = [token for token in verbs if token.dep_ != "pcomp"]
    for listed in (forms("speech"), forms("naming")):
        told = [token for token in verbs if reports(token, listed)]
        outer = [token for token in told if not any(above in told for above in token.ancestors)]
        for token in sorted(outer, key=lambda token: (token.dep_ == "pcomp", -token.i)):
            found = by_verb(frame, token, rule, low)
            if found:
                return found
    return None


def issue(frame: Frame, low: int, high: int) -> Attribution | None:
    """Who issues a document between two tokens: the group released a statement."""
    nouns = lexicon.words(NOUNS, "documents") | lexicon.words(NOUNS, "acts")
    for token in reversed(frame.doc[low:high]):
        if token.dep_ in ("dobj", "appos", "dep") and token.lower_ in nouns and token.head.lower_ in forms("issuing"):
            return by_verb(frame, token.head, "issued", low)
    return None
