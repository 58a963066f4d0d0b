"""What a number counts, found behind it: its own noun, what it is a part of, what it is for."""

from __future__ import annotations

from pressmark import lexicon
from pressmark.numbers.adjuncts import time_words
from pressmark.numbers.amounts import Amount
from pressmark.numbers.modifiers import modifier_before
from pressmark.numbers.noun_start import ARTICLES, BRACKET, DEGREES, noun_start, past_amount, past_bracket
from pressmark.numbers.numerals import read_numeral
from pressmark.numbers.phrases import Phrase, phrase_right, with_complement
from pressmark.numbers.place import Place
from pressmark.numbers.units import currency_before, unit_behind
from pressmark.numbers.words import Words, is_noun_like, is_plural, is_verb, word_class

_ORDERED = frozenset(("next", "last", "past", "previous", "first", "final", "remaining", "top"))
_ENDS = frozenset(("-", "–", "—", ":", ",", ";", "(", ".", ""))
_OWNERS = frozenset(("its", "his", "her", "their", "our", "my", "your"))


def beside(words: Words, place: Place) -> Phrase | None:
    """As in "25 Democratic lawmakers", "$3.9 million contract", "22-year high", "one in five families"."""
    amount, at, hyphened = place.amount, *noun_start(words, place)
    counts = amount.kind in ("count", "ratio")
    if word_class(words.at(at)) == "determiners" and amount.form not in ("multiple", "fraction"):
        return None
    if not counts and not _describes(words, place, at):
        record = (
            words.at(at) in ("high", "low") and amount.kind == "duration" and (hyphened or words.hyphen(amount.last))
        )
        return (at, at + 1) if record or (amount.kind == "percent" and _is_state(words, at)) else None
    if counts and (group := _age_group(words, at)):
        return group
    if counts and (further := past_amount(words, at)):
        at = further
    compared = words.at(at).endswith("er") and words.at(at - 1) not in DEGREES  # not "100 times more power"
    if amount.form == "multiple" and (compared or words.at(at) == "every"):
        return None
    if _is_predicate(words, amount, at):
        return None
    many = counts and amount.form != "multiple" and amount.value != 1 and not hyphened
    phrase = phrase_right(words, at, many)
    joined = hyphened or words.hyphen(amount.last)
    if phrase is None and joined and is_verb(words.at(at)) and not words.at(at).endswith(("ed", "ing")):
        phrase = at, at + 1  # "a 12-minute set"
    if phrase and amount.form == "ratio" and not is_plural(words.at(phrase[1] - 1)):
        return None
    if phrase is None and amount.kind == "percent" and _is_state(words, at):
        return at, at + 1
    return with_complement(words, phrase) if phrase else None


def part(words: Words, place: Place) -> Phrase | None:
    """As in "25% of bed capacity", "dozens of facilities", "49 months of job growth", "$5 in taxes"."""
    amount, at = place.amount, past_bracket(words, place.amount, place.noun)
    if amount.form == "vague" and amount.unit and words.at(amount.last) == "in":
        return phrase_right(words, amount.last + 1, False)
    at = _past_aside(words, at + 1 if words.at(at) == "worth" else at)
    if words.at(at) == "in" and amount.kind == "money" and not amount.per:
        return _money_in(words, at + 1)
    if words.lower[at : at + 2] == ("of", "them") and is_noun_like(words, at + 2):  # "20 of them young farmers"
        return phrase_right(words, at + 2, True)
    at = at + 1 if words.lower[at : at + 2] in (("out", "of"), ("each", "of")) else at
    at = at + 1 if words.at(at) in ("more", "less") and words.at(at + 1) == "of" else at  # "buys £2 billion more of it"
    if words.at(at) != "of":
        return None
    return of_behind(words, at) or (_of_days(words, at + 1) if amount.kind in ("percent", "ratio") else None)


def _of_days(words: Words, at: int) -> Phrase | None:
    """As in "24 percent of his days": times, of which only a share is one."""
    while word_class(words.at(at)) == "determiners":
        at += 1
    return (at, at + 1) if words.at(at) in time_words() and is_plural(words.at(at)) else None


def entry(words: Words, place: Place) -> Phrase | None:
    """As in "$446,500 - Rook Hill - New roof": what stands behind an amount that opens the entry of a list."""
    at = place.noun
    opens = not any(word[:1].isalnum() for word in words.lower[: place.start]) and place.start == place.amount.first
    if not opens or words.at(at) not in ("-", "–", "—", ":") or words.dashed(at):
        return None
    near = range(at + 2, min(len(words), at + 2 * BRACKET) + 1)
    end = next((index for index in near if words.at(index) in _ENDS and not words.dashed(index)), None)
    return (at + 1, end) if end and words.at(at + 1)[:1].isalpha() else None


