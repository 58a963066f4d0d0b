"""Which verb reports a marked stretch, and whose verb it is: the rules in their order, the surest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pressmark import lexicon
from pressmark.speech.attribution import NOUNS, Attribution, answer, issue, reported
from pressmark.speech.beside import opening_name
from pressmark.speech.clauses import Frame, frame
from pressmark.speech.frames import Segment
from pressmark.speech.governing import (
    according,
    closing_tag,
    governing,
    possessive,
    sentence_before,
    verb_before,
    weak_verb,
)
from pressmark.speech.lead_ins import (
    agent,
    attributed,
    colon_clause,
    colon_name,
    issued,
    issued_before,
    lead_in,
    lead_in_clause,
    set_off,
)
from pressmark.speech.noun_phrases import NAMES, named_head
from pressmark.speech.reporting import SPEAKING, forms, is_passive, is_verb, own_subject
from pressmark.speech.tags import headline, loose_tag, object_clause, signature, tag

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_NAME = 6
MAY = frozenset(("should", "might", "may", "must", "could", "ought"))
HEAR = frozenset(("hear", "hears", "heard", "hearing"))
LISTING = frozenset(("including", "include", "includes", "included", "are", "as", "on", "of", "with", "to", "in"))
RULES = (
    lead_in, agent, tag, signature, set_off, issued, lead_in_clause, loose_tag, object_clause,
    governing, according, closing_tag, verb_before, possessive, weak_verb, colon_name, colon_clause, sentence_before,
    issued_before,
)  # fmt: skip
HEADLINE_RULES = (lead_in, tag, signature, colon_name, headline)


def attribute(frame: Frame, at: int) -> Attribution | None:
    """The best rule's answer for the stretch at that position, None when no rule applies or nobody has said it yet."""
    found = _best(frame, at)
    if found is None or (frame.stretches[at].shape == "words" and (found.writer or _only_meant(frame, at, found))):
        return None
    return None if _is_heard(frame, at) else found


def _best(frame: Frame, at: int) -> Attribution | None:
    if frame.stretches[at].shape == "words":
        after = tag(frame, at)
        opens = after is not None and frame.stretches[at].small is False and after.rule == "inverted tag"
        if after is not None and (after.rule == "tag" or opens) and frame.doc[frame.atoms[at][1] - 2].text == ",":
            before = lead_in(frame, at) if after.pronoun else None
            return before if before is not None and not before.pronoun else after
        inner = governing(frame, at) if frame.ends[at] != "," else None
        if inner is not None and inner.able and not inner.writer and (inner.cue_at or 0) < frame.stretches[at].first:
            return next((found for rule in RULES[:5] if (found := rule(frame, at))), inner)
    return next((found for rule in RULES if (found := rule(frame, at))), None)


def _only_meant(frame: Frame, at: int, found: Attribution) -> bool:
    """They should denounce "tidalism"; might call it "mad": what somebody ought to or may say, nobody has said."""
    low, first = frame.left(at)
    cue = next((t for t in frame.doc[low:first] if frame.offset + t.idx == found.cue_at), None)
    if cue is None or cue.tag_ != "VB":
        return False
    modals = [child.lower_ for child in cue.lefts if child.tag_ == "MD"]
    if not modals and cue.dep_ == "conj":
        modals = [child.lower_ for child in cue.head.lefts if child.tag_ == "MD"]
    return bool(MAY.intersection(modals))


def _is_heard(frame: Frame, at: int) -> bool:
    """People hear, "…": the words are those of whom they hear."""
    low, first = frame.left(at)
    verb = next((token for token in reversed(frame.doc[low:first]) if is_verb(token)), None)
    return verb is not None and verb.lower_ in HEAR and not any(t.is_alpha for t in frame.doc[verb.i + 1 : first])


def attribute_headline(frame: Frame, at: int) -> Attribution | None:
    """In a headline only what touches the marks counts: ‘…,’ says X; X: ‘…’; ‘…’: campaigners call for Y."""
    return next((found for rule in HEADLINE_RULES if (found := rule(frame, at))), None)


