"""The role and the organization of a person, as the article prints them anywhere beside the name.

Names brings the roles it is sure of. What it leaves open is read here from the words right before and right behind
each mention: "ROLE of ORG, Name", "ORG ROLE Name", "Name, ROLE of ORG", "Name of ORG".
"""

from __future__ import annotations

import re

from pressmark import lexicon
from pressmark.model import Article, Mention, Names
from pressmark.speech.bodies import BY_KIND, WORD, body_beside, spoken_of
from pressmark.speech.foreground import Foreground
from pressmark.speech.places import first_mention
from pressmark.speech.posts import bears_a_thing, is_opposed, names_role, only_role
from pressmark.speech.reporting import forms

RUN_BEFORE = re.compile(r"(?:(?:[A-Z][\w.'’&-]*|of|for|and|the|to|on)\s+){1,10}$")
NOUN_BEFORE = re.compile(
    r"((?:(?:[\w'’&-]+|\([A-Z][a-z]+\)) ){0,5}(?:of|for|at) [^,.;:\"“”()]{2,70})(?: \([^()]{1,60}\))?, $"
)
BRACKETED = re.compile(r" \([^()]*\)")
CHARGES = re.compile(r" (?:of|for|at) ")
NEAR_BEFORE = re.compile(
    r"(?:^|[^\w ] |\bsaid |\bsays )"
    r"(?:[Aa]n?|[Tt]he) ((?:[a-z]+ ){0,2}[a-z]+) (?:in|from|at|with) [^,.;:\"“”()]{2,40}, $"
)
OTHER_BEFORE = re.compile(r"\b(?:[Aa]nother|[Oo]ne) ((?:[a-z]+ ){0,2}[a-z]+), $")
BEHIND_NAMES = (*lexicon.entries("name_forms", "degrees"), *lexicon.entries("name_forms", "suffixes"))
LETTERS = rf", (?i:{lexicon.alternatives(BEHIND_NAMES)})\b\.?[®™]?"
TITLES_WITH_STOP = sorted(word for word in lexicon.entries("person_titles", "any") if word.endswith("."))
PHRASE_BEHIND = re.compile(
    rf"(?:{LETTERS}){{0,3}}(?: from (?:[A-Z]\w+ )?[A-Z]\w+)?(?:, \d{{1,3}})?"
    r", (?:an? |the )?([^,.;:()\"“”]{3,90})(?=[,.;(\"“”]|$)"
)
CUT_TITLE = re.compile(rf" (?:of|for|at|to) (?:the )?(?:{'|'.join(word[:-1] for word in TITLES_WITH_STOP)})$")
TRADES = lexicon.words("organization_words", "trade noun")
DESCRIBED_BEHIND = re.compile(
    r",? (?:of|from|with|at|for) (?:the |an? )?(?:[a-z][\w-]* ){0,4}"
    rf"{lexicon.alternatives(frozenset.union(*BY_KIND.values(), TRADES))} $"
)
BARE_BEHIND = re.compile(
    r",? (?:of|from|with|at|for) (?:the )?(?:(?:[A-Z]\w+ )?[A-Z]\w+-based |(?:[A-Z]\w+ ){0,2}[A-Z]\w+['’]s )?$"
)
OWNED = re.compile(r"['’]s ((?:[a-z][\w-]* ){1,6}?)(?:[A-Z]\w*\. )?")
IN_QUOTES = re.compile(r"[\"“][^\"“”]{1,40}[\"”] ")
TITLE = re.compile(r"\b[A-Z][a-z]{0,3}\.")
TITLES = frozenset(word.casefold() for word in TITLES_WITH_STOP)
CLAUSE = re.compile(rf"\b(?!IT\b|WHO\b)(?i:{'|'.join(sorted(lexicon.words('roles', 'clause')))})\b.*")
DEEDS = frozenset(form for form in forms("naming") | forms("speech") if form.endswith("ed"))
SHORTEST_DEED = 4  # "blamed bad company around the actor", which "noted stage actor" is not
DEED = re.compile(r" [a-z]+ed (?:his|her|their|its|the|an?)\b.*")
TIES = frozenset(("of", "for", "at", "with", "in", "from", "to", "on", "by"))
TIE = re.compile(rf" (?:{'|'.join(sorted(TIES))}) ")
STYLES = re.compile(rf"(?:\b[Tt]he )?(?:\b(?:{'|'.join(map(re.escape, lexicon.entries('roles', 'style')))})\.? )+$")
CHARGED = re.compile(r"((?:[\w'’-]+ ){1,3})(?:of|for) (?:the )?(?:[A-Z][^(),.;]{2,80} \()?$")
AT_THE_HEAD = re.compile(r"(?:^|[.!?”\"\n] ?)(?:At |For (?:the )?)$")
DATELINE = re.compile(r"\) ?[—–-]")  # WICK (AP) — Ambassador Ida Marsh
RUNS = "|".join(sorted(lexicon.words("roles", "runs")))
WORKING = "|".join(sorted(lexicon.entries("roles", "working")))
TOPS = "|".join(sorted(lexicon.words("roles", "tops")))
WORKS = "|".join(sorted(lexicon.words("roles", "works")))
LEADS = re.compile(
    rf"(?:,? |, (?:an? |the )(?:[\w'’-]+ ){{1,4}})who (?:(?:{RUNS}|works (?:for|at)) (?:the )?(?:[a-z][\w-]*,? ){{0,3}}"
    rf"|(?:{WORKS}) (?:[\w'’-]+ ){{0,6}}at (?:the )?)$"
    rf"| (?:{TOPS}) (?:the )?(?:(?!(?:{'|'.join(sorted(TIES))}) )[a-z][\w-]* ){{0,2}}"
    rf"|, whose (?:[a-z]+ )?{lexicon.alternatives(BY_KIND['company'])},? "
    rf"|,? (?:who is |now |currently )?(?:{WORKING}) (?:the )?$"
)
LED_THERE = re.compile(
    r", (?:an? |the )?(?:[a-z-]+ ){1,3}lead (?:(?:for|on|of) [^,]{2,40} )?(?:at|for|with) (?:the )?$"
)
FORMERLY = re.compile(r", (?:an? |the |now )?(?:former |longtime |retired )?$")
OFFICE_LINE = re.compile(r"(?:[A-Z][\w'’-]*|of|for|and|the)(?: (?:[A-Z][\w'’-]*|of|for|and|the)){1,7}")
LED = "|".join(sorted(lexicon.words("roles", "run by")))
LED_BY = re.compile(
    rf"(?: \([^()]*\))?(?:,? (?:an? |the )?(?:[a-z][\w-]*,? ){{1,4}}|,? | [–—-] )(?:{LED})"
    r" by (?:[A-Z][a-z]*\.? )?$"
)
ITS_OWN = re.compile(r",? (?:and|or|through|as) its ((?:[a-z][\w-]* ){0,4}[\w-]+),? $")
ONE_OF = re.compile(r", one of (?:the |its )?(?:[a-z][\w'’-]* ){0,3}([a-z-]+) (?:of|at|for|with|in|from) (?:the )?$")
ON_A_BODY = re.compile(
    rf", (?:an? |the )?(?:[a-z]+ )?(?:{'|'.join(sorted(lexicon.words('roles', 'within a body')))}) on the $",
    re.IGNORECASE,
)
HELD = re.compile(r" ((?:[a-z]+ ){0,2}[a-z]+)(?=[,.;])")
EMPLOYED = re.compile(r", (?:an? |the )?[^,.;:\"“”]{3,60}(?:,| (?:for|at|with)) (?:the )?[A-Z]")
STATED = re.compile(
    r"(?:,|, who)? (?:currently |now |also )?(?:is|was|became|serves as|works as) (?:the |an? )?"
    r"([^,]{3,60}?) (?:of|for|at|with) (?:the )?$"
)
SAID_NEXT = re.compile(
    r"(?:[^.!?\n]{0,60}[.!?])?[”\"]? (?:He|She)(?:['’]s| is) (?:the |an? )?([^,.]{3,60}) (?:of|for|at|with) (?:the )?"
)
NOW = re.compile(
    r" [^.:;\"“”\n]{3,90} and is (?:now |currently )?(?:the |an? )?([^.,:;\"“”\n]{3,60}) (?:of|for|at|with) (?:the )?"
)
BASED = re.compile(r", [^.;:\"“”()\n]{3,60} now (?:based |working )?(?:at|with) (?:the )?$")
OF_A_REGION = re.compile(r"['’]s? ((?:[a-z][\w-]* ){1,4}(?:for|in) [A-Z]\w+), $")
IS = re.compile(r"^, (?:who|which) (?:is|was|has been) ")
SINGULAR = dict(entry.split() for entry in lexicon.entries("roles", "singular"))
PARTIES = frozenset(lexicon.entries("roles", "party"))
WHOSE = frozenset(("his", "her", "their", "my", "our"))
APPOSED = lexicon.words("roles", "apposed")
STYLE = rf"(?:(?:{'|'.join(map(re.escape, lexicon.entries('roles', 'style')))})\.? )*"
POSSESSED = re.compile(rf"['’]s? {STYLE}")
CHARGE_BEHIND = re.compile(rf"(?:['’]s?(?: [a-z-]+){{1,5}}| \([^()]{{1,60}}\))?, {STYLE}")
MODALS = frozenset(("may", "might", "could", "would", "must", "will"))
LAW = re.compile(r"\b(?:Attorney|Sheriff|Judge|Coroner)\b")
WINDOW = 110
TOLD = frozenset(("told", "tells", "tell", "telling"))
ASIDE = re.compile(
    r"(?:, \d{1,3}(?=,))?(?: from (?:[A-Z]\w+ )?[A-Z]\w+(?=,| [a-z]+ing ))?"
    rf"(?: \((?:(?:both )?[DRI] ?[-–] ?[A-Z][\w. ]*|[A-Z]{{2}}-(?:\d\d?|AL))\))?(?:{LETTERS})*"
)
SHORT_FORM = re.compile(r"^(?: \([A-Z][\w&.-]{1,12})?\)(?= )")
MEMBERSHIPS = frozenset(("member", "senior member", "ranking member"))


