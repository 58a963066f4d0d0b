"""A page of a news site from its parts, read; what stands on it, piece by piece."""

from __future__ import annotations

from pressmark.readers import read_bytes
from pressmark.readers.content import Content

PARAGRAPH = "<p>The harbour board of Ashmere voted on Tuesday to reopen the ferry line, its chair told reporters.</p>"


def page(body: str, head: str = "") -> Content:
    return read_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(), ".html")[1]


def labelled(content: Content) -> list[tuple[str, str]]:
    return [(zone.kind, content.text[zone.start : zone.end]) for zone in content.zones]
