import pytest

from training.calibration import expected_error, fit, is_right


def test_the_curve_of_a_fair_score_is_the_score() -> None:
    scores = [-2.0] * 119 + [0.0] * 100 + [2.0] * 119
    right = [True] * 14 + [False] * 105 + [True] * 50 + [False] * 50 + [True] * 105 + [False] * 14
    slope, intercept = fit(scores, right)
    assert slope == pytest.approx(1.0, abs=0.02)
    assert intercept == pytest.approx(0.0, abs=0.02)


def test_the_expected_error_of_known_cases() -> None:
    assert expected_error([0.95] * 20, [True] * 19 + [False]) == pytest.approx(0.0)
    assert expected_error([0.95] * 20, [True] * 9 + [False] * 11) == pytest.approx(0.5)
    assert expected_error([1.0, 0.0], [False, True]) == pytest.approx(1.0)


def test_right_is_what_shares_half_with_some_gold_quotation() -> None:
    gold = [frozenset(range(10)), frozenset(range(20, 24))]
    assert is_right(frozenset(range(4)), gold)
    assert not is_right(frozenset(range(3)), gold)
    assert is_right(frozenset({20, 21, 22, 23}), gold)
    assert not is_right(frozenset({50}), gold)
