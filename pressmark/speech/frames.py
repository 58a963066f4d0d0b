"""The marked stretches of an article: what each looks like by its characters and by those beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, zip_longest

from pressmark import lexicon
from pressmark.model import Article
from pressmark.speech.marks import DOUBLES, Pair, Pairing
from pressmark.speech.pairing import pair_marks
from pressmark.speech.reporting import any_form

LAWS = frozenset(("act", "bill", "amendment", "resolution"))
TEXT = ("paragraph", "list item")
LONGEST_HEADING = 8
LONGEST_BRIDGE = 12
SHORTEST_STOPPED = 3
LONG_TITLE = 5
WHOLE_SENTENCE = 6
LONG_LIST = 4
ENDS = frozenset(",.?!…—–―-:;")
LEADS = frozenset(",:—–―-")
POSSESSIVES = ("'s", "’s", "s'", "s’")
SENTENCE_ENDS = frozenset(".?!…")
SMALL_WORDS = lexicon.words("titles_of_works", "small words")
WORKS = lexicon.words("titles_of_works", "works")
BEFORE_TITLES = lexicon.words("titles_of_works", "before") | WORKS
WORD = re.compile(r"\w+(?:['’]\w+)*")
WHOLE_WORD = re.compile(r"\w+(?:['’-]\w+)*")
SENTENCES = re.compile(r"[a-z)][.?!] +[A-Z]\w*(?:['’]\w+)?[ ,]")
TITLED = re.compile(r"\b" + lexicon.alternatives(lexicon.entries("titles_of_works", "naming")) + r",?$")
LISTING = re.compile(r"\b(?:words?|terms?|terminology|phrases?|expressions?|verbs)\b[^.;“”\"]*$", re.IGNORECASE)
BETWEEN = re.compile(r"[\s,]*(?:and|or)?[\s,]*")
LONGEST_LISTED = 3
LISTED_BEFORE = re.compile(r"[,\w][\"”],?(?: and| or)?$")
LISTED_AFTER = re.compile(r",? (?:and |or )?[\"“]\w+(?: \w+){0,2},?[\"”]|,? (?:and|or) [\"“]")
TITLE_BEFORE = re.compile(r"[A-Za-z],[\"”],?(?: and| or)?$")
TITLE_AFTER = re.compile(r"(?: and| or)? [\"“][A-Z][^\"“”]{2,60},[\"”]")
CAMPAIGNS = lexicon.words("titles_of_works", "named ahead")
DETERMINED = ("the", "The", "a", "an", "its", "his", "her", "their", "viral", *POSSESSIVES)
PLATFORM = re.compile(r"\b(?:(?:[Tt]ook|[Tt]ak(?:es?|ing)) to|(?:[Pp]ost(?:s|ed|ing)?|shared|wrote|[Ww]riting) on)$")
GLOSSED = 4
GLOSS = re.compile(r"\b" + lexicon.alternatives(lexicon.entries("titles_of_works", "glossing")) + r"$")
INITIAL = re.compile(r"(?:^|[\s.])[A-Z]\.$")


@dataclass(frozen=True, slots=True)
class Segment:
    """One marked stretch: article.text[start:end] without marks, [first:last] with them, in passage number passage.

    shape: `speech` stands beside the writer's sentence, `words` are part of it, a `name` is a nickname or a title.
    small: it begins with a small letter.
    """

    passage: int
    start: int
    end: int
    first: int
    last: int
    shape: str
    single: bool = False
    reason: str = "paired"
    small: bool = False


def by_passage(stretches: Sequence[Segment]) -> list[tuple[int, list[Segment]]]:
    """The stretches of each passage that has any, in reading order as they come."""
    return [(position, list(here)) for position, here in groupby(stretches, key=lambda segment: segment.passage)]


def pairings(article: Article) -> tuple[Pairing, ...]:
    """The paired marks of every passage."""
    texts = [article.text[passage.start : passage.end] for passage in article.passages]
    return tuple(
        pair_marks(text, after.startswith(DOUBLES)) for text, after in zip_longest(texts, texts[1:], fillvalue="")
    )


def segments(article: Article, paired: tuple[Pairing, ...]) -> tuple[Segment, ...]:
    """The outermost marked stretches of the article, in reading order."""
    bridged = _bridged(article, paired)
    found: list[Segment] = []
    for position, passage in enumerate(article.passages):
        text, at = article.text[passage.start : passage.end], passage.start
        if position in bridged:
            end = passage.end - _ends_with_a_stray_mark(article, position, paired[position])
            found.append(Segment(position, at, end, at, passage.end, "speech", reason="bridged"))
            continue
        for pair in paired[position].pairs:
            if (
                pair.inside is None
                and WORD.search(text, pair.start, pair.end)
                and _believed(article, position, pair, paired)
            ):
                shape = shape_of(text, pair)
                inner, outer = (at + pair.start, at + pair.end), (at + pair.first, at + pair.last)
                small = text[pair.start].islower()
                found.append(Segment(position, *inner, *outer, shape, pair.single, pair.reason, small))
    return tuple(_listed(article, found))


def _listed(article: Article, found: Sequence[Segment]) -> Iterator[Segment]:
    """The stretches, those of a list of words as names: terms such as “may,” “will,” “plan” and “seek”."""
    for _, near in by_passage(found):
        runs = [[near[0]]]
        for before, segment in pairwise(near):
            joined = BETWEEN.fullmatch(article.text, before.last, segment.first) is not None
            runs[-1:] = [[*runs[-1], segment]] if joined else [runs[-1], [segment]]
        for run in runs:
            ahead = article.text[max(0, run[0].first - 60) : run[0].first] if len(run) >= LONG_LIST else ""
            yield from (replace(segment, shape="name") for segment in run) if LISTING.search(ahead) else run


def _bridged(article: Article, paired: tuple[Pairing, ...]) -> set[int]:
    """Passages between one that leaves a mark open and one that closes it: all one speech.

    They have no double marks, or only those around a few words in the middle of a sentence, which the speech quotes.
    """
    bridged: set[int] = set()
    opened: int | None = None
    for position, pairing in enumerate(paired):
        doubles = [pair for pair in pairing.pairs if not pair.single and pair.inside is None]
        text = article.passages[position].kind in TEXT
        if not doubles and text and opened == position - 1 and _lost_its_mark(paired, position):
            bridged.add(position)
        inside = opened is not None and all(_may_be_inside(article, position, pair) for pair in doubles)
        closes = inside and _ends_with_a_stray_mark(article, position, pairing)
        if not doubles or (inside and not closes):
            continue
        if opened is not None and position - opened <= LONGEST_BRIDGE:
            if doubles[0].reason == "unopened":
                bridged.update(range(opened + 1, position))
            elif closes:
                bridged.update(range(opened + 1, position + 1))
        opened = position if doubles[-1].reason == "unclosed" else None
    return bridged


def _ends_with_a_stray_mark(article: Article, position: int, pairing: Pairing) -> bool:
    """Whether the last character of a passage is a double mark that no mark in it opens."""
    text = article.text[article.passages[position].start : article.passages[position].end].rstrip()
    return text.endswith(DOUBLES) and any(at == len(text) - 1 for at, _ in pairing.unpaired)


def _lost_its_mark(paired: tuple[Pairing, ...], position: int) -> bool:
    """Whether a passage without marks is one speech with those around it: both open a mark and hold nothing else."""
    before, after = paired[position - 1].pairs, paired[position + 1].pairs if position + 1 < len(paired) else ()
    return bool(after) and before[0].first == 0 == after[0].first and before[0].reason == after[0].reason == "unclosed"


def _may_be_inside(article: Article, position: int, pair: Pair) -> bool:
    """Whether marks may stand inside a speech that runs on around them: they hold words of the sentence there."""
    text = article.text[article.passages[position].start : article.passages[position].end]
    return pair.first > 0 and pair.reason == "paired" and shape_of(text, pair) != "speech"


def _believed(article: Article, position: int, pair: Pair, paired: tuple[Pairing, ...]) -> bool:
    """A half pair counts when the next passage opens marks again, or a lead-in or the passage's edge bears it out."""
    text = article.text[article.passages[position].start : article.passages[position].end]
    if pair.reason == "unclosed":
        following = paired[position + 1].pairs if position + 1 < len(paired) else ()
        before = text[: pair.first].rstrip()
        led = not before or before[-1] in ",:—–" or (following and following[0].first == 0)
        return bool(led or _ends_the_speech(text, pair, paired[position]))
    if pair.reason == "unopened":
        return ending(text, pair) in tuple(",.?!")
    return True


