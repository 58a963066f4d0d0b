"""What the archive says of whoever speaks last in a text."""

from article_text import article

from pressmark import language
from pressmark.names import find_names
from pressmark.quotes import find_quotes, masked


def last_speaker(text):
    """Role and organization of the speaker of the last quote."""
    read = article(text)
    texts = masked(read)
    parses = dict(zip(texts, language.parse(list(texts.values())), strict=True))
    names = find_names(read, parses)
    quote = find_quotes(read, parses, names)[0][-1]
    return quote.role, None if quote.organization is None else names.organizations[quote.organization].name
