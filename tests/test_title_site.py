import pytest

from pressmark.parse import parse_document
from pressmark.zones.title_site import part_site
from pressmark.zones.writer_note import read_author_note
from tests.faithful import only, raw


@pytest.mark.parametrize(
    "printed, title, site",
    [
        ("Old bridge to be shut | Harbor Gazette", "Old bridge to be shut", "Harbor Gazette"),
        ("Old bridge to be shut | Local | Harbor Gazette - Ohio", "Old bridge to be shut", "Harbor Gazette"),
        (
            "Clerk Arrested in Bridge Fraud - The Harbor District Attorney's Office",
            "Clerk Arrested in Bridge Fraud",
            "Harbor District Attorney's Office",
        ),
        (
            "Old bridge to be shut - and nobody asked the town",
            "Old bridge to be shut - and nobody asked the town",
            None,
        ),
        ("Old bridge to be shut", "Old bridge to be shut", None),
        ("Old bridge to be shut | Watch", "Old bridge to be shut | Watch", None),
        ("Old bridge shut | Town asks who pays for it", "Old bridge shut | Town asks who pays for it", None),
    ],
)
def test_the_site_behind_a_title_is_parted_from_it(printed, title, site):
    assert part_site(printed) == (title, site)


@pytest.mark.parametrize(
    "note, credit",
    [
        ("It was a good year. Ida Marsh can be reached at imarsh@gazette.example.", ("Ida Marsh", None, None)),
        (
            "Ida Marsh is the Bridge Strategist for Gazette.com. Follow her at twitter.com/idamarsh.",
            ("Ida Marsh", "Bridge Strategist", "Gazette.com"),
        ),
    ],
)
def test_a_closing_note_names_the_writer(note, credit):
    [author] = read_author_note(note)
    assert (author.name, author.role, author.organization) == credit


def test_who_a_report_speaks_of_is_not_its_writer():
    assert read_author_note("Ida Marsh is the director of the Open Banks Union.") == ()


def test_the_header_of_a_message_is_no_title():
    text = (
        "Newsgroups: misc.bridges\nFrom: ida@banks.example\nSubject: a bridge\nMessage-ID: <1@x.example>\n\n"
        "Old bridge to be shut for repairs\n\n"
        "The council of Harbor City voted on Monday to close the old iron bridge after engineers found cracks in it.\n"
    )
    article = only(parse_document(raw(text)))
    assert (article.title, article.publisher) == ("Old bridge to be shut for repairs", None)
