"""Rules for words that stand behind the marks: "…," said X; "…," X said; "…" — X."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressmark import lexicon
from pressmark.speech.attribution import Attribution, answer
from pressmark.speech.clauses import Frame
from pressmark.speech.noun_phrases import DAYS, NAMES, named_head, noun_run, whole_name
from pressmark.speech.reporting import RELATIVES, SPEAKING, any_form, forms, is_passive, is_verb, own_subject, reports

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG = 12
NOBODY = frozenset(("nobody", "none", "nothing"))
DASHES = frozenset(("—", "–", "-", "--", "―"))
BEFORE_MARKS = DASHES | {",", ":", "("}
FRONTS = frozenset(",?!—–-…")
BE = frozenset(("is", "are", "was", "were", "has", "have", "had"))
SOURCES = frozenset(phrase.split()[0] for phrase in lexicon.entries("cue_phrases", "according"))
FOLLOWS = BE | {"came", "comes"}
FINITE = ("VBD", "VBZ", "VBP", "VBN")


def tag(frame: Frame, at: int) -> Attribution | None:
    """ "…," said X and "…," X said: a reporting verb stands right behind the marks, or behind the name there."""
    behind = _behind(frame, at)
    if behind is None:
        return None
    doc, (position, high, comma, opens) = frame.doc, behind
    first = doc[position]
    listed = any_form() if comma and (opens or frame.stretches[at].shape == "speech") else forms("speech")
    known = reports(first, listed) and first.tag_ in (*FINITE, "VB")
    sure = first.tag_ in ("VBD", "VBZ") or first.lower_ in ("say", "said")
    head = noun_run(doc, position, high)
    doubtful = head is not None and not sure and head.i + 1 < high and reports(doc[head.i + 1], forms("speech"))
    doubtful = doubtful and head is not None and doc[head.i + 1].tag_ != "VBG"  # the "…," a body advising on it
    closed = comma or position - frame.atoms[at][0] > LONG
    told = frame.stretches[at].shape == "words" and head is not None and _has_object(doc, head.i + 1)
    if doubtful and told:
        return None
    if (known and not doubtful) or (closed and opens and first.tag_ in ("VBD", "VBZ") and first.text.islower()):
        found = inverted(frame, first, high)
        if found and (first.lower_ not in BE or found.cue is None) and (comma or found.able):
            return found
    if doubtful and head is not None and not _nobody(head):
        return answer(frame, "tag", doc[head.i + 1], head)
    if head is None or _nobody(head):
        return None
    after = _skip_adverbs(doc, head.i + 1, high)
    would = after < high and doc[after].tag_ == "VB" and doc[after - 1].tag_ == "MD"
    if frame.stretches[at].shape == "words" and after < high and _has_object(doc, after):
        return None
    if after < high and (doc[after].tag_ in FINITE or would) and reports(doc[after], listed):
        return answer(frame, "tag", doc[after], head)
    clause = next((token.i for token in doc[after:high] if token.text in (",", ".")), high)
    verbless = not any(is_verb(token) for token in doc[head.i + 1 : clause])
    if (
        verbless
        and head.i > position
        and head.text in forms("speech")
        and (after >= high or doc[after].tag_ in ("IN", ".", ","))
    ):
        return answer(frame, "tag", head, doc[head.i - 1])
    return None


def loose_tag(frame: Frame, at: int) -> Attribution | None:
    """ "…," X, who was there, said: the parse names the verb, or a comma stands before it."""
    behind = _behind(frame, at)
    if behind is None:
        return None
    doc, (position, high, comma, opens) = frame.doc, behind
    listed = any_form() if opens or frame.stretches[at].shape == "speech" else forms("speech")
    if doc[position].tag_ in ("WDT", "WP", "WP$") or doc[position].lower_ in SOURCES:
        return None
    head = noun_run(doc, position, high)
    behind_head = next((token.text for token in doc[head.i + 1 : high] if not token.is_space), "") if head else ""
    described = head if head is not None and head.tag_ in NAMES and behind_head == "," else None
    for token in doc[position:high]:
        if token.text in (";", ":"):
            break
        aside = token.dep_ in ("relcl", "acl", "pcomp", "aux", "auxpass") or (token.tag_ == "VBN" and is_passive(token))
        told = frame.stretches[at].shape == "words" and _has_object(doc, token.i)
        if not is_verb(token) or aside or token.tag_ in ("VB", "VBG") or told:
            continue
        subject = own_subject(token)
        reporting = reports(token, listed)
        if subject is None or not position <= subject.i < token.i or subject.lower_ in RELATIVES or _nobody(subject):
            continue
        if described is not None and subject.tag_ in ("NN", "NNS") and subject.lower_ not in SPEAKING:
            return answer(frame, "tag after apposition", token, described)
        if reporting or (comma and frame.stretches[at].shape == "speech" and token.lower_ not in BE):
            return answer(
                frame, "loose tag" if reporting else "tag, other verb", token, named_head(doc, subject, token.i)
            )
    if head is None or head.tag_ == "CD" or behind_head not in (",", "("):
        return None
    for token in doc[head.i + 1 : high]:
        if (
            token.tag_ in FINITE
            and reports(token, forms("speech"))
            and (doc[token.i - 1].text in (",", ")") or doc[token.i - 1].is_space)
        ):
            return answer(frame, "tag after apposition", token, named_head(doc, head, token.i))
    return None


def signature(frame: Frame, at: int) -> Attribution | None:
    """ "…" — Jane Poole: a dash and a name behind the marks, nothing else up to the next stretch or the end."""
    doc, (position, high) = frame.doc, frame.right(at)
    if (signer := _signs_at_the_end(frame, at)) is not None:
        return answer(frame, "signature", None, signer)
    if position < high and frame.ends[at] in (",", ".") and doc[position].tag_ in NAMES:
        return _verbless(frame, at, position, high)
    if position >= high or not (doc[position].text in DASHES or (doc[position].text == ":" and high - position <= 6)):
        return None
    colon = doc[position].text == ":"
    while position < high and (doc[position].text in DASHES or doc[position].is_space or doc[position].text == ":"):
        position += 1
    head = noun_run(doc, position, high)
    if head is not None and not colon and frame.ends[at] in (".", "!", "?") and _signs(doc, position, head):
        return answer(frame, "signature", None, head)
    if (
        head is None
        or (head.tag_ not in NAMES and not (colon and head.lower_ in SPEAKING))
        or any(is_verb(token) for token in doc[position:high])
        or high - position > 25
    ):
        return None
    return answer(frame, "signature", None, head)


def _signs_at_the_end(frame: Frame, at: int) -> Token | None:
    """ "It is late." Jane Poole, head of roads.: a name and a post and no verb are all that a passage has behind."""
    doc, position = frame.doc, frame.atoms[at][1]
    if position >= len(doc) or at + 1 < len(frame.atoms) or frame.ends[at] not in (".", "!", "?"):
        return None
    head = noun_run(doc, position, len(doc)) if doc[position].tag_ in NAMES else None
    tail = doc[position:]
    verbless = not any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in tail)
    held = any(token.lower_ in lexicon.words("roles", "noun") for token in tail)
    return head if head is not None and verbless and held and _signs(doc, position, head) else None


def _signs(doc: Doc, position: int, head: Token) -> bool:
    """— Jane Poole, head of roads: a name of two words or more and a comma; the page's next words may follow."""
    named = head.i > position and all(token.tag_ in NAMES for token in doc[position : head.i + 1])
    return named and doc[head.i + 1 : head.i + 2].text == ","


