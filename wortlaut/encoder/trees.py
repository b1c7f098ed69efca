"""From scores of heads to the tree of a sentence."""

import numpy as np

from wortlaut.encoder.arrays import Floats, Ints

ROOT = -1


def tree(scores: Floats) -> Ints:
    """Return the head of each token of a sentence, `ROOT` for its one root.

    The token most sure to be the root is it; every other takes its best head. Where that leaves a
    cycle, the cycle is opened at the token that loses least by a head in the tree instead: the
    first step of Chu and Liu 1965 and Edmonds 1967, repeated until all tokens hang together.

    Args:
        scores: (T, T), T at least 1: of each head (second axis) of each token; the diagonal is
            the score of being the root.
    """
    logs = scores - _log_sum(scores)
    step = len(logs) + 1
    root = int(logs.flat[::step].argmax())
    logs.flat[::step] = -np.inf
    heads: Ints = logs.argmax(1)
    heads[root] = root
    while True:
        reached = _followed(heads)
        if (reached == root).all():
            heads[root] = ROOT
            return heads
        cycling = np.unique(reached[reached != root])
        anchors = np.flatnonzero(reached == root)
        options = logs[np.ix_(cycling, anchors)]
        gain = options.max(1) - logs[cycling, heads[cycling]]
        opened = int(gain.argmax())
        heads[cycling[opened]] = anchors[options[opened].argmax()]


def _log_sum(scores: Floats) -> Floats:
    top = scores.max(1, keepdims=True)
    summed: Floats = top + np.log(np.exp(scores - top).sum(1, keepdims=True))
    return summed


def _followed(heads: Ints) -> Ints:
    """Return (T,) where each token gets by at least T steps to its head (pointers double).

    That is the root, which is its own head here, or a token of a cycle; every token of a cycle is
    got to from within it.
    """
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return reached
