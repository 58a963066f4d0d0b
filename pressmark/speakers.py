"""From the words that an attribution uses (she, the letter, Ms. Poole) to the one who is meant."""

from __future__ import annotations

from dataclasses import dataclass

from pressmark import lexicon
from pressmark.cues import Attribution
from pressmark.foreground import Foreground
from pressmark.model import Article, Mention, Names, Problem

NOUNS = "speech_nouns"
PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
OTHERS = {"they": "group", "it": "organization", "i": "author", "we": "group", "who": None, "that": None, "which": None}


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


def resolve(
    article: Article, names: Names, attribution: Attribution, before: list[Speaker], scene: Foreground
) -> Speaker:
    """The speaker an attribution means; before: the speakers found so far, the latest last."""
    words = article.text[attribution.mention[0] : attribution.mention[1]]
    pronoun = words.casefold()
    if pronoun in PRONOUNS:
        return _pronoun(article.text, names, attribution, words, PRONOUNS[pronoun], scene)
    if pronoun in OTHERS:
        return _other(words, OTHERS[pronoun], before)
    named = _named(names, attribution)
    if named is not None:
        return _from_mention(names, named, words)
    return _described(article, words, attribution)


def _named(names: Names, attribution: Attribution) -> Mention | None:
    """The name at the head of the phrase, or the first name in it that is no possessive of its head."""
    return next((m for m in names.mentions if m.start <= attribution.head < m.end), None)


def _from_mention(names: Names, mention: Mention, words: str) -> Speaker:
    if mention.person is not None:
        person = names.people[mention.person]
        role = person.roles[0] if person.roles else None
        return Speaker(
            "person",
            person.name,
            mention.person,
            role.organization if role else None,
            role.text if role else None,
            words,
        )
    assert mention.organization is not None
    return Speaker(
        "organization", names.organizations[mention.organization].name, None, mention.organization, None, words
    )


def _described(article: Article, words: str, attribution: Attribution) -> Speaker:
    head = article.text[attribution.head :].split(None, 1)[0].strip(".,;:'’\"”").casefold()
    if head in lexicon.words(NOUNS, "documents"):
        return Speaker("document", words, mention=words)
    if head in lexicon.words(NOUNS, "groups"):
        return Speaker("group", words, mention=words)
    if head in lexicon.words(NOUNS, "organizations"):
        return Speaker("organization", words, mention=words)
    return Speaker("person", words, mention=words)


def _other(words: str, kind: str | None, before: list[Speaker]) -> Speaker:
    last = next((speaker for speaker in reversed(before) if speaker.kind == kind), None)
    if last is not None:
        return Speaker(last.kind, last.name, last.person, last.organization, last.role, words)
    return Speaker(kind if kind in ("group", "organization") else None, None, mention=words)


def _pronoun(text: str, names: Names, attribution: Attribution, words: str, gender: str, scene: Foreground) -> Speaker:
    """The person in the foreground; nobody, and a problem, where two stand there."""
    person, rival = scene.person(attribution.mention[0], gender)
    if person is not None:
        return _from_mention(names, Mention(0, 0, words, person=person), words)
    if rival is None:
        return Speaker("person", None, mention=words)
    excerpt = text[max(0, attribution.mention[0] - 80) : attribution.mention[1] + 40]
    doubt = Problem("doubt", "ambiguous speaker", f"“{words}” fits several people here", " ".join(excerpt.split()))
    return Speaker("person", None, mention=words, problem=doubt)
