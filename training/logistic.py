"""Logistic regression over named features, by L-BFGS."""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

_DIGITS = 3
_ROUNDS = 200

Loss = Callable[[np.ndarray], tuple[float, np.ndarray]]
"""Weights -> what they cost, and the slope of that."""


def tabulated(rows: Sequence[Sequence[str]], least: int) -> tuple[csr_matrix, list[str]]:
    """Return which row has which feature (N, F), and the features that `least` rows have."""
    counts = Counter(feature for row in rows for feature in set(row))
    names = sorted(feature for feature, count in counts.items() if count >= least)
    numbers = {feature: number for number, feature in enumerate(names)}
    places = [
        (place, numbers[feature])
        for place, row in enumerate(rows)
        for feature in set(row)
        if feature in numbers
    ]
    left, above = np.array(places).T
    table = csr_matrix((np.ones(len(places)), (left, above)), shape=(len(rows), len(names)))
    return table, names


def lightest(names: Sequence[str], loss: Loss, penalty: float) -> dict[str, float]:
    """Return the weights by name that cost least, those that are not 0; squares cost `penalty`."""

    def penalised(weights: np.ndarray) -> tuple[float, np.ndarray]:
        value, slope = loss(weights)
        return value + penalty / 2 * float(weights @ weights), slope + penalty * weights

    found = minimize(
        penalised, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS}
    )
    weights = {name: round(float(w), _DIGITS) for name, w in zip(names, found.x, strict=True)}
    return {name: weight for name, weight in weights.items() if weight}


def fit(
    rows: Sequence[Sequence[str]], right: Sequence[bool], *, penalty: float, least: int
) -> dict[str, float]:
    """Return the weights of the features that occur at least `least` times, ascending by name.

    Args:
        rows: the features of each example.
        right: whether it is one.
        penalty: what the squares of all weights cost (L2).
        least: rarer features weigh nothing.
    """
    table, names = tabulated(rows, least)
    signs = np.where(np.array(right), 1.0, -1.0)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margins = signs * (table @ weights)
        value = float(np.logaddexp(0, -margins).sum())
        slope = -signs / (1 + np.exp(np.clip(margins, -30, 30)))
        return value, np.asarray(table.T @ slope)

    return lightest(names, loss, penalty)
