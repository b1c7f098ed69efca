"""The shipped weights in ONNX Runtime: what must hold whatever they say."""

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wortlaut.encoder.grammar_network import shipped_grammar_network
from wortlaut.encoder.inputs import Inputs, article_inputs
from wortlaut.encoder.network import Scores, shipped_network, shipped_vocabulary
from wortlaut.encoder.reading import best_tags_of, confidence, likely_stretches, stretch_score
from wortlaut.encoder.texts import read
from wortlaut.encoder.weights import shipped
from wortlaut.language import load
from wortlaut.pipeline import prepare, shipped_networks
from wortlaut.records import Article, Quotation

PACK = load("de")
TEXT = (
    "Die Ministerin sagte, das Gesetz sei „ein Anfang“. Sie wies die Kritik zurück.\n\n"
    "„Wir warten“, sagte Jan Holm am Montag, „aber nicht lange.“ Laut Polizei blieb es ruhig."
)
SEVERAL = (TEXT, "Es regnet.", TEXT * 5, "Er sagte, es sei gut. " * 9)


def inputs_of(text: str) -> Inputs:
    return article_inputs(
        prepare(Article.of(text), pack=PACK), pack=PACK, vocabulary=shipped_vocabulary()
    )


def read_all(texts: list[str]) -> list[tuple[Quotation, ...]]:
    inputs = [inputs_of(text) for text in texts]
    return [found.quotations for found in read(inputs, networks=shipped_networks(1))]


def scores_of(texts: list[Inputs], threads: int) -> list[Scores]:
    contexts = [scores.context for scores in shipped_grammar_network(threads).encode(texts)]
    return shipped_network(threads).encode(texts, contexts)


def test_what_a_text_is_batched_with_changes_nothing() -> None:
    alone = read_all([TEXT])[0]
    assert alone
    others = ["Es regnet.", TEXT * 3, "", "Er sagte, es sei gut. " * 40]
    assert read_all([*others, TEXT])[-1] == alone


def test_texts_of_a_batch_keep_their_places() -> None:
    texts = [TEXT, "", "Es regnet.", TEXT + "\n\n" + TEXT]
    assert read_all(texts) == [read_all([text])[0] for text in texts]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*"„“”»«'\".,:\n", "sagte", "er", "dass", "Ja", " "]), max_size=60))
def test_quotations_are_sound_for_any_text(parts: list[str]) -> None:
    text = " ".join(parts)
    count = len(PACK.tokenize(text))
    (found,) = read_all([text])
    for number, quotation in enumerate(found):
        groups = (quotation.tokens, quotation.speaker, quotation.addressee)
        for tokens in (*groups, quotation.cue, quotation.frame):
            assert list(tokens) == sorted(set(tokens))
            assert all(0 <= token < count for token in tokens)
        assert quotation.tokens
        assert 0 <= quotation.confidence <= 1
        assert quotation.parent is None or quotation.parent != number
        if quotation.parent is not None:
            assert quotation.tokens[0] in found[quotation.parent].tokens


@pytest.mark.parametrize("layer", [0, 1])
def test_what_scores_less_than_its_layer_asks_is_no_quotation(layer: int) -> None:
    inputs, manifest = inputs_of(TEXT), shipped()
    (scores,) = scores_of([inputs], 1)
    (tags,) = best_tags_of([scores], manifest)

    def kept(least: float) -> list[float]:
        asked = [-9.0, -9.0]
        asked[layer] = least
        strict = msgspec.structs.replace(manifest, least_score=(asked[0], asked[1]))
        found = likely_stretches(inputs, tags, scores, strict)
        assert [score for _, score in found] == [stretch_score(s, scores.tags) for s, _ in found]
        return [score for each, score in found if each.layer == layer]

    every = kept(-9)
    assert every
    for least in every:
        assert kept(least) == [score for score in every if score >= least]
    assert kept(max(every) + 0.01) == []


def test_a_text_longer_than_a_piece_is_read_to_its_end() -> None:
    sentence = "„Wir warten auf Antwort“, sagte Jan Holm am Montag.\n\n"
    (found,) = read_all([sentence * 400])
    tokens = len(PACK.tokenize(sentence))
    assert len(found) >= 380
    assert found[-1].tokens[0] >= tokens * 399


@pytest.mark.parametrize(("score", "expected"), [(0.0, 0.5), (80.0, 1.0), (-80.0, 0.0)])
def test_confidence_is_a_probability_to_two_places(score: float, expected: float) -> None:
    assert confidence(score, (1.0, 0.0)) == expected


@pytest.mark.parametrize("threads", [1, 2])
def test_scores_are_the_same_to_the_bit_alone_and_in_a_batch(threads: int) -> None:
    texts = [inputs_of(text) for text in SEVERAL]
    for own, together in zip(texts, scores_of(texts, threads), strict=True):
        (alone,) = scores_of([own], 1)
        assert np.array_equal(alone.states, together.states)
        assert np.array_equal(alone.tags, together.tags)


@pytest.mark.parametrize("threads", [1, 2])
def test_grammar_is_the_same_alone_and_in_a_batch(threads: int) -> None:
    texts = [inputs_of(text) for text in SEVERAL]
    together = shipped_grammar_network(threads).encode(texts)
    for own, scores in zip(texts, together, strict=True):
        (alone,) = shipped_grammar_network(1).encode([own])
        for name in ("states", "context", "pos", "tag", "mood", "entities"):
            assert np.array_equal(getattr(alone, name), getattr(scores, name)), name
        # A float product, summed in an order that depends on its shape.
        assert np.allclose(alone.arcs, scores.arcs, atol=1e-4)


def test_the_network_answers_the_same_twice() -> None:
    inputs = inputs_of(TEXT)
    first, second = (scores_of([inputs], 1)[0] for _ in range(2))
    assert np.array_equal(first.tags, second.tags)
