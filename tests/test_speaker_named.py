"""Names, nouns and pronouns that a sentence gives words to: whole, and the right ones."""

from dataclasses import replace

import pytest
from article_text import article
from who_speaks import speakers

from pressmark import language
from pressmark.names import find_names
from pressmark.quotes import find_quotes, masked


def test_somebody_named_like_a_company_is_a_person_where_the_full_name_stands():
    text = "Laura J. Bloomberg is late.\n\n“We go,” Bloomberg said.\n\n“It rained,” she added."
    assert [name for _, name in speakers(text)[0]] == ["Laura J. Bloomberg"] * 2


@pytest.mark.parametrize("words", ["says Early", "Early said"])
def test_a_surname_that_is_a_common_word_speaks_too(words):
    text = f"“It is open,” says Chris Early, a porter.\n\n“Streaming is somewhat binary,” {words}. “You are in or out.”"
    assert [name for _, name in speakers(text)[0]] == ["Chris Early"] * 2


def test_a_month_behind_a_given_name_is_a_surname_and_behind_in_it_is_none():
    assert [name for _, name in speakers("The MSP Ida May said: “We must go now.” “I know,” Ms May said.")[0]] == [
        "Ida May"
    ] * 2
    assert [name for _, name in speakers("In June Rolf Marsh said: “We must go now.”")[0]] == ["Rolf Marsh"]


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("“We go,” a former vice-president said.", "a former vice-president"),
        ("‘We go,’ says ex-aide. It rained all day.", "ex-aide"),
        ("“We go,” Channel 9 said in a note.", "Channel 9"),
        ("The plan is “mad and bad”, Moodley's said.", "Moodley's"),
        ("Simon Marsh, head of ferries, explained the cause saying, “Ferries grew the most.”", "Simon Marsh"),
        ("“The way it does it is outdated” — Wick Post, Oct. 2013", "Wick Post"),
        ("She was held for four “charges,” which include owning of LGBTQ reading material like that.", None),
        ("Its own tide policy states that “if we get a request, we close.” In this case none came.", "tide policy"),
        ("There are many sections; this adds “some spices” throughout.", None),
    ],
)
def test_a_speaker_is_a_whole_name_or_noun_that_can_speak(text, speaker):
    found = {name for _, name in speakers(text)[0]}
    assert found == {speaker}


@pytest.mark.parametrize(
    "text, said_by",
    [
        (
            "Mr. Bo Lund has had his chance, Mr. Carl Fenn has said. Mr. Lund's board was a “bossy, idle body,” he "
            "added.",
            ["Carl Fenn"],
        ),
        (
            "“We win,” said Mr. Carl Fenn. The hall stood. Mr. Bo Lund has failed, he claimed, calling it “a farce”.",
            ["Carl Fenn", None],
        ),
        (
            "Mr. Bo Lund said he was tired but Wick's Geoff Pollmarsh rejected that. “We did ask for it,” he said.",
            ["Geoff Pollmarsh"],
        ),
        (
            "Mayor Bo Lund won. The head of the Ballot Board said on Friday some votes were left.\n\n“Only six "
            "stations remain,” he told the press.",
            ["The head of the Ballot Board"],
        ),
        (
            "“I sat here,” said Ada Marsh. A police officer said the gate was open. “Nobody came,” he said.",
            ["Ada Marsh", "A police officer"],
        ),
    ],
)
def test_he_is_the_one_who_speaks_and_not_the_one_spoken_of(text, said_by):
    assert [name for _, name in speakers(text)[0]] == said_by


