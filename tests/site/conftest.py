"""Sites over invented archives, asked inside this process; a served one and a browser for what only they can show."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pressmark.serve import open_site
from tests.generated_archive import large_archive
from tests.invented_archive import small_archive
from tests.published import Site, serving

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_archive(tmp_path_factory.mktemp("small") / "archive.db")


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return large_archive(tmp_path_factory.mktemp("large") / "archive.db")


@pytest.fixture(scope="session")
def site(archive: Path, loop: asyncio.AbstractEventLoop) -> Site:
    """The small archive as published."""
    return Site(open_site(archive, settings={"num_sql_threads": 0}), loop)


@pytest.fixture(scope="session")
def paged(large: Path, loop: asyncio.AbstractEventLoop) -> Site:
    """The large archive with pages of 40 rows at most, exports included."""
    return Site(
        open_site(large, settings={"max_returned_rows": 40, "default_page_size": 40, "num_sql_threads": 0}), loop
    )


@pytest.fixture(scope="session")
def served(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, int]]:
    """The small archive served as `make serve` does: address and process number."""
    with serving(archive, tmp_path_factory.mktemp("served") / "log") as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, headless and without errands of its own; gone after the module, for it brings its own event loop."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not path:
        pytest.skip(f"no browser on PATH: install one of {', '.join(BROWSERS)}")
    from playwright.sync_api import sync_playwright

    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, headless=True, args=[*quiet, "--disable-sync", "--no-first-run"]
        )
        yield browser
        browser.close()
