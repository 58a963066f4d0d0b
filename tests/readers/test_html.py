"""Invented pages: what a reader sees, what is the article, what the page says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressmark.model import Byline
from pressmark.readers import read_bytes
from pressmark.readers.content import Content, UnreadableError

CORPUS = Path(__file__).parent.parent / "corpus" / "reading"
PARAGRAPH = "<p>The harbour board of Ashmere voted on Tuesday to reopen the ferry line, its chair told reporters.</p>"


def page(body: str, head: str = "") -> Content:
    return read_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(), ".html")[1]


def labelled(content: Content) -> list[tuple[str, str]]:
    return [(zone.kind, content.text[zone.start : zone.end]) for zone in content.zones]


def test_a_whole_page_is_read_as_its_reader_would() -> None:
    content = read_bytes((CORPUS / "ferry.html").read_bytes(), ".html")[1]
    assert labelled(content)[:4] == [
        ("navigation", "The Ashmere Courier"),
        ("navigation", "News"),
        ("navigation", "Sport"),
        ("title", "Ferry line to reopen after two years"),
    ]
    kinds = {text: kind for kind, text in labelled(content)}
    assert kinds["Repairs to the old pier took longer than anybody had planned"] == "subtitle"
    assert kinds["By Ida Quill and Bo Marsh"] == "byline"
    assert kinds["4 March 2021, 9:05 a.m."] == "date"
    assert kinds["What happens next"] == "heading"
    assert kinds["The first boat leaves at dawn on Friday"] == "list item"
    assert kinds["The pier in winter. Photo: Lena Voss"] == "caption"
    assert kinds["“We waited long enough,” said Tomas Ferro, who sells tickets at the pier."] == "main"
    assert kinds["Ferries Harbour"] == "topic"
    assert kinds["Subscribe to our newsletter"] == "navigation"
    assert kinds["Lighthouse to be painted green"] == "navigation"
    said = content.metadata
    assert said.title == "Ferry line to reopen after two years"
    assert said.summary == "Repairs to the old pier took longer than anybody had planned"
    assert said.publisher == "The Ashmere Courier"
    assert (said.date_published, said.time_published) == ("2021-03-04", "09:05")
    assert [credit.name for credit in said.authors] == ["Ida Quill", "Bo Marsh"]
    assert said.topics == ("Ferries", "Harbour")
    assert (said.url, said.language) == ("https://courier.example/news/ferry", "en")


@pytest.mark.parametrize(
    "markup, text",
    [
        ("<p>one\n  two<!-- gone --> three</p>", "one two three"),
        ("<p>one<br>two</p>", "one\ntwo"),
        (
            "<p>Ida Vela<br>Mary Quill, historian<br>Owen Tarn<br>Ed Marsh, Smith College<br>Ann Poole<br>Bo Reed</p>",
            "Ida Vela\n\nMary Quill, historian\n\nOwen Tarn\n\nEd Marsh, Smith College\n\nAnn Poole\n\nBo Reed",
        ),
        ("one<br><br> <br>two", "one\n\ntwo"),
        ("<p>A<script>x()</script><style>y</style>B</p>", "AB"),
        ("<p>5&nbsp;&lt;&#8220;six&rdquo; &#147;old&#148;</p>", "5\xa0<“six” “old”"),
        ("<pre>a  b\n   c</pre>", "a  b\n   c"),
        ("<table><tr><td>Bus</td><td>12</td></tr><tr><td>Tram</td><td>7</td></tr></table>", "Bus\t12\n\nTram\t7"),
        ("<p>She said <q>never</q>.</p>", "She said “never”."),
        ("<p>seen</p><p hidden>unseen</p><p style='display: none'>unseen</p>", "seen"),
        ("<div>loose <b>bold</b><p>inner</p>tail</div>", "loose bold\n\ninner\n\ntail"),
        ("<p>before</p></body></html><p>after</p>", "before\n\nafter"),
        ("<p>The fer\u00adry li&shy;ne re&#173;opens</p>", "The ferry line reopens"),
        ("<noscript>" + "Short. <p>Turn it on.</p></noscript>seen", "seen"),
    ],
)
def test_text_is_what_a_browser_shows(markup: str, text: str) -> None:
    assert page(markup).text == text


def test_zones_cover_every_block_in_order() -> None:
    content = page(f"<nav><a href='/'>Home</a></nav><h1>Ferry back</h1>{PARAGRAPH * 3}<footer>Address</footer>")
    assert "\n\n".join(text for _, text in labelled(content)) == content.text
    assert [kind for kind, _ in labelled(content)] == ["navigation", "title", "main", "main", "main", "navigation"]


def test_comments_of_readers_are_beside_the_article() -> None:
    content = page(f"<h1>Ferry back</h1>{PARAGRAPH * 4}<div id='comments'>{PARAGRAPH.replace('board', 'mob')}</div>")
    assert labelled(content)[-1][0] == "navigation"


LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Courier"},
 {"@type": "Person", "@id": "#ida", "name": "Ida Quill", "jobTitle": "Harbour Reporter",
  "worksFor": {"@type": "Organization", "name": "Ashmere Courier"}},
 {"@type": ["OpinionNewsArticle"], "headline": "Ferry &amp; folly", "author": [{"@id": "#ida"}],
  "publisher": {"name": "Ashmere Courier"}, "datePublished": "2021-03-04T23:30:00-05:00",
  "keywords": "ferries, harbour"}
]}</script><script type="application/ld+json">{"broken": </script>"""


