"""How right the archive is, against documents that people marked by hand.

usage: python -m benchmarks.score [SHARED]

SHARED holds seeds/ with gold/, trial/raw with trial/gold, and score/ (default: the folder shared beside this
repository). Prints each measure with its 95 % interval (bootstrap over documents, 1,000 draws, a fixed seed) and writes
benchmarks/accuracy.json, from which `make docs` makes the accuracy card.
"""

from __future__ import annotations

import importlib.util
import json
import random
import sqlite3
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.card import ACCURACY, WORDS
from pressmark.build import build

ROOT = Path(__file__).parent.parent
SETS = {"seeds": ("seeds", "gold"), "trial": ("trial/raw", "trial/gold")}
KINDS = ("articles", "authors", "topics", "quotes", "segments", "figures")
DRAWS = 1000
MEASURES = tuple(WORDS)


def main() -> None:
    """Score every set that is there, print and write the card."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    if not (shared / "score" / "score_archive.py").is_file():
        sys.exit(f"no hand-marked documents in {shared}: say where they are with python -m benchmarks.score FOLDER")
    scorer = _scorer(shared / "score" / "score_archive.py")
    card = {name: _measure(scorer, shared / raw, shared / gold) for name, (raw, gold) in SETS.items()}
    for name, measured in card.items():
        print(f"{name} ({measured['documents']} documents)")
        for measure in MEASURES:
            value, low, high = measured[measure]
            print(f"  {measure:22} {value:.3f}  [{low:.3f}-{high:.3f}]")
    ACCURACY.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_archive", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _measure(scorer: ModuleType, corpus: Path, gold: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as scratch:
        archive = Path(scratch) / "archive.db"
        build(corpus, archive, ROOT / "build" / "score-cache" / corpus.name)
        tallies = [_tally(scorer, archive, document, Path(scratch)) for document in sorted(gold.glob("*.json"))]
    dice = random.Random(1)
    whole = _report(scorer, tallies)
    draws = [_report(scorer, dice.choices(tallies, k=len(tallies))) for _ in range(DRAWS)]
    return {"documents": len(tallies)} | {m: _measured(m, whole, draws) for m in MEASURES}


def _measured(measure: str, whole: dict[str, float], draws: list[dict[str, float]]) -> list[float]:
    """The value and its interval, over the draws in which there was anything to measure."""
    held = [draw[measure] for draw in draws if measure in draw]
    return [round(whole[measure], 3), *_interval(held)]


def _tally(scorer: ModuleType, archive: Path, document: Path, scratch: Path) -> dict[str, int]:
    alone = scratch / document.stem
    alone.mkdir()
    (alone / document.name).write_bytes(document.read_bytes())
    database = sqlite3.connect(archive)
    database.row_factory = sqlite3.Row
    errors: list[str] = []
    tally: dict[str, int] = scorer.score(database, alone, errors)
    database.close()
    return tally


def _report(scorer: ModuleType, tallies: list[dict[str, int]]) -> dict[str, float]:
    total = scorer.Tally()
    for tally in tallies:
        for key, times in tally.items():
            total.add(key, times)
    for key in KINDS:
        total.setdefault(f"{key}.pred", 0)
        total.setdefault(f"{key}.gold", 0)
    measured = {key for key in KINDS if total[f"{key}.gold"]}
    found = {name: value for name, value in scorer.report(total).items() if value is not None}
    return {name: value for name, value in found.items() if name.split(".")[0] in measured or not name.endswith(".f1")}


def _interval(values: list[float]) -> tuple[float, float]:
    ranked = sorted(values)
    return round(ranked[int(len(ranked) * 0.025)], 3), round(ranked[int(len(ranked) * 0.975) - 1], 3)


if __name__ == "__main__":
    main()
