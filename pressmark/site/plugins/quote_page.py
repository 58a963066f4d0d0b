"""The row page of a quote: the words, who says them, what stands around them, where else they stand, how to cite."""

from __future__ import annotations

import re
from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Response

from pressmark.site import sql
from pressmark.site.marked_text import Mark, context
from pressmark.site.pages import KEY, home, route, row, rows, show
from pressmark.site.sources import ANNOTATION, FORMS, annotation_file, article, citation, citation_file, cited

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
    key = request.url_vars["key"]
    quote = await row(datasette, sql.QUOTE, key=key)
    source = await article(datasette, quote["article"])
    parts = [Mark(p["start"], p["end"], "quote", key) for p in await rows(datasette, sql.PARTS, key=key)]
    work = cited(datasette, request, source, "quotes", quote)
    return await show(
        datasette,
        request,
        "quote.html",
        quote=quote,
        article=source,
        parts=parts,
        context=context(source["text"], parts, quote["passage_start"], quote["passage_end"]),
        corrections=await rows(datasette, sql.CORRECTIONS, key=key),
        figures=await rows(datasette, sql.FIGURES_OF_QUOTE, key=key),
        elsewhere=await rows(datasette, sql.SAME_WORDS, key=key, phrase=alike(quote["text"])),
        citation=citation(work, f"{home(datasette)}/quotes/{key}", OFFERED),
    )


async def _quote_citation(datasette: Any, request: Any) -> Response:
    quote = await row(datasette, sql.QUOTE, key=request.url_vars["key"])
    source = await article(datasette, quote["article"])
    work = cited(datasette, request, source, "quotes", quote)
    form = request.url_vars["form"]
    if form in ANNOTATION:
        return annotation_file(datasette, request, work, source)
    return citation_file(work, form)


def alike(words: str) -> str:
    """The full-text phrase that finds these words in other quotes; an empty one below three words, which are chance."""
    found = re.findall(r"\w+", words)[:WORDS_ALIKE]
    return f'text : "{" ".join(found)}"' if len(found) > 2 else '""'
