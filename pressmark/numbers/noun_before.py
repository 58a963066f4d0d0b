"""What a number counts, found before it: what it is "of", the entry of a list, the subject or object of its verb."""

from __future__ import annotations

from pressmark import lexicon
from pressmark.numbers.phrases import Phrase, phrase_left, phrase_right
from pressmark.numbers.place import Place
from pressmark.numbers.subjects import clause_subject, subject_of
from pressmark.numbers.words import Words, is_noun_like, is_plural, is_verb, word_class

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_EXCEED = frozenset(("exceed", "exceeds", "exceeded", "exceeding", "topped", "surpassed"))  # a limit and a verb in one
_OF = frozenset(("of",))
_NO_OBJECT = _BE | {"in", "on", "at", "with", "as", "since"}  # what stands behind these is no object of a verb
_LABEL = 14  # words; what stands longer before a colon is a sentence
_FAR = 40
_POINTS = frozenset(("point", "points"))
_NEAR = 9  # words
_SHORT = 5  # words


def total(words: Words, place: Place) -> Phrase | None:
    """As in "An average daily population of 26,200 people": the total, not its members."""
    if words.at(place.start - 1) != "of" or words.at(place.start - 2) not in lexicon.words("counted", "totals"):
        return None
    return phrase_left(words, place.start - 1, place.floor, _OF)


def of_before(words: Words, place: Place) -> Phrase | None:
    """As in "An income of $12,569", "asthma rates of 26%", "restitution in the amount of $900"."""
    at = place.start - 1
    while words.at(at) in ("average", "total", "between"):
        at -= 1
    phrase = phrase_left(words, at, place.floor, _OF) if words.at(at) == "of" else None
    if phrase is None or words.at(phrase[1] - 1) in lexicon.words("counted", "parents"):  # "a mother of two"
        return None
    if words.at(phrase[1] - 1) in lexicon.words("counted", "marks reached") and _is_reached(words, phrase[0]):
        return clause_subject(words, phrase[0]) or phrase
    before = phrase[0] - 1
    if words.at(phrase[1] - 1) in lexicon.words("counted", "empty heads"):
        before = before - 1 if word_class(words.at(before)) == "determiners" else before
        amount = words.at(phrase[1] - 1) in ("amount", "sum") and words.at(before) in ("in", "to")
        return phrase_left(words, before, place.floor, _OF) if amount else None
    if words.at(before) == "in" and words.is_capital(phrase[0]):
        return phrase_left(words, before, place.floor, _OF) or phrase
    return phrase


def _is_reached(words: Words, mark: int) -> bool:
    """As in "hit a peak", "may plummet to a multi-decade low": a verb before the article of a mark."""
    at = mark - 2 if word_class(words.at(mark - 1)) == "determiners" else mark - 1
    at = at - 1 if words.at(at) in ("to", "at") else at
    return is_verb(words.at(at)) or words.at(at) in lexicon.words("verbs", "nouns too")


def change(words: Words, place: Place) -> Phrase | None:
    """As in "Its tally rose over the day by 235 to 1,351": what a verb of change further before it is said of."""
    if words.at(place.start - 1) != "by":
        return None
    verbs = lexicon.words("ranges", "changes")
    near = range(place.start - 2, max(place.floor, place.start - _NEAR) - 1, -1)
    verb = next((index for index in near if words.at(index) in verbs), None)
    if verb is None:
        return None
    end = place.start - 2 if words.at(place.start - 2) == "even" else place.start - 1
    whole = is_plural(words.at(end - 1)) and end - verb < _SHORT  # "raised their seats by 600"
    return (phrase_left(words, end, verb + 1, _OF) if whole else None) or subject_of(words, verb, place.floor)


def apposed(words: Words, place: Place) -> Phrase | None:
    """As in "The recovery rate, 71.9 per cent, was", "The desk, 2 m long, is": the noun of that size."""
    sized = place.amount.kind == "measure" and words.at(place.noun) in lexicon.words("units", "dimensions")
    end = place.noun + 1 if sized else place.noun
    bounded = words.at(place.start - 1) == "," and words.at(end) in ((",", "and") if sized else (",",))
    said = sized or word_class(words.at(end + 1)) in ("auxiliaries", "verb")
    return phrase_left(words, place.start - 1, place.floor, _OF) if bounded and said else None


