"""Whether words beside an organization are a post, or a thing that bears its name: what may stand in one."""

from __future__ import annotations

import re

from pressmark import lexicon
from pressmark.numbers.words import is_function, is_in_ly, is_verb
from pressmark.speech.bodies import NOUNS, WORD

WORD_BEHIND = re.compile(r" ([a-z]+)\b")


def names_role(words: str) -> bool:
    """Whether words hold a role noun."""
    known = lexicon.words("roles", "noun")
    return any(word.casefold().removeprefix("ex-") in known for word in WORD.findall(words))


def only_role(words: str) -> bool:
    """Whether words between an organization and a name hold a role and nothing else: no verb, no second phrase."""
    nouns = lexicon.words("roles", "noun")
    others = lexicon.words("roles", "modifier") | lexicon.words("roles", "charge") | {"and", "of", "s"}
    small = [(word, word.casefold().removeprefix("ex-")) for word in WORD.findall(words)]
    shown = [(word, whole, whole.removesuffix("s")) for word, whole in small]
    held = any(whole in nouns or one in nouns for _, whole, one in shown)
    strange = [
        whole for word, whole, one in shown if not (word[0].isupper() or {whole, one} & nouns or whole in others)
    ]
    loose = len(strange) == 1 and strange[0] != shown[-1][1] and shown[-1][0].islower()
    return held and (not strange or (loose and _may_qualify(strange[0])))


def _may_qualify(word: str) -> bool:
    """Whether an unknown word can stand before a post: no verb by its form, no small word ("homicide | detective")."""
    return not (word.endswith("s") or is_verb(word) or is_function(word) or is_in_ly(word))


def bears_a_thing(text: str, end: int) -> bool:
    """Whether a small noun behind an organization is what is meant: "Ida Marsh runs the Tide Hospice | marathon"."""
    noun = WORD_BEHIND.match(text, end)
    word = noun[1] if noun else ""
    other = is_function(word) or is_verb(word) or is_in_ly(word) or word in NOUNS
    return bool(word) and not other


def is_opposed(between: str) -> bool:
    """Whether the words up to an organization end in what is done against it: "a leader in the fight against the "."""
    words = [word for word in WORD.findall(between) if word != "the"]
    return bool(words) and words[-1] in lexicon.words("roles", "opposing")
