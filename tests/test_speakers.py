import pytest
from article_text import article
from who_speaks import speakers

from pressmark import language
from pressmark.model import Byline
from pressmark.names import find_names
from pressmark.quotes import find_quotes, masked


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("Mr. Abel Thorne lost. “I will be back,” he said.", "Abel Thorne"),
        ("Mrs. Ada Marsh wrote to Mr. Bo Lund. “Come home,” she said.", "Ada Marsh"),
        ("Ms. Ada Marsh praised Mr. Bo Lund. “He never slept,” she said.", "Ada Marsh"),
        ("After meeting Mr. Bo Lund, Mr. Carl Fenn was blunt. “It is over,” he said.", "Carl Fenn"),
        ("Mr. Bo Lund left. He took the train. “It was late,” he said.", "Bo Lund"),
    ],
)
def test_a_pronoun_is_the_person_in_the_foreground(text, speaker):
    assert [("person", speaker)] == speakers(text)[0]


@pytest.mark.parametrize("behind", ["harbour board of Halden", "harbour board Tuesday", "town council in Halden"])
def test_no_place_or_body_behind_a_name_speaks_for_it(behind):
    assert speakers(f"“It was late,” said Ada Marsh of the {behind}.")[0] == [("person", "Ada Marsh")]


def test_the_office_stands_for_the_one_who_holds_it_and_not_for_its_shadow():
    text = (
        "Prime Minister Mr Ada Bel Marsh left. Mr Bo Lund argued the case. Leaving the hall, the Prime Minister said "
        "no answer had been found. “We are asking the court for more time,” he said."
    )
    assert speakers(text)[0] == [("person", "Ada Bel Marsh")]
    text = "Shadow tide secretary Bo Lund spoke. The Tide Secretary told us: “I was making the point that it was late.”"
    assert speakers(text)[0] == [("person", "The Tide Secretary")]


def test_a_government_named_after_somebody_is_not_that_person():
    text = (
        "Minister for Heavy Industries HD Kumaramarsh on Sunday blamed the Siddalund government for graft.\n\n"
        "“It has reached the town,” he told reporters. Siddalund left. Kumaramarsh stayed."
    )
    assert speakers(text)[0] == [("person", "HD Kumaramarsh")]


def test_the_sentence_between_two_speeches_says_whose_the_second_is():
    text = (
        "“Go home.” Ada Marsh, who ran the study with a team, said she was shocked. “We expected some of it, not all.”"
    )
    assert [name for _, name in speakers(text)[0]] == [None, "Ada Marsh"]


def test_a_spokesman_without_a_name_speaks_until_somebody_else_is_named():
    text = (
        "“There are no reasons for it,” said the director, Guido Marsh. But a spokesman said its powers were few. “Any "
        "plans would be for others,” he said. Mr Carl Lund, like many, will hope. “It is a pleasure,” he said."
    )
    assert [name for _, name in speakers(text)[0]] == ["Guido Marsh", "a spokesman", "Carl Lund"]


def test_who_is_known_by_an_office_alone_goes_on_speaking_though_others_were_named_before():
    text = (
        "Basil Crane twice would not say whether he had offered to quit. The Reed leader said they had a deal. "
        "He declared: “He is a man of dinners.” He continued: “How can there be order?”"
    )
    assert [name for _, name in speakers(text)[0]] == ["The Reed leader"] * 2


def test_whoever_spoke_last_goes_on_though_others_were_spoken_of():
    text = (
        "The Frisia coach said that he had been impressed by Bo Kell. “He deserves his chance.” And he added that Wes "
        "Tully and Stuart Pym would also come. “They will all start or get the chance to come on.”"
    )
    assert [name for _, name in speakers(text)[0]] == ["The Frisia coach"] * 2


def test_who_told_it_speaks_and_not_who_was_told():
    text = "The victim was met by Rolf Hick and told by Hick “you could be working for me” at the port."
    assert [name for _, name in speakers(text)[0]] == ["Rolf Hick"]


