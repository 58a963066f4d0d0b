"""The subject of the clause a number stands in, by going back from the number to its verb."""

from __future__ import annotations

from pressmark import lexicon
from pressmark.numbers.adjuncts import time_words
from pressmark.numbers.phrases import Phrase, phrase_left
from pressmark.numbers.words import Words, class_at, is_noun_like, is_plural, is_verb, word_class

_OF = frozenset(("of",))
_ITSELF = frozenset(("it", "they", "he", "she"))
_UNTIL_NOW = frozenset((("so", "far"), ("to", "date"), ("till", "date"), ("till", "now")))
_REACH = 30
_APPOSITION = 16


def subject_of(words: Words, verb: int, floor: int = 0) -> Phrase | None:
    """The noun phrase before a verb, over auxiliaries, adverbs and a relative pronoun; None for a pronoun."""
    at = verb
    while at > 0 and _before_verb(words, at - 1):
        at -= 1
    if words.at(at) == "having":  # "the gap hit a peak last year, having grown by 5 percent"
        return clause_subject(words, at)
    at = _before_apposition(words, at)
    if words.at(at) in lexicon.words("counted", "expectations") and words.at(at + 1) == "to":
        return phrase_left(words, at, floor, _OF)  # "in a deal rumoured to be worth £1.4m"
    if words.at(at - 1) in ("which", "that", "who"):
        at -= 2 if words.at(at - 2) in (",", "–", "—", "-") else 1
        return phrase_left(words, at, floor, _OF)
    return phrase_left(words, at, floor)


def _before_apposition(words: Words, at: int) -> int:
    """The end of the subject before ", the town's only firm," or "-- worst hit --"; the index itself without one."""
    mark = words.at(at - 1)
    if mark not in (",", "-", "–", "—") or words.dashed(at - 1):
        return at
    close = at - 1
    while words.at(close - 1) == mark:
        close -= 1
    near = range(close - 1, max(0, close - _APPOSITION), -1)
    opening = next((index for index in near if words.at(index) == mark and not words.dashed(index)), close)
    while words.at(opening - 1) == mark:
        opening -= 1
    return opening


def _before_verb(words: Words, index: int) -> bool:
    """Whether a word stands between a subject and its verb: "are set to", "have almost"."""
    word = words.at(index)
    return (
        class_at(words, index) in ("auxiliaries", "adverbs")
        or word == "to"
        or (words.at(index + 1) == "to" and word in lexicon.words("counted", "wishes"))
        or words.lower[index - 1 : index + 1] in _UNTIL_NOW
        or words.lower[index : index + 2] in _UNTIL_NOW
        or word in lexicon.words("counted", "expectations")
    )


def clause_subject(words: Words, before: int, nearest: bool = False) -> Phrase | None:
    """The subject of the nearest verb before an index; coordinated verbs share that of the first, unless `nearest`."""
    index = before - 1
    last = words.at(index)
    if (
        last.endswith("s")
        and last[:-1] in lexicon.words("verbs", "nouns too")
        and (subject := subject_of(words, index))
    ):
        return subject
    infinitive: Phrase | None = None
    while index >= max(0, before - _REACH):
        word = words.at(index)
        if word in lexicon.words("counted", "clause limits"):
            break
        if _is_predicate(words, index):
            subject = subject_of(words, index)
            if subject and words.at(index - 1) == "to":
                infinitive = infinitive or subject
            elif subject:
                return subject
            elif (speaker := _speaking_of_itself(words, index)) is not None:
                return speaker
            elif nearest or word_class(words.at(index - 1)) == "pronouns":
                break
        index -= 1
    return infinitive or _verb_in_s(words, index, before)


def _speaking_of_itself(words: Words, verb: int) -> Phrase | None:
    """As in "The firm said it hoped to pay $100m": a pronoun right behind a verb of saying stands for its subject."""
    at = verb
    while at > 0 and _before_verb(words, at - 1):
        at -= 1
    pronoun, saying = words.at(at - 1), at - 2
    saying = saying - 1 if words.at(saying) == "that" else saying
    if pronoun not in _ITSELF or words.at(saying) not in lexicon.words("counted", "verbs of saying"):
        return None
    subject = subject_of(words, saying)
    alike = subject is not None and (pronoun == "they") == is_plural(words.at(subject[1] - 1))
    return subject if alike else None


def _verb_in_s(words: Words, start: int, before: int) -> Phrase | None:
    """The subject of a verb that looks like a plural, where no other verb stands: "The radio works on 5 gigahertz"."""
    for index in range(before - 1, max(0, start), -1):
        word = words.at(index)
        base = word.endswith("s") and word[:-1] in lexicon.words("verbs", "nouns too")
        singular = is_noun_like(words, index - 1) and not is_plural(words.at(index - 1))
        if base and singular and word_class(words.at(index + 1)) in ("prepositions", "determiners"):
            return subject_of(words, index)
    return None


def _is_bare_noun(words: Words, index: int) -> bool:
    """As in "its driving range": a base form behind a singular in small letters has no subject there."""
    base = words.at(index) in lexicon.words("verbs", "nouns too")
    return base and not is_plural(words.at(index - 1)) and not words.is_capital(index - 1)


def _is_predicate(words: Words, index: int) -> bool:
    """Whether a word is a verb that has a subject of its own, not a participle before its noun."""
    word, kind = words.at(index), class_at(words, index)
    if kind == "auxiliaries":
        return word != "being"
    if word == "last" and words.at(index + 1) in time_words():
        return False
    if word in ("up", "down") and word_class(words.at(index - 1)) == "":
        return True
    measuring = word in lexicon.words("counted", "measuring verbs") and word_class(words.at(index - 1)) == ""
    if kind != "verb" and (not measuring or _is_bare_noun(words, index)):
        return False
    framed = word_class(words.at(index - 1)) == "determiners" and words.at(index - 1) != "that"
    return not word.endswith("ing") and not (is_verb(word) and framed)
