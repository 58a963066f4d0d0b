"""Keys are readable, and nothing but a thing's own content moves them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from pressmark import keys


def test_a_plain_file_name_is_its_own_key():
    assert keys.document_key("harbour-budget-2024.md") == "harbour-budget-2024"


def test_names_that_fold_to_the_same_words_stay_apart():
    paths = ["Harbour Budget.md", "harbour_budget.md", "harbour-budget.txt", "harbour-budget.md", "harbour/budget.md"]
    assert len({keys.document_key(path) for path in paths}) == 5


def test_an_article_is_named_after_its_title():
    assert re.fullmatch(
        r"ferry-fares-rise-by-half-[0-9a-f]{6}", keys.article_key("dump", "Ferry fares rise by half", "…")
    )


def test_a_quote_key_shows_its_first_words_and_depends_on_all_of_them():
    short = keys.quote_key("a", "We will not close the harbour")
    long = keys.quote_key("a", "We will not close the bridge")
    assert short.startswith("a-q-we-will-not-close-")
    assert short != long


def test_repeats_get_ordinals_even_where_a_natural_key_looks_like_one():
    ordinals = keys.Ordinals()
    assert [ordinals.apart(key) for key in ("two", "two-2", "two", "two")] == ["two", "two-2", "two-3", "two-4"]


@given(st.text())
def test_a_slug_is_safe_in_an_address(text):
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", keys.slug(text))
    assert len(keys.slug(text)) <= 60
