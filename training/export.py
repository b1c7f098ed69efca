"""The trained modules as ONNX graphs with their vocabulary and manifest."""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto

from training.grammar_network import CONTEXT
from training.graph import Graph
from training.network import WordInput
from training.ranges import Ranges
from training.statements_network import ROLE_SIZE, STATES, Encoder, RoleScorer
from wortlaut.encoder.grammar_labels import EVENT_LABELS
from wortlaut.encoder.inputs import COLUMN, COLUMNS
from wortlaut.encoder.relations import DISTANCES, SENTENCE_DISTANCES
from wortlaut.encoder.tags import MEDIA, ROLES, TAGS

MAPPED = 1024
"""Tables of so many bytes are mapped."""


def word_input(graph: Graph, module: WordInput, ids: str) -> str:
    """Add the input vectors of tokens; `ids` names (T, B, columns)."""
    pieces = [
        graph.embed(table, graph.column(ids, COLUMN[name])) for name, table in module.tables.items()
    ]
    return graph.gelu(graph.linear(module.mix, graph.op("Concat", pieces, axis=-1)))


def encoder_model(module: Encoder, ranges: Ranges) -> onnx.ModelProto:
    """Return the statement encoder.

    It takes ids (T, B, len(COLUMNS)), lengths (B,) and context (T, B, CONTEXT) of the grammar
    network, and gives states, tag log-probabilities (T, B, 2, TAGS) and event probabilities
    (T, B, EVENT_LABELS).
    """
    graph = Graph(ranges)
    tables = {
        "ambiguity": module.ambiguity,
        "lemma": module.lemma,
        "reading": module.reading_of,
        "mark": module.mark,
        "start": module.start,
        "event": module.event,
    }
    pieces = [graph.embed(table, graph.column("ids", COLUMN[n])) for n, table in tables.items()]
    known = graph.linear(module.join_known, graph.op("Concat", pieces, axis=-1))
    context = graph.linear_of_bytes(module.join_context, "context")
    joined = graph.gelu(graph.op("Add", [context, known]))
    states = graph.op("Identity", [graph.lstm(module.reading, joined, "lengths")], out="states")
    hidden = graph.gelu(graph.linear(module.tagger[0], states))
    graph.op("Softmax", [graph.linear(module.trigger, hidden)], axis=-1, out="events")
    scores = graph.op(
        "Reshape", [graph.linear(module.tagger[3], hidden), graph.ints(0, 0, 2, TAGS)]
    )
    graph.op("LogSoftmax", [scores], axis=-1, out="tags")
    return graph.model(
        [
            ("ids", TensorProto.INT32, ["tokens", "articles", len(COLUMNS)]),
            ("lengths", TensorProto.INT32, ["articles"]),
            ("context", TensorProto.UINT8, ["tokens", "articles", CONTEXT]),
        ],
        [
            ("states", TensorProto.FLOAT, ["tokens", "articles", STATES]),
            ("tags", TensorProto.FLOAT, ["tokens", "articles", 2, TAGS]),
            ("events", TensorProto.FLOAT, ["tokens", "articles", EVENT_LABELS]),
        ],
    )


def roles_model(module: RoleScorer, ranges: Ranges) -> onnx.ModelProto:
    """Return the role scorer: role probabilities (Q, 4, T) and medium probabilities (Q, 7)."""
    graph = Graph(ranges)
    total = graph.op("ReduceSum", ["members", graph.ints(1)], keepdims=1)
    mean = graph.op("Div", [graph.op("MatMul", ["members", "states"]), total])
    edges = graph.op(
        "Reshape", [graph.op("Gather", ["states", "ends"]), graph.ints(-1, 2 * STATES)]
    )
    joined = graph.op("Concat", [mean, edges, graph.embed(module.kind, "kinds")], axis=-1)
    quote = graph.gelu(graph.linear(module.quote[0], joined))
    token = graph.gelu(graph.linear(module.token[0], "states"))
    queries, keys = graph.linear(module.query, quote), graph.linear(module.key, token)
    scores = graph.products(queries, keys, len(ROLES), ROLE_SIZE)
    alone = graph.op("Transpose", [graph.linear(module.alone, token)], perm=[1, 0])
    for part in (
        alone,
        graph.by_class(module.distance, quote, "distances", len(ROLES), DISTANCES),
        graph.by_class(module.sentences, quote, "sentences", len(ROLES), SENTENCE_DISTANCES),
    ):
        scores = graph.op("Add", [scores, part])
    graph.op("Sigmoid", [scores], out="roles")
    cue = graph.weight(np.array(ROLES.index("cue"), dtype=np.int64))
    attention = graph.op("Softmax", [graph.op("Gather", [scores, cue], axis=1)], axis=-1)
    both = graph.op("Concat", [quote, graph.op("MatMul", [attention, token])], axis=-1)
    graph.op("Softmax", [graph.linear(module.medium, both)], axis=-1, out="media")
    return graph.model(
        [
            ("states", TensorProto.FLOAT, ["tokens", STATES]),
            ("members", TensorProto.FLOAT, ["quotes", "tokens"]),
            ("ends", TensorProto.INT64, ["quotes", 2]),
            ("kinds", TensorProto.INT64, ["quotes"]),
            ("distances", TensorProto.INT64, ["quotes", "tokens"]),
            ("sentences", TensorProto.INT64, ["quotes", "tokens"]),
        ],
        [
            ("roles", TensorProto.FLOAT, ["quotes", len(ROLES), "tokens"]),
            ("media", TensorProto.FLOAT, ["quotes", len(MEDIA)]),
        ],
    )


def write_graph(folder: Path, name: str, model: onnx.ModelProto) -> tuple[str, str]:
    """Write a graph and, beside it, its large tables; return the names of both files.

    ONNX Runtime maps the second file instead of reading it.
    """
    tables = f"{name}.weights"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / tables).unlink(missing_ok=True)
    onnx.save_model(
        model, folder / name, save_as_external_data=True, location=tables, size_threshold=MAPPED
    )
    (folder / tables).chmod((folder / name).stat().st_mode)
    return name, tables
