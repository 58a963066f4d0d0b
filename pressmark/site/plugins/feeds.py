"""Atom feeds of the newest articles, quotes and figures: all, or of a person, an organization, a topic, a search."""

from __future__ import annotations

import re
from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Response
from markupsafe import Markup, escape

from pressmark.site import sql
from pressmark.site.pages import Row, home, rows
from pressmark.site.search_words import fts_query

BY = ("person", "organization", "topic")
NEVER = "1970-01-01"
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
FEED = Markup("""\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>{title}</title>
<subtitle>Newest first; what bears no date is left out.</subtitle>
<id>{address}</id>
<link rel="self" href="{address}"/>
<link rel="alternate" type="text/html" href="{site}"/>
<updated>{updated}</updated>
<author><name>{author}</name></author>
{entries}</feed>
""")
ENTRY = Markup("""\
<entry>
<title>{title}</title>
<id>{address}</id>
<link href="{address}"/>
<updated>{updated}</updated>
<author><name>{author}</name></author>
<content>{content}</content>
</entry>
""")


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """A feed for each of the three tables."""
    return [(r"/-/feed/(?P<table>articles|quotes|figures)$", _feed)]


async def _feed(datasette: Any, request: Any) -> Response:
    table = request.url_vars["table"]
    words = (request.args.get("q") or "").strip()
    chosen = {name: request.args.get(name) or "" for name in BY}
    found = await rows(datasette, sql.NEWEST[table], words=fts_query(words) if words else "", **chosen)
    title = (datasette.metadata() or {}).get("title", "Pressmark")
    named = [await _name(datasette, by, key) for by, key in chosen.items() if key]
    about = " · ".join(part for part in (title, table, *named, words) if part)
    feed = FEED.format(
        title=_clean(about),
        author=_clean(title),
        address=datasette.absolute_url(request, request.full_path),
        site=datasette.absolute_url(request, datasette.urls.instance()),
        updated=_moment(found[0]["date_published"] if found else NEVER),
        entries=Markup().join(_entry(datasette, request, table, row) for row in found),
    )
    return Response(feed, content_type="application/atom+xml; charset=utf-8")


async def _name(datasette: Any, by: str, key: str) -> str:
    """The name behind a key, for the title; the key where there is none."""
    found = await rows(datasette, sql.NAME[by], key=key)
    return str(found[0]["name"]) if found else key


def _entry(datasette: Any, request: Any, table: str, row: Row) -> Markup:
    heading = row["name"] if table == "articles" else f"{row['name']}: {row['title']}"
    return ENTRY.format(
        title=_clean(heading),
        address=datasette.absolute_url(request, f"{home(datasette)}/{table}/{row['key']}"),
        updated=_moment(row["date_published"]),
        author=_clean(row["publisher_name"] or "Publisher unknown"),
        content=_clean(row["content"]),
    )


def _clean(text: str) -> Markup:
    """Escaped, without the characters that XML cannot hold."""
    return escape(NOT_XML.sub("", text))


def _moment(date: str) -> str:
    """A whole or partial ISO date as the moment that Atom asks for."""
    year, month, day = (*date.split("-"), "01", "01")[:3]
    return f"{year}-{month}-{day}T00:00:00Z"
