"""The body of an article from its first sentence on, and what stands behind its end."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from pressmark.lexicon import words
from pressmark.zones.byline import OPENING
from pressmark.zones.head import GIVES, LABELS
from pressmark.zones.name_form import is_body
from pressmark.zones.piece import CONTENT, Piece, Signed
from pressmark.zones.sign import AFTER, SENTENCE, TERMINAL, fold, is_captioned

COMMENTS = frozenset(
    phrase for phrase in AFTER if re.search(r"comment|reply|responses|discussion|conversation", phrase)
)
SOURCES = words("debris", "sources")
LONGEST_HEADING = 110
LONGEST_SOURCE = 300
REPEAT = 25
ABOUT = re.compile(r"^about\s+(?:the\s+)?", re.IGNORECASE)
DESCRIBES = re.compile(r"\b(?:is|are|works|provides|offers|helps|serves|supports|represents|makes|operates)\b")
RELEASE_SIGNS = frozenset(("release mark", "end mark", "contact"))
NEWS_FIELDS = frozenset(("author", "bare author", "publisher"))
WITHIN = 12
ENOUGH = 3
"""So many paragraphs must stand before a line such as "Comments": above them it is a link to what readers say."""


def label_rest(signed: Sequence[Signed], above: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces from the first sentence to the end of the article; `above` is its head."""
    shown = [piece for piece in above if piece.label in ("title", "caption", "subtitle")]
    seen = {fold(text) for piece in shown for text in (piece.block.text, piece.value) if text}
    pulled = _pull_quotes(signed)
    end = _end_of_body(signed)
    signs = {item.sign for item in signed} | {piece.label for piece in above}
    released = bool(signs & RELEASE_SIGNS) or not any(piece.gives in NEWS_FIELDS for piece in above)
    boilerplate = False
    pieces: list[Piece] = []
    for index, item in enumerate(signed):
        if item.sign == "boilerplate heading" and _heads_boilerplate(signed, index, released):
            boilerplate = True
        elif item.sign in ("contact", "end mark", "release mark", "field") or "heading" in (
            item.block.mark,
            item.block.zone,
        ):
            boilerplate = False
        piece = _piece(signed, index, seen, pulled, "boilerplate" if boilerplate else end(index))
        pieces.append(piece)
        if piece.label in ("paragraph", "caption", "list item", "pull quote") and len(item.text) >= REPEAT:
            seen.add(fold(item.text))
    return tuple(_without_last_headings(pieces))


def _without_last_headings(pieces: list[Piece]) -> list[Piece]:
    """A heading with no text behind it heads what was left out."""
    last = next((index for index in range(len(pieces) - 1, -1, -1) if pieces[index].label in CONTENT - {"heading"}), 0)
    behind = (replace(p, label="navigation") if p.label == "heading" else p for p in pieces[last + 1 :])
    return [*pieces[: last + 1], *behind]


def _heads_boilerplate(signed: Sequence[Signed], index: int, released: bool) -> bool:
    """A heading "About X" counts when prose follows it and it does not stand among the first blocks.

    In a report that no press office `released` X must be a body by its name or by what is told of it.
    """
    behind = [item for item in signed[index + 1 : index + WITHIN] if item.sign != "navigation"]
    prose = next((item.text for item in behind[:3] if item.prose), None)
    name = ABOUT.sub("", signed[index].text).strip(" :")
    told = released or name == signed[index].text.strip(" :") or is_body(name)
    return index >= 2 and prose is not None and (told or _is_described(name, prose))


def _is_described(name: str, text: str) -> bool:
    """Whether a text tells what something is: "Open Banks is a group of …", "The group, founded in 1980, works …"."""
    opened = re.match(rf"(?:The )?{re.escape(name.split()[0])}\b[^.]*", text) if name else None
    return bool(opened and DESCRIBES.search(opened[0]))


