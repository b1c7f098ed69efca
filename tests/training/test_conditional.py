"""Conditional logit: the weights answer questions like those that they were fitted to."""

import math

import pytest

from training.conditional import Choice, fit


def test_what_tells_right_answers_apart_gets_weight() -> None:
    choices = [
        Choice([["near", "person"], ["far", "person"], ["nobody"]], [True, False, False]),
        Choice([["far", "state"], ["near", "state"], ["nobody"]], [False, True, False]),
        Choice([["far", "person"], ["nobody"]], [False, True]),
    ] * 20
    weights = fit(choices, penalty=0.1, least=3)
    assert weights["near"] > weights["nobody"] > weights["far"]


def test_shares_of_alike_questions_become_probabilities() -> None:
    choices = [Choice([["a"], ["b"]], [True, False])] * 30 + [
        Choice([["a"], ["b"]], [False, True])
    ] * 10
    weights = fit(choices, penalty=1e-6, least=1)
    ratio = math.exp(weights["a"] - weights["b"])
    assert ratio == pytest.approx(3, rel=1e-2)


def test_two_right_answers_share_the_credit() -> None:
    choices = [Choice([["a"], ["b"], ["c"]], [True, True, False])] * 10
    weights = fit(choices, penalty=0.1, least=1)
    assert weights["a"] == pytest.approx(weights["b"], abs=1e-2)
    assert weights["a"] > weights["c"]


def test_rare_features_weigh_nothing() -> None:
    choices = [Choice([["a", "once"], ["b"]], [True, False])] + [
        Choice([["a"], ["b"]], [True, False])
    ] * 5
    assert "once" not in fit(choices, penalty=0.1, least=2)
