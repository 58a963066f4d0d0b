"""Which blocks of a page are the article's body, and what each block is.

Trafilatura decides what the main text is; its answer is matched back to our blocks, then completed inside the element
that holds most of it, because losing body text is worse than keeping a line too much.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import trafilatura

from pressmark.readers import page
from pressmark.readers.page import Block

WORD = re.compile(r"\w+")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def fold(text: str) -> str:
    """The letters and digits of a text in lower case: what two renderings of the same words have in common."""
    return "".join(WORD.findall(text.casefold())).replace("_", "")


def kinds(source: str, blocks: Sequence[Block]) -> list[str]:
    """The zone kind of each block."""
    lines = [fold(line) for line in main_text(source).splitlines()]
    body = _matched(blocks, lines)
    return [_kind(block) if main else "navigation" for block, main in zip(blocks, body, strict=True)]


def main_text(source: str) -> str:
    """Trafilatura's main text of a page; empty where it finds none or fails."""
    try:
        return (
            trafilatura.extract(page.parse(source), include_comments=False, include_tables=True, favor_recall=True)
            or ""
        )
    except Exception:
        return ""


def _matched(blocks: Sequence[Block], lines: Sequence[str]) -> list[bool]:
    whole = set(lines)
    joined = "\n".join(lines)
    found = []
    for block in blocks:
        folded = fold(block.text)
        found.append(bool(folded) and (folded in whole or (len(folded) > 20 and folded in joined)))
    return found


def _kind(block: Block) -> str:
    tags = [block.element.tag, *(element.tag for element in block.element.iterancestors())]
    if tags[0] in HEADINGS:
        return "heading"
    if "figcaption" in tags[:4]:
        return "caption"
    if "blockquote" in tags:
        return "block quote"
    return "list item" if "li" in tags[:3] else "main"
