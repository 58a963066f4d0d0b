"""The organizations of an article while they are being put together, each by every key that leads to it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from pressmark.naming.name_lexicon import KNOWN_FORMS, OFFICE_HOLDERS, KnownOrganization, is_acronym
from pressmark.naming.name_words import words_of
from pressmark.naming.organization_cues import initials

Place = tuple[int, int, int]
OFFICE = re.compile(rf"\b({'|'.join(sorted(OFFICE_HOLDERS))})'s office$")


@dataclass(slots=True)
class Entry:
    """An organization while it is being put together: its keys, forms with their kinds, and where they stand."""

    keys: set[str] = field(default_factory=set)
    forms: dict[str, str] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    kind: str | None = None
    known: KnownOrganization | None = None
    acronym: str | None = None
    name: str | None = None


class Register:
    """The entries of an article by every key that leads to them."""

    def __init__(self) -> None:
        self.by_key: dict[str, Entry] = {}

    def entries(self) -> list[Entry]:
        return list({id(entry): entry for entry in self.by_key.values()}.values())

    def enter(self, name: str, kind: str | None, place: Place | None = None) -> Entry:
        plain = name.replace("’", "'")
        owned = KNOWN_FORMS.get(f"{plain}'s")  # a name that ends like a possessive, whose mark stands apart
        name = owned.name if owned is not None and plain not in KNOWN_FORMS else name
        known = KNOWN_FORMS.get(plain) or KNOWN_FORMS.get(plain.removeprefix("The ")) or owned
        keys = [key_of(name), *([key_of(known.name)] if known else [])]
        entry = next((self.by_key[key] for key in keys if key in self.by_key), None) or Entry(known=known)
        self.by_key.update(dict.fromkeys(keys, entry))
        entry.keys.update(keys)
        entry.forms.setdefault(name, "acronym" if is_acronym(name.replace(".", "")) else "full name")
        entry.kind = entry.kind or (known.kind if known else kind)
        if place is not None:
            entry.places.append(place)
        return entry

    def drop(self, entry: Entry) -> None:
        """Forget an entry that turned out to name nobody."""
        for key in self._held(entry):
            del self.by_key[key]

    def join(self, entry: Entry, other: Entry) -> None:
        """Make two entries one; the first keeps its kind and name."""
        if other is entry:
            return
        entry.places += other.places
        entry.forms.update({form: kind for form, kind in other.forms.items() if form not in entry.forms})
        entry.kind = entry.kind or other.kind
        entry.acronym = entry.acronym or other.acronym
        moved = self._held(other)
        self.by_key.update(dict.fromkeys(moved, entry))
        entry.keys.update(moved)

    def _held(self, entry: Entry) -> list[str]:
        """The keys that still lead to an entry: another may have taken one that is its known name too."""
        return [key for key in entry.keys if self.by_key.get(key) is entry]


def key_of(name: str) -> str:
    """What is the same in all spellings of a name; the office of one who holds a post is called by the post too."""
    return OFFICE.sub(r"\1", name.casefold().removeprefix("the ").replace("’", "'"))


def by_initials(register: Register) -> dict[str, list[Entry]]:
    """The entries by the initials of their names, with and without the small words."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in register.entries():
        letters: set[str] = set()
        for form in entry.forms:
            words = [word.text for word in words_of(form)]
            if len(words) > 1:
                short = initials(words)
                letters |= {short, initials(words, with_small=True), short.removeprefix("U")}
        for each in letters:
            found[each].append(entry)
    return found
