from dataclasses import replace
from pathlib import Path

import pytest

from wortlaut.errors import WeightsError
from wortlaut.events import model
from wortlaut.events.model import AFFAIRS, shipped_model


def test_the_shipped_weights_are_whole() -> None:
    shipped = shipped_model()
    assert 0 < shipped.least_mention <= shipped.least_aside < 1
    assert 0 < shipped.least_actor <= 1
    assert 0 < shipped.least_recipient <= 1
    assert shipped.mentions.weights
    assert shipped.roles.weights


def test_articles_about_public_affairs_have_a_threshold_of_their_own() -> None:
    own = replace(shipped_model(), least_mention=0.2, least_aside=0.7)
    assert own.least(AFFAIRS) == 0.2
    assert own.least(0.1) == 0.2
    assert own.least(0.0) == 0.7


def test_damaged_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in model.WEIGHTS.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / model.ROLES).write_text("damaged\t1\n", "utf-8")
    monkeypatch.setattr(model, "WEIGHTS", tmp_path)
    shipped_model.cache_clear()
    try:
        with pytest.raises(WeightsError, match="checksum"):
            shipped_model()
    finally:
        monkeypatch.undo()
        shipped_model.cache_clear()
