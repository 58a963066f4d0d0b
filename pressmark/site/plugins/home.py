"""The first page: what this archive holds, how far to trust it, and the questions it answers."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Response

from pressmark.site import sql
from pressmark.site.pages import lasting_rows, shares, show

GROUPS = ("People", "Words", "Figures", "Articles", "Doubts")

MEASURES = {
    "quotes.end_to_end.f1": "quotes found, with the right speaker",
    "speaker.wrong": "quotes given a wrong speaker",
    "figures.f1": "figures found, with the right number",
    "figure.counted": "what a figure counts, right",
    "metadata": "title, type, publisher, date, dateline right",
}


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The address of the whole site."""
    return [(r"/$", _home)]


@hookimpl
def extra_template_vars(datasette: Any) -> dict[str, Any]:
    """What the head and foot of every page say."""
    words = datasette.metadata() or {}
    return {
        "site_title": words.get("title", "Pressmark"),
        "site_description": words.get("description", ""),
        "site_source": words.get("source", ""),
        "site_license": words.get("license", ""),
        "archive_url": datasette.urls.database(datasette.get_database().name),
    }


async def _home(datasette: Any, request: Any) -> Response:
    measured = (datasette.metadata() or {}).get("accuracy", {})
    [counts] = await lasting_rows(datasette, sql.COUNTS)
    return await show(
        datasette,
        request,
        "home.html",
        counts=counts,
        doubts=await lasting_rows(datasette, sql.DOUBTS),
        latest=await lasting_rows(datasette, sql.LATEST_ARTICLES),
        people=shares(await lasting_rows(datasette, sql.MOST_QUOTED_PEOPLE)),
        organizations=shares(await lasting_rows(datasette, sql.MOST_QUOTED_ORGANIZATIONS)),
        figures=await lasting_rows(datasette, sql.MOST_CITED_FIGURES),
        sums=await lasting_rows(datasette, sql.LARGEST_SUMS),
        topics=await lasting_rows(datasette, sql.TOPICS),
        measured=measured,
        accuracy=_accuracy(measured),
        groups=await _questions(datasette, request),
    )


def _accuracy(measured: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """The measures that tell most, a column a set of documents, each value with its 95 % interval in per cent."""
    sets = [found for found in measured.values() if all(name in found for name in MEASURES)]
    return [
        {"words": words, "values": [[round(100 * value) for value in found[name]] for found in sets]}
        for name, words in MEASURES.items()
        if sets
    ]


async def _questions(datasette: Any, request: Any) -> list[tuple[str, list[dict[str, Any]]]]:
    """The canned queries by the group that metadata.json gives them."""
    queries = await datasette.get_canned_queries(datasette.get_database().name, request.actor)
    known = [query for query in queries.values() if query.get("group") in GROUPS]
    ordered = sorted(known, key=lambda query: GROUPS.index(query["group"]))
    return [(group, list(members)) for group, members in groupby(ordered, key=lambda query: str(query["group"]))]
