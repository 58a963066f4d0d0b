import pytest
from article_text import article
from named_in import named, organizations

from pressmark.model import Article, Passage
from pressmark.names import find_names
from pressmark.naming.organization_meaning import meaning

DEPARTMENTS = (
    "US Justice Department",
    "U.S. Justice Department",
    "Justice Department",
    "United States Justice Department",
)


@pytest.mark.parametrize(
    "text, name, acronym, kind",
    [
        ("The Agency for River Control (ARC) met.", "Agency for River Control", "ARC", "government"),
        ("The Riverton Roads Department met.", "Riverton Roads Department", None, "government"),
        ("Customs and Harbor Enforcement raided it.", "Customs and Harbor Enforcement", None, "government"),
        ("The American Clean Lake Union sued. ACLU lawyers came.", "American Clean Lake Union", None, "advocacy"),
        ("It came from Lumenor Systems Inc. on Friday.", "Lumenor Systems Inc.", None, "company"),
        ("The monitoring firm Oster Vale signed.", "Oster Vale", None, "company"),
        ("“No,” said Mary Poole, an organizer with Belmira.", "Belmira", None, None),
        ("“No,” said Mary Poole, legal director of Better Roads Now.", "Better Roads Now", None, None),
        ("Aldra said it would appeal.", "Aldra", None, None),
        ("Lowick Police said no.", "Lowick Police", None, "government"),
        ("The Oster Institute for Public Policy met.", "Oster Institute for Public Policy", None, "academic"),
        ("The Tamsin News Agency met.", "Tamsin News Agency", None, "media"),
        ("The Lowick Stock Exchange shut.", "Lowick Stock Exchange", None, "company"),
        ("Oster Vale will close, the company said on Monday.", "Oster Vale", None, None),
        ("Oster Vale, a maker of locks, sued.", "Oster Vale", None, None),
        ("Gill told the Harbor Argus.", "Harbor Argus", None, None),
        ("The Jan Jagruti Manch petitioned.", "Jan Jagruti Manch", None, "advocacy"),
        ("The Karvali High Court sat.", "Karvali High Court", None, "court"),
        ("Mary Poole, of Operation Open Vote, spoke.", "Operation Open Vote", None, None),
        ("“No,” said HBA policy director Mary Poole.", "HBA", None, None),
        ("“No,” said Mary Poole, HBA's head of policy.", "HBA", None, None),
        ("They met the HBA lawyer.", "HBA", None, None),
        ("“No,” said Halden Energy chief executive Mary Poole.", "Halden Energy", None, "company"),
        ("Halden Energy shut two mills. The company is for sale.", "Halden Energy", None, "company"),
        ("Mary Poole, who runs Open Doors Halden, spoke.", "Open Doors Halden", None, None),
        ("Mary Poole of the civil rights group Comfort, spoke.", "Comfort", None, "advocacy"),
        ("Mary Poole is an economist at Moody’s Analytics.", "Moody’s Analytics", None, "company"),
        ("It was in Tidal Fishing magazine.", "Tidal Fishing", None, "media"),
        ("Mary Poole of Oster & Sons spoke.", "Oster & Sons", None, None),
        ("The bakery Clarke & Daughter is shut.", "Clarke & Daughter", None, None),
        ("Lowick and Wold NHS Trust is short of beds.", "Lowick and Wold NHS Trust", None, None),
        ("The Refugee Council Enver Holobek leads spoke.", "Refugee Council", None, None),
        ("The Senate Energy and Harbors Committee met.", "Senate Energy and Harbors Committee", None, "government"),
        ("Quiet Roads plans a march, according to its director.", "Quiet Roads", None, None),
        ("Gill told the Post.", "Post", None, None),
        ("“No,” said Labour MP Mary Poole.", "Labour", None, "other"),
        ("The Nadi Rakshana Samithi petitioned.", "Nadi Rakshana Samithi", None, "advocacy"),
        ("The Harris County Sheriff's Office came.", "Harris County Sheriff's Office", None, "government"),
        ("The University and Lecturing Union met.", "University and Lecturing Union", None, "advocacy"),
        ("The civic group Friends of Calder Parkway met.", "Friends of Calder Parkway", None, "advocacy"),
        ("Friends of Calder Zoo gave a bench.", "Friends of Calder Zoo", None, "other"),
        ("Poole, a director of Velt, left. Velt Homes said no.", "Velt Homes", None, "company"),
        ("The Airwaves Regulator (AR) ruled.", "Airwaves Regulator", "AR", "government"),
        (
            "Poole left the United States Immigration and Customs Enforcement.",
            "United States Immigration and Customs Enforcement",
            None,
            "government",
        ),
        ("“No,” said Mary Poole, a writer with Yale Tide Connections.", "Yale Tide Connections", None, None),
        ("It is led by President and Chief Financial Officer of Super Thrift Debra Poole.", "Super Thrift", None, None),
        ("CNN affiliate WXAF reported it.", "WXAF", None, "media"),
        ("It was paid for by Our Harbors PAC.", "Our Harbors PAC", None, "advocacy"),
        ("Mary Poole, who appeared for Aldra Aggregates, spoke.", "Aldra Aggregates", None, None),
        ("The Committee for a Fair Budget met.", "Committee for a Fair Budget", None, None),
        ("She left the Institute for Calder Genomics.", "Institute for Calder Genomics", None, "academic"),
        ("New York City’s Office of Roads said no.", "Office of Roads", None, None),
        ("They pitched it to Reed Bros. on Monday.", "Reed Bros.", None, "company"),
        ("The Calder Fishers Party won.", "Calder Fishers Party", None, "other"),
        ("He left the Center for Harbor Policy.", "Center for Harbor Policy", None, None),
        ("Poole left the Wold-based Dana F. Pruett Company.", "Dana F. Pruett Company", None, "company"),
        ("He told the Calder News Agency.", "Calder News Agency", None, "media"),
        ("McDonald’s said no.", "McDonald's", None, "company"),
        ("China's People’s Liberation Army moved.", "People’s Liberation Army", None, "government"),
    ],
)
def test_an_organization_shows_by_head_word_definition_or_company_kept(text, name, acronym, kind):
    found = find_names(article(text), {}).organizations
    assert (name, kind) in [(organization.name, organization.kind) for organization in found]
    if acronym:
        assert acronym in [organization.acronym for organization in found]


