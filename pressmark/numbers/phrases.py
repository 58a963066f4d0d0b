"""Noun phrases without a parser: from a place to the right, or back from a place to the left."""

from __future__ import annotations

from pressmark import lexicon
from pressmark.numbers.adjuncts import (
    before_amount,
    before_date,
    before_infinitive,
    before_span,
    before_time,
    time_words,
)
from pressmark.numbers.name_digits import digits_inside, digits_of_a_name
from pressmark.numbers.units import currency_before
from pressmark.numbers.words import (
    Words,
    class_at,
    is_function,
    is_in_ly,
    is_noun_like,
    is_plural,
    is_verb,
    without_s,
    word_class,
)

Phrase = tuple[int, int]  # half-open word indices

_REACH = 9  # words; a noun phrase longer than that is not read
_BACK = 18
_ATTRIBUTIVE = frozenset(("forward", "away", "home", "straight", "back", "inside", "outside"))
_UNITS = frozenset(("percent", "cent", "%"))
_REFERRING = frozenset(("it", "them"))
_OPENERS = frozenset(("as", "than", "before", "after", "since", "until"))  # of a clause, where "it" is the subject
_COMPARING = frozenset(("most", "more", "less", "least", "very"))
_LIMITS = frozenset(("than", "as", "since", "until", "per", "after", "before", "during", "while", "up", "down"))


def phrase_right(words: Words, at: int, many: bool) -> Phrase | None:
    """The noun phrase that begins at an index (over articles); `many`: its head should be a plural."""
    start = at
    while word_class(words.at(start)) == "determiners" or words.at(start) in ("such", "'", "“", '"'):
        if many and _past_quoted(words, start) != start:
            break
        start += 1
    index, plural_at = start, None
    groups = lexicon.words("counted", "collectives")
    while index < min(len(words), start + _REACH):
        step = _continues(words, start, index, many, plural_at is not None)
        if not step:
            break
        index += step
        if step == 1 and is_plural(words.at(index - 1)) and (many or not is_verb(words.at(index - 1))):
            plural_at = index
            if many and not _goes_on(words, index):
                break
            plural_at = None if words.at(index + 1) == "'s" else index  # "of the media group's staff"
        elif many and words.at(index - 1) in groups and not _is_part_of_name(words, index):
            plural_at = index
            break
    return _worth_having(words, start, plural_at if many and plural_at is not None else index)


def _is_part_of_name(words: Words, index: int) -> bool:
    """Whether a noun goes on behind a group: "public officials", "population growth", not "the public supports it"."""
    word = words.at(index)
    verb = word.removesuffix("s") in lexicon.words("verbs", "nouns too") or word_class(word) != ""
    goes_on = class_at(words, index) == "" and not verb and is_plural(words.at(index + 1))  # "public transit riders"
    return word in ("growth", "figures", "cuts", "share") or (is_plural(word) and not verb) or goes_on


def with_complement(words: Words, phrase: Phrase) -> Phrase:
    """The phrase with an "of …" behind it, where that keeps it short."""
    start, end = phrase
    change = words.at(end) == "in" and words.at(end - 1) in lexicon.words("counted", "changes")
    if words.at(end) != "of" and not change:
        return phrase
    more = phrase_right(words, end + 1, True) if word_class(words.at(end + 1)) != "verb" else None
    return (start, more[1]) if more and more[1] - start <= _REACH else phrase


