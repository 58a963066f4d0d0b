"""The role and the organization that a quote's speaker has, from the words printed beside the name."""

import pytest
from last_speaker import last_speaker

CPH = "Calder Press Holdings"
IRVINE = "University of California, Irvine"


@pytest.mark.parametrize(
    "text, role",
    [
        ("Taoiseach Conor Halden met voters. “We lost,” Mr Halden said.", "Taoiseach"),
        ("“We lost,” the First Minister, Rhona Dace, said.", "First Minister"),
        ("Deputy First Minister Rhona Dace spoke. “We lost,” Ms Dace said.", "Deputy First Minister"),
        ("The Lord Chancellor, Lord Marsh, agreed. “We lost,” he said.", "Lord Chancellor"),
        ("“We lost,” said the Bishop of Lowick, the Rt Rev Tom Reed.", "Bishop of Lowick"),
        (
            "Here Union Minister for Roads & Farmers’ Welfare Shri Arvind Rawal spoke. “We won,” said Shri Rawal.",
            "Union Minister for Roads & Farmers’ Welfare",
        ),
        (
            "Chief Executive Officer (Acting) of the Port Authority, Tom Reed, spoke. “We won,” said Mr. Reed.",
            "Chief Executive Officer (Acting) of the Port Authority",
        ),
        (
            "When asked about no use in talks at the Tide Secretary level and that they failed, Mr Reed said: “No.”",
            None,
        ),
        ("“We lost,” prosecutor Tom Reed said.", "prosecutor"),
        ("“We lost,” said Ida Marsh, a radioastronomer at Lowick University in Wick.", "radioastronomer"),
        ("“We lost,” said DI Tom Reed of the squad.", "DI"),
        ("“We lost,” said Di Reed, the chief scientist for Wick.", "chief scientist for Wick"),
        ("“We lost,” writer-director Tom Reed said.", "writer-director"),
        ("“We lost,” said Ida Marsh, 34, a nurse from Lowick.", "nurse from Lowick"),
        ("“We lost,” said Ida Marsh, their Lowick-born mother.", "Lowick-born mother"),
        ("Velco's head of policy Ida Marsh said: “We lost.”", "head of policy"),
        ("Ida Marsh, a lawyer for Mr Reed, said: “We lost.”", "lawyer"),
        ("His dad, Tom Reed, 58, spoke. “We lost,” Mr Reed said.", "dad"),
        ("As trust member Ida Marsh said, “we lost.”", "trust member"),
        ("“We lost,” said Ida Marsh who is the Lake Aldra concessions manager.", "Lake Aldra concessions manager"),
        ("According to Tom Reed, his mother left early. “We lost,” Reed said.", None),
        ("Tom Reed, prosecuting, said: “We lost.”", "prosecuting"),
        ("In a clear sign he braces for a delegate battle, Tom Reed left. “We lost,” Reed said.", None),
        ("It hit Tom Reed, questioning the governor’s record. “We lost,” Reed said.", None),
        ("They hope to force Sen. Tom Reed out. “We lost,” Reed said.", "Sen."),
        ("“We lost,” said Tom Reed, then a neighborhood watch volunteer.", "neighborhood watch volunteer"),
        ("His Honour Judge Tom Reed spoke. “We lost,” Judge Reed said.", "Judge"),
        ("North Carolina Sen Tim Marsh spoke. “We lost,” Marsh said.", "North Carolina Sen"),
        ("San Diego County Coroner Ida Marsh spoke. “We lost,” Marsh said.", "San Diego County Coroner"),
        ("Ada Lund's uncle Tom Reed spoke. “We lost,” Reed said.", "uncle"),
        ("His dad, Tom Reed, spoke. “We lost,” said Tom Reed, the mayor.", "mayor"),
        ("“We lost,” said Tom Reed, who was a longtime advisor to Ada and Ida Marsh.", "longtime advisor"),
        ("A lawyer in attendance, Ida Marsh, tweeted that it was “moving”.", "lawyer"),
        ("After a fight with rivals in Lowick, Ida Marsh said: “We lost.”", None),
        ("“My team needs it daily.”\n\n–Paul S., firefighter in Lowick", "firefighter in Lowick"),
        ("Tom Reed warned of “loss”. Speaking in the Commons, the Calder MP said: “We lost.”", "MP"),
        ("Rivals hit Ida Marsh, but it was tech founder Tom Reed who won. “We lost,” Marsh said.", None),
        ("“We lost,” said Ida Marsh, accused of robbing her uncle.", None),
        ("“We lost,” said Ida Marsh, whose uncle died.", None),
        ("After he left his wife, Tom Reed wrote a letter. “We lost,” Reed said.", None),
        ("Better than Ida Marsh, I suspect, nobody sings. “We lost,” Marsh said.", None),
        ("Green Bay coach Tom Reed was blunt. “We lost,” Reed said.", "coach"),
        ("Former secretary of State Ida Marsh was for it. “We lost,” Marsh said.", "Former secretary of State"),
        ("As coauthor Ida Marsh told the Argus, “We have lost the fight.”", "coauthor"),
        ("Another parent, Ida Marsh, left. “We lost,” Marsh said.", "parent"),
        ("He begins a term as US president, Ida Marsh has said. “We lost,” Marsh said.", None),
        (
            "They were the Chief Ministers of both states, Mr Farid Rawal and Mr Prem Das. “No,” Mr Rawal said.",
            "Chief Minister",
        ),
        ("A spokesman for Mr Reed said it was “over”. Prime Minister Tom Reed left.", "spokesman"),
    ],
)
def test_a_role_is_an_office_a_calling_or_kinship_beside_the_name_and_no_clause(text, role):
    assert role == last_speaker(text)[0]


