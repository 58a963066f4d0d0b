from itertools import combinations

import pytest
from counted_steps import steps_for
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pressmark.speech.pairing import pair_marks


def marked(text):
    """The words inside the outermost pairs, each with the reason where it is not a plain pair."""
    return [
        text[pair.start : pair.end] if pair.reason == "paired" else (text[pair.start : pair.end], pair.reason)
        for pair in pair_marks(text).pairs
        if pair.inside is None
    ]


@pytest.mark.parametrize(
    "text, words",
    [
        ("“I would,” she said; “now.”", ["I would,", "now."]),
        ('"Yes," he said. "No."', ["Yes,", "No."]),
        ("‘We waited,’ said Ada. ‘In vain.’", ["We waited,", "In vain."]),
        ("'The workers' pay is low,' she said.", ["The workers' pay is low,"]),
        ("``Open,'' said Bo.", ["Open,"]),
        ("''Open,'' said Bo.", ["Open,"]),
        ("«Oui,» said Bo.", ["Oui,"]),
        ("&quot;Open,&quot; said Bo. &ldquo;It&#39;s us.&#x201d;", ["Open,", "It&#39;s us."]),
    ],
)
def test_marks_of_one_kind_pair_up(text, words):
    assert words == marked(text)


@pytest.mark.parametrize(
    "text, words",
    [
        ("”Fear,” he said.", ["Fear,"]),
        ("“Shut,“ he said. “Still.“", ["Shut,", "Still."]),
        ('found “no harm" at all', ["no harm"]),
        ("to, “ move away from ” it", ["move away from"]),
        ("‘Needless;” Tenants Object", [("Needless;", "mixed")]),
        ("“The workers’ pay is low. It’s a shame,’ she said.", [("The workers’ pay is low. It’s a shame,", "mixed")]),
        ("Vale’s “The Low Tide, ”out in March.", ["The Low Tide,"]),
        ("He says,” there are many of us.”", ["there are many of us."]),
        ("\u202a”Sorry,” said Bo.", ["Sorry,"]),
    ],
)
def test_a_wrong_mark_is_read_by_its_place(text, words):
    assert words == marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is Ada's and the workers' pay, ’tis so.",
        "The '90s were rock 'n' roll.",
        "The plank was 6'3\" and the man 5’ 11”.",
        "She is about 5'6\" to 5'7,\" and slim.",
        '<a href="x" title=\'y\'>link</a> and <img alt="a b">',
        "no mark at all",
        "",
    ],
)
def test_apostrophes_inches_and_attributes_are_no_marks(text):
    assert marked(text) == []


def test_what_stands_inside_another_pair_is_nested():
    text = "“She told me, ‘Leave it,’ and left,” he said."
    outer, inner = pair_marks(text).pairs
    assert (outer.inside, inner.inside) == (None, 0)
    assert text[inner.start : inner.end] == "Leave it,"


@pytest.mark.parametrize(
    "text, words",
    [
        ("“It began here. And went on", [("It began here. And went on", "unclosed")]),
        ("It ends here,” he said.", [("It ends here,", "unopened")]),
        ("“One. Two. “Three. Four.”", [("One. Two.", "reopened"), "Three. Four."]),
        ("She said “it is lost. Then she left.", [("it is lost.", "lost")]),
        ("It says, “one boat is lost. It was “very old,” too.", [("one boat is lost.", "lost"), "very old,"]),
        ("She said: “It is lost. Then she left.", [("It is lost. Then she left.", "unclosed")]),
    ],
)
def test_half_pairs_say_what_is_missing(text, words):
    assert words == marked(text)


def test_a_mark_that_fits_nowhere_is_reported_with_the_reason():
    pairing = pair_marks("He said “a” and “b and “c” to “d” now")
    assert [reason for _, reason in pairing.unpaired] == ["opens, never closed"]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab .,?“”\"'‘’`«»—<>=5\n\u200f", max_size=120))
@example("“A ‘b''c,’ d”")
def test_pairs_lie_in_the_text_and_nest(text):
    pairing = pair_marks(text)
    for pair in pairing.pairs:
        assert 0 <= pair.first <= pair.start < pair.end <= pair.last <= len(text)
        if pair.inside is not None:
            around = pairing.pairs[pair.inside]
            assert around.first <= pair.first
            assert pair.last <= around.last
    for earlier, later in combinations(pairing.pairs, 2):
        assert earlier.last <= later.first or later.last <= earlier.last


def test_a_mark_that_opens_a_paragraph_bears_words_in_marks_of_its_shape_but_not_of_another():
    assert marked('"They left. The board called it "late", and no more.') == [
        ('They left. The board called it "late", and no more.', "unclosed")
    ]
    assert "late" in marked('"They left. The board called it “late”, and no more.')


@pytest.mark.parametrize("unit", ["“word ", "“word’s, it ", "“Word goes, ‘x ", "“Word goes on. And "])
def test_marks_that_nothing_answers_take_no_longer_than_their_number(unit):
    assert steps_for(pair_marks, unit * 2000) < 6 * steps_for(pair_marks, unit * 500)
