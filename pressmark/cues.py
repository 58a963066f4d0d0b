"""Which verb reports a marked stretch, and whose verb it is: rules over the parsed frame, best rule first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from pressmark import lexicon
from pressmark.clauses import Frame, frame
from pressmark.frames import Segment, final
from pressmark.model import Span
from pressmark.noun_phrases import NAMES, named_head, noun_run, phrase
from pressmark.reporting import RELATIVES, any_form, forms, is_verb, outermost, own_subject, promised_by, speaker_near

NOUNS = "speech_nouns"
NOWHERE = (-1, -1)
NOBODY = frozenset(("nobody", "none", "nothing"))
DASHES = frozenset(("—", "–", "-", "--", "―"))
BEFORE_MARKS = DASHES | {",", ":", "("}
FRONTS = frozenset(",?!—–-…")
WRITERS = frozenset(("i", "we", "you", "one"))
SPEAKING = frozenset(("he", "she", "they", "i", "we")) | lexicon.words(NOUNS)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to utter a stretch: the speaker's words and their head in the article, the verb, the rule."""

    rule: str
    cue: str | None
    cue_at: int | None
    mention: Span
    head: int
    pronoun: bool
    able: bool


def attribute(frame: Frame, at: int) -> Attribution | None:
    """The best rule's answer for the stretch at that position, None when no rule applies."""
    if frame.stretches[at].shape == "words":
        after = tag(frame, at)
        if after is not None and after.rule == "tag" and frame.doc[frame.atoms[at][1] - 2].text == ",":
            return after
    rules = (
        lead_in, agent, tag, signature, issued, lead_in_clause, loose_tag, according, object_clause,
        governing, possessive, weak_verb, colon_name, colon_clause, sentence_before,
    )  # fmt: skip
    found = next((found for rule in rules if (found := rule(frame, at))), None)
    own = found is not None and frame.stretches[at].shape == "words" and _text(frame, found) in WRITERS
    return None if own else found


def attribute_headline(frame: Frame, at: int) -> Attribution | None:
    """In a headline only what touches the marks counts: ‘…,’ says X; X: ‘…’; ‘…’: campaigners call for Y."""
    rules = (lead_in, tag, signature, colon_name, headline)
    return next((found for rule in rules if (found := rule(frame, at))), None)


def announced(doc: Doc, offset: int) -> Attribution | None:
    """Whose words a passage announces that ends with a colon (`The letter reads:`)."""
    whole = Frame(doc, offset, (), (), (), frozenset())
    low = max((token.i + 1 for token in doc[:-1] if token.is_punct and token.text in ".?!"), default=0)
    found = _issue(whole, low, len(doc)) or _reported(whole, low, len(doc), "announced")
    if found:
        return found
    for token in doc[low:]:
        owner = next((child for child in token.lefts if child.dep_ == "poss"), None)
        if token.lower_ in lexicon.words(NOUNS, "personal"):
            owner = owner or next(
                (n for c in token.rights if c.lower_ in ("of", "by", "from") for n in c.children), None
            )
            if owner is not None and (owner.tag_ in NAMES or owner.dep_ == "poss"):
                return _answer(whole, "announced", token, owner)
    subject = next((s for token in doc[low:] if is_verb(token) and (s := own_subject(token)) is not None), None)
    able = subject is not None and (subject.tag_ in NAMES or subject.lower_ in SPEAKING)
    return _answer(whole, "announced, other verb", subject.head, subject) if subject is not None and able else None


def told_of(doc: Doc, offset: int, stretches: Sequence[Segment]) -> Attribution | None:
    """Whose words the last sentence of a passage reports without marks (`Poole disagreed.`)."""
    whole = frame(doc, offset, stretches)
    ends = [token.i + 1 for token in doc[:-1] if token.text in (".", "?", "!") and token.i not in whole.inside]
    low = max((end for end in ends if any(token.is_alpha for token in doc[end:])), default=0)
    if any(low < high for _, high in whole.atoms):
        return None
    found = _reported(whole, low, len(doc), "sentence before")
    return found if found and found.able else None


def _reported(frame: Frame, low: int, high: int, rule: str) -> Attribution | None:
    """The last verb of speech between two tokens, and its speaker."""
    verbs = [token for token in frame.doc[low:high] if is_verb(token) and token.i not in frame.inside]
    for listed in (forms("speech"), forms("naming")):
        told = [token for token in verbs if token.lower_ in listed]
        outer = [token for token in told if not any(above in told for above in token.ancestors)]
        for token in reversed(outer):
            found = _by_verb(frame, token, rule, low)
            if found:
                return found
    return None


# --- rules -----------------------------------------------------------------------------------------------------------


