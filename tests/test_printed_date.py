import pytest

from pressmark.zones.date_line import date_line
from pressmark.zones.printed_date import find_dates, is_day_first, read_partial


@pytest.mark.parametrize(
    "text, date, time",
    [
        ("Thursday, July 22, 2021 - 4:30pm", "2021-07-22", "16:30"),
        ("October 24, 2018 10:15 am", "2018-10-24", "10:15"),
        ("03rd August 2020 05:12 AM", "2020-08-03", "05:12"),
        ("Mon 5 Jul 2021 06.00 BST", "2021-07-05", "06:00"),
        ("5 July 2021, 16.30", "2021-07-05", "16:30"),
        ("19:23 IST, Monday, April 5, 2021", "2021-04-05", "19:23"),
        ("06:05 GMT, 5 July 2021", "2021-07-05", "06:05"),
        ("Sept. 5, 2019 at 4:30 p.m. ET", "2019-09-05", "16:30"),
        ("Jul 20, 2021 12:15 am", "2021-07-20", "00:15"),
        ("2020-08-03T05:12:00+05:30", "2020-08-03", "05:12"),
        ("3-Apr-2006", "2006-04-03", None),
        ("04.23.2019", "2019-04-23", None),
        ("04/26/2006", "2006-04-26", None),
        ("26/04/2006", "2006-04-26", None),
        ("July 9, 2020 | Updated 08:24 IST", "2020-07-09", "08:24"),
        ("the 5th of March 2019 cost $4.5 million", "2019-03-05", None),
    ],
)
def test_a_printed_date_is_read_with_its_time(text, date, time):
    [found] = find_dates(text)
    assert (found.iso, found.time) == (date, time)


@pytest.mark.parametrize(
    "text", ["31 February 2020", "version 1.2.2019.4", "in 2020", "call 303-455-7600", "13/13/2019"]
)
def test_what_is_no_day_is_no_date(text):
    assert list(find_dates(text)) == []


def test_a_month_with_its_year_is_a_partial_date():
    assert read_partial("Posted in June 2019").iso == "2019-06"


def test_one_clear_date_tells_the_order_of_all():
    assert is_day_first(["04/03/2021", "25/03/2021"]) is True
    assert is_day_first(["04/03/2021"]) is None
    assert [found.iso for found in find_dates("04/03/2021", day_first=True)] == ["2021-03-04"]


@pytest.mark.parametrize(
    "line, date, kind",
    [
        ("Published: 03rd August 2020 05:12 AM | Last Updated: 04th August 2020", "2020-08-03", "published"),
        ("Last modified on Mon 5 Jul 2021 06.01 BST", "2021-07-05", "updated"),
        ("Today: July 24, 2008", "2008-07-24", "other"),
        ("Posted On: 05 JUL 2021 4:30PM by PIB Delhi", "2021-07-05", "published"),
        ("This story is from March 20, 2002", "2002-03-20", "published"),
    ],
)
def test_a_date_line_tells_of_what_the_date_is(line, date, kind):
    found, what = date_line(line)
    assert (found.iso, what) == (date, kind)


@pytest.mark.parametrize("line", ["The bridge opened on May 3, 2019", "May Day", "3 boats", "Ida Marsh, May 3, 2019"])
def test_a_line_that_says_more_is_no_date_line(line):
    assert date_line(line) is None


def test_the_clock_of_a_date_is_not_the_year_of_the_next():
    found = [(date.start, date.end, date.iso, date.time) for date in find_dates("4 March 2021 5 March 2021 z")]
    assert found == [(0, 12, "2021-03-04", None), (13, 25, "2021-03-05", None)]
