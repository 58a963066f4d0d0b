"""Reading the marked articles under annotated/names, and scores over clusters of mentions."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from pressmark.model import Article, Byline, Passage

FOLDER = Path(__file__).parent / "annotated" / "names"
_MARK = re.compile(r"\{(\?|@?[A-Za-z0-9]+)\|([^{}]*)\}")


@dataclass(frozen=True)
class Marked:
    """An article and its marked mentions: (start, end) -> id, where an organization's id begins with @."""

    story: str
    key: str
    article: Article
    mentions: dict
    ambiguous: frozenset


def marked_articles():
    """All marked articles, story by story."""
    for path in sorted(FOLDER.glob("*.txt")):
        for block in re.split(r"(?m)^=== ", path.read_text(encoding="utf-8"))[1:]:
            yield _read(path.stem, block)


def _read(story, block):
    head, _, body = block.partition("\n")
    key, date, publisher, bylines = (part.strip() for part in head.split("|"))
    text, passages, mentions, ambiguous = "", [], {}, set()
    for line in filter(None, map(str.strip, body.split("\n"))):
        kind = "title" if line.startswith("# ") else "paragraph"
        text += "\n\n" if text else ""
        start, at = len(text), 0
        line = line.removeprefix("# ")
        for mark in _MARK.finditer(line):
            text += line[at : mark.start()]
            begin = len(text)
            text += mark.group(2)
            at = mark.end()
            if mark.group(1) == "?":
                ambiguous.add((begin, len(text)))
            else:
                sign, name = "@" * mark.group(1).startswith("@"), mark.group(1).lstrip("@")
                mentions[begin, len(text)] = sign + (name if name[0].isupper() else f"{story}/{name}")
        text += line[at:]
        passages.append(Passage(kind, start, len(text), start))
    title = text[passages[0].start : passages[0].end]
    authors = tuple(_byline(part) for part in bylines.split(";") if part.strip())
    article = Article(
        1, "news", title, True, tuple(passages), text, publisher=publisher, date_published=date, authors=authors
    )
    return Marked(story, key, article, mentions, frozenset(ambiguous))


def _byline(part):
    name, role, organization = (*(field.strip() for field in part.split(",")), None, None)[:3]
    return Byline(name, role, organization, part.strip())


def clusters(labels):
    """mention -> id, as id -> set of mentions."""
    found = defaultdict(set)
    for mention, label in labels.items():
        found[label].add(mention)
    return list(found.values())


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def b_cubed(gold, said):
    """B-cubed F1; a mention that the other side lacks counts as wrong."""

    def side(a, b):
        of = {mention: cluster for cluster in clusters(b) for mention in cluster}
        shares = [
            len(cluster & of.get(mention, set())) / len(cluster) for cluster in clusters(a) for mention in cluster
        ]
        return sum(shares) / len(shares) if shares else 1.0

    return f1(side(said, gold), side(gold, said))


def muc(gold, said):
    """MUC F1: the links that both sides make."""

    def side(a, b):
        kept = total = 0
        for cluster in clusters(a):
            parts = {b.get(mention, mention) for mention in cluster}
            kept += len(cluster) - len(parts)
            total += len(cluster) - 1
        return kept / total if total else 1.0

    return f1(side(said, gold), side(gold, said))


def ceaf(gold, said):
    """CEAF-e F1 with pairs taken best first: never more than the best pairing gives."""
    left, right = clusters(gold), clusters(said)
    home = defaultdict(set)
    for index, cluster in enumerate(right):
        for mention in cluster:
            home[mention].add(index)
    scores = Counter()
    for i, cluster in enumerate(left):
        for j in {j for mention in cluster for j in home.get(mention, ())}:
            scores[i, j] = 2 * len(cluster & right[j]) / (len(cluster) + len(right[j]))
    used_left, used_right, total = set(), set(), 0.0
    for (i, j), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            total += score
    return f1(total / len(right), total / len(left)) if left and right else float(left == right)


def conll(gold, said):
    """The mean of MUC, B-cubed and CEAF-e."""
    return (muc(gold, said) + b_cubed(gold, said) + ceaf(gold, said)) / 3


def wrong_merges(gold, said):
    """Share of the pairs put together that are two people or two organizations."""
    wrong = together = 0
    for cluster in clusters({mention: label for mention, label in said.items() if mention in gold}):
        counts = Counter(gold[mention] for mention in cluster)
        pairs = len(cluster) * (len(cluster) - 1) // 2
        together += pairs
        wrong += pairs - sum(n * (n - 1) // 2 for n in counts.values())
    return wrong / together if together else 0.0