def lead_in(frame: Frame, at: int) -> Attribution | None:
    """X said, "…": the verb touches the marks, or a comma or colon after its clause does."""
    low, first = frame.left(at)
    last = _skip_back(frame.doc, first - 1, low)
    if last < low:
        return None
    token = frame.doc[last]
    closed = frame.doc[first - 1].text in (",", ":")
    if is_verb(token) and (token.lower_ in forms("speech") or (closed and token.lower_ in any_form())):
        return _by_verb(frame, token, "lead-in", low)
    return None


def lead_in_clause(frame: Frame, at: int) -> Attribution | None:
    """X told the crowd on Monday: "…" and X said of Y, "…"."""
    low, first = frame.left(at)
    last = _skip_back(frame.doc, first - 1, low)
    if last < low or frame.stretches[at].shape != "speech" or frame.doc[first - 1].text not in (":", ","):
        return None
    begin = next((token for token in frame.doc[low:first] if token.is_alpha), None)
    if begin is not None and begin.lower_ in forms("speech") and begin.tag_ in ("VBD", "VBN", "VBZ"):
        found = _inverted(frame, begin, first)
        if found:
            return found
    verb = _last_verb(frame, low, first, frame.doc[last])
    if verb is None:
        return None
    return _by_verb(frame, verb, "lead-in clause" if frame.doc[first - 1].text == "," else "colon", low)


def tag(frame: Frame, at: int) -> Attribution | None:
    """ "…," said X and "…," X said: a reporting verb stands right behind the marks, or behind the name there."""
    behind = _behind(frame, at)
    if behind is None:
        return None
    doc, (position, high, comma, opens) = frame.doc, behind
    first = doc[position]
    listed = any_form() if comma else forms("speech")
    known = first.lower_ in listed and first.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VB")
    sure = first.tag_ in ("VBD", "VBZ") or first.lower_ in ("say", "said")
    head = noun_run(doc, position, high)
    doubtful = head is not None and not sure and head.i + 1 < high and doc[head.i + 1].lower_ in forms("speech")
    if (known and not doubtful) or (comma and opens and first.tag_ in ("VBD", "VBZ") and first.text.islower()):
        found = _inverted(frame, first, high)
        if found:
            return found
    if doubtful and head is not None:
        return _answer(frame, "tag", doc[head.i + 1], head)
    if head is None or head.lower_ in NOBODY or first.lower_ == "no":
        return None
    after = _skip_adverbs(doc, head.i + 1, high)
    if after < high and doc[after].tag_ in ("VBD", "VBZ", "VBP", "VBN") and doc[after].lower_ in listed:
        return _answer(frame, "tag", doc[after], head)
    if head.i > position and head.lower_ in forms("speech") and (after >= high or doc[after].tag_ in ("IN", ".", ",")):
        return _answer(frame, "tag", head, doc[head.i - 1])
    return None


def issued(frame: Frame, at: int) -> Attribution | None:
    """X released this statement on the bill: "…"."""
    low, first = frame.left(at)
    doc = frame.doc
    if first <= low or doc[first - 1].text != ":":
        return None
    return _issue(frame, low, first)


def loose_tag(frame: Frame, at: int) -> Attribution | None:
    """ "…," X, who was there, said: the parse names the verb, or a comma stands before it."""
    behind = _behind(frame, at)
    if behind is None:
        return None
    doc, (position, high, comma, _) = frame.doc, behind
    for token in doc[position:high]:
        if token.text in (";", ":"):
            break
        if not is_verb(token) or token.dep_ in ("relcl", "acl", "aux", "auxpass") or token.tag_ == "VB":
            continue
        subject = own_subject(token)
        reporting = token.lower_ in any_form()
        if subject is None or not position <= subject.i < token.i or subject.lower_ in RELATIVES:
            continue
        if reporting or (comma and frame.stretches[at].shape == "speech"):
            return _answer(
                frame, "loose tag" if reporting else "tag, other verb", token, named_head(doc, subject, token.i)
            )
    head = noun_run(doc, position, high)
    if head is None or head.i + 1 >= high or doc[head.i + 1].text not in (",", "("):
        return None
    for token in doc[head.i + 1 : high]:
        if token.tag_ in ("VBD", "VBZ") and token.lower_ in forms("speech") and doc[token.i - 1].text in (",", ")"):
            return _answer(frame, "tag after apposition", token, named_head(doc, head, token.i))
    return None


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
        or head.tag_ not in NAMES
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
    doc, atom, (start, first) = frame.doc, frame.atoms[at], frame.left(at)
    for token in doc[atom[0] : atom[1]]:
        if not atom[0] <= token.head.i < atom[1] and not token.is_punct:
            for verb in (outermost(token), promised_by(token)):
                found = _by_verb(frame, verb, "governing verb", start, atom) if verb is not None else None
                if found:
                    return _nearer_cue(frame, found, first)
    verbs = [token for token in doc[start:first] if is_verb(token) and token.lower_ in any_form()]
    strong = [token for token in verbs if token.lower_ not in forms("weak")]
    return _by_verb(frame, strong[-1], "verb before", start, atom) if strong else None


