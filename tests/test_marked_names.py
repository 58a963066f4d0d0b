"""How well names are found and joined in the marked articles. The floors may rise, never fall."""

import pytest
from marked_names import b_cubed, conll, marked_articles, wrong_merges

from pressmark.identity import NamedArticle, merge
from pressmark.names import find_names


@pytest.fixture(scope="module")
def labels():
    """Marked and found ids of every mention: by article, and by archive."""
    marked = list(marked_articles())
    named = [NamedArticle(m.key, m.article, find_names(m.article, {})) for m in marked]
    who = merge(named)
    found = {"within": ({}, {}), "archive": ({}, {})}
    for m, each in zip(marked, named, strict=True):
        for span, label in m.mentions.items():
            found["within"][0][m.key, span] = f"{label} {m.key}"
            found["archive"][0][m.key, span] = label
        for mention in each.names.mentions:
            span = (mention.start, mention.end)
            if mention.person is not None:
                mine, key = f"{mention.person} {m.key}", who.person(m.key, mention.person)
            else:
                mine, key = f"@{mention.organization} {m.key}", f"@{who.organization(m.key, mention.organization)}"
            found["within"][1][m.key, span] = mine
            found["archive"][1][m.key, span] = key
    return found


def _only(labels, sign):
    return {span: label for span, label in labels.items() if label.startswith("@") == sign}


@pytest.mark.parametrize(
    "scope, organizations, floor",
    [("within", False, 0.994), ("archive", False, 0.981), ("within", True, 0.969), ("archive", True, 0.961)],
)
def test_clusters_of_mentions_agree_with_the_marks(labels, scope, organizations, floor):
    gold, said = (_only(side, organizations) for side in labels[scope])
    assert b_cubed(gold, said) >= floor
    assert conll(gold, said) >= floor


@pytest.mark.parametrize("scope", ["within", "archive"])
def test_almost_nobody_is_taken_for_somebody_else(labels, scope):
    gold, said = labels[scope]
    assert wrong_merges(gold, said) <= 0.001
