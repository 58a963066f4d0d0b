"""The words of an article as a reader of names needs them: capitals, possessives, sentence openings, headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pressmark import lexicon
from pressmark.model import Article, Passage

ABBREVIATIONS = frozenset(
    form.rstrip(".")
    for name in ("person_titles", "organization_words", "places", "geography", "other_names")
    for entry in lexicon.entries(name)
    for form in entry.split("|")
    if form.endswith(".") and " " not in form
)
OPENINGS = lexicon.words("other_names", "opening")
LONGEST_NAME = 15
ENGLISH = frozenset({"the", "of", "and", "to", "in", "a", "is", "for", "on", "that", "was", "with", "by", "at", "as"})
HEADINGS = frozenset({"title", "subtitle", "heading"})
COMMON = lexicon.words("common_words")
OTHERS = frozenset({"ors", "anr", "others", "another"})  # "Marsh v. Wold & Ors": the other parties of a case

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|\b[A-Z]{2,5}\([A-Z]{1,3}\)|\b[A-Z]\.(?=[A-Z][a-z]{2})|\bsaid(?=[A-Z])|\b[Tt]hen(?=-[A-Z])"
    r"|[^\W_]+(?:['’‘\-–][^\W_]+|\.(?=[a-z]{2,4}\b)[a-z]+|&(?=[A-Z])[^\W_]+)*"
)
_CAPITAL = re.compile(r"(?:(?:al|el|as|ash|an|ad|d|l|o|ibn)[-'’])?[^\W\d_a-zß-öø-ÿ]|i(?:o|n)?[A-Z](?=[a-z]{2})")
_CONTRACTION = re.compile(r"(?:n['’]t|['’](?:ll|ve|re|d|m))$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?:;\"“”‘•|>*\n]|(?:^|\s)['-](?=\S)")
_POSSESSIVE = ("'s", "’s", "‘s", "'S", "’S")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the article: article.text[start:end] == text; gap is what stands between it and the word before."""

    text: str
    start: int
    end: int
    gap: str
    opens: bool
    possessive: bool
    capital: bool
    key: str

    @property
    def is_common(self) -> bool:
        """Whether running text prints the word in small letters most of the time."""
        return self.key in COMMON


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one passage; style is `text`, `headline` (most words capitalised) or `capitals` (all letters).

    keys: the words it holds, so that a reader of a few of them can pass over most lines.
    """

    words: tuple[Word, ...]
    style: str
    kind: str
    keys: frozenset[str]


def lines(article: Article) -> list[Line]:
    """The passages of an article as words, in reading order.

    Where running text is not English, capitals say less: its lines are read as headlines are.
    """
    read = [_line(article.text, passage) for passage in article.passages]
    if not is_foreign([word for line in read for word in line.words]):
        return read
    return [replace(line, style="headline") if line.style == "text" else line for line in read]


def is_foreign(words: Sequence[Word]) -> bool:
    """Whether a text runs on in small words, few of which are the small words of English."""
    small = [word.key for word in words if not word.capital]
    return len(small) > max(20, 0.2 * len(words)) and sum(key in ENGLISH for key in small) < 0.06 * len(small)


def words_of(text: str) -> list[Word]:
    """The words of any text, with offsets in it."""
    return _words(text, 0, len(text))


def spelled(words: Sequence[Word], start: int, stop: int) -> str:
    """The printed words, one space apart, possessive marks kept inside."""
    shown: list[str] = []
    for index in range(start, stop):
        word = words[index]
        mark = ""
        if word.possessive and index + 1 < stop:
            mark = words[index + 1].gap.partition(" ")[0].rstrip()
        lead = " "
        if shown and not words[index - 1].possessive and word.gap.strip() in (",", "&"):
            lead = ", " if "," in word.gap else " & "
        shown.append((lead if shown else "") + word.text + mark)
    return "".join(shown)


def close(words: Sequence[Word], index: int) -> bool:
    """Whether a word follows the one before it with nothing but a space or a line's end (or a possessive mark) between.

    Several spaces part columns, and words between which a comma was lost. An initial may touch the name: T.Marsh.
    """
    gap = words[index].gap
    if not gap and words[index - 1].text.endswith("."):
        return True
    if words[index - 1].possessive:
        gap = gap.lstrip("'’‘sS")
    return gap.isspace() and (len(gap) == 1 or "\n" in gap or "\xa0" in gap)


def run_end(words: Sequence[Word], start: int) -> int:
    """Where the run of capitalised words that starts here ends, at the latest after as many as a name can have."""
    stop = start + 1
    while stop < min(len(words), start + LONGEST_NAME) and words[stop].capital and _runs_on(words, stop):
        stop += 1
    return stop


def capitals_begin(words: Sequence[Word], last: int) -> int:
    """Where the run of capitalised words that ends with a word begins, of a long run as many as a name can have."""
    start, earliest = last, max(0, last + 1 - LONGEST_NAME)
    while start > earliest and words[start - 1].capital and close(words, start) and not words[start - 1].possessive:
        start -= 1
    return start


def _runs_on(words: Sequence[Word], index: int) -> bool:
    joined = words[index].gap == " & " and not words[index - 1].possessive and words[index].key not in OTHERS
    return close(words, index) or joined


def _line(text: str, passage: Passage) -> Line:
    words = _words(text, passage.start, passage.end)
    style = _style(words, text[passage.start : passage.end], passage.kind)
    return Line(tuple(words), style, passage.kind, frozenset(word.key for word in words))


def _words(text: str, start: int, end: int) -> list[Word]:
    words: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, end):
        begin, stop = match.span()
        shown = match.group()
        possessive = shown.endswith(_POSSESSIVE)
        if possessive:
            shown = shown[:-2]
        elif text[stop : stop + 1] == "." and stop + 1 < end and (shown in ABBREVIATIONS or _is_initial(shown)):
            shown += "."
            stop += 1
        elif shown[-1:] in "sS" and text[stop : stop + 2] in ("' ", "’ ") and stop + 1 < end:
            possessive = True
        gap = text[last:begin]
        opens = not words or _opens(gap, words[-1])
        first = _CAPITAL.match(shown)
        capital = first is not None and first[0][-1].isupper() and not _CONTRACTION.search(shown)
        words.append(
            Word(shown, begin, begin + len(shown), gap, opens, possessive, capital, shown.casefold().replace("’", "'"))
        )
        last = begin + len(shown)
    return words


def _is_initial(text: str) -> bool:
    return len(text) == 1 and text.isupper() and text != "I"


def _opens(gap: str, before: Word) -> bool:
    if before.possessive:
        gap = gap.lstrip("'’s")
    return bool(_SENTENCE_END.search(gap))


def _style(words: list[Word], text: str, kind: str) -> str:
    letters = [word for word in words if word.text[0].isalpha() and len(word.text) > 3]
    if len(letters) < 2:
        return "text"
    if sum(word.text.isupper() for word in letters) >= 0.7 * len(letters):
        return "capitals"
    prose = kind not in HEADINGS and text.rstrip("\"'”’) ").endswith((".", "!", "?", ":", ","))
    if not prose and len(letters) > 3 and sum(word.capital for word in letters) >= 0.7 * len(letters):
        return "headline"
    return "text"