def affiliation(article: Article, names: Names, front: Foreground, person: int) -> tuple[str | None, int | None]:
    """A person -> role as printed, organization (index into Names), None for what the article does not print.

    An office or a calling goes before kinship, and both before a style of address.
    """
    roles = [role for role in names.people[person].roles if role.text.casefold() not in MEMBERSHIPS]
    beside = [_beside(article, names, front, at) for at, m in enumerate(names.mentions) if m.person == person]
    printed = [role.text for role in roles] + [role for role, _ in beside if role]
    known = [role.organization for role in names.people[person].roles] + [found for _, found in beside]
    first = min(printed, key=_weight, default=None)
    if first in ("Secretary", "Minister"):
        first = next((role for role in printed if role.startswith((f"{first} of ", f"{first} for "))), first)
    return first, next((found for found in known if found is not None), None)


def _weight(role: str) -> int:
    """0 for an office or a calling, 1 for kinship, 2 for a style of address alone ("Rt Rev")."""
    words = [word.casefold() for word in WORD.findall(role)]
    if all(word in lexicon.words("roles", "style") for word in words):
        return 2
    return int(words[-1] in lexicon.words("roles", "relation"))


def _beside(article: Article, names: Names, front: Foreground, at: int) -> tuple[str | None, int | None]:
    mention, text = names.mentions[at], article.text
    previous = names.mentions[at - 1] if at else None
    following = names.mentions[at + 1] if at + 1 < len(names.mentions) else None
    floor = next((m.end for m in reversed(names.mentions[max(0, at - 2) : at]) if m.person is not None), 0)
    above, _, before = text[max(floor, mention.start - WINDOW) : mention.start].rpartition("\n\n")
    before = STYLES.sub("", before) or _heading(above)
    behind = text[mention.end : mention.end + WINDOW].partition("\n\n")[0]
    nearest = following.start - mention.end if following and following.person is not None else WINDOW
    role = _role_before(before) or (
        None if _heads_a_line(mention, above, before, behind) else _role_behind(behind, nearest)
    )
    if previous and previous.organization is not None and _leads(text, previous, mention):
        region = OF_A_REGION.fullmatch(text[previous.end : mention.start])
        if region and names_role(region[1]):
            return region[1], previous.organization
        owned = OWNED.fullmatch(text[previous.end : mention.start])
        return role or (owned[1].strip() if owned and names_role(owned[1]) else None), previous.organization
    beyond = names.mentions[at + 2] if at + 2 < len(names.mentions) else None
    present = NOW.fullmatch(text[mention.end : beyond.start]) if beyond and beyond.organization is not None else None
    if beyond and present and names_role(present[1]):
        return present[1], beyond.organization
    if beyond and beyond.organization is not None and BASED.fullmatch(text[mention.end : beyond.start]):
        return role, beyond.organization
    if _is_next_ones(text, mention, following, beyond, role):
        return role, None
    if following and following.organization is not None and _trails(text, mention, following):
        stated = STATED.match(text[mention.end : following.start])
        return role or (stated[1] if stated else None), following.organization
    body = body_beside(before, behind)
    return role, None if body is None else spoken_of(names, front, body, mention.start)