def phrase_left(words: Words, end: int, floor: int = 0, through: frozenset[str] | None = None) -> Phrase | None:
    """The noun phrase with its prepositions ("rates for hospitalization of children") that ends before an index.

    It does not reach back over `floor`; `through`: the only prepositions it may run over, None for all.
    """
    end = before_infinitive(words, before_date(words, before_span(words, end)))
    end = before_amount(words, end)
    while words.at(end - 1) in lexicon.words("counted", "behind their noun"):  # "keep interest rates steady"
        end -= 1
    if words.at(end - 1).endswith("ing") and words.at(end - 2) in ("a", "an", "the", "this"):
        return end - 1, end  # "a grounding for three months"
    if is_verb(words.at(end - 1)) and words.at(end - 1).endswith(("ing", "en")) and is_noun_like(words, end - 2):
        end -= 1
    if words.at(end - 1).endswith("ed") and is_verb(words.at(end - 1)) and is_plural(words.at(end - 2)):
        end -= 1  # "the number of samples tested"
    linked = word_class(words.at(end - 2)) == "prepositions" and words.at(end - 2) not in _OPENERS
    if words.at(end - 1) in _REFERRING and linked:
        end -= 2
    if words.at(end - 1) == ")":
        end = next((index for index in range(end - 2, max(floor, end - 6), -1) if words.at(index) == "("), end)
    start = end
    while start > max(floor, end - _BACK) and _in_chain(words, start - 1, end, through):
        start -= 1
    if words.at(start - 1) == "to" and words.at(start) in lexicon.words("verbs", "nouns too"):
        start += 1
    while start < end and class_at(words, start) not in ("", "verb") and not words.dashed(start + 1):
        start += 1
    start -= words.lower[start - 1 : start + 1] == ("per", "capita")
    if word_class(words.at(start - 1)) == "pronouns" and words.at(start) in lexicon.words("verbs", "nouns too"):
        return None
    if words.dashed(start - 1) and words.is_digits(start - 2) and words.at(start + 1) != "-" and end - start > 1:
        start += 1  # the engine of "the 5.4-liter engine"
    if words.is_digits(start - 1) and words.at(start) in lexicon.words("counted", "scales"):
        start += 1
    return _worth_having(words, start, before_time(words, start, end))


# --- to the right ----------------------------------------------------------------------------------------------------


def _continues(words: Words, start: int, index: int, many: bool, has_plural: bool) -> int:
    """How many words at the index still belong to the phrase, 0 where it ends."""
    word, kind, first = words.at(index), class_at(words, index), index == start
    if words.dashed(index) and not first:
        return 2
    if words.dashed(index + 1) and word[:1].isalpha():  # "in-person voting", "over-the-counter drugs"
        return 1
    if word in ("/", ".") and not first and _is_joint(words, index):
        return 2
    if word in ("'s", "&") or (word == "'" and words.glued(index) and words.at(index + 1).isalpha()):
        return 0 if first else 1
    if many and not has_plural and (quoted := _past_quoted(words, index)) != index:
        return quoted - index
    if word[:1].isdigit():
        return digits_inside(words, index, first)
    if kind == "sign":
        adjective = words.at(index - 1) in lexicon.words("word_classes", "adjectives")
        return int(word == "," and not first and adjective and not has_plural)
    if word in ("and", "or") and not first:
        joined = is_noun_like(words, index + 1) or words.at(index + 1).endswith(("ing", "ed"))
        return int(many and not has_plural and joined and is_noun_like(words, index - 1))
    if word in ("most", "very", "more", "highly") and many and not has_plural:
        described = many and is_noun_like(words, index + 1) and is_plural(words.at(index + 2))  # "highly tense days"
        return int(words.at(index + 1).endswith(("ly", "ed", "ing")) or described or first is False)
    if kind == "adverbs" and first and many and word in _ATTRIBUTIVE and is_plural(words.at(index + 1)):
        return 1
    if kind == "verb" and words.at(index - 1) in ("worst", "best", "hardest") and not first:
        return 1  # "the three worst hit towns"
    if kind == "verb" or (not first and word.endswith("s") and without_s(word) in lexicon.words("verbs", "nouns too")):
        return int(_is_noun_here(words, start, index, many and not has_plural))
    if kind == "adverbs" and word.endswith("ly"):  # "previously reported damage"
        return int(words.at(index + 1).endswith(("ed", "en")) or words.dashed(index + 2))
    if kind:
        return 0
    return 0 if not first and not many and _new_name(words, index) else 1


def _past_quoted(words: Words, index: int) -> int:
    """The index behind the marked word of "three “sanctuary” cities"; the index itself where none stands there."""
    closing = {"“": "”", '"': '"'}.get(words.at(index), "")
    near = range(index + 2, index + 5)
    end = next((at for at in near if closing and words.at(at) == closing), index)
    return end + 1 if end > index and is_noun_like(words, end + 1) else index


