"""Rules for words inside the writer's sentence: the verb or the noun they depend on, the source that is named."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from pressmark import lexicon
from pressmark.speech.attribution import NOUNS, Attribution, answer, by_verb, reported
from pressmark.speech.beside import speaker_near
from pressmark.speech.clauses import Frame
from pressmark.speech.frames import SENTENCE_ENDS
from pressmark.speech.noun_phrases import NAMES, named_head, noun_run
from pressmark.speech.reporting import (
    RELATIVES,
    any_form,
    does_a_thing,
    forms,
    is_verb,
    outermost,
    own_subject,
    promised_by,
    reports,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

FAR = 120
TERM = 6
LONGEST_END = 2
LONGEST_SHORT = 5
LONGEST_PHRASE = 6
LEADS = frozenset(("that", "of", "for", "to", "a", "an", "the", ":", ",", "—", "–", "-"))


def governing(frame: Frame, at: int) -> Attribution | None:
    """The words are part of the writer's sentence: the reporting verb they depend on."""
    doc, atom, (start, first) = frame.doc, frame.atoms[at], frame.left(at)
    for token in doc[atom[0] : atom[1]]:
        if not atom[0] <= token.head.i < atom[1] and not token.is_punct:
            for verb in (outermost(token), promised_by(token)):
                spoken = verb is not None and reports(verb, forms("speech")) and not does_a_thing(verb)
                if verb is not None and (spoken or not _is_modifier(frame, at)):
                    found = by_verb(frame, verb, "governing verb", start, atom)
                    if found:
                        return _nearer_cue(frame, found, first)
    return None


def closing_tag(frame: Frame, at: int) -> Attribution | None:
    """Few were ready to "put up with" it, Poole said: the tag that ends the sentence holds for all of it."""
    position, high = frame.right(at)
    doc = frame.doc
    tail = [token for token in doc[position:high] if not (token.is_punct or token.is_space)]
    verbs = [token for token in tail if token.tag_ in ("VBD", "VBZ", "VBP") and reports(token, forms("speech"))]
    behind = [token for token in tail if verbs and token.i > verbs[-1].i]
    phrase = behind and behind[0].tag_ == "IN" and behind[0].lower_ != "that" and not any(map(is_verb, behind))
    if not verbs or len(behind) > (LONGEST_PHRASE if phrase else LONGEST_END):
        return None
    subject = own_subject(verbs[-1])
    begun = subject is not None and position < subject.left_edge.i and doc[subject.left_edge.i - 1].text == ","
    return answer(frame, "closing tag", verbs[-1], subject) if subject is not None and begun else None


def verb_before(frame: Frame, at: int) -> Attribution | None:
    """Where the parse ties the words to no reporting verb: the last one before them in the sentence."""
    start, first = frame.left(at)
    listed = forms("speech") if _is_modifier(frame, at) else forms("speech") | forms("naming")
    words = [token for token in frame.doc[start:first] if is_verb(token) and not does_a_thing(token)]
    verbs = [token for token in words if reports(token, listed)]
    while len(verbs) > 1 and _is_told(verbs[-1]):
        verbs.pop()
    return by_verb(frame, verbs[-1], "verb before", start, frame.atoms[at]) if verbs else None


def _is_told(verb: Token) -> bool:
    """They said their service will offer "…": what is said to come about is no speaking of its own."""
    return verb.tag_ == "VB" and any(child.tag_ == "MD" for child in verb.lefts) and own_subject(verb) is not None


def _is_modifier(frame: Frame, at: int) -> bool:
    """the "open harbour" policy: a few words between an article and a noun are a term, unless somebody says them."""
    (first, last), doc = frame.atoms[at], frame.doc
    before = first - 1
    while before > 0 and first - before <= 3 and doc[before].tag_ in ("JJ", "NN"):
        before -= 1
    behind = last < len(doc) and doc[last].tag_ in ("NN", "NNS")
    return behind and before >= 0 and last - first <= TERM and doc[before].tag_ in ("DT", "PRP$", "POS")


def weak_verb(frame: Frame, at: int) -> Attribution | None:
    """She wants "a new start": a verb that reports words only now and then, and a subject that can speak."""
    start, first = frame.left(at)
    if _is_modifier(frame, at):
        return None
    verbs = [token for token in frame.doc[start:first] if is_verb(token) and token.lower_ in forms("weak")]
    if verbs and _leaves_out_its_object(verbs[-1]) and any(is_verb(t) for t in frame.doc[verbs[-1].i + 1 : first]):
        return None
    found = by_verb(frame, verbs[-1], "weak verb", start, frame.atoms[at]) if verbs else None
    return found if found and found.able else None


def _leaves_out_its_object(verb: Token) -> bool:
    """the tool the council wants is called "…": what stands behind the verb is no longer what it speaks of."""
    subject = own_subject(verb)
    return verb.dep_ == "relcl" and subject is not None and subject.lower_ not in RELATIVES


