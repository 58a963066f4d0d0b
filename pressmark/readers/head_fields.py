"""The fields of a block at the head of a file, as YAML (between ---) or TOML (between +++) prints them.

Values are read as the strings that stand there (a parser would turn dates, yes and 2020 into something else, or fail).
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
from bisect import bisect_left
from collections.abc import Sequence

import yaml

from pressmark.model import Span

LINE_END = re.compile(r"\r\n?|\n")
AT_LINE = re.compile(r"at line (\d+)")
ASSIGNED = re.compile(r"""^([A-Za-z][\w-]*)[ \t]*=[ \t]*(?:("{3}|'{3}|["'])(.*?)\2|)""", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"^\[", re.MULTILINE)
DEEP = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*"|'[^'\n]*')[ \t]*+\.[ \t]*+){32}""")
"""A dotted key of more parts than any field has: what tomllib keeps of one grows with the square of its parts."""

TOO_DEEP = "it is nested too deeply"
TOML_REMEDY = "Put words between quotes, and one key = value on each line."


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """One key of a block as printed, its value, the line of the block it stands in (from 0).

    printed: where the characters of a value stand in the block that is one piece of text.
    """

    key: str
    value: object
    line: int
    printed: Span | None = None


class MalformedError(Exception):
    """The block cannot be read: why, in which of its lines (from 0), and what to do."""

    def __init__(self, language: str, reason: str, line: int, remedy: str) -> None:
        super().__init__(f"front matter is not valid {language} ({reason}); its fields were not read")
        self.line, self.remedy = line, remedy


class Loader(yaml.BaseLoader):
    """Values as strings, and no aliases: a few lines of them can stand for millions of values."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "it repeats a value with *, which is not read", mark)
        return super().compose_node(parent, index)


def yaml_fields(text: str) -> list[Field]:
    """The fields of a YAML mapping, in order; raises MalformedError."""
    try:
        loader = Loader(text)
        root = loader.get_single_node()
        if not isinstance(root, yaml.MappingNode):
            raise ValueError
        return [
            Field(str(key.value), _value(loader, node), key.start_mark.line, _scalar(text, node))
            for key, node in root.value
        ]
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise _bad_yaml(text, error) from error


def toml_fields(text: str) -> list[Field]:
    """The fields of a TOML document (toml.io, version 1.0), in order; raises MalformedError."""
    ends = [end.start() for end in LINE_END.finditer(text)]
    deep = DEEP.search(text)
    if deep:
        raise MalformedError("TOML", TOO_DEEP, bisect_left(ends, deep.start()), TOML_REMEDY)
    try:
        values = _plain(tomllib.loads(LINE_END.sub("\n", text), parse_float=str))
    except (ValueError, RecursionError) as error:
        raise _bad_toml(error) from error
    tables = TABLE.search(text)
    found = ASSIGNED.finditer(text, 0, tables.start() if tables else len(text))
    return [
        Field(
            match[1],
            values[match[1]],
            bisect_left(ends, match.start()),
            match.span(3) if match[2] else None,
        )
        for match in found
        if isinstance(values, dict) and match[1] in values
    ]


def _bad_toml(error: Exception) -> MalformedError:
    at = AT_LINE.search(str(error))
    reason = TOO_DEEP if isinstance(error, RecursionError) else "a number in it has too many digits"
    if isinstance(error, tomllib.TOMLDecodeError):
        reason = str(error).split(" (at ")[0]
    return MalformedError("TOML", reason[:1].lower() + reason[1:], int(at[1]) - 1 if at else 0, TOML_REMEDY)


def _plain(value: object) -> object:
    """A value as the words that stand there: TOML knows dates, numbers, true and false."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return str(value)


def _value(loader: Loader, node: yaml.Node) -> object:
    value = loader.construct_object(node, deep=True)
    empty = isinstance(node, yaml.ScalarNode) and node.style is None and value in ("~", "null", "Null", "NULL")
    return None if empty else value


def _scalar(text: str, node: yaml.Node) -> Span | None:
    if not isinstance(node, yaml.ScalarNode):
        return None
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("|", ">"):
        return next((found.end() for found in LINE_END.finditer(text, start, end)), end), end
    return (start + 1, end - 1) if node.style in ("'", '"') else (start, end)


def _bad_yaml(text: str, error: Exception) -> MalformedError:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line if mark else text.count("\n", 0, getattr(error, "position", 0))
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or TOO_DEEP
    remedy = "Put values that hold a colon, a hash or quotation marks between quotes, and indent with spaces."
    if isinstance(error, yaml.composer.ComposerError):
        remedy = "Write the value out wherever it is meant; put it between quotes if the * is part of it."
    return MalformedError("YAML", reason, line, remedy)


def first_filled(fields: Sequence[Field], names: tuple[str, ...]) -> Field | None:
    """The first of the names, in their order, that a field with something in it bears."""
    given: dict[str, Field] = {}
    for field in fields:
        given.setdefault(spelling(field.key), field)
    return next((given[name] for name in names if name in given and _filled(given[name].value)), None)


def spelling(key: str) -> str:
    """A key without its case, spaces and marks."""
    return re.sub(r"[\W_]", "", key).casefold()


def _filled(value: object) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)
