"""What the command line shows: progress while it works, and at the end what was built and what is doubtful."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.progress import track

from pressmark.build import Built
from pressmark.read import Failure


def progress(paths: list[Path]) -> Iterable[Path]:
    """The paths, with a progress bar on a terminal and in silence elsewhere."""
    console = Console(stderr=True)
    return track(paths, "Reading", console=console, disable=not console.is_terminal, transient=True)


def print_report(archive: Path, built: Built) -> None:
    """One line a table, then every file that could not be used, then the problems by kind."""
    print(f"{archive}:")
    for table, rows in sorted(built.counts.items()):
        print(f"  {table:16} {rows:>9,}")
    print_failures(built.failures)
    if built.problems:
        print("problems (the table `problems` has each with its place):")
    for (severity, kind), times in sorted(built.problems.items(), key=lambda item: (-item[1], item[0])):
        print(f"  {times:>6,}  {severity:6} {kind}")


def print_failures(failures: Iterable[Failure]) -> None:
    """One line a file that could not be used: path, line, what is wrong and what to do."""
    for failure in failures:
        print(failure)
