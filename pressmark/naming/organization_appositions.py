"""Organizations by a post printed behind a name: whose it is, or where.

Its owner ("Ida Marsh, Velo of Hope's executive director"), what it is at the top of ("chief executive of Rebel"), what
bears the name of who leads it ("Tom Reed, owner of Tom Reed Furniture"), what stands behind it and a comma ("Tom Reed,
general secretary, Kalu Bari Samaj,"), a name with its initials ("chair at Ida Vantong Harrows (IVH)"), initials before
it ("Ida Marsh, HBRG Associate"), a small body of a proper word ("an elder of the Ngaruwa tribe").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    CHARGES,
    DEMONYMS,
    HEADS,
    PLACES,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    SPEECH,
    TITLE_WORDS,
    TOPS,
    is_acronym,
)
from pressmark.naming.name_parts import COURTESY, GIVEN, SURNAMES
from pressmark.naming.name_words import Line, Word, close, run_end
from pressmark.naming.organization_affiliations import SMALL_BODIES
from pressmark.naming.organization_cues import defined_in
from pressmark.naming.organization_known import Found, is_whole
from pressmark.naming.organization_posts import HELD, INNER_HYPHEN, POSTS, SERVING, is_unknown, serves
from pressmark.naming.organization_runs import is_coined, may_be_name

TIES = frozenset({"of", "for", "at", "with", "representing", "from"})
STOPS = frozenset({",", ".", ";", ":", "”", '"', ",”"})
LONGEST_POST = 8
OWNERS = frozenset({"owner", "co-owner", "proprietor", "broker-owner"})
LANDS = PLACES | DEMONYMS
OFFICERS = frozenset({"officer", "chair", "founder", "co-founder", "vp", "svp", "evp"})
CLOSING_POSTS = HELD | OFFICERS
DEGREES = frozenset(word.rstrip(".") for word in lexicon.words("name_forms", "degrees"))
HEADS_OF = frozenset({"head", "boss", "editor", "director"})


def apposed_in(line: Line) -> Iterator[Found]:
    """Every organization that a post behind a name shows; the same words may come more than once."""
    for cue in (
        _owned_in,
        _over_in,
        _listed_in,
        _closing_in,
        _defined_in,
        _small_in,
        _namesake_in,
        _titled_in,
        _initials_in,
    ):
        yield from cue(line)


def _owned_in(line: Line) -> Iterator[Found]:
    """Whose post it is behind a name: "Tom Reed, Velo of Hope's executive director", "Tom Reed, Pipra analyst"."""
    words = line.words
    for index in range(2, len(words) - 1):
        begin = index + 1 if words[index].key == "the" else index
        named = words[index].gap == ", " and words[index - 1].capital and words[index - 2].capital
        if not named or not words[begin].capital or (begin > index and not close(words, begin)):
            continue
        stop = run_end(words, begin)
        if stop < len(words) and words[stop].key in SMALL_BODIES and words[stop].possessive and close(words, stop):
            yield Found(begin, stop + 1, None, True)
            continue
        while stop + 1 < len(words) and words[stop].key in ("of", "for") and not words[stop - 1].possessive:
            if not (words[stop + 1].capital and close(words, stop) and close(words, stop + 1)):
                break
            stop = run_end(words, stop + 1)
        owner = next((k for k in range(begin, min(stop, len(words) - 1)) if words[k].possessive), None)
        if owner is None:
            post = _post_at(words, begin + 1)
            if stop == begin + 1 and post is not None and words[post].key in POSTS and is_unknown(words, begin):
                yield Found(begin, stop, None, True)
            continue
        post = _post_at(words, owner + 1)
        lone = owner == begin
        titled = words[owner + 1].capital and words[begin].key not in LANDS and not words[begin].opens
        served = post is None or serves(words, post) or (lone and not (titled or is_unknown(words, begin)))
        if not served and may_be_name(words, begin, owner + 1, alone=titled):
            yield Found(begin, owner + 1, None, True)


def _post_at(words: Sequence[Word], begin: int) -> int | None:
    """The post that ends a short phrase: "senior fiction | buyer", "Chief Legal and Business | Officer"."""
    for index in range(begin, min(begin + 5, len(words))):
        if not close(words, index):
            return None
        if words[index].key in HELD or words[index].key == "officer":
            return index
        if words[index].key not in ROLE_MODIFIERS | ROLE_NOUNS | CHARGES | {"and"} and not words[index].capital:
            return None
    return None


def _over_in(line: Line) -> Iterator[Found]:
    """What somebody is at the top of: "chief executive of Rebel", "Executive Director of Demand Roads and Rights"."""
    words = line.words
    for index in range(2, len(words) - 1):
        if words[index].key != "of" or not close(words, index) or not close(words, index + 1):
            continue
        begin = index + 2 if words[index + 1].key == "the" else index + 1
        first = begin + 1 if begin + 1 < len(words) and words[begin].text.isdigit() else begin
        if first >= len(words) or not words[first].capital or not close(words, begin) or not close(words, first):
            continue
        stop = run_end(words, begin)
        plain = all(word.is_common for word in words[begin:stop])
        if _is_top(words, index) or (words[index - 1].key in OWNERS and stop - begin > 1):
            if plain and stop + 1 < len(words) and words[stop].key in ("and", "for", "of") and words[stop + 1].capital:
                stop = run_end(words, stop + 1) if close(words, stop) and close(words, stop + 1) else stop
            place = all(word.key in PLACES or word.key in DEMONYMS for word in words[begin:stop])
            lone = stop == begin + 1 and words[begin].key not in ROLE_NOUNS | TITLE_WORDS
            lone = lone and not (words[begin].opens or INNER_HYPHEN.search(words[begin].text))
            borne = stop - begin > 1 and words[begin].key in GIVEN and _is_no_surname(words[stop - 1])
            printed = line.style == "text" and stop - begin > 2  # owner of Corn King Plumbing
            if not place and (lone or borne or printed or may_be_name(words, begin, stop)):
                yield Found(begin, stop, None, True, posted=borne)
            continue
        unknown = stop == begin + 1 and not plain and is_unknown(words, begin)
        named = is_coined(words[begin]) or is_whole(words, stop) if begin == index + 1 else words[begin].possessive
        if words[index - 1].key in HEADS_OF and unknown and named:
            yield Found(begin, stop, None, True)


def _is_no_surname(word: Word) -> bool:
    """Whether a word behind a first name ends a firm's name rather than a person's: "Newton Insights"."""
    return word.is_common and word.key not in SURNAMES and word.key not in ROLE_NOUNS


def _is_top(words: Sequence[Word], tie: int) -> bool:
    """Whether a post that heads nothing but an organization stands before "of"."""
    pair = f"{words[tie - 2].key} {words[tie - 1].key}"
    officer = words[tie - 1].key == "officer" and any(word.key == "chief" for word in words[max(0, tie - 4) : tie])
    return words[tie - 1].key in TOPS or pair in TOPS or officer


def _listed_in(line: Line) -> Iterator[Found]:
    """A name between commas behind a post: "said Tom Reed, general secretary, Kalu Bari Samaj"."""
    words = line.words
    for index in range(3, len(words)):
        if words[index].gap != ", " or not words[index].capital or words[index - 1].capital:
            continue
        post = words[index - 1]
        if post.key not in POSTS and post.key not in SERVING:
            continue
        begin = index - 1
        while begin > 0 and close(words, begin) and words[begin - 1].key in ROLE_MODIFIERS | ROLE_NOUNS | {"and"}:
            begin -= 1
        named = words[begin].gap == ", " and begin > 1 and words[begin - 1].capital and words[begin - 2].capital
        stop = run_end(words, index)
        closed = stop >= len(words) or words[stop].gap.strip()[:1] in STOPS
        whole = stop - index > 1 or is_coined(words[index])
        place = all(word.key in PLACES for word in words[index:stop]) or words[index].key in GIVEN
        people = stop < len(words) and words[stop].key in ROLE_NOUNS | ROLE_MODIFIERS | {"a", "an", "the"}
        if named and closed and whole and not (place or people) and may_be_name(words, index, stop):
            yield Found(index, stop, None, True, posted=True)


def _closing_in(line: Line) -> Iterator[Found]:
    """What ends a list of titles: "said Tom Reed, M.D., Group Chair, Surgery, MedTech, Aldra & Benix."."""
    words = line.words
    for index in range(3, len(words) - 1):
        titled = words[index].capital and words[index].key in CLOSING_POSTS
        second = words[index - 1].key == "and" and words[index - 2].capital and words[index - 2].key in ROLE_NOUNS
        if not titled or not (words[index - 1].capital or words[index].gap == ", " or second):
            continue
        begin = _past_charge(words, index + 1)
        if begin >= len(words) or words[begin].gap != ", ":
            continue
        stop = begin
        while stop < len(words) and words[stop].capital and words[stop].gap == ", ":
            begin, stop = stop, run_end(words, stop)
        stop = _to_purpose(words, begin, stop)
        closed = stop >= len(words) or words[stop].gap.strip()[:1] in STOPS - {","}
        closed = closed or (words[stop].key in SPEECH and _is_behind_a_name(words, index))
        proper = any(not word.is_common and word.key not in PLACES for word in words[begin:stop])
        proper = proper or (stop - begin > 1 and words[stop - 1].key in HEADS)
        person = words[begin].key in GIVEN or stop == begin
        whole = stop - begin > 1 or is_coined(words[begin]) or is_unknown(words, begin)
        if closed and proper and not person and whole and may_be_name(words, begin, stop):
            yield Found(begin, stop, None, True, posted=True)


def _to_purpose(words: Sequence[Word], begin: int, stop: int) -> int:
    """Where a name of several words ends that tells what it is for: "Harbour Aid Program | for Survivors"."""
    tied = stop - begin > 1 and stop + 1 < len(words) and words[stop].key == "for" and words[stop + 1].capital
    return run_end(words, stop + 1) if tied and close(words, stop) and close(words, stop + 1) else stop


def _is_behind_a_name(words: Sequence[Word], post: int) -> bool:
    """Whether a post stands behind a name and a comma: "Tom Reed, General | Counsel"."""
    begin = next((k for k in range(post, max(1, post - LONGEST_POST), -1) if words[k].gap == ", "), 0)
    return begin > 1 and words[begin - 1].capital and words[begin - 2].capital and close(words, begin - 1)


def _past_charge(words: Sequence[Word], begin: int) -> int:
    """Where what a post is in charge of ends, printed like a title: "VP | of Packaging and Print |, Repacor"."""
    tied = words[begin].key in ("of", "for")
    if not close(words, begin) or not (tied or (words[begin].capital and words[begin].is_common)):
        return begin
    end = begin + tied
    while end < len(words) and end - begin < LONGEST_POST and close(words, end):
        if not (words[end].is_common and words[end].capital) and words[end].key != "and":
            break
        end += 1
    return end


def _defined_in(line: Line) -> Iterator[Found]:
    """A name with its initials behind it where somebody works: "head of roads at Ida Marsh Road Works (IMRW)"."""
    words = line.words
    for start, stop, _ in defined_in(line):
        if start > 1 and words[start - 1].key in ("at", "with") and words[start - 1].gap in (" ", ") "):
            yield Found(start, stop, None, True)


def _holds_a_post(words: Sequence[Word], tie: int) -> bool:
    """Whether a post stands before "of" or "for", or its charge does: "head of roads | for"."""
    if words[tie - 1].key in ROLE_NOUNS:
        return True
    return tie > 2 and words[tie - 2].key in ("of", "for") and words[tie - 3].key in ROLE_NOUNS


def _small_in(line: Line) -> Iterator[Found]:
    """A body of a proper word, itself printed small, behind a post: "spokesman for the Vandel campaign"."""
    words = line.words
    for index in range(2, len(words) - 1):
        if words[index].key not in TIES or not close(words, index) or not close(words, index + 1):
            continue
        if words[index].key != "representing" and not _holds_a_post(words, index):
            continue
        begin = index + 2 if words[index + 1].key == "the" else index + 1
        if begin >= len(words) or not words[begin].capital or not close(words, begin):
            continue
        stop = run_end(words, begin)
        body = stop < len(words) and close(words, stop) and words[stop].key in SMALL_BODIES
        plain = any(word.key in COURTESY or word.key in TITLE_WORDS for word in words[begin:stop])
        if body and not plain and not words[stop - 1].possessive and not is_acronym(words[stop].text):
            yield Found(begin, stop + 1, None, True)


def _namesake_in(line: Line) -> Iterator[Found]:
    """What somebody leads that bears the leader's name: "Tom Reed, owner of | Tom Reed Furniture"."""
    words = line.words
    for index in range(4, len(words) - 1):
        if words[index].key not in ("of", "at") or words[index - 1].key not in ROLE_NOUNS or not close(words, index):
            continue
        begin = index + 1
        stop = run_end(words, begin) if words[begin].capital and close(words, begin) else begin
        if stop - begin < 2:
            continue
        post = next((k for k in range(index - 1, max(1, index - LONGEST_POST), -1) if "," in words[k].gap), 1)
        names = {words[post - 1].key, words[post - 2].key}
        if names & {words[begin].key, words[begin + 1].key} and words[stop - 1].key not in names:
            yield Found(begin, stop, None, True, posted=True)


