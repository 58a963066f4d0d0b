"""What is taken away is whole, or says in its last line and by its broken connection that it is not."""

from __future__ import annotations

import asyncio
import csv
import gc
import io
import re
import socket
import threading
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from pressmark.serve import open_site
from tests.published import Site

LINES = 40


class RunningOut:
    """The large archive, of whose time for queries nothing is left once the first rows of an export are out."""

    def __init__(self, archive: Path) -> None:
        self.site = open_site(archive, settings={"max_returned_rows": LINES, "default_page_size": LINES})
        self.app = self.site.app()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        sent = 0

        async def spending(message: Any) -> None:
            nonlocal sent
            await send(message)
            sent += 1
            if scope.get("query_string", b"").endswith(b"&_broken=1") and sent == 2:
                self.site.sql_time_limit_ms = -1

        self.site.sql_time_limit_ms = 5_000
        await self.app(scope, receive, spending)


@pytest.fixture(scope="module")
def running_out(large: Path) -> Iterator[str]:
    """Its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(RunningOut(large), log_level="critical", lifespan="on"))
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.mark.parametrize("path", ["/archive/quotes.csv?_stream=on", "/-/find.csv?q=speaker"])
@pytest.mark.parametrize("coding", ["identity", "gzip"])
@pytest.mark.filterwarnings("ignore:coroutine 'Database.table_exists' was never awaited")
def test_an_export_that_time_runs_out_for_is_seen_to_be_broken_off(running_out: str, path: str, coding: str) -> None:
    headers = {"accept-encoding": coding}
    whole = httpx.get(f"{running_out}{path}", headers=headers).text
    assert "Broken off" not in whole
    pieces: list[bytes] = []
    with httpx.stream("GET", f"{running_out}{path}&_broken=1", headers=headers) as answer:
        assert answer.status_code == 200
        with pytest.raises(httpx.RemoteProtocolError, match="without sending complete"):
            pieces.extend(answer.iter_bytes())
    got = b"".join(pieces)
    assert len(got) < len(whole)
    if coding == "identity":
        *rows, end = got.decode().rstrip().splitlines()
        assert end.startswith("Broken off here: the rows that should follow")
        assert whole.startswith("\r\n".join(rows).rstrip())
    gc.collect()  # Datasette asks two things of a table at once, and drops the second where time runs out for the first


def test_the_csv_of_a_query_says_when_it_is_cut_off(paged: Site) -> None:
    text = paged.get("/archive.csv?sql=select+id+from+quotes").text
    last = text.splitlines()[-1]
    assert len(text.splitlines()) > LINES
    assert (
        last == "Cut off here: there are more rows than one answer may hold. Ask for the others with limit and offset."
    )
    assert "Cut off" not in paged.get(f"/archive.csv?sql=select+id+from+quotes+limit+{LINES}").text


@pytest.mark.parametrize(
    "asked, says", [("", True), ("?_size=max", True), ("?_size=20", False), ("?_stream=on", False), ("?kind=no", False)]
)
def test_the_csv_of_a_table_says_when_it_is_but_the_first_page(paged: Site, asked: str, says: bool) -> None:
    last = paged.get(f"/archive/quotes.csv{asked}").text.splitlines()[-1]
    assert ("Add _stream=on to the address for all of them." in last) == says


@pytest.mark.parametrize("page", ["", "?year__gt=2012&_sort=year", "?_size=20"])
def test_the_way_from_a_table_to_its_csv_leads_to_all_rows(paged: Site, page: str) -> None:
    first = paged.get(f"/archive/quotes{page}").text
    later = paged.get(unescape(re.findall(r'href="[^"]*(/archive/quotes\?[^"]*_next=[^"]*)"', first)[0])).text
    count = paged.get(f"/archive/quotes.json{page}").json()["filtered_table_rows_count"]
    for text in (first, later):
        link = unescape(re.findall(r'<a href="([^"]*)">CSV</a>', text)[0])
        rows = list(csv.DictReader(io.StringIO(paged.get(link).text)))
        assert len({row["id"] for row in rows}) == len(rows) == count


def test_a_reader_who_leaves_does_not_keep_the_export_going(large: Path, loop: asyncio.AbstractEventLoop) -> None:
    site = open_site(large, settings={"max_returned_rows": LINES})
    asked = {"type": "http", "method": "GET", "path": "/archive/quotes.csv", "query_string": b"_stream=on"}
    scope = asked | {"raw_path": b"/archive/quotes.csv", "headers": [], "scheme": "http", "client": None}
    left, sent = asyncio.Event(), list[bytes]()

    async def receive() -> dict[str, str]:
        await left.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message.get("body", b""))
        if len(sent) == 100:
            left.set()

    loop.run_until_complete(site.app()(scope, receive, send))
    rows = sum(body.count(b"\r\n") for body in sent)
    assert 90 < rows < 90 + 2 * LINES
