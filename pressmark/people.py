"""People an article names in full or with a title: capitalised words weighed by what stands in and beside them.

A given name, an initial, a title, a role, a reporting verb, a byline, a surname used again by itself: each adds to the
weight; places, organization heads, common words and "the" in front take from it. Enough weight makes a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pressmark.name_lexicon import (
    CALENDAR,
    HEADS,
    NOT_ORGANIZATION,
    PLACE_WORDS,
    PLACES,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    SPEECH,
    TITLE_WORDS,
    is_acronym,
    names_nobody,
)
from pressmark.name_parts import (
    COURTESY,
    GENERATIONS,
    GIVEN,
    PARTICLES,
    PLURAL_TITLES,
    SUFFIXES,
    SURNAMES,
    TITLES,
    is_initial,
)
from pressmark.name_words import COMMON, OPENINGS, Line, Word
from pressmark.organizations import close

ENOUGH = 2.0
MARKS = "\"“”'‘’()"


@dataclass(frozen=True, slots=True)
class Printed:
    """A person's name as printed: words start..stop of a line (title left out), with the weight of the evidence.

    title is the word or words directly before it when they are a title, shared the words of a later name that this
    one lends its family name ("Bill and Hillary Marsh").
    """

    start: int
    stop: int
    weight: float
    title: str | None = None
    nickname: str | None = None


def printed_in(line: Line, taken: Sequence[bool], alone: Mapping[str, int]) -> Iterator[Printed]:
    """People named in a line, left to right.

    taken[i] is true for words that belong to an organization; alone counts the single capitalised words of the article.
    """
    words = line.words
    index = 0
    while index < len(words):
        if not _may_belong(words, index, taken):
            index += 1
            continue
        end = _run_end(words, index, taken)
        yield from _in_run(line, index, end, alone)
        index = end


def _may_belong(words: Sequence[Word], index: int, taken: Sequence[bool]) -> bool:
    return words[index].capital and not taken[index]


def _run_end(words: Sequence[Word], start: int, taken: Sequence[bool]) -> int:
    """Capitalised words one after another, particles, nicknames in marks and a generation suffix between them."""
    end = start + 1
    while end < len(words) and not taken[end] and not words[end - 1].possessive:
        if words[end].capital and (close(words, end) or _nick_gap(words, end) or _suffix_gap(words, end)):
            end += 1
        elif _particle_run(words, end, taken):
            end = _particle_run(words, end, taken)
        else:
            break
    return end


def _particle_run(words: Sequence[Word], index: int, taken: Sequence[bool]) -> int:
    """One past the capitalised word behind a run of small particles ("van der Berg"), or 0."""
    stop = index
    while (
        stop < len(words)
        and stop - index < 3
        and words[stop].key in PARTICLES
        and not words[stop].capital
        and close(words, stop)
    ):
        stop += 1
    if stop == index or stop >= len(words) or taken[stop] or not words[stop].capital or not close(words, stop):
        return 0
    return stop + 1


def _nick_gap(words: Sequence[Word], index: int) -> bool:
    gap = words[index].gap
    opening = len(gap) == 2 and gap[0] == " " and gap[1] in MARKS
    closing = len(gap) == 2 and gap[1] == " " and gap[0] in MARKS
    if opening:
        return index + 1 < len(words) and words[index + 1].capital and words[index + 1].gap[:1] in tuple(MARKS)
    return closing and words[index - 1].gap.strip() in tuple(MARKS) and words[index - 1].gap.strip() != ""


def _suffix_gap(words: Sequence[Word], index: int) -> bool:
    return words[index].gap == ", " and words[index].key in GENERATIONS


def _in_run(line: Line, start: int, end: int, alone: Mapping[str, int]) -> Iterator[Printed]:
    words = line.words
    title = _last_title(words, start, end)
    begin = start if title is None else title + 1
    named = _trim(words, begin, end, titled=title is not None)
    if named is None:
        return
    begin, stop = named
    shown = (
        " ".join(word.text for word in words[title : title + 1]) if title is not None and begin == title + 1 else None
    )
    if (
        shown is None
        and begin > 0
        and words[begin - 1].key in TITLE_WORDS
        and words[begin - 1].capital
        and close(words, begin)
    ):
        shown = words[begin - 1].text
    weight = _weight(line, begin, stop, shown, alone)
    if weight >= ENOUGH:
        yield Printed(begin, stop, weight, shown, _nickname(words, begin, stop))


def _last_title(words: Sequence[Word], start: int, end: int) -> int | None:
    """The last title or role noun of a run that leaves a name behind it."""
    for index in range(end - 2, start - 1, -1):
        word = words[index]
        if word.key not in TITLE_WORDS and word.key not in ROLE_NOUNS:
            continue
        given_before = index > start and words[index - 1].key in GIVEN and not words[index - 1].is_common
        given_itself = index == start and word.key in GIVEN and end - start == 2 and "." not in word.text
        if given_before or given_itself or word.key in SUFFIXES:
            continue
        return index
    return None


def _trim(words: Sequence[Word], begin: int, end: int, titled: bool) -> tuple[int, int] | None:
    """The words of a run that can be a person's name, or None: leading and trailing others cut off."""
    while end > begin and (names_nobody(words[end - 1]) or (words[end - 1].key in CALENDAR)):
        end -= 1
    while begin < end - 1 and not titled and _leads(words, begin, end):
        begin += 1
    shown = words[begin:end]
    if not shown or len(shown) > 6 or (len(shown) == 1 and not titled):
        return None
    if (
        all(is_initial(word.text) for word in shown)
        or is_initial(shown[-1].text)
        or (shown[-1].key in PARTICLES and not shown[-1].capital)
    ):
        return None
    if any(_spoils(words, k, begin, end) for k in range(begin, end)):
        return None
    return begin, end


