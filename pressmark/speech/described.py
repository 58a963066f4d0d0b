"""Who is meant by a description: the one person whose role it repeats, or what its noun says of the speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pressmark import lexicon
from pressmark.model import Mention
from pressmark.speech.affiliation import employer_behind, role_behind
from pressmark.speech.attribution import Attribution
from pressmark.speech.bodies import BEHIND, is_body, is_called, spoken_of
from pressmark.speech.holders import HEADS_OF_BODIES, WORD, words_of
from pressmark.speech.places import first_mention, names_within
from pressmark.speech.reporting import PLACES, SPEAKING, forms
from pressmark.speech.scene import Scene, Speaker, callings, head_word, is_outside, speaker_named

LISTS = "speech_nouns"
HEADS = ("government head", "court head", "advocacy head", "academic head", "media head", "company head", "other head")
DEMONYMS = frozenset(word.casefold() for word in lexicon.words("geography", "demonym"))
SHORT = dict(entry.split(" ", 1) for entry in lexicon.entries("roles", "short"))
GENDERS = {"his": "m", "her": "f"}
TOWARDS = frozenset(("to", "against"))
FILED = TOWARDS | {"in", "before", "with"}
APART = frozenset(("of", "for", "from", "at", "with", "in", "to", "by", "on"))
CALLED = re.compile(r"^[A-Z][\w ]* \d{1,3}$|^[A-Z]\w+['’]s$")
OF_SOMEBODY = re.compile(r"[a-z]['’]s? ")
PERIOD = re.compile(r"(?:the )?(?:[QH][1-4]|FY)(?: ?\d{2,4})?")
LABELLED = ("name and colon", "colon, other verb")
COMMON = lexicon.words("common_words")
GIVEN = lexicon.words("forenames")
NAMES = lexicon.words("surnames") | GIVEN
EXACT = frozenset(lexicon.entries("person_titles", "exact"))
OFFICES = lexicon.words("roles", "class office") | {"president", "director"}
PEOPLES = (word for word in lexicon.entries("geography", "demonym") if word.endswith(("an", "ian", "er", "iot", "ard")))
ONE_OF_A_PEOPLE = re.compile(f"{lexicon.alternatives(PEOPLES)}|[A-Z][a-z]+(?:man|woman)|Scot|Swede|Dane|Finn|Pole|Turk")
BORN = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)*-(?:born|based) [a-z-]+$")
BILL = re.compile(r"(?:[SHA]\.|[HSA]\.? ?[BR]\.?|H\. ?R\.|[HS]\. ?Res\.) ?\d+")
UNPARTED = re.compile(r"((?:[A-Z][\w.'’-]+ ){1,2}[A-Z][\w.'’-]+) ([A-Z][\w-]+(?: [A-Z][\w-]+)* and [A-Z][\w-]+)")
COMMITTEE_CHAIR = re.compile(r"((?:[A-Z]\w+,? ){1,3}and (?:[A-Z]\w+ ){1,2}[A-Z]\w+) ([A-Z][\w’'-]+)")
NAME = re.compile(r"(?:(.*?[a-z]) )??((?:[A-Z][\w.'’-]+ ){0,5}[A-Z][\w.'’-]+)")


def described(scene: Scene, attribution: Attribution, words: str) -> Speaker:
    """A description: the one person whose role it repeats, or what the noun says of the kind of speaker."""
    bill = BILL.match(scene.article.text, attribution.mention[0])
    if bill:
        return Speaker("document", bill[0], mention=words)
    printed_place = words.isupper() and words.casefold() in PLACES
    if printed_place or PERIOD.fullmatch(words) or (attribution.rule in LABELLED and _is_label(words)):
        return Speaker(None, None, mention=words)
    noun = head_word(scene, attribution).casefold()
    if attribution.cue is None and noun in lexicon.words(LISTS, "acts") - lexicon.words(LISTS, "documents"):
        return Speaker("person", mention=words)
    kinds = (("document", "documents"), ("group", "groups"), ("organization", "organizations"))
    kind = next((kind for kind, section in kinds if noun in lexicon.words(LISTS, section)), None)
    kind = kind or ("organization" if CALLED.search(words) else _kind(scene, attribution, words))
    meant = _by_role(scene, attribution.mention[0], noun, words) if kind == "person" else None
    organization = _inside(scene, attribution)
    definite = words.split()[0].casefold() not in ("a", "an", "one", "another")
    if kind == "person" and meant is None and organization is not None and noun in HEADS_OF_BODIES and definite:
        leading = scene.heads.get(organization, frozenset())
        meant = next(iter(leading)) if len(leading) == 1 else None
    if kind == "document" and noun in lexicon.words(LISTS, "personal"):
        meant = _sender(scene, attribution.mention[0], words)
    if kind == "document" and meant is None:
        meant = _signer(scene, attribution.mention[1])
    whose = words.split()[0].casefold()
    if (
        meant is None
        and kind == "person"
        and (whose in ("its", "their") or (whose in GENDERS and not attribution.able))
    ):
        return Speaker("person", mention=words)
    if words[:4].casefold() == "the " and kind == "person" and _varies(noun, words):
        foremost = scene.foreground.foremost(attribution.mention[0])
        meant = meant if foremost is None or _in_another_office(scene, foremost, words) else foremost
        meant = scene.foreground.holder(attribution.mention[0]) if meant is None else meant
        if meant is None and noun not in OFFICES | lexicon.words("roles", "of state"):
            meant = scene.foreground.told_of(attribution.mention[0])
    if meant is not None:
        known = speaker_named(scene, Mention(0, 0, words, person=meant), words)
        role = known.role or _calling(scene, attribution)
        return replace(
            known, role=role, organization=organization if known.organization is None else known.organization
        )
    if kind == "document" and organization is None:
        organization = scene.issuer(noun, first_mention(scene.names, attribution.mention[0]))
    if kind != "organization" and organization is None:
        organization = _of_the_body(scene, attribution)
    if kind == "person" and organization is None and noun in lexicon.words("roles", "of the one employer"):
        organization = scene.foreground.organization(attribution.mention[0])
    if kind == "organization" and organization is None and words[:4].casefold() == "the ":
        body = words[4:] if words.islower() or words[4:].islower() else noun
        organization = spoken_of(scene.names, scene.foreground, body, attribution.mention[0])
    if kind == "organization" and organization is not None and is_called(scene.names, organization, noun):
        return speaker_named(scene, Mention(0, 0, words, organization=organization), words)
    role = _calling(scene, attribution) if kind == "person" else None
    if role and organization is not None and is_outside(role, scene.names.organizations[organization].kind):
        organization = None
    shown = _by_its_name(kind, words, organization) if not noun.endswith("-old") else None
    if shown is not None and shown.kind == "person" and shown.organization is None:
        shown = replace(shown, organization=employer_behind(scene.article, scene.names, *attribution.mention))
    if shown is not None and shown.kind == "person" and shown.role is None:
        return replace(shown, role=role_behind(scene.article, attribution.mention[1]))
    return shown or Speaker(kind, words, None, organization, role, words)


def _is_label(words: str) -> bool:
    """Real World: “…”, Data: “…”: what stands over the words, common words with capitals and no one who speaks."""
    parts = [part for word in WORD.findall(words) for part in word.casefold().split("-")]
    capital = all(word[0].isupper() for word in WORD.findall(words))
    return (
        capital
        and set(parts) <= COMMON
        and (len(parts) > 1 or parts[0] not in NAMES)
        and not callings() & set(parts)
        and parts[-1] not in SPEAKING
    )


def _kind(scene: Scene, attribution: Attribution, words: str) -> str:
    """The kind of a speaker whose noun no list has: what reads "…" is a document, a plural several people."""
    if not attribution.able and attribution.cue in forms("of a text"):
        return "document"
    noun = head_word(scene, attribution)
    if words[:1].isupper() and NAME.fullmatch(words) and _is_no_persons(words.split()):
        return "organization"
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    several = plural and (
        noun[:1].islower()
        or noun[:-1].casefold() in callings()
        or noun.casefold() in DEMONYMS
        or noun[:-1].casefold() in DEMONYMS
    )
    return "group" if several and not words.casefold().startswith("one of ") else "person"


def _is_no_persons(parts: Sequence[str]) -> bool:
    """Harbour Concern, Atletico Halden, Halden: capitals that a common word opens or a place ends, no given name."""
    first, last = parts[0].casefold(), parts[-1].casefold()
    if first in ("the", "a", "an") or callings().intersection(part.casefold() for part in parts):
        return False
    return first not in GIVEN and ((len(parts) > 1 and first in COMMON) or last in PLACES)


def _sender(scene: Scene, start: int, words: str) -> int | None:
    """His statement, her letter: the person in the foreground, whose voice it is."""
    gender = GENDERS.get(words.split()[0].casefold())
    return scene.foreground.person(start, gender)[0] if gender else None


def _signer(scene: Scene, end: int) -> int | None:
    """Statement from Ida Marsh: the person right behind the document, whose words it holds."""
    at = first_mention(scene.names, end)
    following = scene.names.mentions[at] if at < len(scene.names.mentions) else None
    signed = following is not None and scene.article.text[end : following.start] in (" from ", " by ")
    return following.person if signed and following is not None else None


def _inside(scene: Scene, attribution: Attribution) -> int | None:
    """The organization in a description; not one that a mission goes to or a case is against."""
    mentions = names_within(scene.names, *attribution.mention)
    text = scene.article.text
    begun = attribution.mention[0]
    apart = TOWARDS if head_word(scene, attribution).casefold() not in lexicon.words(LISTS, "documents") else FILED
    ahead = ((m.organization, text[max(begun, m.start - 20) : m.start].split()[-2:]) for m in mentions)
    return next((found for found, words in ahead if found is not None and not apart.intersection(words)), None)


def _of_the_body(scene: Scene, attribution: Attribution) -> int | None:
    """The organization whose body stands before or behind the head: "zoo officials", "a spokesman for the council"."""
    start, end = attribution.mention
    ahead = WORD.findall(scene.article.text[start : attribution.head])
    behind = BEHIND.search(scene.article.text[start:end])
    last = ahead[-1].removesuffix("'s").removesuffix("’s").casefold() if ahead else ""
    body = behind[1] if behind and is_body(behind[1]) else last
    return spoken_of(scene.names, scene.foreground, body, start) if is_body(body) else None


def _calling(scene: Scene, attribution: Attribution) -> str | None:
    """A senior police officer, one of the uncles: the role noun that heads a description, small qualities before it."""
    start, end = attribution.mention
    bodies = (m.end for m in names_within(scene.names, start, end) if m.person is None and m.end <= attribution.head)
    words = scene.article.text[start:end]
    until = attribution.head - start + len(head_word(scene, attribution))
    one = re.match(r"one of .*?([\w-]+)s$", words, re.IGNORECASE)
    *ahead, noun = [one[1]] if one else words[max([0, *(at - start for at in bodies)]) : until].split() or [""]
    if noun[:1].isupper() and words.split()[0].casefold() not in ("the", "a", "an"):
        return None
    singular = dict(entry.split() for entry in lexicon.entries("roles", "singular")).get(noun, noun)
    if singular.casefold() not in callings() and singular.casefold().removesuffix("s") not in callings():
        return None
    first = len(ahead)
    while first > 0 and ahead[first - 1].casefold() in lexicon.words("roles", "modifier"):
        first -= 1
    return " ".join([*ahead[first:], noun])


def _varies(noun: str, words: str) -> bool:
    """The 43-year-old, the peer, the American, the Halden-born clerk: put for the name of the person just spoken of."""
    if OF_SOMEBODY.search(words):
        return False  # the victim's mother
    aged = noun.endswith("-old") or noun == "old" or noun in lexicon.words(LISTS, "instead of a name")
    return aged or ONE_OF_A_PEOPLE.fullmatch(words[4:]) is not None or BORN.match(words, 4) is not None


def _in_another_office(scene: Scene, person: int, words: str) -> bool:
    """Whether "the President" names an office, and the text gives that person posts, but not this one."""
    shown = words.split()[1:]
    noun = shown[-1].casefold()
    held = [words_of(role.text) for role in scene.names.people[person].roles]
    office = (len(shown) == 1 and shown[0][:1].isupper() and noun in OFFICES) or shown[:-1] == ["prime"]
    return office and bool(held) and not any(noun in role for role in held)


def _by_its_name(kind: str, words: str, organization: int | None) -> Speaker | None:
    """keeper Rhona Dace, the Guardian: a name that is not in the article's list of names, and the role before it."""
    plain = re.sub(r" \([^()]{1,30}\)", "", re.sub(r"^(?:the|an?) ", "", words, flags=re.IGNORECASE))
    found = NAME.fullmatch(plain) if kind == "person" else None
    if not found or APART & set((found[1] or "").split()):
        return None
    unparted = UNPARTED.fullmatch(plain)
    if unparted and all(word.casefold() in callings() for word in WORD.findall(unparted[2]) if word != "and"):
        return Speaker("person", unparted[1], None, organization, unparted[2], words)
    chair = COMMITTEE_CHAIR.fullmatch(plain)
    if chair and chair[1].split()[-1].casefold() in callings():
        return Speaker("person", chair[2], None, organization, chair[1], words)
    if (found[1] or "").endswith(" and"):
        return Speaker("group", words, None, organization, mention=words)
    shown = found[2].split()
    titles = (at for at, word in enumerate(shown) if word.casefold() in callings() or word in EXACT)
    title = max(titles, default=-1)
    role, name = " ".join([*(found[1] or "").split(), *shown[: title + 1]]), shown[title + 1 :]
    employer = any(shown[-1].casefold() in lexicon.words("organization_words", head) for head in HEADS)
    role = "" if found[1] and title < 0 and not _qualifies(found[1].split()[-1]) else role  # an enraged India
    introduced = plain != words and not role
    if not name or (len(name) == 1 and not role and not (introduced and _is_body(name[0]))):
        return None
    if introduced and name[0].casefold() in _peoples():
        return Speaker("group", words, None, organization, mention=words)
    if (employer and not role) or introduced:
        return Speaker("organization", " ".join(shown), None, organization, None, words)
    return Speaker("person", " ".join(name), None, organization, role or None, words)


