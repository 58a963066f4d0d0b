"""What of an article somebody should look at, each with its line and a correction ready to be filled in and pasted."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import cast

from pressmark.correcting.correction import BLANK, METHOD, Outcome
from pressmark.correcting.keyed import KeyedArticle, KeyedDocument, words
from pressmark.correcting.origin import line_of
from pressmark.identity import Identities
from pressmark.model import Article, Problem, Quote
from pressmark.zones.dateline import read_dateline

ABOUT_SPEAKERS = ("ambiguous speaker",)
SAME = ("same name", "likely the same person")
ONE_OF = ("short form of a chapter", "ambiguous acronym")
EXCERPT = 12
HEAD = 4
"""Passages that the head of an article may take; a dateline stands among them."""

OPENING = 200
DATED = re.compile(r"[\d(/\[]")
"""What no date and no agency goes without."""

STRANGERS = 2
"""So many sections of strangers are a doubt. Of 101 documents two show them: a round-up and a round of interviews."""

UNSURE = 0.6
"""Rows of rules that were right less often than this on development data are doubts."""


def doubts(document: KeyedDocument, keyed: KeyedArticle) -> Iterator[Problem]:
    """The problems found in an article, each with its place, and those that its corrected findings still show."""
    told: set[str] = set()
    for problem in keyed.findings.problems:
        at = _offset(keyed.findings.article, problem.excerpt)
        key, quote = _near(keyed, at) if problem.kind in ABOUT_SPEAKERS and at is not None else (None, None)
        if key is None:
            yield _placed(document, keyed, problem, at)
        elif quote is not None and quote.speaker is None and quote.method != METHOD:
            told.add(key)
            yield _placed(document, keyed, replace(problem, suggestion=_who(key)), quote.parts[0][0])
    if keyed.findings.names.ambiguous:
        yield _ambiguous(document, keyed)
    yield from _starts_inside(document, keyed)
    yield from _strangers(document, keyed)
    if keyed.findings.article.date_published is None:
        yield _undated(document, keyed)
    for key, quote in zip(keyed.quote_keys, keyed.findings.quotes, strict=True):
        if quote.method != METHOD and key not in told:
            yield from _doubtful_quote(document, keyed, key, quote)
    yield from _doubtful_figures(document, keyed)


def document_doubts(document: KeyedDocument) -> Iterator[tuple[Problem, str | None]]:
    """What was doubtful before there were findings, with the key of the article it is about."""
    articles = {keyed.findings.article.position: keyed.key for keyed in document.articles}
    for problem in document.problems:
        key = articles.get(problem.article) if problem.article is not None else None
        if key and problem.kind == "ambiguous date":
            problem = replace(problem, suggestion=f"- article: {key}\n  set: {{date_published: {BLANK}}}")
        path, line = document.raw.path, problem.line
        place = f"{path}:{line}" if line else path
        placed = problem.message.startswith(f"{path}:")
        yield problem if placed else replace(problem, message=f"{place}: {problem.message}"), key


def _undated(document: KeyedDocument, keyed: KeyedArticle) -> Problem:
    article = keyed.findings.article
    fix = f"- article: {keyed.key}\n  set: {{date_published: {BLANK}}}"
    return _placed(
        document, keyed, Problem("doubt", "date missing", f"no date is printed with “{article.title}”", None, fix), 0
    )


def _ambiguous(document: KeyedDocument, keyed: KeyedArticle) -> Problem:
    names = ", ".join(f"“{name}”" for name in keyed.findings.names.ambiguous)
    message = f"{names} may mean several people of this article and was counted for nobody"
    first = keyed.findings.names.ambiguous[0]
    at = _offset(keyed.findings.article, first)
    return _placed(document, keyed, Problem("note", "ambiguous name", message, first), at)


def _starts_inside(document: KeyedDocument, keyed: KeyedArticle) -> Iterator[Problem]:
    """Paragraphs far inside an article that open as articles do, with place and date: was one more expected here?"""
    article = keyed.findings.article
    for passage in article.passages[HEAD:]:
        text = article.text[passage.start : min(passage.end, passage.start + OPENING)]
        dateline = read_dateline(text) if passage.kind == "paragraph" and DATED.search(text) else None
        if dateline and (dateline.date or dateline.agency):
            fix = "if an article begins here, put it into a file of its own"
            problem = Problem("doubt", "article inside an article", "this opens as an article does", text, fix)
            yield _placed(document, keyed, problem, passage.start)


def _strangers(document: KeyedDocument, keyed: KeyedArticle) -> Iterator[Problem]:
    """Sections that share no name with the rest, each with people of its own: a file of several stories reads so."""
    article, mentions = keyed.findings.article, keyed.findings.names.mentions
    heads = [passage.start for passage in article.passages if passage.kind == "heading"]
    named = [(bisect_right(heads, m.start), m.person, m.organization) for m in mentions]
    sections: dict[tuple[int | None, int | None], set[int]] = defaultdict(set)
    for section, *who in named:
        sections[who[0], who[1]].add(section)
    shared = {section for found in sections.values() if len(found) > 1 for section in found}
    alone = sorted({section for section, person, _ in named if person is not None} - shared - {0})
    if len(alone) >= STRANGERS:
        fix = "if these are articles of their own, put each into a file of its own"
        message = f"{len(alone)} sections name nobody whom the rest of the article names: several articles in one?"
        at = heads[alone[0] - 1]
        excerpt = article.text[at : article.text.find("\n", at)]
        yield _placed(document, keyed, Problem("doubt", "article inside an article", message, excerpt, fix), at)


def name_doubts(who: Identities, corrected: Identities, outcomes: Iterable[Outcome] = ()) -> Iterator[Problem]:
    """The doubts about who is who, less those that corrections settled; with the correction that makes two one."""
    before, after = _by_name(who), _by_name(corrected)
    apart = list(_apart(outcomes))
    for problem in who.problems:
        named = [problem.excerpt or ""] if problem.kind in ONE_OF else list(_phrases(problem.message))
        asked, left = (list(dict.fromkeys(one for n in named for one in names.get(n, ()))) for names in (before, after))
        settled = problem.kind in SAME and any(
            {one for one in left if one[0] == left[0][0]} <= several for several in apart
        )
        if not settled and (problem.kind not in (*SAME, *ONE_OF) or len(left) >= len(asked)):
            yield replace(problem, suggestion=_merge(problem.kind, left) or problem.suggestion)


def _apart(outcomes: Iterable[Outcome]) -> Iterator[set[tuple[str, str]]]:
    """Those of whom a person says that they are several."""
    for outcome in outcomes:
        c = outcome.correction
        if c.action == "distinct" and outcome.row and outcome.now:
            others = cast(list[str], outcome.now["distinct"])
            yield {(c.target, key) for key in (outcome.row, *others)}


def _by_name(who: Identities) -> dict[str, list[tuple[str, str]]]:
    names: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for person in who.people:
        names[person.name].append(("person", person.id))
    for organization in who.organizations:
        names[organization.name].append(("organization", organization.id))
    return names


def _merge(kind: str, found: list[tuple[str, str]]) -> str | None:
    """The correction that makes those one who may be one; of a form of several names a person must say which."""
    same = [key for target, key in found if target == found[0][0]]
    if kind in ONE_OF and len(same) == 1:
        return f"- {found[0][0]}: {BLANK}\n  merge: [{same[0]}]"
    if kind in SAME and len(same) > 1:
        return f"- {found[0][0]}: {same[0]}\n  merge: [{', '.join(same[1:])}]  # or distinct, if these are several"
    return None


def _phrases(message: str) -> Iterator[str]:
    """Every run of up to nine words, the longest first: a name inside a message is one of them."""
    words = message.replace(";", " ;").replace(",", " ,").replace(":", " :").split()
    for length in range(9, 0, -1):
        yield from (" ".join(words[at : at + length]) for at in range(len(words) - length + 1))


def _doubtful_quote(document: KeyedDocument, keyed: KeyedArticle, key: str, quote: Quote) -> Iterator[Problem]:
    text = words(keyed.findings.article, quote)
    at = quote.parts[0][0]
    if quote.kind == "direct" and quote.speaker is None:
        message = "nobody is named who says this"
        yield _placed(document, keyed, Problem("doubt", "speaker unknown", message, text[:200], _who(key)), at)
    elif quote.confidence is not None and quote.confidence < UNSURE and quote.speaker is not None:
        fix = f"- quote: {key}\n  set: {{speaker: {_yaml(quote.speaker)}}}"
        message = (
            f"{quote.speaker} is named by a rule that is often wrong ({quote.method}, {quote.confidence:.0%} right)"
        )
        yield _placed(document, keyed, Problem("note", "unsure speaker", message, text[:200], fix), at)


def _doubtful_figures(document: KeyedDocument, keyed: KeyedArticle) -> Iterator[Problem]:
    found = keyed.findings
    for key, figure in zip(keyed.figure_keys, found.figures, strict=True):
        bare = figure.kind == "count" and figure.counted is None
        if bare and figure.method != METHOD:
            text = found.article.text[figure.start : figure.end]
            fix = f"- figure: {key}\n  set: {{counted: {BLANK}}}"
            problem = Problem(
                "note", "untyped number", f"nothing says what “{text}” counts", figure.sentence[:200], fix
            )
            yield _placed(document, keyed, problem, figure.start)


def _who(key: str) -> str:
    return f"- quote: {key}\n  set: {{speaker: {BLANK}, speaker_kind: person}}"


def _near(keyed: KeyedArticle, at: int) -> tuple[str | None, Quote | None]:
    """The quote that a problem about its speaker shows in the excerpt that begins here: the first to end behind it."""
    found = zip(keyed.quote_keys, keyed.findings.quotes, strict=True)
    near = (
        (key, quote)
        for key, quote in found
        if quote.parts[-1][1] > at and (quote.speaker is None or quote.method == METHOD)
    )
    key, quote = next(near, (None, None))
    return (key, quote) if quote and quote.parts[0][0] < at + OPENING else (None, None)


def _offset(article: Article, excerpt: str | None) -> int | None:
    """Where the words of an excerpt begin in the article, whatever white space parts them there."""
    words_of = [re.escape(word) for word in (excerpt or "").split()[:EXCERPT]]
    found = re.search(r"\s+".join(words_of), article.text) if words_of else None
    return found.start() if found else None


def _placed(document: KeyedDocument, keyed: KeyedArticle, problem: Problem, offset: int | None) -> Problem:
    """The problem with its file, and line where it is known, at the head of its message."""
    article, path = keyed.findings.article, document.raw.path
    if problem.message.startswith(f"{path}:"):
        return problem
    place = path if offset is None else f"{path}:{line_of(document.raw, document.discards, article, offset)}"
    return replace(problem, message=f"{place}: {problem.message}")


def _yaml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
