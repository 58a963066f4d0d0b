"""The values of identity: what goes in of each article, and the archive's people and organizations that come out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from pressmark import keys
from pressmark.model import Article, Names


@dataclass(frozen=True, slots=True)
class NamedArticle:
    """An article under its key with everybody it names; the text of the article is not needed."""

    key: str
    article: Article
    names: Names

    @property
    def order(self) -> tuple[str, str]:
        """Where it stands in time; the undated last, the key where dates tie."""
        return (self.article.date_published or "9999", self.key)


@dataclass(frozen=True, slots=True)
class ArchivePerson:
    """A person of the archive under the fullest name that any article prints."""

    id: str
    name: str
    given_names: str | None = None
    family_name: str | None = None


@dataclass(frozen=True, slots=True)
class ArchiveOrganization:
    """An organization of the archive under its full name."""

    id: str
    name: str
    acronym: str | None = None
    kind: str | None = None


def distinct_keys(names: Iterable[tuple[str, str]], prefix: str) -> list[str]:
    """(name for the key, fingerprint source) in order of precedence -> keys; the first of a name keeps it plain."""
    given: set[str] = set()
    out: list[str] = []
    for name, source in names:
        plain = keys.slug(name) or f"{prefix}-{keys.digest(name)}"
        key = next(key for key in _candidates(plain, name, source) if key not in given)
        given.add(key)
        out.append(key)
    return out


def _candidates(plain: str, name: str, source: str) -> Iterator[str]:
    """The plain key, then a fingerprint of its source, then of the source and how many namesakes it already has."""
    yield plain
    yield f"{plain}-{keys.digest(name, source)}"
    for number in count(3):
        yield f"{plain}-{keys.digest(name, source, str(number))}"


def full_name(name: str, acronym: str | None) -> str:
    """The name as a first mention prints it: American Society of Ferrymen (ASF)."""
    return f"{name} ({acronym})" if acronym and acronym not in name else name
