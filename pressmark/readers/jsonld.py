"""What a page's JSON-LD says of its article (schema.org vocabulary); what is broken is skipped.

Articles may stand alone, in lists, in a @graph, or as the main entity of a page; authors and publishers may be names,
objects, lists of them, or references by @id.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from pressmark.lexicon import words
from pressmark.model import Byline
from pressmark.readers import fields
from pressmark.readers.page import Element
from pressmark.zones.name_form import given_name, is_person

ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Posting|Review|Column)$")
PAGE = frozenset(("WebPage", "ItemPage", "CreativeWork"))
NESTING = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart")
DEPTH = 6
TAG = re.compile(r"<[^<>]*>")
WRAPPING = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\]\]>|\]\]>)\s*;?\s*$")


@dataclass(frozen=True, slots=True)
class Statement:
    """What one node says of the article; None and () where it is silent."""

    kind: str
    title: str | None = None
    subtitle: str | None = None
    description: str | None = None
    authors: tuple[Byline, ...] = ()
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    topics: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


def statements(tree: Element) -> list[Statement]:
    """What the article nodes of a page say, in order; if there is none, what its page nodes say."""
    roots = [root for script in tree.iter("script") if (root := _loaded(script)) is not None]
    nodes = [node for root in roots for node in _nodes(root, DEPTH)]
    known = {str(node["@id"]): node for node in nodes if len(node) > 1 and "@id" in node}
    articles = [node for node in nodes if ARTICLE.search(_kind(node))]
    pages = [node for node in nodes if _kind(node) in PAGE]
    return [_statement(node, known) for node in articles or pages]


def _loaded(script: Element) -> object:
    if "ld+json" not in script.get("type", "").lower() or not script.text:
        return None
    source = WRAPPING.sub("", WRAPPING.sub("", script.text.strip()))
    try:
        return json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object, depth: int) -> Iterator[dict[str, object]]:
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth)
    elif isinstance(value, dict) and depth:
        yield value
        for key in NESTING:
            yield from _nodes(value.get(key), depth - 1)
        for key in ("author", "publisher"):
            inner = value.get(key)
            if isinstance(inner, dict) and "name" in inner and "@id" in inner:
                yield inner


def _kind(node: dict[str, object]) -> str:
    kinds = _listed(node.get("@type"))
    return next((str(kind) for kind in kinds if ARTICLE.search(str(kind))), str(kinds[0]) if kinds else "")


def _statement(node: dict[str, object], known: dict[str, dict[str, object]]) -> Statement:
    authors = _listed(node.get("author")) or _listed(node.get("creator"))
    publishers = [name for item in _listed(node.get("publisher")) if (name := _name(item, known))]
    return Statement(
        kind=_kind(node),
        title=_text(node.get("headline")) or _text(node.get("name")),
        subtitle=_text(node.get("alternativeHeadline")),
        description=_text(node.get("description")),
        authors=tuple(credit for item in authors for credit in _authors(item, known)),
        publisher=publishers[0] if publishers else None,
        published=_text(node.get("datePublished")) or _text(node.get("dateCreated")),
        language=_text(node.get("inLanguage")),
        url=_url(node),
        topics=tuple(_split(node.get("keywords"))),
        sections=tuple(_split(node.get("articleSection"))),
    )


def _authors(item: object, known: dict[str, dict[str, object]]) -> Iterator[Byline]:
    """The credits of one author value; a name that is a list of names or a joined line counts as several."""
    node = _resolved(item, known)
    names = _listed(node.get("name")) if node else [item]
    role = _text(node.get("jobTitle")) if node else None
    role = None if role and role.casefold() in words("credits", "sections") else role
    employer = next(iter(_listed(node.get("worksFor")) or _listed(node.get("affiliation"))), None) if node else None
    for name in names:
        text = _text(name)
        for credit in fields.credits(text) if text else ():
            said = bool(node and "Organization" in str(node.get("@type")))
            organization = credit.is_organization or (said and not (is_person(credit.name) and _forename(credit.name)))
            yield Byline(credit.name, role, _name(employer, known), credit.printed, organization)


def _forename(name: str) -> bool:
    """Whether a name begins like a person's: many publishing systems call every writer an organization."""
    return given_name(name) or name.split()[0].casefold() in words("forenames")


def _resolved(item: object, known: dict[str, dict[str, object]]) -> dict[str, object] | None:
    if not isinstance(item, dict):
        return None
    return item if "name" in item else known.get(str(item.get("@id")), item)


def _name(item: object, known: dict[str, dict[str, object]]) -> str | None:
    node = _resolved(item, known)
    return _text(node.get("name")) if node else _text(item)


def _url(node: dict[str, object]) -> str | None:
    page = node.get("mainEntityOfPage")
    values = (node.get("url"), page, page.get("@id") if isinstance(page, dict) else None)
    return next((text for value in values if (text := _text(value)) and text.startswith("http")), None)


def _split(value: object) -> Iterator[str]:
    for item in _listed(value):
        for part in item.split(",") if isinstance(item, str) else ():
            if text := _text(part):
                yield text


def _listed(value: object) -> list[object]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _text(value: object) -> str | None:
    """A string as it would show on the page: entities decoded, tags dropped, white space collapsed."""
    return " ".join(TAG.sub(" ", unescape(value)).split()) or None if isinstance(value, str) else None
