"""Single words that stand for an organization: acronyms that act, that an article defines, and firms that speak."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from itertools import pairwise

from pressmark.naming.name_lexicon import ORGANIZATION_NOUNS, PLACES, SPEECH, is_acronym
from pressmark.naming.name_words import Line, close, run_end
from pressmark.naming.organization_known import holds_office, speaks
from pressmark.naming.organization_posts import is_unknown
from pressmark.naming.organization_register import Place, Register, by_initials, key_of

FIRMS = frozenset(noun for noun, kind in ORGANIZATION_NOUNS.items() if kind == "company")


def enter_parties(register: Register, lines: Sequence[Line], acronyms: dict[str, str]) -> None:
    """Acronyms that the article defines and prints before an office in a party: "NCL vice president Ida Marsh"."""
    for line in lines if acronyms else ():
        for index, word in enumerate(line.words[:-2]):
            full = acronyms.get(word.text)
            if full is not None and key_of(full) not in register.by_key and holds_office(line.words, index):
                register.join(register.enter(full, "other"), register.enter(word.text, "other"))


def enter_acronyms(register: Register, lines: Sequence[Line], acronyms: Container[str], others: Container[str]) -> None:
    """Acronyms that are the initials of a full form, or possess or speak and are seen twice; none of others."""
    spelled_out = by_initials(register)
    seen: dict[str, list[Place]] = defaultdict(list)
    active: set[str] = set()
    for number, line in enumerate(lines):
        for index, word in enumerate(line.words) if line.style == "text" else ():
            text = word.text
            if not is_acronym(text) or len(text) < 3 or word.key in PLACES or text in acronyms or text in others:
                continue
            if not text.isalpha() and any(letter.isdigit() for letter in text):
                continue
            if key_of(text) in register.by_key or _inside_run(line, index):
                continue
            seen[text].append((number, index, index + 1))
            if word.possessive or speaks(line.words, index, index + 1):
                active.add(text)
    for text in sorted(seen):
        if len(spelled_out.get(text, ())) == 1 or (text in active and len(seen[text]) > 1):
            for place in seen[text]:
                register.enter(text, None, place)


def enter_speakers(register: Register, lines: Sequence[Line], borne: Container[str]) -> None:
    """Single words that speak twice and are nobody's surname where a firm speaks: "Kantrel said", "the firm said"."""
    if not any(a.key in FIRMS and b.key in SPEECH for line in lines for a, b in pairwise(line.words)):
        return
    seen: dict[str, list[Place]] = defaultdict(list)
    active: Counter[str] = Counter()
    surnames: set[str] = set()
    for number, line in enumerate(lines):
        for index, word in enumerate(line.words) if line.style == "text" else ():
            if not word.capital or key_of(word.text) in register.by_key:
                continue
            if _inside_run(line, index):
                surnames.update([word.text] if run_end(line.words, index) == index + 1 else [])
                continue
            seen[word.text].append((number, index, index + 1))
            active[word.text] += speaks(line.words, index, index + 1)
    for text, times in active.items():
        number, index, _ = seen[text][0]
        if times > 1 and text not in borne and text not in surnames and is_unknown(lines[number].words, index):
            for place in seen[text]:
                register.enter(text, "company", place)


def _inside_run(line: Line, index: int) -> bool:
    words = line.words
    before = index > 0 and words[index - 1].capital and close(words, index)
    return before or (run_end(words, index) > index + 1 and not words[index].possessive)
