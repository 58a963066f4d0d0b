"""Invented pages: who wrote the article, when, under which title, and what stands between title and text."""

from __future__ import annotations

import pytest

from pressmark.model import Byline, Metadata
from pressmark.readers import choose, read_bytes
from pressmark.readers.content import Content
from pressmark.readers.head import Head

TEXT = "".join(
    f"<p>The harbour board of Ashmere voted on {day} to reopen the ferry line, its chair told reporters.</p>"
    for day in ("Monday", "Tuesday", "Friday", "Sunday")
)
TITLE = "<h1>Ferry line to reopen after two years</h1>"


def page(body: str, head: str = "<title>Ferry line to reopen after two years</title>") -> Content:
    return read_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(), ".html")[1]


def kinds(content: Content) -> dict[str, str]:
    return {content.text[zone.start : zone.end]: zone.kind for zone in content.zones}


def said(above: str, head: str = "") -> Metadata:
    return page(
        f"<article>{TITLE}{above}{TEXT}</article>", f"<title>Ferry line to reopen after two years</title>{head}"
    ).metadata


def names(above: str, head: str = "") -> list[str]:
    return [credit.name for credit in said(above, head).authors]


@pytest.mark.parametrize(
    "above, found",
    [
        ("<p>By<span>I.B. Quill</span></p>", ["I.B. Quill"]),
        ("<div>By</div><div>Ida Quill</div><div>4 March 2021</div>", ["Ida Quill"]),
        ("<div>By</div><div>Ida Quill</div><div>and</div><div>Ben Marsh</div>", ["Ida Quill", "Ben Marsh"]),
        ("<div class='author-box'><div>Ida Quill</div><div>Harbour Reporter</div></div>", ["Ida Quill"]),
        ("<ul><li><a href='/experts/12'>Ida Quill</a></li></ul><p>4 March 2021</p>", ["Ida Quill"]),
        ("<p class='byline'>Ida Quill | PTI | Mar 4, 2021, 15:43 IST</p>", ["Ida Quill"]),
        ("<p>By Ida Quill and Ben MarshAshmere News</p>", ["Ida Quill", "Ben Marsh"]),
        ("<p>By Ida Quill</p><p>@idaquill</p><p>Ben Marsh</p>", ["Ida Quill"]),
        (
            "<p>By Ida Quill & Ben Marsh / Published by the harbour on the 4th March 2021</p>",
            ["Ida Quill", "Ben Marsh"],
        ),
        ("<p>By Ida Quill<time>2021-03-04</time></p>", ["Ida Quill"]),
        ("<p>By Ida Quill and Ben S. Marsh24 comments</p>", ["Ida Quill", "Ben S. Marsh"]),
        ("<p class='byline'>editor — March 4, 2021 add comment</p>", []),
        ("<p>by Ida Quill, AshNews Writer</p>", ["Ida Quill"]),
        ("<p class='byline'>Ida (I.B.) Quill</p>", ["Ida Quill"]),
        ("<ul><li><a href='/lakes/12'>Ida Quill</a></li></ul><p>4 March 2021</p>", []),
    ],
)
def test_a_byline_is_read_however_the_page_parts_it(above: str, found: list[str]) -> None:
    assert names(above) == found


def test_a_writer_whom_the_head_lists_beside_the_printed_ones_counts_where_a_line_prints_the_name() -> None:
    head = "<meta name='author' content='Ida Quill, Ben Marsh'>"
    assert names("<p>By Ida Quill</p><p>@idaquill</p><p>Ben Marsh</p>", head) == ["Ida Quill", "Ben Marsh"]
    assert names("<p>By Ida Quill</p>", head) == ["Ida Quill"]


@pytest.mark.parametrize(
    "nobody", ["QX7567", "www.ashmere.example", "Agencies", "Article by", "Wednesday", "Last Updated"]
)
def test_user_names_addresses_and_labels_write_nothing(nobody: str) -> None:
    assert names("", f"<meta name='author' content='{nobody}'>") == []