def test_the_country_in_a_description_says_nothing_of_who_is_meant():
    text = "Producer Kevin Wall said it was late. “They will wait,” added the British producer."
    assert [name for _, name in speakers(text)[0]] == ["Kevin Wall"]


def test_words_coupled_with_what_somebody_said_are_said_too():
    text = "In recent weeks Bo Lund has claimed the gate is “corrupt” and “dangerous,” even while towns embrace it."
    assert [name for _, name in speakers(text)[0]] == ["Bo Lund", "Bo Lund"]


def test_initials_may_touch_the_surname():
    text = "Judge Mr T.Kelmarsh was firm with Mr. Bo Lund. He said that Lund had “a very high role in all of it”."
    assert [name for _, name in speakers(text)[0]] == ["T.Kelmarsh"]
    text = "Judge Mr J.R.Kelmarsh was firm. He left late. Mr Kelmarsh added: “It was a high role.”"
    assert [name for _, name in speakers(text)[0]] == ["J.R.Kelmarsh"]


def test_it_is_the_one_organization_that_has_said_something():
    text = (
        "The Tide Foundation said growth may fall.\n\nMany have lowered their forecasts.\n\nThis is the lowest.\n\n"
        "Boats are late.\n\n“We expect a sharp fall in March,” it said."
    )
    assert speakers(text)[0] == [("organization", "Tide Foundation")]


def test_two_people_in_the_foreground_leave_a_doubt_and_no_speaker():
    text = "The pact was signed by Mr. Abel Thorne and Mr. Bo Lund. “It will not last,” he said."
    assert speakers(text) == ([("person", None)], ["ambiguous speaker"])


@pytest.mark.parametrize(
    "text, kind, speaker",
    [
        ("“We agree,” said Ada Marsh and Bo Lund.", "group", "Ada Marsh and Bo Lund"),
        ("“We lost,” the protesters said.", "group", "the protesters"),
        ("The letter says, “We lost.”", "document", "The letter"),
        ("The Tide Foundation said: “We lost.”", "organization", "Tide Foundation"),
        ("“We lost,” said a neighbour.", "person", "a neighbour"),
        ("Ada Marsh is the mayor. “We lost,” the mayor said.", "person", "Ada Marsh"),
        ("“We lost,” said keeper Rhona Dace.", "person", "Rhona Dace"),
        ("“We lost,” the forum said.", "organization", "the forum"),
        ("“We lost,” a Bench of Justice Ida Kant and Justice Sudhanshu Dhulia said.", "organization", "a Bench"),
        ("The tender floated by the port says, “We lost.”", "document", "The tender floated by the port"),
        ("Indians shouted, “We lost!”", "group", "Indians"),
        ("A shocked and enraged India said: “We lost.”", "organization", "India"),
        ("“We lost,” the Prime Minister said.", "person", "the Prime Minister"),
        ("“We lost,” said the U.S. Attorney.", "person", "the U.S. Attorney"),
        ("The Tories said: “We lost.”", "group", "The Tories"),
        ("“We lost,” the Guardian said.", "organization", "Guardian"),
        ("“We lost,” the Texan said.", "person", "the Texan"),
        ("The Director of Commercial Services, Jane Neary, said: “We lost.”", "person", "Jane Neary"),
        ("“We lost,” Superintendent of Police Arvind Rawal told reporters.", "person", "Arvind Rawal"),
        ("“We lost,” said the group's legal director, Ada Marsh.", "person", "Ada Marsh"),
        ("“We lost,” added Friends of the Tide’s co-founder Ada Marsh, “again.”", "person", "Ada Marsh"),
        ("The Deputy Head of Tides for the Sea Board, Bo Lund, notes, “We lost.”", "person", "Bo Lund"),
        ("The Tide Watch sent this statement, which can be attributed to Ada Marsh: “We lost.”", "person", "Ada Marsh"),
        ("The award reads: “For your efforts to save the pier.”", "document", "The award"),
        (
            "Chairman Ada Marsh (R-KS) and Vice Chairman Bo Lund (D-WV) of the Tide Board issued this statement:\n\n"
            "“We lost.”",
            "group",
            "Ada Marsh and Bo Lund",
        ),
        ('A man stood by. Chuck\'s email read: "We lost, and I am well."', "document", "Chuck's email"),
        ("S. 139 says the gate is “a common good” of the town.", "document", "S. 139"),
        ("His loud detractors said, “We lost.”", "group", "His loud detractors"),
    ],
)
def test_the_kind_of_speaker_is_told(text, kind, speaker):
    assert [(kind, speaker)] == speakers(text)[0]