def included(words: Words, place: Place) -> Phrase | None:
    """As in "It has hotels all over the country, including four in Ardle": the plural that the number is part of."""
    if words.at(place.start - 1) != "including":
        return None
    near = range(place.start - 2, max(place.floor, place.start - _LABEL) - 1, -1)
    plural = next((at for at in near if is_plural(words.at(at)) and word_class(words.at(at)) == ""), None)
    return phrase_left(words, plural + 1, place.floor, _OF) if plural is not None else None


def label(words: Words, place: Place) -> Phrase | None:
    """As in "Radio system, Fort Lowell: $2.5 million": the entry of a list."""
    start, behind = place.start, words.at(place.noun)
    dash = words.at(start - 1) in ("–", "—", "-") and start <= 9
    colon = words.at(start - 1) == ":" and (place.amount.kind == "money" or not behind.isalpha())
    closed = words.at(max(place.noun, place.amount.per_end)) in (".", "", ";")
    listed = colon or dash or (words.at(start - 1) == "," and closed)
    if not listed or not 2 <= start <= _FAR or words.hyphen(start - 1):
        return None
    begin = next((index for index in range(start - 1) if words.lower[index][:1].isalnum()), start)
    commas = [index for index in range(begin, start - 1) if words.at(index) in (",", "(")]
    end = commas[0] if commas else start - 1
    if any(_is_finite(words, index) for index in range(begin, start - 1)) or end - begin > _LABEL:
        return None
    return (begin, end) if end > begin and place.floor <= begin else None


def subject(words: Words, place: Place) -> Phrase | None:
    """As in "Appropriations totaled $2 billion", "rates have doubled", "prices rose to 5 percent"."""
    amount, verb = place.amount, place.start - 1
    while word_class(words.at(verb)) == "adverbs" or words.at(verb) in lexicon.words("counted", "before the number"):
        verb -= 1
    exceeds = place.start < amount.first and words.at(place.start) in _EXCEED
    if exceeds or (amount.form == "multiple" and words.at(amount.first) in lexicon.words("counted", "multiple verbs")):
        verb = place.start
    elif (price := _costing(words, place)) is not None:
        return subject_of(words, price)
    elif words.at(verb) not in lexicon.words("counted", "measuring verbs") or _is_noun_there(words, verb, place.start):
        return None
    if words.at(verb) in lexicon.words("counted", "prices behind a noun") and word_class(words.at(verb - 1)) == "":
        return phrase_left(words, verb, place.floor, _OF)
    return subject_of(words, verb, place.floor if verb >= place.floor else 0)


def _costing(words: Words, place: Place) -> int | None:
    """The verb of "The trial will cost Rook County up to $4m", "It costs the firm $5": behind it stands who pays."""
    at = place.start - 1
    while at > place.start - _SHORT - 2 and word_class(words.at(at)) in ("", "determiners") and words.at(at).isalpha():
        if words.at(at) in ("cost", "costs", "costing") and at < place.start - 1 and place.amount.kind == "money":
            return at if at > 0 and word_class(words.at(at - 1)) not in ("determiners", "prepositions") else None
        at -= 1
    return None


