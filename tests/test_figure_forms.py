"""Printed forms of numbers, units and changes: what each is read as, and what it is not."""

import pytest

from pressmark.figures import figures_in


def read(text):
    """Each figure's printed words, value (both ends of a range) and unit."""
    return [
        (text[f.start : f.end], f.value if f.value_high is None else (f.value, f.value_high), f.unit)
        for f in figures_in(text)
    ]


@pytest.mark.parametrize(
    "text, figures",
    [
        ("The coil makes 184lb ft of torque.", [("184", 184, "pound-foot")]),
        ("It films at 60fps with a 50MP lens.", [("60", 60, "frame per second"), ("50", 50, "megapixel")]),
        ("He is 6ft 2in tall and lost 3st.", [("6", 6, "foot"), ("2", 2, "inch"), ("3", 3, "stone")]),
        ("A 30 m high wave broke.", [("30", 30, "meter")]),
        ("The mercury hit 38.7C (101.7F).", [("38.7", 38.7, "degree celsius"), ("101.7", 101.7, "degree fahrenheit")]),
        ("Their 5C phone failed.", []),
        ("A cup is 1/16 of a US gallon.", [("1/16", 0.0625, "gallon")]),
        ("The hall measures some 20 square km.", [("20", 20, "square kilometer")]),
        ("It costs 3.49 NZ dollars.", [("3.49 NZ dollars", 3.49, "NZD")]),
        ("It costs 200 RMB, or 28 usd.", [("200 RMB", 200, "CNY"), ("28 usd", 28, "USD")]),
        ("It promised £3bn pounds.", [("£3bn", 3e9, "GBP")]),
        ("Some 10 m people left with £5 m.", [("10 m", 1e7, None), ("£5 m", 5e6, "GBP")]),
        ("It finds £22 billions worth of cuts.", [("£22 billions", 22e9, "GBP")]),
        ("It cost $16.4 million.", [("$16.4 million", 16400000, "USD")]),
        ("Wheat rose 3-1/2 cents.", [("3-1/2 cents", 3.5, "cent")]),
        ("The mill runs 248 737 airplanes.", [("248", 248, None)]),
        ("The town has 248 737 voters.", [("248 737", 248737, None)]),
        ("An Ardle 747 aircraft landed.", []),
        ("Police held 18 Saudis.", [("18", 18, None)]),
        ("The 7.5 magnitude quake was felt.", [("7.5", 7.5, None)]),
        ("They may order 10,000 more.", [("10,000", 10000, None)]),
        ("It won 43 of 120 seats.", [("43", 43, None), ("120", 120, None)]),
        ("She made 9-of-15 shots and went 3-for-4.", []),
        ("It is three times the limit.", [("three", 3, None)]),
        ("HARLOW, Sept.29 (Ardle) -- Rain fell.", []),
        ("It broke at around 6 in the morning.", []),
        ("The Elsam Group (1299.EX) sold it.", []),
        ("She has written since at least 2005.", []),
        ("It sits in Room C-55 of the court.", []),
        ("He ran a 4-Seven shop.", []),
        ("He stood at 100 South Rook in Elsam.", []),
        ("Write to Rook Plaza, Elsam, 92688", []),
        ("He held a 9mm gun.", []),
        ("They are on zero-hours contracts.", []),
        ("Call 0845 46 47 now.", []),
        ("The life expectancy of men is around 73.", [("73", 73, "year")]),
        ("It holds about 1.99×10−30 grams.", []),
        ("Group F: Elsam 3 – 0 Rook.", []),
        ("It is the home of the 747, which flew.", []),
        ("He was 5 over par.", [("5", 5, None)]),
        ("It ends by 2030 and 5km further.", [("5", 5, "kilometer")]),
        ("It plans a 3.5-4.0 billion tonne sink.", [("3.5-4.0 billion", (3.5e9, 4e9), "tonne")]),
        ("The box measures 10 x 20 cm.", [("10", 10, "centimeter"), ("20", 20, "centimeter")]),
        ("It draws 50Wh and costs 20 quid.", [("50", 50, "watt hour"), ("20 quid", 20, "GBP")]),
        ("The 11 member group met.", [("11", 11, None)]),
    ],
)
def test_a_form_is_read_for_what_it_is(text, figures):
    assert read(text) == figures


