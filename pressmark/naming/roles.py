"""Roles printed beside a person's name, and the organizations they belong to.

Before the name ("ACLU legal director Ida Marsh", "Sens. Ida Marsh and Tom Reed"), behind it in apposition
("Ida Marsh, legal director of the Reed Project,"), said of it ("Ida Marsh is the director of the Reed Project"), or
given to it ("Aldra named Ida Marsh its chief executive").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark import lexicon
from pressmark.model import Role
from pressmark.naming.mentions import Spot
from pressmark.naming.name_lexicon import ROLE_MODIFIERS, ROLE_NOUNS, SPEECH, TITLE_WORDS
from pressmark.naming.name_parts import PLURAL_TITLES
from pressmark.naming.name_words import Line, Word, close
from pressmark.naming.role_page import TIES, Page, belongs, ends_role, is_role
from pressmark.naming.roles_before import WHOSE, role_before

AWAY = frozenset({"in", "to", "on", "by", "after", "during"})
"""What follows a role and a comma and ties no employer to it: "the artist, | in an e-mail to the Gazette"."""

LONGEST = 9
OPPOSING = lexicon.words("roles", "opposing")
TELLING = SPEECH | {"told", "tells", "telling"}
DOING = WHOSE | {"the", "a", "an"}
LONGEST_GIVEN = 5
APPOINTING = lexicon.words("roles", "appointing")
GIVEN_AS = frozenset({"as", "to", "its", "their", "our", "the"})
NEW = frozenset({"new", "next", "first", "be", "position", "role", "of"})
ARTICLES = frozenset({"the", "a", "an", "its", "their", "our", "his", "her", "who", "is", "was", "now", "then", "also"})
DEGREES = lexicon.words("name_forms", "degrees")
LISTED = re.compile(r"(?: \([^()\n]{1,40}\)|, [RDI] ?[-–] ?[A-Z][a-z.]{1,5})?,? (?:and |& )?")
SINGULAR = {row[0]: row[1] for row in (entry.split() for entry in lexicon.entries("roles", "singular"))}


def find_roles(text: str, lines: Sequence[Line], spots: Sequence[Spot]) -> dict[int, list[Role]]:
    """Person -> roles as printed beside any mention, in order, each once."""
    starts: dict[int, dict[int, Spot]] = {number: {} for number in range(len(lines))}
    stops: dict[int, dict[int, Spot]] = {number: {} for number in range(len(lines))}
    for spot in spots:
        starts[spot.line][spot.start] = spot
        stops[spot.line][spot.stop] = spot
    found: dict[int, list[Role]] = {}
    carried: tuple[int, int, Role] | None = None
    for spot in spots:
        if spot.person is None:
            continue
        page = Page(text, lines[spot.line], starts[spot.line], stops[spot.line])
        before = role_before(page, spot.start)
        if before is None and carried and _continues(page, carried, spot):
            before = carried[2]
        carried = (spot.line, spot.stop, before) if before and _is_plural(before, carried) else None
        shouted = page.line.style == "headline" and spot.stop - spot.start == 1
        behind = None if shouted else role_after(page, spot.stop)
        for role in (_single(before), behind, _appointed(page, spot)):
            if role is not None:
                _enter(found.setdefault(spot.person, []), role)
    return found


def _enter(roles: list[Role], role: Role) -> None:
    for index, other in enumerate(roles):
        same = other.text.casefold() == role.text.casefold()
        if same and (other.organization is None or role.organization in (None, other.organization)):
            roles[index] = other if other.organization is not None else role
            return
    roles.append(role)


def _single(role: Role | None) -> Role | None:
    if role is None:
        return None
    head, _, last = role.text.rpartition(" ")
    text = SINGULAR.get(last, last)
    text = text[:-1] if text[-1:] == "s" and text[:-1] in ROLE_NOUNS else text
    return Role(f"{head} {text}".strip(), role.organization)


def _is_plural(role: Role, carried: tuple[int, int, Role] | None) -> bool:
    last = role.text.rpartition(" ")[2]
    return last.casefold() in PLURAL_TITLES or last in SINGULAR or bool(carried and carried[2] is role)


def _continues(page: Page, carried: tuple[int, int, Role], spot: Spot) -> bool:
    """Whether only "and", commas or a party in brackets stand between two names under one plural title."""
    line, stop, _ = carried
    if line != spot.line:
        return False
    words = page.line.words
    return LISTED.fullmatch(page.text, words[stop - 1].end, words[spot.start].start) is not None


def role_after(page: Page, stop: int) -> Role | None:
    """The role in apposition behind a name, or said of it with "is"."""
    words = page.line.words
    if stop >= len(words) or words[stop - 1].possessive or words[stop].opens:
        return None
    gap = words[stop].gap.strip()
    told = words[stop].key in ("is", "was") or [w.key for w in words[stop : stop + 2]] in (
        ["who", "is"],
        ["who", "was"],
    )
    if gap not in (",", "", "–", "—", "-") or (gap == "" and not told):
        return None
    begin = stop
    while begin < len(words) and begin - stop < 4 and _precedes(words[begin]):
        begin += 1
    if gap == "" and (begin < stop + 2 or begin >= len(words)):
        return None
    if begin >= len(words) or begin - stop >= 4:
        return None
    closed = any(word.key in WHOSE for word in words[stop:begin])
    return _behind_degrees(page, begin, closed) or _read(page, begin, closed)


def _behind_degrees(page: Page, begin: int, closed: bool) -> Role | None:
    """The role behind letters that are no post but a degree: "Ida Marsh, MD, | chair of the Reed Project"."""
    words = page.line.words
    first = begin
    while begin + 1 < len(words) and _is_degree(words[begin], begin > first) and words[begin + 1].gap.strip() == ",":
        begin += 1
    return _read(page, begin, closed) if begin > first else None


def _appointed(page: Page, spot: Spot) -> Role | None:
    """The role somebody is given: "Aldra named Ida Marsh its chief executive"; it is held at who gives it."""
    words, begin = page.line.words, spot.stop
    if spot.start == 0 or begin >= len(words) or words[begin].gap != " ":
        return None
    verb = spot.start - 1 - (words[spot.start - 1].key == "of")
    if verb < 0 or words[verb].key not in APPOINTING or (words[begin].key not in GIVEN_AS):
        return None
    while begin < len(words) and begin - spot.stop < LONGEST_GIVEN and words[begin].key in GIVEN_AS | ARTICLES | NEW:
        begin += 1
    role = _read(page, begin, closed=False) if begin < len(words) else None
    if role is None or role.organization is not None:
        return role
    opening = next((k for k in range(verb, 0, -1) if words[k].opens), 0)
    givers = (page.starts[k] for k in range(opening, verb) if k in page.starts)
    giver = next((each for each in givers if each.organization is not None), None)
    return Role(role.text, giver.organization) if giver is not None else role


def _is_degree(word: Word, behind: bool) -> bool:
    """Whether letters are a degree; behind another one any few capitals are."""
    letters = word.text.replace(".", "")
    return word.key.rstrip(".") in DEGREES or (behind and letters.isupper() and 2 < len(letters) < 7)


def _precedes(word: Word) -> bool:
    """Whether a word stands before a role without belonging to it: "the", "who is", "and", "the agency's"."""
    return (word.key in ARTICLES and word.text != "WHO") or (word.possessive and not word.capital)


def _read(page: Page, begin: int, closed: bool) -> Role | None:
    """The role phrase that begins at a word; closed: only if a mark ends it, which "his mother left early" lacks."""
    words = page.line.words
    owner = None
    spot = page.starts.get(begin)
    if spot is not None:
        if spot.organization is None or spot.stop >= len(words) or not belongs(words, spot.stop):
            return None
        owner, begin = spot.organization, spot.stop
    end = _role_end(page, begin)
    if end is None:
        return None
    text = page.printed(begin, end)
    if closed and end < len(words) and close(words, end) and words[end].key not in TIES:
        return None
    if text in SINGULAR or _is_next_ones(page, end):
        return None
    if owner is None:
        owner = _owner_behind(page, end)
    return Role(text, owner)


def _is_next_ones(page: Page, end: int) -> bool:
    """Whether a role stands right before another name, in a list of people: "…, Mayor Ida Marsh, and …"."""
    words = page.line.words
    end += 2 * ([word.key for word in words[end : end + 2]] == ["in", "charge"])
    spot = page.starts.get(end)
    shortened = spot is not None and words[end].gap == ". " and f"{words[end - 1].key}." in TITLE_WORDS
    return spot is not None and spot.person is not None and (shortened or close(words, end))


def _role_end(page: Page, begin: int) -> int | None:
    """One past the role noun (and its tail) of a phrase, or None if no role noun comes before the phrase is over."""
    words = page.line.words
    noun = None
    index = begin
    while index < len(words) and index - begin < LONGEST:
        word = words[index]
        if index > begin and not _goes_on(words, index):
            break
        if (word.key in SPEECH and noun is not None) or ends_role(word) or index in page.starts:
            break
        if noun is not None and _at_large(words, index):
            return index + 2
        if word.key in TIES or (index > begin and word.key in ("the", "a", "an")):
            break
        if is_role(word):
            noun = index
        elif word.key == "and" and noun is not None and not (_joins_posts(words, noun, index)):
            break
        index += 1
    if noun is None or words[noun].possessive:
        return None
    return _tail(page, noun + 1)


def _joins_posts(words: Sequence[Word], noun: int, index: int) -> bool:
    """Whether "and" behind a role noun joins a second one, or what a chief is the officer of: "Chief Legal | and"."""
    charged = words[noun].key == "chief" and any(word.key == "officer" for word in words[index : index + 4])
    return (noun == index - 1 or charged) and _role_soon(words, index + 1)


def _at_large(words: Sequence[Word], index: int) -> bool:
    """ "editor at large", "editor in chief"."""
    return index + 1 < len(words) and (words[index].key, words[index + 1].key) in {("at", "large"), ("in", "chief")}


def _role_soon(words: Sequence[Word], index: int) -> bool:
    return any(is_role(word) for word in words[index : index + 5])


def _goes_on(words: Sequence[Word], index: int) -> bool:
    return close(words, index) or words[index].gap.strip() in ("&", "-", "/")


def _tail(page: Page, end: int) -> int:
    """Take "of international relations" in, but neither an organization nor its preposition."""
    words = page.line.words
    if end >= len(words) or words[end].key not in ("of", "for", "on", "to") or not close(words, end):
        return end
    index = end + 1
    if index < len(words) and (words[index].key == "the" or _owns(page, index)):
        index += 1
    begin = index
    if words[end].key == "on" and begin == end + 2:
        return end
    while index < len(words) and index - begin < 6 and _goes_on(words, index):
        if index in page.starts or words[index].key in TIES or ends_role(words[index]) or words[index].key in SPEECH:
            break
        if words[index].key.endswith("ed") and words[index + 1 : index + 2] and words[index + 1].key in DOING:
            break
        index += 1
    based = words[index - 1].key.endswith("-based")
    owned = index in page.starts and (index == begin or based or _describes(page, begin, index))
    return end if owned or index == begin or _runs_into_a_name(page, index) else index


def _runs_into_a_name(page: Page, index: int) -> bool:
    """Whether a person's name stands where a tail stops: "an adviser to Ida and | Tom Reed"."""
    spot = page.starts.get(index)
    return spot is not None and spot.person is not None and close(page.line.words, index)


