"""The examples in docstrings show what the functions answer."""

import doctest
import importlib

import pytest
from test_architecture import PACKAGE, files

SHOWING = [path for path in files() if ">>> " in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", SHOWING, ids=lambda path: path.stem)
def test_the_examples_of_a_module_hold(path):
    name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
    assert doctest.testmod(importlib.import_module(name)).failed == 0
