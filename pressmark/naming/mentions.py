"""Every place where an article names somebody it knows: a walk over its words with the forms of all names.

A form that fits two people names neither, unless a title tells them apart ("Mrs. Marsh"), only one of them has been
named so far, the other is there only as a relative of the one whom the article has long called by the surname, or
only one of them begins a sentence of this passage or the one before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pressmark import lexicon
from pressmark.model import Article, Mention
from pressmark.naming.name_lexicon import (
    CALENDAR,
    HEADS,
    NOT_ORGANIZATION,
    PLACES,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    SPEECH,
    TITLE_WORDS,
)
from pressmark.naming.name_parts import GIVEN, TITLES, folded, is_initial
from pressmark.naming.name_words import OPENINGS, Line, Word, close, words_of
from pressmark.naming.organization_index import OrganizationIndex
from pressmark.naming.people_index import PersonEntry, usual_gender

Owner = tuple[int | None, int | None]
Fixed = dict[tuple[int, int], tuple[int, Owner]]
NOWHERE = (10**9, 0, 0)
ESTABLISHED = 1


@dataclass(frozen=True, slots=True)
class Form:
    """Words that name somebody; `whole` ones stand anywhere, `surname` and `given` where nothing carries them on."""

    words: tuple[str, ...]
    owner: Owner
    kind: str


@dataclass(frozen=True, slots=True)
class Spot:
    """The words start..stop of a line that name a person or an organization."""

    line: int
    start: int
    stop: int
    person: int | None
    organization: int | None


@dataclass(frozen=True, slots=True)
class Walk:
    """What a walk found: the mentions, their words, and the forms that fit several people."""

    mentions: tuple[Mention, ...]
    spots: tuple[Spot, ...]
    ambiguous: tuple[str, ...]


PLAIN = frozenset(("mr", "mrs", "ms", "miss"))
KNIGHTED = lexicon.words("person_titles", "with given name") - {"sister"}


@dataclass(slots=True)
class _State:
    """The forms to look for, what discovery has fixed, and what the walk has met so far."""

    forms: Mapping[str, list[Form]]
    fixed: Fixed
    people: Sequence[PersonEntry]
    introduced: Sequence[tuple[int, int, int]]
    bare: Counter[int] = field(default_factory=Counter)
    acted: dict[int, int] = field(default_factory=dict)
    ambiguous: dict[str, None] = field(default_factory=dict)


def find_mentions(
    article: Article, lines: Sequence[Line], people: Sequence[PersonEntry], index: OrganizationIndex
) -> Walk:
    """All mentions in the order of the text, none overlapping another."""
    introduced = [min(person.places, default=NOWHERE) for person in people]
    state = _State(_forms(people, index), _fixed(people, index), people, introduced)
    spots = [spot for number, line in enumerate(lines) for spot in _in_line(number, line, state)]
    mentions = [_mention(article, lines[spot.line], spot) for spot in spots]
    return Walk(tuple(mentions), tuple(spots), tuple(state.ambiguous))


def _mention(article: Article, line: Line, spot: Spot) -> Mention:
    start, end = line.words[spot.start].start, line.words[spot.stop - 1].end
    return Mention(start, end, article.text[start:end], spot.person, spot.organization)


def _fixed(people: Sequence[PersonEntry], index: OrganizationIndex) -> Fixed:
    """Where discovery has already seen a name; of two that begin together the longer."""
    fixed: Fixed = {(line, start): (stop, (None, owner)) for (line, start, stop), owner in index.places}
    for number, person in enumerate(people):
        for line, start, stop in person.places:
            if (line, start) not in fixed or fixed[line, start][0] <= stop:
                fixed[line, start] = (stop, (number, None))
    return fixed


def _forms(people: Sequence[PersonEntry], index: OrganizationIndex) -> dict[str, list[Form]]:
    forms: dict[str, dict[Form, None]] = {}
    for form in [*_organization_forms(index), *_person_forms(people)]:
        forms.setdefault(_opening(form.words), {})[form] = None
    for opening in [key for key in forms if " " in key]:
        forms.setdefault(opening.partition(" ")[0], {})  # whether any form begins with a word
    return {key: sorted(bucket, key=lambda form: -len(form.words)) for key, bucket in forms.items()}


def _opening(words: Sequence[str]) -> str:
    """The first two words of a form, folded: what it is looked up by."""
    return " ".join(folded(word) for word in words[:2])


def _organization_forms(index: OrganizationIndex) -> Iterator[Form]:
    for name, number in index.forms.items():
        words = tuple(word.text for word in words_of(name))
        if words:
            yield Form(words, (None, number), "whole")


def _person_forms(people: Sequence[PersonEntry]) -> Iterator[Form]:
    for number, person in enumerate(people):
        owner = (number, None)
        whole, given = person.parts.words, person.parts.given
        for name in person.forms:
            yield Form(tuple(word.text for word in words_of(name)), owner, "whole")
        if given:
            yield Form((whole[0], *person.parts.family), owner, "whole")
        for cut in range(1 if given else 0, len(whole)):
            if not is_initial(whole[cut]):
                yield Form(whole[cut:], owner, "surname")
        for alone in (given[:1] if given else (), (person.parts.nickname,) if person.parts.nickname else ()):
            if alone and not is_initial(alone[0]) and alone[0].casefold() not in PLACES:
                yield Form(tuple(alone), owner, "given")


def _in_line(number: int, line: Line, state: _State) -> Iterator[Spot]:
    index = 0
    while index < len(line.words):
        if (number, index) in state.fixed:
            stop, owner = state.fixed[number, index]
            yield _noted(Spot(number, index, stop, *owner), line, state)
        else:
            fits = _fits(line, index, state.forms)
            stop = index + len(fits[0].words) if fits else index + 1
            chosen = fits[0] if len(fits) == 1 else _settle(number, line, index, fits, state)
            if chosen is not None:
                yield _noted(Spot(number, index, stop, *chosen.owner), line, state)
                if chosen.kind == "surname" and chosen.owner[0] is not None:
                    state.bare[chosen.owner[0]] += 1
        index = stop


def _noted(spot: Spot, line: Line, state: _State) -> Spot:
    """The spot; who begins a sentence, titles before, or speaks in it, is noted with the passage."""
    words, first = line.words, spot.start
    while first and close(words, first) and (words[first - 1].key in TITLE_WORDS or words[first - 1].key in ROLE_NOUNS):
        first -= 1
    says = spot.stop < len(words) and close(words, spot.stop) and words[spot.stop].key in SPEECH
    joined = "and" in (words[first - 1].key if first else "", words[spot.stop].key if spot.stop < len(words) else "")
    if spot.person is not None and not joined and (says or words[first].opens):
        state.acted[spot.person] = spot.line
    return spot


def _settle(number: int, line: Line, index: int, fits: Sequence[Form], state: _State) -> Form | None:
    """The only one of several people whom a form can mean here, or None, and the form noted as ambiguous."""
    if not fits:
        return None
    title = line.words[index - 1].key if index and close(line.words, index) else ""
    gender = TITLES.get(title)
    for fitting in (
        [form for form in fits if gender and _gender(state, form) in (gender, None)],
        [form for form in fits if title in PLAIN and not _is_knighted(state, form)],
        [form for form in fits if _introduced(state, form) < (number, index, 0)],
        [form for form in fits if not _is_relative(state, form)] if _established(state, fits) else [],
        [form for form in fits if form.owner[0] is not None and number - state.acted.get(form.owner[0], -2) < 2],
    ):
        if len(fitting) == 1:
            return fitting[0]
    if fits[0].kind != "given":
        state.ambiguous[" ".join(fits[0].words)] = None
    return None


def _introduced(state: _State, form: Form) -> tuple[int, int, int]:
    return state.introduced[form.owner[0]] if form.owner[0] is not None else NOWHERE


def _gender(state: _State, form: Form) -> str | None:
    if form.owner[0] is None:
        return None
    return usual_gender(state.people[form.owner[0]])


def _is_knighted(state: _State, form: Form) -> bool:
    """Whether somebody is called Sir or Lord: nobody calls him Mr."""
    titles = state.people[form.owner[0]].titles if form.owner[0] is not None else set()
    return any(title.casefold() in KNIGHTED for title in titles)


def _is_relative(state: _State, form: Form) -> bool:
    return form.owner[0] is not None and state.people[form.owner[0]].relative


def _established(state: _State, fits: Sequence[Form]) -> bool:
    """Whether somebody who is no relative has been called by the bare surname before anyone else of it was named."""
    return any(
        form.owner[0] is not None and not _is_relative(state, form) and state.bare[form.owner[0]] >= ESTABLISHED
        for form in fits
    )


def _fits(line: Line, index: int, forms: Mapping[str, list[Form]]) -> list[Form]:
    """The longest forms that stand here, all of one length; given names only where no surname fits."""
    first = folded(line.words[index].text)
    if first not in forms:
        return []
    following = line.words[index + 1 : index + 2]
    bucket = [*(forms.get(f"{first} {folded(following[0].text)}", ()) if following else ()), *forms[first]]
    found: list[Form] = []
    for form in bucket:
        if found and len(form.words) < len(found[0].words):
            break
        if _stands(line, index, form):
            found.append(form)
    firm = [form for form in found if form.kind != "given"] or found
    return list({form.owner: form for form in reversed(firm)}.values())


def _stands(line: Line, index: int, form: Form) -> bool:
    words = line.words
    stop = index + len(form.words)
    if stop > len(words) or any(
        not close(words, k) and not {",", "&"} & set(words[k].gap) for k in range(index + 1, stop)
    ):
        return False
    shown = words[index:stop]
    if not _reads(shown, form, line.style):
        return False
    if any(words[k].possessive for k in range(index, stop - 1)) and form.owner[1] is None:
        return False
    if form.kind == "given":
        return line.style == "text" and not shown[0].is_common and _bare(line, index, stop, titled=False)
    return form.kind == "whole" or _bare(line, index, stop, titled=True)


def _reads(shown: Sequence[Word], form: Form, style: str) -> bool:
    if all(word.text == text for word, text in zip(shown, form.words, strict=True)):
        return True
    if form.words[0].islower() and len(form.words) == 1:
        return False  # a writer's handle is nobody's first name
    loose = style == "capitals" or form.owner[0] is not None
    if not loose or not shown[0].capital:
        return False
    return all(folded(word.text) == folded(text) for word, text in zip(shown, form.words, strict=True))


def _bare(line: Line, index: int, stop: int, titled: bool) -> bool:
    """Whether a name by itself is not a piece of another ("Price Street", "Anna Price")."""
    words = line.words
    before = words[index - 1] if index and close(words, index) and not words[index - 1].possessive else None
    after = words[stop] if stop < len(words) and not words[stop - 1].possessive and close(words, stop) else None
    if before and before.capital and (before.key in GIVEN or is_initial(before.text)) and before.key not in OPENINGS:
        return False
    if after and (after.capital and (after.key in HEADS or after.key in NOT_ORGANIZATION)):
        return False
    if line.style != "text":
        return True
    day = before is not None and before.key in CALENDAR
    if before and before.capital and not day and not (_lets_stand(before) and (titled or before.opens)):
        return False
    return not (after and after.capital and not _lets_stand(after))


def _lets_stand(word: Word) -> bool:
    role = word.key in TITLE_WORDS or word.key in ROLE_NOUNS or word.key in ROLE_MODIFIERS
    return role or word.key in OPENINGS or word.key in CALENDAR or (word.opens and word.is_common)
