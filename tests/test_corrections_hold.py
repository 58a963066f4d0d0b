"""Whatever a correction says: text is followed or refused with a line, and what is followed keeps every promise."""

import tempfile
from functools import cache
from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressmark.analyse import analyse
from pressmark.correcting.correction import CorrectionsError
from pressmark.correcting.correction_fields import FIELDS
from pressmark.correcting.corrections_file import parse_corrections
from pressmark.correcting.keyed import keyed
from pressmark.corrections import corrections_of
from pressmark.read import Reading, read_document
from pressmark.rows import archive_rows
from pressmark.store import write_archive
from tests.test_corrections import FERRY, PIERS


@cache
def documents():
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("piers.md", PIERS), ("ferry.txt", FERRY)):
            Path(folder, name).write_text(text, encoding="utf-8")
        readings = [read_document(Path(folder, name), Path(folder)) for name in ("ferry.txt", "piers.md")]
    return tuple(keyed(analyse(reading.document)) for reading in readings if isinstance(reading, Reading))


@cache
def known():
    articles = [article for document in documents() for article in document.articles]
    return {
        "article": [article.key for article in articles],
        "quote": [key for article in articles for key in article.quote_keys],
        "figure": [key for article in articles for key in article.figure_keys],
        "person": ["odalys-brightwater", "teodor-whitcombe", "imre-vantongeren"],
        "organization": ["riverton-harbour-board", "riverton-ferry-company", "riverton-gazette"],
    }


TEXTS = st.sampled_from(
    ["Odalys Brightwater", "Nobody Known", "RFC", "Riverton Gazette", "40 tons", "2024-05", "…", "ß"]
)


@st.composite
def fields(draw, target):
    chosen = draw(st.lists(st.sampled_from(sorted(FIELDS[target])), min_size=1, max_size=4, unique=True))
    kinds = {
        "date": st.just("2024-06"),
        "time": st.just("10:15"),
        "url": st.just("https://a.org"),
        "number": st.integers(),
    }
    values = {}
    for name in chosen:
        field = FIELDS[target][name]
        usual = st.sampled_from(field.choices) if field.choices else kinds.get(field.kind, TEXTS)
        values[name] = draw(st.one_of(usual, st.none()) if field.nullable else usual)
    return values


@st.composite
def entries(draw):
    target = draw(st.sampled_from(sorted(FIELDS)))
    key = draw(st.sampled_from(known()[target]))
    names = draw(st.lists(st.sampled_from(known()[target]), min_size=1, max_size=2))
    articles = draw(st.lists(st.sampled_from(known()["article"]), min_size=1, max_size=2))
    row = (
        st.sampled_from(["set", "reject", "add"])
        if target in ("quote", "figure")
        else st.sampled_from(["set", "reject"])
    )
    action = draw(
        row
        if target in ("article", "quote", "figure")
        else st.sampled_from(["set", "merge", "distinct", "split", "aliases"])
    )
    if action == "add":
        words = draw(st.sampled_from(["run out of time", "piers", "14", "Fuel", "RIVERTON"]))
        where = {"file": draw(st.sampled_from(["piers.md", "ferry.txt"])), "occurrence": draw(st.integers(1, 3))}
        set_to = {"kind": FIELDS[target]["kind"].choices[0]} | draw(fields(target))
        return {"add": target, "words": words, "set": set_to} | where
    change = {
        "set": draw(fields(target)),
        "reject": True,
        "merge": names,
        "distinct": names,
        "aliases": [draw(TEXTS), *names],
    }
    return {target: key, action: {"articles": articles} if action == "split" else change[action]}


@given(
    st.one_of(
        st.text(max_size=200), st.lists(entries(), max_size=3).map(yaml.safe_dump), st.text("-{}[]:,&*!|>'\"\n #ab ")
    )
)
@settings(max_examples=150, deadline=None)
def test_any_text_is_followed_or_refused_with_a_line(text):
    faults = ()
    try:
        parse_corrections(text)
    except CorrectionsError as error:
        faults = error.faults
    assert all(fault.startswith("corrections.yaml:") for fault in faults)


@given(st.lists(entries(), min_size=1, max_size=5))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_corrections_that_are_followed_leave_an_archive_that_keeps_every_promise(entries):
    try:
        corrections = corrections_of(parse_corrections(yaml.safe_dump(entries, allow_unicode=True)))
    except CorrectionsError:
        return
    with tempfile.TemporaryDirectory() as folder:
        counts = write_archive(Path(folder, "a.db"), archive_rows(documents, (), corrections))
    assert counts["corrections"] + counts["problems"] >= 1
