"""Which names of an article stand at a place of its text."""

from __future__ import annotations

from bisect import bisect_left

from pressmark.model import Mention, Names


def first_mention(names: Names, start: int) -> int:
    """The index of the first name that begins at an offset or behind it."""
    return bisect_left(names.mentions, start, key=lambda mention: mention.start)


def names_within(names: Names, start: int, end: int) -> list[Mention]:
    """The names that begin inside a phrase, or reach into it."""
    at = first_mention(names, start)
    at -= at > 0 and names.mentions[at - 1].end > start
    found = []
    while at < len(names.mentions) and names.mentions[at].start < end:
        found.append(names.mentions[at])
        at += 1
    return found