def announced(doc: Doc, offset: int) -> Attribution | None:
    """Whose words a passage announces that ends with a colon (`The letter reads:`)."""
    whole = Frame(doc, offset, (), (), (), frozenset())
    low = max((token.i + 1 for token in doc[:-1] if token.is_punct and token.text in ".?!"), default=0)
    found = (
        attributed(whole, low, len(doc))
        or issue(whole, low, len(doc))
        or reported(whole, low, len(doc), "announced")
        or _inverted(whole, low)
    )
    if found:
        return found
    for token in doc[low:]:
        owner = next((child for child in token.lefts if child.dep_ == "poss"), None)
        if token.lower_ in lexicon.words(NOUNS, "personal"):
            owner = owner or next(
                (n for c in token.rights if c.lower_ in ("of", "by", "from") for n in c.children), None
            )
            if owner is not None and (owner.tag_ in NAMES or owner.dep_ == "poss"):
                return answer(whole, "announced", None, owner)
    alone = [token for token in doc[low:] if not (token.is_space or token.is_punct)]
    if 1 < len(alone) <= LONGEST_NAME and all(token.tag_ in NAMES for token in alone):
        return answer(whole, "announced", None, alone[-1])
    if (named := _entitled(doc, low)) is not None:
        return answer(whole, "announced", None, named)
    if any(token.lower_ in LISTING for token in doc[-3:]):
        return None
    subject = next((s for token in doc[low:] if is_verb(token) and (s := own_subject(token)) is not None), None)
    speaks = SPEAKING - lexicon.words(NOUNS, "acts")
    able = subject is not None and (subject.tag_ in NAMES or subject.lower_ in speaks)
    return answer(whole, "announced, other verb", subject.head, subject) if subject is not None and able else None


def _entitled(doc: Doc, low: int) -> Token | None:
    """Jane Poole, head of the centre, which led it: a name and who that is, no verb but in a relative clause."""
    name = opening_name(doc, low, len(doc) - 1)
    for token in doc[name.i + 1 :] if name is not None else ():
        clause = doc[max((t.i for t in doc[low : token.i] if t.text == ","), default=low) : token.i]
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") and not any(t.tag_ in ("WDT", "WP") for t in clause):
            return None
    return name


def told(doc: Doc, offset: int) -> Attribution | None:
    """Whose tag a passage without marks is (`Mayor Poole said.`)."""
    return reported(Frame(doc, offset, (), (), (), frozenset()), 0, len(doc), "tag")


def _inverted(frame: Frame, low: int) -> Attribution | None:
    """Stated Poole: the verb opens the passage, and the tagger took it for part of the name."""
    verb, named = frame.doc[low], frame.doc[low + 1 :]
    if verb.lower_ not in forms("speech") or len(named) < 2 or not all(t.tag_ in NAMES or t.is_punct for t in named):
        return None
    last = [token for token in named if token.tag_ in NAMES]
    return answer(frame, "announced", verb, last[-1]) if last else None


def told_of(doc: Doc, offset: int, stretches: Sequence[Segment]) -> Attribution | None:
    """Whose words the last sentence of a passage reports without marks (`Poole disagreed.`)."""
    whole = frame(doc, offset, stretches)
    ends = [token.i + 1 for token in doc[:-1] if token.text in (".", "?", "!") and token.i not in whole.inside]
    low = max((end for end in ends if any(token.is_alpha for token in doc[end:])), default=0)
    if any(low < high for _, high in whole.atoms):
        return None
    found = issue(whole, low, len(doc)) or reported(whole, low, len(doc), "sentence before")
    return found if found and found.able else _foremost(whole, low)


def _foremost(frame: Frame, low: int) -> Attribution | None:
    """Poole is adamant that it was late: the named subject of the sentence that stands right above a speech."""
    root = next((token for token in frame.doc[low:] if token.dep_ == "ROOT" and is_verb(token)), None)
    passive = root is not None and is_passive(root) and root.lower_ not in lexicon.words("cue_phrases", "feelings")
    subject = own_subject(root) if root is not None and not passive else None
    if root is None or subject is None or subject.i < low or subject.i in frame.inside:
        return None
    head = named_head(frame.doc, subject, root.i)
    able = head.tag_ == "NNP" or head.lower_ in ("he", "she")
    return answer(frame, "subject before", None, head) if able else None
