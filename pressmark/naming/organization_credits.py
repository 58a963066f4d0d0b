"""The organizations that an article's publisher and bylines print, and how its text calls them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark.model import Article
from pressmark.naming.name_evidence import given_weight
from pressmark.naming.name_lexicon import HEADS, KNOWN_FORMS, PLACES, is_acronym
from pressmark.naming.name_words import Word, spelled, words_of
from pressmark.naming.organization_runs import DOMAIN

_BRACKETED = re.compile(r"\s*\(([^()]*)\)$")


def credited_acronyms(article: Article) -> dict[str, str]:
    """Acronyms in brackets behind the publisher's name."""
    found = _BRACKETED.search(article.publisher or "")
    return {found.group(1): _BRACKETED.sub("", article.publisher or "")} if found and is_acronym(found.group(1)) else {}


def credited(article: Article) -> list[str]:
    """The organizations that publisher and bylines print; a list of several is none."""
    names = [article.publisher]
    for byline in article.authors:
        names += [byline.organization, byline.name if byline.is_organization else None]
    plain = [_BRACKETED.sub("", name) for name in names if name]
    several = [name for name in plain if ", " in name and " and " in name]
    return [name for name in dict.fromkeys(plain) if words_of(name) and name not in several and not _is_person(name)]


def whole_credit(words: Sequence[Word], start: int, stop: int, names: Sequence[str]) -> int:
    """Where a name ends that the words go on to spell as a credited one: "Ash News | Latino"; stop itself if not."""
    for name in names:
        longer = start + len(words_of(name))
        if stop < longer <= len(words) and spelled(words, start, longer) == name:
            return longer
    return stop


def short_credits(name: str) -> list[str]:
    """What an outlet calls itself for short, in case the article does.

    >>> [short_credits("Ash13 Houston"), short_credits("The Halden Post"), short_credits("Ash.com")]
    [['Ash13'], ['The Post'], ['Ash']]
    """
    words = [word.text for word in words_of(name.removeprefix("The "))]
    if len(words) == 1 and DOMAIN.fullmatch(words[0]):
        site = words[0].partition(".")[0]
        return [site] if site not in KNOWN_FORMS else []
    if len(words) > 1 and words[-1].casefold() in PLACES:
        return [" ".join(words[:-1])]
    return [f"The {words[-1]}"] if len(words) > 1 and HEADS.get(words[-1].casefold()) == "media" else []


def _is_person(name: str) -> bool:
    """Whether a publisher is somebody's own page: a given name first, and no word of an organization."""
    words = words_of(name)
    return 1 < len(words) < 5 and given_weight(words[0]) >= 2.0 and not any(word.key in HEADS for word in words)
