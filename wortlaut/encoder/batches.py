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


def batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield the numbers of pieces of similar length, shorter ones first.

    A batch has at most `TOKENS_A_BATCH` tokens when it is padded to its longest piece, if it has
    several. Its padding takes no more than half of another such piece: reading it would take longer
    than reading the long ones in a batch of their own.

    Args:
        lengths: how many tokens each piece has.
    """
    batch: list[int] = []
    tokens = 0
    for piece in sorted(range(len(lengths)), key=lengths.__getitem__):
        length = lengths[piece]
        padding = length * len(batch) - tokens
        if batch and (length * (len(batch) + 1) > TOKENS_A_BATCH or 2 * padding > length):
            yield batch
            batch, tokens = [], 0
        batch.append(piece)
        tokens += length
    if batch:
        yield batch
