"""Who the passages around a speech say utters it: the title, the passage above, a tag or a signature below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pressmark.model import Article, Names
from pressmark.speech import cues
from pressmark.speech.attribution import Attribution
from pressmark.speech.frames import WORD, Segment
from pressmark.speech.masking import announcers, is_headline, tag_stands_below

if TYPE_CHECKING:
    from spacy.tokens import Doc

SIGNATURE = re.compile(
    r"[—–―-]{1,2} ?([A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,4})"
    r"(?: ?[,(](?:[^.?!]|\.(?! [A-Z][a-z])){0,80})?\.?$"
)
STATEMENT = re.compile(
    r"^(?:Joint |Public |Press )?(?:Statement|Remarks|Comments?) (?:from|by|of) (?P<who>.+)"
    r"|^(?P<whose>[^.?!:]{3,60}?)(?:['’]s?)? (?:statement|comments?) (?:on|about|regarding|following)\b",
    re.IGNORECASE,
)


def announced_above(article: Article, stretches: Sequence[Segment], names: Names) -> dict[int, Attribution]:
    """Statement from Mayor Poole on the tide: the first speech below such a title, if it opens its passage."""
    first = next((s for s in stretches if s.shape == "speech" and not is_headline(article, s.passage)), None)
    title = article.passages[0] if article.passages and article.passages[0].kind == "title" else None
    match = STATEMENT.search(article.text, title.start, title.end) if title else None
    if first is None or match is None or WORD.search(article.text, article.passages[first.passage].start, first.first):
        return {}
    named = match.span("who") if match["who"] else match.span("whose")
    owner = next((mention for mention in names.mentions if named[0] <= mention.start < named[1]), None)
    if owner is None:
        return {}
    head = owner.start + max(owner.text.rfind(" "), owner.text.rfind("\n")) + 1
    return {first.passage: Attribution("announced", None, None, (owner.start, owner.end), head, False, True)}


def signed_below(article: Article, segment: Segment) -> Attribution | None:
    """A passage of its own below the words: — Jane Poole, mayor."""
    if segment.passage + 1 >= len(article.passages) or segment.shape != "speech":
        return None
    here, below = article.passages[segment.passage : segment.passage + 2]
    match = SIGNATURE.match(article.text, below.start, below.end)
    if (
        not match
        or WORD.search(article.text, here.start, segment.first)
        or WORD.search(article.text, segment.last, here.end)
    ):
        return None
    head = match.start(1) + match[1].rindex(" ") + 1 if " " in match[1] else match.start(1)
    return Attribution("signature", None, None, match.span(1), head, False, True)


def tagged_below(article: Article, segment: Segment, parses: Mapping[int, Doc]) -> Attribution | None:
    """A passage of its own below a speech that ends with a comma: Mayor Poole said."""
    below = segment.passage + 1
    if below not in parses or not tag_stands_below(article, segment.passage):
        return None
    return cues.told(parses[below], article.passages[below].start)


def leads_above(article: Article, stretches: Sequence[Segment], parses: Mapping[int, Doc]) -> dict[int, Attribution]:
    """For each passage that begins with a mark: whose words the passage before it announces or reports."""
    found: dict[int, Attribution] = {}
    for position in sorted({segment.passage for segment in stretches}):
        before = next((at for at in announcers(article, position) if at in parses), None)
        if before is not None:
            attribution = cues.announced(parses[before], article.passages[before].start)
        elif position - 1 in parses:
            own = [segment for segment in stretches if segment.passage == position - 1 and segment.shape != "name"]
            attribution = cues.told_of(parses[position - 1], article.passages[position - 1].start, own)
        else:
            continue
        if attribution:
            found[position] = attribution
    return found
