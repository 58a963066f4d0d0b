"""A hostile public is answered, whatever it asks: a few seconds of what benchmarks.hostile does for ten minutes."""

from __future__ import annotations

import asyncio
import gc
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from benchmarks.hostile import load
from pressmark.serve import open_site
from pressmark.site.plugins.admission import AT_ONCE, MOST_WAITING, asgi_wrapper
from tests.published import Site


def test_a_few_seconds_of_a_hostile_public_leave_no_request_without_a_proper_answer(served: tuple[str, int]) -> None:
    address, process = served
    tally, memory = asyncio.run(load(int(address.rpartition(":")[2]), process, 4))
    assert tally.requests > 10
    wrong = {status for counted in tally.statuses.values() for status in counted if status.startswith("5")}
    assert wrong == set(), tally.wrong
    assert memory[-1] < 450_000


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "TRACE", "BREW"])
@pytest.mark.parametrize("path", ["/", "/archive/quotes", "/archive/quotes.json", "/nope"])
def test_what_does_not_read_is_refused(site: Site, method: str, path: str) -> None:
    answer = site.loop.run_until_complete(site.datasette.client.request(method, path))
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "sql, says",
    [
        ("select printf('%.*c', 90000000, 'x')", "exception"),
        ("select format('%90000000d', 1)", "exception"),
    ],
)
def test_a_width_without_bound_is_refused(site: Site, sql: str, says: str) -> None:
    answer = site.get(f"/archive.json?{urlencode({'sql': sql})}")
    assert answer.status_code == 400
    assert says in answer.json()["error"]


@pytest.mark.parametrize(
    "form", ["?sql=", ".json?sql=", ".csv?sql=", *(f".json?sql=&_shape={s}" for s in ("array", "arrays", "object"))]
)
def test_an_empty_query_is_no_fault_of_ours(site: Site, form: str) -> None:
    assert site.get(f"/archive{form}").status_code in (200, 400)


def test_printf_formats_as_ever(site: Site) -> None:
    sql = "select printf('%5.2f|%,d|%-4s|%%|%+d', 3.14159, 1234567, 'x', 7)"
    assert site.get(f"/archive.json?{urlencode({'sql': sql})}&_shape=arrays").json()["rows"] == [
        [" 3.14|1,234,567|x   |%|+7"]
    ]


@pytest.mark.parametrize("address", ["/-/find?q=", "/archive?sql=select+", "/archive/quotes?_search=", "/archive/"])
def test_an_address_without_end_is_refused(site: Site, address: str) -> None:
    answer = site.get(address + "a" * 8_000)
    assert (answer.status_code, answer.text) == (414, "This address is too long: ask for less at a time.")
    assert site.get(address + "a" * 7_900).status_code in (200, 400, 404)


def test_questions_that_may_take_long_are_let_in_a_few_at_a_time_and_pages_at_once() -> None:
    inside, most = Counter[str](), Counter[str]()

    async def app(scope: dict[str, object], receive: object, send: object) -> None:
        kind = str(scope["query_string"]).split("=")[0]
        inside[kind] += 1
        most[kind] = max(most[kind], inside[kind])
        await asyncio.sleep(0.01)
        inside[kind] -= 1

    asyncio.run(asked(app, [word % number for number in range(6) for word in (b"sql=%d", b"_facet=%d", b"page=%d")]))
    assert list(most.values()) == [AT_ONCE["query"], AT_ONCE["facets"], 6]


def test_a_slow_reader_of_a_long_answer_keeps_nobody_waiting() -> None:
    begun = []

    async def app(scope: object, receive: object, send: Callable[[object], Awaitable[None]]) -> None:
        begun.append(scope)
        await send({"type": "http.response.start"})
        await asyncio.sleep(0.2 if len(begun) < 5 else 0)
        assert len(begun) == 5

    asyncio.run(asked(app, [b"sql=1"] * 5))


def test_when_too_many_wait_the_next_is_told_to_come_back() -> None:
    async def app(scope: object, receive: object, send: object) -> None:
        await asyncio.sleep(0)

    sent = asyncio.run(asked(app, [b"sql=1"] * (MOST_WAITING + 20)))
    statuses = [message["status"] for message in sent if message["type"] == "http.response.start"]
    assert statuses == [429] * 20
    assert asyncio.run(asked(app, [b"page=1"] * 200)) == []


async def asked(app: Callable[..., Awaitable[None]], queries: list[bytes]) -> list[dict[str, Any]]:
    """What is sent when all of these are asked in one moment."""
    admitted, sent = asgi_wrapper(None)(app), list[dict[str, Any]]()

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scopes = [{"type": "http", "method": "GET", "raw_path": b"/", "query_string": query} for query in queries]
    await asyncio.gather(*(admitted(scope, asyncio.Event().wait, send) for scope in scopes))
    return sent


def test_what_nobody_waits_for_any_more_is_not_gone_on_with() -> None:
    begun, ended = [], []

    async def app(scope: dict[str, Any], receive: object, send: object) -> None:
        begun.append(scope["query_string"])
        await asyncio.sleep(0.2)
        ended.append(scope["query_string"])

    async def leaving() -> dict[str, str]:
        await asyncio.sleep(0.02)
        return {"type": "http.disconnect"}

    async def all_leave() -> None:
        admitted = asgi_wrapper(None)(app)
        queries = [b"sql=%d" % number for number in range(9)] + [b"page=1"]
        scopes = [{"type": "http", "method": "GET", "raw_path": b"/", "query_string": query} for query in queries]
        await asyncio.gather(*(admitted(scope, leaving, None) for scope in scopes))
        await admitted(scopes[0], asyncio.Event().wait, None)

    asyncio.run(all_leave())
    assert begun == [*(b"sql=%d" % number for number in range(AT_ONCE["query"])), b"page=1", b"sql=0"]
    assert ended == [b"sql=0"]


def test_a_query_that_was_broken_off_leaves_nothing_for_another_thread_to_wait_for(
    archive: Path, loop: asyncio.AbstractEventLoop
) -> None:
    threaded = Site(open_site(archive, settings={"sql_time_limit_ms": 50, "num_sql_threads": 1}), loop)
    endless = urlencode(
        {"sql": "with recursive c(n) as (select 1 union all select n + 1 from c) select count(*) from c"}
    )
    threaded.get("/archive.json?sql=select+1")
    gc.collect()
    gc.disable()
    try:
        before = cursors()
        answers = [threaded.get(f"/archive.json?{asked}") for asked in (endless, "sql=select+no", endless)]
        left = cursors() - before
    finally:
        gc.enable()
    assert [answer.status_code for answer in answers] == [400] * 3
    assert left == set()


def test_a_search_whose_time_is_up_at_once_is_no_fault_of_ours(archive: Path, loop: asyncio.AbstractEventLoop) -> None:
    hurried = Site(open_site(archive, settings={"num_sql_threads": 1}), loop)
    loop.run_until_complete(hurried.datasette.invoke_startup())
    hurried.datasette.sql_time_limit_ms = -1
    answer = hurried.get("/-/find.json?q=ferry")
    assert (answer.status_code, answer.json()["title"]) == (400, "This took too long")


def cursors() -> set[int]:
    return {id(one) for one in gc.get_objects() if isinstance(one, sqlite3.Cursor)}


def test_the_server_goes_on_after_it(served: tuple[str, int]) -> None:
    assert httpx.get(f"{served[0]}/archive/quotes").status_code == 200