def _end_of_body(signed: Sequence[Signed]) -> Callable[[int], str | None]:
    """A function that says what unsigned text at an index is when it stands behind the end of the body, else None."""
    told = list(accumulate((item.prose for item in signed), initial=0))
    marks = [index for index, item in enumerate(signed) if item.sign == "end mark" and index >= 1]
    comments = next(
        (
            i
            for i, item in enumerate(signed)
            if fold(re.sub(r"[\d()]", "", item.text)) in COMMENTS and len(item.text) <= 40 and told[i] >= ENOUGH
        ),
        None,
    )
    sources = _sources_heading(signed)
    last = marks[-1] if marks and len(marks) == 1 else (marks[0] if marks else None)

    def why(index: int) -> str | None:
        if signed[index].block.zone == "main":
            return None
        if comments is not None and index > comments:
            return "navigation"
        if last is not None and index > last:
            return "boilerplate"
        return "sources" if sources is not None and index >= sources else None

    return why


def _sources_heading(signed: Sequence[Signed]) -> int | None:
    """The first heading "Sources" or "References" with nothing but a list behind it."""
    found = None
    for index in range(len(signed) - 2, 1, -1):
        behind = signed[index + 1]
        if behind.sign is None and len(behind.text) >= LONGEST_SOURCE:
            break
        if fold(signed[index].text) in SOURCES and behind.sign != "field":
            found = index
    return found


def _piece(signed: Sequence[Signed], index: int, seen: set[str], pulled: frozenset[int], behind: str | None) -> Piece:
    item = signed[index]
    if item.field:
        label = "caption" if item.field.name == "caption" and item.field.part == "value" else "field"
        return Piece(item.block, label, item.field.name if item.field.part != "label" else None, item.field.value)
    if item.sign in ("caption", "title", "subtitle"):
        return Piece(item.block, "repeat" if fold(item.text) in seen else item.sign)
    if item.sign in ("boilerplate heading", "boilerplate"):
        return Piece(item.block, "boilerplate" if behind or item.sign == "boilerplate" else "heading")
    if item.sign and (item.sign != "byline" or item.block.zone == "byline" or OPENING.match(item.text)):
        return Piece(item.block, LABELS[item.sign], GIVES.get(item.sign))
    if behind:
        return Piece(item.block, behind)
    return Piece(item.block, _kind(signed, index, seen, pulled))


def _kind(signed: Sequence[Signed], index: int, seen: set[str], pulled: frozenset[int]) -> str:
    """The kind of an unsigned block of the body."""
    item = signed[index]
    if len(item.text) >= REPEAT and fold(item.text) in seen:
        return "repeat"
    after = signed[index + 1] if index + 1 < len(signed) else None
    if is_captioned(item.text) or (after and after.sign == "credit" and not after.block.apart and len(item.text) < 400):
        return "caption"
    if index in pulled:
        return "pull quote"
    if item.block.mark == "list item" or item.block.zone == "list item":
        return "list item"
    if item.block.mark == "heading" or item.block.zone == "heading" or _is_heading(item, after):
        return "heading"
    return "paragraph"


def _is_heading(item: Signed, after: Signed | None) -> bool:
    """A short line without a full stop, before prose or a list."""
    if (
        item.prose
        or item.text.startswith("Dear ")
        or len(item.text) > LONGEST_HEADING
        or TERMINAL.search(item.text)
        or item.text.endswith((",", ";"))
    ):
        return False
    follows = after is not None and (after.prose or after.block.mark == "list item")
    return follows and not item.text[0].islower() and not item.text.startswith(("“", '"', "‘"))


def _pull_quotes(signed: Sequence[Signed]) -> frozenset[int]:
    """The short blocks all of whose sentences stand in a longer block of the article."""
    owners: defaultdict[str, list[int]] = defaultdict(list)
    split = [_sentences(item.text) if item.sign is None else [] for item in signed]
    for index, sentences in enumerate(split):
        for sentence in sentences:
            if len(owners[sentence]) < 3:
                owners[sentence].append(index)
    found = set()
    for index, sentences in enumerate(split):
        others = [
            [o for o in owners[s] if o != index and len(signed[o].text) > len(signed[index].text)] for s in sentences
        ]
        if sentences and len(signed[index].text) < 500 and len(" ".join(sentences)) >= 30 and all(others):
            found.add(index)
    return frozenset(found)


def _sentences(text: str) -> list[str]:
    ends = [match.start() + 1 for match in SENTENCE.finditer(text)]
    return [
        fold(text[start:end])
        for start, end in zip([0, *ends], [*ends, len(text)], strict=True)
        if fold(text[start:end])
    ]
