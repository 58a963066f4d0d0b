"""A hostile public on this machine's own loopback, against an archive served as make serve does it, for a bounded time.

usage: python -m benchmarks.hostile [SECONDS [ARCHIVE]]

Readers, crawlers on facets, writers of expensive SQL and senders of odd requests work side by side. Without ARCHIVE the
one of benchmarks.pages is generated; SECONDS are 600. Prints answers by status, latencies of ordinary pages, memory at
start and end. Status 1 unless there was no answer of 5xx, no request without an answer, 99 of 100 ordinary pages came
within a second, and memory at the end is no more than a sixth above that at half time.
"""

from __future__ import annotations

import asyncio
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from benchmarks.pages import BOTH, PAGES, rows
from pressmark.store import write_archive
from pressmark.tables import TABLES, columns

ROOT = Path(__file__).parent.parent
PATIENCE = 30.0
"""Seconds after which a request counts as unanswered."""

LONGEST = 60_000
"""Characters of an address behind which a server may close the connection instead of reading on."""

LATEST, FLAT = 1.0, 7 / 6
MOST = 200_000
"""Requests, whatever the time: a loop that went wild ends."""

SQL = (
    "with recursive c(n) as (select 1 union all select n + 1 from c) select count(*) from c",
    "select count(*) from quotes a, quotes b, quotes c",
    "select printf('%.*c', 90000000, 'x') from quotes",
    "select format('%*d', 90000000, 1) from quotes",
    "select hex(zeroblob(300000000))",
    "select group_concat(a.text || b.text) from articles a, articles b",
    "select count(*) from articles where text like '%a%e%i%o%u%a%e%i%o%u%'",
    "select count(*) from articles where text glob '*a*e*i*o*u*x*a*e*i*o*z*'",
    "select replace(hex(zeroblob(100000)), '0', hex(zeroblob(1000)))",
    "select * from quotes order by random()",
    "select a.id from quotes a join quotes b on a.text < b.text order by b.text",
    "select json_group_array(text) from quotes",
    "select count(*) from articles_fts where articles_fts match 'b* OR f* OR m* OR t* OR l* OR s* OR q* OR n*'",
    "select snippet(articles_fts, 0, '<', '>', '…', 64) from articles_fts where articles_fts match 'the OR of OR to'",
    "select * from pragma_table_list",
    "delete from quotes",
    "attach 'x' as y",
    "select load_extension('x')",
    f"select {'(' * 900}1{')' * 900}",
    f"select {','.join(['1'] * 1900)} from quotes",
    "select 1; select 2",
    "select :a, :b, :c",
    "",
)
FACETED = ("quotes", "figures", "mentions", "articles", "people", "organizations", "passages", "problems")
ACCEPTS = (
    *("", "*/*", "application/json", "text/turtle;q=0.3, */*;q=0.1", "image/avif", ";;;,,,=", "x" * 8000),
    *("text/html" * 400, "\xff\xfe", "text/html; q=nan", "application/ld+json; profile=\"a\\\"b\""),
)  # fmt: skip
HEADERS = (
    *("Accept", "Accept-Encoding", "Accept-Language", "If-None-Match", "If-Modified-Since", "Range", "Host", "Cookie"),
    *("Origin", "X-Forwarded-Host", "Content-Type", "Authorization"),
)
TRAVERSALS = (
    *(
        "/../../etc/passwd",
        "/static/../../../etc/passwd",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static/..%2f..%2fetc/passwd",
    ),
    *(
        "/-/static/..%5c..%5cwin.ini",
        "//etc/passwd",
        "/%00",
        "/archive/%00",
        "/archive/quotes/%2e%2e%2f%2e%2e",
        "/.git/config",
    ),
    *(
        "/archive.db/../archive.db",
        "/-/static-plugins/x/../../..",
        "/downloads/../archive.db",
        "/archive/quotes/a%0d%0aX:b",
    ),
    *(
        "/~2E~2E/x",
        "/archive/~ff",
        "/archive/quotes/~C3~28",
        "/\u202e",
        "/archive/quotes.%00json",
        "/archive/quotes.php",
    ),
)
METHODS = ("GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW")


