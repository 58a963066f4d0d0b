"""Whom a pronoun means that stands for a speaker: he and she, it, they, I."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pressmark.model import Mention, Problem, Span
from pressmark.speech.attribution import Attribution
from pressmark.speech.described import described
from pressmark.speech.reporting import forms
from pressmark.speech.scene import Scene, Speaker, speaker_named

GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
PLURAL = frozenset(("they", "we", "their", "our", "them", "us"))
PRONOUNS = GENDERS.keys() | PLURAL | {"it", "i", "its", "my", "who", "that", "which", "you"}
LATEST = 4


def meant_by_pronoun(
    scene: Scene, attribution: Attribution, words: str, before: Sequence[Speaker], since: int | None
) -> Speaker:
    """The speaker that a pronoun means; before: the speakers found so far, since: where the latest of them is named."""
    pronoun = words.casefold()
    if pronoun in GENDERS:
        return _he_or_she(scene, attribution, words, before[-1] if before else None, since)
    if pronoun in ("it", "its"):
        organization = scene.foreground.organization(attribution.mention[0])
        if organization is None and attribution.rule == "tag":
            organization = scene.foreground.only_heard(attribution.mention[0])
        if organization is not None:
            return speaker_named(scene, Mention(0, 0, words, organization=organization), words)
        document = scene.foreground.described(attribution.mention[0], plural=False)
        if attribution.cue in forms("of a text"):
            return Speaker("document", document, mention=words)
        last = next((speaker for speaker in reversed(before[-LATEST:]) if speaker.name), None)
        if document is None and last is not None and last.kind in ("document", "organization"):
            return replace(last, mention=words)
        return Speaker("document" if document else "organization", document, mention=words)
    if pronoun in ("i", "my"):
        return _author(scene, words)
    if pronoun in PLURAL:
        last = next((speaker for speaker in reversed(before) if speaker.name), None)
        group = scene.foreground.described(attribution.mention[0], plural=True)
        if group or last is None or last.kind not in ("group", "organization"):
            return Speaker("group", group, mention=words)
        return replace(last, mention=words, problem=None)
    return Speaker(None, None, mention=words)


def _author(scene: Scene, words: str) -> Speaker:
    """I is who signs the article, if one person does."""
    authors = [author for author in scene.article.authors if not author.is_organization]
    if len(authors) != 1:
        return Speaker("person" if authors else None, None, mention=words)
    known = (at for at, person in enumerate(scene.names.people) if person.name == authors[0].name)
    person = next(known, None)
    if person is not None:
        return speaker_named(scene, Mention(0, 0, words, person=person), words)
    return Speaker("person", authors[0].name, role=authors[0].role, mention=words)


def _he_or_she(scene: Scene, attribution: Attribution, words: str, last: Speaker | None, since: int | None) -> Speaker:
    """The last speaker where nobody else is in sight, else the person in the foreground.

    Nobody, and a problem, where two stand there.
    """
    start, gender, front = attribution.mention[0], GENDERS[words.casefold()], scene.foreground
    nameless = front.nameless(start, gender)
    spoke = last.person if last is not None else None
    if nameless is not None and (since is None or nameless[0][0] > since):
        return _nameless(scene, attribution, nameless, words)
    if last is not None and since is not None and _still_speaks(scene, attribution, last, since, gender):
        return replace(last, mention=words, problem=None)
    if nameless is not None:
        return _nameless(scene, attribution, nameless, words)
    person, rival = front.person(start, gender)
    rivals = spoke is not None and spoke != person and scene.names.people[spoke].gender in (gender, None)
    if person is not None and rivals and since is not None and front.only_told_of(person, start):
        return doubtful(scene, start, words)
    if person is not None:
        return speaker_named(scene, Mention(0, 0, words, person=person), words)
    if rival is not None:
        return doubtful(scene, start, words)
    if spoke is not None and since is not None and front.nobody_else(spoke, since, start):
        return speaker_named(scene, Mention(0, 0, words, person=spoke), words)
    return Speaker("person", None, mention=words)


def _still_speaks(scene: Scene, attribution: Attribution, last: Speaker, since: int, gender: str) -> bool:
    """Whether `he` is who spoke last: nobody else is in sight, or nobody took over and he adds, continues."""
    start, front = attribution.mention[0], scene.foreground
    if last.kind != "person" or last.name is None:
        return False
    fits = last.person is None or scene.names.people[last.person].gender in (gender, None)
    adds = fits and (attribution.cue or "").casefold() in forms("continuing")
    if adds and front.unled(since, start, gender, last.person):
        return True
    if last.person is not None:
        return front.alone(last.person, since, start, gender)
    again = GENDERS.get((last.mention or "").casefold()) == gender
    return front.unnamed(since, start, gender) if again else front.empty(since, start, gender)


def _nameless(scene: Scene, attribution: Attribution, found: tuple[Span, int], words: str) -> Speaker:
    span, noun = found
    meant = replace(attribution, mention=span, head=noun, pronoun=False)
    return replace(described(scene, meant, scene.article.text[slice(*span)]), mention=words)


def doubtful(scene: Scene, start: int, words: str) -> Speaker:
    """Nobody, and the doubt as a problem: the words fit several people."""
    excerpt = " ".join(scene.article.text[max(0, start - 80) : start + 40].split())
    doubt = Problem("doubt", "ambiguous speaker", f"“{words}” fits several people here", excerpt)
    return Speaker("person", None, mention=words, problem=doubt)
