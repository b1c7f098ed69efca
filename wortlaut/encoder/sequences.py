"""The best sequence of labels under constraints (Viterbi 1967)."""

import numpy as np

from wortlaut.encoder.arrays import Floats, Ints, Truths

FORBIDDEN = np.float32(-1e4)
_BEFORE = 4


def best_sequences(scores: Floats, follows: Floats, opens: Floats) -> Ints:
    """Return the best sequence of labels of each row.

    Where the best label of each token alone makes a sequence that is allowed, no other is better;
    only the stretches that are barred are searched, see `_mend`.

    Args:
        scores: (N, T, K) log-probabilities.
        follows: (K, K) added where the second label follows the first, 0 or `FORBIDDEN`.
        opens: (K,) added where a label comes first, 0 or `FORBIDDEN`.

    Returns:
        (N, T) labels.
    """
    if scores.shape[1] == 0:
        return np.zeros(scores.shape[:2], dtype=np.int64)
    found: Ints = scores.argmax(2)
    barred = _barred(found, follows, opens)
    if barred.any():
        _mend(found, barred, scores, follows, opens)
        rows = _barred(found, follows, opens).any(1)
        if rows.any():
            found[rows] = _searched(scores[rows], follows, opens)
    return found


def _barred(found: Ints, follows: Floats, opens: Floats) -> Truths:
    """Return (N, T) which labels must not stand where they do."""
    first, later = opens[found[:, :1]], follows[found[:, :-1], found[:, 1:]]
    return np.concatenate((first, later), axis=1) < 0


def _mend(
    found: Ints,
    barred: Truths,
    scores: Floats,
    follows: Floats,
    opens: Floats,
) -> None:
    """Search the stretches in which labels are barred, each by itself, and put the best in.

    A stretch runs from a label that may follow any other to where the next such label stands, with
    `_BEFORE` more of that kind before it. The best of each is the best of the row if they may
    follow each other; where they may not, the row is to be searched whole, as where the stretches,
    side by side, would be more work.
    """
    rows, count = found.shape
    begins = (follows == 0).all(0)[found]
    begins[:, 0] = True
    starts = np.flatnonzero(begins)
    numbers = np.searchsorted(starts, np.flatnonzero(barred), side="right") - 1
    wanted = np.zeros(len(starts) + 1, dtype=np.bool_)
    for before in range(_BEFORE + 1):
        wanted[np.maximum(numbers - before, 0)] = True
    new_row = np.append(starts % count == 0, True)
    opening = wanted[:-1] & (new_row[:-1] | ~np.append(False, wanted[:-2]))
    closing = wanted[:-1] & (new_row[1:] | ~wanted[1:])
    firsts, lasts = starts[opening], np.append(starts[1:], rows * count)[closing]
    longest = int((lasts - firsts).max())
    if len(firsts) * longest > barred.any(1).sum() * count:
        return
    cut, labels = scores.reshape(rows * count, -1), found.reshape(-1)
    table = np.zeros((len(firsts), longest, scores.shape[2]), dtype=np.float32)
    places = list(zip(firsts.tolist(), lasts.tolist(), strict=True))
    for number, (first, last) in enumerate(places):
        table[number, : last - first] = cut[first:last]
    best = _searched(table, follows, np.where(firsts[:, None] % count, np.float32(0), opens))
    for number, (first, last) in enumerate(places):
        labels[first:last] = best[number, : last - first]


def _searched(scores: Floats, follows: Floats, opens: Floats) -> Ints:
    """Return the best sequence of each row, all tried; `opens` may be one row or one a row."""
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