def object_before(words: Words, place: Place) -> Phrase | None:
    """As in "Reduces heating bills by 31 percent", "raised the fee to $6", "a phone for $30"."""
    at = _object_end(words, place)
    if at is None:
        return None
    if words.at(at) == "in":  # "sees rates cut in half"
        return phrase_left(words, at - 1, place.floor, _OF)
    if words.at(at - 2) in _BE and words.at(at - 1) in lexicon.words("verbs", "nouns too"):
        return subject_of(words, at - 1)
    if words.at(at) == "at" and words.at(at - 1) in lexicon.words("counted", "verbs before at"):
        return subject_of(words, at - 1)  # "The lamp starts at $79"
    phrase = phrase_left(words, at, place.floor)
    if phrase and phrase[1] - phrase[0] == 1 and words.at(phrase[0]) in ("range", "ranging", "average"):
        return subject_of(words, phrase[0])  # "The costs, said to be rising, range from $2 to $4"
    if phrase is None or words.at(phrase[1] - 1) in lexicon.words("counted", "behind digits") | _POINTS:
        return None  # "to rise by a quarter of a percentage point to 2.25%"
    if words.at(at) in ("to", "by") and _is_seen(words, phrase):  # "saw its debt soar to $72bn"
        phrase = phrase[0], phrase[1] - 1
    before, adverbial = phrase[0] - 1, _NO_OBJECT
    if word_class(words.at(before)) == "determiners":  # "lost 25% on the news to $2", not "is a rise to 5%"
        before, adverbial = before - 1, _NO_OBJECT - _BE
    return None if before >= 0 and words.at(before) in adverbial else phrase


def _object_end(words: Words, place: Place) -> int | None:
    """The index of the preposition between an object and its number, None without one."""
    at, measure = place.start - 1, place.amount.kind == "measure"
    halved = place.amount.form == "fraction" and words.at(at - 1) in lexicon.words("counted", "verbs of halving")
    if words.at(at) == "in" and halved:
        return at
    if words.at(at) in lexicon.words("counted", "of now or before") and words.at(at - 1) in ("the", "its", "their"):
        at -= 2  # "from the current £7"
    if words.at(at) == "from" and measure and "to" not in words.lower[place.noun : place.noun + 3]:
        return None  # "shot the ball from 16 yards"
    holder = words.at(at) == "with" and measure
    if words.at(at) not in ("by", "to", "from", "at", "for", "worth", "between") and not holder:
        return None
    at = at - 1 if words.at(at) == "between" and words.at(at - 1) in ("of", "at", "to", "by", "for") else at
    return at - 1 if words.at(at) == "between" and words.at(at - 1) in ("anywhere", "somewhere") else at


def _is_seen(words: Words, phrase: Phrase) -> bool:
    """Whether a phrase ends in a bare verb behind "saw", "let" or "make"."""
    near = words.lower[max(0, phrase[0] - 2) : phrase[0]]
    bare = words.at(phrase[1] - 1) in lexicon.words("verbs", "nouns too") and phrase[1] - phrase[0] > 1
    return bare and bool(lexicon.words("counted", "verbs of seeing") & {*near})


def signed(words: Words, place: Place) -> Phrase | None:
    """As in "Nasdaq +0.8%": the name a signed change stands behind."""
    sign = words.at(place.start - 1) in ("+", "-") and words.glued(place.start) and not words.glued(place.start - 1)
    at = place.start if place.amount.value is not None and place.amount.value < 0 else place.start - 1
    return phrase_left(words, at, place.floor, _OF) if sign else None


def adjacent(words: Words, place: Place) -> Phrase | None:
    """The noun right before a share or a limit: "pulled the sector 2 percent lower", "savings over $5"."""
    at = place.start - 1 if words.at(place.start - 1) in ("+", "-", "(") else place.start
    bound = place.start != place.amount.first and words.at(place.start) not in lexicon.words("counted", "rough")
    limited = place.amount.kind in ("money", "measure") and bound
    limited = limited or (place.amount.kind == "measure" and words.at(at - 2) == "(")  # "(speed 30-40 kmph)"
    limited = limited or (place.amount.kind == "measure" and words.at(at) == "(")  # "a tunnel (about 1,600 feet long)"
    sized = words.at(place.noun) in lexicon.words("units", "dimensions")  # "waves up to three metres high"
    limited = limited or (place.amount.kind == "measure" and sized and is_plural(words.at(place.start - 1)))
    near = (place.amount.kind == "percent" or limited) and word_class(words.at(at - 1)) == ""
    near = near and words.at(at - 2) not in _BE  # "is to be spread over 20 acres"
    near = near and words.at(at - 1) not in lexicon.words("counted", "measuring verbs")
    return phrase_left(words, at, place.floor, _OF) if near and words.at(at - 1)[:1].isalpha() else None


