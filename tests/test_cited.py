import pytest

from pressmark.figures import figures_in


@pytest.mark.parametrize(
    "text, cited",
    [
        ("According to the Elsam Institute, 41 searches failed.", "Elsam Institute"),
        ("DHS reports 26,200 detainees.", "DHS"),
        ("Federal documents show the agency bought 900 cameras.", "Federal documents"),
        ("The survey found that 12 shops closed.", "survey"),
        ("The Health Office on Monday said 40 people had died.", "Health Office"),
        ("Mara Quill, leader of the opposition, claimed that 40 homes would pay.", "Mara Quill"),
        ("The Minister for Health, Chris Rook, said 40 beds were lost.", "Chris Rook"),
        ("According to Ms. Quill, 40 beds were lost.", "Ms. Quill"),
        ("They said 40 beds were lost.", None),
        ("Since Rook said no, 26 boats have come.", None),
        ("Rook said and Hale told us that 40 beds were lost.", None),
        ("Last Tuesday showed 40 new cases.", None),
        ("Forty beds were lost.", None),
        ("According to Rook Research 40% of the beds were lost.", "Rook Research"),
        ("According to 2015 figures from Elsam TV, 40 beds were lost.", "2015 figures"),
        ("Economists said 40 beds were lost.", "Economists"),
        ("Losses of 500 beds have been reported.", None),
        ("A bank was looted in Elsam and two old swords found near by.", None),
        ("They work four days according to their needs.", None),
        ("Mara Quill showed up with 40 beds.", None),
        ("Tomas Hale found himself short of 40 beds.", None),
        ("It has the award of the Elsam Tribunal and said it would wait three weeks.", None),
        ("It has a share of Rook claims pending for 40 days.", None),
    ],
)
def test_the_source_a_sentence_names_for_its_number(text, cited):
    assert figures_in(text)[0].cited == cited