def _is_joint(words: Words, index: int) -> bool:
    """As in "SC/ST children", "Mt. Rook Fire Company": a stroke, or the full stop of a name's short form."""
    if words.at(index) == "/":
        return words.glued(index) and words.glued(index + 1) and words.at(index + 1).isalpha()
    short = words.at(index - 1) in lexicon.words("abbreviations", "before a name") | {"mt", "st", "ft"}
    return short and words.glued(index) and words.is_capital(index - 1) and words.is_capital(index + 1)


def _is_noun_here(words: Words, start: int, index: int, wants_plural: bool) -> bool:
    """Whether a word that is a verb elsewhere belongs to a phrase: "three wins", "registered voters", "the sales"."""
    word, behind = words.at(index), word_class(words.at(index + 1))
    bare = not word.endswith(("ed", "ing", "s"))
    if wants_plural and index > start and behind == "" and is_plural(words.at(index + 1)) and bare:
        return True  # "half of all emergency shelter beds"
    opens = index == start or words.at(index - 1) in lexicon.words("word_classes", "adjectives")
    if word_class(word) != "verb":
        priced = words.is_digits(index + 1) or currency_before(words, index + 2) is not None
        named = words.is_capital(index + 1) and not words.is_capital(index)  # "a $232m loss pushes Rook into the red"
        return wants_plural or (behind not in ("determiners", "pronouns") and not priced and not named)
    timed = words.at(index + 1) in ("this", "that", "last", "next")
    takes_object = (behind in ("determiners", "pronouns", "") and not timed) or words.is_digits(index + 1)
    if wants_plural and is_plural(word) and (opens or not takes_object):
        return True
    return _participle(words, start, index, wants_plural)


def _participle(words: Words, start: int, index: int, wants_plural: bool) -> bool:
    """Whether a verb form stands as an adjective: "registered voters", "newly appointed judges"."""
    word, follow = words.at(index), words.at(index + 1)
    if words.dashed(index + 1):
        return True
    if not word.endswith(("ed", "ing", "en", "wn")) or word_class(follow) not in ("", "verb") or not follow.isalpha():
        return False
    if index == start:
        return word_class(follow) == "" or is_plural(follow)
    return wants_plural or is_in_ly(words.at(index - 1)) or words.at(index - 1) == "-"


def _goes_on(words: Words, index: int) -> bool:
    """Whether the phrase goes on behind a plural: "sports teams", "children's hospitals", "police officers"."""
    word = words.at(index)
    group = words.at(index - 1) in lexicon.words("word_classes", "plural without s")
    goes_on = is_plural(word) or words.at(index + 1) == "'s"  # "police officers", "the media group's staff"
    if (group and goes_on and word not in ("ages", "aged") and word_class(word) == "") or _is_named_group(words, index):
        return True
    if word == "'s" or (word == "'" and words.glued(index) and words.at(index + 1).isalpha()) or words.dashed(index):
        return True
    if word_class(words.at(index + 1)) in ("determiners", "pronouns"):
        return False
    return (
        is_plural(word)
        and words.at(index - 1) in lexicon.words("counted", "plurals before a noun")
        and not is_verb(word)
        and not is_function(word)
    )


def _is_named_group(words: Words, index: int) -> bool:
    """Whether a plural is only part of a name: "six Healthy Lands | initiatives", "283 Dhan Vikas | Kendras"."""
    named = words.is_capital(index - 1) and words.is_capital(index - 2) and not words.printed[index - 1].isupper()
    return named and is_plural(words.at(index)) and class_at(words, index) == "" and words.at(index - 1) != "'s"


def _new_name(words: Words, index: int) -> bool:
    """Whether a capital behind a lower-case noun begins another phrase ("contract | Acme signed")."""
    before = words.at(index - 1)
    lower = before.isalpha() and not words.is_capital(index - 1)
    named = words.is_capital(index) and not words.printed[index].isupper()
    return named and lower and before not in lexicon.words("word_classes", "adjectives")


def _worth_having(words: Words, start: int, end: int) -> Phrase | None:
    """The phrase unless nothing but signs, adjectives or names of times is in it."""
    while end > start and (
        words.at(end - 1) in ("-", "'s", "'", "&", ",", "and", "or", "more", "most", "worth")
        or is_in_ly(words.at(end - 1))
    ):
        end -= 1
    kept = [word for word in words.lower[start:end] if word[:1].isalpha()]
    if kept and kept[-1] in time_words():
        return None
    if len(kept) > 1 and kept[-1] in lexicon.words("counted", "sums"):
        return start, end
    idle = lexicon.words("word_classes", "adjectives") | time_words()
    return (start, end) if any(word not in idle and not is_in_ly(word) for word in kept) else None


