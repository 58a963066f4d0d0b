"""Numbers that are part of a name: "Section 230", "Boeing 737", "COVID-19", "Channel Four", "787 Dreamliner"."""

from __future__ import annotations

from pressmark import lexicon
from pressmark.numbers.amounts import Amount
from pressmark.numbers.numerals import read_numeral, values
from pressmark.numbers.words import Words, class_at, is_function, is_in_ly, is_noun_like, is_plural, is_verb, word_class

_FAR = 20  # words
_OPENERS = frozenset("\"“‘'.:—–?!•-*(")
_EDITIONS = frozenset(f"{number}.0" for number in range(1, 10))


def is_in_name(words: Words, amount: Amount, title_case: bool) -> bool:
    """Whether a bare number belongs to a name; `title_case`: capitals tell nothing in this sentence."""
    return (
        _is_label(words, amount, title_case)
        or _ends_a_name(words, amount)
        or _begins_a_name(words, amount, title_case)
        or _stands_for_a_thing(words, amount)
        or _is_emergency_number(words, amount)
        or is_calibre(words, amount)
    )


def is_glued(words: Words, amount: Amount) -> bool:
    """As in "5G", "COVID-19", "AT-6", "18F", "OS/2", "group:6784": digits that touch letters which are no unit."""
    last, first = amount.last, amount.first
    before = words.at(first - 1)
    if words.is_digits(last - 1) and words.glued(last) and words.at(last)[:1].isalpha():
        return True
    if not words.glued(first) or words.is_digits(first - 2) or first == 0:
        return False
    if before[:1].isalpha():
        return words.is_digits(first)
    if before == "-" and is_noun_like(words, first - 2) and not words.is_capital(first - 2):  # "magnitude-9.2 quake"
        return "." not in words.at(first)
    touches = words.glued(first - 1) and words.at(first - 2)[:1].isalnum()
    if before in ("+", "/", ":", "=", "&"):
        return touches
    return before == "-" and (touches or words.is_capital(first - 2))


def plural_behind(words: Words, at: int) -> bool:
    """Whether a lower-case plural noun stands within three words, before anything that ends a noun phrase."""
    for index in range(at, at + 3):
        word = words.at(index)
        if not word[:1].isalpha() or is_function(word) or word in values("units", "teens", "tens"):
            return False
        if is_plural(word) and not words.is_capital(index):
            return not is_verb(word)
    return False


def _is_label(words: Words, amount: Amount, title_case: bool) -> bool:
    """As in "Section 230", "Boeing 737", "day three", "Channel Four": a number behind the word it belongs to."""
    at = amount.first - 1
    before, digits = words.at(at), words.is_digits(amount.first)
    if "," in words.at(amount.first):  # "order 10,000 more": no name has a thousands separator
        return False
    if _known_label(words, amount):
        named = words.is_capital(at) and not title_case and (at > 0 or digits)
        doubtful = before.removesuffix("s") in lexicon.words("refusals", "labels that also count") and not named
        spelt = not words.is_digits(amount.last - 1) and word_class(words.at(amount.last)) == ""
        return not (doubtful and (plural_behind(words, amount.last) or spelt))
    if not before.isalpha() or class_at(words, at) or not words.is_capital(at):
        return False
    initials = len(before) > 1 and words.printed[at].isupper() and not all(map(str.isupper, words.printed[:at]))
    if digits and initials:
        return not is_plural(words.at(amount.last)) or words.at(amount.last).removesuffix("s") in lexicon.words("verbs")
    if digits and (_is_one_thing(words, amount) or _is_whole_entry(words, amount)):
        return True
    if title_case:
        return False
    if at == 0:
        idle = is_in_ly(before) or before in lexicon.words("word_classes", "adjectives")
        return not idle and words.at(amount.last) != ","
    return not plural_behind(words, amount.last)


def _is_one_thing(words: Words, amount: Amount) -> bool:
    """As in "Rook 2 is out": a verb in the singular behind a number and a capital before it."""
    return amount.value != 1 and words.at(amount.last) in ("is", "was", "has", "hits", "gets")


def _is_whole_entry(words: Words, amount: Amount) -> bool:
    """As in "Growing a lemon tree: Method 2": a singular and its digits with marks on both sides."""
    first, last = words.at(amount.first - 2), words.at(amount.last)
    closed = first in ("", ":", "–", "—", "/", "(") and last in ("", ":", "–", "—", "/", ")")
    return closed and amount.first > 1 and not is_plural(words.at(amount.first - 1)) and len(words.at(amount.first)) < 3


def _known_label(words: Words, amount: Amount) -> bool:
    """Whether a word of the lexicon's labels stands before the number, in the plural only before digits and no noun."""
    before, labels = words.at(amount.first - 1), lexicon.words("refusals", "labels")
    paired = words.at(amount.last) == "and" and read_numeral(words, amount.last + 1) is not None  # "days two and four"
    listed = before.removesuffix("s") in labels and (words.is_digits(amount.first) or paired)
    return before in labels or (listed and not plural_behind(words, amount.last))


def _ends_a_name(words: Words, amount: Amount) -> bool:
    """As in "Platform two.", "the oval two": a number word that closes a phrase behind a singular noun; "Tide 2.0"."""
    before = words.at(amount.first - 1)
    if words.is_capital(amount.first - 1) and words.at(amount.first) in _EDITIONS and before.isalpha():
        return True
    noun = before.isalpha() and word_class(before) == "" and not is_plural(before)
    closed = words.at(amount.last) in (".", ",", ";", ")", "")
    known = lexicon.words("word_classes", "adjectives") | lexicon.words("verbs", "nouns too")
    if before.endswith("ing"):  # "killing two."
        return False
    return noun and closed and before not in known and not words.is_digits(amount.first)


