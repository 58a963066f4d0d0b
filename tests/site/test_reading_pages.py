"""The pages that people read: every mark leads both ways, every quote can be cited, nothing of a source is markup."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ElementTree
from html import unescape
from html.parser import HTMLParser
from urllib.parse import quote_plus

import pytest
from datasette.plugins import pm

from tests.invented_archive import STORIES
from tests.published import Site

NIGHT, BACK = "night-ferry-ends-2016-03-04", "ferry-back-2019-05-30"
OURS = [
    "/",
    f"/archive/articles/{NIGHT}",
    "/archive/articles/undated-notice",
    f"/archive/quotes/{NIGHT}-q2",
    "/archive/quotes/undated-notice-q1",
    f"/archive/figures/{BACK}-f2",
    "/archive/figures/undated-notice-f1",
    "/archive/people/ines-okonkwo-vael",
    "/archive/people/script-person",
    "/archive/organizations/ferry-riders-league",
    "/-/find",
    "/-/find?q=ferry",
    "/-/compare",
    "/-/compare?thing=passengers",
    "/-/downloads",
    "/nope",
]


def words(html: str) -> str:
    """What a reader sees."""
    inside = html.split("<main", 1)[1].split(">", 1)[1]
    parted = re.sub(r"</?(?:d[tdl]|p|li|h\d|t[dhr]|div|small|blockquote)\b[^>]*>", " ", inside)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", parted)).split())


class Tags(HTMLParser):
    """The tags of a page, and the names of all their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names |= {f"<{tag}", *(name for name, _ in attrs)}


@pytest.mark.parametrize("path", OURS)
def test_our_pages_allow_no_script_and_no_inline_style(site: Site, path: str) -> None:
    page = site.get(path)
    policy = page.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "script-src" not in policy
    names = Tags(page.text).names
    assert not {"<script", "<style", "style"} & names
    assert not [name for name in names if name.startswith("on")]
    assert "javascript:" not in page.text
    assert len(page.content) < 60_000


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_an_article_is_shown_whole_and_every_mark_leads_to_its_page_and_back(site: Site, story: object) -> None:
    key = story.id  # type: ignore[attr-defined]
    page = site.get(f"/archive/articles/{key}").text
    shown = words(page)
    for kind, passage in story.passages:  # type: ignore[attr-defined]
        assert " ".join(passage.split()) in shown, kind
    links = set(re.findall(rf'href="(/archive/(?:quotes|figures)/{key}-[qf]\d+)"', page))
    assert len(story.quotes) + len(story.numbers) == len(links)  # type: ignore[attr-defined]
    for link in links:
        mark = link.rsplit("/", 1)[1]
        assert f'id="{mark}"' in page
        assert f'href="/archive/articles/{key}?at={mark}#{mark}"' in site.get(link).text


def test_overlapping_marks_stand_inside_each_other(site: Site) -> None:
    page = site.get(f"/archive/articles/{BACK}?at={BACK}-q2").text
    assert (
        f'<a class="mark quote at" href="/archive/quotes/{BACK}-q2" title="Inés Okonkwo-Vael">It took us </a>'
        f'<span class="anchor" id="{BACK}-f2"></span>'
        f'<a class="mark figure quote at" href="/archive/figures/{BACK}-f2" title="three years">three years</a>'
        f'<a class="mark quote at" href="/archive/quotes/{BACK}-q2" title="Inés Okonkwo-Vael"> and one auditor.</a>'
    ) in page


def test_a_quote_page_says_who_where_and_how(site: Site) -> None:
    page = site.get(f"/archive/quotes/{NIGHT}-q2").text
    shown = words(page)
    for said in (
        "“The accounts,” “were kept in three notebooks.” Dov Larkspur",
        "Dov Larkspur, Auditor, Office of the Tidal Auditor",
        "Reported with “wrote”",
        "Speaker by the rule “speaker after verb”, right 90% of the time",
        "paragraph, passage 3",
        "The Lantern Courier · 2016-03-04 · news",
    ):
        assert said in shown
    assert page.count('class="mark quote at"') == 2


def test_a_quote_stands_between_the_passages_around_it(site: Site) -> None:
    shown = words(site.get(f"/archive/quotes/{BACK}-q3").text)
    assert "“It took us three years and one auditor.” “We learned to count,” said Mara Quill." in shown


