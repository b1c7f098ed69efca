"""From the grammar network's answers to parts of speech, entities, trees and words for events."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, Protocol

import numpy as np

from wortlaut.encoder.arrays import Bytes, Floats, Ints, SmallInts
from wortlaut.encoder.grammar_labels import (
    ENTITIES,
    ENTITY_LABELS,
    MOODS,
    NO_ENTITY,
    POS,
    RELATIONS,
    begin,
    inside,
)
from wortlaut.encoder.inputs import Inputs
from wortlaut.encoder.sequences import FORBIDDEN, best_sequences
from wortlaut.encoder.trees import ROOT, tree
from wortlaut.records import Dependency, Entity, Mood


class GrammarScores(NamedTuple):
    """What the network says of one text of T tokens.

    Attributes:
        states: (T, S).
        context: (T, CONTEXT) states of both layers in (-1, 1), as unsigned bytes around 128: what
            the statement network reads.
        pos, tag, mood: (T,) numbers of the best labels.
        entities: (T, ENTITY_LABELS) log-probabilities.
        triggers: (T, EVENT_LABELS) probabilities of naming an event.
        arcs: (T, T) scores of each head (second axis) of each token; the diagonal is the root's.
    """

    states: Floats
    context: Bytes
    pos: Ints
    tag: Ints
    mood: Ints
    entities: Floats
    triggers: Floats
    arcs: Floats


class GrammarNetwork(Protocol):
    """The three questions that a grammar network answers."""

    def encode(self, texts: Sequence[Inputs]) -> list[GrammarScores]:
        """Score labels and arcs of each text."""

    def relate(self, states: Floats, heads: Ints) -> Ints:
        """Return (T,) the best relation of each token to its head, given as an index."""

    def take_part(self, states: Floats, triggers: Ints) -> Floats:
        """Return (N, len(PARTS), T) probabilities that tokens take part in what others name."""


class TaggedWord(NamedTuple):
    """A token's part of speech (UPOS), the number of its tag in `Pack.tags`, and its mood."""

    pos: str
    tag: int
    mood: Mood | None


class Grammar(NamedTuple):
    """The grammar of a text: a word and a dependency for each token, and the entities."""

    words: tuple[TaggedWord, ...]
    dependencies: tuple[Dependency, ...]
    entities: tuple[Entity, ...]


def grammars(
    texts: Sequence[Inputs], scored: Sequence[GrammarScores], *, network: GrammarNetwork
) -> list[Grammar]:
    """Return the grammar of each text of a batch from the network's answers."""
    labelled = best_entity_labels([scores.entities for scores in scored])
    return [
        Grammar(
            words_of(scores),
            dependencies(text.sentence, scores, network=network),
            entities_of(labels, scores.entities),
        )
        for text, scores, labels in zip(texts, scored, labelled, strict=True)
    ]


def joined(parts: Sequence[tuple[int, Grammar]]) -> Grammar:
    """Return the grammar of a text from its pieces, each with the index of its first token."""
    if len(parts) == 1:
        return parts[0][1]
    words: list[TaggedWord] = []
    trees: list[Dependency] = []
    entities: list[Entity] = []
    for at, own in parts:
        words += own.words
        trees += (d if d.head == ROOT else d._replace(head=d.head + at) for d in own.dependencies)
        entities += (e._replace(first=e.first + at, last=e.last + at) for e in own.entities)
    return Grammar(tuple(words), tuple(trees), tuple(entities))


def words_of(scores: GrammarScores) -> tuple[TaggedWord, ...]:
    """Return the best labels of each token."""
    return tuple(map(_tagged, scores.pos.tolist(), scores.tag.tolist(), scores.mood.tolist()))


@cache
def _tagged(pos: int, tag: int, mood: int) -> TaggedWord:
    return TaggedWord(POS[pos], tag, MOODS[mood])


def dependencies(
    sentence: SmallInts, scores: GrammarScores, *, network: GrammarNetwork
) -> tuple[Dependency, ...]:
    """Return one dependency a token: each sentence is a tree of its own.

    Args:
        sentence: (T,) ascending numbers of sentences.
        scores: the network's answer.
        network: names the relations.
    """
    heads = np.empty(len(sentence), dtype=np.int64)
    starts = np.flatnonzero(np.diff(sentence, prepend=-1))
    for first, last in zip(starts, [*starts[1:], len(sentence)], strict=True):
        own = tree(scores.arcs[first:last, first:last])
        heads[first:last] = np.where(own == ROOT, ROOT, own + first)
    related = network.relate(scores.states, np.where(heads == ROOT, np.arange(len(heads)), heads))
    return tuple(
        Dependency(head, "root" if head == ROOT else RELATIONS[relation])
        for head, relation in zip(heads.tolist(), related.tolist(), strict=True)
    )


@cache
def _entity_rules() -> tuple[Floats, Floats]:
    """Return which entity labels may follow each other and which may come first."""
    follows = np.zeros((ENTITY_LABELS, ENTITY_LABELS), dtype=np.float32)
    opens = np.zeros(ENTITY_LABELS, dtype=np.float32)
    for kind in range(len(ENTITIES)):
        opens[inside(kind)] = FORBIDDEN
        follows[:, inside(kind)] = FORBIDDEN
        follows[[begin(kind), inside(kind)], inside(kind)] = 0
    return follows, opens


def best_entity_labels(scored: Sequence[Floats]) -> list[Ints]:
    """Return the best well-formed labels (T,) of texts with scores (T, ENTITY_LABELS)."""
    longest = max(len(scores) for scores in scored)
    table = np.full((len(scored), longest, ENTITY_LABELS), FORBIDDEN, dtype=np.float32)
    table[..., NO_ENTITY] = 0
    for row, scores in enumerate(scored):
        table[row, : len(scores)] = scores
    labels = best_sequences(table, *_entity_rules())
    return [row[: len(scores)] for row, scores in zip(labels, scored, strict=True)]


def entities_of(labels: Ints, scores: Floats) -> tuple[Entity, ...]:
    """Return the entities of a text from well-formed labels (T,).

    The confidence is the least probability of a token's label, to two places.
    """
    found: list[Entity] = []
    for token in np.flatnonzero(labels != NO_ENTITY).tolist():
        label = int(labels[token])
        kind, later = divmod(label - 1, 2)
        probability = round(float(np.exp(scores[token, label])), 2)
        if later:
            last = found[-1]
            probability = min(last.confidence, probability)
            found[-1] = last._replace(last=token + 1, confidence=probability)
        else:
            found.append(Entity(token, token + 1, ENTITIES[kind], probability))
    return tuple(found)
