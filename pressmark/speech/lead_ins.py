"""Rules for words that stand before the marks: X said, "…"; X issued this statement: "…"; X: "…"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pressmark import lexicon
from pressmark.speech.attribution import NOUNS, Attribution, answer, by_verb, issue
from pressmark.speech.clauses import Frame
from pressmark.speech.noun_phrases import NAMES, named_head, noun_run, whole_name
from pressmark.speech.reporting import SPEAKING, any_form, forms, is_verb, outermost, own_subject, reports
from pressmark.speech.tags import BEFORE_MARKS, DASHES, employed, inverted

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

EMPLOYED_BY = frozenset(("of", "at", "from", "with"))
TAKEN_FOR_NOUNS = lexicon.words("cue_phrases", "taken for nouns")
ATTRIBUTED = re.compile(r"\b" + lexicon.alternatives(lexicon.entries("cue_phrases", "attributed")) + r"(?: the)? ")


def lead_in(frame: Frame, at: int) -> Attribution | None:
    """X said, "…": the verb touches the marks, or a comma or colon after its clause does."""
    low, first = frame.left(at)
    last = _skip_back(frame.doc, first - 1, low)
    if last < low:
        return None
    token = frame.doc[last]
    if token.lower_ == "as" and last > low and frame.doc[last - 1].lower_ in forms("naming"):
        named = by_verb(frame, frame.doc[last - 1], "lead-in", low)
        if named is not None and named.able:
            return named
    closed = frame.doc[first - 1].text in (",", ":")
    if is_verb(token) and reports(token, any_form() if closed else forms("speech")):
        joined = token.dep_ == "conj" and own_subject(token) is not None
        above = outermost(token) if frame.stretches[at].small and not closed and not joined else None
        found = by_verb(frame, above, "lead-in", low) if above is not None else None
        return found or by_verb(frame, token, "lead-in", low)
    return _taken_for_noun(frame, token, low, frame.doc[first - 1].lower_) if last > low else None


def _taken_for_noun(frame: Frame, verb: Token, low: int, behind: str) -> Attribution | None:
    """Her policy states that "…"; Tide notes "…"; the lawmakers state: "…": the tagger took the verb for a noun.

    behind: the word or mark between the verb and the marks.
    """
    plural = verb.tag_ in ("NNS", "NNPS") and verb.lower_ in forms("speech")
    known = behind in (",", ":") and verb.tag_ in ("NN", "NNS") and verb.lower_ in TAKEN_FOR_NOUNS
    subject = frame.doc[verb.i - 1]
    able = subject.lower_ in lexicon.words(NOUNS, "documents") or (subject.tag_ == "NNS" and subject.lower_ in SPEAKING)
    thing = (known and able) or (behind == "that" and subject.tag_ == "NN")
    if not (plural or known) or not (thing or subject.tag_ in NAMES) or subject.i in frame.inside:
        return None
    joined = subject.i > 0 and subject.nbor(-1).lower_ == "and"
    if joined and subject.dep_ != "conj":
        return None
    placed = subject.dep_ == "pobj" and subject.head.lower_ in EMPLOYED_BY and subject.head.head.tag_ in NAMES
    bearer = subject.head.head if placed else subject.head if joined else subject
    return answer(frame, "lead-in", verb, bearer, floor=low)


def lead_in_clause(frame: Frame, at: int) -> Attribution | None:
    """X told the crowd on Monday: "…" and X said of Y, "…"."""
    low, first = frame.left(at)
    last = _skip_back(frame.doc, first - 1, low)
    if last < low or frame.stretches[at].shape != "speech" or frame.doc[first - 1].text not in (":", ","):
        return None
    begin = next((token for token in frame.doc[low:first] if token.is_alpha), None)
    if begin is not None and begin.lower_ in forms("speech") and begin.tag_ in ("VBD", "VBN", "VBZ", "NNP"):
        found = inverted(frame, begin, first)
        if found:
            return found
    verb = _last_verb(frame, low, first, frame.doc[last], frame.stretches[at].small)
    if verb is None:
        return None
    return by_verb(frame, verb, "lead-in clause" if frame.doc[first - 1].text == "," else "colon", low)


def issued(frame: Frame, at: int) -> Attribution | None:
    """X released this statement on the bill: "…"."""
    low, first = frame.left(at)
    doc = frame.doc
    if first <= low or doc[first - 1].text != ":":
        return None
    return attributed(frame, low, first - 1) or issue(frame, low, first)


def issued_before(frame: Frame, at: int) -> Attribution | None:
    """X released the following statement on it. It passed. "…": the first words marked behind it are the statement."""
    _, first = frame.left(at)
    if at or frame.stretches[at].shape != "speech" or not any(t.lower_ == "following" for t in frame.doc[:first]):
        return None
    return issue(frame, 0, first)


def attributed(frame: Frame, low: int, high: int, rule: str = "issued") -> Attribution | None:
    """The group issued this statement, which can be attributed to Jane Poole: the one who is named for it."""
    words = frame.doc[low:high]
    named = ATTRIBUTED.search(words.text)
    if named is None:
        return None
    start = next((token.i for token in words if token.idx >= words.start_char + named.end()), high)
    head = noun_run(frame.doc, start, high)
    if head is not None and head.tag_ in NAMES:
        head = employed(frame.doc, whole_name(frame.doc, head, high), high)
    if head is None:
        return None
    last = next((token for token in reversed(frame.doc[start:high]) if not token.is_punct and not token.is_space), head)
    ends = last.tag_ in NAMES and any(token.text == "," for token in frame.doc[head.i + 2 : last.i])
    ends = ends and frame.doc[head.i + 1].text != ","
    return answer(frame, rule, None, last if ends else named_head(frame.doc, head, high), floor=start)


def agent(frame: Frame, at: int) -> Attribution | None:
    """Dubbed "the …" by the Daily Post."""
    low, first = frame.left(at)
    last, high = frame.right(at)
    doc = frame.doc
    verb = first - 1 - (doc[first - 1].lower_ == "as")
    if verb < low or last + 1 >= high or doc[last].lower_ != "by" or doc[verb].tag_ != "VBN":
        return None
    head = noun_run(doc, last + 1, high) if doc[verb].lower_ in any_form() else None
    return answer(frame, "agent", doc[verb], head) if head is not None else None


def colon_name(frame: Frame, at: int) -> Attribution | None:
    """NAME: "…", From the report: "…", Here's Poole in 1992: "…": a name and a colon, no verb of its own."""
    low, first = frame.left(at)
    doc = frame.doc
    if first - 1 > low and doc[first - 1].text in DASHES:
        words = [token for token in doc[low : first - 1] if not token.is_space]
        whole = len(words) > 1 and all(token.tag_ in NAMES for token in words) and low == 0
        return answer(frame, "name and dash", None, words[-1]) if whole else None
    if first - 1 <= low or doc[first - 1].text[-1:] != ":":
        return None
    if frame.stretches[at].shape != "speech" and any(token.is_alpha for token in doc[slice(*frame.right(at))]):
        return None
    named = attributed(frame, low, first - 1, "name and colon")
    if named is not None:
        return named
    start = max((token.i + 1 for token in doc[low : first - 1] if _parts(token)), default=low)
    if doc[start].lower_ in ("here", "more") or doc[start].lower_ == "from":
        start = next((token.i + 1 for token in doc[start : first - 1] if token.lower_ in ("is", "'s", "from")), start)
    if first - start > 12 or any(is_verb(token) for token in doc[start : first - 1]):
        return None
    head = noun_run(doc, start, first - 1)
    capital = head is not None and head.text[0].isupper() and (head.tag_ != "NNS" or head.i > low)
    able = head is not None and (capital or head.lower_ in SPEAKING)
    return answer(frame, "name and colon", None, head, floor=start) if head is not None and able else None


