"""Invented pages: what a reader sees, and what of it is the article."""

from __future__ import annotations

from pathlib import Path

import pytest
from invented_page import PARAGRAPH, labelled, page

from pressmark.readers import read_bytes
from pressmark.readers.content import UnreadableError

CORPUS = Path(__file__).parent.parent / "corpus" / "reading"


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


def test_what_opens_over_the_page_behind_its_footer_is_no_part_of_the_article() -> None:
    popup = f"<div>{PARAGRAPH.replace('ferry', 'bus') * 9}</div>"
    shown = page(f"<h1>Ferry to reopen</h1>{PARAGRAPH * 8}<footer>Harbor News 2021</footer>{popup}")
    assert {kind for kind, text in labelled(shown) if "bus line" in text} == {"navigation"}


def test_headlines_of_other_stories_and_headings_without_text_are_left_out() -> None:
    story = "<p><a href='/pier'>Pier to be painted green by summer</a></p>"
    end = "<h2>More from Ashmere</h2><p class='tag'>harbour</p>"
    shown = page(
        f"<article><h1>Ferry to reopen</h1>{PARAGRAPH}{story}{PARAGRAPH.replace('Tuesday', 'Friday')}{end}</article>"
    )
    kinds = {text: kind for kind, text in labelled(shown)}
    assert (kinds["Pier to be painted green by summer"], kinds["harbour"]) == ("navigation", "topic")


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