@pytest.mark.parametrize(
    "text, organization",
    [
        ("Velco boss Tom Reed met voters. “We lost,” Reed said.", "Velco"),
        ("“We lost,” said Tom Reed, a Velco spokesman.", "Velco"),
        ("“We lost,” SAF-AFTUR President Ida Marsh said.", "SAF-AFTUR"),
        ("Velco Chief Executive Officer Ida Marsh said: “We lost.”", "Velco"),
        ("Former Velco CEO Ida Marsh said: “We lost.”", "Velco"),
        ("Calder Rovers head coach Tom Reed said: “We lost.”", "Calder Rovers"),
        ("Calder Ice Caucus co-chairs Reps. Ida Marsh and Tom Reed met. “We lost,” Marsh said.", "Calder Ice Caucus"),
        ("“We lost,” said Ida Marsh of Lowick's CUNY Graduate Center.", "CUNY Graduate Center"),
        ("Doubts at the Tide Foundation\n\nSen. Ida Marsh met voters. “We lost,” Marsh said.", None),
        ("“We lost,” said Dr. Ida Marsh, UC Calder associate professor of Roads.", "UC Calder"),
        ("“We lost,” said Ida Marsh, campaign director at Shade of Hope.", "Shade of Hope"),
        ("“We lost,” said Ida Marsh, Executive Director at SECTION 12.", "SECTION 12"),
        ("“We lost,” said Tihi Marsh of Demand Better.", "Demand Better"),
        ("Calder council leader Tom Reed met voters. Reed said: “We lost.”", "Calder council"),
        ("“We lost,” Estonian military spokesperson Tom Reed said.", "Estonian military"),
        ("Lowick boss Tom Reed met voters. The Tide Foundation honored Mayor Ida Marsh. “We lost,” Marsh said.", None),
        ("The mayor of Lowick, Tom Reed, spoke. “We lost,” Reed said.", None),
        ("Earlier, Minister in the Ministry of Roads Tom Reed said: “We lost.”", "Ministry of Roads"),
        ("“We lost,” said Lowick Air Group CEO and President Tom Reed.", "Lowick Air Group"),
        ("“We lost,” said Tom Reed, Director of Q-Lab.", "Q-Lab"),
        ("“We lost,” said Ida Marsh, senior manager at Access.", "Access"),
        ("Tom Reed, Head of Care at Arthritis UK, said: “We lost.”", "Arthritis UK"),
        ("At Calder Airways, Tom Reed called the loss “minimal”.", "Calder Airways"),
        ("The regulator, the WAAF, agreed. Press officer Tom Reed said it “needs more”.", "WAAF"),
        ("According to the Argus-Review, “we lost.”", "Argus-Review"),
        ("“We lost,” said Tom Reed of Aldra International. “We did,” Reed said. “It hurts.”", "Aldra International"),
        ("The Tidal mission to the UN called it “deplorable”.", None),
        ("The report by the University and Lecturing Union claims “we lost.”", "University and Lecturing Union"),
        ("“We lost,” said brokerage Jarvies in a report.", "Jarvies"),
        ("“We lost,” said the firm Reed founded.", None),
        ("“We lost,” Reed campaign adviser Ida Marsh said.", "Reed campaign"),
        ("At US Skyways Airlines, Tom Reed called the loss “minimal”.", "US Skyways Airlines"),
        ("“We lost,” said Tom Reed, who chairs the new, wise Lowick Roads Council.", "Lowick Roads Council"),
        ("Lowick Mayor Tom Reed spoke. “We lost,” Reed said.", None),
        ("Calder County Executive Ida Marsh spoke. “We lost,” Marsh said.", "Calder County"),
        (
            "The Tide Nurses Association and Congress met, and association executive director Tom Reed told both. "
            "“We won,” Reed said.",
            "Tide Nurses Association",
        ),
        ("“We lost,” said Ida Marsh, the top Democrat on the Senate Harbor Committee.", "Senate Harbor Committee"),
        ("Fred Marsh, a former National Tax Service chief, spoke. “We lost,” Marsh said.", "National Tax Service"),
        ("It can be attributed to Tom Reed, Restore The Tide: “We lost the fight for water.”", "Restore The Tide"),
        ("Mr Rawal of the MDTK spoke. “We lost,” Mr Rawal said.", "MDTK"),
        ("Scottish National Party Holyrood leader Rhona Dace left. “We lost,” Dace said.", "Scottish National Party"),
        (
            "Congress had met. “We lost,” Tom Reed, communications director for the Marsh campaign, said.",
            "Marsh campaign",
        ),
        ("Congress had met. “We lost,” Tom Reed, communications director for the river people, said.", None),
        (
            "Tom Reed, head of Velco sales for Aldra Group, spoke. Aldra Group said it rose. “We won,” Reed said.",
            "Aldra Group",
        ),
        (
            "Sergeant Ida Marsh of the Wold and Calder Crime Directorate said: “We won.”",
            "Wold and Calder Crime Directorate",
        ),
        ("“We lost,” said Ida Marsh, who studies bats at the University of Lowick.", "University of Lowick"),
        ("“We lost,” said Ida Marsh, Ph.D., of Lowick University, on Monday.", "Lowick University"),
        (
            "Sen. Ida Marsh (R-Utah), Chairman of the Senate Tide Committee, spoke. “We lost,” Marsh said.",
            "Senate Tide Committee",
        ),
        ("“We lost,” said Lowick Tide Force (LTF) Director General Ida Marsh.", "Lowick Tide Force"),
        (
            "Union Minister for Arts and Roads Ida Marsh spoke. The Ministry of Roads agreed. “We won,” Marsh said.",
            "Ministry of Roads",
        ),
        (
            "“We won,” said Ida Marsh, Secretary of Tide Affairs. The Department of Tides Affairs agreed.",
            "Department of Tides Affairs",
        ),
        ("“We won,” said Ida Marsh, Secretary of Tide Affairs. The Department of Roads agreed.", None),
    ],
)
def test_an_organization_shows_by_the_role_held_there(text, organization):
    assert organization == last_speaker(text)[1]


