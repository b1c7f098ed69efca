"""What has been learned is kept whole or not at all; torch is needed, so this runs in training."""

from pathlib import Path
from typing import NoReturn

import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only")

from training.compute import save


class Unkept:
    """Something that stops whoever writes it."""

    def __reduce__(self) -> NoReturn:
        raise KeyboardInterrupt


def test_a_run_stopped_while_it_writes_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "weights.pt"
    save({"step": 1}, path)
    with pytest.raises(KeyboardInterrupt):
        save({"step": 2, "rest": Unkept()}, path)
    assert torch.load(path) == {"step": 1}


def test_a_run_stopped_while_it_first_writes_leaves_nothing_to_go_on_from(tmp_path: Path) -> None:
    path = tmp_path / "weights.pt"
    with pytest.raises(KeyboardInterrupt):
        save({"rest": Unkept()}, path)
    assert not path.exists()
