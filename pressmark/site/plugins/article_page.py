"""The row page of an article: its text with every quote and figure marked in place, who speaks, what was left out."""

from __future__ import annotations

from itertools import takewhile
from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Response

from pressmark.site import sql
from pressmark.site.marked_text import Mark, pieces
from pressmark.site.pages import KEY, Row, home, route, rows, show
from pressmark.site.sources import FORMS, article, citation, citation_file, cited


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The address that Datasette links rows of `articles` to, and its citations."""
    return [
        (route(datasette, f"articles/{KEY}"), _article_page),
        (route(datasette, rf"articles/{KEY}\.(?P<form>{'|'.join(FORMS)})"), _article_citation),
        (route(datasette, rf"articles/{KEY}\.txt"), _article_text),
    ]


async def _article_page(datasette: Any, request: Any) -> Response:
    key = request.url_vars["key"]
    found = await article(datasette, key)
    work = cited(datasette, request, found)
    quotes = await rows(datasette, sql.QUOTES_OF_ARTICLE, key=key)
    figures = await rows(datasette, sql.FIGURE_MARKS, key=key)
    marked = await _marked_passages(datasette, found, figures)
    head, body = _parted(marked)
    return await show(
        datasette,
        request,
        "article.html",
        article=found,
        head=head,
        passages=body,
        speakers=_by_speaker(quotes),
        scare=any(piece.kinds == "scare" for passage in marked for piece in passage["pieces"]),
        figures=figures,
        topics=await rows(datasette, sql.TOPICS_OF_ARTICLE, key=key),
        corrections=await rows(datasette, sql.CORRECTIONS, key=key),
        problems=await rows(datasette, sql.PROBLEMS, key=key),
        discards=await rows(datasette, sql.DISCARDS, document=found["document"]),
        at=request.args.get("at"),
        citation=citation(work, f"{home(datasette)}/articles/{key}", FORMS),
    )


async def _article_citation(datasette: Any, request: Any) -> Response:
    found = await article(datasette, request.url_vars["key"])
    return citation_file(cited(datasette, request, found), request.url_vars["form"])


async def _article_text(datasette: Any, request: Any) -> Response:
    """The text alone: what all offsets of the archive count in."""
    return Response.text((await article(datasette, request.url_vars["key"]))["text"])


async def _marked_passages(datasette: Any, found: Row, figures: list[Row]) -> list[Row]:
    """The passages, each as pieces of marked text."""
    quotes = await rows(datasette, sql.QUOTE_MARKS, key=found["id"])
    marks = [
        Mark(q["start"], q["end"], "quote", q["key"], q["speaker"] or "", "scare" if q["kind"] == "scare" else "")
        for q in quotes
    ]
    marks += [Mark(f["start"], f["end"], "figure", f["key"], _figure_label(f)) for f in figures]
    passages = await rows(datasette, sql.PASSAGES, key=found["id"])
    return [p | {"pieces": list(pieces(found["text"], p["start"], p["end"], marks))} for p in passages]


def _parted(passages: list[Row]) -> tuple[Row, list[Row]]:
    """The title and subtitle that open the text, by kind, and the passages after them."""
    opening = list(takewhile(lambda passage: passage["kind"] in ("title", "subtitle"), passages))
    return {passage["kind"]: passage["pieces"] for passage in opening}, passages[len(opening) :]


def _figure_label(figure: Row) -> str:
    said = [
        figure["modifier"],
        figure["text"],
        figure["counted"],
        figure["cited"] and f"according to {figure['cited']}",
    ]
    return " ".join(part for part in said if part)


def _by_speaker(quotes: list[Row]) -> list[Row]:
    """Who speaks, in the order of their first words, each with their quotes."""
    speakers: dict[str, Row] = {}
    for quote in quotes:
        name = quote["speaker"] or "Speaker unknown"
        speakers.setdefault(name, quote | {"name": name, "said": []})["said"].append(quote)
    return list(speakers.values())
