from __future__ import annotations

import hashlib
import os
from pathlib import Path

from pressmark.read import Failure, Reading, list_corpus, read_corpus, read_document


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_lists_files_by_posix_path_without_hidden_ones_and_corrections(tmp_path: Path) -> None:
    for name in ("b.txt", "B.txt", "a/z.txt", "a.txt", ".DS_Store", ".git/x.txt", "corrections.yaml", "é.txt"):
        write(tmp_path, name, b"words")
    listed = [path.relative_to(tmp_path).as_posix() for path in list_corpus(tmp_path)]
    assert listed == ["B.txt", "a.txt", "a/z.txt", "b.txt", "é.txt"]


def test_a_link_to_a_folder_above_is_not_followed_for_ever(tmp_path: Path) -> None:
    write(tmp_path, "a/one.txt", b"words")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [path.name for path in list_corpus(tmp_path)] == ["loop", "one.txt"]
    assert str(read_document(tmp_path / "a" / "loop", tmp_path)).startswith(
        "a/loop:1: a link to a folder that holds it"
    )


def test_bad_files_are_failures_beside_good_documents(tmp_path: Path) -> None:
    write(tmp_path, "empty.txt", b" \r\n\n")
    write(tmp_path, "good.txt", b"Good words.")
    write(tmp_path, "scan.pdf", b"%PDF-1.7 ...")
    found = list(read_corpus(tmp_path))
    assert [type(item) for item in found] == [Failure, Reading, Failure]
    assert str(found[0]) == "empty.txt:1: the file is empty; add its text or remove the file"
    assert str(found[2]) == "scan.pdf:1: this is a PDF file; save its text as .txt"


def test_a_file_that_went_away_is_a_failure(tmp_path: Path) -> None:
    failure = read_document(tmp_path / "gone.txt", tmp_path)
    assert isinstance(failure, Failure)
    assert failure.path == "gone.txt"
    assert "No such file" in failure.message


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, "dump.txt", b"")
    with path.open("wb") as file:
        file.truncate(200_000_000)
    failure = read_document(path, tmp_path)
    assert isinstance(failure, Failure)
    assert failure.message == "file of 200 MB, the limit is 50 MB; split it into smaller files"


def test_what_is_no_file_is_a_failure_and_never_waits(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    found = list(read_corpus(tmp_path))
    assert [str(item).split(":")[0] for item in found] == ["broken.txt", "pipe.txt"]
    assert all(isinstance(item, Failure) for item in found)


def test_a_document_has_its_place_its_identity_and_its_doubts(tmp_path: Path) -> None:
    path = write(tmp_path, "2021/bridge.md", b"---\ntitle: Bridge\ndate: 2021-02-30\n---\r\nBody.\r\n")
    reading = read_document(path, tmp_path)
    assert isinstance(reading, Reading)
    document = reading.document
    assert (document.path, document.media_type, document.encoding) == ("2021/bridge.md", "text/markdown", "ascii")
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (document.size_bytes, document.text) == (47, path.read_bytes().decode())
    assert [(note.severity, note.line) for note in reading.notes] == [("note", 3)]


def test_progress_hears_of_every_path_before_it_is_read(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        write(tmp_path, name, b"words")
    heard: list[str] = []
    documents = read_corpus(tmp_path, lambda path: heard.append(path.name))
    next(documents)
    assert heard == ["one.txt"]
