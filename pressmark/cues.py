"""Which verb reports a marked stretch, and whose verb it is: rules over the parsed frame, best rule first."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from pressmark import lexicon
from pressmark.clauses import RELATIVES, Frame, any_form, forms, is_verb, noun_run, own_subject, phrase, speaker_of
from pressmark.frames import final
from pressmark.model import Span

DASHES = frozenset(("—", "–", "-", "--", "―"))
BEFORE_MARKS = DASHES | {",", ":", "("}
FRONTS = frozenset(",?!—–-…")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to utter a stretch: the speaker's words and their head in the article, the verb, the rule."""

    rule: str
    cue: str | None
    cue_at: int | None
    mention: Span
    head: int


def attribute(frame: Frame, at: int) -> Attribution | None:
    """The best rule's answer for the stretch at that position, None when no rule applies."""
    if frame.stretches[at].shape == "name":
        return None
    rules = (lead_in, tag, signature, according, governing, colon_name)
    return next((found for rule in rules if (found := rule(frame, at))), None)


def announced(doc: Doc, offset: int) -> Attribution | None:
    """Whose words a passage announces that ends with a colon (`The letter reads:`)."""
    whole = Frame(doc, offset, (), (), (), frozenset())
    for token in reversed(doc[max(0, len(doc) - 60) :]):
        if token.is_punct and token.text in ".?!" and token.i + 1 < len(doc):
            break
        if is_verb(token) and token.lower_ in any_form():
            return _by_verb(whole, token, "announced")
    return None


# --- rules -----------------------------------------------------------------------------------------------------------


def lead_in(frame: Frame, at: int) -> Attribution | None:
    """X said, "…": the verb touches the marks, or a comma or colon after its clause does."""
    low, first = frame.left(at)
    last = _skip_back(frame.doc, first - 1, low)
    if last < low:
        return None
    token = frame.doc[last]
    if is_verb(token) and token.lower_ in forms("speech"):
        return _touching(frame, token, low)
    closing = frame.doc[first - 1].text
    if closing in (":", ",") and frame.stretches[at].shape == "speech":
        verb = _last_verb(frame, low, first, token)
        return _by_verb(frame, verb, "lead-in clause" if closing == "," else "colon") if verb is not None else None
    return None


def tag(frame: Frame, at: int) -> Attribution | None:
    """ "…," said X and "…," X said: the tag follows in the same sentence."""
    if not _goes_on(frame, at):
        return None
    doc, (position, high) = frame.doc, frame.right(at)
    comma = final(frame.stretches[at], frame.offset, doc.text) in FRONTS or doc[position].text == ","
    position = _skip(doc, position, high)
    if position >= high:
        return None
    first = doc[position]
    if first.lower_ in forms("speech") and first.tag_ in ("VBD", "VBZ", "VBP", "VBN"):
        found = _inverted(frame, first, high)
        if found:
            return found
    return _straight(frame, position, high, comma)


def signature(frame: Frame, at: int) -> Attribution | None:
    """ "…" — Jane Poole: a dash and a name behind the marks, nothing else up to the next stretch or the end."""
    doc, (position, high) = frame.doc, frame.right(at)
    if position >= high or doc[position].text not in DASHES:
        return None
    while position < high and (doc[position].text in DASHES or doc[position].is_space):
        position += 1
    head = noun_run(doc, position, high)
    if (
        head is None
        or head.tag_ not in ("NNP", "NNPS")
        or any(is_verb(token) for token in doc[position:high])
        or high - position > 25
    ):
        return None
    return _answer(frame, "signature", None, head)


def according(frame: Frame, at: int) -> Attribution | None:
    """According to X: before or after, in the same sentence."""
    low, high = frame.sentences[at]
    doc = frame.doc
    for token in (*doc[frame.atoms[at][1] : high], *reversed(doc[low : frame.atoms[at][0]])):
        if token.lower_ == "according" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
            source = next((child for child in doc[token.i + 1].children if child.dep_ == "pobj"), None)
            if source is not None:
                return _answer(frame, "according to", None, source, "according to")
    return None


def governing(frame: Frame, at: int) -> Attribution | None:
    """The words are part of the writer's sentence: the verb they depend on, or the last reporting verb before them."""
    doc, (low, high), (start, first) = frame.doc, frame.atoms[at], frame.left(at)
    for token in doc[low:high]:
        if low <= token.head.i < high or token.is_punct:
            continue
        climbed = token
        for _ in range(8):
            climbed = climbed.head
            if is_verb(climbed) and climbed.lower_ in any_form() and climbed.i not in frame.inside:
                found = _by_verb(frame, climbed, "governing verb")
                if found:
                    return found
    for token in reversed(doc[start:first]):
        if is_verb(token) and token.lower_ in any_form():
            return _by_verb(frame, token, "verb before")
    return None


def colon_name(frame: Frame, at: int) -> Attribution | None:
    """NAME: "…", nothing else before it in its sentence."""
    low, first = frame.left(at)
    doc = frame.doc
    if first - 1 <= low or doc[first - 1].text != ":" or first - low > 8:
        return None
    if any(is_verb(token) for token in doc[low : first - 1]):
        return None
    nouns = [token for token in doc[low : first - 1] if token.tag_ in ("NNP", "NNPS")]
    return _answer(frame, "name and colon", None, nouns[-1]) if nouns else None


