"""Who the passages around a speech say utters it: the title, the passage above, a tag or a signature below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pressmark.model import Article, Mention, Names, Passage, Span
from pressmark.speech import cues
from pressmark.speech.attribution import Attribution, printed
from pressmark.speech.frames import WORD, Segment, by_passage
from pressmark.speech.joining import alone_in_passage
from pressmark.speech.masking import announcers, is_headline, tag_stands_below
from pressmark.speech.places import names_within
from pressmark.speech.scene import callings

if TYPE_CHECKING:
    from spacy.tokens import Doc

HEAD = 4
LONGEST_LINE = 140
SIGNATURE = re.compile(
    r"[—–―-]{1,2} ?([A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,4})"
    r"(?: ?[,(](?:[^.?!]|\.(?! [A-Z][a-z])){0,80})?\.?$"
)
SENDER = re.compile(r"[—–―-]{1,2} ?([^\W\d_][^()\n]{1,60}?) \(@\w{1,20}\)")
POST_BEHIND = re.compile(r", ((?:(?:[A-Z][\w.&'’-]*|&|of|for|and|the|at|on|in),? ?){1,14})(?:$|(?<=\. )(?=[A-Z]))")
LISTED = re.compile(  # the dash was the mark of a list item
    r"(?:(?:Shri|Smt|Mr|Mrs|Ms|Dr|Prof)\.? )*([A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,4}), "
    r"(?:[^.?!]|\.(?! [A-Z][a-z])){2,100}\.?$"
)
STATEMENT = re.compile(
    r"^(?:Joint |Public |Press )?(?:Statement|Remarks|Comments?) (?:from|by|of) (?P<who>.+)"
    r"|^(?P<whose>[^.?!:]{3,60}?)(?:['’]s?)? (?:statement|comments?) (?:on|about|regarding|following)\b",
    re.IGNORECASE,
)


def announced_above(article: Article, stretches: Sequence[Segment], names: Names) -> dict[int, Attribution]:
    """Statement from Mayor Poole on the tide: the first speech below such a headline, if it opens its passage."""
    first = next((s for s in stretches if s.shape == "speech" and not is_headline(article, s.passage)), None)
    if first is None or WORD.search(article.text, article.passages[first.passage].start, first.first):
        return {}
    lines = [line for at, line in enumerate(article.passages[: first.passage]) if is_headline(article, at)]
    named = next((span for line in lines[:HEAD] if (span := _whose(article, line)) is not None), (0, 0))
    owner = next(iter(names_within(names, *named)), None)
    if owner is None:
        return {}
    return {first.passage: printed("announced", owner)}


def named_above(article: Article, stretches: Sequence[Segment], names: Names) -> dict[int, Attribution]:
    """Jane Poole, head of the harbour: lines that each stand above one speech, at least two of them in the article."""
    found: dict[int, Attribution] = {}
    for segment in stretches:
        if segment.passage and alone_in_passage(article, segment):
            name = _heading_name(article, article.passages[segment.passage - 1], names)
            if name is not None:
                found.setdefault(segment.passage, printed("announced", name))
    return found if len(found) > 1 else {}


def signed_in_a_line(article: Article, stretches: Sequence[Segment], names: Names) -> dict[int, Attribution]:
    """Jane Poole, head of the harbour: a line below a speech that is a passage by itself, and none such above it.

    Where a line stands above the first of several speeches, or none below the last, lines stand above their speeches.
    """
    found: dict[int, Attribution] = {}
    alone = [s.passage for s in stretches if s.passage and s.shape == "speech" and alone_in_passage(article, s)]
    for position in alone:
        above = article.passages[position - 1]
        if not found and _heading_name(article, above, names) is not None:
            return {}
        led = article.text[above.start : above.end].rstrip().endswith(":")
        name = None if led else _signer(article, article.passages[position + 1 : position + 2], names)
        if name is not None:
            found[position] = printed("signature", name)
    return {at: signed for at, signed in found.items() if at + 2 in found or at + 2 not in alone}


def _signer(article: Article, below: Sequence[Passage], names: Names) -> Mention | None:
    """The person whose name, titles before it, is all of the line below or is followed by a post and no verb."""
    named = ((line, name) for line in below for name in names_within(names, line.start, line.end))
    line, person = next(((line, name) for line, name in named if name.person is not None), (None, None))
    if line is None or person is None or " " not in person.text or not _titles(article, line.start, person.start):
        return None
    rest = article.text[person.end : line.end].strip()
    post = POST_BEHIND.match(rest)
    held = post is not None and any(word.casefold() in callings() for word in WORD.findall(post[1]))
    return person if not rest or held else None


def _heading_name(article: Article, line: Passage, names: Names) -> Mention | None:
    """The person with whose name a line without a full stop begins."""
    words = article.text[line.start : line.end].rstrip()
    if len(words) > LONGEST_LINE or words[-1:] in ".?!:,;":
        return None
    person = next((name for name in names_within(names, line.start, line.end) if name.person is not None), None)
    return person if person is not None and _opens(article, line, person) else None


def _opens(article: Article, line: Passage, name: Mention) -> bool:
    """Whether a name, titles before it, opens a line and a comma follows it."""
    return article.text[name.end : name.end + 1] == "," and _titles(article, line.start, name.start)


def _titles(article: Article, start: int, end: int) -> bool:
    """Whether there are nothing but titles from one place to another."""
    return all(word.casefold() in callings() for word in WORD.findall(article.text, start, end))


def _whose(article: Article, line: Passage) -> Span | None:
    """Where a headline that announces a statement names whose it is."""
    match = STATEMENT.search(article.text[line.start : line.end])
    if match is None:
        return None
    start, end = match.span("who") if match["who"] else match.span("whose")
    return line.start + start, line.start + end


def signed_below(article: Article, segment: Segment) -> Attribution | None:
    """A passage of its own below the words: — Jane Poole, mayor."""
    if segment.passage + 1 >= len(article.passages) or segment.shape != "speech":
        return None
    below = article.passages[segment.passage + 1]
    form = LISTED if _is_lone_item(article, segment.passage + 1) else SIGNATURE
    match = form.match(article.text, below.start, below.end) or SENDER.match(article.text, below.start, below.end)
    if not match or not alone_in_passage(article, segment):
        return None
    head = match.start(1) + match[1].rindex(" ") + 1 if " " in match[1] else match.start(1)
    return Attribution("signature", None, None, match.span(1), head, False, True)


def _is_lone_item(article: Article, position: int) -> bool:
    """Whether a passage is a list item and the next one is none."""
    kinds = [passage.kind for passage in article.passages[position : position + 2]]
    return kinds[0] == "list item" and kinds[1:] != ["list item"]


def tagged_below(article: Article, segment: Segment, parses: Mapping[int, Doc]) -> Attribution | None:
    """A passage of its own below a speech that ends with a comma: Mayor Poole said."""
    below = segment.passage + 1
    if below not in parses or not tag_stands_below(article, segment.passage):
        return None
    return cues.told(parses[below], article.passages[below].start)


def leads_above(article: Article, stretches: Sequence[Segment], parses: Mapping[int, Doc]) -> dict[int, Attribution]:
    """For each passage that begins with a mark: whose words the passage before it announces or reports."""
    found: dict[int, Attribution] = {}
    above: Sequence[Segment] = ()
    for position, here in by_passage(stretches):
        last, above = above, here
        if is_headline(article, position):
            continue
        before = next((at for at in announcers(article, position) if at in parses), None)
        if before is not None:
            attribution = cues.announced(parses[before], article.passages[before].start)
        elif position - 1 in parses:
            own = [segment for segment in last if segment.passage == position - 1 and segment.shape != "name"]
            attribution = cues.told_of(parses[position - 1], article.passages[position - 1].start, own)
            attribution = None if attribution and _is_told_of(article, position, attribution) else attribution
        else:
            continue
        if attribution:
            found[position] = attribution
    return found


def _is_told_of(article: Article, position: int, attribution: Attribution) -> bool:
    """Whether a passage names the one whom the passage before it lets act: then somebody else speaks in it."""
    passage = article.passages[position]
    text = article.text[passage.start : passage.end]
    name = WORD.match(article.text, attribution.head)
    ahead = WORD.findall(article.text, attribution.mention[0], attribution.head)
    titles = [word for word in ahead if word.casefold() in callings()]
    told = [re.escape(name[0])] if name and name[0][0].isupper() else []
    told += [rf"[Tt]he {word}" for word in titles]
    return any(re.search(rf"\b{words}\b", text) for words in told)