def test_i_is_the_author_and_nobody_where_none_signs():
    text = "I turned round and said, “Who goes there?”"
    assert speakers(text)[0] == [(None, None)]
    assert speakers(text, authors=(Byline("Ada Marsh"),))[0] == [("person", "Ada Marsh")]
    assert speakers(text, authors=(Byline("Ada Marsh", "director"),)) == ([("person", "Ada Marsh")], [])


@pytest.mark.parametrize(
    "text, speaker",
    [
        (
            "“We go,” said Evan Dace, of Wick. “It is late.”\n\n“It rained,” she added.\n\nMs. Dace (she/her) left.",
            "Evan Dace",
        ),
        (
            "“We won,” said Evan Marsh, director of the Reed Circle.\n\n“It will be hard,” she added.",
            "Evan Marsh",
        ),
        (
            "Mr. Bo Lund sat down. It was never law, according to Ada Marsh, a diver. “You cannot sell it,” she says.",
            "Ada Marsh",
        ),
        ("Quill, 21, a student, came second. She said: “I thought it was for a good cause.”", "Quill"),
        (
            "Mrs. Ada Lund left. My mother is softer now, but she still says things such as, “We are not meant to.”",
            "My mother",
        ),
        (
            "Mr. Bo Lund has a plan. It failed. The gate fell. Boats sank. “We lost,” my father often said.\n\n"
            "He also told his friends that “fear is the answer to it.”",
            "my father",
        ),
        (
            "Mr. Bo Lund left after Ms. Ada Marsh raised a point. She said the boat was “late and very full of holes”.",
            "Ada Marsh",
        ),
    ],
)
def test_she_is_the_last_speaker_or_the_subject_before_her(text, speaker):
    assert {("person", speaker)} == set(speakers(text)[0])


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("“It is over,” the 43-year-old asked in a film.", "the 43-year-old"),
        ("“A boat! A boat!” US Senator Jeff Bolton said as he left.", "Jeff Bolton"),
        ("“I am impressed by it,” screenwriter Cole Hammond wrote on Monday.", "Cole Hammond"),
        ("“We had the tide on our side,” the Frisians state in the paper, which was shown.", "Frisians"),
        ("Lund later Thursday told the paper: “Both are late for the boat.”", "Lund"),
        ("“People are practical,” said Ada Marsh of digital consulting firm Tidewise.", "Ada Marsh"),
        ("“I do not see how,” said Air Force 1st Lt. Bo Lund.", "Bo Lund"),
        ("Stated Ada Marsh:\n\n“I think that the tide is high.”", "Ada Marsh"),
        ("Echoing Lund, Ada Marsh, director of the Tide Foundation, said, “We go.”", "Ada Marsh"),
        ("Mr Lund told the paper the board only asked in May, “just a week ago”.", "Lund"),
        ("Ada Marsh said the mayor’s case reminds her of a play, explaining, “It is all a farce.”", "Ada Marsh"),
        (
            "WICK, July 25 (TP) — The Tide Foundation released a paper on Monday, offering “a deep apology”.",
            "Tide Foundation",
        ),
        ('Asked about Bo Lund, Ada Marsh said "I know nothing about him," she said.', "Ada Marsh"),
        (
            "Gulf Arab power, the Tidal Emirates (TE), warned on Friday that it was “approaching a boil”.",
            "Tidal Emirates",
        ),
        (
            "On Ada Marsh’s Tidebook page she wrote. The message included a map. “Our little boat,” it said.",
            "The message",
        ),
        ("The legislation makes clear that fines are for “falsely stating that a boat is lost”.", "The legislation"),
        (
            "Ada Marsh’s family paid tribute to her.\n\nThey said: “This has been a terrible year.”",
            "Ada Marsh’s family",
        ),
        ("“Become makers of boats”: Vice Mayor\n\nThe Vice Mayor, Rhona Dace, left.", "Rhona Dace"),
        ("Boats cost more, a Tidewise report said. “The price is nearly double,” it said.", "a Tidewise report"),
        ("Boats cost more, a report said. “The price is nearly double,” it said.", "a report"),
        ("A Wick councillor has said it is “a sign of the times”.\n\nWick councillor Ada Marsh left.", "Ada Marsh"),
        ("I met a Bo Lund quote: “The worst of it is the tide.”", "Bo Lund"),
        ("“Become makers of boats, not takers”: Ada Marsh", "Ada Marsh"),
        ("A lawyer, Bo Lund, tweeted that Marsh spoke “movingly about her boat and her town”.", "Bo Lund"),
        ("Ms. Ada Marsh is a judge. As Marsh herself said, “It is not the last of it.”", "Ada Marsh"),
        ("Bo Lund praised it. Marsh, he said, “was the first to stand at the gate of the port”.", "Bo Lund"),
        ("Marsh, a top aide said, “is very sure of the contrast” with Lund.", "a top aide"),
        ("A Tide Office spokeswoman said all agreed. “It is a narrow dispute,” she said.", "A Tide Office spokeswoman"),
        ("Bo Lund, then her private secretary, said the mayor feared “lower tides and a long winter”.", "Bo Lund"),
        ("Ada Marsh is glad about the tide.\n\n“It is the best of tides.”", "Ada Marsh"),
        ("Coach Bo Lund was blunt, going so far as to call Marsh's play “ridiculous.”", "Bo Lund"),
        ("Writing in The Tide Linda Marsh said: “The moment I saw the gate was bad.”", "Linda Marsh"),
        ("In a speech to the Tide Centre Mr Lund said of the leader: “He is clever, but he is not wise.”", "Lund"),
        ("They were late, lamenting what the writers described as “missed chances to win it”.", "the writers"),
        ("President Bo Lund has issued a call to “wipe the port off the map” and denied it.", "Bo Lund"),
        ("But a spokesman said its powers were few. “Any plans are for others,” he said.", "a spokesman"),
        ("The governor indicated that the report is late.\n\n“The remit of the report was graft.”", "The governor"),
        ("Mr. Carl Lund sat down.\n\nHis statement continued: “We have been in close contact.”", "Carl Lund"),
        ("Few in the council were ready to “put up with” it as they came across it, Prof Marsh said.", "Marsh"),
        ("Labour said he had “cleverly” not asked about it.", "Labour"),
        ("The strandings have been described as “heartbreaking” by the tide department.", "the tide department"),
        ("Expressing thanks, Mr. Bo Lund remarked:“With these plans it is timely and right.” He left.", "Bo Lund"),
        ("Lee Jae-myung, leader of the Reed Party, described the speech as “very sad.”", "Lee Jae-myung"),
        ("The number would, as per a Wick official, be “smaller” than before.", "a Wick official"),
        ("The mayor of Wick, Tri Rismahar, came.\n\n“They are not ours,” she said.", "Tri Rismahar"),
        ("Two councillors called on the mayor to resign over her “failure to listen” to calls.", "Two councillors"),
        ("“He was good at it,” TP quoted prosecutor Rolf Lund as saying.", "Rolf Lund"),
        ("Prosecutors said Lund was “a snake in new skin”, using the net, the Tide Press reported.", "Prosecutors"),
        ("Mr Carl Lund denied it.\n\nThe Reed leader disagreed. He declared: “It is a deal.”", "The Reed leader"),
        ("Port officials say they will continue to watch the flock “as it absorbs the loss”.", "Port officials"),
        ("The notice made it clear that “all halls shall be closed to the public”.", "The notice"),
        (
            "It began after Bo Lund, while answering remarks that he and his men were not Frisian, said: “We ask.”",
            "Bo Lund",
        ),
        (
            "Seen with Ada Marsh and Professor Bo Lund – dean of the Faculty of Boats – Dr Kell said he “was sure”.",
            "Kell",
        ),
        (
            "The following can be attributed to Ada Marsh, head of Tide, (pronouns: she/her): “ People will buy it.”",
            "Ada Marsh",
        ),
        ("“Our agents will go on with it,” Ada Marsh, director of the Wick Marine Branch. It rained.", "Ada Marsh"),
        ("Some agreed, among them the former mayor Ada Marsh – “It is a disgrace” – and Bo Lund.", "Ada Marsh"),
        (
            "“It is a joy to see what One Place does for all those who live near it” shared Mayor Ada Poole.",
            "Ada Poole",
        ),
        ("Hope for the Tide campaign director Ada Poole said, “It works for all of us.”", "Ada Poole"),
        ("“It works for all of us,” said Hope for the Tide Campaign Director Ada Poole.", "Ada Poole"),
        (
            "The state's star witness, former Tide chief Ada Poole, has said Mr Lund told her to “hit the books”.",
            "Ada Poole",
        ),
        (
            "Hernando says that is a life borne out by the many workers: “They pick, and a lot of them still sell.”",
            "Hernando",
        ),
        ("“It works,” added Team Member and Chief of the Tide Division ADA Ann Poole.", "Ann Poole"),
        (
            "President and Chief Financial Officer of Super Value Debra Marsh said on Monday, adding that it is doing "
            "its best to “beat the price” of bread.",
            "Debra Marsh",
        ),
        (
            "They met Bo Lund, a nephew of the dead man, who said he worked there and told of a row with another guard "
            "adding, “I think you got the wrong man.”",
            "Bo Lund",
        ),
        (
            "The District Attorney said that, on Monday, the driver approached a man as he stood in front of a deli "
            "and shouted: “Move on. Get off this corner.”",
            "the driver",
        ),
        ("Mr. President, Halden's UN Ambassador asserted that the text is “hostile” to it.", "Halden's UN Ambassador"),
        (
            "Ida Lund, executive director of the Center for Tides, which co-led the effort, said:\n\n“We stood up.”",
            "Ida Lund",
        ),
        ("Ida Lund, technology fellow at Tide Works, which co-led the effort:\n\n“We stood up.”", "Ida Lund"),
        ("Tide Watch sent a statement, which is attributable to its director, Ida Lund:\n\n“We won.”", "Ida Lund"),
        ("Leader Bo Lund rose. Below are his remarks as prepared for delivery:\n\n“It is late.”", "Bo Lund"),
        ("Sen. Pat Lund sat.\n\nThe following are Senator Lund's remarks:\n\n“The panel meets today.”", "Pat Lund"),
        ("“It works,” said Halden Field Division Special Agent in Charge Christopher Lund.", "Christopher Lund"),
        ("Mayor Bo Lund spoke for farms.\n\n“I like what Mayor Lund said.”", None),
        (
            "While guards try to provide cover, Mayor Ida Lund released this report on their work:\n\n“It is a joke.”",
            "Ida Lund",
        ),
        ("This can be attributed to Ida Lund, clerk at CREDO Action: “It has come too near us.”", "Ida Lund"),
        ("This statement can be attributed to Halden Watch campaign director, Ida Lund:\n\n“It is late.”", "Ida Lund"),
        ("Jack Lund, clerk at the Tide Hospital in Helena, Montana said, “We are thrilled by it.”", "Jack Lund"),
        ("One of those, Doctor Bo Lund of the Tide Center in Halden said this:\n\n“It is done.”", "Bo Lund"),
        ("Leader Bo Lund made the following statement on the Tide Act.\n\n“The Senate will vote on it.”", "Bo Lund"),
        (
            "The notice led Ida Marsh and Bo Lund to write that it “barred many from taking part.”",
            "Ida Marsh and Bo Lund",
        ),
        ("Halden grew. Iraqis want control of it, and we can help.\n\n“We need to ensure that it lasts.”", None),
        ("Senator Bo Lund (D-FL) - “The best way to mend it came from the study. It is time.”", "Bo Lund"),
        ("These are excerpts.\n\nSenator Lund:\n\n“You see behind me a picture of a hospital.”", "Lund"),
        ("Greg Lund of the band Deerhoof said, “One would think that shame is enough.”", "Greg Lund"),
        ("Bo Lund's billboard in Medford, Oregon asks, “Want slower boats?”", "Bo Lund's billboard in Medford"),
        ("Excerpts of Senator Lund's remarks follow.\n\n“The town is paying more for it.”", "Lund"),
        (
            "Dear Director Bo Lund:\n\nIn 2004, the President said that “the greatest threat is a secret one.”",
            "the President",
        ),
        (
            "“We are gulls,” Jona Belly of the Halden band Herring explains. Her brother, Carl Belly, sings.",
            "Jona Belly",
        ),
    ],
)
def test_the_speaker_is_found_where_a_parse_goes_astray(text, speaker):
    assert [speaker] == [name for _, name in speakers(text)[0]]


