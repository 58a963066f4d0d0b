"""Who speaks in a text, as the archive tells it."""

from article_text import article

from pressmark import language
from pressmark.names import find_names
from pressmark.quotes import find_quotes, masked


def speakers(text, **fields):
    """Each quote's kind of speaker, speaker and role, and the kinds of the problems."""
    read = article(text, **fields)
    texts = masked(read)
    parses = dict(zip(texts, language.parse(list(texts.values())), strict=True))
    quotes, problems = find_quotes(read, parses, find_names(read, parses))
    return [(quote.speaker_kind, quote.speaker) for quote in quotes], [problem.kind for problem in problems]
