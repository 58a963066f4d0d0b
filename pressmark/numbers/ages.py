"""Ages: "18-year-old", "three years of age", "Peres, 77,", "aged 35", "he was 10"."""

from __future__ import annotations

from dataclasses import replace

from pressmark import lexicon
from pressmark.numbers.amounts import Amount
from pressmark.numbers.words import Words, is_function, is_noun_like, is_plural, word_class

_OLDEST = 120
_NEAR = 7  # words


def aged(words: Words, amount: Amount) -> Amount:
    """The amount, as an age in years where the words around it make it one."""
    if amount.kind == "duration":
        at = amount.noun + 1 if words.at(amount.noun) == "-" else amount.noun
        if words.at(at) in ("old", "olds"):
            return replace(amount, form="age", noun=at + 1)
        return replace(amount, form="age", noun=at + 2) if words.lower[at : at + 2] == ("of", "age") else amount
    bare = amount.kind == "count" and not amount.scaled and 0 < (amount.value or 0) < _OLDEST
    rules = (_is_named, _is_beside_a_name, _is_told, _opens, _is_of_somebody, _is_reached)
    if bare and any(rule(words, amount) for rule in rules):
        return replace(amount, form="age", kind="duration", unit="year", per=None, per_end=0)
    return amount


def _is_named(words: Words, amount: Amount) -> bool:
    """As in "Aged 35", "age 12", "at the age of just 28", "ages 5 to 12", "as young as six", "children under 13"."""
    first = amount.first - 1 if words.at(amount.first - 1) in ("just", "only", "about", "between") else amount.first
    before = words.at(first - 1)
    if before == "than" and words.at(first - 2) in ("younger", "older"):
        return not words.at(amount.last) or not is_noun_like(words, amount.last)
    if before in ("under", "over") and words.at(first - 2) in lexicon.words("refusals", "people under an age"):
        return _closes(words, amount.last)
    if before in ("under", "over", "from") and words.at(first - 2) in ("aged", "ages"):
        return True
    if before == "as" and words.at(first - 2) in ("young", "old") and words.at(first - 3) == "as":
        return not is_noun_like(words, amount.last)
    return before in ("aged", "age", "ages") or (before == "of" and words.at(first - 2) in ("age", "ages"))


def _closes(words: Words, at: int) -> bool:
    """Whether nothing that a number could count stands there."""
    return not words.at(at) or words.at(at) in (".", ",", ";", ")", "”", '"') or is_function(words.at(at))


def _is_beside_a_name(words: Words, amount: Amount) -> bool:
    """As in "Mara Quill, 34,", "Mara Quill, now 34,", "Tomas Hale (41)", "Ryan S. Hollman 31, of Hope"."""
    before, behind = words.at(amount.first - 1), words.at(amount.last)
    if behind == "of" and words.at(amount.last + 1) in ("which", "whom", "them", "these", "those"):
        return False
    if before == behind == "," and words.at(amount.first - 2) in lexicon.words("refusals", "people of an age"):
        return True  # "a boy, six, and"
    if before == behind == "," and words.is_capital(amount.first - 2) and not words.is_digits(amount.first):
        known = words.at(amount.first - 2) in lexicon.words("forenames")
        return known or words.at(amount.first - 3) in lexicon.words("person_titles")  # "Prince Tomas, four, and"
    if not words.is_digits(amount.first):
        return False
    if before == "," and _ends_name(words, _before_place(words, amount.first - 1)) and behind in (",", ".", "", "and"):
        return True
    if before in ("now", "then", "also"):  # "his rival, also 38, left"
        named = _ends_name(words, amount.first - 2) or before == "also"
        return words.at(amount.first - 2) == "," and named and behind == ","
    if before not in (",", "("):
        full = _ends_name(words, amount.first) and (
            words.is_capital(amount.first - 2) or words.at(amount.first - 2) == "."
        )
        return full and behind == "," and words.at(amount.last + 1) == "of"
    if not _ends_name(words, amount.first - 1):
        return False
    if before == "(":
        return behind == ")" and words.is_capital(amount.first - 3)
    if behind == "from":  # not "20 from Mumbai, 15 from Delhi"
        return words.is_capital(amount.first - 3) and words.at(amount.first - 2) not in lexicon.words("places")
    return behind in (",", ".", ";", "and", "of") or (behind == "" and _is_entry(words, amount))


