"""Stretches of text that hold digits but no figure: dates, clock times, phone numbers, addresses, laws."""

from __future__ import annotations

import re
from functools import cache

from pressmark import lexicon
from pressmark.numbers.enumerated import tables
from pressmark.numbers.words import Words


def masked(text: str, words: Words) -> frozenset[int]:
    """Indices of the words of a sentence that stand inside such a stretch; `text`: what the words were cut from."""
    if not words:
        return frozenset()
    found = {index for table in tables(words) for index in table}
    index, end = 0, words.ends[-1]
    for match in _mask().finditer(text, words.starts[0], end):
        while index < len(words) and words.ends[index] <= match.start():
            index += 1
        while index < len(words) and words.starts[index] < match.end():
            found.add(index)
            index += 1
    return frozenset(found)


_WEB = (r"(?:https?://|www\.)\S+", r"[\w.+-]{1,64}@[\w.-]+")
_CLOCK = (
    r"\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?(?:\s?[ap]\.?m\b\.?)?",
    r"(?:\d{1,2}(?:[.:]\d{2})?\s?(?:-|–|to|and)\s?)?\d{1,2}(?:[.:]\d{2})?\s?[apAP]\.?\s?[mM]\b\.?",
    r"\b\d{1,2}\.\d{2}(?=\s(?:GMT|BST|on\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)))",
    r"\d{3,4}\s(?:GMT|UTC|hrs\b|hours\s(?:GMT|on\b))",
    r"\b\w{1,12}\so[’']clock",
    r"\b\d{1,2}(?:[.:]\d\d)?\sin\sthe\s(?:morning|afternoon|evening)\b",
    r"(?:(?<=\bat\s)|(?<=until\s)|(?<=till\s)|(?<=\bby\s))\w{3,6}\sin\sthe\s(?:morning|afternoon|evening)\b",
    r"(?i:day|night|morning|noon|evening|tomorrow)\sat\s\d{1,2}(?=\s(?:on|in|and|with|for|as)\s|[.,;)]\s|[.,;)]?$)",
)
_PHONE = (
    r"(?<![\w-])(?:\+?\d{1,3}[ .-]{1,3})?\(?\d{3}\)?[ .-]{1,3}\d{3}[ .-]{1,3}\d{4}(?!\d)",
    r"(?<![\w-])\d{3}-\d{4}(?![\d-])",
    r"(?<![\w-])(?:1-\d{3}-[A-Z\d-]{4,10}\b(?:\s\(\d{4,7}\))?|\d{3}-[A-Z]{4,7}\s\(\d{4,7}\))",  # "328-HELP (4357)"
    r"\+\d[\d ()-]{6,16}\d",
    r"\(0\d{1,4}\)\s?\d{3,4}[\s-]?\d{3,4}",
    r"\(\d{3}\)\d{3}-\d{4}",
    r"(?<!\w)0\d{2,4}\s\d{2,4}\s\d{2,4}(?!\d)",
    r"0(?<!\w.)\d{3,4}\s\d{5,7}(?!\d)",
)
_LAW = (
    r"\b\d{1,6}\([a-z0-9]{1,3}\)(?:\(\w{1,4}\))*",
    r"\d{1,6}\s\(\d{1,2}\)\s?\([a-z]{1,3}\)",
    r"\b(?i:(?:sub-?)?section|clause|rule|article|u/s)s?\s\d{0,5}\s?[A-Z]{0,2}\s?(?:\(\w{1,4}\)\s?)+",
    r"\bu/s\s\d{1,5}",
    r"§{1,3}\s?[\d.]{1,12}",
    r"\b\d{1,5}\s(?:U\.?S\.?C|C\.?F\.?R|F\.(?:\dd|Supp))\.?(?:\s§{0,3}\s?[\d.]{1,12})?",
    r"\b(?:H\.\s?R|[HS]\.?\s?J\.?\s?Res|[HS]\.?\s?Con\.?\s?Res|[HS]\.\s?Res|HR|HB|SB|AB)\.?\s?\d{1,5}\b",
    r"\b[SA]\.\s?\d{1,5}\b(?:\(\w{1,4}\))*",
    r"U(?<!\w.)\.S\.\s\d{1,3}(?:\s(?:and|or)\s\d{1,3}(?=[.,;]|$|\sto\b))?",  # numbered roads
    r"(?<!\w)(?:No|Nos|no|nos|NO)\.\s?\d{1,8}(?:,\s\d{1,8}){0,9}(?:\s(?:and|to)\s\d{1,8})?(?:-\d{1,8})?",
    r"(?<!\w)#\s?\d{1,8}",
    r"\b[Qq]uot(?:e|ing)\s(?:\w{1,12}\s){0,3}(?:log|ref|reference|number|incident|crime|case|serial):?\s[\w/-]*\d[\w/-]*",
)
_YEARS = (
    r"\b(?:FY|fiscal year|fiscal|Fiscal Year|Fiscal|financial year)\s?[’']?\d{2,4}(?:[-–/]\d{2,4})?",
    r"[’']\d{2}s?(?![\w,])",
    r"\b\d{3,4}[’'′]?s\b",
    r"\b(?:1[5-9]|20)\d{2}\s?[-–/]\s?(?:\d{2}|\d{4})(?![\d,]|\s?(?:%|percent))",
)
_OTHER = (
    r"\d[\d.,]*\s?[×x*·]\s?10\s?(?:\^|-|\*\*)\s?-?\d{1,3}\b",  # a power of ten
    r"\b\d{0,5}(?:(?<!1)1st|(?<!1)2nd|(?<!1)3rd|\dth)\b(?:-\w+)?",
    r"\b\d{1,3}\s(?:st|nd|rd|th)\s",
    r"\b\d{1,6}(?:\.\d{1,2}){2,8}(?![\d])",
    r"(?<!\w)[A-Z]{2}\s\d{5}(?:-\d{4})?(?!\d)",
    r"(?<!\w)(?!U\.|E\.\s?U)[A-Z]\.\s?[A-Z]\.,?\s\d{5}(?:-\d{4})?(?!\d)",  # "N.Y. 10001", "D.C. 20001"
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b",
    r"\(\d{3,6}\.[A-Z]{1,2}\)",  # a share's code
    r"\b24/7\b|\b9/11\b|\b7/7\b|\b26/11\b|\b20/20\b",
    r"\[\d{1,3}\]",
    r"[vV](?<!\w.)\d{1,2}(?:\.\d{1,3}){1,3}",  # versions
    r"[1-9](?<=[A-Za-z][a-z]{2},.)\d?(?=\s[a-z])",  # marks of footnotes
    r"[1-9](?<=[A-Za-z][a-z]{2}\..)\d?(?=\s[A-Z]|\s*$)",
    r"\d(?<=\d\s.)\d?\.(?=\s|$)|1(?<=\)\s.)\.(?=\s|$)",  # the next entry of a table: "Elsam 6.43 2. Rook 2.28"
    r"[468](?<!\w.)[x×][246]s?\b",  # vehicles by their wheels
    r"\d(?<=[a-z][-–].)(?<!(?:to|or)[-–].)\d?(?=[-–][a-z])",  # "delta-9-carotene"
    r"(?<=\d\s)\(\d\)(?=\s[a-z])",
    r"\b(?:pg|pp?|vol|ch|fig|art|sec|para|cl|Pg|Vol|Ch|Fig|Art|Sec|Para|Cl)\.\s?\d{1,5}",
    r"\b\d{1,3}[-–]\d{1,3}(?:,?\s(?:and\s)?\d{1,3}[-–]\d{1,3})+",
    r"\b\d{1,2}[-–]\d{1,2}\s\(\d{1,2}(?:[-–]\d{1,2})?\)",  # a set and its tie-break
    r"\d{1,3}°\s?\d{1,2}[′']",
    r"\d{1,3}(?:\.\d{1,6})?°\s?[NSEW]\b",
    r"\b\d{1,2}-(?:alpha|beta|gamma|delta)\b",
)


