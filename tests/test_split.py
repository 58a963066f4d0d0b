import pytest

from pressmark.parse import parse_document
from tests.faithful import assert_faithful, raw

LEAD = (
    "The council of Harbor City voted on Monday to close the old iron bridge after engineers found cracks in its piers."
)
MORE = "Repairs are expected to take most of the winter, and buses will take the long way round through the upper town."
BODY = f"{LEAD}\n\n{MORE}\n\n"
TITLES = ("Old bridge to be shut", "Ferry runs late tonight")
DATES = ("May 18, 2015", "May 19, 2015")
NAMES = ("Ida Marsh", "Tom Arrow")


def dump(form: str, between: str = "") -> str:
    return between.join(
        form.format(title=title, date=date, name=name, number=number, body=BODY, lead=LEAD, more=MORE)
        for number, (title, date, name) in enumerate(zip(TITLES, DATES, NAMES, strict=True), 1)
    )


FEED = "Headline: {title}\nByline: By {name}\nPublication: Harbor Gazette\nPublished: {date}\n\n{body}"
STACKED = "Title\n\n{title}\n\nDate\n\n{date}\n\nAuthor\n\n{name}\n\nTags\n\nbridges, ferries\n\nBody\n\n{body}"
FOOTER = (
    "{title}\n\n{body}Date\n\n{date} - 4:30pm\n\nRelated issues\n\nPolicing\n\n"
    "Teaser\n\nA short teaser of this text.\n\n"
)
RELEASE = (
    "FOR IMMEDIATE RELEASE\nContact: {name}, press@banks.example\n{date}\n\n{title}\n\n"
    "HARBOR CITY, Ohio – {body}# # #\n\n"
    "The Open Banks Union is a nonprofit organization that looks after rivers.\n\n"
)
ARCHIVE = (
    "<DOC>\n<DOCNO> HG{number} </DOCNO>\n<HEAD>{title}</HEAD>\n<BYLINE>By {name}</BYLINE>\n"
    "<DATELINE>HARBOR CITY, Ohio (AP)</DATELINE>\n<TEXT>\n{body}</TEXT>\n</DOC>\n"
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(dump("{title}\n\n{date}\n\n{body}"), id="a date below each title"),
        pytest.param(
            dump("{title}\n\nBy {name}\n\n{body}", "-----------\n\n"), id="a rule between, a byline below each title"
        ),
        pytest.param(dump("{title}\n\nBy {name}\n\n{body}", "\f"), id="a page break between"),
        pytest.param(dump("{title}\nBy {name}\n{date}\n\n{body}"), id="byline and date without blank lines"),
        pytest.param(
            dump("https://gazette.example/{number}\n{title}\n{date}\n{body}"), id="an address above each title"
        ),
        pytest.param(dump(FEED), id="labelled fields above each text"),
        pytest.param(dump(STACKED), id="labels alone on their lines above each text"),
        pytest.param(dump(FOOTER), id="fields behind each text"),
        pytest.param(dump(RELEASE), id="releases with head and end mark"),
        pytest.param(dump("{title}\n\nHARBOR CITY, Ohio – {body}###\n\n"), id="an end mark and a dateline"),
        pytest.param(dump(ARCHIVE), id="SGML elements"),
        pytest.param(
            dump("{title}\t{date}\t{lead} {more} {lead} {more}\n"), id="one article a line, columns parted by tabs"
        ),
    ],
)
def test_several_articles_of_a_file_are_told_apart(text):
    parsed = parse_document(raw(text))
    assert_faithful(text, parsed)
    assert [article.title for article in parsed.articles] == list(TITLES)
    assert all(LEAD in article.text for article in parsed.articles)


def test_releases_on_one_line_each_are_told_apart_by_dateline_and_end_mark():
    text = f"HARBOR CITY, Ohio – {LEAD} {MORE} ###\n" * 3
    assert len(parse_document(raw(text)).articles) == 3


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{TITLES[0]}\n\n{BODY}* * *\n\n{BODY}", id="stars between sections"),
        pytest.param(
            f"{TITLES[0]}\n\n{BODY}Monday, May 18, 2015\n\n{BODY}Tuesday, May 19, 2015\n\n{BODY}", id="a diary"
        ),
        pytest.param(f"{TITLES[0]}\n\nBy {NAMES[0]}\n\n{BODY}What comes next\n\n{BODY}", id="a heading"),
        pytest.param(
            f"{TITLES[0]}\n\n{BODY}###\n\nThe Open Banks Union is a nonprofit that looks after rivers.",
            id="self-description",
        ),
    ],
)
def test_one_article_stays_whole(text):
    assert len(parse_document(raw(text)).articles) == 1


def test_short_lines_within_a_text_open_no_article_though_the_head_ended_with_such_lines():
    lines = "Ferries of the lower town\nand others were taken home\nby the harbour police.\n"
    prose = (
        "The owners of the ferries will ask the council to give them back before the end of this winter, they said.\n"
    )
    text = f"Ferries taken\nAshmere Times\n2021-03-03\n\n{lines}{prose}{prose}{lines}{prose}"
    assert len(parse_document(raw(text)).articles) == 1


@pytest.mark.parametrize("media_type, count", [("text/html", 1), ("text/plain", 2)])
def test_a_page_without_marked_articles_is_one_article(media_type, count):
    text = dump(RELEASE).strip()
    assert len(parse_document(raw(text, media_type)).articles) == count