def test_what_was_corrected_by_hand_is_said(site: Site) -> None:
    shown = words(site.get(f"/archive/quotes/{NIGHT}-q3").text)
    assert 'Corrected by hand The caption names <the mayor>. set: the program had {"speaker": null}' in shown
    assert "Corrected by hand" not in site.get(f"/archive/quotes/{NIGHT}-q2").text


def test_the_same_words_elsewhere_are_found(site: Site) -> None:
    page = words(site.get(f"/archive/quotes/{NIGHT}-q1").text)
    assert "The same words elsewhere “We ran out of money before we ran out of water,”, Sable Point Ferries" in page


def test_a_figure_page_says_the_value_and_its_source(site: Site) -> None:
    shown = words(site.get(f"/archive/figures/{NIGHT}-f2").text)
    for said in ("$3.4 million loss", "According to Office of the Tidal Auditor", "As of 2015", "Value 3,400,000 USD"):
        assert said in shown
    assert "$2.1 million" in shown


def test_figures_for_one_thing_stand_side_by_side_and_conflicts_show(site: Site) -> None:
    page = site.get("/-/compare?thing=passengers").text
    assert "Different values are given for 2017" in page
    assert 5 == page.count('class="dot"') == page.count('<td class="amount">')
    assert "Nothing in this archive counts zebras" not in page
    assert "Nothing in this archive counts zebras more than once" in site.get("/-/compare?thing=zebras").text


def test_a_person_page_gathers_words_roles_and_company(site: Site) -> None:
    shown = words(site.get("/archive/people/ines-okonkwo-vael").text)
    for said in (
        "Chair, Ferry Riders League",
        "4 quotes",
        "“I would not,”",
        "Articles written The boat we owe",
        "Mara Quill",
    ):
        assert said in shown
    organization = words(site.get("/archive/organizations/the-lantern-courier").text)
    assert "Published here Night bus costs more" in organization


def test_a_name_leads_to_every_article_that_names_it(site: Site) -> None:
    shown = words(site.get("/archive/organizations/office-of-the-tidal-auditor").text)
    assert "Named in Auditor publishes ferry accounts Office of the Tidal Auditor · 2018-01-15" in shown
    assert "press release · named once" in shown
    silent = words(site.get("/archive/people/petra-ashdown").text)
    assert "No quotes Nobody is quoted in their name here." in silent


@pytest.mark.parametrize(
    "form, expected",
    [
        ("bib", "  author = {Ashdown, Petra},\n  journal = {The Lantern Courier},\n  year = {2016},\n  month = {3},"),
        ("ris", "TY  - NEWS\r\nID  - night-ferry-ends-2016-03-04-q1\r\nTI  - Night ferry ends"),
        ("csl", '"issued": {\n      "date-parts": [\n        [\n          2016,\n          3,\n          4'),
    ],
)
def test_citations_are_files_for_programs(site: Site, form: str, expected: str) -> None:
    answer = site.get(f"/archive/quotes/{NIGHT}-q1.{form}")
    assert expected in answer.text
    assert "We ran out of money before we ran out of water,” , Mara".replace(" ,", ",") in answer.text
    assert f'filename="{NIGHT}-q1.{form}"' in answer.headers["content-disposition"]
    for table, key in (("articles", NIGHT), ("figures", f"{NIGHT}-f1"), ("articles", "undated-notice")):
        assert site.get(f"/archive/{table}/{key}.{form}").status_code == 200


def test_annotations_find_their_words_by_quote_and_by_position(site: Site) -> None:
    """Each selector leads back to the words in the text it names; a broken quote has a target a part."""
    for table, parts in (("quotes", "quote_parts"), ("figures", "figures")):
        expected: dict[str, list[tuple[int, int]]] = {}
        for row in site.get(f"/archive/{parts}.json?_shape=array").json():
            expected.setdefault(row.get("quote" if table == "quotes" else "id"), []).append((row["start"], row["end"]))
        assert len(expected) > 15
        for key, spans in expected.items():
            made = json.loads(site.get(f"/archive/{table}/{key}.jsonld").text)
            targets = made["target"] if isinstance(made["target"], list) else [made["target"]]
            text = site.get(targets[0]["source"].removeprefix("http://localhost")).text
            found = [target["selector"][1] for target in targets]
            assert spans == [(place["start"], place["end"]) for place in found]
            for target in targets:
                words, place = target["selector"]
                assert text[place["start"] : place["end"]] == words["exact"]
                assert text.count(words["prefix"] + words["exact"] + words["suffix"]) == 1


