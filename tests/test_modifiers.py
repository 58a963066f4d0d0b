import pytest

from pressmark.figures import figures_in


@pytest.mark.parametrize(
    "text, modifier",
    [
        ("More than 40 groups signed.", "more than"),
        ("Over 40 groups signed.", "more than"),
        ("No fewer than 40 groups signed.", "at least"),
        ("Nearly 40 groups signed.", "nearly"),
        ("Some 40 groups signed.", "about"),
        ("An estimated 40 groups signed.", "about"),
        ("Up to an additional 40 groups signed.", "up to"),
        ("As many as 40 groups signed.", "up to"),
        ("Just under 40 groups signed.", "less than"),
        ("40 or more groups signed.", "at least"),
        ("40 or so groups signed.", "about"),
        ("40-plus groups signed.", "at least"),
        ("300+ groups signed.", "at least"),
        ("An income of $12,569 or less is needed.", "up to"),
        ("Only 40 groups signed.", None),
        ("They care about 40 groups.", None),
        ("They handed over $40 to the clerk.", None),
        ("They want a $15 minimum wage.", None),
        ("The bill saves $5 over 10 years.", None),
        ("The index gained: Elsam +2%.", None),
        ("The term cannot exceed 180 days.", "up to"),
        ("He woke up to 40 notes.", None),
        ("He is accused of approaching 23-year-old Tomas Hale.", None),
        ("Two storms of Category 3 or higher came.", None),
    ],
)
def test_the_limit_of_the_first_number(text, modifier):
    assert figures_in(text)[-1 if "over 10" in text else 0].modifier == modifier
