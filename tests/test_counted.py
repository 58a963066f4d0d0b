import pytest

from pressmark import lexicon
from pressmark.figures import figures_in
from pressmark.numbers import counted


@pytest.mark.parametrize(
    "text, noun, rule",
    [
        ("They wrote to 25 Democratic lawmakers led by Rook.", "Democratic lawmakers", "noun"),
        ("The $3.9 million contract Acme signed is void.", "contract", "noun"),
        ("It visits 40 children's hospitals a year.", "children's hospitals", "noun"),
        ("They met in two recent media interviews.", "recent media interviews", "noun"),
        ("The fund cut 25% of bed capacity.", "bed capacity", "part"),
        ("It has an average daily population of 26,200 people.", "average daily population", "total"),
        ("He has an income of $12,569.", "income", "of"),
        ("Harbour wall, Elsam: $2.5 million", "Harbour wall", "label"),
        (
            "Rates for stays of children due to asthma are twice as high as here.",
            "Rates for stays of children due to asthma",
            "subject",
        ),
        ("The firm, which is owned by Rook, lost 7%.", "firm", "subject"),
        ("The mayor raised $5.7 million.", "mayor", "clause"),
        ("It reduces heating bills by 31 percent.", "heating bills", "object"),
        ("They spent $7 million on recognition tools.", "recognition tools", "purpose"),
        ("It came one year after the killing of his brother.", "after the killing of his brother", "event"),
        ("Mara Quill, 34, was there.", "Mara Quill", "bearer"),
        ("They met for four hours.", None, "none"),
        ("On the board: Ardle +0.2%, Harlow down.", "Ardle", "signed"),
        ("Only 50 were marketplaces.", "marketplaces", "complement"),
        ("They want another barge or two.", "barge", "alternative"),
        ("Elsam Water recovered at last to 3.65.", "Elsam Water", "level"),
        ("It ended with a closure for three weeks.", "closure", "lasting"),
        ("Shares of Harlow Optics and Rook fell 3%.", "Shares of Harlow Optics and Rook", "subject"),
        ("The rent for flats in May was $1,310.", "rent for flats", "subject"),
        ("The gap hit a peak last year, having grown by 4%.", "gap", "subject"),
        ("The Rook 500 is poised to drop 2%.", "Rook 500", "subject"),
        ("The barn went for $44 million to a brewer.", "barn", "clause"),
        ("Trade may plummet to a multi-decade low of 1.6%.", "Trade", "of"),
        ("It saw its tally rise over the day by 235 to 1,351.", "tally", "change"),
        ("The recovery rate, 71.9 per cent, was high.", "recovery rate", "apposed"),
        ("It has inns all over the country, including four in Elsam.", "inns", "included"),
        ("The number of active cases stands at an alarming 698.", "number of active cases", "subject"),
        ("The number of samples tested so far is 2.7 lakh.", "number of samples", "subject"),
        ("It has about six months supply of hard goods.", "supply of hard goods", "noun"),
        ("It sees trade expand by 3.3 per cent on a real basis.", "trade", "clause"),
        ("Warm air holds more moisture – around 7% for each degree.", "Warm air", "clause"),
        ("Police held two accused in May.", "accused", "noun"),
        ("It opened in two of the most crowded towns.", "crowded towns", "part"),
        ("It built one incredible AI computer.", "incredible AI computer", "noun"),
        ("The poll has a margin of error of +/- 3%.", "margin of error", "of"),
        ("The town saw growth at between 3% and 3.5%.", "growth", "object"),
        ("The number of goods seized at the ports rose by 8%.", "number of goods seized at the ports", "subject"),
        ("Elsam owes the Rook Club about $48bn.", "Elsam", "clause"),
        ("They agreed to a buyout by Rook in a deal valued at $6.75bn.", "deal", "subject"),
        ("The plan, which aims to save £190m, failed.", "plan", "clause"),
        ("Only one in 13 of the cards is bad.", "cards", "part"),
        ("It stops if steady winds reach 23 mph or gusts come.", "steady winds", "subject"),
        ("Now 83% report lower costs.", None, "none"),
        ("It means warming anywhere between 4 and 10 degrees.", "warming", "object"),
        ("It is headed to 7.2 degrees Fahrenheit (4°C) warming by then.", "warming", "noun"),
        ("The fees – which totalled £10,935.74 – rose.", "fees", "subject"),
        ("They took five hard drives each.", "hard drives", "noun"),
        ("It pays over 250 public officials.", "public officials", "noun"),
        ("Two-thirds of the population lives here.", "population", "part"),
        ("Its per capita output rose to 427 grams.", "per capita output", "subject"),
        ("Some 5,809 out of 5,944 villages were dry.", "villages", "part"),
        ("They asked 1,407 urban and 1,465 rural shops.", "rural shops", "noun"),
        ("It caused 46 percent of previously reported damage.", "previously reported damage", "part"),
        ("It boosts the driving range by 35 miles.", "driving range", "object"),
        ("It ended in fires and a grounding for three months.", "grounding", "lasting"),
        ("It serves the two million public transit riders.", "public transit riders", "noun"),
        ("It named four or five highly contentious nominees.", "highly contentious nominees", "noun"),
        ("The app has crossed the milestone of 50 million (5 crore) readers.", "readers", "noun"),
        ("The app has crossed the milestone of 50 million.", "app", "of"),
        ("It led to a 16% year-on-year increase in tolls.", "increase in tolls", "noun"),
        ("They asked 400 11 to 18 year olds.", "11 to 18 year olds", "noun"),
        ("About 55 percent of those who live there are old.", "those who live there", "part"),
        ("Some 60 percent of those polled agreed.", "those polled", "part"),
        ("Use fell to 28 per cent of 16 to 24 year olds.", "16 to 24 year olds", "part"),
        ("Ardle buys £2 billion more of services.", "services", "part"),
        ("The mayor authorized $6 million for the 2005 program.", "program", "purpose"),
        ("Jobless claims had topped 6 million again.", "Jobless claims", "subject"),
        ("rookene, 10 µg/L", "rookene", "label"),
        ("Some schools increased their seats even by 600.", "seats", "change"),
        ("Cut the cost of the line from the current £7.", "cost of the line", "object"),
        ("The town will see interest rates cut in half.", "interest rates", "object"),
        ("Build a tunnel (about 1,600 feet long) there.", "tunnel", "adjacent"),
        ("The number of engineering seats is 1200, up from 336.", "number of engineering seats", "subject"),
        ("Shares of firms listed in Elsam fell 3%.", "Shares of firms listed in Elsam", "subject"),
    ],
)
def test_what_is_counted_and_by_which_rule(text, noun, rule):
    figure = figures_in(text)[0]
    assert (figure.counted, figure.method.split(", ")[1]) == (noun, rule)


