"""Which verb reports a marked stretch, and whose verb it is: rules over the parsed frame, best rule first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pressmark import lexicon
from pressmark.frames import SENTENCE_ENDS, Segment
from pressmark.model import Span

VERBS = "reporting_verbs"
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
CHAINED = frozenset(("xcomp", "advcl", "conj", "ccomp", "acl", "relcl", "parataxis", "dep", "pcomp", "prep"))
RELATIVES = frozenset(("who", "which", "that"))
PLACES = frozenset(("of", "for", "from", "at", "with", "in", "on", "by", "to", "against"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to utter a stretch: the speaker's words and their head in the article, the verb, the rule."""

    rule: str
    cue: str | None
    cue_at: int | None
    mention: Span
    head: int
    noun: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A parsed passage with its marked stretches as token ranges (marks included) and the sentence around each."""

    doc: Doc
    offset: int
    stretches: tuple[Segment, ...]
    atoms: tuple[Span, ...]
    sentences: tuple[Span, ...]


@cache
def forms(section: str) -> frozenset[str]:
    """All inflected forms of the verbs of one section of the list."""
    found: set[str] = set()
    for line in lexicon.entries(VERBS, section):
        verb, *irregular = line.split()
        found.update((verb, *irregular, *_inflect(verb)))
    return frozenset(found)


def _inflect(verb: str) -> Iterator[str]:
    if verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    else:
        yield from (
            verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"),
            verb + "ed",
            verb + "ing",
        )


def frame(doc: Doc, offset: int, stretches: Sequence[Segment]) -> Frame:
    """Lay the stretches of one passage (which begins at offset) over its parse."""
    atoms = tuple(_token_range(doc, segment.first - offset, segment.last - offset) for segment in stretches)
    return Frame(doc, offset, tuple(stretches), atoms, tuple(_sentences(doc, stretches, atoms)))


def _token_range(doc: Doc, start: int, end: int) -> Span:
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
    return low, max(last, low)


def _sentences(doc: Doc, stretches: Sequence[Segment], atoms: Sequence[Span]) -> Iterator[Span]:
    """For each stretch, the sentence of the writer's words that it belongs to."""
    ends = list(_ends(doc, stretches, atoms))
    at = 0
    starts = [0, *ends]
    for low, _ in atoms:
        while at + 1 < len(starts) and starts[at + 1] <= low:
            at += 1
        yield starts[at], starts[at + 1] if at + 1 < len(starts) else len(doc)


def _ends(doc: Doc, stretches: Sequence[Segment], atoms: Sequence[Span]) -> Iterator[int]:
    """Where the next sentence begins, each time one does; nothing ends inside a stretch."""
    position, atom = 0, 0
    while position < len(doc):
        if atom < len(atoms) and position >= atoms[atom][0]:
            position = max(atoms[atom][1], position)
            ending = _final(doc, atoms[atom])
            atom += 1
            if (
                position < len(doc)
                and ending in SENTENCE_ENDS
                and _begins(doc, position)
                and not tag_follows(doc, position, ending)
            ):
                yield position
            elif position == atoms[atom - 1][0]:
                position += 1
            continue
        if (
            doc[position].text[-1:] in SENTENCE_ENDS
            and doc[position].is_punct
            and position + 1 < len(doc)
            and _begins(doc, position + 1)
        ):
            yield position + 1
        position += 1


def _final(doc: Doc, atom: Span) -> str:
    """The last character inside the marks; a masked stretch keeps it."""
    text = doc[atom[0] : atom[1]].text.rstrip("\"”’'» ")
    return text[-1:]


def _begins(doc: Doc, position: int) -> bool:
    while position < len(doc) and doc[position].is_space:
        position += 1
    return position >= len(doc) or not (doc[position].text[:1].islower() or doc[position].text[:1] in ",;:—–-)")


def tag_follows(doc: Doc, position: int, ending: str) -> bool:
    """Whether "Why?" is followed by a tag with a capital (`Clinton asked.`) and not by a new sentence."""
    verb = next(
        (token for token in doc[position : position + 8] if token.lower_ in forms("speech") and is_verb(token)), None
    )
    if verb is None:
        return False
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.i >= position), None)
    if subject is None and verb.i != position:
        return False
    rest = 0
    for token in doc[verb.i + 1 :]:
        if token.text in (".", '"', "?", "!", ",", ":", ";"):
            return rest <= (4 if ending == "." else 9) and token.text != ":"
        if (
            token.dep_ == "mark"
            or token.lower_ in ("that", "he", "she", "they", "it", "we")
            or (token.dep_ == "dobj" and verb.lower_ not in forms("told"))
        ):
            return False
        rest += 1
    return rest <= 9


def is_verb(token: Token) -> bool:
    """A verb by its tag; the parser's own word classes for auxiliaries count too."""
    return token.tag_.startswith("VB")


def attribute(frame: Frame, at: int) -> Attribution | None:
    """The best rule's answer for the stretch at that position, None when no rule applies."""
    for rule in (touching_lead, tag_after, according, lead_before, colon_name):
        found = rule(frame, at)
        if found:
            return found
    return None


