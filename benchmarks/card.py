"""The accuracy card: what `make score` measured last -> the README's section, written by `make docs`.

usage: python -m benchmarks.card [--check]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pressmark.describe import with_section

README = Path(__file__).parent.parent / "README.md"
ACCURACY = Path(__file__).parent / "accuracy.json"
WORDS = {
    "articles.f1": "articles found, F1",
    "metadata": "title, type, publisher, date, time, dateline right",
    "authors.f1": "authors, F1",
    "topics.f1": "printed topics, F1",
    "quotes.f1": "quotes found, F1",
    "quotes.end_to_end.f1": "quotes with the right speaker, F1",
    "speaker.accuracy": "speakers right, of quotes found",
    "speaker.wrong": "speakers wrong, of quotes found",
    "quote.role": "speaker's role right",
    "quote.organization": "speaker's organization right",
    "quote.cue": "reporting word right",
    "scare.kept_apart": "marked words that nobody says kept apart",
    "figures.f1": "figures found, F1",
    "figure.value": "figure's value right",
    "figure.unit": "figure's unit right",
    "figure.modifier": "figure's modifier right",
    "figure.counted": "what is counted right",
    "figures.full.f1": "figures right in all of these, F1",
}


def main() -> None:
    """Write the card into the README, or with --check exit with status 1 when it is not the one written there."""
    text = README.read_text(encoding="utf-8")
    described = with_section(text, "accuracy", card(json.loads(ACCURACY.read_text(encoding="utf-8"))))
    if "--check" not in sys.argv:
        README.write_text(described, encoding="utf-8")
    elif described != text:
        sys.exit("README.md does not show what make score measured last: run make docs")


def card(measured: dict[str, dict[str, Any]]) -> str:
    """A Markdown table: a measure a line, a set of documents a column, each value with its 95 % interval."""
    sets = {name: f"{name} ({found['documents']} documents)" for name, found in measured.items()}
    lines = [f"| measure | {' | '.join(sets.values())} |", "| --- |" + " --- |" * len(sets)]
    lines += [
        f"| {words} | {' | '.join(_cell(measured[name][key]) for name in sets)} |" for key, words in WORDS.items()
    ]
    return "\n".join([*lines, ""])


def _cell(value: list[float]) -> str:
    return "{:.3f} [{:.3f}, {:.3f}]".format(*value)


if __name__ == "__main__":
    main()
