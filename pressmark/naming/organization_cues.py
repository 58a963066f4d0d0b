"""Organizations by the company they keep: words beside a name that only an organization has.

A noun that introduces or follows it ("the charity Marsh Watch", "firms like Aldra", "Tidal Fishing magazine"), a
description behind it, an acronym defined in brackets, "&" inside it, or "it" for what it says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    HEADS,
    ORGANIZATION_NOUNS,
    PLACES,
    ROLE_NOUNS,
    SPEECH,
    VOICES,
    are_initials,
    is_acronym,
)
from pressmark.naming.name_parts import GIVEN, SURNAMES
from pressmark.naming.name_words import COMMON, HEADINGS, Line, Word, capitals_begin, close, run_end
from pressmark.naming.organization_known import Found, is_whole, speaks
from pressmark.naming.organization_runs import DOMAIN, may_be_name
from pressmark.naming.organization_tails import CIRCLES
from pressmark.naming.organizations import INNER_CAPITALS, has_article

STOPS = frozenset({"of", "for", "in", "at", "with", "that", "who", "which", "whose", "to", "from", "and", "by", "on"})
POSTS = lexicon.words("roles", "of a body") | {"officer"}
TRADES = lexicon.words("organization_words", "trade noun")
PLAIN_NOUNS = lexicon.words("organization_words", "plain noun")
CLASS_NOUNS = {"party": "other"} | dict.fromkeys(lexicon.words("organization_words", "class noun"), "media")
ARTICLES = frozenset({"a", "an", "this", "that", "its", "his", "her", "their", "our"})
BASED = ("-based", "–based")
KIN = frozenset({"son", "sons", "daughter", "daughters", "brother", "brothers"})
SMALL = frozenset({"of", "for", "on", "to", "against", "and", "the", "in", "&", "de", "la", "at"})


def cued_in(line: Line) -> Iterator[Found]:
    """Every organization that a cue in the line shows; the same words may come more than once."""
    for cue in (
        _partnered_in,
        _introduced_in,
        _trading_in,
        _classed_in,
        _described_in,
        _told_in,
        _asserting_in,
        _reporting_in,
    ):
        yield from cue(line)


def _introduced_in(line: Line) -> Iterator[Found]:
    """Organizations that a small word introduces: "the charity Marsh Watch", "firms like Aldra, Benix and Corvo"."""
    if line.keys.isdisjoint(ORGANIZATION_NOUNS):
        return
    words = line.words
    for index, word in enumerate(words[:-1]):
        whole = word.key != "tank" or (index > 0 and words[index - 1].key == "think")
        if word.key in ORGANIZATION_NOUNS and not word.capital and whole:
            yield from _introduced(words, index)


def _introduced(words: Sequence[Word], index: int) -> Iterator[Found]:
    kind = ORGANIZATION_NOUNS[words[index].key]
    follower = words[index + 1]
    if follower.capital and close(words, index + 1) and not follower.opens:
        stop = _past_circle(words, run_end(words, index + 1))
        things = words[stop - 1].key.endswith("s") and all(word.is_common for word in words[index + 1 : stop])
        plain = words[index].key in PLAIN_NOUNS and is_whole(words, stop)
        titled = (
            index > 0
            and kind in ("company", "advocacy")
            and not has_article(words, index)
            and words[index - 1].key not in ARTICLES
        )
        named = may_be_name(words, index + 1, stop, alone=plain) or (titled and _is_surname(words, index + 1, stop))
        if named and (words[index].key in PLAIN_NOUNS or not things):
            yield Found(index + 1, stop, kind, True)
        return
    if follower.key == "the" and close(words, index + 1) and words[index + 2 : index + 3]:
        if is_acronym(words[index + 2].text) and run_end(words, index + 2) == index + 3:
            yield Found(index + 2, index + 3, kind, True)
        return
    if follower.gap == ", " and follower.capital and words[index - 1].key not in ARTICLES:
        stop = run_end(words, index + 1)
        own = stop - index == 2 and not (follower.is_common or follower.key in SURNAMES)
        if own and may_be_name(words, index + 1, stop) and is_whole(words, stop):
            yield Found(index + 1, stop, kind, True)
        return
    if follower.key == "the" and follower.gap == ", " and index + 2 < len(words) and words[index + 2].capital:
        stop = run_end(words, index + 2)
        if is_acronym(words[index + 2].text) and stop < len(words) and words[stop].gap == ", ":
            yield Found(index + 2, stop, kind, True)
        return
    listing = index + 1
    if follower.key in ("including", "like"):
        listing = index + 2
    elif follower.key == "such" and index + 2 < len(words) and words[index + 2].key == "as":
        listing = index + 3
    else:
        return
    yield from _listed(words, listing, kind)


def _trading_in(line: Line) -> Iterator[Found]:
    """The firm of those who ply a trade, where somebody works: "an economist at accountants Tolmer Vance"."""
    if line.keys.isdisjoint(TRADES):
        return
    words = line.words
    for index in range(1, len(words) - 1):
        if words[index].key not in TRADES or words[index].capital or not words[index + 1].capital:
            continue
        tied = any(words[k].key in ("at", "with", "from") for k in (index - 1, index - 2) if k >= 0)
        stop = run_end(words, index + 1)
        named = may_be_name(words, index + 1, stop) or _is_surname(words, index + 1, stop)
        if tied and close(words, index + 1) and named:
            yield Found(index + 1, stop, "company", True)


def _past_circle(words: Sequence[Word], stop: int) -> int:
    """Where a name ends that goes on behind a circle of people: "Friends | of Calder Parkway"."""
    circle = words[stop - 1].key in CIRCLES and stop + 1 < len(words) and words[stop].key in ("of", "for")
    goes_on = circle and words[stop + 1].capital and close(words, stop) and close(words, stop + 1)
    return run_end(words, stop + 1) if goes_on else stop


def _is_surname(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether a single word is somebody's surname, and so may be a firm's: "brokerage Marsh said"."""
    word = words[start]
    return stop - start == 1 and word.key in SURNAMES and word.key not in GIVEN and is_whole(words, stop)


