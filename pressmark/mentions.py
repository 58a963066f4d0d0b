"""Every place where an article names somebody it knows: a walk over its words with the forms of all names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressmark.model import Article, Mention
from pressmark.name_lexicon import CALENDAR, HEADS, NOT_ORGANIZATION, ROLE_MODIFIERS, ROLE_NOUNS, TITLE_WORDS
from pressmark.name_parts import GIVEN, is_initial
from pressmark.name_words import OPENINGS, Line, Word, words_of
from pressmark.organization_index import OrganizationIndex
from pressmark.organizations import close
from pressmark.people_index import PersonEntry

Fixed = dict[tuple[int, int], tuple[int, int | None, int | None]]


@dataclass(frozen=True, slots=True)
class Form:
    """Words that name somebody: whole names may stand anywhere, bare ones only where nothing carries the name on."""

    words: tuple[str, ...]
    person: int | None
    organization: int | None
    bare: bool


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
    """What a walk found: the mentions, and the forms that fit several people."""

    mentions: tuple[Mention, ...]
    spots: tuple[Spot, ...]
    ambiguous: tuple[str, ...]


def find_mentions(
    article: Article, lines: Sequence[Line], people: Sequence[PersonEntry], index: OrganizationIndex
) -> Walk:
    """All mentions in order; a bare form that fits two people is ambiguous, unless only one of them is known yet."""
    forms = _forms(people, index)
    fixed: Fixed = {(at, start): (stop, None, owner) for (at, start, stop), owner in index.places}
    for number, person in enumerate(people):
        for at, start, stop in person.places:
            if (at, start) not in fixed or fixed[at, start][0] <= stop:
                fixed[at, start] = (stop, number, None)
    introduced = {number: min(person.places, default=(10**9, 0, 0)) for number, person in enumerate(people)}
    spots: list[Spot] = []
    ambiguous: dict[str, None] = {}
    for number, line in enumerate(lines):
        for start, stop, who, organization in _in_line(number, line, forms, fixed, introduced, ambiguous):
            spots.append(Spot(number, start, stop, who, organization))
    mentions = [_mention(article, lines[spot.line], spot) for spot in spots]
    return Walk(tuple(mentions), tuple(spots), tuple(ambiguous))


def _mention(article: Article, line: Line, spot: Spot) -> Mention:
    start, end = line.words[spot.start].start, line.words[spot.stop - 1].end
    return Mention(start, end, article.text[start:end], spot.person, spot.organization)


def _forms(people: Sequence[PersonEntry], index: OrganizationIndex) -> dict[str, list[Form]]:
    forms: dict[str, list[Form]] = {}

    def add(words: Sequence[str], person: int | None, organization: int | None, bare: bool) -> None:
        form = Form(tuple(words), person, organization, bare)
        bucket = forms.setdefault(words[0].casefold(), [])
        if form not in bucket:
            bucket.append(form)

    for name, number in index.forms.items():
        add([word.text for word in words_of(name)], None, number, False)
    for number, person in enumerate(people):
        for name in person.forms:
            add([word.text for word in words_of(name)], number, None, False)
        whole = person.parts.words
        if person.parts.given:
            add([whole[0], *person.parts.family], number, None, False)
        for cut in range(len(person.parts.given) and 1, len(whole)):
            if not is_initial(whole[cut]):
                add(whole[cut:], number, None, True)
    for bucket in forms.values():
        bucket.sort(key=lambda form: -len(form.words))
    return forms


def _in_line(
    number: int,
    line: Line,
    forms: dict[str, list[Form]],
    fixed: Fixed,
    introduced: dict[int, tuple[int, int, int]],
    ambiguous: dict[str, None],
) -> Iterator[tuple[int, int, int | None, int | None]]:
    words = line.words
    index = 0
    while index < len(words):
        if (number, index) in fixed:
            stop, person, organization = fixed[number, index]
            yield index, stop, person, organization
            index = stop
            continue
        fits = _fits(line, index, forms)
        stop = index + len(fits[0].words) if fits else index + 1
        if len(fits) > 1:
            known = [form for form in fits if form.person is not None and introduced[form.person] < (number, index, 0)]
            if len(known) == 1:
                fits = known
            else:
                ambiguous[" ".join(fits[0].words)] = None
                fits = []
        if fits:
            yield index, stop, fits[0].person, fits[0].organization
        index = stop
    return


def _fits(line: Line, index: int, forms: dict[str, list[Form]]) -> list[Form]:
    """The longest forms that stand here, all of one length."""
    words = line.words
    bucket = forms.get(words[index].key)
    if not bucket or not (words[index].capital or line.style == "capitals" or words[index].text == bucket[0].words[0]):
        return []
    found: list[Form] = []
    for form in bucket:
        if found and len(form.words) < len(found[0].words):
            break
        if _stands(line, index, form):
            found.append(form)
    return found


def _stands(line: Line, index: int, form: Form) -> bool:
    words = line.words
    stop = index + len(form.words)
    if stop > len(words):
        return False
    shown = words[index:stop]
    exact = all(word.text == text for word, text in zip(shown, form.words, strict=True))
    if not exact and not (
        line.style == "capitals"
        and all(word.key == text.casefold() for word, text in zip(shown, form.words, strict=True))
    ):
        return False
    if any(words[k].possessive for k in range(index, stop - 1)) and form.organization is None:
        return False
    return not form.bare or _bare(line, index, stop)


def _bare(line: Line, index: int, stop: int) -> bool:
    """Whether a surname by itself is not a piece of another name ("Price Street", "Anna Price")."""
    words = line.words
    before = words[index - 1] if index and close(words, index) and not words[index - 1].possessive else None
    after = words[stop] if stop < len(words) and not words[stop - 1].possessive and close(words, stop) else None
    if before and before.capital and (before.key in GIVEN or is_initial(before.text)) and before.key not in OPENINGS:
        return False
    if after and (after.capital and (after.key in HEADS or after.key in NOT_ORGANIZATION)):
        return False
    if line.style != "text":
        return True
    if before and before.capital and not _lets_stand(before):
        return False
    return not (after and after.capital and not _lets_stand(after))


def _lets_stand(word: Word) -> bool:
    return (
        word.key in OPENINGS
        or word.key in TITLE_WORDS
        or word.key in ROLE_NOUNS
        or word.key in ROLE_MODIFIERS
        or word.key in CALENDAR
        or word.opens
    )
