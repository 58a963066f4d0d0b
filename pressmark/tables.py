"""The schema, once: a frozen dataclass a table, a meaning a column.

Everything that needs the schema (store, describe, checks, the site) reads it from here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from types import UnionType
from typing import Any, get_args, get_type_hints


def column(meaning: str, *, key: bool = False, refers_to: str | None = None, facet: bool = False) -> Any:
    """A column with its meaning; `key` makes it (part of) the primary key, `facet` asks for an index."""
    return field(metadata={"meaning": meaning, "key": key, "refers_to": refers_to, "facet": facet})


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """The files of the corpus: one row a file that could be read."""

    id: str = column("Stable key, from the path", key=True)
    path: str = column("Where the file lies in the corpus folder")
    media_type: str = column("What kind of file it is", facet=True)
    sha256: str = column("Fingerprint of the file's bytes: the same bytes give the same fingerprint")
    size_bytes: int = column("Size of the file in bytes")
    encoding: str = column("How its bytes were read as characters", facet=True)
    ink: int = column("Characters that are not white space; passages and discards together hold just as many")


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    """Publishers, speakers and employers: one row an organization, however it was spelt."""

    id: str = column("Stable key, from the name", key=True)
    name: str = column("The fullest name the articles print")
    acronym: str | None = column("Its initials, where an article ties them to the name")
    kind: str | None = column(
        "government, advocacy, company, court, media, academic or other; empty when unknown", facet=True
    )
    first_seen: str | None = column("Date of the first dated article that names it")
    last_seen: str | None = column("Date of the last dated article that names it")
    quotes: int = column("Quotes spoken by it or for it")
    figures: int = column("Figures cited from it")
    articles_published: int = column("Articles it published")
    mentions: int = column("Times the articles name it")


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """The articles: one row a news report, press release or opinion piece, with its readable text."""

    id: str = column("Stable key, from the title and the document", key=True)
    document: str = column("The file that holds it", refers_to="documents")
    position: int = column("Its place among the articles of that file, from 1")
    type: str = column("news, press release or opinion", facet=True)
    title: str = column("The headline, or one supplied by the archive where none is printed")
    title_printed: int = column("1 when the file prints the title, 0 when the archive supplies it", facet=True)
    subtitle: str | None = column("The line printed under the headline")
    summary: str | None = column("The teaser or abstract that came with the article")
    publisher: str | None = column("Who published it, where the file shows it", refers_to="organizations", facet=True)
    date_published: str | None = column("Date of publication as YYYY, YYYY-MM or YYYY-MM-DD", facet=True)
    time_published: str | None = column("Time of publication as HH:MM, as printed")
    year: int | None = column("Year of publication", facet=True)
    dateline: str | None = column("The place printed at the head of the text", facet=True)
    language: str | None = column("Language of the text as a two-letter code", facet=True)
    url: str | None = column("Where it was published, where the file says so")
    extent: str = column("full text, or brief: a summary written for this archive", facet=True)
    rights: str | None = column("What the file says about rights")
    authors: str = column("Names in the byline as a JSON array")
    topics: str = column("Subject tags printed with it, as a JSON array")
    text: str = column("The readable text: the passages in order, parted by blank lines")
    word_count: int = column("Words in the text")


@dataclass(frozen=True, slots=True)
class PassageRow:
    """The passages of each article: paragraphs, headings, list items, captions, with their place in the file."""

    id: str = column("Key: the article and the place of the passage in it", key=True)
    article: str = column("The article it belongs to", refers_to="articles")
    position: int = column("Its place in the article, from 1")
    kind: str = column("title, subtitle, heading, paragraph, list item, pull quote or caption", facet=True)
    start: int = column("First character in the article's text, counted from 0")
    end: int = column("One past the last character in the article's text")
    document_start: int = column("Where it begins in the document; it runs on from there, less the discards inside it")


@dataclass(frozen=True, slots=True)
class DiscardRow:
    """What was left out of the articles, and why: together with the passages this is the whole of each file."""

    id: str = column("Key: the document and the place of the discard in it", key=True)
    document: str = column("The file it stands in", refers_to="documents")
    start: int = column("First character in the document, counted from 0")
    end: int = column("One past the last character in the document")
    kind: str = column(
        "Why it is no passage: navigation, repeat, contact, boilerplate, field, markup, debris…", facet=True
    )
    text: str = column("The words that were left out")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """The people who speak, write, are cited or are named: one row a person, however the name was printed."""

    id: str = column("Stable key, from the name", key=True)
    name: str = column("The fullest name the articles print")
    given_names: str | None = column("Given names and initials")
    family_name: str | None = column("Family name")
    role: str | None = column("The latest role printed for this person")
    organization: str | None = column("The organization printed with that role", refers_to="organizations", facet=True)
    role_article: str | None = column("The article that prints that role", refers_to="articles")
    first_seen: str | None = column("Date of the first dated article that names this person")
    last_seen: str | None = column("Date of the last dated article that names this person")
    quotes: int = column("Quotes spoken")
    figures: int = column("Figures cited from this person")
    bylines: int = column("Articles written")
    mentions: int = column("Times the articles name this person")


@dataclass(frozen=True, slots=True)
class NameVariantRow:
    """Every form of a name that was met, whose it is, and where it was seen first."""

    id: str = column("Key: the owner and the form", key=True)
    variant: str = column("The name as printed")
    person: str | None = column("The person it names", refers_to="people")
    organization: str | None = column("The organization it names", refers_to="organizations")
    kind: str = column("full name, last name, acronym, short form…", facet=True)
    article: str | None = column("An article that prints it", refers_to="articles")


@dataclass(frozen=True, slots=True)
class RoleRow:
    """Roles as printed beside a name, each tied to the article that prints it."""

    id: str = column("Key: the person, the role and the article", key=True)
    person: str = column("Who holds the role", refers_to="people")
    organization: str | None = column("For which organization, where printed", refers_to="organizations")
    role: str = column("The role as printed")
    article: str = column("The article that prints it", refers_to="articles")


@dataclass(frozen=True, slots=True)
class AuthorRow:
    """Byline credits: one row a credit, in the order printed."""

    article: str = column("The article", key=True, refers_to="articles")
    position: int = column("Place in the byline, from 1", key=True)
    person: str | None = column("The person credited", refers_to="people", facet=True)
    organization: str | None = column(
        "Their organization, or the organization credited", refers_to="organizations", facet=True
    )
    role: str | None = column("Their role as printed")
    name_as_printed: str = column("The credit as printed")


@dataclass(frozen=True, slots=True)
class TopicRow:
    """Subject tags printed with the articles."""

    id: str = column("Stable key, from the name", key=True)
    name: str = column("The tag as printed")


@dataclass(frozen=True, slots=True)
class ArticleTopicRow:
    """Which article carries which tag."""

    article: str = column("The article", key=True, refers_to="articles")
    topic: str = column("The tag", key=True, refers_to="topics")


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """Words in quotation marks, word for word, with the speaker the article names."""

    id: str = column("Stable key, from the article and the words", key=True)
    article: str = column("The article that prints it", refers_to="articles")
    passage: str = column("The passage it begins in", refers_to="passages")
    start: int = column("First character in the article's text, counted from 0")
    end: int = column("One past its last character in the article's text")
    text: str = column("The words inside the marks; parts of a broken quote joined by one space")
    kind: str = column(
        "direct: a clause or more; fragment: words inside the writer's sentence; "
        "scare: marked words nobody is said to utter",
        facet=True,
    )
    speaker_kind: str | None = column("person, organization, group or document; empty when unknown", facet=True)
    speaker: str | None = column("Full name, or description where no name is printed; empty when unknown", facet=True)
    person: str | None = column("The speaker, when a person of the archive", refers_to="people", facet=True)
    organization: str | None = column(
        "The speaker's organization, or the organization that speaks", refers_to="organizations", facet=True
    )
    role: str | None = column("The speaker's role as printed in the article")
    cue: str | None = column("The reporting word", facet=True)
    mention: str | None = column("The words that stand for the speaker here")
    method: str = column("The rule that decided who speaks", facet=True)
    confidence: float | None = column("How often that rule was right on development data, from 0 to 1")
    publisher: str | None = column("The article's publisher", refers_to="organizations", facet=True)
    date_published: str | None = column("The article's date")
    year: int | None = column("The article's year", facet=True)


@dataclass(frozen=True, slots=True)
class QuotePartRow:
    """The stretches of a quote: several where the writer broke it."""

    quote: str = column("The quote", key=True, refers_to="quotes")
    position: int = column("Place of the part in the quote, from 1", key=True)
    start: int = column("First character in the article's text, counted from 0")
    end: int = column("One past its last character in the article's text")


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Numbers the articles cite, as printed and as values, with what they count and who they come from."""

    id: str = column("Stable key, from the article and the printed number", key=True)
    article: str = column("The article that prints it", refers_to="articles")
    passage: str = column("The passage it stands in", refers_to="passages")
    quote: str | None = column("The quote it stands in, if any", refers_to="quotes")
    start: int = column("First character in the article's text, counted from 0")
    end: int = column("One past its last character in the article's text")
    text: str = column("The number as printed, with sign and scale")
    kind: str = column("money, count, percent, duration, measure, ratio or rate", facet=True)
    value: float | None = column("The number; empty for vague sizes such as dozens")
    value_high: float | None = column("Upper end of a range")
    unit: str | None = column("ISO 4217 code, percent, year, mile…; empty for counts", facet=True)
    per: str | None = column("What it is reckoned by: year, barrel, person…", facet=True)
    counted: str | None = column("What is counted or measured", facet=True)
    modifier: str | None = column("about, at least, more than, nearly, up to or less than", facet=True)
    as_of: str | None = column("The date the text ties to the number, as YYYY, YYYY-MM or YYYY-MM-DD")
    cited: str | None = column("Who the article says it comes from", facet=True)
    cited_person: str | None = column("That source, when a person of the archive", refers_to="people")
    cited_organization: str | None = column(
        "That source, when an organization of the archive", refers_to="organizations"
    )
    restates: str | None = column(
        "The figure whose amount it prints again in another currency or unit", refers_to="figures"
    )
    sentence: str = column("The sentence it stands in")
    method: str = column("The rule that read it", facet=True)
    confidence: float | None = column("How often that rule was right on development data, from 0 to 1")
    publisher: str | None = column("The article's publisher", refers_to="organizations", facet=True)
    date_published: str | None = column("The article's date")
    year: int | None = column("The article's year", facet=True)