def test_annotations_say_whose_words_they_are(site: Site) -> None:
    said = json.loads(site.get(f"/archive/quotes/{NIGHT}-q2.jsonld").text)
    assert said["body"]["value"] == "Said by Dov Larkspur"
    assert [target["selector"][0]["exact"] for target in said["target"]] == [
        "The accounts,",
        "were kept in three notebooks.",
    ]
    cited = json.loads(site.get(f"/archive/figures/{NIGHT}-f2.jsonld").text)
    assert cited["body"]["value"] == "Cited from Office of the Tidal Auditor"


def test_a_broken_quote_is_cited_in_its_parts(site: Site) -> None:
    assert "“The accounts,” “were kept in three notebooks.”, Dov Larkspur, characters " in words(
        site.get(f"/archive/quotes/{NIGHT}-q2").text
    )
    assert "“$3.4 million”, according to Office of the Tidal Auditor, characters " in words(
        site.get(f"/archive/figures/{NIGHT}-f2").text
    )


def test_search_ranks_marks_filters_and_counts(site: Site) -> None:
    page = site.get("/-/find?q=ferry").text
    assert "6 in articles" in page
    assert "<mark>ferry</mark>" in page
    assert "in quotes" in words(site.get("/-/find?q=water&speaker=quill").text)
    only = site.get("/-/find.json?q=ferry&type=press+release&year=2016").json()["found"]
    assert [row["key"] for row in only["articles"]["rows"]] == ["league-letter-2016-03-20"]
    assert {"articles", "quotes", "figures"} == set(only)
    names = site.get("/-/find.json?q=ines+okonkwo").json()["found"]["people"]
    assert (names["count"], names["rows"][0]["name"]) == (1, "Inés Okonkwo-Vael")
    rows = list(csv.DictReader(io.StringIO(site.get('/-/find.csv?q="does+not+close"').text)))
    assert {"articles", "quotes", "figures"} == {row["table"] for row in rows}


