import pytest

from pressmark.numbers.numerals import digits_value, read_numeral
from pressmark.numbers.words import plain_digits, split_words


@pytest.mark.parametrize(
    "printed, value",
    [
        ("10,000", 10000),
        ("3,45,678", 345678),
        ("1.5", 1.5),
        (".08", 0.08),
        ("816 000", 816000),
        ("1.335.000", 1335000),
        ("250.000", 250000),
        ("2½", 2.5),
        ("3/4", 0.75),
        ("9/11", None),
        ("4,15", None),
        ("10:30", None),
        ("6154765984123", None),
    ],
)
def test_digits_are_read_only_where_they_are_certain(printed, value):
    assert digits_value(printed) == value


@pytest.mark.parametrize(
    "text, printed, value",
    [
        ("twenty-eight thousand six hundred forty-two boats", "twenty-eight thousand six hundred forty-two", 28642),
        ("five thousand six hundred and eighty", "five thousand six hundred and eighty", 5680),
        ("two two-year terms", "two", 2),
        ("one hundred and two thousand", "one hundred and two thousand", 102000),
        ("a million", "a million", 1e6),
        ("half a million", "half a million", 5e5),
        ("a quarter million", "a quarter million", 2.5e5),
        ("half-dozen", "half-dozen", 6),
        ("two dozen", "two dozen", 24),
        ("two and a half million", "two and a half million", 2.5e6),
        ("three-and-a-half", "three-and-a-half", 3.5),
        ("two-thirds", "two-thirds", 2 / 3),
        ("1 1/8", "1 1/8", 1.125),
        ("5 lakh crore", "5 lakh crore", 5e12),
        ("hundreds of thousands", "hundreds of thousands", None),
        ("１２３", "１２３", 123),
        ("2 6 billion for heat", "2 6 billion", 2.6e9),
        ("17 3 percent of all", "17 3", 17.3),
        ("17 3 percent, of all", "17", 17),
    ],
)
def test_a_number_is_read_to_its_end(text, printed, value):
    words = split_words(plain_digits(text))
    numeral = read_numeral(words, 0)
    assert text[words.starts[numeral.first] : words.ends[numeral.last - 1]] == printed
    assert numeral.value == pytest.approx(value) if value else numeral.value is None


@pytest.mark.parametrize("text", ["and", "tens", "a boat", "scores", "third", "-", "²"])
def test_what_is_no_number_is_none(text):
    assert read_numeral(split_words(plain_digits(text)), 0) is None