def _listed(words: Sequence[Word], index: int, kind: str) -> Iterator[Found]:
    while index < len(words):
        while index < len(words) and words[index].key in ("and", "the", "or"):
            index += 1
        if index >= len(words) or not words[index].capital or words[index].opens:
            return
        stop = run_end(words, index)
        if may_be_name(words, index, stop):
            yield Found(index, stop, kind, True)
        if stop >= len(words) or not ("," in words[stop].gap or words[stop].key in ("and", "or")):
            return
        index = stop


def _classed_in(line: Line) -> Iterator[Found]:
    """Names with what they are right behind them: "Tidal Fishing magazine", "the Halden newspaper"."""
    if line.keys.isdisjoint(CLASS_NOUNS):
        return
    words = line.words
    for index in range(1, len(words)):
        word = words[index]
        if word.capital or word.key not in CLASS_NOUNS or not close(words, index) or not words[index - 1].capital:
            continue
        start = capitals_begin(words, index - 1)
        alone = has_article(words, start) or _is_tied(words, start)
        if not words[index - 1].possessive and may_be_name(words, start, index, alone=alone):
            yield Found(start, index, CLASS_NOUNS[word.key], not words[start].opens or index - start > 1)


def _is_tied(words: Sequence[Word], start: int) -> bool:
    """Whether "of", "at" or a compound behind them stands before a word: "editor of union-backed | Hazard magazine"."""
    ties = {"of", "at", "for", "from"}
    before = start - 2 if start > 1 and "-" in words[start - 1].key and not words[start - 1].capital else start - 1
    return before >= 0 and words[before].key in ties and close(words, start)