@dataclass(frozen=True, slots=True)
class MentionRow:
    """Every place where an article names a person or an organization."""

    id: str = column("Key: the article and the place of the mention in it", key=True)
    article: str = column("The article", refers_to="articles")
    person: str | None = column("The person named", refers_to="people", facet=True)
    organization: str | None = column("The organization named", refers_to="organizations", facet=True)
    start: int = column("First character in the article's text, counted from 0")
    end: int = column("One past its last character in the article's text")
    text: str = column("The words that name them here")


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """What the build was unsure of or could not use."""

    id: str = column("Key, from what is wrong and where", key=True)
    document: str | None = column("The file, when it could be read", refers_to="documents")
    article: str | None = column("The article, when it is about one", refers_to="articles")
    severity: str = column(
        "error: something is missing; doubt: something may be wrong; note: worth knowing", facet=True
    )
    kind: str = column("What sort of problem", facet=True)
    message: str = column("What is wrong, with file and line where known")
    excerpt: str | None = column("The words it is about")
    suggestion: str | None = column("What a person can do about it")


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """What people corrected: each entry of corrections.yaml that changed something in this build."""

    id: str = column("Key, from the row and what was changed", key=True)
    kind: str = column("article, quote, figure, person or organization", facet=True)
    action: str = column("set, reject, add, merge, distinct, split or aliases", facet=True)
    row: str = column("Key of the row it changed, left out or added")
    was: str = column("What the program found, as a JSON object")
    now: str = column("What the archive says instead, as a JSON object")
    reason: str | None = column("Why, as the correction says")
    line: int = column("Line of corrections.yaml")


