"""What gives a number its unit: currency signs before it; percent, money and measure words behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pressmark import lexicon
from pressmark.numbers.words import Words, is_noun_like, split_words, word_class

_Forms = dict[str, list[tuple[tuple[str, ...], str, str]]]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit behind a number. `end`: index behind its last word; `printed_end`: where the figure's own span ends."""

    name: str
    kind: str
    end: int
    printed_end: int


def currency_before(words: Words, first: int) -> tuple[int, str] | None:
    """Index and ISO code of the currency sign that stands before a number, over the full stop of "Rs. 500"."""
    at = first - 2 if words.at(first - 1) == "." and words.at(first - 2) == "rs" else first - 1
    if words.dashed(at) and not words.at(at - 1).isalpha():  # "$-5", not "Room C-55"
        at -= 1
    if not 0 <= at < len(words):
        return None
    printed = words.printed[at]
    if printed in lexicon.sections("currencies")["before a large number"] and not words.glued(first):
        return None
    country = words.printed[at - 1] if at and printed == "$" else ""
    if country in (countries := _pairs("before the sign")):
        return at - 1, countries[country]
    if words.glued(at) and words.is_digits(at - 1) and not words.glued(first):  # "5€ 10 times"
        return None
    if printed in (signs := _signs()):
        return at, signs[printed]
    if printed in lexicon.sections("currencies")["before the number"] and printed.isalpha():
        return at, printed
    return None


def is_currency(word: str) -> bool:
    """Whether a lower-case word is money and nothing else: "yuan", "euros"."""
    return len(word) > 2 and word in _pairs("words") and word not in ("won", "real", "sen")


def nation_behind(words: Words, at: int, code: str) -> tuple[str, int]:
    """The code for "$76 US a barrel", "$5 million Canadian", and the index behind the nation's word."""
    nations = _pairs("behind the number")
    if code != "USD" or words.at(at) not in nations or not words.is_capital(at) or words.at(at + 1) == "dollars":
        return code, at
    noun = words.at(at + 1).isalpha() and word_class(words.at(at + 1)) in ("", "verb")
    return (code, at) if noun else (nations[words.at(at)], at + 1)


def unit_behind(words: Words, at: int, scaled: bool = False) -> Unit | None:
    """The unit whose words begin at an index, over a hyphen and adjectives such as "consecutive"."""
    plus = words.at(at) == "+" and words.glued(at)  # "20+ years"
    start = at + 1 if plus or words.dashed(at) or _spaced_hyphen(words, at) else at
    for index in _over_adjectives(words, start):
        unit = _measure(words, index, glued=index == at and words.glued(at))
        if unit is None or unit.name == "pound":
            unit = _money(words, index, scaled) or unit
        if unit and (index == start or unit.kind in ("duration", "measure")):
            printed = unit.end if unit.kind in ("percent", "money") and unit.name != "basis point" else at
            return Unit(unit.name, unit.kind, unit.end, printed)
    return None


def _spaced_hyphen(words: Words, at: int) -> bool:
    """The hyphen of "30 - year bonds", as some agencies print it."""
    unit = words.at(at + 1)
    return words.at(at) == "-" and any(unit == name for _, name, _ in _forms().get(unit, ()))


def per_behind(words: Words, at: int) -> tuple[str, int] | None:
    """The noun of "per barrel", "a year", "an hour", "/litre", "annually" and the index behind it."""
    word = words.at(at)
    if words.at(at + 2) in ("ago", "earlier", "later", "before", "after", "from") and word in ("a", "an"):
        return None
    if word == "annually":
        return "year", at + 1
    if words.hyphen(at) and words.at(at + 1) in ("per", "a"):
        at, word = at + 1, words.at(at + 1)
    at = at + 1 if words.at(at + 1) == "troy" else at
    noun = words.at(at + 1)
    if words.at(at + 1) == "-":
        noun = words.at(at + 2)
    if word in ("per", "/") and (unit := _measure(words, at + 1, glued=word == "/")):
        return unit.name, unit.end
    if word in ("per", "/") and noun.isalpha() and (word == "per" or words.glued(at)):
        last = at + 2 if is_noun_like(words, at + 2) and word == "per" else at + 1  # "per working household"
        return words.at(last), last + 1
    if word in ("a", "an", "each", "every") and noun in lexicon.words("units", "per"):
        return noun, at + 2
    return None


def _over_adjectives(words: Words, start: int) -> Iterator[int]:
    yield start
    between = lexicon.words("units", "between")
    for index in range(start, start + 2):
        if words.at(index) not in between:
            return
        yield index + 1


