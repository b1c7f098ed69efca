"""What is between two actors, on one axis of time: one direction above it, the other below."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

from wortlaut.charts.names import PLAIN, Names
from wortlaut.charts.theme import PALETTES, Palette, Spec, Theme, framed, link, shown
from wortlaut.records.headline import shorten

WIDTH = 720
LEAST, MOST = 90, 220
"""Pixels above the axis, and as many below it."""
ACROSS = 9
"""Pixels of a dot; where more than `MOST` hold stand on each other, they cover each other."""
_YEARS, _MONTHS = 1100, 70
"""Days from which on the axis tells years alone, and months."""
_LONGEST_QUOTE = 160
_LONGEST_SIDE = 100
_SHAPES = {"statement": "circle", "event": "diamond"}

Row = Mapping[str, object]


def between_chart(
    rows: Sequence[Row],
    *,
    forth: str,
    back: str,
    title: str,
    note: str = "",
    theme: Theme,
    names: Names = PLAIN,
) -> Spec:
    """Return a chart of statements and events between two actors.

    Each is a dot: circles are statements, diamonds events; what is only claimed, or denied, is
    hollow. Dots of the same time stand on each other, away from the axis; without any there is
    no time to show.

    Args:
        rows: with `direction` (`forth` or `back`), `what` (`statement` or `event`), `day` (an ISO
            8601 date, as precise as it is known; without one there is no dot), `label` (act or
            type), `words`, `certain`, and, where a click leads somewhere, `href`.
        forth: what stands above the axis, such as "A on B".
        back: what stands below it.
        title: see `theme.framed`.
        note: likewise.
        theme: likewise.
        names: how things are called, see `names`.
    """
    palette = PALETTES[theme]
    dots = _stacked([row for row in rows if row.get("day")])
    for dot in dots:
        dot["what"] = names(str(dot["what"]))
    levels = 3 + max((abs(int(str(dot["y"]))) for dot in dots), default=0)
    half = min(max(LEAST, levels * ACROSS), MOST)
    edge = max(levels, half / ACROSS)
    spec: Spec = {
        "width": WIDTH,
        "height": 2 * half,
        "layer": [
            _axis(palette),
            *([_points(dots, edge, palette, names)] if dots else []),
            *_sides(forth, back, 2 * half, palette),
        ],
    }
    return framed(spec, title=title, note=note, theme=theme)


def _points(dots: list[dict[str, object]], edge: float, palette: Palette, names: Names) -> Spec:
    kinds = [names(what) for what in _SHAPES]
    return {
        "data": {"values": dots},
        "mark": {"type": "point", "size": 60, "strokeWidth": 1.4, "opacity": 1},
        "encoding": {
            "x": _time(dots),
            "y": {
                "field": "y",
                "type": "quantitative",
                "axis": None,
                "scale": {"domain": [-edge, edge], "nice": False},
            },
            "shape": {
                "field": "what",
                "type": "nominal",
                "scale": {"domain": kinds, "range": list(_SHAPES.values())},
                "legend": {"title": None, "orient": "bottom"},
            },
            "color": _by_kind(kinds, palette),
            "fill": _by_kind(kinds, palette),
            "fillOpacity": {"condition": {"test": "datum.certain", "value": 1}, "value": 0},
            **link(dots),
            "tooltip": shown(
                names, day="nominal", what="nominal", label="nominal", words="nominal"
            ),
        },
    }


def _time(dots: list[dict[str, object]]) -> Spec:
    days = [date.fromisoformat(str(dot["time"])[:10]) for dot in dots]
    span = (max(days) - min(days)).days
    if span > _YEARS:
        labels: Spec = {"format": "%Y", "tickCount": "year"}
    elif span > _MONTHS:
        labels = {"format": "%m/%Y", "tickCount": "month"}
    else:
        labels = {"format": "%Y-%m-%d", "tickCount": "day"}
    return {
        "field": "time",
        "type": "temporal",
        "scale": {"type": "utc", "padding": ACROSS},
        "title": None,
        "axis": {"grid": False, "labelOverlap": True, **labels},
    }


def _by_kind(kinds: list[str], palette: Palette) -> Spec:
    return {
        "field": "what",
        "type": "nominal",
        "scale": {"domain": kinds, "range": list(palette.series[:2])},
        "legend": {"title": None, "orient": "bottom"},
    }


def _axis(palette: Palette) -> Spec:
    return {
        "data": {"values": [{"y": 0}]},
        "mark": {"type": "rule", "color": palette.quiet, "strokeWidth": 1},
        "encoding": {"y": {"field": "y", "type": "quantitative", "axis": None}},
    }


def _sides(forth: str, back: str, height: int, palette: Palette) -> list[Spec]:
    """Return what stands above and below the axis, in words."""
    return [
        {
            "data": {"values": [{"text": text}]},
            "mark": {
                "type": "text",
                "align": "left",
                "baseline": baseline,
                "fontSize": 12,
                "color": palette.quiet,
            },
            "encoding": {
                "x": {"value": 0},
                "y": {"value": place},
                "text": {"field": "text", "type": "nominal"},
            },
        }
        for text, place, baseline in (
            (f"↑ {shorten(forth, _LONGEST_SIDE)}", 0, "top"),
            (f"↓ {shorten(back, _LONGEST_SIDE)}", height - 4, "bottom"),
        )
    ]


def _stacked(rows: Sequence[Row]) -> list[dict[str, object]]:
    """Return the rows with their places: `time`, and `y` in dots from the axis."""
    timed = sorted(
        ((_middle(str(row["day"])), number) for number, row in enumerate(rows)),
    )
    if not timed:
        return []
    span = max((timed[-1][0] - timed[0][0]).days, 1)
    width = span * ACROSS / WIDTH
    free: dict[str, list[int]] = {"forth": [], "back": []}
    found = []
    for day, number in timed:
        row = rows[number]
        direction = str(row["direction"])
        level = _level(free[direction], day.toordinal(), width)
        quote = str(row["words"])
        found.append(
            {
                **row,
                "words": quote if len(quote) <= _LONGEST_QUOTE else f"{quote[:_LONGEST_QUOTE]} …",
                "time": datetime(day.year, day.month, day.day, tzinfo=UTC).strftime(
                    "%Y-%m-%dT00:00:00Z"
                ),
                "y": level + 1 if direction == "forth" else -level - 1,
            }
        )
    return found


def _level(taken: list[int], day: int, width: float) -> int:
    """Return the lowest level with room for a dot; `taken` holds the last day of each level."""
    for level, last in enumerate(taken):
        if day - last >= width:
            taken[level] = day
            return level
    taken.append(day)
    return len(taken) - 1


def _middle(day: str) -> date:
    """Return a day; the middle of a month or year where no more is known."""
    year, *rest = (int(part) for part in day.split("-"))
    if not rest:
        return date(year, 7, 1)
    return date(year, rest[0], rest[1] if len(rest) > 1 else 15)