def _begins_a_name(words: Words, amount: Amount, title_case: bool) -> bool:
    """As in "787 Dreamliner", "11 Pro", "Two Rivers", "Gang of Eight": a number and a capital that make one name."""
    first, behind = amount.first, amount.last
    digits = words.is_digits(first)
    if is_airliner(words, first) or (digits and _is_spelt_name(words, behind)):
        return True
    if digits and words.at(behind) in lexicon.words("refusals", "names behind a number"):
        return True
    if not digits and _is_street(words, behind):
        return True
    if title_case or first == 0:
        return False
    if not digits:
        return words.is_capital(first) and words.at(first - 1)[-1:] not in _OPENERS
    lone = words.is_capital(behind) and words.at(behind).isalpha() and not words.is_capital(behind + 1)
    lone = lone and words.at(behind + 1) not in ("or", "and", "-", ",")
    short = len(words.at(first)) <= 3 and amount.value != 1 and amount.value_high is None
    return lone and short and not any(is_plural(words.at(at)) for at in range(behind, behind + 5))


def _is_spelt_name(words: Words, at: int) -> bool:
    """As in "a 4-Seven shop": digits and a number word with a capital."""
    spelt = values("units", "teens", "tens").get(words.at(at + 1)) is not None
    return words.dashed(at) and words.is_capital(at + 1) and spelt


def _is_street(words: Words, at: int) -> bool:
    """As in "Seven | Sisters Road": a street named with a number word."""
    near = range(at, at + 3)
    end = next((index for index in near if words.at(index) in lexicon.words("refusals", "street words")), None)
    return end is not None and end > at and all(words.is_capital(index) for index in range(at, end + 1))


def is_airliner(words: Words, at: int) -> bool:
    """As in "an Ardle 747 aircraft": a number by which a type of aircraft is known, before a word for one."""
    known = words.at(at) in lexicon.words("refusals", "airliners")
    alone = words.at(at - 1) in ("the", "a", "an") and words.at(at + 1) in (",", ".", "")
    return known and (alone or words.at(at + 1) in lexicon.words("refusals", "aircraft"))


def is_model(words: Words, at: int) -> bool:
    """As in "five 787 jets": three bare digits right behind a number name the things that it counts."""
    behind = words.at(at + 1)
    return words.at(at).isdigit() and len(words.at(at)) == 3 and behind.isalpha() and not words.glued(at + 1)


def _stands_for_a_thing(words: Words, amount: Amount) -> bool:
    """As in "The 401 building", "such as 212": digits that name what they stand before or stand for."""
    if not words.is_digits(amount.first) or amount.value_high is not None or set(",.") & set(words.at(amount.first)):
        return False
    before, behind = words.at(amount.first - 1), words.at(amount.last)
    if before in values("units", "teens") and before != "one" and is_model(words, amount.first):
        return True
    if before in ("a", "an") and len(words.at(amount.first)) == 3 and class_at(words, amount.last) == "prepositions":
        return behind not in ("of", "out")  # "flew a 727 to"
    if before == "as" and words.at(amount.first - 2) == "such":
        return not plural_behind(words, amount.last)
    if before == "at" and words.is_capital(amount.last) and words.is_capital(amount.last + 1):  # "at 100 South Rook"
        return not any(is_plural(words.at(at)) for at in range(amount.last, amount.last + 4))
    if _is_postcode(words, amount.first):
        return True
    unparted = words.at(amount.first).isdigit() and len(words.at(amount.first)) > 3
    if unparted and before == "is" and _is_told(words, amount.first):
        return False
    if unparted and before in ("in", "to", "is", "read", "reads", "code") and not behind.isalpha():
        return True
    noun = behind.isalpha() and word_class(behind) == "" and behind not in lexicon.words("word_classes", "adjectives")
    if behind in lexicon.words("counted", "attributive nouns"):  # "the 11 member group"
        return False
    return before == "the" and noun and not any(is_plural(words.at(at)) for at in range(amount.last, amount.last + 6))


def _is_postcode(words: Words, at: int) -> bool:
    """As in "Elsam, 92688", "Rook Island 19406 Dear Mr Hale": five bare digits behind a place."""
    bare = words.at(at).isdigit() and len(words.at(at)) == 5
    place = (
        words.is_capital(at - 2) if words.at(at - 1) == "," else words.is_capital(at - 1) and words.is_capital(at - 2)
    )
    return bare and place and (not words.at(at + 1)[:1].isalpha() or words.is_capital(at + 1))


def _is_told(words: Words, at: int) -> bool:
    """As in "The number of seats is 1200": a word for a count or a total stands before the verb."""
    near = set(words.lower[max(0, at - _FAR) : at])
    return bool(near & lexicon.words("counted", "counts of things") or near & lexicon.words("counted", "totals"))


def _is_emergency_number(words: Words, amount: Amount) -> bool:
    """As in "call 911", "911 dispatchers", "ring us on 101": a number that is dialled."""
    if words.at(amount.first) not in lexicon.words("refusals", "emergency numbers"):
        return False
    called = lexicon.words("refusals", "calling") & set(words.lower[max(0, amount.first - 4) : amount.first])
    answered = words.at(amount.last) in lexicon.words("refusals", "answering a call")
    return answered or bool(called and not plural_behind(words, amount.last))


def is_calibre(words: Words, amount: Amount) -> bool:
    """As in "a .380 pistol", "a .45-caliber revolver", "a 9mm handgun": a number that names a weapon's bore."""
    at = amount.noun + 1 if words.hyphen(amount.noun) else amount.noun
    bore = words.at(amount.first).startswith(".") or amount.unit == "millimeter"
    return bore and words.at(at) in lexicon.words("refusals", "weapons")