@dataclass
class Tally:
    """What came back: answers by who asked and status, seconds of ordinary pages, requests that went wrong."""

    statuses: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    seconds: list[float] = field(default_factory=list)
    wrong: Counter[str] = field(default_factory=Counter)

    @property
    def requests(self) -> int:
        """How many there were."""
        return sum(sum(counted.values()) for counted in self.statuses.values())


@dataclass(frozen=True)
class Request:
    """One request as it goes over the wire."""

    path: str
    method: str = "GET"
    headers: tuple[tuple[str, str], ...] = ()

    def bytes(self, port: int) -> bytes:
        given = {"Host": f"127.0.0.1:{port}", "Connection": "close"} | dict(self.headers)
        lines = [f"{self.method} {self.path} HTTP/1.1", *(f"{name}: {value}" for name, value in given.items()), "", ""]
        return "\r\n".join(lines).encode("utf-8", "replace")


def ordinary(dice: random.Random) -> Request:
    """A page that readers open."""
    return Request(dice.choice([*PAGES.values(), *BOTH.values()]))


def crawling(dice: random.Random) -> Request:
    """A table with facets, sorts, filters and searches in any combination."""
    table = dice.choice(FACETED)
    names = [column.name for column in columns(TABLES[table])] + ["rowid"] * dice.choice([0, 0, 0, 1])
    words = [f"_facet={name}" for name in dice.sample(names, dice.randrange(4))]
    words += [f"{dice.choice(names)}__{dice.choice(['exact', 'contains', 'gt', 'isnull', 'in', 'not'])}=2015"]
    words += [f"{dice.choice(['_sort', '_sort_desc'])}={dice.choice(names)}"]
    words += dice.sample(["_search=market", "_size=max", "_next=9", "_nocol=text", "_labels=on"], dice.randrange(2))
    form = dice.choice(["", "", ".json", ".csv"])
    return Request(f"/archive/{table}{form}?{'&'.join(words)}")


def querying(dice: random.Random) -> Request:
    """SQL that never ends, wants all memory, or is none."""
    form = dice.choice(["", ".json", ".csv"])
    limit = dice.choice(["", "", "&_timelimit=1", "&_size=max", "&_shape=array", "&_labels=on"])
    return Request(f"/archive{form}?sql={quote(dice.choice(SQL))}{limit}")


def odd(dice: random.Random) -> Request:
    """A path, a header, a method or a length that nobody needs."""
    kind = dice.randrange(4)
    if kind == 0:
        return Request(quote(dice.choice(TRAVERSALS), safe="/%~.:"), dice.choice(METHODS))
    if kind == 1:
        size = dice.choice([10, 1_000, 10_000, 60_000, 200_000])
        words = dice.choice(
            ["/-/find?q=", "/archive/quotes?_search=", "/archive?sql=select+", "/archive/quotes?_where="]
        )
        return Request(
            words + quote(dice.choice(["a", "“", '"', "a b ", "(", "NEAR ", "-*", "\x00"]) * size, safe="")[: 2 * size]
        )
    headers = tuple((name, dice.choice(ACCEPTS)) for name in dice.sample(HEADERS, dice.randrange(1, 4)))
    return Request(dice.choice([*PAGES.values(), "/archive/quotes.json"]), dice.choice(METHODS), headers)


PUBLIC: tuple[tuple[str, Callable[[random.Random], Request], int], ...] = (
    ("reader", ordinary, 4),
    ("crawler", crawling, 2),
    ("SQL", querying, 2),
    ("odd", odd, 2),
)


