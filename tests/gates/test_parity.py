"""Our measure gives the figures of the corpus's official scorer."""

import json
from pathlib import Path

import pytest

from wortlaut.evaluation import figures, load_gold, load_predictions, score

STATEMENTS = Path(__file__).resolve().parents[2] / "../shared/data/statements"
OFFICIAL = {"msg": "messages", "roles": "roles", "joint": "joint", "form": "form", "stwr": "medium"}
FIGURES = {"prec": "precision", "rec": "recall", "f1": "f1"}
MICRO = {
    "quote": "quote_micro",
    "addressee": "addressee",
    "cue": "cue",
    "frame": "frame",
    "speaker": "speaker",
    "micro_quote": "quote_micro",
    "micro_role": "roles_micro",
    "micro_joint": "joint_micro",
}


@pytest.mark.parametrize("system", ["crf", "gold-direct-and-indirect-only"])
def test_figures_are_those_of_the_official_scorer(system: str) -> None:
    official = STATEMENTS / "parity/official-scores.json"
    if not official.exists():
        pytest.skip(f"{official} is absent")
    expected = json.loads(official.read_text())[system]
    gold = load_gold(STATEMENTS / "wikinews-dev.jsonl.xz")
    scores = score(gold, load_predictions(STATEMENTS / f"parity/{system}.jsonl.xz"))

    measured = figures(scores)
    macro = expected["official_macro_and_form"]
    assert len(macro) == 15
    for name, value in macro.items():
        figure, measure = name.split("_")
        assert measured[f"{OFFICIAL[measure]}.{FIGURES[figure]}"] == pytest.approx(
            value, rel=0, abs=1e-6
        ), name
    micro = expected["micro_precision_recall_f1"]
    assert set(micro) == set(MICRO)
    for name, values in micro.items():
        for figure, value in zip(FIGURES.values(), values, strict=True):
            # The official micro figures are rounded to three places.
            assert round(measured[f"{MICRO[name]}.{figure}"], 3) == value, name
