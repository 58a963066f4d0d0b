"""What a number counts or measures: the noun beside it, the thing it is "of", the subject or object of its verb."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from pressmark import lexicon
from pressmark.amounts import Amount
from pressmark.numerals import read_numeral
from pressmark.phrases import Phrase, phrase_left, phrase_right, text_of, time_words, with_complement
from pressmark.units import currency_before
from pressmark.subjects import clause_subject, subject_of
from pressmark.words import Words, is_verb, word_class

_OF = frozenset(("of",))
_TIME = frozenset(("last", "next", "first", "late", "early", "previous", "prior"))
_DEGREES = frozenset(
    (
        "more",
        "less",
        "fewer",
        "higher",
        "lower",
        "additional",
        "other",
        "further",
        "such",
        "or",
        "so",
        "greater",
        "plus",
    )
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an amount stands: `start`: its modifier's first word; `noun`: where its noun may begin; `floor`: end of the amount before."""

    amount: Amount
    start: int
    noun: int
    floor: int


@dataclass(frozen=True, slots=True)
class Counted:
    """The phrase for what is counted, the rule that found it, and the index behind it where it stands to the right."""

    text: str | None
    rule: str
    end: int


def find_counted(words: Words, place: Place) -> Counted:
    """What the amount counts; text None where no rule applies."""
    amount = place.amount
    start = place.start
    while words.at(start - 1) in lexicon.words("counted", "emphasis"):
        start -= 1
    if words.at(start - 1) == "minus" and words.at(start - 2) == "or":
        start -= 3
    place = replace(place, start=start)
    for rule in _RULES_FOR[_family(amount)]:
        phrase = _RULES[rule](words, place)
        if rule == "part" and not phrase and words.at(place.noun) == "of":
            break
        if phrase:
            return Counted(text_of(words, phrase), rule, phrase[1] if phrase[0] >= amount.last else place.noun)
    return Counted(None, "none", place.noun)


def _family(amount: Amount) -> str:
    if amount.form in ("age", "rate"):
        return amount.form
    return amount.kind if amount.kind in ("count", "duration") else "quantity"


# --- to the right ----------------------------------------------------------------------------------------------------


def _beside(words: Words, place: Place) -> Phrase | None:
    """ "25 Democratic lawmakers", "$3.9 million contract", "22-year high", "one in five families"."""
    amount, at = place.amount, place.noun
    at = _past_per(words, amount, at) if amount.per and words.dashed(at) else at
    hyphened = words.dashed(at)
    at = at + 1 if hyphened else at
    framed = words.at(place.start - 1) in ("a", "an", "its", "his", "their") or words.hyphen(amount.last)
    if framed and (words.at(at) == "(" or amount.per):
        at = _past_per(words, amount, at)
    while words.at(at) in _DEGREES:
        at += 1
    counts = amount.kind in ("count", "ratio")
    if word_class(words.at(at)) == "determiners" and amount.form not in ("multiple", "fraction"):
        return None
    if not counts and not _attributive(words, amount, at):
        record = words.at(at) in ("high", "low") and (hyphened or words.hyphen(amount.last))
        state = (
            amount.kind == "percent" and words.at(at) in lexicon.words("word_classes", "adjectives") - _DEGREES - _TIME
        )
        return (at, at + 1) if record or state and words.at(at) not in lexicon.words("counted", "no noun") else None
    many = counts and amount.form != "multiple" and amount.value != 1 and not hyphened
    phrase = phrase_right(words, at, many)
    if phrase and amount.form == "ratio" and words.at(phrase[1] - 1) in lexicon.words("verbs", "nouns too"):
        return None
    if phrase is None and amount.kind == "percent" and _is_state(words, at):
        return at, at + 1
    return with_complement(words, phrase) if phrase else None


def _is_state(words: Words, at: int) -> bool:
    """Whether an adjective tells what a share is: "95 percent white", "24% satisfied"."""
    word = words.at(at)
    if word.endswith("ed") and is_verb(word):
        return word_class(words.at(at + 1)) in ("sign", "conjunctions") or not words.at(at + 1)
    known = lexicon.words("word_classes", "adjectives") - lexicon.words("counted", "no noun")
    return word in known - _DEGREES - _TIME


def _attributive(words: Words, amount: Amount, at: int) -> bool:
    """Whether a noun behind money, a percentage or a measure is what it describes: "95 per cent mortgages", not "47 feet deep"."""
    word, unit = words.at(at), words.at(amount.noun - 1)
    if not word[:1].isalpha() or word_class(word) not in ("", "verb") or word in lexicon.words("counted", "no noun"):
        return False
    if word in time_words() or (words.is_capital(at) and is_verb(word)):
        return False
    plural = unit.endswith("s") and amount.noun > amount.last or unit in ("feet", "dollars", "euros", "pounds", "cents")
    if plural and amount.kind == "duration" and word_class(words.at(amount.first - 1)) != "prepositions":
        return not words.is_capital(at) and word_class(word) == "" and not _in_span(words, amount)
    joined = words.hyphen(amount.last) or words.hyphen(amount.noun)
    return amount.kind == "percent" or joined or not plural or word in lexicon.words("counted", "direct")