def test_what_is_of_them_has_a_noun_of_its_own():
    figures = figures_in("They freed 21 men — 20 of them young farmers — in May.")
    assert [figure.counted for figure in figures] == ["men", "young farmers"]
    figures = figures_in("It has 277 faults; 39 percent of these are grave.")
    assert [figure.counted for figure in figures] == ["faults", "faults"]


def test_the_entries_of_a_list_of_times_share_their_noun():
    figures = figures_in("Homes of $1 million sell in 70 days; of $2 million, 99 days.")
    assert [figure.counted for figure in figures] == ["Homes", "Homes", "Homes", "Homes"]


def test_every_rule_says_how_often_it_was_right():
    rules = {name for family in counted._RULES.values() for name, _ in family} | {"same", "earlier", "topic", "none"}
    measured = {entry.partition(" | ")[0]: float(entry.split(" | ")[1]) for entry in lexicon.entries("figure_rules")}
    assert set(measured) == rules
    assert all(0.5 < share < 1 for share in measured.values())


def test_an_elided_noun_comes_from_the_sentence_before():
    figures = figures_in("They named 39 sites that must close. Yet the mayor has only closed two, and opened none.")
    assert [figure.counted for figure in figures] == ["sites", "sites"]


def test_the_same_salary_in_a_bracket_and_behind_or():
    figures = figures_in("They need a salary of at least £25,600 ($32,300) or £20,480 here.")
    assert [figure.counted for figure in figures] == ["salary", "salary", "salary"]


def test_one_that_stands_for_a_thing_is_no_figure_and_is_not_counted():
    figures = figures_in("The deal enlarges one worth $3.9 million, signed in May.")
    assert [(figure.value, figure.counted) for figure in figures] == [(3_900_000.0, "deal")]
