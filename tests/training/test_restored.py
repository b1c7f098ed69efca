"""Whether the shipped layers come back as they were; torch is needed, so this runs in training."""

import pytest

torch = pytest.importorskip("torch", reason="torch is installed for training only")

import numpy as np

from training.graph import BYTE_SCALE, BYTE_ZERO
from training.network import STATE_SIZE
from training.pretrain import WORDS
from training.restored import shipped_reader
from wortlaut.encoder.grammar_network import shipped_grammar_network
from wortlaut.encoder.inputs import article_inputs
from wortlaut.encoder.network import shipped_vocabulary
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
