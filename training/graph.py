"""A small builder for ONNX graphs: torch weights in, 8-bit integers at run time.

Tables, linear layers and LSTMs are quantised; what enters a layer is quantised with the constant
range that was observed for it (see `training.ranges`), so what a text is batched with changes
nothing: integer products are exact. Weights take seven bits: in processors without VNNI two
products of full bytes can overflow, and the answer would depend on the machine.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from training.event_hint import EventHint
from training.ranges import Ranges
from training.two_way import TwoWay

OPSET = 17
IR_VERSION = 8
CONTRIB = "com.microsoft"
MOST_WEIGHT = 63
MOST_ROW = 127
LEVELS = 255
# States of an LSTM lie in (-1, 1). ONNX Runtime takes their range from those at hand; two units
# that stay saturated at both ends make it the same at every step.
SENTINELS = (1.0, -1.0)
SATURATED = 30.0
# States as unsigned bytes, between the two networks.
BYTE_ZERO = 128
BYTE_SCALE = np.float32(1 / 127)


class Quantised(NamedTuple):
    """Weights as signed bytes with the scales that give them their size back."""

    values: NDArray[np.int8]
    scales: NDArray[np.float32]

    @classmethod
    def of(cls, weights: NDArray[np.float32], axis: int, most: int) -> "Quantised":
        """Quantise to `[-most, most]`; the scale is shared along `axis`, which it keeps as 1."""
        largest = np.abs(weights).max(axis=axis, keepdims=True)
        scales = np.where(largest > 0, largest / most, 1).astype(np.float32)
        return cls(np.rint(weights / scales).astype(np.int8), scales)

    def restored(self) -> NDArray[np.float32]:
        """Return the weights that the integers stand for."""
        return self.values * self.scales


class Graph:
    """Collects nodes and weights; every method returns the name of its output.

    Attributes:
        ranges: the smallest and largest input of linear layers and LSTMs. A linear layer without
            one stays in float.
    """

    def __init__(self, ranges: Ranges) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.ranges = ranges

    def op(self, kind: str, inputs: Sequence[str], *, out: str = "", **attributes: object) -> str:
        """Add a node with one output; `out` names it."""
        name = out or f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def weight(self, values: NDArray[np.generic]) -> str:
        """Add a constant."""
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.array(values, order="C"), name))
        return name

    def ints(self, *values: int) -> str:
        """Add a constant vector of integers."""
        return self.weight(np.array(values, dtype=np.int64))

    def number(self, value: float) -> str:
        """Add a constant vector of one float."""
        return self.weight(np.array([value], dtype=np.float32))

    def linear(self, layer: nn.Linear, value: str) -> str:
        """Apply a linear layer to the last axis."""
        if layer not in self.ranges:
            weights = self.weight(layer.weight.detach().numpy().T)
            bias = self.weight(layer.bias.detach().numpy())
            return self.op("Add", [self.op("MatMul", [value, weights]), bias])
        low, high = self.ranges[layer]
        scale = np.float32((high - low) / LEVELS)
        return self._product(layer, value, scale, round(-low / scale))

    def linear_of_bytes(self, layer: nn.Linear, value: str) -> str:
        """Apply a linear layer to the last axis of states that `bytes_of` made."""
        return self._product(layer, value, BYTE_SCALE, BYTE_ZERO, quantised=True)

    def bytes_of(self, states: str, *, out: str) -> str:
        """Return states in (-1, 1) as unsigned bytes around `BYTE_ZERO`."""
        scale, zero = np.array(BYTE_SCALE), np.array(BYTE_ZERO, dtype=np.uint8)
        return self.op("QuantizeLinear", [states, self.weight(scale), self.weight(zero)], out=out)

    def _product(
        self,
        layer: nn.Linear,
        value: str,
        scale: np.float32,
        zero: int,
        *,
        quantised: bool = False,
    ) -> str:
        """Apply a linear layer in integers; a value that is not quantised yet is first."""
        scale_and_zero = [
            self.weight(np.array(scale)),
            self.weight(np.array(zero, dtype=np.uint8)),
        ]
        integers = value if quantised else self.op("QuantizeLinear", [value, *scale_and_zero])
        stored = Quantised.of(layer.weight.detach().numpy().T, axis=0, most=MOST_WEIGHT)
        bias = self.weight(layer.bias.detach().numpy())
        return self.op(
            "MatMulIntegerToFloat",
            [
                integers,
                self.weight(stored.values),
                scale_and_zero[0],
                self.weight(stored.scales[0]),
                scale_and_zero[1],
                "",
                bias,
            ],
            domain=CONTRIB,
        )

    def gelu(self, value: str) -> str:
        """Apply the exact GELU (Hendrycks and Gimpel 2016)."""
        return self.op("Gelu", [value], domain=CONTRIB)

    def embed(self, table: nn.Embedding | EventHint, ids: str) -> str:
        """Look ids up in an embedding whose rows have a scale each."""
        stored = Quantised.of(table.weight.detach().numpy(), axis=1, most=MOST_ROW)
        rows = self.op("Gather", [self.weight(stored.values), ids])
        scales = self.op("Gather", [self.weight(stored.scales), ids])
        return self.op("Mul", [self.op("Cast", [rows], to=TensorProto.FLOAT), scales])

    def column(self, ids: str, number: int) -> str:
        """Return one column of the last axis, that axis dropped."""
        return self.op("Gather", [ids, self.weight(np.array(number, dtype=np.int64))], axis=-1)

    def products(self, queries: str, keys: str, count: int, size: int) -> str:
        """Return (N, count, T): queries (N, count * size) by keys (T, count * size), scaled.

        The bilinear part of a biaffine form (Dozat and Manning 2017), `count` of them at once.
        """
        shape = self.ints(-1, count, size)
        query, key = (self.op("Reshape", [value, shape]) for value in (queries, keys))
        by_number = self.op("Transpose", [query], perm=[1, 0, 2])
        product = self.op("MatMul", [by_number, self.op("Transpose", [key], perm=[1, 2, 0])])
        scores = self.op("Transpose", [product], perm=[1, 0, 2])
        return self.op("Mul", [scores, self.number(size**-0.5)])

    def by_class(self, layer: nn.Linear, value: str, classes: str, count: int, size: int) -> str:
        """Return (N, count, T): what a value (N, I) makes of the class (N, T) of each token.

        The layer gives `count` scores for each of `size` classes.
        """
        table = self.op("Reshape", [self.linear(layer, value), self.ints(-1, count, size)])
        index = self.op("Unsqueeze", [classes, self.ints(1)])
        ends = self.op("Shape", [classes])
        rows = self.op("Slice", [ends, self.ints(0), self.ints(1)])
        tokens = self.op("Slice", [ends, self.ints(1), self.ints(2)])
        shape = self.op("Concat", [rows, self.ints(count), tokens], axis=0)
        return self.op("GatherElements", [table, self.op("Expand", [index, shape])], axis=2)

    def lstm(self, layer: TwoWay, value: str, lengths: str) -> str:
        """Run a bidirectional LSTM over (T, B, I); returns (T, B, 2H)."""
        hidden = layer.onward.hidden_size
        low, high = self.ranges[layer]
        size = hidden + len(SENTINELS)
        inputs = Quantised.of(_gates(layer, "weight_ih", size), axis=1, most=MOST_WEIGHT)
        states = Quantised.of(_gates(layer, "weight_hh", size), axis=1, most=MOST_WEIGHT)
        bias = _gates(layer, "bias_ih", size) + _gates(layer, "bias_hh", size)
        bias += low * inputs.restored().sum(1)
        for gate, saturated in ((0, -SATURATED), (1, SATURATED), (2, SATURATED)):
            bias[:, gate * size + hidden : (gate + 1) * size] = saturated
        zero_points = self.weight(np.zeros((2, 4 * size), dtype=np.int8))
        result = self.op(
            "DynamicQuantizeLSTM",
            [
                self._shifted(value, low, high),
                self.weight(np.pad(inputs.values, ((0, 0), (0, 1), (0, 0)))),
                self.weight(np.pad(states.values, ((0, 0), (0, 2), (0, 0)))),
                self.weight(np.concatenate([bias, np.zeros_like(bias)], axis=1)),
                lengths,
                self._start(lengths, size, 1.0),
                self._start(lengths, size, SATURATED),
                "",
                self.weight(inputs.scales[:, 0]),
                zero_points,
                self.weight(states.scales[:, 0]),
                zero_points,
            ],
            domain=CONTRIB,
            hidden_size=size,
            direction="bidirectional",
        )
        kept = self.op("Slice", [result, self.ints(0), self.ints(hidden), self.ints(3)])
        swapped = self.op("Transpose", [kept], perm=[0, 2, 1, 3])
        return self.op("Reshape", [swapped, self.ints(0, 0, 2 * hidden)])

    def _shifted(self, value: str, low: float, high: float) -> str:
        """Clip (T, B, I) to a range, count it from `low`, and append a channel of its length.

        ONNX Runtime's quantised LSTM takes the range of its input from what is at hand, 0 included:
        so it is always that of the range.
        """
        span = self.weight(np.array(high - low, dtype=np.float32))
        zero = self.weight(np.array(0, dtype=np.float32))
        clipped = self.op("Clip", [self.op("Sub", [value, self.number(low)]), zero, span])
        return self.op("Pad", [clipped, self.ints(0, 0, 0, 0, 0, 1), span])

    def _start(self, lengths: str, size: int, saturated: float) -> str:
        """Return (2, B, size): what an LSTM starts with, 0 but for the sentinels."""
        start = np.zeros((2, 1, size), dtype=np.float32)
        start[..., size - len(SENTINELS) :] = np.array(SENTINELS) * saturated
        articles = self.op("Shape", [lengths])
        shape = self.op("Concat", [self.ints(2), articles, self.ints(size)], axis=0)
        return self.op("Expand", [self.weight(start), shape])

    def model(
        self,
        inputs: Sequence[tuple[str, int, Sequence[str | int]]],
        outputs: Sequence[tuple[str, int, Sequence[str | int]]],
    ) -> onnx.ModelProto:
        """Return the checked model; inputs and outputs are (name, element type, shape)."""
        graph = helper.make_graph(
            self.nodes,
            "wortlaut",
            [helper.make_tensor_value_info(n, t, s) for n, t, s in inputs],
            [helper.make_tensor_value_info(n, t, s) for n, t, s in outputs],
            self.weights,
        )
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
        model = helper.make_model(graph, opset_imports=opsets)
        model.ir_version = IR_VERSION
        onnx.checker.check_model(model)
        return model


def _gates(layer: TwoWay, name: str, size: int) -> NDArray[np.float32]:
    """Return weights (2, I, 4 * size) or biases (2, 4 * size) of both directions.

    Torch keeps the gates as i, f, g, o; ONNX wants i, o, f, g. Each gate is padded with zeros.
    """
    both = []
    for direction in (layer.onward, layer.back):
        tensor = getattr(direction, f"{name}_l0").detach().numpy().T
        i, f, g, o = np.split(tensor, 4, axis=-1)
        missing = [(0, 0)] * (tensor.ndim - 1) + [(0, size - i.shape[-1])]
        both.append(np.concatenate([np.pad(gate, missing) for gate in (i, o, f, g)], axis=-1))
    return np.stack(both)
