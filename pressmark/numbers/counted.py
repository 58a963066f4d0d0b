"""What a number counts or measures: which rules apply to it, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from pressmark import lexicon
from pressmark.numbers import noun_around as around
from pressmark.numbers import noun_before as before
from pressmark.numbers import noun_behind as behind
from pressmark.numbers.amounts import Amount
from pressmark.numbers.phrases import Phrase
from pressmark.numbers.place import Place
from pressmark.numbers.words import Words, is_noun_like


@dataclass(frozen=True, slots=True)
class Counted:
    """The phrase for what is counted, the rule that found it, and the index behind it where it stands to the right."""

    text: str | None
    rule: str
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """An amount that is a figure, the class of its limit, what it counts, and the first word of what it restates."""

    amount: Amount
    modifier: str | None
    counted: Counted
    restates: int | None = None


STAND_INS = frozenset(("one", "ones"))
"""Words for a thing named before: a deal that enlarges one worth $3 million counts no `one`."""

_Rule = Callable[[Words, Place], Phrase | None]
_RULES: dict[str, tuple[tuple[str, _Rule], ...]] = {
    "age": (("bearer", before.bearer), ("noun", behind.beside)),
    "rate": (),
    "count": (
        ("total", before.total), ("noun", behind.beside), ("part", behind.part), ("of", before.of_before),
        ("label", before.label), ("subject", before.subject), ("complement", behind.complement),
        ("alternative", before.alternative), ("included", before.included), ("change", before.change),
        ("level", before.level), ("apposed", before.apposed), ("number of", around.number_of),
    ),
    "duration": (
        ("noun", behind.beside), ("part", behind.part), ("of", before.of_before), ("event", behind.event),
        ("lasting", before.lasting), ("clause", around.opening), ("clause", before.clause),
    ),
    "quantity": (
        ("entry", behind.entry), ("signed", before.signed), ("noun", behind.beside), ("part", behind.part),
        ("of", before.of_before),
        ("label", before.label), ("apposed", before.apposed), ("bracketed", around.bracketed),
        ("part", around.whole), ("subject", before.subject), ("adjacent", before.adjacent),
        ("purpose", behind.purpose), ("object", before.object_before), ("clause", around.opening),
        ("clause", before.clause),
    ),
}  # fmt: skip


def find_counted(words: Words, place: Place) -> Counted:
    """What the amount counts; text None where no rule applies."""
    amount = place.amount
    place = replace(place, start=_before_emphasis(words, place.start))
    for name, rule in _RULES[_family(amount)]:
        phrase = rule(words, place)
        if phrase and _text_of(words, phrase).casefold() not in STAND_INS:
            return Counted(_text_of(words, phrase), name, phrase[1] if phrase[0] >= amount.last else place.noun)
        if name == "part" and words.at(place.noun) == "of" and amount.kind != "money":
            break
    return Counted(None, "none", place.noun)


def _family(amount: Amount) -> str:
    if amount.form in ("age", "rate"):
        return amount.form
    return amount.kind if amount.kind in ("count", "duration") else "quantity"


def _before_emphasis(words: Words, start: int) -> int:
    """The index of the first word that only stresses a number: "a record $44 million", "plus or minus 3 percent"."""
    first = start
    while words.at(start - 1) in lexicon.words("counted", "emphasis"):
        start -= 1
    if start < first and words.at(start - 1) in ("a", "an"):  # "to a record $427bn"
        start -= 1
    if words.dashed(start - 2) and words.dashed(start - 4) and words.at(start - 6) in ("a", "an"):
        start -= 6  # "a larger-than-forecast 8.8%"
    adjective = is_noun_like(words, start - 1) or words.at(start - 1).endswith(("ing", "ed"))
    if words.lower[start - 3 : start] == ("+", "/", "-") or words.at(start - 1) == "±":  # "an error of +/- 3%"
        start -= 1 if words.at(start - 1) == "±" else 3
    if words.at(start - 2) in ("a", "an") and adjective:  # "a breakneck 9.5 percent", "an alarming 698"
        start -= 2
    return start - 3 if words.at(start - 1) == "minus" and words.at(start - 2) == "or" else start


def topic_of(words: Words, place: Place) -> Counted | None:
    """What opens the sentence, for a number that neither its own words nor other figures give a noun."""
    family = _family(place.amount)
    told = family in ("duration", "quantity") and not before.is_subject(words, place)
    phrase = around.topic(words, place) if told else None
    return Counted(_text_of(words, phrase), "topic", place.noun) if phrase else None


def _text_of(words: Words, phrase: Phrase) -> str:
    """The words of a phrase as printed, spaces where the text has any."""
    pieces = []
    for index in range(*phrase):
        gap = index > phrase[0] and not words.glued(index)
        pieces.append((" " if gap else "") + words.printed[index])
    return "".join(pieces)
