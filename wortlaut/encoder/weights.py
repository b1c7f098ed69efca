"""The weight files that ship with the package: found, checked, loaded once a process."""

import hashlib
from functools import cache
from pathlib import Path

import msgspec

from wortlaut.encoder.tags import ROLES
from wortlaut.errors import WeightsError

FOLDER = Path(__file__).parent / "weights"
VERSION = 1
_ADVICE = "reinstall the package, or rebuild the weights with `make train`"


class Manifest(msgspec.Struct, frozen=True):
    """What the weight files are and how their scores become decisions.

    Attributes:
        version: layout of the files; must equal `VERSION`.
        trained_on, licence: sources and what follows from them.
        files: SHA-256 of each file, in hexadecimal.
        outside_bias: added to the log-probability of the outside tag in each layer.
        role_thresholds: least probability of a token in each role, in the order of `ROLES`.
        calibration: slope and intercept of the logistic curve from score to confidence.
    """

    version: int
    trained_on: tuple[str, ...]
    licence: str
    files: dict[str, str]
    outside_bias: tuple[float, float]
    role_thresholds: tuple[float, ...]
    calibration: tuple[float, float]


def read_manifest(folder: Path = FOLDER) -> Manifest:
    """Return the manifest of a weight folder.

    Raises:
        WeightsError: it is missing, broken or of another version.
    """
    path = folder / "manifest.json"
    try:
        manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    except FileNotFoundError:
        raise WeightsError(f"no weights: {path} is missing; {_ADVICE}") from None
    except (OSError, msgspec.DecodeError) as error:
        raise WeightsError(f"cannot read {path}: {error}; {_ADVICE}") from error
    if manifest.version != VERSION or len(manifest.role_thresholds) != len(ROLES):
        raise WeightsError(
            f"{path} is of version {manifest.version}, this program reads {VERSION}; {_ADVICE}"
        )
    return manifest


def read_file(name: str, manifest: Manifest, folder: Path = FOLDER) -> bytes:
    """Return the content of a weight file.

    Raises:
        WeightsError: it is missing, or its checksum is not the manifest's.
    """
    path = folder / name
    try:
        content = path.read_bytes()
    except OSError as error:
        raise WeightsError(f"cannot read {path}: {error.strerror}; {_ADVICE}") from error
    if hashlib.sha256(content).hexdigest() != manifest.files.get(name):
        raise WeightsError(f"{path} is damaged: its checksum is not the manifest's; {_ADVICE}")
    return content


@cache
def shipped() -> Manifest:
    """Return the manifest of the weights in the package."""
    return read_manifest()
