"""What a number counts or measures: the noun behind it, the thing it is "of", the subject or object of its verb."""

from __future__ import annotations

from dataclasses import dataclass

from pressmark import lexicon
from pressmark.amounts import Amount
from pressmark.phrases import Phrase, phrase_left, phrase_right, text_of, with_complement
from pressmark.words import Words, is_verb, word_class


@dataclass(frozen=True, slots=True)
class Counted:
    """The phrase for what is counted, the rule that found it, and the index behind it where it stands to the right."""

    text: str | None
    rule: str
    end: int


def find_counted(words: Words, amount: Amount, start: int) -> Counted:
    """What the amount counts; `start`: the index where its modifier (or itself) begins. Text None where no rule applies."""
    if amount.form in ("age", "rate"):
        return Counted(None, "none", amount.noun)
    readers = _COUNT if amount.kind == "count" else _TIME if amount.kind == "duration" else _QUANTITY
    for rule in readers:
        phrase = _RULES[rule](words, amount, start)
        if phrase:
            end = phrase[1] if phrase[0] >= amount.last else amount.noun
            return Counted(text_of(words, phrase), rule, end)
    return Counted(None, "none", amount.noun)


def _beside(words: Words, amount: Amount, start: int) -> Phrase | None:
    """ "25 Democratic lawmakers", "$3.9 million contract", "22-year high", "one in five families"."""
    at = amount.noun
    if words.dashed(at):
        at += 1
    elif amount.kind not in ("count", "ratio") and word_class(words.at(at)) == "determiners":
        return None
    while words.at(at) in ("more", "additional", "other", "less", "fewer", "such"):
        at += 1
    if word_class(words.at(at)) == "determiners" and amount.form != "multiple" and not (amount.form == "fraction"):
        return None
    many = amount.kind in ("count", "ratio") and amount.form != "multiple" and amount.value != 1 and at == amount.noun
    if amount.kind not in ("count", "ratio") and not _attributive(words, at):
        return None
    phrase = phrase_right(words, at, many)
    return with_complement(words, phrase) if phrase else None


def _attributive(words: Words, at: int) -> bool:
    word = words.at(at)
    return (
        bool(word)
        and word_class(word) in ("", "verb")
        and word[:1].isalpha()
        and word not in lexicon.words("counted", "no noun")
    )


def _part(words: Words, amount: Amount, start: int) -> Phrase | None:
    """ "25% of bed capacity", "dozens of facilities", "49 months of job growth", "$2 million worth of funds", "$5 in taxes"."""
    at = amount.noun
    if words.at(at) == "worth":
        at += 1
    if amount.per and words.at(at) in ("per", "a", "an"):
        at += 2
    word, follow = words.at(at), words.at(at + 1)
    if (
        word == "in"
        and amount.kind == "money"
        and follow not in ("the", "a", "this", "that")
        and not words.is_capital(at + 1)
    ):
        return phrase_right(words, at + 1, False) if follow not in lexicon.words("counted", "no money in") else None
    if word != "of":
        return None
    phrase = phrase_right(words, at + 1, True)
    return with_complement(words, phrase) if phrase else None


def _of_before(words: Words, amount: Amount, start: int) -> Phrase | None:
    """ "An income of $12,569", "asthma rates of 26%"."""
    if words.at(start - 1) != "of" and not (words.at(start - 1) in ("a", "an", "the") and words.at(start - 2) == "of"):
        return None
    at = start - 1 if words.at(start - 1) == "of" else start - 2
    phrase = phrase_left(words, at)
    return phrase if phrase and not words.lower[phrase[1] - 1].isdigit() else None


def _label(words: Words, amount: Amount, start: int) -> Phrase | None:
    """ "Radio system, Fort Lowell: $2.5 million": the entry of a list."""
    if words.at(start - 1) not in (":", "–", "—", "-") or start < 2 or start > 40:
        return None
    begin = next((i for i in range(start - 1) if words.lower[i][:1].isalnum()), start)
    commas = [i for i in range(begin, start - 1) if words.at(i) in (",", "(")]
    end = commas[0] if commas else start - 1
    if any(word_class(words.at(i)) == "auxiliaries" for i in range(begin, end)) or end - begin > 14:
        return None
    return (begin, end) if end > begin else None


def _subject(words: Words, amount: Amount, start: int) -> Phrase | None:
    """ "Appropriations totaled $2 billion", "rates have doubled", "prices rose to 5 percent"."""
    verb = start - 1
    while word_class(words.at(verb)) == "adverbs" or words.at(verb) in ("to", "at", "by", "an", "a", "average", "of"):
        verb -= 1
    if amount.form == "multiple" and words.at(amount.first) in lexicon.words("counted", "multiple verbs"):
        verb = amount.first
    elif words.at(verb) not in lexicon.words("counted", "measuring verbs"):
        return None
    while verb > 0 and word_class(words.at(verb - 1)) in ("auxiliaries", "adverbs"):
        verb -= 1
    if words.at(verb - 1) in ("which", "that", "who"):
        verb -= 2 if words.at(verb - 2) == "," else 1
    return phrase_left(words, verb)


def _object(words: Words, amount: Amount, start: int) -> Phrase | None:
    """ "Reduces heating bills by 31 percent", "raised the fee from $5 to $6"."""
    at = start - 1
    if words.at(at) not in ("by", "to", "from", "at"):
        return None
    phrase = phrase_left(words, at)
    return phrase if phrase and not words.lower[phrase[1] - 1].isdigit() else None


def _purpose(words: Words, amount: Amount, start: int) -> Phrase | None:
    """ "$7 million on recognition tools", "$25 million for mitigation programs", "$3.5 million to establish a grant program"."""
    at = amount.noun
    if amount.per and words.at(at) in ("per", "a", "an"):
        at += 2
    if words.at(at) not in ("for", "on", "toward", "towards", "from", "to") or amount.kind not in ("money", "percent"):
        return None
    at += 1
    if is_verb(words.at(at)) and words.at(at - 1) in ("to", "for"):
        at += 1
    phrase = phrase_right(words, at, True)
    return with_complement(words, phrase) if phrase else None


_RULES = {
    "noun": _beside, "part": _part, "of": _of_before, "label": _label, "subject": _subject, "object": _object, "purpose": _purpose,
}  # fmt: skip
_COUNT = ("noun", "part", "of", "label", "subject")
_TIME = ("noun", "part")
_QUANTITY = ("noun", "part", "of", "label", "subject", "purpose", "object")
