"""The statement heads in torch: quotation tags, then roles and medium of each quotation.

Shapes: B articles, T tokens, Q quotations of an article.
"""

import torch
from torch import Tensor, nn

from training.event_hint import EventHint
from training.grammar_network import CONTEXT
from training.two_way import TwoWay
from wortlaut.encoder.grammar_labels import EVENT_LABELS
from wortlaut.encoder.inputs import COLUMN, MARKS, READINGS, STARTS
from wortlaut.encoder.relations import DISTANCES, SENTENCE_DISTANCES
from wortlaut.encoder.tags import KINDS, MEDIA, ROLES, TAGS

HIDDEN = 256
STATES = 2 * HIDDEN
JOINED = 320
ROLE_SIZE = 96


class Encoder(nn.Module):
    """Ids (B, T, len(COLUMNS)), lengths (B,), context (B, T, CONTEXT) -> states and scores.

    It stands on the grammar network, whose states it reads and leaves as they are.
    """

    def __init__(self, *, ambiguity: int, lemmas: int, dropout: float) -> None:
        super().__init__()
        self.ambiguity = nn.Embedding(ambiguity, 48, padding_idx=0)
        self.lemma = nn.Embedding(lemmas, 64, padding_idx=0)
        self.reading_of = nn.Embedding(READINGS, 32, padding_idx=0)
        self.mark = nn.Embedding(MARKS, 24, padding_idx=0)
        self.start = nn.Embedding(STARTS, 8, padding_idx=0)
        for table in (self.ambiguity, self.lemma, self.reading_of, self.mark, self.start):
            nn.init.normal_(table.weight, std=0.3)
        self.event = EventHint(32)
        self.join_context = nn.Linear(CONTEXT, JOINED)
        self.join_known = nn.Linear(48 + 64 + 32 + 24 + 8 + 32, JOINED)
        self.reading = TwoWay(JOINED, HIDDEN)
        self.drop = nn.Dropout(dropout)
        self.tagger = nn.Sequential(
            nn.Linear(STATES, 192), nn.GELU(), nn.Dropout(dropout), nn.Linear(192, 2 * TAGS)
        )
        self.trigger = nn.Linear(192, EVENT_LABELS)
        self.role_tagger = nn.Linear(STATES, len(ROLES))

    def forward(
        self, ids: Tensor, lengths: Tensor, context: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return states (B, T, STATES), tag scores (B, T, 2, TAGS) of both layers, event scores.

        The event scores (B, T, EVENT_LABELS) tell whether a token names an event, of which type.
        """
        known = torch.cat(
            [
                self.drop(self.ambiguity(ids[..., COLUMN["ambiguity"]])),
                self.drop(self.lemma(ids[..., COLUMN["lemma"]])),
                self.drop(self.reading_of(ids[..., COLUMN["reading"]])),
                self.mark(ids[..., COLUMN["mark"]]),
                self.start(ids[..., COLUMN["start"]]),
                self.drop(self.event(ids[..., COLUMN["event"]])),
            ],
            dim=-1,
        )
        # One mask a text (Gal and Ghahramani 2016): cheap, and a channel is missing throughout.
        context = context * self.drop(torch.ones_like(context[:, :1]))
        joined = self.join_context(context) + self.join_known(known)
        states = self.drop(self.reading(self.drop(nn.functional.gelu(joined)), lengths))
        hidden = self.tagger[:3](states)
        return states, self.tagger[3](hidden).unflatten(-1, (2, TAGS)), self.trigger(hidden)


class RoleScorer(nn.Module):
    """Scores every token as part of each role of each quotation, and each medium.

    A biaffine form (Dozat and Manning 2017) between quotation and token, with terms for the token
    alone and for the distance in tokens and sentences, the latter weighted by the quotation.
    """

    def __init__(self, *, dropout: float) -> None:
        super().__init__()
        roles = len(ROLES)
        self.drop = nn.Dropout(dropout)
        self.kind = nn.Embedding(2 * len(KINDS), 32)
        self.quote = nn.Sequential(nn.Linear(3 * STATES + 32, 256), nn.GELU(), nn.Dropout(dropout))
        self.token = nn.Sequential(nn.Linear(STATES, 192), nn.GELU(), nn.Dropout(dropout))
        self.query = nn.Linear(256, roles * ROLE_SIZE)
        self.key = nn.Linear(192, roles * ROLE_SIZE)
        self.alone = nn.Linear(192, roles)
        self.distance = nn.Linear(256, roles * DISTANCES)
        self.sentences = nn.Linear(256, roles * SENTENCE_DISTANCES)
        self.medium = nn.Linear(256 + 192, len(MEDIA))

    def forward(
        self,
        states: Tensor,
        members: Tensor,
        ends: Tensor,
        kinds: Tensor,
        distances: Tensor,
        sentences: Tensor,
    ) -> tuple[Tensor, Tensor]:
        """Score the quotations of one article.

        Args:
            states: (T, STATES).
            members: (Q, T), 1 for the tokens of a quotation.
            ends: (Q, 2) first and last token.
            kinds: (Q,) number of the kind, plus len(KINDS) for a quotation in a quotation.
            distances: (Q, T) distance classes in tokens, see `wortlaut.encoder.relations`.
            sentences: (Q, T) distance classes in sentences.

        Returns:
            Role scores (Q, len(ROLES), T) and medium scores (Q, len(MEDIA)).
        """
        mean = members @ states / members.sum(1, keepdim=True)
        edges = states[ends].flatten(1)
        quote = self.quote(torch.cat([mean, edges, self.kind(kinds)], dim=-1))
        token = self.token(states)
        query = self.query(quote).unflatten(-1, (len(ROLES), ROLE_SIZE)).transpose(0, 1)
        key = self.key(token).unflatten(-1, (len(ROLES), ROLE_SIZE)).permute(1, 2, 0)
        scores = (query @ key).transpose(0, 1) * ROLE_SIZE**-0.5
        scores = scores + self.alone(token).T
        by_distance = self.distance(quote).unflatten(-1, (len(ROLES), DISTANCES))
        by_sentence = self.sentences(quote).unflatten(-1, (len(ROLES), SENTENCE_DISTANCES))
        shape = (-1, len(ROLES), -1)
        scores = scores + by_distance.gather(2, distances[:, None].expand(shape))
        scores = scores + by_sentence.gather(2, sentences[:, None].expand(shape))
        attention = scores[:, ROLES.index("cue")].softmax(-1)
        medium = self.medium(torch.cat([quote, attention @ token], dim=-1))
        return scores, medium
