"""What enters each layer: the ranges that quantisation takes for granted."""

from collections.abc import Callable

import torch
from torch import Tensor, nn

from training.two_way import TwoWay

Range = tuple[float, float]
Ranges = dict[nn.Module, Range]
OUTLIERS = 1e-5
"""Share of values that may lie beyond each end of a range; they are clipped."""
MOST_VALUES = 1_000_000


def observed(module: nn.Module, work: Callable[[], object]) -> Ranges:
    """Return the range of what enters each linear layer and LSTM of a module during some work.

    Args:
        module: the network; layers that the work does not reach get no range.
        work: runs it, on texts like those that it will read.
    """
    ends: dict[nn.Module, list[Tensor]] = {}

    def note(layer: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        values = inputs[0].detach().flatten().float()
        values = values[:: 1 + len(values) // MOST_VALUES]
        few = max(1, int(len(values) * OUTLIERS))
        own = torch.stack([values.kthvalue(few)[0], values.kthvalue(len(values) + 1 - few)[0]])
        ends.setdefault(layer, []).append(own)

    layers = [each for each in module.modules() if isinstance(each, nn.Linear | TwoWay)]
    hooks = [layer.register_forward_pre_hook(note) for layer in layers]
    with torch.no_grad():
        work()
    for hook in hooks:
        hook.remove()
    return {layer: _range(torch.stack(own)) for layer, own in ends.items()}


def _range(ends: Tensor) -> Range:
    """Return the widest of the ranges (N, 2), 0 within it."""
    return min(0.0, float(ends[:, 0].min())), max(0.0, float(ends[:, 1].max()))
