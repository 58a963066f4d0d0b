"""What a number counts when no word beside it tells: openings, brackets, wholes, far subjects, other figures."""

import pytest

from pressmark.figures import figures_in


def counted(text: str) -> list[str | None]:
    return [figure.counted for figure in figures_in(text)]


@pytest.mark.parametrize(
    "text, nouns",
    [
        ("Up 12% this year, the stock is dear.", ["stock"]),
        ("After falling 3% on Monday, Harlow was flat.", ["Harlow"]),
        ("Measuring 40 metres across, the pool is heated.", ["pool"]),
        ("Up 12% this year, it is dear.", [None]),
        ("Rents (up 4%) and food (up 3%) led the rise.", ["Rents", "food"]),
        ("Rook (+1.2%) and Harlow (-0.4%) parted.", ["Rook", "Harlow"]),
        ("Of those polled, 45% were women.", ["those polled"]),
        ("Of the 145 firms, 76% have no plan.", ["firms", "firms"]),
        ("Among pensioners, 70% would vote.", ["pensioners"]),
        ("The desk, 12 cm long and 4 cm wide, is light.", ["desk", "desk"]),
        ("It noted a jump in the number of members on file, from 2.1 lakh in 2022.", ["members"]),
        ("Get 20% off the Nova tablet.", ["Nova tablet"]),
        ("About $2 million will be spent on flood walls.", ["flood walls"]),
        ("Some £5m is needed to buy the barn.", ["barn"]),
        ("Rook is listed as donating a sum of £575.", ["Rook"]),
        ("He spent a sum of £575.", [None]),
    ],
)
def test_a_noun_from_the_words_around(text, nouns):
    assert counted(text) == nouns


@pytest.mark.parametrize(
    "text, noun",
    [
        ("Profit for the three quarters ending in March fell to $8.", "Profit"),
        ("Net profit in the six months ending 31 December rose to $458m.", "Net profit"),
        ("The firm said it hoped to pay $100m now.", "firm"),
        ("Rook, who joined in May, said she earned $54m.", "Rook"),
        ("Organisers hope to raise £250,000 from the show.", "Organisers"),
        ("Papers show Mr Rook clawed back £265m.", "Mr Rook"),
        ("He may move in June in a deal rumoured to be £1.4m.", "deal"),
        ("Growth is set to halve in Elsam to 3%.", "Growth"),
        ("The bank will keep interest rates steady at 4.75%.", "interest rates"),
        ("Travel firms fell, with Harlow Rail sliding 1.5% on Monday.", "Harlow Rail"),
        ("The lamp starts at $79.", "lamp"),
        ("The radio works on 5.8 gigahertz.", "radio"),
        ("Costs are tipped to rise by a quarter of a percentage point to 2.25%.", "Costs"),
        ("Earnings in the last months of 2004 dropped by 84%.", "Earnings"),
        ("The 5.4-liter engine makes 310 horsepower.", "engine"),
        ("Rook beat away a low drive from 16 yards.", "Rook"),
        ("Rook's shares rose by 0900 GMT to 6.2 euros.", "Rook's shares"),
        ("Shares in Rook lost 25% on the news to 1.90 dollars.", "Shares in Rook"),
        ("The move saw the firm's debt soar to $72bn.", "firm's debt"),
    ],
)
def test_a_subject_past_what_stands_between(text, noun):
    assert counted(text)[-1] == noun


@pytest.mark.parametrize(
    "text, nouns",
    [
        ("The three worst hit towns met.", ["worst hit towns"]),
        ("They lost three forward replacements.", ["forward replacements"]),
        ("Three “sanctuary” cities sued.", ["“sanctuary” cities"]),
        ("They won three of their next 10 games.", ["games", "games"]),
        ("It got 80 (no more) comments.", ["comments"]),
        ("It needs 100 times more power.", ["power"]),
        ("It owes a $27 million back-tax bill.", ["back-tax bill"]),
        ("It has a $2 billion “funding gap”.", ["funding gap"]),
        ("He got five years' post-release supervision.", ["post-release supervision"]),
        ("MAYOR FINDS $300,000 IN FEDERAL FUNDING", ["FEDERAL FUNDING"]),
        ("It gave $5 million in Elsam.", [None]),
        ("The 56-year-old takes over in May.", [None]),
        ("The 25-year-old shocked Pete Rook.", [None]),
        ("His 40-year-old creations sell.", ["creations"]),
        ("Just one in 10 recognised Charles Rook.", [None]),
        ("It equals a growth rate of 8% Rook said.", ["growth rate"]),
        ("Two major ratings agencies agree.", ["major ratings agencies"]),
        ("It shows the 37m (121ft)-long hull.", ["hull", "hull"]),
        ("A two-year, $24 million contract ended.", ["contract", "contract"]),
        ("The 55%, 60% and 65% targets are low.", ["targets", "targets", "targets"]),
    ],
)
def test_a_noun_behind_more_than_the_number(text, nouns):
    assert counted(text) == nouns


@pytest.mark.parametrize(
    "text, nouns",
    [
        ("The rating was at 13%, the Elsam Times reported, down from 19%.", ["rating", "rating"]),
        ("Of 112 homes for those on 20% to 80% of the median, 25% of them are let.", ["homes", None, "homes"]),
        ("Some 62% of voters backed it. However 30% said no.", ["voters", "voters"]),
        ("Turnout was 62%. However 30% said no.", ["Turnout", None]),
        ("It posted a profit of $261m, for the three months to June, up from $179m.", ["profit", None, "profit"]),
        ("Fuel is $3 a litre, compared with an average of $2 in May.", ["Fuel", "Fuel"]),
    ],
)
def test_a_noun_of_another_figure(text, nouns):
    assert counted(text) == nouns


def test_a_sentence_is_about_what_opens_it_where_nothing_else_tells():
    figures = figures_in("Harlow says the law, against which they sued, may last if it costs them $2 million.")
    assert [(figure.counted, figure.method) for figure in figures] == [("Harlow", "digits, topic")]
    assert counted("It costs them $2 million.") == [None]
