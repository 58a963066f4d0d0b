import json
import time
from dataclasses import replace
from pathlib import Path

import marked_figures
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.figures import figures_in, find_figures
from pressmark.model import Article, Figure, Mention, Names, Organization, Passage, Person, Quote

FLOORS = json.loads((Path(__file__).parent / "annotated" / "floors.json").read_text(encoding="utf-8"))["figures"]


def read(text, published=None):
    """What a user sees of each figure: its words, value, unit, limit and what it counts."""
    return [
        (text[f.start : f.end], f.value if f.value_high is None else (f.value, f.value_high),
         f.unit, f.modifier, f.counted)
        for f in figures_in(text, published)
    ]  # fmt: skip


def article(*paragraphs, published=None):
    passages, at = [], 0
    for paragraph in paragraphs:
        passages.append(Passage("paragraph", at, at + len(paragraph), at))
        at += len(paragraph) + 2
    return Article(0, "news", "A title", False, tuple(passages), "\n\n".join(paragraphs), date_published=published)


def test_the_marked_passages_are_read_as_well_as_ever():
    scores, wrong = marked_figures.scores(figures_in)
    assert {name: score for name, score in scores.items() if score < FLOORS[name]} == {}, wrong[:5]


def test_hardly_a_line_without_figures_yields_one():
    lines = marked_figures.lines_without_figures()
    assert len(lines) >= 300
    taken = [line for line in lines if figures_in(line)]
    assert len(taken) <= FLOORS["false alarms"] * len(lines), taken


@pytest.mark.parametrize(
    "text, figure",
    [
        ("It cost between 10 and 15 million euros.", ("10 and 15 million euros", (1e7, 1.5e7), "EUR", None, None)),
        ("Bids ran from £3,000-£5,000 for the desk.", ("£3,000-£5,000", (3000, 5000), "GBP", None, "desk")),
        ("They want a 7- or 8-inch screen.", ("7- or 8", (7, 8), "inch", None, "screen")),
        ("The fine is $3 to $5 million.", ("$3 to $5 million", (3e6, 5e6), "USD", None, "fine")),
        ("It has 2½ acres of land.", ("2½", 2.5, "acre", None, "land")),
        ("The bill was ３,０００ yen.", ("３,０００ yen", 3000, "JPY", None, "bill")),
        ("There were ٤٥ boats.", ("٤٥", 45, None, None, "boats")),
        ("Some 816 000 voters came.", ("816 000", 816000, None, "about", "voters")),
        ("He is owed 35 lakh rupees", ("35 lakh rupees", 3.5e6, "INR", None, None)),
        ("It costs $5 million Canadian.", ("$5 million", 5e6, "CAD", None, None)),
        ("It costs CDN$11,000.", ("CDN$11,000", 11000.0, "CAD", None, None)),
        ("The desk cost 1.234,50 euros.", ("1.234,50 euros", 1234.5, "EUR", None, "desk")),
        ("The mill owes １２，３４５ yen.", ("１２，３４５ yen", 12345, "JPY", None, "mill")),
        ("Rook owes ١٢٬٣٤٥ rupees.", ("١٢٬٣٤٥ rupees", 12345, "INR", None, "Rook")),
        ("It fell ½ a mile short.", ("½", 0.5, "mile", None, None)),
        ("Rook paid PS2.7m in tax.", ("PS2.7m", 2.7e6, "GBP", None, "tax")),
        ("He paid 1.47m yuan in tax.", ("1.47m yuan", 1.47e6, "CNY", None, "tax")),
        ("The wall is 1.8m tall.", ("1.8", 1.8, "meter", None, "wall")),
        ("Speeds of 18Mbps are rare.", ("18", 18, "megabit per second", None, "Speeds")),
    ],
)
def test_printed_forms(text, figure):
    found = read(text)
    assert [one[:4] for one in found] == [figure[:4]]
    assert figure[4] is None or found[0][4] == figure[4]


def test_a_change_is_two_figures_that_share_unit_and_noun():
    assert read("Support fell from 7.5 to 6.8 percent.") == [
        ("7.5", 7.5, "percent", None, "Support"),
        ("6.8 percent", 6.8, "percent", None, "Support"),
    ]


def test_a_scale_is_shared_only_where_the_range_stays_one():
    assert read("Claims run from $200 to $4 million.")[0][1] == 200


def test_per_is_kept_beside_the_unit():
    [figure] = figures_in("Oil rose to $58.24 a barrel.")
    assert (figure.unit, figure.per) == ("USD", "barrel")
    [figure] = figures_in("It pays £125 in prizes per year.")
    assert (figure.unit, figure.per) == ("GBP", "year")
    [figure] = figures_in("The mill allows 50 µg/L in water.")
    assert (figure.unit, figure.per) == ("microgram", "liter")