def _ends_the_speech(text: str, pair: Pair, pairing: Pairing) -> bool:
    """Whether a last sentence without a closing mark goes on with the speech before its tag: "A," said X. "B."""
    first = pairing.pairs[0]
    behind = text[: pair.first].rstrip()[-1:] in SENTENCE_ENDS and text.rstrip()[-1:] in SENTENCE_ENDS
    return behind and first is not pair and first.first == 0 and ending(text, first) == ","


def shape_of(text: str, pair: Pair) -> str:
    """Whether a pair holds speech, words of the writer's sentence, or a name (see Segment)."""
    before = text[max(0, pair.first - 60) : pair.first].rstrip()
    after = text[pair.last : pair.last + 40]
    words = text[pair.start : pair.end]
    if _is_name(words, before, after) or _is_campaign(words, before, after) or _is_listed_title(words, before, after):
        return "name"
    if _is_listed(words, before, after):
        return "words"
    if SENTENCES.search(words) or (pair.reason == "unclosed" and not before and words.count(" ") > 2):
        return "speech"
    stands_alone = not before or before[-1] in LEADS or before[-1] in SENTENCE_ENDS or before[-1] in "”\")]’'(>["
    if ending(text, pair) in ENDS or after.startswith(","):
        return "speech" if stands_alone else "words"
    begins = not before or before[-1] in SENTENCE_ENDS
    if begins and after.startswith(".") and words[0].isupper() and len(WORD.findall(words)) >= WHOLE_SENTENCE:
        return "speech"
    return "speech" if before and before[-1] in ",:" and pair.end - pair.start > 20 else "words"


