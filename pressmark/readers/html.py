"""Web pages: the visible text with a label for each block, and what head, markup and JSON-LD say of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace

from pressmark.model import Metadata, Problem, Zone
from pressmark.readers import articles, choose, frontmatter, headline, labels, page, signs, writers
from pressmark.readers import head as page_head
from pressmark.readers.body import Body
from pressmark.readers.content import Content, note
from pressmark.readers.decoding import Decoded
from pressmark.readers.page import Block

OPENED = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
CLOSED = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)


def read(decoded: Decoded) -> Content:
    """The page as rendered; its blocks are parted by blank lines and each has a zone.

    A page kept as the source of a site may open with front matter: that stands unchanged before the rendered page.
    """
    head = frontmatter.read(decoded.text)
    end = max((zone.end for zone in head.zones if zone.kind == "field"), default=0)
    if not end:
        return _page(decoded)
    below = _page(Decoded(decoded.text[end:], decoded.encoding))
    opening = decoded.text[:end].rstrip() + "\n\n"
    return Content(
        opening + below.text,
        decoded.encoding,
        _both(head.metadata, below.metadata),
        (*head.zones, *(Zone(z.start + len(opening), z.end + len(opening), z.kind) for z in below.zones)),
        (*decoded.notes, *head.notes, *below.notes),
    )


def _both(said: Metadata, shown: Metadata) -> Metadata:
    """What front matter says, and where it is silent what the page shows."""
    return replace(shown, **{f.name: getattr(said, f.name) for f in fields(Metadata) if getattr(said, f.name)})


def _cut(source: str) -> tuple[Problem, ...]:
    """A note when a page opens its body or itself and closes neither: the rest of it is missing."""
    if not OPENED.search(source) or CLOSED.search(source):
        return ()
    line = source.count("\n") + 1
    return (note("the page ends in the middle: neither body nor page is closed", "Save the page again, whole.", line),)


def _page(decoded: Decoded) -> Content:
    tree = page.parse(decoded.text)
    said = page_head.read(tree, decoded.text)
    blocks = headline.parted(signs.with_whole_bylines(list(page.blocks(tree))), said)
    body = Body(decoded.text, blocks)
    several = articles.stretches(blocks, body, said)
    title = None if several else headline.printed(blocks, body, said) or headline.title(said, headline.texts(blocks))
    kinds = (
        _kinds_of_several(blocks, several, body, said)
        if several
        else labels.kinds(blocks, body.kept, body, said, title)
    )
    zones = _zones(blocks, kinds)
    wholes = [Zone(zones[part[0]].start, zones[part[-1]].end, "article") for part in several]
    metadata = _metadata_of_several(said) if several else _metadata(said, title, blocks, kinds)
    return Content(
        "\n\n".join(block.text for block in blocks),
        decoded.encoding,
        metadata,
        tuple(sorted((*wholes, *zones), key=lambda zone: (zone.start, -zone.end, zone.kind))),
        (*decoded.notes, *_cut(decoded.text)),
    )


def _kinds_of_several(blocks: Sequence[Block], several: Sequence[range], body: Body, said: page_head.Head) -> list[str]:
    """The kinds of blocks on a page of several articles: each article for itself, the rest beside them."""
    kinds = ["navigation"] * len(blocks)
    for part in several:
        own = [blocks[place] for place in part]
        kept = [not body.beside(block) and block.links * 2 < len(block.text) for block in own]
        kinds[part.start : part.stop] = labels.kinds(own, kept, body, said, articles.heading(blocks, part))
    return kinds


def _metadata_of_several(said: page_head.Head) -> Metadata:
    """What holds for every article of a page of several."""
    kind = choose.article_type(said)
    return Metadata(type=kind, publisher=choose.publisher(said, None), language=said.language, rights=said.rights)


def _zones(blocks: Sequence[Block], kinds: Sequence[str]) -> list[Zone]:
    zones: list[Zone] = []
    offset = 0
    for block, kind in zip(blocks, kinds, strict=True):
        zones.append(Zone(offset, offset + len(block.text), kind))
        offset += len(block.text) + 2
    return zones


def _metadata(said: page_head.Head, title: str | None, blocks: Sequence[Block], kinds: Sequence[str]) -> Metadata:
    of_kind = {kind: [block for block, told in zip(blocks, kinds, strict=True) if told == kind] for kind in set(kinds)}
    texts = [block.text for block in blocks]
    printed = [credit for block in _bylines(blocks, kinds) for credit in signs.credits(block)]
    beside = [credit for block in _far_below(blocks, kinds) for credit in signs.credits(block)]
    lines = [block.text for kind in ("date", "byline") for block in of_kind.get(kind, ())]
    heads = _heads(blocks, kinds)
    day, time = choose.date(said, lines, texts, [line for line in lines if line in heads])
    teaser = next((block.text for block in of_kind.get("subtitle", ())), None)
    publisher = choose.publisher(said, title)
    return Metadata(
        title=title,
        summary=" ".join(teaser.split()) if teaser else None,
        type=choose.article_type(said),
        publisher=publisher,
        date_published=day,
        time_published=time,
        language=said.language,
        url=said.url,
        rights=said.rights,
        authors=writers.described(
            writers.detailed(writers.authors(said, printed, beside, heads), texts, publisher), texts
        ),
        topics=tuple(dict.fromkeys(name for block in of_kind.get("topic", ()) for name in signs.topics(block)))
        or said.topics,
    )


def _far_below(blocks: Sequence[Block], kinds: Sequence[str]) -> list[Block]:
    """The lines far below the body that begin with "By": those of other articles."""
    last = max((place for place, kind in enumerate(kinds) if kind == "main"), default=len(kinds))
    return [block for block in blocks[last + labels.BELOW + 1 :] if labels.BY.match(block.text)]


def _heads(blocks: Sequence[Block], kinds: Sequence[str]) -> list[str]:
    """What stands between title and body."""
    title = kinds.index("title") if "title" in kinds else 0
    text = (
        place for place, kind in enumerate(kinds) if kind == "main" and len(blocks[place].text) > labels.LONGEST_HEADING
    )
    return [block.text for block in blocks[title + 1 : next(text, 0)]]


def _bylines(blocks: Sequence[Block], kinds: Sequence[str]) -> list[Block]:
    """The bylines between title and body; else those above the body; else the first below."""
    places = [place for place, kind in enumerate(kinds) if kind == "byline"]
    top = kinds.index("title") if "title" in kinds else 0
    body = kinds.index("main") if "main" in kinds else len(kinds)
    above = [place for place in places if place < body]
    chosen = [place for place in above if place > top] or above or places[:1]
    return [blocks[place] for place in chosen]
