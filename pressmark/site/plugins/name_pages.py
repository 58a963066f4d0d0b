"""The row pages of people and organizations: what they say, which figures come from them, where they are named."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Response

from pressmark.site import sql
from pressmark.site.charts import bars_chart
from pressmark.site.pages import KEY, Row, route, row, rows, shares, show


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The addresses that Datasette links rows of `people` and `organizations` to."""
    return [
        (route(datasette, f"people/{KEY}"), _person_page),
        (route(datasette, f"organizations/{KEY}"), _organization_page),
    ]


async def _person_page(datasette: Any, request: Any) -> Response:
    key = request.url_vars["key"]
    return await show(
        datasette,
        request,
        "person.html",
        person=await row(datasette, sql.PERSON, key=key),
        roles=await rows(datasette, sql.ROLES_OF_PERSON, key=key),
        **await _said_and_seen(datasette, "person", key),
    )


async def _organization_page(datasette: Any, request: Any) -> Response:
    key = request.url_vars["key"]
    return await show(
        datasette,
        request,
        "organization.html",
        organization=await row(datasette, sql.ORGANIZATION, key=key),
        staff=shares(await rows(datasette, sql.PEOPLE_OF_ORGANIZATION, key=key)),
        published=await rows(datasette, sql.PUBLISHED_BY, key=key),
        **await _said_and_seen(datasette, "organization", key),
    )


async def _said_and_seen(datasette: Any, owner: str, key: str) -> Row:
    """What both pages show; `owner` is the name of a column, never a value of a reader's."""
    by_year = await rows(datasette, sql.MENTIONS_BY_YEAR.format(owner=owner), key=key)
    return {
        "quotes": await rows(datasette, sql.QUOTES_OF.format(owner=owner), key=key),
        "figures": await rows(datasette, sql.FIGURES_CITED_FROM.format(owner=owner), key=key),
        "bylines": await rows(datasette, sql.BYLINES.format(owner=owner), key=key),
        "named": await rows(datasette, sql.NAMED_IN.format(owner=owner), key=key),
        "corrections": await rows(datasette, sql.CORRECTIONS, key=key),
        "variants": await rows(datasette, sql.VARIANTS.format(owner=owner), key=key),
        "company": shares(await rows(datasette, sql.APPEARS_WITH.format(owner=owner), key=key)),
        "years": by_year,
        "chart": bars_chart([(y["label"], y["count"]) for y in by_year], "Mentions by year") if by_year[1:] else "",
    }