def _in_span(words: Words, amount: Amount) -> bool:
    """ "The past two years", "for the last two years": a time in which something happens."""
    return words.at(amount.first - 1) in lexicon.words("counted", "before a span of time")


def _part(words: Words, place: Place) -> Phrase | None:
    """ "25% of bed capacity", "dozens of facilities", "49 months of job growth", "$2 million worth of funds", "$5 in taxes"."""
    amount, at = place.amount, _past_per(words, place.amount, place.noun)
    if amount.form == "vague" and amount.unit and words.at(amount.last) == "in":
        return phrase_right(words, amount.last + 1, False)
    at = at + 1 if words.at(at) == "worth" else at
    word, follow = words.at(at), words.at(at + 1)
    if word == "in" and amount.kind == "money" and not amount.per and follow not in ("the", "a", "this", "that"):
        phrase = phrase_right(words, at + 1, False)
        if follow == "total" and not words.at(at + 2).isalpha():
            return None
        vague = phrase is not None and (words.is_capital(phrase[1] - 1) or words.at(phrase[1]) == "of")
        return None if vague or follow in lexicon.words("counted", "no money in") else phrase
    return _of_behind(words, at) if word == "of" else None


def _of_behind(words: Words, at: int) -> Phrase | None:
    """What stands behind "of", over the number of "85 of the 154 meetings"."""
    start = at + 1
    while word_class(words.at(start)) == "determiners":
        start += 1
    total = read_numeral(words, start) if start > at + 1 else None
    phrase = phrase_right(words, total.last if total and not words.is_digits(total.last) else start, True)
    return with_complement(words, phrase) if phrase else None


def _purpose(words: Words, place: Place) -> Phrase | None:
    """ "$7 million on recognition tools", "$25 million for mitigation programs", "$3.5 million to establish a grant program"."""
    amount, at = place.amount, _past_per(words, place.amount, place.noun)
    at = at + 1 if words.at(at) in _DEGREES else at
    if words.at(at) not in ("for", "on", "toward", "towards", "to") or amount.kind not in ("money", "percent"):
        return None
    at += 1
    if words.is_digits(at) or currency_before(words, at + 1):
        return None
    if (is_verb(words.at(at)) and not words.is_capital(at)) or (
        words.at(at - 1) == "to" and words.at(at) in lexicon.words("verbs", "nouns too")
    ):
        at += 1
    phrase = phrase_right(words, at, True)
    if (
        phrase is None
        or words.lower[phrase[0]] in lexicon.words("counted", "times")
        or words.lower[phrase[0]] in lexicon.words("units", "per")
    ):
        return None
    return with_complement(words, phrase)


def _past_per(words: Words, amount: Amount, at: int) -> int:
    if words.dashed(at) and words.at(at + 1) in ("a", "per") and words.dashed(at + 2):
        return at + 4
    if words.at(at) == "(" and (close := next((index for index in range(at, at + 6) if words.at(index) == ")"), 0)):
        at = close + 1
    return at + 2 if amount.per and words.at(at) in ("per", "a", "an", "each", "/") else at


# --- to the left -----------------------------------------------------------------------------------------------------


def _total(words: Words, place: Place) -> Phrase | None:
    """ "An average daily population of 26,200 people": the total, not its members."""
    if words.at(place.start - 1) != "of" or words.at(place.start - 2) not in lexicon.words("counted", "totals"):
        return None
    return phrase_left(words, place.start - 1, place.floor, _OF)


def _of_before(words: Words, place: Place) -> Phrase | None:
    """ "An income of $12,569", "asthma rates of 26%"."""
    at = place.start - 1
    while words.at(at) in ("average", "total", "between"):
        at -= 1
    phrase = phrase_left(words, at, place.floor, _OF) if words.at(at) == "of" else None
    if phrase and words.at(phrase[1] - 1) in lexicon.words("counted", "empty heads"):
        return None
    if phrase and words.at(phrase[0] - 1) == "in" and words.is_capital(phrase[0]):
        return phrase_left(words, phrase[0] - 1, place.floor, _OF) or phrase
    return phrase


def _label(words: Words, place: Place) -> Phrase | None:
    """ "Radio system, Fort Lowell: $2.5 million": the entry of a list."""
    start, behind = place.start, words.at(place.noun)
    dash = words.at(start - 1) in ("–", "—", "-") and start <= 9
    listed = (
        (words.at(start - 1) == ":" and (place.amount.kind == "money" or not behind.isalpha()))
        or dash
        or (words.at(start - 1) == "," and behind in (".", "", ";"))
    )
    if not listed or start < 2 or start > 40 or words.hyphen(start - 1):
        return None
    begin = next((index for index in range(start - 1) if words.lower[index][:1].isalnum()), start)
    commas = [index for index in range(begin, start - 1) if words.at(index) in (",", "(")]
    end = commas[0] if commas else start - 1
    if any(_is_finite(words, index) for index in range(begin, start - 1)) or end - begin > 14:
        return None
    return (begin, end) if end > begin and place.floor <= begin else None