# --- parts of rules --------------------------------------------------------------------------------------------------


def _touching(frame: Frame, verb: Token, low: int) -> Attribution | None:
    """The verb right before the marks; a noun or pronoun right before the verb outweighs a parse that skips it."""
    doc = frame.doc
    subject = speaker_of(verb)
    before = verb.i - 1
    while before >= low and (doc[before].tag_ in ("RB", "MD") or doc[before].dep_ in ("aux", "neg")):
        before -= 1
    if before >= low and doc[before].tag_ in ("NNP", "NNPS", "PRP"):
        near = doc[before]
        if subject is None or not (subject.left_edge.i <= near.i <= subject.right_edge.i or subject.i == near.i):
            participle = verb.tag_ == "VBG" and near.tag_ == "PRP"
            subject = subject if participle else near
    return _answer(frame, "lead-in", verb, subject) if subject is not None else None


def _straight(frame: Frame, position: int, high: int, comma: bool) -> Attribution | None:
    """X said, and X, who …, said: a verb whose subject begins the tag, by tags first, by the parse otherwise."""
    doc = frame.doc
    head = noun_run(doc, position, high)
    if head is not None and head.i + 1 < high:
        verb = doc[_skip_adverbs(doc, head.i + 1, high)] if _skip_adverbs(doc, head.i + 1, high) < high else None
        if verb is not None and verb.tag_ in ("VBD", "VBZ", "VBP") and verb.lower_ in forms("speech"):
            return _answer(frame, "tag", verb, head)
    for token in doc[position:high]:
        if token.text in (";", ":"):
            break
        if is_verb(token) and token.dep_ not in ("relcl", "acl", "aux", "auxpass") and token.tag_ != "VB":
            subject = own_subject(token)
            reporting = token.lower_ in any_form()
            if subject is None or not position <= subject.i < token.i or subject.lower_ in RELATIVES:
                continue
            if reporting or comma:
                return _answer(frame, "tag" if reporting else "tag, other verb", token, subject)
    if head is None or head.i + 1 >= high or doc[head.i + 1].text not in (",", "("):
        return None
    for token in doc[head.i + 1 : high]:
        if token.tag_ in ("VBD", "VBZ") and token.lower_ in forms("speech") and doc[token.i - 1].text in (",", ")"):
            return _answer(frame, "tag after apposition", token, head)
    return None


def _skip_adverbs(doc: Doc, position: int, high: int) -> int:
    while position < high and doc[position].tag_ in ("RB", "MD", "_SP"):
        position += 1
    return position


def _goes_on(frame: Frame, at: int) -> bool:
    """Whether the sentence can go on with a tag behind the stretch."""
    position, high = frame.right(at)
    if position >= high:
        return False
    ending = final(frame.stretches[at], frame.offset, frame.doc.text)
    if ending in FRONTS or ending == "." or frame.doc[position].text in BEFORE_MARKS:
        return True
    following = _skip(frame.doc, position, high)
    return following < high and frame.doc[following].lower_ in forms("speech")


def _skip(doc: Doc, position: int, high: int) -> int:
    fillers = lexicon.words("cue_phrases", "fillers")
    while position < high:
        token = doc[position]
        if not (
            token.is_punct or token.is_space or token.lower_ in fillers or token.tag_ == "RB" or token.lower_ == "as"
        ):
            break
        position += 1
    return position


def _skip_back(doc: Doc, position: int, low: int) -> int:
    while position >= low:
        token = doc[position]
        if not (token.is_space or token.text in BEFORE_MARKS or token.tag_ == "RB" or token.lower_ == "that"):
            break
        position -= 1
    return position


def _last_verb(frame: Frame, low: int, first: int, last: Token) -> Token | None:
    """The reporting verb of the clause that ends before the marks."""
    candidates = [token for token in frame.doc[low:first] if is_verb(token) and token.lower_ in forms("speech")]
    above = {token.i for token in last.ancestors} | {last.i}
    return next((token for token in reversed(candidates) if token.i in above), candidates[-1] if candidates else None)


def _by_verb(frame: Frame, verb: Token, rule: str) -> Attribution | None:
    subject = speaker_of(verb)
    return _answer(frame, rule, verb, subject) if subject is not None else None


def _inverted(frame: Frame, verb: Token, high: int) -> Attribution | None:
    """said X: the parsed subject behind the verb, else the first noun phrase there."""
    subject = next((child for child in verb.rights if child.dep_ in ("nsubj", "nsubjpass") and child.i < high), None)
    if subject is None:
        subject = noun_run(frame.doc, verb.i + 1, high)
    return _answer(frame, "inverted tag", verb, subject) if subject is not None else None


def _answer(frame: Frame, rule: str, verb: Token | None, speaker: Token, cue: str | None = None) -> Attribution:
    low, high = phrase(frame, speaker)
    doc = frame.doc
    mention = frame.offset + doc[low].idx, frame.offset + doc[high - 1].idx + len(doc[high - 1])
    return Attribution(
        rule,
        verb.text if verb is not None else cue,
        frame.offset + verb.idx if verb is not None else None,
        mention,
        frame.offset + speaker.idx,
    )
