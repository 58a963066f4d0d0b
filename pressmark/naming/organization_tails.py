"""How the name of an organization goes on behind its head: "Department | of Homeland Security and Fisheries"."""

from __future__ import annotations

from collections.abc import Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import (
    CALENDAR,
    DEMONYMS,
    HEADS,
    KNOWN_FORMS,
    OPENING_HEADS,
    PLACE_WORDS,
    PLACES,
    PLURAL_TITLES,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    TITLE_WORDS,
    WEAK_HEADS,
    is_acronym,
)
from pressmark.naming.name_parts import GIVEN, SURNAMES, is_initial
from pressmark.naming.name_words import OPENINGS, Word, close, run_end
from pressmark.naming.organization_charges import ENDINGS, MINISTRIES, charge_end

LINKS = frozenset({"of", "for", "on", "to", "against"})
RANKING = frozenset({"ranking", "vice"})
AFFAIRS = frozenset({"affairs", "rights", "relations"})
COMMITTEES = frozenset({"committee", "subcommittee"})
SETTLEMENTS = frozenset({"city", "town", "village", "county", "municipality"})
NO_PURPOSE = lexicon.words("organization_words", "no purpose")
CAMPUS_SYSTEMS = lexicon.words("organization_words", "campus system")
CAMPUSES = lexicon.words("organization_words", "campus")
CIRCLES = lexicon.words("organization_words", "circle")


def linked_tail(words: Sequence[Word], stop: int) -> int:
    """Where "of Homeland Security and Fisheries" behind an opening head ends; stop itself without such a tail."""
    head = words[stop - 1]
    if (head.key not in OPENING_HEADS and head.key not in CIRCLES) or head.possessive:
        return stop
    end = charge_end(words, stop) if head.key in MINISTRIES else stop
    if end > stop:
        return end
    for _ in range(5):
        if end > stop and words[stop].key == "for" and end < len(words) and words[end].key == "for":
            break
        step = _link(words, end, first=end == stop)
        if step == end:
            break
        end = step
    return end


def _link(words: Sequence[Word], end: int, first: bool) -> int:
    """One step of the tail: a tie and the capitalised run behind it; end itself where nothing carries on."""
    begin = _behind_tie(words, end, first)
    if begin is None:
        return end
    tie, opener = words[end].key, words[begin]
    if tie == "in":
        return run_end(words, begin)
    if opener.key in OPENINGS or opener.key in CALENDAR or _is_office(opener) or opener.text[-1].isdigit():
        return end
    if tie == "to" and (opener.key in OPENING_HEADS or words[end - 1].key in NO_PURPOSE):
        return end
    stop = run_end(words, begin)
    if tie == "and" and words[end - 1].key in PLACE_WORDS and _is_port(words, end, begin, stop):
        return stop
    if tie == "and" and (opener.key in DEMONYMS or not _carries_on(words, begin, stop)):
        return end
    if tie not in ("of", "and") and not first and all(word.key in PLACES for word in words[begin:stop]):
        return end
    if words[stop - 1].key in AFFAIRS:
        return stop
    stop = before_person(words, begin, stop)
    stop = _before_office(words, begin, stop, office=words[end - 1].key == "office")
    return _listed_end(words, stop) if words[end - 1].key in COMMITTEES else stop


def _listed_end(words: Sequence[Word], stop: int) -> int:
    """Where the affairs of a committee end that are a list: "Committee on Tides |, Ports, and Forestry"."""
    end = stop
    while end < len(words) and words[end].gap == ", " and words[end].capital and _is_affair(words[end]):
        end = run_end(words, end)
    last = end + 1 if end > stop and end < len(words) and words[end].key == "and" else 0
    closes = last and last < len(words) and words[last].capital and close(words, last) and _is_affair(words[last])
    return run_end(words, last) if closes else stop


def _is_affair(word: Word) -> bool:
    return word.is_common and not (word.key in ROLE_NOUNS or word.key in TITLE_WORDS or word.text in KNOWN_FORMS)


def _behind_tie(words: Sequence[Word], end: int, first: bool) -> int | None:
    """Where the run behind "of the", "for" or a later "and" begins, or None if there is no such tie here."""
    if end + 1 >= len(words) or not close(words, end) or (not first and words[end - 1].possessive):
        return None
    head, tie = words[end - 1].key, words[end].key
    if first and ((head in SETTLEMENTS and tie != "of") or (head in CIRCLES and not _banded(words, end))):
        return None
    within = tie == "in" and not first and _is_subject(words, end)
    if tie not in LINKS and not within and (first or tie not in ("and", "&")):
        return None
    article = words[end + 1].key == "the" or (tie == "for" and words[end + 1].key in ("a", "an"))
    begin = end + 2 if (tie in LINKS or within) and article else end + 1
    found = begin < len(words) and words[begin].capital and close(words, begin) and close(words, begin - 1)
    if within and found and (words[begin].key in CALENDAR or _is_placed(words, begin)):
        return None
    return begin if found else None