def _leads(words: Sequence[Word], begin: int, end: int) -> bool:
    """Whether a word in front of a name is no part of it ("When", "Ohio", "Republican", "ACLU")."""
    word, following = words[begin], words[begin + 1]
    if word.key in GIVEN and not word.is_common and word.key not in PLACES:
        return False
    if names_nobody(word) or word.key in OPENINGS or (word.key in ROLE_MODIFIERS and word.key not in GIVEN):
        return True
    if is_acronym(word.text) and not following.text.isupper() and not is_initial(word.text):
        return True
    starts_name = following.key in GIVEN and end - begin > 2
    return starts_name and (word.key in PLACES or word.key in PLACE_WORDS or (word.is_common and word.key not in GIVEN))


def _spoils(words: Sequence[Word], index: int, begin: int, end: int) -> bool:
    """Whether a word inside keeps the run from being a person's name."""
    word = words[index]
    first = words[begin]
    if names_nobody(word) or word.key in ("university", "department", "house", "committee"):
        return not (word.key in GIVEN and index == begin)
    strong = (first.key in GIVEN and not first.is_common and first.key not in PLACES) or is_initial(first.text)
    if word.key in SUFFIXES and index > begin:
        return False
    if word.key in HEADS or word.key in NOT_ORGANIZATION or word.key in ROLE_NOUNS:
        return not (index == end - 1 and (strong or (index > begin and end - begin == 1)) and word.key in SURNAMES)
    return index > begin and word.key in OPENINGS and word.key not in SURNAMES and word.key not in GIVEN


def _nickname(words: Sequence[Word], begin: int, stop: int) -> str | None:
    for index in range(begin + 1, stop):
        if words[index].gap[-1:] in tuple(MARKS) and len(words[index].gap) == 2:
            return words[index].text
    return None


def _weight(line: Line, begin: int, stop: int, title: str | None, alone: Mapping[str, int]) -> float:
    words = line.words
    shown = words[begin:stop]
    weight = _inner_weight(shown) + _title_weight(shown, title)
    if line.style != "text" and title is None:
        return weight if weight >= 3.0 and line.style == "headline" else 0.0
    if len(shown) > 1 and alone.get(shown[-1].text, 0) and shown[-1].key not in PLACES:
        weight += 1.0
    return weight + _left_weight(words, begin) + _right_weight(words, stop)


