"""What the head of a page says of its article: meta tags, links, JSON-LD, and trafilatura's reading of all of it.

Trust as measured on 125 English pages with known fields: title and author JSON-LD, then trafilatura, then meta tags;
the date trafilatura (htmldate), then JSON-LD; what two of them agree on first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import trafilatura

from pressmark.model import Byline
from pressmark.readers import fields, jsonld
from pressmark.readers.page import Element, parse
from pressmark.zones.name_form import is_person

TITLES = (
    "og:title",
    "twitter:title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "headline",
)
# A date that was glued to a name; May, June and April end names of their own.
MONTH_LAST = re.compile(r"(?<=\S\s)(\S+)\s+(?:January|February|March|July|August|September|October|November|December)$")
INITIAL = re.compile(r"\b([A-Z])\b(?!\.)")  # "Bo S A Marsh": its full stops may be gone
AUTHORS = (
    "author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "article:author",
)
AUTHORS_TOO = ("byl", "byline", "article.author", "cxenseparse:author")
DATES = (
    "article:published_time",
    "datepublished",
    "citation_publication_date",
    "dc.date",
    "dcterms.date",
    "dc.date.issued",
)
DATES_TOO = (
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "pubdate",
    "publication_date",
    "og:published_time",
)
SITES = ("og:site_name", "application-name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "cre")
TOPICS = ("article:tag", "news_keywords", "parsely-tags", "sailthru.tags")
MOST_KEYWORDS = 10
SECTIONS = ("article:section", "og:section", "parsely-section", "section")
DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
SEPARATOR = re.compile(r"\s+(?:[|\-–—»«·•]|::|\|\|)\s+|\s*\|\s*")
DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
# The thorough search would read "two months ago" by today's clock; a fixed last day keeps the answer the same for ever.
DATE_SEARCH = {"extensive_search": False, "original_date": True, "max_date": "2099-12-31"}
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Guess:
    """Trafilatura's reading of the head."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the head of a page, by kind, most trusted first."""

    titles: tuple[str, ...] = ()
    page_titles: tuple[str, ...] = ()
    authors: tuple[tuple[Byline, ...], ...] = ()  # those of JSON-LD, of trafilatura, of each meta tag
    dates: tuple[str, ...] = ()
    stated_dates: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    subtitles: tuple[str, ...] = ()
    kind: str | None = None
    language: str | None = None
    url: str | None = None
    rights: str | None = None


def fold(text: str) -> str:
    """The letters and digits of a text in lower case: what two renderings of the same words have in common."""
    return "".join(WORD.findall(text.casefold()))


def bare(name: str) -> str:
    """A name folded, without its article: "The Ashford Times" and "Ashford Times" are one."""
    return fold(re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE))


def host(url: str | None) -> str:
    """The name of the machine in an address, without "www"."""
    name = urlsplit(url).hostname if url else None
    return (name or "").removeprefix("www.")


def read(tree: Element, source: str) -> Head:
    """Everything the head offers; nothing is chosen yet but the order."""
    meta = _meta(tree)
    stated = jsonld.statements(tree)
    guess = _guess(source)
    first = _article(stated, _first(meta, TITLES) or guess.title)
    title_tag = next((" ".join(element.text_content().split()) for element in tree.iter("title")), None)
    return Head(
        titles=_several(first.title if first else None, guess.title, *_all(meta, TITLES), title_tag),
        page_titles=_several(first.title if first else None, *_all(meta, TITLES), title_tag),
        authors=(first.authors if first else (), _guessed(guess), *_stated(meta)),
        dates=tuple(filter(None, (guess.date, *_dates(first, meta)))),
        stated_dates=tuple(filter(None, _dates(first, meta))),
        sites=_several(*_all(meta, SITES), first.publisher if first else None, *_feeds(tree), guess.site),
        topics=_topics(first, meta),
        sections=_several(*_all(meta, SECTIONS), *(first.sections if first else ())),
        descriptions=_several(first.description if first else None, *_all(meta, DESCRIPTIONS)),
        subtitles=_several(first.subtitle if first else None),
        kind=first.kind if first else None,
        language=_language(tree, first, meta),
        url=_url(tree, first, meta),
        rights=_first(meta, ("copyright", "dc.rights", "dcterms.rights", "dcterms.license")),
    )


