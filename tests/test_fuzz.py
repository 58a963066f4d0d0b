"""Every promise of the README on arbitrary input: what fuzzing found worth keeping, and new inputs in every run.

`python -m benchmarks.fuzz` searches for longer; what it finds is cut down and joins tests/fuzz.
"""

import shutil
import socket
import tempfile
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressmark.analyse import search
from pressmark.build import NothingLoadedError, build
from pressmark.verify import verify
from tests.article_text import article
from tests.promises import PIECES, PROMISES, SEEDS, SUFFIXES

FILES = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(max_size=8).map(lambda text: text.encode("utf-8", "replace"))),
    max_size=40,
).map(b"".join)
QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck)}


@pytest.mark.parametrize("promise", PROMISES)
@pytest.mark.parametrize("seed", sorted(SEEDS.iterdir()), ids=lambda path: path.name)
def test_a_seed_breaks_no_promise(seed, promise):
    PROMISES[promise](seed.read_bytes())


@pytest.mark.parametrize("promise", PROMISES)
def test_no_input_breaks_a_promise(promise):
    settings(max_examples=80, **QUIET)(given(FILES)(PROMISES[promise]))()


@settings(max_examples=12, **QUIET)
@given(st.lists(st.tuples(st.sampled_from(SUFFIXES), FILES), min_size=1, max_size=3))
def test_any_files_become_a_whole_archive_of_the_same_bytes_or_leave_the_old_one(files):
    with tempfile.TemporaryDirectory() as name, patch.object(socket, "socket", side_effect=OSError("no network")):
        folder = Path(name)
        corpus, archive = folder / "corpus", folder / "a.db"
        corpus.mkdir()
        for position, (suffix, data) in enumerate(files):
            (corpus / f"{position}{suffix}").write_bytes(data)
        archive.write_bytes(b"the old one")
        try:
            build(corpus, archive, folder / "cache")
        except NothingLoadedError:
            assert archive.read_bytes() == b"the old one"
            return
        assert verify(archive) > 0
        first = archive.read_bytes()
        build(corpus, archive, folder / "cache")
        assert archive.read_bytes() == first
        shutil.rmtree(folder / "cache")
        build(corpus, archive, folder / "cache")
        assert archive.read_bytes() == first


GIVEN = st.lists(st.sampled_from(["Ada", "Ida", "Ned", "Tova", "Imre", "Odalys"]), min_size=2, max_size=3, unique=True)
FAMILY = st.sampled_from(["Marsh", "Poole", "Quennell", "Brightwater", "Vantongeren"])
VERB = st.sampled_from(["said {}", "{} said", "according to {}", "{} told reporters"])


@settings(max_examples=40, **QUIET)
@given(GIVEN, FAMILY, VERB)
def test_words_of_a_surname_that_fits_several_people_are_nobodys(given_names, family, verb):
    crowd = " ".join(f"{name} {family} came to the meeting." for name in given_names)
    found = search(article(f"{crowd}\n\n“We have waited long enough for this,” {verb.format(family)}."))
    assert [quote.person for quote in found.quotes] == [None]
