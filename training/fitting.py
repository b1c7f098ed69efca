"""How weights are fitted: two learning rates, a schedule, a moving average."""

import math
import time
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import torch
from torch import Tensor

WARMUP = 100
LEAST = 0.02
LARGEST_GRADIENT = 2.0

_Batch = TypeVar("_Batch")


def optimizer_for(
    model: torch.nn.Module, *, rate: float, pretrained: Iterable[Tensor] = (), slow: float = 0.0
) -> torch.optim.Optimizer:
    """Return an optimizer that moves pretrained weights at a rate of their own, frozen ones not."""
    pretrained = list(pretrained)
    ids = {id(parameter) for parameter in pretrained}
    others = [each for each in model.parameters() if each.requires_grad and id(each) not in ids]
    groups = [
        {"params": parameters, "lr": peak, "peak": peak}
        for parameters, peak in ((pretrained, slow), (others, rate))
        if parameters
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def set_rates(optimizer: torch.optim.Optimizer, step: int, total: int) -> None:
    """Set the rates of a step: a linear warm-up, then a cosine down to a fiftieth."""
    share = min(1.0, (step + 1) / WARMUP) * 0.5 * (1 + math.cos(math.pi * step / (total + 50)))
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * max(share, LEAST)


class Average:
    """An exponential moving average of all weights."""

    def __init__(self, modules: torch.nn.Module, decay: float) -> None:
        self.decay = decay
        self.steps = 0
        self.values = {k: v.detach().clone() for k, v in modules.state_dict().items()}

    def update(self, modules: torch.nn.Module) -> None:
        """Move the average towards the present weights."""
        self.steps += 1
        decay = min(self.decay, self.steps / (self.steps + 10))
        torch._foreach_lerp_(
            list(self.values.values()), list(modules.state_dict().values()), 1 - decay
        )


def fit(
    model: torch.nn.ModuleDict,
    epochs: Sequence[Sequence[_Batch]],
    loss_of: Callable[[_Batch], Tensor],
    *,
    optimizer: torch.optim.Optimizer,
    decay: float,
) -> torch.nn.ModuleDict:
    """Train on the batches of each epoch; return the model with averaged weights."""
    average = Average(model, decay)
    total, step = sum(map(len, epochs)), 0
    for number, batches in enumerate(epochs, 1):
        started, running = time.time(), 0.0
        for batch in batches:
            set_rates(optimizer, step, total)
            loss = loss_of(batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), LARGEST_GRADIENT)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            average.update(model)
            running += loss.item()
            step += 1
        took = time.time() - started
        print(f"epoch {number} loss {running / len(batches):.3f} {took:.0f} s", flush=True)
    model.load_state_dict(average.values)
    return model.eval()
