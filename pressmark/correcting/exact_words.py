"""Words a person copied from an article: where they stand, character by character; and what comes near them if nowhere.

A near match is there to be shown, never to be used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from pressmark.model import Span

WORD = re.compile(r"\w+")
NEAR = 0.5
MANY = 20_000


def find_words(text: str, words: str) -> tuple[Span, ...]:
    """Where just these characters stand in a text, never inside a longer word or number, without overlaps."""
    found = []
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if not (_joins(text, at) or _joins(text, end)):
            found.append((at, end))
            at = text.find(words, end)
        else:
            at = text.find(words, at + 1)
    return tuple(found)


def find_parts(text: str, parts: tuple[str, ...]) -> tuple[tuple[Span, ...], ...]:
    """Every place of the first part with the nearest later places of the others; none where one of them is missing."""
    places = []
    for first in find_words(text, parts[0]) if parts else ():
        place = [first]
        for part in parts[1:]:
            behind = find_words(text[place[-1][1] :], part)
            if not behind:
                break
            start, end = behind[0]
            place.append((start + place[-1][1], end + place[-1][1]))
        if len(place) == len(parts):
            places.append(tuple(place))
    return tuple(places)


def nearest(words: str, candidates: Iterable[str]) -> str | None:
    """The candidate that shares most words with these, if it shares at least half of all words of both."""
    wanted = frozenset(WORD.findall(words.casefold()))
    best, score = None, NEAR
    for candidate in candidates:
        others = frozenset(WORD.findall(candidate.casefold()))
        shared = len(wanted & others) / len(wanted | others) if wanted | others else 0.0
        if shared > score or (shared == score and best is None):
            best, score = candidate, shared
    return best


def resembling(name: str, candidates: Sequence[str]) -> str | None:
    """The key, name or path that a person may have meant: nearly the same words or letters."""
    spaced = {re.sub(r"[-_/.]+", " ", candidate): candidate for candidate in candidates}
    asked = re.sub(r"[-_/.]+", " ", name)
    near = nearest(asked, spaced) or next(iter(get_close_matches(asked, list(spaced)[:MANY], 1, 0.7)), None)
    return spaced[near] if near else None


def _joins(text: str, at: int) -> bool:
    """Whether a place lies between two characters of one word or number."""
    before, after = text[max(0, at - 1) : at], text[at : at + 1]
    if before.isalnum() and after.isalnum():
        return True
    behind_sign = before in (".", ",") and text[max(0, at - 2) : at - 1].isdigit() and after.isdigit()
    ahead_of_sign = after in (".", ",") and before.isdigit() and text[at + 1 : at + 2].isdigit()
    return behind_sign or ahead_of_sign
