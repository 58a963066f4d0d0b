"""The values of corrections.yaml, read from the nodes of its YAML: each checked, each fault with its line."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches

import yaml

from pressmark.correcting.correction import BLANK, Value
from pressmark.correcting.correction_fields import BYLINE, DATE, TIME, URL, Field
from pressmark.model import Byline

NULLS = ("", "~", "null", "Null", "NULL")
UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
Entry = Mapping[str, tuple[yaml.Node, int]]


class WrongError(Exception):
    """One thing that cannot be followed, and the line it stands on, counted from 1."""

    def __init__(self, node_line: int, message: str) -> None:
        super().__init__(message)
        self.line = node_line


def field_value(name: str, node: yaml.Node, field: Field, line: int) -> Value:
    """What a field is set to; WrongError when the field takes no such value."""
    if field.kind == "authors":
        return () if is_null(node) else tuple(_bylines(node, line))
    if field.kind == "list":
        return () if is_null(node) else texts(node, line)
    if is_null(node):
        if not field.nullable:
            raise WrongError(line, f"{name} cannot be null; give it a value")
        return None
    return _checked(name, text_of(node, line), field, line)


def _checked(name: str, text: str, field: Field, line: int) -> Value:
    expected = {"date": "YYYY, YYYY-MM or YYYY-MM-DD", "time": "HH:MM", "url": "https://…", "number": "a number"}
    right = {
        "text": bool(text),
        "choice": text in field.choices,
        "date": bool(re.fullmatch(DATE, text)) and _is_date(text),
        "time": bool(re.fullmatch(TIME, text)),
        "url": bool(re.fullmatch(URL, text)),
        "number": _number(text) is not None,
    }
    if not right[field.kind]:
        wanted = expected.get(field.kind) or ", ".join(field.choices) or "some text"
        raise WrongError(line, f"{name} is “{text}”, expected {wanted}; correct the value")
    return _number(text) if field.kind == "number" else text


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return False
    return True


def _number(text: str) -> float | None:
    try:
        number = float(text.replace(",", ""))
    except ValueError:
        return None
    return number if math.isfinite(number) and abs(number) < 1e300 else None


def _bylines(node: yaml.Node, line: int) -> Iterator[Byline]:
    items: Sequence[yaml.Node] = node.value if isinstance(node, yaml.SequenceNode) else [node]
    for item in items:
        if not isinstance(item, yaml.MappingNode):
            yield Byline(text_of(item, line), printed=text_of(item, line))
            continue
        given = mapping(item, BYLINE, "an author")
        if "name" not in given:
            raise WrongError(line_of(item), "an author needs a name; add name")
        name = text_of(*given["name"])
        yield Byline(name, optional_text(given, "role"), optional_text(given, "organization"), name)


def mapping(node: yaml.Node, known: tuple[str, ...], what: str) -> Entry:
    """The entries of a mapping with the line of each key; WrongError at an unknown or repeated one."""
    if not isinstance(node, yaml.MappingNode):
        raise WrongError(line_of(node), f"expected fields in {what}; write them as name: value")
    found: dict[str, tuple[yaml.Node, int]] = {}
    for key, value in node.value:
        name, line = text_of(key, line_of(key)), line_of(key)
        if name not in known:
            near = get_close_matches(name, known, 1)
            remedy = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
            raise WrongError(line, f"“{name}” is not a field of {what}; {remedy}")
        if name in found:
            raise WrongError(line, f"“{name}” stands twice in one entry; keep one of them")
        found[name] = (value, line)
    return found


def optional_text(entry: Entry, name: str) -> str | None:
    """The text of an entry, None where it is missing or null."""
    return text_of(*entry[name]) if name in entry and not is_null(entry[name][0]) else None


def count(entry: Entry, name: str) -> int | None:
    """The whole number of an entry, from 1; None where it is missing."""
    text = optional_text(entry, name)
    if text is not None and not re.fullmatch(r"[1-9]\d{0,5}", text):
        raise WrongError(entry[name][1], f"{name} is “{text}”, expected a whole number from 1; correct it")
    return int(text) if text else None


def texts(node: yaml.Node, line: int) -> tuple[str, ...]:
    """A list of texts, or one text as a list of one."""
    items: Sequence[yaml.Node] = node.value if isinstance(node, yaml.SequenceNode) else [node]
    texts = tuple(text_of(item, line) for item in items)
    if not texts or not all(texts):
        raise WrongError(line, "expected a text or a list of texts; fill it in or remove the entry")
    return texts


def text_of(node: yaml.Node, line: int) -> str:
    """The characters of a value, as they stand there."""
    if not isinstance(node, yaml.ScalarNode):
        raise WrongError(line, "expected a text, found a list or fields; write one value")
    text = str(node.value).strip()
    if UNFIT.search(text):
        raise WrongError(line, "this holds a character that cannot be printed; write plain text")
    if text == BLANK:
        raise WrongError(line, f"“{BLANK}” still stands where a value belongs; fill it in")
    return text


def is_null(node: yaml.Node) -> bool:
    """Whether a value is written as nothing."""
    return isinstance(node, yaml.ScalarNode) and node.style is None and node.value in NULLS


def line_of(node: yaml.Node) -> int:
    """The line a value begins on, counted from 1."""
    return int(node.start_mark.line) + 1
