import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.encoder.weights import (
    GRAMMAR,
    STATEMENTS,
    Manifest,
    StatementsManifest,
    manifests,
    shipped,
    shipped_grammar,
    verified,
)
from wortlaut.errors import WeightsError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STATEMENTS, tmp_path / "weights"))


def test_the_shipped_files_are_whole() -> None:
    for manifest, source in ((shipped(), STATEMENTS), (shipped_grammar(), GRAMMAR)):
        found = {path.name for path in source.iterdir()} - {"manifest.json", "LICENSE.txt"}
        assert set(manifest.files) == found


def test_grammar_and_statements_have_licences_of_their_own() -> None:
    assert shipped_grammar().licence == "CC BY-SA 4.0"
    assert shipped().licence == "CC BY-NC-SA 4.0"
    assert not any("quotation" in source for source in shipped_grammar().trained_on)


def test_whatever_is_trained_tells_the_weights_from_others() -> None:
    parts = {manifest.relative_to(GRAMMAR.parents[2]).parts[0] for manifest in manifests()}
    assert parts == {"actors", "encoder", "events", "statements"}


def test_all_weights_stay_within_forty_megabytes() -> None:
    files = (path for manifest in manifests() for path in manifest.parent.iterdir())
    assert sum(path.stat().st_size for path in files) <= 40_000_000


@given(st.data())
def test_a_damaged_file_is_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(shipped().files)))
    path = STATEMENTS / name
    content = bytearray(path.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    folder = tmp_path_factory.mktemp("weights")
    (folder / name).write_bytes(content)
    manifest = json.loads((STATEMENTS / "manifest.json").read_bytes())
    manifest["files"] = {name: manifest["files"][name]}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(WeightsError, match=f"{name} is damaged.*make train"):
        verified(folder, Manifest)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "roles.onnx").unlink()
    with pytest.raises(WeightsError, match=r"roles\.onnx"):
        verified(folder, StatementsManifest)


def test_an_empty_file_is_refused(folder: Path) -> None:
    (folder / "lemmas.txt").write_bytes(b"")
    with pytest.raises(WeightsError, match=r"lemmas\.txt"):
        verified(folder, StatementsManifest)


def test_no_manifest(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="no weights"):
        verified(tmp_path, Manifest)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"version": "x"}', b'{"version": 2}'])
def test_a_broken_manifest_is_refused(folder: Path, content: bytes) -> None:
    (folder / "manifest.json").write_bytes(content)
    with pytest.raises(WeightsError, match=r"manifest\.json"):
        verified(folder, StatementsManifest)


def test_thresholds_of_other_roles_are_refused(folder: Path) -> None:
    path = folder / "manifest.json"
    manifest = json.loads(path.read_bytes())
    manifest["role_thresholds"] = [0.5]
    path.write_text(json.dumps(manifest))
    with pytest.raises(WeightsError, match="other roles"):
        verified(folder, StatementsManifest)


def test_another_version_is_refused(folder: Path) -> None:
    path = folder / "manifest.json"
    path.write_text(path.read_text().replace('"version": 2', '"version": 99'))
    with pytest.raises(WeightsError, match="version 99"):
        verified(folder, StatementsManifest)
