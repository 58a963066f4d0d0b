"""From what a page's head offers and its body prints to the metadata of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date as date_type
from urllib.parse import urlsplit

from pressmark.lexicon import words
from pressmark.model import Byline
from pressmark.readers.fields import BY
from pressmark.readers.head import DOMAIN, SEPARATOR, Head, fold
from pressmark.zones.byline import OPENING, read_description
from pressmark.zones.name_form import is_body, is_newsroom_role, is_role, split_role
from pressmark.zones.printed_date import PrintedDate, find_dates

DATED = re.compile(r"\d{4}|\d[./]\d")
CHANGED = re.compile(r"\b(?:updated|modified|edited|reviewed)\b[^\d\n]{0,20}$", re.IGNORECASE)
SAID = re.compile(r"\b(?:published|posted)\b[^\d\n]{0,20}$", re.IGNORECASE)
LONGEST_DATED = 400
LONGEST_NOTE = 1000
LONGEST_ROLE = 60
ADDRESS = re.compile(r"\bhttps?\b|\bwww\.|@|\w\.(?:com|org|net|co|gov|edu|info)\b|\s(?:com|org|net)$", re.IGNORECASE)


def title(head: Head, headings: Sequence[str]) -> str | None:
    """The title as printed where a heading prints it, else as the head gives it, without the name of the site.

    headings are the texts of the page's headings, most prominent first.
    """
    sites = {fold(name) for name in (*head.sites, _host(head.url))} - {""}
    for text in (*head.page_titles, *head.titles):
        offered = fold(_without_site(text, sites, headings))
        for heading in headings:
            if fold(heading) not in sites | {""} and _same(fold(heading), offered):
                return " ".join(heading.split())
    return next((_without_site(text, sites, headings) for text in head.titles), None)


def _same(heading: str, offered: str) -> bool:
    """Equal words, or a headline that the head cut short."""
    return heading == offered or (len(offered) > 30 and heading.startswith(offered.removesuffix("…")))


def _without_site(text: str, sites: set[str], headings: Sequence[str]) -> str:
    """A page title without the parts that name the site or its section."""
    cuts = list(SEPARATOR.finditer(text))
    printed = {fold(heading) for heading in headings} - sites
    parts = [
        text[start:end]
        for start, end in zip(
            [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(text)], strict=True
        )
    ]
    for cut in reversed(cuts):
        for part in (text[: cut.start()], text[cut.end() :]):
            if fold(part) in printed:
                return part
    kept = text
    while cuts and fold(kept[cuts[-1].end() :]) in sites:
        kept = kept[: cuts.pop().start()]
    if kept == text and cuts and fold(parts[0]) in sites:
        kept = text[cuts[0].end() :]
    return kept.strip() or text


def _host(url: str | None) -> str:
    host = urlsplit(url).hostname if url else None
    return (host or "").removeprefix("www.")


def authors(head: Head, printed: Sequence[Byline]) -> tuple[Byline, ...]:
    """The most trusted list of writers in which somebody is named.

    `printed` are the credits on the page. Those of a line that says "By" stand above all that the head says; then
    come JSON-LD, other printed credits, trafilatura, meta tags.
    """
    sites = {_bare(name) for name in (*head.sites, _host(head.url), _host(head.url).partition(".")[0])}
    spoken = tuple(credit for credit in printed if BY.search(credit.printed))
    said = tuple(credit for offered in head.authors for credit in offered)
    spoken = tuple(_fuller(credit, said) for credit in spoken)
    for offered in (spoken, *head.authors[:1], tuple(printed), *head.authors[1:]):
        named = _named(offered, sites, {_bare(credit.name) for credit in printed})
        if named:
            return _employed([_spelt(credit, said) for credit in named])
    return ()


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
    bare = [OPENING.sub("", line, count=1) if len(line) < LONGEST_ROLE else "" for line in lines]
    return tuple(_detailed(credit, lines, bare, texts, outlet) for credit in credits)


def _detailed(
    credit: Byline, lines: Sequence[str], bare: Sequence[str], texts: Sequence[str], outlet: str | None
) -> Byline:
    named = [at for at, line in enumerate(bare) if fold(line) == fold(credit.name)]
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
    if not (outlet and post and is_newsroom_role(post) and _bare(outlet).startswith(_bare(body))):
        return credit
    return replace(credit, role=post, organization=credit.organization or body)


def _glued(name: str, lines: Sequence[str]) -> str:
    """The newsroom post that only the look of a page parts from the name before it: "Ada Marsh Reporter"."""
    behind = (OPENING.sub("", line, count=1).partition(name)[::2] for line in lines if len(line) < 2 * LONGEST_ROLE)
    posts = (post.lstrip() for before, post in behind if not before)
    return next((post for post in posts if post[:1].isupper() and is_newsroom_role(post)), "")


def _with_role(credit: Byline, line: str) -> Byline:
    stands = 0 < len(line) < LONGEST_ROLE and line[0].isupper() and not line.endswith((".", ":", "?", "!"))
    told = credit.name.split()[-1].casefold() in line.casefold()
    if credit.role is not None or credit.is_organization or told or not stands or not is_role(line):
        return credit
    role, organization = split_role(line)
    return replace(credit, role=role, organization=credit.organization or organization)


def _with_employer(credit: Byline, texts: Sequence[str]) -> Byline:
    behind = re.compile(
        rf"{re.escape(credit.name)} *\|(?: *\S+@\S+ *\|)? *([A-Z][^|,\n]{{3,50}}?)(?= *(?:,|\||\n|$| and ))"
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
        and (printed or not sites & {_bare(credit.name), _bare(credit.printed)})
        and (_bare(credit.name) not in sites or _bare(credit.name) in printed)
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


def _bare(name: str) -> str:
    """A name folded, without its article: "The Ashford Times" and "Ashford Times" are one."""
    return fold(re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE))


def _nobody(name: str) -> bool:
    listed = name.casefold() in words("credits", "placeholders")
    return not fold(name) or listed or bool(ADDRESS.search(name)) or len(name) > 60 or bool(re.search(r"\s\S*\d", name))


def date(head: Head, lines: Sequence[str], texts: Sequence[str]) -> tuple[str | None, str | None]:
    """The day of publication, and the time if it is printed beside it.

    lines are the printed lines that date the article; texts is all the page shows. A line that says "Published"
    decides. A date of the head counts if a second source gives it too: another part of the head, the address, or the
    page in print; a day that the head states and the page prints comes first.
    """
    printed = [found for line in lines for found in _published(line)]
    shown = {found.iso for text in texts if len(text) < LONGEST_DATED for found in find_dates(text)}
    published = {found.iso for text in texts if len(text) < LONGEST_DATED for found in _published(text)}
    days = {found.iso for found in printed if not found.ambiguous}
    sure = [
        day
        for day in head.dates
        if head.dates.count(day) > 1 or day in shown or _in_address(day, head.url) or _printed_abroad(day, texts)
    ]
    sure.sort(key=lambda day: (day in shown - published, day not in shown.intersection(head.stated_dates)))
    said = next((found.iso for line in lines for found in _published(line) if SAID.search(line[: found.start])), None)
    chosen = said or next((day for day in sure if day in days), None) or next(iter(sure), None)
    if chosen is None:
        chosen = next((found.iso for found in printed if not found.ambiguous), None) or next(
            iter(head.stated_dates), None
        )
    chosen = next((day for day in sorted(days) if chosen and chosen not in days and _is_next_to(day, chosen)), chosen)
    times = [found for found in (*printed, *(late for line in lines for late in find_dates(line))) if found.time]
    return chosen, next((found.time for found in times if found.iso == chosen), None)


def _is_next_to(printed: str, stated: str) -> bool:
    """Whether the page prints the day before or after the stated one: the same hour in another time zone."""
    if len(printed) < 10 or len(stated) < 10 or stated == printed:
        return False
    return abs(date_type.fromisoformat(printed) - date_type.fromisoformat(stated)).days == 1


def _published(text: str) -> list[PrintedDate]:
    """The dates of a text that are not said to be those of a change."""
    return [found for found in find_dates(text) if not CHANGED.search(text[: found.start])]


def _printed_abroad(day: str, texts: Sequence[str]) -> bool:
    """Whether a short text holds the day and the year, a month in any language between them."""
    form = re.compile(rf"\b0?{int(day[8:] or 0)}\b[^\d\n]{{2,16}}{day[:4]}\b")
    return len(day) == 10 and any(len(text) < LONGEST_DATED and form.search(text) for text in texts)


def _in_address(day: str, url: str | None) -> bool:
    year, month, number = day.split("-") if len(day) == 10 else ("", "", "")
    return bool(
        year and url and re.search(rf"{year}[-/]?{month}[-/]?{number}|{year}/0?{int(month)}/0?{int(number)}\b", url)
    )


def publisher(head: Head, chosen_title: str | None) -> str | None:
    """The name of the site: one that its address confirms, else the first; an address only if there is no name."""
    offered = [SEPARATOR.split(name)[0].strip() for name in (*head.sites, *_beside_title(head, chosen_title))]
    sites = [name for name in offered if fold(name) not in ("", fold(chosen_title or "")) and not DATED.search(name)]
    named = [name for name in sites if not DOMAIN.fullmatch(name)]
    confirmed = [name for name in named if _is_at(name, fold(_host(head.url).removesuffix(".com")))]
    chosen = next(iter((*confirmed, *named, *(re.sub("^https?://", "", name) for name in sites))), None)
    return next((name for name in named if chosen and _parts_words_of(chosen, name)), chosen)


def _parts_words_of(host: str, name: str) -> bool:
    """Whether a name is written in words that an address runs together: "The Ashmere Times", "Ashmeretimes"."""
    as_host = host[1:] == host[1:].lower() and " " not in host
    return as_host and " " in name and fold(host) in (fold(name), _bare(name))


def _is_at(name: str, host: str) -> bool:
    return bool(host) and len(fold(name)) > 2 and (_bare(name) in host or host in fold(name))


def _beside_title(head: Head, chosen_title: str | None) -> list[str]:
    """The parts of a page title behind the article's own title, the last one first."""
    for text in reversed(head.titles):
        cuts = list(SEPARATOR.finditer(text))
        if chosen_title and cuts and fold(text[: cuts[0].start()]) == fold(chosen_title):
            return SEPARATOR.split(text[cuts[0].end() :])[::-1]
    return []


def article_type(head: Head) -> str | None:
    """Opinion or press release where JSON-LD, the section or the address says so."""
    if head.kind and head.kind.casefold() in ("opinionnewsarticle", "analysisnewsarticle"):
        return "opinion"
    path = urlsplit(head.url).path if head.url else ""
    named = {text.casefold() for text in head.sections} | {
        part.casefold().replace("-", " ") for part in path.split("/")
    }
    for kind in ("opinion", "press release"):
        if not named.isdisjoint(words("page", kind)):
            return kind
    return None
