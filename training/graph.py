"""A small builder for ONNX graphs: torch weights in, half precision on disk, float at run time."""

from collections.abc import Sequence

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from training.statements_network import TwoWay

OPSET = 17
IR_VERSION = 8
HALF_FROM = 1024


class Graph:
    """Collects nodes and weights; every method returns the name of its output."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def op(self, kind: str, inputs: Sequence[str], *, out: str = "", **attributes: object) -> str:
        """Add a node with one output; `out` names it."""
        name = out or f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def weight(self, values: NDArray[np.generic]) -> str:
        """Add a constant; large float tables are kept in half precision and cast once."""
        name = f"w{len(self.weights)}"
        half = values.dtype == np.float32 and values.size >= HALF_FROM
        stored = values.astype(np.float16) if half else values
        self.weights.append(numpy_helper.from_array(np.array(stored, order="C"), name))
        return self.op("Cast", [name], to=TensorProto.FLOAT) if half else name

    def ints(self, *values: int) -> str:
        """Add a constant vector of integers."""
        return self.weight(np.array(values, dtype=np.int64))

    def number(self, value: float) -> str:
        """Add a constant vector of one float."""
        return self.weight(np.array([value], dtype=np.float32))

    def linear(self, layer: nn.Linear, value: str) -> str:
        """Apply a linear layer to the last axis."""
        product = self.op("MatMul", [value, self.weight(layer.weight.detach().numpy().T)])
        return self.op("Add", [product, self.weight(layer.bias.detach().numpy())])

    def gelu(self, value: str) -> str:
        """Apply the exact GELU (Hendrycks and Gimpel 2016)."""
        scaled = self.op("Mul", [value, self.number(0.5**0.5)])
        shifted = self.op("Add", [self.op("Erf", [scaled]), self.number(1.0)])
        halved = self.op("Mul", [value, self.number(0.5)])
        return self.op("Mul", [halved, shifted])

    def embed(self, table: nn.Embedding, ids: str) -> str:
        """Look ids up in an embedding."""
        return self.op("Gather", [self.weight(table.weight.detach().numpy()), ids])

    def column(self, ids: str, number: int) -> str:
        """Return one column of the last axis, that axis dropped."""
        return self.op("Gather", [ids, self.weight(np.array(number, dtype=np.int64))], axis=-1)

    def lstm(self, layer: TwoWay, value: str, lengths: str) -> str:
        """Run a bidirectional LSTM over (T, B, I); returns (T, B, 2H).

        Torch keeps the gates as i, f, g, o; ONNX wants i, o, f, g.
        """

        def gates(name: str) -> NDArray[np.float32]:
            both = []
            for direction in (layer.onward, layer.back):
                tensor = getattr(direction, f"{name}_l0").detach().numpy()
                i, f, g, o = np.split(tensor, 4)
                both.append(np.concatenate([i, o, f, g]))
            return np.stack(both)

        bias = np.concatenate([gates("bias_ih"), gates("bias_hh")], axis=1)
        inputs = [value, *(self.weight(gates(n)) for n in ("weight_ih", "weight_hh"))]
        states = self.op(
            "LSTM",
            [*inputs, self.weight(bias), lengths],
            hidden_size=layer.onward.hidden_size,
            direction="bidirectional",
        )
        swapped = self.op("Transpose", [states], perm=[0, 2, 1, 3])
        return self.op("Reshape", [swapped, self.ints(0, 0, 2 * layer.onward.hidden_size)])

    def model(
        self,
        inputs: Sequence[tuple[str, int, Sequence[str | int]]],
        outputs: Sequence[tuple[str, Sequence[str | int]]],
    ) -> onnx.ModelProto:
        """Return the checked model; inputs are (name, element type, shape)."""
        graph = helper.make_graph(
            self.nodes,
            "wortlaut",
            [helper.make_tensor_value_info(n, t, s) for n, t, s in inputs],
            [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in outputs],
            self.weights,
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
        model.ir_version = IR_VERSION
        onnx.checker.check_model(model)
        return model
