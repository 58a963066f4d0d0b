"""Web pages: the visible text with a label for each block, and what head, markup and JSON-LD say of the article."""

from __future__ import annotations

from collections.abc import Sequence

from pressmark.model import Metadata, Zone
from pressmark.readers import choose, head, labels, page, signs
from pressmark.readers.body import Body
from pressmark.readers.content import Content
from pressmark.readers.decoding import Decoded
from pressmark.readers.page import Block


def read(decoded: Decoded) -> Content:
    """The page as rendered; its blocks are parted by blank lines and each has a zone."""
    tree = page.parse(decoded.text)
    blocks = list(page.blocks(tree))
    said = head.read(tree, decoded.text)
    body = Body(decoded.text, blocks)
    title = choose.title(said, _headings(blocks))
    kinds = labels.kinds(blocks, body, said, title)
    zones = tuple(_zones(blocks, kinds))
    text = "\n\n".join(block.text for block in blocks)
    return Content(text, decoded.encoding, _metadata(said, title, blocks, kinds, body), zones, decoded.notes)


def _headings(blocks: Sequence[Block]) -> list[str]:
    marked = [block for block in blocks if block.element.tag in ("h1", "h2", "h3")]
    return [block.text for block in sorted(marked, key=lambda block: str(block.element.tag))]


def _zones(blocks: Sequence[Block], kinds: Sequence[str]) -> list[Zone]:
    zones: list[Zone] = []
    offset = 0
    for block, kind in zip(blocks, kinds, strict=True):
        zones.append(Zone(offset, offset + len(block.text), kind))
        offset += len(block.text) + 2
    return zones


def _metadata(
    said: head.Head, title: str | None, blocks: Sequence[Block], kinds: Sequence[str], body: Body
) -> Metadata:
    of_kind = {kind: [block for block, told in zip(blocks, kinds, strict=True) if told == kind] for kind in set(kinds)}
    printed = [
        credit for block in of_kind.get("byline", ()) for credit in signs.credits(block, signs.read(block, body.holds))
    ]
    lines = [block.text for kind in ("date", "byline") for block in of_kind.get(kind, ())]
    day, time = choose.date(said, lines, [block.text for block in blocks])
    teaser = next((block.text for block in of_kind.get("subtitle", ())), None)
    return Metadata(
        title=title,
        summary=" ".join(teaser.split()) if teaser else None,
        type=choose.article_type(said),
        publisher=choose.publisher(said, title),
        date_published=day,
        time_published=time,
        language=said.language,
        url=said.url,
        rights=said.rights,
        authors=choose.authors(said, printed),
        topics=tuple(dict.fromkeys(name for block in of_kind.get("topic", ()) for name in signs.topics(block)))
        or said.topics,
    )