def possessive(frame: Frame, at: int) -> Attribution | None:
    """Poole's "never again" promise; her remark that "…"; Poole's call for a "revolution"."""
    low, first = frame.left(at)
    doc, acts = frame.doc, lexicon.words(NOUNS, "acts")
    behind = doc[frame.atoms[at][1] : frame.atoms[at][1] + 3]
    if first > low and doc[first - 1].tag_ in ("POS", "PRP$") and any(token.lower_ in acts for token in behind):
        return answer(frame, "possessive", None, doc[first - 1 if doc[first - 1].tag_ == "PRP$" else first - 2])
    if first <= low or doc[first - 1].lower_ not in LEADS | acts:
        return None
    for token in reversed(doc[max(low, first - 6) : first]):
        if is_verb(token) and token.lower_ not in ("is", "was"):
            break
        if token.lower_ in acts and token.tag_ in ("NN", "NNS"):
            owner = next((child for child in token.lefts if child.dep_ == "poss"), None)
            if owner is None and token.dep_ == "dobj" and token.head.lower_ in forms("issuing"):
                return by_verb(frame, token.head, "issued", low)
            return answer(frame, "possessive", token, owner) if owner is not None else None
    return None


def according(frame: Frame, at: int) -> Attribution | None:
    """According to X: before or after, in the same sentence."""
    low, high = frame.sentences[at]
    if _is_modifier(frame, at):
        return None
    doc = frame.doc
    first, last = frame.atoms[at]
    for token in (*doc[last : min(high, last + FAR)], *reversed(doc[max(low, first - FAR) : first])):
        phrases = _sources().get(token.lower_, ())
        length = next(
            (len(words) for words in phrases if doc[token.i : token.i + len(words)].text.lower() == " ".join(words)), 0
        )
        source = noun_run(doc, token.i + length, high) if length else None
        if source is not None and source.i not in frame.inside:
            cue = doc[token.i : token.i + length].text
            return answer(frame, "according to", None, named_head(doc, source, high), cue)
    return None


@cache
def _sources() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases that name a source, by their first word."""
    phrases = [tuple(phrase.split()) for phrase in lexicon.entries("cue_phrases", "according")]
    return {first: tuple(words for words in phrases if words[0] == first) for first, *_ in phrases}


def sentence_before(frame: Frame, at: int) -> Attribution | None:
    """Poole isn't one, he said. "…": the sentence before reports the same speaker without marks."""
    low, first = frame.left(at)
    doc = frame.doc
    if frame.stretches[at].shape != "speech" or any(token.is_alpha for token in doc[low:first]) or low == 0:
        return None
    near = doc[max(0, low - FAR) : low - 1]
    ends = [token.i + 1 for token in near if token.text in (".", "?", "!") and token.i not in frame.inside]
    start = max((end for end in ends if any(token.is_alpha for token in doc[end:low])), default=max(0, low - FAR))
    if at and start < frame.atoms[at - 1][1] <= low and frame.ends[at - 1] in SENTENCE_ENDS:
        start = frame.atoms[at - 1][1]
    if any(token in frame.inside for token in range(start, low)):
        return None
    found = reported(frame, start, low, "sentence before")
    if found and found.able:
        return found
    return _promised(frame, start, low) or _told_by(frame, near.start, low) or _feels(frame, start, low)


def _feels(frame: Frame, start: int, low: int) -> Attribution | None:
    """Poole was delighted with the win. "…": a named subject and how it feels, in the sentence before."""
    feelings = lexicon.words("cue_phrases", "feelings")
    for token in frame.doc[start:low]:
        root = token if token.lower_ in feelings and token.tag_ in ("VBN", "VBD", "JJ") else None
        verb = root.head if root is not None and root.dep_ == "acomp" else root
        subject = own_subject(verb) if verb is not None else None
        if subject is not None and subject.i >= start and subject.i not in frame.inside:
            head = named_head(frame.doc, subject, token.i)
            return answer(frame, "subject before", None, head) if head.tag_ in NAMES else None
    return None


def _told_by(frame: Frame, start: int, low: int) -> Attribution | None:
    """According to Prof. Poole, it is late. "…": the one the sentence before cites goes on."""
    doc = frame.doc
    at = next((token.i for token in reversed(doc[start:low]) if token.text == "According"), None)
    if at is None or at in frame.inside:
        return None
    ended = any(token.text == "." and len(doc[token.i - 1]) > LONGEST_SHORT for token in doc[at : low - 2])
    source = noun_run(doc, at + 2, low)
    while source is not None and doc[source.i + 1].text == "." and doc[source.i + 2].tag_ in NAMES:
        source = noun_run(doc, source.i + 2, low)
    if ended or source is None or source.tag_ not in NAMES:
        return None
    return answer(frame, "sentence before", None, named_head(doc, source, low))


def _promised(frame: Frame, start: int, low: int) -> Attribution | None:
    """Poole had a shorter answer. "…": a named subject and what it is about to utter, in the sentence before."""
    acts = lexicon.words(NOUNS, "acts")
    for token in frame.doc[start:low]:
        subject = own_subject(token.head) if token.dep_ == "dobj" and token.lower_ in acts else None
        if subject is not None and start <= subject.i < low:
            head = named_head(frame.doc, subject, token.head.i)
            return answer(frame, "sentence before", None, head) if head.tag_ in (*NAMES, "PRP") else None
    return None


def _nearer_cue(frame: Frame, found: Attribution, first: int) -> Attribution:
    """ "admitted to it, writing "…": the same speaker's verb nearest to the words is the cue."""
    doc = frame.doc
    for token in reversed(doc[max(0, first - 8) : first]):
        if is_verb(token) and token.lower_ in any_form() and token.i not in frame.inside:
            subject = speaker_near(doc, token, 0)
            same = subject is not None and frame.offset + subject.idx == found.head
            return replace(found, cue=token.text, cue_at=frame.offset + token.idx) if same else found
    return found
