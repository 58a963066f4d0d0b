"""A document as the blocks a reader sees: paragraphs and lines, hard-wrapped lines joined, markup looked through."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pressmark.lexicon import words as lexicon_words
from pressmark.model import Span, Zone
from pressmark.zones import markup
from pressmark.zones.date_line import date_line
from pressmark.zones.dateline import read_dateline
from pressmark.zones.inner_cut import inner_cuts
from pressmark.zones.markup import Mark
from pressmark.zones.outlet_line import outlet_below_title

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*$")
INSIDE = re.compile(r"[,;.)\]%](?:\s|$)|[”’](?:\s|,)")
LEADING_DASH = re.compile(r",?\s?[–—-]+\s|,\s")
WEB_ADDRESS = re.compile(r"https?://\S+")
DOINGS = frozenset(verb for verb in lexicon_words("issuing", "verbs") if verb.endswith("s") and verb != "comments")
UNSEEN = "\u00ad"
LONGEST_PLACE = 60
LONGEST_BROKEN_OUT = 70
HEADLINE = 0.7
LONGEST_WRAP = 140
SHORTEST_WRAP = 40


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the document that stands by itself. `text` is what a reader sees: no markup, white space collapsed.

    `apart`: a blank line, or the document's edge, stands before it. `mark` and `zone`: what the format and the
    container say it is. `tag`: the SGML element it opens with. `joined`: it begins in the middle of a line.
    """

    start: int
    end: int
    text: str
    apart: bool
    indent: int = 0
    mark: str | None = None
    zone: str | None = None
    tag: str | None = None
    joined: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    apart: bool
    mark: str | None
    zone: str | None
    tag: str | None
    length: int
    seen: int
    opening: int
    cut: bool = False


def cut_blocks(text: str, marks: Sequence[Mark], zones: Sequence[Zone]) -> tuple[Block, ...]:
    """The blocks of a text, in order; every visible character is in exactly one of them."""
    inside_words = [(mark.start, mark.end) for mark in marks if mark.kind == markup.SOFT_HYPHEN]
    others = ((mark.start, mark.end) for mark in marks if mark.kind != markup.SOFT_HYPHEN)
    visible = markup.hide(markup.hide(text, others), inside_words, UNSEEN)
    lines = list(_lines(text, visible, marks, zones))
    width = wrap_width(lines)
    groups: list[list[_Line]] = []
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        group = groups[-1] if groups else []
        own = len(groups) <= 2 and _is_own_address(line, after, visible)
        own = own or (len(groups) == 1 and _is_outlet(line, after, visible))
        goes_on = group and (
            _continues(group[-1], line, width, visible) or _is_broken_out(group, line, after, width, visible)
        )
        if goes_on and not own:
            group.append(line)
        else:
            groups.append([line])
    return tuple(_block(group, visible) for group in groups)


def _block(lines: list[_Line], visible: str) -> Block:
    first, last = lines[0], lines[-1]
    words = " ".join(visible[first.start : last.end].replace(UNSEEN, "").split())
    return Block(first.start, last.end, words, first.apart, first.indent, first.mark, first.zone, first.tag, first.cut)


def _lines(text: str, visible: str, marks: Sequence[Mark], zones: Sequence[Zone]) -> Iterator[_Line]:
    """The visible lines, cut where a zone begins or ends and where a line holds several things."""
    edges = sorted({edge for zone in zones for edge in (zone.start, zone.end)})
    label = _zone_finder(zones)
    opening = _mark_finder(marks)
    seen_end = -1
    for line in LINE.finditer(visible):
        for number, (start, end) in enumerate(_pieces(visible, line.start(), line.end(), edges)):
            words = visible[start:end]
            if not words.strip():
                continue
            left = start + len(words) - len(words.lstrip())
            right = start + len(words.rstrip())
            apart = seen_end < 0 or bool(re.search(r"\n[^\S\n]*\n|\r[^\S\r\n]*\r", visible[seen_end:left]))
            mark, tag = opening(line.start(), left) if not number else (None, None)
            seen = len(" ".join(words.split()))
            yield _Line(
                *(left, right, left - line.start(), apart, mark, label(left), tag),
                *(line.end() - left, seen, len(text[start:end].split(maxsplit=1)[0]), number > 0),
            )
            seen_end = right


def _pieces(visible: str, start: int, end: int, edges: list[int]) -> Iterator[Span]:
    line = visible[start:end]
    cuts = {start + cut for cut in inner_cuts(line)}
    at = bisect_right(edges, start)
    while at < len(edges) and edges[at] < end:
        cuts.add(edges[at])
        at += 1
    bounds = [start, *sorted(cuts), end]
    yield from pairwise(bounds)


def _zone_finder(zones: Sequence[Zone]) -> Callable[[int], str | None]:
    """A function that names the innermost zone around an offset; it must be asked in rising order."""
    inner = sorted((zone for zone in zones if zone.kind != "article"), key=lambda zone: (zone.start, -zone.end))

    stack: list[Zone] = []
    waiting = list(reversed(inner))

    def label(offset: int) -> str | None:
        while waiting and waiting[-1].start <= offset:
            stack.append(waiting.pop())
        while stack and stack[-1].end <= offset:
            stack.pop()
        return stack[-1].kind if stack else None

    return label


