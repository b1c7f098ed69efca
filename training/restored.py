"""The lower layers as the shipped grammar network has them: learning on raw text goes on from them.

The weights come back from 8-bit integers (`training.graph`); what the grammar heads changed stays.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

from training.graph import SENTINELS
from training.network import Reader
from wortlaut.encoder.arrays import Floats
from wortlaut.encoder.grammar_network import GRAMMAR_FILE
from wortlaut.encoder.weights import GRAMMAR


def shipped_reader(words: int, folder: Path = GRAMMAR) -> Reader:
    """Return input and LSTMs of the grammar network in a folder, and how they are joined.

    Args:
        words: how many words it knows, padding and unknown among them.
        folder: where the network lies.
    """
    model = onnx.load(folder / GRAMMAR_FILE)
    constants = constants_of(model)
    linears, lstms, shifts = (
        of_kind(model, kind) for kind in ("MatMulIntegerToFloat", "DynamicQuantizeLSTM", "Sub")
    )
    reader = Reader(words)
    with torch.no_grad():
        for table, found in zip(
            reader.input.tables.values(), tables_of(model, constants), strict=False
        ):
            table.weight[:] = torch.from_numpy(found)
        load_linear(reader.input.mix, next(linears), constants)
        load_lstm(reader.lower, next(lstms), next(shifts), constants)
        load_linear(reader.join, next(linears), constants)
        load_lstm(reader.upper, next(lstms), next(shifts), constants)
    return reader


def constants_of(model: onnx.ModelProto) -> dict[str, Floats]:
    """Return the weights of a graph by their names."""
    return {
        each.name: numpy_helper.to_array(each).astype(np.float32)
        for each in model.graph.initializer
    }


def of_kind(model: onnx.ModelProto, kind: str) -> Iterator[onnx.NodeProto]:
    """Return the nodes of a kind, in the order of the graph."""
    return (node for node in model.graph.node if node.op_type == kind)


def tables_of(model: onnx.ModelProto, constants: dict[str, Floats]) -> Iterator[Floats]:
    """Yield the tables of vectors, in the order of the graph."""
    rows = [n.input[0] for n in of_kind(model, "Gather") if n.input[0] in constants]
    for values, scales in zip(rows[::2], rows[1::2], strict=True):
        yield constants[values] * constants[scales]


def load_linear(layer: nn.Linear, node: onnx.NodeProto, constants: dict[str, Floats]) -> None:
    """Fill a layer, whose inputs are the first ones of the node's; torch does not follow."""
    values, scales, bias = (constants[node.input[place]] for place in (1, 3, 6))
    weights = (values * scales).T[:, : layer.in_features]
    layer.weight[:] = torch.from_numpy(np.ascontiguousarray(weights))
    layer.bias[:] = torch.from_numpy(bias)


def load_lstm(
    layer: nn.LSTM,
    node: onnx.NodeProto,
    shift: onnx.NodeProto,
    constants: dict[str, Floats],
) -> None:
    """Fill a bidirectional layer; `shift` tells from where its inputs are counted."""
    size, hidden = layer.hidden_size + len(SENTINELS), layer.hidden_size
    values, states, biases, scales, state_scales = (
        constants[node.input[place]] for place in (1, 2, 3, 8, 10)
    )
    low = constants[shift.input[1]].item()
    for way, suffix in enumerate(("", "_reverse")):
        inputs = values[way, :-1] * scales[way]
        recurrent = states[way, :hidden] * state_scales[way]
        bias = biases[way, : 4 * size] - low * inputs.sum(0)
        for name, found in (("weight_ih", inputs), ("weight_hh", recurrent), ("bias_ih", bias)):
            target = getattr(layer, f"{name}_l0{suffix}")
            target[:] = torch.from_numpy(np.ascontiguousarray(_in_torch_order(found, size).T))
        getattr(layer, f"bias_hh_l0{suffix}").zero_()


def _in_torch_order(gates: Floats, size: int) -> Floats:
    """Return gates (..., 4 * size) in the order i, o, f, c as i, f, c, o, without sentinels."""
    i, o, f, c = (each[..., : size - len(SENTINELS)] for each in np.split(gates, 4, axis=-1))
    return np.concatenate([i, f, c, o], axis=-1)