def purpose(words: Words, place: Place) -> Phrase | None:
    """As in "$7 million on recognition tools", "$25 million for flood walls", "$3 million to build shelters"."""
    amount, at = place.amount, past_bracket(words, place.amount, place.noun)
    at = _past_passive(words, at + 1 if words.at(at) in DEGREES else at)
    if words.at(at) == "off" and amount.kind in ("money", "percent"):  # "20% off the tablet"
        return phrase_right(words, at + 1, False)
    compared = amount.form == "multiple" and words.at(at) == "on"  # "twice on food than on rent"
    spent = amount.kind in ("money", "percent") and words.at(at) in ("for", "on", "toward", "towards", "to")
    if not compared and not spent:
        return None
    at += 1
    if words.at(at).endswith("ing") and words.at(at + 1) in ("out", "up", "back", "down", "off"):
        at += 2  # "spend $5 on buying out its rivals"
    if words.is_digits(at) or currency_before(words, at + 1):
        return None
    verb = is_verb(words.at(at)) and not words.is_capital(at)
    infinitive = words.at(at) in lexicon.words("verbs", "nouns too") or word_class(words.at(at + 1)) == "determiners"
    if verb or (words.at(at - 1) == "to" and infinitive):
        at += 1
    elif words.at(at - 1) == "to":  # "pay $4 million to a museum"
        return None
    if words.at(at) in ("each", "every"):
        return None
    dated = word_class(words.at(at)) == "determiners" and words.at(at + 1).isdigit() and len(words.at(at + 1)) == 4
    phrase = phrase_right(words, at + 2 if dated else at, True)  # "for the 2005 program"
    if phrase is None or words.at(phrase[0]) in lexicon.words("counted", "times") | lexicon.words("units", "per"):
        return None
    if words.at(phrase[1] - 1) in lexicon.words("counted", "ends of set phrases"):
        return None
    return with_complement(words, phrase)


def _past_passive(words: Words, at: int) -> int:
    """The index behind the verb of "$2 million will be spent on floods"; the index itself where none stands there."""
    verb = at
    while word_class(words.at(verb)) in ("auxiliaries", "adverbs"):
        verb += 1
    return verb + 1 if verb > at and words.at(verb) in lexicon.words("counted", "spent") else at


def complement(words: Words, place: Place) -> Phrase | None:
    """As in "Only 50 were marketplaces": what the numbered things are."""
    if words.at(place.noun) not in ("were", "are", "was", "is"):
        return None
    phrase = phrase_right(words, place.noun + 1, True)
    plural = phrase is not None and is_plural(words.at(phrase[1] - 1)) and not is_verb(words.at(phrase[0]))
    return phrase if plural else None


def event(words: Words, place: Place) -> Phrase | None:
    """As in "One year after the killing of his brother", "two weeks before the vote"."""
    if words.at(place.noun) not in ("after", "before", "since", "until"):
        return None
    phrase = phrase_right(words, place.noun + 1, False)
    return (place.noun, with_complement(words, phrase)[1]) if phrase else None


def _is_predicate(words: Words, amount: Amount, at: int) -> bool:
    """As in "The 56-year-old takes over", "one in 10 knew Rook": the verb of the one the number stands for."""
    word, singular = words.at(at), words.at(at).removesuffix("s")
    acts = word != singular and (is_verb(word) or is_verb(singular) or singular in lexicon.words("verbs", "nouns too"))
    known = words.is_capital(at + 1) or word_class(words.at(at + 1)) in ("determiners", "pronouns")
    if amount.form == "age" and words.dashed(amount.last):
        return (acts and not is_plural(words.at(at + 1))) or (is_verb(word) and known)
    return amount.form == "ratio" and is_verb(word) and known


def _past_aside(words: Words, at: int) -> int:
    """The index of the "of" behind ", or 45 percent," and behind a comma; the index itself where none stands there."""
    if words.at(at) != ",":
        return at
    if words.at(at + 1) in ("or", "about", "perhaps", "maybe", "even"):
        at = next((index for index in range(at + 2, at + BRACKET) if words.at(index) == ","), at)
    return at + 1 if words.at(at + 1) == "of" else at


def _is_state(words: Words, at: int) -> bool:
    """Whether an adjective tells what a share is: "95 percent white", "24% satisfied"."""
    word = words.at(at)
    if word.endswith("ed") and is_verb(word):
        return word_class(words.at(at + 1)) in ("sign", "conjunctions") or not words.at(at + 1)
    return word in lexicon.words("word_classes", "adjectives") - lexicon.words("counted", "no noun") - DEGREES


def _describes(words: Words, place: Place, at: int) -> bool:
    """Whether a noun behind a number with a unit is what it describes: "95 per cent mortgages", not "47 feet deep"."""
    amount, word, unit = place.amount, words.at(at), words.at(place.amount.noun - 1)
    compound = words.dashed(at + 1)  # "a $27 million back-tax bill"
    known = word_class(word) in ("", "verb") or compound
    if not word[:1].isalpha() or not known or word in lexicon.words("counted", "no noun"):
        return False
    if words.is_capital(at) and words.at(at + 1) in lexicon.words("counted", "verbs of saying"):
        return False  # "a rate of 8% Rook said"
    if word in time_words() or _is_acting(words, at) or _is_finite_there(words, amount, at):
        return False
    plural = amount.noun > amount.last and (unit.endswith("s") or unit == "feet")
    plural = plural or unit in ("dollars", "euros", "pounds", "cents")
    if plural and amount.kind == "duration" and word_class(words.at(place.start - 1)) != "prepositions":
        span = words.at(place.start - 1) in lexicon.words("counted", "before a span of time")
        return not words.is_capital(at) and word_class(word) == "" and not span
    joined = words.hyphen(amount.last) or words.hyphen(amount.noun) or words.at(amount.first - 1) in ARTICLES
    return amount.kind == "percent" or joined or not plural


