"""Arrows point one way: each unit imports only units above it, and the pure ones touch nothing outside.

A unit is a module of pressmark/ or one of its packages; the packages hold the parts of the module they stand before.
"""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "pressmark"
PURE = (
    *("model", "keys", "tables", "numbers", "sentences", "zones", "layout", "parse", "plain"),
    *("speech", "speakers", "quotes", "figures", "naming", "names", "identity", "sound"),
)
ORDER = (
    *("model", "lexicon", "keys", "tables", "numbers", "sentences", "zones", "readers", "read"),
    *("layout", "parse", "plain", "language", "speech", "speakers", "quotes", "figures", "naming", "names", "identity"),
    *("sound", "analyse", "correcting", "corrections", "correction_log", "corrections_schema", "doubts"),
    *("article_rows", "people_rows", "rows", "checks", "store", "cache", "workers", "build", "diff", "doubt_report"),
    *("report", "describe", "site", "serve", "export", "image", "verify"),
)
EFFECTS = {"os", "io", "sqlite3", "time", "random", "secrets", "socket", "subprocess", "tempfile", "shutil", "urllib"}
LIBRARIES_OF_EDGES = {
    "spacy": {"language"},
    "sqlite_utils": {"store"},
    "datasette": {"serve", "site"},
    "trafilatura": {"readers"},
}


def files():
    return sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def unit(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path):
    """Dotted names of everything a file imports, whole modules apart from names taken out of them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "pressmark":
            yield from (f"pressmark.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_every_unit_has_its_place():
    assert sorted(ORDER) == sorted({unit(path) for path in files()})


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_stands_above_it(path):
    above = ORDER[: ORDER.index(unit(path)) + 1]
    siblings = {name.split(".")[1] for name in imports(path) if name.startswith("pressmark.")}
    assert siblings <= set(above)


@pytest.mark.parametrize("path", [path for path in files() if unit(path) in PURE], ids=lambda path: path.stem)
def test_a_pure_module_opens_nothing_and_asks_no_clock(path):
    assert not {name.split(".")[0] for name in imports(path)} & EFFECTS
    called = {node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)}
    names = {f.id if isinstance(f, ast.Name) else getattr(f, "attr", "") for f in called}
    assert not names & {"open", "print", "now", "today", "read_text", "read_bytes", "write_text"}


@pytest.mark.parametrize("library, edges", LIBRARIES_OF_EDGES.items())
def test_a_library_with_effects_is_loaded_at_its_edge_only(library, edges):
    assert {unit(path) for path in files() if library in imports(path)} <= edges
