"""What the grammar heads learn from; torch is needed, so this runs in training."""

import math

import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only")

from training.grammar import label_loss, mean_over


def test_any_of_the_allowed_labels_is_right_and_all_or_none_tells_nothing() -> None:
    scores = torch.log(torch.tensor([[[0.5, 0.25, 0.25], [0.7, 0.2, 0.1], [0.1, 0.1, 0.8]]]))
    masks = torch.tensor([[0b110, 0b111, 0]])
    assert label_loss(scores, masks, 3).item() == pytest.approx(math.log(2))


def test_where_nothing_is_told_nothing_is_lost() -> None:
    scores = torch.zeros(1, 2, 3, requires_grad=True)
    loss = label_loss(scores, torch.tensor([[0, 0b111]]), 3)
    loss.backward()
    assert loss.item() == 0
    assert scores.grad is not None
    assert not scores.grad.any()


def test_only_what_is_chosen_counts() -> None:
    chosen = torch.tensor([True, False, True])
    assert mean_over(chosen, torch.tensor([1.0, 50.0, 4.0])).item() == 2.5