def _is_of_somebody(words: Words, amount: Amount) -> bool:
    """As in "The actor, 52, married", "his daughter is six", "Mara is 29 and"."""
    before, behind = words.at(amount.first - 1), words.at(amount.last)
    people = lexicon.words("refusals", "people of an age")
    if before == behind == "," and words.is_digits(amount.first) and not words.is_capital(amount.first - 2):
        return words.at(amount.first - 2) in people | lexicon.words("roles", "noun")
    if before not in ("is", "was", "turned", "turns") or not _closes(words, amount.last) or behind == "of":
        return False
    if words.at(amount.first - 2) in people:
        return True
    start = amount.first - 2
    while words.is_capital(start - 1):
        start -= 1
    free = start == 0 or words.at(start - 1) in (",", ";", "and", "but")
    return free and words.is_digits(amount.first) and words.at(amount.first - 2) in lexicon.words("forenames")


def _is_reached(words: Words, amount: Amount) -> bool:
    """As in "She died at 93", "Turning 18 means", "At 34, Mara is": an age at which something happens to somebody."""
    before, behind = words.at(amount.first - 1), words.at(amount.last)
    if before == "turning":
        return not is_plural(behind) and behind != "-"
    if before != "at" or not words.is_digits(amount.first):
        return False
    if words.at(amount.first - 2) in lexicon.words("refusals", "events of a life"):
        return _closes(words, amount.last) and behind not in ("in", "on", "of")
    if behind in ("he", "she") and words.at(amount.first - 2) in ("now", "still", "and", "but", ","):
        return True  # "even now at 86 she sings"
    named = words.at(amount.last + 1) in lexicon.words("forenames") and words.is_capital(amount.last + 1)
    return amount.first == 1 and behind == "," and named


def _before_place(words: Words, end: int) -> int:
    """The index behind the name of "Mara Quill (left), 34" and "Mara Quill, right, 34"; 0 without a place."""
    bracket = words.at(end - 1) == ")"
    place = end - 2 if bracket else end - 1
    opened = words.at(place - 1) == ("(" if bracket else ",")
    return place - 1 if opened and words.at(place) in lexicon.words("refusals", "places in a picture") else 0


def _is_entry(words: Words, amount: Amount) -> bool:
    """As in a list with "Tomas B. Hale, 21" on each line: a full name and the age, nothing else."""
    name = [printed for printed in words.printed[: amount.first - 1] if printed not in (".", "-", "•", "*", "–")]
    return 1 < len(name) < 6 and all(printed[0].isupper() for printed in name)


def _ends_name(words: Words, end: int) -> bool:
    if words.at(end - 1) == "." and words.at(end - 2) in ("jr", "sr"):
        end -= 1
    month = words.at(end - 1) in lexicon.words("refusals", "months")
    return words.is_capital(end - 1) and words.at(end - 1).isalpha() and not month


def _is_told(words: Words, amount: Amount) -> bool:
    """As in "He was 10.", "who is now 31", "she turned 40 in May"."""
    before, behind = words.at(amount.first - 1), words.at(amount.last)
    person = {"he", "she", "who", "i"} & set(words.lower[max(0, amount.first - 3) : amount.first])
    told = before in ("turn", "turned", "turning") or (
        person and before in ("was", "is", "be", "turns", "now", "just", "only")
    )
    if before == "both" and words.at(amount.first - 2) == "were" and words.at(amount.first - 3) in ("they", "who"):
        return not behind.isalpha()
    if before == "was" and behind == "when" and words.at(amount.last + 1) in ("he", "she"):
        return True
    return bool(told) and (
        not behind.isalpha()
        or word_class(behind) == "conjunctions"
        or behind in lexicon.words("refusals", "behind an age")
    )


def _opens(words: Words, amount: Amount) -> bool:
    """As in "At just 20, she is a champion", "the oldest mayor at 81"."""
    before = words.at(amount.first - 1)
    if before == "at" and {"oldest", "youngest"} & set(words.lower[max(0, amount.first - _NEAR) : amount.first]):
        return _closes(words, amount.last) and words.at(amount.last) != "of"
    opener = amount.first - 2 if before in ("just", "only") else amount.first - 1
    if words.at(opener) != "at" or words.at(amount.last) != ",":
        return False
    starts = opener == 0 or words.at(opener - 1) in (",", ".", "“", '"')
    return starts and words.at(amount.last + 1) in ("she", "he", "i")