@pytest.mark.parametrize(
    "text, organization",
    [
        ("“We lost,” said Seth Dane from RIPWheel.", "RIPWheel"),
        ("“We lost,” dBloom's Tom Reed told the paper.", "dBloom"),
        ("“We lost,” said Demand Harvest Executive Director Tom Reed.", "Demand Harvest"),
        ("“We lost,” said Public Affairs Executive Director Tom Reed.", None),
        ("VJP Lowipur district president Asgar Rawal said “we lost”.", "VJP"),
        ("UK Lowipur district president Asgar Rawal said “we lost”.", None),
        ("“We lost,” said Ida Marsh, coordinator for the Lowick Recovery Programme.", "Lowick Recovery Programme"),
        ("“We lost,” said Ida Marsh, a fan of the Lowick Recovery Programme.", None),
        ("“We lost,” said Tom Reed, an ecologist from the Arctic Survey in Wold.", "Arctic Survey"),
        ("“We lost,” said Ida Marsh, founder of space consultancy Astralum.", "Astralum"),
        ("“We lost,” said Tom Reed, vice president of roads and planning for Con Aldra.", "Con Aldra"),
        ("“We lost,” said Ida Marsh, director of communications for Tom Reed.", None),
        ("Calder Press Holdings (CPH) fell. CPH chief executive Ng Yat Wong said it was “in line”.", CPH),
        ("“We lost,” said Tom Reed, a professor at the University of California, Irvine.", IRVINE),
        ("“We lost,” said Tom Reed of the University of Texas at Austin.", "University of Texas at Austin"),
        ("“We lost,” said Tom Reed, a dean at the University of Texas, Ida Marsh.", "University of Texas"),
        ("“We lost,” said Tom Reed, M.D., Ph.D., Chief Roads Officer, WayTech, Aldra & Benix.", "Aldra & Benix"),
        ("“We lost,” said Tom Reed, Director, Roads, Planning.", None),
        ("“We lost,” said Tom Reed, Chief Roads Officer, Johnson & Johnson.", "Johnson & Johnson"),
        ("“We lost,” said Tom Reed, a former NASA official now based at Lowick University.", "Lowick University"),
        ("For the Conservatives, shadow roads secretary Tom Reed said: “We lost.”", "Conservatives"),
        ("For the Tide Foundation, Tom Reed said: “We lost.”", "Tide Foundation"),
        ("For the Tide Foundation it was over, and Tom Reed said: “We lost.”", None),
    ],
)
def test_where_a_speaker_works_shows_though_the_name_itself_says_nothing(text, organization):
    assert organization == last_speaker(text)[1]