def test_a_second_level_has_the_rate_and_unit_of_the_first_and_a_change_has_not():
    figures = figures_in("Fuel is $3 a litre, compared with the $2 of June.")
    assert [(figure.unit, figure.per) for figure in figures] == [("USD", "litre"), ("USD", "litre")]
    assert figures_in("Fuel is $3 a litre, up $1 on May.")[1].per is None
    figures = figures_in("The dollar bought 149.35 yen, up from 148.9 on Friday.")
    assert [figure.unit for figure in figures] == ["JPY", "JPY"]
    [figure] = figures_in("Costs rose by a quarter of a percentage point.")
    assert (figure.value, figure.unit) == (0.25, "percentage point")


def test_an_amount_in_two_currencies_or_units_is_linked():
    text = (
        "The fine of 10 million euros ($11.8 million; £9 million) is for a wall of 100 meters (328 feet) at $3 (net)."
    )
    figures = figures_in(text)
    printed = [text[f.start : f.end] for f in figures]
    assert printed == ["10 million euros", "$11.8 million", "£9 million", "100", "328", "$3"]
    euros, meters = figures[0].start, figures[3].start
    assert [f.restates for f in figures] == [None, euros, euros, None, meters, None]


@pytest.mark.parametrize(
    "text, bearer",
    [
        ("Mara Quill, 33", "Mara Quill"),
        ("They may act when they turn 33.", None),
        ("She turned 33 on Monday.", None),
        ("Entry is for those older than 33.", None),
        ("Tomas Hale, from Corby, was 33 when he left.", None),
        ("Mara Quill (left), 33, and a friend at the fair.", None),
        ("At the fair: Mara Quill, right, 33.", None),
        ("His brother, 33, was found.", None),
    ],
)
def test_an_age_is_told_in_years(text, bearer):
    assert read(text)[0][:3] == ("33", 33, "year")
    assert bearer in (None, read(text)[0][4])