@pytest.mark.parametrize(
    "text, figures",
    [
        ("Delays of 30 minutes to an hour are usual.", [("30 minutes to an hour", (30, 60), "minute")]),
        ("It takes six months to a year.", [("six months to a year", (6, 12), "month")]),
        ("They have 10 days to a hearing.", [("10", 10, "day")]),
        ("He got 2-1/2 to 10 years.", [("2-1/2 to 10", (2.5, 10), "year")]),
        ("Support fell by 16 percent to 27 percent.", [("16 percent", 16, "percent"), ("27 percent", 27, "percent")]),
        ("Crude lost more than $2 to $43.25.", [("$2", 2, "USD"), ("$43.25", 43.25, "USD")]),
        ("It lifted rates 0.25% to 5.5%.", [("0.25%", 0.25, "percent"), ("5.5%", 5.5, "percent")]),
        ("Ardle slumped 14p to 230.5p.", [("14p", 14, "penny"), ("230.5p", 230.5, "penny")]),
        ("Prices will rise by 5 to 10 percent.", [("5 to 10 percent", (5, 10), "percent")]),
        ("The fee rose by $3 to $5 million.", [("$3 to $5 million", (3e6, 5e6), "USD")]),
        ("The drop in sales ranged from 5% to 50%.", [("5% to 50%", (5, 50), "percent")]),
        (
            "Sales dropped 15.6 percent in 2018 to 414 million units.",
            [("15.6 percent", 15.6, "percent"), ("414 million", 414e6, None)],
        ),
    ],
)
def test_a_range_is_one_figure_and_a_change_two(text, figures):
    assert read(text) == figures


@pytest.mark.parametrize(
    "text, limit",
    [
        ("It shows children under 33.", "less than"),
        ("It is for those over 33.", "more than"),
        ("It is for people over the age of 33.", "more than"),
        ("It is for voters aged under 33.", "less than"),
        ("Tomas Hale Jr., 33, was there.", None),
        ("He is the youngest mayor at 33, and glad.", None),
        ("They were both 33.", None),
        ("She turns 33 next year.", None),
        ("She died at 33.", None),
        ("The actor, 33, agreed.", None),
        ("Tomas Hale, then 33, agreed.", None),
        ("His daughter is 33.", None),
        ("They left when she was 33 so that she could work.", None),
        ("Maria is 33 and glad.", None),
        ("At 33, Maria leads them.", None),
        ("His rival, also 33, left.", None),
        ("She has softened, but even now at 33 she sings.", None),
    ],
)
def test_an_age_is_told_by_the_words_around_it(text, limit):
    [figure] = figures_in(text)
    assert (figure.value, figure.unit, figure.modifier) == (33, "year", limit)


def test_two_ages_share_the_words_behind_the_second():
    assert read("They were 22 and 24 years old.") == [("22", 22, "year"), ("24", 24, "year")]


def test_a_sign_between_two_numbers_belongs_to_the_one_it_touches():
    assert read("It was two-thirds$1.2 billion.") == [
        ("two-thirds", pytest.approx(2 / 3), None),
        ("$1.2 billion", 1.2e9, "USD"),
    ]
    assert read("We paid 5€ 10 times.")[0] == ("5€", 5, "EUR")


def test_the_age_of_a_child_may_be_spelt_behind_its_name():
    assert read("They have Prince Tomas, four, and Maria, two, too.") == [("four", 4, "year"), ("two", 2, "year")]
    assert read("They have Princess Orlet, four, too.") == [("four", 4, "year")]
    assert read("It has halls in Elsam, two, and Rook, four.") == [("two", 2, None), ("four", 4, None)]