def test_a_mark_that_half_the_article_bears_does_not_set_it_beside() -> None:
    locked = "".join(f"<p class='text paywall'>{PARAGRAPH[3:-4]} Boat {n} sails first.</p>" for n in range(8))
    shown = page(
        f"<article><h1>Ferry to reopen</h1>{PARAGRAPH}{locked}<p class='promo'>Read: {PARAGRAPH[3:]}</article>"
    )
    kinds = [kind for kind, text in labelled(shown) if "harbour board" in text]
    assert kinds == ["main"] * 9 + ["navigation"]


def test_a_page_that_a_script_unhides_shows_its_largest_hidden_part() -> None:
    story = "".join(f"<p>{PARAGRAPH[3:-4]} Boat {n} sails first.</p>" for n in range(8))
    wide, narrow = f"<div style='display: none;'>{story}</div>", "<div hidden><p>Turn the device.</p></div>"
    assert [text[-19:] for _, text in labelled(page(wide + narrow))] == [f"Boat {n} sails first." for n in range(8)]
    assert "Boat" not in page("<p>" + "Harbour news. " * 60 + "</p>" + wide).text


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


def test_a_page_cut_in_the_middle_keeps_what_is_there() -> None:
    content = read_bytes(b"<html><body><h1>Ferry back</h1>" + PARAGRAPH.encode() * 3 + b"<p>The last wor", ".html")[1]
    assert content.text.endswith("The last wor")


def test_ten_thousand_nested_elements_lose_no_text() -> None:
    content = page("<div>" * 10_000 + PARAGRAPH + "</div>" * 10_000 + "<p>after</p>")
    assert content.text.startswith("The harbour board")
    assert content.text.endswith("after")


def test_a_text_file_that_is_a_page_is_read_as_one() -> None:
    kind, content = read_bytes(f"<!DOCTYPE html>\n<html><body>{PARAGRAPH}</body></html>".encode(), ".txt")
    assert kind == "text/html"
    assert "<p>" not in content.text


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(UnreadableError, match="the page shows no text"):
        page("<script>draw()</script>")


