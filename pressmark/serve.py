"""Serve an archive with Datasette: the settings, the site's plugins and templates, and the words of metadata.json."""

from __future__ import annotations

import hashlib
import json
import socket
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
SETTINGS = {
    "default_page_size": 50,
    "max_returned_rows": 1000,
    "max_csv_mb": 0,
    "sql_time_limit_ms": 1500,
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
    if downloads and not of_this(archive, downloads):
        if downloads.exists():
            click.echo(f"{downloads} is not offered: it is no export of {archive} as it is now (make export is)")
        downloads = None
    listener = _listen(host, port)
    site = open_site(archive, metadata, {"force_https_urls": https}, downloads)
    click.echo(f"{archive} is served on http://{host}:{listener.getsockname()[1]}/ (Ctrl-C stops it)")
    server = uvicorn.Server(uvicorn.Config(site.app(), log_level="warning", lifespan="on", timeout_keep_alive=5))
    server.run(sockets=[listener])


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