def _heads_a_line(mention: Mention, above: str, before: str, behind: str) -> bool:
    """Marsh, Colleagues Introduce Head Start Act: a surname that opens a headline, in which capitals say nothing."""
    opens = " " not in mention.text and not above and not before.strip()
    return opens and behind.count(" ") > 3 and all(word[0].isupper() or len(word) < 5 for word in WORD.findall(behind))


def _is_next_ones(text: str, person: Mention, body: Mention | None, beyond: Mention | None, role: str | None) -> bool:
    """Attorney General Jane Poole, Director of the FBI, Tom Reed, and …: the second post is the next one's."""
    if body is None or beyond is None or beyond.person is None or not role:
        return False
    listed = text[beyond.end : beyond.end + 1] == "," and text[body.end : beyond.start] == ", "
    return listed and text[person.end : person.end + 2] == ", " and text[max(0, person.start - 1)] == " "


def _heading(above: str) -> str:
    """The words before a name that are the line above it, if they are nothing but an office."""
    line = above.rpartition("\n")[2]
    return f"{line} " if OFFICE_LINE.fullmatch(line) and names_role(line.split()[-1]) else ""


def _role_before(before: str) -> str | None:
    noun = NOUN_BEFORE.search(before)
    head = CHARGES.split(BRACKETED.sub("", noun[1]))[0] if noun else ""
    if noun and not CLAUSE.search(noun[1]) and names_role(head.split()[-1]):
        return re.sub(r"^(?:The|the|A|a|an|An) ", "", _after_verb(noun[1]))
    several = re.sub(r"^.*\b[Tt]he ", "", head).split()
    if noun and several and several[-1] in SINGULAR and not CLAUSE.search(" ".join(several)):
        return " ".join([*several[:-1], SINGULAR[several[-1]]])
    near = NEAR_BEFORE.search(before) or OTHER_BEFORE.search(before)
    if near and names_role(near[1].split()[-1]):
        return near[1]
    run = _last_sentence(RUN_BEFORE.search(before))
    if names_role(run):
        return re.sub(r"^(?:The|the|And|and|of|for|to|on) |\s*\b(?:Mr|Mrs|Ms|Dr)\.?\s*$", "", run).strip() or None
    return None