def weak_verb(frame: Frame, at: int) -> Attribution | None:
    """She wants "a new start": a verb that reports words only now and then, and a subject that can speak."""
    start, first = frame.left(at)
    verbs = [token for token in frame.doc[start:first] if is_verb(token) and token.lower_ in forms("weak")]
    found = _by_verb(frame, verbs[-1], "weak verb", start, frame.atoms[at]) if verbs else None
    return found if found and found.able else None


def sentence_before(frame: Frame, at: int) -> Attribution | None:
    """Trump isn't one, he said. "…": the sentence before reports the same speaker without marks."""
    low, first = frame.left(at)
    doc = frame.doc
    if frame.stretches[at].shape != "speech" or any(token.is_alpha for token in doc[low:first]) or low == 0:
        return None
    ends = [token.i + 1 for token in doc[: low - 1] if token.text in (".", "?", "!") and token.i not in frame.inside]
    start = max((end for end in ends if any(token.is_alpha for token in doc[end:low])), default=0)
    if any(start <= token < low for token in frame.inside):
        return None
    found = _reported(frame, start, low, "sentence before")
    return found if found and found.able else None


def _nearer_cue(frame: Frame, found: Attribution, first: int) -> Attribution:
    """ "admitted to it, writing "…": the same speaker's verb nearest to the words is the cue."""
    doc = frame.doc
    for token in reversed(doc[max(0, first - 8) : first]):
        if is_verb(token) and token.lower_ in any_form() and token.i not in frame.inside:
            subject = speaker_near(doc, token, 0)
            same = subject is not None and frame.offset + subject.idx == found.head
            return replace(found, cue=token.text, cue_at=frame.offset + token.idx) if same else found
    return found


def agent(frame: Frame, at: int) -> Attribution | None:
    """Dubbed "the …" by the Daily Post."""
    low, first = frame.left(at)
    last, high = frame.right(at)
    doc = frame.doc
    if first <= low or last + 1 >= high or doc[last].lower_ != "by" or doc[first - 1].tag_ != "VBN":
        return None
    head = noun_run(doc, last + 1, high) if doc[first - 1].lower_ in any_form() else None
    return _answer(frame, "agent", doc[first - 1], head) if head is not None else None


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
    return _answer(frame, "object clause", verb, head)


def possessive(frame: Frame, at: int) -> Attribution | None:
    """Poole's "never again" promise; her remark that "…"; Poole's call for a "revolution"."""
    low, first = frame.left(at)
    doc, acts = frame.doc, lexicon.words(NOUNS, "acts")
    behind = doc[frame.atoms[at][1] : frame.atoms[at][1] + 3]
    if first > low and doc[first - 1].tag_ in ("POS", "PRP$") and any(token.lower_ in acts for token in behind):
        return _answer(frame, "possessive", None, doc[first - 1 if doc[first - 1].tag_ == "PRP$" else first - 2])
    for token in reversed(doc[max(low, first - 6) : first]):
        if is_verb(token):
            break
        if token.lower_ in acts and token.tag_ in ("NN", "NNS"):
            owner = next((child for child in token.lefts if child.dep_ == "poss"), None)
            return _answer(frame, "possessive", token, owner) if owner is not None else None
    return None


def colon_name(frame: Frame, at: int) -> Attribution | None:
    """NAME: "…", From the report: "…", Here's Poole in 1992: "…": a name and a colon, no verb of its own."""
    low, first = frame.left(at)
    doc = frame.doc
    if first - 1 <= low or doc[first - 1].text != ":":
        return None
    if frame.stretches[at].shape != "speech" and any(token.is_alpha for token in doc[slice(*frame.right(at))]):
        return None
    start = max(
        [token.i + 1 for token in doc[low : first - 1] if token.text in DASHES or token.text in ("]", ")")], default=low
    )
    if doc[start].lower_ in ("here", "more") or doc[start].lower_ == "from":
        start = next((token.i + 1 for token in doc[start : first - 1] if token.lower_ in ("is", "'s", "from")), start)
    if first - start > 12 or any(is_verb(token) for token in doc[start : first - 1]):
        return None
    head = noun_run(doc, start, first - 1)
    return _answer(frame, "name and colon", None, head) if head is not None else None