@pytest.mark.parametrize(
    "text, role, organization",
    [
        (
            "The Tide Union's roads head for Calder, Tom Reed, said: “We lost.”",
            "roads head for Calder",
            "Tide Union",
        ),
        ("“We lost,” said a researcher at Stanford, Tom Reed.", "researcher", "Stanford"),
        ("“We lost,” said Tom Reed, M.D., PhD, CFP®, Director of Roads.", "Director of Roads", None),
        (
            "Lowick Free Hospital (LFH) is new. LFH transplant surgeon Tom Reed said: “We lost.”",
            "transplant surgeon",
            "Lowick Free Hospital",
        ),
        ("Head of financial reporting Tom Reed left. “We lost,” Reed said.", "Head of financial reporting", None),
        ("Head of policy Tom Reed left. “We lost,” Reed said.", "Head of policy", None),
        ("On the head of lying Tom Reed it fell. “We lost,” Reed said.", None, None),
        ("The actor's wife, Ida Marsh, blamed bad company around the actor. “No,” said Ida Marsh.", "wife", None),
        (
            "The Calder County State's Attorney’s Office met. “We lost,” said Calder County State’s Attorney Tom Reed.",
            "Calder County State’s Attorney",
            "Calder County State's Attorney’s Office",
        ),
        ("Earlier, study co-lead Tom Reed said: “We lost.”", "study co-lead", None),
        ("Tide Reform Party (TRP) vice president Tom Reed said: “We lost.”", "vice president", "Tide Reform Party"),
        (
            "The Tide Reform Party met. Tide Reform Party youth president Tom Reed said: “No.”",
            "youth president",
            "Tide Reform Party",
        ),
        ("Tom Reed, head of think tank Lowmere, said: “We lost.”", "head", "Lowmere"),
        ("Tom Reed, chief executive of housing group Peabody, said: “We lost.”", "chief executive", "Peabody"),
        ("Tom Reed, spokesman for athletics' ruling body the LAF, said: “We lost.”", "spokesman", "LAF"),
        ("FBI Special Agent in Charge Tom Reed said: “We lost.”", "Special Agent in Charge", "FBI"),
        (
            "Special Agent in Charge Tom Reed of the Tide Agency said: “We lost.”",
            "Special Agent in Charge",
            "Tide Agency",
        ),
    ],
)
def test_a_role_is_read_whole_beside_degrees_regions_and_initials_of_its_body(text, role, organization):
    assert (role, organization) == last_speaker(text)


@pytest.mark.parametrize(
    "text, role, organization",
    [
        ("Tory leader Tom Reed said: “We lost.”", "leader", "Tory"),
        ("Labour deputy leader Ida Marsh said: “We lost.”", "deputy leader", "Labour"),
        ("Ida Marsh, Conservative MP for Lowick, said: “We lost.”", "MP for Lowick", "Conservative"),
        ("Tom Reed warned of “loss”. The Conservative MP said: “We lost.”", "MP", "Conservative"),
        ("Conservative estimates vary. Mayor Tom Reed said: “We lost.”", "Mayor", None),
        ("Liberal Democrat Ida Marsh told us: “We have lost the fight.”", None, "Liberal Democrat"),
    ],
)
def test_a_politician_is_of_the_party_printed_before_the_office(text, role, organization):
    assert (role, organization) == last_speaker(text)


