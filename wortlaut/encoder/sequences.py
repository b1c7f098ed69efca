"""The best sequence of labels under constraints (Viterbi 1967)."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
FORBIDDEN = np.float32(-1e4)


def best_sequences(scores: Floats, follows: Floats, opens: Floats) -> NDArray[np.int64]:
    """Return the best sequence of labels of each row.

    Args:
        scores: (N, T, K) log-probabilities.
        follows: (K, K) added where the second label follows the first, 0 or `FORBIDDEN`.
        opens: (K,) added where a label comes first, 0 or `FORBIDDEN`.

    Returns:
        (N, T) labels.
    """
    rows, count, labels = scores.shape
    if count == 0:
        return np.zeros((rows, 0), dtype=np.int64)
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