def test_of_two_who_share_a_surname_the_one_who_has_just_spoken_is_meant():
    text = (
        "The chief is General Anish Lund, who left on Friday.\n\nMr. Lund said that they were late. “It is good,” Mr. "
        "Lund said.\n\nRanbir Lund, who is retired, said that the boats were late.\n\n“Why are they not on time?” said "
        "Mr. Lund.\n\nBoth stayed. Anish Lund said so; Ranbir Lund said so.\n\n“No,” said Mr. Lund."
    )
    assert [name for _, name in speakers(text)[0]] == ["Anish Lund", "Ranbir Lund", None]


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("In a talk, Ada Marsh said she hoped the port would open the gate, adding, “It is time.”", "Ada Marsh"),
        ("“If I see one,” Marsh, also a collector of boats, bells, and books says, “and it is old, I buy.”", "Marsh"),
        (
            "On the quays of Ulanwick, 25-year-old Miro Dulgun, a barman, told TPA he was “not happy at all” with it.",
            "Miro Dulgun",
        ),
        ("“There was no chance of less,” The Tide quoted a senior official in its issue.", "a senior official"),
        ("The senators sent a letter to Wick's ambassador urging Wick to “halt the arrests.”", "The senators"),
        ("It was called by philosopher, peace activist and novelist Jay Hudmarsh “the sea song”.", "Jay Hudmarsh"),
        ("The page quotes accounts of the blast, which described “a flash and then a roar”.", "accounts of the blast"),
        ("The Tories, Mr. Bo Lund said, can win without asking for more. “We can have all that we need.”", "Bo Lund"),
        ("Chief Minister Ekna Shinmarsh spoke.\n\n“I am a farmer's son,” the CM said.", "Ekna Shinmarsh"),
        ("Wick today told Port that it wants “a good talk”. Wick Foreign Minister Ada Marsh left.", "Wick"),
        ("“At least it rained,” was Ada Marsh's only comment.", "Ada Marsh"),
        ("“I am hurt,” came the amused reply. Ada Marsh left.", None),
        ("Salt and sand, or “boats in the bay, bells, and more of it,” were adversely affecting the harbour.", None),
        (
            "In 2014 the former Chief Tide Officer for Jenny Craig, Lisa Eichmarsh, spoke. “It is late,” she said.",
            "Lisa Eichmarsh",
        ),
        (
            "Soul star Bo Lund met Ada Marsh. Marsh left. She ran. She sat. Marsh was asked. The star said: “I can.”",
            "Ada Marsh",
        ),
        ("“This is baseless,” said Lieutenant-General Bo Lund.", "Bo Lund"),
        ("German Chancellor Olaf Lund said little. “You have to stay cool,” Lund told us.", "Olaf Lund"),
        ("World Tide Body Director-General, Dr Bo Lund has hailed it as “a feat no less than the first”.", "Bo Lund"),
        (
            "Maker Bo Lund gave aid. “Bo Lund gave us aid,” read a statement from a firm.",
            "a statement",
        ),
        ("Politician Bo Lund waved, prompting the crowd to respond “Never again and never here”.", "the crowd"),
        ("‘Grey market gain’ indicates buyers' readiness to pay more.", None),
        (
            "Mr. Carl Fenn left. Because it was Mr. Bo Lund, Mr. Ivo Pell said it was late. “We go,” he said.",
            "Ivo Pell",
        ),
        (
            "Wick and Port are level; the Republic lead after claiming draws. “In Basel we did not play.”",
            None,
        ),
        ("“The tale this year is digital,” Jeff Marsh, from the Tide Firms Association (TFA) told us.", "Jeff Marsh"),
        (
            "Gill Bates painted a picture of a machine that would help us and offer “great games for all”.",
            "Gill Bates",
        ),
        (
            "The family issued an encouraging update, which reads: “We are all of us overwhelmed.”",
            "an encouraging update",
        ),
        ("Claiming that “the council has failed”, harbour leader Ida Marsh walked out of it.", "Ida Marsh"),
        ("HALDEN (Aug. 13) -- Calling the port “a jewel of the coast”, Mayor Ida Marsh opened it.", "Ida Marsh"),
        (
            "In an interview with Tide Life, Nadia Merchant, Associate Director of Fishing at Kellan, said, “Eat.”",
            "Nadia Merchant",
        ),
        ("He is to lead a new “Department of Bridge Efficiency,” a private entity advising on the port.", None),
        ("“The harbour must be ready for all.”\n\n– Shri Tom Reed, CEO, Harbor Mission\n\nThe day closed.", "Tom Reed"),
        ("Tom Reed, Managing Partner – Master Fund, NIFF, said, “Our fund is the eighth.”", "Tom Reed"),
        ("“The man was drunk,” said additional CP (I) Murlidharan Sharman.", "Murlidharan Sharman"),
        ("Shocked by her call to “spend one day as a nurse,” the programme is being observed by us.", None),
        ("The tool the council wants is branded a “smart gate” today.", None),
        ("The artists, “the movers of this world”, envision a new town heralding a change of things.", None),
    ],
)
def test_the_verb_belongs_to_the_one_who_speaks(text, speaker):
    assert [name for _, name in speakers(text)[0]] == [speaker]


def test_a_headline_about_a_thing_is_no_speaker():
    text = "Hurricanes in a bad year: ‘Absolutely that is our nightmare’\n\nThe sea is cold."
    assert [name for _, name in speakers(text.split("\n\n")[1], title=text.split("\n\n")[0])[0]] == [None]


def test_a_modal_may_stand_in_the_tag():
    text = "Mr. Bo Lund ran the bar. “Peace to you,” he'd shout—the old “peace be with you”—with a grin."
    assert {name for _, name in speakers(text)[0]} == {"Bo Lund"}


