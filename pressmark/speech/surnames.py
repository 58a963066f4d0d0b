"""Surnames that are common words too: the tagger reads "says Early" as an adverb, "Long added" as an adjective."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pressmark import lexicon
from pressmark.model import Article, Names
from pressmark.speech.clauses import token_range
from pressmark.speech.noun_phrases import NAMES

if TYPE_CHECKING:
    from spacy.tokens import Doc


def tag_surnames(article: Article, names: Names, parses: Mapping[int, Doc]) -> None:
    """Tag as names, in the parses, those common words by which the article calls its people."""
    common = lexicon.words("common_words")
    called = [m for m in names.mentions if m.person is not None and m.text.casefold() in common]
    if not called:
        return
    starts = [passage.start for passage in article.passages]
    at = 0
    for mention in called:
        while at + 1 < len(starts) and starts[at + 1] <= mention.start:
            at += 1
        for doc in [parses[at]] if at in parses else []:
            low, high = token_range(doc, mention.start - starts[at], mention.end - starts[at])
            for token in doc[low:high]:
                if token.tag_ not in NAMES and token.text[:1].isupper():
                    token.tag_ = "NNP"
