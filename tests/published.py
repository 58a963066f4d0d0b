"""A published archive that answers inside this process, or in one of its own."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from datasette.app import Datasette


@dataclass(frozen=True)
class Site:
    """A Datasette and the event loop it lives in."""

    datasette: Datasette
    loop: asyncio.AbstractEventLoop

    def get(self, path: str, **options: Any) -> httpx.Response:
        """The answer to a GET, as a reader would receive it."""
        response: httpx.Response = self.loop.run_until_complete(self.datasette.client.get(path, **options))
        return response


@contextmanager
def serving(archive: Path, log: Path) -> Iterator[tuple[str, int]]:
    """An archive served by a process of its own: its address and number."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "pressmark.serve", str(archive), "--port", str(port)]
    with log.open("w") as output, subprocess.Popen(command, stdout=output, stderr=output) as process:
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_for(address, process, log)
            yield address, process.pid
        finally:
            process.terminate()


def _wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(150):
        assert process.poll() is None, log.read_text()
        try:
            httpx.get(f"{address}/robots.txt")
        except httpx.ConnectError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(log.read_text())
