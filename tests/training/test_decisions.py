"""What the bench says of quotations is what the program reads."""

import numpy as np

from training.decisions import Bench
from training.examples import Example
from wortlaut.encoder.grammar_network import shipped_grammar_network
from wortlaut.encoder.inputs import article_inputs
from wortlaut.encoder.network import shipped_network, shipped_vocabulary
from wortlaut.encoder.reading import confidence
from wortlaut.encoder.weights import shipped
from wortlaut.language import load
from wortlaut.pipeline import prepare
from wortlaut.records import Article

TEXTS = (
    "Die Ministerin sagte, das Gesetz sei „ein Anfang“. Sie wies die Kritik zurück.",
    "„Wir warten“, sagte Jan Holm am Montag, „aber nicht lange.“ Laut Polizei blieb es ruhig.",
)


def example(text: str) -> Example:
    pack = load("de")
    inputs = article_inputs(
        prepare(Article.of(text), pack=pack), pack=pack, vocabulary=shipped_vocabulary()
    )
    (grammar,) = shipped_grammar_network(1).encode([inputs])
    nothing = np.zeros(len(inputs.ids), dtype=np.int64)
    return Example(
        name=text,
        inputs=inputs,
        context=grammar.context,
        tags=np.stack([nothing, nothing]),
        events=nothing,
        quotes=(),
        layers=nothing[:0],
        kinds=nothing[:0],
        media=nothing[:0],
        roles=np.zeros((0, 0, 0), dtype=np.float32),
    )


def test_scores_are_those_that_confidence_is_made_of() -> None:
    bench = Bench([example(text) for text in TEXTS], [], shipped_network(1))
    manifest = shipped()
    found = [
        [(frozenset(quotation.tokens), quotation.confidence) for quotation in own]
        for own in bench.found(manifest)
    ]
    scored = bench.scored(manifest)
    assert [
        [(tokens, confidence(score, manifest.calibration)) for tokens, score in own]
        for own in scored
    ] == found
    assert sum(map(len, found)) >= 3
