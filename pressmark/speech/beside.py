"""Whose verb a reporting verb is by the place of the words, where the parse misses or skips the name beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressmark import lexicon
from pressmark.speech.reporting import (
    NEAR_NOUNS,
    PLACES,
    SPEAKING,
    any_form,
    forms,
    is_passive,
    is_verb,
    speaker_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COURTESY = lexicon.words("person_titles", "courtesy")
ASIDE_TAGS = frozenset(("IN", "VBG", "VBN", "WP", "WRB", "CD", "DT"))
PLACING = frozenset(("of", "from", "at", "in", "on", "near", "to"))
LAWS = frozenset(("act", "bill", "order", "regulations"))
SPOKES = frozenset(noun for noun in lexicon.entries("roles", "voice") if noun.startswith("spokes"))
NEAR_NAMES = frozenset(("NNP", "NNPS", "PRP"))


def speaker_near(doc: Doc, verb: Token, low: int) -> Token | None:
    """The speaker by the parse, or by place where the parse skips the name or pronoun right before the verb."""
    near = doc[verb.i - 1] if verb.tag_ == "VBD" and verb.i > low else None
    if near is not None and near.dep_ == "aux" and near.tag_ in ("NNP", "MD") and near.text[0].isupper():
        return near  # May said: no modal stands before a past tense
    subject, before = speaker_of(verb), _word_before(doc, verb, low)
    if before < low or verb.tag_ == "VBG" or is_passive(verb):
        return doc[before] if _in_a_phrase_of_with(doc, verb, before, low) else subject
    if subject is not None and any(token.text == "." for token in doc[subject.i : verb.i]):
        subject = None
    if before == verb.i - 1 and doc[before].tag_ in NEAR_NAMES and _misses_name(subject, doc[before]):
        return doc[before]
    if (apart := _named_apart(doc, before, low, subject)) is not None:
        return apart
    before = _past_aside(doc, before, low, subject)
    if subject is not None and _fronted(subject):
        named = next((child for child in subject.children if child.dep_ in ("conj", "appos")), None)
        subject = named if named is not None and named.tag_ in NEAR_NAMES else None
    near = doc[before]
    if (member := _member_of(doc, near, low)) is not None:
        return member
    if near.i == verb.i - 1 and (near.tag_ == "PRP" or _parenthetic(doc, near, verb) or _after_dash(near)):
        return near
    if doc[near.left_edge.i].lower_ in ("both", "all") and doc[near.left_edge.i - 1 : near.left_edge.i].text == ",":
        return subject if subject is not None and subject.i != near.i else None
    if near.tag_ not in NEAR_NAMES and not (subject is None and near.tag_ in NEAR_NOUNS):
        return subject
    if subject is not None and near.lower_ in lexicon.words("geography", "demonym"):
        return subject
    if subject is None or not subject.left_edge.i <= near.i <= subject.right_edge.i:
        return near
    return subject


def _in_a_phrase_of_with(doc: Doc, verb: Token, before: int, low: int) -> bool:
    """Bo Lund left, with Tide boss Jane Poole claiming it was late: the participle is hers who is named before it."""
    if verb.tag_ != "VBG" or before != verb.i - 1 or doc[before].tag_ not in ("NNP", "NNPS"):
        return False
    at = before
    while at > low and doc[at].tag_ in (*NEAR_NAMES, *NEAR_NOUNS, "JJ", "POS", "HYPH"):
        at -= 1
    return doc[at].lower_ == "with"


def _word_before(doc: Doc, verb: Token, low: int) -> int:
    """The index of the word before a verb and its adverbs, auxiliaries and day."""
    before, days = verb.i - 1, lexicon.words("cue_phrases", "days")
    while before >= low and (
        doc[before].tag_ in ("RB", "MD") or doc[before].dep_ in ("aux", "neg") or doc[before].lower_ in days
    ):
        before -= 1
    return before


def _named_apart(doc: Doc, before: int, low: int, subject: Token | None) -> Token | None:
    """The speaker before a place or an aside: the name that opens the clause, or else the noun right before them."""
    comma = doc[before].text == ","
    place = before > low and doc[before].lower_ in PLACES and doc[before - 1].text == ","
    opening = opening_name(doc, low, before) if comma or place else None
    if place:
        return opening if opening is not None else _before_place(doc, before, low)
    if opening is not None and (subject is None or subject.tag_ not in NEAR_NAMES):
        return opening
    return _around_aside(doc, before, low) if comma and subject is None else None


def _past_aside(doc: Doc, before: int, low: int, subject: Token | None) -> int:
    """The index of the word before a comma, a phrase with its preposition, and "himself"."""
    if doc[before].text == "," and before > low and (subject is None or doc[before - 1].tag_ in ("NNP", "NNPS")):
        before -= 1
    if doc[before].dep_ == "pobj" and doc[before].head.i > low:
        before = _before_phrase(doc, doc[before].head.i - 1, low)
    while before > low and doc[before].lower_.endswith(("self", "selves")):
        before -= 1
    return before


def _member_of(doc: Doc, near: Token, low: int) -> Token | None:
    """Jane Poole of the band Herring said: the one before `of`, a common noun and its name."""
    at = near.i
    while at > low and doc[at].tag_ in ("NNP", "NNPS"):
        at -= 1
    kind = at
    while at > low and doc[at].tag_ in ("NN", "JJ"):
        at -= 1
    of_the = doc[max(low, at - 1) : at + 1].text.lower() == "of the"
    named = kind < near.i and at < kind and of_the and at - 2 >= low and doc[at - 2].tag_ in ("NNP", "NNPS")
    return doc[at - 2] if named else None


def _before_place(doc: Doc, place: int, low: int) -> Token | None:
    """a billboard in Medford, Oregon asks: the noun before the preposition that leads to town and state."""
    at = place - 2
    while at > low and doc[at].tag_ in NEAR_NAMES:
        at -= 1
    noun = doc[at].tag_ == "IN" and at > low and doc[at - 1].tag_ in (*NEAR_NOUNS, *NEAR_NAMES)
    return doc[at - 1] if noun else None


def opening_name(doc: Doc, low: int, comma: int) -> Token | None:
    """Jane Poole, head of the centre, which led the effort, said: the name that opens the clause, commas around it."""
    first = next((token.i for token in doc[low:comma] if not (token.is_space or token.is_punct)), comma)
    last = first
    while last < comma and doc[last].tag_ in ("NNP", "NNPS"):
        last += 1
    return doc[last - 1] if last - first > 1 and last < comma and doc[last].text == "," else None


def _around_aside(doc: Doc, comma: int, low: int) -> Token | None:
    """Poole, while asked of rumours that he was no Texan, said: the name before the aside that the comma closes."""
    for token in reversed(doc[low + 1 : comma]):
        named = doc[token.i - 1]
        if (
            token.text == ","
            and named.tag_ in NEAR_NAMES
            and doc[token.i + 1].tag_ in ASIDE_TAGS
            and not _placed(named)
        ):
            return named
    return None


def _placed(named: Token) -> bool:
    """On the quays of Old Wick, 25-year-old Poole said: the name behind a preposition."""
    first = named.i
    while first > 0 and named.doc[first - 1].tag_ in NEAR_NAMES:
        first -= 1
    return first > 0 and named.doc[first - 1].lower_ in PLACING


def _parenthetic(doc: Doc, near: Token, verb: Token) -> bool:
    """Poole, a neighbour said, "was late": a noun phrase and its verb between commas."""
    edge = min(near.left_edge.i, near.i)
    enclosed = doc[verb.i + 1 : verb.i + 2].text == "," and edge > 0 and doc[edge - 1].text == ","
    return enclosed and near.tag_ in (*NEAR_NOUNS, *NEAR_NAMES) and doc[edge].tag_ in ("DT", *NEAR_NAMES, *NEAR_NOUNS)


def quoted_as_saying(verb: Token) -> Token | None:
    """The agency quoted Poole as saying "…"; "…," it quoted a clerk: the one quoted speaks, not who quotes."""
    if verb.lower_ not in forms("quoted") or is_passive(verb):
        return None
    quoted = next((child for child in verb.rights if child.dep_ == "dobj"), None) if verb.lower_ == "quoted" else None
    if quoted is not None and (quoted.tag_ in NEAR_NAMES or (quoted.tag_ == "NN" and quoted.lower_ in SPEAKING)):
        return quoted
    behind = verb.doc[verb.i + 1 : verb.i + 10]
    said = next((t for t in behind if t.lower_ == "as" and t.i + 1 < len(t.doc) and t.nbor().lower_ == "saying"), None)
    return said.nbor(-1) if said is not None and said.nbor(-1).tag_ in (*NEAR_NAMES, *NEAR_NOUNS) else None


def voice_before(verb: Token, end: int) -> Token | None:
    """A Board for Tides and Quays spokeswoman said, the Mooring of Boats Bill says: who speaks, not what a phrase
    that ends before is called after."""
    before = verb.nbor(-1) if verb.i > end else None
    voice = before is not None and (before.lower_ in SPOKES or (before.lower_ in LAWS and before.text[0].isupper()))
    return before if voice and not any(token.is_punct or is_verb(token) for token in verb.doc[end : verb.i]) else None


def _misses_name(subject: Token | None, beside: Token) -> bool:
    """Writing in the Tide Ida Poole said; in a speech to the Tide Centre Mr Poole said: the name beside the verb.

    The parse took what opens the sentence for the subject, or one name for the end of another.
    """
    titled = beside.i > 1 and beside.nbor(-1).lower_ in COURTESY and beside.nbor(-2).tag_ in ("NNP", "NNPS")
    if subject is None:
        return titled
    opens = subject.tag_ == "VBG" and subject.text[:1].isupper()
    return opens or (titled and subject.tag_ not in NEAR_NAMES)


def _after_dash(near: Token) -> bool:
    """…, and Bo Lund – dean of the school – Dr Poole said: a name of its own behind a dash."""
    first = near.i
    while first > 0 and near.doc[first].tag_ in ("NNP", "NNPS"):
        first -= 1
    return first < near.i and near.doc[first].text in ("–", "—", "--")


def _fronted(subject: Token) -> bool:
    """Echoing Poole, Bo Lund, chair of the board, said: the tagger took a participle for part of a name."""
    first = subject.doc[subject.left_edge.i]
    echoed = first.text.endswith("ing") and first.lower_ in any_form() and first.i < subject.i
    return echoed and first.is_sent_start is not False and first.tag_ == "NNP"


def _before_phrase(doc: Doc, before: int, low: int) -> int:
    """Poole, meanwhile, in a statement said: back over the phrase, commas and adverbs."""
    while before > low and (doc[before].text == "," or doc[before].tag_ == "RB"):
        before -= 1
    return before
