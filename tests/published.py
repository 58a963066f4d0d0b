"""A published archive that answers inside this process."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
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
