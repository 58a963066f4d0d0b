"""Noun phrases of speakers in a parsed passage: where they begin and end, and which word of them is the head."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from pressmark import lexicon
from pressmark.model import Span
from pressmark.speech.reporting import PLACES, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NAMES = ("NNP", "NNPS")
NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "CD"))
BEHIND_NOUN = frozenset(("of", "for", "from", "at", "with", "in", "on", "by", "to", "against"))
BEFORE_NOUN = NOUNS | {"DT", "JJ", "JJR", "JJS", "PRP$", "POS", "HYPH", "_SP", "RB", "PDT", "VBG", "VBN"}
LONGEST_BEHIND = 12
BREAKS = frozenset((",", "(", ";", "."))
FORMERLY = frozenset(("then", "now", "formerly", "once"))
DAYS = lexicon.words("cue_phrases", "days")


def noun_run(doc: Doc, position: int, high: int) -> Token | None:
    """The head of the noun phrase that begins there, by tags alone: its last noun or pronoun."""
    head = None
    while position < high and doc[position].tag_ in BEFORE_NOUN:
        glued = (
            position
            and doc[position - 1].tag_ == "HYPH"
            and doc[position].tag_ == "JJ"
            and not _noun_follows(doc, position)
        )
        if doc[position].tag_ in NOUNS or glued:
            head = doc[position]
        position += 1
    return head


def _noun_follows(doc: Doc, position: int) -> bool:
    """the 43-year-old asked: nothing else is the head; the 43-year-old man is."""
    following = next((token for token in doc[position + 1 :] if not token.is_space), None)
    return following is not None and following.tag_ in NOUNS


def whole_name(doc: Doc, name: Token, high: int) -> Token:
    """The last word of a name whose middle a parse took for its end: 1st | Lt. Ann Poole, Agent | in Charge Bo Lund."""
    last = name
    for token in doc[name.i + 1 : high]:
        in_charge = token.lower_ == "in" and doc[token.i + 1 : token.i + 2].text.lower() == "charge"
        if token.tag_ in NAMES and token.lower_ not in DAYS:
            last = token
        elif token.tag_ != "_SP" and not in_charge and token.lower_ != "charge":
            break
    return last


def phrase(doc: Doc, head: Token, marked: Container[int]) -> Span:
    """The noun phrase of a head: its words before, itself, and for common nouns its `of`, `for`, `from` behind.

    marked: the tokens inside marks, which are the writer's words no longer.
    """
    low, high = head.i, _name_end(doc, head)
    skipped = ("punct", "cc", "conj", "appos", "relcl", "advcl", "prep", "dep")
    parts = [head]
    while is_glued(doc, parts[-1].i - 1):
        parts.append(doc[parts[-1].i - 2])
    if head.tag_ == "CD" and low and doc[low - 1].tag_ in NAMES:
        parts.append(doc[low - 1])
    for child in (child for part in parts for child in (*part.lefts, part)):
        if child in parts or (child.dep_ not in skipped and child.i not in marked):
            low = min(low, child.i if child in parts else child.left_edge.i)
    while low and head.tag_ in NAMES and doc[low - 1].tag_ in NAMES and low - 1 not in marked:
        low -= 1
    while low < head.i and (doc[low].is_space or doc[low].is_punct):
        low += 1
    for child in head.rights:
        told = child.dep_ in ("acl", "amod") and child.tag_ in ("VBN", "JJ") and child.left_edge.i == high
        behind = head.pos_ != "PROPN" and head.text[0].islower() and (child.lower_ in BEHIND_NOUN or told)
        if child.dep_ == "conj" or behind:
            edge = child.right_edge.i + 1 if child.dep_ == "conj" else _edge(doc, child)
            held = child.dep_ == "conj" and any(is_verb(token) or token.i in marked for token in doc[child.i : edge])
            if child.dep_ == "conj" and edge - high > LONGEST_BEHIND and child.tag_ in NAMES:
                edge = child.i + 1
            if edge - high <= LONGEST_BEHIND and not held:
                high = max(high, edge)
    return low, high


def is_glued(doc: Doc, hyphen: int) -> bool:
    """Whether a hyphen joins the words on both its sides: ex-aide, vice-president."""
    joins = 0 < hyphen < len(doc) - 1 and doc[hyphen].text == "-"
    return joins and not doc[hyphen].whitespace_ and not doc[hyphen - 1].whitespace_


def compound_end(head: Token, high: int | None = None) -> Token:
    """The last part, before `high`, of a compound whose first part a parse took for the noun: ex-aide."""
    while is_glued(head.doc, head.i + 1) and (high is None or head.i + 2 < high):
        head = head.doc[head.i + 2]
    return head


def _name_end(doc: Doc, head: Token) -> int:
    """Behind the head, and behind the number or the 's that belongs to a name before its verb: Radio 7, McDonnell's."""
    behind = head.i + 1
    if behind + 1 < len(doc) and head.text[0].isupper() and doc[behind].tag_ in ("CD", "POS"):
        return behind + is_verb(doc[behind + 1])
    return behind


def _edge(doc: Doc, child: Token) -> int:
    """Where a part behind a noun ends: before a comma, a mark or a relative clause."""
    for token in doc[child.i + 1 : child.right_edge.i + 1]:
        if token.is_punct or token.tag_ in ("WP", "WDT", "_SP") or (is_verb(token) and token.tag_ != "VBN"):
            return token.i
    return child.right_edge.i + 1


def named_head(doc: Doc, head: Token, high: int) -> Token:
    """The name that a common noun introduces: the consultant Jane Poole; the group's director, Jane Poole, said."""
    bench = _bench_of(doc, head)
    if bench is not None:
        return bench
    head = compound_end(head, high)
    if head.tag_ not in ("NN", "NNS") and head.lower_ != "one":
        return head
    last = _name_at(doc, _behind_list(doc, head.i + 1, high) or head.i + 1, high)
    if last is not None:
        return last
    edge = head.left_edge.i
    edge += doc[edge].lower_ in FORMERLY
    if edge > 2 and doc[edge - 1].lower_ in FORMERLY and doc[edge - 2].text == "," and doc[edge - 3].tag_ in NAMES:
        return doc[edge - 3]
    near = doc[head.i + 1 : min(high, head.i + 12)]
    comma = next((token.i for token in near if token.text in BREAKS or is_verb(token)), high)
    if comma >= high or doc[comma].text != ",":
        return head
    the = comma + 1 < high and doc[comma + 1].lower_ == "the"
    last = _name_at(doc, comma + 1 + the, high) or _apposed(head, comma + 1)
    if last is None or last.lower_ in PLACES:
        return head
    after = next((token for token in doc[last.i + 1 :] if not token.is_space), None)
    one = head.lower_ == "one" and after is not None and after.lower_ in BEHIND_NOUN
    ended = one or after is None or after.text in (*BREAKS, ":", '"') or (is_verb(after) and not the)
    return last if ended else head


