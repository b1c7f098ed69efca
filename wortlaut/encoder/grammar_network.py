"""The grammar network behind ONNX Runtime; see `wortlaut.encoder.grammar` for shapes."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

from wortlaut.encoder.arrays import Floats, Ints
from wortlaut.encoder.grammar import GrammarScores
from wortlaut.encoder.inputs import Inputs
from wortlaut.encoder.network import columns, session
from wortlaut.encoder.relations import distances
from wortlaut.encoder.weights import GRAMMAR, shipped_grammar

GRAMMAR_FILE = "grammar.onnx"
RELATIONS_FILE = "relations.onnx"
PARTS_FILE = "parts.onnx"


class OnnxGrammarNetwork:
    """The exported graphs in ONNX Runtime sessions."""

    def __init__(self, folder: Path, *, threads: int = 0) -> None:
        self._grammar = session(folder / GRAMMAR_FILE, threads=threads)
        self._relations = session(folder / RELATIONS_FILE, threads=threads)
        self._parts = session(folder / PARTS_FILE, threads=threads)

    def encode(self, texts: Sequence[Inputs]) -> list[GrammarScores]:
        """Score labels and arcs of each text."""
        states, context, pos, tag, mood, entities, triggers, arcs = self._grammar.run(
            None, columns(texts)
        )
        return [
            GrammarScores(
                states=np.ascontiguousarray(states[:count, number]),
                context=context[:count, number],
                pos=pos[:count, number],
                tag=tag[:count, number],
                mood=mood[:count, number],
                entities=entities[:count, number],
                triggers=triggers[:count, number],
                arcs=arcs[number, :count, :count],
            )
            for number, count in enumerate(len(text.ids) for text in texts)
        ]

    def relate(self, states: Floats, heads: Ints) -> Ints:
        """Return (T,) the best relation of each token to its head, given as an index."""
        (relations,) = self._relations.run(None, {"states": states, "heads": heads})
        found: Ints = relations
        return found

    def take_part(self, states: Floats, triggers: Ints) -> Floats:
        """Return (N, len(PARTS), T) probabilities that tokens take part in what others name."""
        near = distances([(token,) for token in triggers.tolist()], len(states))
        feed = {"states": states, "triggers": triggers, "distances": near}
        (parts,) = self._parts.run(None, feed)
        found: Floats = parts
        return found


@cache
def shipped_grammar_network(threads: int = 0) -> OnnxGrammarNetwork:
    """Return the network that ships; `threads` 0 leaves the number to ONNX Runtime.

    Raises:
        WeightsError: a file is missing or damaged.
    """
    shipped_grammar()
    return OnnxGrammarNetwork(GRAMMAR, threads=threads)
