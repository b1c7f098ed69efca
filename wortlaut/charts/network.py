"""Who speaks about whom: actors as circles, what is between them as lines.

Places are computed here, by the same steps each time: the same network gives the same picture.
"""

import math
from collections.abc import Mapping, Sequence

import networkx as nx

from wortlaut.charts.legible import label
from wortlaut.charts.names import PLAIN, Names
from wortlaut.charts.theme import PALETTES, Palette, Spec, Theme, framed, href, link, shown

SIDE = 720
NAMED = 60
"""Actors with a name above or below them, the heaviest first, unless it would cover another."""
LINES = 3
"""Lines for each actor on average, the heaviest first; more would hide each other."""
_SEED = 7
_APART = 4.0
_EDGE = 1.12
_UNIT = 2 * _EDGE / SIDE
_LETTER, _LINE = 6.2, 14
_AXIS: Spec = {
    "type": "quantitative",
    "axis": None,
    "scale": {"domain": [-_EDGE, _EDGE], "nice": False, "zero": False},
}
_KINDS = ("person", "state", "organisation", "group", "anonymous")
_LARGEST, _SMALLEST = 900, 60
_THICKEST, _THINNEST = 6.0, 0.6

Row = Mapping[str, object]


def network_chart(
    nodes: Sequence[Row],
    edges: Sequence[Row],
    *,
    title: str,
    note: str = "",
    theme: Theme,
    names: Names = PLAIN,
) -> Spec:
    """Return a chart of a network.

    Args:
        nodes: with `key`, `name`, `kind` and, where a click leads somewhere, `href`.
        edges: with `source`, `target` (keys of nodes), `statements`, `events` and, where a click
            leads somewhere, `href`. Both directions are one line, as thick as all that is between
            the two is much, and lead where the first of them does.
        title: see `theme.framed`.
        note: likewise.
        theme: likewise.
        names: how things are called, see `names`.
    """
    palette = PALETTES[theme]
    lines = _lines(edges)[: LINES * len(nodes)]
    weights = _weights(nodes, lines)
    places = _places(nodes, lines, weights)
    circles = _circles(nodes, weights, places)
    spec: Spec = {
        "width": SIDE,
        "height": SIDE,
        "layer": [
            _strokes([_drawn(line, lines, places) for line in lines], palette, names),
            _dots(circles, palette, names),
            _names(circles, palette.ground, halo=True),
            _names(circles, palette.words, halo=False),
        ],
    }
    return framed(spec, title=title, note=note, theme=theme)


def _strokes(drawn: list[dict[str, object]], palette: Palette, names: Names) -> Spec:
    return {
        "data": {"values": drawn},
        "mark": {"type": "rule", "color": palette.quiet, "opacity": 0.35, "strokeCap": "round"},
        "encoding": {
            "x": {**_AXIS, "field": "x"},
            "y": {**_AXIS, "field": "y"},
            "x2": {"field": "x2"},
            "y2": {"field": "y2"},
            "strokeWidth": {"field": "width", "type": "quantitative", "scale": None},
            **link(drawn),
            "tooltip": shown(
                names, between="nominal", statements="quantitative", events="quantitative"
            ),
        },
    }


def _dots(circles: list[dict[str, object]], palette: Palette, names: Names) -> Spec:
    present = {circle["kind"] for circle in circles}
    # A legend of nothing has no size, and neither has the picture then.
    kinds = [names(kind) for kind in _KINDS if kind in present] or ["none"]
    return {
        "data": {"values": [{**circle, "kind": names(str(circle["kind"]))} for circle in circles]},
        "mark": {"type": "circle", "opacity": 1, "stroke": palette.ground, "strokeWidth": 1.5},
        "encoding": {
            "x": {**_AXIS, "field": "x"},
            "y": {**_AXIS, "field": "y"},
            "size": {"field": "size", "type": "quantitative", "scale": None},
            "color": {
                "field": "kind",
                "type": "nominal",
                "scale": {"domain": kinds, "range": list(palette.series[: len(kinds)])},
                "legend": {"title": None, "orient": "bottom"},
            },
            **link(circles),
            "tooltip": shown(names, name="nominal", key="nominal", weight="quantitative"),
        },
    }


def _names(circles: list[dict[str, object]], colour: str, *, halo: bool) -> Spec:
    """Return the names beside the circles; the halo keeps them apart from the lines."""
    outline = {"stroke": colour, "strokeWidth": 4, "strokeJoin": "round"} if halo else {}
    return {
        "data": {"values": [circle for circle in circles if circle["label"]]},
        "mark": {"type": "text", "baseline": "bottom", "fontSize": 11, "color": colour, **outline},
        "encoding": {
            "x": {**_AXIS, "field": "x"},
            "y": {**_AXIS, "field": "edge"},
            "text": {"field": "label", "type": "nominal"},
        },
    }


