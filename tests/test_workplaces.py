"""Where somebody works, however the article says it: by a trade, a party, a unit, a clause about the person."""

import pytest
from last_speaker import last_speaker
from named_in import organizations
from quotes_shown import shown


@pytest.mark.parametrize(
    "text, organization",
    [
        ("“It is bold,” said Ida Marsh, vice-president of research at analysts Corvane.", "Corvane"),
        ("Ida Marsh, from retail analysts Verdell, said: “It is bold.”", "Verdell"),
        ("“It is dear,” Ida Marsh, from Sal Vantong investment bank, told reporters.", "Sal Vantong"),
        ("“It is bold,” said Ida Marsh of Wold-based Corvo.", "Corvo"),
        ("Ida Marsh for Food Standards Wold, says they are looking. “Make sure,” says Marsh.", "Food Standards Wold"),
        ("Activist Ida Marsh working at the Lowick Coalition on Roads says “it is bold.”", "Lowick Coalition on Roads"),
        ("One of them was Ida Marsh from Calder, who is interning with NSX. Marsh said, “It helped.”", "NSX"),
        ("“It goes on,” said Ida Marsh, whose company, Corvo, makes locks.", "Corvo"),
        ("Ida Marsh works as a nurse at Calder Infirmary. “It goes on,” she said.", "Calder Infirmary"),
        ("Ida Marsh, 45, is a member of the Harbour Club. “It goes on,” she said.", "Harbour Club"),
        ("The Harbour Club, led by Ida Marsh, met on Friday. “We won,” she said.", "Harbour Club"),
        ("The Harbour Club and its president, Ida Marsh, met on Friday. “We won,” Marsh said.", "Harbour Club"),
        ("An Aldra spokesman said: “It goes on.”", "Aldra"),
        ("A Calder spokesman said: “It goes on.” Calder is a town.", None),
        ("“It goes on,” said Lt. Col. Tom Reed, commander of the 104th Fighter Wing.", "104th Fighter Wing"),
        ("“It goes on,” said Tom Reed of the 2nd Battalion Wold Rifles.", "2nd Battalion Wold Rifles"),
        ("JD(U) leader Ravi Vantong said: “We stay.”", "JD(U)"),
        ("Hill People's Conference chairman Ravi Vantong said: “We stay.”", "Hill People's Conference"),
        (
            "The National Conference (NC) met. NC vice president Ravi Vantong said: “We stay.”",
            "National Conference",
        ),
        ("Senior RKD leader and former minister Ravi Vantong said: “We stay.”", "RKD"),
        ("RKD's state unit chief Ravi Vantong said: “We stay.”", "RKD"),
        ("Gauri Sangharsh Party state convener Ravi Vantong said: “We stay.”", "Gauri Sangharsh Party"),
        ("Tom Reed, leader of the Calder Assembly Conservatives, said: “We lost.”", "Calder Assembly Conservatives"),
        (
            "The Election Commission of Wold met. Chief Election Commissioner Ravi Vantong said: “We count.”",
            "Election Commission of Wold",
        ),
        (
            "The Justice Department sued. “It is grave,” said Assistant Attorney General Tom Reed.",
            "Justice Department",
        ),
        (
            "Vantong & Marle College shut. Principal of the College Dr. Ida Vantong said, “No.”",
            "Vantong & Marle College",
        ),
        (
            "Gerhard Marl, prefect of the Congregation for the Rule of the Faith, said: “No.”",
            "Congregation for the Rule of the Faith",
        ),
    ],
)
def test_a_workplace_is_read_off_the_words_that_tie_it_to_somebody(text, organization):
    assert organization == last_speaker(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Marsh of accountancy firm Tolmer said: “We will win.”",
        "Ida Marsh, from the charity Marsh Watch, said: “We will win.”",
        "But Ida Marsh at investment bank Corvo said: “We will win.”",
    ],
)
def test_somebody_from_a_firm_speaks_and_not_the_firm(text):
    assert shown(text) == [("direct", "Ida Marsh", "said", "We will win.")]


@pytest.mark.parametrize(
    "text",
    [
        "He lives at the corner of 42nd Street and ran for the 3rd District.",
        "Wold won the 1st Division.",
        "CPRO of Northern Railway Ravi Vantong came.",
        "Ida Marsh working at the South Asian coalition came.",
    ],
)
def test_what_only_looks_like_a_body_is_none(text):
    assert organizations(text) == []