def test_a_byline_of_another_story_far_below_names_no_writer_of_this_one() -> None:
    far = (
        "<div>Share</div>" * 8 + "<div class='related'><h3>Bells ring</h3><p>By <a rel='author'>Ben Marsh</a></p></div>"
    )
    assert page(TITLE + TEXT + far).metadata.authors == ()


def test_a_printed_byline_gives_the_role_and_the_outlet_that_the_head_leaves_out() -> None:
    head = """<script type="application/ld+json">{"@type": "NewsArticle", "author": "Ida Quill",
     "headline": "Ferry line to reopen after two years"}</script>"""
    (writer,) = said("<p class='author'>Ida Quill, The Ashmere News</p>", head).authors
    assert (writer.name, writer.organization) == ("Ida Quill", "The Ashmere News")


@pytest.mark.parametrize(
    "line",
    [
        "View author archive",
        "More from this author",
        "Contributors",
        "Harbour master Ben Marsh. (Picture by Lena Voss)",
    ],
)
def test_a_line_below_the_name_that_heads_something_else_is_no_role(line: str) -> None:
    (writer,) = said(f"<p>By Ida Quill</p><p>{line}</p>").authors
    assert writer.role is None


def test_a_line_of_rights_employs_nobody() -> None:
    foot = "<footer>© 2021 Ida Quill | Privacy Policy | Imprint</footer>"
    assert page(f"{TITLE}<p>By Ida Quill</p>{TEXT}{foot}").metadata.authors == (
        Byline("Ida Quill", None, None, "By Ida Quill"),
    )


def test_teasers_and_captions_between_title_and_text_are_kept() -> None:
    dek = "The board wants two boats a day, and a third one in the summer months"
    lead = "Until then the only way across the bay remains the bridge, whose toll rose to £4 in May."
    caption = "The pier in winter, when no boats land at all"
    found = kinds(
        page(
            f"<article>{TITLE}<header><div>{dek}</div></header><p>4 March 2021</p><figure><figcaption>{caption}"
            f"</figcaption></figure><section><div>{lead}</div></section>{TEXT}</article>"
        )
    )
    assert (found[dek], found[caption], found[lead]) == ("subtitle", "caption", "main")


def test_a_paragraph_above_the_byline_sums_the_article_up() -> None:
    dek = "Residents of the island waited through two winters for the board to find the money for repairs"
    content = page(
        f"<article>{TITLE}<p>{dek}.</p><div>By IDA QUILL</div><div>4 March 2021 05:03 AM EST</div>{TEXT}</article>"
    )
    assert (kinds(content)[f"{dek}."], kinds(content)["By IDA QUILL"]) == ("subtitle", "byline")
    assert (content.metadata.time_published, content.metadata.summary) == ("05:03", f"{dek}.")


def test_a_teaser_that_the_text_repeats_and_a_caption_shown_twice_count_once() -> None:
    teaser = "The harbour board of Ashmere voted on Monday to reopen the ferry line"
    caption = (
        "<figure><figcaption>The pier in winter, when no boats land at all, seen from the bridge</figcaption></figure>"
    )
    content = page(f"<article>{TITLE}<header><div>{teaser}</div></header>{caption}{caption}{TEXT}</article>")
    shown = [(zone.kind, content.text[zone.start : zone.end][:8]) for zone in content.zones]
    assert shown[1:4] == [("navigation", "The harb"), ("caption", "The pier"), ("navigation", "The pier")]


def test_a_paragraph_that_a_caption_repeats_is_running_text() -> None:
    first = "The harbour of Ashmere appears to be the first on this coast to lend its boats to schools."
    caption = f"<figure><figcaption>{first} Photo: Lena Voss</figcaption></figure>"
    assert kinds(page(f"<article>{TITLE}{caption}<div><p>{first}</p>{TEXT}</div></article>"))[first] == "main"


@pytest.mark.parametrize(
    "heading",
    [
        "Ferry line to reopen after two years <a href='#'>Add to list</a>",
        "Ferry line to reopen after two years <small>Two boats a day</small>",
        "<span>Harbour</span><br>Ferry line to reopen after two years",
    ],
)
def test_a_heading_may_hold_more_than_the_title(heading: str) -> None:
    content = page(f"<article><h1>{heading}</h1>{TEXT}</article>")
    assert content.metadata.title == "Ferry line to reopen after two years"
    assert kinds(content)["Ferry line to reopen after two years"] == "title"


