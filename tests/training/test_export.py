"""The exported graphs answer as the torch modules do; torch is needed, so this runs in training."""

from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only")
pytest.importorskip("onnx", reason="onnx is installed for training only")

from training.export import encoder_model, roles_model, write_graph
from training.grammar_network import CONTEXT
from training.ranges import observed
from training.statements import floats
from training.statements_network import Encoder, RoleScorer
from wortlaut.encoder.inputs import COLUMNS, Inputs
from wortlaut.encoder.network import ENCODER_FILE, ROLES_FILE, OnnxNetwork
from wortlaut.encoder.relations import relations

LENGTHS = (9, 4, 1)
TOLERANCE = 2e-2  # weights are quantised


@pytest.fixture(scope="module")
def modules() -> tuple[Encoder, RoleScorer]:
    torch.manual_seed(0)
    encoder = Encoder(ambiguity=20, lemmas=30, dropout=0.4).eval()
    return encoder, RoleScorer(dropout=0.4).eval()


@pytest.fixture(scope="module")
def network(
    modules: tuple[Encoder, RoleScorer], tmp_path_factory: pytest.TempPathFactory
) -> OnnxNetwork:
    encoder, scorer = modules
    folder = tmp_path_factory.mktemp("graphs")
    reading = torch.nn.ModuleList([encoder, scorer.token[0], scorer.key])

    def read() -> None:
        states, *_ = encoder(*padded(texts()), context())
        scorer.key(scorer.token(states))

    ranges = observed(reading, read)
    write_graph(folder, ENCODER_FILE, encoder_model(encoder, ranges))
    write_graph(folder, ROLES_FILE, roles_model(scorer, ranges))
    return OnnxNetwork(folder, threads=1)


def texts() -> list[Inputs]:
    generator = np.random.default_rng(0)
    found = []
    for length in LENGTHS:
        ids = generator.integers(1, 4, size=(length, len(COLUMNS))).astype(np.int32)
        found.append(Inputs(ids, np.arange(length, dtype=np.int32) // 3))
    return found


def contexts() -> list[Any]:
    generator = np.random.default_rng(2)
    return [generator.integers(0, 256, size=(n, CONTEXT)).astype(np.uint8) for n in LENGTHS]


def context() -> Any:
    states = torch.zeros(len(LENGTHS), max(LENGTHS), CONTEXT)
    for row, own in enumerate(contexts()):
        states[row, : len(own)] = floats(own)
    return states


def padded(items: list[Inputs]) -> tuple[Any, Any]:
    ids = torch.zeros(len(LENGTHS), max(LENGTHS), len(COLUMNS), dtype=torch.long)
    for row, text in enumerate(items):
        ids[row, : len(text.ids)] = torch.from_numpy(text.ids.astype(np.int64))
    return ids, torch.tensor(LENGTHS)


def test_the_encoder(modules: tuple[Encoder, RoleScorer], network: OnnxNetwork) -> None:
    encoder, _ = modules
    with torch.no_grad():
        states, tags, events = encoder(*padded(texts()), context())
        tags, events = tags.log_softmax(-1), events.softmax(-1)
    for row, scores in enumerate(network.encode(texts(), contexts())):
        length = LENGTHS[row]
        assert np.allclose(scores.states, states[row, :length].numpy(), atol=TOLERANCE)
        assert np.allclose(scores.tags, tags[row, :length].numpy(), atol=TOLERANCE)
        assert np.allclose(scores.events, events[row, :length].numpy(), atol=TOLERANCE)


def test_the_role_scorer(modules: tuple[Encoder, RoleScorer], network: OnnxNetwork) -> None:
    _, scorer = modules
    text = texts()[0]
    states = network.encode(texts(), contexts())[0].states
    quotes, kinds = [(1, 2, 5), (4,)], [0, 7]
    with torch.no_grad():
        roles, media = scorer(
            torch.from_numpy(states),
            *map(torch.from_numpy, relations(quotes, kinds, text.sentence)),
        )
    found = network.attribute(states, text, quotes, kinds)
    assert np.allclose(found.roles, roles.sigmoid().numpy(), atol=TOLERANCE)
    assert np.allclose(found.media, media.softmax(-1).numpy(), atol=TOLERANCE)