def _last_sentence(run: re.Match[str] | None) -> str:
    """A run of capitals without what the sentence before ends with: "…the Guarantor. | Mayor"."""
    words = run[0].split() if run else []
    ends = [at for at, word in enumerate(words) if word.endswith(".") and not _is_short(word)]
    return " ".join(words[ends[-1] + 1 :] if ends else words)


def _is_short(word: str) -> bool:
    """Whether a full stop shortens a word: "Lt.", "U.S.", "J."."""
    return word.casefold() in TITLES or "." in word[:-1] or len(word) < 4


def names_employer(article: Article, names: Names, person: int) -> bool:
    """Whether an employer, a known organization or not, is printed in a role behind the name: no other one is meant."""
    return any(
        EMPLOYED.match(article.text[m.end : m.end + WINDOW].partition("\n\n")[0]) is not None
        for m in names.mentions
        if m.person == person
    )


def role_behind(article: Article, end: int) -> str | None:
    """The role in apposition behind a name that ends there and that the list of names does not have."""
    return _role_behind(article.text[end : end + WINDOW].partition("\n\n")[0], WINDOW)


def _role_behind(behind: str, nearest: int) -> str | None:
    """The role in apposition; it holds no clause and no other person's name, and its noun stands before any tie."""
    match = PHRASE_BEHIND.match(behind)
    if not match or _speaks(match[1]) or f"{match[1].casefold()}{behind[match.end() : match.end() + 1]}" in TITLES:
        return None
    phrase = CUT_TITLE.sub("", DEED.sub("", CLAUSE.sub("", match[1])).strip())
    head = TIE.split(phrase, maxsplit=1)[0]
    words = list(WORD.finditer(head))
    if words and (words[0][0] in MODALS | TIES or (len(words) >= SHORTEST_DEED and words[0][0] in DEEDS)):
        return None
    noun = next((word for word in reversed(words) if names_role(word[0]) or word[0] in APPOSED), None)
    if noun is None or (noun is not words[-1] and words[0][0] in WHOSE):
        return None
    role = phrase if noun is words[-1] else head[: noun.end()]
    fits = (text for text in (role, head[: noun.end()]) if match.start(1) + len(text) <= nearest)
    return next(fits, None)


