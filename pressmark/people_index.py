"""One entry a person of an article: printed names joined by family name and fitting given names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from pressmark.model import Article
from pressmark.name_parts import NameParts, is_initial, same_given, split_name
from pressmark.name_words import Line, words_of
from pressmark.people import Printed, printed_in, single_speakers

Place = tuple[int, int, int]


@dataclass(slots=True)
class PersonEntry:
    """A person while being put together: the parts of the fullest name, printed forms, titles and places."""

    parts: NameParts
    name: str
    forms: Counter[str] = field(default_factory=Counter)
    titles: set[str] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)
    byline: bool = False


def index_people(article: Article, lines: Sequence[Line], taken: Sequence[Sequence[bool]]) -> list[PersonEntry]:
    """The people of an article in order of first mention: forms of one name joined, two of one surname apart."""
    alone = _alone(lines)
    printed = [
        (number, name)
        for number, line in enumerate(lines)
        if line.style != "capitals"
        for name in printed_in(line, taken[number], alone)
    ]
    entries: list[PersonEntry] = []
    for byline in article.authors:
        if not byline.is_organization and len(byline.name.split()) > 1:
            _enter(entries, byline.name, None).byline = True
    full = [(number, name) for number, name in printed if name.stop - name.start > 1]
    short = [(number, name) for number, name in printed if name.stop - name.start == 1]
    for number, name in full:
        entry = _enter(entries, _spelled(article, lines[number], name), name.title)
        entry.places.append((number, name.start, name.stop))
    for number, name in short:
        _enter_short(entries, lines[number], number, name)
    _enter_singles(entries, lines, taken)
    return sorted(entries, key=lambda entry: (min(entry.places, default=(10**9, 0, 0)), entry.name))


def _alone(lines: Sequence[Line]) -> Counter[str]:
    """How often each capitalised word stands with no capitalised word beside it."""
    count: Counter[str] = Counter()
    for line in lines:
        if line.style != "text":
            continue
        words = line.words
        for index, word in enumerate(words):
            if not word.capital:
                continue
            before = index > 0 and words[index - 1].capital and word.gap.isspace()
            after = (
                index + 1 < len(words)
                and words[index + 1].capital
                and words[index + 1].gap.isspace()
                and not word.possessive
            )
            if not before and not after:
                count[word.text] += 1
    return count


def _spelled(article: Article, line: Line, name: Printed) -> str:
    start, end = line.words[name.start].start, line.words[name.stop - 1].end
    return " ".join(article.text[start:end].split())


def _enter(entries: list[PersonEntry], name: str, title: str | None) -> PersonEntry:
    parts = split_name(name)
    fits = [entry for entry in entries if same_name(entry.parts, parts)]
    exact = [entry for entry in fits if name in entry.forms]
    if exact or len(fits) == 1:
        entry = (exact or fits)[0]
        if (
            len(parts.words) > len(entry.parts.words)
            or (parts.nickname and not entry.parts.nickname)
            or _longer(name, entry.name)
        ):
            entry.parts, entry.name = parts, name
    else:
        entry = PersonEntry(parts, name)
        entries.append(entry)
    entry.forms[name] += 1
    if title:
        entry.titles.add(title)
    return entry


def _longer(name: str, other: str) -> bool:
    return len(name.split()) == len(other.split()) and len(name) > len(other) and name.split()[-1] == other.split()[-1]


def same_name(one: NameParts, other: NameParts) -> bool:
    """Whether two full names of one article may be one person's: family names equal, given names and suffixes fit."""
    if not one.given or not other.given or _folded(one.family[-1:]) != _folded(other.family[-1:]):
        return False
    if one.suffix and other.suffix and one.suffix.rstrip(".") != other.suffix.rstrip("."):
        return False
    first = same_given(one.given[0], other.given[0]) or _called(one, other) or _called(other, one)
    return first and _middles_fit(one.given[1:], other.given[1:])


def _called(one: NameParts, other: NameParts) -> bool:
    return (bool(one.nickname) and same_given(str(one.nickname), other.given[0])) or any(
        not is_initial(word) and same_given(word, other.given[0]) for word in one.given[1:]
    )


def _middles_fit(one: Sequence[str], other: Sequence[str]) -> bool:
    return all(
        a.casefold()[0] == b.casefold()[0] for a, b in zip(one, other, strict=False) if is_initial(a) or is_initial(b)
    )


def _folded(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)


def ends_with(entry: PersonEntry, words: Sequence[str]) -> bool:
    """Whether the words close the person's name: a family name, or a compound one with some of the given names."""
    whole = _folded(entry.parts.words)
    tail = _folded(words)
    return len(tail) < len(whole) + (not entry.parts.given) and whole[len(whole) - len(tail) :] == tail


def _enter_short(entries: list[PersonEntry], line: Line, number: int, name: Printed) -> None:
    text = line.words[name.start].text
    fits = [entry for entry in entries if ends_with(entry, [text])]
    if len(fits) > 1:
        fits = [entry for entry in fits if name.title in entry.titles]
    if len(fits) > 1 or (not fits and any(ends_with(entry, [text]) for entry in entries)):
        return
    if not fits:
        fits = [PersonEntry(split_name(text), text)]
        entries += fits
    fits[0].places.append((number, name.start, name.stop))
    if name.title:
        fits[0].titles.add(name.title)


def _enter_singles(entries: list[PersonEntry], lines: Sequence[Line], taken: Sequence[Sequence[bool]]) -> None:
    known = {word.casefold() for entry in entries for word in entry.parts.words}
    for number, line in enumerate(lines):
        if line.style != "text":
            continue
        for index in single_speakers(line, taken[number]):
            text = line.words[index].text
            if text.casefold() in known:
                continue
            entries.append(PersonEntry(split_name(text), text, places=[(number, index, index + 1)]))
            known.add(text.casefold())


def parts_of(name: str) -> list[str]:
    """The words of a name as the text reader cuts them."""
    return [word.text for word in words_of(name)]