def _inner_weight(shown: Sequence[Word]) -> float:
    first, last = shown[0], shown[-1]
    weight = 0.0
    if len(shown) > 1:
        weight += _given_weight(first)
        weight += 1.5 if any(is_initial(word.text) for word in shown[:-1]) else 0.0
        weight += 2.0 if last.key in GENERATIONS else 0.0
        weight += (
            1.0 if any(word.key in PARTICLES and word.key not in ("la", "san", "el") for word in shown[1:-1]) else 0.0
        )
        weight += 1.5 if any(word.gap[-1:] in tuple('"“(') for word in shown[1:]) else 0.0
        weight += 0.5 if not any(word.is_common or word.key in PLACES for word in shown) else 0.0
    if last.key in SURNAMES and len(shown) > 1:
        weight += 0.5 if last.is_common or last.key in PLACES else 1.0
    weight -= sum(
        1.0 for word in shown[1:] if word.is_common and word.key not in SURNAMES and word.key not in PARTICLES
    )
    weight -= 1.0 if first.is_common and first.key not in GIVEN else 0.0
    if " ".join(word.key for word in shown) in PLACES or (first.key in PLACE_WORDS and first.key not in GIVEN):
        weight -= 3.0
    return weight


def _given_weight(word: Word) -> float:
    if word.key not in GIVEN and word.key.partition("-")[0] not in GIVEN:
        return 0.0
    if word.key in PLACES or word.is_common:
        return 1.0 if not word.opens or word.key in PLACES else 0.5
    return 2.0


def _title_weight(shown: Sequence[Word], title: str | None) -> float:
    if title is None:
        return 0.0
    key = title.casefold()
    if key in COURTESY or title.endswith("."):
        return 3.0
    if len(shown) > 1:
        return 2.0
    word = shown[0]
    if key not in TITLES and key not in PLURAL_TITLES:
        return 0.0 if word.is_common or word.key not in SURNAMES else 2.0
    return 2.5 if not word.is_common or word.key in SURNAMES else 0.0


def _left_weight(words: Sequence[Word], begin: int) -> float:
    if begin == 0 or words[begin].opens:
        return 0.0
    before = words[begin - 1]
    if not words[begin].gap.isspace():
        return 1.5 if before.key in ROLE_NOUNS and words[begin].gap.strip() == "," else 0.0
    if before.key == "the" or before.key in ("a", "an"):
        return -3.0
    if before.capital:
        return 0.0
    if before.key in ROLE_NOUNS:
        return 2.0
    if before.key in ("said", "says", "added", "adds", "told"):
        return 1.5
    return 0.5 if before.key == "by" else 0.0


def _right_weight(words: Sequence[Word], stop: int) -> float:
    if stop >= len(words):
        return 0.0
    after, gap = words[stop], words[stop].gap
    if "(" in gap and after.text in ("R", "D", "I", "DUP", "BJP", "Lab", "Con"):
        return 3.0
    if gap.strip() == "" and (after.key in SPEECH or after.key in ("who", "whose")):
        return 1.5
    if not gap.startswith(",") or after.opens:
        return 0.0
    if after.key in ("who", "whose") or (after.text.isdigit() and len(after.text) == 2):
        return 2.0
    return 2.0 if _role_follows(words, stop) else 0.0


def _role_follows(words: Sequence[Word], index: int) -> bool:
    for word in words[index : index + 8]:
        if word.key in ROLE_NOUNS:
            return True
        if word is not words[index] and (
            not word.gap.isspace()
            and not words[index].possessive
            and word.gap.strip() not in ("’s", "'s", "’", "'", "&", "-")
        ):
            return False
        if word.key in SPEECH or word.key in ("and", "which"):
            return False
    return False


def single_speakers(line: Line, taken: Sequence[bool]) -> Iterator[int]:
    """Single capitalised words that speak like a person and look like a surname, with no fuller name beside them."""
    words = line.words
    for index, word in enumerate(words):
        if (
            not word.capital
            or taken[index]
            or word.possessive
            or word.key in COMMON
            or word.key in PLACES
            or names_nobody(word)
        ):
            continue
        alone = not (index and words[index - 1].capital and close(words, index))
        ends = index + 1 < len(words) and words[index + 1].key in SPEECH and words[index + 1].gap.isspace()
        if alone and ends and (word.key in SURNAMES or word.key in GIVEN) and word.key not in OPENINGS:
            yield index
