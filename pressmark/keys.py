"""Keys: readable, `[a-z0-9-]`, made from a thing's own content, so that nothing else in the corpus can change them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from hashlib import sha256
from pathlib import PurePosixPath

LONGEST_SLUG = 60
PLAIN_PATH = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.md")


def slug(text: str, words: int | None = None) -> str:
    """The first words of a text in `[a-z0-9-]`, at most 60 characters, cut between words; '' when none are Latin.

    >>> slug("Müller’s “First” Law, part 2")
    'mullers-first-law-part-2'
    """
    folded = unicodedata.normalize("NFKD", re.sub(r"[’']", "", text[:1000])).encode("ascii", "ignore").decode().lower()
    found = re.findall(r"[a-z0-9]+", folded)[:words]
    out = ""
    for word in found:
        if len(out) + len(word) >= LONGEST_SLUG:
            break
        out += f"-{word}" if out else word
    return out or (found[0][:LONGEST_SLUG] if found else "")


def digest(*texts: str | None, length: int = 6) -> str:
    """A short fingerprint of some texts, in order."""
    joined = "\x1f".join(text or "" for text in texts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def document_key(path: str) -> str:
    """The key of a corpus file: its name, and a fingerprint of the path unless the name alone tells it.

    >>> document_key("riverton-budget.md"), document_key("2024/Riverton Budget.txt")
    ('riverton-budget', '2024-riverton-budget-381ab3')
    """
    if PLAIN_PATH.fullmatch(path):
        return path.removesuffix(".md")
    return _joined(slug(str(PurePosixPath(path).with_suffix(""))), digest(path))


def article_key(document: str, title: str, opening: str) -> str:
    """The key of an article: its title, and a fingerprint of its document, title and opening words."""
    return _joined(slug(title, words=8), digest(document, title, opening))


def _joined(*parts: str) -> str:
    return "-".join(part for part in parts if part)


class Ordinals:
    """Keeps keys apart where the same words repeat: the second gets `-2`, the third `-3`."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()
        self._given: set[str] = set()

    def apart(self, key: str) -> str:
        """The key itself the first time, with an ordinal after that."""
        given = key
        while given in self._given:
            self._times[key] += 1
            given = f"{key}-{self._times[key] + 1}"
        self._given.add(given)
        return given


def quote_key(article: str, text: str) -> str:
    """The key of a quote before ordinals: article, first words, and a fingerprint of all of them."""
    return _joined(article, "q", slug(text, words=4), digest(text, length=4))


def figure_key(article: str, text: str, sentence: str) -> str:
    """The key of a figure before ordinals: article, the printed number, and a fingerprint of its sentence."""
    return _joined(article, "f", slug(text, words=4), digest(sentence, length=4))
