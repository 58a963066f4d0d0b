"""Pages that a scraper saved as plain text: the article is kept, the page around it is discarded, nothing is lost."""

import pytest

from pressmark.model import Article
from pressmark.parse import parse_document
from tests.faithful import assert_faithful, only, raw

TITLE = "Harbor City Man Sentenced for Setting Two Boats on Fire"
LEAD = (
    "District Attorney Ida Marsh announced today that Tom Arrow was sentenced to two years for setting boats on fire."
)
MORE = "Arrow, a former ferryman, told the court that he wanted the harbor to be quiet again before the winter came."
MENU = "Skip to content\nHome\nAbout the Office\nMeet Ida Marsh\nWhat happens after an arrest?\nNewsroom\nContact Us"
FOOTER = "Quick Links\nPermit Search\nPrivacy Policy\nAll rights reserved\n22 Quay Street"


def read(text: str) -> Article:
    parsed = parse_document(raw(text))
    assert_faithful(text, parsed)
    return only(parsed)


def passages(article: Article) -> list[str]:
    return [article.text[passage.start : passage.end] for passage in article.passages]


def test_menus_and_footers_are_no_passages():
    article = read(f"{TITLE} - Harbor News Center\n{MENU}\n{TITLE}\nJuly 5, 2021\n{LEAD}\n{MORE}\n{FOOTER}")
    assert passages(article) == [TITLE, LEAD, MORE]
    assert (article.title, article.publisher) == (TITLE, "Harbor News Center")


@pytest.mark.parametrize("label", ["Latest News", "Recent Posts", "You May Also Like", "Related Press Releases"])
def test_a_list_of_other_stories_at_the_end_is_no_part_of_the_article(label):
    others = "June 9, 2021\nFerry Fares to Rise\nThe council decided on Monday that fares will rise by two dollars …"
    assert passages(read(f"{TITLE}\nJuly 5, 2021\n{LEAD}\n{MORE}\n{label}\n{others}")) == [TITLE, LEAD, MORE]


def test_such_a_label_above_half_the_text_ends_nothing():
    article = read(
        f"{TITLE}\n\n{LEAD}\n\nRelated news\n\nFerry fares to rise\n\nPier to close\n\n{MORE}\n\n{LEAD[:-1]} again."
    )
    assert passages(article)[-1].endswith("again.")


def test_of_a_list_with_dates_above_the_text_the_date_of_the_article_itself_counts():
    above = f"More News\nAug 9, 2021\nFerry Fares to Rise\nJul 5, 2021\n{TITLE}\nJun 2, 2021\nPier to Close for a Year"
    article = read(
        f"Harbor City > Newsroom\n{MENU}\n{above}\nNews Releases\nTwo Boats Were Lost\n{TITLE}\n{LEAD}\n{MORE}"
    )
    assert (article.title, article.date_published) == (TITLE, "2021-07-05")
    assert passages(article) == [TITLE, LEAD, MORE]


def test_a_page_of_headlines_alone_holds_no_article():
    listed = "\n".join(f"July {day}\nBoat Number {day} Set on Fire in the Harbor at Night" for day in range(1, 12))
    parsed = parse_document(
        raw(f"Press Releases 2021\n{MENU}\n{listed}\nYou must sign in to see all of these links.\n{FOOTER}")
    )
    assert parsed.articles == ()


def test_an_advisory_without_a_sentence_is_an_article():
    what = "WHO:\nIda Marsh\nTom Arrow\nWHAT:\nPress Conference\nWHERE:\nThe Old Pier\nWHEN:\nJuly 6, 2021 at noon"
    article = read(f"Harbor News\nFor Immediate Release\nPress Conference on Two Boats\n{what}\n###\n{FOOTER}")
    assert (article.title, article.authors) == ("Press Conference on Two Boats", ())
    assert "Tom Arrow" in article.text
    assert "Permit Search" not in article.text