def test_no_row_that_is_found_is_lost_in_data(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    plugin = next(plugin for plugin in pm.get_plugins() if hasattr(plugin, "WRITTEN_AT_ONCE"))
    whole = site.get("/-/find.json?q=the").json()["found"]
    counts = {table: group["count"] for table, group in whole.items()}
    assert counts["quotes"] > 5
    monkeypatch.setattr(plugin, "WRITTEN_AT_ONCE", 3)
    monkeypatch.setattr(plugin, "A_PAGE_OF_DATA", 3)
    rows = list(csv.DictReader(io.StringIO(site.get("/-/find.csv?q=the").text)))
    assert counts == {table: len({row["key"] for row in rows if row["table"] == table}) for table in counts}
    assert len(rows) == sum(counts.values())
    group = site.get("/-/find.json?q=the").json()["found"]["quotes"]
    keys = [row["key"] for row in group["rows"]]
    while group["next"]:
        group = site.get(group["next"]).json()["found"]["quotes"]
        keys += [row["key"] for row in group["rows"]]
    assert keys == [row["key"] for row in whole["quotes"]["rows"]]


@pytest.mark.parametrize(
    "typed, more, fewer",
    [
        ("ferr*", "ferry", "ferr"),
        ("ferry OR bus", "ferry", "ferry bus"),
        ("ferry", "ferry -night", "ferry night -ferry"),
        ("night ferry", "“night ferry”", '"ferry night"'),
        ("water", '"water does not', '"does water not"'),
    ],
)
def test_operators_widen_and_narrow(site: Site, typed: str, more: str, fewer: str) -> None:
    def count(words: str) -> int:
        found = site.get(f"/-/find.json?q={quote_plus(words)}").json()["found"]
        return int(sum(group["count"] for group in found.values()))

    assert count(typed) > count(more) > count(fewer)


def test_a_search_for_nothing_but_what_is_not_wanted_says_so(site: Site) -> None:
    assert "-without narrows a search and does not stand alone" in words(site.get("/-/find?q=-ferry").text)


@pytest.mark.parametrize(
    "typed", ['"', "-x", "*", "a OR", "NEAR(", "x" * 1_900, "%00", "%F0%9F%9B%B6", "<script>", "'"]
)
def test_no_search_is_an_error(site: Site, typed: str) -> None:
    for form in ("", ".json", ".csv"):
        assert site.get(f"/-/find{form}?q={typed}&year={typed}&page={typed}&in={typed}").status_code == 200
        assert site.get(f"/-/find{form}?q=ferry&year={typed}&type={typed}&page={typed}").status_code == 200
    for table in ("articles", "quotes", "figures"):
        assert site.get(f"/-/feed/{table}?q={typed}&person={typed}&topic={typed}").status_code == 200


@pytest.mark.parametrize(
    "path, count",
    [
        ("articles", 7),
        ("quotes", 17),
        ("figures", 21),
        ("quotes?person=mara-quill", 3),
        ("quotes?organization=ferry-riders-league", 5),
        ("articles?topic=ferries", 4),
        ("articles?person=dov-larkspur", 2),
        ("quotes?q=water", 4),
    ],
)
def test_feeds_are_atom_newest_first(site: Site, path: str, count: int) -> None:
    answer = site.get(f"/-/feed/{path}")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.fromstring(answer.text)
    entries = feed.findall(f"{atom}entry")
    for one in (feed, *entries):  # RFC 4287, 4.1: what each must have
        assert all(len(one.findall(f"{atom}{name}")) == 1 for name in ("id", "title", "updated"))
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", one.findtext(f"{atom}updated") or "")
        assert one.find(f"{atom}author/{atom}name") is not None
        assert one.find(f"{atom}link") is not None
    assert len({entry.findtext(f"{atom}id") for entry in entries}) == len(entries)
    dates = [entry.findtext(f"{atom}updated") or "" for entry in entries]
    assert (count, sorted(dates, reverse=True)) == (len(entries), dates)
    for entry in entries:
        address = (entry.findtext(f"{atom}id") or "").removeprefix("http://localhost")
        assert site.get(address).status_code == 200


def test_a_feed_is_named_after_whom_it_is_about(site: Site) -> None:
    assert "<title>Pressmark · quotes · Mara Quill</title>" in site.get("/-/feed/quotes?person=mara-quill").text
    assert "&lt;b&gt;Tides&lt;/b&gt;" in site.get("/-/feed/articles?topic=b-tides-b").text
    linked = re.findall(r'href="(/-/feed/articles\?topic=[^"]+)"', site.get(f"/archive/articles/{NIGHT}").text)
    assert linked
    assert all("<entry>" in site.get(path).text for path in linked)


def test_an_unsafe_address_of_an_article_is_no_link(site: Site) -> None:
    assert "lantern-courier.example/2016/night-ferry" in site.get(f"/archive/articles/{NIGHT}").text
    assert "javascript" not in site.get("/archive/articles/undated-notice").text


def test_the_first_page_leads_everywhere(site: Site) -> None:
    page = site.get("/").text
    paths = {unescape(path).split("#")[0] for path in re.findall(r'href="(/[^"]*)"', page)}
    assert len(paths) > 60
    assert dict.fromkeys(paths, 200) == {path: site.get(path).status_code for path in paths}


def test_datasette_still_has_the_places_we_change(site: Site) -> None:
    table = site.get("/archive/quotes?kind=direct").text
    assert '<select aria-label="Column to filter by" name="_filter_column' in table
    assert "<details><summary>What the columns mean</summary><dl" in table
    assert 'aria-label="Value to compare with"' in table
    assert 'value="Ask"' in site.get("/archive/everything-somebody-said").text
    assert (
        "Losses fell to $2.1 million in 2017. The ratio of fares" in site.get("/archive/press-releases?year=2018").text
    )
    assert "<h2>Answer: 1 row" in " ".join(site.get("/archive/press-releases?year=2018").text.split())
    assert 'aria-label="Words to search for"' in site.get("/-/search").text
    assert f'<a href="/archive/quotes/{NIGHT}-q1">' in site.get("/archive/everything-somebody-said?name=quill").text
