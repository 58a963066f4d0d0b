"""Numbers that are no figures by the words around them: years, shares that are ordinals, scores, the pronoun "one"."""

from __future__ import annotations

from itertools import takewhile

from pressmark import lexicon
from pressmark.numbers.adjuncts import time_words
from pressmark.numbers.amounts import Amount
from pressmark.numbers.numbered import is_calibre, is_glued, is_in_name, plural_behind
from pressmark.numbers.numerals import read_numeral, values
from pressmark.numbers.words import Words, is_function, is_noun_like, is_plural, is_verb, word_class

NAME = "number in a name"
YEAR = "year"

_YEARS = range(1500, 2200)
_OLD_YEARS = range(1000, 1500)
_ANY_YEARS = range(1000, 2200)
_ROUNDS = frozenset((4.0, 8.0, 16.0, 32.0, 64.0))  # "in the last 16 of the cup"
_SELF_EVIDENT = frozenset(("ratio", "vote", "multiple", "rate", "vague", "age"))
_PARTICIPLES = ("ing", "ed", "en", "wn", "rn")
_FIXED = frozenset(("the", "its", "his", "her", "their", "this"))


def refusal(words: Words, amount: Amount, start: int, title_case: bool) -> str | None:
    """Why an amount is no figure, None where it is one; `start`: where its modifier begins."""
    if amount.form == "fraction" and _is_next_of_many(words, amount, start):
        return "ordinal"
    if amount.kind == "ratio" and amount.form == "fraction":
        return None if _is_share(words, amount, start) else "ordinal"
    if (
        not amount.unit
        and words.at(amount.last) == "-"
        and words.at(amount.last + 1) in lexicon.words("refusals", "ordinals")
    ):
        return "ordinal"
    if amount.unit or amount.form in _SELF_EVIDENT:
        return _refused_unit(words, amount, title_case)
    if is_glued(words, amount):
        return "glued to letters"
    if amount.scaled:
        return NAME if _is_registration(words, amount) else None
    if _is_year(words, amount, start):
        return YEAR
    return (
        NAME
        if is_in_name(words, amount, title_case) or _is_house(words, amount)
        else _refused_bare(words, amount, start)
    )


def _is_registration(words: Words, amount: Amount) -> bool:
    """As in "the plane, 9M-XYZ, flew": a number and a letter that are no millions, with capitals behind a hyphen."""
    behind = words.printed[amount.last + 1 : amount.last + 2]
    return words.dashed(amount.last) and all(word.isupper() for word in behind) and amount.last - amount.first < 3


def _is_house(words: Words, amount: Amount) -> bool:
    """As in "1064 Mission was built in 2004": a house told by its number and street, at the start of a sentence."""
    digits, behind = words.at(amount.first), word_class(words.at(amount.last + 1))
    named = words.is_capital(amount.last) and not is_plural(words.at(amount.last)) and len(words) > 1
    verb = behind == "auxiliaries" or not words.at(amount.last + 1)
    return amount.first == 0 and digits.isdigit() and 2 < len(digits) < 6 and named and verb


def title_cased(words: Words) -> bool:
    """Whether a sentence is set like a headline, so that capitals tell nothing."""
    pairs = zip(words.printed, words.lower, strict=True)
    told = [printed for printed, lower in pairs if printed[0].isalpha() and not is_function(lower)]
    return len(told) > 2 and sum(word[0].isupper() for word in told) >= 0.85 * len(told)


def _refused_unit(words: Words, amount: Amount, title_case: bool) -> str | None:
    """A unit settles it, but "the programme 60 Minutes" is a name and "one day" an adverb."""
    behind, first = amount.noun - 1, amount.first
    word = words.printed[behind]
    if words.lower[first : amount.noun] == ("one", "day"):
        counts = bool(amount.per) or words.at(first - 1) in lexicon.words("refusals", "before one day")
        inside = first > 0 and word_class(words.at(first - 1)) != "conjunctions"
        return None if counts or (word_class(words.at(amount.noun)) == "sign" and inside) else "adverb"
    if is_calibre(words, amount) or words.lower[first : first + 3] == ("half", "-", "centuries"):  # of a batter
        return NAME
    if words.at(first) == "zero" and words.dashed(amount.last):  # "zero-hours contracts"
        return "zero as an adjective"
    if words.at(first) == "one" and amount.unit == "point" and not words.hyphen(amount.last):
        return "adverb"
    named = word[0].isupper() and not word.isupper() and len(word) > 3 and amount.kind in ("duration", "measure")
    named = named or (word in ("Cent", "Cents") and words.is_digits(first))
    named = named and any(letter in "aeiou" for letter in word)  # not "Mbps"
    named = named and word not in ("Celsius", "Fahrenheit", "Kelvin")
    inside = first > 0 and (words.is_digits(first) or words.is_capital(first)) and words.at(amount.last) != "-"
    return NAME if named and inside and not title_case else None