def test_a_text_without_a_page_around_it_keeps_its_short_lines():
    lines = "Tickets\nBus\nFerry\nNight boat\nTram\nSupport"
    assert passages(read(f"{TITLE}\n\n{LEAD}\n{lines}")) == [TITLE, LEAD, *lines.split("\n")]


def test_sentences_broken_around_links_and_bold_words_are_whole_again():
    broken = "HARBOR CITY\n– Two boats were lost, and as many as\n50%\nof the ropes, said\nIda Marsh\n, who keeps them."
    article = read(f"{TITLE}\n{broken}\n{MORE}")
    whole = "HARBOR CITY – Two boats were lost, and as many as 50% of the ropes, said Ida Marsh , who keeps them."
    assert passages(article)[1] == whole
    assert article.dateline == "HARBOR CITY"


def test_a_headline_above_a_bold_name_is_no_part_of_its_sentence():
    headline = "Statement from District Attorney Ida Marsh regarding the Tom Arrow Verdict"
    article = read(
        f"{headline}\nTom Arrow’s\nlong trial came to an end with the verdict of the jury on Monday.\n{MORE}"
    )
    assert (article.title, passages(article)[1][:22]) == (headline, "Tom Arrow’s long trial")


def test_soft_hyphens_inside_words_are_discards():
    article = read((f"{TITLE}\n\n{LEAD}").replace("Boats", "Bo\u00adats").replace("years", "ye&shy;ars"))
    assert (article.title, passages(article)) == (TITLE, [TITLE, LEAD])


def test_a_date_or_a_contact_run_into_a_headline_is_cut_off():
    article = read(f"July 5, 2021: {TITLE}\n\n{LEAD}")
    assert (article.title, article.date_published) == (TITLE, "2021-07-05")
    article = read(f"July 5, 2021 Contact: Bo Vale\n\n{TITLE}\n\n{LEAD}")
    assert (article.title, article.date_published) == (TITLE, "2021-07-05")


