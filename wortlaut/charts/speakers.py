"""Who says most: one bar a speaker."""

from collections.abc import Mapping, Sequence

from wortlaut.charts.legible import label
from wortlaut.charts.names import PLAIN, Names
from wortlaut.charts.theme import PALETTES, Spec, Theme, framed, href, link, shown

WIDTH, STEP = 480, 24
_NAMES = {
    "labelExpr": "names[datum.value]",
    "labelLimit": 0,
    "labelFontSize": 12,
    "domain": False,
    "ticks": False,
}


def speakers_chart(
    rows: Sequence[Mapping[str, object]],
    *,
    title: str,
    note: str = "",
    theme: Theme,
    names: Names = PLAIN,
) -> Spec:
    """Return a chart of counts by name, in the order of the rows.

    Args:
        rows: with `value` (the name), `key` (or None), `count` and, where a click leads
            somewhere, `href`; one bar a row, though names may be the same.
        title: see `theme.framed`.
        note: likewise.
        theme: likewise.
        names: how things are called, see `names`.
    """
    palette = PALETTES[theme]
    data = [_bar(place, row) for place, row in enumerate(rows)]
    written = [label(str(row["value"])) for row in rows]
    bars = {
        "mark": {"type": "bar", "color": palette.series[0], "height": {"band": 0.7}},
        "encoding": {
            **link(data),
            "tooltip": shown(names, name="nominal", key="nominal", count="quantitative"),
        },
    }
    counts = {
        "mark": {"type": "text", "align": "left", "dx": 5, "color": palette.quiet, "fontSize": 11},
        "encoding": {"text": {"field": "count", "type": "quantitative", "format": ",d"}},
    }
    spec: Spec = {
        "data": {"values": data},
        "params": [{"name": "names", "value": written}],
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


def _bar(place: int, row: Mapping[str, object]) -> Spec:
    return {
        "place": place,
        "name": row["value"],
        "key": row.get("key"),
        "count": row["count"],
        **href(row),
    }
