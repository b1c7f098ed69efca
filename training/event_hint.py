"""The vectors of what a language's words tell of events, in torch.

Shapes: B texts, T tokens.
"""

import torch
from torch import Tensor, nn

from wortlaut.encoder.event_hints import HINTED_TYPES, HINTED_WEIGHTS, HINTS, hinted


class EventHint(nn.Module):
    """Column "event" of the ids (B, T) -> vectors (B, T, size), of what it is made of.

    Types that stand together in few words share what is learned of each (`wortlaut.encoder.
    event_hints`). Nothing that no frame tells has the vector 0.
    """

    def __init__(self, size: int) -> None:
        super().__init__()
        made_of = torch.tensor([(0, 0, 0), *map(hinted, range(HINTS))])
        self.register_buffer("made_of", made_of, persistent=False)
        self.first = nn.Embedding(HINTED_TYPES, size, padding_idx=0)
        self.second = nn.Embedding(HINTED_TYPES, size, padding_idx=0)
        self.rare = nn.Embedding(HINTED_WEIGHTS, size, padding_idx=0)
        for table in (self.first, self.second, self.rare):
            nn.init.normal_(table.weight, std=0.3)
            nn.init.zeros_(table.weight[0])

    @property
    def weight(self) -> Tensor:
        """The table (1 + HINTS, size) of all numbers of the column."""
        first, second, rare = self.made_of.unbind(1)
        return self.first(first) + self.second(second) + self.rare(rare)

    def forward(self, ids: Tensor) -> Tensor:
        """Return the vectors."""
        return nn.functional.embedding(ids, self.weight)
