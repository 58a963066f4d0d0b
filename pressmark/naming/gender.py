"""The gender an article shows for a person: by title, by gendered role, by he or she plainly meant, by given name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pressmark.model import Role
from pressmark.naming.mentions import Spot
from pressmark.naming.name_lexicon import ROLE_GENDER
from pressmark.naming.name_parts import TITLES, given_gender
from pressmark.naming.name_words import Line

PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
REACH = 40


def shown_gender(name: str, titles: Sequence[str], roles: Sequence[Role], votes: Counter[str]) -> str | None:
    """The gender that the evidence agrees on; titles and roles come first.

    A given name and several pronouns that contradict each other (Evan, she/her) leave it open; one pronoun may mean
    somebody else.
    """
    by_title = {TITLES.get(title.casefold()) for title in titles} - {None}
    by_role = {ROLE_GENDER.get(word) for role in roles for word in role.text.casefold().split()} - {None}
    shown = by_title | by_role
    if len(shown) == 1:
        return next(iter(shown))
    usual = given_gender(name)
    meant = _agreed(votes)
    if usual is not None:
        return usual if meant in (usual, None) or votes.total() == 1 else None
    return meant


def _agreed(votes: Counter[str]) -> str | None:
    """The gender of more than two thirds of the pronouns."""
    if not votes:
        return None
    [(gender, most)] = votes.most_common(1)
    return gender if most >= 2 * (votes.total() - most) + 1 else None


def pronoun_votes(lines: Sequence[Line], spots: Sequence[Spot]) -> dict[int, Counter[str]]:
    """Person -> how often he or she follows a mention before anybody else is named, outside quotation marks."""
    votes: dict[int, Counter[str]] = {}
    people = [spot for spot in spots if spot.person is not None]
    for position, spot in enumerate(people):
        following = people[position + 1] if position + 1 < len(people) else None
        gender = _next_pronoun(lines, spot, following)
        if gender and spot.person is not None:
            votes.setdefault(spot.person, Counter())[gender] += 1
    return votes


def _next_pronoun(lines: Sequence[Line], spot: Spot, following: Spot | None) -> str | None:
    """The first pronoun behind a mention and before the next person, while one sentence may still mean the first."""
    words = lines[spot.line].words
    end = following.start if following and following.line == spot.line else len(words)
    quoted = False
    for index in range(spot.stop, min(end, spot.stop + REACH)):
        word = words[index]
        for mark in word.gap:
            quoted = True if mark == "“" else False if mark == "”" else not quoted if mark == '"' else quoted
        if not quoted and word.key in PRONOUNS:
            return PRONOUNS[word.key]
    return None
