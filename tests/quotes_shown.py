"""What a user sees of the quotes of a text."""

from article_text import article

from pressmark import language
from pressmark.names import find_names
from pressmark.quotes import find_quotes, masked


def quotes_in(read):
    """The quotes and problems of an article."""
    texts = masked(read)
    parses = dict(zip(texts, language.parse(list(texts.values())), strict=True))
    return find_quotes(read, parses, find_names(read, parses))


def quotes_of(text, **fields):
    """The article of a bare text, its quotes and problems."""
    read = article(text, **fields)
    return read, quotes_in(read)


def shown(text, **fields):
    """What a user sees of each quote: kind, speaker, cue and the words of its parts."""
    read, (quotes, _) = quotes_of(text, **fields)
    return [(q.kind, q.speaker, q.cue, *(read.text[start:end] for start, end in q.parts)) for q in quotes]
