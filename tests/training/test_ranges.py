"""The ranges that quantisation takes for granted; torch is needed, so this runs in training."""

import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only")

from training.ranges import observed
from training.two_way import TwoWay


def test_a_range_spans_what_entered_a_layer_and_zero() -> None:
    layer = torch.nn.Linear(2, 1)
    values = torch.tensor([[1.0, 4.0], [2.0, 3.0]])
    assert observed(layer, lambda: layer(values)) == {layer: (0.0, 4.0)}


def test_the_widest_of_several_calls_counts() -> None:
    layer = TwoWay(1, 3)

    def work() -> None:
        for low, high in ((-1.0, 2.0), (-3.0, 1.0)):
            layer(torch.tensor([[[low], [high]]]), torch.tensor([2]))

    assert observed(layer, work)[layer] == (-3.0, 2.0)


def test_rare_outliers_are_left_out() -> None:
    layer = torch.nn.Linear(1, 1)
    values = torch.full((300_000, 1), 0.5)
    values[7] = 100.0
    assert observed(layer, lambda: layer(values))[layer] == (0.0, 0.5)


def test_a_layer_that_is_not_reached_has_no_range_and_no_hook_stays() -> None:
    used, idle = torch.nn.Linear(1, 1), torch.nn.Linear(1, 1)
    found = observed(torch.nn.ModuleList([used, idle]), lambda: used(torch.ones(1, 1)))
    assert set(found) == {used}
    used(torch.full((1, 1), 9.0))
    assert found[used] == (0.0, 1.0)