def _partnered_in(line: Line) -> Iterator[Found]:
    """Names with "&" in them: "Harlow & Sons", "Aldra & Benix"."""
    words = line.words
    for index in range(1, len(words)):
        if words[index].gap.strip() != "&" or not (words[index].capital and words[index - 1].capital):
            continue
        start, stop = capitals_begin(words, index - 1), run_end(words, index)
        start = next((k + 1 for k in range(index - 2, start - 1, -1) if words[k].key.endswith(BASED)), start)
        stop = next((k + 1 for k in range(index, stop) if words[k].possessive), stop)
        couple = words[start].key in GIVEN and words[start].key not in SURNAMES
        plain = all(_is_everyday(word) and word.key not in SURNAMES for word in words[start:stop])
        countries = all(word.key in PLACES for word in words[start:stop])
        kin = words[stop - 1].key in KIN and stop - index == 1
        twins = stop - start == 2 and words[start].key == words[index].key
        firm = kin and (words[start].key in SURNAMES or may_be_name(words, start, stop - 1, alone=True))
        named = twins or firm or may_be_name(words, start, stop)
        heading = line.kind in HEADINGS and stop - start == len(words)
        work = "“" in words[start].gap[-1:] and stop < len(words) and "”" in words[stop].gap[:2]
        if not (couple or plain or countries or heading or work) and named:
            yield Found(start, stop, None, True)


def _is_everyday(word: Word) -> bool:
    """Whether a word is a common one in the spelling of America or of Britain: "Behaviour", "Fertilisers"."""
    american = word.key.replace("our", "or").replace("is", "iz")
    return bool({word.key, american, american.removesuffix("s")} & COMMON)


def _asserting_in(line: Line) -> Iterator[Found]:
    """Names that speak of themselves as "it": "Aldra said it would appeal", and one-word names with inner capitals."""
    words = line.words
    for index, word in enumerate(words[:-1]):
        if not word.capital or (index and words[index - 1].capital and close(words, index)):
            continue
        stop = run_end(words, index)
        if stop - index > 3 or (word.opens and word.is_common) or not may_be_name(words, index, stop):
            continue
        if stop - index > 1 and close(words, index) and words[index - 1].key in POSTS:
            continue
        if stop - index == 2 and are_initials(word) and words[index + 1].key in SURNAMES:
            continue
        if _says_it(words, stop):
            yield Found(index, stop, None, True)
        elif stop - index == 1 and (INNER_CAPITALS.fullmatch(word.text) or DOMAIN.fullmatch(word.text)):
            dealt_with = index > 0 and words[index - 1].key in ("with", "by", "from", "at") and close(words, index)
            dealt_with = dealt_with or [word.key for word in words[max(0, index - 2) : index]] == ["behalf", "of"]
            acts = word.possessive or speaks(words, index, stop)
            yield Found(index, stop, None, dealt_with or acts or DOMAIN.fullmatch(word.text) is not None)


def _says_it(words: Sequence[Word], stop: int) -> bool:
    if stop < len(words) and words[stop].key in ("has", "had", "have") and close(words, stop):
        stop += 1
    if stop >= len(words) or words[stop].key not in SPEECH or not close(words, stop):
        return False
    shown = words[stop + 1 : stop + 4]
    return any(
        word.key in ("it", "its") and all(w.gap.isspace() for w in shown[: at + 1]) for at, word in enumerate(shown)
    )


def initials(words: Sequence[str], *, with_small: bool = False) -> str:
    """The first letters of the words; small words ("of", "and") count only when asked for."""
    return "".join(word[0].upper() for word in words if with_small or word.casefold() not in SMALL)


def defined_in(line: Line) -> Iterator[tuple[int, int, int]]:
    """Definitions: (start, stop) of a full form and the index of its acronym in brackets behind it."""
    words = line.words
    for index in range(2, len(words)):
        word = words[index]
        if "(" not in word.gap or not _shaped_as_acronym(word.text):
            continue
        start = _full_form(words, index)
        if start is not None and not _is_post(words, start, index):
            yield start, index, index


def _is_post(words: Sequence[Word], start: int, stop: int) -> bool:
    """District Magistrate (DM) Ida Marsh: a post with its short form right before its holder, and no body."""
    behind = words[stop + 1] if stop + 1 < len(words) else None
    held = behind is not None and behind.capital and behind.gap == ") "
    return held and words[stop - 1].key in ROLE_NOUNS and not any(word.key in HEADS for word in words[start : stop - 1])


def _shaped_as_acronym(text: str) -> bool:
    letters = text.replace(".", "").replace("-", "").replace("&", "")
    return (
        2 <= len(letters) <= 9
        and letters[0].isupper()
        and sum(c.isupper() for c in letters) >= max(2, len(letters) - 2)
    )


