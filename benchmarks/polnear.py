"""How right the quotes are on PolNeAR (Newell et al., LREC 2018), US political news with quotes marked by its authors.

usage: python -m benchmarks.polnear DATA CONVERTED [PART] [SHARED]

DATA is the corpus' folder data/ (it states no licence: it stays outside this repository), CONVERTED the folder that
SHARED/score/polnear.py wrote from it, PART `dev` (default) or `train`. Builds an archive of the articles, leads every
part of every quote back to its characters in the file, and prints what SHARED/score/score_quotes.py says: direct
quotes, with the speaker's name demanded, with fragments, and joined over their parts, with 95 % intervals.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from pressmark.build import build

ROOT = Path(__file__).parent.parent
VIEWS: tuple[list[str], ...] = ([], ["--entity"], ["--kinds", "direct,mixed"], ["--unit", "quote"])


def main() -> None:
    """Build, predict, score."""
    data, converted = Path(sys.argv[1]), Path(sys.argv[2])
    part = sys.argv[3] if len(sys.argv) > 3 else "dev"
    shared = Path(sys.argv[4]) if len(sys.argv) > 4 else ROOT.parent / "shared"
    gold = converted / f"polnear-{part}.jsonl"
    with tempfile.TemporaryDirectory() as scratch:
        archive, predicted = Path(scratch) / "archive.db", Path(scratch) / "predicted.jsonl"
        build(data / part / "text", archive, ROOT / "build" / "score-cache" / f"polnear-{part}")
        predicted.write_text("\n".join(json.dumps(row) for row in predictions(archive)), encoding="utf-8")
        for view in VIEWS:
            print(" ".join(["==", part, *view]), flush=True)
            scorer = [sys.executable, str(shared / "score" / "score_quotes.py"), str(gold), str(predicted)]
            subprocess.run([*scorer, *view, "--ci", "1000"], check=True)


def predictions(archive: Path) -> list[dict[str, Any]]:
    """Every document's quotes with parts as characters of the file, in the scorer's form."""
    database = sqlite3.connect(f"file:{archive}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    documents = database.execute("select id, path from documents order by path").fetchall()
    found = [
        {"id": f"polnear/{Path(document['path']).stem}", "quotes": _quotes(database, document["id"])}
        for document in documents
    ]
    database.close()
    return found


def _quotes(database: sqlite3.Connection, document: str) -> list[dict[str, Any]]:
    where = _places(database, document)
    said = """select quotes.*, people.name as person_name from quotes join articles on articles.id = quotes.article
        left join people on people.id = quotes.person where articles.document = ? and quotes.kind <> 'scare'"""
    parts = "select start, end from quote_parts where quote = ? order by position"
    return [
        {
            "parts": [
                [where[quote["article"], start], where[quote["article"], end - 1] + 1]
                for start, end in database.execute(parts, (quote["id"],))
            ],
            "speaker": quote["person_name"] or quote["speaker"],
            "speaker_mention": quote["mention"],
            "cue": quote["cue"],
        }
        for quote in database.execute(said, (document,))
    ]


def _places(database: sqlite3.Connection, document: str) -> dict[tuple[str, int], int]:
    """Article and character -> character of the file: a passage is the file's text less the discards inside it."""
    spans = "select start, end from discards where document = ? order by start"
    cut = {at for start, end in database.execute(spans, (document,)) for at in range(start, end)}
    passages = """select passages.article, passages.start, passages.end, passages.document_start from passages
        join articles on articles.id = passages.article where articles.document = ?"""
    places: dict[tuple[str, int], int] = {}
    for article, start, end, at in database.execute(passages, (document,)):
        for position in range(start, end):
            while at in cut:
                at += 1
            places[article, position] = at
            at += 1
    return places


if __name__ == "__main__":
    main()
