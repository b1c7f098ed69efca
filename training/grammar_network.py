"""The heads of grammar, entities and events in torch.

Shapes: B texts, T tokens, R relations. Sentences of a text are read together, arcs stay inside a
sentence; the root of a sentence is the token that depends on itself.
"""

import torch
from torch import Tensor, nn

from training.event_hint import EventHint
from training.network import INPUT_SIZE, JOINED, STATE_SIZE, UPPER_SIZE, Reader
from training.two_way import TwoWay
from wortlaut.encoder.grammar_labels import (
    ENTITY_LABELS,
    EVENT_LABELS,
    MOODS,
    PARTS,
    POS,
    RELATIONS,
)
from wortlaut.encoder.inputs import COLUMN, MARKS, READINGS, STARTS
from wortlaut.encoder.relations import DISTANCES
from wortlaut.language.de.words.tags import TAGS

STATES = 2 * UPPER_SIZE
CONTEXT = 2 * STATE_SIZE + STATES
ARC_SIZE = 192
RELATION_SIZE = 64
TRIGGER_SIZE, PART_SIZE = 96, 32
LABELS = (len(POS), len(TAGS), len(MOODS), ENTITY_LABELS, EVENT_LABELS)
# Corpora by whose habits a text is annotated; those of one house share them.
HABITS = (
    *("gsd", "pud", "hdt", "web", "germeval", "uner", "europarl", "protocols", "smartdata"),
    "own",
)


class GrammarEncoder(nn.Module):
    """Ids (B, T, len(COLUMNS)), lengths, habits (B,) -> context, states, scores of `LABELS`.

    Corpora differ in what they call an entity or a relation: a vector for the habits of each is
    added to the states before they are judged (after Stymne et al. 2018). The lemma column is not
    read: its list comes from the quotation corpus.
    """

    def __init__(self, reader: Reader, *, ambiguity: int, names: int, dropout: float) -> None:
        super().__init__()
        self.words = reader.input
        self.context = TwoWay(INPUT_SIZE, STATE_SIZE)
        self.context.load_bidirectional(reader.lower)
        self.ambiguity = nn.Embedding(ambiguity, 64, padding_idx=0)
        self.reading_of = nn.Embedding(READINGS, 32, padding_idx=0)
        self.mark = nn.Embedding(MARKS, 16, padding_idx=0)
        self.start = nn.Embedding(STARTS, 16, padding_idx=0)
        self.name = nn.Embedding(names, 32, padding_idx=0)
        for table in (self.ambiguity, self.reading_of, self.mark, self.start, self.name):
            nn.init.normal_(table.weight, std=0.3)
        self.event = EventHint(32)
        self.join = nn.Linear(2 * STATE_SIZE + 64 + 32 + 16 + 16 + 32 + 32, JOINED)
        self.reading = TwoWay(JOINED, UPPER_SIZE)
        self.reading.load_bidirectional(reader.upper)
        with torch.no_grad():
            self.join.weight[:, : 2 * STATE_SIZE] = reader.join.weight
            self.join.bias[:] = reader.join.bias
        self.drop = nn.Dropout(dropout)
        self.tagger = nn.Sequential(
            nn.Linear(STATES, 192), nn.GELU(), nn.Dropout(dropout), nn.Linear(192, sum(LABELS[:3]))
        )
        self.namer = nn.Sequential(
            nn.Linear(STATES, 192), nn.GELU(), nn.Dropout(dropout), nn.Linear(192, LABELS[3])
        )
        self.trigger = nn.Sequential(
            nn.Linear(STATES, 192), nn.GELU(), nn.Dropout(dropout), nn.Linear(192, LABELS[4])
        )
        self.habit = nn.Embedding(len(HABITS), STATES)
        nn.init.zeros_(self.habit.weight)

    def forward(
        self, ids: Tensor, lengths: Tensor, habits: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return context, states, and the scores of all label sets in one row.

        The context (B, T, CONTEXT) is what both layers say, habits apart: the statement network
        reads it. The states (B, T, STATES) are those of the upper layer with the habits added.
        """
        context = self.context(self.drop(self.words(ids)), lengths)
        known = torch.cat(
            [
                self.drop(context),
                self.drop(self.ambiguity(ids[..., COLUMN["ambiguity"]])),
                self.drop(self.reading_of(ids[..., COLUMN["reading"]])),
                self.mark(ids[..., COLUMN["mark"]]),
                self.start(ids[..., COLUMN["start"]]),
                self.drop(self.name(ids[..., COLUMN["name"]])),
                self.drop(self.event(ids[..., COLUMN["event"]])),
            ],
            dim=-1,
        )
        joined = self.drop(nn.functional.gelu(self.join(known)))
        read = self.reading(joined, lengths)
        states = self.drop(read) + self.habit(habits)[:, None]
        scores = torch.cat([self.tagger(states), self.namer(states), self.trigger(states)], dim=-1)
        return torch.cat([context, read], dim=-1), states, scores


class Parser(nn.Module):
    """Scores every token of a sentence as the head of every other (Dozat and Manning 2017)."""

    def __init__(self, *, dropout: float) -> None:
        super().__init__()

        def layer(size: int) -> nn.Sequential:
            return nn.Sequential(nn.Linear(STATES, size), nn.GELU(), nn.Dropout(dropout))

        self.dependent = layer(ARC_SIZE)
        self.head = layer(ARC_SIZE)
        self.arc = nn.Linear(ARC_SIZE, ARC_SIZE)
        self.governs = nn.Linear(ARC_SIZE, 1)
        self.relation_dependent = layer(RELATION_SIZE)
        self.relation_head = layer(RELATION_SIZE)
        self.pair = nn.Linear(RELATION_SIZE, RELATION_SIZE * len(RELATIONS))
        self.alone = nn.Linear(2 * RELATION_SIZE, len(RELATIONS))

    def arcs(self, states: Tensor) -> Tensor:
        """Return (..., T, T): the score of each head (last axis) of each token."""
        head = self.head(states)
        scores = self.arc(self.dependent(states)) @ head.transpose(-1, -2) * ARC_SIZE**-0.5
        return scores + self.governs(head).transpose(-1, -2)

    def relations(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Return (N, R) scores for the states (N, STATES) of tokens and of their heads."""
        left, right = self.relation_dependent(dependents), self.relation_head(heads)
        pair = self.pair(left).unflatten(-1, (len(RELATIONS), RELATION_SIZE))
        both = (pair @ right[..., None]).squeeze(-1) * RELATION_SIZE**-0.5
        return both + self.alone(torch.cat([left, right], dim=-1))


class EventParts(nn.Module):
    """Scores every token as part of the event that another one names.

    A biaffine form (Dozat and Manning 2017) with terms for the token alone and for its distance.
    """

    def __init__(self, *, dropout: float) -> None:
        super().__init__()
        roles = len(PARTS)
        self.named = nn.Sequential(nn.Linear(STATES, TRIGGER_SIZE), nn.GELU(), nn.Dropout(dropout))
        self.token = nn.Sequential(nn.Linear(STATES, TRIGGER_SIZE), nn.GELU(), nn.Dropout(dropout))
        self.query = nn.Linear(TRIGGER_SIZE, roles * PART_SIZE)
        self.key = nn.Linear(TRIGGER_SIZE, roles * PART_SIZE)
        self.alone = nn.Linear(TRIGGER_SIZE, roles)
        self.distance = nn.Linear(TRIGGER_SIZE, roles * DISTANCES)

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
