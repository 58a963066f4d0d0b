"""corrections.yaml -> corrections. What cannot be followed is said with its line; nothing is guessed.

Values are read as the characters that stand there: YAML itself would turn a date, a "no" or a 1.10 into something else.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import cast

import yaml

from pressmark.correcting.correction import FILE, Action, Correction, CorrectionsError, Target, Value
from pressmark.correcting.correction_fields import ACTIONS, ADDED, FIELDS, PLACE, Field
from pressmark.correcting.correction_values import (
    Entry,
    WrongError,
    count,
    field_value,
    is_null,
    line_of,
    mapping,
    optional_text,
    text_of,
    texts,
)

ALL_ACTIONS = ("set", "reject", "add", "merge", "distinct", "split", "aliases")
ENTRY = (*dict.fromkeys(key for keys in PLACE.values() for key in keys), *ALL_ACTIONS, "words", "reason")


def read_corrections(corpus: Path) -> tuple[Correction, ...]:
    """The corrections of a corpus folder, none without the file; CorrectionsError when they cannot be followed."""
    data = _data(corpus)
    try:
        return parse_corrections(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CorrectionsError((f"{FILE}:{line}: not UTF-8 text; save the file as UTF-8",)) from None


def corrections_fingerprint(corpus: Path) -> str:
    """The sha256 of the corrections of a corpus; that of nothing where there are none."""
    try:
        return sha256(_data(corpus)).hexdigest()
    except CorrectionsError:
        return "unreadable"


def _data(corpus: Path) -> bytes:
    try:
        return (corpus / FILE).read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise CorrectionsError((f"{FILE}:1: cannot be read ({error.strerror}); check its permissions",)) from None


def parse_corrections(text: str) -> tuple[Correction, ...]:
    """The corrections a text lists; CorrectionsError with a line for each entry that cannot be followed."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise CorrectionsError((_bad_yaml(error, text),)) from None
    if root is None or is_null(root):
        return ()
    if not isinstance(root, yaml.SequenceNode):
        raise CorrectionsError((f"{FILE}:{line_of(root)}: expected a list; begin each correction with a hyphen",))
    corrections, faults = [], []
    for node in root.value:
        try:
            corrections.append(_correction(node))
        except WrongError as wrong:
            faults.append(f"{FILE}:{wrong.line}: {wrong}")
    if faults:
        raise CorrectionsError(tuple(faults))
    return tuple(corrections)


def _bad_yaml(error: Exception, text: str) -> str:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else text.count("\n", 0, getattr(error, "position", 0) or 0) + 1
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is nested too deeply"
    remedy = "put words that hold a colon, a hash or quotation marks between quotes, and indent with spaces"
    return f"{FILE}:{line}: not valid YAML ({reason}); {remedy}"


def _correction(node: yaml.Node) -> Correction:
    entry = mapping(node, ENTRY, "an entry")
    line = line_of(node)
    target = _target(entry, line)
    action = _action(entry, target, line)
    allowed = (*PLACE[target], action, "reason", *(("set", "words") if action == "add" else ()))
    if action == "add":
        allowed = tuple(key for key in allowed if key != target)
    for key, (_, at) in entry.items():
        if key not in allowed:
            raise WrongError(at, f"“{key}” has no meaning beside “{action}” of {_a(target)}; remove it")
    fields = _fields(entry, target, action, line)
    file = optional_text(entry, "file")
    named = None if action == "add" or target not in entry else text_of(*entry[target])
    by_words = file is not None and target in ("quote", "figure") and named is not None
    words = texts(*entry["words"]) if "words" in entry else (named,) if by_words and named else ()
    correction = Correction(
        line,
        target,
        action,
        None if by_words else named,
        file,
        count(entry, "position"),
        words,
        count(entry, "occurrence"),
        fields,
        _names(entry, action),
        optional_text(entry, "reason"),
    )
    _insist_on_place(correction)
    return correction


def _target(entry: Entry, line: int) -> Target:
    if "add" in entry:
        what = text_of(*entry["add"])
        if what not in ADDED:
            raise WrongError(entry["add"][1], f"“{what}” cannot be added; write add: quote or add: figure")
        return cast(Target, what)
    named = [target for target in FIELDS if target in entry]
    if len(named) > 1:
        raise WrongError(line, f"this is about {' and '.join(map(_a, named))}; make one entry for each")
    if not named and "file" not in entry:
        raise WrongError(line, f"nothing says what this is about; name it with {', '.join(FIELDS)} or file")
    return cast(Target, named[0] if named else "article")


def _action(entry: Entry, target: Target, line: int) -> Action:
    possible = ACTIONS[target]
    found = ["add"] if "add" in entry else [action for action in ALL_ACTIONS if action in entry]
    if len(found) != 1 or (found[0] != "add" and found[0] not in possible):
        raise WrongError(line, f"expected just one of {', '.join(possible)} for {_a(target)}; correct the entry")
    if found == ["reject"] and text_of(*entry["reject"]) != "true":
        raise WrongError(entry["reject"][1], "reject can only be true; write reject: true or remove the entry")
    return cast(Action, found[0])


def _insist_on_place(c: Correction) -> None:
    if c.action == "add" and not (c.file and c.words):
        raise WrongError(c.line, "an addition needs file and words; name the file and give its exact words")
    if c.action == "add" and "kind" not in c.fields:
        raise WrongError(c.line, f"an added {c.target} needs its kind; add kind below set")
    if c.action != "add" and c.file and c.target != "article" and not c.words:
        raise WrongError(c.line, f"file alone does not say which {c.target}; give its exact words too")
    if c.key and c.position is not None:
        raise WrongError(c.line, "position goes with file; remove position or replace the key by file")
    if c.key and c.target == "article" and c.file:
        raise WrongError(c.line, "both article and file name an article; remove one of them")
    if c.fields.get("kind") == "scare" and any(c.fields.get(f) for f in ("speaker", "organization", "speaker_kind")):
        raise WrongError(c.line, "nobody is said to utter scare marks; remove the speaker or choose another kind")


def _fields(entry: Entry, target: Target, action: Action, line: int) -> dict[str, Value]:
    if action == "split":
        known: Mapping[str, Field] = {"name": FIELDS[target]["name"]}
        given: Entry = {key: value for key, value in _split(entry).items() if key == "name"}
    elif "set" in entry:
        known, given = FIELDS[target], mapping(entry["set"][0], tuple(FIELDS[target]), f"set of {_a(target)}")
    else:
        return {}
    if action == "set" and not given:
        raise WrongError(line, f"set is empty; name a field: {', '.join(known)}")
    fields = {name: field_value(name, node, known[name], at) for name, (node, at) in given.items()}
    if action == "add" and "text" in fields:
        raise WrongError(line, "words already says the text; remove text below set")
    return fields


def _names(entry: Entry, action: Action) -> tuple[str, ...]:
    if action == "split":
        return texts(*_split(entry)["articles"])
    return texts(*entry[action]) if action in ("merge", "distinct", "aliases") else ()


def _split(entry: Entry) -> Entry:
    node, line = entry["split"]
    split = mapping(node, ("articles", "name"), "split")
    if "articles" not in split:
        raise WrongError(line, "split needs articles; list the keys of the articles that mean somebody else")
    return split


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
