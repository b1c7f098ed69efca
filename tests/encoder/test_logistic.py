import itertools
import math
from pathlib import Path

import pytest

from wortlaut.encoder.logistic import Logistic
from wortlaut.errors import WeightsError


def test_unknown_features_weigh_nothing_and_repeated_ones_once() -> None:
    logistic = Logistic({"a": 2.0, "b": -1.0})
    assert logistic.probability([]) == 0.5
    assert logistic.probability(["a", "a", "c"]) == pytest.approx(1 / (1 + math.exp(-2)))
    assert logistic.probability(["a", "b"]) == pytest.approx(1 / (1 + math.exp(-1)))


def test_a_score_does_not_depend_on_the_order_of_its_features() -> None:
    # Added up from left to right these give 0 or 1, by their order.
    weights = {"a": 1e16, "b": 1.0, "c": -1e16}
    names = itertools.permutations(("x", "y", "z"))
    scores = {
        Logistic(dict(zip(order, weights.values(), strict=True))).score(order) for order in names
    }
    assert scores == {1.0}


def test_extreme_weights_stay_probabilities() -> None:
    assert 0 < Logistic({"a": -1e9}).probability(["a"]) < 1e-9
    assert 1 - 1e-9 < Logistic({"a": 1e9}).probability(["a"]) <= 1


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    weights = {"read=3 of 4": 0.25, "ein Wort": -1.5, "path=a>b^c": 2.0}
    Logistic(weights).write(tmp_path / "model.tsv")
    assert Logistic.read(tmp_path / "model.tsv").weights == weights


def test_a_file_that_is_no_model_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "model.tsv").write_text("feature without a weight\n", "utf-8")
    with pytest.raises(WeightsError, match=r"model\.tsv"):
        Logistic.read(tmp_path / "model.tsv")