@pytest.mark.parametrize(
    "text, organization",
    [
        ("“We lost,” said Ada Marsh, of the Tide Foundation.", "Tide Foundation"),
        ("“We lost,” said Ada Marsh, who runs the Tide Foundation.", "Tide Foundation"),
        ("“We lost,” said the Tide Foundation's Ada Marsh.", "Tide Foundation"),
        ("The Tide Foundation is shut. Chief executive Ada Marsh said: “We lost.”", "Tide Foundation"),
        ("The Tide Foundation is shut. “We lost,” a spokesman said.", "Tide Foundation"),
        ("“We lost,” Ada Marsh, a diver at Lowick, told the Tide Foundation.", None),
    ],
)
def test_a_speaker_has_the_organization_printed_beside_the_name(text, organization):
    read = article(text)
    texts = masked(read)
    parses = dict(zip(texts, language.parse(list(texts.values())), strict=True))
    names = find_names(read, parses)
    [quote] = find_quotes(read, parses, names)[0]
    assert organization == (None if quote.organization is None else names.organizations[quote.organization].name)


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lund waits. Lund thanks all that Karl Reed led. And the Danish defender thinks Reed won. “I do,” he said.",
        "Bo Lund ran fast. Lund beat Karl Reed. The world champion said: “I was sick.” “I won,” he said.",
        "Bo Lund keeps bees. The hall was full. The 36-year-old said: “I was sick.”",
        "Jason Gardener swam. Gardener, Tom Reed and Karl Marsh got a prize. “I am glad of it,” he said.",
        "Mayor Bo Lund spoke. “It is late,” Mr Lund said. Asked if Mr Karl Reed could stay, he replied: “I hope so.”",
        "Prime Minister Bo Lund spoke. The prime minister shrugged off Karl Reed's claims. He said: “I hope so.”",
        "Tom Reed rose. Asked of Mr Reed's plan Bo Lund said he was sad. “I hope so,” he said.",
    ],
)
def test_he_is_the_one_whom_the_text_calls_by_a_calling(text):
    assert speakers(text)[0][-1][1] in ("Bo Lund", "Jason Gardener")


def test_what_somebody_ought_to_say_is_not_said():
    assert speakers("Bo Lund left. The officer must believe that violence “will” take place.")[0] == [(None, None)]


def test_may_is_a_surname_before_a_past_tense():
    assert speakers("Brian May will sing. May said: “It is late.” May said it was “late”.")[0] == [
        ("person", "Brian May"),
        ("person", "Brian May"),
    ]
