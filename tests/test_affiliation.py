"""The role and the organization that a quote's speaker has, from the words printed beside the name."""

import pytest
from article_text import article

from pressmark import language
from pressmark.names import find_names
from pressmark.quotes import find_quotes, masked


def last_speaker(text):
    """Role and organization of the speaker of the last quote."""
    read = article(text)
    texts = masked(read)
    parses = dict(zip(texts, language.parse(list(texts.values())), strict=True))
    names = find_names(read, parses)
    quote = find_quotes(read, parses, names)[0][-1]
    return quote.role, None if quote.organization is None else names.organizations[quote.organization].name


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
        ("“We lost,” prosecutor Tom Reed said.", "prosecutor"),
        ("“We lost,” writer-director Tom Reed said.", "writer-director"),
        ("“We lost,” said Ida Marsh, 34, a nurse from Lowick.", "nurse from Lowick"),
        ("“We lost,” said Ida Marsh, their Lowick-born mother.", "Lowick-born mother"),
        ("His dad, Tom Reed, 58, spoke. “We lost,” Mr Reed said.", "dad"),
        ("Ada Lund's uncle Tom Reed spoke. “We lost,” Reed said.", "uncle"),
        ("His dad, Tom Reed, spoke. “We lost,” said Tom Reed, the mayor.", "mayor"),
        ("Rivals hit Ida Marsh, but it was tech founder Tom Reed who won. “We lost,” Marsh said.", None),
        ("“We lost,” said Ida Marsh, accused of robbing her uncle.", None),
        ("“We lost,” said Ida Marsh, whose uncle died.", None),
        ("After he left his wife, Tom Reed wrote a letter. “We lost,” Reed said.", None),
        ("Better than Ida Marsh, I suspect, nobody sings. “We lost,” Marsh said.", None),
    ],
)
def test_a_role_is_an_office_a_calling_or_kinship_beside_the_name_and_no_clause(text, role):
    assert role == last_speaker(text)[0]


@pytest.mark.parametrize(
    "text, organization",
    [
        ("Velco boss Tom Reed met voters. “We lost,” Reed said.", "Velco"),
        ("“We lost,” said Tom Reed, a Velco spokesman.", "Velco"),
        ("“We lost,” SAF-AFTU President Ida Marsh said.", "SAF-AFTU"),
        ("“We lost,” said Dr. Ida Marsh, UC Calder associate professor of Roads.", "UC Calder"),
        ("“We lost,” said Ida Marsh, campaign director at Shade of Hope.", "Shade of Hope"),
        ("“We lost,” said Ida Marsh, Executive Director at SECTION 12.", "SECTION 12"),
        ("“We lost,” said Tihi Marsh of Demand Better.", "Demand Better"),
        ("Calder council leader Tom Reed met voters. Reed said: “We lost.”", "Calder council"),
        ("“We lost,” Estonian military spokesperson Tom Reed said.", "Estonian military"),
        ("Lowick boss Tom Reed met voters. The Tide Foundation honored Mayor Ida Marsh. “We lost,” Marsh said.", None),
        ("The mayor of Lowick, Tom Reed, spoke. “We lost,” Reed said.", None),
        ("Lowick Mayor Tom Reed spoke. “We lost,” Reed said.", None),
    ],
)
def test_an_organization_shows_by_the_role_held_there(text, organization):
    assert organization == last_speaker(text)[1]
