import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from wortlaut.encoder.sequences import FORBIDDEN, best_sequences

# Label 0 and 1 may stand anywhere, 2 goes on after 1 or 2 only.
FOLLOWS = np.zeros((3, 3), dtype=np.float32)
FOLLOWS[0, 2] = FORBIDDEN
OPENS = np.array([0, 0, FORBIDDEN], dtype=np.float32)


def may_follow(before: int, label: int) -> bool:
    return label != 2 or before != 0


def best_total(table: np.ndarray) -> float:
    """The best sum of any allowed sequence, token by token in double precision."""
    best = {0: 0.0}
    for row in table.tolist():
        best = {
            label: row[label] + max(best[before] for before in best if may_follow(before, label))
            for label in range(3)
            if any(may_follow(before, label) for before in best)
        }
    return max(best.values())


scores = arrays.arrays(
    np.float32,
    st.tuples(st.integers(1, 3), st.integers(1, 24), st.just(3)),
    elements=st.floats(-20, 0, width=32),
)


@settings(max_examples=150, deadline=None)
@given(scores)
def test_no_allowed_sequence_is_better(table: np.ndarray) -> None:
    for row, labels in zip(table, best_sequences(table, FOLLOWS, OPENS), strict=True):
        assert all(map(may_follow, [0, *labels], labels))
        total = sum(float(row[token, label]) for token, label in enumerate(labels))
        assert abs(total - best_total(row)) < 1e-3


def test_a_barred_stretch_is_mended_where_it_costs_least() -> None:
    table = np.full((2, 40, 3), -9, dtype=np.float32)
    table[:, :, 0] = 0
    table[0, 20:23] = [-3, -4, 0]  # goes on where nothing has begun: begins at 20, for 4
    table[1, 30] = [-3, -4, 0]  # one token alone is rather nothing, for 3
    found = best_sequences(table, FOLLOWS, OPENS)
    assert found[0].tolist() == [0] * 20 + [1, 2, 2] + [0] * 17
    assert found[1].tolist() == [0] * 40


def test_what_goes_on_may_begin_far_before_the_barred_stretch() -> None:
    table = np.full((1, 40, 3), -9, dtype=np.float32)
    table[:, :, 0] = 0
    table[0, 9] = [0, -0.5, -9]
    table[0, 10:21] = [0, -9, -0.01]
    table[0, 21:24] = [-9, -9, 0]
    found = best_sequences(table, FOLLOWS, OPENS)
    assert found[0].tolist() == [0] * 9 + [1] + [2] * 14 + [0] * 16