def _bench_of(doc: Doc, judge: Token) -> Token | None:
    """a Bench of Justice Poole and Justice Reed said: the parse takes the last judge for who said it."""
    at = judge.i - 1
    while at > 0 and (doc[at].tag_ in NAMES or doc[at].lower_ in ("of", "and", ",")) and doc[at].lower_ != "bench":
        at -= 1
    return doc[at] if at >= 0 and doc[at].lower_ == "bench" and doc[at + 1].lower_ == "of" else None


def _apposed(head: Token, position: int) -> Token | None:
    """The star witness, former Tide chief Jane Poole, said: the name that the phrase behind a comma ends with."""
    named = (child for child in head.rights if child.dep_ == "appos" and child.tag_ in NAMES)
    return next((child for child in named if child.left_edge.i == position), None)


def _behind_list(doc: Doc, position: int, high: int) -> int | None:
    """philosopher, peace activist and novelist Jane Poole: where the name begins behind several callings of hers."""
    joined = False
    for token in doc[position:high]:
        if token.tag_ in NAMES:
            return token.i if joined and doc[token.i - 1].tag_ == "NN" else None
        if token.tag_ not in ("NN", "JJ", "HYPH") and token.text not in (",", "and"):
            return None
        joined = joined or not token.is_alpha or token.text == "and"
    return None


def _name_at(doc: Doc, position: int, high: int) -> Token | None:
    """The last word of the proper name that begins there."""
    last = None
    while position < high and (
        doc[position].tag_ in (*NAMES, "_SP") or (doc[position].is_title and _goes_on(doc, position))
    ):
        last = doc[position] if doc[position].tag_ in NAMES else last
        position += 1
    return last


def _goes_on(doc: Doc, position: int) -> bool:
    """Tidal Emirates: an adjective with a capital inside a name."""
    return doc[position].tag_ == "JJ" and doc[position + 1 : position + 2].text[:1].isupper()
