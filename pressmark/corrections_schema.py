"""The JSON Schema of corrections.yaml, for editors: made of the same tables as the reader of the file.

`python -m pressmark.corrections_schema` writes it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pressmark.correcting.correction_fields import ADDED, BYLINE, DATE, FIELDS, TIME, URL, Field

SCHEMA = Path(__file__).parent / "corrections.schema.json"
TEXT = {"type": "string", "minLength": 1}
TEXTS = {"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}]}
COUNT = {"type": "integer", "minimum": 1}
NULL = {"type": "null"}


def schema() -> dict[str, Any]:
    """The schema as a value."""
    entries = [*_articles(), *(entry for target in ADDED for entry in _rows(target))]
    entries += [entry for target in ("person", "organization") for entry in _names(target)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Corrections of a Pressmark archive",
        "type": ["array", "null"],
        "items": {"anyOf": entries},
    }


def _articles() -> list[dict[str, Any]]:
    places: list[dict[str, Any]] = [{"article": TEXT}, {"file": TEXT, "position": COUNT}]
    changes: list[dict[str, Any]] = [{"set": _set("article")}, {"reject": {"const": True}}]
    return [_entry(place | change, ["position"]) for place in places for change in changes]


def _rows(target: str) -> list[dict[str, Any]]:
    places: list[dict[str, Any]] = [{target: TEXT}, {"file": TEXT, target: TEXT, "occurrence": COUNT}]
    changes: list[dict[str, Any]] = [{"set": _set(target)}, {"reject": {"const": True}}]
    added = {
        "file": TEXT,
        "add": {"const": target},
        "words": TEXTS,
        "occurrence": COUNT,
        "set": _set(target, added=True),
    }
    entries = [_entry(place | change, ["occurrence"]) for place in places for change in changes]
    return [*entries, _entry(added, ["occurrence"])]


def _names(target: str) -> list[dict[str, Any]]:
    split = _object({"articles": TEXTS, "name": TEXT}, ["name"])
    changes: dict[str, Any] = {"set": _set(target), "split": split}
    changes |= dict.fromkeys(("merge", "distinct", "aliases"), TEXTS)
    return [_entry({target: TEXT, action: change}) for action, change in changes.items()]


def _entry(properties: dict[str, Any], optional: Sequence[str] = ()) -> dict[str, Any]:
    return _object(properties | {"reason": TEXT}, (*optional, "reason"))


def _object(properties: dict[str, Any], optional: Sequence[str] = ()) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _set(target: str, *, added: bool = False) -> dict[str, Any]:
    fields = {name: _value(field) for name, field in FIELDS[target].items() if not (added and name == "text")}
    shape = {"type": "object", "properties": fields, "additionalProperties": False, "minProperties": 1}
    return shape | ({"required": ["kind"]} if added else {})


def _value(field: Field) -> dict[str, Any]:
    if field.kind == "authors":
        author = _object(dict.fromkeys(BYLINE, TEXT), BYLINE[1:])
        return {"anyOf": [NULL, TEXT, {"type": "array", "items": {"anyOf": [TEXT, author]}}]}
    if field.kind == "list":
        return {"anyOf": [NULL, TEXTS]}
    if field.kind == "choice":
        return {"enum": [*field.choices, *([None] if field.nullable else [])]}
    patterns = {"date": DATE, "time": TIME, "url": URL}
    types = {"number": ["number"], "date": ["string", "integer"]}.get(field.kind, ["string"])
    shape: dict[str, Any] = {"type": [*types, *(["null"] if field.nullable else [])]}
    return shape | ({"pattern": f"^(?:{patterns[field.kind]})$"} if field.kind in patterns else {})


if __name__ == "__main__":
    SCHEMA.write_text(json.dumps(schema(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