@pytest.mark.parametrize(
    "text",
    [
        "He told her to call 911, but she refused.",
        "Nurses and 911 dispatchers signed.",
        "Ring us on 101 quoting log 3697 of 3 May.",
        "Call Crime Watch at 328-HELP (4357).",
        "He had a stolen .380 semi-automatic handgun.",
        "A 9mm pistol was found.",
        "Doors open on Saturday night at 8 in the hall.",
        "Guests speak on days two and four of the fair.",
        "The bus runs along US 1.",
        "She won 7-6 (4), 6-4 in the final.",
        "The gate was open for a third day.",
        "She gave a year and a half of her life.",
        "Two: it is unreal.",
        "The maker flew a 727 to the fair.",
        "It lies at the junction with U.S. 29 and 40.",
        "Call 0800 776600 now.",
        "It breaks S.505(1)(b) of the code, and S.188 and 505 (1) (b) of it.",
        "Members get Rook Family,1 access to a vault,2 and more.",
        "Users can pay at Rook Hall.5 They can also save.",
        "They drove a 4×4 on roads where no two-wheeler goes.",
        "It holds delta–9–rookene.",
        '"And one day, against all hope, it will end.',
        "The van arrived one bright October morning for its test.",
        "The firm has gone one step further.",
        "Elsam v2.0 came out.",
        "The road to Elsam 2006 looks long.",
        "Both the fly-half and the centre-half were hurt.",
        "1064 Mission was built of brick.",
        "1 of 18.",
        "No laws passed since 1497 stand.",
    ],
)
def test_a_number_that_names_is_no_figure(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text, figures",
    [
        ("Some 911 people came.", [("911", 911, None, "about", "people")]),
        ("The house just voted 215 - 205 to end it.", [("215 - 205", (215, 205), None, None, "house")]),
        ("+15 groups call for a probe", [("15", 15, None, None, "groups")]),
        (
            "It rose from one day a week to five days a week.",
            [("one", 1, "day", None, None), ("five", 5, "day", None, None)],
        ),
        ("It was seen by two of the four who came.", [("two", 2, None, None, None), ("four", 4, None, None, None)]),
        ("She said one or more pupils saw it.", [("one", 1, None, "at least", "pupils")]),
        (
            "He was there 24 years, 14 of which he spent at sea.",
            [("24", 24, "year", None, None), ("14", 14, "year", None, None)],
        ),
        ("It has three aides and one MP.", [("three", 3, None, None, "aides"), ("one", 1, None, None, "MP")]),
        ("He got a term of upto one year.", [("one", 1, "year", "up to", "term")]),
        (
            "They hold half of all the beds and more than 70% of the cots.",
            [("half", 0.5, None, None, "beds"), ("70%", 70, "percent", "more than", "cots")],
        ),
        ("He shot two men and hurt a third.", [("two", 2, None, None, "men")]),
        ("It needs thousands upon thousands of sellers.", [("thousands upon thousands", None, None, None, "sellers")]),
        ("They lived there for 20+ years.", [("20", 20, "year", "at least", None)]),
        ("A 20 foot mobile billboard came.", [("20", 20, "foot", None, "mobile billboard")]),
        ("They came at 2:34 p.m. Four men got in.", [("Four", 4, None, None, "men")]),
        ("Police hold the five stolen watches.", [("five", 5, None, None, "stolen watches")]),
        ("They spend twice on food than on rent.", [("twice", 2, None, None, "food")]),
        ("They spend 2x on food.", [("2x", 2, None, None, "food")]),
        ("The firm has a half million riders.", [("half million", 5e5, None, None, "riders")]),
        ("He hit the car, killing two.", [("two", 2, None, None, None)]),
        ("The bill got a 4-0 clearance.", [("4-0", (4, 0), None, None, "clearance")]),
        ("She ran up £11k roaming charges.", [("£11k", 11000, "GBP", None, "roaming charges")]),
        ("There were 12 000-15 000 voters.", [("12 000-15 000", (12000, 15000), None, None, "voters")]),
        ("It has five 787 jets in service.", [("five", 5, None, None, "jets")]),
        (
            "He met a woman aged 23 and two 17-year-olds.",
            [("23", 23, "year", None, None), ("two", 2, None, None, None), ("17", 17, "year", None, None)],
        ),
        ("The two most recent local cases failed.", [("two", 2, None, None, "recent local cases")]),
        (
            "The 6.2-magnitude quake killed 12.",
            [("6.2", 6.2, None, None, "magnitude quake"), ("12", 12, None, None, None)],
        ),
        ("The number of mills has exceeded 480.", [("480", 480, None, "more than", "number of mills")]),
        ("It needs 105 737-10 jets.", [("105", 105, None, None, "jets")]),
        (
            "Plots of 12 and 15 acres were sold.",
            [("12", 12, "acre", None, "Plots"), ("15", 15, "acre", None, "Plots")],
        ),
        (
            "It is the mean of the last several hundred thousand years.",
            [("hundred thousand", None, "year", None, None)],
        ),
    ],
)
def test_what_stands_beside_a_number_decides(text, figures):
    assert read(text) == figures


@pytest.mark.parametrize("text", ["They paid $5 (up from £4).", "It has 40 pages (12 new).", "The $5 (£3) or 4 euros."])
def test_other_amounts_in_brackets_are_not_linked(text):
    assert figures_in(text)[-1].restates is None


def test_figures_stand_in_their_passage_and_are_slices_of_the_article():
    found, problems = find_figures(article("Two men left.", "The ban lasts 90 days."), (), Names())
    assert [(f.passage, f.value, f.sentence) for f in found] == [
        (0, 2, "Two men left."),
        (1, 90, "The ban lasts 90 days."),
    ]
    assert problems == ()


def test_the_speaker_of_a_quote_is_who_its_numbers_come_from():
    text = "“We counted 40 errors,” Mara Quill said."
    quote = Quote("direct", 0, ((1, 22),), "person", "Mara Quill", person=0)
    names = Names(people=(Person("Mara Quill"),))
    [figure] = find_figures(article(text), (quote,), names)[0]
    assert (figure.quote, figure.cited, figure.cited_person) == (0, "Mara Quill", 0)


def test_a_source_is_one_of_the_articles_names():
    text = "According to the Elsam Institute, 41 percent of searches were unlawful."
    names = Names(
        organizations=(Organization("Elsam Institute for Law"),),
        mentions=(Mention(17, 32, "Elsam Institute", organization=0),),
    )
    [figure] = find_figures(article(text), (), names)[0]
    assert (figure.cited, figure.cited_organization) == ("Elsam Institute for Law", 0)


def test_two_sources_in_a_sentence_leave_it_open():
    [figure] = find_figures(article("Ann Rook said and Bo Hale told reporters that 40 sites closed."), (), Names())[0]
    assert figure.cited is None