def _describes(page: Page, begin: int, index: int) -> bool:
    """Whether small words only describe the organization that follows: "of the pressure group Better Roads Now"."""
    spot = page.starts.get(index)
    small = all(not word.capital and word.key not in TELLING | OPPOSING for word in page.line.words[begin:index])
    return spot is not None and spot.organization is not None and small and index - begin <= 4


def _owns(page: Page, index: int) -> bool:
    """Whether a word possesses the organization that follows: "Estonia's Information Authority"."""
    return page.line.words[index].possessive and index + 1 in page.starts and index not in page.starts


def _owner_behind(page: Page, end: int) -> int | None:
    """The organization tied to a role by "of", "at", "with", or printed behind a comma."""
    words = page.line.words
    index = _past_field(words, end)
    if index < len(words) and words[index].key in TIES and close(words, index):
        index += 1
    elif not (index < len(words) and words[index].gap.strip() in (",", "–", "-", "|")) or words[index].key in AWAY:
        return None
    if index < len(words) and (words[index].key in ("the", "a") or _owns(page, index)):
        index += 1
    index = next((k for k in range(index, min(index + 5, len(words))) if _describes(page, index, k)), index)
    spot = page.starts.get(index)
    return _employer_past(page, spot) if spot is not None else None


def _past_field(words: Sequence[Word], end: int) -> int:
    """Where what is studied "in" is over: "a student in roads and harbors | at"; the same place if nothing is."""
    index = end + 1
    if end >= len(words) or words[end].key != "in" or not close(words, end):
        return end
    while index < len(words) and index - end <= LONGEST and close(words, index) and words[index].key not in TIES:
        index += 1
    return index if index < len(words) and words[index].key == "at" and close(words, index) else end


def _employer_past(page: Page, spot: Spot) -> int | None:
    """The employer behind a charge that begins with a name of its own: "chief of Velco marketing | for Aldra"."""
    words = page.line.words
    index = spot.stop
    listed = page.starts.get(index) if index < len(words) and words[index].gap == ", " else None
    plain = all(word.is_common or word.key in ROLE_MODIFIERS for word in words[spot.start : spot.stop])
    if listed is not None and listed.organization is not None and plain and words[spot.start - 1].key != "the":
        return listed.organization
    while index < len(words) and index - spot.stop < 5 and close(words, index) and not words[index].capital:
        if words[index].key in ("for", "at") and index > spot.stop:
            employer = page.starts.get(index + 1)
            return employer.organization if employer is not None else spot.organization
        index += 1
    return spot.organization
