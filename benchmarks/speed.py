"""How fast, beside other tools on the same words in the same run, one process, start-up apart.

usage: python -m benchmarks.speed [FOLDER]

FOLDER holds the articles to time on; without it the shipped briefs are copied until they are 200 files, each with its
paragraphs turned by one and a number of its own, so that no two are the same. Figures are medians of three runs.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import spacy
from quantulum3 import classifier
from quantulum3 import parser as quantulum3
from textacy.extract import direct_quotations

from pressmark import language
from pressmark.build import build
from pressmark.figures import figures_in

ROOT = Path(__file__).parent.parent
COPIES = 200
RUNS = 3


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else copies(Path(scratch) / "corpus", COPIES)
        paragraphs = [text for file in sorted(folder.rglob("*")) if file.is_file() for text in _paragraphs(file)]
        words = sum(len(text.split()) for text in paragraphs)
        print(f"{words:,} words in {len(paragraphs):,} paragraphs, medians of {RUNS} runs")
        language.load()
        ours = timed(lambda: _build_from_nothing(folder, Path(scratch)))
        theirs = timed(_textacy(paragraphs))
        _line("Pressmark, files to archive", words, ours)
        _line("textacy direct_quotations, a paragraph at a time", words, theirs)
        print(f"  ratio {theirs / ours:.2f}")
        numbers = timed(lambda: [figures_in(text) for text in paragraphs])
        classifier.USE_CLF = False  # its trained classifier does not load with a scikit-learn of this year
        others = timed(lambda: [quantulum3.parse(text) for text in paragraphs], runs=1)
        _line("Pressmark, figures alone", words, numbers)
        _line("quantulum3", words, others)
        print(f"  ratio {others / numbers:.2f}")
        _rebuild(Path(scratch))


def copies(folder: Path, number: int) -> Path:
    """The shipped briefs again and again, no two alike."""
    folder.mkdir(parents=True)
    briefs = sorted((ROOT / "corpus").glob("*.md"))
    for turn in range(number):
        _, front, body = briefs[turn % len(briefs)].read_text(encoding="utf-8").split("---\n", 2)
        parts = body.strip().split("\n\n")
        by = turn // len(briefs) % len(parts)
        text = "\n\n".join([*parts[by:], *parts[:by], f"This copy has the number {turn + 1000}."])
        (folder / f"copy-{turn:05}.md").write_text(f"---\n{front}---\n{text}\n", encoding="utf-8")
    return folder


def timed(work: Callable[[], object], runs: int = RUNS) -> float:
    """Median seconds of some runs."""
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def _build_from_nothing(folder: Path, scratch: Path) -> None:
    cache = scratch / "cache"
    shutil.rmtree(cache, ignore_errors=True)
    build(folder, scratch / "archive.db", cache)


def _textacy(paragraphs: list[str]) -> Callable[[], object]:
    pipeline = spacy.load(language.load().meta["lang"] + "_" + language.load().meta["name"])

    def find() -> None:
        for paragraph in paragraphs:
            try:
                list(direct_quotations(pipeline(paragraph)))
            except ValueError:
                continue

    return find


NEW = {
    "without marks": "The archive has grown by one article.",
    "with a quote": "“The archive has grown by one article,” said Tova Lindqvist, its keeper.",
}


def _rebuild(scratch: Path) -> None:
    """By the command, start of the program included: all of a corpus, then again with one article more, twice."""
    folder, words = copies(scratch / "many", 2000), ["--jobs", "1"]
    for option, path in (("corpus", folder), ("cache", scratch / "kept"), ("output", scratch / "many.db")):
        words += [f"--{option}", str(path)]
    command = [sys.executable, str(ROOT / "build_db.py"), *words]
    full = _processor_seconds(command, scratch)
    print(f"full build of 2,000 files {full:.1f} s of processor time")
    for name, text in NEW.items():
        (folder / f"new-{name.replace(' ', '-')}.md").write_text(
            f"---\ntitle: One more\n---\n{text}\n", encoding="utf-8"
        )
        again = _processor_seconds(command, scratch)
        print(f"again with one new file {name} {again:.2f} s: {again / full:.1%}")


def _processor_seconds(command: list[str], scratch: Path) -> float:
    """What a command takes by itself, whatever else the machine does; its program is compiled once, as for anybody."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(scratch / "compiled")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _paragraphs(file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8", errors="replace")
    return [p.strip() for p in re.split(r"\n\s*\n", text) if p.strip()]


def _line(name: str, words: int, seconds: float) -> None:
    print(f"  {name:50} {words / seconds:>10,.0f} words/s")


if __name__ == "__main__":
    main()
