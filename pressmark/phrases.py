"""Noun phrases without a parser: from a place to the right, or back from a place to the left."""

from __future__ import annotations

from pressmark import lexicon
from pressmark.words import Words, is_function, is_plural, is_verb, word_class

Phrase = tuple[int, int]  # half-open word indices

_REACH = 9  # words; a noun phrase longer than that is not read
_BACK = 16


def phrase_right(words: Words, at: int, many: bool) -> Phrase | None:
    """The noun phrase that begins at an index (over articles); `many`: its head should be a plural."""
    start = at
    while word_class(words.at(start)) == "determiners" or words.at(start) in ("such", "them"):
        start += 1
    end, plural_at, index = start, None, start
    while index < min(len(words), start + _REACH):
        step = _continues(words, start, index, many, plural_at is not None)
        if not step:
            break
        index += step
        end = index
        if step == 1 and is_plural(words.at(index - 1)) and not is_verb(words.at(index - 1)):
            plural_at = index
            if many and not _another_noun(words, index):
                break
    if many and plural_at is not None:
        end = plural_at
    return _worth_having(words, start, end)


def with_complement(words: Words, phrase: Phrase) -> Phrase:
    """The phrase with an "of …" behind it, where that keeps it short."""
    start, end = phrase
    if words.at(end) != "of":
        return phrase
    more = phrase_right(words, end + 1, True)
    return (start, more[1]) if more and more[1] - start <= _REACH else phrase


def phrase_left(words: Words, end: int) -> Phrase | None:
    """The noun phrase chain ("rates for hospitalization of children") that ends before an index."""
    start = end
    while start > max(0, end - _BACK) and _in_chain(words, start - 1, end):
        start -= 1
    while start < end and word_class(words.at(start)) in (
        "prepositions",
        "determiners",
        "adverbs",
        "conjunctions",
        "sign",
    ):
        if word_class(words.at(start)) == "prepositions" and (later := _next_article(words, start, end)):
            start = later
        start += 1
    return _worth_having(words, start, end)


def text_of(words: Words, phrase: Phrase) -> str:
    """The words of a phrase as printed, spaces where the text has any."""
    pieces = []
    for index in range(*phrase):
        gap = index > phrase[0] and not words.glued(index)
        pieces.append((" " if gap else "") + words.printed[index])
    return "".join(pieces)


def _continues(words: Words, start: int, index: int, many: bool, has_plural: bool) -> int:
    """How many words at the index still belong to the phrase, 0 where it ends."""
    word, kind = words.at(index), word_class(words.at(index))
    first = index == start
    if words.dashed(index) and not first:
        return 2
    if word in ("'s", "&") or (word == "'" and words.glued(index) and words.at(index + 1).isalpha()):
        return 0 if first else 1
    if word[:1].isdigit():
        return 4 if words.at(index + 1) == "(" and words.glued(index + 1) and words.at(index + 3) == ")" else 0
    if kind == "sign":
        return int(
            word == ","
            and not first
            and words.at(index - 1) in lexicon.words("word_classes", "adjectives")
            and not has_plural
        )
    if word in ("and", "or") and not first:
        return int(many and not has_plural and not is_function(words.at(index + 1)) and not words.is_digits(index + 1))
    if kind == "verb":
        return int(_participle(words, start, index, many and not has_plural))
    if kind:
        return 0
    return 0 if not first and not many and _new_name(words, index) else 1


def _participle(words: Words, start: int, index: int, wants_plural: bool) -> bool:
    """Whether a verb form stands as an adjective: "registered voters", "newly appointed judges"."""
    word, follow = words.at(index), words.at(index + 1)
    if not word.endswith(("ed", "ing", "en", "wn")) or word_class(follow) not in ("", "verb") or not follow.isalpha():
        return index + 1 < len(words) and words.hyphen(index + 1) and words.glued(index + 2)
    if index == start:
        return True
    return wants_plural or words.at(index - 1).endswith("ly") or words.at(index - 1) == "-"


def _another_noun(words: Words, index: int) -> bool:
    """Whether the phrase goes on behind a plural: "sports teams", "children's hospitals"."""
    word = words.at(index)
    if word in ("'s",) or (word == "'" and words.glued(index) and words.at(index + 1).isalpha()):
        return True
    if words.dashed(index):
        return True
    return (
        is_plural(word)
        and not is_verb(word)
        and not is_function(word)
        and word not in lexicon.words("verbs", "nouns too")
    )


def _new_name(words: Words, index: int) -> bool:
    """Whether a capital behind a lower-case noun begins another phrase ("contract | Acme signed")."""
    before = words.at(index - 1)
    return (
        words.is_capital(index)
        and not words.is_capital(index - 1)
        and before not in lexicon.words("word_classes", "adjectives")
        and before.isalpha()
    )


def _worth_having(words: Words, start: int, end: int) -> Phrase | None:
    """The phrase unless nothing but signs, adjectives or pronouns is in it."""
    while end > start and (
        words.at(end - 1) in ("-", "'s", "'", "&", ",", "and", "or") or words.at(end - 1).endswith("ly")
    ):
        end -= 1
    kept = [word for word in words.lower[start:end] if word[:1].isalpha()]
    if not kept or (
        len(kept) == 1 and kept[0] in lexicon.words("word_classes", "adjectives") and not words.is_capital(end - 1)
    ):
        return None
    return start, end


def _in_chain(words: Words, index: int, end: int) -> bool:
    word, kind = words.at(index), word_class(words.at(index))
    if kind in ("", "determiners"):
        return not words.is_digits(index) or words.at(index).isdigit()
    if kind == "prepositions":
        return index + 1 < end and word not in (
            "than",
            "as",
            "since",
            "until",
            "per",
            "after",
            "before",
            "during",
            "while",
        )
    if kind == "verb":
        return (
            word.endswith(("ed", "ing"))
            and index + 1 < end
            and word_class(words.at(index - 1)) in ("determiners",)
            and word_class(words.at(index + 1)) == ""
        )
    return word in ("-", "'s", "'", "&") and index + 1 < end and words.glued(index)


def _next_article(words: Words, start: int, end: int) -> int | None:
    """Where, behind a leading "In May", the article of the real phrase stands."""
    for index in range(start + 2, end - 1):
        if word_class(words.at(index)) == "determiners" and word_class(words.at(index - 1)) == "":
            return index
    return None