def _is_acting(words: Words, at: int) -> bool:
    """Whether a verb form behind a number acts: "47% working from home", not a "6-inch OLED panel"."""
    word = words.at(at)
    return is_verb(word) and not words.printed[at].isupper() and (words.is_capital(at) or word.endswith("ing"))


def _is_finite_there(words: Words, amount: Amount, at: int) -> bool:
    """As in "49% live with parents": a word that is both noun and verb, with an object or place behind it."""
    if amount.kind != "percent" or words.hyphen(amount.last) or words.at(at) not in lexicon.words("verbs", "nouns too"):
        return False
    if words.at(amount.first - 1) in ARTICLES:  # "at a 2.5 percent rate with the bank"
        return False
    behind = words.at(at + 1)
    if behind in lexicon.words("counted", "no noun") | DEGREES and behind.endswith(("er", "ss", "re")):
        return True  # "83% report lower costs"
    return word_class(behind) in ("determiners", "pronouns") or behind in ("with", "alone")


def _money_in(words: Words, at: int) -> Phrase | None:
    """As in "$5 in taxes", "$52 million in financing"; not "in cash", "in Ohio", "in support of"."""
    word = words.at(at)
    if word in lexicon.words("counted", "no money in") or (word == "total" and not words.at(at + 1).isalpha()):
        return None
    phrase = phrase_right(words, at, False)
    if phrase is None and word.endswith("ing") and word_class(words.at(at + 1)) not in ("determiners", ""):
        return at, at + 1
    set_phrase = words.at(phrase[1]) == "of" and not is_plural(words.at(phrase[1] - 1)) if phrase else False
    kind = phrase is not None and words.at(phrase[1] - 1) in lexicon.words("counted", "kinds of money")
    place = phrase is not None and ((_is_placed(words, phrase[1] - 1) and not kind) or set_phrase)
    return None if place else phrase


def _is_placed(words: Words, at: int) -> bool:
    """Whether a noun behind "in" is a place by its capital, which in a headline tells nothing."""
    shouted = words.printed[at].isupper() and len(words.at(at)) > 3
    return words.is_capital(at) and not shouted and words.at(at) not in lexicon.words("common_words")


def of_behind(words: Words, at: int) -> Phrase | None:
    """What stands behind "of", over the number of "85 of the 154 meetings"."""
    if group := _age_group(words, at + 1) or _those(words, at + 1):
        return group
    if words.at(at + 2) == "own" and words.at(at + 1) in _OWNERS and not is_noun_like(words, at + 3):
        return None  # "ten of their own"
    start = at + 1
    while word_class(words.at(start)) == "determiners" or (words.at(start) == "most" and words.at(start - 1) == "the"):
        start += 1
    first = start
    while words.at(first) in lexicon.words("counted", "emphasis") or modifier_before(words, first + 1, "count"):
        first += 1
    first = first + 1 if words.at(first) in _ORDERED and start > at + 1 else first  # "three of its next 10 games"
    total = read_numeral(words, first) if start > at + 1 or words.is_digits(first) else None
    unit = unit_behind(words, total.last, total.scaled) if total else None
    if unit and unit.kind == "percent" and is_noun_like(words, unit.end):  # "50 ml of 30% sulfuric acid"
        return phrase_right(words, unit.end, False)
    if unit:
        return None
    phrase = phrase_right(words, total.last if total and not words.is_digits(total.last) else start, True)
    return with_complement(words, phrase) if phrase else None


def _age_group(words: Words, at: int) -> Phrase | None:
    """As in "55 percent of 16 to 24 year olds": people told by their ages."""
    near = range(at + 1, at + BRACKET)
    end = next((index for index in near if words.at(index) == "olds"), None) if words.is_digits(at) else None
    return (at, end + 1) if end and words.at(at + 1) in ("to", "-", "–") and words.is_digits(at + 2) else None


def _those(words: Words, at: int) -> Phrase | None:
    """As in "half of those who live there are old", "of those polled": a pronoun with what tells who they are."""
    if words.at(at) != "those":
        return None
    if words.at(at + 1).endswith("ed") and is_verb(words.at(at + 1)):
        return at, at + 2
    if words.at(at + 1) not in ("who", "that"):
        return None
    ends = ("auxiliaries", "sign", "conjunctions")
    near = range(at + 3, at + BRACKET)
    end = next((index for index in near if word_class(words.at(index)) in ends or not words.at(index)), None)
    return (at, end) if end and end <= len(words) else None
