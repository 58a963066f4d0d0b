"""The folder for a container image holds what serving needs and nothing more."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from click import ClickException

from pressmark.image import locked_for_serving, write_image
from tests.invented_archive import small_archive

HEAVY = ("spacy", "trafilatura", "sqlite_utils", "rich", "lxml")
SERVED = f"""
import asyncio, sys
sys.modules.update(dict.fromkeys({HEAVY!r}))
from pathlib import Path
from pressmark.serve import open_site
site = open_site(Path("archive.db"))
answer = asyncio.run(site.client.get("/archive/quotes"))
print(answer.status_code, Path(sys.modules["pressmark"].__file__).parent.parent)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("image")
    write_image(small_archive(folder / "archive.db"), folder / "image")
    return folder / "image"


def test_the_folder_serves_by_itself_without_the_tools_of_the_build(folder: Path) -> None:
    tried = subprocess.run([sys.executable, "-c", SERVED], cwd=folder, capture_output=True, text=True, check=False)
    assert tried.stdout.split() == ["200", str(folder.resolve())], tried.stderr


def test_the_command_of_the_image_runs_and_serves(folder: Path) -> None:
    """As the container starts it, but for the port, and without the tools that the image leaves out."""
    [command] = [line for line in (folder / "Dockerfile").read_text().splitlines() if line.startswith("CMD ")]
    words = [sys.executable if word == "python" else word for word in json.loads(command.removeprefix("CMD "))]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        words[words.index("--port") + 1] = str(free.getsockname()[1])
    address = f"http://127.0.0.1:{words[words.index('--port') + 1]}"
    assert words[words.index("--host") + 1] == "0.0.0.0"
    with subprocess.Popen(words, cwd=folder, stdout=subprocess.PIPE) as server:
        try:
            for _ in range(150):
                try:
                    answers = [httpx.get(address + path) for path in ("/", "/archive/quotes", "/archive.db")]
                    break
                except httpx.ConnectError:
                    time.sleep(0.1)
            assert [answer.status_code for answer in answers] == [200, 200, 200]
            assert answers[2].content == (folder / "archive.db").read_bytes()
        finally:
            server.terminate()


def test_its_lock_is_a_part_of_ours_with_all_hashes(folder: Path) -> None:
    ours, its = Path("requirements.txt").read_text(), (folder / "requirements.txt").read_text()
    pinned = [line.split("==")[0] for line in its.splitlines() if "==" in line]
    assert {"datasette", "datasette-search-all", "uvicorn", "jinja2"} <= set(pinned)
    assert not set(HEAVY) & set(pinned)
    assert all(line in ours.splitlines() for line in its.splitlines())
    assert its.count("--hash=") >= len(pinned)


def test_a_lock_is_cut_between_its_entries() -> None:
    lock = "datasette==1 \\\n    --hash=sha256:a\n    # via x\nspacy==3 \\\n    --hash=sha256:b\n"
    assert locked_for_serving(lock) == "datasette==1 \\\n    --hash=sha256:a\n    # via x\n"


def test_the_image_serves_the_archive_to_other_machines(folder: Path) -> None:
    lines = (folder / "Dockerfile").read_text().splitlines()
    assert '"archive.db", "--host", "0.0.0.0"' in lines[-1]
    assert "USER nobody" in lines


def test_a_folder_that_holds_something_else_is_left_alone(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(ClickException, match="holds something else"):
        write_image(folder / "archive.db", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
