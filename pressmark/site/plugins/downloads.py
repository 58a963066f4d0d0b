"""Everything to take away on one page: tables as spreadsheets, the file itself, what `make export` prepared, feeds."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Response

from pressmark.site import sql
from pressmark.site.pages import lasting_rows, show

PREPARED = {
    "articles.bib": "every article for BibTeX",
    "articles.csl.json": "every article for Zotero, pandoc and other readers of CSL-JSON",
    "annotations.jsonld": "every quote and figure as a W3C Web Annotation of its article’s text",
    "datapackage.json": "what the CSV files hold, as a Frictionless data package",
    "SHA256SUMS": "fingerprints of all files: sha256sum --check says whether they are whole",
}


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The page of downloads."""
    return [(r"/-/downloads$", _downloads)]


async def _downloads(datasette: Any, request: Any) -> Response:
    database = datasette.get_database()
    files = (datasette.metadata() or {}).get("downloads", {})
    tables = ((datasette.metadata("databases") or {}).get(database.name) or {}).get("tables", {})
    [counts] = await lasting_rows(datasette, sql.COUNTS)
    return await show(
        datasette,
        request,
        "downloads.html",
        counts=counts,
        described=tables,
        file=f"{database.name}.db",
        fingerprint=database.hash,
        size=database.size,
        most=datasette.setting("max_returned_rows"),
        prepared=[(name, PREPARED[name], files[name]) for name in PREPARED if name in files],
        whole=[(name, size) for name, size in files.items() if name.endswith((".csv", ".jsonl"))],
    )