def test_of_the_stamps_of_a_system_the_first_is_the_day_of_publication():
    article = read(f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n2021-07-05 08:15:30\n2021-07-14 18:26:54")
    assert (article.date_published, article.time_published) == ("2021-07-05", "08:15")


@pytest.mark.parametrize("label", ["Also Read | ", "ALSO READ: ", "ICYMI | "])
def test_the_title_of_another_story_behind_its_label_is_no_passage(label):
    teaser = (
        f"{label}Mayor Ida Marsh calls the old ferry ‘a danger to all who board it’, and asks the harbour council: "
    )
    teaser += "‘Why has nobody mended it in all the years since the war’"
    assert passages(read(f"{TITLE}\n\n{LEAD}\n\n{teaser}\n\n{MORE}")) == [TITLE, LEAD, MORE]


def test_the_number_of_a_release_in_its_system_is_no_passage():
    assert passages(read(f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n(Release ID: 2301860)")) == [TITLE, LEAD, MORE]


def test_what_an_outlet_says_to_win_readers_is_no_passage():
    promo = (
        "You can also get all our stories first. Sign up to our daily newsletter, or join our WhatsApp community today."
    )
    assert passages(read(f"{TITLE}\n\n{LEAD}\n\n{promo}\n\n{MORE}")) == [TITLE, LEAD, MORE]
    quoted = "“Many people sign up to our newsletter and never read a word of it in the winter,” Arrow told the court."
    assert passages(read(f"{TITLE}\n\n{LEAD}\n\n{quoted}")) == [TITLE, LEAD, quoted]


def test_a_forename_and_a_surname_above_the_date_sign_the_article():
    article = read(f"{TITLE}\nAnushka Kapoor\n2021-07-05T06:38:05Z\n{LEAD}\n\n{MORE}")
    assert [author.name for author in article.authors] == ["Anushka Kapoor"]


def test_a_ministry_alone_below_the_title_issues_the_release():
    article = read(f"Old bridge to be strengthened\n\nMinistry of Rivers\n\nJuly 5, 2021\n\n{MORE}\n\n{LEAD}")
    assert (article.publisher, article.type) == ("Ministry of Rivers", "press release")
    assert "Ministry" not in article.text


def test_lines_of_a_head_above_whole_paragraphs_are_not_wrapped():
    head = "Old iron bridge at Harbor City to be strengthened before the winter\nFerries to run twice as often"
    article = read(
        f"{head}\nBoats to be moored at the upper pier\nFares to stay\n\n" + "\n\n".join([MORE + " " + LEAD] * 3)
    )
    assert article.title == "Old iron bridge at Harbor City to be strengthened before the winter"


def test_a_heading_with_nothing_behind_it_is_no_passage():
    text = f"# {TITLE}\n\n{LEAD}\n\n## What the court heard\n\n{MORE}\n\n## More from the harbor\n"
    assert passages(read(text)) == [TITLE, LEAD, "What the court heard", MORE]


def test_names_with_their_roles_above_an_address_are_contacts():
    contacts = "Bo Vale\nChief of Staff\nOffice: 555-347-8408\nTess Arrow\nSpokesperson\nOffice: 555-347-8405"
    assert passages(read(f"For Immediate Release\n{contacts}\n{TITLE}\n{LEAD}\n{MORE}")) == [TITLE, LEAD, MORE]


def test_a_headline_that_goes_on_behind_a_comma_is_no_byline():
    article = read(
        f"{TITLE}\n\nCousin Allegedly Recruited Friend, Friend’s Stepson and Associates to\n\n{LEAD}\n\n{MORE}"
    )
    assert article.authors == ()


@pytest.mark.parametrize(
    "heading, told, lost",
    [
        ("About Iron Bridge", "Ida Marsh and Tom Arrow began to write the play in the winter of the flood.", False),
        ("About Iron Bridge", "Iron Bridge is a group of ferrymen who write plays about the lower town.", True),
        ("About the Lower Town Institute", "It was founded by ferrymen in the winter of the flood.", True),
    ],
)
def test_a_report_may_tell_about_what_is_no_body(heading, told, lost):
    report = "The play of the two ferrymen will be shown again in the lower town, they said on Tuesday evening."
    text = f"Play to be shown again\nBy Ida Quill\n\n{report}\n\n{report} Twice.\n\n{heading}\n\n{told}\n"
    assert (told not in only(parse_document(raw(text))).text) == lost


def test_a_long_last_paragraph_that_breaks_off_is_no_footer():
    told = "The play of the two ferrymen will be shown again in the lower town, they said on Tuesday evening."
    asked = "On Friday, the whole town will be there to see which of the two will be the first to leave the boat"
    last = f"{told} {asked}, and who of the ferrymen will be the last, and whether the bridge falls"
    furniture = "Advertisement\n\n"
    text = (
        f"Play to be shown again\n\n{told}\n\n{furniture}{told} Twice.\n\n{furniture}{told} Again.\n\n{furniture}{last}"
    )
    assert last in only(parse_document(raw(text))).text


def test_of_whom_the_text_tells_is_not_its_writer():
    told = "Ida Marsh said that the bridge would be kept, and she asked the town to help."
    note = "Ida Marsh is the director of the Open Banks. Ida Marsh was asked for more."
    article = only(parse_document(raw(f"Old bridge to be kept\n\n{told}\n\n{told} Twice.\n\n{told} Again.\n\n{note}")))
    assert article.authors == ()


def test_a_title_printed_once_more_in_two_lines_is_no_subtitle():
    again = "Harbor City Man Sentenced for\nSetting Two Boats on Fire\nThe Boats Were Empty"
    article = read(f"{TITLE}\n\nFOR IMMEDIATE RELEASE\n\n{again}\n\n{LEAD}\n\n{MORE}")
    assert (article.subtitle, passages(article)) == (
        "The Boats Were Empty",
        [TITLE, "The Boats Were Empty", LEAD, MORE],
    )
