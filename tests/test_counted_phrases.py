import pytest

from pressmark.figures import figures_in


@pytest.mark.parametrize(
    "text, noun",
    [
        ("Spending pushed the budget deficit to a record $427bn.", "budget deficit"),
        ("Sales sank by a larger-than-forecast 8.8%.", "Sales"),
        ("The Rook index of leading shares closed up 23 points.", "Rook index of leading shares"),
        ("The percentage of people using these lines has shrunk to 55.4%.", "percentage of people using these lines"),
        ("Loss before taxation was $11.4 million.", "Loss before taxation"),
        ("Full-year loss per share was $0.07.", "Full-year loss per share"),
        ("There is a need for a rise to 5% now.", "need for a rise"),
        ("The state will own 13% each of the finished hub.", "finished hub"),
        ("He called for a maximum $3 million (£1.6 million) fine.", "fine"),
        ("She is a mother of two from Elsam.", None),
        ("They are making $1.0 million available to farms.", None),
        ("MAYOR SECURES $11.5 MILLION IN STATE FUNDING FOR ELSAM", "STATE FUNDING"),
        ('It bought a 27-inch "silver rope chain," and a belt.', "silver rope chain"),
        ("Six Category 5 storms came.", "Category 5 storms"),
        ("Some 43% of SC/ST children are at home.", "SC/ST children"),
        ("It holds 5 per cent of the media group's headcount.", "media group's headcount"),
        ("It has six Healthy Lands initiatives in the west.", "Healthy Lands initiatives"),
        ("They built 283 Rook Vikas Kendras last year.", "Rook Vikas Kendras"),
        ("This uses over half of all emergency shelter beds.", "emergency shelter beds"),
        ("Fires hurt 47,000 children ages 14 and under.", "children"),
        ("About 90% of Elsamites own a phone.", "Elsamites"),
        ("The trial will cost Elsam County up to $4m.", "trial"),
        ("He spent 24 percent of his days there.", "days"),
        ("$446,500 - Rook Hill Tribe - New Roof", "Rook Hill Tribe"),
        ("$28,764 for Mt. Rook Fire Company in Elsam.", "Mt. Rook Fire Company"),
        ("$232m value loss pushes Rook into the red", "value loss"),
        ("The 34-year-old made a fresh start.", None),
        ("The Elsam survey found that 63% supported it.", None),
        ("They will spend $578m on buying out minority owners.", "minority owners"),
        ("They lost 30,000–40,000 Ardle.", "Ardle"),
        ("It is told by 3% of those who", None),
    ],
)
def test_the_noun_phrase_of_a_number(text, noun):
    assert figures_in(text)[0].counted == noun


def test_what_somebody_has_of_their_own_is_that_of_the_number_before():
    assert [f.counted for f in figures_in("It has 12 lists, each with 10 of their own.")] == ["lists", "lists"]


def test_a_share_of_a_season_and_the_next_are_of_one_thing():
    text = "Their share of takings may drop from 52% this season to 34%."
    assert [f.counted for f in figures_in(text)] == ["share of takings", "share of takings"]


@pytest.mark.parametrize(
    "text, nouns",
    [
        ("Sales surged 25% over the season to $23.2bn.", ["Sales", "Sales"]),
        ("Highs went from 10 °C in the south to 16 °C in the north.", ["Highs", "Highs"]),
        ("The 52 per cent rise in sales offset the 12 per cent drop in costs.", ["rise in sales", "drop in costs"]),
        ("It has 7.5 links per 100 people, compared to 6.7 in Ardle.", ["links", "people", "links"]),
        ("The costs, said to have grown two years ago, range from $2m to $4m.", ["costs", "costs"]),
        ("It held 44% of readers who came, compared to 34% who left.", ["readers", "readers"]),
        ("It held 59% of the men, compared to 41% of the women.", ["men", "women"]),
        ("Elsam closed down 19 points to 6661.89 on Thursday.", ["Elsam", "Elsam"]),
        ("Rook fell $28.63 to $38.65.", ["Rook", "Rook"]),
    ],
)
def test_the_nouns_of_two_numbers(text, nouns):
    assert [f.counted for f in figures_in(text)] == nouns


@pytest.mark.parametrize(
    "text, value, unit",
    [
        ("It lies 1,200 mi east of Elsam.", 1200, "mile"),
        ("It rose in two trading days.", 2, "day"),
        ("He hosts a 40 minute podcast.", 40, "minute"),
        ("The firm has two second offices.", 2, None),
        ("It has a five point action programme.", 5, None),
        ("It has a yard of 1,500 sq mts.", 1500, "square meter"),
        ("It was cold (−14.08 °F) there.", -14.08, "degree fahrenheit"),
    ],
)
def test_the_unit_of_a_number(text, value, unit):
    found = figures_in(text)[0]
    assert (found.value, found.unit) == (value, unit)
