"""Who says most: one bar a speaker."""

from collections.abc import Mapping, Sequence

from wortlaut.charts.theme import PALETTES, Spec, Theme, framed

WIDTH, STEP = 480, 24
LONGEST = 240
"""Pixels of a name; what is longer is cut with "…"."""
_NAMES = {
    "labelExpr": "names[datum.value]",
    "labelLimit": LONGEST,
    "labelFontSize": 12,
    "domain": False,
    "ticks": False,
}


def speakers_chart(
    rows: Sequence[Mapping[str, object]], *, title: str, note: str = "", theme: Theme
) -> Spec:
    """Return a chart of counts by name, in the order of the rows.

    Args:
        rows: with `value` (the name), `key` (or None) and `count`; one bar a row, though names
            may be the same.
        title: see `theme.framed`.
        note: likewise.
        theme: likewise.
    """
    palette = PALETTES[theme]
    data = [
        {"place": place, "name": row["value"], "key": row.get("key"), "count": row["count"]}
        for place, row in enumerate(rows)
    ]
    names = [str(row["value"]) for row in rows]
    bars = {
        "mark": {"type": "bar", "color": palette.series[0], "height": {"band": 0.7}},
        "encoding": {
            "tooltip": [
                {"field": "name", "type": "nominal"},
                {"field": "key", "type": "nominal"},
                {"field": "count", "type": "quantitative"},
            ]
        },
    }
    counts = {
        "mark": {"type": "text", "align": "left", "dx": 5, "color": palette.quiet, "fontSize": 11},
        "encoding": {"text": {"field": "count", "type": "quantitative", "format": ",d"}},
    }
    spec: Spec = {
        "data": {"values": data},
        "params": [{"name": "names", "value": names}],
        "width": WIDTH,
        "height": STEP * max(1, len(rows)),
        "encoding": {
            "y": {
                "field": "place",
                "type": "ordinal",
                "title": None,
                "axis": {**_NAMES, "labelColor": palette.words},
            },
            "x": {"field": "count", "type": "quantitative", "axis": None},
        },
        "layer": [bars, counts],
    }
    return framed(spec, title=title, note=note, theme=theme)
