"""The forms of the words in bylines: a person's name, a role, an organization or outlet."""

from __future__ import annotations

import re

from pressmark.lexicon import alternatives, entries, words

PARTICLES = words("name_forms", "particles")
SUFFIXES = words("name_forms", "suffixes")
TOKEN = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?|[^\W\d_][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?|[\"“‘'][^\W\d_]+[\"”’']")
INITIAL = re.compile(r"[A-Z]\.")  # "Ida A. Marsh": the letter is no article
AGENCIES = {
    key.strip(): name.strip() for key, name in (entry.split("=", 1) for entry in entries("outlets", "agencies"))
}
AGENCY_NAMES = {key.casefold(): name for key, name in AGENCIES.items()}
BODY_WORDS = words("outlets", "words") | words("credits", "bodies")
ROLE_WORDS = words("byline_roles") | words("roles", "noun")
NEWSROOM = words("byline_roles", "newsroom")
LONGEST_SHORT = 4
BEATS = words("outlets", "beats")
EMPLOYERS = words("outlets", "papers") | words("outlets", "employers")
DESKS = words("outlets", "desks")
BUREAUS = words("outlets", "bureaus")
DESK_WORDS = words("outlets", "desk words")
GIVEN_NAMES = frozenset(name for line in entries("given_names") for name in line.split())
NOT_NAMES = BODY_WORDS | DESKS | words("name_forms", "function words")


def is_person(text: str) -> bool:
    """Whether words have the form of a person's name and none of them belongs to a body, an office or a sentence."""
    tokens = text.split()
    plain = [token.casefold().strip(".,") for token in tokens if not INITIAL.fullmatch(token)]
    if not 1 <= len(tokens) <= 6 or any(token in NOT_NAMES for token in plain):
        return False
    if any(not TOKEN.fullmatch(token) for token in tokens) or text.casefold() in AGENCY_NAMES:
        return False
    if not text.isupper() and any(token.isupper() and token.isalpha() and len(token) > 2 for token in tokens):
        return False
    weighty = [token for token in tokens if token.casefold() not in PARTICLES | SUFFIXES]
    return bool(weighty) and all(token[0].isupper() or not token[0].isalpha() for token in weighty)


def given_name(text: str) -> bool:
    """Whether the first word of a name is a common given name."""
    first = text.split()[0].casefold()
    return first.split("-")[0] in GIVEN_NAMES


def is_role(text: str) -> bool:
    """Whether words name a role: one of their last words, or the last before a preposition, is a head noun of roles."""
    head = re.split(r"\s+(?:of|for|at|in|with|to|on)\b|,", text, maxsplit=1)[0]
    tokens = [token.casefold().strip(".,:()") for token in re.split(r"[\s/&-]+", head)]
    return len(text) <= 110 and any(token in ROLE_WORDS or token.removesuffix("s") in ROLE_WORDS for token in tokens)


def is_newsroom_role(text: str) -> bool:
    """ "Transport correspondent", "Political editor": a post in a newsroom and no more."""
    tokens = text.casefold().strip(" .").split()
    return 1 <= len(tokens) <= 5 and tokens[-1] in NEWSROOM and text.replace(" ", "").replace("-", "").isalpha()


def is_desk(text: str) -> bool:
    """Whether words name staff and nobody of it: "Staff Reporter", "HT Political Correspondent"."""
    *before, _ = text.split() or [""]
    outlet = bool(before) and before[0].isupper() and 2 <= len(before[0]) <= LONGEST_SHORT and not text.isupper()
    unnamed = before and all(token.casefold() in BEATS | DESK_WORDS for token in before[outlet:])
    return text.casefold().strip(" .,:") in DESKS or bool(unnamed and is_newsroom_role(text))


def is_bureau(text: str) -> bool:
    """Whether words name a part of an outlet where its writers sit: "ET Bureau", "Coast Desk"."""
    return len(text.split()) > 1 and text.casefold().split()[-1] in BUREAUS


def is_staff_role(text: str) -> bool:
    """Whether a post in a newsroom is one on its staff: not a guest's, a contributor's or a freelance's."""
    return is_newsroom_role(text) and not words("name_forms", "outside staff").intersection(text.casefold().split())


def is_body(text: str) -> bool:
    """Whether words name an organization or an outlet by a word that such names hold."""
    if text.casefold() in AGENCY_NAMES:
        return True
    tokens = [token.casefold().strip(".,:()") for token in text.split()]
    named = text[:1].isupper() or text.startswith("the ")
    return named and len(tokens) <= 9 and any(token in BODY_WORDS for token in tokens)


def cased(name: str) -> str:
    """A name printed in capitals as it is usually written; any other name unchanged."""
    letters = [token for token in name.split() if len(token.strip(".")) > 2]
    if not letters or not all(token.isupper() for token in letters):
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word[0] if len(word[0]) < 2 else word[0].capitalize(), name)


def outlet_name(text: str) -> str:
    """An outlet or body as a byline prints it: agencies in full, without the place behind, capitals as usual."""
    text = re.sub(r"^(?:special to|for|at|of)\s+(?:the\s+)?", "", text, flags=re.IGNORECASE)
    body, _, place = text.partition(",")
    text = body if place and is_body(body) and len(place.split()) <= 2 and not is_body(place.strip()) else text
    known = AGENCY_NAMES.get(text.casefold())
    return known or (cased(text) if len(text.split()) > 1 else text)


def _is_beat(text: str) -> bool:
    """What a reporter covers, which names no outlet: "Breaking News", "Human Rights", "Live and breaking news"."""
    *before, last = text.casefold().split()
    capitals = all(token[0].isupper() for token in text.split())
    return not capitals or last not in EMPLOYERS or all(word in BEATS for word in before)


def split_role(text: str) -> tuple[str, str | None]:
    """A role and the organization printed with it: "director of the Ash Institute", "AP Science Writer"."""
    post, _, body = text.rpartition(", ")
    if is_role(post) and not is_body(post.partition(" of ")[2]) and is_body(body) and not is_role(body):
        return post, body
    joined = re.search(r"\s+(?:at|for|with|of)\s+(?:the\s+)?(?=[A-Z])", text)
    if joined and (joined[0].strip().startswith("at") or is_body(text[joined.end() :])):
        return text[: joined.start()], text[joined.end() :]
    tokens = text.split()
    for place in reversed(range(2, len(tokens))):
        body, post = " ".join(tokens[:place]), " ".join(tokens[place:])
        if is_newsroom_role(post) and is_body(body) and not is_role(body) and not _is_beat(body):
            return post, body
    first = tokens[0]
    if first.casefold() in AGENCY_NAMES and len(tokens) > 1:
        return text[len(first) :].strip(), AGENCY_NAMES[first.casefold()] or None
    acronym = first.isupper() and first.isalpha() and len(first) > 2 and not is_role(first)
    if acronym and len(tokens) > 1 and tokens[1][0].isupper() and is_role(" ".join(tokens[1:])):
        return " ".join(tokens[1:]), first
    long = re.match(alternatives(AGENCIES), text)
    return (text[long.end() :].strip(), AGENCIES[long[0]]) if long and long.end() < len(text) else (text, None)