def _verbless(frame: Frame, at: int, position: int, high: int) -> Attribution | None:
    """ "…," Jane Poole, mayor of Wick: the writer left the verb out; a relative clause may have its own."""
    doc = frame.doc
    head = noun_run(doc, position, high)
    if head is None or head.i + 1 >= high:
        return None
    alone = doc[head.i + 1].text == "." and frame.ends[at] == "." and head.i + 2 in (atom[0] for atom in frame.atoms)
    if not alone and (doc[head.i + 1].text != "," or frame.ends[at] != ","):
        return None
    name = doc[position : head.i + 1]
    spoiled = any(token.tag_ not in NAMES or token.lower_ in DAYS | any_form() for token in name)
    own = (t for t in doc[head.i : high] if t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.i not in frame.inside)
    if spoiled or any(token.dep_ not in ("relcl", "aux") for token in own):
        return None
    return answer(frame, "tag without a verb", None, head)


def object_clause(frame: Frame, at: int) -> Attribution | None:
    """the "fair" system Poole promised: a name and its verb of speech right behind the noun."""
    position, high = frame.right(at)
    doc = frame.doc
    if position >= high or doc[position].tag_ not in ("NN", "NNS", *NAMES, "PRP"):
        return None
    head = noun_run(doc, position, high)
    if head is None or head.tag_ not in (*NAMES, "PRP") or head.i + 1 >= high:
        return None
    verb = doc[head.i + 1]
    nouns = [token for token in doc[position : head.i] if token.tag_ in ("NN", "NNS")]
    if not nouns or verb.tag_ not in ("VBD", "VBZ") or verb.lower_ not in forms("speech"):
        return None
    return answer(frame, "object clause", verb, head)


def headline(frame: Frame, at: int) -> Attribution | None:
    """‘Needless’: campaigners attack Y: the headline begins with the words and goes on with a noun that can speak."""
    position, high = frame.right(at)
    low, first = frame.left(at)
    doc = frame.doc
    if any(token.is_alpha for token in doc[low:first]):
        return None
    while position < high and (doc[position].is_punct or doc[position].is_space):
        position += 1
    head = next((token for token in doc[position : position + 4] if token.lower_ in SPEAKING), None)
    if head is None or head.i + 1 >= high or not doc[head.i + 1].is_alpha or doc[head.i + 1].tag_ == "IN":
        return None
    return answer(frame, "headline", None, head)


def _nobody(subject: Token) -> bool:
    return subject.lower_ in NOBODY or subject.doc[subject.left_edge.i].lower_ == "no"