def test_a_passage_that_repeats_a_speech_is_whose_the_speech_is():
    text = (
        "“They threw us a rope to pull us all up,” said Bo Lund, a clerk. “But we got tangled up.”\n\nOscar Vane is in "
        "the trade.\n\n“They threw us a rope to pull us all up. But we got tangled up”\n\nVane left."
    )
    assert [name for _, name in speakers(text)[0]] == ["Bo Lund"] * 2


def test_a_point_that_a_line_announces_is_no_speaker():
    text = "Of course, the real point on this is starting to happen:\n\n“You are getting a lot of heat now but go on.”"
    assert [name for _, name in speakers(text)[0]] == [None]


def test_who_a_heading_between_two_paragraphs_names_does_not_take_over():
    heading = "Coach Carl Fenn signs off with a cup"
    read = article(f"Captain Bo Lund left. “It is over,” Lund said.\n\n{heading}\n\n“I am glad,” he added.")
    passages = [replace(p, kind="heading") if read.text[p.start : p.end] == heading else p for p in read.passages]
    read = replace(read, passages=tuple(passages))
    texts = masked(read)
    parses = dict(zip(texts, language.parse(list(texts.values())), strict=True))
    quotes, _ = find_quotes(read, parses, find_names(read, parses))
    assert [quote.speaker for quote in quotes] == ["Bo Lund", "Bo Lund"]


def test_a_term_between_two_speeches_takes_no_turn():
    text = "He heads to the quay. The work goes on up to ten on “normal days”.\n\n“It can go on for long,” he says."
    assert [name for _, name in speakers(text)[0]] == [None, None]


def test_a_common_word_over_a_speech_is_its_label_and_not_who_speaks():
    text = "Data: “The port holds no personal data of any kind.”\n\nMarsh: “The port holds no data of mine.”"
    assert [name for _, name in speakers(text)[0]] == [None, "Marsh"]


def test_a_reply_that_is_only_called_so_is_nobodys():
    text = "“So, what's new?” asked Michael Marsh. “We were wondering what was new with you up there,” was the reply."
    assert [name for _, name in speakers(text)[0]] == ["Michael Marsh", None]


def test_the_owner_of_a_thing_that_opens_a_passage_is_who_it_is_about():
    text = (
        "“I went there,” Mr. Bo Lund said. Lund has waited long.\n\nMr. Neer Gupmarsh's scooter has stood at his home "
        "for a month. “It will not start,” he said."
    )
    assert [name for _, name in speakers(text)[0]] == ["Bo Lund", "Neer Gupmarsh"]


def test_a_sentence_that_only_disagrees_is_no_tag_of_the_speech_before():
    text = "“He admits that,” Steve Marsh said. “There is no gain in sending him off.” The judge apparently disagreed."
    assert [name for _, name in speakers(text)[0]] == ["Steve Marsh"]


def test_several_offices_before_the_verb_are_one_person_and_an_office_keeps_its_charge():
    text = (
        "Chief Executive Officer and Managing Director, National Tide Corporation (NTC), and Chairman, NTC Data "
        "Services Limited (NDL), Shri Rajat Marsh, IAS, said, “Reaching ten crore boxes is a proud moment.”"
    )
    assert [name for _, name in speakers(text)[0]] == ["Rajat Marsh"]
    text = "In the panel, Union Minister of State for Tides stated, “It was told in roads and ports for all of us.”"
    assert [name for _, name in speakers(text)[0]] == ["Union Minister of State for Tides"]


def test_what_an_office_is_in_charge_of_does_not_speak():
    text = (
        "Highlighting the significance of lasting tidal ecosystems during the thematic panel, Union Minister of State "
        "for Communications stated, “For decades, the tale of boats was told in ports and grids. Today it is another.”"
    )
    assert [name for _, name in speakers(text)[0]] == ["Union Minister of State for Communications"]


