"""What a person types into a search box -> an FTS5 expression that is never an error."""

from __future__ import annotations

import re

STRAIGHT = str.maketrans("“”„«»‟＂", '"' * 7, "\0")
TERM = re.compile(r'(-?)"([^"]*)"?|(\S+)')
NOTHING = '""'
MOST_TERMS = 50


def fts_query(typed: str | None) -> str:
    """All words in any order, "phrases", begin*, OR between two, -without; anything else is taken as plain words.

    >>> fts_query("state-of-the-art OR “night ferry” -bus wat*")
    '("state-of-the-art" OR "night ferry") AND "wat"* NOT ("bus")'
    """
    wanted: list[list[str]] = []
    unwanted: list[str] = []
    either = negative = False
    for match in list(TERM.finditer((typed or "").translate(STRAIGHT)))[:MOST_TERMS]:
        word = match[3]
        if word in ("AND", "OR", "NOT"):
            either, negative = word == "OR", word == "NOT"
            continue
        if not (term := _term(match)):
            continue
        if negative or match[1] or (word or "").startswith("-"):
            unwanted.append(term)
        elif either and wanted:
            wanted[-1].append(term)
        else:
            wanted.append([term])
        either = negative = False
    return _expression(wanted, unwanted)


def _term(match: re.Match[str]) -> str:
    """A phrase or a word as FTS5 reads it; empty when it holds no letter and no digit."""
    words = match[2] if match[3] is None else match[3].strip('-"*')
    if not any(character.isalnum() for character in words):
        return ""
    begins = match[3] is not None and match[3].endswith("*")
    return '"' + words.replace('"', " ") + '"' + "*" * begins


def _expression(wanted: list[list[str]], unwanted: list[str]) -> str:
    if not wanted:
        return NOTHING
    either = [f"({' OR '.join(terms)})" if len(terms) > 1 else terms[0] for terms in wanted]
    return " AND ".join(either) + (f" NOT ({' OR '.join(unwanted)})" if unwanted else "")
