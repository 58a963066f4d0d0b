"""From the words that an attribution uses (she, the letter, Ms. Poole) to the one who is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pressmark import lexicon
from pressmark.model import Mention
from pressmark.speech.affiliation import STYLES
from pressmark.speech.attribution import Attribution
from pressmark.speech.described import described
from pressmark.speech.holders import WORD
from pressmark.speech.lead_ins import ATTRIBUTED
from pressmark.speech.places import first_mention, names_within
from pressmark.speech.pronouns import PRONOUNS, doubtful, meant_by_pronoun
from pressmark.speech.reporting import PLACES, forms
from pressmark.speech.scene import Scene, Speaker, callings, head_word, scene, speaker_named
from pressmark.speech.subjects import ACTS
from pressmark.speech.together import JOINING, joint, listed, together

__all__ = ["Scene", "Speaker", "completed", "resolve", "scene"]

FEW = 4
LONGEST_POST = 4
LONGEST_CHARGE = 200
"""Characters between a post and the name behind it, with what it is in charge of."""

DEGREES = frozenset(word.rstrip(".") for word in lexicon.words("name_forms", "degrees"))
DETERMINERS = frozenset(("a", "an", "the", "one", "another", "his", "her", "their", "its"))
CHARGE = re.compile(
    r"(?: (?:of|for) (?:the )?(?:[A-Z][\w.&'’-]*|and|of)(?: (?:[A-Z][\w.&'’-]*|and|of|for|the)){0,8})?(,)? |, "
)
LONGEST_OFFICES = 250
OTHERS = lexicon.words("roles", "class office") | lexicon.words("roles", "of state") | lexicon.words("roles", "voice")
"""Callings of which "the" tells that the text has spoken of its holder, or that everybody knows it."""

HONOUR = re.compile(r" of the [a-z]+ ")
PARTED = re.compile(r", ((?:[A-Z][\w&'’-]* ){1,5})[–—-] ")
BEFORE_VERB = re.compile(
    r"(?:, [A-Z]{2,5})*"
    r"(?: (?:of|for|with|at|from) (?:the )?[A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|of|and|for|the|&)){0,9})?"
    r",? (?:[a-z]+ )?"
)
OFFICE_CHARGE = re.compile(r"(?: (?:of|for) (?:the )?[A-Z][\w'’-]*(?:,? (?:and |& )?[A-Z][\w'’-]*)*)+ ")
OFFICE_AHEAD = re.compile(r"(?:^|[^\w] )((?:[A-Z][\w'’-]* )+(?:of [A-Z][\w'’-]* )?(?:of|for) (?:the )?)$")
COURTESY = "|".join(map(re.escape, sorted(lexicon.words("person_titles", "courtesy"))))
SERVING = re.compile(rf" (?:for|to) (?:(?:{COURTESY})\.? )?$", re.IGNORECASE)
WITH_CHARGE = re.compile(r"\s*, (?:[A-Z][\w&'’-]* )+(?:and|&) (?:[A-Z][\w&'’-]* )+[A-Z][\w'’-]*")
OPENS = re.compile(r"(?:^|[.!?”\"\n] ?|, |\b(?:But|And|Meanwhile|However|Yet) )$")
TIED = re.compile(r",? (?:of|from|at|with|for) (?:the |an? )?(?:[a-z][\w-]* ){1,4}")
POST = re.compile(r"(?:[\w&'’-]+ ){0,5}[\w'’-]+")


def resolve(scene: Scene, attribution: Attribution, before: Sequence[Speaker], since: int | None = None) -> Speaker:
    """The speaker an attribution means; before: the speakers found so far, the latest last.

    since: where the latest of them is named for it, when nothing else tells whose words come next.
    """
    words = " ".join(scene.article.text[slice(*attribution.mention)].split())
    if words.casefold() in PRONOUNS:
        return meant_by_pronoun(scene, attribution, words, before, since)
    inside = names_within(scene.names, *attribution.mention)
    at_verb = _at_the_verb(scene, attribution)
    cut = any(mention.start <= attribution.head and mention.end > attribution.mention[1] for mention in inside)
    several = None if at_verb is not None else listed(scene, attribution, words, inside)
    if several is not None:
        return several
    opening = _opening(scene, attribution, inside)
    if at_verb is None and opening is None and not cut and joint(words, inside):
        return Speaker("group", together(scene.names, words, inside), mention=words)
    named = next((mention for mention in inside if mention.start <= attribution.head < mention.end), None)
    if named is None and head_word(scene, attribution) in scene.names.ambiguous:
        return doubtful(scene, attribution.mention[0], words)
    named = named or _titled(scene, attribution, inside) or opening
    named = named or _lettered(words, inside) or _apposed(scene, attribution.mention[1], words)
    if named is not None and named.person is None and named.end >= attribution.mention[1]:
        named = _employee(scene, named) or _employed_there(scene, named) or named
    named = named or _bearer(scene, attribution) or at_verb or _before_place(scene, attribution, words)
    if named is not None:
        known = speaker_named(scene, named, words)
        return known if known.organization is not None else _for_the_issuer(scene, attribution, known)
    if attribution.rule == "subject before":
        return Speaker()  # a country, a thing: whatever acts in the sentence before, it does not speak in the next
    whole = _with_charge(scene, attribution)
    if (named := _bearer(scene, whole)) is not None:
        return speaker_named(scene, named, words)
    shown = described(scene, whole, " ".join(scene.article.text[slice(*whole.mention)].split()))
    nobody = shown.kind == "person" and shown.person is None and shown.organization is None
    return (_goes_on(scene, attribution, before[-1:], since) if nobody else None) or shown


def _goes_on(scene: Scene, attribution: Attribution, last: Sequence[Speaker], since: int | None) -> Speaker | None:
    """The central defender added: who spoke last, by a calling no one else is said to have, while nobody else leads."""
    person = last[0].person if last else None
    if person is None or since is None or (attribution.cue or "").casefold() not in forms("continuing"):
        return None
    start, noun, text = attribution.mention[0], head_word(scene, attribution).casefold(), scene.article.text
    met = scene.introduced(noun)
    if text[start : start + 4].casefold() != "the " or noun in OTHERS or (met is not None and met <= start):
        return None
    words = " ".join(text[slice(*attribution.mention)].split())
    again = scene.foreground.unled(since, start, None, person)
    return speaker_named(scene, Mention(0, 0, words, person=person), words) if again else None


def _for_the_issuer(scene: Scene, attribution: Attribution, speaker: Speaker) -> Speaker:
    """Tide Union issued a statement that can be attributed to its director, Jane Poole: she speaks for the issuer."""
    text, at = scene.article.text, attribution.mention[0]
    opening = text.rfind("\n", 0, at) + 1
    if speaker.person is None or not speaker.role or ATTRIBUTED.search(text, max(opening, at - 80), at) is None:
        return speaker
    issuers = names_within(scene.names, opening, at)
    issuer = next((name.organization for name in issuers if name.organization is not None), None)
    return replace(speaker, organization=issuer)


def completed(found: Sequence[Speaker]) -> list[Speaker]:
    """What the article says of a person where it quotes some words holds for all the words it quotes of that person."""
    roles = {s.person: s.role for s in reversed(found) if s.person is not None and s.role}
    employers = {
        s.person: s.organization for s in reversed(found) if s.person is not None and s.organization is not None
    }
    return [
        speaker
        if speaker.person is None
        else replace(
            speaker,
            role=speaker.role or roles.get(speaker.person),
            organization=employers.get(speaker.person) if speaker.organization is None else speaker.organization,
        )
        for speaker in found
    ]


def _lettered(words: str, inside: Sequence[Mention]) -> Mention | None:
    """Prof. Jane Poole, MD, PhD: the one name of a phrase that holds nothing but titles and letters besides."""
    if len(inside) != 1 or inside[0].person is None:
        return None
    rest = WORD.findall(words.replace(" ".join(inside[0].text.split()), " ", 1))
    return inside[0] if rest and all(word.casefold() in callings() | DEGREES for word in rest) else None


def _titled(scene: Scene, attribution: Attribution, inside: Sequence[Mention]) -> Mention | None:
    """Aldra CEO and President Jane Poole: the name that ends a phrase whose head was taken to be a post in it.

    Not whom the post serves: a spokesman for Mr Poole.
    """
    last = inside[-1] if inside else None
    ends = last is not None and last.person is not None and last.end == attribution.mention[1]
    ends = ends and last is not None and not SERVING.search(scene.article.text, attribution.head, last.start)
    return last if ends and head_word(scene, attribution).casefold() in callings() else None


def _opening(scene: Scene, attribution: Attribution, inside: Sequence[Mention]) -> Mention | None:
    """Dr Jane Poole head of tides said; Jane Poole, Corn and Barley Manager at: the name that opens a phrase.

    Its post behind it in small letters, or in capitals with all of its charge.
    """
    (start, end), text = attribution.mention, scene.article.text
    first = inside[0] if inside and inside[0].person is not None else None
    titles = WORD.findall(text[start : first.start]) if first is not None else []
    post = text[first.end : end].split() if first is not None else []
    small = bool(post) and post[0].isalpha() and post[0].islower()
    held = small and any(word in callings() for word in post[:LONGEST_POST])
    if first is not None and len(inside) == 1 and WITH_CHARGE.fullmatch(text, first.end, end):
        held = post[-1].casefold() in callings()
    return first if held and all(word.casefold() in callings() for word in titles) else None


def _apposed(scene: Scene, end: int, words: str) -> Mention | None:
    """The Director of Commercial Services, Jane Neary, said: the name that follows a role and its charge."""
    following = _next_person(scene, end, FEW)
    between = CHARGE.fullmatch(STYLES.sub("", scene.article.text[end : following.start])) if following else None
    if following is None or not between:
        return None
    role = any(word.casefold() in callings() for word in WORD.findall(words))
    closed = not between[1] or scene.article.text[following.end : following.end + 1] in tuple(",.;")
    closed = closed or ACTS.match(scene.article.text, following.end) is not None
    return following if role and closed else None


def _employee(scene: Scene, employer: Mention) -> Mention | None:
    """Hope for the Tide campaign director Jane Poole: the person behind the employer's post.

    Where a parse took the first word of the employer's name for the whole of the speaker.
    """
    following = _next_person(scene, employer.end, 1)
    post = scene.article.text[employer.end : following.start].strip().casefold() if following else ""
    held = POST.fullmatch(post) and post.split()[-1] in callings()
    return following if held else None


def _employed_there(scene: Scene, employer: Mention) -> Mention | None:
    """Jane Poole, from the charity Tide Watch, said: who opens a sentence, not the body he or she is from."""
    text, at = scene.article.text, first_mention(scene.names, employer.start) - 1
    ahead = scene.names.mentions[at] if at >= 0 else None
    if ahead is None or ahead.person is None or not TIED.fullmatch(text, ahead.end, employer.start):
        return None
    set_off = text[ahead.end] == "," and text[employer.end : employer.end + 1] == ","
    return ahead if set_off or OPENS.search(text, max(0, ahead.start - 20), ahead.start) else None


def _next_person(scene: Scene, end: int, among: int) -> Mention | None:
    """The first person among the next names, if not too far behind for a post and its charge to stand between."""
    at = first_mention(scene.names, end)
    near = scene.names.mentions[at : at + among]
    return next((m for m in near if m.person is not None and m.start - end <= LONGEST_CHARGE), None)


def _bearer(scene: Scene, attribution: Attribution) -> Mention | None:
    """As Jane Poole, CIO at Aldra, explains: the name before a bare role that was taken for the one who speaks."""
    start = attribution.mention[0]
    at = first_mention(scene.names, start) - 1
    ahead = scene.names.mentions[at] if at >= 0 else None
    bare = not DETERMINERS.intersection(scene.article.text[start : attribution.head].split()[:1])
    role = bare and head_word(scene, attribution).casefold() in callings()
    between = scene.article.text[ahead.end : start] if ahead is not None and ahead.person is not None else ""
    parted = PARTED.fullmatch(between)
    parted_role = parted is not None and any(word.casefold() in callings() for word in WORD.findall(parted[1]))
    return ahead if (role and between == ", ") or parted_role else None


def _at_the_verb(scene: Scene, attribution: Attribution) -> Mention | None:
    """Director, Tide Corp (TC), and Chairman, TC Data, Shri Jane Poole, IAS, said; Man of the match Poole said.

    The name right before the verb.
    """
    text, end, verb = scene.article.text, attribution.mention[1], attribution.cue_at
    if verb is None or verb - end > LONGEST_OFFICES:
        return None
    found = [mention for mention in names_within(scene.names, end, verb) if mention.person is not None]
    if not found or not BEFORE_VERB.fullmatch(text, found[-1].end, verb):
        return None
    if head_word(scene, attribution).casefold() not in callings():
        return found[-1] if HONOUR.fullmatch(text, end, found[-1].start) else None
    small = {word for word in WORD.findall(text[end : found[-1].start]) if word[0].islower()}
    return found[-1] if small <= JOINING | {"in", "at"} else None


def _before_place(scene: Scene, attribution: Attribution, words: str) -> Mention | None:
    """Jane Poole, head of the Tide Office, New York said: the name that opens the sentence, not the place behind it."""
    text, start = scene.article.text, attribution.mention[0]
    if words.casefold() not in PLACES or text[max(0, start - 2) : start] != ", ":
        return None
    opening = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start) + 1) + 1
    first = next(iter(names_within(scene.names, opening, start)), None)
    opens = first is not None and first.person is not None and text[opening : first.start].strip() == ""
    return first if opens and first is not None and text[first.end : first.end + 1] == "," else None


def _with_charge(scene: Scene, attribution: Attribution) -> Attribution:
    """Union Minister of State for Tides stated: an office in capitals with what it is in charge of.

    So too where a parse took the charge for the one who speaks.
    """
    start, end = attribution.mention
    text, verb = scene.article.text, attribution.cue_at
    charge = OFFICE_CHARGE.fullmatch(text, end, verb) if verb is not None and verb > end else None
    office = text[attribution.head].isupper() and head_word(scene, attribution).casefold() in callings()
    if charge and office:
        return replace(attribution, mention=(start, charge.end() - 1))
    ahead = OFFICE_AHEAD.search(text[max(0, start - LONGEST_OFFICES) : start])
    held = [word for word in WORD.finditer(ahead[1]) if word[0].casefold() in callings()] if ahead else []
    begun = start - len(ahead[1]) if ahead else start
    return replace(attribution, mention=(begun, end), head=begun + held[-1].start()) if held else attribution
