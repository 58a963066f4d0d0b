"""Numbers that are no figures: dates, clock times, sections, names, addresses, scores, the pronoun "one"."""

from __future__ import annotations

import re
from functools import cache

from pressmark import lexicon
from pressmark.amounts import Amount
from pressmark.units import Unit, unit_behind
from pressmark.words import Words, is_function, is_plural, is_verb, word_class

_YEARS = range(1500, 2101)


def masked(text: str, words: Words) -> frozenset[int]:
    """Indices of the words inside a date, a clock time, a phone number, an address, a web address or a section number."""
    if not words:
        return frozenset()
    found: set[int] = set()
    index, end = 0, words.ends[-1]
    for match in _mask().finditer(text, words.starts[0], end):
        while index < len(words) and words.ends[index] <= match.start():
            index += 1
        while index < len(words) and words.starts[index] < match.end():
            found.add(index)
            index += 1
    return frozenset(found)


def refusal(words: Words, amount: Amount, start: int, title_case: bool) -> str | None:
    """Why an amount is no figure, None where it is one; `start`: where its modifier begins."""
    if amount.kind == "ratio" and amount.form == "fraction" and amount.unit is None:
        return None if _is_share(words, amount, start) else "part of a name or ordinal"
    if amount.unit or amount.scaled or amount.form in ("ratio", "multiple", "rate", "vague", "age"):
        return _refused_unit(words, amount)
    if _glued_letters(words, amount):
        return "glued to letters"
    if _is_year(words, amount, start):
        return "year"
    if _is_label(words, amount, title_case):
        return "number in a name"
    if amount.first == 0 and words.at(amount.last) in (".", ")") and words.is_digits(0):
        return "list number"
    if words.printed[amount.first : amount.last] and words.lower[amount.first : amount.last] == ("one",):
        return None if _one_counts(words, amount, start) else "one as a pronoun"
    if amount.value_high is None and _in_score(words, amount):
        return "score"
    return None


def title_cased(words: Words) -> bool:
    """Whether a sentence is set like a headline, so that capitals tell nothing."""
    longer = [word for word in words.printed if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)


