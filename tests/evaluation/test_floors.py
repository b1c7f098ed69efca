import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from wortlaut.errors import UsageError
from wortlaut.evaluation import check, load_floors

DATA = b"one article\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "dev.jsonl"
    path.write_bytes(DATA)
    return path


def floors_file(folder: Path, **changes: Any) -> Path:
    content = {
        "data": "dev.jsonl",
        "sha256": hashlib.sha256(DATA).hexdigest(),
        "floors": {"messages.f1": 0.7, "roles.f1": 0.66},
    }
    path = folder / "floors.json"
    path.write_text(json.dumps(content | changes))
    return path


def test_figures_on_the_floor_hold(data: Path) -> None:
    floors = floors_file(data.parent)
    assert check(floors, data, {"messages.f1": 0.7, "roles.f1": 0.9}) == []
    assert load_floors(floors).data == "dev.jsonl"


def test_a_figure_below_its_floor_is_named(data: Path) -> None:
    figures = {"messages.f1": 0.69995, "roles.f1": float("nan")}
    assert check(floors_file(data.parent), data, figures) == [
        "messages.f1: 0.69995 is below the floor of 0.7",
        "roles.f1: nan is below the floor of 0.66",
    ]


def test_a_floor_without_a_figure_is_a_violation(data: Path) -> None:
    (violation,) = check(floors_file(data.parent), data, {"messages.f1": 0.8})
    assert violation == "roles.f1: was not measured; measured are messages.f1"


def test_other_data_is_a_violation_of_its_own(data: Path) -> None:
    data.write_bytes(b"two articles\n")
    figures = {"messages.f1": 0.8, "roles.f1": 0.1}
    first, second = check(floors_file(data.parent), data, figures)
    assert "has the checksum" in first
    assert hashlib.sha256(b"two articles\n").hexdigest() in first
    assert second.startswith("roles.f1")


def test_missing_data_is_a_violation_of_its_own(data: Path) -> None:
    data.unlink()
    (violation,) = check(floors_file(data.parent), data, {"messages.f1": 0.8, "roles.f1": 0.8})
    assert "dev.jsonl: cannot be read: No such file or directory" in violation


@pytest.mark.parametrize(
    "changes",
    [
        {"floors": {}},
        {"floors": {"messages.f1": 1.1}},
        {"floors": {"messages.f1": "high"}},
        {"floors": None},
        {"sha256": "abc"},
        {"flors": {}},
    ],
)
def test_a_file_that_guards_nothing_is_refused(data: Path, changes: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=r"floors.json: not a floors file"):
        check(floors_file(data.parent, **changes), data, {})


def test_a_missing_or_broken_floors_file_is_refused(data: Path) -> None:
    with pytest.raises(UsageError, match="No such file or directory"):
        load_floors(data.parent / "none.json")
    with pytest.raises(UsageError, match="not a floors file"):
        load_floors(data)
