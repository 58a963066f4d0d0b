"""What a single block shows by its own words, whatever stands around it: a date line, a byline, an end mark, a contact…

Each test is one kind of evidence with its word list; `sign_of` asks them in order of their certainty.
"""

from __future__ import annotations

import re

from pressmark.lexicon import alternatives, entries, words
from pressmark.zones.block import is_title_case
from pressmark.zones.byline import is_tail_credit, read_byline
from pressmark.zones.date_line import is_date_line, is_reading_time
from pressmark.zones.dateline import read_dateline
from pressmark.zones.printed_date import MONTH

END = words("release_marks", "end")
RELEASE_OPENING = re.compile(rf"{alternatives(entries('release_marks', 'head'))}\b", re.IGNORECASE)
CONTACT_OPENING = re.compile(rf"(?:[*•-]\s*)?{alternatives(entries('contact_cues', 'opening'))}\b", re.IGNORECASE)
ADDRESS = re.compile(
    r"[\w.+-]+@[\w-]+\.\w|\[email\s+protected\]|\(?\b\d{3}\)?[ ./-]{1,2}\d{3}[ .-]\d{4}\b|\+\d{1,3}[ \d()-]{7,}"
    r"|(?:tel|phone|fax|mobile|cell|ph)[.:]\s*[\d(+]",
    re.IGNORECASE,
)
STREET = re.compile(
    r"^\d+ (?:[\w.]+ ){0,4}[\w.]+, (?:Suite|Ste\.?|Floor|Room)\b"
    r"|^\d+ (?:[\w.]+ ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Floor|Suite|Lane|Way|Square)\b"
    r"|^\d+ (?:[\w.]+ ){1,4}[NS][EW]\b"
    r"|\b[A-Z]{2} \d{5}(?:-\d{4})?$"
)
WEB = re.compile(r"(?:https?://|www\.)\S+[.)]?|@\w+|#\w+", re.IGNORECASE)
CREDIT_OPENING = re.compile(
    rf"[(\[]?{alternatives(entries('credit_cues', 'opening'))}(?:\s*[:/–|-]\s*|\s+(?:by|courtesy)\b)", re.IGNORECASE
)
CREDITED = re.compile(r"Credit(?: [A-Z][\w.’'-]+){2,4}(?: for .{3,40})?")  # "Credit Ida Marsh for The Lantern"
PICTURE_AGENCY = re.compile(
    rf"(?:(?<!\w)|(?=[/(])){alternatives(entries('credit_cues', 'agencies'))}(?!\w)", re.IGNORECASE
)
DEBRIS = words("debris", "whole")
DEBRIS_OPENING = re.compile(rf"(?:[»›>•|*-]\s*)?{alternatives(entries('debris', 'prefix'))}(?!\w)", re.IGNORECASE)
TEASER = re.compile(rf"{alternatives(entries('debris', 'teaser'))}\s*[|:–—-]\s*\S", re.IGNORECASE)
PROMO = re.compile(rf"(?<!\w){alternatives(entries('debris', 'promo'))}(?!\w)", re.IGNORECASE)
AFTER = words("debris", "after")
BOILERPLATE = words("boilerplate_cues", "heading")
SENTENCE = re.compile(r"[.!?][\"”’')\]]*\s+[\"“‘'(\[]*[^\W\d_a-z]")
TERMINAL = re.compile(r"[.!?…][\"”’')\]*_]*$")
LAWS = alternatives(entries("boilerplate_cues", "laws"))
ABOUT_A_LAW = re.compile(rf"about (?:the )?(?:[^.:!?]{{1,80}} )?{LAWS}(?: of \d{{4}})?\W*(?::|$)", re.IGNORECASE)
CUT_SHORT = ("…", "...", "…]", "...]")
REFERENCE = re.compile(
    r"\(?(?:case|docket|file|release|ref(?:erence)?)\s*\.?\s*(?:no\.?|number|id|#)\s*:?\s*[\w/.-]*\d[\w/.-]*\)?",
    re.IGNORECASE,
)
DAY = re.compile(rf"\b{MONTH}\.? \d{{1,2}}\b|\b\d{{1,2}} {MONTH}\b", re.IGNORECASE)
SITE = re.compile(r"(?:www\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,8}/?")
SOCIAL = re.compile(
    r"(?:\s*(?:Facebook|Twitter|Linked[Ii]n|E-?[Mm]ail|WhatsApp|Instagram|You[Tt]ube|YOUTUBE|KOO APP|Pinterest|Reddit"
    r"|Telegram|Print|Share|Copy Link))+"
)
CORPORATE = (" Inc.", " Ltd.", " Corp.", " Co.", " L.P.", " plc.")
LONGEST_FURNITURE = 160
LONGEST_PROMO = 350
LONGEST_TEASER = 250
PROSE_WORDS = 8
PROSE_LENGTH = 250


def sign_of(text: str) -> str | None:
    """The one thing a block's words show for certain, or None."""
    if not any(character.isalnum() for character in text):
        return "end mark" if folded_mark(text) in END else "debris"
    if folded_mark(text) in END:
        return "end mark"
    for sign, shows in TESTS:
        if shows(text):
            return sign
    return None