def test_a_page_of_several_whole_articles_marks_each_of_them() -> None:
    posts = [
        f"<article><h2>Post {number}</h2><p class='byline'>By Ida Quill</p>{PARAGRAPH * 7}</article>"
        for number in (1, 2)
    ]
    content = page("<h1>Harbour blog</h1>" + "".join(posts), "<title>Harbour blog</title>")
    wholes = [content.text[zone.start : zone.end] for zone in content.zones if zone.kind == "article"]
    assert [whole[:20] for whole in wholes] == ["Post 1\n\nBy Ida Quill", "Post 2\n\nBy Ida Quill"]
    assert [kind for kind, _ in labelled(content) if kind != "main"] == [
        *("navigation", "article", "title", "byline", "article", "title", "byline")
    ]
    assert (content.metadata.title, content.metadata.authors) == (None, ())


def test_teasers_beside_one_article_are_no_articles() -> None:
    teasers = f"<article><h3>Other</h3>{PARAGRAPH}</article>" * 4
    content = page(f"<article><h1>Ferry back</h1>{PARAGRAPH * 9}</article>{teasers}", "<title>Ferry back</title>")
    assert "article" not in {zone.kind for zone in content.zones}
    assert content.metadata.title == "Ferry back"


def test_of_several_articles_the_one_that_gives_the_page_its_title_counts() -> None:
    other = f"<article><h1>Lighthouse painted</h1>{PARAGRAPH * 9}</article>"
    content = page(f"<article><h1>Ferry back</h1>{PARAGRAPH * 9}</article>{other}", "<title>Ferry back | Blog</title>")
    assert "article" not in {zone.kind for zone in content.zones}
    assert content.metadata.title == "Ferry back"


def test_the_day_of_a_change_is_not_the_day_of_publication() -> None:
    lines = "<p class='date'>Published March 4, 2021, 9:05 a.m. | Updated March 9, 2021, 4 p.m.</p>"
    said = page(f"<h1>Ferry back</h1>{lines}{PARAGRAPH * 3}").metadata
    assert (said.date_published, said.time_published) == ("2021-03-04", "09:05")


def test_a_page_under_front_matter_is_both():
    source = (
        "---\ntitle: The clock has stopped\ndate: 2024-05-17\n---\n"
        "<p><b>FOR IMMEDIATE RELEASE</b></p><p>The clock on Quay Street has stopped, the council said, and nobody "
        "knows who will pay for a new one before the summer fair begins.</p>"
    )
    document = read_bytes(source.encode(), ".html")[1]
    assert (document.metadata.title, document.metadata.date_published) == ("The clock has stopped", "2024-05-17")
    assert document.text.startswith(source[: source.index("<p>")].rstrip() + "\n\nFOR IMMEDIATE RELEASE\n\nThe clock")
    assert "The clock has stopped" in {document.text[zone.start : zone.end] for zone in document.zones}


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


def test_a_page_cut_in_the_middle_is_noted_and_read() -> None:
    source = (
        f"<html><head><title>Ferry line reopens</title></head>\n<body><h1>Ferry line reopens</h1>{PARAGRAPH}<p>The old"
    )
    content = read_bytes(source.encode(), ".html")[1]
    assert content.text.endswith("The old")
    assert [note.message for note in content.notes] == ["the page ends in the middle: neither body nor page is closed"]


def test_the_line_below_the_title_is_known_by_a_mark_of_two_words() -> None:
    body = "".join(
        f"<p>The ferry was late on day {day} of the repairs, and nobody knew why it was.</p>" for day in range(6)
    )
    line = '<h2 class="sub-headline top">‘We waited,’ the owner of the pier said of the long repairs</h2>'
    page = f"<html><title>Ferry back</title><body><article><h1>Ferry back</h1>{line}{body}</article></body></html>"
    assert ("subtitle", "‘We waited,’ the owner of the pier said of the long repairs") in labelled(
        read_bytes(page.encode(), ".html")[1]
    )


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


def test_what_opens_over_the_page_behind_its_footer_is_no_part_of_the_article() -> None:
    popup = f"<div>{PARAGRAPH.replace('ferry', 'bus') * 9}</div>"
    shown = page(f"<h1>Ferry to reopen</h1>{PARAGRAPH * 8}<footer>Harbor News 2021</footer>{popup}")
    assert {kind for kind, text in labelled(shown) if "bus line" in text} == {"navigation"}


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


