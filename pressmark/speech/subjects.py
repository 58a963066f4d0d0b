"""How a text shows who acts in a sentence: an office, a spokeswoman, a mother, a report, a family, by their words."""

from __future__ import annotations

import re

from pressmark import lexicon
from pressmark.speech.beside import SPOKES
from pressmark.speech.reporting import forms

DOES = lexicon.alternatives(lexicon.entries("cue_phrases", "doing"))
ACTS = re.compile(rf" (?:{DOES}|[a-z]+ed)\b")
DID = lexicon.alternatives(form for entry in lexicon.entries("verbs", "irregular") for form in entry.split())
ACTING = re.compile(rf"[^\w\s]| \(| (?:{DOES}|{DID}|also|and|on|in|at|[a-z]+(?:ed|s))\b")
SPOKESMAN = re.compile(
    r"(?:[A-Z][a-z]+ )?(?P<who>(?i:a|the|an|another) (?:[\w.&'’-]+ ){0,8}?"
    rf"(?P<noun>{lexicon.alternatives(SPOKES)})"
    r"(?: for (?:the )?(?:[A-Z][\w.&'’-]*|of|and|for|the)(?: (?:[A-Z][\w.&'’-]*|of|and|for|the))*)?) "
    rf"(?:{lexicon.alternatives(forms('speech'))}|[a-z]+ed)\b"
)
ACTS_NOW = rf"(?= (?:{DOES}|[a-z]+(?:ed|s))\b)"
OFFICE = re.compile(
    r"\b[Tt]he (?P<office>(?:(?:[A-Z][\w-]+|prime|home|foreign|first|shadow|deputy|chief|general) ){0,3}"
    + rf"(?i:{lexicon.alternatives(lexicon.entries('roles', 'noun'))}))"
    + ACTS_NOW
)
HOLDER = re.compile(
    rf"(?P<who>The (?:[A-Z][\w-]+ ){{1,3}}(?P<noun>{lexicon.alternatives(lexicon.entries('roles', 'noun'))}))"
    + ACTS_NOW
)
CALLED = re.compile(
    r"(?:\A|(?<=\n)|(?<=[.!?”\"] ))(?:And )?(?P<who>[Tt]he (?:[\w'’&-]+ ){0,4}?(?P<noun>"
    + lexicon.alternatives(lexicon.words("roles", "epithet") - lexicon.words("roles", "of state"))
    + r"|\d\d-year-old)(?: (?!said\b)[A-Z]\w+)?)"
    + ACTS_NOW,
)
ROLE = lexicon.alternatives(lexicon.entries("roles", "noun"))
SAYS = lexicon.alternatives(forms("speech"))
NOBODYS = (
    lexicon.alternatives(
        noun for section in ("noun", "gendered f", "gendered m") for noun in lexicon.entries("roles", section)
    )
    + r"\b"
)
TELLER = re.compile(
    r"(?P<who>(?:(?:A|An|One|Another) (?:[\w.&'’-]+ ){0,4}?"
    rf"|The (?:[\w-]+ ){{0,2}}?(?={ROLE} (?:of|for|at) ))(?P<noun>{ROLE})"
    rf"(?: (?:of|for|at|in|from|with) (?:the |an? )?[\w.&'’-]+(?: [\w.&'’-]+){{0,5}}?)?) (?:also |later )?{SAYS}\b"
)
RELATIVE = re.compile(r"\b(?:who|whom|which|that|whose|what)(?: [A-Z][\w.&’'-]*){0,5} $")
TURNED = re.compile(r"\b(?:but|while|whereas) (?:[A-Z][\w.&-]*(?:['’]s?)? ){0,5}$")
INTRODUCED = re.compile(r"\b(?:comes?|came) from (?:[A-Z][\w.&-]* )*$|\b(?:is|was) that of (?:[A-Z][\w.&-]* )*$")
DONE_IN_MARKS = re.compile(r"(?:[A-Z][\w.'’-]*\w )+[\"“][^\"“”]*[\"”] ")
BEHIND_WORDS = re.compile(r"(?:, |[,.?!][\"”’']+ )$")
SAYS_LAST = re.compile(rf"\w+ (?:has |had )?{SAYS}(?=[,.;:]|$| (?:in|on|at)\b)")
OWNED = re.compile(rf"['’]s (?!(?:[\w-]+ ){{0,3}}?{NOBODYS})")
NAMED_AFTER = re.compile(
    " "
    + lexicon.alternatives(
        [*lexicon.entries("speech_nouns", "groups"), *lexicon.entries("speech_nouns", "organizations")]
    )
    + r"\b"
)
SAYING = re.compile(rf" {SAYS}\b")
TELLS = re.compile(rf" {SAYS}\b(?!,)")
ANSWERS = re.compile(" " + lexicon.alternatives(forms("speech") | forms("naming")) + r"\b")
DOCUMENT = re.compile(
    r"\b(?:The|A|An|One|Another|His|Her|Its|Their|the|a|an|his|her|its|their) (?:[\w-]+ ){0,3}?"
    + lexicon.alternatives(lexicon.entries("speech_nouns", "documents"))
    + ACTS_NOW
)
GROUP = re.compile(
    r"(?:\b[Tt]he|\b[Hh]is|\b[Hh]er|(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+['’]s?) (?:[a-z-]+ ){0,2}?"
    + lexicon.alternatives(lexicon.entries("speech_nouns", "groups"))
    + ACTS_NOW
)
RELATION = {
    gender: re.compile(
        r"(?:(?:But|And|When) )?(?P<who>(?:My|Our|His|Her|Their|The|A|An|One|Another|my|his|her)(?: [a-z-]+){0,2} "
        + rf"(?P<noun>{lexicon.alternatives(lexicon.entries('roles', f'gendered {gender}'))}))\b(?! [A-Z])"
    )
    for gender in "mf"
}