# --- rules -----------------------------------------------------------------------------------------------------------


def touching_lead(frame: Frame, at: int) -> Attribution | None:
    """X said, "…": the verb touches the marks, or only the hearer, a place or a time stands between."""
    low, first = _left(frame, at)
    last = _skip_back(frame.doc, first - 1, low)
    if last < low:
        return None
    token = frame.doc[last]
    closing = frame.doc[first - 1].text if first > low else ""
    if is_verb(token) and token.lower_ in forms("speech"):
        return _by_verb(frame, token, "lead-in")
    if closing in (":", ","):
        verb = _governing(frame, low, first, token)
        if verb is not None:
            return _by_verb(frame, verb, "lead-in clause" if closing == "," else "colon")
    return None


def tag_after(frame: Frame, at: int) -> Attribution | None:
    """ "…," said X and "…," X said: the tag follows in the same sentence."""
    position, high = _right(frame, at)
    doc = frame.doc
    if not _goes_on(frame, at):
        return None
    position = _skip(doc, position, high)
    if position >= high:
        return None
    first = doc[position]
    if first.lower_ in forms("speech") and is_verb(first) and first.tag_ not in ("VBG", "VB"):
        found = _inverted(frame, first, high)
        if found:
            return found
    comma = _final(doc, frame.atoms[at]) in ",?!—–-…" or doc[frame.atoms[at][1] : frame.atoms[at][1] + 1].text == ","
    for token in doc[position:high]:
        if token.text in (";", ":"):
            break
        if is_verb(token) and token.dep_ not in ("relcl", "acl", "aux", "auxpass") and token.tag_ != "VB":
            subject = _own_subject(token)
            reporting = token.lower_ in forms("speech") or token.lower_ in forms("framing")
            if (
                subject is not None
                and position <= subject.i < token.i
                and subject.lower_ not in RELATIVES
                and (reporting or comma)
            ):
                return _answer(frame, "tag" if reporting else "tag, other verb", token, subject)
    return None


def according(frame: Frame, at: int) -> Attribution | None:
    """According to X, in the words of X: before or after, in the same sentence."""
    low, high = frame.sentences[at]
    doc = frame.doc
    for token in (*doc[frame.atoms[at][1] : high], *reversed(doc[low : frame.atoms[at][0]])):
        if token.lower_ == "according" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
            source = next((child for child in doc[token.i + 1].children if child.dep_ == "pobj"), None)
            if source is not None:
                return _answer(frame, "according to", None, source, "according to")
    return None


def lead_before(frame: Frame, at: int) -> Attribution | None:
    """The words are part of the writer's sentence: the verb they depend on, or the last reporting verb before them."""
    low, first = _left(frame, at)
    doc = frame.doc
    for token in doc[frame.atoms[at][0] : frame.atoms[at][1]]:
        climbed = token
        if not frame.atoms[at][0] <= token.head.i < frame.atoms[at][1] and not token.is_punct:
            for _ in range(8):
                climbed = climbed.head
                if (
                    climbed.lower_ in forms("speech") | forms("framing")
                    and is_verb(climbed)
                    and _outside(frame, climbed)
                ):
                    found = _by_verb(frame, climbed, "governing verb")
                    if found:
                        return found
    for token in reversed(doc[low:first]):
        if token.lower_ in forms("speech") | forms("framing") and is_verb(token) and _outside(frame, token):
            return _by_verb(frame, token, "verb before")
    return None


def colon_name(frame: Frame, at: int) -> Attribution | None:
    """NAME: "…", nothing else before it in its sentence."""
    low, first = _left(frame, at)
    doc = frame.doc
    if first - 1 <= low or doc[first - 1].text != ":" or first - low > 8:
        return None
    nouns = [token for token in doc[low : first - 1] if token.pos_ == "PROPN"]
    if not nouns or any(is_verb(token) for token in doc[low : first - 1]):
        return None
    return _answer(frame, "name and colon", None, nouns[-1])


# --- parts of rules --------------------------------------------------------------------------------------------------


def _left(frame: Frame, at: int) -> Span:
    """The writer's words before the stretch in its sentence, back to the stretch before it."""
    low, first = frame.sentences[at][0], frame.atoms[at][0]
    if at and frame.atoms[at - 1][1] > low:
        low = frame.atoms[at - 1][1]
    return low, first


def _right(frame: Frame, at: int) -> Span:
    """The writer's words behind the stretch in its sentence, up to the next one."""
    last, high = frame.atoms[at][1], frame.sentences[at][1]
    if at + 1 < len(frame.atoms) and frame.atoms[at + 1][0] < high:
        high = frame.atoms[at + 1][0]
    return last, high


def _outside(frame: Frame, token: Token) -> bool:
    return not any(low <= token.i < high for low, high in frame.atoms)