def _is_name(words: str, before: str, after: str) -> bool:
    """Marcia "Cia" Price; NBC's "Morning Joe"; the film "13th": capitals throughout, no speech before or in it."""
    found = WORD.findall(words)
    capital = [word for word in found if not word[0].islower()]
    last = WORD.findall(before)[-1:]
    title = len(found) >= 2 and titled(words)
    if not before and (not after.strip() or words.endswith(":")):
        return title and len(found) <= LONGEST_HEADING
    if title and found[-1].casefold() in LAWS and words[-1:] not in ".?!":
        return True
    if (len(found) <= GLOSSED and GLOSS.search(before)) or (found == capital and PLATFORM.search(before)):
        return True
    if TITLED.search(before) and (title or not before.endswith(("called", "named", "dubbed"))):
        return True
    stopped = words[-1:] in "?!" or (words[-1:] == "." and len(found) < SHORTEST_STOPPED)
    if titled(words) and before.endswith(",") and last and last[0].casefold() in WORKS and not stopped:
        return True
    if not last or (before[-1] in ",:.?!" and not INITIAL.search(before)) or not capital or words[-1:] in "?!":
        return False
    the = found[0] == "the"
    if (
        len(found) <= 2 + the
        and len(capital) == len(found) - the
        and last[0][0].isupper()
        and after[:1].isspace()
        and after.lstrip()[:1].isupper()
    ):
        return words[-1:] not in ",." or (words[-1:] == "," and last[0].endswith(POSSESSIVES))
    if last[0].casefold() in WORKS and len(found) >= 2 and titled(words[0].upper() + words[1:]):
        return True
    long = len(found) >= LONG_TITLE and last[0].casefold() not in any_form()
    return title and (long or last[0].casefold() in BEFORE_TITLES or last[0].endswith(POSSESSIVES))


def _is_listed(words: str, before: str, after: str) -> bool:
    """ "junk mail," "spam," or "chain letters": a few small words among others in marks are terms."""
    if len(WORD.findall(words)) > LONGEST_LISTED or not words[:1].islower():
        return False
    last = WORD.findall(before)[-1:]
    joined = (
        before.endswith(",") and last and last[0].casefold() not in any_form() and after.startswith((" and ", " or "))
    )
    return bool(joined or LISTED_BEFORE.search(before) or LISTED_AFTER.match(after))


def _is_campaign(words: str, before: str, after: str) -> bool:
    """the “Tide. We’re in it.” campaign: what names the work that the word behind the marks is."""
    behind = WORD.findall(after)[:1]
    named = bool(behind) and behind[0].casefold() in CAMPAIGNS and after[:1].isspace()
    return named and words[:1].isupper() and before.endswith(DETERMINED)


def _is_listed_title(words: str, before: str, after: str) -> bool:
    """hits including “Listen to the Tide,” “Black Wave,” and “Grove”: titles of works one behind the other."""
    several = len(WORD.findall(words)) > 1 and titled(words.rstrip(" ,."))
    return several and bool(TITLE_BEFORE.search(before) or TITLE_AFTER.match(after))


def titled(words: str) -> bool:
    """Capitals throughout, as in the title of a work, with no end of a sentence."""
    found = WHOLE_WORD.findall(words)
    big = [word for word in found if not word[0].islower()]
    return (
        bool(big)
        and found[0] in big
        and words[-1] not in "?!"
        and all(word in big or word in SMALL_WORDS for word in found)
    )


def ending(text: str, pair: Pair) -> str:
    """The last character of the words, marks of a quotation inside them passed over."""
    return text[pair.start : pair.end].rstrip("\"”’'» \xa0")[-1:]


def final(segment: Segment, offset: int, text: str) -> str:
    """The last character inside the marks, in the passage's own or masked text (a mask keeps it)."""
    return text[segment.start - offset : segment.end - offset].rstrip("\"”’'» \xa0")[-1:]
