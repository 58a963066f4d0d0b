"""Who issues a press release: the body or the office whose doing its first sentence tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from pressmark.lexicon import alternatives, entries, words
from pressmark.zones.address import body_at_address, body_at_page
from pressmark.zones.dateline import read_dateline
from pressmark.zones.name_form import given_name, is_body, is_person, is_role
from pressmark.zones.outlet_line import poster_of
from pressmark.zones.piece import Piece

WORD = r"[A-Z](?:[\w’'&-]|\.(?=\w)|(?<=\b[A-Z])\.){0,60}"
NAME = rf"(?P<name>{WORD}(?:\s+(?:of|the|for|and|&|on|de|in)\s+(?:the\s+)?{WORD}|\s+{WORD}){{0,7}})"
PERSON = rf"(?P<person>{WORD}\.?(?:\s+(?:(?:de|van|von|del|la)\s+)?(?:{WORD}|[A-Z]\.|[\"“(][A-Z]\w+[\"”)])){{1,4}})"
OFFICE = rf"(?P<office>(?:U\.\s?S\.\s|US\s|United\sStates\s)?{alternatives(entries('issuing', 'offices'))})(?!\w)"
OFFICIAL = re.compile(rf"\b{OFFICE}\s+{PERSON}")
POST = re.compile(rf"\b{alternatives(entries('issuing', 'posts'))}(?:-designate)?\s+{PERSON}")
PLURAL = re.compile(rf"\b{alternatives(entries('issuing', 'plural'))}\b\.?\s+[A-Z]")
TELLS = alternatives(entries("issuing", "verbs"))
SECOND = re.compile(
    rf"(?:\s*\([^)]{{1,40}}\))?,?\s+(?:and|along with|joined by|&)\s+(?:(?!{TELLS})[\w.,’' ]{{0,60}}\b)?"
    rf"{OFFICE.replace('office', 'other')}\s+[A-Z]"
)
STATES = alternatives(entries("issuing", "states"))
BODY = re.compile(
    rf"(?:Today,?\s+)?(?:[Tt]he\s+)?(?:[a-z-]+,?\s+){{0,3}}{NAME}\.?(?P<short>\s*\([A-Z][\w.&-]{{1,12}}\))?(?:\s*\([^)]{{1,60}}\))?(?:,[^,]{{3,90}},)?\s+(?:{STATES})\b"
)
SINGLE = rf"(?:the )?{WORD}(?: (?:of |for )?(?:the )?{WORD}){{0,6}}"
LIST = re.compile(rf"(?P<names>(?:{SINGLE}, ){{1,6}}and {SINGLE}?) (?:{STATES}|say|sue|call|urge|announce)\b")
PAIR = re.compile(rf"({SINGLE}) and ({SINGLE}) (?:{STATES}|say|sue|call|urge|announce)\b")
SELF = re.compile(
    rf"(?:About\s+)?(?:[Tt]he\s+)?{NAME}(?:\s*\([A-Z]\w+\))?(?:\s+(?:is|was|are|works|has|provides|defends|seeks)\b|\s*:|$)"
)
MINISTRY = re.compile(rf"(?:The )?{WORD} of (?:the )?{WORD}(?:,? (?:and |& |for |of )?(?:the )?{WORD}){{0,6}}")
GOVERNMENT = re.compile(r"(?:The )?(?:Government|State|Republic|Commonwealth) of ", re.IGNORECASE)
RELEASE_OF = re.compile(rf"{NAME} (?:Media|Press|News) Release")
INTRODUCED = re.compile(rf"{NAME}\s+\((?P<short>[A-Z][A-Za-z&.-]{{1,9}})\)")
ANNOUNCED = re.compile(rf", (?:the )?{NAME} (?:announced|said) today\.")
VERBS = words("issuing", "verbs")
COUNTRIES = words("places", "countries")
OFFICES = words("issuing", "offices") | words("issuing", "plural")
NOT_NAMES = words("issuing", "not names")
TICKER = re.compile(r"\s*[\[(](?:NYSE|NASDAQ|Nasdaq|LSE|TSX|ASX|BSE|NSE|OTC\w*|Euronext)[^\])]{0,40}[\])]")
ADDRESSED = (["to"], ["against"], ["urging"], ["from"])
LINKS = frozenset(("of", "for", "the", "and", "&", "on", "in", "de"))
LABELS = frozenset(("press", "news", "media", "release", "statement"))
PARTY = re.compile(r"[DRI] [A-Z]{2}(?: .*)?")
LEAD = 280
FULL_OFFICE = {"Sen": "Senator", "Rep": "Representative", "Gov": "Governor"}


def find_issuer(pieces: Sequence[Piece], title: str | None) -> str | None:
    """The issuer by the line above the title, the first sentence, or what describes itself behind the end."""
    body = [piece.block.text for piece in pieces if piece.label in ("paragraph", "list item")]
    if not body:
        return None
    lead = TICKER.sub("", _lead(body[0]))
    deks = [piece.block.text for piece in pieces if piece.label == "subtitle"]
    return (
        _masthead(pieces)
        or next((name for piece in pieces if piece.label == "date" and (name := poster_of(piece.block.text))), None)
        or body_at_page(next((piece.value for piece in pieces if piece.gives == "url"), ""), [title or "", *body])
        or _several_bodies([*deks, lead, *map(_lead, body[1:2])], title or "")
        or body_at_address((piece.block.text for piece in pieces), [title or "", *_above(pieces), *body])
        or _official(lead[:LEAD])
        or (None if PLURAL.search(lead[:LEAD]) else _body(lead, title))
        or _named_above(pieces)
        or _opens_both(title or "", lead)
        or _before_role(lead)
        or _in_title(title or "")
        or _described(pieces, title, body)
        or (None if PLURAL.search(lead[:LEAD]) else _introduced(title, lead, body))
        or _announces(lead)
    )


def common_issuer(issuers: Sequence[str | None]) -> str | None:
    """The office that speaks in most of a file's articles, by the last name it is in; None where none does."""
    offices = [issuer for issuer in issuers if issuer and issuer.startswith("Office of ")]
    names = Counter(last_name(office) for office in offices)
    if not names:
        return None
    name, count = names.most_common(1)[0]
    forms = Counter(office for office in offices if last_name(office) == name)
    return forms.most_common(1)[0][0] if count >= 2 and count * 2 > len(offices) else None


