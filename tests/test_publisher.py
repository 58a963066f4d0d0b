import pytest

from pressmark.parse import parse_document
from tests.faithful import only, raw

MORE = "Repairs are expected to take most of the winter, and buses will take the long way round through the upper town."


def published(text: str, media_type: str = "text/plain"):
    article = only(parse_document(raw(text, media_type)))
    return article.type, article.publisher


@pytest.mark.parametrize(
    "lead, publisher",
    [
        (
            "U.S. Senator Ida Marsh today applauded the Senate's passage of the bridges bill.",
            "Office of U.S. Senator Ida Marsh",
        ),
        ("Today, Sen. Ida Marsh (D-OH) announced a grant for the old iron bridge.", "Office of Senator Ida Marsh"),
        ("Today, U S Senator Ida Marsh R OH announced a grant for the bridge.", "Office of Senator Ida Marsh"),
        ("Congress today passed a bill on the old iron bridges of all the states.", None),
        ("Congressman Tom Arrow's bill on bridges was passed today by the House.", "Office of Congressman Tom Arrow"),
        ("U.S. Senators Ida Marsh and Tom Arrow today announced a grant for the old bridge.", None),
        ("Senator Ida Marsh (D-OH) and Senator Tom Arrow (R-OH) today announced a grant.", None),
        ("The Open Banks Union (OBU) today called for repairs of the old iron bridge.", "Open Banks Union (OBU)"),
        ("Quayside Works Inc. (NASDAQ: QUAY), a builder of bridges, today announced a contract.", "Quayside Works Inc"),
        (
            "Open Banks Union, Northshore Alliance, and Ferry Fund filed suit today over the bridge.",
            "Open Banks Union, Northshore Alliance, and Ferry Fund",
        ),
        ("Quayside has told how unsafe the bridge is in an answer to U.S. Senator Ida Marsh.", None),
        ("He said today that the bridge would be mended before another winter comes.", None),
        ("Today Congressman Tom Arrow (OH-01) and Congressman Bo Lund (OH-02) spoke of the old bridge.", None),
        ("Senator Ida Marsh Talks Bridges And Tolls On The Radio in her town today.", "Office of Senator Ida Marsh"),
        ("Congress gave money for the Old Bridges Fund (OBF) today. The OBF is new. The OBF is poor.", None),
    ],
)
def test_a_release_is_published_by_whom_its_first_sentence_tells(lead, publisher):
    assert published(
        f"FOR IMMEDIATE RELEASE\n\nMoney for the old bridge\n\n{lead} {MORE}\n\n{MORE} Again.\n\n###\n"
    ) == (
        "press release",
        publisher,
    )


@pytest.mark.parametrize(
    "line, publisher",
    [
        ("© 2021 Harbor Gazette. All rights reserved.", "Harbor Gazette"),
        ("Subscribe to Open Banks Union of Ohio RSS", "Open Banks Union of Ohio"),
        ("© Getty Images", None),
        ("Here at Friends of the Bridge we know it.", "Friends of the Bridge"),
        ("The mayor told The Lantern that he was sorry.", None),
        ("The Lantern reached out to the mayor for comment.", "Lantern"),
        ("The Lantern has learned that the mayor was told.", "Lantern"),
        ("The Lantern has seen several letters to the mayor.", "Lantern"),
        ("Old Ida Marsh has seen her book win the prize.", None),
        ("The mayor told the FBI, and told FBI agents again.", None),
        ("The mayor told MPs so, and told the MPs again.", None),
        ("(WASHINGTON) – It was said to be old.", None),
    ],
)
def test_news_are_published_by_whom_the_page_or_the_report_names(line, publisher):
    report = f"The bridge over the river is to be shut, the council said. {MORE}\n\n{MORE}"
    text = f"Old bridge to be shut\n\n{report}\n\n{line}\n"
    assert published(text)[1] == publisher


