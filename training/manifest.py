"""The manifest of a folder of weights: what they are, with checksums."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from wortlaut.encoder.logistic import Logistic
from wortlaut.encoder.weights import Manifest


def write_manifest(folder: Path, names: Iterable[str], facts: Mapping[str, object]) -> None:
    """Write the manifest that names the files of a folder with their checksums."""
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    text = json.dumps({**facts, "files": sums}, ensure_ascii=False, indent=1)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf-8")


def write_models(folder: Path, models: Mapping[str, Logistic], manifest: Manifest) -> None:
    """Write models under the names of their files, and the manifest with their checksums."""
    folder.mkdir(exist_ok=True)
    for name, model in models.items():
        model.write(folder / name)
    write_manifest(folder, models, msgspec.to_builtins(manifest))
