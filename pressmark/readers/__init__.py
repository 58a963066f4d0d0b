"""One reader for each format, all behind `read_bytes`: bytes in, Content (text, metadata, zones, notes) out.

Zones are stretches [start, end) of Content.text with a kind; those of a page cover all of its text but the blank lines
between blocks, in order and without overlap. What no zone covers is for the layout to label.

Front matter of text and Markdown
    field       the whole block with its marker lines
    title, subtitle, summary
                inside that block: exactly the characters of the value, where it is printed as meant (perhaps over
                several lines)

Web pages (text as rendered: blocks parted by blank lines, <br> a line end, table cells parted by tabs)
    title       the heading that prints the title of the article
    subtitle    the second headline or teaser that stands below it
    byline, date, topic
                blocks marked up as such near the title or around the body
    main        a paragraph of the article's body
    heading, list item, block quote, caption
                other blocks of its body, after their markup
    navigation  everything else: menus, headers, footers, related articles, comments, forms
    article     only on pages that hold several whole articles: the stretch of each, around its other zones
"""

from __future__ import annotations

import re

from pressmark.readers import text
from pressmark.readers.content import Content, UnreadableError
from pressmark.readers.decoding import Decoded, decode

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
}
FOREIGN = {
    b"%PDF-": "a PDF file; save its text as .txt",
    b"PK\x03\x04": "a zip archive or an office document; unpack it, or save its text as .txt",
    b"\xd0\xcf\x11\xe0": "an old office document; save it as text (.txt) or a web page (.html)",
    b"{\\rtf": "a rich text file; save it as text (.txt) or a web page (.html)",
    b"\x1f\x8b": "a compressed file; unpack it",
    b"\x89PNG": "an image; type out its text as .txt",
    b"\xff\xd8\xff": "an image; type out its text as .txt",
    b"GIF8": "an image; type out its text as .txt",
    b"SQLite format 3": "a database; export its texts as .txt",
}
PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
HEAD = 4096


def media_type(suffix: str, opening: str = "") -> str:
    """The media type by a file name's suffix; text that opens as a whole web page is one, whatever its name."""
    named = MEDIA_TYPES.get(suffix.lower(), "text/plain")
    return "text/html" if named == "text/plain" and PAGE.match(opening) else named


def read_bytes(data: bytes, suffix: str) -> tuple[str, Content]:
    """The media type and the content of a file; UnreadableError, with what to do about it, if it holds no text."""
    for magic, what in FOREIGN.items():
        if data.startswith(magic):
            raise UnreadableError(f"this is {what}")
    declared = DECLARED.search(data[:HEAD])
    page = MEDIA_TYPES.get(suffix.lower()) == "text/html" or b"<html" in data[:HEAD].lower()
    decoded = decode(data, declared.group(1).decode("ascii") if declared and page else None)
    kind = media_type(suffix, decoded.text[:HEAD])
    content = _page(decoded) if kind == "text/html" else text.read(decoded)
    if not content.text.strip():
        what = "the page shows no text" if kind == "text/html" and data.strip() else "the file is empty"
        raise UnreadableError(f"{what}; add its text or remove the file")
    return kind, content


def _page(decoded: Decoded) -> Content:
    from pressmark.readers import html  # not above: trafilatura takes a third of a second to load, pages or no pages

    return html.read(decoded)
