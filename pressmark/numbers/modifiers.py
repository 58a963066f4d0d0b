"""What limits a number: "more than", "nearly", "up to"… before it, "or more", "or so", "-plus" behind it."""

from __future__ import annotations

from functools import cache

from pressmark import lexicon
from pressmark.numbers.words import Words, split_words

_Phrases = dict[tuple[str, ...], str]
_SKIPPED = frozenset(
    ("a", "an", "the", "another", "additional", "only", "just", "further", "his", "its", "their", "and")
)
_LONGEST = 5
# "$5 billion over 10 years" says in which time; only these words before "over" make it a limit of a time
_OVER_IS_LIMIT = frozenset(
    (
        "for",
        "just",
        "well",
        "after",
        "of",
        "little",
        "lasted",
        "spent",
        "served",
        "with",
        "took",
        "and",
        "slightly",
        "is",
    )
)


def modifier_before(words: Words, first: int, kind: str) -> tuple[str, int] | None:
    """The class of the phrase that ends right before a number (over "an additional") and where it starts."""
    for end in (first, first - 1, first - 2):
        if end != first and words.at(end) not in _SKIPPED:
            break
        fixed = "the" in words.lower[end:first]
        for length in range(min(_LONGEST, end), 0, -1):
            name = _phrases("before").get(words.lower[end - length : end])
            compared = length == 1 or name in ("more than", "less than")  # "over the 1,237 mark", "lower than the 46"
            place = fixed and compared and name not in ("nearly", "about")  # set no limit: they name the number
            if name and not place and _holds(words, end - length, end, kind):
                return name, end - length
    return None


def modifier_behind(words: Words, last: int, noun_end: int) -> tuple[str, int] | None:
    """The class and the number of words of the phrase right behind a number, its unit or the noun it counts."""
    for at in dict.fromkeys((last, noun_end)):
        for length in range(3, 0, -1):
            phrase = words.lower[at : at + length]
            name = _phrases("behind").get(phrase)
            if name and _holds_behind(words, phrase, at):
                return name, length if at == noun_end else 0
    return None


def _holds_behind(words: Words, phrase: tuple[str, ...], at: int) -> bool:
    follow = words.at(at + 1)
    if phrase == ("plus",):
        return follow in ("", ",", ".", ")")
    if phrase == ("and", "more"):  # "half of the beds and more than 70% of the cots"
        return words.at(at + 2) != "than"
    if phrase in (("minimum",), ("maximum",), ("+",)):
        return words.glued(at) if phrase == ("+",) else not follow.isalpha()
    return True


def _holds(words: Words, start: int, end: int, kind: str) -> bool:
    word = words.at(end - 1)
    if word in ("over", "under") and end - start == 1 and kind == "duration":
        if words.at(start - 1) in lexicon.words("refusals", "people under an age") and words.is_digits(end):
            return True
        return word == "under" or start == 0 or words.at(start - 1) in _OVER_IS_LIMIT or words.at(start - 1) == ","
    if word.endswith("ing") and words.lower[end + 1 : end + 5] == ("-", "year", "-", "old"):
        return False  # "approaching 23-year-old Mara Quill"
    phrase = " ".join(words.lower[start:end])
    return words.at(start - 1) not in lexicon.sections("modifiers").get(f"before {phrase}", ())


@cache
def _phrases(section: str) -> _Phrases:
    pairs = (entry.split(" = ") for entry in lexicon.entries("modifiers", section))
    return {split_words(phrase).lower: name for name, phrase in pairs}
