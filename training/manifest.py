"""The manifest of a folder of weights: what they are, with checksums."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path


def write_manifest(folder: Path, names: Iterable[str], facts: Mapping[str, object]) -> None:
    """Write the manifest that names the files of a folder with their checksums."""
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    text = json.dumps({**facts, "files": sums}, ensure_ascii=False, indent=1)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf-8")