def _lines(edges: Sequence[Row]) -> list[dict[str, object]]:
    """Return both directions as one, the heaviest first."""
    merged: dict[tuple[str, str], dict[str, object]] = {}
    for edge in edges:
        one, other = sorted((str(edge["source"]), str(edge["target"])))
        line = merged.setdefault(
            (one, other), {"one": one, "other": other, "statements": 0, "events": 0, **href(edge)}
        )
        for what in ("statements", "events"):
            line[what] = _number(line[what]) + _number(edge[what])
    return sorted(
        merged.values(), key=lambda line: (-_weight(line), str(line["one"]), str(line["other"]))
    )


def _weight(line: Row) -> int:
    return _number(line["statements"]) + _number(line["events"])


def _number(value: object) -> int:
    return int(str(value))


def _weights(nodes: Sequence[Row], lines: Sequence[Row]) -> dict[str, int]:
    weights = {str(node["key"]): 0 for node in nodes}
    for line in lines:
        for end in ("one", "other"):
            weights[str(line[end])] += _weight(line)
    return weights


def _places(
    nodes: Sequence[Row], lines: Sequence[Row], weights: Mapping[str, int]
) -> dict[str, tuple[float, float]]:
    """Return a place in [-1, 1] x [-1, 1] for each actor."""
    graph = nx.Graph()
    graph.add_nodes_from(str(node["key"]) for node in nodes)
    graph.add_edges_from((line["one"], line["other"]) for line in lines)
    # What hangs together with nothing would drift away and press all else into one point.
    parts = [
        max(part, key=lambda key: (weights[key], key)) for part in nx.connected_components(graph)
    ]
    centre = max(parts, key=lambda key: (weights[key], key), default=None)
    graph.add_edges_from((part, centre) for part in sorted(parts) if part != centre)
    found = nx.spring_layout(
        graph, k=_APART / math.sqrt(len(graph) or 1), iterations=300, seed=_SEED
    )
    return {key: (round(float(x), 4), round(float(y), 4)) for key, (x, y) in found.items()}


def _circles(
    nodes: Sequence[Row], weights: Mapping[str, int], places: Mapping[str, tuple[float, float]]
) -> list[dict[str, object]]:
    largest = max(weights.values(), default=1) or 1
    ranked = sorted(nodes, key=lambda node: (-weights[str(node["key"])], str(node["key"])))
    found: list[dict[str, object]] = []
    taken: list[tuple[float, float, float]] = []
    for node in ranked:
        key, name = str(node["key"]), str(node["name"])
        x, y = places[key]
        size = round(_SMALLEST + (_LARGEST - _SMALLEST) * weights[key] / largest)
        written = label(name)
        lower = _lower_edge(taken, (x, y), math.sqrt(size / math.pi) + 3, len(written) * _LETTER)
        found.append(
            {
                "x": x,
                "y": y,
                "key": key,
                "name": name,
                "kind": node["kind"],
                "weight": weights[key],
                "size": size,
                "edge": y if lower is None else round(lower, 4),
                "label": "" if lower is None else written,
                **href(node),
            }
        )
    return found


def _lower_edge(
    taken: list[tuple[float, float, float]],
    place: tuple[float, float],
    distance: float,
    length: float,
) -> float | None:
    """Return where the lower edge of a name is, above or below its circle; None for nowhere.

    Args:
        taken: the names that stand: the middle of the lower edge, and the width; one is added.
        place: of the circle.
        distance: from its middle to the name, in pixels.
        length: of the name, in pixels.
    """
    x, y = place
    width = length * _UNIT
    for edge in (y + distance * _UNIT, y - (distance + _LINE) * _UNIT):
        covers = any(
            abs(x - i) < (width + w) / 2 and abs(edge - j) < _LINE * _UNIT for i, j, w in taken
        )
        if not covers and len(taken) < NAMED:
            taken.append((x, edge, width))
            return edge
    return None


def _drawn(
    line: Row, lines: Sequence[Row], places: Mapping[str, tuple[float, float]]
) -> dict[str, object]:
    one, other = str(line["one"]), str(line["other"])
    share = math.sqrt(_weight(line) / (_weight(lines[0]) or 1))
    return {
        "x": places[one][0],
        "y": places[one][1],
        "x2": places[other][0],
        "y2": places[other][1],
        "width": round(_THINNEST + (_THICKEST - _THINNEST) * share, 2),
        "between": f"{one} – {other}",
        "statements": line["statements"],
        "events": line["events"],
        **href(line),
    }
