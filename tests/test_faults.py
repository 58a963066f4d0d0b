"""Whatever goes wrong around a build, the archive is the old one or the whole new one, and the message says what to do.

PRESSMARK_KILLS=200 kills a build 200 times; the suite does it five times.
"""

import asyncio
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from pressmark.build import build as build_archive
from pressmark.serve import open_site
from pressmark.verify import verify
from tests.test_build import FERRY, PIERS, ROOT, build, rows

KILLS = int(os.environ.get("PRESSMARK_KILLS", "5"))


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "piers.md").write_text(PIERS, encoding="utf-8")
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    return folder


def command(corpus, archive, cache):
    return [sys.executable, ROOT / "build_db.py", "--corpus", corpus, "--output", archive, "--cache", cache]


def test_a_build_killed_at_any_moment_leaves_the_old_archive_or_the_whole_new_one(corpus, tmp_path):
    archive, cache = tmp_path / "a.db", tmp_path / "cache"
    build(corpus, archive)
    (corpus / "more.txt").write_text(FERRY.replace("night", "day") * 30, encoding="utf-8")
    build(corpus, tmp_path / "new.db")
    whole = [file.read_bytes() for file in (archive, tmp_path / "new.db")]
    chance = random.Random(7)
    for _ in range(KILLS):
        if chance.random() < 0.5:
            shutil.rmtree(cache, ignore_errors=True)
        running = subprocess.Popen(command(corpus, archive, cache), cwd=ROOT, stdout=subprocess.DEVNULL)
        try:
            running.wait(chance.uniform(0.2, 3.0))
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGKILL)
            running.wait()
        assert verify(archive) > 0
        assert archive.read_bytes() in whole
    assert build(corpus, archive, cache=cache).exit_code == 0
    assert archive.read_bytes() == whole[1]


def workers_of(pid, number, patience=60):
    """The processes that a build has started to read its files, once there are so many."""
    for _ in range(patience * 20):
        lines = [Path(f"/proc/{one}/cmdline").read_bytes() for one in children(pid)]
        found = [one for one, line in zip(children(pid), lines, strict=False) if b"spawn_main" in line]
        if len(found) >= number:
            return found
        time.sleep(0.05)
    raise AssertionError("no workers")


def children(pid):
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def write_days(corpus, number, times=1):
    for day in range(1, number + 1):
        (corpus / f"day-{day}.txt").write_text(FERRY.replace("May 18", f"May {day}") * times, encoding="utf-8")


def test_a_worker_killed_while_building_costs_a_retry_not_the_build(corpus, tmp_path):
    write_days(corpus, 14)
    build(corpus, tmp_path / "one.db", "--jobs", "1", cache=tmp_path / "c1")
    words = [*command(corpus, tmp_path / "a.db", tmp_path / "c2"), "--jobs", "2"]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL) as running:
        os.kill(workers_of(running.pid, 2)[0], signal.SIGKILL)
    assert running.returncode == 0
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "one.db").read_bytes()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_a_build_soon_and_quietly(corpus, tmp_path, jobs):
    write_days(corpus, 30, times=40)
    archive = tmp_path / "a.db"
    archive.write_text("the old one")
    words = [*command(corpus, archive, tmp_path / "other"), "--jobs", jobs]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        workers = workers_of(running.pid, 2) if jobs == "2" else []
        if not workers:
            time.sleep(2)
        running.send_signal(signal.SIGINT)
        start = time.monotonic()
        _, said = running.communicate(timeout=30)
        took = time.monotonic() - start
    assert took < 10  # one or two seconds on a machine that does nothing else
    assert running.returncode == 1
    assert "Traceback" not in said
    assert "Aborted" in said
    assert archive.read_text() == "the old one"
    assert not list(tmp_path.glob(".a.db*"))
    assert not [one for one in workers if Path(f"/proc/{one}").exists()]


@pytest.mark.parametrize("room", [3_000, 60_000, 300_000])
def test_a_full_disk_is_said_and_costs_nothing(corpus, tmp_path, room):
    archive = tmp_path / "a.db"
    build(corpus, archive)
    before = archive.read_bytes()
    (corpus / "more.txt").write_text(FERRY.replace("night", "day"), encoding="utf-8")
    done = subprocess.run(
        command(corpus, archive, tmp_path / "other"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    assert done.returncode == 1
    assert "make room on the disk" in done.stderr
    assert "a.db is left as it was" in done.stderr
    assert "Traceback" not in done.stderr
    assert archive.read_bytes() == before
    assert not list(tmp_path.glob(".a.db*"))


def test_a_place_that_cannot_be_written_is_said(corpus, tmp_path):
    (tmp_path / "file").write_text("no folder")
    done = build(corpus, tmp_path / "file" / "a.db", cache=tmp_path / "cache")
    assert done.exit_code == 1
    assert "see that the folder can be written" in done.output
    done = build(corpus, tmp_path / "a.db", cache=tmp_path / "file" / "cache")
    assert done.exit_code == 1
    assert "a.db was not written" in done.output


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_folder_is_said(corpus, tmp_path):
    (tmp_path / "out").mkdir(mode=0o500)
    done = build(corpus, tmp_path / "out" / "a.db", cache=tmp_path / "cache")
    assert done.exit_code == 1
    assert "see that the folder can be written" in done.output


@pytest.mark.parametrize("what", ["removed", "changed", "a folder"])
def test_a_file_that_goes_or_changes_while_the_corpus_is_read_costs_at_most_itself(corpus, tmp_path, what):
    def meddle(done, _):
        file = corpus / "piers.md"
        if what == "changed":
            file.write_text(PIERS.replace("two piers", "three piers"), encoding="utf-8")
        else:
            file.unlink()
        if what == "a folder":
            file.mkdir()
        return done

    built = build_archive(corpus, tmp_path / "a.db", tmp_path / "cache", 1, meddle)
    assert built.counts["documents"] == (2 if what == "changed" else 1)
    assert [fault.split(":")[0] for fault in built.faults] == ([] if what == "changed" else ["piers.md"])
    assert verify(tmp_path / "a.db") > 0
    if what == "changed":
        assert rows(tmp_path / "a.db", "select count(*) from articles where text like '%three piers%'") == [(1,)]


def test_readers_of_a_served_archive_get_a_whole_answer_while_it_is_replaced(corpus, tmp_path):
    archive = tmp_path / "a.db"
    build(corpus, archive)
    (corpus / "more.txt").write_text(FERRY.replace("night", "day"), encoding="utf-8")
    build(corpus, tmp_path / "new.db")
    versions = [Path(shutil.copy(file, tmp_path / f"{i}.db")) for i, file in enumerate((archive, tmp_path / "new.db"))]
    stop = threading.Event()

    def replace():
        while not stop.wait(0.005):
            for version in versions:
                os.replace(shutil.copy(version, tmp_path / "next.db"), archive)

    async def read():
        site = open_site(archive)
        answers = []
        for _ in range(60):
            answer = await site.client.get("/a/quotes.json?_shape=array")
            article = await site.client.get("/a/articles.json?_shape=array&_search=ferry")
            answers.append((answer.status_code, article.status_code, len(answer.json())))
        return answers

    replacing = threading.Thread(target=replace)
    replacing.start()
    try:
        answers = asyncio.run(read())
    finally:
        stop.set()
        replacing.join()
    assert {(first, second) for first, second, _ in answers} == {(200, 200)}
    assert {number for _, _, number in answers} <= {2, 3}