def _measure(words: Words, at: int, glued: bool) -> Unit | None:
    best: Unit | None = None
    if mark := _mark_of_length(words, at, glued):
        return mark
    printed = words.printed[at] if at < len(words) else ""
    if printed.isupper() and words.at(at - 1) in _small():  # "three aides and one MP"
        return None
    if printed in _symbols("symbols") and not printed.islower():
        return Unit(_symbols("symbols")[printed], "measure", at + 1, at + 1)
    initials = printed.isupper() and printed.isalpha() and len(printed) < 4  # "HR", "MM": part of a name
    for form, name, kind in () if initials else _forms().get(words.at(at), ()):
        end = _matched(words, at, form)
        if end and (best is None or end > best.end):
            best = Unit(name, kind, end, end)
    if best or not printed:
        return best
    symbol = _symbols("symbols").get(printed) or (_symbols("glued symbols").get(printed) if glued else None)
    if printed in (apart := _symbols("letters apart")) and not glued and _is_apart(words, at):
        symbol = apart[printed]
    if printed in (letters := _symbols("temperatures")) and _is_heat(words, at):
        symbol = letters[printed]
    kind = "money" if symbol == "penny" else "percent" if symbol == "percent" else "measure"
    return Unit(symbol, kind, at + 1, at + 1) if symbol else None


def _is_apart(words: Words, at: int) -> bool:
    """Whether a letter behind a number and a space is a unit: nothing that "10 m people" could count follows."""
    follow = words.at(at + 1)
    free = not follow.isalnum() or word_class(follow) in ("prepositions", "conjunctions")
    return words.is_digits(at - 1) and (free or follow in lexicon.words("units", "dimensions"))


def _is_heat(words: Words, at: int) -> bool:
    """Whether a lone "C" or "F" behind a number is one of temperature: not "the 18F office", "5C"."""
    told = lexicon.words("units", "heat") & set(words.lower)
    return bool(told) and not words.hyphen(at + 1) and not words.is_capital(at + 1)


def _mark_of_length(words: Words, at: int, glued: bool) -> Unit | None:
    """The inches of a 27" screen and the feet of 6'4": marks that touch a number and open or close no quotation."""
    mark = words.at(at)
    if not glued or mark not in ('"', "”", "'", "’") or not words.is_digits(at - 1):
        return None
    if mark in ("'", "’"):
        return Unit("foot", "measure", at + 1, at) if words.is_digits(at + 1) and words.glued(at + 1) else None
    return None if words.glued(at + 1) or _is_quoting(words, at) else Unit("inch", "measure", at + 1, at)


def _is_quoting(words: Words, at: int) -> bool:
    """Whether a quotation is open there: the last mark stands apart from the word before it."""
    last = next((index for index in range(at - 1, -1, -1) if words.at(index) in ('"', "“", "”")), None)
    return last is not None and not words.glued(last)


def _matched(words: Words, at: int, form: tuple[str, ...]) -> int | None:
    """The index behind a unit's words, hyphens between them passed over: "square-mile"."""
    for position, part in enumerate(form):
        if position and words.dashed(at) and part != "-":
            at += 1
        if words.at(at) != part:
            return None
        at += 1
    return at


def _money(words: Words, at: int, scaled: bool) -> Unit | None:
    for length in range(min(4, len(words) - at), 1, -1):
        phrase = " ".join(words.lower[at : at + length])
        code = _pairs("nations").get(phrase) or _pairs("nations").get(phrase.removesuffix("s"))
        if code := code or _pairs("words").get(phrase):
            return Unit(code, "money", at + length, at + length)
    code = _currency_word(words, at, scaled) if at < len(words) else None
    return Unit(code, "money", at + 1, at + 1) if code else None


def _currency_word(words: Words, at: int, scaled: bool) -> str | None:
    """The ISO code of one word or sign behind a number: "euros", "USD", "£", "pounds" with a scale, a lone "p"."""
    word, printed, follow = words.at(at), words.printed[at], words.at(at + 1)
    if len(word) == 3 and word.isalpha() and printed in lexicon.sections("currencies")["before the number"]:
        return _signs().get(printed, printed)
    before_digits = words.is_digits(at + 1) and (words.glued(at + 1) or not words.glued(at))
    if word == "¢" or (word in ("€", "£", "$") and not before_digits):
        return _signs()[word]
    if word in ("pound", "pounds"):
        return "GBP" if (scaled or follow == "sterling") and follow != "of" else None
    if word in ("won", "real", "dong", "rand", "p") and words.is_capital(at):
        return None
    if word == "p" and follow.isalpha() and word_class(follow) not in ("prepositions", "conjunctions", "determiners"):
        return None
    return _pairs("words").get(word)


@cache
def _forms() -> _Forms:
    found: _Forms = {}
    for kind in ("duration", "percent", "measure"):
        for entry in lexicon.entries("units", kind):
            name, _, forms = entry.partition(" = ")
            for form in forms.split(", "):
                parts = split_words(form).lower
                found.setdefault(parts[0], []).append((parts, name, kind))
    return found


@cache
def _small() -> frozenset[str]:
    """The words for one to nine."""
    return frozenset(entry.split(" = ")[0] for entry in lexicon.entries("numerals", "units"))


@cache
def _pairs(section: str) -> dict[str, str]:
    pairs = (entry.split(" = ") for entry in lexicon.entries("currencies", section))
    keep = section == "before the sign"
    return {form if keep else form.casefold(): code for form, code in pairs}


@cache
def _signs() -> dict[str, str]:
    pairs = [entry.split(" = ") for entry in lexicon.entries("currencies", "signs")]
    return {pair[0]: pair[1] for pair in pairs}


@cache
def _symbols(section: str) -> dict[str, str]:
    return {symbol: name for name, symbol in (entry.split(" = ") for entry in lexicon.entries("units", section))}
