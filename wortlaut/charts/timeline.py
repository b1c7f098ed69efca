"""Statements over time, in series or all together."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from wortlaut.charts.legible import label
from wortlaut.charts.names import PLAIN, Names
from wortlaut.charts.theme import PALETTES, Spec, Theme, framed, shown

WIDTH, HEIGHT = 720, 280
_FEW_YEARS = 2
_YEARS = {"grid": False, "format": "%Y", "tickCount": "year", "labelOverlap": True}
_MONTHS = {"grid": False, "format": "%m/%Y", "labelOverlap": True}
_MOST_STEPS = 7
FEWEST = 12
"""Steps of time that a chart has at least."""
_YEAR = 12
REST = ("others", "none")
"""Series that stand behind all others."""


def timeline_chart(
    points: Sequence[Mapping[str, object]],
    *,
    title: str,
    note: str = "",
    theme: Theme,
    names: Names = PLAIN,
) -> Spec:
    """Return a chart of counts over time.

    Args:
        points: rows with `time` (`2023-10` or `2023`), `series` (empty for none) and `count`.
        title: see `theme.framed`.
        note: likewise.
        theme: likewise.
        names: how things are called, see `names`.
    """
    palette = PALETTES[theme]
    by_year = all(len(str(point["time"])) == len("2023") for point in points)
    series = [label(names(name)) for name in _series(points)]
    data = [_row(point, names) for point in points]
    colour: dict[str, Any] = {"value": palette.series[0]}
    if series not in ([""], []):
        colour = {"field": "series", "type": "nominal", "sort": series, "title": None}
    (time,) = shown(names, time="temporal")
    spec: Spec = {
        "data": {"values": data},
        "width": WIDTH,
        "height": HEIGHT,
        "mark": {"type": "bar", "binSpacing": 1},
        "encoding": {
            "x": _time([str(point["time"]) for point in points], by_year=by_year),
            "y": {
                "field": "count",
                "type": "quantitative",
                "title": names("statements"),
                "axis": {"domain": False, "ticks": False, "tickCount": _steps(data)},
            },
            "color": colour,
            "tooltip": [
                {**time, "format": "%Y" if by_year else "%Y-%m"},
                *shown(names, series="nominal", count="quantitative"),
            ],
        },
    }
    return framed(spec, title=title, note=note, theme=theme)


def _row(point: Mapping[str, object], names: Names) -> dict[str, object]:
    """Return a point as Vega reads it: a day for its time, a label for its series."""
    time, series = _first_day(str(point["time"])), label(names(str(point["series"])))
    return {**point, "time": time, "series": series}


def _series(points: Sequence[Mapping[str, object]]) -> list[str]:
    """Return the names of the series, the largest first, those of `REST` last."""
    sizes: Counter[str] = Counter()
    for point in points:
        sizes[str(point["series"])] += int(str(point["count"]))
    largest = sorted(sizes, key=lambda name: (-sizes[name], name))
    return [
        *(name for name in largest if name not in REST),
        *(name for name in REST if name in sizes),
    ]


def _steps(points: Sequence[Mapping[str, object]]) -> int:
    """Return how many steps the axis of counts has at most, none of them half a statement."""
    heights: Counter[object] = Counter()
    for point in points:
        heights[point["time"]] += int(str(point["count"]))
    return min(_MOST_STEPS, max(heights.values(), default=1))


def _time(times: Sequence[str], *, by_year: bool) -> Spec:
    years = {time[:4] for time in times}
    return {
        "field": "time",
        "type": "temporal",
        "timeUnit": "utcyear" if by_year else "utcyearmonth",
        "title": None,
        "axis": _YEARS if by_year or len(years) > _FEW_YEARS else _MONTHS,
        **_widened(times),
    }


def _widened(times: Sequence[str]) -> Spec:
    """Return a scale of `FEWEST` steps around times that span fewer: no bar fills a chart alone."""
    if not times:
        return {}
    step = 1 if "-" in times[0] else _YEAR
    first, last = (_month(pick(times)) for pick in (min, max))
    missing = FEWEST - (last - first) // step - 1
    if missing <= 0:
        return {}
    before = missing // 2 * step
    ends = (first - before, last + (missing - missing // 2 + 1) * step)
    return {"scale": {"domain": [{"signal": _moment(month)} for month in ends]}}


def _month(time: str) -> int:
    """Return how many months after the year 0 a month, or a year, begins."""
    year, _, month = time.partition("-")
    return _YEAR * int(year) + int(month or 1) - 1


def _moment(month: int) -> str:
    """Return the beginning of a month as an expression of Vega."""
    return f"utc({month // _YEAR}, {month % _YEAR}, 1)"


def _first_day(time: str) -> str:
    """Return a day that Vega reads as UTC: the first of a month or year."""
    return (f"{time}-01-01" if "-" not in time else f"{time}-01") + "T00:00:00Z"
