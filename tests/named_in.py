"""Whom and what an article names, as a reader would list it."""

from article_text import article

from pressmark.names import find_names


def people(text, **fields):
    return [person.name for person in find_names(article(text, **fields), {}).people]


def organizations(text, **fields):
    return [organization.name for organization in find_names(article(text, **fields), {}).organizations]


def named(text, **fields):
    """(printed words, whom they name) for every mention."""
    names = find_names(article(text, **fields), {})
    return [
        (m.text, names.people[m.person].name if m.person is not None else names.organizations[m.organization].name)
        for m in names.mentions
    ]
