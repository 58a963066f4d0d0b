"""The first page: what this archive holds, how far to trust it, and the questions it answers."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Response

from pressmark.site import sql
from pressmark.site.pages import lasting_rows, shares, show

GROUPS = ("People", "Words", "Figures", "Articles", "Doubts")


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
        "site_license": words.get("license", ""),
        "archive_url": datasette.urls.database(datasette.get_database().name),
    }


async def _home(datasette: Any, request: Any) -> Response:
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
        groups=await _questions(datasette, request),
    )


async def _questions(datasette: Any, request: Any) -> list[tuple[str, list[dict[str, Any]]]]:
    """The canned queries by the group that metadata.json gives them."""
    queries = await datasette.get_canned_queries(datasette.get_database().name, request.actor)
    known = [query for query in queries.values() if query.get("group") in GROUPS]
    ordered = sorted(known, key=lambda query: GROUPS.index(query["group"]))
    return [(group, list(members)) for group, members in groupby(ordered, key=lambda query: str(query["group"]))]
