"""Who utters a quote, and what an article offers to tell: its names, who is in the foreground, whose role it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pressmark import lexicon
from pressmark.model import Article, Mention, Names, Problem
from pressmark.speech.affiliation import TIE, affiliation, names_employer
from pressmark.speech.attribution import Attribution
from pressmark.speech.bodies import body_of, spoken_of
from pressmark.speech.employers import MINISTER, Openings, employer, named_by, openings
from pressmark.speech.epithets import Epithet, epithets
from pressmark.speech.foreground import Foreground, foreground
from pressmark.speech.frames import Segment
from pressmark.speech.holders import WORD, heads, holders
from pressmark.speech.issuer import issuers
from pressmark.speech.places import first_mention

CITED = re.compile(r"\b(?:[Aa]ccording to|[Tt]old) (?:the )?$")
OF_A_NAME = re.compile(r" (?:of|for|at) (?:the )?[A-Z]")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who utters a quote: the fields of model.Quote about the speaker, and the doubt if there is one."""

    kind: str | None = None
    name: str | None = None
    person: int | None = None
    organization: int | None = None
    role: str | None = None
    mention: str | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of an article when its speakers are asked for."""

    article: Article
    names: Names
    foreground: Foreground
    affiliation: Callable[[int], tuple[str | None, int | None]]
    issuer: Callable[[str, int], int | None]
    epithets: Mapping[int, Epithet]
    holders: Callable[[str, frozenset[str]], frozenset[int]]
    heads: Mapping[int, frozenset[int]]
    introduced: Callable[[str], int | None]
    employer: Callable[[str], int | None]
    openings: Openings


def scene(article: Article, names: Names, stretches: Sequence[Segment]) -> Scene:
    """Prepare an article; whose role, whose document and whose post it is are worked out once each."""
    front = foreground(article, names, stretches)
    known = cache(lambda person: affiliation(article, names, front, person))
    issued = cache(lambda noun: issuers(article, names, front, noun))
    held = cache(lambda noun, asked: holders(article, names, noun, asked))
    met = cache(lambda noun: _introduced(article.text, noun))
    return Scene(
        article,
        names,
        front,
        known,
        lambda noun, before: issued(noun).before(before),
        epithets(names, front),
        held,
        heads(names),
        met,
        cache(lambda role: employer(names, role)),
        openings(names),
    )


def _introduced(text: str, noun: str) -> int | None:
    """Where the words end by which a text first speaks of one of several: a noun behind "a" and three words at most."""
    first = re.search(rf"\b[Aa]n? (?:[\w-]+ ){{0,3}}?{re.escape(noun)}\b", text)
    return first.end() if first else None


def head_word(scene: Scene, attribution: Attribution) -> str:
    """The noun or name at the head of the words for a speaker, as printed."""
    head = WORD.match(scene.article.text, attribution.head)
    return head[0] if head else ""


@cache
def callings() -> frozenset[str]:
    """Words of roles and titles: what stands before a name and is none."""
    titles = (lexicon.words("person_titles", section) for section in ("any", "f", "m", "plural"))
    short = {entry.split()[0] for entry in lexicon.words("roles", "short")}
    return (
        lexicon.words("roles", "noun")
        | short
        | {word for entries in titles for entry in entries for word in entry.split()}
    )


def speaker_named(scene: Scene, mention: Mention, words: str | None) -> Speaker:
    """Whom a name means, with the role and organization the article gives; `words`: those that name the speaker."""
    if mention.person is not None:
        role, organization = scene.affiliation(mention.person)
        epithet = scene.epithets.get(mention.person)
        if epithet is not None and role is None:
            role = epithet.role
        if epithet is not None and organization is None:
            organization = epithet.organization
        opening = named_by(scene.openings, role) if role else None
        organization = organization if opening is None else opening
        if organization is None and role:
            organization = _implied(scene, mention.person, role)
        if role and organization is not None and is_outside(role, scene.names.organizations[organization].kind):
            organization = None
        return Speaker("person", scene.names.people[mention.person].name, mention.person, organization, role, words)
    organization = mention.organization
    name = scene.names.organizations[organization].name if organization is not None else words
    return Speaker("organization", name, None, organization, None, words)


def is_outside(role: str, kind: str | None) -> bool:
    """Whether who has a role is not of the body it is printed with: "White House nominee", "council critic"."""
    noun = TIE.split(role)[0].split()[-1].casefold()
    seeks = kind == "government" and noun in lexicon.words("roles", "seeking")
    return seeks or (kind != "media" and noun in lexicon.words("roles", "against"))


def _implied(scene: Scene, person: int, role: str) -> int | None:
    """The organization of a role that is printed without one: by its body, by its post, by its office."""
    first = next((m.start for m in scene.names.mentions if m.person == person), 0)
    body = body_of(role)
    if body is not None and not MINISTER.match(role):
        return spoken_of(scene.names, scene.foreground, body, first)
    latest = scene.foreground.organization(first)
    latest = None if latest is not None and _is_cited(scene, latest, first) else latest
    schooled = role.casefold() in lexicon.words("roles", "of a school")
    if schooled and latest is not None and scene.names.organizations[latest].kind == "academic":
        return latest
    printed = OF_A_NAME.search(role) is not None
    if (
        latest is not None
        and not printed
        and _at_the_one_employer(role)
        and not names_employer(scene.article, scene.names, person)
    ):
        return latest
    return scene.employer(role)


def _is_cited(scene: Scene, organization: int, position: int) -> bool:
    """According to the Gazette, director Jane Poole said: where an outlet only tells it, nobody works there."""
    ahead = scene.names.mentions[: first_mention(scene.names, position)]
    start = next((mention.start for mention in reversed(ahead) if mention.organization == organization), 0)
    return CITED.search(scene.article.text, max(0, start - 20), start) is not None


def _at_the_one_employer(role: str) -> bool:
    """Whether one of the posts of a role ("executive director and chief negotiator") is one within an organization."""
    opening = " " in role and role[1:].islower()
    posts = re.split(r" and |, ", role[:1].lower() + role[1:] if opening else role)
    small = lexicon.words("roles", "of the one employer in small letters")
    return any(post in small or post.casefold() in lexicon.words("roles", "of the one employer") for post in posts)