@dataclass(frozen=True, slots=True)
class AboutRow:
    """What this archive was built from: enough to tell whether a rebuild would change it."""

    name: str = column("What is stated", key=True)
    value: str = column("The statement")


Row = (
    DocumentRow | OrganizationRow | ArticleRow | PassageRow | DiscardRow | PersonRow | NameVariantRow | RoleRow
    | AuthorRow | TopicRow | ArticleTopicRow | QuoteRow | QuotePartRow | FigureRow | MentionRow | ProblemRow
    | CorrectionRow | AboutRow
)  # fmt: skip

TABLES: dict[str, type[Row]] = {
    "documents": DocumentRow,
    "organizations": OrganizationRow,
    "articles": ArticleRow,
    "passages": PassageRow,
    "discards": DiscardRow,
    "people": PersonRow,
    "topics": TopicRow,
    "articles_topics": ArticleTopicRow,
    "authors": AuthorRow,
    "roles": RoleRow,
    "name_variants": NameVariantRow,
    "quotes": QuoteRow,
    "quote_parts": QuotePartRow,
    "figures": FigureRow,
    "mentions": MentionRow,
    "problems": ProblemRow,
    "corrections": CorrectionRow,
    "about": AboutRow,
}
"""Each table after those it refers to."""

SEARCHED: dict[str, tuple[str, ...]] = {
    "articles": ("title", "subtitle", "summary", "text"),
    "quotes": ("text", "speaker", "role"),
    "figures": ("text", "counted", "cited", "sentence"),
    "people": ("name", "role"),
    "organizations": ("name", "acronym"),
}
"""Full-text indexes: table and columns."""

STEMMED = frozenset({"articles"})
"""Tables whose search folds English endings; names and exact words must not be folded."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column as declared: its Python type, whether it may be empty, and its metadata."""

    name: str
    type: type
    optional: bool
    meaning: str
    key: bool
    refers_to: str | None
    facet: bool


def columns(row_type: type[Row]) -> tuple[Column, ...]:
    """The columns of a table in order."""
    hints = get_type_hints(row_type)
    return tuple(_column(f.name, hints[f.name], dict(f.metadata)) for f in fields(row_type))


def _column(name: str, hint: Any, metadata: dict[str, Any]) -> Column:
    optional = isinstance(hint, UnionType)
    python_type = next(t for t in get_args(hint) if t is not type(None)) if optional else hint
    return Column(name, python_type, optional, **metadata)
