"""The event heads in torch: words that name events, and who takes part.

They stand on the states of the grammar network, which they read and leave as they are. Shapes: B
texts, T tokens, N words that name events.
"""

import torch
from torch import Tensor, nn

from training.grammar_network import CONTEXT
from training.network import INPUT_SIZE
from training.two_way import TwoWay
from wortlaut.encoder.grammar_labels import EVENT_LABELS, PARTS
from wortlaut.encoder.relations import DISTANCES

JOINED = 256
HIDDEN = 128
STATES = 2 * HIDDEN
SIZE, PART_SIZE = 128, 48


class EventEncoder(nn.Module):
    """Context (B, T, CONTEXT) and words (B, T, INPUT_SIZE) -> states and scores of each type.

    The words are the input vectors of the grammar network: what its states hold of a word's
    identity is too little to tell types apart.
    """

    def __init__(self, *, dropout: float) -> None:
        super().__init__()
        self.join_context = nn.Linear(CONTEXT, JOINED)
        self.join_words = nn.Linear(INPUT_SIZE, JOINED)
        self.reading = TwoWay(JOINED, HIDDEN)
        self.drop = nn.Dropout(dropout)
        self.trigger = nn.Sequential(
            nn.Linear(STATES, SIZE), nn.GELU(), nn.Dropout(dropout), nn.Linear(SIZE, EVENT_LABELS)
        )

    def forward(self, context: Tensor, words: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """Return states (B, T, STATES) and scores (B, T, EVENT_LABELS)."""
        # One mask a text (Gal and Ghahramani 2016): cheap, and a channel is missing throughout.
        context = context * self.drop(torch.ones_like(context[:, :1]))
        joined = nn.functional.gelu(self.join_context(context) + self.join_words(self.drop(words)))
        states = self.drop(self.reading(self.drop(joined), lengths))
        return states, self.trigger(states)


class EventParts(nn.Module):
    """Scores every token as part of the event that another one names.

    A biaffine form (Dozat and Manning 2017) with terms for the token alone and for its distance.
    """

    def __init__(self, *, dropout: float) -> None:
        super().__init__()
        roles = len(PARTS)
        self.named = nn.Sequential(nn.Linear(STATES, SIZE), nn.GELU(), nn.Dropout(dropout))
        self.token = nn.Sequential(nn.Linear(STATES, SIZE), nn.GELU(), nn.Dropout(dropout))
        self.query = nn.Linear(SIZE, roles * PART_SIZE)
        self.key = nn.Linear(SIZE, roles * PART_SIZE)
        self.alone = nn.Linear(SIZE, roles)
        self.distance = nn.Linear(SIZE, roles * DISTANCES)

    def forward(self, states: Tensor, rows: Tensor, tokens: Tensor, distances: Tensor) -> Tensor:
        """Score the tokens of texts.

        Args:
            states: (B, T, STATES).
            rows: (N,) the text of each trigger.
            tokens: (N,) its token.
            distances: (N, T) distance classes, see `wortlaut.encoder.relations`.

        Returns:
            Scores (N, len(PARTS), T).
        """
        roles = len(PARTS)
        trigger = self.named(states[rows, tokens])
        token = self.token(states)
        query = self.query(trigger).unflatten(-1, (roles, PART_SIZE))
        key = self.key(token).unflatten(-1, (roles, PART_SIZE))[rows]
        scores = torch.einsum("nrp,ntrp->nrt", query, key) * PART_SIZE**-0.5
        scores = scores + self.alone(token)[rows].transpose(1, 2)
        near = self.distance(trigger).unflatten(-1, (roles, DISTANCES))
        return scores + near.gather(2, distances[:, None].expand(-1, roles, -1))