def test_headlines_of_other_stories_and_headings_without_text_are_left_out() -> None:
    story = "<p><a href='/pier'>Pier to be painted green by summer</a></p>"
    end = "<h2>More from Ashmere</h2><p class='tag'>harbour</p>"
    shown = page(
        f"<article><h1>Ferry to reopen</h1>{PARAGRAPH}{story}{PARAGRAPH.replace('Tuesday', 'Friday')}{end}</article>"
    )
    kinds = {text: kind for kind, text in labelled(shown)}
    assert (kinds["Pier to be painted green by summer"], kinds["harbour"]) == ("navigation", "topic")


def test_the_one_body_credited_beside_writers_employs_them() -> None:
    said = '{"@type": "NewsArticle", "headline": "Ferry to reopen", "author": ["Ida Quill", "Ashmere News Agency"]}'
    (writer,) = page(PARAGRAPH * 4, f"<script type='application/ld+json'>{said}</script>").metadata.authors
    assert (writer.name, writer.organization) == ("Ida Quill", "Ashmere News Agency")


def test_the_credit_of_a_picture_names_no_writer() -> None:
    figure = "<figure><img><figcaption><div class='credits'>By Bo Marsh/Harbor Images.</div></figcaption></figure>"
    said = page(f"<h1>Ferry to reopen</h1><p class='byline'>By Ida Quill</p>{figure}{PARAGRAPH * 4}").metadata
    assert [credit.name for credit in said.authors] == ["Ida Quill"]


def test_the_opening_under_a_mark_of_its_own_belongs_to_the_text_whose_form_it_has() -> None:
    opening = (
        "The ferry line across the lower harbour will run again from Friday, two years after the storm, it was said."
    )
    rest = "".join(
        f'<p class="copy">{PARAGRAPH[3:-4]} It was vote number {number} of the day.</p>' for number in range(9)
    )
    body = (
        f'<div class="teaser-content"><div><div><p class="copy">{opening}</p></div></div></div>'
        f'<div class="remainder-content"><div><div>{rest}</div></div></div>'
    )
    kinds = {text: kind for kind, text in labelled(page(f"<h1>Ferry line to run again</h1><main>{body}</main>"))}
    assert kinds[opening] == "main"


def test_a_text_that_goes_on_below_an_advertisement_is_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [f"{PARAGRAPH[3:-4]} It was vote number {number} of the day." for number in range(8)]
    monkeypatch.setattr("pressmark.readers.body.main_text", lambda source: "\n".join(told[:4]))

    def part(first: int) -> str:
        paragraphs = "".join(f"<p>{text}</p>" for text in told[first : first + 4])
        return f'<div class="grid"><div class="chunk">{paragraphs}</div></div><div class="ad">Advertisement</div>'

    other = f'<div class="grid"><div class="list"><p>Fish and other stories. {PARAGRAPH[20:]}</div></div>'
    content = page(f"<article><h1>Ferry line to run again</h1>{part(0)}{part(4)}{other}</article>")
    assert [text for kind, text in labelled(content) if kind == "main"] == told


@pytest.mark.parametrize(
    "line, kind",
    [
        ("Ida Marsh in an undated picture that was shown to the town", "caption"),
        ("Credit Ida Marsh for The Lantern", "navigation"),
        ("The boats will run as they did before the storm", "subtitle"),
    ],
)
def test_a_line_above_the_text_sums_it_up_unless_it_belongs_to_a_picture(line: str, kind: str) -> None:
    text = "".join(f"<p>{PARAGRAPH[3:-4]} It was vote number {number} of the day.</p>" for number in range(6))
    body = (
        f"<article><h1>Ferry line to run again</h1><p>{line}</p><p>By Ida Quill</p><p>March 4, 2021</p>{text}</article>"
    )
    assert {said: kind for kind, said in labelled(page(body))}[line] == kind
