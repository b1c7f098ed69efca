import shutil
from pathlib import Path

import pytest

from wortlaut.encoder.weights import FOLDER, read_file, read_manifest
from wortlaut.errors import WeightsError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "weights"))


def test_the_shipped_files_are_whole() -> None:
    manifest = read_manifest()
    assert manifest.files
    assert manifest.licence
    for name in manifest.files:
        assert read_file(name, manifest)


def test_a_damaged_file_is_refused(folder: Path) -> None:
    path = folder / "words.txt"
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(bytes(content))
    with pytest.raises(WeightsError, match=r"words\.txt is damaged"):
        read_file("words.txt", read_manifest(folder), folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "roles.onnx").unlink()
    with pytest.raises(WeightsError, match=r"roles\.onnx"):
        read_file("roles.onnx", read_manifest(folder), folder)


def test_no_manifest(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="no weights"):
        read_manifest(tmp_path)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"version": "x"}'])
def test_a_broken_manifest_is_refused(folder: Path, content: bytes) -> None:
    (folder / "manifest.json").write_bytes(content)
    with pytest.raises(WeightsError, match=r"manifest\.json"):
        read_manifest(folder)


def test_another_version_is_refused(folder: Path) -> None:
    path = folder / "manifest.json"
    path.write_text(path.read_text().replace('"version": 1', '"version": 99'))
    with pytest.raises(WeightsError, match="version 99"):
        read_manifest(folder)
