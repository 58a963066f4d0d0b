"""An archive -> a folder to build a container image from that serves it: nothing in it but what serving needs."""

from __future__ import annotations

import re
import shutil
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import click

PACKAGE = Path(__file__).parent
LOCK = PACKAGE.parent / "requirements.txt"
METADATA = PACKAGE.parent / "metadata.json"
ACCURACY = PACKAGE.parent / "benchmarks" / "accuracy.json"
SERVED_BY = ("datasette", "datasette-search-all")
MODULES = ("__init__.py", "serve.py", "describe.py", "tables.py")
DOCKERFILE = """\
FROM python:3.12-slim
WORKDIR /srv
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY . .
USER nobody
EXPOSE 8001
CMD ["python", "-m", "pressmark.serve", "{archive}", "--host", "0.0.0.0", "--port", "8001"]
"""


@click.command()
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def main(archive: Path, folder: Path) -> None:
    """Write into FOLDER what `docker build FOLDER` needs to publish ARCHIVE."""
    write_image(archive, folder)
    click.echo(f"docker build --tag pressmark {folder} && docker run --publish 8001:8001 --memory 1g pressmark")


def write_image(archive: Path, folder: Path) -> None:
    """Write Dockerfile, archive, words, locked requirements and the part of the package that serves.

    What an earlier image left in the folder goes; a folder that holds anything else is refused (ClickException).
    """
    ours = (folder / "Dockerfile").exists() and not PACKAGE.is_relative_to(folder.resolve())
    if folder.exists() and any(folder.iterdir()) and not ours:
        raise click.ClickException(f"{folder} holds something else: name a new folder")
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "pressmark").mkdir(parents=True)
    shutil.copyfile(archive, folder / archive.name)
    shutil.copyfile(METADATA, folder / "metadata.json")
    if ACCURACY.exists():
        (folder / "benchmarks").mkdir()
        shutil.copyfile(ACCURACY, folder / "benchmarks" / ACCURACY.name)
    for name in MODULES:
        shutil.copyfile(PACKAGE / name, folder / "pressmark" / name)
    shutil.copytree(PACKAGE / "site", folder / "pressmark" / "site", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "requirements.txt").write_text(locked_for_serving(LOCK.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "Dockerfile").write_text(DOCKERFILE.format(archive=archive.name), encoding="utf-8")


def locked_for_serving(lock: str) -> str:
    """The entries of a hash-pinned lock that serving needs: its two packages and all that they require."""
    entries = re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE)
    named = {_plain(re.split(r"[=\s\[]", entry, maxsplit=1)[0]): entry for entry in entries if "==" in entry}
    return "".join(entry for name, entry in sorted(named.items()) if name in needed(SERVED_BY))


def needed(names: tuple[str, ...]) -> set[str]:
    """The packages with these names and everything that the installed ones require, extras left out."""
    found: set[str] = set()
    waiting = [_plain(name) for name in names]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        try:
            required = requires(name) or []
        except PackageNotFoundError:  # required on other systems only
            continue
        waiting += [
            _plain(re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0]) for line in required if "extra ==" not in line
        ]
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    main()
