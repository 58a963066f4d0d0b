"""The row page of a quote: the words, who says them, what stands around them, where else they stand, how to cite."""

from __future__ import annotations

import re
from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Response

from pressmark.site import sql
from pressmark.site.citations import Part
from pressmark.site.marked_text import Mark, context
from pressmark.site.pages import KEY, Row, home, route, row, rows, show
from pressmark.site.sources import ANNOTATION, FORMS, article, citation, cited, part_file

OFFERED = FORMS | ANNOTATION
WORDS_ALIKE = 12


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The address that Datasette links rows of `quotes` to, and its citations."""
    return [
        (route(datasette, f"quotes/{KEY}"), _quote_page),
        (route(datasette, rf"quotes/{KEY}\.(?P<form>{'|'.join(OFFERED)})"), _quote_citation),
    ]


async def _quote_page(datasette: Any, request: Any) -> Response:
    quote, source, part = await _found(datasette, request.url_vars["key"])
    marks = [Mark(start, end, "quote", part.key) for start, end in part.spans]
    passages = await rows(datasette, sql.NEARBY, article=source["id"], passage=quote["passage"])
    return await show(
        datasette,
        request,
        "quote.html",
        quote=quote,
        article=source,
        part=part,
        words=part.words(source["text"]),
        context=context(source["text"], marks, [(p["start"], p["end"]) for p in passages]),
        corrections=await rows(datasette, sql.CORRECTIONS, key=part.key),
        figures=await rows(datasette, sql.FIGURES_OF_QUOTE, key=part.key),
        elsewhere=await rows(datasette, sql.SAME_WORDS, key=part.key, phrase=alike(quote["text"])),
        citation=citation(cited(datasette, request, source, part), f"{home(datasette)}/quotes/{part.key}", OFFERED),
    )


async def _quote_citation(datasette: Any, request: Any) -> Response:
    _, source, part = await _found(datasette, request.url_vars["key"])
    return part_file(datasette, request, source, part, request.url_vars["form"])


async def _found(datasette: Any, key: str) -> tuple[Row, Row, Part]:
    """A quote, its article, and where in it the words stand."""
    quote = await row(datasette, sql.QUOTE, key=key)
    spans = tuple((part["start"], part["end"]) for part in await rows(datasette, sql.PARTS, key=key))
    return quote, await article(datasette, quote["article"]), Part("quotes", key, spans, quote["speaker"])


def alike(words: str) -> str:
    """The full-text phrase that finds these words in other quotes; an empty one below three words, which are chance."""
    found = re.findall(r"\w+", words)[:WORDS_ALIKE]
    return f'text : "{" ".join(found)}"' if len(found) > 2 else '""'