def _refused_bare(words: Words, amount: Amount, start: int) -> str | None:
    """Numbers without unit or scale that neither year nor name explains."""
    word, first, last = words.lower[amount.first : amount.last], amount.first, amount.last
    if not any(printed[0].isalpha() for printed in words.printed[:first] + words.printed[last:]):
        return "nothing but digits"
    if words.lower[1:2] == ("of",) and len(words) <= 4 and words.is_digits(0) and words.is_digits(2):
        return "page"  # "1 of 18."
    if first == 0 and words.at(last) in (".", ")") and words.is_digits(0):
        return "list number"
    if first == 0 and words.at(last) == ":" and not words.is_digits(0):
        return "list number"
    if first == 0 and words.at(last) == "," and word_class(words.at(last + 1)) == "determiners":
        return "list number"  # "Two, the harbour is old"
    signs = {words.at(first - 1) if first > 1 else "", words.at(last)}  # not "+15 groups call"
    if signs & {"=", "×", "+"} and words.is_digits(first) and not words.glued(last):
        return "sum"
    if words.hyphen(last) and words.at(last + 1) in lexicon.words("refusals", "behind a hyphen"):
        return "adjective"
    if word == ("one",):
        return None if _one_counts(words, amount, start) else "one as a pronoun"
    at = first - 2 if words.at(first - 1) in ("last", "back", "front", "final") else first - 1
    listed = words.at(at - 1) == "of" and read_numeral(words, at - 2) is not None  # "two of the four who came"
    if words.at(at) in ("the", "these") and not listed and _stands_for_people(words, amount):
        return "pronoun"
    if word == ("zero",) and not is_plural(words.at(last)):
        return "zero as an adjective"
    return _refused_hyphen(words, amount)


def _refused_hyphen(words: Words, amount: Amount) -> str | None:
    """As in "Two 737-800 planes", "2-0", "won 3-2": numbers with a hyphen between them that make no range."""
    first, behind = amount.first, amount.last
    if amount.value_high is not None:
        return NAME if words.at(first + 1) == "-" and words.is_digits(first - 1) else None
    if words.dashed(behind) and words.is_digits(behind + 1) and words.is_digits(first):
        return "score"
    if (
        words.dashed(behind) and words.at(behind + 1) in ("of", "for") and words.dashed(behind + 2)
    ):  # "9-of-15", "3-for-4"
        return "score"
    if _is_spaced_score(words, first, behind):
        return "score"
    ahead = words.at(first - 1) in ("-", "–") and words.glued(first - 1) and words.glued(first)
    return "score" if ahead and words.is_digits(first - 2) else None


def _is_spaced_score(words: Words, first: int, behind: int) -> bool:
    """As in "Elsam 3 – 0 Rook": two small numbers and a dash between spaces."""
    ahead = words.at(behind) in ("-", "–") and words.is_digits(behind + 1)
    back = words.at(first - 1) in ("-", "–") and words.is_digits(first - 2)
    others = (words.at(behind + 1) if ahead else words.at(first - 2) if back else "", words.at(first))
    return (ahead or back) and all(other.isdigit() and len(other) < 3 for other in others)


def _stands_for_people(words: Words, amount: Amount) -> bool:
    """As in "The two spoke": a number that stands for those named before."""
    behind = word_class(words.at(amount.last))
    participle = words.at(amount.last).endswith(_PARTICIPLES) and is_noun_like(words, amount.last + 1)
    participle = participle or words.at(amount.last) == "most"  # "the two most recent cases"
    if words.at(amount.first - 1) == "last" and amount.value in _ROUNDS and not is_noun_like(words, amount.last):
        return True
    if words.is_digits(amount.first) or participle or words.dashed(amount.last):
        return False
    if words.at(amount.last) == "of":
        return word_class(words.at(amount.last + 1)) == "pronouns"
    ends = ("verb", "auxiliaries", "adverbs", "pronouns", "sign")
    return behind in ends or not words.at(amount.last)


def _is_share(words: Words, amount: Amount, start: int) -> bool:
    """As in "Two-thirds", "half of", "by a third", "more than half": not "first half", "third party"."""
    follow, before = words.at(amount.last), words.at(start - 1)
    if words.dashed(amount.first - 1) and words.at(amount.first - 2)[:1].isalpha():  # "the fly-half"
        return False
    limited = start != amount.first or before in ("by", "in")
    if before == "and" and words.at(start) == "a" and words.at(start - 2) in time_words():  # "a year and a half"
        return False
    if amount.unit:
        return before not in ("first", "second")
    if words.at(amount.first) == "half":
        halves = before in lexicon.words("refusals", "before half") and start == amount.first
        people = follow in ("said", "say", "were", "are", "have") and word_class(before) != "determiners"
        return not halves and (limited or people or follow in lexicon.words("refusals", "behind half"))
    if words.is_digits(amount.first) and not limited:
        return follow == "of"
    if words.at(amount.last - 1).endswith("s") or "-" in words.lower[amount.first : amount.last]:
        return True
    return limited or follow in ("of", "the", "less", "more", "as", ".", ",")


