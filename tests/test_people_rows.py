"""A person and an organization of one name are two, in their rows, counts and forms of the name."""

from pressmark.identity import NamedArticle, merge
from pressmark.model import Article, Mention, Names, Organization, Passage, Person, Variant
from pressmark.people_rows import Tally, people_rows

TEXT = "Harlow Quist sued Harlow Quist."
ARTICLE = Article(1, "news", "A suit", True, (Passage("paragraph", 0, len(TEXT), 0),), TEXT, date_published="2024-05")
NAMES = Names(
    (Person("Harlow Quist", "Harlow", "Quist", variants=(Variant("Harlow Quist", "full name"),)),),
    (Organization("Harlow Quist", kind="company", variants=(Variant("Harlow Quist", "full name"),)),),
    (Mention(0, 12, "Harlow Quist", 0), Mention(18, 30, "Harlow Quist", organization=0)),
)


def test_a_person_and_an_organization_of_one_name_are_two():
    who = merge([NamedArticle("suit", ARTICLE, NAMES)])
    rows = list(people_rows(who, Tally()))
    assert len({row.id for row in rows if hasattr(row, "variant")}) == sum(hasattr(row, "variant") for row in rows) == 2
    assert (who.person_name("suit", 0), who.organization_name("suit", 0)) == ("Harlow Quist", "Harlow Quist")