def last_name(office: str) -> str:
    """The last name in "Office of Senator Ana B. Ruiz Jr."."""
    return [word for word in office.split() if word.casefold().strip(".,") not in ("jr", "sr", "ii", "iii", "iv")][-1]


def _lead(text: str) -> str:
    dateline = read_dateline(text)
    return text[dateline.end :] if dateline else text


def _above(pieces: Sequence[Piece]) -> list[str]:
    """The lines above the text that give no address."""
    lines = takewhile(lambda piece: piece.label != "paragraph", pieces)
    return [piece.block.text for piece in lines if "@" not in piece.block.text and "://" not in piece.block.text]


def _masthead(pieces: Sequence[Piece]) -> str | None:
    """A line above the title that names a body or an office, or a ministry alone on a line of the head."""
    heads = [piece.block.text for piece in pieces if piece.gives == "masthead"]
    for line in sorted(heads, key=lambda line: bool(GOVERNMENT.match(line))):  # the ministry below it tells more
        text = re.split(r"\s+[:|»–-]+\s+", line.rstrip(" :"))[0]
        if len(text) > 90:
            continue
        official = _official(text) or _behind_name(text)
        if official:
            return official
        if is_body(text) and not text.endswith((".", "?")):
            return text
    return None


def _behind_name(text: str) -> str | None:
    """ "Ana Ruiz, U.S. Senator from Ohio"."""
    name, _, office = text.partition(",")
    match = re.search(OFFICE, office)
    return f"Office of {_in_full(match['office'])} {name}" if match and is_person(name) else None


def _several_bodies(texts: Sequence[str], title: str) -> str | None:
    """The longest list of bodies that opens a sentence: "A, B, and C filed …"."""
    lists = [match["names"] for text in texts if (match := LIST.match(text[:600]))]
    lists += [
        match[0].rsplit(" ", 1)[0]
        for text in texts
        if (match := PAIR.match(text[:300])) and all(is_body(name) or name in title for name in match.groups())
    ]
    return re.sub(r"\bthe (?=[A-Z])", "", max(lists, key=len)) if lists else None


def _official(lead: str) -> str | None:
    """The one person whose office is told to do something; None where two are."""
    found, several = OFFICIAL.search(lead), PLURAL.search(lead)
    if several and (not found or several.start() < found.start()):
        return None
    if found and lead[: found.start()].split()[-1:] in ADDRESSED:
        return None
    if found:
        person = _trimmed(found["person"])
        second = SECOND.match(lead, found.start("person") + len(person))
        return None if second or not person else f"Office of {_in_full(found['office'])} {person}"
    post = POST.search(lead)
    name = _trimmed(post["person"]) if post else ""
    return f"Office of {name}" if len(name.split()) >= 2 else None


def _trimmed(person: str) -> str:
    """A name without the possessive, and without the verbs, the party, the label or the second print that follow it."""
    kept: list[str] = []
    words_of = person.split()
    for place, word in enumerate(words_of):
        bare = re.sub(r"[’']s$|[’']$", "", word)
        shouted = kept and bare.isupper() and len(bare) > 3 and not kept[0].isupper()
        party = len(kept) > 1 and PARTY.fullmatch(" ".join(words_of[place:]))  # "John Marsh R OH", its marks lost
        if bare.casefold().strip(".,") in VERBS | LABELS or shouted or party or bare in kept[:1]:
            break
        kept.append(bare)
        if bare != word:
            break
    return " ".join(kept)


