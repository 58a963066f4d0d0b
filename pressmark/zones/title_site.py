"""The name of the site behind a page's title: "Bridge shut | Harbor Gazette", "Bridge shut - Office of the Mayor"."""

from __future__ import annotations

import re
from collections.abc import Container

from pressmark.lexicon import words
from pressmark.zones.name_form import is_body
from pressmark.zones.sign import fold

BAR = re.compile(r"\s+\|\s+")
PARTED = re.compile(r"\s+[|•·»–—-]+\s+")
DASH = re.compile(r"\s+[-–—]\s+")
OFFICE = re.compile(r"\b(?:Office|Attorney|Department|Sheriff|Governor|Mayor|Council|Ministry)\b")
OFFICE_FIRST = re.compile(r"(?:The )?(?:Office|Department|Ministry|Council|Bureau) (?:of|for)\b")
COMMON = words("common_words")
SMALL = frozenset(("of", "the", "and", "for", "in", "&", "-", "–", "—"))
FEWEST_WORDS = 3
LONGEST_SITE = 9
LONGEST = 400


def part_site(title: str, printed: Container[str] = ()) -> tuple[str, str | None]:
    """A printed title without the name of the site behind it, and that name; the title as it is without one.

    printed: the folded lines around it; one of them may be the title alone, or the name alone.
    """
    for cut in PARTED.finditer(title) if len(title) <= LONGEST else ():
        head, site = title[: cut.start()], title[cut.end() :]
        if len(head.split()) >= FEWEST_WORDS and (fold(head) in printed or fold(site) in printed):
            name = PARTED.split(site)[-1]
            return head, re.sub(r"^The\s+", "", name) if OFFICE.search(name) else name
    barred = BAR.split(title)
    if len(barred) > 1 and len(barred[0].split()) >= FEWEST_WORDS and (len(barred) > 2 or _is_site(barred[-1])):
        return barred[0], DASH.split(barred[-1])[0].strip() or None
    dashed = list(DASH.finditer(title))
    if not dashed:
        return title, None
    head, site = title[: dashed[-1].start()], title[dashed[-1].end() :]
    office = OFFICE.search(" ".join(site.split()[-2:])) or OFFICE_FIRST.match(site)
    named = site[:1].isupper() and (is_body(site) or bool(office))
    if len(head.split()) > FEWEST_WORDS and named and len(site.split()) <= LONGEST_SITE:
        return head, re.sub(r"^The\s+", "", site)
    return title, None


def _is_site(text: str) -> bool:
    """Whether words behind a bar are a name: capitals, and more than common words ("Bridge shut | Watch")."""
    tokens = text.split()
    plain = [token for token in tokens if token not in SMALL]
    named = is_body(text) or any(token.casefold().strip(".,") not in COMMON for token in plain)
    return named and len(tokens) <= LONGEST_SITE and all(token[0].isupper() or "." in token for token in plain)