@pytest.mark.parametrize(
    "text, kind",
    [
        (f"OPINION\n\nKeep the bridge\n\nThe bridge is old. {MORE}\n\n{MORE} Again.", "opinion"),
        (f"PRESS RELEASE\n\nBridge kept\n\nThe bridge is old. {MORE}\n\n{MORE} Again.", "press release"),
        (f"Bridge kept\n\nThe bridge is old, the mayor said. {MORE}\n\n{MORE} Again.", "news"),
        (
            f"Open Banks keeps bridge\n\n{MORE}\n\n{MORE} Yes.\n\nIt is kept.\n\nAbout Open Banks\n\n{MORE}",
            "press release",
        ),
        (f"SEN. MARSH URGES REPAIRS\n\nSen. Ida Marsh (D-OH) urged repairs. {MORE}\n\n{MORE} Again.", "press release"),
        ("Bridge kept\n\n" + "I love our bridge, and we must keep what my town built for us. " * 6, "opinion"),
        ("Bridge kept\n\n" + "“I love our bridge, and we must keep what my town built for us,” he said. " * 6, "news"),
    ],
)
def test_the_type_follows_the_weight_of_the_evidence(text, kind):
    assert published(text)[0] == kind


@pytest.mark.parametrize(
    "line, publisher, authors",
    [
        ("The Ashmere Lantern Post", "The Ashmere Lantern Post", []),
        ("Ashmere Tribune", "Ashmere Tribune", []),
        ("THE ASHMERE STATESMAN", "The Ashmere Statesman", []),
        ("The lantern", "The Lantern", []),
        ("The long wait", None, []),
        ("The Times of Ashmere", "The Times of Ashmere", []),
        ("Oslo Post", "Oslo Post", []),
        ("Norway Today", "Norway Today", []),
        ("Bridge Closing Today", None, []),
        ("From: Department for Bridges", "Department for Bridges", []),
        ("PTI Mumbai", "Press Trust of India", []),
        ("From: Harbour Health Ashmere", "Harbour Health Ashmere", []),
        ("OBU River Policy Team", None, [("OBU River Policy Team", None)]),
        ("By\nIda Marsh\nLive and breaking news reporter", None, [("Ida Marsh", "Live and breaking news reporter")]),
        ("Bridge Closing Post", None, []),
    ],
)
def test_a_line_beside_the_date_names_the_outlet_or_the_writer(line, publisher, authors):
    text = f"Old bridge to be shut for winter\n{line}\n3 March 2021\n\nIt is to be shut, it was said. {MORE}\n\n{MORE}"
    article = only(parse_document(raw(text)))
    assert (article.publisher, [(a.name, a.role) for a in article.authors]) == (publisher, authors)


@pytest.mark.parametrize(
    "address, kind, publisher",
    [
        ("https://www.openbanks.example/newsroom/bridge-kept", "press release", "Open Banks"),
        ("https://www.openbanks.example/stories/bridge-kept", "news", None),
    ],
)
def test_the_address_below_the_title_tells_the_page_it_was_copied_from(address, kind, publisher):
    text = f"Iron bridge kept after winter storm by its friends\n{address}\n\nOpen Banks did it. {MORE}\n\n{MORE}"
    article = only(parse_document(raw(text)))
    assert (article.title, article.url, article.type, article.publisher) == (
        *("Iron bridge kept after winter storm by its friends", address),
        *(kind, publisher),
    )


LONG_TITLE = "Old bridge over the lower river to be shut for most of the winter"


@pytest.mark.parametrize(
    "line, dated, undated",
    [
        ("ashmere times", "Ashmere Times", "Ashmere Times"),
        ("the norway post", "The Norway Post", "The Norway Post"),
        ("norway post", "Norway Post", "Norway Post"),
        ("the lantern", "The Lantern", "The Lantern"),
        ("Ashmere Express", "Ashmere Express", "Ashmere Express"),
        ("The Ashmere times", "The Ashmere Times", "The Ashmere Times"),
        ("times of norway", "Times of Norway", "Times of Norway"),
        ("The Times of Norway (Oslo edition)", "The Times of Norway", "The Times of Norway"),
        ("ashmeretimes", "Ashmeretimes", "Ashmeretimes"),
        ("The Ashmere Page", "The Ashmere Page", "The Ashmere Page"),
        ("The Wire", "The Wire", None),
        ("Ashmere Star", "Ashmere Star", None),
        ("HGTV", "HGTV", None),
        ("ashmere.example.com", "ashmere.example.com", None),
        ("Guardian", "Guardian", None),
        ("thestatesman", "Thestatesman", None),
        ("Bridge Closing Today", None, None),
        ("World News", None, None),
        ("sometimes", None, None),
        ("the road ahead", None, None),
        ("Staff Reporter", None, None),
    ],
)
def test_a_line_right_below_the_title_names_the_outlet_in_whatever_case(line, dated, undated):
    body = f"It is to be shut, it was said. {MORE}\n\n{MORE}"
    for below, outlet in (("2021-03-03\n", dated), ("", undated)):
        article = only(parse_document(raw(f"{LONG_TITLE}\n{line}\n{below}\n{body}")))
        assert article.publisher == outlet
        assert outlet is None or article.title == LONG_TITLE


