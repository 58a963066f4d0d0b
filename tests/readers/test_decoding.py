from __future__ import annotations

import pytest

from pressmark.readers.content import UnreadableError
from pressmark.readers.decoding import decode

SENTENCE = "“We’re late,” Ms. Ferro said – again."


@pytest.mark.parametrize(
    "data, encoding",
    [
        (b"plain words", "ascii"),
        (SENTENCE.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + SENTENCE.encode(), "utf-8"),
        (b"\xff\xfe" + SENTENCE.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + SENTENCE.encode("utf-16-be"), "utf-16-be"),
        (SENTENCE.encode("utf-16-le"), "utf-16-le"),
        (SENTENCE.encode("utf-16-be"), "utf-16-be"),
        (SENTENCE.encode("cp1252"), "cp1252"),
        (SENTENCE.encode("mac_roman"), "mac_roman"),
    ],
)
def test_every_encoding_gives_the_same_curly_marks(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert decoded.text == ("plain words" if encoding == "ascii" else SENTENCE)
    assert decoded.encoding == encoding
    assert decoded.notes == ()


def test_windows_1252_marks_are_curly_whatever_they_are_declared_as() -> None:
    assert decode(b"\x91a\x92 \x93b\x94 \x95 \x96 \x97", "iso-8859-1").text == "‘a’ “b” • – —"


def test_utf_8_is_believed_against_what_a_page_declares() -> None:
    assert decode("Café “Nord”".encode(), "iso-8859-1").encoding == "utf-8"


def test_other_alphabets_are_read_as_declared_or_guessed() -> None:
    russian = "Мост через реку закрыли на ремонт в понедельник утром, сообщили в совете. " * 5
    assert decode(russian.encode("koi8_r"), "koi8-r").text == russian
    assert decode(russian.encode("cp1251")).text == russian


def test_control_characters_of_windows_1252_become_their_marks_one_for_one() -> None:
    assert decode("\u0093Stop,\u0094 she said".encode()).text == "“Stop,” she said"


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


def test_a_stray_windows_byte_in_utf_8_is_read_and_told() -> None:
    decoded = decode("first\n“Déjà vu” here".encode() + b" isn\x92t")
    assert decoded.text == "first\n“Déjà vu” here isn’t"
    assert [(note.message, note.line) for note in decoded.notes] == [
        ("1 bytes are not valid UTF-8; they were read as Windows-1252", 2)
    ]


def test_twice_encoded_lines_are_repaired_and_told_and_no_other_line_is_touched() -> None:
    mangled = "It’s “fine”, &amp; ﬁne.\nâ€œNo,â€\x9d she said."
    decoded = decode(mangled.encode())
    assert decoded.text == "It’s “fine”, &amp; ﬁne.\n“No,” she said."
    assert [note.line for note in decoded.notes] == [2]


def test_zero_bytes_become_spaces_so_that_offsets_hold() -> None:
    decoded = decode(b"one\ntw\x00o")
    assert decoded.text == "one\ntw o"
    assert decoded.notes[0].line == 2


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableError, match="not a text file"):
        decode(bytes(range(32)) * 40)


def test_capital_letters_with_accents_are_no_marks_of_the_macintosh() -> None:
    assert decode("Óscar Ferro and Ángel Ótero spoke.".encode("cp1252")).text == "Óscar Ferro and Ángel Ótero spoke."