def _is_next_of_many(words: Words, amount: Amount, start: int) -> bool:
    """As in "killed two men and injured a third", "for a third day": an ordinal behind "a"."""
    if words.at(amount.first) != "a" or start != amount.first or words.at(amount.last) == "of" or not amount.value:
        return False
    others = [word for word, value in values("units").items() if value == round(1 / amount.value) - 1]
    told = amount.value < 0.5 and bool({*others} & set(words.lower[: amount.first]))
    return told or (amount.kind == "duration" and amount.value in (1 / 3, 1 / 5, 1 / 6, 1 / 7))


def _is_year(words: Words, amount: Amount, start: int) -> bool:
    """Four bare digits in the range of years, unless a plural noun or a limit shows that something is counted."""
    digits = words.at(amount.first)
    if words.at(start - 1) in ("between", "from") and amount.value_high:
        told = _YEARS if plural_behind(words, amount.last) else _ANY_YEARS
        return amount.value in told and amount.value_high in told
    if not (digits.isdigit() and len(digits) == 4):
        return False
    fixed = words.at(amount.first - 1) in _FIXED
    before = words.at(amount.first - 1 if fixed else start - 1)
    counted = plural_behind(words, amount.last)
    if int(digits) not in _YEARS:
        since = before in lexicon.words("refusals", "since words") - {"by", "around", "from"} or before == "the"
        return int(digits) in _OLD_YEARS and since and not counted
    if (
        before in lexicon.words("refusals", "since words")
        and words.at(start) in ("at", "about", "around")
        and not counted
    ):
        return True  # "since at least 2005"
    if start != amount.first and not fixed and words.at(start) not in ("around", "about", "circa", "some"):
        return False
    if before in lexicon.words("refusals", "since words") or words.is_capital(amount.last) or before in ("a", "an"):
        return True
    if before in lexicon.words("refusals", "seasons") or (before == "and" and _is_year_before(words, start - 2)):
        return True
    event = words.is_capital(start - 1) and start > 1
    if event and words.at(amount.last).removesuffix("s") in lexicon.words("verbs", "nouns too"):
        return True  # "The road to Elsam 2006 looks long"
    dated = words.at(amount.last) in lexicon.words("refusals", "nouns of a year")  # "its 2018 sales"
    recent = int(digits) > 1940 and (fixed or dated or before.endswith("'s"))
    return recent or not counted


def _is_year_before(words: Words, index: int) -> bool:
    """As in "the 1973 oil and 1979 energy crises": a year and its adjective."""
    year = words.at(index - 1)
    return words.at(index).isalpha() and year.isdigit() and len(year) == 4 and int(year) in _YEARS


def _one_counts(words: Words, amount: Amount, start: int) -> bool:
    """Whether "one" counts: a noun behind it and a limit, "only", its plural near by, or a person or a time."""
    at = amount.last + 1 if words.dashed(amount.last) else amount.last
    follow, before = words.at(at), words.at(start - 1)
    if words.lower[at : at + 2] == ("or", "more") and is_plural(words.at(at + 2)):  # "one or more pupils"
        return True
    law = follow.isdigit() and words.at(at + 1) == "("
    if follow in lexicon.words("refusals", "pronoun behind one") or not (follow.isalpha() or law):
        return False
    named = at == amount.last and start == amount.first and before in lexicon.words("refusals", "before one") - {"only"}
    if word_class(follow) not in ("", "verb") or named:
        return False
    stressed = lexicon.words("refusals", "stress one") & set(words.lower[max(0, start - 3) : start])
    if start != amount.first or stressed or at != amount.last:
        return True
    near = set(takewhile(lambda word: word_class(word) == "" or word == "-", words.lower[at : at + 8]))
    contrast = {f"{word}s" for word in near} & set(words.lower)
    counts = contrast or near & lexicon.words("refusals", "people behind one")
    return bool(counts) or _is_object(words, at, start) or _is_listed(words, at, start)


def _is_listed(words: Words, at: int, start: int) -> bool:
    """As in "12 pills, one handgun and 15 bullets": one entry of a list of things that are counted."""
    near = (*words.lower[max(0, start - 5) : start], *words.lower[at + 1 : at + 5])
    dated = any(word.isdigit() and len(word) == 4 for word in near)
    counted = not dated and any(word[:1].isdigit() or values("units", "teens").get(word, 0) > 1 for word in near)
    return words.at(start - 1) in (",", "and", "or", "plus") and counted and is_noun_like(words, at)


def _is_object(words: Words, at: int, start: int) -> bool:
    """As in "offers one solution", "against one opponent": "one" and its noun behind a verb or a preposition."""
    before, noun = words.at(start - 1), next((i for i in range(at, at + 4) if not is_noun_like(words, i)), at + 4)
    verbs = lexicon.words("refusals", "before one object") | lexicon.words("verbs", "nouns too")
    if words.at(noun - 1) in lexicon.words("counted", "times"):  # "it came one bright October morning"
        return False
    governed = is_verb(before) or before in verbs or before.removesuffix("s") in verbs
    return (
        governed and noun > at and word_class(words.at(noun)) in ("sign", "prepositions", "conjunctions", "determiners")
    )
