"""What an organization's name says whatever its spelling: folded words, the lexicon's form, a site's address.

Two names mean one organization when they are equal after folding ("The", "U.S.", "Inc.", "&") or when the lexicon has
them as forms of one.
"""

from __future__ import annotations

import re

from pressmark.naming.name_lexicon import KNOWN_FORMS, OFFICE_HOLDERS

_SHORTEST_OUTLET = 7
_DROPPED = re.compile(r"^(?:(?:the|u\.?s\.?|united states)\s+)+", re.IGNORECASE)
_COMPANY = re.compile(
    r",?\s+(?:inc|corp|co|llc|llp|ltd|limited|plc|pvt|corporation|company|incorporated)\.?$", re.IGNORECASE
)
_OFFICE = re.compile(
    r"^office of (?:(?:U\.?S\.?|State) )?"
    r"(?:Representative|Rep\.|Senator|Sen\.|Congress(?:man|woman|member)|Governor|Mayor)(?:-elect)? (?=\w\S* \w)",
    re.IGNORECASE,
)
_STATE = re.compile(r"\bstate (assembly|senate|legislature|house of representatives)\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\s+\(([^()]*)\)\s*$")
_SPELLINGS = {
    "dept": "department",
    "centre": "center",
    "organisation": "organization",
    "assn": "association",
    "&": "and",
}


def _squashed(name: str) -> str:
    """A name as addresses write it: "The Halden Post", "TheHaldenPost", "haldenpost.com"."""
    plain = re.sub(r"\.(?:com|org|net)$", "", name.casefold())
    return re.sub(r"\W", "", plain).removeprefix("the")


OUTLETS = {
    key: known
    for form, known in KNOWN_FORMS.items()
    if known.kind == "media" and len(key := _squashed(form)) >= _SHORTEST_OUTLET
}


def meaning(name: str) -> str:
    """What a full name says whatever its spelling: the lexicon's name, or the folded words.

    >>> meaning("The U.S. Department of Roads") == meaning("Roads Department")
    True
    >>> meaning("CNN.com") == meaning("CNN")
    True
    """
    name = without_brackets(" ".join(name.replace("’", "'").split()))
    site, _, domain = name.rpartition(".")
    name = site if domain in ("com", "org", "net", "gov") and site in KNOWN_FORMS else name
    known = KNOWN_FORMS.get(name) or KNOWN_FORMS.get(name.removeprefix("The ").removeprefix("the "))
    known = known or OUTLETS.get(_squashed(name))
    if known:
        return folded_words(known.name)
    first, _, rest = name.partition(" ")
    known = KNOWN_FORMS.get(first)
    if known and known.acronym == first and rest:
        return folded_words(f"{known.name} {rest}")
    return folded_words(name)


def without_brackets(name: str) -> str:
    """A name without the short form in brackets behind it.

    >>> without_brackets("Halden Roads Forum (HRF)"), without_brackets("HRF(M)")
    ('Halden Roads Forum', 'HRF(M)')
    """
    return name if name in KNOWN_FORMS else _BRACKETED.sub("", name)


def folded_words(name: str) -> str:
    """The words of a name in one spelling, without its article, nation and company ending."""
    plain = _DROPPED.sub("", name)
    while _COMPANY.search(plain):
        plain = _COMPANY.sub("", plain)
    plain = _OFFICE.sub("office of ", plain)
    plain = _STATE.sub(r"\1", plain)
    words = [
        _SPELLINGS.get(word, word) for word in re.findall(r"[\w&]+", plain.casefold().replace("'", "").replace("’", ""))
    ]
    if (
        len(words) > 2
        and words[0] in ("department", "ministry", "committee", "bureau")
        and words[1] in ("of", "on", "for")
    ):
        words = [word for word in words[2:] if word != "the"] + [words[0]]
    if words[-1:] == ["office"] and len(words) > 2 and words[-2].removesuffix("s") in OFFICE_HOLDERS:
        words = [*words[:-2], words[-2].removesuffix("s")]
    if words[-1:] == ["council"] and len(words) > 2:
        words = [word for word in words if word not in ("metropolitan", "borough")]
    return " ".join(words) or name.casefold()
