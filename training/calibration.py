"""From scores to probabilities: a logistic curve (Platt 1999) and how far it is off."""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize

BINS = 10
RIGHT_FROM = 0.5


def fit(scores: Sequence[float], right: Sequence[bool]) -> tuple[float, float]:
    """Return slope and intercept of the curve that gives `right` the greatest likelihood."""
    x, y = np.array(scores), np.array(right, dtype=float)

    def loss(parameters: np.ndarray) -> float:
        logits = parameters[0] * x + parameters[1]
        return float(np.mean(np.logaddexp(0, logits) - y * logits))

    slope, intercept = minimize(loss, np.array([0.5, 0.0])).x
    return round(float(slope), 4), round(float(intercept), 4)


def expected_error(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """Return the expected calibration error over ten equal bins (Naeini et al. 2015)."""
    x, y = np.array(confidences), np.array(right, dtype=float)
    bins = np.minimum((x * BINS).astype(int), BINS - 1)
    gaps = [
        abs(x[bins == number].mean() - y[bins == number].mean()) * (bins == number).mean()
        for number in range(BINS)
        if (bins == number).any()
    ]
    return float(sum(gaps))


def is_right(found: frozenset[int], gold: Sequence[frozenset[int]]) -> bool:
    """Return whether some gold quotation has a token F1 of at least `RIGHT_FROM` with `found`."""
    return any(2 * len(found & quote) >= RIGHT_FROM * (len(found) + len(quote)) for quote in gold)
