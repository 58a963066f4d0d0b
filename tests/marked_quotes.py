"""Hand-marked passages for quotes: how they are written, and how an extractor is scored on them.

tests/annotated/quotes/*.txt hold invented articles, parted by blank lines. A line is a passage; `T `, `H `, `C `, `L `
before it make it a title, a heading, a caption, a list item. `[4,16] ` before an article names its kinds of case (see
KINDS). {1|words} is a part of quote 1; `= 1 direct | Speaker | cue | role | organization` says what must be found, `-`
for nothing; several right answers are parted by ` or `. Marks without braces are nobody's words.
"""

import re
from pathlib import Path

from pressmark import language
from pressmark.model import Article, Passage
from pressmark.names import find_names
from pressmark.quotes import find_quotes, masked

FOLDER = Path(__file__).parent / "annotated" / "quotes"
PASSAGES = {"T": "title", "H": "heading", "C": "caption", "L": "list item"}
PART = re.compile(r"\{(\d)\|([^{}]*)\}")
FIELDS = ("kind", "speaker", "cue", "role", "organization")
KINDS = {
    1: "a short whole quote",
    2: "a dash and a name",
    3: "a lead-in with a colon",
    4: "a quote without a tag of its own",
    5: "a quote split by its tag",
    6: "marks re-opened in each paragraph",
    7: "said X, title of Y",
    8: "a participle: saying",
    9: "two attributions meet",
    10: "rare verbs",
    11: "words that would spoil a parse",
    12: "nicknames in the tag",
    13: "nested and single marks",
    14: "wrong marks",
    15: "transcripts",
    16: "pronouns",
    17: "titles and descriptions",
    18: "organizations, groups and documents",
    19: "marks that are no quote",
    20: "fragments",
    21: "a quote within a report",
    22: "headlines",
}


def marked():
    """Each marked article: (kinds of case, Article, {quote number: (parts, expected fields)})."""
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            lines = [line for line in block.splitlines() if line.strip() and not line.startswith("#")]
            if lines:
                yield _article(lines)


def _article(lines):
    cases = re.match(r"\[([\d,]+)\] ", lines[0])
    printed = [line for line in lines if not line.startswith("= ")]
    printed[0] = printed[0][cases.end() :] if cases else printed[0]
    text, passages, parts = "", [], {}
    for line in printed:
        kind = PASSAGES.get(line[0], "paragraph") if line[1:2] == " " else "paragraph"
        line = line if kind == "paragraph" else line[2:]
        text += "\n\n" if text else ""
        start, done = len(text), 0
        for part in PART.finditer(line):
            text += line[done : part.start()]
            words = part[2]
            begin = len(text) + len(words) - len(words.lstrip())
            parts.setdefault(int(part[1]), []).append((begin, begin + len(words.strip())))
            text += words
            done = part.end()
        text += line[done:]
        passages.append(Passage(kind, start, len(text), start))
    expected = {}
    for line in lines:
        if line.startswith("= "):
            number, fields = line[2:].split(" ", 1)
            values = [None if value.strip() == "-" else value.strip() for value in fields.split("|")]
            expected[int(number)] = dict(zip(FIELDS, values, strict=False))
    quotes = {number: (tuple(spans), expected[number]) for number, spans in parts.items()}
    numbers = tuple(int(n) for n in cases[1].split(",")) if cases else ()
    return numbers, Article(0, "news", "", False, tuple(passages), text), quotes


def found(articles):
    """The names and quotes of each article, all passages parsed in one go."""
    texts = [masked(article) for article in articles]
    docs = iter(language.parse([text for passages in texts for text in passages.values()]))
    for article, passages in zip(articles, texts, strict=True):
        parses = {position: next(docs) for position in passages}
        names = find_names(article, parses)
        yield names, find_quotes(article, parses, names)[0]


def scores():
    """Shares of the marked quotes found and rightly read, and what is wrong, one line each."""
    rows = list(marked())
    counts = dict.fromkeys(("marked", "found", "stored", "right", "kind", "cue", "cues", "role", "roles"), 0)
    wrong = []
    for (_, article, quotes), (names, stored) in zip(rows, found([row[1] for row in rows]), strict=True):
        left = {quote.parts: quote for quote in stored if quote.kind != "scare"}
        counts["stored"] += len(left)
        for spans, expected in quotes.values():
            counts["marked"] += 1
            quote = left.get(spans)
            if quote is None:
                wrong.append(f"not found: {article.text[spans[0][0] : spans[0][1]]!r}")
                continue
            counts["found"] += 1
            right = same_words(expected["speaker"], quote.speaker)
            counts["right"] += right
            counts["kind"] += expected["kind"] == quote.kind
            counts["cues"] += expected.get("cue") is not None
            counts["cue"] += expected.get("cue") is not None and same_words(expected["cue"], quote.cue)
            roles = [("role", quote.role), ("organization", _organization(names, quote))]
            for field, value in roles:
                counts["roles"] += expected.get(field) is not None
                counts["role"] += expected.get(field) is not None and same_words(expected[field], value)
            if not right:
                wrong.append(
                    f"{quote.speaker!r} for {expected['speaker']!r}: {article.text[spans[0][0] : spans[0][1]]!r}"
                )
        wrong += [
            f"not marked: {article.text[p[0][0] : p[0][1]]!r}" for p in left if p not in {q[0] for q in quotes.values()}
        ]
    return {
        "quotes f1": 2 * counts["found"] / (counts["stored"] + counts["marked"]),
        "end to end f1": 2 * counts["right"] / (counts["stored"] + counts["marked"]),
        "kind": counts["kind"] / counts["found"],
        "cue": counts["cue"] / counts["cues"],
        "role": counts["role"] / counts["roles"],
    }, wrong


def _organization(names, quote):
    return None if quote.organization is None else names.organizations[quote.organization].name


def same_words(expected, said):
    """Whether an answer is one of the right ones, case, marks and articles apart."""
    answers = [None if answer == "-" else _words(answer) for answer in expected.split(" or ")] if expected else [None]
    return (None if said is None else _words(said)) in answers


def _words(text):
    return [word for word in re.findall(r"\w+", text.casefold()) if word not in ("the", "a", "an")]
