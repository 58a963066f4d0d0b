"""The row page of a figure, and figures for the same counted thing side by side."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Response

from pressmark.site import sql
from pressmark.site.charts import Point, points_chart
from pressmark.site.citations import Part
from pressmark.site.marked_text import Mark, context
from pressmark.site.pages import KEY, Row, home, route, row, rows, show
from pressmark.site.sources import ANNOTATION, FORMS, article, citation, cited, part_file

OFFERED = FORMS | ANNOTATION
BESIDE_ONE, SIDE_BY_SIDE = 20, 200


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The address that Datasette links rows of `figures` to, its citations, and the comparison."""
    return [
        (route(datasette, f"figures/{KEY}"), _figure_page),
        (route(datasette, rf"figures/{KEY}\.(?P<form>{'|'.join(OFFERED)})"), _figure_citation),
        (r"/-/compare$", _compare),
    ]


async def _figure_page(datasette: Any, request: Any) -> Response:
    figure, source, part = await _found(datasette, request.url_vars["key"])
    mark = Mark(figure["start"], figure["end"], "figure", part.key)
    passages = await rows(datasette, sql.NEARBY, article=source["id"], passage=figure["passage"])
    same = await rows(datasette, sql.SAME_THING, counted=figure["counted"], most=BESIDE_ONE)
    return await show(
        datasette,
        request,
        "figure.html",
        figure=figure,
        article=source,
        part=part,
        context=context(source["text"], [mark], [(p["start"], p["end"]) for p in passages]),
        corrections=await rows(datasette, sql.CORRECTIONS, key=part.key),
        others=[other for other in same if other["id"] != part.key],
        citation=citation(cited(datasette, request, source, part), f"{home(datasette)}/figures/{part.key}", OFFERED),
    )


async def _figure_citation(datasette: Any, request: Any) -> Response:
    _, source, part = await _found(datasette, request.url_vars["key"])
    return part_file(datasette, request, source, part, request.url_vars["form"])


async def _found(datasette: Any, key: str) -> tuple[Row, Row, Part]:
    """A figure, its article, and where in it the number stands."""
    figure = await row(datasette, sql.FIGURE, key=key)
    part = Part("figures", key, ((figure["start"], figure["end"]),), figure["cited"])
    return figure, await article(datasette, figure["article"]), part


async def _compare(datasette: Any, request: Any) -> Response:
    """Without a thing: what is counted more than once. With one: its figures by unit, as a chart and a table."""
    thing = (request.args.get("thing") or "").strip()
    same = await rows(datasette, sql.SAME_THING, counted=thing, most=SIDE_BY_SIDE) if thing else []
    things = await rows(datasette, sql.THINGS_COUNTED, like=thing if thing and not same else "") if not same else []
    return await show(
        datasette,
        request,
        "compare.html",
        thing=thing,
        things=things,
        groups=[_group(unit, same) for unit in _units(same)],
    )


def _units(figures: list[Row]) -> list[tuple[str, str]]:
    return sorted({(figure["kind"], figure["unit"] or "") for figure in figures})


def _group(unit: tuple[str, str], figures: list[Row]) -> Row:
    """The figures of one kind and unit, with a chart over time and whether they disagree about one date."""
    members = [figure for figure in figures if (figure["kind"], figure["unit"] or "") == unit]
    dated = [(figure["as_of"] or figure["date_published"], figure) for figure in members]
    points = [Point(date, f["value"], f["text"]) for date, f in dated if date and f["value"] is not None]
    values: dict[str, set[float]] = {}
    for point in points:
        values.setdefault(point.date[:4], set()).add(point.value)
    return {
        "name": " in ".join(part for part in unit if part),
        "figures": members,
        "chart": points_chart(points) if len(points) > 1 else "",
        "conflicts": sorted(year for year, given in values.items() if len(given) > 1),
    }
