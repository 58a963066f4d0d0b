"""The body whose name is the address it gives, press@openbanks.org or its own page: Open Banks in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pressmark.lexicon import words

EMAIL = re.compile(r"[\w.+-]{1,64}@(?P<host>(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})\b", re.IGNORECASE)
PAGE = re.compile(r"https?://(?P<host>(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})(?=[/:?#]|$)", re.IGNORECASE)
TOKEN = re.compile(r"[\w’'&-]+")
SECOND_LEVEL = frozenset(("co", "com", "org", "net", "ac", "gov", "edu"))
LONGEST = 8
SHORTEST = 3


def body_at_address(contacts: Iterable[str], texts: Sequence[str]) -> str | None:
    """The body named in `texts` whose name, run together, is the host of an e-mail address in `contacts`.

    None where no name fits, or where several hosts have one: then several bodies give their contacts.
    """
    return _at({host for text in contacts for host in _hosts(text, EMAIL)}, texts)


def body_at_page(address: str, texts: Sequence[str]) -> str | None:
    """The body named in `texts` whose name, run together, is the host of the page that was copied."""
    return _at(set(_hosts(address, PAGE)), texts)


def _at(hosts: set[str], texts: Sequence[str]) -> str | None:
    found = {host: name for text in texts for host, name in _named(text, hosts)}
    return next(iter(found.values())) if len(found) == 1 else None


def _hosts(text: str, address: re.Pattern[str]) -> Iterator[str]:
    for match in address.finditer(text):
        labels = match["host"].casefold().split(".")[:-1]
        if len(labels) > 1 and labels[-1] in SECOND_LEVEL:
            labels.pop()
        host = labels[-1].replace("-", "")
        if len(host) >= SHORTEST and host not in words("issuing", "common hosts"):
            yield host


def _named(text: str, hosts: set[str]) -> Iterator[tuple[str, str]]:
    """Every run of words in a text that opens with a capital and is a host when run together."""
    tokens = list(TOKEN.finditer(text)) if hosts else []
    for index, first in enumerate(tokens):
        if not first[0][0].isupper():
            continue
        joined = ""
        for last in tokens[index : index + LONGEST]:
            joined += re.sub(r"[\W_]", "", last[0]).casefold()
            if joined in hosts and not _is_part(text, first.start(), last.end()):
                yield joined, text[first.start() : last.end()]
                break


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether the words are a stretch of a longer name: a capitalised word touches them."""
    return bool(re.search(r"[A-Z][\w’'&-]* $", text[max(0, start - 40) : start]) or re.match(r" [A-Z]", text[end:]))
