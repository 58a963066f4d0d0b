"""A quote or a figure with its corrected fields. Pure; the caller sees to it that the result keeps the promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pressmark import keys
from pressmark.correcting.correction import METHOD, Value
from pressmark.model import Article, Figure, Names, Organization, Person, Quote, Span, Variant
from pressmark.naming.name_parts import split_name
from pressmark.sentences import sentence_spans

Found = Quote | Figure
SPEAKER = ("speaker", "speaker_kind", "person", "organization", "role", "mention")


def corrected_quote(quote: Quote, fields: Mapping[str, Value], names: Names) -> tuple[Quote, Names]:
    """The quote with the fields set, and the names with whoever it names now and the article did not.

    Another speaker takes neither the role nor the organization of the one before. The same quote when nothing changes.
    """
    plain: dict[str, Any] = {
        name: value for name, value in fields.items() if name in ("kind", "role", "cue", "mention")
    }
    if fields.get("kind") == "scare":
        plain |= dict.fromkeys(SPEAKER)
    elif "speaker" in fields and fields["speaker"] != quote.speaker:
        speaker, names = _speaker(fields, names)
        plain = dict.fromkeys(SPEAKER) | speaker | plain
    elif "speaker_kind" in fields:
        plain["speaker_kind"] = fields["speaker_kind"]
    if "organization" in fields:
        plain["organization"], names = _organization(fields["organization"], names)
    changed = replace(quote, **plain)
    return (quote, names) if changed == quote else (replace(changed, method=METHOD, confidence=None), names)


def _speaker(fields: Mapping[str, Value], names: Names) -> tuple[dict[str, Any], Names]:
    """Who speaks by name: a person or an organization of the article, or what speaker_kind says of somebody new."""
    speaker, kind = fields["speaker"], fields.get("speaker_kind")
    if speaker is None:
        return {"speaker_kind": kind}, names
    person = _known(names.people, str(speaker))
    if kind == "person" or (kind is None and person is not None):
        person, names = _person(speaker, names)
        return {"speaker": speaker, "speaker_kind": "person", "person": person}, names
    organization = _known(names.organizations, str(speaker))
    if kind == "organization" or (kind is None and organization is not None):
        organization, names = _organization(speaker, names)
        return {"speaker": speaker, "speaker_kind": "organization", "organization": organization}, names
    return {"speaker": speaker, "speaker_kind": kind}, names


def corrected_figure(figure: Figure, fields: Mapping[str, Value], names: Names) -> tuple[Figure, Names]:
    """The figure with the fields set, and the names with whoever it cites now and the article did not name."""
    plain: dict[str, Any] = {name: value for name, value in fields.items() if name != "text"}
    if "cited" in fields and fields["cited"] != figure.cited:
        cited = fields["cited"]
        plain.setdefault("cited_person", cited if _known(names.people, str(cited)) is not None else None)
        plain.setdefault("cited_organization", cited if _known(names.organizations, str(cited)) is not None else None)
    if "cited_person" in plain:
        plain["cited_person"], names = _person(plain["cited_person"], names)
    if "cited_organization" in plain:
        plain["cited_organization"], names = _organization(plain["cited_organization"], names)
    changed = replace(figure, **plain)
    return (figure, names) if changed == figure else (replace(changed, method=METHOD, confidence=None), names)


def cited_again(figure: Figure, old: Quote, new: Quote) -> Figure:
    """A figure inside a quote follows the quote's speaker, where the speaker was its source."""
    if (figure.cited, figure.cited_person, figure.cited_organization) != (old.speaker, old.person, old.organization):
        return figure
    return replace(figure, cited=new.speaker, cited_person=new.person, cited_organization=new.organization)


def added_quote(parts: tuple[Span, ...], passage: int) -> Quote:
    """A quote of these words of which nothing else is known."""
    return Quote("direct", passage, parts, method=METHOD)


def added_figure(article: Article, place: Span, passage: int, quotes: tuple[Quote, ...]) -> Figure:
    """A figure of these words, with its sentence and the quote it stands in."""
    here = article.passages[passage]
    sentences = sentence_spans(article.text, here.start, here.end)
    start, end = next((s for s in sentences if s[0] <= place[0] < s[1]), (here.start, here.end))
    return Figure(
        "count", passage, *place, sentence=article.text[start:end], quote=_around(place, quotes), method=METHOD
    )


def _around(place: Span, quotes: tuple[Quote, ...]) -> int | None:
    inside = (i for i, q in enumerate(quotes) if any(s <= place[0] and place[1] <= e for s, e in q.parts))
    return next(inside, None)


def _known(known: Sequence[Person | Organization], name: str) -> int | None:
    """The only one who bears a name in the article: its full name, a form of it, or the name as a key."""
    full = [i for i, one in enumerate(known) if name in (one.name, keys.slug(one.name))]
    forms = full or [i for i, one in enumerate(known) if any(variant.text == name for variant in one.variants)]
    return forms[0] if len(forms) == 1 else None


def _person(name: Value, names: Names) -> tuple[int | None, Names]:
    if name is None:
        return None, names
    index = _known(names.people, str(name))
    if index is not None:
        return index, names
    parts = split_name(str(name))
    given, family = " ".join(parts.given) or None, " ".join(parts.family) or None
    person = Person(str(name), given, family, None, (Variant(str(name), "full name"),))
    return len(names.people), replace(names, people=(*names.people, person))


def _organization(name: Value, names: Names) -> tuple[int | None, Names]:
    if name is None:
        return None, names
    index = _known(names.organizations, str(name))
    if index is not None:
        return index, names
    organization = Organization(str(name), variants=(Variant(str(name), "full name"),))
    return len(names.organizations), replace(names, organizations=(*names.organizations, organization))
