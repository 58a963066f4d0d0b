"""Who wrote the article of a page, from what the head offers and the page prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pressmark.lexicon import words
from pressmark.model import Byline
from pressmark.readers.fields import BY
from pressmark.readers.head import Head, bare, fold, host
from pressmark.zones.byline import OPENING
from pressmark.zones.name_form import is_body, is_newsroom_role, is_role, split_role
from pressmark.zones.writer_note import read_description

LONGEST_NOTE = 1000
LONGEST_ROLE = 90
SHORT_LINE = 3
TIE = re.compile(r"\s+(?:of|for|at|in|with|to|on|who|from|covering)\b|,|\s[|–—-]\s|;")
ADDRESS = re.compile(r"\bhttps?\b|\bwww\b|@|\w\.(?:com|org|net|co|gov|edu|info)\b|\s(?:com|org|net)$", re.IGNORECASE)
SENTENCE = re.compile(r"[.:?!]$|[.?!] \(")
NO_ROLES = words("credits", "sections")
USERNAME = re.compile(r"\S*\d\S*\d\S*")


def authors(
    head: Head, printed: Sequence[Byline], beside: Sequence[Byline], above: Sequence[str]
) -> tuple[Byline, ...]:
    """The most trusted list of writers in which somebody is named.

    `printed` are the credits on the page. Those of a line that says "By" stand above all that the head says; then
    come JSON-LD, other printed credits, trafilatura, meta tags. `beside` are those of other articles on the page:
    trafilatura may have taken one of them. `above` is what stands between title and body.
    """
    stated, guessed, *meta = head.authors or ((), ())
    others = {fold(credit.name) for credit in beside} - {fold(credit.name) for names in meta for credit in names}
    guessed = tuple(
        credit
        for credit in guessed
        if fold(credit.name) not in others and (" " in credit.name or credit.is_organization)
    )
    sites = {bare(name) for name in (*head.sites, host(head.url), host(head.url).partition(".")[0])}
    said = tuple(credit for offered in (stated, guessed, *meta) for credit in offered)
    printed = tuple(_fuller(credit, said) for credit in printed)
    spoken = tuple(credit for credit in printed if BY.search(credit.printed))
    spoken = _with_fellows(spoken, (stated, *meta), above)
    for offered in (spoken, stated, tuple(printed), guessed, *meta):
        named = _named(offered, sites, {bare(credit.name) for credit in printed})
        if named:
            return _employed([_completed(_spelt(credit, said), (*printed, *said)) for credit in named])
    return ()


def _with_fellows(
    spoken: tuple[Byline, ...], lists: Iterable[tuple[Byline, ...]], above: Sequence[str]
) -> tuple[Byline, ...]:
    """The writers of a printed byline and those whom the head lists with them and the page prints on lines nearby."""
    names = {fold(credit.name) for credit in spoken}
    whole = next((listed for listed in lists if names and names < {fold(credit.name) for credit in listed}), ())
    shown = fold(" ".join(above))
    return spoken + tuple(credit for credit in whole if fold(credit.name) not in names and fold(credit.name) in shown)


def _completed(credit: Byline, others: Iterable[Byline]) -> Byline:
    """A writer with the role and the outlet that another reading of the same name has; what is there stays."""
    same = [
        other
        for other in others
        if fold(other.name) == fold(credit.name)
        and (other.role or other.organization)
        and is_role(other.role or "editor")
    ]
    if credit.role or credit.organization or credit.is_organization or not same:
        return credit
    return replace(credit, role=same[0].role, organization=same[0].organization)


def _spelt(credit: Byline, said: Sequence[Byline]) -> Byline:
    """A writer's name with the full stops behind its initials, which some readings of the head drop."""
    prints = (other.name for other in said if fold(other.name) == fold(credit.name))
    return replace(credit, name=max((credit.name, *prints), key=lambda name: name.count(".")))


def _employed(credits: Sequence[Byline]) -> tuple[Byline, ...]:
    """Writers and the one body credited beside them: it is whom they write for."""
    people = tuple(credit for credit in credits if not credit.is_organization)
    if not people or len(credits) != len(people) + 1:
        return tuple(credits)
    (body,) = (credit.name for credit in credits if credit.is_organization)
    return tuple(replace(credit, organization=credit.organization or body) for credit in people)


def described(credits: Sequence[Byline], texts: Sequence[str]) -> tuple[Byline, ...]:
    """The writers with the role and the employer that a note beside the article gives of them."""
    notes = [note for text in texts if len(text) < LONGEST_NOTE and (note := read_description(text))]
    return tuple(
        next(
            (replace(c, role=n.role, organization=c.organization or n.organization) for n in notes if _is_same(c, n)), c
        )
        for c in credits
    )


