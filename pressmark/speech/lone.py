"""Words without any cue where one person alone is in sight: the writer lets nobody else act in the sentences before."""

from __future__ import annotations

from collections.abc import Sequence

from pressmark.model import Mention
from pressmark.speech.frames import SENTENCE_ENDS, WORD, Segment
from pressmark.speech.masking import is_headline
from pressmark.speech.scene import Scene, Speaker, speaker_named

RULE = "only one in sight"
OPENED = SENTENCE_ENDS | frozenset("\"”’'")


def alone_in_sight(scene: Scene, said: Sequence[Segment]) -> Speaker:
    """Who utters the stretches of a speech without a cue; nobody where it names that person or a lead-in stands before.

    A lead-in ("the headline was: “…”") is that person's only where its own sentence names nobody else; words behind
    that are no sentence ("a passer-by, on the pier") tell of another.
    """
    article, first = scene.article, said[0]
    person = scene.foreground.foremost(first.first)
    if first.shape != "speech" or person is None or is_headline(article, first.passage):
        return Speaker()
    before = article.text[article.passages[first.passage].start : first.first].rstrip()
    behind = article.text[said[-1].last : article.passages[said[-1].passage].end].rstrip("\"”’' \n")
    if WORD.search(behind) and behind[-1] not in SENTENCE_ENDS | frozenset(":"):
        return Speaker()
    led = before and before[-1] not in OPENED
    name = scene.names.people[person].name
    if (led and not scene.foreground.acts_here(person, first.first)) or name in {a.name for a in article.authors}:
        return Speaker()
    told = {word for segment in said for word in WORD.findall(article.text, segment.start, segment.end)}
    return Speaker() if name.split()[-1] in told else speaker_named(scene, Mention(0, 0, name, person=person), None)
