"""Organizations that speak: whoever says something by a name that no person has is one.

A name behind "the" ("the Greater Lowick Chamber said"), one that ends like a body's ("Wold Water said"), a body printed
small ("the UK government said", "the Marl campaign argued").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressmark import lexicon
from pressmark.naming.name_lexicon import DEMONYMS, PARTIES, PLACES, ROLE_NOUNS, SPEECH, TITLE_WORDS
from pressmark.naming.name_words import OPENINGS, Line, Word, capitals_begin, close
from pressmark.naming.organization_known import Found
from pressmark.naming.organization_runs import may_be_name, reads_as_body
from pressmark.naming.organizations import has_article

GOVERNING = lexicon.words("organization_words", "governing body")
PARTY_WORDS = frozenset(word for entry in PARTIES for word in entry.casefold().split())
SPEAKING = SPEECH - {"according"}
LONGEST = 5


def speaking_in(line: Line) -> Iterator[Found]:
    """Every organization that a line lets speak right behind its name."""
    if line.keys.isdisjoint(SPEAKING):
        return
    words = line.words
    for verb in range(1, len(words)):
        if words[verb].capital or words[verb].key not in SPEAKING or not words[verb].gap.isspace():
            continue
        last = verb - 1
        if words[last].capital:
            yield from _named(words, last)
        elif words[last].key in GOVERNING and last and words[last - 1].capital and close(words, last):
            yield from _governing(words, last)


def _named(words: Sequence[Word], last: int) -> Iterator[Found]:
    begin, stop = _past_opening(words, capitals_begin(words, last)), last + 1
    if not 1 < stop - begin <= LONGEST or words[last].possessive or not may_be_name(words, begin, stop):
        return
    shown = words[begin:stop]
    people = shown[-1].key in DEMONYMS or any(word.key in PARTY_WORDS for word in shown)
    placed = all(word.key in PLACES or word.key in DEMONYMS for word in shown)
    if not (people or placed) and (has_article(words, begin) or reads_as_body(words, begin, stop)):
        yield Found(begin, stop, None, True)


def _governing(words: Sequence[Word], last: int) -> Iterator[Found]:
    begin = _past_opening(words, capitals_begin(words, last - 1))
    shown = words[begin:last]
    plain = any(word.key in ROLE_NOUNS or word.key in TITLE_WORDS or word.possessive for word in shown)
    if shown and has_article(words, begin) and not plain and len(shown) <= LONGEST:
        campaign = words[last].key == "campaign"
        yield Found(begin, last + 1, None if campaign else "government", True)


def _past_opening(words: Sequence[Word], begin: int) -> int:
    """A run without the article that opens its sentence: "The | Wold Institute"."""
    return begin + (words[begin].key in OPENINGS and words[begin].opens)