def alternative(words: Words, place: Place) -> Phrase | None:
    """As in "A pick or two", "another day or so"."""
    if words.at(place.start - 1) != "or" or words.at(place.noun).isalnum():
        return None
    return phrase_left(words, place.start - 1, place.floor, _OF)


def level(words: Words, place: Place) -> Phrase | None:
    """As in "The yen was trading at 132.86", "taken their number to 13": what a bare number is the level of."""
    amount, before = place.amount, words.at(place.start - 1)
    if before not in ("at", "to") or amount.form != "digits" or is_noun_like(words, place.noun):
        return None
    raised = phrase_left(words, place.start - 1, place.floor, _OF) if before == "to" else None
    return raised or clause_subject(words, place.start)


def lasting(words: Words, place: Place) -> Phrase | None:
    """As in "A grounding for more than three months", "relations over the past 20 years": what lasts."""
    at = place.start - 1
    while words.at(at) in lexicon.words("counted", "before a span of time"):
        at -= 1
    far = words.at(at) in ("over", "in", "during", "within", "for") and at < place.start - 1
    near = words.at(at) == "for"
    if not far and not near:
        return None
    phrase = phrase_left(words, at, place.floor)
    framed = phrase is not None and words.at(phrase[0] - 1) in ("a", "an") and words.at(phrase[0] - 2) not in _BE
    return phrase if phrase and (framed or (far and phrase[0] <= 3)) else None


def clause(words: Words, place: Place) -> Phrase | None:
    """Whatever the sentence is about: "shares … dropped 7%", "the storm had winds of 90mph", "For four years, he …"."""
    timed = place.amount.kind == "duration"
    if words.at(place.noun) == "," and timed and place.start <= 3:
        return phrase_right(words, place.noun + 1, False)
    if is_subject(words, place):
        return None
    return clause_subject(words, place.start, nearest=timed)


def is_subject(words: Words, place: Place) -> bool:
    """As in "The survey found that 63% supported it": a share with a verb of its own is of nobody named before."""
    told = words.at(place.start - 1) in lexicon.words("sources", "verbs") | {"that", "while", "where"}
    return place.amount.kind == "percent" and told and word_class(words.at(place.noun)) in ("verb", "auxiliaries")


def bearer(words: Words, place: Place) -> Phrase | None:
    """Whose age it is: "Mara Quill, 77,", "Mara Quill, now 77,"."""
    at = start = place.start - 2 if words.at(place.start - 1) == "now" else place.start - 1
    if words.at(at) not in (",", "("):
        return None
    while start > 0 and words.is_capital(start - 1) and words.at(start - 1).isalpha():
        start -= 1
    return (start, at) if start < at else None


def _is_finite(words: Words, index: int) -> bool:
    word = words.at(index)
    verb = is_verb(word) and not words.is_capital(index) and not word.endswith(("ed", "ing", "done"))
    return word_class(word) in ("auxiliaries", "pronouns") or verb


def _is_noun_there(words: Words, verb: int, start: int) -> bool:
    """As in "Production costs by up to 95%": behind the noun "costs" comes a preposition, behind the verb a number."""
    if words.at(verb) == "costs" and words.at(verb + 1) == "at":
        return True
    if words.at(verb - 1) in ("a", "an", "the", "its", "this") and words.at(verb) in lexicon.words(
        "counted", "changes"
    ):
        return True  # "there is a need for a rise to 5%"
    singular = words.at(verb) in lexicon.words("counted", "nouns first") and is_noun_like(words, verb - 1)
    if singular and not is_plural(words.at(verb - 1)) and not words.is_capital(verb - 1):
        return True  # "boosts its driving range by 35 miles"
    plural = words.at(verb)
    noun = (
        plural.endswith("s") and plural[:-1] in lexicon.words("verbs", "nouns too") and "by" in words.lower[verb:start]
    )
    return noun and words.at(verb - 1) not in ("that", "which", "it")