@pytest.mark.parametrize(
    "text, speaker",
    [
        (
            "Bo Lund doubts Karl Reed's bid. “Few know what it brings,” said Lund. The slow bowler added: “We wait.”",
            "Bo Lund",
        ),
        ("Bo Lund came by boat. “It was wet,” he said. “I had no hat,” added the two-time Quay Cup winner.", "Bo Lund"),
        (
            "Bo Lund is the new coach. He follows Karl Reed. The 56-year-old said on Monday: “I am glad to be here.”",
            "Bo Lund",
        ),
        ("Bo Lund spoke. “It was wet,” he said. Ada Marsh was there. “I had no hat,” added the clerk.", "the clerk"),
        ("An old diver spoke first. “It was wet,” said Bo Lund. “I had no hat,” added the diver.", "the diver"),
        (
            "A Board for Tides and Quays spokeswoman said of Mr Lund's prize: “It tells what he has done for us.”",
            "A Board for Tides and Quays spokeswoman",
        ),
        (
            "The keeper missed the game with Harbour boss Bo Lund claiming it had been a “hard time” for him.",
            "Bo Lund",
        ),
        (
            "Bo Lund said he was sorry.\n\n“It is a shame. She is ill.” The hall was full.",
            "Bo Lund",
        ),
        (
            "Bo Lund is the coach. He was relieved to win the race.\n\n“They had a plan and we none.” Elsam sail next.",
            "Bo Lund",
        ),
        ("Bo Lund said rates may rise. Prices have grown since May. “The key is the cost of a house.”", "Bo Lund"),
        (
            "Police found Evan Corby dead. Mr Corby's girl Ida said little. “I was a pawn,” Ms Corby told the court.",
            "Corby",
        ),
    ],
)
def test_whoever_spoke_is_known_by_a_calling_a_body_a_sentence_before_or_a_title(text, speaker):
    assert speakers(text)[0][-1][1] == speaker


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("Ada Marsh spoke. Prices jumped in May, but Marsh said “it is a good bet they will not stick”.", "Ada Marsh"),
        (
            "“It rose,” says Ada Marsh. One Elsam broker said it is not over. “If you sell now, who will buy?”",
            "One Elsam broker",
        ),
        ("“It looks very strong,” Dr Ada Marsh head of tides said.", "Ada Marsh"),
        ("The Mooring of Boats Bill proposes “tide orders”, which could cost much.", "The Mooring of Boats Bill"),
        (
            "Ada Marsh said it was one of the “great boats of our time”.\n\n“Its wake is long.” Karl Reed's boat sank.",
            "Ada Marsh",
        ),
        (
            "The chair, Bo Lund, said: “We do.” But a spokesman for the Tide Office defended it. He said: “We did.”",
            "a spokesman for the Tide Office",
        ),
        ("Sir Ian Marsh spoke. Tom Marsh was there. But Mr Marsh said: “There is no freedom without it.”", "Tom Marsh"),
        ("Tolling began when the Lord Chancellor Lord Falconer said: “It is late.”", "Falconer"),
        ("The Labour deputy minister for women Jacqui Marsh said: “It is late.”", "Jacqui Marsh"),
    ],
)
def test_who_speaks_stands_beside_the_verb_whatever_opens_the_sentence(text, speaker):
    assert speakers(text)[0][-1][1] == speaker


def test_it_is_nobody_who_was_only_told():
    text = "“I see no way out,” Ada Marsh told the BBC. The owner came with “new plans”, it has confirmed."
    assert speakers(text)[0][-1][1] is None


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("Bo Lund won the toss. Karl Reed left. Man of the match Lund said: “It was great.”", "Bo Lund"),
        ("Bo Lund swam. Asked of it by Karl Reed, the American said: “It is late.”", "Bo Lund"),
        ("Bo Lund makes games. “We can do it,” said the Halden-born researcher.", "Bo Lund"),
        ("Ida Poole sang. It was in the hands of Ada Marsh. The 14-year-old said: “It is late.”", "The 14-year-old"),
        ("“It will rise,” Dr Ada Marsh tide systems director at the firm Quay said.", "Ada Marsh"),
        ("Ada Marsh was sad. Ms Marsh's lawyer said it was “wrong”.", "Ms Marsh's lawyer"),
        ("It rained. Blue Reed MEP Alain Poole said it was “wrong”.", "Alain Poole"),
        ("“It is typical,” said Tory shadow local government secretary Caroline Poole.", "Caroline Poole"),
        (
            "“We had to win,” said Bo Lund. Martyn Reed was keen to wait for the cup. “We have faith in us.”",
            "Martyn Reed",
        ),
        ("Ada Marsh spoke. People have to be taught “good sense” she says, such as rest.", "Ada Marsh"),
        ("Fellow Spaniard Guillermo Poole won. Poole was glad. “I won,” he said.", "Guillermo Poole"),
        (
            "Mayor Bo Lund left. Piers Wendlove is a senior clerk on the quay. He said: “Most stayed at home.”",
            "Piers Wendlove",
        ),
        (
            "Tory leader Bo Lund rose. Karl Reed's plan hid it, the Tory leader said. He said: “I will.”",
            "Bo Lund",
        ),
    ],
)
def test_a_people_a_birthplace_an_honour_and_a_post_say_who_speaks(text, speaker):
    assert speakers(text)[0][-1][1] == speaker


@pytest.mark.parametrize(
    "speaker, kind", [("Harbour Concern", "organization"), ("MPs", "group"), ("Oslo", "organization")]
)
def test_capitals_without_a_given_name_are_no_person(speaker, kind):
    assert speakers(f"{speaker} said it was “not late”.")[0] == [(kind, speaker)]


def test_nobody_is_what_he_or_she_does():
    assert speakers("Members of the House of Tides protested by shouting “shame on you!” and left.")[0] == [
        (None, None)
    ]
