"""Scores as plain data: rows for a table, and one flat mapping for JSON and floors."""

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING

from wortlaut.evaluation.scores import Measure, StatementScores

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

SECTIONS = {
    "official": ("messages", "roles", "joint", "form", "medium"),
    "micro": ("quote_micro", "roles_micro", "joint_micro"),
    "role": ("addressee", "cue", "frame", "speaker", "speaker_exact"),
    "kind": ("direct", "indirect", "reported", "free_indirect", "indirect_free_indirect"),
}
"""The measures in the order of the table, by section."""


def rows(scores: StatementScores) -> list[dict[str, str | int | float]]:
    """Return one row a measure.

    Keys: `section`, `measure` (the field of `StatementScores`), `precision`, `recall`, `f1` in
    [0, 1], and `gold`, `predicted`, the numbers of items that recall and precision are counted
    over.
    """
    return [
        {"section": section, "measure": name, **getattr(scores, name)._asdict()}
        for section, names in SECTIONS.items()
        for name in names
    ]


def figures(scores: StatementScores) -> dict[str, float]:
    """Return every figure by name: `messages.precision`, `messages.recall` and so on."""
    return measure_figures(measures_of(scores))


def measures_of(scores: "DataclassInstance") -> dict[str, Measure]:
    """Return the fields of scores that are measures, by their names."""
    values = {field.name: getattr(scores, field.name) for field in fields(scores)}
    return {name: value for name, value in values.items() if isinstance(value, Measure)}


def measure_rows(measures: Mapping[str, Measure]) -> list[dict[str, str | int | float]]:
    """Return one row a measure: `measure`, `precision`, `recall`, `f1`, `gold`, `predicted`."""
    return [{"measure": name, **measure._asdict()} for name, measure in measures.items()]


def measure_figures(measures: Mapping[str, Measure]) -> dict[str, float]:
    """Return every figure by name: `las.f1`, `person.precision` and so on."""
    return {
        f"{name}.{figure}": getattr(measure, figure)
        for name, measure in measures.items()
        for figure in ("precision", "recall", "f1")
    }
