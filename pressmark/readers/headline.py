"""The heading that prints the title of an article, where other words stand in it or the head words it otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressmark.readers.body import Body
from pressmark.readers.head import SEPARATOR, Head, fold, host
from pressmark.readers.page import Block, Element

LEVELS = ("h1", "h2", "h3")
FEWEST_WORDS = 3
FARTHEST = 20  # blocks above the text


def title(head: Head, headings: Sequence[str]) -> str | None:
    """The title as printed where a heading prints it, else as the head gives it, without the name of the site.

    headings are the texts of the page's headings, most prominent first.
    """
    sites = {fold(name) for name in (*head.sites, host(head.url))} - {""}
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
    blog, _, post = text.partition(": ")
    if fold(post) in printed and fold(blog) in sites | {fold(heading) for heading in headings}:
        return post
    kept = text
    while cuts and fold(kept[cuts[-1].end() :]) in sites:
        kept = kept[: cuts.pop().start()]
    if kept == text and cuts and fold(parts[0]) in sites:
        kept = text[cuts[0].end() :]
    return kept.strip() or text


def texts(blocks: Sequence[Block]) -> list[str]:
    """The texts of the headings, most prominent first."""
    marked = [block for block in blocks if block.element.tag in LEVELS]
    return [block.text for block in sorted(marked, key=lambda block: str(block.element.tag))]


def parted(blocks: Sequence[Block], head: Head) -> list[Block]:
    """The blocks, a heading cut in two where an element in it leaves a title that the head gives.

    It is a kicker, a second headline or a button: "Ferry is back <a>Add to list</a>".
    """
    titles = {fold(title) for title in head.page_titles}
    return [part for block in blocks for part in _parts(block, titles)]


def _parts(block: Block, titles: set[str]) -> Iterator[Block]:
    if block.element.tag in LEVELS and fold(block.text) not in titles:
        for part in _outer_elements(block.element):
            own = " ".join(part.text_content().split())
            before, after = block.text.removesuffix(own).rstrip(), block.text.removeprefix(own).lstrip()
            if own and before != block.text.rstrip() and fold(before) in titles:
                yield from (replace(block, text=before, links=0), replace(block, text=own))
                return
            if own and after != block.text.lstrip() and fold(after) in titles:
                yield from (replace(block, text=own, links=0), replace(block, text=after))
                return
    yield block


def _outer_elements(heading: Element) -> list[Element]:
    """The first and the last element inside a heading."""
    inside = list(heading)
    return inside[:1] + inside[-1:]


def printed(blocks: Sequence[Block], body: Body, head: Head) -> str | None:
    """The main heading above the text of a page where no heading prints a title that the head gives; else None."""
    offered = title(head, texts(blocks))
    first = next((place for place, own in enumerate(body.kept) if own and len(blocks[place].text) > 60), 0)
    if any(fold(block.text) == fold(offered or "") for block in blocks):
        return None
    near = [block for block in blocks[max(0, first - FARTHEST) : first] if block.element.tag == "h1"]
    sites = {fold(name) for name in head.sites}
    named = [
        b.text for b in near if len(b.text.split()) >= FEWEST_WORDS and fold(b.text) not in sites and not body.beside(b)
    ]
    return " ".join(named[-1].split()) if named else None
