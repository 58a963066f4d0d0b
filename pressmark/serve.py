"""Serve an archive with Datasette: the settings, the site's plugins and templates, and the words of metadata.json."""

from __future__ import annotations

import asyncio
import ctypes
import hashlib
import json
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
import uvicorn
from datasette.app import Datasette
from datasette.utils import sqlite3

from pressmark.describe import DATABASE

SITE = Path(__file__).parent / "site"
METADATA = Path(__file__).parent.parent / "metadata.json"
ACCURACY = METADATA.parent / "benchmarks" / "accuracy.json"
OLD_ANSWERS_SECONDS = 60
MMAP_THRESHOLD, LARGE_BYTES = -3, 1_000_000
SETTINGS = {
    "default_page_size": 50,
    "max_returned_rows": 1000,
    "max_csv_mb": 0,
    "sql_time_limit_ms": 1500,
    "num_sql_threads": 6,
    "facet_time_limit_ms": 500,
    "suggest_facets": False,
    "default_facet_size": 8,
    "allow_download": True,
    "default_cache_ttl": 0,
    "truncate_cells_html": 300,
}


@click.command()
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--host", default="127.0.0.1", help="Address to listen on; 0.0.0.0 for other machines.")
@click.option("--port", default=8001, help="Port to listen on; 0 takes a free one.")
@click.option("--https", is_flag=True, help="Write addresses with https: behind a proxy that speaks it.")
@click.option(
    "--downloads",
    type=click.Path(file_okay=False, path_type=Path),
    help="What make export wrote; left out when it is of another archive.",
)
@click.option("--metadata", type=click.Path(exists=True, dir_okay=False, path_type=Path), default=METADATA)
def main(archive: Path, host: str, port: int, https: bool, downloads: Path | None, metadata: Path) -> None:
    """Publish ARCHIVE, read-only, and say where."""

    def opened() -> Datasette:
        offered = downloads if downloads and of_this(archive, downloads) else None
        if downloads and downloads.exists() and not offered:
            click.echo(f"{downloads} is not offered: it is no export of {archive} as it is now (make export is)")
        return open_site(archive, metadata, {"force_https_urls": https}, offered)

    _give_large_blocks_back()
    listener = _listen(host, port)
    site = Following(archive, opened)
    click.echo(f"{archive} is served on http://{host}:{listener.getsockname()[1]}/ (Ctrl-C stops it)")
    server = uvicorn.Server(uvicorn.Config(site, log_level="warning", lifespan="on", timeout_keep_alive=5))
    server.run(sockets=[listener])


class Following:
    """The site of whatever archive lies at a path: when a build puts another there, the next request is answered by it.

    Datasette alone goes on reading the old file in the threads that have it open, and the new one in others. Answers
    begun from the old file are finished from it. A file that cannot be opened changes nothing.
    """

    def __init__(self, archive: Path, opened: Callable[[], Datasette]) -> None:
        self.archive, self.opened = archive, opened
        self.seen = _identity(archive)
        self.site = opened()
        self.app = self.site.app()
        self.opening = asyncio.Lock()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer as ASGI asks."""
        if scope["type"] == "http" and _identity(self.archive) not in (None, self.seen):
            async with self.opening:
                await self._open_again()
        await self.app(scope, receive, send)

    async def _open_again(self) -> None:
        found = _identity(self.archive)
        if found in (None, self.seen):
            return
        try:
            site = await asyncio.to_thread(self.opened)
            await site.invoke_startup()
        except (sqlite3.Error, OSError) as error:
            click.echo(f"{self.archive} has changed and cannot be opened ({error}): the old one is served on", err=True)
        else:
            asyncio.get_running_loop().call_later(OLD_ANSWERS_SECONDS, self.site.executor.shutdown, False)
            self.site, self.app = site, site.app()
        self.seen = found


def _identity(archive: Path) -> tuple[int, int, int] | None:
    """What changes when another file takes this place; None while there is none."""
    try:
        found = archive.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def open_site(
    archive: Path, metadata: Path = METADATA, settings: dict[str, Any] | None = None, downloads: Path | None = None
) -> Datasette:
    """The published archive as a Datasette: immutable, counted beforehand, under the name of its file."""
    words = metadata_for(archive.stem, metadata)
    words["downloads"] = {path.name: path.stat().st_size for path in sorted(downloads.iterdir())} if downloads else {}
    return Datasette(
        immutables=[str(archive)],
        inspect_data={archive.stem: _inspected(archive)},
        metadata=words,
        plugins_dir=str(SITE / "plugins"),
        template_dir=str(SITE / "templates"),
        static_mounts=[("static", str(SITE / "static")), *([("downloads", str(downloads))] if downloads else [])],
        settings=SETTINGS | (settings or {}),
    )


def of_this(archive: Path, downloads: Path) -> bool:
    """Whether an export's own fingerprints name this very archive; an export of an older one would mislead."""
    sums = downloads / "SHA256SUMS"
    return sums.exists() and f"{_fingerprint(archive)}  {archive.name}\n" in sums.read_text(encoding="utf-8")


def metadata_for(stem: str, metadata: Path) -> dict[str, Any]:
    """metadata.json with its database under another name, for Datasette names a database after its file.

    What was measured last on hand-marked documents goes with it, for the first page to show.
    """
    words: dict[str, Any] = json.loads(metadata.read_text(encoding="utf-8"))
    if ACCURACY.exists():
        words["accuracy"] = json.loads(ACCURACY.read_text(encoding="utf-8"))
    databases = words["databases"]
    return words | {"databases": {stem: databases.get(stem, databases[DATABASE])}}


def _give_large_blocks_back() -> None:
    """Have the memory of large values go back to the system as soon as they are gone, where the C library is glibc.

    Left alone it raises the size from which it does so, up to 32 MB, and small values then settle between large ones:
    after four minutes of benchmarks.hostile 150 of 192 MB were free but not given back; like this 14 of 106.
    """
    with suppress(AttributeError):
        ctypes.CDLL(None).mallopt(MMAP_THRESHOLD, LARGE_BYTES)


def _listen(host: str, port: int) -> socket.socket:
    # asyncio turns Nagle's delay (40 ms an answer) off only for sockets that say they are TCP
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise click.ClickException(
            f"cannot listen on {host}, port {port} ({error.strerror}): choose another port, as in make serve PORT=8002"
        ) from error
    return listener


def _inspected(archive: Path) -> dict[str, Any]:
    """What `datasette inspect` writes down: the file's fingerprint and the number of rows of each table."""
    connection = sqlite3.connect(f"file:{archive}?immutable=1", uri=True)
    try:
        names = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
        tables = {n: {"count": connection.execute(f'select count(*) from "{n}"').fetchone()[0]} for n in names}
    finally:
        connection.close()
    return {"hash": _fingerprint(archive), "size": archive.stat().st_size, "file": str(archive), "tables": tables}


def _fingerprint(archive: Path) -> str:
    with archive.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    main()