@pytest.mark.parametrize(
    "text",
    [
        "Mary Poole of Silver Springs spoke.",
        "“No,” said Halden-based US lawyer Mary Poole.",
        "“No,” said Silver Springs mayor Mary Poole.",
        "Labour costs rose in May.",
        "Arts & Crafts were on show.",
        "The IT manager Mary Poole spoke.",
        "Poole told the House.",
        "They met at the West Justice Center and at the Halden Defense Review.",
        "Latest News TOPICS Latest News FOR IMMEDIATE release came.",
        "Halden Co. plans a path.\n\nThe road runs through Halden County.",
        "Poole told MPs it was late.",
        "Lumenor, a California Corporation, is gone.",
        "“No,” said Calder Republican chair Mary Poole.",
        "“No,” said Mary Poole, the sister of Calder Blue chair Tom Reed.",
        "Retired police chief Mary Poole spoke.",
        "Silver City officials met.",
        "They gave to Poole's PAC.",
        "Harbor fear disorder (HFD) is rare. HFD's cause is not known, and HFD said nothing.",
        "The NBT format, Named Binary Tag (NBT), is old.",
        "They sent the Lunar Ice Rover (LIR). LIR's wheels turn. The Aldra Tune Framework (ATF) runs. The ATF is open.",
        "Former Secretary of State Rex W. Poole left.",
        "She starred in “Storm & Harrow” and left.",
        "The QX19 is a planet. QX19's moons are two.",
        "It is a Swiss Army knife. They met at Halden Field.",
    ],
)
def test_places_trades_and_plain_words_are_no_organizations(text):
    assert organizations(text) == []


def test_an_owner_at_the_end_of_a_line_owns_nothing_and_costs_no_name():
    assert named("“We lost,” said Tom Reed, Halden Tide's\n\nIda Marsh left.") == [
        ("Tom Reed", "Tom Reed"),
        ("Ida Marsh", "Ida Marsh"),
    ]


def test_a_heading_with_an_ampersand_is_no_firm():
    text = "Watering & Feeding\n\nBougainvillea is easy."
    passages = (Passage("heading", 0, 18, 0), Passage("paragraph", 20, len(text), 20))
    assert find_names(Article(1, "news", "A plant", True, passages, text), {}).organizations == ()


