"""A sentence as words, signs and digits, each with its place; and what class a word belongs to."""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from pressmark import lexicon

_SIGNS = {
    "，": ",",
    "．": ".",
    "％": "%",
    "＄": "$",
    "￡": "£",
    "￥": "¥",
    "－": "-",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "⁄": "/",
    "٫": ".",
    "٬": ",",
}
FRACTIONS = {chr(c): unicodedata.numeric(chr(c)) for c in [*range(0xBC, 0xBF), *range(0x2150, 0x215F)]}

_CLOSED = ("determiners", "prepositions", "pronouns", "conjunctions", "auxiliaries", "adverbs")


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel tuples over the words of one sentence; offsets are those of the text it was cut from."""

    printed: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.printed)

    def at(self, index: int) -> str:
        """The lower-case word there, or "" outside the sentence."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this word and the one before it."""
        return 0 < index < len(self.starts) and self.ends[index - 1] == self.starts[index]

    def hyphen(self, index: int) -> bool:
        """Whether this is a hyphen glued to the word before it."""
        return self.at(index) in ("-", "–") and self.glued(index)

    def dashed(self, index: int) -> bool:
        """Whether this is a hyphen glued on both sides."""
        return self.hyphen(index) and self.glued(index + 1)

    def is_capital(self, index: int) -> bool:
        """Whether the word there begins with a capital letter."""
        return 0 <= index < len(self.printed) and self.printed[index][:1].isupper()

    def is_digits(self, index: int) -> bool:
        """Whether the word there is written in digits."""
        word = self.at(index)
        return word[:1].isdigit() or word[:1] in FRACTIONS or (word[:1] == "." and word[1:2].isdigit())


def plain_digits(text: str) -> str:
    """The text with every decimal digit and full-width sign in its ASCII form, the same length as before."""
    return text if text.isascii() else text.translate(_plain_table())


def split_words(text: str, start: int = 0, end: int | None = None) -> Words:
    """Cut text[start:end] (after plain_digits) into words; signs stand alone, digits keep their separators."""
    found = list(_token().finditer(text, start, len(text) if end is None else end))
    printed = tuple(match.group() for match in found)
    return Words(
        printed,
        tuple(word.casefold().replace("’", "'") for word in printed),
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
    )


def class_at(words: Words, index: int) -> str:
    """The word class at an index, where capitals tell May from "may", the US from "us" and IT from "it"."""
    word = words.at(index)
    if word in ("us", "it"):
        return "" if words.printed[index].isupper() else "pronouns"
    return "" if word == "may" and words.is_capital(index) and index > 0 else word_class(word)


def is_noun_like(words: Words, index: int) -> bool:
    """Whether a word of no closed class and no verb stands there."""
    return words.at(index).isalpha() and word_class(words.at(index)) == ""


@cache
def _plain_table() -> dict[int, str]:
    digits = {c: str(unicodedata.decimal(chr(c))) for c in range(128, sys.maxunicode + 1) if chr(c).isdecimal()}
    return digits | {ord(sign): plain for sign, plain in _SIGNS.items()}


@cache
def _token() -> re.Pattern[str]:
    prefixes = lexicon.alternatives(lexicon.sections("currencies")["before the number"])
    fractions = "".join(FRACTIONS)
    scaled = lexicon.alternatives(lexicon.sections("currencies")["before a large number"])
    airliners, aircraft = ("|".join(lexicon.entries("refusals", name)) for name in ("airliners", "aircraft"))
    jets = rf"(?! (?i:(?:{airliners})\s(?:{aircraft})))"  # "248 737 jets" are 248
    gap = r"[ \u00a0\u2009\u202f]"
    large = r"\d[\d.,]{0,8}\s?(?:m|bn|tn|million|billion|trillion)\b|\d{1,3},\d{3}"
    return re.compile(
        rf"(?<!\w){scaled}(?={large})|"
        rf"(?<!\w){prefixes}(?=\.?\s?\d)"
        rf"|(?<![\d.,])[1-9]\d{{0,2}}{jets}(?:{gap}\d{{3}})+(?![\d.,]*\d|-\d\d?(?!\d|{gap}\d{{3}}))"
        rf"|\d+(?:[.,/:]\d+)*[{fractions}]?|[{fractions}]|(?<![\w.])\.\d+"
        r"|(?:[^\W\d_]\.){2,}|[’'](?:s|S)\b|[^\W\d_]\w*(?:[’'](?![sS]\b)[^\W\d_]+)*|\S"
    )


@lru_cache(maxsize=20000)
def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in lexicon.words("word_classes", "plural without s") or word.endswith(
        ("men", "women", "children", "people")
    ):
        return word not in ("specimen", "regimen", "abdomen", "omen", "acumen")
    if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "is", "ous", "'s", "’s")):
        return False
    return word not in lexicon.words("word_classes", "singular in s")


@cache
def _verb_forms() -> frozenset[str]:
    forms = set(" ".join(lexicon.entries("verbs", "irregular")).split())
    for lemma in lexicon.entries("verbs", "regular"):
        forms |= {lemma, _with_s(lemma), _with_ed(lemma)}
    forms |= {_with_ed(lemma) for lemma in lexicon.entries("verbs", "nouns too")}
    return frozenset(forms)


def _with_s(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"


def _with_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "ed"


@lru_cache(maxsize=20000)
def is_verb(word: str) -> bool:
    """Whether a lower-case word is, as far as its form tells, a verb and not a noun."""
    if word in _verb_forms():
        return True
    if word.endswith("ed") and len(word) > 4:
        return word not in lexicon.words("word_classes", "no verb in ed") and not word.endswith("eed")
    return word.endswith("ing") and len(word) > 5 and word not in lexicon.words("word_classes", "nouns in ing")


@lru_cache(maxsize=20000)
def without_s(word: str) -> str:
    """The base of a lower-case form in s: "pushes" gives "push", "carries" "carry", "sells" "sell"; else the word."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "sses", "xes", "zzes")):
        return word[:-2]
    return word.removesuffix("s")


def is_in_ly(word: str) -> bool:
    """Whether a lower-case word is an adverb or adjective by its ending: "newly", not "family"."""
    return word.endswith("ly") and word not in lexicon.words("word_classes", "nouns in ly")


@lru_cache(maxsize=20000)
def is_function(word: str) -> bool:
    """Whether a lower-case word is of a closed class: preposition, pronoun, auxiliary… and so ends a noun phrase."""
    return word in _function_words()


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word for name in _CLOSED for word in lexicon.words("word_classes", name))


@lru_cache(maxsize=20000)
def word_class(word: str) -> str:
    """The class of a lower-case word: a section of lexicon/word_classes.txt, "verb", "sign", or "" for the rest."""
    for name in _CLOSED:
        if word in lexicon.words("word_classes", name):
            return name
    if "'" in word[1:]:
        return word_class(word.partition("'")[0])
    if is_verb(word):
        return "verb"
    return "" if word[:1].isalnum() else "sign"
