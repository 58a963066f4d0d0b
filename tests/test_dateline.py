import pytest

from pressmark.parse import parse_document
from pressmark.zones.dateline import read_dateline
from tests.faithful import only, raw


@pytest.mark.parametrize(
    "text, place",
    [
        ("WASHINGTON — The union called", "WASHINGTON"),
        ("NEW YORK -- A group of ferrymen", "NEW YORK"),
        ("TAMPA, Fla. (AP) – The mayor", "TAMPA, Fla."),
        ("NEW DELHI: The government", "NEW DELHI"),
        ("Mumbai: The court", "Mumbai"),
        ("LONDON (Reuters) - Britain", "LONDON"),
        ("LONDON, July 5 (Reuters) - Britain", "LONDON"),
        ("NEW DELHI, March 3 (PTI) The government", "NEW DELHI"),
        ("Park City, Utah (CNN)The mayor", "Park City, Utah"),
        ("Washington, D.C. -- Senator Marsh", "Washington, D.C."),
        ("WASHINGTON, DC--Ida Marsh", "WASHINGTON, DC"),
        ("SYRACUSE, NEW YORK — U.S. Rep. Marsh", "SYRACUSE, NEW YORK"),
        ("(Washington, D.C.) – Today", "Washington, D.C."),
        ("ST. LOUIS (AP) — The", "ST. LOUIS"),
        ("PORT-AU-PRINCE, Haiti, Jan. 12 (Reuters) - A", "PORT-AU-PRINCE, Haiti"),
        ("WASHINGTON, July 21, 2021 /PRNewswire/ -- Quayside", "WASHINGTON"),
        ("April 26, 2006 – Washington, D.C. – Senator", "Washington, D.C."),
        ("BAGHDAD, April 26, 2006 --", "BAGHDAD"),
        ("Oslo, Jun 11 (abc-def).- The minister", "Oslo"),
        ("Islamabad, Pakistan — The minister", "Islamabad, Pakistan"),
    ],
)
def test_the_place_before_the_first_sentence_is_the_dateline(text, place):
    assert read_dateline(text).place == place


@pytest.mark.parametrize(
    "text",
    [
        "Emergency: The film opens",
        "Climate change — A new era",
        "BREAKING: The news",
        "Ferrymen (part-time) – The town",
        "Tom Arrow - a man",
        "ICE — the agency",
        "Don Poole WASHINGTON, DC – The",
        "TOMAS ARROW: The council waited",
        "(KXYZ) — The mother of the wolves",
        "NOTE: The meeting",
        "TREATMENT: The nurse flew home",
        "(CNN) -- The mother of the wolves",
        "The council of Harbor City voted",
        "Sea Board (SB) Keeper Ida Marsh",
        "The Ferries (Repeal) Act of 1991",
    ],
)
def test_other_openings_are_no_dateline(text):
    assert read_dateline(text) is None


def test_a_dateline_may_tell_agency_and_date():
    dateline = read_dateline("GENEVA, 5 March 2019 (AFP) – The council")
    assert (dateline.agency, dateline.date.iso) == ("Agence France-Presse", "2019-03-05")


@pytest.mark.parametrize(
    "opening, date", [("Feb. 23, 2015 -- The", "2015-02-23"), ("On Feb. 23, 2015, the", None), ("The", None)]
)
def test_a_day_before_a_dash_opens_a_report(opening, date):
    told = "harbour board of Ashmere voted to reopen the ferry line, its chair told reporters in the evening."
    text = f"Ferry line to run again\n\n{opening} {told}\n\nThe {told}"
    assert only(parse_document(raw(text))).date_published == date


@pytest.mark.parametrize("line, place", [("NEW DELHI, Nov. 5 (PTI)", "NEW DELHI"), ("Halden, August 10", "Halden")])
def test_a_dateline_may_stand_on_a_line_of_its_own(line, place):
    told = "harbour board of Ashmere voted to reopen the ferry line, its chair told reporters in the evening."
    article = only(parse_document(raw(f"Ferry line to run again\n\n{line}\n\nThe {told}\n\nThe {told}")))
    assert (article.dateline, article.subtitle) == (place, None)


@pytest.mark.parametrize(
    "text, place",
    [
        ("WASHINGTON  The council has met and", "WASHINGTON"),
        ("WASHINGTON Harlow Works Inc. has met and", "WASHINGTON"),
        ("SINGAPORE Press Works has met and", None),
        ("BOSTON Police Department has met and", None),
    ],
)
def test_a_city_in_capitals_opens_a_sentence_whose_dash_a_copy_lost(text, place):
    dateline = read_dateline(text)
    assert (dateline.place if dateline else None) == place
