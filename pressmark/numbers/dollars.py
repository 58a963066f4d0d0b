"""Whose dollar a bare "$" is, by the country that an article keeps naming; whether its pounds are money."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from pressmark import lexicon
from pressmark.model import Article

_ENOUGH = 3  # mentions of one country, and none of the United States
_READ = 20000  # characters from the start; later ones say no more about where an article comes from


def home_dollar(article: Article) -> str:
    """The ISO code for "$" in an article: that of the one country it is set in, USD where nothing shows another."""
    named = Counter(_countries(article.text[:_READ]))
    frame = set(_countries(f"{(article.dateline or '').title()} {article.publisher or ''}"))
    foreign = {code for code, count in named.items() if count >= _ENOUGH} | frame
    if "USD" in foreign or "USD" in named or len(foreign) != 1 or _spelt_dollar().search(article.text):
        return "USD"
    return foreign.pop()


def pounds_weigh(text: str) -> bool:
    """Whether "two million pounds" is a weight: the article prints "$" and names nothing that has to do with pounds."""
    return "$" in text and not _pound_places().search(text)


@cache
def _pound_places() -> re.Pattern[str]:
    return re.compile(r"£|(?<!\w)" + lexicon.alternatives(lexicon.entries("currencies", "money in pounds")) + r"(?!\w)")


def _countries(text: str) -> list[str]:
    return [_codes()[match.group()] for match in _places().finditer(text)]


@cache
def _codes() -> dict[str, str]:
    return {place: code for code, places in lexicon.sections("dollars").items() for place in places}


@cache
def _places() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + lexicon.alternatives(_codes()).replace(r"\s+", " ") + r"(?!\w)")


@cache
def _spelt_dollar() -> re.Pattern[str]:
    """An article that writes "Australian dollars" or "A$" means another country's by a bare "$"."""
    nations = (entry.split(" = ")[0] for entry in lexicon.entries("currencies", "nations"))
    spelt = [nation for nation in nations if nation.endswith("dollar") and nation.split()[0] not in ("us", "u.s.")]
    return re.compile(rf"(?<!\w){lexicon.alternatives(spelt)}|(?<!\w)(?:AU|NZ|HK|CA|[ACS])\$", re.IGNORECASE)
