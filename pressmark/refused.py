"""Numbers that are no figures by the words around them: years, names with numbers, the pronoun "one", scores."""

from __future__ import annotations

from itertools import takewhile

from pressmark import lexicon
from pressmark.amounts import Amount
from pressmark.words import Words, is_function, is_plural, is_verb, word_class

NAME = "number in a name"
YEAR = "year"

_YEARS = range(1500, 2200)
_OLD_YEARS = range(1000, 1500)


def refusal(words: Words, amount: Amount, start: int, title_case: bool) -> str | None:
    """Why an amount is no figure, None where it is one; `start`: where its modifier begins."""
    if amount.kind == "ratio" and amount.form == "fraction":
        return None if _is_share(words, amount, start) else "ordinal"
    if words.at(amount.last) == "-" and words.at(amount.last + 1) in lexicon.words("refusals", "ordinals"):
        return "ordinal"
    if amount.unit or amount.form in ("ratio", "vote", "multiple", "rate", "vague", "age"):
        return _refused_unit(words, amount, title_case)
    if _glued_letters(words, amount):
        return "glued to letters"
    if amount.scaled:
        return None
    if _is_year(words, amount, start):
        return YEAR
    if _is_label(words, amount, title_case) or _ends_a_name(words, amount) or _names_a_thing(words, amount, title_case):
        return NAME
    return _refused_bare(words, amount, start)


def title_cased(words: Words) -> bool:
    """Whether a sentence is set like a headline, so that capitals tell nothing."""
    told = [
        word
        for word, lower in zip(words.printed, words.lower, strict=True)
        if word[0].isalpha() and not is_function(lower)
    ]
    return len(told) > 2 and sum(word[0].isupper() for word in told) >= 0.85 * len(told)


def _refused_unit(words: Words, amount: Amount, title_case: bool) -> str | None:
    """A unit settles it, but "the programme 60 Minutes" is a name and "day one hour" is none."""
    behind = amount.noun - 1
    word = words.printed[behind]
    named = word[0].isupper() and not word.isupper() and len(word) > 3 and amount.kind in ("duration", "measure")
    named = named and word not in ("Celsius", "Fahrenheit", "Kelvin")
    if (
        amount.noun - amount.last == 1
        and words.lower[amount.first : amount.noun] == ("one", "day")
        and words.at(amount.first - 1) not in ("in", "for", "within", "only", "just", "than", "least", "after")
    ):
        return "adverb"
    if named and not title_case and amount.first > 0 and words.is_digits(amount.first) and words.at(amount.last) != "-":
        return NAME
    return None


def _refused_bare(words: Words, amount: Amount, start: int) -> str | None:
    """Numbers without unit or scale that neither year nor name explains."""
    word = words.lower[amount.first : amount.last]
    if amount.first == 0 and words.at(amount.last) in (".", ")") and words.is_digits(0):
        return "list number"
    if word == ("one",):
        return None if _one_counts(words, amount, start) else "one as a pronoun"
    if words.hyphen(amount.last) and words.at(amount.last + 1) in lexicon.words("refusals", "behind a hyphen"):
        return "adjective"
    if words.at(amount.first - 1) in ("the", "these") and _stands_for_people(words, amount):
        return "pronoun"
    if word == ("zero",) and not is_plural(words.at(amount.last)):
        return "zero as an adjective"
    if amount.value_high is not None and words.at(amount.first + 1) == "-" and words.is_digits(amount.first - 1):
        return NAME
    if amount.value_high is None and _in_score(words, amount):
        return "score"
    return None


def _stands_for_people(words: Words, amount: Amount) -> bool:
    """ "The two spoke": a number that stands for those named before."""
    behind = word_class(words.at(amount.last))
    if words.is_digits(amount.first):
        return False
    if words.at(amount.last) == "of":
        return word_class(words.at(amount.last + 1)) == "pronouns"
    return behind in ("verb", "auxiliaries", "adverbs", "pronouns") or not words.at(amount.last)


def _is_share(words: Words, amount: Amount, start: int) -> bool:
    """ "Two-thirds", "half of", "by a third", "more than half": not "first half", "third party"."""
    follow, before = words.at(amount.last), words.at(start - 1)
    limited = start != amount.first or before in ("by", "in")
    if amount.unit:
        return before not in ("first", "second")
    if words.at(amount.first) == "half":
        if before in lexicon.words("refusals", "before half") and start == amount.first:
            return False
        return limited or follow in lexicon.words("refusals", "behind half")
    if words.is_digits(amount.first) and not limited:
        return follow == "of"
    if words.at(amount.last - 1).endswith("s") or "-" in words.lower[amount.first : amount.last]:
        return True
    return limited or follow in ("of", "the", "less", "more", "as", ".", ",")


def _glued_letters(words: Words, amount: Amount) -> bool:
    """ "5G", "COVID-19", "AT-6", "18F": digits that touch letters which are no unit."""
    last, first = amount.last, amount.first
    if words.is_digits(last - 1) and words.glued(last) and words.at(last)[:1].isalpha():
        return True
    if words.is_digits(first) and words.glued(first) and words.at(first - 1)[:1].isalpha():
        return True
    if (
        words.at(first - 1) in ("+", "/")
        and words.at(first - 2)[:1].isalpha()
        and words.glued(first - 1)
        and words.glued(first)
    ):
        return True
    if not (words.at(first - 1) == "-" and words.glued(first)) or words.is_digits(first - 2):
        return False
    return words.at(first - 2)[:1].isalnum() and (words.glued(first - 1) or words.is_capital(first - 2))


