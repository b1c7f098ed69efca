"""Scores of actors as plain data: rows for a table, and one flat mapping for JSON and floors."""

from wortlaut.evaluation.actors_score import ActorScores


def actor_rows(scores: ActorScores) -> list[dict[str, str | int | float]]:
    """Return one row a measure.

    Keys: `section`, `measure`, `right` and `of` (the counts), `share` in [0, 1].
    """
    rows = [
        ("speaker", "found", scores.found, scores.gold),
        ("speaker", "right", scores.right, scores.found),
        ("speaker", "unknown", scores.unknown, scores.found),
        ("speaker", "person_or_state", scores.named_right, scores.named),
        *(("kind", kind.value, right, of) for kind, (of, right) in scores.by_kind.items()),
    ]
    return [
        {
            "section": section,
            "measure": measure,
            "right": right,
            "of": of,
            "share": right / of if of else 0.0,
        }
        for section, measure, right, of in rows
    ]


def actor_figures(scores: ActorScores) -> dict[str, float]:
    """Return the figures by name: `actors.accuracy`, `actors.precision`, `actors.unknown`."""
    return {
        "actors.accuracy": scores.accuracy,
        "actors.precision": scores.precision,
        "actors.unknown": scores.unknown / scores.found if scores.found else 0.0,
    }
