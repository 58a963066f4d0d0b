from article_text import article

from pressmark.identity import NamedArticle, merge
from pressmark.model import Byline
from pressmark.names import find_names


def archive(*texts, **fields):
    """The identities of articles a, b, c… with the given texts."""
    shown = [article(text, date_published=f"2020-01-0{n}", **fields) for n, text in enumerate(texts, 1)]
    return merge(NamedArticle("abcdefgh"[n], each, find_names(each, {})) for n, each in enumerate(shown))


def people(who):
    return [person.name for person in who.people]


def organizations(who):
    return [organization.name for organization in who.organizations]


def test_the_same_full_name_in_two_articles_is_one_person():
    who = archive("“No,” said Mary Poole, a lawyer.", "“Yes,” said Mary Poole.")
    assert [(person.id, person.name) for person in who.people] == [("mary-poole", "Mary Poole")]
    assert who.person("a", 0) == who.person("b", 0) == "mary-poole"


def test_one_handle_is_one_writer_and_a_given_name_only_at_one_outlet():
    def signed(*handles, publisher=None):
        writers = [article("It rained.", authors=(Byline(h),), publisher=publisher) for h in handles]
        return merge(NamedArticle("abcd"[n], each, find_names(each, {})) for n, each in enumerate(writers))

    assert people(signed("mroe", "mroe")) == ["mroe"]
    assert people(signed("ida", "ida")) == ["ida", "ida"]
    assert people(signed("ida", "ida", publisher="Tide Post")) == ["ida"]


def test_a_middle_initial_needs_a_shared_organization_or_role():
    apart = archive("“No,” said Mary Poole.", "“Yes,” said Mary J. Poole.")
    joined = archive("“No,” said Sen. Mary Poole.", "“Yes,” said Senator Mary J. Poole.")
    assert people(apart) == ["Mary Poole", "Mary J. Poole"]
    assert people(joined) == ["Mary J. Poole"]
    assert joined.people[0].id == "mary-poole"


def test_a_short_given_name_needs_a_shared_organization_or_role():
    assert len(people(archive("“No,” said Bob Oster.", "“Yes,” said Robert Oster."))) == 2
    assert people(archive("“No,” said Sen. Bob Oster.", "“Yes,” said Sen. Robert Oster.")) == ["Robert Oster"]


def test_callings_that_exclude_each_other_stay_two_people_and_a_doubt():
    who = archive("“No,” said David Cole, a nurse.", "Mayor David Cole spoke.")
    assert [person.name for person in who.people] == ["David Cole", "David Cole"]
    assert len({person.id for person in who.people}) == 2
    assert [problem.kind for problem in who.problems] == ["same name"]


def test_a_bare_surname_is_nobody_elses_full_name():
    who = archive("Mr. Oster spoke.", "“No,” said Mary Oster.")
    assert people(who) == ["Mary Oster", "Oster"]


def test_spellings_of_an_organization_are_one_row():
    who = archive(
        "The U.S. Department of Harbors met.",
        "The Department of Harbors met.",
        "The Harbors Department met.",
        "Lumenor Systems Inc. won.",
        "The firm Lumenor Systems lost.",
    )
    assert organizations(who) == ["Lumenor Systems Inc.", "U.S. Department of Harbors"]


def test_the_lexicon_knows_an_acronym_that_no_article_explains():
    who = archive("NAACP lawyers came.")
    assert [(o.name, o.acronym) for o in who.organizations] == [
        ("National Association for the Advancement of Colored People", "NAACP")
    ]


def test_an_acronym_with_two_full_forms_resolves_only_where_it_is_defined():
    who = archive(
        "The Center for Dike Repair (CDR) met. “We dig,” CDR said.",
        "The Council of Desert Ranchers (CDR) met. “We ride,” CDR said.",
        "“We wait,” CDR said. CDR's members left.",
    )
    assert organizations(who) == ["CDR", "Center for Dike Repair", "Council of Desert Ranchers"]
    assert [problem.kind for problem in who.problems] == ["ambiguous acronym"]


def test_a_chapter_stays_apart_from_the_whole():
    who = archive("The National Alliance for Open Records (NAOR) sued.", "“No,” said Mary Poole of NAOR of Ohio.")
    assert organizations(who) == ["NAOR of Ohio", "National Alliance for Open Records"]


def test_publishers_and_bylines_have_rows():
    byline = Byline("Ines Varga", "Editor", "Harbor Post")
    who = archive("Nothing else.", publisher="The Lake Ledger", authors=(byline,))
    assert who.author("a", 0) == "ines-varga"
    assert who.named("The Lake Ledger") == "the-lake-ledger"
    assert who.named("Harbor Post") == "harbor-post"
    assert who.named(None) is None
    assert [(role.person, role.role, role.organization) for role in who.roles] == [
        ("ines-varga", "Editor", "harbor-post")
    ]


def test_an_organization_as_author_is_no_person():
    who = archive("Nothing else.", authors=(Byline("Lake Ledger Staff", is_organization=True),))
    assert who.author("a", 0) is None
    assert who.named("Lake Ledger Staff") == "lake-ledger-staff"


