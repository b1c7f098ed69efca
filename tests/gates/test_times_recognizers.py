"""A floor for the German cases of Microsoft Recognizers-Text; it may only rise."""

import hashlib
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "../shared/data/times/recognizers-de"
CHECKSUM = "cd180082c1b08ea1f56a1baf740870a3a8f43ab744882203df5089ee9b33ed46"
CASES = 732
RIGHT = 86.0


def checksum(folder: Path) -> str:
    """Return one SHA-256 over the files in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.json")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def test_cases_that_are_read_as_expected() -> None:
    if not FOLDER.is_dir():
        pytest.skip(f"{FOLDER} is absent")
    assert checksum(FOLDER) == CHECKSUM, "other data, other floors"
    shares = runpy.run_path(str(ROOT / "benchmarks/times.py"))["measure"](FOLDER)
    cases = sum(share.cases for share in shares.values())
    right = sum(share.right for share in shares.values())
    assert cases == CASES
    assert 100 * right / cases >= RIGHT, shares
