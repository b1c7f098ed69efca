"""The statement heads as they ship, in torch: learning goes on from them.

The weights come back from 8-bit integers (`training.graph`). The head that scores roles of tokens
alone is not shipped and starts anew.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn

from training.event_hint import EventHint
from training.restored import constants_of, load_linear, load_lstm, of_kind, tables_of
from training.statements_network import HIDDEN, JOINED, Encoder, RoleScorer
from wortlaut.encoder.arrays import Floats
from wortlaut.encoder.network import ENCODER_FILE, ROLES_FILE


def restore(model: nn.ModuleDict, folder: Path) -> None:
    """Fill "encoder" and "scorer" of `training.statements.build` with what lies in a folder."""
    with torch.no_grad():
        _load_encoder(model["encoder"], onnx.load(folder / ENCODER_FILE))
        _load_scorer(model["scorer"], onnx.load(folder / ROLES_FILE))


def _load_encoder(encoder: Encoder, graph: onnx.ModelProto) -> None:
    """Fill the encoder from the graph that `training.export.encoder_model` wrote."""
    constants = constants_of(graph)
    tables = tables_of(graph, constants)
    for table in (
        encoder.ambiguity,
        encoder.lemma,
        encoder.reading_of,
        encoder.mark,
        encoder.start,
    ):
        table.weight[:] = torch.from_numpy(next(tables))
    _load_hint(encoder.event, next(tables))
    linears = of_kind(graph, "MatMulIntegerToFloat")
    for layer in (encoder.join_known, encoder.join_context):
        load_linear(layer, next(linears), constants)
    reading = nn.LSTM(JOINED, HIDDEN, bidirectional=True)
    node, shift = next(of_kind(graph, "DynamicQuantizeLSTM")), next(of_kind(graph, "Sub"))
    load_lstm(reading, node, shift, constants)
    encoder.reading.load_bidirectional(reading)
    for layer in (encoder.tagger[0], encoder.trigger, encoder.tagger[3]):
        load_linear(layer, next(linears), constants)


def _load_scorer(scorer: RoleScorer, graph: onnx.ModelProto) -> None:
    """Fill the role scorer from the graph that `training.export.roles_model` wrote."""
    constants = constants_of(graph)
    scorer.kind.weight[:] = torch.from_numpy(next(tables_of(graph, constants)))
    integers = of_kind(graph, "MatMulIntegerToFloat")
    for layer in (scorer.token[0], scorer.key):
        load_linear(layer, next(integers), constants)
    floats = (node for node in of_kind(graph, "MatMul") if node.input[1] in constants)
    biases = {node.input[0]: node.input[1] for node in of_kind(graph, "Add")}
    for layer in (
        scorer.quote[0],
        scorer.query,
        scorer.alone,
        scorer.distance,
        scorer.sentences,
        scorer.medium,
    ):
        node = next(floats)
        layer.weight[:] = torch.from_numpy(np.ascontiguousarray(constants[node.input[1]].T))
        layer.bias[:] = torch.from_numpy(constants[biases[node.output[0]]])


def _load_hint(hint: EventHint, table: Floats) -> None:
    """Split a table into the three that it is the sum of, by least squares."""
    parts = (hint.first, hint.second, hint.rare)
    sizes = [len(part.weight) for part in parts]
    offsets = np.cumsum([0, *sizes[:-1]])
    made_of = np.zeros((len(table), sum(sizes)), dtype=np.float32)
    for place, offset in enumerate(offsets):
        numbers = hint.made_of[:, place].numpy()
        made_of[np.arange(len(table)), offset + numbers] = numbers > 0
    found, *_ = np.linalg.lstsq(made_of, table, rcond=None)
    for part, offset, size in zip(parts, offsets, sizes, strict=True):
        part.weight[:] = torch.from_numpy(found[offset : offset + size])
