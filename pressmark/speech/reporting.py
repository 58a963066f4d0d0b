"""Reporting verbs, and whose verb each one is in a parsed sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from pressmark import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBS = "reporting_verbs"
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
CHAINED = frozenset(("xcomp", "advcl", "conj", "ccomp", "acl", "relcl", "parataxis", "dep", "pcomp", "prep"))
ASIDE = frozenset(("relcl", "acl", "advcl", "conj"))
RELATIVES = frozenset(("who", "which", "that"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
PLACES = frozenset(form.strip() for entry in lexicon.words("places") for form in entry.split("|"))
NEAR_NOUNS = frozenset(("NN", "NNS", "CD"))
SPEAKING = (
    frozenset(("he", "she", "they", "i", "we"))
    | lexicon.words("speech_nouns")
    | lexicon.words("roles", "noun")
    | lexicon.words("roles", "gendered f")
    | lexicon.words("roles", "gendered m")
)


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
    return forms("speech") | forms("naming") | forms("weak") | forms("finding")


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


@cache
def _phrasal() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(entry.split()) for entry in lexicon.entries(VERBS, "phrasal"))


def reports(verb: Token, listed: frozenset[str]) -> bool:
    """Whether a word is one of the listed verbs, or reports with its particle (went on, put it, fired back)."""
    words = tuple(token.lower_ for token in verb.doc[verb.i : verb.i + 3])
    if verb.lower_ in listed:
        if verb.lower_ in forms("only with to") and verb.tag_ != "VBN" and "to" not in words[1:]:
            return False
        deed = words[1:2] in (("to",), ("with",)) or verb.doc[verb.i + 1 : verb.i + 2].text.lower().endswith("ing")
        return not deed or verb.lower_ not in forms("not with to")
    return any(words[:length] in _phrasal() for length in (2, 3))


def is_verb(token: Token) -> bool:
    """A verb by its tag."""
    return token.tag_.startswith("VB")


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on the verb itself; a clause only where none is named: claiming it failed, Poole left."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS]
    return next((child for child in found if child.dep_ != "csubj"), found[0] if found else None)


def speaker_of(verb: Token) -> Token | None:
    """The one whose verb it is: its subject, the agent of a passive, or the subject of the clause it hangs on.

    Poole said the mayor was late, adding "…": a participle goes with the verb of speech, not with what was reported.
    """
    participle, first = verb.tag_ == "VBG", verb.i
    if participle and verb.lower_ in forms("going on") and own_subject(verb) is not None:
        verb = _spoken_before(verb) or verb
    for step in range(6):
        agents = (noun for child in verb.children if child.dep_ == "agent" for noun in child.children)
        agent = next((noun for noun in agents if noun.tag_ != "VBG"), None)  # they protested by shouting "…"
        if (is_passive(verb) and (step == 0 or own_subject(verb) is None)) or (step == 0 and agent is not None):
            return agent
        subject = own_subject(verb)
        if subject is not None and subject.i != first:
            hangs = participle and verb.dep_ == "ccomp" and (step > 0 or _cannot_speak(subject))
            told = own_subject(verb.head) if hangs else None
            if told is not None and verb.head.lower_ in forms("speech"):
                verb, subject = verb.head, told
            return _antecedent(verb) if subject.lower_ in RELATIVES else subject
        prompted = _prompted(verb)
        if prompted is not None:
            return prompted
        if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return _participle_subject(verb)
        opens = verb.dep_ == "csubj" and participle  # the parse took the participle for the subject of the clause
        if not (verb.dep_ in CHAINED or opens) or verb.head.i == verb.i:
            return None
        verb = _clause_above(verb)
    return None


def _prompted(verb: Token) -> Token | None:
    """Poole spoke, prompting the crowd to respond: who is moved to speak is who speaks."""
    moved = verb.tag_ == "VB" and verb.dep_ in ("xcomp", "ccomp", "advcl") and verb.head.lower_ in forms("prompting")
    found = (child for child in verb.head.rights if child.dep_ == "dobj" and child.i < verb.i) if moved else iter(())
    return next(found, None)


def _cannot_speak(noun: Token) -> bool:
    """explained the cause saying: a thing right before the participle, neither person nor document."""
    return noun.tag_ in ("NN", "NNS") and SPEAKING.isdisjoint((noun.lower_, noun.lower_.removesuffix("s")))


def _spoken_before(verb: Token) -> Token | None:
    """She said there was a row with a guard, adding "…": the verb of speech that goes on, not who stands beside it."""
    before = verb.doc[verb.sent.start : verb.i]
    return next((t for t in reversed(before) if t.tag_ in FINITE and reports(t, forms("speech"))), None)


def thing_described(verb: Token, noun: Token) -> bool:
    """a machine that would help and offer "great fun": a thing whose relative clause tells what it does, not says."""
    clause = verb.head if verb.dep_ == "conj" else verb
    subject = own_subject(clause)
    told = subject is not None and subject.lower_ in ("that", "which") and verb.lower_ not in forms("shown")
    return told and clause.dep_ == "relcl" and clause.head.i == noun.i and _cannot_speak(noun)


def is_passive(verb: Token) -> bool:
    """ "was told", "a box labelled": the subject hears or bears the words. "was quoted as saying" is none."""
    bare = verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not any(c.dep_ == "aux" for c in verb.children)
    return (bare or any(child.dep_ == "auxpass" for child in verb.children)) and verb.lower_ not in forms("quoted")


def _clause_above(verb: Token) -> Token:
    """The verb a clause hangs on. "X said it was late and added": added is X's, wherever the parse put it.

    "X said that Y came in and shouted": what is shouted is heard by others, and told of.
    """
    joined = verb.dep_ == "conj" and verb.lower_ not in forms("loud")
    verb = verb.head
    while verb.dep_ in ("prep", "pcomp", "advmod") and verb.head.i != verb.i:
        verb = verb.head
    if joined and verb.dep_ == "ccomp" and verb.head.lower_ in any_form():
        return verb.head
    return verb


def _antecedent(verb: Token) -> Token:
    """The noun that `who` or `which` stands for; in "accounts of the blast, which …" the accounts."""
    clause = verb
    while clause.dep_ == "conj" and clause.head.i != clause.i:
        clause = clause.head
    if clause.dep_ != "relcl":
        return next(iter(verb.children))
    near = clause.head
    counted = near.dep_ == "pobj" and near.head.lower_ == "of" and near.head.head.tag_ in ("NN", "NNS")
    unable = near.tag_ == "NN" and near.lower_ not in SPEAKING
    return near.head.head if counted and unable and near.head.head.lower_.removesuffix("s") in SPEAKING else near


def _participle_subject(verb: Token) -> Token | None:
    """ "emailed fans saying", "sent a note saying": the sender; "a sign saying", "a clip of Poole asking": the noun."""
    noun = verb.head
    if (
        noun.dep_ == "dobj"
        and noun.lower_ in lexicon.words("speech_nouns", "personal")
        and noun.head.lower_ in forms("issuing")
    ):
        return speaker_of(noun.head) or noun
    document = noun.lower_ in lexicon.words("speech_nouns", "documents")
    if verb.dep_ == "relcl" or document or noun.dep_ not in ("dobj", "pobj", "dative"):
        return noun
    above = noun.head
    while above.dep_ in ("prep", "pobj", "dobj", "dative") and not is_verb(above) and above.head.i != above.i:
        above = above.head
    if is_verb(above) and (noun.dep_ != "pobj" or noun.head.lower_ not in ("of", "with", "by", "from")):
        return speaker_of(above)
    return noun


def outermost(token: Token) -> Token | None:
    """The reporting verb that the token's clause hangs on: the highest verb of speech, else the lowest that names.

    A clause with its own subject that stands aside (who, when, because, and) is not climbed out of.
    """
    found: Token | None = None
    for _ in range(10):
        if token.head.i == token.i:
            break
        own = is_verb(token) and token.dep_ != "conj" and own_subject(token) is not None
        if token.doc[max(0, token.i - 3) : token.i].text.lower() == "in order to":
            break
        aside = own and token.head.dep_ != "ccomp" and not _is_part_of_what_is_said(token)
        if token.dep_ in ASIDE and (found is not None or aside):
            break
        token = token.head
        if not is_verb(token) or does_a_thing(token):
            continue
        if reports(token, forms("speech")) or _finds(token) or (found is None and token.lower_ in forms("naming")):
            found = token
    return found


def _is_part_of_what_is_said(clause: Token) -> bool:
    """Poole said it was unfair to blame those who were "bored": a relative clause in what a verb of speech reports."""
    if clause.dep_ != "relcl":
        return False
    reported = (above for above in clause.head.ancestors if above.dep_ == "ccomp" and is_verb(above))
    return any(above.head.i < above.i and reports(above.head, forms("speech")) for above in reported)


def does_a_thing(verb: Token) -> bool:
    """they maintained order, offered an amendment, shares were offered: some verbs of speech are of a thing then."""
    personal = lexicon.words("speech_nouns", "acts") | lexicon.words("speech_nouns", "personal")
    things = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.lower_ not in personal)
    return verb.lower_ in forms("with a thing") and any(thing.tag_ in NEAR_NOUNS for thing in things)


def _finds(verb: Token) -> bool:
    """The report found, the court held: a verb that speaks when its subject is a document or a body."""
    subject = own_subject(verb) if verb.lower_ in forms("finding") else None
    bodies = lexicon.words("speech_nouns", "documents") | lexicon.words("speech_nouns", "organizations")
    return subject is not None and subject.lower_ in bodies


def promised_by(token: Token) -> Token | None:
    """the "fair" system Poole promised: the verb of speech in a relative clause of a noun that the words describe."""
    for _ in range(3):
        if token.head.i == token.i or is_verb(token.head):
            return None
        token = token.head
        for child in token.rights:
            if child.dep_ == "relcl" and child.lower_ in forms("speech"):
                subject = own_subject(child)
                if subject is not None and subject.lower_ not in RELATIVES and subject.i > token.i:
                    return child
    return None
