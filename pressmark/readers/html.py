"""Web pages: the visible text with a label for each block, and what head, markup and JSON-LD say of the article."""

from __future__ import annotations

from pressmark.model import Zone
from pressmark.readers import labels, page
from pressmark.readers.content import Content
from pressmark.readers.decoding import Decoded


def read(decoded: Decoded) -> Content:
    """The page as rendered; its blocks are parted by blank lines and each has a zone."""
    tree = page.parse(decoded.text)
    blocks = list(page.blocks(tree))
    kinds = labels.kinds(decoded.text, blocks)
    zones: list[Zone] = []
    offset = 0
    for block, kind in zip(blocks, kinds, strict=True):
        zones.append(Zone(offset, offset + len(block.text), kind))
        offset += len(block.text) + 2
    text = "\n\n".join(block.text for block in blocks)
    return Content(text, decoded.encoding, zones=tuple(zones), notes=decoded.notes)
