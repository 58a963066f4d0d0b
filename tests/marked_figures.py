"""Reads tests/annotated/figures: passages with marked figures, and how well found figures agree with the marks."""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "annotated" / "figures"
MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]*)\]\]")
LEVELS = ("figure", "value", "unit", "limit", "counted", "full")


@dataclass(frozen=True)
class Marked:
    """One figure as marked by hand; counted "-" is not judged."""

    start: int
    printed: str
    kind: str
    value: float | None
    value_high: float | None
    unit: str | None
    modifier: str | None
    counted: str | None
    as_of: str | None
    cited: str | None


def passages():
    """Yield the plain text, the day of publication and the marks of every passage."""
    published = None
    for line in (FOLDER / "passages.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("published:"):
            published = line.partition(": ")[2]
        elif line and not line.startswith("#") and not re.fullmatch(r"\[[a-z ,]+\]", line):
            yield MARK.sub(r"\1", line), published, marks_of(line)


def marks_of(line):
    found, removed = [], 0
    for match in MARK.finditer(line):
        fields = match[2].split("|")
        named = dict(field.split("=") for field in fields if re.match(r"(?:as_of|cited)=", field))
        plain = [field for field in fields if "=" not in field] + ["", "", ""]
        kind, value, *unit = plain[0].split(" ")
        low, _, high = value.partition("..")
        found.append(
            Marked(
                match.start() - removed, match[1], kind,
                None if low == "?" else float(low), float(high) if high else None,
                " ".join(unit) or None, plain[1] or None, plain[2] or None, named.get("as_of"), named.get("cited"),
            )
        )  # fmt: skip
        removed += len(match[0]) - len(match[1])
    return found


def lines_without_figures():
    """The lines that hold numbers but no figure."""
    lines = (FOLDER / "no_figures.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#") and not re.fullmatch(r"\[[a-z ,]+\]", line)]


def agreement(mark, text, figure):
    """What of a found figure agrees with its mark, by level."""
    judged = {
        "value": near(mark.value, figure.value)
        and near(mark.value_high, figure.value_high)
        and mark.kind == figure.kind,
        "unit": mark.unit == figure.unit,
        "limit": mark.modifier == figure.modifier,
        "counted": mark.counted == "-" or same_noun(mark.counted, figure.counted),
    }
    return {**judged, "figure": True, "full": all(judged.values())}


def near(marked, found):
    return marked is found is None or (
        None not in (marked, found) and abs(marked - found) <= 1e-3 * max(1, abs(marked))
    )


def same_noun(marked, found):
    """The head of the marked phrase is among the words found."""
    if marked is None or found is None:
        return marked is found is None
    head = re.split(r"\b(?:of|for|from|in|on)\b", marked)[0].split()[-1]
    return singular(head) in {singular(word) for word in re.findall(r"[\w'-]+", found)}


def singular(word):
    return word.casefold().removesuffix("s")


def scores(find):
    """F1 by level of a function that finds the figures of a text, over all passages; and what went wrong."""
    right = dict.fromkeys(LEVELS, 0)
    marked = found = 0
    wrong = []
    for text, published, marks in passages():
        figures = {(figure.start, text[figure.start : figure.end]): figure for figure in find(text, published)}
        marked, found = marked + len(marks), found + len(figures)
        for mark in marks:
            figure = figures.pop((mark.start, mark.printed), None)
            level = agreement(mark, text, figure) if figure else dict.fromkeys(LEVELS, False)
            right = {name: right[name] + level[name] for name in LEVELS}
            if not level["full"]:
                wrong.append((text, mark, figure))
        wrong.extend((text, None, figure) for figure in figures.values())
    return {name: 2 * right[name] / (marked + found) for name in LEVELS}, wrong