def _parts(token: Token) -> bool:
    """A dash between spaces, or a bracket: what stands before it is another phrase."""
    spaced = token.i > 0 and bool(token.whitespace_) and bool(token.doc[token.i - 1].whitespace_)
    return (token.text in DASHES and spaced) or token.text in ("]", ")")


def set_off(frame: Frame, at: int) -> Attribution | None:
    """the former candidate Jane Poole — "It is over" — and others: words between dashes, right behind a name."""
    doc, (low, first), (last, high) = frame.doc, frame.left(at), frame.right(at)
    dashes = first - 2 >= low and last < high and doc[first - 1].text in DASHES and doc[last].text in DASHES
    if not dashes or frame.stretches[at].small or doc[first - 2].tag_ not in NAMES:
        return None
    return answer(frame, "name and dash", None, doc[first - 2])


def colon_clause(frame: Frame, at: int) -> Attribution | None:
    """She made this comment: "…": no reporting verb, but a colon after a clause whose subject can speak."""
    low, first = frame.left(at)
    doc = frame.doc
    if first <= low or doc[first - 1].text != ":" or frame.stretches[at].shape != "speech":
        return None
    line = doc[first - 2]
    if line.lower_ in lexicon.words(NOUNS, "acts") and first - 3 >= low and doc[first - 3].tag_ in NAMES:
        return answer(frame, "colon, other verb", None, doc[first - 3])
    subjects = [
        token
        for token in doc[low:first]
        if token.dep_ == "nsubj" and is_verb(token.head) and token.head.dep_ != "relcl" and token.head.text[0].islower()
    ]
    named = [(named_head(doc, token, token.head.i), token.head) for token in subjects]
    able = [(token, verb) for token, verb in named if token.tag_ in NAMES or token.lower_ in SPEAKING]
    return answer(frame, "colon, other verb", able[0][1], able[0][0]) if able else None


def _skip_back(doc: Doc, position: int, low: int) -> int:
    while position >= low:
        token = doc[position]
        if not (token.is_space or token.text in BEFORE_MARKS or token.tag_ == "RB" or token.lower_ == "that"):
            break
        position -= 1
    return position


def _describes(verb: Token) -> bool:
    """a reality reflected by workers: a participle that only says which thing is meant."""
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.head.tag_ in ("NN", "NNS")


def _last_verb(frame: Frame, low: int, first: int, last: Token, small: bool) -> Token | None:
    """The reporting verb of the clause that ends before the marks; words that begin small go on with the outermost."""
    listed = forms("speech") | forms("naming") if frame.doc[first - 1].text == ":" else forms("speech")
    words = frame.doc[low:first]
    candidates = [token for token in words if is_verb(token) and reports(token, listed) and not _describes(token)]
    above = {token.i for token in last.ancestors} | {last.i}
    governing = [token for token in candidates if token.i in above]
    if governing and small:
        return next(token for token in governing if not any(outer in governing for outer in token.ancestors))
    return governing[-1] if governing else candidates[-1] if candidates else None
