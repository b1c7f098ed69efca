"""Conditional logit over named features, by L-BFGS: one softmax for the answers to a question."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from training.logistic import lightest, tabulated


class Choice(NamedTuple):
    """A question: the features of each answer, and which of them are right, at least one."""

    answers: list[list[str]]
    right: list[bool]


def fit(choices: Sequence[Choice], *, penalty: float, least: int) -> dict[str, float]:
    """Return the weights of the features that occur at least `least` times, ascending by name.

    The probability of a question is that of all its right answers together. `penalty` is what the
    squares of all weights cost (L2).
    """
    rows = [answer for choice in choices for answer in choice.answers]
    table, names = tabulated(rows, least)
    starts = np.cumsum([0, *(len(choice.answers) for choice in choices)])[:-1]
    sizes = np.array([len(choice.answers) for choice in choices])
    right = np.array([each for choice in choices for each in choice.right], dtype=bool)

    def shares(scores: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        most = np.repeat(np.maximum.reduceat(scores, starts), sizes)
        raised = np.exp(scores - most)
        total = np.add.reduceat(raised, starts)
        logs = np.log(total) + most[starts]
        return raised / np.repeat(total, sizes), logs

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ weights
        every, all_logs = shares(scores)
        good, good_logs = shares(np.where(right, scores, -1e9))
        value = float((all_logs - good_logs).sum())
        return value, np.asarray(table.T @ (every - good))

    return lightest(names, loss, penalty)