@pytest.mark.parametrize(
    "text, limit",
    [("Rates went up to 3.9 percent.", None), ("They may earn up to 3.9 percent.", "up to")],
)
def test_up_to_is_a_limit_only_where_nothing_goes_there(text, limit):
    assert figures_in(text)[0].modifier == limit


@pytest.mark.parametrize(
    "text, limit",
    [
        ("It fell short of the two-thirds majority.", None),
        ("Use was lower than the 46 megawatts of May.", None),
        ("Use was lower than 46 megawatts.", "less than"),
        ("At least the 12 ships are safe.", "at least"),
    ],
)
def test_a_number_told_by_an_article_is_set_beside_and_not_limited(text, limit):
    assert figures_in(text)[0].modifier == limit


@pytest.mark.parametrize(
    "text, counted",
    [
        ("A third of the assembly left.", "assembly"),
        ("The sets come in 55-inch and 65-inch sizes.", "sizes"),
        ("It has a 6.7-inch AMOLED display.", "AMOLED display"),
        ("A 32GB model costs $60.", "model"),
        ("They seized 25 kilos of cocaine worth a lot.", "cocaine"),
        ("It gave 65 billion euros in sales of loans.", "sales"),
        ("It lends at a 2.5 percent rate with ease.", "rate"),
        ("The contract for settlement in September 2019 closed 2 percent lower.", "contract for settlement"),
        ("It is among the world's 20 most innovative towns.", "innovative towns"),
        ("The index of orders posted 53.8 in May.", "index of orders"),
    ],
)
def test_the_noun_that_a_form_counts(text, counted):
    assert figures_in(text)[0].counted == counted


@pytest.mark.parametrize(
    "text, ones",
    [
        ("It offers one solution.", 1),
        ("He ran against one opponent.", 1),
        ("They found 12,000 pills, one handgun and 15 bullets.", 1),
        ("She has three sons and one daughter.", 1),
        ("With one poster writing so, the rest agreed.", 0),
        ("In 2007, one poster wrote this.", 0),
        ("At one point it rained.", 0),
        ("It is one of the best towns.", 0),
    ],
)
def test_one_counts_where_its_noun_is_an_object_or_an_entry_of_a_list(text, ones):
    assert [f.value for f in figures_in(text)].count(1) == ones


@pytest.mark.parametrize(
    "text, figures",
    [
        ('A 27" screen is worth it.', [("27", 27, "inch")]),
        ('He said "it was 5" and left.', [("5", 5, None)]),
        ("The 6'4\" guard came.", [("6", 6, "foot"), ("4", 4, "inch")]),
        ("It is the 1TB one at €1,499.", [("1", 1, "terabyte"), ("€1,499", 1499, "EUR")]),
        ("She lost 4 stone in a year.", [("4", 4, "stone")]),
        ("A high of 75 degrees and a low of 58.", [("75", 75, "degree"), ("58", 58, "degree")]),
        ("It rose 12 points to 2,900.", [("12", 12, "point"), ("2,900", 2900, "point")]),
        ("It grew in the first three quarters of 2018.", [("three", 3, None)]),
    ],
)
def test_marks_and_levels_give_a_number_its_unit(text, figures):
    assert read(text) == figures


@pytest.mark.parametrize(
    "text, counted",
    [
        ("Homes from $750,000 to $1 million cost $5 a day.", "Homes"),
        ("Farmers over 50 earned $5.", "Farmers"),
        ("The company plans to raise $5.", "company"),
        ("It holds 50 ml of 30% sulfuric acid.", "sulfuric acid"),
        ("Trade was 0.2 percent weaker.", "Trade"),
    ],
)
def test_the_noun_is_found_past_other_amounts(text, counted):
    assert figures_in(text)[-1].counted == counted


def test_how_many_are_from_a_place_is_no_age():
    assert read("Of them 20 were from Delhi, 15 from Mumbai.") == [("20", 20, None), ("15", 15, None)]