def _mark_finder(marks: Sequence[Mark]) -> Callable[[int, int], tuple[str | None, str | None]]:
    """A function that tells the mark of the format and the element that a line opens with."""
    starts = [mark.start for mark in marks]

    def opening(line_start: int, words_start: int) -> tuple[str | None, str | None]:
        before = marks[bisect_right(starts, line_start - 1) : bisect_right(starts, words_start)]
        kinds = [mark.kind for mark in before if mark.start < words_start]
        tags = [kind.removeprefix(markup.TAG) for kind in kinds if kind.startswith(markup.TAG)]
        plain = [kind for kind in kinds if kind in (markup.HEADING, markup.LIST_ITEM, markup.BLOCK_QUOTE)]
        return (plain[-1] if plain else None), (tags[-1] if tags else None)

    return opening


def wrap_width(lines: Sequence[_Line]) -> int | None:
    """The column at which a document's lines were wrapped; None where many of them are whole paragraphs."""
    free = [line for line in lines if not line.zone]
    if sum(line.seen > LONGEST_WRAP for line in free) * 5 > len(free):
        return None
    lengths = sorted(line.indent + line.seen for line, after in pairwise(free) if not after.apart)
    if len(lengths) < 4 or len(lengths) * 4 < len(free):
        return None
    width = lengths[int(len(lengths) * 0.95)]
    full = sum(length >= width * 0.72 for length in lengths)
    return width if SHORTEST_WRAP <= width <= LONGEST_WRAP and full * 2 >= len(lengths) else None


def _is_broken_out(group: Sequence[_Line], line: _Line, after: _Line | None, width: int | None, visible: str) -> bool:
    """Whether a line goes on with a sentence that was broken around its links and bold words.

    It opens in the middle of a sentence, or it is a few words and the line behind them does; a place alone above a dash
    opens the sentence behind it.
    """
    last = group[-1]
    if (
        line.apart
        or line.cut
        or line.mark
        or line.tag
        or line.zone != last.zone
        or line.zone
        or last.mark == markup.HEADING
    ):
        return False
    before, words = visible[last.start : last.end], visible[line.start : line.end]
    if len(group) == 1 and opens_with_place(before, words):
        return True
    long = sum(part.seen for part in group) >= SHORTEST_WRAP or (words[0].islower() and line.seen >= SHORTEST_WRAP)
    if width or SENTENCE_END.search(before) or not (long or INSIDE.match(words)):
        return False
    behind = visible[after.start : after.end] if after and not (after.apart or after.mark or after.tag) else ""
    headed = len(group) == 1 and is_title_case(before, HEADLINE)
    few = line.seen <= LONGEST_BROKEN_OUT and bool(behind) and not headed
    return not date_line(words) and (_opens_inside(words) or (few and _opens_inside(behind)))


def _opens_inside(words: str) -> bool:
    """Whether words open in the middle of a sentence: a small letter, or a mark that closes something."""
    return words[0].islower() or bool(INSIDE.match(words))


def is_title_case(words: str, share: float = 0.9) -> bool:
    """Whether nearly all longer words begin with capitals, or such a share of them."""
    long = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    return bool(long) and sum(word[0].isupper() for word in long) >= share * len(long)


def _is_own_address(line: _Line, after: _Line | None, visible: str) -> bool:
    """A web address alone on the line below the title or its date, a blank line behind it: the page that was copied."""
    return bool(WEB_ADDRESS.fullmatch(visible[line.start : line.end])) and (after is None or after.apart)


def _is_outlet(line: _Line, after: _Line | None, visible: str) -> bool:
    """The outlet on the line below the first one, above a blank line or the date."""
    words = visible[line.start : line.end]
    dated = after is not None and not after.apart and bool(date_line(visible[after.start : after.end]))
    return (dated or (after is not None and after.apart)) and bool(outlet_below_title(words, dated))


def opens_with_place(line: str, words: str) -> bool:
    """Whether a line is the place of a dateline whose dash or comma opens the next line."""
    if len(line) > LONGEST_PLACE or not LEADING_DASH.match(words):
        return False
    dateline = read_dateline(f"{line} {words[:LONGEST_WRAP]}")
    return dateline is not None and len(line) < dateline.end <= len(line) + 4


def _is_shouted(words: str) -> bool:
    """A line of several words in capitals: a headline."""
    return len(words.split()) >= 4 and words.isupper()


def _tells_on(before: str, words: str) -> bool:
    """Whether a headline that names somebody goes on with what they do: "Mayor Ida Marsh", "Announces New Bridge"."""
    first, second = before.split()[0].casefold(), words.split()[0].casefold()
    told = second in DOINGS and first not in DOINGS and words.split()[0].istitle()
    lines = (before, words) if told and len(before.split()) > 1 and not SENTENCE_END.search(before) else ()
    return bool(lines) and all(is_title_case(line) and not SENTENCE_END.search(line) for line in lines)


def _continues(line: _Line, after: _Line, width: int | None, visible: str) -> bool:
    """Whether the next line goes on with the paragraph of this one."""
    if after.apart or after.cut or after.mark or after.tag or line.zone != after.zone or line.mark == markup.HEADING:
        return False
    if line.zone and line.zone != "field":
        return True
    before, words = visible[line.start : line.end], visible[after.start : after.end]
    if _is_shouted(before) or _is_shouted(words):
        return _is_shouted(before) and _is_shouted(words) and not SENTENCE_END.search(before)
    if after.indent > line.indent + 1 and not line.mark:
        return False
    if _tells_on(before, words):
        return True
    broken_off = not SENTENCE_END.search(visible[max(line.start, line.end - 6) : line.end])
    if broken_off and line.length >= SHORTEST_WRAP and words[0].islower():
        return True
    if width is None or line.seen > LONGEST_WRAP:
        return False
    return after.opening + 1 > width - line.indent - line.length - 3