def test_keys_do_not_depend_on_the_other_articles_or_their_order():
    one = "“No,” said Mary Poole of the Harbor Agency."
    shown = [article(text) for text in (one, "“Yes,” said Omar Reed.")]
    pairs = [NamedArticle(key, each, find_names(each, {})) for key, each in zip("ab", shown, strict=True)]
    assert merge(pairs) == merge(reversed(pairs))
    assert merge(pairs[:1]).person("a", 0) == merge(pairs).person("a", 0)


def test_a_short_chapter_name_is_flagged_not_merged():
    who = archive("The NAACP of Ohio met.", "“No,” said NAACP OhiCal. “Yes,” said Mary Poole of NAACP OhiCal.")
    assert organizations(who) == ["NAACP of Ohio", "NAACP OhiCal"]
    assert [problem.kind for problem in who.problems] == ["short form of a chapter"]


def test_a_joint_publisher_is_listed_under_the_first_and_noted():
    text = "The Harbor Watch Fund, the Lake Ledger Society and the Delta Rivers Union sued."
    printed = "Harbor Watch Fund, Lake Ledger Society and Delta Rivers Union"
    who = archive(text, publisher=printed)
    assert who.named(printed) == "harbor-watch-fund"
    assert organizations(who) == ["Delta Rivers Union", "Harbor Watch Fund", "Lake Ledger Society"]
    assert [problem.kind for problem in who.problems] == ["joint publisher"]


def test_a_short_chapter_name_is_the_one_chapter_whose_place_it_abbreviates():
    who = archive("The NAACP of Northern Ohio and the NAACP of Utah met.", "“No,” said Mary Poole of NAACP NorOhio.")
    assert organizations(who) == ["NAACP of Northern Ohio", "NAACP of Utah"]
    assert who.problems == ()


def test_a_head_of_state_by_surname_is_the_one_full_name_of_that_year():
    who = archive("President Oster spoke.", "President Mary Oster spoke.")
    assert (people(who), who.problems) == (["Mary Oster"], ())
    told = ("President Oster spoke.", "1990-05-06"), ("President Mary Oster spoke.", "2020-05-06")
    shown = [article(text, date_published=day) for text, day in told]
    apart = merge(NamedArticle(key, each, find_names(each, {})) for key, each in zip("ab", shown, strict=True))
    assert people(apart) == ["Mary Oster", "Oster"]


def test_a_surname_with_the_role_of_one_full_name_is_noted():
    who = archive("Governor Oster spoke.", "Governor Mary Oster spoke.")
    assert people(who) == ["Mary Oster", "Oster"]
    assert [problem.kind for problem in who.problems] == ["likely the same person"]


def test_many_namesakes_in_one_article_have_keys_of_their_own():
    who = archive("“No,” said Mary A. Poole, Mary B. Poole, Mary C. Poole and Mary D. Poole.")
    assert sorted(people(who)) == ["Mary A. Poole", "Mary B. Poole", "Mary C. Poole", "Mary D. Poole"]
    assert len({person.id for person in who.people}) == 4
    assert len({row.id for row in who.variants}) == len(who.variants)


def test_a_title_before_a_surname_with_a_number_is_one_person_however_often():
    who = archive("King Oster IV spoke. King Oster IV spoke again. King Oster IV left.")
    assert people(who) == ["Oster IV"]


def test_a_surname_is_the_full_name_of_another_article_that_tells_the_same_story():
    told = "Councillor Mary Bellweather met Tom Harlow of the Lowick Ferry Trust."
    who = archive(told, "Councillor Bellweather spoke for the Lowick Ferry Trust. “No,” said Tom Harlow.")
    assert people(who) == ["Mary Bellweather", "Tom Harlow"]
    apart = archive(told, "Councillor Bellweather spoke in Halden.")
    assert people(apart) == ["Bellweather", "Mary Bellweather", "Tom Harlow"]


def test_an_acronym_is_the_full_name_with_its_initials_beside_the_same_people():
    told = "“No,” said Mary Bellweather of the Lowick Ferry Alliance."
    who = archive(told, "“No,” said LFA chairman Mary Bellweather.")
    assert organizations(who) == ["Lowick Ferry Alliance"]
    apart = archive(told, "“No,” said LFA chairman Tom Harlow.")
    assert organizations(apart) == ["LFA", "Lowick Ferry Alliance"]


def test_a_joint_publisher_has_a_row_for_the_first_though_no_article_names_it():
    text = "The Lake Ledger Society and the Delta Rivers Union sued."
    printed = "Oster, Lake Ledger Society and Delta Rivers Union"
    who = archive(text, publisher=printed)
    assert who.named(printed) == "oster"
    assert organizations(who) == ["Delta Rivers Union", "Lake Ledger Society", "Oster"]


def test_the_address_of_a_site_is_the_organization_of_that_name():
    who = archive(
        "The station Kantrel said no. “No,” Kantrel said.", "He paid Kantrel.org for it.", publisher="Kantrel"
    )
    assert organizations(who) == ["Kantrel"]
