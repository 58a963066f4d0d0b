"""Organizations by the company they keep: words beside a name that only an organization has.

A noun that introduces it ("the charity Marsh Watch", "firms like Aldra and Corvo"), a role held there ("legal director
of Better Roads Now"), an executive it possesses, an acronym defined in brackets, or "it" for what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    CALENDAR,
    COMPASS,
    DEMONYMS,
    NOT_ORGANIZATION,
    ORGANIZATION_NOUNS,
    PLACES,
    ROLE_NOUNS,
    SPEECH,
    THINGS,
    TITLE_WORDS,
    is_acronym,
)
from pressmark.naming.name_parts import GIVEN, SURNAMES, is_initial
from pressmark.naming.name_words import OPENINGS, Line, Word, close, run_end
from pressmark.naming.organization_tails import before_person
from pressmark.naming.organizations import INNER_CAPITALS, Found, has_article

STOPS = frozenset({"of", "for", "in", "at", "with", "that", "who", "which", "whose", "to", "from", "and", "by", "on"})
AFFILIATIONS = frozenset({"of", "for", "at", "with"})
OF_A_PLACE = lexicon.words("roles", "of a place")
PLAIN_NOUNS = lexicon.words("organization_words", "plain noun")
TRADES = lexicon.words("roles", "class trade") | lexicon.words("roles", "class police")
EXECUTIVES = lexicon.words("roles", "executive")
SMALL = frozenset({"of", "for", "on", "to", "against", "and", "the", "in", "&", "de", "la", "at"})
_DOMAIN = re.compile(r"[A-Z][A-Za-z]+\.(?:org|com|net|gov|co|io|in|uk)")


def cued_in(line: Line) -> Iterator[Found]:
    """Every organization that a cue in the line shows; the same words may come more than once."""
    for cue in (
        _introduced_in,
        _affiliated_in,
        _described_in,
        _bearing_in,
        _voiced_in,
        _told_in,
        _led_in,
        _asserting_in,
        _reporting_in,
    ):
        yield from cue(line)


def _introduced_in(line: Line) -> Iterator[Found]:
    """Organizations that a small word introduces: "the charity Marsh Watch", "firms like Aldra, Benix and Corvo"."""
    words = line.words
    for index, word in enumerate(words[:-1]):
        if word.key in ORGANIZATION_NOUNS and not word.capital:
            yield from _introduced(words, index)


def _introduced(words: Sequence[Word], index: int) -> Iterator[Found]:
    kind = ORGANIZATION_NOUNS[words[index].key]
    follower = words[index + 1]
    if follower.capital and close(words, index + 1) and not follower.opens:
        stop = run_end(words, index + 1)
        things = words[stop - 1].key.endswith("s") and all(word.is_common for word in words[index + 1 : stop])
        if _may_be_name(words, index + 1, stop) and not (things and words[index].key not in PLAIN_NOUNS):
            yield Found(index + 1, stop, kind, True)
        return
    listing = index + 1
    if follower.key in ("including", "like"):
        listing = index + 2
    elif follower.key == "such" and index + 2 < len(words) and words[index + 2].key == "as":
        listing = index + 3
    else:
        return
    yield from _listed(words, listing, kind)


def _listed(words: Sequence[Word], index: int, kind: str) -> Iterator[Found]:
    while index < len(words):
        while index < len(words) and words[index].key in ("and", "the", "or"):
            index += 1
        if index >= len(words) or not words[index].capital or words[index].opens:
            return
        stop = run_end(words, index)
        if _may_be_name(words, index, stop):
            yield Found(index, stop, kind, True)
        if stop >= len(words) or not ("," in words[stop].gap or words[stop].key in ("and", "or")):
            return
        index = stop


def _affiliated_in(line: Line) -> Iterator[Found]:
    """Organizations that people are printed with: "an organizer with Belmira", "legal director of Better Roads Now"."""
    words = line.words
    for index in range(1, len(words) - 1):
        tie, noun = words[index], words[index - 1]
        if (
            tie.key not in AFFILIATIONS
            or noun.key not in ROLE_NOUNS
            or noun.key in OF_A_PLACE
            or not close(words, index)
        ):
            continue
        begin = index + 2 if words[index + 1].key == "the" else index + 1
        if begin >= len(words) or not words[begin].capital or not close(words, begin) or not close(words, index + 1):
            continue
        stop = before_person(words, begin, run_end(words, begin))
        plain = all(word.is_common for word in words[begin:stop])
        local = stop - begin == 1 and noun.key in TRADES and not _is_coined(words[begin])
        if _may_be_name(words, begin, stop) and not local and not (plain and (noun.capital or stop - begin == 1)):
            yield Found(begin, stop, None, tie.key in ("at", "with") or not noun.capital)


def _led_in(line: Line) -> Iterator[Found]:
    """Names that possess an executive: "Aldra's chief executive", "Aldra CEO"."""
    words = line.words
    for index, word in enumerate(words[:-1]):
        if not word.capital or (index and words[index - 1].capital and close(words, index)):
            continue
        stop = run_end(words, index)
        if stop < len(words) and _executive(words, stop) and _may_be_name(words, index, stop):
            yield Found(index, stop, None, not (word.opens and word.is_common))


def _executive(words: Sequence[Word], index: int) -> bool:
    if not close(words, index) or not words[index - 1].possessive:
        return False
    shown = [word.key for word in words[index : index + 3]]
    if shown[:2] == ["head", "of"]:
        return True
    return (
        shown[:2] in (["chief", "executive"], ["executive", "director"])
        or shown[0] in EXECUTIVES
        or (shown[0] == "chief" and shown[-1] == "officer")
    )


def _asserting_in(line: Line) -> Iterator[Found]:
    """Names that speak of themselves as "it": "Aldra said it would appeal", and one-word names with inner capitals."""
    words = line.words
    for index, word in enumerate(words[:-1]):
        if not word.capital or (index and words[index - 1].capital and close(words, index)):
            continue
        stop = run_end(words, index)
        if stop - index > 3 or (word.opens and word.is_common) or not _may_be_name(words, index, stop):
            continue
        if _says_it(words, stop):
            yield Found(index, stop, None, True)
        elif stop - index == 1 and (INNER_CAPITALS.fullmatch(word.text) or _DOMAIN.fullmatch(word.text)):
            dealt_with = index > 0 and words[index - 1].key in ("with", "by", "from", "at") and close(words, index)
            acts = word.possessive or speaks(words, index, stop)
            yield Found(index, stop, None, dealt_with or acts or _DOMAIN.fullmatch(word.text) is not None)


def _is_usual(words: Sequence[Word], index: int) -> bool:
    """Whether a word by itself is more likely a common word or somebody's name."""
    word = words[index]
    named = (word.key in SURNAMES or word.key in GIVEN) and not has_article(words, index)
    return word.is_common or named


