"""The look of all charts, light and dark.

The colours of series are those of Okabe and Ito, which people with any colour vision tell apart,
lightened for dark ground.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wortlaut.charts.legible import legible
from wortlaut.charts.names import Names
from wortlaut.records.headline import shorten

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
Spec = dict[str, Any]
"""A specification in Vega-Lite 6."""


class Theme(StrEnum):
    """For light or dark ground."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours: of the ground, of words, of words that matter less, of lines, and of series."""

    ground: str
    words: str
    quiet: str
    lines: str
    series: tuple[str, ...]


PALETTES = {
    Theme.LIGHT: Palette(
        ground="#ffffff",
        words="#1c1b19",
        quiet="#5d5a55",
        lines="#e3e0da",
        series=("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56b4e9", "#7a7770"),
    ),
    Theme.DARK: Palette(
        ground="#191817",
        words="#f0ede6",
        quiet="#a9a59d",
        lines="#3a3835",
        series=("#56b4e9", "#ee8a3f", "#2fc79a", "#e09cc2", "#e6c84d", "#9ad0f5", "#9c988f"),
    ),
}

_LONGEST_TITLE = 120

# The font that vl-convert brings along: with one that is not there, its PNG have no words at all.
_FONT = "Liberation Sans, sans-serif"


def framed(spec: Spec, *, title: str, note: str, theme: Theme) -> Spec:
    """Return a specification with title, note below it, and the look of a theme.

    What a picture cannot hold of its words is replaced, see `legible`.

    Args:
        spec: marks, encodings and data.
        title: what is shown.
        note: what has to be known to read it; may be empty.
        theme: light or dark.
    """
    palette = PALETTES[theme]
    heading = {"text": shorten(title, _LONGEST_TITLE), **({"subtitle": note} if note else {})}
    whole = {"$schema": SCHEMA, "title": heading, **spec, "config": _config(palette)}
    return {name: legible(part) for name, part in whole.items()}


def link(rows: Iterable[Mapping[str, object]]) -> Spec:
    """Return the encoding by which a click leads to a row's `href`; none where no row has one."""
    if not any("href" in row for row in rows):
        return {}
    return {"href": {"field": "href", "type": "nominal"}}


def href(row: Mapping[str, object]) -> dict[str, object]:
    """Return where a click on a row leads, as a part of its data; nothing where nowhere."""
    return {"href": row["href"]} if row.get("href") else {}


def shown(names: Names, **types: str) -> list[dict[str, str]]:
    """Return the encoding of what is shown of a mark that is pointed at: types by field."""
    return [{"field": name, "type": of, "title": names(name)} for name, of in types.items()]


def _config(palette: Palette) -> Spec:
    axis = {
        "labelColor": palette.quiet,
        "titleColor": palette.quiet,
        "gridColor": palette.lines,
        "domainColor": palette.lines,
        "tickColor": palette.lines,
        "labelFontSize": 11,
        "titleFontSize": 11,
        "titleFontWeight": "normal",
    }
    return {
        "font": _FONT,
        "background": palette.ground,
        "padding": 20,
        "view": {"stroke": None},
        "title": {
            "color": palette.words,
            "subtitleColor": palette.quiet,
            "fontSize": 16,
            "subtitleFontSize": 12,
            "anchor": "start",
            "frame": "group",
            "offset": 14,
        },
        "axis": axis,
        "legend": {
            "labelColor": palette.words,
            "titleColor": palette.quiet,
            "labelFontSize": 11,
            # Vega cuts in the middle of a character beyond U+FFFF, and cannot draw the rest.
            "labelLimit": 0,
            "titleFontSize": 11,
            "titleFontWeight": "normal",
            "symbolStrokeWidth": 2,
        },
        "range": {"category": list(palette.series)},
    }