def _meta(tree: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or element.get("value") or "").split())
        for attribute in ("name", "property", "itemprop"):
            for name in element.get(attribute, "").lower().split():
                if content:
                    found.setdefault(name, []).append(content)
    for element in tree.iter("time"):
        if "datepublished" in element.get("itemprop", "").lower() or element.get("pubdate") is not None:
            found.setdefault("datepublished", []).append(element.get("datetime", ""))
    return found


def _feeds(tree: Element) -> list[str]:
    """The name of the site in the titles of its feeds: "The Ashmere Courier » Feed"."""
    links = [link for link in tree.iter("link") if "alternate" in link.get("rel", "").lower().split()]
    titles = [link.get("title", "") for link in links if re.search(r"rss|atom", link.get("type", ""))]
    parted = [re.split(r"\s+[»|›–-]+\s+", title.strip()) for title in titles]
    return [
        parts[0] for parts in parted if len(parts) == 2 and re.match(r"(?:rss |atom )?feed\b", parts[1], re.IGNORECASE)
    ]


def _guess(source: str) -> Guess:
    """Trafilatura's metadata; it may fail on broken pages, which then say nothing."""
    try:
        found = trafilatura.extract_metadata(parse(source), date_config=dict(DATE_SEARCH))
    except Exception:
        return Guess()
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    return Guess(found.title, authors, found.date, found.sitename)


def _article(stated: list[jsonld.Statement], title: str | None) -> jsonld.Statement | None:
    """Of several articles on a page, the one under the page's own title, else the first."""
    named = fold(title or "")
    same = [
        item for item in stated if item.title and named and (fold(item.title) in named or named in fold(item.title))
    ]
    return next(iter(same or stated), None)


def _guessed(guess: Guess) -> tuple[Byline, ...]:
    """Trafilatura's names of writers; they may be any words beside the text."""
    credits = [credit for name in guess.authors for credit in fields.credits(MONTH_LAST.sub(r"\1", name))]
    return tuple(credit for credit in credits if credit.is_organization or is_person(INITIAL.sub(r"\1.", credit.name)))


def _stated(meta: dict[str, list[str]]) -> Iterator[tuple[Byline, ...]]:
    for name in (*AUTHORS, *AUTHORS_TOO):
        yield tuple(credit for text in meta.get(name, ()) for credit in fields.credits(text))


def _dates(first: jsonld.Statement | None, meta: dict[str, list[str]]) -> Iterator[str | None]:
    yield _day(first.published) if first and first.published else None
    for text in _all(meta, (*DATES, *DATES_TOO)):
        yield _day(text)


def _topics(first: jsonld.Statement | None, meta: dict[str, list[str]]) -> tuple[str, ...]:
    """Subject tags of the article; a long list of keywords describes the site, or nothing."""
    listed = [part for text in _all(meta, TOPICS) for part in re.split("[,;]", text)]
    offered = (
        listed,
        list(first.topics) if first else [],
        [part for text in meta.get("keywords", ()) for part in text.split(",")],
    )
    return next((_several(*names) for names in offered if 0 < len(names) <= MOST_KEYWORDS), ())


def _day(text: str) -> str | None:
    return fields.iso_date(text) or fields.iso_date(text[:10])


def _language(tree: Element, first: jsonld.Statement | None, meta: dict[str, list[str]]) -> str | None:
    root = tree if tree.tag == "html" else next(tree.iter("html"), tree)
    said = (
        root.get("lang")
        or (first.language if first else None)
        or _first(meta, ("og:locale", "dc.language", "language"))
    )
    found = re.match(r"[A-Za-z]{2,3}\b|[A-Za-z]{2}(?=_)", said or "")
    return found.group().lower() if found else None


def _url(tree: Element, first: jsonld.Statement | None, meta: dict[str, list[str]]) -> str | None:
    links = [link.get("href", "") for link in tree.iter("link") if "canonical" in link.get("rel", "").lower().split()]
    offered = (*links, *meta.get("og:url", ()), first.url if first else None)
    return next((url.strip() for url in offered if url and re.match(r"\s*https?://[^/]+/.", url)), None)


def _all(meta: dict[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return [content for name in names for content in meta.get(name, ())]


def _first(meta: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next(iter(_all(meta, names)), None)


def _several(*values: str | None) -> tuple[str, ...]:
    cleaned = (" ".join(value.split()) for value in values if value)
    return tuple(dict.fromkeys(value for value in cleaned if value))
