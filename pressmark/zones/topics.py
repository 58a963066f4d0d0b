"""Subject tags out of the printed line that lists them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pressmark.lexicon import entries

SEPARATORS = re.compile(r"\s*[,;|•·\n]\s*|\s+[/–—-]\s+|#(?=\w)")
LABEL = re.compile(r"^(?:tagged(?: as| with)?|tags|filed under|topics)\s*:\s*", re.IGNORECASE)
COUNT = re.compile(r"(?:\d+|no|leave a) (?:comment|repl|response)\w*\W*", re.IGNORECASE)
LONGEST = 60
SUBJECTS = frozenset(entry.casefold() for entry in entries("subjects"))


def split_tags(value: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The tags of a line, by its separators, or by tags known from elsewhere where they run together."""
    parts = [part.strip(" .:#") for part in SEPARATORS.split(value)]
    parts = [LABEL.sub("", part) for part in parts if part and not COUNT.fullmatch(part)]
    if len(parts) > 1:
        return tuple(dict.fromkeys(part for part in parts if len(part) <= LONGEST))
    return run_together(value, known)


def run_together(value: str, known: Iterable[str]) -> tuple[str, ...]:
    """Tags printed without separators, cut so that as many as can be are known; one tag where that fails."""
    words = value.split()
    if len(words) > 40:
        return ()
    subjects = SUBJECTS | {tag.casefold() for tag in known}
    best: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    for end in range(1, len(words) + 1):
        options = []
        for start in range(max(0, end - 6), end):
            tag = " ".join(words[start:end])
            if tag.casefold().strip(" ,") in subjects:
                options.append((best[start][0], (*best[start][1], tag)))
            elif end - start == 1:
                options.append((best[start][0] + 1, (*best[start][1], tag)))
        best.append(min(options, key=lambda option: (option[0], len(option[1]))))
    unknown, tags = best[-1]
    if not tags:
        return ()
    return tags if unknown == 0 else (value,) if len(value) <= LONGEST and len(words) <= 4 else ()