def detailed(credits: Sequence[Byline], texts: Sequence[str], outlet: str | None) -> tuple[Byline, ...]:
    """The writers with the role on the line below the name, and the employer printed behind or below it.

    The employer behind a name: "Ada Marsh | Ash News"; below it, the outlet itself on a line of its own.
    """
    lines = [line for text in texts for line in re.split(r"\s*[\n\t•·]\s*", text) if line]
    names = [OPENING.sub("", line, count=1) if len(line) < LONGEST_ROLE else "" for line in lines]
    return tuple(_detailed(credit, lines, names, texts, outlet) for credit in credits)


def _detailed(
    credit: Byline, lines: Sequence[str], names: Sequence[str], texts: Sequence[str], outlet: str | None
) -> Byline:
    named = [at for at, line in enumerate(names) if fold(line) == fold(credit.name)]
    posts = (*(lines[at + 1] for at in named if at + 1 < len(lines)), _glued(credit.name, lines))
    with_roles = (_with_role(credit, post) for post in posts)
    credit = _parted(next((c for c in with_roles if c.role is not None), credit), outlet)
    below = [fold(line) for at in named for line in lines[at + 1 : at + 3]]
    if outlet and fold(outlet) in below and not credit.is_organization:
        credit = replace(credit, organization=credit.organization or outlet)
    return _with_employer(credit, texts)


def _parted(credit: Byline, outlet: str | None) -> Byline:
    """A writer whose role says for which outlet: "Senior Politics Reporter, Ash News"."""
    post, _, body = (credit.role or "").rpartition(", ")
    if not (outlet and post and is_newsroom_role(post) and bare(outlet).startswith(bare(body))):
        return credit
    return replace(credit, role=post, organization=credit.organization or body)


def _glued(name: str, lines: Sequence[str]) -> str:
    """The newsroom post that only the look of a page parts from the name before it: "Ada Marsh Reporter"."""
    behind = (OPENING.sub("", line, count=1).partition(name)[::2] for line in lines if len(line) < 2 * LONGEST_ROLE)
    posts = (post.lstrip() for before, post in behind if not before)
    return next((post for post in posts if post[:1].isupper() and is_newsroom_role(post)), "")


def _with_role(credit: Byline, line: str) -> Byline:
    stands = 0 < len(line) < LONGEST_ROLE and line[0].isupper() and not SENTENCE.search(line)
    told = credit.name.split()[-1].casefold() in line.casefold() or line.casefold() in NO_ROLES
    if credit.role is not None or credit.is_organization or told or not stands or not _ends_as_role(line):
        return credit
    role, organization = split_role(line)
    return replace(credit, role=role, organization=credit.organization or organization)


def _ends_as_role(line: str) -> bool:
    """Whether a line is a role up to its last word or to a preposition, not a headline in which one stands."""
    post = TIE.split(line, maxsplit=1)[0].split()
    return is_role(line) and bool(post) and ":" not in line and (is_role(post[-1]) or len(line.split()) <= SHORT_LINE)


def _with_employer(credit: Byline, texts: Sequence[str]) -> Byline:
    behind = re.compile(
        rf"(?<![©\d] ){re.escape(credit.name)} *\|(?: *\S+@\S+ *\|)? *([A-Z][^|,\n]{{3,50}}?)(?= *(?:,|\||\n|$| and ))"
    )
    found = next((match[1] for text in texts if (match := behind.search(text))), None)
    if found is None or credit.organization or credit.is_organization or not is_body(found) or is_role(found):
        return credit
    return replace(credit, organization=found)


def _is_same(credit: Byline, note: Byline) -> bool:
    """Whether a note is about a writer of whom no role is known: first and last word of the names are the same."""
    ends = [(words[0].casefold(), words[-1].casefold()) for c in (credit, note) if (words := c.name.split())]
    return credit.role is None and not credit.is_organization and len(ends) == 2 and ends[0] == ends[1]


def _named(offered: Iterable[Byline], sites: set[str], printed: set[str]) -> tuple[Byline, ...]:
    """Credits that name somebody; the site itself only where the page prints it as the writer."""
    kept = {
        fold(credit.name): credit
        for credit in offered
        if not _nobody(credit.name)
        and (printed or not sites & {bare(credit.name), bare(credit.printed)})
        and (bare(credit.name) not in sites or bare(credit.name) in printed)
    }
    return tuple(kept.values())


def _fuller(credit: Byline, said: Sequence[Byline]) -> Byline:
    """A printed name set right by the head where the page prints half of it, or glues a role to it."""
    name = fold(credit.name)
    for other in said:
        known = fold(other.name)
        glued, half = name.startswith(known), " " not in credit.name and known.startswith(name)
        if len(other.name.split()) > 1 and known != name and (glued or half) and not _nobody(other.name):
            return replace(other, printed=credit.printed)
    return credit


def _nobody(name: str) -> bool:
    listed = name.casefold().strip(" –—-.,") in words("credits", "placeholders")
    numbered = re.search(r"\s\S*\d", name) or USERNAME.fullmatch(name)
    listed = listed or not words("credits", "never in a name").isdisjoint(name.casefold().split())
    return not fold(name) or listed or bool(ADDRESS.search(name)) or len(name) > 60 or bool(numbered)
