"""A web page as a reader sees it: its visible text, block by block, each block with the elements that hold it.

Every visible text node is there once and in order. White space collapses as in a browser; <br> ends a line, two of them
a block, and one alone where every line names somebody; cells of a table row are parted by tabs; <q> shows its
quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree, html

from pressmark.lexicon import words

Element: TypeAlias = html.HtmlElement

UNSEEN = words("page", "unseen")
BLOCKS = words("page", "blocks")
LONG_WITHOUT_SCRIPT = 100  # words: a page that shows its article through a script offers it here to others
APART = frozenset(("span", "time"))  # two numbers in elements of these do not make one; nor a name and a time
ALWAYS_SEEN = frozenset(("html", "body", "main", "article"))
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
SPACE = re.compile(r"[ \t\n\r\f]+")
CLOSED = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
SOFT_HYPHEN = re.compile("\u00ad|&shy;|&#173;|&#x0*ad;", re.IGNORECASE)
NESTED = re.compile(
    r"<(/?)(?:div|span|font|center|section|blockquote|b|i|em|strong|ul|ol|li|table|tbody|tr|td)\b[^>]*>", re.IGNORECASE
)
NAMED_LINE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]*\.? ){1,4}[A-ZÀ-Þ][\w'’-]+(?:, [^.!?“”\"]{2,60}[.)]?)?"
)  # "Mia Bay, historian"
NAMED_LINES = 6  # that many or more, one below the other and nothing else, are a list: who signed, who took part
NOT_INK = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u00a0"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that a browser sets off from its neighbours.

    element is the block-level element around it, sources the elements whose own text it shows, links the number of its
    characters that are inside links.
    """

    text: str
    element: Element
    sources: tuple[Element, ...]
    links: int = 0


def parse(text: str) -> Element:
    """The tree of a page. Broken markup is mended; what follows a closed body still belongs to the page.

    libxml2 stops at 2,048 open elements: a page nested deeper is flattened, so that none of its text is lost. Soft
    hyphens show nothing inside a line and are dropped.
    """
    source = SOFT_HYPHEN.sub("", CLOSED.sub("", text))
    tree, too_deep = _tree(source)
    if too_deep:
        tree, _ = _tree(NESTED.sub("<p>", source))
    if tree is None:
        return html.Element("html")
    _reveal(tree)
    return tree


def _reveal(tree: Element) -> None:
    """Show what a page hides that says next to nothing until a script asks for the screen.

    It is the largest hidden element, one of several for as many screens; if all are small, they are parts of one text.
    """
    shown, hidden = 0, []
    walk = etree.iterwalk(tree, events=("start",))
    for _, element in walk:
        if _unseen(element):
            walk.skip_subtree()
            if element.tag not in UNSEEN and element.tag != "noscript":
                hidden.append(element)
        else:
            shown += len((element.text or "").split())
        shown += len((element.tail or "").split())
    words = {element: len(element.text_content().split()) for element in hidden}
    if shown >= LONG_WITHOUT_SCRIPT or sum(words.values()) < LONG_WITHOUT_SCRIPT:
        return
    largest = max(words, key=lambda element: words[element])
    for element in [largest] if words[largest] >= LONG_WITHOUT_SCRIPT else hidden:
        element.attrib.pop("hidden", None)
        element.attrib.pop("style", None)


def _tree(source: str) -> tuple[Element | None, bool]:
    parser = html.HTMLParser(encoding="utf-8", remove_pis=True, remove_comments=True, huge_tree=True)
    try:
        tree = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        tree = None
    return tree, any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)


def blocks(tree: Element) -> Iterator[Block]:
    """The visible blocks of a page in order."""
    gathered = _Line()
    enclosing: list[Element] = []
    links = 0
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if _unseen(element):
                walk.skip_subtree()
                continue
            if tag in BLOCKS:
                yield from gathered.end()
                enclosing.append(element)
                gathered.begin(element, tag == "pre")
            links += tag == "a"
            yield from gathered.mark(tag, opening=True)
            gathered.add(element.text, element, links > 0)
            continue
        if not _unseen(element):
            yield from gathered.mark(tag, opening=False)
            links -= tag == "a"
            if tag in BLOCKS:
                yield from gathered.end()
                enclosing.pop()
                outer = enclosing[-1] if enclosing else element
                gathered.begin(outer, outer.tag == "pre")
        parent = element.getparent()
        if parent is not None:
            gathered.add(element.tail, parent, links > 0)
    yield from gathered.end()


def _unseen(element: Element) -> bool:
    if element.tag == "noscript":
        return len(" ".join(element.itertext()).split()) < LONG_WITHOUT_SCRIPT
    if element.tag in UNSEEN:
        return True
    if element.tag in ALWAYS_SEEN:
        return False
    hidden = element.get("hidden")
    return (hidden is not None and hidden != "until-found") or bool(HIDDEN.search(element.get("style", "")))


def _parts(text: str) -> list[str]:
    """The lines of a block that only lists people, each for itself; any other block whole."""
    lines = text.split("\n")
    if len(lines) < NAMED_LINES:
        return [text]
    named = sum(NAMED_LINE.fullmatch(line) is not None for line in lines)
    return lines if named >= 0.9 * len(lines) else [text]


class _Line:
    """The block being gathered: pieces of text with the elements they come from."""

    def __init__(self) -> None:
        self.element: Element = html.Element("html")
        self.verbatim = False
        self._clear()

    def _clear(self) -> None:
        self.pieces: list[str] = []
        self.sources: list[Element] = []
        self.links = 0

    def begin(self, element: Element, verbatim: bool) -> None:
        self.element, self.verbatim = element, verbatim

    def add(self, text: str | None, source: Element, linked: bool) -> None:
        if not text:
            return
        piece = text if self.verbatim else SPACE.sub(" ", text)
        before = self.pieces[-1][-1:] if self.pieces else ""
        dated = source.tag == "time" and before.isalnum() and piece[:1].isalnum()
        if dated or (source.tag in APART and before.isdigit() and piece[:1].isdigit()):
            self.pieces.append(" ")
        self.pieces.append(piece)
        if piece.strip():
            self.sources.append(source)
            self.links += len(piece) if linked else 0

    def mark(self, tag: str, opening: bool) -> Iterator[Block]:
        """What a tag itself shows: a line end, a cell border, quotation marks."""
        if tag == "q":
            self.pieces.append("“" if opening else "”")
        elif tag in ("td", "th") and opening and self.pieces:
            self.pieces.append("\t")
        elif tag == "br" and opening:
            last = next((piece for piece in reversed(self.pieces) if piece.strip(" ")), "")
            if last == "\n" and not self.verbatim:
                yield from self.end()
            else:
                self.pieces.append("\n")

    def end(self) -> Iterator[Block]:
        text = "".join(self.pieces)
        if self.verbatim:
            text = re.sub(r"\r\n?", "\n", text).strip("\n").rstrip()
        else:
            text = re.sub(r" *([\t\n]) *", r"\1", re.sub(" {2,}", " ", text)).strip(" \t\n")
        if text.strip(NOT_INK + " \t\n"):
            for part in _parts(text):
                yield Block(part, self.element, tuple(self.sources), min(self.links, len(part)))
        self._clear()
