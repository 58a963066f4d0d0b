"""A document to its articles: the labelled pieces of the layout become passages, metadata and discards. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from pressmark.layout import Laid, lay_out
from pressmark.model import Article, Discard, Metadata, ParsedDocument, Passage, Problem, RawDocument
from pressmark.zones.article_type import RELEASE
from pressmark.zones.facts import Around, gather
from pressmark.zones.issuer import common_issuer, last_name
from pressmark.zones.markup import BLOCK_QUOTE, find_marks
from pressmark.zones.passage import cut
from pressmark.zones.pasted import find_pasted
from pressmark.zones.piece import CONTENT, Piece
from pressmark.zones.published import day_first
from pressmark.zones.publisher import site_publisher
from pressmark.zones.sign import is_prose
from pressmark.zones.topics import split_tags

LABEL = re.compile(r"[^:–|-]{1,40}[:–|-]\s*")
LINE_WORDS = re.compile(r"\S(?:[^\n]*\S)?")
LEFT_OUT = frozenset(("boilerplate", "navigation", "debris", "sources", "contact"))
FURNITURE = frozenset(("navigation", "debris", "field", "boilerplate"))


def parse_document(raw: RawDocument) -> ParsedDocument:
    """The articles of a document with everything else that stands in it, and the doubts of the reading."""
    laid = lay_out(raw)
    around = _around(raw, laid)
    articles: list[Article] = []
    gone: list[Discard] = []
    problems: list[Problem] = []
    marks = (
        []
        if raw.media_type == "text/html"
        else [Discard(m.start, m.end, "markup", raw.text[m.start : m.end]) for m in find_marks(raw.text)]
    )
    for share in laid:
        article, left, doubts = _article(share, len(articles), raw.text, around, marks)
        articles += [article] if article else []
        gone += left
        problems += doubts
    return ParsedDocument(_of_one_office(articles), _with_the_rest(raw.text, gone, laid), tuple(problems))


def _of_one_office(articles: Sequence[Article]) -> tuple[Article, ...]:
    """In a file where most articles are releases of one office, the unsigned others are its releases too."""
    office = common_issuer([article.publisher for article in articles])
    spoken_of = sum(last_name(office) in article.text for article in articles) if office else 0
    if office is None or spoken_of * 5 < len(articles) * 3:
        return tuple(articles)
    return tuple(
        replace(article, publisher=office, type=RELEASE)
        if not article.authors and (article.publisher or "Office of ").startswith("Office of ")
        else article
        for article in articles
    )


def _around(raw: RawDocument, laid: Sequence[Laid]) -> Around:
    pieces = [piece for share in laid for piece in share.pieces]
    dated = [piece.value or piece.block.text for piece in pieces if piece.gives in ("date", "updated", "author")]
    furniture = [piece.block.text for piece in pieces if piece.label in FURNITURE]
    tags = {tag for piece in pieces if piece.gives == "topics" for tag in split_tags(piece.value or piece.block.text)}
    metadata = (
        raw.metadata if len(laid) == 1 else Metadata(publisher=raw.metadata.publisher, language=raw.metadata.language)
    )
    return Around(metadata, day_first(dated), site_publisher(furniture), frozenset(tags))


def _article(
    share: Laid, position: int, document: str, around: Around, marks: Sequence[Discard]
) -> tuple[Article | None, list[Discard], list[Problem]]:
    """One article (None without a passage), the discards around and inside its passages, and what is doubtful."""
    pieces = share.pieces
    title = around.metadata.title or next((piece.value for piece in pieces if piece.gives == "title"), None)
    passages, text, gone = _passages(pieces, document, marks, title)
    gone += _discards(pieces, document)
    if not passages:
        return None, gone, []
    found = gather(pieces, around)
    problems = [*found.problems, *_doubts(pieces, document)]
    article = Article(position=position, passages=passages, text=text, **found.fields)
    return article, gone, [replace(problem, article=position) for problem in problems]


def _passages(
    pieces: Sequence[Piece], document: str, marks: Sequence[Discard], title: str | None
) -> tuple[tuple[Passage, ...], str, list[Discard]]:
    """The passages in reading order with the article's text, and the discards inside them."""
    starts = [mark.start for mark in marks]
    passages: list[Passage] = []
    texts: list[str] = []
    gone: list[Discard] = []
    length = 0
    for piece in pieces:
        if piece.label not in CONTENT:
            continue
        block = piece.block
        near = marks[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        inside = _inside(document, piece, near, title)
        words = cut(document, block.start, block.end, inside)
        if words is None:
            gone += inside
            continue
        start = length + 2 if texts else 0
        length = start + len(words.text)
        set_off = BLOCK_QUOTE in (block.mark, block.zone)
        passages.append(Passage(piece.label, start, length, words.document_start, set_off))
        texts.append(words.text)
        gone += {*words.discards, *inside}
    return tuple(passages), "\n\n".join(texts), gone


def _inside(document: str, piece: Piece, marks: Sequence[Discard], title: str | None) -> list[Discard]:
    """The markup, the pasted links and the label of a title within a block, sorted and without overlaps."""
    start, end = piece.block.start, piece.block.end
    pasted = [
        Discard(start + s, start + e, "debris", document[start + s : start + e])
        for s, e in find_pasted(document[start:end], title)
    ]
    label = LABEL.match(document, start, end) if piece.gives == "title" and _is_labelled(piece) else None
    if label:
        pasted.append(Discard(*label.span(), "field", label[0]))
    free = [mark for mark in marks if not any(mark.start < item.end and item.start < mark.end for item in pasted)]
    return sorted([*pasted, *free], key=lambda item: item.start)


def _is_labelled(piece: Piece) -> bool:
    """Whether a label stands before the words of the title in its block."""
    return piece.value != piece.block.text and piece.block.text.endswith(piece.value)


def _discards(pieces: Sequence[Piece], document: str) -> list[Discard]:
    """The blocks that are no passages; neighbours of one kind are one discard."""
    found: list[tuple[int, int, str]] = []
    last: Piece | None = None
    for piece in pieces:
        if piece.label not in CONTENT:
            if last is not None and last.label == piece.label:
                found[-1] = (found[-1][0], piece.block.end, piece.label)
            else:
                found.append((piece.block.start, piece.block.end, piece.label))
        last = piece
    return [Discard(start, end, label, document[start:end]) for start, end, label in found]


def _with_the_rest(document: str, discards: Sequence[Discard], laid: Sequence[Laid]) -> tuple[Discard, ...]:
    """All discards in order, with the markup that stands outside of every block."""
    blocks = [(piece.block.start, piece.block.end) for share in laid for piece in share.pieces]
    rest: list[Discard] = []
    at = 0
    for start, end in sorted({*blocks, *((item.start, item.end) for item in discards), (len(document), len(document))}):
        gap = LINE_WORDS.finditer(document, at, max(at, start))
        rest += (Discard(*match.span(), "markup", match[0]) for match in gap)
        at = max(at, end)
    return tuple(sorted([*discards, *rest], key=lambda item: (item.start, item.end)))


def _doubts(pieces: Sequence[Piece], document: str) -> list[Problem]:
    """Prose that was left out of the article: somebody should look at it."""
    return [
        Problem(
            severity="doubt",
            kind="prose left out",
            message=f"a paragraph was taken for {piece.label}",
            excerpt=piece.block.text[:200],
            line=document.count("\n", 0, piece.block.start) + 1,
        )
        for piece in pieces
        if piece.label in LEFT_OUT and piece.block.zone != "navigation" and is_prose(piece.block.text)
    ]