def inverted(frame: Frame, verb: Token, high: int) -> Attribution | None:
    """said X: the parsed subject behind the verb, else the first noun phrase there."""
    subject = next((child for child in verb.rights if child.dep_ in ("nsubj", "nsubjpass") and child.i < high), None)
    if subject is None:
        subject = noun_run(frame.doc, verb.i + 1, high)
    held = _possessed(frame.doc, verb.i + 1, high)
    if held is not None:
        return answer(frame, "inverted tag", verb, held)
    object_ = subject is not None and subject.tag_ in ("NN", "NNS") and subject.lower_ not in SPEAKING
    if object_ and verb.tag_ in ("VB", "VBP"):
        return None
    if subject is not None and verb.lower_ in FOLLOWS and subject.lower_ in lexicon.words("speech_nouns", "acts"):
        owner = next((child for child in subject.lefts if child.dep_ == "poss"), subject)
        return answer(frame, "inverted tag", None, owner)
    if subject is not None and subject.tag_ in NAMES:
        subject = employed(frame.doc, whole_name(frame.doc, subject, high), high)
    return answer(frame, "inverted tag", verb, named_head(frame.doc, subject, high)) if subject is not None else None


def _has_object(doc: Doc, verb: int) -> bool:
    """Poole claimed the right, said that it was late: the verb goes on with words of its own, so it tags none."""
    behind = doc[verb + 1 : verb + 2]
    heard = verb < len(doc) and doc[verb].lower_ in forms("told")
    return bool(behind) and not heard and (behind.text == "that" or behind[0].tag_ in ("DT", "PRP$"))


def _possessed(doc: Doc, position: int, high: int) -> Token | None:
    """added Friends of the Tide's co-founder Jane Poole: the name behind an owner and a role in small letters."""
    while position < high and (doc[position].text[:1].isupper() or doc[position].lower_ in ("the", "of", "for", "and")):
        position += 1
    if position >= high or doc[position].tag_ != "POS":
        return None
    role, last = False, None
    for token in doc[position + 1 : high]:
        if token.tag_ in NAMES:
            last = token
        elif last is None and (token.tag_ in ("NN", "JJ", "VBN", "HYPH") or token.text == "-"):
            role = True
        else:
            break
    return last if role else None


def employed(doc: Doc, name: Token, high: int) -> Token:
    """said Tide Network of Wick counsel Jane Poole: the name behind the role, not the employer's.

    In "said Jane Poole of the harbour board of Wick" the name behind a preposition is nobody's.
    """
    last, role = name, False
    for token in doc[name.i + 1 : high]:
        if token.lower_ in DAYS or (role and token.lower_ in ("of", "for")):
            break
        if token.tag_ in ("NN", "NNS", "JJ") or (token.tag_ in NAMES and token.is_lower):
            if doc[token.i - 1].lower_ in ("of", "for"):
                break
            role = True
        elif token.tag_ in NAMES and role:
            last = token
        elif token.tag_ not in NAMES and token.lower_ not in ("of", "for", "and", "the"):
            break
        role = role or token.lower_ in lexicon.words("roles", "noun")
    return last


def _behind(frame: Frame, at: int) -> tuple[int, int, bool, bool] | None:
    """Where a tag would begin and end, whether a comma leads to it, whether the stretch opens its sentence."""
    doc, (position, high) = frame.doc, frame.right(at)
    low, start = frame.left(at)
    opens = not any(token.is_alpha for token in doc[low:start])
    if position >= high:
        return None
    comma = frame.ends[at] in FRONTS or doc[position].text == ","
    aside = _he_says(doc, position, high)
    if frame.stretches[at].shape != "speech" and not (comma or aside) and any(is_verb(t) for t in doc[low:start]):
        return None
    if not (comma or opens or aside or _goes_on(frame, at)):
        return None
    first = position
    while first < high and (doc[first].is_punct or doc[first].is_space):
        first += 1
    if first < high and doc[first].tag_ in ("IN", "CC", "WRB", "TO") and doc[first].lower_ != "as":
        return None
    position = _skip(doc, position, high)
    if position + 1 < high and doc[position].tag_ in ("VBP", "VB") and doc[position + 1].tag_ in NAMES:
        position += not reports(doc[position], any_form())
    return (position, high, comma, opens) if position < high else None


def _he_says(doc: Doc, position: int, high: int) -> bool:
    """People need “common sense” he says, such as this: a tag of two words that its writer set no comma before."""
    said = position + 1 < high and doc[position].text in ("he", "she", "they") and doc[position + 1].tag_ in FINITE
    ends = position + 2 >= len(doc) or doc[position + 2].text in (",", ".", ";")
    return said and ends and reports(doc[position + 1], forms("speech"))


def _goes_on(frame: Frame, at: int) -> bool:
    """Whether the sentence can go on with a tag behind the stretch."""
    position, high = frame.right(at)
    if position >= high:
        return False
    ending = frame.ends[at]
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


def _skip_adverbs(doc: Doc, position: int, high: int) -> int:
    while position < high and (
        doc[position].tag_ in ("RB", "MD", "_SP") or doc[position].lower_ in ("has", "had", "have")
    ):
        position += 1
    return position
