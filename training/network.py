"""The network in torch: the layers that raw text trains.

Shapes: B texts (or windows), T tokens. All inputs are integer ids.
"""

import torch
from torch import Tensor, nn

from wortlaut.encoder.features import BUCKETS, FORM_COLUMNS, SHAPES

WORD_SIZE = 128
PIECE_SIZE = 48
SHAPE_SIZE = 16
INPUT_SIZE = 256
STATE_SIZE = 384
JOINED = 320
UPPER_SIZE = 256
NEVER = -1e4
"""The score of what cannot be."""


class WordInput(nn.Module):
    """Word, its pieces and shape -> one vector a token.

    Ids (B, T, C) of which the first columns are `FORM_COLUMNS` -> (B, T, INPUT_SIZE).
    """

    def __init__(self, words: int) -> None:
        super().__init__()
        sizes = {"word": (words, WORD_SIZE), "shape": (SHAPES, SHAPE_SIZE)}
        sizes |= {name: (count, PIECE_SIZE) for name, count in BUCKETS.items()}
        self.tables = nn.ModuleDict(
            {name: nn.Embedding(*sizes[name], padding_idx=0) for name in FORM_COLUMNS}
        )
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.1)
            nn.init.zeros_(table.weight[0])
        self.mix = nn.Linear(sum(size for _, size in sizes.values()), INPUT_SIZE)

    def forward(self, ids: Tensor) -> Tensor:
        """Return the input vectors."""
        vectors = [table(ids[..., n]) for n, table in enumerate(self.tables.values())]
        return nn.functional.gelu(self.mix(torch.cat(vectors, dim=-1)))


class Reader(nn.Module):
    """Input vectors and two bidirectional LSTMs, one on the other, as raw text trains them.

    The directions of the lower one do not see each other: each alone is a language model.
    """

    def __init__(self, words: int) -> None:
        super().__init__()
        self.input = WordInput(words)
        self.lower = nn.LSTM(INPUT_SIZE, STATE_SIZE, batch_first=True, bidirectional=True)
        self.join = nn.Linear(2 * STATE_SIZE, JOINED)
        self.upper = nn.LSTM(JOINED, UPPER_SIZE, batch_first=True, bidirectional=True)
