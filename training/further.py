"""Goes on with the statement heads in three ways and averages all: `python -m training.further`.

Runs that go on from the same weights lie close enough for their average to be a network, which
reads news of every kind at least as well as the best of them (model soups, Wortsman et al. 2022).
"""

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import torch

from training.compute import save
from training.shared import BUILD
from training.statements import Settings, States, run, shipped_states

FURTHER = (
    Settings(epochs=3, rate=4e-4, invented=False),
    Settings(epochs=3, rate=4e-4),
    Settings(epochs=4, rate=5e-4),
)
"""The first without the invented articles. The second of those that ship had seen 747 of them, the
last all 1,683."""


def averaged(found: Sequence[States]) -> States:
    """Return the mean of weights, all with the same names."""
    return {name: torch.stack([each[name] for each in found]).mean(0) for name in found[0]}


def further(start: States, path: Path) -> None:
    """Go on from weights in the ways of `FURTHER`; write the average of the four."""
    found = [start]
    for number, settings in enumerate(FURTHER, 1):
        own = path.with_name(f"{path.stem}-{number}.pt")
        if not own.exists():
            run(settings, own, start=start)
        found.append(torch.load(own)["model"])
    save({"model": averaged(found), "settings": asdict(Settings())}, path)


def from_scratch(path: Path) -> None:
    """Train the statement heads without the invented articles, then go on from them."""
    first = path.with_name(f"{path.stem}-0.pt")
    if not first.exists():
        run(replace(Settings(), invented=False), first)
    further(torch.load(first)["model"], path)


if __name__ == "__main__":
    further(shipped_states(Settings()), BUILD / "statements.pt")