@cache
def _mask() -> re.Pattern[str]:
    month = lexicon.alternatives(lexicon.entries("refusals", "months"))
    street = lexicon.alternatives(word.capitalize() for word in lexicon.entries("refusals", "street words"))
    not_counted = r"(?!\d|[.,]\d|\s?(?:%|per ?cent|million|billion|people|of the|-year))"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    patterns = (
        r"(?:https?://|www\.)\S+",
        r"[\w.+-]{1,64}@[\w.-]+",
        r"\d{4}-\d{2}-\d{2}(?:T[\d:]+)?",
        r"\d{1,2}([/.])\d{1,2}\1\d{2,4}(?!\d)",
        rf"(?<!\w){month}\.?\s{day}(?:\s?(?:-|–|to|and|through|or|&)\s?{day})?(?:,?\s\d{{4}})?{not_counted}",
        rf"(?<!\w){month}\.?,?\s(?:of\s)?\d{{4}}(?!\d)",
        rf"(?<![\w.,$£€]){day}(?:\s?(?:-|–|to|and|&)\s?{day})?\s(?:of\s)?{month}(?!\w)(?:,?\s\d{{4}}(?!\d))?",
        r"\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:GMT|BST|ET|EST|EDT|UTC|CET|IST))?",
        r"\d{1,2}(?:[.:]\d{2})?(?:\s?(?:-|–|to|and)\s?\d{1,2}(?:[.:]\d{2})?)?\s?[ap]\.?m\b\.?",
        r"\d{1,2}\.\d{2}(?=\s(?:GMT|BST|on\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)))",
        r"(?<=\bat\s)\d{1,2}\.[0-5]\d(?![\d%])(?!\s(?:per|million|billion|a\b))",
        r"\d{3,4}\s(?:GMT|UTC|hrs\b|hours\s(?:GMT|on\b))",
        r"\w+\so[’']clock",
        r"(?<![\w-])(?:\+\d{1,3}[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)|(?<![\w-])\d{3}-\d{4}(?![\d-])|\+\d[\d ()-]{6,16}\d|(?<!\w)0\d{2,4}\s\d{3,4}\s\d{3,4}(?!\d)",
        r"\d+\([a-z0-9]{1,3}\)(?:\(\w{1,4}\))*",
        r"§+\s?[\d.]+|\d+\sU\.?S\.?C\.?(?:\s§*\s?\d+)?|\d+\sC\.?F\.?R\.?(?:\s[\d.]+)?",
        r"\b(?:H\.\s?R|H\.?\s?J\.?\s?Res|H\.?\s?Con\.?\s?Res|S\.?\s?Res|HR|HB|SB|AB|H\.\s?Res|S|A)\.?\s\d{1,5}\b",
        r"(?<!\w)(?:No|Nos|no|nos)\.\s?\d+(?:\s(?:and|to)\s\d+)?(?:-\d+)?|(?<!\w)#\s?\d+",
        r"\b(?:FY|fiscal year|fiscal|Fiscal Year|Fiscal)\s?[’']?\d{2,4}(?:[-–/]\d{2,4})?",
        r"(?<!\w)[’']\d{2}s?(?!\w)|\b\d{4}s\b|\b(?:1[5-9]|20)\d{2}[-–/](?:\d{2}|\d{4})(?![\d,]|\s?(?:%|percent))",
        r"\d+(?:st|nd|rd|th)\b(?:-\w+)?",
        r"\d+(?:\.\d{1,2}){2,}(?!\d)",
        r"(?<!\w)[A-Z]{2}\s\d{5}(?:-\d{4})?(?!\d)|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b",
        rf"\d{{1,5}}(?:-\d+)?\s(?:[NSEW]\.?\s)?(?:[A-Z0-9][\w.’']{{0,20}}\s){{1,3}}{street}\b",
        r"\b24/7\b|\b9/11\b|\b7/7\b|\b50[/-]50\b|\b20/20\b",
        r"\[\d{1,3}\]",
        r"\b\d{1,3}[-–]\d{1,3}(?:,?\s(?:and\s)?\d{1,3}[-–]\d{1,3})+",
        r"\d{1,3}°\s?\d{1,2}[′']",
    )
    return re.compile(
        "|".join(f"(?:{pattern})".replace(r"([/.])", "[/.]").replace(r"\1", "[/.]") for pattern in patterns)
    )


def _refused_unit(words: Words, amount: Amount) -> str | None:
    """A unit word settles it, but "second lady", "50 day-care centers" and "Day 1 hour" are none."""
    if (
        amount.kind == "duration"
        and amount.form != "age"
        and words.at(amount.noun - 1) == "second"
        and amount.value not in (1, 0.5)
    ):
        return None if words.at(amount.noun - 2) == "-" else "ordinal"
    return None


def _is_share(words: Words, amount: Amount, start: int) -> bool:
    """ "Two-thirds", "half of", "by a third", "more than half": not "first half", "third party"."""
    follow = words.at(amount.last)
    if words.lower[amount.first] == "half":
        before = words.at(start - 1)
        if (
            before in ("first", "second", "other", "better", "latter", "front", "back", "the", "final", "each")
            and start == amount.first
        ):
            return False
        return (
            start != amount.first
            or before in ("by", "in")
            or follow
            in ("of", "the", "a", "an", "its", "their", "his", "her", "our", "my", "those", "these", "all", "as")
        )
    if words.at(amount.last - 1).endswith("s"):
        return True
    return (
        follow in ("of", "the", "less", "more", "as", ".", ",")
        or start != amount.first
        or words.at(start - 1) == "by"
        or "-" in words.lower[amount.first : amount.last]
    )


