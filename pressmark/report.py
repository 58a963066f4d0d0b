"""What the command line shows: progress while it works, and at the end what was built and what is doubtful."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import track

from pressmark.build import Built

Done = TypeVar("Done")


def progress(done: Iterable[Done], number: int) -> Iterable[Done]:
    """What is done, as it comes, with a progress bar on a terminal and in silence elsewhere."""
    console = Console(stderr=True)
    return track(done, "Reading", total=number, console=console, disable=not console.is_terminal, transient=True)


def print_report(archive: Path, built: Built) -> None:
    """One line a table, then what is wrong with which file, then the problems by kind."""
    print(f"{archive}:")
    for table, rows in sorted(built.counts.items()):
        print(f"  {table:16} {rows:>9,}")
    print_faults(built.faults)
    if built.problems:
        print("problems (the table `problems` has each with its place):")
    for (severity, kind), times in sorted(built.problems.items(), key=lambda item: (-item[1], item[0])):
        print(f"  {times:>6,}  {severity:6} {kind}")


def print_faults(faults: Iterable[object]) -> None:
    """One line a fault: path, line, what is wrong and what to do."""
    for fault in faults:
        print(fault)
