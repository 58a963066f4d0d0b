"""An article as a source: what every page about a part of it needs to name and cite it."""

from __future__ import annotations

import json
from typing import Any

from datasette.utils.asgi import Response

from pressmark.site import sql
from pressmark.site.citations import Author, Cited, Part, annotation, as_bibtex, as_csl_json, as_ris, as_text
from pressmark.site.pages import Row, home, row, rows

FORMS = {
    "bib": ("BibTeX", "application/x-bibtex; charset=utf-8"),
    "ris": ("RIS", "application/x-research-info-systems; charset=utf-8"),
    "csl": ("CSL-JSON", "application/vnd.citationstyles.csl+json; charset=utf-8"),
}
ANNOTATION = {"jsonld": ("W3C annotation", "application/ld+json; charset=utf-8")}
SAFE = ("http://", "https://")


async def article(datasette: Any, key: str) -> Row:
    """The article with its publisher's name, its authors, and an address only where that leads to a web page."""
    found = await row(datasette, sql.ARTICLE, key=key)
    url = found["url"] or ""
    return found | {
        "authors": await rows(datasette, sql.AUTHORS, key=key),
        "link": url if url.lower().startswith(SAFE) else None,
    }


def cited(datasette: Any, request: Any, source: Row, part: Part | None = None) -> Cited:
    """What a page about an article, or about a part of it, asks to be cited as."""
    table, key = (part.table, part.key) if part else ("articles", source["id"])
    return Cited(
        key=key,
        address=datasette.absolute_url(request, f"{home(datasette)}/{table}/{key}"),
        title=source["title"],
        type=source["type"],
        authors=tuple(Author(a["name"], a["family_name"], a["given_names"]) for a in source["authors"]),
        publisher=source["publisher_name"],
        date=source["date_published"],
        url=source["link"],
        archive=(datasette.metadata() or {}).get("title", "Pressmark"),
        parts=part.words(source["text"]) if part else (),
        source=part.said if part else None,
        start=part.spans[0][0] if part else None,
        end=part.spans[-1][1] if part else None,
    )


def citation(work: Cited, path: str, forms: dict[str, tuple[str, str]]) -> Row:
    """The words and the files that a page offers for citing it."""
    return {"text": as_text(work), "files": [(name, f"{path}.{ending}") for ending, (name, _) in forms.items()]}


def citation_file(work: Cited, form: str) -> Response:
    """A citation for a program to read."""
    written = {"bib": as_bibtex, "ris": as_ris, "csl": as_csl_json}[form](work)
    return Response(written, content_type=FORMS[form][1], headers=_saved_as(f"{work.key}.{form}"))


def part_file(datasette: Any, request: Any, source: Row, part: Part, form: str) -> Response:
    """A part of an article as a citation, or as a Web Annotation of the article's text."""
    work = cited(datasette, request, source, part)
    if form not in ANNOTATION:
        return citation_file(work, form)
    where = datasette.absolute_url(request, f"{home(datasette)}/articles/{source['id']}.txt")
    made = annotation(work.address, where, source["text"], part.spans, part.note)
    body = json.dumps(made, indent=2, ensure_ascii=False)
    return Response(body, content_type=ANNOTATION["jsonld"][1], headers=_saved_as(f"{work.key}.jsonld"))


def _saved_as(name: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}"'}