def _says_it(words: Sequence[Word], stop: int) -> bool:
    if stop < len(words) and words[stop].key in ("has", "had", "have") and close(words, stop):
        stop += 1
    if stop >= len(words) or words[stop].key not in SPEECH or not close(words, stop):
        return False
    return any(word.key in ("it", "its") and word.gap.isspace() for word in words[stop + 1 : stop + 4])


def _may_be_name(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether a run can be an organization's name for all that its own words say."""
    shown = words[start:stop]
    if any(word.key in ROLE_NOUNS or word.key in CALENDAR or word.key in TITLE_WORDS for word in shown):
        return False
    if not shown or shown[0].key == "the" or (len(shown) == 1 and _is_usual(words, start)):
        return False
    if (shown[0].key in OPENINGS and (shown[0].opens or len(shown) == 1)) or any(
        word.text in THINGS or is_initial(word.text) for word in shown
    ):
        return False
    if shown[0].key in GIVEN and not shown[0].is_common and len(shown) > 1 and not has_article(words, start):
        return False
    key = " ".join(word.key for word in shown)
    if shown[0].key in COMPASS and " ".join(word.key for word in shown[1:]) in PLACES:
        return False
    return (
        key not in PLACES and not all(word.key in DEMONYMS for word in shown) and shown[-1].key not in NOT_ORGANIZATION
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
        if start is not None:
            yield start, index, index


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
        if not words[start].capital or (words[start].key in GIVEN and not has_article(words, start)):
            continue
        shown = [word.text for word in words[start:index]]
        spells = acronym in (initials(shown), initials(shown, with_small=True))
        if spells and all(close(words, k) or words[k].gap.strip() in (",", "&", "-") for k in range(start + 1, index)):
            return start
    return None


def speaks(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether a reporting verb stands directly before or behind the words."""
    after = stop < len(words) and words[stop].key in SPEECH and words[stop].gap.strip(', \n\t\xa0”"') == ""
    before = start > 0 and words[start - 1].key in ("said", "says", "told", "adds", "added")
    return after or before


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
        if _may_be_name(words, start, index) and not (index - start == 1 and words[start].opens):
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
    """Those who were told something and take an article: "told the Argus"."""
    words = line.words
    for index in range(2, len(words)):
        if words[index - 2].key != "told" or words[index - 1].key != "the" or not words[index].capital:
            continue
        stop = run_end(words, index)
        if close(words, index) and _may_be_name(words, index, stop):
            yield Found(index, stop, None, True)


def _bearing_in(line: Line) -> Iterator[Found]:
    """Where a named person is from: "said Ida Marsh of Better Roads Now"; sure for acronyms only."""
    words = line.words
    for index in range(2, len(words) - 1):
        if words[index].key not in AFFILIATIONS or not words[index - 1].capital or not words[index - 2].capital:
            continue
        begin = index + 2 if words[index + 1].key == "the" else index + 1
        if begin >= len(words) or not words[begin].capital or not close(words, begin) or not close(words, index):
            continue
        named = any(words[k].key in GIVEN or is_initial(words[k].text) for k in range(max(0, index - 3), index - 1))
        stop = run_end(words, begin)
        if named and _may_be_name(words, begin, stop) and (stop - begin > 1 or _is_coined(words[begin])):
            yield Found(begin, stop, None, _is_coined(words[begin]))


def _is_coined(word: Word) -> bool:
    """Whether nobody but an organization writes itself so: an acronym, inner capitals, a web name."""
    return (
        is_acronym(word.text)
        or INNER_CAPITALS.fullmatch(word.text) is not None
        or _DOMAIN.fullmatch(word.text) is not None
    )


def _voiced_in(line: Line) -> Iterator[Found]:
    """Names before a spokesperson: "Lake Aldra spokeswoman Ida Marsh"."""
    words = line.words
    for index in range(1, len(words)):
        if not words[index].key.startswith("spokes") or words[index].capital or not words[index - 1].capital:
            continue
        start = index - 1
        while start > 0 and words[start - 1].capital and close(words, start):
            start -= 1
        if (
            close(words, index)
            and (index - start > 1 or _is_coined(words[start]))
            and _may_be_name(words, start, index)
        ):
            yield Found(start, index, None, index - start > 1 or not words[start].opens)


def _reporting_in(line: Line) -> Iterator[Found]:
    """ "Aldra will close its mill, it said on Monday" (or "the firm said"): the subject of the sentence."""
    words = line.words
    opening = 0
    for index in range(1, len(words) - 1):
        if words[index].opens:
            opening = index
        speaker = index - 1 if words[index - 1].key == "the" and words[index].key in ORGANIZATION_NOUNS else index
        if speaker == index and words[index].key != "it":
            continue
        if "," not in words[speaker].gap or words[index + 1].key not in ("said", "says"):
            continue
        if not words[opening].capital or words[opening].is_common or index - opening > 40:
            continue
        stop = run_end(words, opening)
        if stop - opening <= 3 and _may_be_name(words, opening, stop):
            yield Found(opening, stop, None, True)
