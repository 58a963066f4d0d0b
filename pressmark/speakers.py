"""From the words that an attribution uses (she, the letter, Ms. Poole) to the one who is meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from pressmark import lexicon
from pressmark.model import Article, Mention, Names, Problem
from pressmark.speech.affiliation import STYLES, affiliation, first_mention, issuer
from pressmark.speech.attribution import Attribution
from pressmark.speech.employers import employer, meant_by
from pressmark.speech.foreground import Foreground, foreground
from pressmark.speech.frames import Segment

NOUNS = "speech_nouns"
GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
PLURAL = frozenset(("they", "we", "their", "our", "them", "us"))
PRONOUNS = GENDERS.keys() | PLURAL | {"it", "i", "its", "my", "who", "that", "which", "you"}
TITLES = {
    "doctor": "Dr",
    "senator": "Sen",
    "congressman": "Rep",
    "congresswoman": "Rep",
    "governor": "Gov",
    "lawmaker": "Rep",
}
FEW = 4
JOINING = frozenset(("and", "the", "both", "of", "for", "&"))
HEADS = ("government head", "court head", "advocacy head", "academic head", "media head", "company head", "other head")
APART = frozenset(("of", "for", "from", "at", "with", "in", "to", "by", "on"))
NAME = re.compile(r"(?:(.*?[a-z]) )??((?:[A-Z][\w.'’-]+ ){0,5}[A-Z][\w.'’-]+)")
CHARGE = re.compile(
    r"(?: (?:of|for) (?:the )?(?:[A-Z][\w.&'’-]*|and|of)(?: (?:[A-Z][\w.&'’-]*|and|of|the)){0,6})?(,)? |, "
)
WORD = re.compile(r"[\w&]+(?:[.'’-]\w+)*")


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


def scene(article: Article, names: Names, stretches: Sequence[Segment]) -> Scene:
    """Prepare an article; whose role and whose document it is are worked out once each."""
    known = cache(lambda person: affiliation(article, names, person))
    issued = cache(lambda noun, mentions: issuer(article, names, noun, mentions))
    return Scene(article, names, foreground(article, names, stretches), known, issued)


def resolve(scene: Scene, attribution: Attribution, before: Sequence[Speaker], since: int | None = None) -> Speaker:
    """The speaker an attribution means; before: the speakers found so far, the latest last.

    since: where the latest of them is named for it, when nothing else tells whose words come next.
    """
    words = " ".join(scene.article.text[slice(*attribution.mention)].split())
    if words.casefold() in PRONOUNS:
        return _pronoun(scene, attribution, words, before, since)
    inside = _mentions(scene.names, *attribution.mention)
    if _joint(words, inside):
        return Speaker("group", words, mention=words)
    named = next((mention for mention in inside if mention.start <= attribution.head < mention.end), None)
    if named is None and _head(scene, attribution) in scene.names.ambiguous:
        return _doubtful(scene, attribution.mention[0], words)
    named = named or _apposed(scene, attribution.mention[1], words)
    return _named(scene, named, words) if named else _described(scene, attribution, words)


def _mentions(names: Names, start: int, end: int) -> list[Mention]:
    """The names that begin inside a phrase, or reach into it."""
    at = first_mention(names, start)
    at -= at > 0 and names.mentions[at - 1].end > start
    found = []
    while at < len(names.mentions) and names.mentions[at].start < end:
        found.append(names.mentions[at])
        at += 1
    return found


def _apposed(scene: Scene, end: int, words: str) -> Mention | None:
    """The Director of Commercial Services, Jane Neary, said: the name that follows a role and its charge."""
    at = first_mention(scene.names, end)
    following = scene.names.mentions[at] if at < len(scene.names.mentions) else None
    between = CHARGE.fullmatch(STYLES.sub("", scene.article.text[end : following.start])) if following else None
    if following is None or following.person is None or not between:
        return None
    role = any(word.casefold() in _callings() for word in WORD.findall(words))
    closed = not between[1] or scene.article.text[following.end : following.end + 1] in tuple(",.;")
    return following if role and closed else None


def _joint(words: str, inside: Sequence[Mention]) -> bool:
    """Several names joined by commas and `and`, nothing else but titles: they speak together."""
    if not inside or " and " not in words:
        return False
    rest = words
    for mention in inside:
        rest = rest.replace(" ".join(mention.text.split()), " ", 1)
    left = WORD.findall(rest)
    named = len(inside) + sum(word[0].isupper() for word in left)
    return "and" in left and named >= 2 and all(word in JOINING or word[0].isupper() for word in left)


def _named(scene: Scene, mention: Mention, words: str) -> Speaker:
    if mention.person is not None:
        role, organization = scene.affiliation(mention.person)
        if organization is None and role and _at_the_one_employer(role):
            first = next(m.start for m in scene.names.mentions if m.person == mention.person)
            organization = scene.foreground.organization(first)
        if organization is None and role:
            organization = employer(scene.names, role)
        return Speaker("person", scene.names.people[mention.person].name, mention.person, organization, role, words)
    organization = mention.organization
    name = scene.names.organizations[organization].name if organization is not None else words
    return Speaker("organization", name, None, organization, None, words)


def _at_the_one_employer(role: str) -> bool:
    """Whether one of the posts of a role ("executive director and chief negotiator") is one within an organization."""
    posts = re.split(r" and |, ", role.casefold())
    return not lexicon.words("roles", "of the one employer").isdisjoint(posts)


def _described(scene: Scene, attribution: Attribution, words: str) -> Speaker:
    """A description: the one person whose role it repeats, or what the noun says of the kind of speaker."""
    noun = _head(scene, attribution).casefold()
    kinds = (("document", "documents"), ("group", "groups"), ("organization", "organizations"))
    kind = next((kind for kind, section in kinds if noun in lexicon.words(NOUNS, section)), "person")
    meant = _by_role(scene, attribution.mention[0], noun, words) if kind == "person" else None
    if meant is None and words[:4].casefold() == "the " and _varies(noun):
        meant = scene.foreground.foremost(attribution.mention[0])
    if meant is not None:
        return _named(scene, Mention(0, 0, words, person=meant), words)
    inside = (mention.organization for mention in _mentions(scene.names, *attribution.mention))
    organization = next((found for found in inside if found is not None), None)
    if kind == "document" and organization is None:
        organization = scene.issuer(noun, first_mention(scene.names, attribution.mention[0]))
    if kind == "person" and organization is None and noun in lexicon.words("roles", "of the one employer"):
        organization = scene.foreground.organization(attribution.mention[0])
    if kind == "organization" and organization is None and words[:4].casefold() == "the ":
        organization = meant_by(scene.names, noun)
    role = _calling(scene, attribution) if kind == "person" else None
    return _by_its_name(kind, words, organization) or Speaker(kind, words, None, organization, role, words)


def _calling(scene: Scene, attribution: Attribution) -> str | None:
    """A senior police officer, one of the uncles: the role noun that heads a description, small qualities before it."""
    words = scene.article.text[attribution.mention[0] : attribution.mention[1]]
    until = attribution.head - attribution.mention[0] + len(_head(scene, attribution))
    one = re.match(r"one of .*?([\w-]+)s$", words, re.IGNORECASE)
    *ahead, noun = [one[1]] if one else words[:until].split() or [""]
    if noun[:1].isupper() and words.split()[0].casefold() not in ("the", "a", "an"):
        return None
    singular = dict(entry.split() for entry in lexicon.entries("roles", "singular")).get(noun, noun)
    if singular.casefold() not in _callings() and singular.casefold().removesuffix("s") not in _callings():
        return None
    first = len(ahead)
    while first > 0 and ahead[first - 1].casefold() in lexicon.words("roles", "modifier"):
        first -= 1
    return " ".join([*ahead[first:], noun])


def _varies(noun: str) -> bool:
    """The 43-year-old, the peer: nouns that the press puts for the name of the person just spoken of."""
    return noun.endswith("-old") or noun == "old" or noun in lexicon.words(NOUNS, "instead of a name")


def _by_its_name(kind: str, words: str, organization: int | None) -> Speaker | None:
    """keeper Rhona Dace, the Guardian: a name that is not in the article's list of names, and the role before it."""
    plain = re.sub(r"^(?:the|an?) ", "", words, flags=re.IGNORECASE)
    found = NAME.fullmatch(plain) if kind == "person" else None
    if not found or APART & set((found[1] or "").split()):
        return None
    shown = found[2].split()
    title = next((at for at in reversed(range(len(shown))) if shown[at].casefold() in _callings()), -1)
    role, name = " ".join([*(found[1] or "").split(), *shown[: title + 1]]), shown[title + 1 :]
    employer = any(shown[-1].casefold() in lexicon.words("organization_words", head) for head in HEADS)
    introduced = plain != words and not role
    if not name or (len(name) == 1 and not role and not (introduced and _is_body(name[0]))):
        return None
    if introduced and name[0].casefold() in _peoples():
        return Speaker("group", words, None, organization, mention=words)
    if (employer and not role) or introduced:
        return Speaker("organization", " ".join(shown), None, organization, None, words)
    return Speaker("person", " ".join(name), None, organization, role or None, words)


