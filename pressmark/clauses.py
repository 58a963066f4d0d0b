"""The grammar of the frame: sentences around marked stretches, reporting verbs, whose verb it is, where a phrase ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pressmark import lexicon
from pressmark.frames import SENTENCE_ENDS, Segment, final
from pressmark.model import Span

VERBS = "reporting_verbs"
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
CHAINED = frozenset(("xcomp", "advcl", "conj", "ccomp", "acl", "relcl", "parataxis", "dep", "pcomp", "prep"))
RELATIVES = frozenset(("who", "which", "that"))
BEHIND_NOUN = frozenset(("of", "for", "from", "at", "with", "in", "on", "by", "to", "against"))
BEFORE_NOUN = frozenset(
    (
        "DT",
        "JJ",
        "JJR",
        "JJS",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "PRP$",
        "POS",
        "CD",
        "HYPH",
        "_SP",
        "PRP",
        "RB",
        "PDT",
        "VBG",
        "VBN",
    )
)
NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "CD"))
NAMES = ("NNP", "NNPS")


@dataclass(frozen=True, slots=True)
class Frame:
    """A parsed passage with its marked stretches as token ranges (marks included) and the sentence around each."""

    doc: Doc
    offset: int
    stretches: tuple[Segment, ...]
    atoms: tuple[Span, ...]
    sentences: tuple[Span, ...]
    inside: frozenset[int]

    def left(self, at: int) -> Span:
        """The writer's words before a stretch in its sentence, back to the stretch before it."""
        low, first = self.sentences[at][0], self.atoms[at][0]
        return (max(low, self.atoms[at - 1][1]) if at else low), first

    def right(self, at: int) -> Span:
        """The writer's words behind a stretch in its sentence, up to the next speech."""
        last, high = self.atoms[at][1], self.sentences[at][1]
        following = range(at + 1, len(self.atoms))
        speech = next((self.atoms[other][0] for other in following if self.stretches[other].shape == "speech"), high)
        return last, min(high, speech)


def frame(doc: Doc, offset: int, stretches: Sequence[Segment]) -> Frame:
    """Lay the stretches of one passage (which begins at offset) over its parse."""
    atoms = tuple(_token_range(doc, segment.first - offset, segment.last - offset) for segment in stretches)
    inside = frozenset(position for low, high in atoms for position in range(low, high))
    ends = [final(segment, offset, doc.text) for segment in stretches]
    return Frame(doc, offset, tuple(stretches), atoms, tuple(_sentences(doc, atoms, ends)), inside)


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
    position = atom = 0
    while position < len(doc):
        if atom < len(atoms) and position >= atoms[atom][0]:
            position = max(position + 1, atoms[atom][1])
            ending, atom = ends[atom], atom + 1
            if (
                ending in SENTENCE_ENDS
                and position < len(doc)
                and _begins(doc, position)
                and not _tag_follows(doc, position, ending)
            ):
                yield position
            continue
        if doc[position].text[-1:] in SENTENCE_ENDS and doc[position].is_punct and _begins(doc, position + 1):
            yield position + 1
        position += 1


def _begins(doc: Doc, position: int) -> bool:
    while position < len(doc) and doc[position].is_space:
        position += 1
    return position < len(doc) and not (doc[position].text[0].islower() or doc[position].text[0] in ",;:—–-―)")


def _tag_follows(doc: Doc, position: int, ending: str) -> bool:
    """Whether "Why?" is followed by a tag with a capital (`Clinton asked.`) and not by a new sentence."""
    head = noun_run(doc, position, min(len(doc), position + 12))
    if head is None or head.tag_ == "CD":
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
    if at >= len(doc) or not is_verb(doc[at]) or doc[at].lower_ not in forms("speech"):
        return False
    rest = 0
    for token in doc[at + 1 : at + 12]:
        if token.text in (".", '"', "?", "!", ",", ":", ";"):
            return rest <= (4 if ending == "." else 9) and token.text != ":"
        if not rest and doc[at].lower_ not in forms("told") and token.tag_ in ("DT", "PRP$", "NN", "NNS", "JJ"):
            return False
        if token.dep_ == "mark" or token.lower_ in ("that", "he", "she", "they", "it", "we", "what"):
            return False
        rest += 1
    return rest <= 9


@cache
def forms(section: str) -> frozenset[str]:
    """All inflected forms of the verbs of one section of the list."""
    found: set[str] = set()
    for line in lexicon.entries(VERBS, section):
        verb, *irregular = line.split()
        found.update((verb, *irregular, *_inflect(verb)))
    return frozenset(found)


@cache
def any_form() -> frozenset[str]:
    """All forms of all reporting verbs, those that frame a few words included."""
    return forms("speech") | forms("naming") | forms("weak")


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