def main() -> int:
    """Serve, load, print; 1 if a goal is missed."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 600.0
    with tempfile.TemporaryDirectory() as scratch:
        archive = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(scratch) / "archive.db"
        if not archive.exists():
            write_archive(archive, rows())
        command = [sys.executable, "-m", "pressmark.serve", str(archive), "--port", "0"]
        log = Path(scratch) / "log"
        with (
            log.open("w") as told,
            subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=told, text=True) as server,
        ):
            try:
                assert server.stdout
                port = int(server.stdout.readline().split(":")[-1].split("/")[0])
                tally, memory = asyncio.run(load(port, server.pid, seconds))
            finally:
                server.terminate()
        return report(tally, memory, log.read_text(errors="replace"))


async def load(port: int, pid: int, seconds: float) -> tuple[Tally, list[int]]:
    """What happened in that many seconds, and the server's memory in kB, taken ten times."""
    while await ask(port, Request("/")) == "refused":
        await asyncio.sleep(0.1)
    for path in (*PAGES.values(), *BOTH.values()):
        await ask(port, Request(path))
    tally, until = Tally(), time.monotonic() + seconds
    public = [
        somebody(port, name, request, random.Random(f"{name} {number}"), tally, until)
        for name, request, crowd in PUBLIC
        for number in range(crowd)
    ]
    watching = asyncio.create_task(watched(pid, seconds))
    await asyncio.gather(*public)
    return tally, await watching


async def somebody(
    port: int, name: str, request: Callable[[random.Random], Request], dice: random.Random, tally: Tally, until: float
) -> None:
    """Ask one thing after another, with a breath between."""
    while time.monotonic() < until and tally.requests < MOST:
        asked = request(dice)
        start = time.monotonic()
        status = await ask(port, asked)
        tally.statuses[name][status] += 1
        if name == "reader":
            tally.seconds.append(time.monotonic() - start)
        cut_off = status == "closed" and len(asked.path) > LONGEST
        if not ("200" <= status < "500" or cut_off) or (name == "reader" and status != "200"):
            tally.wrong[f"{status}  {asked.method} {asked.path[:150]} {str(asked.headers)[:150]}"] += 1
        await asyncio.sleep(dice.uniform(0.02, 0.2))


async def ask(port: int, request: Request) -> str:
    """The status of the answer once all of it is here; `none` where none came in time, `closed` without one."""
    try:
        return await asyncio.wait_for(_answer(port, request), PATIENCE)
    except TimeoutError:
        return "none"


async def _answer(port: int, request: Request) -> str:
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
    except ConnectionError:
        return "refused"
    try:
        writer.write(request.bytes(port))
        await writer.drain()
        status = (await reader.readline()).split()
        while await reader.read(65_536):
            pass
    except ConnectionError:
        status = []
    finally:
        writer.close()
    return status[1].decode() if len(status) > 1 else "closed"


async def watched(pid: int, seconds: float) -> list[int]:
    """The memory of a process now and then."""
    memory = []
    for _ in range(10):
        memory.append(_memory(pid))
        await asyncio.sleep(seconds / 10)
    return [*memory, _memory(pid)]


def _memory(pid: int) -> int:
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) if found else 0


def report(tally: Tally, memory: list[int], told: str) -> int:
    """Print what happened; 1 if a goal is missed."""
    for name, counted in tally.statuses.items():
        print(f"{name:8}", "  ".join(f"{status}: {number:,}" for status, number in sorted(counted.items())))
    percentiles = statistics.quantiles(tally.seconds, n=100)
    print("ordinary pages:", "  ".join(f"{p} % within {percentiles[p - 1]:.3f} s" for p in (50, 90, 99)), end="  ")
    print(f"slowest {max(tally.seconds):.3f} s")
    print("memory, MB:", "  ".join(f"{kilobytes // 1024}" for kilobytes in memory))
    for asked, times in tally.wrong.most_common(20):
        print(f"{times} ×", asked)
    for traceback in re.findall(r"Traceback.*?\n(?=\S)(?!Traceback).*", told, re.DOTALL)[:1]:
        print(traceback[:3000])
    return int(bool(tally.wrong) or percentiles[98] > LATEST or memory[-1] > FLAT * memory[len(memory) // 2])


if __name__ == "__main__":
    sys.exit(main())
