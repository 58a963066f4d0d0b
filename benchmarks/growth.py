"""How time grows with nasty input: each at 1, 10 and 100 times its size, through reading, layout, parsing and search.

usage: python -m benchmarks.growth [NAME …]

Where time grows as n log n, ten times the input takes some twelve times as long; WORSE marks what takes more than
TOO_STEEP times as long and long enough to matter. Status 1 when there is any.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import pairwise

from pressmark import language
from pressmark.analyse import analyse
from pressmark.correcting.keyed import keyed
from pressmark.model import RawDocument
from pressmark.readers import read_bytes
from pressmark.readers.content import UnreadableError

TOO_STEEP = 16
WORTH_A_LOOK = 1.0
"""Seconds below which the steepness of a step is chance."""

GIVEN = ("Mary", "John", "Ruth", "Omar", "Ines", "Paul", "Anna", "Hugo", "Lena", "Karl")
SENTENCE = "The harbour board of Riverton voted on Tuesday to close 2 piers, Odalys Brightwater said. "


def _name(number: int) -> str:
    letters = "".join("bcdfghklmn"[int(digit)] + "aeiou"[int(digit) % 5] for digit in f"{number:05}")
    return f"{GIVEN[number % 10]} {letters.title()}"


NASTY: dict[str, Callable[[int], str]] = {
    "unbalanced marks": lambda n: "He “said and ‘went on to the. “Pier " * (20 * n),
    "unbalanced marks, a paragraph each": lambda n: "".join(
        f"He “said {k} and ‘went. “Pier\n\n" for k in range(20 * n)
    ),
    "a mark in every word": lambda n: '“word ”word ‘word’ "word ' * (40 * n),
    "quotes in one paragraph": lambda n: "“We go,” said Ada Marsh. " * (100 * n),
    "quotes in a paragraph each": lambda n: "".join(f"“We go {k},” said Ada Marsh.\n\n" for k in range(50 * n)),
    "one long paragraph": lambda n: SENTENCE * (220 * n),
    "one long word": lambda n: "a" * (20_000 * n),
    "many short paragraphs": lambda n: "Yes.\n\nNo they said.\n\n" * (100 * n),
    "one long line of blanks": lambda n: f"Begin {' ' * (10_000 * n)} end of it.",
    "digits": lambda n: "7" * (10_000 * n),
    "digits in groups": lambda n: "1,234,567 " * (1_000 * n),
    "numbers in words": lambda n: "two hundred and three thousand " * (300 * n),
    "names in a list": lambda n: ", ".join(map(_name, range(50 * n))),
    "names with roles": lambda n: " ".join(f"{_name(k)}, mayor of Riverton, spoke." for k in range(50 * n)),
    "organizations": lambda n: " ".join(f"The {_name(k)} Foundation met." for k in range(50 * n)),
    "bodies on end": lambda n: "Marsh Council " * (150 * n) + "met.",
    "capitals": lambda n: (SENTENCE * (100 * n)).upper(),
    "posts in capitals": lambda n: "Director Chairman Mayor " * (20 * n) + "Mary Poole left.",
    "hyphens": lambda n: "Aa-Bb-Cc-" * (200 * n),
    "epithets": lambda n: "".join(f"{_name(k)} left. The leader said no. " for k in range(20 * n)),
    "somebody named far behind": lambda n: "“We go,” the mayor said.\n\n" * (20 * n) + "Mary Poole left.",
    "doctors": lambda n: "".join(f"Dr. {_name(k)} left. “We go,” the doctor said.\n\n" for k in range(20 * n)),
    "ministers among mayors": lambda n: "".join(
        f"{_name(k)}, mayor of Riverton, left. “We go,” the minister said.\n\n" for k in range(20 * n)
    ),
    "foundations": lambda n: "".join(
        f"The {_name(k)} Foundation met. “We go,” the foundation said.\n\n" for k in range(20 * n)
    ),
    "posts, a body each": lambda n: "".join(
        f"The {_name(k)} Foundation met. “We go,” {_name(k + 3)}, bridge director, said.\n\n" for k in range(20 * n)
    ),
    "letters": lambda n: "".join(
        f"The {_name(k)} Foundation met. “We go,” the letter said.\n\n" for k in range(20 * n)
    ),
    "a calling that adds": lambda n: (
        "Mary Poole left.\n\n" + "“We go,” Mary Poole said.\n\n“No,” the baker added.\n\n" * (20 * n)
    ),
    "front matter": lambda n: (
        "---\n" + "".join(f"key{k}: value {k}\n" for k in range(2_500 * n)) + "---\nThe bells rang.\n"
    ),
    "front matter, deep": lambda n: "---\ntopics: " + "[" * (100 * n) + "]" * (100 * n) + "\n---\nThe bells rang.\n",
    "front matter in TOML": lambda n: (
        "+++\n" + "".join(f"k{k:x}=1\n" for k in range(70 * n)) + "+++\nThe bells rang.\n"
    ),
    "front matter in TOML, dotted": lambda n: "+++\nsite" + ".a" * (300 * n) + "=1\n+++\nThe bells rang.\n",
    "front matter in TOML, not closed": lambda n: "+++\n" + "".join(f"k{k}=1\n" for k in range(250 * n)),
    "lists": lambda n: "* one item of [a list](http://a.example) and **more**\n" * (100 * n),
    "bylines": lambda n: "By Ida Marsh, Staff Writer\nMarch 3, 2021\n\n" * (50 * n),
    "releases": lambda n: (
        "FOR IMMEDIATE RELEASE\n\nBells ring\n\nRIVERTON — The bells rang on Monday.\n\n###\n\n" * (20 * n)
    ),
    "tags": lambda n: "<b>bold</b> <i class='x'>tags</i> &amp; " * (200 * n),
    "open tags": lambda n: "<div><p><b>" * (100 * n) + "The bells rang.",
    "open brackets": lambda n: "[a](b [" * (500 * n),
    "a page of paragraphs": lambda n: "<html><body><article><h1>Bells</h1>" + f"<p>{SENTENCE}</p>" * (30 * n),
    "a table": lambda n: "<html><table>" + "<tr><td>1<td>two<td>three" * (100 * n),
}


def main() -> int:
    """Print the table; 1 if anything grows too steeply."""
    language.load()
    chosen = {name: NASTY[name] for name in sys.argv[1:] or NASTY}
    worse = 0
    for name, make in chosen.items():
        seconds = [_seconds(name, make(size)) for size in (1, 10, 100)]
        steps = [later / earlier for earlier, later in pairwise(seconds)]
        steep = seconds[-1] > WORTH_A_LOOK and steps[-1] > TOO_STEEP
        worse += steep
        told = "  ".join(f"{taken:8.3f} s" for taken in seconds)
        print(
            f"{name:36} {len(make(100)):>10,} characters  {told}   ×{steps[0]:.1f} ×{steps[1]:.1f}{' WORSE' * steep}",
            flush=True,
        )
    return int(worse > 0)


def _seconds(name: str, text: str) -> float:
    """The processor's time, so that other work on the machine does not count."""
    suffix = ".md" if name.startswith(("front matter", "lists")) else ".txt"
    start = time.process_time()
    try:
        media_type, content = read_bytes(text.encode(), suffix)
    except UnreadableError:
        return time.process_time() - start
    keyed(analyse(RawDocument(f"nasty{suffix}", media_type, "", 0, "", content.text, content.metadata, content.zones)))
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