def is_verb(token: Token) -> bool:
    """A verb by its tag."""
    return token.tag_.startswith("VB")


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on the verb itself."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def speaker_of(verb: Token) -> Token | None:
    """The one whose verb it is: its subject, the agent of a passive, or the subject of the clause it hangs on."""
    for _ in range(6):
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        if (passive or (verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl"))) and verb.lower_ not in forms("quoted"):
            return next((noun for child in verb.children if child.dep_ == "agent" for noun in child.children), None)
        subject = own_subject(verb)
        if subject is not None:
            return _antecedent(verb) if subject.lower_ in RELATIVES else subject
        if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return _participle_subject(verb)
        if verb.dep_ not in CHAINED or verb.head.i == verb.i:
            return None
        verb = _clause_above(verb)
    return None


def _clause_above(verb: Token) -> Token:
    """The verb a clause hangs on. "X said it was late and added": added is X's, wherever the parse put it."""
    joined = verb.dep_ == "conj"
    verb = verb.head
    while verb.dep_ in ("prep", "pcomp") and verb.head.i != verb.i:
        verb = verb.head
    if joined and verb.dep_ == "ccomp" and verb.head.lower_ in any_form():
        return verb.head
    return verb


def _antecedent(verb: Token) -> Token:
    """The noun that `who` stands for."""
    clause = verb
    while clause.dep_ == "conj" and clause.head.i != clause.i:
        clause = clause.head
    return clause.head if clause.dep_ == "relcl" else next(iter(verb.children))


def _participle_subject(verb: Token) -> Token | None:
    """ "emailed supporters saying", "sent a letter saying": the sender; "the sign saying", "footage of Poole asking": the noun."""
    noun = verb.head
    document = noun.lower_ in lexicon.words("speech_nouns", "documents")
    if document and noun.dep_ == "dobj" and noun.head.lower_ in forms("issuing"):
        return speaker_of(noun.head) or noun
    if verb.dep_ == "relcl" or document or noun.dep_ not in ("dobj", "pobj", "dative"):
        return noun
    above = noun.head
    while above.dep_ == "prep" and above.head.i != above.i:
        above = above.head
    if is_verb(above) and (noun.dep_ != "pobj" or noun.head.lower_ not in ("of", "with", "by", "from")):
        return speaker_of(above)
    return noun


def outermost(token: Token) -> Token | None:
    """The reporting verb that the token's clause hangs on: the highest verb of speech, else the lowest weak verb."""
    found: Token | None = None
    for _ in range(10):
        if token.head.i == token.i or (found is not None and token.dep_ in ("relcl", "acl", "advcl", "conj")):
            break
        token = token.head
        if not is_verb(token):
            continue
        if token.lower_ in forms("speech") or (found is None and token.lower_ in forms("naming")):
            found = token
    return found


def speaker_near(doc: Doc, verb: Token, low: int) -> Token | None:
    """The speaker by the parse, or by place where the parse skips the name or pronoun right before the verb."""
    subject = speaker_of(verb)
    before = verb.i - 1
    while before >= low and (doc[before].tag_ in ("RB", "MD") or doc[before].dep_ in ("aux", "neg")):
        before -= 1
    if before < low or verb.tag_ == "VBG":
        return subject
    if doc[before].text == "," and subject is None:
        before -= 1
    near = doc[before]
    if near.tag_ not in (*NAMES, "PRP") and not (subject is None and near.tag_ in NOUNS):
        return subject
    if subject is None or not subject.left_edge.i <= near.i <= subject.right_edge.i:
        return near
    return subject


def noun_run(doc: Doc, position: int, high: int) -> Token | None:
    """The head of the noun phrase that begins there, by tags alone: its last noun or pronoun."""
    head = None
    while position < high and doc[position].tag_ in BEFORE_NOUN:
        if doc[position].tag_ in NOUNS:
            head = doc[position]
        position += 1
    return head


def phrase(frame: Frame, head: Token) -> Span:
    """The noun phrase of a head: its words before, itself, and for common nouns its `of`, `for`, `from` behind."""
    doc = frame.doc
    low, high = head.i, head.i + 1
    for child in head.lefts:
        if (
            child.dep_ not in ("punct", "cc", "conj", "appos", "relcl", "advcl", "prep", "dep")
            and child.i not in frame.inside
        ):
            low = min(low, child.left_edge.i)
    while low and head.tag_ in NAMES and frame.doc[low - 1].tag_ in NAMES and low - 1 not in frame.inside:
        low -= 1
    for child in head.rights:
        if child.dep_ == "conj" or (child.dep_ == "prep" and head.pos_ != "PROPN" and child.lower_ in BEHIND_NOUN):
            edge = child.right_edge.i + 1
            if edge - high <= 12 and not any(is_verb(token) for token in child.subtree):
                high = max(high, edge)
    return low, high


def named_head(doc: Doc, head: Token, high: int) -> Token:
    """The name that a common noun introduces: the consultant Jane Poole; the group's director, Jane Poole, said."""
    if head.tag_ not in ("NN", "NNS"):
        return head
    last = _name_at(doc, head.i + 1, high)
    if last is not None:
        return last
    comma = next(
        (
            token.i
            for token in doc[head.i + 1 : min(high, head.i + 12)]
            if token.text in (",", "(", ";", ".") or is_verb(token)
        ),
        high,
    )
    if comma >= high or doc[comma].text != ",":
        return head
    last = _name_at(doc, comma + 1, high)
    ends = last is not None and (
        last.i + 1 >= len(doc) or doc[last.i + 1].text in (",", ".", ";", '"') or is_verb(doc[last.i + 1])
    )
    return last if last is not None and ends else head


def _name_at(doc: Doc, position: int, high: int) -> Token | None:
    """The last word of the proper name that begins there."""
    last = None
    while position < high and doc[position].tag_ in (*NAMES, "_SP"):
        last = doc[position] if doc[position].tag_ in NAMES else last
        position += 1
    return last