def colon_clause(frame: Frame, at: int) -> Attribution | None:
    """She made this comment: "…": no reporting verb, but a colon after a clause whose subject can speak."""
    low, first = frame.left(at)
    doc = frame.doc
    if first <= low or doc[first - 1].text != ":" or frame.stretches[at].shape != "speech":
        return None
    subjects = [
        token
        for token in doc[low:first]
        if token.dep_ == "nsubj" and is_verb(token.head) and token.head.dep_ != "relcl"
    ]
    able = [token for token in subjects if token.tag_ in NAMES or token.lower_ in SPEAKING]
    return _answer(frame, "colon, other verb", able[0].head, able[0]) if able else None


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
    return _answer(frame, "headline", None, head)


def _text(frame: Frame, found: Attribution) -> str:
    return frame.doc.text[found.mention[0] - frame.offset : found.mention[1] - frame.offset].casefold()


# --- parts of rules --------------------------------------------------------------------------------------------------


def _issue(frame: Frame, low: int, high: int) -> Attribution | None:
    nouns = lexicon.words(NOUNS, "documents") | lexicon.words(NOUNS, "acts")
    for token in frame.doc[low:high]:
        if token.dep_ in ("dobj", "appos", "dep") and token.lower_ in nouns and token.head.lower_ in forms("issuing"):
            return _by_verb(frame, token.head, "issued", low)
    return None


def _behind(frame: Frame, at: int) -> tuple[int, int, bool, bool] | None:
    """Where a tag would begin and end, whether a comma or the like leads to it, whether the stretch opens its sentence."""
    doc, (position, high) = frame.doc, frame.right(at)
    low, start = frame.left(at)
    opens = not any(token.is_alpha for token in doc[low:start])
    if position >= high:
        return None
    comma = final(frame.stretches[at], frame.offset, doc.text) in FRONTS or doc[position].text == ","
    if frame.stretches[at].shape != "speech" and not comma and any(is_verb(token) for token in doc[low:start]):
        return None
    if not (comma or opens or _goes_on(frame, at)):
        return None
    first = position
    while first < high and (doc[first].is_punct or doc[first].is_space):
        first += 1
    if first < high and doc[first].tag_ in ("IN", "CC", "WRB", "TO") and doc[first].lower_ != "as":
        return None
    position = _skip(doc, position, high)
    return (position, high, comma, opens) if position < high else None


def _skip_adverbs(doc: Doc, position: int, high: int) -> int:
    while position < high and (
        doc[position].tag_ in ("RB", "MD", "_SP") or doc[position].lower_ in ("has", "had", "have")
    ):
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
    listed = forms("speech") | forms("naming") if frame.doc[first - 1].text == ":" else forms("speech")
    words = frame.doc[low:first]
    candidates = [token for token in words if is_verb(token) and (token.lower_ in listed or _puts_it(token))]
    above = {token.i for token in last.ancestors} | {last.i}
    return next((token for token in reversed(candidates) if token.i in above), candidates[-1] if candidates else None)


def _puts_it(verb: Token) -> bool:
    """as the statute puts it"""
    following = verb.doc[verb.i + 1 : verb.i + 2].text.casefold()
    return verb.lower_ in ("put", "puts") and following == "it"


def _by_verb(frame: Frame, verb: Token, rule: str, low: int, atom: Span = NOWHERE) -> Attribution | None:
    subject = speaker_near(frame.doc, verb, low)
    if subject is None or subject.i in frame.inside or verb.i in frame.inside:
        return None
    low_edge, high_edge = subject.left_edge.i, subject.right_edge.i + 1
    if low_edge <= atom[0] and atom[1] <= high_edge and not low_edge <= verb.i < high_edge:
        return None
    return _answer(frame, rule, verb, named_head(frame.doc, subject, verb.i if verb.i > subject.i else len(frame.doc)))


def _inverted(frame: Frame, verb: Token, high: int) -> Attribution | None:
    """said X: the parsed subject behind the verb, else the first noun phrase there."""
    subject = next((child for child in verb.rights if child.dep_ in ("nsubj", "nsubjpass") and child.i < high), None)
    if subject is None:
        subject = noun_run(frame.doc, verb.i + 1, high)
    return _answer(frame, "inverted tag", verb, named_head(frame.doc, subject, high)) if subject is not None else None


def _answer(frame: Frame, rule: str, verb: Token | None, speaker: Token, cue: str | None = None) -> Attribution:
    low, high = phrase(frame.doc, speaker, frame.inside)
    low = max(low, verb.i + 1) if verb is not None and verb.i < speaker.i else low
    doc = frame.doc
    mention = frame.offset + doc[low].idx, frame.offset + doc[high - 1].idx + len(doc[high - 1])
    return Attribution(
        rule,
        verb.text if verb is not None else cue,
        frame.offset + verb.idx if verb is not None else None,
        mention,
        frame.offset + speaker.idx,
        speaker.tag_ == "PRP",
        speaker.tag_ in NAMES or speaker.lower_ in SPEAKING,
    )
