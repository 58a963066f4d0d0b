"""Organizations by their own words: an entry of the lexicon, or a head or suffix ("Department of Roads", "Aldra Inc.").

How a name goes on: heads that close it ("Riverton Roads Department"), heads that open it and are carried on by "of" and
"for", common words joined to a head by "and" ("Immigration and Customs Enforcement"), chapters ("ACLU of Ohio").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    CALENDAR,
    COMPASS,
    DEMONYMS,
    FACILITIES,
    HEADS,
    KNOWN_FORMS,
    NOT_ORGANIZATION,
    OPENING_HEADS,
    PAIRED_HEADS,
    PLACES,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    THINGS,
    TITLE_WORDS,
    WEAK_HEADS,
    is_acronym,
    kind_of,
)
from pressmark.naming.name_parts import GENERATIONS, GIVEN, SURNAMES, is_initial
from pressmark.naming.name_words import HEADINGS, OPENINGS, Line, Word, close, run_end, spelled
from pressmark.naming.organization_charges import MINISTRIES
from pressmark.naming.organization_known import Found, known_at
from pressmark.naming.organization_purposes import FOUNDED, LOOSE, purpose_end
from pressmark.naming.organization_spoilers import ANY_OPENING, is_one_of_many, not_one_name
from pressmark.naming.organization_standing import stands_as_body
from pressmark.naming.organization_tails import CIRCLES, LINKS, SETTLEMENTS, campus_end, linked_tail

CHAMBERS = frozenset({"senate", "house"})
BORNE = FOUNDED | {"party", "university", "college", "hospital", "institute", "polytechnic"}
LONGEST_REGION = 4
OF_AREAS = lexicon.words("organization_words", "of areas")
FIELDS = lexicon.words("organization_words", "field of learning")
LEARNED = lexicon.words("organization_words", "house of learning")
BRANCHED = frozenset(lexicon.entries("organization_words", "branched"))
GENERIC = frozenset(lexicon.entries("organization_words", "generic"))


INNER_CAPITALS = re.compile(
    r"(?!(?:Mc|Mac|De|Di|La|Le|Van|Von|Fitz)[A-Z])[A-Z][a-z]+[A-Z][A-Za-z]+|[A-Z]{3,}[a-z]{3,}|[a-z]{1,2}[A-Z][a-z]{2,}"
)
_COMPOUND = re.compile(r"[^\W\d_]{3}-[a-zß-öø-ÿ]")


def named_in(line: Line) -> Iterator[Found]:
    """Organizations that a line shows by their own words: in the lexicon, or with a head word. Left to right."""
    words = line.words
    index = 0
    while index < len(words):
        found = _at(line, index) if words[index].capital else None
        if found:
            yield found
            index = found.stop
        else:
            index += 1


def _at(line: Line, start: int) -> Found | None:
    words = line.words
    known = _branch(words, start) or known_at(words, start)
    headed = None if line.style == "capitals" else _headed(words, start)
    if known and headed and line.style == "text" and stands_as_body(words, start, headed.stop):
        headed = replace(headed, sure=True)
    if known and (headed is None or not headed.sure or headed.stop <= known.stop or known.stop - known.start > 2):
        return _affiliate(words, known)
    if headed is None and is_acronym(words[start].text) and words[start].key not in GENERATIONS:
        chapter = _affiliate(words, Found(start, start + 1, "advocacy", False))
        return chapter if chapter.sure else None
    if headed and line.style == "headline" and (line.kind in HEADINGS or not headed.sure):
        headed = replace(headed, sure=False) if line.kind in HEADINGS else None
    return _affiliate(words, headed) if headed else None


def _branch(words: Sequence[Word], start: int) -> Found | None:
    """A party's branch where somebody holds an office in it: "leader of the | Calder Assembly Conservatives"."""
    tie = start - 1 if not has_article(words, start) else start - 2
    if tie < 1 or words[tie].key not in ("of", "for") or words[tie - 1].key not in ROLE_NOUNS:
        return None
    stop = run_end(words, start)
    named = any(spelled(words, begin, stop) in BRANCHED for begin in (stop - 1, stop - 2) if begin > start)
    titled = any(word.key in ROLE_NOUNS for word in words[start:stop])
    return Found(start, stop, "other", True) if named and not titled else None