def test_the_main_heading_is_the_title_where_the_head_words_it_otherwise() -> None:
    content = page(f"<article><h1>Two winters without a boat</h1>{TEXT}</article>")
    assert content.metadata.title == "Two winters without a boat"


@pytest.mark.parametrize(
    "line, when",
    [
        ("PTI | March 4, 2021 | Updated 08:24 IST", ("2021-03-04", "08:24")),
        ("22:57 GMT 04.03.2021 (updated 11:14 GMT 05.03.2021)", ("2021-03-04", "22:57")),
        ("04/03/2021 | 20:26 PM", ("2021-03-04", "20:26")),
        ("By Ida Quill March 4 at 3:57 PM", ("2021-03-04", "15:57")),
        ("Mar 4", ("2021-03-04", None)),
    ],
)
def test_a_date_is_read_with_its_time_however_it_is_printed(line: str, when: tuple[str, str | None]) -> None:
    head = "<meta property='article:published_time' content='2021-03-04'>"
    found = said(f"<p class='date'>{line}</p>", head)
    assert (found.date_published, found.time_published) == when


def test_a_day_that_the_address_spells_settles_the_order_of_day_and_month() -> None:
    head = Head(dates=("2021-03-04",), url="https://courier.example/2021/mar/04/ferry")
    assert choose.date(head, ["04/03/2021"], ["04/03/2021"]) == ("2021-03-04", None)
    assert choose.date(Head(dates=("2021-03-04",)), ["04/03/2021"], ["04/03/2021"]) == (None, None)


def test_an_agency_in_the_head_publishes_no_page_of_another_site() -> None:
    head = """<meta property='og:site_name' content='ashmere.example'><script type="application/ld+json">
     {"@type": "NewsArticle", "headline": "Ferry line to reopen after two years", "publisher": "Reuters"}</script>"""
    assert said("", head).publisher == "ashmere.example"


@pytest.mark.parametrize(
    "sites, address, title, publisher",
    [
        (("The Ash Mere Times", "AMTimes"), "www.amtimes.example", "Ferry back", "The Ash Mere Times"),
        (("ashmere.example",), "www.ashmere.example", "Ferry back - Video | ashmere.example", "ashmere.example"),
        (("247ashmere.example",), "247ashmere.example", "Ferry back - Port Fund - 24/7 Ashmere", "24/7 Ashmere"),
    ],
)
def test_a_publisher_is_the_name_that_the_address_spells(
    sites: tuple[str, ...], address: str, title: str, publisher: str
) -> None:
    head = Head(sites=sites, titles=(title,), url=f"https://{address}/ferry")
    assert choose.publisher(head, "Ferry back") == publisher


def test_a_day_printed_below_the_title_outranks_one_that_no_page_prints() -> None:
    head = Head(dates=("2021-03-04", "2021-03-04"), stated_dates=("2021-03-04", "2021-03-04"))
    assert choose.date(head, ["9 May 2021"], ["9 May 2021"], ["9 May 2021"]) == ("2021-05-09", None)
    assert choose.date(head, ["9 May 2021"], ["9 May 2021"]) == ("2021-03-04", None)


def test_the_name_of_a_blog_before_a_colon_is_no_part_of_the_title() -> None:
    head = "<title>Ashmere Days: Ferry is back</title>"
    assert page(f"<h1>Ashmere Days</h1><h3>Ferry is back</h3>{TEXT}", head).metadata.title == "Ferry is back"


def test_a_list_in_a_section_of_its_own_is_running_text() -> None:
    section = f"<div><div><div><div><div>{TEXT}{TEXT}</div></div></div></div></div>"
    rule = "Nobody may carry bicycles on the upper deck unless the captain has allowed it in writing."
    listed = f"<div><div><div><div><div>{TEXT}{TEXT}<ol><li>{rule}</li></ol></div></div></div></div></div>"
    assert kinds(page(f"{TITLE}{section}{listed}{section}"))[rule] == "list item"
