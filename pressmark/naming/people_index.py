"""One entry a person of an article: printed names joined by family name and fitting given names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pressmark import lexicon
from pressmark.model import Article
from pressmark.naming.name_evidence import Elsewhere, elsewhere
from pressmark.naming.name_parts import (
    COURTESY,
    FAMILY_FIRST,
    GIVEN,
    SURNAMES,
    TITLES,
    NameParts,
    folded,
    given_gender,
    is_initial,
    same_given,
    split_name,
)
from pressmark.naming.name_words import Line
from pressmark.naming.people import Printed, printed_in
from pressmark.naming.printed_names import (
    apart,
    bodies,
    is_a_person,
    is_alias,
    marked,
    names_people,
    plain_words,
    whole_name,
)
from pressmark.naming.single_speakers import single_speakers

Place = tuple[int, int, int]
WITH_GIVEN = lexicon.words("person_titles", "with given name")
NAMESAKES = 100
RELATIONS = lexicon.words("roles", "relation")


@dataclass(slots=True)
class PersonEntry:
    """A person while being put together: the parts of the fullest name, printed forms, titles and places.

    relative: every full mention stands beside a word like "wife" or "brother".
    """

    parts: NameParts
    name: str
    forms: Counter[str] = field(default_factory=Counter)
    titles: set[str] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)
    relative: bool = False


class _Register:
    """The entries of an article, to be looked up by the last word of their names."""

    def __init__(self) -> None:
        self.entries: list[PersonEntry] = []
        self.by_name: dict[str, PersonEntry] = {}
        self._by_last: dict[str, list[PersonEntry]] = defaultdict(list)

    def add(self, entry: PersonEntry) -> PersonEntry:
        self.entries.append(entry)
        words = [folded(word) for word in entry.parts.words]
        self._by_last[words[-1]].append(entry)
        if len(words) > 2:
            self._by_last["-".join(words[-2:])].append(entry)  # Ida Vela Marsh is Ms. Vela-Marsh too
        return entry

    def call(self, entry: PersonEntry, name: str) -> PersonEntry:
        """The entry, which has another name from now on: "Ida Marsh, also known as Tilda Pell"."""
        entry.forms[name] += 1
        self.by_name[name] = entry
        return entry

    def given(self, word: str, title: str | None) -> list[PersonEntry]:
        """Those whom a title with the given name means: "Sir Geoffrey", and "Ms. Ida" where that is no surname.

        Or with the family's name where it stands first: Mr Lim is Lim Boon Heng.
        """
        key = (title or "").casefold()
        only = word.casefold() not in SURNAMES and (key in COURTESY or word.casefold() in GIVEN)
        if not only and key not in WITH_GIVEN and word.casefold() not in FAMILY_FIRST:
            return []
        return [entry for entry in self.entries if entry.parts.given and folded(entry.parts.given[0]) == folded(word)]

    def ending(self, word: str) -> list[PersonEntry]:
        """Those whose names end with a word; no more than anybody can tell apart."""
        return self._by_last.get(folded(word), [])[:NAMESAKES]

    def by_given_names(self, parts: NameParts) -> list[PersonEntry]:
        """Who bears the two given names that these words are, or whose two words are the given names of this name."""
        if len(parts.words) == 2:
            return [entry for entry in self.entries if entry.parts.given == parts.words]
        return [entry for entry in self.entries if entry.parts.words == parts.given] if len(parts.given) == 2 else []

    def surnamed(self, parts: NameParts) -> list[PersonEntry]:
        """Those whose longer names end with these words, all of them surnames: "Vela Marsh" of "Ida Vela Marsh"."""
        size = len(parts.words)
        if size < 2 or parts.words[0].casefold() in GIVEN or is_initial(parts.words[0]):
            return []
        shown = [folded(word) for word in parts.words]
        longer = (entry for entry in self.ending(shown[-1]) if len(entry.parts.words) > size)
        return [entry for entry in longer if [folded(word) for word in entry.parts.words[-size:]] == shown]

    def called(self, word: str) -> list[PersonEntry]:
        """Those whose given name may be this for short: "Geoff" of "Geoffrey Marsh"."""
        named = (entry for entry in self.entries if entry.parts.given and not is_initial(entry.parts.given[0]))
        return [entry for entry in named if same_given(word, entry.parts.given[0])]


def index_people(article: Article, lines: Sequence[Line], taken: Sequence[Sequence[bool]]) -> list[PersonEntry]:
    """The people of an article in order of first mention: forms of one name joined, two of one surname apart."""
    seen = elsewhere(lines)
    register = _Register()
    _enter_bylines(register, article)
    short: list[tuple[int, Printed, str]] = []
    for number, names in enumerate(_printed(article, lines, taken, seen)):
        line = lines[number]
        last: tuple[int, PersonEntry] | None = None
        for name, shown in names:
            if not split_name(shown).given or register.surnamed(split_name(shown)):
                short.append((number, name, shown))
                continue
            beside = last[1] if last and _coordinated(line, last[0], name.start) else None
            if last and is_alias(line.words, last[0], name.start):
                entry = register.call(last[1], shown)
            else:
                entry = _enter(register, shown, name.title, beside, relative=_beside_relation(line, name))
            short_form = _bracketed_initials(line, name)
            if short_form:
                entry.forms[short_form] += 1
            last = (name.stop, entry)
            entry.relative = _beside_relation(line, name) and (entry.relative or not entry.places)
            entry.places.append((number, name.start, name.stop))
    both = _of_both_genders((shown, name.title) for _, name, shown in short)
    for number, name, shown in short:
        _enter_short(register, shown, number, name, both)
    _enter_singles(register, lines, taken)
    return sorted(register.entries, key=lambda entry: (min(entry.places, default=(10**9, 0, 0)), entry.name))


def _printed(
    article: Article, lines: Sequence[Line], taken: Sequence[Sequence[bool]], seen: Elsewhere
) -> list[list[tuple[Printed, str]]]:
    """The names that each line prints, as they are spelled; two that nothing parts taken apart."""
    found = [
        [(name, _spelled(article, line, name)) for name in printed_in(line, taken[number], seen)]
        if names_people(article.text, line)
        else []
        for number, line in enumerate(lines)
    ]
    firms = {plain_words(shown) for names in found for name, shown in names if name.sign == "firm"}
    firms.update(bodies(lines, taken))
    found = [[(name, shown) for name, shown in names if is_a_person(name, shown, firms)] for names in found]
    whole = {plain_words(shown) for names in found for _, shown in names}
    return [[part for name, shown in names for part in apart(name, marked(shown, whole), whole)] for names in found]


def _enter_bylines(register: _Register, article: Article) -> None:
    for byline in article.authors:
        if not byline.is_organization and split_name(byline.name).words:
            _enter(register, byline.name, None)


def _spelled(article: Article, line: Line, name: Printed) -> str:
    start, end = line.words[name.start].start, line.words[name.stop - 1].end
    return " ".join(article.text[start:end].split())


def _beside_relation(line: Line, name: Printed) -> bool:
    near = [*line.words[max(0, name.start - 3) : name.start], *line.words[name.stop : name.stop + 4]]
    return any(word.key in RELATIONS for word in near)


def _bracketed_initials(line: Line, name: Printed) -> str | None:
    """The initials that follow a name in brackets: "Ida T. Marsh (ITM)"."""
    after = line.words[name.stop] if name.stop < len(line.words) else None
    letters = "".join(word.text[0] for word in line.words[name.start : name.stop])
    return after.text if after is not None and after.gap == " (" and after.text == letters else None


def _coordinated(line: Line, stop: int, start: int) -> bool:
    """Whether "and" alone stands between two names: then they are two people."""
    return start == stop + 1 and line.words[stop].key == "and"


def _enter(
    register: _Register, name: str, title: str | None, beside: PersonEntry | None = None, *, relative: bool = False
) -> PersonEntry:
    """The entry a full name belongs to, a new one if need be; never the one that is named beside it.

    relative: the name is a son's or a brother's: John Rolf Marsh is then not the Rolf Marsh named before.
    """
    parts = split_name(name)
    known = register.by_name.get(name)
    if known is None or known is beside:
        namesakes = register.ending(parts.words[-1])
        fits = [entry for entry in namesakes if entry is not beside and same_name(entry.parts, parts)]
        if relative:
            fits = [entry for entry in fits if same_given(entry.parts.given[0], parts.given[0])]
        fits = fits or register.by_given_names(parts)
        known = fits[0] if len(fits) == 1 else register.add(PersonEntry(parts, name))
        if _fuller(name, parts, known):
            known.parts, known.name = parts, name
        register.by_name[name] = known
    entry = known
    entry.forms[name] += 1
    if title:
        entry.titles.add(title)
    return entry


def _fuller(name: str, parts: NameParts, entry: PersonEntry) -> bool:
    """Whether a form says more of the name: a given name for initials, more words, a nickname, "Robert" for "Bob"."""
    return _fullness(name, parts) > _fullness(entry.name, entry.parts)


def _fullness(name: str, parts: NameParts) -> tuple[bool, int, bool, int]:
    spelled = any(not is_initial(word) for word in parts.given)
    return spelled, len(parts.words), bool(parts.nickname), len(name)


def same_name(one: NameParts, other: NameParts) -> bool:
    """Whether two full names of one article may be one person's: family names equal, given names and suffixes fit."""
    if not one.given or not other.given or folded(one.family[-1]) != folded(other.family[-1]):
        return False
    if one.suffix and other.suffix and folded(one.suffix) != folded(other.suffix):
        return False
    first = same_given(one.given[0], other.given[0]) or _called(one, other) or _called(other, one)
    if _goes_by_middle(one, other) or _goes_by_middle(other, one) or _nicknamed(one, other) or _nicknamed(other, one):
        return False
    return first and _middles_fit(one.given[1:], other.given[1:])