def _is_port(words: Sequence[Word], end: int, begin: int, stop: int) -> bool:
    """Whether an authority serves two places: "Port Authority of New York | and New Jersey"."""
    head = next((k for k in range(end - 1, max(0, end - 5), -1) if words[k].key == "authority"), None)
    return head is not None and " ".join(word.key for word in words[begin:stop]) in PLACES


def _is_subject(words: Sequence[Word], end: int) -> bool:
    """Whether one word tells what a body is for, which "in" carries on: "Council for Research | in Tides"."""
    return words[end - 2].key == "for" and words[end - 1].is_common


def _is_placed(words: Sequence[Word], begin: int) -> bool:
    """Whether a place stands there: "the Center for Tides in | Lowick"."""
    return " ".join(word.key for word in words[begin : run_end(words, begin)]) in PLACES or not words[begin].is_common


def _banded(words: Sequence[Word], end: int) -> bool:
    """Whether people band together for something, or as the friends of an institution: "Friends | of Halden Zoo"."""
    tie = words[end].key
    if tie != "of" or words[end - 1].key != "friends" or not words[end + 1].capital:
        return tie in ("for", "against")
    return words[run_end(words, end + 1) - 1].key in HEADS


def _before_office(words: Sequence[Word], begin: int, stop: int, office: bool) -> int:
    """Cut a run where a role or a day ends the name: "Treasury Secretary", "Roads Tuesday", not "Travel Agents"."""
    if words[stop - 1].key == "justice" and stop - begin > 1:
        return stop
    last = stop - 1 if words[stop - 1].key in PLURAL_TITLES else stop
    stop = next((k for k in range(begin + 1, last) if not office and _names_office(words[k])), stop)
    ends = CALENDAR | RANKING
    while stop - 1 > begin and (words[stop - 1].key in ends or (not office and _only_role(words[stop - 1]))):
        stop -= 1
    return stop


def _only_role(word: Word) -> bool:
    return word.key in ROLE_NOUNS and word.key not in HEADS


def _is_office(word: Word) -> bool:
    """Whether a word opens the name of a person ("Office of Senator Marsh"); "Board of Supervisors" does not."""
    bodies = word.key in ROLE_MODIFIERS or word.key in PLACES or word.key == "state" or word.key.endswith("s")
    return word.key in TITLE_WORDS and not bodies


def _names_office(word: Word) -> bool:
    return (
        (word.key in ROLE_NOUNS or word.key in TITLE_WORDS) and word.key not in HEADS and word.key not in ROLE_MODIFIERS
    )


def before_person(words: Sequence[Word], index: int, stop: int) -> int:
    """Cut a run where a person's name begins in it: "National Intelligence James Marsh"."""
    for k in range(index + 1, stop - 1):
        named = not words[k].is_common or is_initial(words[k + 1].text)
        if words[k].key in GIVEN and named and words[k].key not in PLACES and words[index].is_common:
            return k
    return stop


def _carries_on(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether the run behind "and" belongs to the name: common words that are no organization by themselves."""
    shown = words[start:stop]
    known = shown[0].text in KNOWN_FORMS or " ".join(word.text for word in shown) in KNOWN_FORMS
    headed = len(shown) > 1 and shown[-1].key in HEADS and shown[-1].key not in WEAK_HEADS
    people = ROLE_NOUNS if shown[-1].key in AFFAIRS else frozenset[str]()
    plain = all(_is_everyday(word) or word.key in AFFAIRS or word.key in people for word in shown)
    return plain and not (known or headed or is_acronym(shown[0].text))


def _is_everyday(word: Word) -> bool:
    """Whether a word is a common one, or ends like those: "Entrepreneurship", which no list has."""
    named = word.key in SURNAMES or word.key in GIVEN or word.key in PLACES or word.possessive
    return word.is_common or (not named and len(word.key) > 7 and word.key.endswith(ENDINGS))


def campus_end(words: Sequence[Word], start: int, stop: int) -> int:
    """Where the campus of a state's university ends: "University of California, | Berkeley", "of Texas at | Austin"."""
    shown = [word.key for word in words[start:stop]]
    if shown[:2] != ["university", "of"] or " ".join(shown[2:]) not in CAMPUS_SYSTEMS or words[stop - 1].possessive:
        return stop
    begin = stop + 1 if stop < len(words) and words[stop].key == "at" and close(words, stop) else stop
    if begin >= len(words) or not (close(words, begin) if begin > stop else words[begin].gap in (", ", "-", "–")):
        return stop
    ends = [end for end in (begin + 2, begin + 1) if end <= len(words)]
    return next((end for end in ends if " ".join(word.key for word in words[begin:end]) in CAMPUSES), stop)
