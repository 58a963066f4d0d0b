"""What readers find: pages, questions, search, headers; and what nobody can do to them."""

from __future__ import annotations

import asyncio
import csv
import gzip
import io
import json
import re
import shutil
import sqlite3
import subprocess
import sys
from html import unescape
from pathlib import Path
from urllib.parse import quote_plus, urlencode

import httpx
import pytest

from pressmark.export import export
from pressmark.serve import Following, metadata_for, of_this, open_site
from pressmark.site.columns import READ
from pressmark.store import write_archive
from pressmark.tables import SEARCHED, TABLES, columns
from tests.invented_archive import small_archive
from tests.published import Site

QUERIES = json.loads(Path("metadata.json").read_text(encoding="utf-8"))["databases"]["archive"]["queries"]
HIDDEN = {"articles_topics", "quote_parts", "about"}
PAGES = ["/", "/archive", "/-/search", "/-/search?q=ferry", *(f"/archive/{name}" for name in TABLES)]
FOREIGN = re.compile(r"""(?:src|href|action)\s*=\s*["']?(?:https?:)?//(?!localhost)([^"'\s>]+)""", re.IGNORECASE)


@pytest.mark.parametrize("path", [*PAGES, *(f"/archive/{name}" for name in QUERIES)])
def test_every_page_answers_and_loads_nothing_from_elsewhere(site: Site, path: str) -> None:
    page = site.get(path)
    assert page.status_code == 200
    loaded = re.findall(r"<(?:script|link|img|iframe|source)[^>]*>", page.text)
    assert [tag for tag in loaded if FOREIGN.search(tag)] == []


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_every_question_is_described_and_answered(site: Site, name: str) -> None:
    question = QUERIES[name]
    assert question["title"].endswith("?")
    assert question["description"]
    assert question["group"]
    answer = site.get(f"/archive/{name}.json?_shape=objects").json()
    assert answer["rows"], answer["error"]
    for parameter in question.get("params", []):
        assert site.get(f"/archive/{name}.json?{parameter}=x'%22").json()["ok"]


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_the_words_of_an_answer_lead_to_all_that_its_keys_name(site: Site, name: str) -> None:
    """The columns of keys are not shown; what they name is reached from the other cells of the row."""
    page = re.sub(r'<td class="col-\w+_key">.*?</td>', "", site.get(f"/archive/{name}").text, flags=re.DOTALL)
    tables = {"quote_key": "quotes", "figure_key": "figures", "article_key": "articles", "person_key": "people"}
    for row in site.get(f"/archive/{name}.json?_shape=objects").json()["rows"]:
        for column, table in tables.items():
            assert not row.get(column) or f'href="/archive/{table}/{row[column]}"' in page


def test_an_archive_of_nothing_has_all_pages(tmp_path: Path, site: Site) -> None:
    write_archive(tmp_path / "archive.db", [])
    empty = Site(open_site(tmp_path / "archive.db"), site.loop)
    more = ["/-/find?q=x", "/-/find.csv?q=x", "/-/compare", "/-/compare?thing=x", "/-/downloads", "/-/feed/quotes"]
    paths = [*PAGES, *more, *(f"/archive/{name}" for name in QUERIES)]
    assert dict.fromkeys(paths, 200) == {path: empty.get(path).status_code for path in paths}


def test_questions_take_values(site: Site) -> None:
    said = site.get("/archive/everything-somebody-said.json?_shape=objects&name=quill").json()["rows"]
    assert [row["speaker"] for row in said] == ["Mara Quill"] * 3
    above = site.get("/archive/figures-above.json?_shape=objects&above=3,000,000&kind=money").json()["rows"]
    assert [row["figure"] for row in above] == ["$7.25 million", "$3.4 million", "$3.4 million"]
    same = site.get("/archive/words-in-several-articles.json?_shape=objects").json()["rows"]
    repeated = {row["words"]: row["articles"] for row in same if row["articles"] > 1}
    assert repeated == {
        "The water does not close at ten,": 2,
        "We ran out of money before we ran out of water,": 2,
    }


