from itertools import pairwise

import pytest

from pressmark.zones.markup import find_marks, hide


@pytest.mark.parametrize(
    "text, words",
    [
        ("a [link](http://x.example/y) b", "a link b"),
        ("[exposed](#) by [two\nlines](http://x.example/(y))", "exposed by two lines"),
        ("![alt](x.png) words", "words"),
        ("**WASHINGTON** -- _so_ ***it*** is", "WASHINGTON -- so it is"),
        ("snake_case_word and 5 * 3 * 2", "snake_case_word and 5 * 3 * 2"),
        ("## A heading ##", "A heading"),
        ("> quoted", "quoted"),
        ("- one\n- two\n1. three", "one two three"),
        ("{% image 'x' %}words {{ page.title }}", "words"),
        ('[<img src="{{ "/a.gif" | url }}" alt="x" />](https://x.example) words', "words"),
        ("<b>bold</b> and <!-- not this --> so", "bold and so"),
        ("July 1, 2016\\.", "July 1, 2016 ."),
        ("###", "###"),
        ("a < b and c > d", "a < b and c > d"),
    ],
)
def test_marks_of_a_format_are_no_words(text, words):
    hidden = hide(text, ((mark.start, mark.end) for mark in find_marks(text)))
    assert " ".join(hidden.split()) == words


def test_marks_do_not_overlap():
    marks = find_marks("**[a](b)** <i>_x_</i> {{ y }} ![z](w)")
    assert all(before.end <= after.start for before, after in pairwise(marks))