def _titled_in(line: Line) -> Iterator[Found]:
    """A name of several words before a post printed like a title behind one: "Ida Marsh, | Gren Monko President."."""
    words = line.words
    for index in range(2, len(words) - 2):
        if words[index].gap != ", " or not words[index].capital or not close(words, index + 1):
            continue
        named = words[index - 1].capital and words[index - 2].capital and close(words, index - 1)
        stop = run_end(words, index)
        last = stop
        while last > index and words[last - 1].key in ROLE_NOUNS | ROLE_MODIFIERS:
            last -= 1
        closed = stop >= len(words) or words[stop].gap.strip()[:1] in STOPS
        proper = any(not word.is_common and not _is_known(word) for word in words[index:last])
        held = last < stop and words[stop - 1].key in POSTS
        if named and closed and held and last - index > 1 and proper and may_be_name(words, index, last):
            yield Found(index, last, None, True)


def _is_known(word: Word) -> bool:
    """Whether a word is a place, a people or a piece of somebody's name."""
    return word.key in PLACES or word.key in DEMONYMS or word.key in GIVEN or word.key in SURNAMES


def _initials_in(line: Line) -> Iterator[Found]:
    """Initials before a post printed like a title behind a name: "said Ida Marsh, | HBRG Associate."."""
    words = line.words
    for index in range(2, len(words) - 1):
        short = words[index]
        if short.gap != ", " or not is_acronym(short.text) or len(short.text) < 3 or short.possessive:
            continue
        stop = run_end(words, index)
        named = words[index - 1].capital and words[index - 2].capital and close(words, index - 1)
        post = stop - index > 1 and words[stop - 1].key in ROLE_NOUNS
        closed = stop >= len(words) or words[stop].gap.strip()[:1] in STOPS
        if named and post and closed and short.key not in DEGREES and may_be_name(words, index, index + 1):
            yield Found(index, index + 1, None, True)
