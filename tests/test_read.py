from __future__ import annotations

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
    assert [path.name for path in list_corpus(tmp_path)] == ["one.txt"]


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
