"""Several who speak together: whether a phrase names them, and what they are called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressmark import lexicon
from pressmark.model import Mention, Names
from pressmark.speech.attribution import Attribution
from pressmark.speech.holders import WORD
from pressmark.speech.places import first_mention
from pressmark.speech.scene import Scene, Speaker, callings

JOINING = frozenset(("and", "the", "both", "of", "for", "&"))
MOST_LISTED = 6
PLURAL_TITLES = lexicon.words("person_titles", "plural")
LISTED = re.compile(r"(?: \([^()\n]{1,40}\))?,? (?:and |& )?")
LAST_LISTED = re.compile(r"(?:and|&) $")
POSTS = re.compile(r"\b([\w-]+) and ([\w-]+)\b")


def joint(words: str, inside: Sequence[Mention]) -> bool:
    """Several names joined by commas and `and`, nothing else but titles: they speak together.

    The `and` between two posts joins no names: "Aldra CEO and President Jane Poole".
    """
    rest = POSTS.sub(_one_post, words)
    if _chairs(words, inside):
        return False
    if not inside or " and " not in rest:
        return False
    for mention in inside:
        rest = rest.replace(" ".join(mention.text.split()), " ", 1)
    left = WORD.findall(rest)
    named = len(inside) + sum(word[0].isupper() for word in left)
    return "and" in left and named >= 2 and all(word in JOINING or word[0].isupper() for word in left)


def _chairs(words: str, inside: Sequence[Mention]) -> bool:
    """Education and Labor Chairman Poole: a post before the only name, whose charge has the "and"."""
    alone = len(inside) == 1 and inside[0].person is not None and words.endswith(f" {inside[0].text}")
    ahead = words[: -len(inside[0].text)].split() if alone else []
    return "and" in ahead[:-2] and ahead[-1].casefold() in callings() and ahead[0].casefold() not in callings()


def listed(scene: Scene, attribution: Attribution, words: str, inside: Sequence[Mention]) -> Speaker | None:
    """Jane Poole and Bo Lund, founders of it; Senators Jane Poole (R-UT) and Bo Lund (R-FL): they speak together."""
    text, (start, end) = scene.article.text, attribution.mention
    titled = not inside and words.split()[-1].casefold() in PLURAL_TITLES
    at = first_mention(scene.names, end if titled else start)
    people: list[Mention] = []
    for mention in scene.names.mentions[at : at + MOST_LISTED]:
        between = text[people[-1].end : mention.start] if people else text[end if titled else start : mention.start]
        if mention.person is None or not (LISTED.fullmatch(between) if people else not WORD.search(between)):
            break
        people.append(mention)
    behind = text[people[-1].end : people[-1].end + 2] if people else ""
    joined = len(people) > 1 and LAST_LISTED.search(text[people[-2].end : people[-1].start]) is not None
    apart = titled or (behind[:1] == "," and people[-1].end <= end)
    if not (joined and apart):
        return None
    names = [scene.names.people[mention.person].name for mention in people if mention.person is not None]
    return Speaker("group", ", ".join(names[:-1]) + f" and {names[-1]}", mention=words)


def together(names: Names, words: str, inside: Sequence[Mention]) -> str:
    """The words that name several; the whole names of all where they are people that the article names elsewhere."""
    words = words.split(", the ")[0]
    people = [names.people[mention.person].name for mention in inside if mention.person is not None]
    left = WORD.findall(words)
    capital = sum(word[0].isupper() and word.casefold() not in callings() for word in left)
    known = sum(len(mention.text.split()) for mention in inside if mention.person is not None)
    whole = "(" in words or " of " in words or capital <= known
    return words if len(people) < 2 or not whole else ", ".join(people[:-1]) + f" and {people[-1]}"


def _one_post(pair: re.Match[str]) -> str:
    return pair[2] if {pair[1].casefold(), pair[2].casefold()} <= callings() else pair[0]