def _in_full(office: str) -> str:
    bare = office.strip().rstrip(".")
    return re.sub(r"\b(Sen|Rep|Gov)$", lambda match: FULL_OFFICE[match[1]], bare)


def _body(lead: str, title: str | None) -> str | None:
    """A body as the subject of the first sentence."""
    named = BODY.match(lead)
    if not named or named["name"].split()[0].casefold() in NOT_NAMES or named["name"].casefold() in COUNTRIES:
        return None
    name = named["name"]
    known = is_body(name) or bool(named["short"]) or (name.isupper() and 2 <= len(name) <= 8) or name in (title or "")
    if not known or (is_person(name) and not name.isupper() and name not in (title or "")):
        return None
    return f"{name}{' ' + named['short'].strip() if named['short'] else ''}"


def _named_above(pieces: Sequence[Piece]) -> str | None:
    """ "Open Banks Union Press Release" above the text."""
    found = (RELEASE_OF.fullmatch(piece.block.text) for piece in pieces[:20])
    return next((match["name"] for match in found if match), None)


def _opens_both(title: str, lead: str) -> str | None:
    """The name of several words, or in odd capitals, that opens both the title and the first sentence."""
    named = re.match(rf"(?:[Tt]he\s+)?{NAME}", lead)
    if not named or not title:
        return None
    tokens = named["name"].split()
    first = title.split()[0].strip(",:’'s") if len(title.split()) > 1 else ""
    odd = bool(re.search(r"[a-z][A-Z]|[A-Z]{2}", tokens[0]))
    same = tokens[0].casefold() == title.split()[0].casefold().rstrip(",:") or tokens[0] == first
    offices = any(is_role(token) or token.casefold() in OFFICES for token in tokens)
    plain = tokens[0].casefold() not in NOT_NAMES and not given_name(tokens[0]) and not offices
    return named["name"] if same and plain and (len(tokens) > 1 or odd) else None


def _in_title(title: str) -> str | None:
    """The body in a title that tells what it does: "Open Banks Union Calls for Repairs"."""
    tokens = title.split()
    verb = next((place for place, token in enumerate(tokens) if token.casefold() in VERBS), 0)
    body = " ".join(tokens[:verb])
    acronym = body.isupper() and body.isalpha() and 3 <= len(body) <= 8 and not title.isupper()
    whole = "," not in body and all(token[0].isupper() or token in LINKS for token in tokens[:verb])
    return body if 0 < verb <= 9 and (is_body(body) or acronym) and whole else None


def _before_role(lead: str) -> str | None:
    """The body in "Open Banks Union Director Ida Marsh said": the words before the role."""
    named = re.match(rf"(?:[Tt]he\s+)?{NAME}", lead)
    tokens = named["name"].split() if named else []
    role = next((place for place, token in enumerate(tokens) if place and is_role(token)), None)
    body = " ".join(tokens[:role]) if role and tokens[0].casefold() not in NOT_NAMES else ""
    acronym = body.isupper() and body.isalpha() and 3 <= len(body) <= 8
    return body if is_body(body) or acronym else None


def _described(pieces: Sequence[Piece], title: str | None, body: Sequence[str]) -> str | None:
    """The one body that describes itself behind the end of the release and that the release speaks of."""
    boilerplate = [
        match for piece in pieces if piece.label == "boilerplate" and (match := SELF.match(piece.block.text))
    ]
    above = " ".join([title or "", *body[:3]])
    names = [name for name in dict.fromkeys(match["name"] for match in boilerplate) if re.search(r".[ A-Z]", name)]
    present = [name for name in names if name in above]
    return present[0] if len(present) == 1 else None


def _announces(lead: str) -> str | None:
    """The body that closes the first sentence: "Aldra has agreed to pay, the Roads Department announced today."."""
    match = ANNOUNCED.search(lead[: 2 * LEAD])
    return match["name"] if match and is_body(match["name"]) else None


def _introduced(title: str | None, lead: str, body: Sequence[str]) -> str | None:
    """The body that the first paragraph introduces with its short form and that the release keeps speaking of."""
    match = INTRODUCED.search(lead[:600])
    if not match or lead[: match.start()].rstrip().endswith((" for", " for the", " of the")):
        return None
    short = re.compile(rf"\b{re.escape(match['short'])}\b")
    if match["name"].split()[0].casefold() in NOT_NAMES:
        return None
    often = sum(len(short.findall(text)) for text in body[1:]) >= 2
    return (
        f"{match['name']} ({match['short']})" if often or match["name"].casefold() in (title or "").casefold() else None
    )