def test_a_department_is_one_with_any_name_of_its_country_before_it():
    names = {find_names(article(f"The {words} sued."), {}).organizations[0].name for words in DEPARTMENTS}
    assert {meaning(name) for name in names} == {meaning("U.S. Department of Justice")}


def test_whoever_owns_a_known_body_is_no_part_of_its_name():
    assert organizations("Poole's Securities and Exchange Commission met.") == ["Securities and Exchange Commission"]


@pytest.mark.parametrize("name", ["usatoday.com", "Usa Today", "USAToday", "USA Today"])
def test_an_outlet_is_one_however_an_address_writes_it(name):
    assert meaning(name) == meaning("USA TODAY")


def test_a_department_of_more_affairs_is_another_than_the_listed_one():
    assert organizations("The Department of Agriculture and Farmers Welfare met.") == [
        "Department of Agriculture and Farmers Welfare"
    ]


def test_an_outlet_by_its_last_word_is_the_one_that_ends_so():
    assert organizations("The Halden Post wrote. Gill told the Post.") == ["Halden Post"]


@pytest.mark.parametrize(
    "ministry",
    [
        "Ministry of Small Ports, Shipping and Waterways",
        "Ministry of Fisheries, Animal Husbandry & Dairying",
        "Ministry of Social Justice and Empowerment",
        "Ministry of Electronics & IT",
        "Department for Promotion of Fishing and Internal Trade",
        "Department of Science & Technology",
    ],
)
def test_a_ministry_is_named_with_all_that_it_is_in_charge_of(ministry):
    assert organizations(f"The {ministry} met Halden Police on Monday.") == [ministry, "Halden Police"]


def test_a_department_of_labour_is_no_labour_party():
    assert organizations("The Labour department and Labour Minister Mary Poole met.") == []


def test_no_body_is_what_a_ministry_is_in_charge_of():
    text = "The Ministry of Rivers and Parliament met. The Department of Roads, Ida Marsh and Tom Reed left."
    assert organizations(text) == ["Ministry of Rivers", "Department of Roads"]


def test_full_form_and_acronym_are_one_organization_without_brackets_too():
    text = "The National Alliance for Open Records sued. NAOR's lawyers filed. “We wait,” NAOR said."
    assert organizations(text) == ["National Alliance for Open Records"]
    assert len(named(text)) == 3


@pytest.mark.parametrize(
    "text, publisher, names",
    [
        ("Ash13 called. Later Ash13 left.", "Ash13 Houston", ["Ash13 Houston"]),
        ("Gill told the Post.", "The Halden Post", ["The Halden Post"]),
        ("The Times reported it.", "Old Halden Times", ["Old Halden Times"]),
        ("Gill told Fox News Halden.", "Fox News Halden", ["Fox News Halden"]),
        ("The Calder County Coroner's Office came.", "Calder County Coroner", ["Calder County Coroner's Office"]),
        ("Gill told Ashwire of it. Ashwire’s man wrote.", "Ashwire.com", ["Ashwire.com"]),
    ],
)
def test_an_outlet_or_office_is_one_organization_by_its_short_name_too(text, publisher, names):
    assert organizations(text, publisher=publisher) == names


def test_a_nationality_before_a_court_or_a_known_body_is_no_part_of_its_name():
    assert organizations("He is on the first Indian Supreme Court. He met Egypt's Islamist Muslim Brotherhood.") == [
        "Supreme Court",
        "Muslim Brotherhood",
    ]


def test_a_chapter_is_not_the_whole():
    text = "The National Alliance for Open Records (NAOR) sued. NAOR of Ohio joined."
    assert organizations(text) == ["National Alliance for Open Records", "NAOR of Ohio"]


def test_a_former_name_belongs_to_the_present_one():
    text = "The Northfield Justice Network, formerly the Northfield Rights Project, moved."
    assert organizations(text) == ["Northfield Justice Network"]


def test_a_lexicon_name_with_commas_is_found_whole():
    text = "The Bureau of Alcohol, Tobacco, Firearms and Explosives came."
    assert organizations(text) == ["Bureau of Alcohol, Tobacco, Firearms and Explosives"]