def test_search_covers_just_the_searched_tables(site: Site) -> None:
    listed = re.findall(r'data-searchable-url="/archive/(\w+)"', site.get("/-/search?q=ferry").text)
    assert sorted(SEARCHED) == sorted(listed)
    for table in SEARCHED:
        assert site.get(f"/archive/{table}.json?_search=ferry").status_code == 200


def test_facets_and_labels_are_shown(site: Site) -> None:
    quotes = site.get("/archive/quotes").text
    assert "Harbourmaster" in quotes
    assert ">Sable Point Ferries</a>" in quotes
    facets = site.get("/archive/articles.json").json()["facet_results"]
    assert {"type", "publisher", "year", "authors", "topics", "extent"} == set(facets)
    assert [r["value"] for r in facets["type"]["results"]] == ["news", "press release", "opinion"]


def test_technical_tables_are_hidden(site: Site) -> None:
    tables = {t["name"]: t["hidden"] for t in site.get("/archive.json").json()["tables"]}
    assert set(TABLES) - HIDDEN == {name for name, hidden in tables.items() if not hidden}


TYPED = [
    *("state-of-the-art", "O'Brien", "12.5%", "3,400", '"quoted words"', "a OR b", "NOT", "NEAR(a b)", "text:health"),
    *("heal*", "“quotes”", '"', "", " ", "(", "*", "^x", "a AND", "{x}", "\0", "🛶", "x" * 5000, "' or 1=1 --"),
]


@pytest.mark.parametrize("words", TYPED)
def test_no_search_is_an_error(site: Site, words: str) -> None:
    wanted = quote_plus(words)
    for path in ("/archive/quotes", "/archive/articles.json", "/archive/figures.csv", "/archive/people"):
        assert site.get(f"{path}?_search={wanted}").status_code == 200
    assert site.get(f"/-/search?q={wanted}").status_code == 200
    assert site.get(f"/archive/quotes-with-words?words={wanted}").status_code == 200
    assert site.get(f"/archive/quotes?_searchmode=raw&_search={wanted}").status_code in (200, 400)


