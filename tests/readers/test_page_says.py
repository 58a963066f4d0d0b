"""Invented pages: what they say of themselves: whose site they are on, who wrote them, on which day."""

from __future__ import annotations

import pytest
from invented_page import PARAGRAPH, labelled, page

from pressmark.model import Byline

LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Courier"},
 {"@type": "Person", "@id": "#ida", "name": "Ida Quill", "jobTitle": "Harbour Reporter",
  "worksFor": {"@type": "Organization", "name": "Ashmere Courier"}},
 {"@type": ["OpinionNewsArticle"], "headline": "Ferry &amp; folly", "author": [{"@id": "#ida"}],
  "publisher": {"name": "Ashmere Courier"}, "datePublished": "2021-03-04T23:30:00-05:00",
  "keywords": "ferries, harbour"}
]}</script><script type="application/ld+json">{"broken": </script>"""


def test_json_ld_is_read_through_graphs_and_references_and_broken_scripts_are_skipped() -> None:
    said = page(f"<h1>Ferry &amp; folly</h1>{PARAGRAPH * 3}", LINKED).metadata
    assert said.title == "Ferry & folly"
    assert said.type == "opinion"
    assert said.publisher == "Ashmere Courier"
    assert (said.date_published, said.time_published) == ("2021-03-04", None)
    assert said.authors == (Byline("Ida Quill", "Harbour Reporter", "Ashmere Courier", "Ida Quill"),)
    assert said.topics == ("ferries", "harbour")


@pytest.mark.parametrize(
    "title, site",
    [
        ("Ferry back | The Ashmere Courier", "The Ashmere Courier"),
        ("The Ashmere Courier - Ferry back", "The Ashmere Courier"),
        ("Ferry back – News – The Ashmere Courier", "The Ashmere Courier"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_title(title: str, site: str) -> None:
    head = f'<title>{title}</title><meta property="og:site_name" content="{site}">'
    assert page(f"<h1>Ferry back</h1>{PARAGRAPH * 3}", head).metadata.title == "Ferry back"


def test_a_site_that_names_itself_only_in_the_page_title_is_the_publisher() -> None:
    said = page(f"<h2>Ferry back</h2>{PARAGRAPH * 3}", "<title>Ferry back - Port of Ashmere</title>").metadata
    assert (said.title, said.publisher) == ("Ferry back", "Port of Ashmere")


@pytest.mark.parametrize(
    "name", ["admin", "https://courier.example/ida", "Staff Writer", "web@courier.example", "Website", "Ida Updated"]
)
def test_placeholders_are_no_authors(name: str) -> None:
    assert page(PARAGRAPH * 3, f'<meta name="author" content="{name}">').metadata.authors == ()


@pytest.mark.parametrize(
    "printed, role, organization",
    [
        ("<p>By IDA MARSH</p><p>Harbour Correspondent</p>", "Harbour Correspondent", None),
        ("<div><b>By</b> <a>Ida Marsh</a><i>Harbour Reporter</i></div>", "Harbour Reporter", None),
        ("<div>Ida Marsh</div><div>Director at the Tide Foundation</div>", "Director", "Tide Foundation"),
        ("<div>By Ida Marsh | ida@courier.example | Coast News Group</div>", None, "Coast News Group"),
        ("<div>Ida Marsh</div><div>The editor wrote to her mother.</div>", None, None),
        ("<div>Ida Marsh</div><div>Harbor Police Seek Young Director Seen Near the Old Ferry Quay</div>", None, None),
    ],
)
def test_a_writer_of_the_head_has_the_role_or_the_employer_printed_with_the_name(printed, role, organization) -> None:
    content = page(f"<h1>Ferry back</h1>{printed}{PARAGRAPH * 3}", '<meta name="author" content="Ida Marsh">')
    [credit] = content.metadata.authors
    assert (credit.role, credit.organization) == (role, organization)


@pytest.mark.parametrize(
    "printed, role, organization",
    [
        ("<p>By Ida Marsh</p><p>Ashmere Courier</p>", None, "Ashmere Courier"),
        ("<p>By Ida Marsh</p><p>March 5, 2021</p><p>Ashmere Courier</p>", None, "Ashmere Courier"),
        ("<p>By Ida Marsh</p><p>March 5, 2021</p><p>Front page</p><p>Ashmere Courier</p>", None, None),
        ("<p><a>Ida Marsh</a> Harbour editor</p><p>Follow us</p><p>Ida Marsh</p>", "Harbour editor", None),
        ("<p>By Ida Marsh</p><p>Harbour Reporter</p><div>Ida Marsh<p>Follow</p></div>", "Harbour Reporter", None),
    ],
)
def test_the_outlet_on_a_line_of_its_own_below_the_writer_employs_the_writer(printed, role, organization) -> None:
    head = '<meta name="author" content="Ida Marsh"><meta property="og:site_name" content="Ashmere Courier">'
    [credit] = page(f"<h1>Ferry back</h1>{printed}{PARAGRAPH * 3}", head).metadata.authors
    assert (credit.role, credit.organization) == (role, organization)


@pytest.mark.parametrize(
    "title, role, organization",
    [
        ("Senior Harbour Reporter, Courier", "Senior Harbour Reporter", "Courier"),
        ("Senior Reporter, Harbours", "Senior Reporter, Harbours", None),
    ],
)
def test_a_job_title_that_ends_with_the_outlet_says_whose_it_is(title, role, organization) -> None:
    said = f'{{"@type": "NewsArticle", "author": {{"name": "Ida Marsh", "jobTitle": "{title}"}}}}'
    head = '<meta property="og:site_name" content="Courier Ashmere">'
    [credit] = page(PARAGRAPH * 4, f"{head}<script type='application/ld+json'>{said}</script>").metadata.authors
    assert (credit.role, credit.organization) == (role, organization)


def test_a_body_printed_as_the_writer_is_an_organization() -> None:
    content = page(f"<h1>Ferry back</h1><p class='byline'>By Port of Ashmere Authority</p>{PARAGRAPH * 3}")
    assert [(credit.name, credit.is_organization) for credit in content.metadata.authors] == [
        ("Port of Ashmere Authority", True)
    ]


def test_a_date_that_only_one_guess_gives_is_no_date() -> None:
    assert page(f"{PARAGRAPH * 3}<p>© 2009 Port of Ashmere</p>").metadata.date_published is None


def test_the_day_of_a_change_is_not_the_day_of_publication() -> None:
    lines = "<p class='date'>Published March 4, 2021, 9:05 a.m. | Updated March 9, 2021, 4 p.m.</p>"
    said = page(f"<h1>Ferry back</h1>{lines}{PARAGRAPH * 3}").metadata
    assert (said.date_published, said.time_published) == ("2021-03-04", "09:05")


def test_a_site_is_named_by_the_title_of_its_feed() -> None:
    link = '<link rel="alternate" type="application/rss+xml" title="The Ashmere Courier &raquo; Feed" href="/feed">'
    assert page(f"<h1>Ferry line reopens</h1>{PARAGRAPH * 3}", link).metadata.publisher == "The Ashmere Courier"


@pytest.mark.parametrize(
    "lines, stated, day",
    [
        ("<time>Published: Dec. 22, 2016, 6:47 p.m.</time>", "2016-12-23T00:47:00Z", "2016-12-22"),
        ("<time>Mar 6, 2018</time><time>Dec 21, 2016</time>", "2016-12-21", "2016-12-21"),
    ],
)
def test_the_day_of_publication_is_the_one_the_page_prints_as_such(lines: str, stated: str, day: str) -> None:
    head = f'<meta property="article:published_time" content="{stated}">'
    assert page(f"<h1>Ferry line reopens</h1>{lines}{PARAGRAPH * 3}", head).metadata.date_published == day


def test_a_byline_and_a_date_set_aside_between_title_and_text_count() -> None:
    aside = "<aside><p>By IDA QUILL<br>Harbor City Post Reporter</p><p>Friday, 5 Mar, 2021<br>9:05 am</p></aside>"
    said = page(f"<main><h1>Ferry to reopen</h1>{aside}<section>{PARAGRAPH * 4}</section></main>").metadata
    assert [(c.name, c.role, c.organization) for c in said.authors] == [("Ida Quill", "Reporter", "Harbor City Post")]
    assert (said.date_published, said.time_published) == ("2021-03-05", "09:05")


def test_a_date_and_a_clock_in_elements_of_their_own_are_two_numbers() -> None:
    when = "<div class='date'><span>March 5, 2021</span><span>9:05 AM ET</span></div>"
    said = page(f"<h1>Ferry to reopen</h1>{when}{PARAGRAPH * 4}").metadata
    assert (said.date_published, said.time_published) == ("2021-03-05", "09:05")


def test_a_stamp_of_bare_digits_dates_the_article() -> None:
    said = page(f"<h1>Ferry to reopen</h1><p class='date'>20210305090530</p>{PARAGRAPH * 4}").metadata
    assert (said.date_published, said.time_published) == ("2021-03-05", "09:05")


@pytest.mark.parametrize(
    "note",
    [
        "Ida B. Quill is the chief reporter for the Ashmere Times.",
        "Ida Quill is chief reporter of The Ashmere Times",
        "Ida Quill is a\xa0chief reporter for the Ashmere Times.",
    ],
)
def test_a_note_beside_the_article_gives_role_and_employer_of_its_writer(note: str) -> None:
    body = f"<h1>Ferry to reopen</h1><p>By Ida Quill</p>{PARAGRAPH * 4}<div class='bio'>{note}</div>"
    (writer,) = page(body).metadata.authors
    assert (writer.role, (writer.organization or "").removeprefix("The ")) == ("chief reporter", "Ashmere Times")


def test_initials_keep_the_full_stops_that_any_part_of_the_head_prints() -> None:
    head = "<meta name='author' content='Ida Quill, Bo S.A. Marsh'>"
    assert [credit.name for credit in page(PARAGRAPH * 4, head).metadata.authors] == ["Ida Quill", "Bo S.A. Marsh"]


def test_a_byline_between_the_path_of_the_sections_and_the_text_counts() -> None:
    title = "Ferry line to reopen after two years of repairs"
    path = f"<p>Front Page » Harbour » {title}</p>"
    line = "<div>Written by <a rel='author'>Ashmere Harbour Today</a> on March 3, 2021</div>"
    shown = page(f"<div>{path}<h1>{title}</h1>{line}{PARAGRAPH * 4}</div>", f"<title>{title}</title>")
    assert ("byline", "Written by Ashmere Harbour Today on March 3, 2021") in labelled(shown)
    assert [credit.name for credit in shown.metadata.authors] == ["Ashmere Harbour Today"]


def test_a_site_named_as_its_address_yields_to_the_name_behind_the_title() -> None:
    head = (
        "<title>Ferry to reopen | The Times of Ashmere</title><meta property='og:title' content='Ferry to reopen'>"
        "<meta property='og:site_name' content='Timesofashmere'>"
        "<link rel='canonical' href='https://www.timesofashmere.example/ferry'>"
    )
    assert page(f"<h1>Ferry to reopen</h1>{PARAGRAPH * 4}", head).metadata.publisher == "The Times of Ashmere"


def test_the_one_body_credited_beside_writers_employs_them() -> None:
    said = '{"@type": "NewsArticle", "headline": "Ferry to reopen", "author": ["Ida Quill", "Ashmere News Agency"]}'
    (writer,) = page(PARAGRAPH * 4, f"<script type='application/ld+json'>{said}</script>").metadata.authors
    assert (writer.name, writer.organization) == ("Ida Quill", "Ashmere News Agency")


def test_the_credit_of_a_picture_names_no_writer() -> None:
    figure = "<figure><img><figcaption><div class='credits'>By Bo Marsh/Harbor Images.</div></figcaption></figure>"
    said = page(f"<h1>Ferry to reopen</h1><p class='byline'>By Ida Quill</p>{figure}{PARAGRAPH * 4}").metadata
    assert [credit.name for credit in said.authors] == ["Ida Quill"]
