"""How far a token is from a quotation, as small integers.

Distance classes: 0 inside the quotation, 1 in a gap of an interrupted one, then eleven classes
before its first token and eleven after its last one, widening with the distance.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from wortlaut.encoder.arrays import Floats, Ints, SmallInts
from wortlaut.encoder.tags import KINDS

_EDGES = np.array([1, 2, 3, 4, 5, 7, 10, 15, 25, 50, 100])
_FAR = int(_EDGES[-1])
DISTANCES = 2 + 2 * len(_EDGES)
_FARTHEST_BEFORE = 6
_FARTHEST_AFTER = 3
SENTENCE_DISTANCES = _FARTHEST_BEFORE + _FARTHEST_AFTER + 1


def _classes() -> Ints:
    """Return the classes of all distances from `-_FAR`, before, to `_FAR`, after; 0 is a gap."""
    far = np.searchsorted(_EDGES, np.arange(1, _FAR + 1), side="right") - 1
    return np.concatenate([2 + far[::-1], [1], 2 + len(_EDGES) + far])


_CLASSES = _classes()


def members(quotes: Sequence[Sequence[int]], count: int) -> Floats:
    """Return (Q, count): 1 where the token is part of the quotation."""
    table = np.zeros((len(quotes), count), dtype=np.float32)
    for row, quote in enumerate(quotes):
        table[row, list(quote)] = 1
    return table


def distances(quotes: Sequence[Sequence[int]], count: int) -> Ints:
    """Return (Q, count): the distance class of each token from each quotation."""
    table: Ints = _CLASSES[_apart(np.arange(count), _ends(quotes), _FAR, _FAR)]
    for row, quote in enumerate(quotes):
        table[row, list(quote)] = 0
    return table


def sentence_distances(quotes: Sequence[Sequence[int]], sentence: SmallInts) -> Ints:
    """Return (Q, T): sentences between token and quotation, 0 where it shares one, clipped."""
    numbers = sentence.astype(np.int64)
    return _apart(numbers, numbers[_ends(quotes)], _FARTHEST_BEFORE, _FARTHEST_AFTER)


def _apart(places: Ints, ends: Ints, before: int, after: int) -> Ints:
    """Return (Q, T): how far places (T,) are from stretches with ends (Q, 2), from `-before` on.

    It is 0 within a stretch, and limited to `[-before, after]`, but counted from 0.
    """
    apart = np.minimum(places - ends[:, :1], 0) + np.maximum(places - ends[:, 1:], 0)
    limited: Ints = np.clip(apart, -before, after) + before
    return limited


def _ends(quotes: Sequence[Sequence[int]]) -> Ints:
    """Return (Q, 2): the first and the last token of each quotation."""
    return np.array([(quote[0], quote[-1]) for quote in quotes], dtype=np.int64)


class Relations(NamedTuple):
    """What the role scorer takes beside the states, Q quotations over T tokens.

    Attributes:
        members: (Q, T) see `members`.
        ends: (Q, 2) first and last token.
        kinds: (Q,) see `scorer_kind`.
        distances: (Q, T) see `distances`.
        sentences: (Q, T) see `sentence_distances`.
    """

    members: Floats
    ends: Ints
    kinds: Ints
    distances: Ints
    sentences: Ints


def scorer_kind(kind: int, layer: int) -> int:
    """Return the number under which the role scorer knows a kind in a layer."""
    return kind + len(KINDS) * layer


def relations(
    quotes: Sequence[Sequence[int]], kinds: Sequence[int], sentence: SmallInts
) -> Relations:
    """Describe quotations, at least one, over the tokens whose sentences (T,) are given."""
    return Relations(
        members(quotes, len(sentence)),
        _ends(quotes),
        np.array(kinds, dtype=np.int64),
        distances(quotes, len(sentence)),
        sentence_distances(quotes, sentence),
    )