def _affiliate(words: Sequence[Word], found: Found) -> Found:
    """A chapter has a name of its own: "ACLU of Northern California", "ACLU NorCal"."""
    stop = found.stop
    if found.kind not in ("advocacy", "other") or stop >= len(words) or words[stop - 1].possessive:
        return found
    if not close(words, stop):
        return found
    if found.kind == "advocacy" and is_acronym(words[stop - 1].text) and _is_local(words, stop):
        return Found(found.start, stop + 1, found.kind, found.sure)
    if words[stop].text != "of" or stop + 1 >= len(words) or not close(words, stop + 1):
        return found
    end = run_end(words, stop + 1) if words[stop + 1].capital else stop + 1
    place = " ".join(word.key for word in words[stop + 1 : end])
    if place in PLACES or (1 < end - stop - 1 < LONGEST_REGION and words[stop + 1].key in COMPASS):
        return Found(found.start, end, found.kind, True)
    return found


def _is_local(words: Sequence[Word], index: int) -> bool:
    """Whether the last word of a run tells a chapter: a place, or a short form made of one ("NorCal")."""
    word = words[index]
    if not word.capital or run_end(words, index) != index + 1:
        return False
    return word.key in PLACES or INNER_CAPITALS.fullmatch(word.text) is not None


def _headed(words: Sequence[Word], start: int) -> Found | None:
    if words[start].possessive and start > 0 and words[start - 1].capital and close(words, start):
        return None
    if words[start].possessive and start + 1 < len(words) and _is_long(known_at(words, start + 1)):
        return None
    end = _before_repeat(words, start, run_end(words, start))
    led = has_article(words, start) or (start > 0 and words[start - 1].key.endswith("-based"))
    given = words[start].key in GIVEN and (led or _is_endowed(words, start, end))
    coined = words[end - 1].key in ANY_OPENING and not words[start].opens and end - start > 1
    coined = coined and words[start - 1].key != "for"
    if not (given or coined or _may_open(words[start]) or _is_whose(words, start)):
        return None
    stop = _last_head(words, start, end)
    joined = _joined(words, start, end) if stop in (None, end) else None
    if stop is not None and words[stop - 1].key == "partners" and [w.key for w in words[stop : stop + 1]] == ["with"]:
        return None
    if stop is None or joined:
        return joined or _purposed(words, start, end)
    if not_one_name(words, start, stop):
        return None
    tail = linked_tail(words, stop)
    if tail > stop and spelled(words, start, tail) in GENERIC:
        return None
    tail = campus_end(words, start, tail)
    if tail > stop:
        thing = words[tail - 1].key in NOT_ORGANIZATION and words[stop - 1].key not in MINISTRIES
        thing = thing and not (words[tail - 1].key == "county" and words[stop].key == "of")
        thing = thing and not (words[tail - 1].key in FIELDS and words[stop - 1].key in LEARNED)
        thing = thing and HEADS.get(words[stop - 1].key) != "advocacy"
        return None if thing else _kinded(words, start, tail, True)
    if stop - start == 1:
        return _joined(words, start, end)
    qualifier_only = stop - start == 2 and words[start].key in ROLE_MODIFIERS
    return None if qualifier_only and not has_article(words, start) else _weighed(words, start, stop)


def _before_repeat(words: Sequence[Word], start: int, end: int) -> int:
    """Where a run ends that a lost mark printed twice: "Wold Urban League | Wold Urban League"."""
    opening = [word.key for word in words[start : start + 2]]
    twice = (k for k in range(start + 2, end - 1) if [words[k].key, words[k + 1].key] == opening)
    return next(twice, end)