@pytest.mark.parametrize(
    "path",
    ["/archive/quotes?_sort=rank", "/archive/quotes?_next=a,b,c&_sort=year", "/archive/quotes?_size=x",
     "/archive/quotes?_timelimit=x", "/archive/quotes?_facet=nope", "/archive/quotes?_facet_array=text",
     "/archive/quotes?_where=1=", "/archive/quotes?_sort=year&_sort_desc=year", "/archive/quotes?_search_nope=x",
     "/archive.json?sql=select", "/archive?sql=delete+from+quotes", "/archive?sql=attach+'x'+as+y",
     "/archive/quotes.json?_sort=year&_nocol=year&_labels=on&_size=2"],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited")
def test_a_wrong_address_is_the_readers_and_says_so(site: Site, path: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert site.get(path).status_code == 400
    assert "Traceback" not in capfd.readouterr().err


def test_what_is_not_there_is_not_found_quietly(site: Site, capfd: pytest.CaptureFixture[str]) -> None:
    for path in ("/nope", "/archive/nope", "/archive/quotes/nope", "/-/nope", "/archive/nope.json"):
        assert site.get(path).status_code == 404
    assert capfd.readouterr().err == ""


def test_words_of_sources_are_never_markup(site: Site) -> None:
    undated = "/archive/articles/undated-notice"
    paths = [undated, "/archive/articles?_sort=title", "/archive/quotes", "/archive/people", "/archive/topics", "/"]
    for path in [*paths, "/archive/who-said-most", "/archive/everything-somebody-said", "/-/search?q=<script>alert(1)"]:
        page = site.get(path).text
        assert not re.search(r"<script>alert|<img src=x|<b>Tides|href=[\"']?javascript:", page), path
    assert "&lt;script&gt;alert(&#39;title&#39;)&lt;/script&gt;" in site.get(undated).text


def test_names_of_files_are_never_markup(tmp_path: Path, site: Site) -> None:
    path = small_archive(tmp_path / "archive.db")
    connection = sqlite3.connect(path)
    connection.execute("update documents set path = ?", ("\"'><script>alert('file')</script>.txt",))
    connection.commit()
    connection.close()
    other = Site(open_site(path), site.loop)
    named = "/archive/articles/undated-notice", "/archive/documents", "/archive/documents/undated-notice-txt"
    for page in (*named, "/archive/left-out", "/archive/problems-worst-first", "/archive/articles?_columns=all"):
        text = other.get(page).text
        assert "alert(&#39;file&#39;)" in text, page
        assert "<script>alert" not in text


def test_every_answer_forbids_loading_from_elsewhere(site: Site) -> None:
    for path in ("/", "/archive/quotes", "/archive/quotes.json", "/static/site.css", "/nope", "/-/static/app.css"):
        headers = site.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "http" not in policy
        assert "*" not in policy
        assert "frame-ancestors 'none'" in policy
        assert "base-uri 'none'" in policy
        assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")


def test_only_datasettes_own_pages_may_run_scripts(site: Site) -> None:
    strict = ("/", "/-/feed/quotes", "/robots.txt", "/archive/quotes.json", "/static/site.css", "/-/downloads", "/nope")
    for path in (*strict, "/-/find.csv?q=ferry", "/archive/articles/undated-notice.txt"):
        policy = site.get(path).headers["content-security-policy"]
        assert "script" not in policy
        assert "unsafe" not in policy
    assert "script-src 'self' 'unsafe-inline'" in site.get("/archive/quotes").headers["content-security-policy"]


def test_crawlers_are_kept_off_what_never_ends(site: Site) -> None:
    rules = site.get("/robots.txt").text
    assert "Disallow: /*?" in rules
    assert "Disallow: /*.csv" in rules
    assert "Disallow: /*.json" in rules


def test_text_is_compressed_for_those_who_accept_it(site: Site) -> None:
    plain = site.get("/archive/quotes.json", headers={"accept-encoding": "identity"})
    packed = site.get("/archive/quotes.json", headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert plain.json()["rows"] == packed.json()["rows"]
    refused = site.get("/archive/quotes.json", headers={"accept-encoding": "br, gzip;q=0"})
    assert "content-encoding" not in refused.headers
    for answer in (plain, packed, refused):
        assert "accept-encoding" in answer.headers["vary"].lower()
    assert len(gzip.compress(plain.content)) < len(plain.content) / 4


def test_a_page_read_before_is_not_sent_again(site: Site) -> None:
    tag = site.get("/archive/quotes").headers["etag"]
    again = site.get("/archive/quotes", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["cache-control"] == "public, no-cache"
    assert "etag" not in site.get("/nope").headers
    for named, status in ((f'"x", {tag}', 304), (tag.removeprefix("W/"), 304), ('W/"x"', 200), ("", 200)):
        assert site.get("/", headers={"if-none-match": named}).status_code == status


def test_the_file_itself_can_be_taken_away(site: Site, archive: Path) -> None:
    assert archive.read_bytes() == site.get("/archive.db").content


def test_an_archive_under_another_name_keeps_its_words(tmp_path: Path, site: Site) -> None:
    other = Site(open_site(small_archive(tmp_path / "my archive-2.db")), site.loop)
    assert other.get("/my~20archive-2/who-said-most").status_code == 200
    assert "Everybody whose words are printed" in other.get("/my~20archive-2/who-said-most").text
    assert other.get("/my~20archive-2/quotes?_sort=year").status_code == 200
    assert list(metadata_for("my archive-2", Path("metadata.json"))["databases"]) == ["my archive-2"]


def test_what_was_exported_is_offered(archive: Path, tmp_path: Path, site: Site) -> None:
    folder = tmp_path / "export"
    export(archive, folder)
    offering = Site(open_site(archive, settings={"force_https_urls": True}, downloads=folder), site.loop)
    page = offering.get("/-/downloads").text
    offered = re.findall(r'href="/downloads/([^"]+)"', page)
    assert sorted(offered) == sorted(path.name for path in folder.iterdir() if path.suffix != ".db")
    for name in offered:
        assert offering.get(f"/downloads/{name}").content == (folder / name).read_bytes()
    assert '<a href="/-/downloads">' in offering.get("/archive/quotes").text
    assert "https://localhost/archive/quotes/" in offering.get("/-/feed/quotes").text


def test_an_export_of_an_older_archive_is_not_offered(archive: Path, tmp_path: Path) -> None:
    export(archive, tmp_path)
    assert of_this(archive, tmp_path)
    connection = sqlite3.connect(tmp_path / archive.name)
    connection.execute("create table later (x)")
    connection.close()
    assert not of_this(tmp_path / archive.name, tmp_path)
    assert not of_this(archive, tmp_path / "none")


def test_tables_can_be_taken_away_whole_as_spreadsheets(site: Site, archive: Path) -> None:
    page = site.get("/-/downloads").text
    links = [unescape(link) for link in re.findall(r'href="([^"]+\.csv\?[^"]+_dl=1)"', page)]
    assert len(links) == 5
    connection = sqlite3.connect(archive)
    for link in links:
        answer = site.get(link)
        table = link.split("/")[-1].split(".")[0]
        assert "attachment" in answer.headers["content-disposition"]
        [count] = connection.execute(f"select count(*) from {table}").fetchone()
        assert count == len(list(csv.DictReader(io.StringIO(answer.text))))
    connection.close()


def test_tables_show_what_people_read_and_data_hold_everything(site: Site) -> None:
    def heads(path: str) -> list[str]:
        return re.findall(r'<th [^>]*data-column="(\w+)"', site.get(path).text)

    read = ["text", "speaker", "role", "organization", "article", "publisher", "date_published", "kind"]
    assert read == heads("/archive/quotes")
    assert [*read, "cue"] == heads("/archive/quotes?_sort_desc=cue")
    every = [column.name for column in columns(TABLES["quotes"])]
    assert every == heads("/archive/quotes?_columns=all")
    assert every == site.get("/archive/quotes.json").json()["columns"]
    assert every == site.get("/archive/quotes.csv").text.splitlines()[0].split(",")
    assert heads("/archive/quotes?_col=cue&_col=speaker") == ["id", "cue", "speaker"]
    assert '<a href="/archive/quotes?_columns=all">Show all columns</a>' in site.get("/archive/quotes").text


def test_every_table_leads_from_its_first_column_to_its_rows(site: Site) -> None:
    for name, shown in READ.items():
        assert set(shown) <= {column.name for column in columns(TABLES[name])}
        page = site.get(f"/archive/{name}").text
        for link in re.findall(rf'<tr>\s*<td [^>]*><a href="(/archive/{name}/[^"]+)">', page):
            assert site.get(link).status_code == 200


def test_cells_read_as_words_and_numbers(site: Site) -> None:
    assert '<td class="col-authors type-str">Petra Ashdown, Lantern wire</td>' in site.get("/archive/articles").text
    figures = site.get("/archive/figures?_size=max").text
    assert ">3,400,000</td>" in figures
    assert ">date published<" in figures
    answer = site.get("/archive/everything-somebody-said?name=quill").text
    assert re.search(r'<a href="/archive/quotes/[a-z0-9-]+-q1">We ran out of money', answer)
    passage = site.get("/archive/passages/night-ferry-ends-2016-03-04-p2").text
    assert '<a href="/archive/articles/night-ferry-ends-2016-03-04">' in passage


def test_an_archive_that_is_built_again_is_shown_by_the_next_answer(tmp_path: Path, site: Site) -> None:
    """As a build does it: whole, then in the old one's place by name. What cannot be opened is not taken."""
    path = small_archive(tmp_path / "archive.db")
    app = Following(path, lambda: open_site(path))

    async def asked() -> None:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://press.example") as client:
            tag = {"if-none-match": (await client.get("/")).headers["etag"]}
            assert (await client.get("/archive", headers=tag)).status_code == 304
            for title in ("Tides, again", "Tides, at last"):
                _titled(path, title).replace(path)
                answers = await asyncio.gather(*(client.get("/archive/articles.json", headers=tag) for _ in range(9)))
                assert [title] * 9 == [answer.json()["rows"][0][4] for answer in answers]
            (tmp_path / "broken").write_text("no archive at all")
            (tmp_path / "broken").replace(path)
            assert (await client.get("/archive/articles.json")).json()["rows"][0][4] == "Tides, at last"

    site.loop.run_until_complete(asked())


def _titled(archive: Path, title: str) -> Path:
    """A copy of an archive with other titles."""
    copy = archive.with_name("copy.db")
    shutil.copyfile(archive, copy)
    connection = sqlite3.connect(copy)
    connection.execute("update articles set title = ?", (title,))
    connection.commit()
    connection.close()
    return copy


HOSTILE = [
    "select hex(zeroblob(300000000))",
    "with recursive c(n) as (select 1 union all select n + 1 from c) select count(*) from c",
    "with recursive c(n) as (select 1 union all select n + 1 from c limit 1000) select hex(zeroblob(120000)) from c",
    "select printf('%.*c', 90000000, 'x')",
    "select group_concat(a.text || b.text || c.text || d.text) from articles a, articles b, articles c, articles d",
    "select json_group_array(a.text || b.text || c.text) from articles a, articles b, articles c, quotes d, quotes e",
    "select replace(hex(zeroblob(100000)), '0', hex(zeroblob(1000)))",
    f"select {','.join(['hex(zeroblob(120000))'] * 99)} from quotes",
    f"select {','.join(['1'] * 1900)} from quotes, articles",
    "select * from quotes a, quotes b, quotes c order by hex(zeroblob(100000)) || a.text || b.text || c.text",
    "select distinct hex(randomblob(120000)) from quotes a, quotes b, quotes c",
    f"select {'(' * 1200}1{')' * 1200}",
    f"select 1 where 1{' or 1' * 1400}",
]


def test_no_query_takes_the_memory_of_the_server(served: tuple[str, int]) -> None:
    address, process = served
    for place, sql in enumerate(HOSTILE):
        path = "/archive" if place % 2 else "/archive.json"
        answer = httpx.get(f"{address}{path}?{urlencode({'sql': sql})}", timeout=30)
        assert answer.status_code in (200, 400), sql
        assert len(answer.content) < 40_000_000, sql
    assert httpx.get(f"{address}/archive/quotes").status_code == 200
    assert highest_memory_mb(process) < 450


def highest_memory_mb(process: int) -> int:
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        pytest.skip("this system does not tell what memory a process took")
    [kilobytes] = re.findall(r"VmHWM:\s+(\d+) kB", status.read_text())
    return int(kilobytes) // 1024


def test_the_longest_article_is_still_shown(tmp_path: Path, site: Site) -> None:
    """Longer than any bound on a value set without looking at the archive."""
    path = small_archive(tmp_path / "archive.db")
    connection = sqlite3.connect(path)
    connection.execute("update articles set text = text || ? where id = 'undated-notice'", ("long " * 600_000,))
    connection.commit()
    connection.close()
    long = Site(open_site(path), site.loop)
    assert len(long.get("/archive/articles/undated-notice.json?_shape=array").text) > 3_000_000
    assert len(long.get("/archive/articles.json?_shape=array").json()) == 8


def test_a_taken_port_is_said_in_a_sentence(served: tuple[str, int], archive: Path) -> None:
    port = served[0].rsplit(":", 1)[1]
    command = [sys.executable, "-m", "pressmark.serve", str(archive), "--port", port]
    tried = subprocess.run(command, capture_output=True, text=True, check=False)
    assert tried.returncode == 1
    assert f"port {port} (Address already in use): choose another port, as in make serve PORT=8002" in tried.stderr