def _dates() -> tuple[str, ...]:
    names = lexicon.entries("refusals", "months")
    lower = [name.lower() for name in names if name not in ("May", "March", "Mar")]
    month = lexicon.alternatives([*names, *(name.upper() for name in names), *lower])
    verbs = r"(?:(?<=on\s)|(?<=of\s)|(?<=by\s)|(?<=until\s)|(?<=since\s))(?:may|march)"  # the months, in small letters
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    counted = r"(?!\d|[.,]\d|\s?(?:%|per ?cent|million|billion|people|of the|-year))"
    return (
        r"\d{4}-\d{2}-\d{2}(?:T[\d:]+)?",
        r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?!\d)",
        r"\b\d{1,2}\s\d{1,2}\s(?:19|20)\d{2}(?!\d)",
        rf"(?<!\w){month}(?:\.\s?|\s){day}(?:\s?(?:-|–|to|and|through|or|&)\s?{day})?(?:,?\s\d{{4}})?{counted}",
        rf"{verbs}\s{day}(?:,?\s\d{{4}})?{counted}",
        rf"(?<!\w){month}\.?,?\s(?:of\s)?\d{{4}}(?!\d)",
        rf"(?<![\w.,$£€]){day}(?:\s?(?:-|–|to|and|&)\s?{day})?\s(?:of\s)?{month}(?!\w)(?:,?\s\d{{4}}(?!\d))?",
    )


# An alternative that begins with a character, its look-behind after it, is passed over fast where that does not match.
@cache
def _mask() -> re.Pattern[str]:
    words = lexicon.entries("refusals", "street words")
    street = lexicon.alternatives([*(word.capitalize() for word in words), *(word.upper() for word in words)])
    address = rf"\d{{1,5}}(?:-\d+)?\s(?:[NSEW]\.?\s)?(?:[A-Z0-9][\w.’']{{0,20}}\s){{1,3}}{street}\b"
    named = r"\b\d{1,5}\s(?:Avenue|Rue|Calle|Via|Camino|Paseo|Route|Highway|County\sRoad)\s[A-Z0-9]"
    block = r"\b\d{1,6}\sblock\sof\b"
    patterns = (*_WEB, *_dates(), *_CLOCK, *_PHONE, *_LAW, *_YEARS, *_OTHER, address, named, block)
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