def _glued_letters(words: Words, amount: Amount) -> bool:
    """ "5G", "COVID-19", "AT-6", "18F": digits that touch letters which are no unit."""
    last, first = amount.last, amount.first
    if words.is_digits(last - 1) and words.glued(last) and words.at(last)[:1].isalpha():
        return True
    if words.is_digits(first) and words.glued(first) and words.at(first - 1)[:1].isalpha():
        return True
    hyphened = first > 1 and words.hyphen(first - 1) and words.glued(first)
    return hyphened and words.at(first - 2)[:1].isalnum() and words.at(first - 2) not in ("sub", "twenty")


def _is_year(words: Words, amount: Amount, start: int) -> bool:
    """Four bare digits in the range of years, unless a plural noun or a limit shows that something is counted."""
    digits = words.at(amount.first)
    if not (digits.isdigit() and len(digits) == 4 and int(digits) in _YEARS):
        return False
    if start != amount.first and words.at(start) not in ("around", "about", "circa", "some"):
        return words.at(start) in ("before", "by")
    if words.at(start - 1) in lexicon.words("refusals", "since words"):
        return True
    near = range(amount.last, amount.last + 3)
    counted = any(
        is_plural(words.at(at)) and not words.is_capital(at) and not is_verb(words.at(at))
        for at in near
        if not is_function(words.at(at))
    )
    return (
        not counted
        or words.is_capital(amount.last)
        or (int(digits) > 1940 and words.at(start - 1) in ("the", "his", "her", "its", "this"))
    )


def _is_label(words: Words, amount: Amount, title_case: bool) -> bool:
    """ "Section 230", "Boeing 737", "day three", "Channel Four": a number behind the word it belongs to."""
    before = words.at(amount.first - 1)
    if before == "-" or not before:
        return False
    plural = any(
        is_plural(words.at(at))
        for at in range(amount.last, amount.last + 3)
        if not is_function(words.at(at)) and words.at(at).isalpha()
    )
    if before in lexicon.words("refusals", "labels") and before not in ("the",):
        doubtful = before in lexicon.words("refusals", "labels that also count") and not words.is_capital(
            amount.first - 1
        )
        return not (doubtful and plural) or before in ("top", "number")
    if title_case or amount.first == 1 or not words.is_capital(amount.first - 1):
        return _named_word(words, amount, title_case)
    if word_class(before) or before.endswith(("'s", "’s")) or words.at(amount.first - 1) in ("'s", "’s"):
        return _named_word(words, amount, title_case)
    return not plural


def _named_word(words: Words, amount: Amount, title_case: bool) -> bool:
    """ "Two Rivers", "Big Ten", "the Gang of Eight": a number word with a capital inside a sentence."""
    if title_case or amount.first == 0 or words.is_digits(amount.first) or not words.is_capital(amount.first):
        return False
    return words.at(amount.first - 1) not in (".", ":", '"', "“", "‘", "'", "—", "–", "?", "!", "•", "-", "*", "(")


def _one_counts(words: Words, amount: Amount, start: int) -> bool:
    """ "One" is a count with a noun behind it and a sign of counting: a limit, "only", another number, a person or a time."""
    follow, before = words.at(amount.last), words.at(start - 1)
    if words.hyphen(amount.last) or follow in lexicon.words("refusals", "pronoun behind one") or not follow.isalpha():
        return False
    if word_class(follow) or (before in lexicon.words("refusals", "before one") and before != "only"):
        return False
    if start != amount.first or before in ("only", "just", "exactly"):
        return True
    if any(words.at(at) in ("only", "just") for at in range(max(0, start - 3), start)):
        return True
    return follow in lexicon.words("refusals", "people behind one")


def _in_score(words: Words, amount: Amount) -> bool:
    """ "2-0", "won 3-2": two numbers with a hyphen between them that make no range."""
    behind = (
        words.at(amount.last) in ("-", "–")
        and words.glued(amount.last)
        and words.glued(amount.last + 1)
        and words.is_digits(amount.last + 1)
    )
    ahead = words.at(amount.first - 1) in ("-", "–") and words.glued(amount.first) and words.is_digits(amount.first - 2)
    return (behind or ahead) and words.is_digits(amount.first)
