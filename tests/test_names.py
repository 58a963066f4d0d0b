from itertools import pairwise

import pytest
from article_text import article
from counted_steps import steps_for
from hypothesis import given, settings
from hypothesis import strategies as st
from named_in import named, organizations, people

from pressmark.model import Byline
from pressmark.names import find_names


@pytest.mark.parametrize(
    "text, expected",
    [
        ("“No,” said Mary Poole. Poole left.", [("Mary Poole", "Mary Poole"), ("Poole", "Mary Poole")]),
        ("Mary Poole came. Ms. Poole's car did not.", [("Mary Poole", "Mary Poole"), ("Poole", "Mary Poole")]),
        (
            "Albert Oake Lindt spoke. Oake Lindt said so. Lindt left.",
            [(form, "Albert Oake Lindt") for form in ("Albert Oake Lindt", "Oake Lindt", "Lindt")],
        ),
        (
            'Delegate Marcia "Cia" Pruett spoke. “Cia is fair,” said Tom Harlow.',
            [
                ('Marcia "Cia" Pruett', 'Marcia "Cia" Pruett'),
                ("Cia", 'Marcia "Cia" Pruett'),
                ("Tom Harlow", "Tom Harlow"),
            ],
        ),
        ("Bob Harlow spoke. Robert J. Harlow left.", [("Bob Harlow", "Robert J. Harlow"), ("Robert J. Harlow",) * 2]),
        ("François Merle spoke. Francois Merle left.", [("François Merle",) * 2, ("Francois Merle", "François Merle")]),
        ("J.P. Harlow spoke. J. P. Harlow left.", [("J.P. Harlow", "J. P. Harlow"), ("J. P. Harlow", "J. P. Harlow")]),
        ("Mr Ng Eng Hen spoke. Dr Ng left.", [("Ng Eng Hen", "Ng Eng Hen"), ("Ng", "Ng Eng Hen")]),
        ("Mr Chan Chun Sing spoke. Mr Chan left.", [("Chan Chun Sing",) * 2, ("Chan", "Chan Chun Sing")]),
        ("Mamata Behera spoke. Ms Mamata left.", [("Mamata Behera",) * 2, ("Mamata", "Mamata Behera")]),
        ("Datuk Seri Anwar Rahim spoke. Mr Anwar left.", [("Anwar Rahim",) * 2, ("Anwar", "Anwar Rahim")]),
        ("Surekha S., who spoke, left. Ms. Surekha ran.", [("Surekha S.",) * 2, ("Surekha", "Surekha S.")]),
        ("Anju K.S., who spoke, left. Anju ran.", [("Anju K.S.",) * 2, ("Anju", "Anju K.S.")]),
        ("Thomas Harlow spoke. Mr Thomas left.", [("Thomas Harlow",) * 2, ("Thomas", "Thomas")]),
        (
            "Ludwig van der Berg spoke. Mr. van der Berg left.",
            [("Ludwig van der Berg",) * 2, ("van der Berg", "Ludwig van der Berg")],
        ),
        ("Luis de Marso spoke. De Marso left.", [("Luis de Marso",) * 2, ("De Marso", "Luis de Marso")]),
        (
            "Mary Vela Poole came. An aide, Vela Poole left.",
            [("Mary Vela Poole",) * 2, ("Vela Poole", "Mary Vela Poole")],
        ),
        ("Geoffrey Harlow came. My friend Geoff wrote it.", [("Geoffrey Harlow",) * 2, ("Geoff", "Geoffrey Harlow")]),
        ("Mike Harlow wrote. They call him Dr. Mike.", [("Mike Harlow",) * 2, ("Mike", "Mike Harlow")]),
    ],
)
def test_every_form_of_a_name_leads_to_the_one_person(text, expected):
    assert named(text) == expected


def test_a_headline_in_capitals_names_the_people_of_the_body():
    text = "Senators Beth Holloway and Mike Pruett spoke today."
    assert named(text, title="SENS. HOLLOWAY, PRUETT INTRODUCE AIR BILL")[:2] == [
        ("HOLLOWAY", "Beth Holloway"),
        ("PRUETT", "Mike Pruett"),
    ]


