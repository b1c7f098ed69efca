import json

import pytest

from wortlaut.evaluation import GoldArticle, Group, figures, rows, score
from wortlaut.records import Kind, Span

ANSWER = Group(kind=Kind.DIRECT, medium=None, quote=frozenset({0, 1}))
FOUND = Group(kind=Kind.DIRECT, medium=None, quote=frozenset({0}))
TOKENS = (Span(0, 2), Span(3, 6))
SCORES = score(
    [GoldArticle(name="a", text="So so.", tokens=TOKENS, groups=(ANSWER,))], {"a": [FOUND]}
)


def test_there_is_one_row_for_every_measure() -> None:
    table = rows(SCORES)
    assert table[0] == {
        "section": "official",
        "measure": "messages",
        "precision": 1.0,
        "recall": 0.5,
        "f1": pytest.approx(2 / 3),
        "gold": 1,
        "predicted": 1,
    }
    assert [(row["section"], row["measure"]) for row in table] == [
        ("official", "messages"),
        ("official", "roles"),
        ("official", "joint"),
        ("official", "form"),
        ("official", "medium"),
        ("micro", "quote_micro"),
        ("micro", "roles_micro"),
        ("micro", "joint_micro"),
        ("role", "addressee"),
        ("role", "cue"),
        ("role", "frame"),
        ("role", "speaker"),
        ("role", "speaker_exact"),
        ("kind", "direct"),
        ("kind", "indirect"),
        ("kind", "reported"),
        ("kind", "free_indirect"),
        ("kind", "indirect_free_indirect"),
    ]


def test_figures_hold_every_row_three_times() -> None:
    measured = figures(SCORES)
    assert set(measured) == {
        f"{row['measure']}.{figure}"
        for row in rows(SCORES)
        for figure in ("precision", "recall", "f1")
    }
    assert measured["messages.recall"] == 0.5
    assert measured["direct.f1"] == 1.0


def test_rows_and_figures_are_plain_json() -> None:
    assert json.loads(json.dumps(rows(SCORES))) == rows(SCORES)
    assert json.loads(json.dumps(figures(SCORES))) == figures(SCORES)
