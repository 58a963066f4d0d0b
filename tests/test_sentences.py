import pytest

from pressmark.sentences import LONGEST, sentence_spans


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Mr. Rook met Sen. Hale. They ate.", ["Mr. Rook met Sen. Hale.", "They ate."]),
        ("He lives in the U.S. The law is old.", ["He lives in the U.S.", "The law is old."]),
        ("The U.S. Army left.", ["The U.S. Army left."]),
        ("Ryan S. Hollis left.", ["Ryan S. Hollis left."]),
        ("It cost Rs. 500 then. It rose.", ["It cost Rs. 500 then.", "It rose."]),
        ("“Go!” he said. “Now.” They went.", ["“Go!” he said.", "“Now.”", "They went."]),
        ("It rose 3.5 percent.", ["It rose 3.5 percent."]),
        ("", []),
    ],
)
def test_where_sentences_end(text, sentences):
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_a_stretch_without_stops_is_cut_at_white_space():
    text = "word " * 2000
    spans = list(sentence_spans(text))
    assert all(end - start <= LONGEST for start, end in spans)
    assert "".join(text[start:end] for start, end in spans).count("word") == 2000
