"""Statements over time, in series or all together."""

from collections.abc import Mapping, Sequence
from typing import Any

from wortlaut.charts.names import PLAIN, Names
from wortlaut.charts.theme import PALETTES, Spec, Theme, framed

WIDTH, HEIGHT = 720, 280
_FEW_YEARS = 2
_YEARS = {"grid": False, "format": "%Y", "tickCount": "year", "labelOverlap": True}
_MONTHS = {"grid": False, "format": "%m/%Y", "labelOverlap": True}
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
    named = dict.fromkeys(str(point["series"]) for point in _by_size(points))
    ordered = [
        *(name for name in named if name not in REST),
        *(name for name in REST if name in named),
    ]
    series = [names(name) for name in ordered]
    data = [
        {
            **point,
            "time": _first_day(str(point["time"])),
            "series": names(str(point["series"])),
        }
        for point in points
    ]
    colour: dict[str, Any] = {"value": palette.series[0]}
    if series not in ([""], []):
        colour = {"field": "series", "type": "nominal", "sort": series, "title": None}
    spec: Spec = {
        "data": {"values": data},
        "width": WIDTH,
        "height": HEIGHT,
        "mark": {"type": "bar", "binSpacing": 1},
        "encoding": {
            "x": {
                "field": "time",
                "type": "temporal",
                "timeUnit": "utcyear" if by_year else "utcyearmonth",
                "title": None,
                "axis": _YEARS if by_year or _years(points) > _FEW_YEARS else _MONTHS,
            },
            "y": {
                "field": "count",
                "type": "quantitative",
                "title": names("statements"),
                "axis": {"domain": False, "ticks": False, "tickMinStep": 1},
            },
            "color": colour,
            "tooltip": [
                {
                    "field": "time",
                    "type": "temporal",
                    "title": names("time"),
                    "format": "%Y" if by_year else "%Y-%m",
                },
                {"field": "series", "type": "nominal", "title": names("series")},
                {"field": "count", "type": "quantitative", "title": names("count")},
            ],
        },
    }
    return framed(spec, title=title, note=note, theme=theme)


def _by_size(points: Sequence[Mapping[str, object]]) -> list[Mapping[str, object]]:
    """Return the points with those of the largest series first."""
    sizes: dict[str, int] = {}
    for point in points:
        name = str(point["series"])
        sizes[name] = sizes.get(name, 0) + int(str(point["count"]))
    return sorted(points, key=lambda point: (-sizes[str(point["series"])], str(point["series"])))


def _first_day(time: str) -> str:
    """Return a day that Vega reads as UTC: the first of a month or year."""
    return (f"{time}-01-01" if "-" not in time else f"{time}-01") + "T00:00:00Z"


def _years(points: Sequence[Mapping[str, object]]) -> int:
    return len({str(point["time"])[:4] for point in points})
