"""The weight files that ship with the package, in two folders by licence: found and checked."""

import hashlib
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TypeVar

import msgspec

from wortlaut.encoder.tags import ROLES
from wortlaut.errors import WeightsError

_PACKAGE = Path(__file__).parents[1]
_FOLDER = Path(__file__).parent / "weights"
GRAMMAR = _FOLDER / "grammar"
STATEMENTS = _FOLDER / "statements"
VERSION = 2
_FINGERPRINT = 16
_ADVICE = "reinstall the package, or rebuild the weights with `make train`"


class Manifest(msgspec.Struct, frozen=True):
    """What the weight files of a folder are.

    Attributes:
        version: layout of the files; must equal `VERSION`.
        trained_on: the sources.
        licence: what follows from them.
        files: SHA-256 of each file, in hexadecimal.
    """

    version: int
    trained_on: tuple[str, ...]
    licence: str
    files: dict[str, str]


class StatementsManifest(Manifest, frozen=True):
    """The statement weights, and how their scores become decisions.

    Attributes:
        outside_bias: added to the log-probability of the outside tag in each layer.
        least_score: least score of a quotation in each layer (see `reading.stretch_score`).
        role_thresholds: least probability of a token in each role, in the order of `ROLES`.
        calibration: slope and intercept of the logistic curve from score to confidence.
    """

    outside_bias: tuple[float, float]
    least_score: tuple[float, float]
    role_thresholds: tuple[float, ...]
    calibration: tuple[float, float]


_M = TypeVar("_M", bound=Manifest)


def verified(folder: Path, shape: type[_M]) -> _M:
    """Return the manifest of a weight folder whose files are whole.

    Raises:
        WeightsError: a file is missing or damaged, or the manifest is broken or of another
            version.
    """
    manifest = _manifest(folder / "manifest.json", shape)
    for name, checksum in manifest.files.items():
        if _checksum(folder / name) != checksum:
            raise WeightsError(
                f"{folder / name} is damaged: its checksum is not the manifest's; {_ADVICE}"
            )
    return manifest


def _manifest(path: Path, shape: type[_M]) -> _M:
    try:
        content = path.read_bytes()
        version = msgspec.json.decode(content, type=_Versioned).version
        if version != VERSION:
            raise WeightsError(
                f"{path} is of version {version}, this program reads {VERSION}; {_ADVICE}"
            )
        manifest = msgspec.json.decode(content, type=shape)
    except FileNotFoundError:
        raise WeightsError(f"no weights: {path} is missing; {_ADVICE}") from None
    except (OSError, msgspec.DecodeError) as error:
        raise WeightsError(f"cannot read {path}: {error}; {_ADVICE}") from error
    if isinstance(manifest, StatementsManifest) and len(manifest.role_thresholds) != len(ROLES):
        raise WeightsError(f"{path} holds thresholds of other roles; {_ADVICE}")
    return manifest


class _Versioned(msgspec.Struct):
    version: int


def _checksum(path: Path) -> str:
    """Return the SHA-256 of a file; it is mapped, as the network maps it, and not copied."""
    try:
        with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as content:
            return hashlib.sha256(content).hexdigest()
    except (OSError, ValueError) as error:
        raise WeightsError(f"cannot read {path}: {error}; {_ADVICE}") from error


@cache
def fingerprint() -> str:
    """Return what tells these weights from others: a digest of all manifests; nothing is loaded.

    Raises:
        WeightsError: a manifest is missing.
    """
    digest = hashlib.sha256()
    for manifest in manifests():
        digest.update(_checksum(manifest).encode())
    return digest.hexdigest()[:_FINGERPRINT]


def manifests() -> list[Path]:
    """Return the manifests of all weights in the package, of whatever part of it, in a fixed order.

    Raises:
        WeightsError: one of the networks has none.
    """
    found = sorted(_PACKAGE.glob("*/weights/**/manifest.json"))
    for folder in (GRAMMAR, STATEMENTS):
        if folder / "manifest.json" not in found:
            raise WeightsError(f"no weights: {folder / 'manifest.json'} is missing; {_ADVICE}")
    return found


@cache
def shipped_grammar() -> Manifest:
    """Return the manifest of the grammar weights in the package, all files checked."""
    return verified(GRAMMAR, Manifest)


@cache
def shipped() -> StatementsManifest:
    """Return the manifest of the statement weights in the package, all files checked."""
    return verified(STATEMENTS, StatementsManifest)