@cache
def _callings() -> frozenset[str]:
    """Words of roles and titles: what stands before a name and is none."""
    titles = (lexicon.words("person_titles", section) for section in ("any", "f", "m", "plural"))
    return lexicon.words("roles", "noun") | {word for entries in titles for entry in entries for word in entry.split()}


def _is_body(name: str) -> bool:
    """Whether a single name behind an article is one of several or of none: the Tories, the Guardian; not the Texan."""
    return name.casefold() not in _peoples() or name.endswith("s")


def _peoples() -> frozenset[str]:
    return lexicon.words("geography", "demonym")


def _head(scene: Scene, attribution: Attribution) -> str:
    head = WORD.match(scene.article.text, attribution.head)
    return head[0] if head else ""


def _by_role(scene: Scene, start: int, noun: str, words: str) -> int | None:
    """The one person whose title or role has this noun: named before, when the phrase is definite; or named later,

    when the article begins with it (`A councillor has said …`, and further down `Councillor Jane Poole`).
    A headline prints the office bare: `Taoiseach says`.
    """
    ahead = first_mention(scene.names, start)
    if words[:4].casefold() == "the ":
        mentions = scene.names.mentions[:ahead]
    elif words.istitle():
        mentions = scene.names.mentions
    elif words[:2].casefold() in ("a ", "an") and not any(m.person is not None for m in scene.names.mentions[:ahead]):
        mentions = scene.names.mentions[ahead:]
    else:
        return None
    named = {mention.person for mention in mentions} - {None}
    asked = {word.casefold() for word in WORD.findall(words)} - {"the", "a", "an", "former", "longtime", "veteran"}
    asked = {noun} if words[:2] in ("A ", "An", "a ", "an") else asked
    fits = [at for at in sorted(p for p in named if p is not None) if _holds(scene, at, noun, asked)]
    return fits[0] if len(fits) == 1 else None


