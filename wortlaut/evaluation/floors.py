"""Accuracy floors: figures that a change may not fall below, pinned to the data they hold for.

A floors file is JSON: `{"data": "dev.jsonl.xz", "sha256": "…", "floors": {"messages.f1": 0.7}}`.
`sha256` is that of the data file's bytes as they lie on disk; the floors are those of figures by
name, as `report.measure_figures` returns them.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import msgspec

from wortlaut.errors import UsageError


class Floors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of a floors file."""

    data: str
    sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    floors: Annotated[
        dict[str, Annotated[float, msgspec.Meta(ge=0, le=1)]], msgspec.Meta(min_length=1)
    ]


def load_floors(path: str | Path) -> Floors:
    """Read a floors file.

    Raises:
        UsageError: it cannot be read, or is not a floors file.
    """
    try:
        return msgspec.json.decode(Path(path).read_bytes(), type=Floors)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}; give a floors file") from error
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise UsageError(f"{path}: not a floors file: {error}; mend it") from error


def check(
    floors_path: str | Path, data_path: str | Path, figures: Mapping[str, float]
) -> list[str]:
    """Return the violations, one line each; empty where every floor holds.

    Data that is missing or has another checksum is a violation of its own, and so is a floor for
    a measure that was not measured.

    Args:
        floors_path: the floors file.
        data_path: the data that the figures were measured on.
        figures: by name.

    Raises:
        UsageError: the floors file cannot be read, or is not one.
    """
    floors = load_floors(floors_path)
    violations = _data_violations(floors, Path(data_path))
    for name, floor in floors.floors.items():
        figure = figures.get(name)
        if figure is None:
            known = ", ".join(figures)
            violations.append(f"{name}: was not measured; measured are {known}")
        elif not figure >= floor:
            violations.append(f"{name}: {figure} is below the floor of {floor}")
    return violations


def _data_violations(floors: Floors, path: Path) -> list[str]:
    try:
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        return [f"{path}: cannot be read: {error.strerror}; the floors hold for {floors.data}"]
    if digest != floors.sha256:
        return [
            f"{path}: has the checksum {digest}, but the floors hold for {floors.data}"
            f" with {floors.sha256}; measure again and set the floors anew"
        ]
    return []
