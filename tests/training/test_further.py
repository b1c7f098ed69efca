"""Averages of weights; torch is needed, so this runs in training."""

import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only")

from training.further import averaged


def test_the_average_is_the_mean_of_each_weight() -> None:
    found = averaged(
        [
            {"table": torch.tensor([[1.0, 2.0]]), "bias": torch.tensor([0.0])},
            {"table": torch.tensor([[3.0, 6.0]]), "bias": torch.tensor([1.0])},
        ]
    )
    assert {name: values.tolist() for name, values in found.items()} == {
        "table": [[2.0, 4.0]],
        "bias": [0.5],
    }