# --- to the left -----------------------------------------------------------------------------------------------------


def _in_chain(words: Words, index: int, end: int, through: frozenset[str] | None) -> bool:
    word, kind = words.at(index), class_at(words, index)
    if words.is_digits(index) or words.is_digits(index - 1):
        plain = kind == "" and not (words.is_digits(index) or words.glued(index) or word in _UNITS)
        return plain or digits_of_a_name(words, index, end)
    if word in _UNITS:
        return False
    if kind == "":
        article_behind = index + 1 < end and word_class(words.at(index + 1)) == "determiners"
        return not article_behind and not _behind_modal(words, index) and not _is_verb_between(words, index)
    if kind == "determiners":
        return True
    if word == "per":
        return words.at(index + 1) in lexicon.words("units", "per")
    if word == "before":
        return words.at(index + 1) in lexicon.words("counted", "taxes")
    if word in _COMPARING:
        return index + 1 < end and class_at(words, index + 1) == ""
    if word == "to" and (is_verb(words.at(index + 1)) or words.at(index + 1) in lexicon.words("verbs", "nouns too")):
        return False
    if kind == "prepositions":
        set_phrase = word == "of" and words.at(index - 1) in lexicon.words("counted", "heads of set phrases")
        return index + 1 < end and word not in _LIMITS and not set_phrase and (through is None or word in through)
    if word == "and":
        return index + 1 < end and _joins_objects(words, index, through)
    if kind == "verb":
        return index + 1 < end and _participle_left(words, index)
    return word in ("-", "'s", "'", "&") and index + 1 < end and words.glued(index)


def _joins_objects(words: Words, index: int, through: frozenset[str] | None) -> bool:
    """Whether "and" joins two objects of a preposition that belongs to a noun: "shares of Rook and Hale"."""
    at = index - 1
    while at > 0 and class_at(words, at) in ("", "determiners") and not words.is_digits(at):
        at -= 1
    if class_at(words, index + 1) == "determiners":
        return False
    preposition = class_at(words, at) == "prepositions" and words.at(at) not in _LIMITS
    return preposition and at < index - 1 and class_at(words, at - 1) == "" and words.at(at - 1).isalpha()


def _participle_left(words: Words, index: int) -> bool:
    """Whether a participle belongs to the phrase: "the armed men", "people infected by the fever"."""
    word, behind = words.at(index), words.at(index + 1)
    if word.endswith("ed") and is_plural(words.at(index - 1)):  # "the number of goods intercepted at the borders"
        counted = _is_counting(words, index)
        owned = words.at(index - 2) == "of" and word_class(behind) == "prepositions"
        if behind == "by" or counted or owned:
            return True
    if word.endswith("ing") and is_plural(words.at(index - 1)) and _is_counting(words, index):
        return True  # "the percentage of people using these lines"
    framed = word_class(words.at(index - 1)) == "determiners" or words.hyphen(index - 1) or words.at(index - 1) == "of"
    return word.endswith(("ed", "ing")) and framed and word_class(behind) == ""


def _is_counting(words: Words, index: int) -> bool:
    """Whether a word for a count or a change stands close before: "the number of goods | seized"."""
    near = set(words.lower[max(0, index - 6) : index])
    return bool(near & (lexicon.words("counted", "counts of things") | lexicon.words("counted", "changes")))


def _behind_modal(words: Words, index: int) -> bool:
    """Whether a word is the verb of "can borrow", "will therefore need"."""
    at = index - 2 if word_class(words.at(index - 1)) == "adverbs" else index - 1
    return words.at(at) in lexicon.words("counted", "modals")


def _is_verb_between(words: Words, index: int) -> bool:
    """As in "Papers show Mr Rook gained £2m": a base form in small letters between a plural and a name."""
    base = words.at(index) in lexicon.words("verbs", "nouns too") and not words.is_capital(index)
    return base and is_plural(words.at(index - 1)) and words.is_capital(index + 1)
