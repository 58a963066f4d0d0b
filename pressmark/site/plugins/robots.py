"""Crawlers may read articles, quotes and people, and stay off searches, facets, SQL and exports: those never end."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Response

RULES = """\
User-agent: *
Disallow: /*?
Disallow: /*.csv
Disallow: /*.json
Disallow: /*.db
Disallow: /-/
"""


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The address where crawlers look for rules."""
    return [(r"/robots\.txt$", lambda: Response.text(RULES))]