def _holds(scene: Scene, person: int, noun: str, asked: set[str]) -> bool:
    roles = [role.text for role in scene.names.people[person].roles]
    if any(asked <= {word.casefold() for word in WORD.findall(role)} for role in roles):
        return True
    title = TITLES.get(noun)
    held = any(role.rstrip(".") == title for role in roles)
    return title is not None and len(asked) == 1 and (held or _bears(scene, person, title))


def _bears(scene: Scene, person: int, title: str) -> bool:
    """Dr. Poole: the title right before the name."""
    starts = (mention.start for mention in scene.names.mentions if mention.person == person)
    return any(scene.article.text[max(0, at - 6) : at].split()[-1:] in ([title], [title + "."]) for at in starts)


def _pronoun(
    scene: Scene, attribution: Attribution, words: str, before: Sequence[Speaker], since: int | None
) -> Speaker:
    pronoun = words.casefold()
    if pronoun in GENDERS:
        spoke = before[-1].person if before else None
        if (
            spoke is not None
            and since is not None
            and scene.foreground.alone(spoke, since, attribution.mention[0], GENDERS[pronoun])
        ):
            return _named(scene, Mention(0, 0, words, person=spoke), words)
        nameless = before[-1] if before and before[-1].kind == "person" and spoke is None and before[-1].name else None
        if (
            nameless is not None
            and since is not None
            and scene.foreground.empty(since, attribution.mention[0], GENDERS[pronoun])
        ):
            return replace(nameless, mention=words, problem=None)
        return _he_or_she(scene, attribution.mention[0], words)
    if pronoun in ("it", "its"):
        organization = scene.foreground.organization(attribution.mention[0])
        if organization is not None:
            return _named(scene, Mention(0, 0, words, organization=organization), words)
        document = scene.foreground.described(attribution.mention[0], plural=False)
        last = next((speaker for speaker in reversed(before[-FEW:]) if speaker.name), None)
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
        return _named(scene, Mention(0, 0, words, person=person), words)
    return Speaker("person", authors[0].name, role=authors[0].role, mention=words)


def _he_or_she(scene: Scene, start: int, words: str) -> Speaker:
    """The person in the foreground; nobody, and a problem, where two stand there."""
    spokesman = scene.foreground.spokesman(start, GENDERS[words.casefold()])
    if spokesman is not None:
        return Speaker("person", spokesman, mention=words)
    person, rival = scene.foreground.person(start, GENDERS[words.casefold()])
    if person is not None:
        return _named(scene, Mention(0, 0, words, person=person), words)
    if rival is None:
        return Speaker("person", None, mention=words)
    return _doubtful(scene, start, words)


def _doubtful(scene: Scene, start: int, words: str) -> Speaker:
    excerpt = " ".join(scene.article.text[max(0, start - 80) : start + 40].split())
    doubt = Problem("doubt", "ambiguous speaker", f"“{words}” fits several people here", excerpt)
    return Speaker("person", None, mention=words, problem=doubt)
