"""Where a run of capitalised words that may hold a name ends, in running text and in headlines."""

from __future__ import annotations

from collections.abc import Sequence

from pressmark.naming.name_lexicon import TITLE_WORDS, names_nobody
from pressmark.naming.name_parts import GENERATIONS, GIVEN, PARTICLES, SURNAMES
from pressmark.naming.name_words import COMMON, OPENINGS, Word, close

MARKS = tuple("\"“”'‘’()")


def text_end(words: Sequence[Word], start: int, taken: Sequence[bool]) -> int:
    """Capitalised words one after another, particles, nicknames in marks and a generation suffix between them."""
    end = start + 1
    while end < len(words) and not taken[end] and not words[end - 1].possessive:
        joined = close(words, end) or _nick_gap(words, start, end) or _suffix_gap(words, end)
        if words[end].capital and (joined or _lost_stop(words, end)):
            end += 1
        elif _particle_run(words, end, taken):
            end = _particle_run(words, end, taken)
        else:
            break
    return end


def headline_end(words: Sequence[Word], start: int, taken: Sequence[bool]) -> int:
    """Where everything is capitalised a name goes on while the words are no common ones."""
    end = start + 1
    begin = start  # of what a title stands before
    while (
        end < len(words)
        and (end - (begin := end if words[end - 1].key in TITLE_WORDS else begin) < 4 or words[end].key in GENERATIONS)
        and not taken[end]
        and not words[end - 1].possessive
        and words[end].capital
        and (close(words, end) or _suffix_gap(words, end))
        and not _plain(words[end], titled=words[end - 1].key in TITLE_WORDS)
        and not _plain(words[start], titled=True)
    ):
        end += 1
    return end


def _plain(word: Word, titled: bool) -> bool:
    """Whether a word of a headline is more likely a common word than a piece of a name."""
    if word.key in TITLE_WORDS or word.key in GIVEN or word.key in GENERATIONS:
        return False
    if word.key[-1:] == "s" and word.key[:-1] in COMMON and word.key not in SURNAMES:
        return True
    return names_nobody(word) or word.key in OPENINGS or (word.is_common and not (titled and word.key in SURNAMES))


def _particle_run(words: Sequence[Word], index: int, taken: Sequence[bool]) -> int:
    """One past the capitalised word behind a run of small particles ("van der Berg"), or 0."""
    stop = index
    while stop < min(len(words), index + 3) and is_particle(words[stop]) and close(words, stop):
        stop += 1
    if stop == index or stop >= len(words) or taken[stop] or not words[stop].capital or not close(words, stop):
        return 0
    return stop + 1


def is_particle(word: Word) -> bool:
    return word.key in PARTICLES and not word.capital


def _nick_gap(words: Sequence[Word], start: int, index: int) -> bool:
    """Whether a mark before the word opens or closes a nickname of one word."""
    gap = words[index].gap
    if len(gap) != 2:
        return False
    if gap[1] == "(" and not {words[index].key, words[index - 1].key} & GIVEN.keys():
        return False
    if gap[0] == " " and gap[1] in MARKS:
        after = words[index + 1] if index + 1 < len(words) else None
        return after is not None and after.capital and len(after.gap) == 2 and after.gap[0] in MARKS
    return index - 1 > start and gap[1] == " " and gap[0] in MARKS and words[index - 1].gap.strip() in MARKS


def _lost_stop(words: Sequence[Word], index: int) -> bool:
    """Ida R  Marsh: whether two spaces follow an initial behind a given name, where a text has lost its full stops."""
    initial = len(words[index - 1].text) == 1 and words[index - 1].text.isupper() and words[index].gap == "  "
    return initial and index > 1 and words[index - 2].key in GIVEN and not words[index].is_common


def _suffix_gap(words: Sequence[Word], index: int) -> bool:
    return words[index].gap == ", " and words[index].key in GENERATIONS