@pytest.mark.parametrize(
    "text, organization",
    [
        ("A man died, Calder Police said. Sergeant Tom Reed said: “We lost.”", "Calder Police"),
        ("Calder Police and Wold Police came. Sergeant Tom Reed said: “We lost.”", None),
        ("Calder Police came. Inspector General Tom Reed said: “We lost.”", None),
        ("Calder Police came. The force said: “We lost.”", "Calder Police"),
        ("The Tidal Ice League met. The league said: “We lost.”", "Tidal Ice League"),
        ("The Lowick Road Trust met. As trust member Ida Marsh said, “we lost.”", "Lowick Road Trust"),
        ("The Lowick Road Trust met. “We lost,” said Ida Marsh, the trust’s new chair.", "Lowick Road Trust"),
        ("The Lowick Road Trust met. The trust’s new chair, Ida Marsh, said: “We lost.”", "Lowick Road Trust"),
        ("The Lowick Road Trust met. Trust Executive Director Ida Marsh said: “We lost.”", "Lowick Road Trust"),
        ("The Lowick Trust and the Wold Trust met. As trust member Ida Marsh said, “we lost.”", None),
        ("Aldra Motors plans a plant. The German giant said it was “potential”.", "Aldra Motors"),
        ("Ofcom fined Aldra Motors. The firm said: “We lost.”", None),
        ("Wolves lived at Lowick Zoo. “We lost,” zoo officials said.", "Lowick Zoo"),
        ("Wolves lived at Lowick Zoo. “We lost,” the zoo said.", "Lowick Zoo"),
        ("The Tide Council is angry. “We lost,” says president Tom Reed.", "Tide Council"),
        ("The Tide Council is angry. “We lost,” says President Tom Reed.", None),
        ("A report shows an “alarming rise”.\n\nThe report by the Tide Foundation is long.", "Tide Foundation"),
        (
            "Calder District Attorney Ida Marsh left the District Attorney’s Office. “We lost,” Marsh said.",
            "District Attorney’s Office",
        ),
        (
            "The Office of the Calder State Attorney is shut. “We lost,” said Calder State Attorney Ida Marsh.",
            "Office of the Calder State Attorney",
        ),
    ],
)
def test_an_officer_is_of_the_one_force_and_the_force_is_the_one_named(text, organization):
    assert organization == last_speaker(text)[1]


def test_what_the_article_says_of_a_speaker_once_holds_for_all_the_words_quoted():
    text = "Tom Reed spoke. “We won,” the Calder MP said. “We lost,” Mr Reed said."
    assert last_speaker(text) == ("MP", None)


def test_a_pronoun_for_a_spokeswoman_has_her_post_and_the_office_she_speaks_for():
    text = "A Department for Roads spokeswoman said the bridge was open. “We won,” she said."
    assert last_speaker(text) == ("spokeswoman", "Department for Roads")


@pytest.mark.parametrize(
    "text, role",
    [
        ("“We lost,” a spokesman for the Tide Foundation said.", "spokesman"),
        ("“We lost,” said a senior police officer.", "senior police officer"),
        ("“We lost,” said the great-grandfather, who gave no name.", "great-grandfather"),
        ("“We lost,” said one of Ada Lund’s uncles.", "uncle"),
        ("Taoiseach Conor Halden left. “We lost,” Taoiseach says.", "Taoiseach"),
        ("“We lost,” the protesters said.", None),
        ("“We lost,” said Sen. Boxer.", None),
    ],
)
def test_a_speaker_without_a_name_has_the_calling_printed(text, role):
    assert role == last_speaker(text)[0]


@pytest.mark.parametrize(
    "text, role, organization",
    [
        ("Ida Marsh runs the Wold Hospice marathon. “It is hard,” Ida Marsh said.", None, None),
        ("Ida Marsh chairs the meeting of Wold Council. “It is hard,” Ida Marsh said.", None, None),
        ("Ida Marsh owns shares in Vale Motors. “It is hard,” Ida Marsh said.", None, None),
        ("Ida Marsh runs the Wold Hospice charity. “It is hard,” Ida Marsh said.", None, "Wold Hospice"),
        ("Ida Marsh runs the start-up Vale Motors. “It is hard,” Ida Marsh said.", None, "Vale Motors"),
        ("Wold Council critic Ida Marsh said: “It is hard.”", "critic", None),
        ("Ida Marsh, a critic of the Wold Council, said: “It is hard.”", "critic", None),
        ("Ida Marsh, one of the fiercest critics of the Wold Council, said: “It is hard.”", None, None),
        ("A critic of the Wold Council said: “It is hard.”", "critic", None),
        ("Ida Marsh, a lawyer suing Vale Motors, said: “It is hard.”", "lawyer", None),
        ("Ida Marsh, a leader in the fight against Vale Motors, said: “It is hard.”", "leader", None),
        ("Wold Daily News critic Ida Marsh said: “It is hard.”", "critic", "Wold Daily News"),
    ],
)
def test_whoever_races_for_or_is_against_a_body_is_not_of_it(text, role, organization):
    assert last_speaker(text) == (role, organization)
