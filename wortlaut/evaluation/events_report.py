"""Scores of events as plain data: rows for a table, and one flat mapping for JSON and floors."""

from wortlaut.evaluation.events_score import EventFigure, EventScores
from wortlaut.evaluation.report import measure_figures

Row = dict[str, str | int | float]


def event_rows(scores: EventScores) -> list[Row]:
    """Return one row a measure.

    Keys: `section` (`events`, `pairs`, `type`), `measure`, `low` and `high` (the 95 per cent
    interval of F1 or share); in `pairs` `right`, `of` and `share`, elsewhere `precision`,
    `recall`, `f1`, `gold` and `predicted`. Shares are in [0, 1].
    """
    return [
        *(_f1("events", name, figure) for name, figure in scores.events.items()),
        *(_share(name, figure) for name, figure in scores.pairs.items()),
        *(_f1("type", kind.value, figure) for kind, figure in scores.by_type.items()),
    ]


def _f1(section: str, name: str, figure: EventFigure) -> Row:
    return {
        "section": section,
        "measure": name,
        **figure.measure._asdict(),
        **figure.interval._asdict(),
    }


def _share(name: str, figure: EventFigure) -> Row:
    measure = figure.measure
    return {
        "section": "pairs",
        "measure": name,
        "right": round(measure.f1 * measure.gold),
        "of": measure.gold,
        "share": measure.f1,
        **figure.interval._asdict(),
    }


def event_figures(scores: EventScores) -> dict[str, float]:
    """Return the figures by name: `type_actors.f1`, `phase`, `ASSAULT.f1` and so on."""
    measured = {name: figure.measure for name, figure in scores.events.items()}
    measured |= {kind.value: figure.measure for kind, figure in scores.by_type.items()}
    shares = {name: figure.measure.f1 for name, figure in scores.pairs.items()}
    return measure_figures(measured) | shares
