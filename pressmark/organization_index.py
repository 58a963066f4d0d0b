"""One entry an organization of an article: forms joined by acronym, lexicon and definition, each with its places."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from pressmark.model import Article, Organization, Variant
from pressmark.name_evidence import elsewhere
from pressmark.name_lexicon import HEADS, KNOWN_FORMS, PLACES, THINGS, KnownOrganization, is_acronym
from pressmark.name_words import Line, words_of
from pressmark.organizations import (
    Found,
    affiliated_in,
    asserting_in,
    close,
    defined_in,
    initials,
    introduced_in,
    named_in,
    run_end,
    speaks,
    spelled,
)

Place = tuple[int, int, int]


@dataclass(slots=True)
class Entry:
    """An organization while it is being put together."""

    forms: dict[str, str] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    kind: str | None = None
    known: KnownOrganization | None = None
    acronym: str | None = None


@dataclass(frozen=True, slots=True)
class OrganizationIndex:
    """The organizations of an article, where each stands, and which of them a form names."""

    organizations: tuple[Organization, ...]
    places: tuple[tuple[Place, int], ...]
    forms: dict[str, int]


def index_organizations(article: Article, lines: Sequence[Line]) -> OrganizationIndex:
    """The organizations of an article, those that its credits name among them."""
    found = _found(lines, elsewhere(lines).borne)
    acronyms = _definitions(lines)
    entries: dict[str, Entry] = {}
    for (line, start, stop), kind in sorted(found.items()):
        _enter(entries, lines[line], (line, start, stop), kind)
    _enter_credits(article, entries)
    _join_acronyms(entries, acronyms)
    _enter_lone_acronyms(entries, lines, acronyms)
    unique = list(dict.fromkeys(id(entry) for entry in entries.values()))
    by_id = {id(entry): entry for entry in entries.values()}
    ordered = sorted((by_id[key] for key in unique), key=lambda entry: min(entry.places, default=(10**9, 0, 0)))
    return _frozen(ordered)


def _found(lines: Sequence[Line], borne: frozenset[str]) -> dict[Place, str | None]:
    """Places of organizations that are sure by themselves or through a sure twin of the same words."""
    sure: dict[Place, str | None] = {}
    unsure: dict[str, list[tuple[Place, Found]]] = defaultdict(list)
    names: Counter[str] = Counter()
    for number, line in enumerate(lines):
        spans = list(named_in(line)) if line.style != "capitals" else []
        covered = {k for span in spans for k in range(span.start, span.stop)}
        if line.style == "text":
            for span in (*introduced_in(line), *affiliated_in(line), *asserting_in(line)):
                if not covered & set(range(span.start, span.stop)) and line.words[span.stop - 1].text not in borne:
                    covered |= set(range(span.start, span.stop))
                    spans.append(span)
        for span in spans:
            place = (number, span.start, span.stop)
            name = spelled(line.words, span.start, span.stop)
            if span.sure:
                sure[place] = span.kind
                names[name] += 1
            else:
                unsure[name].append((place, span))
    for name, twins in unsure.items():
        if names[name] or (len(twins) > 1 and any(_acts(lines[p[0]], p) for p, _ in twins)):
            sure.update({place: span.kind for place, span in twins})
    return sure


def _acts(line: Line, place: Place) -> bool:
    """Whether a name speaks or possesses."""
    return line.words[place[2] - 1].possessive or speaks(line.words, place[1], place[2])


def _definitions(lines: Sequence[Line]) -> dict[str, str]:
    """Acronym -> full form as defined in the article's brackets."""
    found: dict[str, str] = {}
    for line in lines:
        for start, stop, at in defined_in(line):
            found.setdefault(line.words[at].text, spelled(line.words, start, stop))
    return found


def _key(name: str) -> str:
    return name.casefold().removeprefix("the ").replace("’", "'")


def _enter(entries: dict[str, Entry], line: Line, place: Place, kind: str | None) -> Entry:
    name = spelled(line.words, place[1], place[2])
    entry = _entry_for(entries, name)
    entry.places.append(place)
    entry.kind = entry.kind or (entry.known.kind if entry.known else kind)
    return entry


def _entry_for(entries: dict[str, Entry], name: str) -> Entry:
    known = KNOWN_FORMS.get(name) or KNOWN_FORMS.get(name.removeprefix("The "))
    key = _key(name)
    canonical = _key(known.name) if known else key
    entry = entries.get(key) or entries.get(canonical) or Entry(known=known)
    entries[key] = entries[canonical] = entry
    entry.forms.setdefault(name, "acronym" if is_acronym(name.replace(".", "")) and " " not in name else "full name")
    return entry