def test_who_is_called_by_a_first_name_that_he_or_she_takes_up_is_a_person():
    told = "The winners: Ovrel Tamsin Kado, Fiji, for a pump.\n\nOvrel, from Fiji, dug a well. She sold none."
    assert named(told) == [("Ovrel Tamsin Kado", "Ovrel Tamsin Kado"), ("Ovrel", "Ovrel Tamsin Kado")]
    assert people("The winners: Ovrel Tamsin Kado, for a pump.\n\nOvrel, from Fiji, dug a well. It sold none.") == []


def test_a_courtesy_title_may_stand_before_a_first_name_that_is_no_surname():
    assert named("Ida Ovrel Marsh left. Ms. Ida came back.") == [("Ida Ovrel Marsh",) * 2, ("Ida", "Ida Ovrel Marsh")]


def test_a_courtesy_title_makes_a_surname_of_a_calling_and_of_an_office_none():
    read = find_names(
        article("Later Mr Challenger and Lord Falconer left. Mr Speaker and the Lord Provost stayed."), {}
    )
    assert [person.name for person in read.people] == ["Challenger", "Falconer"]


def test_a_day_before_a_first_name_is_no_part_of_it():
    assert named("Ida Ovrel Marsh left. In Wick on Saturday Ida came back.")[-1] == ("Ida", "Ida Ovrel Marsh")


def test_plural_titles_make_people_of_all_who_follow():
    names = find_names(article("Sens. Edwina Marsh and Geoff Pell and Reps. Ayo Price and Prem Lall met."), {})
    assert [(person.name, person.roles[0].text) for person in names.people] == [
        ("Edwina Marsh", "Sen."),
        ("Geoff Pell", "Sen."),
        ("Ayo Price", "Rep."),
        ("Prem Lall", "Rep."),
    ]


def test_a_surname_that_fits_two_people_names_neither():
    names = find_names(article("Ida Marsh and Tom Marsh came. “Yes,” Marsh said."), {})
    assert [person.name for person in names.people] == ["Ida Marsh", "Tom Marsh"]
    assert [mention.text for mention in names.mentions] == ["Ida Marsh", "Tom Marsh"]
    assert names.ambiguous == ("Marsh",)


@pytest.mark.parametrize(
    "text, bearer",
    [
        ("Ida Marsh and Tom Marsh came. “Yes,” Mrs. Marsh said.", "Ida Marsh"),
        ("Ida Marsh spoke. Marsh left. Tom Marsh came.", "Ida Marsh"),
        ("Ida Marsh spoke. Marsh left with her son, Tom Marsh. “Yes,” Marsh said.", "Ida Marsh"),
    ],
)
def test_title_order_and_kinship_tell_two_of_a_surname_apart(text, bearer):
    assert {who for form, who in named(text) if form == "Marsh"} == {bearer}


def test_an_initial_and_a_middle_name_are_nobody_else_with_that_first_letter():
    names = find_names(
        article("Justice N Kotis Marsh spoke. Justice (retd) Nawab Marsh left. Nawab Marsh was late."), {}
    )
    assert [person.name for person in names.people] == ["N Kotis Marsh", "Nawab Marsh"]


def test_initials_with_a_nickname_are_nobody_who_goes_by_another_name():
    assert people("Jerry Oster built it. His father, J.W. (Pat) Oster, had a store.") == [
        "Jerry Oster",
        "J.W. (Pat) Oster",
    ]


def test_a_verb_of_a_headline_is_no_surname():
    assert people("It rained all day long.", title="Clinton Cancels Joint Events") == []


def test_one_of_several_holders_has_the_role_in_the_singular():
    roles = find_names(article("He met former presidents Mary Poole and Tom Reed."), {}).people[0].roles
    assert [role.text for role in roles] == ["former president"]


def test_an_office_and_a_surname_are_no_relative_of_whoever_holds_it():
    text = "President Harlow spoke. He said that his daughter Mary Harlow was late. Mr. Harlow left."
    assert people(text) == ["Harlow", "Mary Harlow"]
    assert people("First Lady Mary Harlow came. President Harlow spoke.") == ["Mary Harlow", "Harlow"]


def test_a_small_word_of_a_title_is_no_role():
    assert find_names(article("In Mary Poole's first film it rains. Poole left."), {}).people[0].roles == ()


def test_a_given_name_and_junior_are_nobodys_whole_name():
    assert people("Jerry Oster built it. Jerry Jr. runs it. Jerry is proud.") == ["Jerry Oster"]


