"""Texts in pieces, pieces of similar length side by side."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wortlaut.encoder.inputs import Inputs, split

TOKENS_A_BATCH = 2048


class TextPiece(NamedTuple):
    """A part of a text: the text's number, the index of the part's first token, its input."""

    text: int
    offset: int
    inputs: Inputs


def pieces(texts: Sequence[Inputs]) -> list[TextPiece]:
    """Return the pieces of all texts in order; an empty text has none."""
    return [
        TextPiece(number, offset, part)
        for number, text in enumerate(texts)
        for offset, part in split(text)
    ]


def batches(parts: Sequence[TextPiece]) -> Iterator[list[int]]:
    """Yield indices of pieces of similar length, in batches within `TOKENS_A_BATCH` when padded."""
    order = sorted(range(len(parts)), key=lambda n: len(parts[n].inputs.ids))
    first = 0
    for last in range(1, len(order) + 1):
        full = last == len(order)
        if full or len(parts[order[last]].inputs.ids) * (last + 1 - first) > TOKENS_A_BATCH:
            yield order[first:last]
            first = last
