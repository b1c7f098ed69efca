"""The best sequence of labels under constraints (Viterbi 1967)."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
FORBIDDEN = np.float32(-1e4)


def best_sequences(scores: Floats, follows: Floats, opens: Floats) -> NDArray[np.int64]:
    """Return the best sequence of labels of each row.

    Where the best label of each token alone makes a sequence that is allowed, no other is better;
    only the other rows are searched.

    Args:
        scores: (N, T, K) log-probabilities.
        follows: (K, K) added where the second label follows the first, 0 or `FORBIDDEN`.
        opens: (K,) added where a label comes first, 0 or `FORBIDDEN`.

    Returns:
        (N, T) labels.
    """
    if scores.shape[1] == 0:
        return np.zeros(scores.shape[:2], dtype=np.int64)
    found: NDArray[np.int64] = scores.argmax(2)
    barred = (follows[found[:, :-1], found[:, 1:]] < 0).any(1) | (opens[found[:, 0]] < 0)
    if barred.any():
        found[barred] = _searched(scores[barred], follows, opens)
    return found


def _searched(scores: Floats, follows: Floats, opens: Floats) -> NDArray[np.int64]:
    rows, count, labels = scores.shape
    best = scores[:, 0] + opens
    back = np.zeros((count, rows, labels), dtype=np.int8)
    for token in range(1, count):
        candidates = best[:, :, None] + follows
        back[token] = candidates.argmax(1)
        best = candidates.max(1) + scores[:, token]
    found = np.zeros((rows, count), dtype=np.int64)
    found[:, -1] = best.argmax(1)
    every = np.arange(rows)
    for token in range(count - 1, 0, -1):
        found[:, token - 1] = back[token, every, found[:, token]]
    return found
