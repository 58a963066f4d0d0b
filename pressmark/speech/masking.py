"""The text that is parsed: the passages that need it, with speech masked.

A parser reads a newspaper sentence well and a speech inside it badly. So each stretch of speech is masked before the
parse by a short clause of the same length ("It works,"): what is parsed is the frame.
"""

from __future__ import annotations

import re

from pressmark import lexicon
from pressmark.model import Article
from pressmark.speech.blocks import announces, blocks
from pressmark.speech.frames import SENTENCE_ENDS, WORD, ending, pairings, shape_of
from pressmark.speech.marks import TAG, UNSEEN, Pair, Pairing

CLAUSE = "It works"
LONGEST_KEPT = 160
LONGEST_PARSED = 30_000
LONGEST_TAG = 120
UNFINISHED = re.compile(r",\s?[\"”’']\s?$|[\"”’'],$")
HEADLINES = ("title", "subtitle", "heading")
TITLES = lexicon.alternatives(lexicon.entries("cue_phrases", "abbreviated titles"))
TITLE_STOP = re.compile(rf"\b{TITLES}\.(?= [A-Z])")
LINK = re.compile(r"\]\([^()\s]{1,500}\)|\[(?=[^\[\]\n]{1,200}\]\()")
ASIDE = re.compile(r"(?<=[\w.]) \([^()\"'“”`]{1,40}\)(?=[ ,.;:\"'”’]|$)")
PLACE = r"[A-Z][\w.']{0,30}"
DATELINE = re.compile(
    rf"^{PLACE}(?:,? {PLACE}){{0,4}}(?: [0-3]?\d)?,? ?(?:\([A-Z][A-Za-z. ]{{1,20}}\d{{0,2}}(?:, \d{{4}})?\))? ?"
    r"(?:(?:—|–|--|-) |(?<=\))[—–-])(?=[\"“A-Z])"
)
SPOKEN = (*lexicon.entries("speech_nouns", "documents"), *lexicon.entries("speech_nouns", "acts"))
FOLLOWS = re.compile(rf"\b{lexicon.alternatives(SPOKEN)}\b[^.?!]{{0,60}} follows?(?: below)?\.$")
ADDRESSED = re.compile(
    r"(?:^|(?<= ))(?:Mr\.?|Mister|Madame?) (?:President|Speaker|Chair(?:man|woman|person)?|Secretary), "
)
SMOOTH = str.maketrans({"‘": "'", "’": "'", "\xa0": " ", "―": "—"})


def masked(article: Article) -> dict[int, str]:
    """The passages that need a parse, by position: their text, equally long, with speech masked by a short clause.

    Those that hold marks, and one that announces a speech in the passage after it. Monstrous passages are left out:
    find_quotes stores their quotes without speakers and reports the problem.
    """
    paired = pairings(article)
    wanted = {at for at, pairing in enumerate(paired) if pairing.pairs}
    unmarked = blocks(article, paired)
    wanted |= {before for at in (*wanted, *unmarked) for before in announcers(article, at)}
    wanted |= {at - 1 for at in wanted if at and _opens_with_speech(article, at, paired[at])}
    wanted |= {at - 1 for at in unmarked if announces(article, at - 1)}
    wanted |= {at + 1 for at in wanted if tag_stands_below(article, at)}
    sizes = {at: article.passages[at].end - article.passages[at].start for at in wanted}
    return {
        at: mask(
            article.text[article.passages[at].start : article.passages[at].end], paired[at], is_headline(article, at)
        )
        for at in sorted(wanted)
        if sizes[at] <= LONGEST_PARSED
    }


def is_headline(article: Article, position: int) -> bool:
    """Whether a passage is a title or a heading."""
    return article.passages[position].kind in HEADLINES


def announcers(article: Article, position: int) -> list[int]:
    """The passage before that ends with a colon; a heading of a few words may stand between."""
    found = []
    for before in range(position - 1, max(-1, position - 3), -1):
        passage = article.passages[before]
        text = article.text[passage.start : passage.end].rstrip()
        if text[-1:] in (":", ",") or FOLLOWS.search(text):
            found.append(before)
        if found or text[-1:] in SENTENCE_ENDS or len(text) > 90:
            break
    return found


def tag_stands_below(article: Article, position: int) -> bool:
    """Whether a passage ends with a comma and a closing mark, and the next is a few words up to a full stop."""
    if position + 1 >= len(article.passages):
        return False
    here, below = article.passages[position : position + 2]
    words = article.text[below.start : below.end]
    return (
        len(words) <= LONGEST_TAG
        and words.rstrip().endswith((".", ","))
        and UNFINISHED.search(article.text, max(here.start, here.end - 4), here.end) is not None
    )


def _opens_with_speech(article: Article, position: int, pairing: Pairing) -> bool:
    """The first mark opens the passage, and no word stands outside marks, or speech ends before a new sentence does."""
    passage = article.passages[position]
    text = article.text[passage.start : passage.end]
    edge, last = 0, ""
    for pair in pairing.pairs:
        if pair.inside is None:
            if WORD.search(text, edge, pair.first):
                break
            edge, last = max(edge, pair.last), ending(text, pair)
    after = WORD.search(text, edge)
    return after is None or (edge > 0 and last in SENTENCE_ENDS and not after[0][0].islower())


def mask(text: str, paired: Pairing, headline: bool = False) -> str:
    """The passage's text, of the same length, with plain marks and a short clause for each stretch of speech.

    A headline's capitals would make every word a name: they are put small.
    """
    smooth = UNSEEN.sub(" ", text).translate(SMOOTH)
    if headline and len(smooth.lower()) == len(smooth):
        smooth = smooth[:1] + smooth[1:].lower()
    chars = list(smooth)
    for title in TITLE_STOP.finditer(smooth):
        chars[title.end() - 1] = " "
    asides = (*ASIDE.finditer(smooth), *ADDRESSED.finditer(smooth))
    for aside in (*asides, *DATELINE.finditer(smooth), *LINK.finditer(smooth), *TAG.finditer(smooth)):
        chars[aside.start() : aside.end()] = " " * (aside.end() - aside.start())
    for pair in paired.pairs:
        if pair.inside is not None:
            continue
        plain = " " if shape_of(text, pair) == "name" else '"'
        chars[pair.first : pair.start] = (plain if pair.reason != "unopened" else "").ljust(pair.start - pair.first)
        if pair.last > pair.end:
            chars[pair.end : pair.last] = plain.rjust(pair.last - pair.end)
        words = _mask_words(text, pair)
        if words is not None:
            glued = pair.first > 0 and pair.first + 1 == pair.start and chars[pair.first - 1] in "—–-"
            chars[pair.start : pair.end] = words
            if glued:
                chars[pair.first : pair.end] = ' "' + words[:-1].rstrip() + words[len(words[:-1].rstrip()) : -1]
    return "".join(chars)


def _mask_words(text: str, pair: Pair) -> str | None:
    length = pair.end - pair.start
    if length <= len(CLAUSE) or (shape_of(text, pair) != "speech" and length <= LONGEST_KEPT):
        return None
    last = ending(text, pair)
    if last == "." and text[pair.last : pair.last + 2].strip()[:1].islower():
        last = ","
    end = last if last in ",.?!" else ""
    return (CLAUSE + " " * length)[: length - len(end)] + end