@pytest.mark.parametrize("title", ["Watch: Old bridge falls into the river", "The old bridge is to be shut."])
def test_the_line_above_its_outlet_is_the_title_whatever_it_looks_like(title):
    text = f"{title}\nAshmere Times\n2021-03-03\n\nIt is to be shut, it was said. {MORE}\n\n{MORE}"
    assert only(parse_document(raw(text))).title == title


def test_what_a_newspaper_prints_is_no_release():
    lead = "Senator Ida Marsh today announced a grant for the old bridge and released the following statement."
    assert published(f"Grant for bridge\nAshmere Times\n2021-03-03\n\n{lead}\n\n{MORE}\n\n{MORE} Again.") == (
        "news",
        "Ashmere Times",
    )


def test_an_op_ed_stands_under_its_teaser_its_outlet_its_date_and_its_writer():
    above = "Keep the bridge;\nI was born beside it. I know what it is worth.\nNorway Today\n2021-03-03\nIda Solberg"
    article = only(parse_document(raw(f"{above}\n\nIt is to be shut, it was said. {MORE}\n\n{MORE}")))
    assert (article.title, article.subtitle) == ("Keep the bridge;", "I was born beside it. I know what it is worth.")
    assert (article.publisher, [author.name for author in article.authors]) == ("Norway Today", ["Ida Solberg"])


@pytest.mark.parametrize("name, authors", [("Devi Mukhopadhyay", ["Devi Mukhopadhyay"]), ("Ashmere Hall", [])])
def test_a_rare_name_between_title_and_date_is_the_writer(name, authors):
    text = f"Old bridge to be shut\n{name}\n2021-03-03\n\nIt is to be shut, it was said. {MORE}\n\n{MORE}"
    assert [author.name for author in only(parse_document(raw(text))).authors] == authors


def test_a_title_may_open_as_picture_credits_do():
    title = "PHOTOS: Hundreds carry their petition over the old bridge"
    release = (
        f"FOR IMMEDIATE RELEASE\n\nTown friends bring what they gathered\n\nIt is old. {MORE}\n\n{MORE} Again.\n\n###"
    )
    assert only(parse_document(raw(f"{title}\n2021-03-03\n\n{release}"))).title == title


def test_a_title_of_two_lines_names_who_and_tells_what():
    above = "FOR IMMEDIATE RELEASE: Ashmere County Executive Ida Marsh\nAnnounces New Ferry for the Lower Town"
    title = "Ashmere County Executive Ida Marsh Announces New Ferry for the Lower Town"
    assert only(parse_document(raw(f"{above}\n\nIt is to sail. {MORE}\n\n{MORE} Again.\n\n###"))).title == title


def test_a_label_above_the_title_is_no_title():
    text = (
        f"Authored article\nKeep the bridge: a choice for our town\nPublished 3 March 2021\n\nWe must. {MORE}\n\n{MORE}"
    )
    article = only(parse_document(raw(text)))
    assert (article.title, article.type) == ("Keep the bridge: a choice for our town", "opinion")


def test_who_is_named_in_the_title_is_no_writer_below_it():
    text = f"Update on the case of Amy Chen\n3 March 2021\nAmy Chen\n\nIt is to be shut, it was said. {MORE}\n\n{MORE}"
    assert only(parse_document(raw(text))).authors == ()


@pytest.mark.parametrize(
    "above, publisher",
    [
        ("", "Press Information Bureau"),
        ("Ministry of Rivers\n", "Ministry of Rivers"),
        ("Press Information Bureau\nGovernment of Norway\n\nMinistry of Rivers\n\n", "Ministry of Rivers"),
    ],
)
def test_what_a_press_bureau_posts_is_a_release_of_the_ministry_above_it_or_of_the_bureau(above, publisher):
    text = f"{above}{LONG_TITLE}\nPosted On: 05 JUL 2021 4:30PM by PIB Delhi\n\nIt is shut. {MORE}\n\n{MORE}"
    article = only(parse_document(raw(text)))
    assert (article.title, article.type, article.publisher) == (LONG_TITLE, "press release", publisher)