def employer_behind(article: Article, names: Names, start: int, end: int) -> int | None:
    """The organization behind a name that the list of names does not have: "Ida Marsh, from the Roads Forum"."""
    at = first_mention(names, end)
    following = names.mentions[at] if at < len(names.mentions) else None
    if following is None or following.organization is None:
        return None
    named = Mention(start, end, article.text[start:end])
    return following.organization if _trails(article.text, named, following) else None


def _leads(text: str, organization: Mention, person: Mention) -> bool:
    """ORG ROLE Name; ROLE of ORG, Name."""
    between = text[organization.end : person.start]
    if len(between) > WINDOW or "\n\n" in between or DATELINE.match(between):
        return False
    if text[: organization.end].endswith(" County") and LAW.search(between):
        return False
    if POSSESSED.fullmatch(between) or (between == " " and text[organization.start : organization.end] in PARTIES):
        return True
    ahead = text[max(0, organization.start - 60) : organization.start]
    short = SHORT_FORM.sub("", between, count=1)
    charged = CHARGED.search(text, max(0, organization.start - WINDOW), organization.start)
    if short == " " and charged and names_role(charged[1]):
        return True
    if CHARGE_BEHIND.fullmatch(between):
        if AT_THE_HEAD.search(ahead):
            return True
        return bool(re.search(r"\b(?:of|for|at) (?:the )?$", ahead)) and names_role(ahead)
    if LED_BY.fullmatch(between):
        return True
    owned = OWNED.fullmatch(between)
    if owned and WORD.findall(owned[1])[-1] in lexicon.words("roles", "noun") and DEEDS.isdisjoint(owned[1].split()):
        return True
    own = ITS_OWN.fullmatch(between)
    if own:
        return names_role(own[1])
    region = OF_A_REGION.fullmatch(between)
    if region:
        return names_role(region[1])
    if between.startswith(", ") and AT_THE_HEAD.search(ahead) and only_role(between):
        return True
    words = TITLE.sub("", IN_QUOTES.sub("", SHORT_FORM.sub("", between, count=1)))
    return not re.search(r"[.,;:()\"“”]", words) and only_role(words)


def _trails(text: str, person: Mention, organization: Mention) -> bool:
    """Name, ROLE of ORG; Name of ORG; Name (ORG)."""
    between = text[person.end : organization.start]
    between = ASIDE.sub("", between, count=1)
    said_next = SAID_NEXT.fullmatch(between)
    if said_next:
        return names_role(said_next[1])
    if len(between) > WINDOW or re.search(r"[.;:\"“”]|\n\n", between) or is_opposed(between):
        return False
    if between == " (" or any(form.fullmatch(between) for form in (BARE_BEHIND, DESCRIBED_BEHIND, ON_A_BODY)):
        return True
    if LEADS.fullmatch(between):
        return not bears_a_thing(text, organization.end)
    if between == ", " and text.startswith(":", organization.end):
        return True
    if BASED.fullmatch(between):
        return True
    several = ONE_OF.fullmatch(between)
    if several:
        one = re.sub(r"(?:(ie)|s)$", lambda end: "y" if end[1] else "", several[1].removesuffix("s"))
        return names_role(one) and one not in lexicon.words("roles", "against")
    if FORMERLY.fullmatch(between):
        held = HELD.match(text, organization.end)
        return held is not None and names_role(held[1])
    if LED_THERE.fullmatch(between):
        return True
    told = between.startswith(",") and CLAUSE.search(IS.sub("", between)) is None and _names_no_deed(between)
    return bool(told or STATED.match(between)) and names_role(between) and not _speaks(between)


def _names_no_deed(between: str) -> bool:
    """Whether what stands behind the last comma before an organization is a post, a charge or a tie, and tells no deed.

    >>> _names_no_deed(", a former nurse from Calder, moved to "), _names_no_deed(", MD, chair of surgery at ")
    (False, True)
    """
    _, comma, last = between[1:].rpartition(",")
    small = [word for word in WORD.findall(last) if word.islower()]
    deed = any(word.endswith("ed") for word in small) or small[-1:] in (["to"], ["in"])
    return not (comma and deed) or names_role(last)


def _after_verb(words: str) -> str:
    """insisted Brightwater's head of policy: what stands behind the verb."""
    parts = words.split()
    verbs = [at for at, word in enumerate(parts) if word.casefold() in forms("speech")]
    return " ".join(parts[verbs[-1] + 1 :] if verbs else parts)


def _speaks(words: str) -> bool:
    verbs = forms("speech") | TOLD
    return any(word in verbs for word in WORD.findall(words))