def _full_form(words: Sequence[Word], index: int) -> int | None:
    """Where the words before a bracketed acronym begin to spell it."""
    acronym = "".join(c for c in words[index].text if c.isupper())
    for start in range(index - 1, max(-1, index - len(acronym) - 7), -1):
        named = (
            words[start].key in GIVEN and not has_article(words, start) and words[start - 1].key not in ("at", "with")
        )
        if not words[start].capital or (named and words[index - 1].key not in HEADS):
            continue
        shown = [word.text for word in words[start:index]]
        spells = acronym in (initials(shown), initials(shown, with_small=True))
        if spells and all(close(words, k) or words[k].gap.strip() in (",", "&", "-") for k in range(start + 1, index)):
            return start
    return None


def _described_in(line: Line) -> Iterator[Found]:
    """Names with a description behind them: "Aldra, a maker of locks", "Marsh Watch, the campaign group"."""
    words = line.words
    for index in range(1, len(words) - 1):
        if words[index].key not in ("a", "an", "the") or words[index].gap != ", " or not words[index - 1].capital:
            continue
        described = range(index + 1, _clause_end(words, index + 1))
        if not any(_is_organization_noun(words, k) for k in described):
            continue
        if any(words[k].key in ROLE_NOUNS for k in described):
            continue
        start = index - 1
        while start > 0 and close(words, start) and (words[start - 1].capital or _ties(words, start - 1)):
            start -= 1
        if may_be_name(words, start, index) and not (index - start == 1 and words[start].opens):
            yield Found(start, index, None, True)


def _ties(words: Sequence[Word], index: int) -> bool:
    """Whether "for" or "against" ties two runs of capitals: "Families for Open Schools"."""
    return (
        words[index].key in ("for", "against", "of") and index > 0 and words[index - 1].capital and close(words, index)
    )


def _is_organization_noun(words: Sequence[Word], index: int) -> bool:
    return words[index].key in ORGANIZATION_NOUNS and not words[index].capital and not words[index].possessive


def _clause_end(words: Sequence[Word], start: int) -> int:
    """Where the first few words of a description end: at a comma, a preposition, a relative."""
    stop = start
    while stop < min(len(words), start + 5) and close(words, stop) and words[stop].key not in STOPS:
        stop += 1
    return stop


def _told_in(line: Line) -> Iterator[Found]:
    """Those told or cited behind an article: "told the Argus", "according to the Argus-Review"."""
    words = line.words
    for index in range(2, len(words)):
        told = words[index - 2].key == "told"
        cited = [word.key for word in words[max(0, index - 3) : index - 1]] == ["according", "to"]
        if not (told or cited) or words[index - 1].key != "the" or not words[index].capital:
            continue
        stop = run_end(words, index)
        kind = HEADS.get(words[index].key.rpartition("-")[2])
        body = kind == "media" or (kind is None and told)
        if close(words, index) and may_be_name(words, index, stop, alone=body):
            yield Found(index, stop, None, True)


def _reporting_in(line: Line) -> Iterator[Found]:
    """ "Aldra will close its mill, it said on Monday" (or "the firm said"): the subject of the sentence."""
    words = line.words
    opening = 0
    for index in range(1, len(words) - 1):
        if words[index].opens:
            opening = index
        speaker = index - 1 if words[index - 1].key == "the" and words[index].key in ORGANIZATION_NOUNS else index
        led = _its_leader(words, index)
        if not led and speaker == index and words[index].key != "it":
            continue
        if not led and ("," not in words[speaker].gap or words[index + 1].key not in ("said", "says")):
            continue
        stop = run_end(words, opening)
        plain = words[opening].is_common and not (led and stop - opening > 1)
        if not words[opening].capital or plain or index - opening > 40:
            continue
        if stop - opening <= 3 and may_be_name(words, opening, stop):
            yield Found(opening, stop, None, True)


def _its_leader(words: Sequence[Word], index: int) -> bool:
    """ "according to its director"."""
    if words[index].key != "its":
        return False
    shown = [word.key for word in words[index - 2 : index + 4]]
    return shown[:3] == ["according", "to", "its"] and any(key in VOICES for key in shown[3:])
