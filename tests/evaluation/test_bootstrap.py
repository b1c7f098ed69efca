import numpy as np
import pytest

from wortlaut.evaluation.bootstrap import intervals


def test_documents_that_are_all_alike_leave_no_doubt() -> None:
    (interval,) = intervals(np.array([[[3, 4, 6]]] * 20))
    assert interval == pytest.approx((0.6, 0.6))


def test_more_documents_narrow_the_interval() -> None:
    halves = [[[1, 1, 1]], [[0, 1, 1]]]
    few, many = (intervals(np.array(halves * times))[0] for times in (10, 100))
    for interval in (few, many):
        assert interval.low < 0.5 < interval.high
    # the normal approximation: 1.96 standard errors of a share of one half
    assert few.high - few.low == pytest.approx(2 * 1.96 * np.sqrt(0.25 / 20), rel=0.15)
    assert many.high - many.low == pytest.approx(2 * 1.96 * np.sqrt(0.25 / 200), rel=0.15)


def test_the_same_counts_give_the_same_interval() -> None:
    counts = np.random.default_rng(7).integers(0, 5, size=(30, 2, 3))
    counts[..., 0] = counts.min(axis=-1)
    assert intervals(counts) == intervals(counts)


def test_draws_without_an_item_do_not_count() -> None:
    (rare,) = intervals(np.array([[[1, 1, 1]], [[0, 0, 0]]]))
    assert rare == pytest.approx((1, 1))
    (none,) = intervals(np.zeros((5, 1, 3), dtype=np.int64))
    assert none == pytest.approx((0, 0))
