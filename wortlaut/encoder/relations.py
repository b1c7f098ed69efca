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
DISTANCES = 2 + 2 * len(_EDGES)
_FARTHEST_BEFORE = 6
_FARTHEST_AFTER = 3
SENTENCE_DISTANCES = _FARTHEST_BEFORE + _FARTHEST_AFTER + 1


def _classes(distance: Ints) -> Ints:
    """Return the number of the widest class whose edge does not exceed each distance."""
    return np.searchsorted(_EDGES, distance, side="right") - 1


def members(quotes: Sequence[Sequence[int]], count: int) -> Floats:
    """Return (Q, count): 1 where the token is part of the quotation."""
    table = np.zeros((len(quotes), count), dtype=np.float32)
    for row, quote in enumerate(quotes):
        table[row, list(quote)] = 1
    return table


def distances(quotes: Sequence[Sequence[int]], count: int) -> Ints:
    """Return (Q, count): the distance class of each token from each quotation."""
    token = np.arange(count)
    table = np.ones((len(quotes), count), dtype=np.int64)
    for row, quote in enumerate(quotes):
        before, after = token < quote[0], token > quote[-1]
        table[row, before] = 2 + _classes(quote[0] - token[before])
        table[row, after] = 2 + len(_EDGES) + _classes(token[after] - quote[-1])
        table[row, list(quote)] = 0
    return table


def token_distances(tokens: Ints, count: int) -> Ints:
    """Return (N, count): the distance class of each token from each of some single tokens (N,)."""
    distance = np.arange(count) - tokens[:, None]
    far = _classes(np.abs(distance))
    return np.where(distance < 0, 2 + far, np.where(distance > 0, 2 + len(_EDGES) + far, 0))


def sentence_distances(quotes: Sequence[Sequence[int]], sentence: SmallInts) -> Ints:
    """Return (Q, T): sentences between token and quotation, 0 where it shares one, clipped."""
    table = np.zeros((len(quotes), len(sentence)), dtype=np.int64)
    for row, quote in enumerate(quotes):
        first, last = sentence[quote[0]], sentence[quote[-1]]
        offset = np.where(sentence < first, sentence - first, np.maximum(sentence - last, 0))
        table[row] = np.clip(offset, -_FARTHEST_BEFORE, _FARTHEST_AFTER) + _FARTHEST_BEFORE
    return table


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
        np.array([(quote[0], quote[-1]) for quote in quotes], dtype=np.int64),
        np.array(kinds, dtype=np.int64),
        distances(quotes, len(sentence)),
        sentence_distances(quotes, sentence),
    )