def test_father_and_son_printed_side_by_side_are_two():
    assert people("J. P. Harlow and J. P. Harlow Jr. have opened an office.") == ["J. P. Harlow", "J. P. Harlow Jr."]


@pytest.mark.parametrize(
    "text",
    [
        "The Clean Water Act passed in Harlow County on Tuesday.",
        "They drove from Virginia Beach to Park Avenue for Memorial Day.",
        "Face Recognition and Border Security dominated the Winter Olympics.",
        "Republican and Democratic voters in New Hampshire, Italian and Polish ones too.",
        "I’ve seen it. We’ll see. Don’t go.",
        "The Facial Recognition Moratorium Act would bind the FOIA Program.",
    ],
)
def test_laws_places_days_and_headline_words_are_nobody(text):
    names = find_names(article(text), {})
    assert (names.people, names.organizations) == ((), ())


def test_several_spaces_part_names_as_columns_and_lost_commas_do():
    text = "They met Mary Poole  President  Oster Corporation  Tom Reed  Director  Oster Institute."
    assert people(text) == ["Mary Poole", "Tom Reed"]
    assert organizations(text) == ["Oster Corporation", "Oster Institute"]


def test_capitals_say_less_where_the_text_is_not_english():
    text = (
        "Der Vorteil von Wunschzetteln ist, dass die meisten Dinge nicht mehr verschwinden. Mary Poole sagte, die"
        " Stabilität der Schneedecke habe sich am Morgen nicht verbessert, und die Lage der Schwachschichten sei wie"
        " am Vortag."
    )
    assert people(text) == ["Mary Poole"]
    assert organizations(text) == []


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Foreign Secretary Ned Straw spoke.", ["Ned Straw"]),
        ("Justice Sandra Day O'Crane spoke.", ["Sandra Day O'Crane"]),
        ("Tory MP Michael Gates, who sat there, spoke.", ["Michael Gates"]),
        ("Deputy Commissioner of Police (South) Shailaja Naik said so.", ["Shailaja Naik"]),
        ("“No,” said Wong Kwai-hung.", ["Wong Kwai-hung"]),
        ("The head of the federation in Florence said so.", []),
        ("Some 32 Labour MPs voted.", []),
        ("Metroid II is a game. Metroid sold well.", []),
        ("The seats of R MI and D Ohio were lost.", []),
        ("They sent the carrier Mary Poole. Hurricane Mary Poole hit.", []),
        ("Co-defendant Mary Poole left.", ["Mary Poole"]),
        ("Harbor CM-designate Mary Poole left.", ["Mary Poole"]),
        ("Norduria MLA Nikh Kamin left.", ["Nikh Kamin"]),
        ("MS Kamin left. MS POOLE: No.", ["MS Kamin", "POOLE"]),
        ("The candidate from Halden Mary Poole left.", ["Mary Poole"]),
        ("The Minister of State for Rivers and Family Welfare Geetanjali Behera left.", ["Geetanjali Behera"]),
        ("Yesterday, DK Behera praised it.", ["DK Behera"]),
        ("In ST CALDER, a woman left. They met in St Calder.", []),
        ("It stands on the General QX QX draft.", []),
        ("Day-by-day Pruett ends it. Pruett is late.", []),
        ("The Amis du Karval gave money. They met at Karval's.", []),
        ("“No,” said Laurence des Lamps, the director.", ["Laurence des Lamps"]),
        ("Osvan Roof left. Roof told her: “No.” “So it was,” Roof said.", ["Osvan Roof"]),
        ("They built a Private Lunar Wendo for it.", []),
        ("The envoy to Azerbaijani Bilal Poole told them.", ["Bilal Poole"]),
        ("It was a Private Audition for all.", []),
        ("The leader (Mary) Poole came. Poole said: “We go on with it now.”", ["Poole"]),
        ("Replied Mary Poole, with care: “No.”", ["Mary Poole"]),
        ("The year's best holiday begins. Merry Christmas to you all.", []),
        ("Write to the editor at P.O. Box 12, Springfield.", []),
        ("Fans pack Karval Rotunda. The Karval Rotunda is old. They met at the Rotunda in May.", []),
        ("Glossy Wendo moths are prized. A glossy Wendo moth is blue. It is Wendo's blue.", []),
        ("Karachi Lanterns is a fair. Lanterns, they said, and Karachi Lanterns.", []),
        ("They buy U.S. Bonders. Bonders pay.", []),
        ("He did Mary Poole–level work. It was Mary Poole-ish.", []),
        ("They met in Beverly Hills. So-called Wi-Fi-first nets came.", []),
        ("They pitched it to Reed Bros. on Monday.", []),
        ("Zelk Vandeth (SDLP) left. Orrel Dune (Lunch) was cold.", ["Zelk Vandeth"]),
        ("The board hired Zelk Harlow. It painted Oak Pruett.", ["Zelk Harlow"]),
    ],
)
def test_a_person_is_told_from_titles_places_and_things(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize(
    "text, role, organization",
    [
        ("“No,” said Mary Poole, Interim Director of the Harbor Watch Fund.", "Interim Director", "Harbor Watch Fund"),
        ("“No,” said Mary Poole, senior campaign organizer with Belmira.", "senior campaign organizer", "Belmira"),
        ("NAACP Senior Legislative Counsel Mary Poole spoke.", "Senior Legislative Counsel", "NAACP"),
        ("Defense Secretary Mary H. Poole spoke.", "Defense Secretary", None),
        (
            "Tidal Oversight Project Executive Director Mary Poole spoke.",
            "Executive Director",
            "Tidal Oversight Project",
        ),
        ("Michigan Congresswoman Mary Poole spoke.", "Michigan Congresswoman", None),
        ("District Magistrate (DM) Mary Poole spoke.", "District Magistrate", None),
        ("Superintendent of Police (SP) Mary Poole spoke.", "Superintendent of Police", None),
        ("PM Mary Poole spoke.", "PM", None),
        ("They met former Harbor Agency chief Mary Poole.", "former chief", "Harbor Agency"),
        ("They met the Harbor Agency member from Wexmoor Mary Poole.", "member", "Harbor Agency"),
        ("At 8 PM, the Hon'ble Prime Minister Mary Poole spoke.", "Prime Minister", None),
        ("Union Minister of Rivers & Harbours Mary Poole spoke.", "Union Minister of Rivers & Harbours", None),
        (
            "Mary Poole, Union Minister for Family Welfare & Rivers, spoke.",
            "Union Minister for Family Welfare & Rivers",
            None,
        ),
        ("Halden CM-designate Mary Poole spoke.", "Halden CM-designate", None),
        ("Joint Commissioner of Police (Halden Range) Mary Poole spoke.", "Joint Commissioner of Police", None),
        ("Inspector-General of Police (North) Mary Poole spoke.", "Inspector-General of Police", None),
        ("DCP West Mary Poole spoke.", "DCP", None),
        ("The SRP Commandant R.K. Poole spoke.", "SRP Commandant", None),
        ("Leader of Opposition in the Rajya Sabha Mary Poole spoke.", "Leader of Opposition", "Rajya Sabha"),
        ("“No,” said Mary Poole, spokesperson for Harbor Agency.", "spokesperson", "Harbor Agency"),
        (
            "Mary Poole, head of international relations at the Harbor Agency, spoke.",
            "head of international relations",
            "Harbor Agency",
        ),
        ("Mary Poole is the chief economist of the Harbor Agency.", "chief economist", "Harbor Agency"),
        ("Mary Poole, director of the pressure group Comfort, spoke.", "director", "Comfort"),
        ("The head of the Harbor Agency, Mary Poole, spoke.", "head", "Harbor Agency"),
        ("The head of the Harbor Agency Mary Poole spoke.", "head", "Harbor Agency"),
        ("Harbor Agency chief executive Lady Poole spoke.", "chief executive", "Harbor Agency"),
        ("Deputy Mary Poole, Lower Wexmoor Mayor Ida Marsh and Tom Reed spoke.", "Deputy", None),
        ("They met Lower Wexmoor Mayor Mary Poole.", "Lower Wexmoor Mayor", None),
        (
            "Mary Poole, the president and chief executive of Lumenor Inc., spoke.",
            "president and chief executive",
            "Lumenor Inc.",
        ),
    ],
)
def test_a_role_is_read_as_printed_with_its_organization(text, role, organization):
    names = find_names(article(text), {})
    [found] = [person for person in names.people if "Poole" in person.name]
    shown = [
        (r.text, None if r.organization is None else names.organizations[r.organization].name) for r in found.roles
    ]
    assert shown == [(role, organization)]


def test_a_byline_is_a_person_with_role_and_organization():
    byline = Byline("Ines Varga", "Staff Writer", "Harbor Post", "By Ines Varga")
    names = find_names(article("Nothing else.", authors=(byline,)), {})
    assert [person.name for person in names.people] == ["Ines Varga"]
    [role] = names.people[0].roles
    assert (role.text, names.organizations[role.organization].name) == ("Staff Writer", "Harbor Post")


@pytest.mark.parametrize(
    "text, gender",
    [
        ("Mary Poole spoke.", "f"),
        ("Mr. Oster spoke.", "m"),
        ("Congresswoman Ezry Vane spoke.", "f"),
        ("“No,” said Ezry Vane, a spokesman.", "m"),
        ("“No,” said Ezry Vane, a lawyer. She left.", "f"),
        ("“No,” said Ezry Vane, a lawyer, and left.", None),
        ("Mary Poole praised it. When he had done, it rained.", "f"),
    ],
)
def test_gender_comes_from_title_role_pronoun_or_given_name(text, gender):
    assert [person.gender for person in find_names(article(text), {}).people] == [gender]


def test_mentions_are_slices_in_order_and_never_overlap():
    text = (
        "Sen. Ida Marsh of the Harbor Watch Fund met Tom Reed’s “Lake Union” friends. Reed, Marsh and the Fund agreed."
    )
    shown = article(text, title="Marsh, Reed agree")
    mentions = find_names(shown, {}).mentions
    assert all(shown.text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00\x01 “ ” ’ ( ) — …",
        "李明 和 王芳 说。 Владимир Иванов сказал. محمد علي",
        "<b>Mary</b> <i>Poole</i> said &amp; done.",
        "MAYOR MARY POOLE SAID NO. POOLE LEFT.",
        "A. B. C. D. E. F. G.",
        "’s ’s ’s",
        "McA-B-C-d'E O'",
    ],
)
def test_odd_text_is_read_without_a_fault(text):
    find_names(article(text), {})


