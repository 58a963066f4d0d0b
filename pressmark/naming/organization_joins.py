"""Which names of an article mean one organization: by acronym or initials, shortened, renamed, as it calls itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence
from itertools import pairwise

from pressmark.naming.name_lexicon import HEADS, OPENING_HEADS, PLACES, is_acronym
from pressmark.naming.name_words import Line, spelled, words_of
from pressmark.naming.organization_acronyms import is_headed, is_name
from pressmark.naming.organization_credits import short_credits
from pressmark.naming.organization_forms import parts_of, renamed, short_forms, tail_of
from pressmark.naming.organization_register import Entry, Place, Register, by_initials, key_of


def join_credited(register: Register, names: Sequence[str]) -> None:
    """Join what an outlet calls itself for short with its whole name."""
    for name in names:
        for short in map(key_of, short_credits(name)):
            if short in register.by_key:
                register.join(register.by_key[key_of(name)], register.by_key[short])


def join_acronyms(register: Register, acronyms: dict[str, str], standing: Container[str]) -> None:
    """Join a defined acronym with its full form; a form that is no organization's name stays out, and so does it.

    Without a head in it, a full form names one only where the text treats it as one: schemes have acronyms too.
    """
    for acronym, full in acronyms.items():
        stands = key_of(acronym) in register.by_key or acronym in standing
        shown = is_name(full, stands=stands) and (stands or is_headed(full))
        if not shown and key_of(full) not in register.by_key:
            entry = register.by_key.get(key_of(acronym))
            if entry is not None and entry.known is None:
                register.drop(entry)
            continue
        entry = register.enter(full, None)
        register.join(entry, register.enter(acronym, None))
        entry.acronym = entry.acronym or acronym


def join_initials(register: Register, acronyms: dict[str, str]) -> None:
    """Join an acronym that nothing defines with the only full form whose initials it is."""
    spelled_out = by_initials(register)
    for entry in register.entries():
        acronym = next(iter(entry.forms))
        fits = [other for other in spelled_out.get(acronym, ()) if other is not entry]
        if len(entry.forms) == 1 and acronym not in acronyms and len(acronym) > 2 and len(fits) == 1:
            fits[0].acronym = fits[0].acronym or acronym
            register.join(fits[0], entry)


def join_bracketed(register: Register, lines: Sequence[Line]) -> None:
    """Join a name with the short form in brackets behind it, whose letters it holds: "Oster Mills Limited (OML)"."""
    for (number, start, stop), entry in _in_order(register):
        words = lines[number].words
        if entry.acronym is not None or stop + 1 >= len(words) or words[stop].gap != " (":
            continue
        end = next((k for k in range(stop + 1, min(stop + 4, len(words))) if ")" in words[k].gap), None)
        letters = [letter.casefold() for word in words[stop:end] for letter in word.text if letter.isupper()]
        spelling = iter("".join(word.key for word in words[start:stop]))
        spelled_so = len(letters) > 1 and all(letter in spelling for letter in letters)
        if end is None or not spelled_so or letters[0] != words[start].key[0] or words[stop].key in PLACES:
            continue
        short = spelled(words, stop, end)
        entry.acronym = short if is_acronym(short) else None
        register.join(entry, register.enter(short, None, (number, stop, end)))
        entry.forms[short] = "acronym" if is_acronym(short) else "short form"


def join_parts(register: Register) -> None:
    """Join a name with the one longer name of the article that begins or ends with it.

    "Velt Foundation" and "Velt Foundation for Harbor Arts", "Tide Institute" and "Halden University's Tide Institute".
    A chapter stays apart ("Roads League", "Roads League of Ohio"), and so do the papers of Wold and West Wold.
    """
    longer: dict[str, dict[int, Entry]] = defaultdict(dict)
    entries = register.entries()
    for entry in entries:
        for form in [form for form, kind in entry.forms.items() if kind == "full name"]:
            for part in parts_of(form, entry.kind):
                longer[key_of(part)][id(entry)] = entry
    for entry in entries:
        form = next(iter(entry.forms))
        fits = [other for other in longer.get(key_of(form), {}).values() if other is not entry]
        fulls = sum(kind != "acronym" for kind in entry.forms.values())
        if len(fits) == 1 and entry.known is None and fulls == 1 and entry.forms[form] == "full name":
            entry.forms[form] = "short form"
            register.join(fits[0], entry)


def join_heads(register: Register) -> None:
    """Join "the Chamber" with the one body of the article that is a chamber; where none or two are, it names nobody."""
    heads: dict[str, dict[int, Entry]] = defaultdict(dict)
    entries = register.entries()
    for entry in entries:
        for form in entry.forms:
            for word in words_of(form) if " " in form else ():
                heads[word.key][id(entry)] = entry
    for entry in entries:
        form = next(iter(entry.forms))
        head = form.casefold() in OPENING_HEADS and HEADS.get(form.casefold()) is None
        if not head or len(entry.forms) > 1 or not entry.places or entry.known is not None:
            continue
        fits = list(heads.get(form.casefold(), {}).values())
        if len(fits) == 1:
            entry.forms[form] = "short form"
            register.join(fits[0], entry)
        else:
            register.drop(entry)


def join_shortened(register: Register) -> None:
    """Join "Nurses Association" with "Millbrook Nurses Association", and give "Aldra Systems Inc." its short forms."""
    entries = register.entries()
    tails: dict[str, list[Entry]] = defaultdict(list)
    heads: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for form, kind in list(entry.forms.items()):
            outlet = form.rpartition(" ")[2]
            if " " in form and HEADS.get(outlet.casefold()) == "media":
                tails[key_of(outlet)].append(entry)
            if kind == "full name" and entry.known is None:
                tails[key_of(tail_of(form) or "")].append(entry)
                for short in short_forms(form, entry.kind):
                    heads[key_of(short)].append(entry)
                    entry.forms.setdefault(short, "short form")
    _give_tails(entries)
    for entry in entries:
        key = key_of(next(iter(entry.forms)))
        fits = {id(other): other for other in (*tails.get(key, ()), *heads.get(key, ())) if other is not entry}
        if len(fits) == 1 and entry.known is None:
            register.join(next(iter(fits.values())), entry)


def _give_tails(entries: Sequence[Entry]) -> None:
    """Let the tail of a full name stand for it where no two names of the article end so."""
    owners: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        tails = {tail_of(form) for form, kind in entry.forms.items() if kind == "full name" and entry.known is None}
        for tail in sorted(tail for tail in tails if tail is not None):
            owners[tail].append(entry)
    for tail, bearers in owners.items():
        if len(bearers) == 1:
            bearers[0].forms.setdefault(tail, "short form")


def join_renamed(register: Register, lines: Sequence[Line]) -> None:
    """Join a former name with the present one: "Better Roads Now, formerly the Road Users Union"."""
    for (first, entry), (second, other) in pairwise(_in_order(register)):
        if first[0] != second[0] or entry is other:
            continue
        order = renamed(lines[first[0]].words[first[2] : second[1]])
        if order is not None:
            present, former = (entry, other) if order else (other, entry)
            present.name = max(present.forms, key=lambda form: (present.forms[form] == "full name", len(form)))
            former.forms = dict.fromkeys(former.forms, "former name")
            register.join(present, former)


def _in_order(register: Register) -> list[tuple[Place, Entry]]:
    """Every place of an organization, in the order of the text."""
    places = [(place, entry) for entry in register.entries() for place in entry.places]
    return sorted(places, key=lambda pair: pair[0])