def _goes_by_middle(one: NameParts, other: NameParts) -> bool:
    """N. Kotis Marsh is not Nawab Marsh: an initial and a full middle name against a full first name alone."""
    middles = {folded(word) for word in one.given[1:] if not is_initial(word)}
    given = {folded(word) for word in other.given}
    return is_initial(one.given[0]) and not is_initial(other.given[0]) and bool(middles) and not middles & given


def _nicknamed(one: NameParts, other: NameParts) -> bool:
    """J.W. (Pat) Marsh is not Jerry Marsh: initials whose bearer goes by another name than the other's."""
    nickname = one.nickname if all(is_initial(word) for word in one.given) else None
    return nickname is not None and not is_initial(other.given[0]) and not same_given(nickname, other.given[0])


def _called(one: NameParts, other: NameParts) -> bool:
    """Whether somebody goes by a nickname or a middle name ("H. Ross Marsh", "Ross Marsh")."""
    if one.nickname and same_given(one.nickname, other.given[0]):
        return True
    return any(not is_initial(word) and same_given(word, other.given[0]) for word in one.given[1:])


def _middles_fit(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the fewer middle names all stand, in order, among the more ("Rivas" in "A. Rivas"), or none clashes.

    Initials stand in order from the first: Ida W. Marsh is not Ida H. W. Marsh.
    """
    few, more = sorted((one, other), key=len)
    if few and all(is_initial(name) for name in few):
        return all(same_given(a, b) for a, b in zip(few, more, strict=False))
    rest = iter(more)
    if all(any(same_given(name, candidate) for candidate in rest) for name in few):
        return True
    return not any(is_initial(a) or is_initial(b) for a, b in zip(few, more, strict=False))


def _of_both_genders(short: Iterable[tuple[str, str | None]]) -> frozenset[str]:
    """The surnames that an article prints with titles of both genders: Mr Marsh and Ms Marsh."""
    shown: dict[str, set[str | None]] = defaultdict(set)
    for name, title in short:
        shown[folded(split_name(name).words[-1])].add(TITLES.get((title or "").casefold()))
    return frozenset(surname for surname, genders in shown.items() if len(genders - {None}) > 1)


def _enter_short(register: _Register, text: str, number: int, name: Printed, both: frozenset[str]) -> None:
    """A titled surname: the one person who bears it, or a new entry where nobody does.

    both: the surnames that go with titles of both genders; there a Ms Marsh is not Evan Marsh.
    """
    text = _without_lost_mark(register, text, name.title)
    parts = split_name(text)
    fits = register.surnamed(parts) or register.ending(parts.words[-1]) or register.given(text, name.title)
    office = name.title is not None and name.title.casefold() not in COURTESY and name.title != "Lady"
    if len(fits) == 1 and office and (fits[0].relative or "Lady" in fits[0].titles):
        fits = []  # President Marsh is neither the daughter Ida Marsh nor the First Lady
    gender = TITLES.get((name.title or "").casefold())
    if gender and folded(parts.words[-1]) in both:
        fits = [entry for entry in fits if usual_gender(entry) in (gender, None)]
    if len(fits) > 1:
        fits = [entry for entry in fits if name.title in entry.titles]
        if len(fits) != 1:
            return
    entry = fits[0] if fits else register.add(PersonEntry(parts, text))
    entry.places.append((number, name.start, name.stop))
    entry.relative = False
    if name.title:
        entry.titles.add(name.title)


def _without_lost_mark(register: _Register, text: str, title: str | None) -> str:
    """President Marshs choice: an s behind a surname, where the text has lost its apostrophe."""
    word = text.casefold()
    if not word.endswith("s") or " " in text or word in SURNAMES or register.ending(text):
        return text
    held = title is not None and title.casefold() not in COURTESY
    return text[:-1] if register.ending(word[:-1]) or (held and word[:-1] in SURNAMES) else text


def usual_gender(entry: PersonEntry) -> str | None:
    """The gender of the titles printed with a name, else that of the given name."""
    by_title = {TITLES.get(title.casefold()) for title in entry.titles} - {None}
    return next(iter(by_title)) if len(by_title) == 1 else given_gender(entry.name)


def _enter_singles(register: _Register, lines: Sequence[Line], taken: Sequence[Sequence[bool]]) -> None:
    """Bare words that speak, which no person's and no organization's name of the article holds."""
    known = {folded(word) for entry in register.entries for word in entry.parts.words}
    held = (line.words[k] for line, marks in zip(lines, taken, strict=True) for k, mark in enumerate(marks) if mark)
    known |= {folded(word.text) for word in held if word.capital}
    for number, index in single_speakers(lines, taken):
        text = lines[number].words[index].text
        called = register.called(text) if folded(text) not in known and text.casefold() in GIVEN else []
        if len(called) == 1:
            called[0].forms[text] += 1
        elif folded(text) not in known and not called:
            name = whole_name(lines, text)
            register.add(PersonEntry(split_name(name), name, places=[(number, index, index + 1)]))
