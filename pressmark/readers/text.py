"""Plain text and Markdown: the file as it stands, with what its front matter says."""

from __future__ import annotations

from pressmark.readers import frontmatter
from pressmark.readers.content import Content
from pressmark.readers.decoding import Decoded


def read(decoded: Decoded) -> Content:
    """The text unchanged, the front matter block a "field" zone with zones for the words printed in it."""
    head = frontmatter.read(decoded.text)
    return Content(decoded.text, decoded.encoding, head.metadata, head.zones, (*decoded.notes, *head.notes))
