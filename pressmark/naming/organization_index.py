"""One entry an organization of an article: forms joined by acronym, lexicon, definition and renaming."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from pressmark.model import Article, Organization, Variant
from pressmark.naming.name_evidence import elsewhere
from pressmark.naming.name_lexicon import (
    HEADS,
    KNOWN_FORMS,
    ORGANIZATION_NOUNS,
    is_acronym,
    kind_of,
)
from pressmark.naming.name_parts import SURNAMES
from pressmark.naming.name_words import Line, spelled
from pressmark.naming.organization_acronyms import definitions, initials_of_others, standing, things
from pressmark.naming.organization_appositions import apposed_in
from pressmark.naming.organization_credits import credited, credited_acronyms, whole_credit
from pressmark.naming.organization_cues import cued_in
from pressmark.naming.organization_forms import tail_of
from pressmark.naming.organization_joins import (
    join_acronyms,
    join_bracketed,
    join_credited,
    join_heads,
    join_initials,
    join_parts,
    join_renamed,
    join_shortened,
)
from pressmark.naming.organization_known import Found, in_charge, speaks
from pressmark.naming.organization_lone import enter_acronyms, enter_parties, enter_speakers
from pressmark.naming.organization_people import peopled_in
from pressmark.naming.organization_posts import posted_in
from pressmark.naming.organization_register import Entry, Place, Register
from pressmark.naming.organization_small import small_in
from pressmark.naming.organization_speakers import speaking_in
from pressmark.naming.organization_standing import stands_as_body
from pressmark.naming.organization_units import numbered_in
from pressmark.naming.organization_workplaces import worked_in
from pressmark.naming.organizations import named_in


@dataclass(frozen=True, slots=True)
class OrganizationIndex:
    """The organizations of an article, where each stands, and which of them a form names."""

    organizations: tuple[Organization, ...]
    places: tuple[tuple[Place, int], ...]
    forms: dict[str, int]


def index_organizations(article: Article, lines: Sequence[Line]) -> OrganizationIndex:
    """The organizations of an article, those that its credits name among them."""
    acronyms = credited_acronyms(article) | definitions(lines)
    defined_things = things(acronyms)
    register = Register()
    names = credited(article)
    borne = elsewhere(lines).borne
    others = initials_of_others(lines)
    for (number, start, stop), kind in sorted(_found(lines, borne).items(), key=lambda item: item[0]):
        words = lines[number].words
        lone = words[start].text if stop - start == 1 else ""
        if lone in defined_things or (lone in others and lone not in acronyms and lone not in KNOWN_FORMS):
            continue
        place = number, start, whole_credit(words, start, stop, names)
        register.enter(spelled(words, *place[1:]), kind, place)
    for name in names:
        register.enter(name, kind_of(name))
    enter_parties(register, lines, acronyms)
    named = {short: full for short, full in acronyms.items() if short not in defined_things}
    join_acronyms(register, named, standing(lines, named))
    enter_acronyms(register, lines, acronyms, others)
    enter_speakers(register, lines, borne)
    join_credited(register, names)
    join_initials(register, acronyms)
    join_bracketed(register, lines)
    join_parts(register)
    join_heads(register)
    join_shortened(register)
    join_renamed(register, lines)
    entries = register.entries()
    return _frozen(sorted(entries, key=lambda entry: (min(entry.places, default=(10**9, 0, 0)), min(entry.forms))))


def _found(lines: Sequence[Line], borne: frozenset[str]) -> dict[Place, str | None]:
    """Places of organizations that are sure by themselves, through a sure twin, or by acting in several places."""
    sure: dict[Place, str | None] = {}
    unsure: dict[str, list[tuple[Place, Found]]] = defaultdict(list)
    names: Counter[str] = Counter()
    counties = {a.text for line in lines for a, b in pairwise(line.words) if b.text == "County"}
    for number, line in enumerate(lines):
        for span in _spans(line, borne):
            place = (number, span.start, span.stop)
            name = spelled(line.words, span.start, span.stop)
            if name.endswith(" Co.") and line.words[span.stop - 2].text in counties:
                continue
            if span.sure:
                sure[place] = span.kind
                names[name] += 1
            else:
                unsure[name].append((place, span))
    bounds: dict[int, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for number, start, stop in sure:
        bounds[number][0].add(stop)
        bounds[number][1].add(start)
    tails = {tail_of(name) for name in names}
    company = _speaks_of_a_company(lines)
    for name, twins in unsure.items():
        if (
            names[name]
            or name in tails
            or names[name.rpartition(" ")[0]]
            or (company and twins[0][1].kind == "company")
            or (len(twins) > 1 and any(_acts(lines[place[0]], place) for place, _ in twins))
            or (
                name.rpartition(" ")[2].casefold() in HEADS
                and any(stands_as_body(lines[n].words, start, stop, *bounds[n]) for (n, start, stop), _ in twins)
            )
        ):
            sure.update({place: span.kind for place, span in twins})
    return sure


def _speaks_of_a_company(lines: Sequence[Line]) -> bool:
    """Whether an article says "the firm", "the company", "the airline"."""
    pairs = (pair for line in lines for pair in pairwise(line.words))
    return any(a.key == "the" and not b.capital and ORGANIZATION_NOUNS.get(b.key) == "company" for a, b in pairs)


def _spans(line: Line, borne: frozenset[str]) -> Iterator[Found]:
    """Organizations of a line, none overlapping; what a cue shows must be nobody's surname.

    A name that its own words leave unsure may come a second time, where a cue makes it sure.
    """
    if line.style == "capitals":
        return
    covered: set[int] = set()
    unsure: set[tuple[int, int]] = set()
    small = small_in(line) if line.style == "text" else ()
    for span in chain(small, named_in(line)):
        alone = span.stop == span.start + 1
        if covered.intersection(range(span.start, span.stop)):
            continue
        if alone and line.words[span.start].text in borne and not is_acronym(line.words[span.start].text):
            continue
        if in_charge(line.words, span.start):
            continue
        covered.update(range(span.start, span.stop))
        if not span.sure:
            unsure.add((span.start, span.stop))
        yield span
    cues = (
        (numbered_in, cued_in, apposed_in, posted_in, worked_in, peopled_in, speaking_in)
        if line.style == "text"
        else ()
    )
    for span in chain.from_iterable(cue(line) for cue in cues):
        words = range(span.start, span.stop)
        free = not in_charge(line.words, span.start) and not covered.intersection(words)
        free = free or (span.sure and (span.start, span.stop) in unsure)
        last = line.words[span.stop - 1]
        plain = last.is_common and last.key not in SURNAMES and span.stop - span.start > 1
        if free and (last.text not in borne or span.posted or plain):
            covered.update(words)
            if not span.sure:
                unsure.add((span.start, span.stop))
            yield span


def _acts(line: Line, place: Place) -> bool:
    """Whether a name speaks or possesses."""
    return line.words[place[2] - 1].possessive or speaks(line.words, place[1], place[2])


def _frozen(entries: Sequence[Entry]) -> OrganizationIndex:
    organizations, places, forms = [], [], {}
    for number, entry in enumerate(entries):
        fulls = [form for form, kind in entry.forms.items() if kind == "full name"]
        name = entry.name or (max(fulls, key=lambda form: (len(form), form)) if fulls else next(iter(entry.forms)))
        short = [form for form, kind in entry.forms.items() if kind == "acronym"]
        variants = tuple(Variant(form, kind) for form, kind in entry.forms.items())
        organizations.append(Organization(name, entry.acronym or next(iter(short), None), entry.kind, variants))
        places += [(place, number) for place in entry.places]
        forms.update(dict.fromkeys(entry.forms, number))
    return OrganizationIndex(tuple(organizations), tuple(sorted(places)), forms)
