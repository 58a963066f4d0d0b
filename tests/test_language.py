"""The pipeline that is loaded quickly reads as the one that spaCy loads."""

import subprocess
import sys

import spacy

from pressmark import language

TEXT = """“We can't have run out of time at 9:30 a.m.—not yet,” said Tova Lindqvist's aide, who'd paid $7.25m (€6m) for
10km of rope on Jan. 3. 'Twas the U.K.-based firm's well-known No. 2, e.g. http://press.example/a?b=c or x@y.example."""


def test_it_parses_as_the_whole_pipeline_does():
    whole = spacy.load(language._installed())
    [ours] = language.parse([TEXT])
    told = [(token.text, token.whitespace_, token.tag_, token.pos_, token.dep_, token.head.i) for token in ours]
    assert told == [(t.text, t.whitespace_, t.tag_, t.pos_, t.dep_, t.head.i) for t in whole(TEXT)]


def test_what_was_left_out_is_there_for_others():
    code = "from pressmark import language; language.load(); import spacy.cli; print(spacy.cli.info.__name__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "info\n"
