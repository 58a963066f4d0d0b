#!/usr/bin/env python3
"""Build a press archive: a folder of articles in, one SQLite file out."""

from __future__ import annotations

import gc
import os
import sqlite3
import sys
from pathlib import Path

import click

from pressmark.build import NothingLoadedError, build, is_current
from pressmark.correcting.correction import CorrectionsError
from pressmark.diff import Archive, NoArchiveError, print_differences
from pressmark.report import print_faults, print_report, progress
from pressmark.store import BusyError, FailedCheckError

SELDOM = 50_000, 20, 100
"""When Python looks for what it can throw away: its usual 700 new values cost a rebuild a tenth of its time, for all
documents pass through it, and hardly any of them refers back to itself."""


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path), default=Path("corpus"), help="Folder of articles.")
@click.option("--output", type=click.Path(path_type=Path), default=Path("archive.db"), help="The archive to write.")
@click.option("--cache", type=click.Path(path_type=Path), default=Path("build/cache"), help="Folder of kept analyses.")
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes that read files; 0 takes all cores.")
@click.option("--if-changed", is_flag=True, help="Do nothing when neither corpus nor code has changed.")
@click.option("--diff", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="List what differs from it.")
@click.option("--strict", is_flag=True, help="Exit with status 1 when something is wrong with a file.")
def main(corpus: Path, output: Path, cache: Path, jobs: int, if_changed: bool, diff: Path | None, strict: bool) -> None:
    """Read every article in a folder and write the archive that Datasette publishes."""
    gc.set_threshold(*SELDOM)
    old = _opened(diff) if diff else None
    if not corpus.is_dir():
        raise click.ClickException(f"{corpus} is not a folder: say where the articles are with --corpus FOLDER")
    if if_changed and is_current(output, corpus):
        click.echo(f"{output} is up to date with {corpus}")
        return
    try:
        built = build(corpus, output, cache, jobs or os.cpu_count() or 1, progress)
    except NothingLoadedError as nothing:
        print_faults(nothing.failures)
        raise click.ClickException(f"{nothing}. {_left(output)}") from None
    except CorrectionsError as wrong:
        print_faults(wrong.faults)
        raise click.ClickException(f"the corrections cannot be followed. {_left(output)}") from None
    except (OSError, sqlite3.OperationalError) as failed:
        raise click.ClickException(f"{_said(failed)}. {_left(output)}") from None
    except BusyError as busy:
        raise click.ClickException(f"{busy}: wait until it has ended, then build again") from None
    except FailedCheckError as failed:
        raise click.ClickException(f"{failed}. {_left(output)} Please report this.") from None
    if old:
        print_differences(old, output)
    else:
        print_report(output, built)
    gc.freeze()  # at the end as well: everything goes at once
    sys.exit(int(strict and bool(built.faults)))


def _opened(path: Path) -> Archive:
    try:
        return Archive(path)
    except NoArchiveError as none:
        raise click.ClickException(str(none)) from None


def _said(failed: OSError | sqlite3.Error) -> str:
    """What the system refused, where, and what a person can do about it."""
    if isinstance(failed, sqlite3.Error):
        return f"the archive cannot be written ({failed}): make room on the disk and see that the folder can be written"
    what = f"{failed.filename}: {failed.strerror}" if failed.filename and failed.strerror else str(failed)
    return f"{what}: make room on the disk and see that the folder can be written"


def _left(output: Path) -> str:
    return f"{output} is left as it was." if output.exists() else f"{output} was not written."


if __name__ == "__main__":
    main()