def _is_endowed(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a person's name opens that of a foundation, a party or a college: "Gwendolyn Strong Foundation"."""
    shown = words[start:end]
    return 2 < len(shown) < 5 and shown[-1].key in BORNE and not any(word.possessive for word in shown)


def _is_long(known: Found | None) -> bool:
    """Whether a known name of several words stands there, which the word before it only owns: "Marsh's | Red Cross"."""
    return known is not None and known.stop - known.start > 1


def _is_whose(words: Sequence[Word], start: int) -> bool:
    """Whether a role in front of a head says whose it is: "Refugee Council", "Student Union"."""
    if words[start].key not in ROLE_NOUNS or words[start].key in TITLE_WORDS or start + 1 >= len(words):
        return False
    head = words[start + 1]
    return head.capital and head.key in HEADS and close(words, start + 1) and not words[start].possessive


def _weighed(words: Sequence[Word], start: int, stop: int) -> Found | None:
    head = words[stop - 1].key
    if head not in HEADS:
        return None
    generic = spelled(words, start, stop) in GENERIC
    if head in ("center", "centre") and words[stop - 2].key in FACILITIES:
        return None
    sure = head not in WEAK_HEADS or (head not in LOOSE and (stop - start > 2 or has_article(words, start)))
    if head == "police" and not words[stop - 2].is_common:
        sure = True
    paired = f"{words[stop - 2].key} {head}" in PAIRED_HEADS
    if head in WEAK_HEADS and _is_role_word(words, stop) and not (paired and stop - start > 2):
        sure = False
    if words[start].opens and stop - start == 2 and words[start].is_common and not has_article(words, start):
        sure = False
    plain = all(word.is_common and not word.text.isupper() for word in words[start : stop - 1])
    if plain and HEADS[head] in ("company", "media") and not words[stop - 1].text.endswith("."):
        sure = False
    return _kinded(words, start, stop, sure and not generic and not is_one_of_many(words, start, stop))


def _kinded(words: Sequence[Word], start: int, stop: int, sure: bool) -> Found:
    return Found(start, stop, kind_of(spelled(words, start, stop)), sure)


def _is_role_word(words: Sequence[Word], stop: int) -> bool:
    """Whether a role of one word carries the run on: "Digital Privacy Campaign Coordinator" names no campaign."""
    if stop >= len(words) or not words[stop].capital or not close(words, stop) or words[stop - 1].possessive:
        return False
    return words[stop].key in ROLE_NOUNS and words[stop].key not in ROLE_MODIFIERS


def has_article(words: Sequence[Word], start: int) -> bool:
    """Whether "the" stands directly before a word."""
    return start > 0 and words[start - 1].key == "the" and close(words, start)


def _may_open(word: Word) -> bool:
    if _COMPOUND.search(word.text):
        return False
    if word.possessive:
        return word.text not in THINGS and word.key not in OPENINGS
    if word.key in HEADS or word.key in OPENING_HEADS:
        return True
    return not (
        (word.key in OPENINGS and not is_acronym(word.text))
        or word.key in CALENDAR
        or word.key in ROLE_NOUNS
        or (is_initial(word.text) and word.key not in PLACES)
        or (word.key in TITLE_WORDS and word.key not in ROLE_MODIFIERS)
        or (_is_given(word) and not word.is_common and word.key not in PLACES and word.key not in SURNAMES)
    )


def _is_given(word: Word) -> bool:
    """Whether a word is a given name, which running text prints in capitals as a firm's name alone ("ALDO Group")."""
    return word.key in GIVEN and not (len(word.text) > 2 and word.text.isupper())


def _last_head(words: Sequence[Word], start: int, end: int) -> int | None:
    """One past the last head word of a run, if what follows in the run does not carry the name on."""
    for index in range(end - 1, start - 1, -1):
        word = words[index]
        if word.key in HEADS and not (word.possessive and index + 1 < end and _last_head(words, index + 1, end)):
            following = words[index + 1] if index + 1 < end else None
            if following is None or word.possessive or _starts_anew(words, index + 1, end):
                return index + 1
            return None
        if index == end - 1 and (word.key in OPENING_HEADS or word.key in CIRCLES) and _links_on(words, end):
            inner = start > 0 and words[start - 1].capital and close(words, start) and not words[start - 1].possessive
            return end if word.key not in SETTLEMENTS or not (inner or index > start) else None
    return None


def _links_on(words: Sequence[Word], end: int) -> bool:
    return end + 1 < len(words) and words[end].key in LINKS and close(words, end)


def _starts_anew(words: Sequence[Word], index: int, end: int) -> bool:
    if words[index].key in CALENDAR or words[index].key in TITLE_WORDS:
        return True
    if HEADS.get(words[index - 1].key) == "academic" and " ".join(word.key for word in words[index:end]) in PLACES:
        return True
    for word in words[index:end]:
        if word.key in ROLE_NOUNS or word.key in GIVEN:
            return True
        if word.key not in ROLE_MODIFIERS and not word.is_common:
            break
    return end - index == 2 and all(_is_strange(word) for word in words[index:end])


def _is_strange(word: Word) -> bool:
    """Whether a word is of no use but as a piece of a person's name."""
    known = word.is_common or word.key in PLACES or word.key in HEADS or word.key in NOT_ORGANIZATION
    return not known and not word.text.isupper() and word.key not in DEMONYMS


def _joined(words: Sequence[Word], start: int, end: int) -> Found | None:
    """ "Immigration and Customs Enforcement": common words, "and", and a run that closes with a head."""
    if (
        end + 1 >= len(words)
        or words[end].key not in ("and", "&")
        or not close(words, end)
        or not close(words, end + 1)
    ):
        return None
    if not words[end + 1].capital or end - start > 4 or (words[start].opens and words[start].key in OPENINGS):
        return None
    chamber = words[start].key in DEMONYMS or words[start].key in CHAMBERS or words[start].key in PLACES
    first = start + 1 if chamber and end - start > 1 else start
    pair = end - start == 1 and _is_area(words, start)
    if not pair and not all(_joins(word) for word in words[first:end]):
        return None
    second = run_end(words, end + 1)
    stop = _last_head(words, end + 1, second)
    if stop is None or stop - (end + 1) < 2 or words[end + 1].key in ROLE_NOUNS or known_at(words, end + 1):
        return None
    if pair and words[stop - 1].key not in OF_AREAS:
        return None
    if words[stop - 1].key not in HEADS or HEADS[words[stop - 1].key] in ("company", "media"):
        return None
    tail = linked_tail(words, stop)
    head = words[stop - 1].key
    named = head not in WEAK_HEADS or (head not in LOOSE and has_article(words, start))
    return _kinded(words, start, tail, pair or tail > stop or named)


def _purposed(words: Sequence[Word], start: int, end: int) -> Found | None:
    stop = purpose_end(words, start, end) if has_article(words, start) else None
    return None if stop is None else _kinded(words, start, stop, True)


def _is_area(words: Sequence[Word], index: int) -> bool:
    """Whether a word may be the first of two places that one body serves: "Calder and Wold NHS Trust"."""
    word = words[index]
    person = (word.key in GIVEN and word.key not in PLACES) or word.key in TITLE_WORDS or word.key in ROLE_NOUNS
    plain = (
        word.is_common or word.key in OPENINGS or word.text in KNOWN_FORMS or word.key in DEMONYMS or word.key in HEADS
    )
    return not person and not plain and not word.possessive


def _joins(word: Word) -> bool:
    plain = word.is_common or HEADS.get(word.key) == "academic" or word.key.rstrip("s") in ("immigration", "custom")
    return (
        plain
        and word.text not in KNOWN_FORMS
        and not is_acronym(word.text)
        and not word.possessive
        and word.key not in DEMONYMS
        and word.key not in ROLE_NOUNS
    )
