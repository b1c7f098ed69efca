"""How far a figure may be chance: percentile bootstrap over documents (Efron 1979)."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

RESAMPLES = 2000
SEED = 1
LEVEL = 0.95


class Interval(NamedTuple):
    """The middle `LEVEL` of a figure over resampled documents."""

    low: float
    high: float


def intervals(counts: npt.NDArray[np.int64]) -> list[Interval]:
    """Return an interval for the F1 of each measure.

    Documents are drawn with replacement, `RESAMPLES` times with the seed `SEED`, and what is
    counted in them is pooled. The same counts give the same intervals.

    Args:
        counts: documents x measures x 3: items right, in the gold, and found. Where gold and found
            are the same, F1 is the share of items that are right. Draws without any item of a
            measure do not count for it; where there are none at all, its interval is [0, 0].
    """
    documents = len(counts)
    draws = np.random.default_rng(SEED).multinomial(
        documents, np.full(documents, 1 / documents), size=RESAMPLES
    )
    right, gold, found = np.moveaxis(np.tensordot(draws, counts, axes=1), -1, 0)
    items = gold + found
    f1 = np.where(items, 2 * right / np.maximum(items, 1), np.nan)
    f1[:, ~items.any(axis=0)] = 0
    tail = (1 - LEVEL) / 2
    low, high = np.nanquantile(f1, (tail, 1 - tail), axis=0)
    return [Interval(float(a), float(b)) for a, b in zip(low, high, strict=True)]
