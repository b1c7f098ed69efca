import gzip
import lzma
from pathlib import Path

import pytest

from wortlaut.errors import GoldError
from wortlaut.evaluation import load_gold, load_predictions
from wortlaut.evaluation.gold_files import read_pieces


def test_places_count_lines_with_the_empty_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"a": 1}\n\n  \n{"a": 2}')
    assert list(read_pieces(path)) == [(f"{path}:1", b'{"a": 1}'), (f"{path}:4", b'{"a": 2}')]


def test_places_count_the_articles_of_an_array(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b' [{"a": 1},\n {"a": 2}]')
    assert [place for place, _ in read_pieces(path)] == [f"{path}: article 1", f"{path}: article 2"]


XZ = lzma.compress(b'{"documentName": "a"}' * 9)
GZ = gzip.compress(b'{"documentName": "a"}' * 9, mtime=0)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("gold.csv", b"a,b", "cannot read this kind of file"),
        ("gold.csv.xz", XZ, "cannot read this kind of file"),
        ("gold", b"{}", "cannot read this kind of file"),
        ("gold.jsonl", b'{"documentName": ', "gold.jsonl:1: not in the corpus's format"),
        ("gold.jsonl", b"\xff\xfe{\x00", "gold.jsonl:1: not in the corpus's format"),
        ("gold.jsonl", b"\x00", "gold.jsonl:1: not in the corpus's format"),
        ("gold.jsonl", b'{"documentName": "\xff"}', "gold.jsonl:1: not in the corpus's format"),
        ("gold.jsonl", b'{"x": ' + b"[" * 100_000, "gold.jsonl:1: not in the corpus's format"),
        ("gold.jsonl", b"[1]", "gold.jsonl:1: not in the corpus's format"),
        ("gold.json", b"[" * 100_000, "gold.json: broken JSON"),
        ("gold.json", b'[{"documentName": "a"}', "gold.json: broken JSON"),
        ("gold.json", b"[1]", "gold.json: article 1: not in the corpus's format"),
        ("gold.jsonl.xz", b"no xz", "gold.jsonl.xz: cannot be read"),
        ("gold.jsonl.xz", XZ[:-20], "gold.jsonl.xz: cannot be read"),
        ("gold.jsonl.gz", b"no gz", "gold.jsonl.gz: cannot be read"),
        ("gold.jsonl.gz", GZ[:-12], "gold.jsonl.gz: cannot be read"),
        ("gold.jsonl.gz", GZ[:12] + b"\xff\xff" + GZ[14:], "gold.jsonl.gz: cannot be read"),
    ],
)
def test_a_broken_file_is_one_clear_line(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    for load in (load_gold, load_predictions):
        with pytest.raises(GoldError, match=message) as caught:
            load(path)
        assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder_are_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="No such file or directory"):
        load_gold(tmp_path / "none.jsonl")
    folder = tmp_path / "folder.jsonl"
    folder.mkdir()
    with pytest.raises(GoldError, match="Is a directory"):
        load_gold(str(folder))


def test_what_unpacks_to_more_than_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl.xz"
    path.write_bytes(lzma.compress(b" " * 5000))
    assert path.stat().st_size < 1000
    with pytest.raises(GoldError, match="more than 4999 bytes"):
        list(read_pieces(path, limit=4999))
    assert list(read_pieces(path, limit=5000)) == []
