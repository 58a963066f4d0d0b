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
        ("Rory Marl, editor of union-backed Hazard magazine, which did it, said: “It helps.”", "Hazard"),
        ("“It helps,” said Ida Marsh, IT Specialist in the Bureau of Tides.", "Bureau of Tides"),
        (
            "Ida Marsh runs the start-up Beechvale Hotels Corporation. “It helps,” Marsh said.",
            "Beechvale Hotels Corporation",
        ),
        ("“It helps,” said LAPD homicide detective Ida Marsh.", "LAPD"),
        ("Aldra sued director Ida Marsh. “It helps,” said Marsh.", None),
        (
            "According to Tom Reed, assistant director of the Minority Engineering Program, “it helps a lot”.",
            "Minority Engineering Program",
        ),
        ("After the match, Tom Dario Reed, Panama coach, said, “It helps.”", "Panama"),
        ("The Blue Harbour Foundation met. “It helps,” said Blue Harbour CEO Ida Marsh.", "Blue Harbour Foundation"),
        (
            "The Lowick County District Attorney's Office sued. “It helps,” said DA Ida Marsh.",
            "Lowick County District Attorney's Office",
        ),
        (
            "The Bank of Lowick met. The Royal Bank of Wold did not. The Bank's minutes said: “It helps.”",
            "Bank of Lowick",
        ),
        (
            "It slowed, says the latest Kantrel FMCG Pulse report. Kantrel said so. The market research firm said more."
            " “It helps,” the report added. It can be mended, said Kantrel.",
            "Kantrel",
        ),
        ("“It helps,” said Tony Crescent, a bond strategist at Miller Tabor in New York.", "Miller Tabor"),
        ("“It helps,” said Democracy 21 President Fred Werther.", "Democracy 21"),
        ("“It helps,” said Evan Engstram, Policy Director at Engine.", "Engine"),
        ("“It helps,” said Ray Sousa, President of Western United Dairymen.", "Western United Dairymen"),
        ("The House Roads Committee met. Chairman Bob Goodlake (R-Va.) said: “It helps.”", "House Roads Committee"),
        (
            "The House Roads Committee met. Republican committee member Doug Collin said: “It helps.”",
            "House Roads Committee",
        ),
        (
            "Ranjit Gandhi University (RGU) met. RGU Registrar Ida Vantong, who is also a member of the university’s"
            " Internal Quality Cell, said: “It helps.”",
            "Ranjit Gandhi University",
        ),
        ("“It helps,” wrote Maurice Catelan, the artist, in an e-mail to The New York Times.", None),
        ("The Wold Club thanks Congresswoman Ida Marsh. “It helps,” said Marsh.", None),
        (
            "Tom Reed, chairman of the Commons public accounts committee, said: “No.”",
            "Commons public accounts committee",
        ),
        ("Tom Reed, who chairs the Lords science committee, said: “No.”", "Lords science committee"),
        ("Commission for road justice chief Tom Reed spoke. “We lost,” he said.", "Commission for road justice"),
        ("House Gun Safety Task Force Chair Tom Reed said: “No.”", "House Gun Safety Task Force"),
        (
            "“No,” said Ida Carr, President and Founder, Harbour Aid Program for Sailors.",
            "Harbour Aid Program for Sailors",
        ),
        (
            "According to the Financial Post, chief operating officer Tom Reed said that it is “kicking the tyres”.",
            None,
        ),
        ("Wold Public Schools Superintendent Ida Marsh said: “It helps.”", "Wold Public Schools"),
        ("Ida Marsh, WHO’s regional director for Europe, said: “It helps.”", "WHO"),
        ("“It helps,” said Ida Marsh, project lead for OpenTide at the Wold Foundation.", "Wold Foundation"),
        ("U.S. Attorney Ida Marsh for the Western District of Wold said: “It helps.”", None),
        ("Ida Marsh, director of the Victims of Roads Trust, said: “It helps.”", "Victims of Roads Trust"),
        (
            "Director of the Office on Violence Against Sailors (OVS) Susan B. Carbo came. “It helps,” said Carbo.",
            "Office on Violence Against Sailors",
        ),
        ("Ida Marsh currently serves as co-founder and CTO of Reflekk, an agent. “It helps,” Marsh said.", "Reflekk"),
        (
            "“It helps,” says Ida Marsh, MD, PhD. She’s the director of the Harbour Institute in Wold.",
            "Harbour Institute",
        ),
        ("Ida Marsh, of the Maidan Warda provincial council, said: “It helps.”", "Maidan Warda provincial council"),
        (
            "The Roads Committee heard Ida Duvall, Co-Founder and Director, Movement School; Tom Reed, Associate"
            " Director, Wold Alliance. “It helps,” said Duvall.",
            "Movement School",
        ),
        ("The Rules Council - led by Lord Wolff - met. “I have no doubt,” Lord Wolff said.", "Rules Council"),
        ("The House Roads Committee met. “It helps,” said Party Chairman Tom Reed.", None),
        ("The UK government said it was “not a priority”.", "UK government"),
        ("The Marl campaign said it was “not a priority”.", "Marl campaign"),
        ("The Greater Lowick Chamber said the bill “would be bad”.", "Greater Lowick Chamber"),
        ("The Ohio Republican said the bill “would be bad”.", None),
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
        "The firm’s Ida Marsh, from the victim support charity Blue Light, said: “We will win.”",
    ],
)
def test_somebody_from_a_firm_speaks_and_not_the_firm(text):
    assert shown(text) == [("direct", "Ida Marsh", "said", "We will win.")]


@pytest.mark.parametrize(
    "text",
    [
        "He lives at the corner of 42nd Street and ran for the 3rd District.",
        "Wold won the 1st Division.",
        "Ida Marsh working at the South Asian coalition came.",
        "It came from the State of Wold's Department on Friday.",
    ],
)
def test_what_only_looks_like_a_body_is_none(text):
    assert organizations(text) == []


def test_a_post_does_not_end_with_the_title_of_another():
    text = "“It stood out,” said Ida Marsh, Ph.D., Selection Committee Chair for the Dr. Paul Jansen Award."
    assert last_speaker(text) == ("Selection Committee Chair", "Selection Committee")


def test_a_surname_that_speaks_often_is_no_firm():
    text = "Jim Kheralpir spoke. The firm said no. Kheralpir said yes. “We go on,” said Kheralpir."
    assert organizations(text) == []


def test_a_body_of_common_words_behind_a_post_ends_before_the_name_of_its_holder():
    assert organizations("CPRO of Northern Railway Ravi Vantong came.") == ["Northern Railway"]


def test_what_a_leader_says_is_no_ones_words_where_he_or_she_is_one_of_several():
    text = "Delhi Congress president Ravi Vantong spoke. “It is off,” a senior Delhi Congress leader said."
    assert [speaker for _, speaker, *_ in shown(text)] == ["a senior Delhi Congress leader"]