def _is_finite(words: Words, index: int) -> bool:
    return word_class(words.at(index)) in ("auxiliaries", "pronouns") or (
        is_verb(words.at(index)) and not words.is_capital(index) and not words.at(index).endswith(("ed", "ing", "done"))
    )


def _subject(words: Words, place: Place) -> Phrase | None:
    """ "Appropriations totaled $2 billion", "rates have doubled", "prices rose to 5 percent"."""
    amount, verb = place.amount, place.start - 1
    while word_class(words.at(verb)) == "adverbs" or words.at(verb) in (
        "to",
        "at",
        "by",
        "an",
        "a",
        "average",
        "of",
        "another",
        "from",
        "between",
    ):
        verb -= 1
    if amount.form == "multiple" and words.at(amount.first) in lexicon.words("counted", "multiple verbs"):
        verb = place.start
    elif words.at(verb) not in lexicon.words("counted", "measuring verbs") or _is_noun_there(words, verb, place.start):
        return None
    return subject_of(words, verb, place.floor if verb >= place.floor else 0)


def _is_noun_there(words: Words, verb: int, start: int) -> bool:
    """ "Production costs by up to 95%": behind the noun "costs" comes a preposition, behind the verb a number."""
    plural = words.at(verb)
    noun = (
        plural.endswith("s") and plural[:-1] in lexicon.words("verbs", "nouns too") and "by" in words.lower[verb:start]
    )
    return noun and words.at(verb - 1) not in ("that", "which", "it")


def _object(words: Words, place: Place) -> Phrase | None:
    """ "Reduces heating bills by 31 percent", "raised the fee to $6", "a phone for $30"."""
    at = place.start - 1
    if words.at(at) not in ("by", "to", "from", "at", "for", "worth", "between"):
        return None
    at = at - 1 if words.at(at) == "between" and words.at(at - 1) == "of" else at
    return phrase_left(words, at, place.floor)


def _adjacent(words: Words, place: Place) -> Phrase | None:
    """ "Pulled the sector 0.7 percent lower", "Exports +2%", "savings over $50": the noun right before a percentage or a limit."""
    at = place.start - 1 if words.at(place.start - 1) in ("+", "-", "(") else place.start
    limited = place.amount.kind in ("money", "measure") and place.start != place.amount.first
    near = (
        (place.amount.kind == "percent" or limited)
        and word_class(words.at(at - 1)) == ""
        and words.at(at - 1)[:1].isalpha()
    )
    return phrase_left(words, at, place.floor, _OF) if near else None


def _clause(words: Words, place: Place) -> Phrase | None:
    """Whatever the sentence is about: "shares … dropped 7%", "the storm … had winds of 90mph", "For four years, the mayor …"."""
    opens = place.start <= 3 and (place.amount.kind == "duration" or words.at(place.start - 1) in ("at", "with"))
    if words.at(place.noun) == "," and opens:
        return phrase_right(words, place.noun + 1, False)
    return clause_subject(words, place.start, nearest=place.amount.kind == "duration")


def _event(words: Words, place: Place) -> Phrase | None:
    """ "One year after the killing of his brother", "two weeks before the vote"."""
    if words.at(place.noun) not in ("after", "before", "since", "until"):
        return None
    phrase = phrase_right(words, place.noun + 1, False)
    return (place.noun, with_complement(words, phrase)[1]) if phrase else None


def _bearer(words: Words, place: Place) -> Phrase | None:
    """Whose age it is: "Peres, 77,", "the 50-year-old man"."""
    at = place.start - 1
    if words.at(at) in (",", "("):
        start = at
        while start > 0 and words.is_capital(start - 1) and words.at(start - 1).isalpha():
            start -= 1
        return (start, at) if start < at else None
    return phrase_right(words, place.noun, False) if _attributive(words, place.amount, place.noun) else None


_RULES: dict[str, Callable[[Words, Place], Phrase | None]] = {
    "noun": _beside,
    "part": _part,
    "purpose": _purpose,
    "total": _total,
    "of": _of_before,
    "label": _label,
    "subject": _subject,
    "object": _object,
    "adjacent": _adjacent,
    "event": _event,
    "clause": _clause,
    "bearer": _bearer,
}
_RULES_FOR = {
    "age": ("bearer",),
    "rate": (),
    "count": ("total", "noun", "part", "of", "label", "subject"),
    "duration": ("noun", "part", "of", "event", "clause"),
    "quantity": ("noun", "part", "of", "label", "subject", "adjacent", "purpose", "object", "clause"),
}
