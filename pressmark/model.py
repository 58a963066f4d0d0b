"""The vocabulary of Pressmark: frozen values without logic, in the order in which a document passes through them.

Offsets are code points and half-open. "In the document" means RawDocument.text, "in the article" means Article.text.
A reference from one finding to another inside an article is a position in a tuple (an index from 0), never a key:
keys are made in rows.py.
"""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


# --- what was read ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Byline:
    """One author credit as printed: who, and in which role for which organization."""

    name: str
    role: str | None = None
    organization: str | None = None
    printed: str = ""
    is_organization: bool = False


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a container (front matter, HTML head) says of its article; None and () where it is silent."""

    title: str | None = None
    subtitle: str | None = None
    summary: str | None = None
    type: str | None = None
    publisher: str | None = None
    date_published: str | None = None
    time_published: str | None = None
    dateline: str | None = None
    language: str | None = None
    url: str | None = None
    extent: str | None = None
    rights: str | None = None
    authors: tuple[Byline, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the document with one label; a reader gives those its format marks, layout gives the rest."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One corpus file as read: its bytes' identity, its text in code points, and what its container says.

    For HTML the text is the page as rendered, block by block; for other formats it is the decoded file, unchanged.
    """

    path: str
    media_type: str
    sha256: str
    size_bytes: int
    encoding: str
    text: str
    metadata: Metadata = Metadata()
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A doubt or a fault: what, how bad (`error`, `doubt`, `note`), where, and what a person can do about it."""

    severity: str
    kind: str
    message: str
    excerpt: str | None = None
    suggestion: str | None = None
    article: int | None = None
    line: int | None = None


# --- what was parsed -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article: article.text[start:end], found in the document from document_start on.

    set_off: the document prints it as a block quotation.
    """

    kind: str
    start: int
    end: int
    document_start: int
    set_off: bool = False


@dataclass(frozen=True, slots=True)
class Discard:
    """A stretch of the document that is no passage, and why: document[start:end] == text."""

    start: int
    end: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a document: its metadata and its passages in reading order, parted by blank lines in text."""

    position: int
    type: str
    title: str
    title_printed: bool
    passages: tuple[Passage, ...]
    text: str
    subtitle: str | None = None
    summary: str | None = None
    publisher: str | None = None
    date_published: str | None = None
    time_published: str | None = None
    dateline: str | None = None
    language: str | None = None
    url: str | None = None
    extent: str = "full text"
    rights: str | None = None
    authors: tuple[Byline, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """The articles of a document and everything else that stands in it."""

    articles: tuple[Article, ...]
    discards: tuple[Discard, ...]
    problems: tuple[Problem, ...] = ()


# --- what was found in one article -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Variant:
    """A form of a name met in the article, and what form it is (`full name`, `last name`, `acronym`, …)."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Role:
    """A role as printed beside a person's name, with its organization (an index into Names.organizations)."""

    text: str
    organization: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the article under the fullest name it prints; gender `f`, `m` or None where nothing shows it."""

    name: str
    given_names: str | None = None
    family_name: str | None = None
    gender: str | None = None
    variants: tuple[Variant, ...] = ()
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization of the article under the fullest name it prints; kind from lexicon evidence or None."""

    name: str
    acronym: str | None = None
    kind: str | None = None
    variants: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Where the article names somebody: article.text[start:end] == text; one of person and organization is set."""

    start: int
    end: int
    text: str
    person: int | None = None
    organization: int | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """Everybody an article names. `ambiguous` holds words that fit several people and therefore name nobody."""

    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    mentions: tuple[Mention, ...] = ()
    ambiguous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Marked words of an article. Person and organization are indices into Names; None is an answer.

    kind: `direct` (a clause or more), `fragment` (words inside the writer's sentence), `scare` (nobody is said to
    utter them). speaker_kind: `person`, `organization`, `group`, `document` or None. method: the rule that decided.
    """

    kind: str
    passage: int
    parts: tuple[Span, ...]
    speaker_kind: str | None = None
    speaker: str | None = None
    person: int | None = None
    organization: int | None = None
    role: str | None = None
    cue: str | None = None
    mention: str | None = None
    method: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A cited number: article.text[start:end] with sign and scale, without modifier and noun.

    per: what the number is reckoned by ("barrel" of "$58 a barrel", "year", "person"), None where it stands by itself.
    restates: where the figure starts whose amount this one prints again ("$11" of "10 euros ($11)").
    """

    kind: str
    passage: int
    start: int
    end: int
    value: float | None = None
    value_high: float | None = None
    unit: str | None = None
    counted: str | None = None
    modifier: str | None = None
    as_of: str | None = None
    cited: str | None = None
    cited_person: int | None = None
    cited_organization: int | None = None
    sentence: str = ""
    quote: int | None = None
    method: str = ""
    confidence: float | None = None
    per: str | None = None
    restates: int | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """An article with everything found in it."""

    article: Article
    names: Names
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """One document, read, parsed and searched: all that rows.py needs to know of it."""

    raw: RawDocument
    discards: tuple[Discard, ...]
    findings: tuple[Findings, ...]
    problems: tuple[Problem, ...] = ()