@pytest.mark.parametrize(
    "paragraph, unit",
    [
        ("Australian farms got $5 million. Australia is dry. Canberra knows; the Australians wait.", "AUD"),
        ("The Ottawa office got $5 million. Canada is wide, and Canadians know it.", "CAD"),
        ("Farms got $5 million.", "USD"),
        ("Australia, Australia, Australia: the U.S. gave $5 million.", "USD"),
        ("Australian farms in Australia got 7 million Australian dollars ($5 million) from Canberra.", "USD"),
    ],
)
def test_a_bare_dollar_is_that_of_the_country_the_article_keeps_naming(paragraph, unit):
    assert find_figures(article(paragraph), (), Names())[0][-1].unit == unit


def test_a_number_inside_a_name_is_no_figure():
    text = "The Coalition of 12 Bridges met."
    names = Names(
        organizations=(Organization("Coalition of 12 Bridges"),), mentions=(Mention(4, 27, text[4:27], organization=0),)
    )
    assert find_figures(article(text), (), names)[0] == ()


@pytest.mark.parametrize(
    "text, published, as_of",
    [
        ("In May, the office closed two sites.", "2021-07-21", "2021-05"),
        ("As of July, it held 26,200 people.", "2021-07-21", "2021-07"),
        ("Last year 5,600 people crossed.", "2021-07-21", "2020"),
        ("The jail held 640 inmates in December.", "2021-07-21", "2020-12"),
        ("It will buy 40 vans in December.", "2021-07-21", "2021-12"),
        ("In 2012, 14 candidates ran.", None, "2012"),
        ("In May, the office closed two sites.", None, None),
        ("Emissions will fall by 30 percent by 2030.", "2021-07-21", "2030"),
        ("The war has cost 400 lives since 2003.", "2021-07-21", None),
    ],
)
def test_the_date_tied_to_a_number(text, published, as_of):
    assert [figure.as_of for figure in figures_in(text, published)] == [as_of]


@pytest.mark.parametrize(
    "text, dates",
    [
        ("Profits fell to 785m euros ($1bn) from 2.4bn euros in 2003.", [None, None, "2003"]),
        ("It rose from $4m to $6m in 2003.", [None, "2003"]),
        ("Sales grew 8% to 4.7 million in 2004.", ["2004", "2004"]),
    ],
)
def test_the_date_of_one_end_of_a_change_is_not_that_of_the_other(text, dates):
    assert [figure.as_of for figure in figures_in(text)] == dates


@pytest.mark.parametrize(
    "text, kind, printed, unit",
    [
        ("The catch is capped at 29.4 million pounds, at $5 a fish.", "measure", "29.4 million", "pound"),
        ("The catch is capped at 29.4 million pounds.", "money", "29.4 million pounds", "GBP"),
        ("London paid 29.4 million pounds for it, or $40 million.", "money", "29.4 million pounds", "GBP"),
    ],
)
def test_pounds_weigh_where_an_article_prints_dollars_and_names_nothing_british(text, kind, printed, unit):
    found = find_figures(article(text), (), Names())[0][0]
    assert (found.kind, text[found.start : found.end], found.unit) == (kind, printed, unit)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00\x01", "$$$", "1e400 people", "9" * 10**6, "1," * 5000, "1/0 of it", "½" * 500, "a b", "٣٤" * 500],
)
def test_bad_input_breaks_nothing(text):
    assert all(figure.value is None or abs(figure.value) < 1e30 for figure in figures_in(text))


@pytest.mark.parametrize(
    "number, message",
    [
        ("7" * 400, "a run of digits too long to be a quantity was left out"),
        ("1,8923", "a number whose separators cannot be read was left out"),
        ("1e400", "a power of ten was left out"),
    ],
)
def test_a_number_that_cannot_be_read_is_a_problem(number, message):
    found, [problem] = find_figures(article(f"The key is {number} euros."), (), Names())
    assert found == ()
    assert (problem.kind, problem.message) == ("number", message)
    assert number.startswith(problem.excerpt)


@pytest.mark.parametrize(
    "piece", ["7", "1,", "$", "½", "٣", "5 to 6 to ", "one hundred and ", "a and ", "It rose 5%. "]
)
def test_time_grows_with_length_and_no_faster(piece):
    short, long = (find_seconds((piece * length)[:length]) for length in (1000, 10000))
    assert long < 40 * max(short, 0.001)


def find_seconds(text):
    start = time.process_time()
    figures_in(text)
    return time.process_time() - start


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("0123456789 ,.-–$£%/()'’“”abTwofhundredmillion½٣\n"), max_size=120))
def test_any_text_gives_ordered_figures_inside_it(text):
    found = figures_in(text)
    assert all(isinstance(figure, Figure) and 0 <= figure.start < figure.end <= len(text) for figure in found)
    assert [figure.start for figure in found] == sorted({figure.start for figure in found})
    assert [replace(figure) for figure in figures_in(text)] == list(found)
