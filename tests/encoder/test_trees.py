import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from wortlaut.encoder.trees import ROOT, tree


def scores_of(heads: list[int]) -> np.ndarray:
    """Return scores that favour the given heads; a token that is its own head is the root."""
    table = np.zeros((len(heads), len(heads)), dtype=np.float32)
    for token, head in enumerate(heads):
        table[token, head] = 5
    return table


def test_the_best_heads_are_taken_where_they_make_a_tree() -> None:
    assert tree(scores_of([1, 1, 1, 2])).tolist() == [1, ROOT, 1, 2]
    assert tree(scores_of([0])).tolist() == [ROOT]


def test_a_cycle_is_opened_where_it_costs_least() -> None:
    # 1 and 2 hold each other; 2 is nearly as well off with 0, the root.
    table = scores_of([0, 2, 1])
    table[2, 0] = 4.5
    assert tree(table).tolist() == [ROOT, 2, 0]


def test_there_is_one_root_only() -> None:
    table = scores_of([0, 1, 1])
    table[0, 0] = 9
    assert tree(table).tolist().count(ROOT) == 1


@given(
    st.integers(1, 12).flatmap(
        lambda n: arrays(np.float32, (n, n), elements=st.floats(-50, 50, width=32))
    )
)
def test_any_scores_give_a_tree(table: np.ndarray) -> None:
    heads = tree(table.copy()).tolist()
    assert heads.count(ROOT) == 1
    for token in range(len(heads)):
        steps, at = 0, token
        while at != ROOT:
            at = heads[at]
            steps += 1
            assert steps <= len(heads)
