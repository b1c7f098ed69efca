"""Scores as plain data: rows for a table, and one flat mapping for JSON and floors."""

from dataclasses import fields

from wortlaut.evaluation.scores import Measure, Scores

SECTIONS = {
    "official": ("messages", "roles", "joint", "form", "medium"),
    "micro": ("quote_micro", "roles_micro", "joint_micro"),
    "role": ("addressee", "cue", "frame", "speaker", "speaker_exact"),
    "kind": ("direct", "indirect", "reported", "free_indirect", "indirect_free_indirect"),
}
"""The measures in the order of the table, by section."""


def rows(scores: Scores) -> list[dict[str, str | int | float]]:
    """Return one row a measure.

    Keys: `section`, `measure` (the field of `Scores`), `precision`, `recall`, `f1` in [0, 1], and
    `gold`, `predicted`, the numbers of items that recall and precision are counted over.
    """
    return [
        {"section": section, "measure": name, **getattr(scores, name)._asdict()}
        for section, names in SECTIONS.items()
        for name in names
    ]


def figures(scores: Scores) -> dict[str, float]:
    """Return every figure by name: `messages.precision`, `messages.recall` and so on."""
    measures = {field.name: getattr(scores, field.name) for field in fields(scores)}
    return {
        f"{name}.{figure}": getattr(measure, figure)
        for name, measure in measures.items()
        if isinstance(measure, Measure)
        for figure in ("precision", "recall", "f1")
    }