def _qualifies(word: str) -> bool:
    """Whether the last small word before a name is a role or a quality of one."""
    return word.casefold() in callings() or word.casefold() in lexicon.words("roles", "modifier")


def _is_body(name: str) -> bool:
    """Whether a single name behind an article is one of several or of none: the Tories, the Guardian; not the Texan."""
    return name.casefold() not in _peoples() or name.endswith("s")


def _peoples() -> frozenset[str]:
    return lexicon.words("geography", "demonym")


def _by_role(scene: Scene, start: int, noun: str, words: str) -> int | None:
    """The one person whose title or role has this noun: named before, when the phrase is definite; or named later,

    when the article begins with it (`A councillor has said …`, and further down `Councillor Jane Poole`).
    A headline prints the office bare: `Taoiseach says`.
    """
    ahead = first_mention(scene.names, start)
    if words[:4].casefold() == "the ":
        mentions = scene.names.mentions[:ahead]
    elif words.istitle() and noun in callings():
        mentions = scene.names.mentions
    elif words[:2].casefold() in ("a ", "an") and not any(m.person is not None for m in scene.names.mentions[:ahead]):
        mentions = scene.names.mentions[ahead:]
    else:
        return None
    asked = {word.casefold() for word in WORD.findall(words)} - {"the", "a", "an", "former", "longtime", "veteran"}
    asked = {noun} if words[:2] in ("A ", "An", "a ", "an") else asked - (DEMONYMS - {noun})
    long = {word for short in asked for word in SHORT.get(short.upper(), short).split()}
    held = scene.holders(noun, frozenset(asked)) | scene.holders(noun, frozenset(long))
    fits = sorted(held.intersection(mention.person for mention in mentions if mention.person is not None))
    return fits[0] if len(fits) == 1 else None