def _is_year(words: Words, amount: Amount, start: int) -> bool:
    """Four bare digits in the range of years, unless a plural noun or a limit shows that something is counted."""
    digits = words.at(amount.first)
    if amount.value_high in _YEARS and amount.value in _YEARS and words.at(start - 1) in ("between", "from"):
        return True
    if not (digits.isdigit() and len(digits) == 4):
        return False
    if int(digits) not in _YEARS:
        return (
            int(digits) in _OLD_YEARS
            and words.at(start - 1) in ("in", "the", "of")
            and not _plural_behind(words, amount.last)
        )
    fixed = words.at(amount.first - 1) in ("the", "its", "his", "her", "their", "this")
    if start != amount.first and not fixed and words.at(start) not in ("around", "about", "circa", "some"):
        return False
    before = words.at(amount.first - 1 if fixed else start - 1)
    if before in lexicon.words("refusals", "since words") or words.is_capital(amount.last) or before in ("a", "an"):
        return True
    recent = int(digits) > 1940 and (
        before in ("the", "his", "her", "its", "this", "their", "'s") or before.endswith("'s")
    )
    return recent or not _plural_behind(words, amount.last)


def _plural_behind(words: Words, at: int) -> bool:
    """Whether a lower-case plural noun stands within three words, before anything that ends a noun phrase."""
    for index in range(at, at + 3):
        word = words.at(index)
        if not word[:1].isalpha() or is_function(word):
            return False
        if is_plural(word) and not words.is_capital(index):
            return not is_verb(word)
    return False


def _is_label(words: Words, amount: Amount, title_case: bool) -> bool:
    """ "Section 230", "Boeing 737", "day three", "Channel Four": a number behind the word it belongs to."""
    at = amount.first - 1
    before = words.at(at)
    singular = before[:-1] if before.endswith("s") and len(before) > 3 else before
    labels = lexicon.words("refusals", "labels")
    if before in labels or (
        singular in labels and words.is_digits(amount.first) and not _plural_behind(words, amount.last)
    ):
        named = words.is_capital(at) and not title_case and (at > 0 or words.is_digits(amount.first))
        doubtful = singular in lexicon.words("refusals", "labels that also count") and not named
        return not (
            doubtful
            and (
                _plural_behind(words, amount.last)
                or not words.is_digits(amount.last - 1)
                and word_class(words.at(amount.last)) == ""
            )
        )
    if (
        words.is_digits(amount.first)
        and len(before) > 1
        and words.printed[at].isupper()
        and not all(map(str.isupper, words.printed[:at]))
    ):
        return before.isalpha() and not word_class(before) and not is_plural(words.at(amount.last))
    if not before.isalpha() or title_case or not words.is_capital(at) or word_class(before):
        return False
    if at == 0:
        return (
            not before.endswith("ly")
            and before not in lexicon.words("word_classes", "adjectives")
            and words.at(amount.last) != ","
        )
    return not _plural_behind(words, amount.last)


def _ends_a_name(words: Words, amount: Amount) -> bool:
    """ "Platform two.", "the oval two": a number word that closes a phrase behind a singular noun."""
    before = words.at(amount.first - 1)
    noun = before.isalpha() and word_class(before) == "" and not is_plural(before)
    closed = words.at(amount.last) in (".", ",", ";", ")", "")
    known = lexicon.words("word_classes", "adjectives") | lexicon.words("verbs", "nouns too")
    return noun and closed and before not in known and not words.is_digits(amount.first)


def _names_a_thing(words: Words, amount: Amount, title_case: bool) -> bool:
    """ "787 Dreamliner", "11 Pro", "Two Rivers", "Gang of Eight": a number and a capital that make one name."""
    first, behind = amount.first, amount.last
    if words.at(behind) in lexicon.words("refusals", "names behind a number") | {"zip"} and words.is_digits(first):
        return True
    if title_case:
        return False
    if words.is_digits(first):
        alone = (
            words.is_capital(behind) and words.at(behind).isalpha() and amount.value != 1 and amount.value_high is None
        )
        near = range(behind, behind + 5)
        return (
            alone
            and first > 0
            and len(words.at(first)) <= 3
            and not any(is_plural(words.at(at)) for at in near)
            and not words.is_capital(behind + 1)
        )
    opened = first == 0 or words.at(first - 1) in ('"', "“", "‘", "'", ".", ":", "—", "–", "?", "!", "•", "-", "*", "(")
    return words.is_capital(first) and not opened


def _one_counts(words: Words, amount: Amount, start: int) -> bool:
    """ "One" is a count with a noun behind it and a sign of counting: a limit, "only", a person or a time."""
    follow, before = words.at(amount.last), words.at(start - 1)
    law = follow.isdigit() and words.at(amount.last + 1) == "("
    if (
        words.hyphen(amount.last)
        or follow in lexicon.words("refusals", "pronoun behind one")
        or not (follow.isalpha() or law)
    ):
        return False
    if word_class(follow) not in ("", "verb") or (
        before in lexicon.words("refusals", "before one") and before != "only"
    ):
        return False
    if start != amount.first or any(
        words.at(at) in ("only", "just", "exactly") for at in range(max(0, start - 3), start)
    ):
        return True
    near = takewhile(lambda word: word_class(word) == "" and word.isalpha(), words.lower[amount.last : amount.last + 4])
    return not lexicon.words("refusals", "people behind one").isdisjoint(near)


def _in_score(words: Words, amount: Amount) -> bool:
    """ "2-0", "won 3-2": two numbers with a hyphen between them that make no range."""
    behind, ahead = amount.last, amount.first - 1
    if words.dashed(behind) and words.is_digits(behind + 1) and words.is_digits(amount.first):
        return True
    return (
        words.at(ahead) in ("-", "–")
        and words.glued(ahead)
        and words.glued(amount.first)
        and words.is_digits(ahead - 1)
    )
