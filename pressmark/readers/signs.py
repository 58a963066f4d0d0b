"""What the markup around a block says of it: words in class, id, itemprop, rel and role, and the tags themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from pressmark.lexicon import words
from pressmark.model import Byline
from pressmark.readers import fields
from pressmark.readers.page import Block, Element
from pressmark.zones.byline import OPENING, read_bare_name, read_byline
from pressmark.zones.name_form import AGENCY_NAMES, is_body, is_role
from pressmark.zones.printed_date import find_dates

TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
SUBJECT = re.compile(r"/(?:tags?|topics?|categor(?:y|ies)|subjects?|keywords?)/", re.IGNORECASE)
OUTWARD = 2
LONGEST_NAME = 80
COMMENTS = re.compile(r"\s*\d+\s+comments?\s*$", re.IGNORECASE)
CAMEL = re.compile(r"(?<=[a-z]{3})(?=[A-Z])")
AND = frozenset(("and", "&", ","))
GLUED = re.compile(r"\b(?:By|BY|by):?(?:\s*\n\s*|(?=[A-Z][a-z.]))")
BEFORE_DATE = re.compile(r"\s+(?:on|at)\s*$")
SIGNED = re.compile(r"\bby\s+(?=[A-Z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signs:
    """The words of the markup around a block, the rel values and the tags among them."""

    marks: frozenset[str]
    rels: frozenset[str]
    tags: frozenset[str]

    def names(self, section: str) -> bool:
        """Whether a mark is one of the lexicon's words for something."""
        return not self.marks.isdisjoint(words("page", section))


def tokens(element: Element) -> Iterator[str]:
    """The words of an element's class, id, role and microdata, in lower case; of `sub-headline` also `subheadline`."""
    for attribute in ("class", "id", "role", "itemprop", "data-testid", "data-component"):
        value = element.get(attribute, "")
        yield from (token.lower() for token in TOKEN.findall(value))
        yield from (word.lower().replace("-", "") for word in value.split() if "-" in word)


def read(block: Block, holds_body: Callable[[Element], bool]) -> Signs:
    """The signs of a block, from its text's own elements outward to the last that holds none of the article's body."""
    around = list(_around(block, holds_body))
    return Signs(
        frozenset(token for element in around for token in tokens(element)),
        frozenset(rel for element in around for rel in element.get("rel", "").lower().split()),
        frozenset(str(element.tag) for element in around),
    )


def _around(block: Block, holds_body: Callable[[Element], bool]) -> Iterator[Element]:
    seen: set[Element] = set()
    for source in block.sources:
        current: Element | None = source
        outward = -1
        while current is not None and current not in seen and outward < OUTWARD:
            if holds_body(current) and not (outward < 0 and _shows_only(current, block)):
                break
            seen.add(current)
            yield current
            outward += current is block.element or outward >= 0
            current = current.getparent()


def _shows_only(element: Element, block: Block) -> bool:
    """Whether an element holds hardly more than the text of the block."""
    return sum(len(text) for text in element.itertext()) <= 2 * len(block.text)


def is_topics(block: Block, signs: Signs) -> bool:
    """Whether a block holds links to the article's subjects and hardly anything else."""
    links = [source for source in block.sources if source.tag == "a"]
    if not links or block.links * 10 < len(block.text) * 6:
        return False
    return "tag" in signs.rels or all(SUBJECT.search(link.get("href", "")) for link in links)


def topics(block: Block) -> list[str]:
    """The subjects that a block of links names."""
    return [" ".join(link.text_content().split()) for link in block.sources if link.tag == "a"]


def leads_to_profile(block: Block) -> bool:
    """Whether a block is a link to the page of a writer."""
    links = [source for source in block.sources if source.tag == "a"]
    return bool(links) and all(
        not words("page", "profiles").isdisjoint(urlsplit(link.get("href", "")).path.casefold().split("/")[:-1])
        for link in links
    )


def with_whole_bylines(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, a byline that the page sets in pieces made one: "By", "Ada Marsh", "and", "Bo Quill"."""
    whole: list[Block] = []
    for block in blocks:
        if whole and _goes_on(whole[-1].text, block.text):
            whole[-1] = _after(whole[-1], block)
        else:
            whole.append(block)
    return whole


def _goes_on(byline: str, text: str) -> bool:
    """Whether a text is the next piece of a byline: a name behind "By" or "and", or an "and" behind a name."""
    if not OPENING.match(f"{byline} "):
        return False
    if byline.split()[-1] in AND or OPENING.fullmatch(f"{byline} "):
        return text not in AND and len(text) <= LONGEST_NAME and bool(read_byline(f"By {text}"))
    return text in AND and bool(read_byline(byline))


def _after(first: Block, second: Block) -> Block:
    text = f"{first.text} {second.text}"
    return replace(second, text=text, sources=first.sources + second.sources, links=first.links + second.links)


def credits(block: Block) -> tuple[Byline, ...]:
    """The writers whom a block names: by its words, else by the elements marked as author, else by names alone."""
    text = _with_outlet_apart(COMMENTS.sub("", GLUED.sub("By ", block.text, count=1)))
    lines = re.split(r"\s*[\n\t•·|]\s*", text)
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        detailed = read_byline(f"{line} | {below}") if is_role(below) or below.casefold() in AGENCY_NAMES else ()
        if found := detailed or read_byline(_without_date(line)):
            return found
    names: list[Byline] = []
    for source in block.sources:
        marked = _marked_author(source, block.element)
        if marked is not None and 0 < len(text := " ".join(marked.text_content().split())) <= LONGEST_NAME:
            names += fields.credits(text)
    return tuple(dict.fromkeys(names)) or read_bare_name(block.text)


def _with_outlet_apart(text: str) -> str:
    """A byline with a comma before the outlet that only the look of a page parts from the name: "Bo QuillAsh News"."""
    for edge in CAMEL.finditer(text):
        outlet, writers = text[edge.end() :].strip(), read_byline(text[: edge.end()])
        plain = writers and not any(writer.organization for writer in writers)
        counter = outlet.casefold().endswith(("comment", "comments"))
        if plain and " " in outlet and not counter and is_body(outlet) and read_byline(f"By {outlet}"):
            return f"{text[: edge.end()]}, {outlet}"
    return text


def _without_date(line: str) -> str:
    """A line that dates and signs an article, reduced to its signature: from "by" on, or up to the date."""
    dated = next(find_dates(line), None)
    if dated is None:
        return line
    signed = SIGNED.search(line)
    if signed is None:
        return ""
    if signed.start() > dated.start:
        return line[signed.start() :]
    return BEFORE_DATE.sub("", line[signed.start() : dated.start])


def _marked_author(source: Element, outermost: Element) -> Element | None:
    """The innermost element around a text that is marked as the name of an author."""
    current: Element | None = source
    while current is not None:
        if "author" in current.get("rel", "").split() or current.get("itemprop") in ("author", "creator"):
            return current
        if "author" in current.get("class", "").lower().replace("-", " ").split() and current is not outermost:
            return current
        if current is outermost:
            return None
        current = current.getparent()
    return None


def between(found: Sequence[bool]) -> range:
    """The places from the first to the last that is true."""
    places = [place for place, true in enumerate(found) if true]
    return range(places[0], places[-1] + 1) if places else range(0)
