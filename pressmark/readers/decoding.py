"""Bytes to characters. Curly quotation marks carry the meaning of this archive: no step may lose or straighten one.

The order of trust: a byte order mark; the zero bytes of UTF-16; valid UTF-8; what the file declares; Windows-1252,
where the strange bytes are those of English typography; last a statistical guess.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import ftfy
from charset_normalizer import from_bytes

from pressmark.model import Problem
from pressmark.readers.content import UnreadableError, note

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 65536
CURLY = "“”‘’"
WELL_PLACED = re.compile(r"(?<!\w)[“‘](?=\w)|(?<=[\w.,!?…])[”’](?!\w)|(?<=[^\W\d_])’(?=[^\W\d_])")
TYPOGRAPHY = frozenset(b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xad\xae\xb0\xb7\xbc\xbd\xbe")
UNASSIGNED = frozenset(b"\x81\x8d\x8f\x90\x9d")
C1 = re.compile("[\x80-\x9f]")
CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1a\x1b\x00")
TWICE_ENCODED = re.compile("â(?:€[\x80-\x9fœ™˜“”¦¢]|\x80[\x93-\x9d\xa2\xa6])|Ã[\x80-\xbf]|Â[\xa0-\xbf]")
REPAIR = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
    explain=False,
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the name of the encoding they were in, and what had to be guessed or repaired."""

    text: str
    encoding: str
    notes: tuple[Problem, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The characters of a text file, line ends included, a byte order mark dropped; UnreadableError if none."""
    text, encoding, notes = _characters(data, declared)
    text, repairs = _repaired(text)
    return Decoded(text, encoding, (*notes, *repairs))


def _characters(data: bytes, declared: str | None) -> tuple[str, str, list[Problem]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    wide = _wide(data)
    if wide:
        return _lenient(data, wide)
    if _is_binary(data):
        raise UnreadableError("not a text file; save it as text (.txt), Markdown (.md) or a web page (.html)")
    try:
        return data.decode("utf-8"), "ascii" if data.isascii() else "utf-8", []
    except UnicodeDecodeError:
        return _not_utf8(data, declared)


def _lenient(data: bytes, encoding: str) -> tuple[str, str, list[Problem]]:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd") - data.decode(encoding, "ignore").count("\ufffd")
    if not lost:
        return text, encoding, []
    line = text.count("\n", 0, text.index("\ufffd")) + 1
    return text, encoding, [note(f"{lost} characters are not valid {encoding}", "Save the file again as UTF-8.", line)]


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: Latin letters leave every second byte zero."""
    sample = data[: SAMPLE - SAMPLE % 2]
    half = len(sample) // 2
    if half < 2:
        return None
    first, second = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if second > 0.4 and first < 0.05:
        return "utf-16-le"
    return "utf-16-be" if first > 0.4 and second < 0.05 else None


def _is_binary(data: bytes) -> bool:
    sample = data[:SAMPLE]
    odd = sum(sample.count(code) for code in CONTROLS) + sample.count(0)
    return odd > max(8, len(sample) // 20)


def _not_utf8(data: bytes, declared: str | None) -> tuple[str, str, list[Problem]]:
    repaired = _damaged_utf8(data)
    if repaired:
        return repaired
    encoding = _known(declared, data) or _eight_bit(data)
    text = data.decode(encoding, "windows-1252-bytes" if encoding == "cp1252" else "replace")
    return text, encoding, []


def _damaged_utf8(data: bytes) -> tuple[str, str, list[Problem]] | None:
    """UTF-8 in which a few stray bytes stand: text pasted from elsewhere, or a file cut inside a character."""
    replaced = data.decode("utf-8", "replace")
    stray = replaced.count("\ufffd")
    whole = sum(1 for character in replaced if character > "\x7f") - stray
    if whole <= 2 * stray and not (stray == 1 and replaced.endswith("\ufffd") and whole):
        return None
    line = replaced.count("\n", 0, replaced.index("\ufffd")) + 1
    told = note(
        f"{stray} bytes are not valid UTF-8; they were read as Windows-1252", "Save the file again as UTF-8.", line
    )
    return data.decode("utf-8", "windows-1252-bytes"), "utf-8", [told]


def _known(declared: str | None, data: bytes) -> str | None:
    """A declared encoding that fits the bytes, as browsers take it: Latin-1 and ASCII mean Windows-1252."""
    try:
        name = codecs.lookup(declared or "").name
        if name in {"ascii", "iso8859-1", "cp1252"}:
            return "cp1252"
        return name if isinstance(data.decode(name), str) else None
    except (LookupError, UnicodeError):
        return None


def _eight_bit(data: bytes) -> str:
    """Windows-1252 for English with its typography or a few accents; Mac Roman where only that gives curly marks."""
    high = [byte for byte in data if byte > 127]
    mac = data.decode("mac_roman")
    curly = sum(mac.count(mark) for mark in CURLY)
    if curly * 2 >= len(high) and curly == len(WELL_PLACED.findall(mac)):
        return "mac_roman"
    plain = sum(byte in TYPOGRAPHY for byte in high)
    if not UNASSIGNED.intersection(high) and (plain * 2 >= len(high) or len(high) * 20 <= len(data)):
        return "cp1252"
    guess = from_bytes(data[:SAMPLE]).best()
    return guess.encoding if guess else "cp1252"


def _windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Error handler: each byte that does not decode, as Windows-1252 would show it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return stray.decode("cp1252", "replace"), error.end


codecs.register_error("windows-1252-bytes", _windows_1252)


def _repaired(text: str) -> tuple[str, list[Problem]]:
    """Zero bytes as spaces, C1 controls as the Windows-1252 marks they were, twice-encoded lines decoded once more."""
    notes: list[Problem] = []
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        notes.append(note("zero bytes were read as spaces", "Remove them from the file.", line))
        text = text.replace("\x00", " ")
    if TWICE_ENCODED.search(text):
        text, changed = _decoded_once_more(text)
        if changed:
            message = "characters were encoded twice (“â€œ” for a quotation mark); the line was repaired"
            notes.append(note(message, "Compare the line with its source and save it as UTF-8.", changed))
    return C1.sub(_typographic, text), notes


def _decoded_once_more(text: str) -> tuple[str, int | None]:
    lines = text.split("\n")
    first = None
    for number, line in enumerate(lines):
        if TWICE_ENCODED.search(line):
            lines[number] = ftfy.fix_text(line, REPAIR)
            if first is None and lines[number] != line:
                first = number + 1
    return "\n".join(lines), first


def _typographic(match: re.Match[str]) -> str:
    code = ord(match.group())
    return match.group() if code in UNASSIGNED else bytes([code]).decode("cp1252")
