"""What a number counts where neither side of it tells: behind an opening, before a bracket, the whole it is part of."""

from __future__ import annotations

from pressmark import lexicon
from pressmark.numbers.noun_behind import of_behind
from pressmark.numbers.phrases import Phrase, phrase_left, phrase_right
from pressmark.numbers.place import Place
from pressmark.numbers.words import Words, is_plural, is_verb, word_class

_OF = frozenset(("of",))
_SIGNS = frozenset(("up", "down", "+", "-", "plus", "minus"))
_TIMED = frozenset(("after", "before", "since", "despite"))
_CONNECTING = frozenset(("but", "and", "yet", "however", "meanwhile", "also", ",", '"', "“"))
_REACH = 9  # words from the number to the end of the opening
_WHOLE = 12  # words from "of" or "among" to the comma


def bracketed(words: Words, place: Place) -> Phrase | None:
    """As in "Rents (up 4%) and food (up 3%)": the noun that a bracket tells the change of."""
    at = place.start - 1
    while words.at(at) in _SIGNS:
        at -= 1
    behind = words.at(place.noun) == ")" and words.at(at) == "(" and word_class(words.at(at - 1)) == ""
    return phrase_left(words, at, place.floor, _OF) if behind else None


def whole(words: Words, place: Place) -> Phrase | None:
    """As in "Of those polled, 45% were women", "Among the young, 70% would vote": what the share is a part of."""
    if place.amount.kind not in ("percent", "ratio") or words.at(place.start - 1) != ",":
        return None
    near = range(place.start - 2, max(-1, place.start - _WHOLE), -1)
    start = next((at for at in near if words.at(at) in ("of", "among") and _opens(words, at)), None)
    if start is None or words.at(start + 1) in ("course", "late"):
        return None
    return of_behind(words, start)


def opening(words: Words, place: Place) -> Phrase | None:
    """As in "Up 12% this year, the stock is dear", "At 3 kg, the desk is light": the subject behind the opening."""
    if not _is_without_subject(words, place.start):
        return None
    near = range(max(place.noun, place.amount.per_end), place.noun + _REACH)
    comma = next((at for at in near if words.at(at) == ","), None)
    return phrase_right(words, comma + 1, False) if comma else None


def number_of(words: Words, place: Place) -> Phrase | None:
    """As in "a jump in the number of members from 2.1 lakh in May to 6 lakh": the things whose number it is."""
    if words.at(place.start - 1) not in ("to", "from", "by", "at"):
        return None
    near = range(place.start - 2, max(place.floor, place.start - 2 * _REACH), -1)
    heads = lexicon.words("counted", "counts of things")
    at = next((at for at in near if words.at(at) == "of" and words.at(at - 1) in heads), None)
    phrase = phrase_right(words, at + 1, True) if at else None
    return phrase if phrase and is_plural(words.at(phrase[1] - 1)) else None


def topic(words: Words, place: Place) -> Phrase | None:
    """As in "Harlow says the law, which they fought, cost them $2 million": the phrase that opens the sentence.

    Behind an opening ("In May, Harlow says …") it is the phrase behind its comma, and else that of the opening.
    """
    start = 0
    while words.at(start) in _CONNECTING:
        start += 1
    if word_class(words.at(start)) not in ("", "determiners"):
        comma = next((at for at in range(start, min(place.start, start + _WHOLE)) if words.at(at) == ","), None)
        inside = _told(words, start + 1, place) if word_class(words.at(start)) == "prepositions" else None
        return (_told(words, comma + 1, place) if comma else None) or inside
    return _told(words, start, place)


def _told(words: Words, start: int, place: Place) -> Phrase | None:
    """The phrase that begins at an index, where it ends before the number and before a verb, a sign or "of"."""
    phrase = phrase_right(words, start, False) if word_class(words.at(start)) in ("", "determiners") else None
    told = phrase and word_class(words.at(phrase[1])) not in ("", "determiners") and phrase[1] <= place.start
    return phrase if told else None


def _opens(words: Words, at: int) -> bool:
    """Whether a word opens its clause."""
    return at == 0 or words.at(at - 1) in (",", ";", "but", "and", "“", '"', ":")


def _is_without_subject(words: Words, start: int) -> bool:
    """Whether the words before a number are an opening: "up", "at just", "after falling", "measuring"."""
    first = words.at(0)
    participle = is_verb(first) and first.endswith(("ing", "ed"))
    timed = first in _TIMED and words.at(1).endswith("ing")
    direct = first in ("up", "down", "at", "with") and start <= 3
    told = (words.at(at) for at in range(2 if timed else 1, start))
    bare = not any(word_class(word) in ("auxiliaries", "pronouns", "verb") or word == "," for word in told)
    return start > 0 and bare and (participle or timed or direct)
