"""A hostile public is answered, whatever it asks: a few seconds of what benchmarks.hostile does for ten minutes."""

from __future__ import annotations

import asyncio
from urllib.parse import urlencode

import httpx
import pytest

from benchmarks.hostile import load
from pressmark.site.plugins.admission import AT_ONCE, asgi_wrapper
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


def test_questions_that_may_take_long_are_let_in_a_few_at_a_time_and_pages_at_once() -> None:
    inside: set[str] = set()
    most: list[int] = []

    async def app(scope: dict[str, object], receive: object, send: object) -> None:
        name = str(scope["query_string"])
        inside.add(name)
        most.append(sum("sql" in one for one in inside))
        await asyncio.sleep(0.01)
        inside.remove(name)

    async def asked() -> None:
        admitted = asgi_wrapper(None)(app)
        queries = [b"sql=%d" % number for number in range(6)] + [b"page=%d" % number for number in range(6)]
        scopes = [{"type": "http", "method": "GET", "query_string": query} for query in queries]
        await asyncio.gather(*(admitted(scope, None, None) for scope in scopes))

    asyncio.run(asked())
    assert max(most) == AT_ONCE
    assert len(most) == 12


def test_the_server_goes_on_after_it(served: tuple[str, int]) -> None:
    assert httpx.get(f"{served[0]}/archive/quotes").status_code == 200
