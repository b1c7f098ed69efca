"""The exported grammar graphs answer as the torch modules do; torch is needed, as in training."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only")
pytest.importorskip("onnx", reason="onnx is installed for training only")

from training.export import write_graph
from training.grammar_export import grammar_model, parts_model, relations_model
from training.grammar_network import HABITS, LABELS, EventParts, GrammarEncoder, Parser
from training.network import Reader
from training.ranges import observed
from wortlaut.encoder.grammar_network import (
    GRAMMAR_FILE,
    PARTS_FILE,
    RELATIONS_FILE,
    OnnxGrammarNetwork,
)
from wortlaut.encoder.inputs import COLUMNS, Inputs
from wortlaut.encoder.relations import distances

LENGTHS = (9, 4, 1)
TOLERANCE = 2e-2  # weights are quantised


def some_ids() -> npt.NDArray[np.int64]:
    """Return ids (texts, tokens, columns), padded with 0 to the longest text."""
    shape = (len(LENGTHS), max(LENGTHS), len(COLUMNS))
    ids = np.random.default_rng(0).integers(1, 4, size=shape)
    for row, length in enumerate(LENGTHS):
        ids[row, length:] = 0
    return ids


def as_inputs(ids: npt.NDArray[np.int64]) -> list[Inputs]:
    return [
        Inputs(ids[row, :length].astype(np.int32), np.zeros(length, dtype=np.int32))
        for row, length in enumerate(LENGTHS)
    ]


def test_the_graphs_answer_as_the_modules(tmp_path: Path) -> None:
    torch.manual_seed(0)
    encoder = GrammarEncoder(Reader(50), ambiguity=20, names=20, dropout=0.4).eval()
    torch.nn.init.normal_(encoder.habit.weight)
    parser, parts = Parser(dropout=0.4).eval(), EventParts(dropout=0.4).eval()
    ids = some_ids()
    lengths = torch.tensor(LENGTHS)
    gsd, germeval, own_habit = (
        torch.tensor([HABITS.index(corpus)] * len(LENGTHS)) for corpus in ("gsd", "germeval", "own")
    )
    given = torch.from_numpy(ids)
    habits = (gsd, germeval, own_habit)
    ranges = observed(encoder, lambda: [encoder(given, lengths, habit) for habit in habits])
    write_graph(tmp_path, GRAMMAR_FILE, grammar_model(encoder, parser, ranges))
    write_graph(tmp_path, RELATIONS_FILE, relations_model(parser, {}))
    write_graph(tmp_path, PARTS_FILE, parts_model(encoder, parts, {}))
    network = OnnxGrammarNetwork(tmp_path, threads=1)
    with torch.no_grad():
        context, states, scores = encoder(given, lengths, gsd)
        arcs = parser.arcs(states)
        _, _, judged = encoder(given, lengths, germeval)
        named = judged.split(LABELS, dim=-1)[3]
        _, of_events, judged = encoder(given, lengths, own_habit)
        triggers = judged.split(LABELS, dim=-1)[4]
        named, triggers = named.log_softmax(-1), triggers.softmax(-1)
    texts = as_inputs(ids)
    for row, found in enumerate(network.encode(texts)):
        count = LENGTHS[row]
        assert np.allclose(found.states, states[row, :count].numpy(), atol=TOLERANCE)
        wanted_context = context[row, :count].numpy()
        assert np.allclose((found.context - 128.0) / 127, wanted_context, atol=TOLERANCE)
        assert np.allclose(found.entities, named[row, :count].numpy(), atol=TOLERANCE)
        assert np.allclose(found.triggers, triggers[row, :count].numpy(), atol=TOLERANCE)
        places = np.array([0, count - 1])
        with torch.no_grad():
            near = torch.from_numpy(distances([[int(t)] for t in places], count))
            own = of_events[row : row + 1, :count]
            taking = parts(own, torch.zeros(2, dtype=torch.long), torch.from_numpy(places), near)
        part = network.take_part(found.states, places)
        assert np.allclose(part, taking.sigmoid().numpy(), atol=TOLERANCE)
        assert np.allclose(found.arcs, arcs[row, :count, :count].numpy(), atol=5 * TOLERANCE)
        best = scores.split(LABELS, dim=-1)[0][row, :count]
        chosen = best.gather(1, torch.from_numpy(found.pos)[:, None])[:, 0]
        assert (best.max(-1).values - chosen).max() <= TOLERANCE
        heads = np.zeros(count, dtype=np.int64)
        with torch.no_grad():
            own = torch.from_numpy(found.states)
            wanted = parser.relations(own, own[torch.from_numpy(heads)])
        related = torch.from_numpy(network.relate(found.states, heads))
        assert (wanted.max(-1).values - wanted.gather(1, related[:, None])[:, 0]).max() < TOLERANCE