def test_a_blank_line_may_part_the_title_from_its_outlet_above_the_date():
    text = f"{LONG_TITLE}\n\nThe Ashmere Page\n2021-03-03\n\nIt is to be shut, it was said. {MORE}\n\n{MORE}"
    article = only(parse_document(raw(text)))
    assert (article.title, article.publisher) == (LONG_TITLE, "The Ashmere Page")


def test_a_newspaper_of_a_place_is_no_ministry_whose_release_it_is():
    text = f"{LONG_TITLE}\nThe Times of Norway\n12/15/0016\n\nIt is shut. {MORE}\n\n{MORE}"
    assert only(parse_document(raw(text))).type == "news"


def test_a_title_of_one_word_stands_below_the_ministry_and_above_the_date():
    text = (
        f"Ministry of Rivers\n\nTIDEGUARD\n\nPosted On: 05 JUL 2021 4:30PM by PIB Delhi\n\nIt is shut. {MORE}\n\n{MORE}"
    )
    assert only(parse_document(raw(text))).title == "TIDEGUARD"


@pytest.mark.parametrize("line", ["2021-08-14 14:05:00 by PIB Delhi", "2021-08-14 14:05 PIB Delhi"])
def test_a_stamp_and_who_posted_it_share_a_line(line):
    text = f"Harbour pilots to train in Lowick\nMinistry of Ports\n{line}\n\nThe minister came. {MORE}\n\n{MORE}"
    article = only(parse_document(raw(text)))
    shown = (article.publisher, article.date_published, article.time_published, article.authors)
    assert shown == ("Press Information Bureau", "2021-08-14", "14:05", ())


def test_a_web_address_may_stand_below_the_date():
    for title in (
        "Kestrel adds Lowick to its list",
        "Kestrel adds Lowick to its list and helps it to mend the old pier",
    ):
        text = f"{title}\n2021-08-14\nhttps://www.kestrel.example/news/\n\nKestrel came. {MORE}"
        article = only(parse_document(raw(text)))
        shown = (article.title, article.date_published, article.url)
        assert shown == (title, "2021-08-14", "https://www.kestrel.example/news/")


def test_a_zone_behind_a_stamp_is_nobody_who_posted_it():
    text = f"Kestrel adds Lowick to its list\n2021-08-14 14:05:00 GMT\n\nKestrel came to Lowick today. {MORE}"
    article = only(parse_document(raw(text)))
    assert (article.time_published, "GMT" in article.text) == ("14:05", False)


def test_a_body_that_two_officials_praise_issues_nothing():
    lead = (
        "Sens. Ida Marsh and Tom Reed today praised the Bureau of River Works (BRW) for the new lock. The BRW built it."
    )
    text = f"SENS. MARSH, REED PRAISE LOCK\n  {lead}\n   The BRW will run it, they said. {MORE}\n   {MORE}"
    assert only(parse_document(raw(text))).publisher is None


def test_the_department_that_announced_it_today_issues_it():
    lead = "WASHINGTON  The United States has sued two boat yards, the Harbour Department announced today."
    text = f"Boat yards sued\nFOR IMMEDIATE RELEASE\n\n{lead} {MORE}\n\n{MORE}"
    article = only(parse_document(raw(text)))
    assert (article.publisher, article.dateline) == ("Harbour Department", "WASHINGTON")


def test_an_outlet_of_one_word_may_stand_between_blank_lines_above_the_date():
    text = f"{LONG_TITLE}\n\nWikinews\n\nFriday, May 8, 2009\n\nIt is shut, it was said. {MORE}\n\n{MORE}"
    assert only(parse_document(raw(text))).publisher == "Wikinews"


def test_an_outlet_told_twice_is_not_the_publisher_where_another_is_told_too():
    told = "A letter seen by Harbor News says no. Reed told Harbor News so. Marsh told the Wold Argus that it is shut."
    assert only(parse_document(raw(f"{LONG_TITLE}\n\n{told} {MORE}\n\n{MORE}"))).publisher is None