def fold(text: str) -> str:
    """Words only, for comparing what is printed twice."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def folded_mark(text: str) -> str:
    return text.casefold().strip(" .:*")


def is_prose(text: str) -> bool:
    """Whether words read as a sentence or more, not as a line of furniture."""
    count = len(text.split())
    if len(text) >= PROSE_LENGTH:
        return True
    if len(text) >= 60 and SENTENCE.search(text) and TERMINAL.search(text):
        return True
    if (
        count >= PROSE_WORDS
        and text.endswith((".", ".”", '."', ".’", ".'", ".)", ",”", ',"', ":"))
        and not is_title_case(text)
    ):
        return True
    dateline = read_dateline(text)
    return bool(dateline and len(text) - dateline.end >= 40)


def is_release_mark(text: str) -> bool:
    return len(text) <= 90 and bool(RELEASE_OPENING.match(text)) and not SENTENCE.search(text)


def is_contact_opening(text: str) -> bool:
    """A line that opens press contacts: a cue with an address, or a cue that is the whole line."""
    match = CONTACT_OPENING.match(text)
    if not match or len(text) > 400:
        return False
    rest = text[match.end() :].strip(" :*")
    return (
        not rest
        or text[match.end() : match.end() + 2].strip().startswith((":", "–", "-", "|"))
        or bool(ADDRESS.search(rest))
    )


def is_address(text: str) -> bool:
    """A short line that holds an address of any kind and no sentence."""
    if len(text) > 160 or (is_prose(text) and len(text) > 120):
        return False
    return bool(ADDRESS.search(text) or STREET.search(text) or not WEB.sub("", text).strip(" ,;|·•:.-"))


def is_credit(text: str) -> bool:
    """A line that credits a picture: "Photo: Jane Roe", "(Getty Images)"."""
    if len(text) > 130:
        return False
    if CREDIT_OPENING.match(text) or CREDITED.fullmatch(text):
        return True
    found = PICTURE_AGENCY.search(text)
    return found is not None and len(text) - len(found[0]) <= 40 and not read_dateline(text)


def is_captioned(text: str) -> bool:
    """A caption that carries its credit: "The harbour at dusk. Image: Jane Roe."."""
    if len(text) > 450 or read_dateline(text):
        return False
    inner = re.search(
        r"(?:[.\s(\[|]|^)(?:photo(?:graph)?|image|picture|credit|pic|source)s?(?: credit| courtesy)?(?: by)?\s*[:/]"
        r"\s*\S"
        r"|\b(?:photo(?:graph)?|image|picture)s? (?:by|courtesy)\b",
        text,
        re.IGNORECASE,
    )
    return (
        bool(inner or PICTURE_AGENCY.search(text))
        and len(SENTENCE.findall(text)) <= 3
        and not text.startswith(("“", '"'))
    )


def is_debris(text: str) -> bool:
    """A line that web pages print around articles."""
    furniture = len(text) <= LONGEST_FURNITURE and ("©" in text or SOCIAL.fullmatch(text) or SITE.fullmatch(text))
    if furniture or (len(text) == 1 and text.isalpha()) or (len(text) <= 60 and REFERENCE.fullmatch(text)):
        return True
    bare = text.casefold().strip(" .,:|»›>«‹<-–—•*→…()[]")
    if bare in DEBRIS or (len(text) <= LONGEST_PROMO and not re.search(r"[“”\"]", text) and PROMO.search(text)):
        return True
    if len(text) <= LONGEST_TEASER and TEASER.match(text) and not TERMINAL.search(text):
        return True
    if len(text) <= 140 and DEBRIS_OPENING.match(text) and (not TERMINAL.search(text) or len(text) <= 100):
        return not re.match(r"(?i)(?:statement|photos?|video|more) (?!:)", text) or ":" in text[:30]
    return bool(
        _is_doubled(text)
        or (
            re.fullmatch(r"[\d.,]+[KkMm]?(?:\s*(?:shares?|comments?|views?|likes?|retweets?))?", text)
            and not text.isdigit()
        )
    )


def _is_doubled(text: str) -> bool:
    """The same few words twice: labels of page graphics."""
    tokens = text.split()
    half = len(tokens) // 2
    return 2 <= len(tokens) <= 12 and len(tokens) % 2 == 0 and tokens[:half] == tokens[half:]


def is_dateline_alone(text: str) -> bool:
    """A dateline with nothing behind it: "BAGHDAD, April 26, 2006 --"."""
    found = read_dateline(text) if len(text) <= 90 else None
    said = found is not None and bool(found.date or found.agency or DAY.search(text) or re.search(r"[—–-]\s*$", text))
    return said and found is not None and found.end >= len(text.rstrip())


def is_boilerplate_heading(text: str) -> bool:
    """ "About the Ash Institute", "Notes to editors": what follows is standing text."""
    bare = text.casefold().strip(" :*#")
    if bare in BOILERPLATE or ABOUT_A_LAW.fullmatch(bare):
        return bare in BOILERPLATE
    return (
        bool(re.match(r"(?:About|ABOUT)\s+(?:the\s+|THE\s+)?[^\W\d_a-z]", text))
        and len(text) <= 90
        and (text.endswith(CORPORATE) or not TERMINAL.search(text))
    )


def opens_boilerplate(text: str) -> bool:
    """A paragraph "About the Ash Institute: It is …" or "Notes to editors: …"; no "About the Ash Act: …"."""
    if ABOUT_A_LAW.match(text):
        return False
    if re.match(r"(?:About|ABOUT) (?:the )?[^\W\d_a-z][^.:!?]{1,80}(?::|\s[–—-]\s)", text):
        return not text.endswith("?")
    return bool(re.match(r"(?i)notes? (?:to|for) (?:the )?editors?\b", text))


TESTS = (
    ("release mark", is_release_mark),
    ("byline", lambda text: bool(read_byline(text))),
    ("date", is_date_line),
    ("date", is_reading_time),
    ("contact", is_contact_opening),
    ("dateline", is_dateline_alone),
    ("credit", is_credit),
    ("debris", is_debris),
    ("boilerplate heading", is_boilerplate_heading),
    ("boilerplate", opens_boilerplate),
    ("address", is_address),
    ("credit line", is_tail_credit),
)
