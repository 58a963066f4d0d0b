from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pressmark.parse import parse_document
from tests.faithful import assert_faithful, only, raw

LINES = st.sampled_from(
    [
        "For Immediate Release",
        "March 3, 2021",
        "By Ida Marsh, Staff Writer",
        "Contact: Ned Poole, ned@poole.example",
        "###",
        "HARBOR CITY — The council of Harbor City voted on Monday to repair the old bridge, officials said.",
        "* one item of a [list](http://list.example) and **more**",
        "## A heading",
        "Date",
        "Tags",
        "Bridges Rivers",
        "> quoted _words_ of somebody",
        "{% image x %}",
        "<b>bold</b> and <br> tags",
        "",
        "   ",
        "\tindented text that goes on for a while and then it stops.",
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
@example("a\x0bb\x1cc\u2028d\x85e\x00f")
@example("**\n\n*a*")
@example("a<b>c</b>d\n\n&nbsp;")
@example("[a](b) MORE\n" * 3)
def test_any_text_is_read_without_loss(text):
    assert_faithful(text, parse_document(raw(text)))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, max_size=25), st.sampled_from(["\n", "\n\n", "\r\n", "\r   \t", "  \n"]))
def test_any_order_of_printed_lines_is_read_without_loss(lines, gap):
    text = gap.join(lines)
    assert_faithful(text, parse_document(raw(text)))


def test_reading_twice_gives_the_same():
    text = "A Title\n\nMarch 3, 2021\n\nThe council met on Monday to talk about the bridge over the river."
    assert parse_document(raw(text)) == parse_document(raw(text))


def test_an_empty_document_holds_no_article():
    assert parse_document(raw("")).articles == ()
    assert parse_document(raw(" \n\t ")).articles == ()


def test_a_passage_knows_that_the_document_sets_it_off():
    lead = "The old bridge will be shut for the winter, the council said on Monday in a letter to the town."
    article = only(
        parse_document(raw(f"# The bridge\n\n{lead}\n\n> We will mend it by the spring.\n\n{lead[:60]} again.\n"))
    )
    assert [passage.set_off for passage in article.passages] == [False, False, True, False]