def test_five_thousand_names_are_read_in_one_pass():
    given = ["Mary", "John", "Ruth", "Omar", "Ines", "Paul", "Anna", "Hugo", "Lena", "Karl"]
    text = ", ".join(
        f"{given[n % 10]} Q{'abcdefghij'[n // 500]}{'abcdefghij'[n // 50 % 10]}{'aeiou'[n // 10 % 5]}n"
        for n in range(5000)
    )
    assert len(people(text)) == 5000


def test_names_that_nothing_parts_take_no_longer_than_their_number():
    text = " ".join(
        f"Mary Q{'abcdefghij'[n // 100]}{'aeiou'[n // 20 % 5]}{'bcdfghjklmnprstvwxyz'[n % 20]}a" for n in range(1000)
    )
    assert steps_for(people, " ".join([text] * 4)) < 6 * steps_for(people, text)


@pytest.mark.parametrize("unit", ["Director Chairman Mayor ", "Spokesman Manager Editor ", "Adviser Coach Leader "])
def test_a_heap_of_posts_in_capitals_takes_no_longer_than_their_number(unit):
    assert steps_for(people, unit * 800 + "Mary Poole left.") < 6 * steps_for(people, unit * 200 + "Mary Poole left.")


def test_a_publisher_with_a_persons_name_leaves_the_person_a_person():
    names = find_names(article("I am Mary Poole. Poole is a name.", publisher="Mary Poole"), {})
    assert {(m.text, m.person, m.organization) for m in names.mentions} == {("Mary Poole", 0, None), ("Poole", 0, None)}


@given(st.text(alphabet="AaBbMmrs.,’'“”\"()-& \n1é李\u200b", max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_mentions_that_are_its_slices(text):
    shown = article(f"Mary Poole of the Harbor Fund said: {text} Ms. Poole")
    mentions = find_names(shown, {}).mentions
    assert all(shown.text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))


def test_words_of_a_script_without_capitals_are_no_names():
    assert [p.name for p in find_names(article("The sign says घन पर हवा and 東京 都, said Ada Marsh."), {}).people] == [
        "Ada Marsh"
    ]
