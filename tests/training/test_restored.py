"""Whether the shipped layers come back as they were; torch is needed, so this runs in training."""

import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only")

import numpy as np

from training.graph import BYTE_SCALE, BYTE_ZERO
from training.network import STATE_SIZE
from training.pretrain import WORDS
from training.restored import shipped_reader
from training.restored_statements import restore
from training.statements import Settings, build
from wortlaut.encoder.grammar_network import shipped_grammar_network
from wortlaut.encoder.inputs import article_inputs
from wortlaut.encoder.network import OnnxNetwork, shipped_vocabulary
from wortlaut.encoder.weights import STATEMENTS
from wortlaut.language import load
from wortlaut.pipeline import prepare
from wortlaut.records import Article

TEXT = "Der Minister sagte am Montag in Berlin: „Wir haben nichts gewusst.“ Anna Holm bestritt das."


def test_the_lower_layer_says_what_the_shipped_network_says() -> None:
    pack = load("de")
    analysis = prepare(Article.of(TEXT), pack=pack)
    inputs = article_inputs(analysis, pack=pack, vocabulary=shipped_vocabulary())
    (scores,) = shipped_grammar_network().encode([inputs])
    shipped = (scores.context[:, : 2 * STATE_SIZE] - np.float32(BYTE_ZERO)) * BYTE_SCALE
    reader = shipped_reader(WORDS)
    with torch.no_grad():
        states, _ = reader.lower(reader.input(torch.from_numpy(inputs.ids.astype(np.int64))[None]))
    assert np.abs(states[0].numpy() - shipped).max() < 0.1
    assert np.abs(states[0].numpy() - shipped).mean() < 0.01


def test_the_statement_heads_say_what_the_shipped_ones_say() -> None:
    pack, known = load("de"), shipped_vocabulary()
    inputs = article_inputs(prepare(Article.of(TEXT), pack=pack), pack=pack, vocabulary=known)
    (read,) = shipped_grammar_network().encode([inputs])
    (shipped,) = OnnxNetwork(STATEMENTS).encode([inputs], [read.context])
    model = build(Settings(), known)
    restore(model, STATEMENTS)
    context = (torch.from_numpy(read.context).float() - BYTE_ZERO) * float(BYTE_SCALE)
    ids = torch.from_numpy(inputs.ids.astype(np.int64))
    with torch.no_grad():
        states, tags, events = model.eval()["encoder"](
            ids[None], torch.tensor([len(ids)]), context[None]
        )
    assert np.abs(np.exp(shipped.tags) - tags[0].softmax(-1).numpy()).max() < 0.05
    assert np.abs(shipped.events - events[0].softmax(-1).numpy()).max() < 0.05
    assert np.abs(shipped.states - states[0].numpy()).mean() < 0.01
