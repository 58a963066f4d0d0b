"""A row that breaks a promise is left out and said so; a file on which the layout fails keeps all of its text."""

from dataclasses import replace

from pressmark.model import (
    Article,
    Discard,
    Figure,
    Findings,
    Mention,
    Names,
    ParsedDocument,
    Passage,
    Person,
    Quote,
    RawDocument,
)
from pressmark.plain import plain_document
from pressmark.sound import is_whole, sound

TEXT = "“We stay,” said Ida Quennell of 40 guests."
ARTICLE = Article(1, "news", "Guests stay", False, (Passage("paragraph", 0, len(TEXT), 0),), TEXT)
NAMES = Names((Person("Ida Quennell"),), (), (Mention(16, 28, "Ida Quennell", 0),))
QUOTE = Quote("direct", 0, ((1, 9),), "person", "Ida Quennell", 0)
FIGURE = Figure("count", 0, 32, 34, 40.0, sentence=TEXT)


def kept(quotes=(), figures=(), names=NAMES, article=ARTICLE):
    found = sound(Findings(article, names, tuple(quotes), tuple(figures)))
    return len(found.quotes), len(found.figures), len(found.names.mentions), [p.message for p in found.problems]


def test_what_is_right_stays():
    assert kept([QUOTE], [FIGURE]) == (1, 1, 1, [])


def test_what_points_elsewhere_goes_and_is_said():
    beyond = replace(QUOTE, parts=((1, 900),))
    backwards = replace(QUOTE, parts=((5, 9), (1, 3)))
    nobody = replace(QUOTE, person=4)
    uttered = replace(QUOTE, kind="scare")
    assert kept([beyond, backwards, nobody, uttered, QUOTE])[0] == 1
    told = kept([beyond, nobody], [replace(FIGURE, end=900), replace(FIGURE, value=float("inf"))])
    assert told[3] == [
        "2 × quotes broke a promise of the archive and was left out",
        "2 × figures broke a promise of the archive and was left out",
    ]


def test_a_figure_follows_its_quote_when_another_goes():
    inside = replace(FIGURE, quote=1)
    found = sound(Findings(ARTICLE, NAMES, (replace(QUOTE, person=4), QUOTE), (inside,)))
    assert [figure.quote for figure in found.figures] == [0]


def test_votes_may_run_downwards_and_ranges_may_not():
    assert kept(figures=[replace(FIGURE, kind="ratio", value=40.0, value_high=3.0)])[1] == 1
    assert kept(figures=[replace(FIGURE, value=40.0, value_high=3.0)])[1] == 0


def test_a_date_that_is_none_becomes_empty():
    found = sound(Findings(replace(ARTICLE, date_published="next week", time_published="25 past"), NAMES, (), ()))
    assert (found.article.date_published, found.article.time_published) == (None, None)


def raw(text):
    return RawDocument("a.txt", "text/plain", "", len(text), "utf-8", text)


def test_lost_or_doubled_characters_are_noticed():
    assert is_whole(raw(TEXT), ParsedDocument((ARTICLE,), ()))
    assert not is_whole(raw(TEXT + "\n\nMore."), ParsedDocument((ARTICLE,), ()))
    assert is_whole(raw(TEXT + "\n\nMore."), ParsedDocument((ARTICLE,), (Discard(44, 49, "debris", "More."),)))
    assert not is_whole(raw(TEXT), ParsedDocument((ARTICLE,), (Discard(0, 3, "repeat", TEXT[:3]),)))


def test_a_plain_document_keeps_every_paragraph():
    document = raw("\n\n  The bells rang\r\nall night.\n \nNobody slept.  \n\n")
    found = plain_document(document)
    assert [article.text for article in found.articles] == ["The bells rang  all night.\n\nNobody slept."]
    assert is_whole(document, found)
