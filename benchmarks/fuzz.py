"""Search for an input that breaks a promise, for as long as one likes: coverage leads the way.

usage: python -m benchmarks.fuzz {reading,layout,quotes,figures,document} FOLDER [libFuzzer options]

FOLDER keeps what was found worth keeping, so that the next run goes on from there; an input that breaks a promise, or
takes longer than ten seconds, is written beside it as crash-… or timeout-…. Cut it down with -minimize_crash=1 and put
what is left into tests/fuzz, where make test asks it again. Needs atheris (pip install atheris), which make does not
install. One process; `-max_total_time=1200` ends after twenty minutes.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["pressmark"]):
    from tests.promises import PIECES, PROMISES, SEEDS

LONGEST = 2_000
"""Bytes of one input; what only long inputs show is for benchmarks.growth."""


def main() -> None:
    """Run libFuzzer on one promise."""
    name, folder = sys.argv[1:3]
    Path(folder).mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", suffix=".dict") as dictionary:
        dictionary.writelines(f'"{_escaped(piece)}"\n' for piece in PIECES)
        dictionary.flush()
        options = ["-timeout=10", f"-max_len={LONGEST}", f"-dict={dictionary.name}", f"-artifact_prefix={folder}-"]
        atheris.Setup([sys.argv[0], folder, str(SEEDS), *options, *sys.argv[3:]], PROMISES[name])
        atheris.Fuzz()


def _escaped(piece: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in piece)


if __name__ == "__main__":
    main()
