"""Who the article says a number comes from: "according to X", "X said", "X estimates"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pressmark import lexicon
from pressmark.model import Mention, Names
from pressmark.numbers.numerals import values
from pressmark.numbers.words import Words, is_verb, word_class

_REACH = 14
_PASSIVE = frozenset(("is", "are", "was", "were", "be", "been", "being"))


@dataclass(frozen=True, slots=True)
class Source:
    """A source of numbers: its printed name, and who that is among the article's names."""

    text: str
    person: int | None = None
    organization: int | None = None


def source_of(text: str, words: Words, names: Names, mentions: tuple[Mention, ...]) -> Source | None:
    """The one source that a sentence names, None where it names none or two; `mentions`: those inside the sentence."""
    spans = [span for index in range(len(words)) if (span := _source_span(words, index))]
    found = {
        " ".join(text[words.starts[a] : words.ends[b - 1]].split()): (words.starts[a], words.ends[b - 1])
        for a, b in spans
    }
    if len(found) != 1:
        return None
    [(printed, (start, end))] = found.items()
    inside = [mention for mention in mentions if start <= mention.start and mention.end <= end]
    mention = max(inside, key=lambda one: (one.person is not None, len(one.text)), default=None)
    if mention is None or _is_somebody_else(text, start, mention):
        return Source(printed)
    return Source(_full_name(names, mention) or printed, mention.person, mention.organization)


def _is_somebody_else(text: str, start: int, mention: Mention) -> bool:
    """Whether a one-word name stands behind a given name that is not its own: "Lakhbir | Singh"."""
    before = text[start : mention.start].split()
    titled = before and before[-1].rstrip(".").casefold() in lexicon.words("abbreviations", "before a name")
    return len(mention.text.split()) == 1 and bool(before) and before[-1][:1].isupper() and not titled


def _full_name(names: Names, mention: Mention) -> str | None:
    if mention.person is not None:
        return names.people[mention.person].name
    return names.organizations[mention.organization].name if mention.organization is not None else None


def _source_span(words: Words, index: int) -> tuple[int, int] | None:
    """The words that name a source at an index: behind "according to", or before a reporting verb."""
    if words.lower[index : index + 2] == ("according", "to"):
        return _name_right(words, index + 2)
    reports = words.at(index) in lexicon.words("sources", "verbs") and not words.is_capital(index)
    return _name_left(words, index) if reports and _reports(words, index) else None


def _reports(words: Words, verb: int) -> bool:
    """Whether a word that can report does so: not "was found", "found himself", "showed up", "Rook claims pending"."""
    behind = words.at(verb + 1)
    if behind in ("by", "to", "up", "off") or behind.endswith(("self", "selves")):
        return False
    at = verb - 1
    while word_class(words.at(at)) == "adverbs":
        at -= 1
    if words.at(at) in _PASSIVE or words.at(verb - 1) in ("and", "but"):
        return False
    noun = words.at(verb).endswith("s") and (word_class(behind) in ("prepositions", "auxiliaries") or is_verb(behind))
    return not noun or behind in ("that", "in")


def _name_right(words: Words, start: int) -> tuple[int, int] | None:
    end = start
    while end < min(len(words), start + _REACH) and _goes_on(words, start, end):
        end += 1
    while start < end and words.at(start) in ("the", "a", "an"):
        start += 1
    theirs = words.at(start) in ("their", "his", "her", "its", "our", "your", "my")  # "according to their needs"
    told = not theirs or words.at(end - 1) in lexicon.words("sources", "nouns")
    return (start, end) if end > start and told else None


def _goes_on(words: Words, start: int, index: int) -> bool:
    word, kind = words.at(index), word_class(words.at(index))
    behind = words.is_capital(index + 1) or (words.glued(index + 1) and words.at(index + 1).isalpha())
    if words.is_digits(index) and index > start and not behind:
        return False  # "According to Rook 40 boats sank"
    if kind == "verb":
        return index <= start + 1 or words.is_capital(index)
    if kind in ("prepositions", "adverbs"):
        return word in ("of", "for", "on")
    if kind in ("sign", "auxiliaries", "conjunctions", "pronouns"):
        return word in ("'s", "'", "-", "&") or _ends_title(words, index)
    return True


def _ends_title(words: Words, index: int) -> bool:
    """Whether this is the full stop of "Mr." or "Dr."."""
    return words.at(index) == "." and words.at(index - 1) in lexicon.words("abbreviations", "before a name")


def _name_left(words: Words, verb: int) -> tuple[int, int] | None:
    end = _before_aside(words, verb)
    start = end
    while start > max(0, end - _REACH) and _in_name(words, start - 1):
        start -= 1
    named = any(words.is_capital(index) and word_class(words.at(index)) in ("", "verb") for index in range(start, end))
    while start < end and (word_class(words.at(start)) not in ("", "verb") or (named and not words.is_capital(start))):
        start += 1
    if words.at(start - 1) in lexicon.words("sources", "subordinators"):
        return None
    return (start, end) if start < end and _can_speak(words, end - 1, named) else None


@cache
def _tellers() -> frozenset[str]:
    """Nouns in small letters that can name a source: a study, an official."""
    return lexicon.words("sources", "nouns") | lexicon.words("roles", "noun")


def _before_aside(words: Words, verb: int) -> int:
    """The end of the name before a verb, over "reportedly", "on Monday" and an apposition between commas."""
    end = verb
    while end and word_class(words.at(end - 1)) in ("adverbs", "auxiliaries"):
        end -= 1
    if words.at(end - 1) in lexicon.words("counted", "times"):
        end = end - 2 if words.at(end - 2) == "on" else end - 1
    if words.at(end - 1) != ",":
        return end
    comma = next((index for index in range(end - 2, max(0, end - _REACH), -1) if words.at(index) == ","), end - 1)
    named = comma + 1 < end - 1 and all(words.is_capital(index) for index in range(comma + 1, end - 1))
    return end - 1 if named else comma


def _in_name(words: Words, index: int) -> bool:
    word, kind = words.at(index), word_class(words.at(index))
    if words.is_digits(index) or (word in values("units", "teens") and not words.is_capital(index)):
        return False
    if (words.is_capital(index) and kind != "sign") or _ends_title(words, index):
        return True
    return (kind == "" and not is_verb(word)) or word in ("of", "for", "the", "and", "'s", "-", "&")


def _can_speak(words: Words, last: int, named: bool) -> bool:
    """Whether the words before a reporting verb can name a source: not "Tuesday", not "They"."""
    word = words.at(last)
    if word in lexicon.words("counted", "times") or word_class(word) == "pronouns":
        return False
    return named or word in _tellers()