def _enter_credits(article: Article, entries: dict[str, Entry]) -> None:
    """Forms for organizations that the credits name, so that mentions of them in the text are found."""
    names = [article.publisher] if article.publisher else []
    for byline in article.authors:
        names += [byline.organization] if byline.organization else []
        names += [byline.name] if byline.is_organization else []
    for name in names:
        if name and " and " not in name:
            entry = _entry_for(entries, name)
            entry.kind = entry.kind or (entry.known.kind if entry.known else _kind_of(name))


def _kind_of(name: str) -> str | None:
    words = name.casefold().split()
    for word in reversed(words):
        if word in HEADS:
            return HEADS[word]
    return None


def _join_acronyms(entries: dict[str, Entry], acronyms: dict[str, str]) -> None:
    """Join a defined acronym with its full form, and an undefined one with the only full form whose initials it is."""
    by_initials: dict[str, list[Entry]] = defaultdict(list)
    for entry in {id(e): e for e in entries.values()}.values():
        for form, kind in entry.forms.items():
            if kind == "full name" and " " in form:
                words = [word.text for word in words_of(form)]
                for letters in {initials(words), initials(words, with_small=True), initials(words).removeprefix("U")}:
                    by_initials[letters].append(entry)
    for acronym, full in acronyms.items():
        if _key(full) in entries:
            _merge(entries, _key(full), acronym)
    for key in list(entries):
        acronym = key.upper()
        fits = {id(e): e for e in by_initials.get(acronym, [])}
        if acronym not in acronyms and len(acronym) > 2 and len(fits) == 1 and acronym in entries[key].forms:
            target = next(iter(fits.values()))
            _merge(entries, _key(next(iter(target.forms))), acronym)


def _merge(entries: dict[str, Entry], full: str, acronym: str) -> None:
    target = entries[full]
    target.acronym = target.acronym or acronym
    target.forms.setdefault(acronym, "acronym")
    other = entries.get(_key(acronym))
    if other is None or other is target:
        entries[_key(acronym)] = target
        return
    target.places += other.places
    target.forms.update({form: kind for form, kind in other.forms.items() if form not in target.forms})
    target.known = target.known or other.known
    target.kind = target.kind or other.kind
    for key, entry in list(entries.items()):
        if entry is other:
            entries[key] = target


def _enter_lone_acronyms(entries: dict[str, Entry], lines: Sequence[Line], acronyms: dict[str, str]) -> None:
    """Acronyms of no known full form that possess or speak, seen twice."""
    seen: dict[str, list[Place]] = defaultdict(list)
    active: set[str] = set()
    for number, line in enumerate(lines):
        if line.style != "text":
            continue
        for index, word in enumerate(line.words):
            if (
                not is_acronym(word.text)
                or len(word.text) < 3
                or word.text.casefold() in PLACES
                or word.text in acronyms
            ):
                continue
            if _key(word.text) in entries or _inside_run(line, index):
                continue
            seen[word.text].append((number, index, index + 1))
            if word.possessive or speaks(line.words, index, index + 1):
                active.add(word.text)
    for text in sorted(active):
        if len(seen[text]) > 1 and text not in THINGS:
            entry = _entry_for(entries, text)
            entry.places += seen[text]


def _inside_run(line: Line, index: int) -> bool:
    words = line.words
    before = index > 0 and words[index - 1].capital and close(words, index)
    return before or (run_end(words, index) > index + 1 and not words[index].possessive)


def _frozen(entries: Sequence[Entry]) -> OrganizationIndex:
    organizations, places, forms = [], [], {}
    for number, entry in enumerate(entries):
        fulls = [form for form, kind in entry.forms.items() if kind == "full name"]
        name = max(fulls, key=lambda form: (len(form), form)) if fulls else next(iter(entry.forms))
        short = [form for form, kind in entry.forms.items() if kind == "acronym"]
        acronym = entry.acronym or next(iter(short), None)
        variants = tuple(Variant(form, kind) for form, kind in entry.forms.items())
        organizations.append(Organization(name, acronym, entry.kind, variants))
        places += [(place, number) for place in entry.places]
        forms.update(dict.fromkeys(entry.forms, number))
    return OrganizationIndex(tuple(organizations), tuple(sorted(places)), forms)