def _goes_on(frame: Frame, at: int) -> bool:
    """Whether the sentence can go on with a tag behind the stretch."""
    position, high = _right(frame, at)
    if position >= high:
        return False
    following = frame.doc[_skip(frame.doc, position, high) : high]
    final = _final(frame.doc, frame.atoms[at])
    if not frame.stretches[at].speech and final == ",":
        return False
    return (
        final in ",?!…—–-."
        or frame.doc[position].text in (",", "—", "–", "-", "--")
        or bool(following and following[0].lower_ in forms("speech"))
    )


def _skip(doc: Doc, position: int, high: int) -> int:
    fillers = lexicon.words("cue_phrases", "fillers")
    while position < high and (
        doc[position].is_punct
        or doc[position].is_space
        or doc[position].lower_ in fillers
        or doc[position].tag_ == "RB"
        or doc[position].lower_ == "as"
    ):
        position += 1
    return position


def _skip_back(doc: Doc, position: int, low: int) -> int:
    while position >= low and (
        doc[position].is_space
        or doc[position].text in (",", ":", "—", "–", "-", "--", "(")
        or doc[position].tag_ == "RB"
        or doc[position].lower_ == "that"
    ):
        position -= 1
    return position


def _governing(frame: Frame, low: int, first: int, last: Token) -> Token | None:
    """The reporting verb of the clause that ends before the marks."""
    candidates = [token for token in frame.doc[low:first] if is_verb(token) and token.lower_ in forms("speech")]
    if not candidates:
        return None
    above = {token.i for token in last.ancestors}
    return next((token for token in reversed(candidates) if token.i in above or token.i == last.i), candidates[-1])


def _by_verb(frame: Frame, verb: Token, rule: str) -> Attribution | None:
    subject = _speaker_of(verb)
    return _answer(frame, rule, verb, subject) if subject is not None else None


def _own_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def _speaker_of(verb: Token) -> Token | None:
    """The one whose verb it is: its subject, the agent of a passive, or the subject of the clause it hangs on."""
    for _ in range(6):
        passive = any(child.dep_ == "auxpass" for child in verb.children) or (
            verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl")
        )
        agent = next(
            (grandchild for child in verb.children if child.dep_ == "agent" for grandchild in child.children), None
        )
        subject = _own_subject(verb)
        if passive and verb.lower_ not in forms("quoted"):
            return agent
        if subject is not None:
            if subject.lower_ in RELATIVES and verb.dep_ == "relcl":
                return verb.head
            return subject
        if verb.dep_ == "acl" or (verb.dep_ == "relcl" and verb.head.pos_ in ("NOUN", "PROPN")):
            return verb.head
        if verb.dep_ not in CHAINED or verb.head.i == verb.i:
            return None
        verb = verb.head
        while verb.dep_ in ("prep", "pcomp") and verb.head.i != verb.i:
            verb = verb.head
    return None


def _inverted(frame: Frame, verb: Token, high: int) -> Attribution | None:
    """said X: the parsed subject behind the verb, else the first noun phrase there."""
    subject = next((child for child in verb.rights if child.dep_ in SUBJECTS and child.i < high), None)
    if subject is None:
        for token in frame.doc[verb.i + 1 : high]:
            if token.text in (",", ".", ";") or is_verb(token):
                break
            if token.pos_ in ("PROPN", "NOUN", "PRON") and (
                token.i + 1 >= high or frame.doc[token.i + 1].pos_ not in ("PROPN", "NOUN", "PART")
            ):
                subject = token
                break
    return _answer(frame, "inverted tag", verb, subject) if subject is not None else None


def _answer(frame: Frame, rule: str, verb: Token | None, speaker: Token, cue: str | None = None) -> Attribution:
    low, high = _phrase(frame, speaker)
    doc = frame.doc
    start, end = doc[low].idx, doc[high - 1].idx + len(doc[high - 1])
    return Attribution(
        rule,
        verb.text if verb is not None else cue,
        frame.offset + verb.idx if verb is not None else None,
        (frame.offset + start, frame.offset + end),
        frame.offset + speaker.idx,
        speaker.pos_ == "NOUN",
    )


def _phrase(frame: Frame, head: Token) -> Span:
    """The noun phrase of a head: its words before, itself, and for common nouns its `of`, `for`, `from` behind."""
    low = head.i
    for child in head.lefts:
        if child.dep_ not in ("punct", "cc", "conj", "appos", "relcl", "advcl", "prep", "dep") and _outside(
            frame, child
        ):
            low = min(low, child.left_edge.i)
    high = head.i + 1
    for child in head.rights:
        if child.dep_ == "conj" or (child.dep_ == "prep" and head.pos_ != "PROPN" and child.lower_ in PLACES):
            edge = child.right_edge.i + 1
            if edge - high <= 12 and not any(is_verb(token) for token in child.subtree):
                high = max(high, edge)
    return low, high


def announced(doc: Doc, offset: int) -> Attribution | None:
    """Whose words a passage announces that ends with a colon (`The letter reads:`)."""
    whole = Frame(doc, offset, (), (), ())
    for token in reversed(doc[max(0, len(doc) - 60) :]):
        if is_verb(token) and token.lower_ in forms("speech") | forms("framing"):
            return _by_verb(whole, token, "announced")
    return None
