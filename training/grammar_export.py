"""The trained grammar modules as ONNX graphs."""

import onnx
from onnx import TensorProto
from torch import nn

from training.export import word_input
from training.grammar_network import (
    ARC_SIZE,
    CONTEXT,
    HABITS,
    LABELS,
    PART_SIZE,
    RELATION_SIZE,
    STATES,
    EventParts,
    GrammarEncoder,
    Parser,
)
from training.graph import Graph
from training.ranges import Ranges
from wortlaut.encoder.grammar_labels import ENTITY_LABELS, EVENT_LABELS, PARTS, RELATIONS
from wortlaut.encoder.inputs import COLUMN, COLUMNS
from wortlaut.encoder.relations import DISTANCES

NAMES = ("pos", "tag", "mood")


def grammar_model(encoder: GrammarEncoder, parser: Parser, ranges: Ranges) -> onnx.ModelProto:
    """Return ids (T, B, len(COLUMNS)), lengths (B,) -> states, context, labels, and arcs (B, T, T).

    Words and trees follow the habits of UD German GSD, entities those of GermEval 2014, events
    those of this project's annotation.
    """
    graph = Graph(ranges)
    context = graph.lstm(encoder.context, word_input(graph, encoder.words, "ids"), "lengths")
    tables = {
        "ambiguity": encoder.ambiguity,
        "reading": encoder.reading_of,
        "mark": encoder.mark,
        "start": encoder.start,
        "name": encoder.name,
        "event": encoder.event,
    }
    known = [graph.embed(table, graph.column("ids", COLUMN[n])) for n, table in tables.items()]
    joined = graph.gelu(graph.linear(encoder.join, graph.op("Concat", [context, *known], axis=-1)))
    read = graph.lstm(encoder.reading, joined, "lengths")
    graph.bytes_of(graph.op("Concat", [context, read], axis=-1), out="context")
    states = graph.op("Add", [read, _habit(graph, encoder, "gsd")], out="states")
    scores = _two_layers(graph, encoder.tagger, states)
    at = 0
    for name, count in zip(NAMES, LABELS, strict=False):
        own = graph.op("Slice", [scores, graph.ints(at), graph.ints(at + count), graph.ints(2)])
        graph.op("ArgMax", [own], axis=-1, keepdims=0, out=name)
        at += count
    named = graph.op("Add", [read, _habit(graph, encoder, "germeval")])
    entities = _two_layers(graph, encoder.namer, named)
    graph.op("LogSoftmax", [entities], axis=-1, out="entities")
    marked = graph.op("Add", [read, _habit(graph, encoder, "own")])
    triggers = _two_layers(graph, encoder.trigger, marked)
    graph.op("Softmax", [triggers], axis=-1, out="triggers")
    _arcs(graph, parser, graph.op("Transpose", [states], perm=[1, 0, 2]))
    flat = ["tokens", "articles"]
    return graph.model(
        [
            ("ids", TensorProto.INT32, [*flat, len(COLUMNS)]),
            ("lengths", TensorProto.INT32, ["articles"]),
        ],
        [
            ("states", TensorProto.FLOAT, [*flat, STATES]),
            ("context", TensorProto.UINT8, [*flat, CONTEXT]),
            *((name, TensorProto.INT64, flat) for name in NAMES),
            ("entities", TensorProto.FLOAT, [*flat, ENTITY_LABELS]),
            ("triggers", TensorProto.FLOAT, [*flat, EVENT_LABELS]),
            ("arcs", TensorProto.FLOAT, ["articles", "tokens", "tokens"]),
        ],
    )


def _habit(graph: Graph, encoder: GrammarEncoder, corpus: str) -> str:
    return graph.weight(encoder.habit.weight.detach().numpy()[HABITS.index(corpus)])


def _two_layers(graph: Graph, layers: nn.Sequential, value: str) -> str:
    return graph.linear(layers[3], graph.gelu(graph.linear(layers[0], value)))


def _layer(graph: Graph, layer: nn.Sequential, value: str) -> str:
    return graph.gelu(graph.linear(layer[0], value))


def _arcs(graph: Graph, parser: Parser, states: str) -> None:
    """Add the scores of heads for states (B, T, STATES)."""
    head = _layer(graph, parser.head, states)
    query = graph.linear(parser.arc, _layer(graph, parser.dependent, states))
    product = graph.op("MatMul", [query, graph.op("Transpose", [head], perm=[0, 2, 1])])
    scaled = graph.op("Mul", [product, graph.number(ARC_SIZE**-0.5)])
    governs = graph.op("Transpose", [graph.linear(parser.governs, head)], perm=[0, 2, 1])
    graph.op("Add", [scaled, governs], out="arcs")


def relations_model(parser: Parser, ranges: Ranges) -> onnx.ModelProto:
    """Return states (T, STATES), heads (T,) -> the number of the best relation of each token."""
    graph = Graph(ranges)
    left = _layer(graph, parser.relation_dependent, "states")
    every = _layer(graph, parser.relation_head, "states")
    right = graph.op("Gather", [every, "heads"], axis=0)
    shape = graph.ints(-1, len(RELATIONS), RELATION_SIZE)
    pair = graph.op("Reshape", [graph.linear(parser.pair, left), shape])
    column = graph.op("Unsqueeze", [right, graph.ints(2)])
    both = graph.op("Squeeze", [graph.op("MatMul", [pair, column]), graph.ints(2)])
    scaled = graph.op("Mul", [both, graph.number(RELATION_SIZE**-0.5)])
    alone = graph.linear(parser.alone, graph.op("Concat", [left, right], axis=-1))
    graph.op("ArgMax", [graph.op("Add", [scaled, alone])], axis=-1, keepdims=0, out="relations")
    return graph.model(
        [
            ("states", TensorProto.FLOAT, ["tokens", STATES]),
            ("heads", TensorProto.INT64, ["tokens"]),
        ],
        [("relations", TensorProto.INT64, ["tokens"])],
    )


def parts_model(encoder: GrammarEncoder, parts: EventParts, ranges: Ranges) -> onnx.ModelProto:
    """Return the graph that scores who takes part in events.

    It takes states (T, STATES) as the grammar graph gives them, the tokens (N,) that name events
    and distance classes (N, T), and gives probabilities (N, len(PARTS), T).
    """
    graph = Graph(ranges)
    habit = encoder.habit.weight.detach().numpy()
    other = graph.weight(habit[HABITS.index("own")] - habit[HABITS.index("gsd")])
    states = graph.op("Add", ["states", other])
    trigger = _layer(graph, parts.named, graph.op("Gather", [states, "triggers"], axis=0))
    token = _layer(graph, parts.token, states)
    queries, keys = graph.linear(parts.query, trigger), graph.linear(parts.key, token)
    scores = graph.products(queries, keys, len(PARTS), PART_SIZE)
    alone = graph.op("Transpose", [graph.linear(parts.alone, token)], perm=[1, 0])
    near = graph.by_class(parts.distance, trigger, "distances", len(PARTS), DISTANCES)
    scores = graph.op("Add", [graph.op("Add", [scores, alone]), near])
    graph.op("Sigmoid", [scores], out="parts")
    return graph.model(
        [
            ("states", TensorProto.FLOAT, ["tokens", STATES]),
            ("triggers", TensorProto.INT64, ["events"]),
            ("distances", TensorProto.INT64, ["events", "tokens"]),
        ],
        [("parts", TensorProto.FLOAT, ["events", len(PARTS), "tokens"])],
    )
