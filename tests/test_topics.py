import pytest

from pressmark.zones.topics import split_tags


@pytest.mark.parametrize(
    "line, known, tags",
    [
        ("bridges, ferries, Harbor City", (), ("bridges", "ferries", "Harbor City")),
        ("bridges | ferries", (), ("bridges", "ferries")),
        ("#bridges #ferries", (), ("bridges", "ferries")),
        ("Free Speech Policing Open Government", (), ("Free Speech", "Policing", "Open Government")),
        ("Bridges of Ohio Free Speech", ("Bridges of Ohio",), ("Bridges of Ohio", "Free Speech")),
        ("Free Speech", (), ("Free Speech",)),
        ("Quarrels Over Ferries", (), ("Quarrels Over Ferries",)),
        ("many words that no list of subjects knows and that nothing parts", (), ()),
        ("bridges | Tagged: ferries | 3 Comments", (), ("bridges", "ferries")),
    ],
)
def test_tags_are_cut_at_separators_or_where_they_are_known(line, known, tags):
    assert split_tags(line, known) == tags
