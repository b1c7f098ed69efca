"""Charts: what they hold, that they are the same each time, and that words are in the pictures."""

import json
import random
import re
from typing import Any

import pytest
from lxml import etree

from wortlaut.charts import (
    Picture,
    Theme,
    between_chart,
    network_chart,
    render,
    speakers_chart,
    timeline_chart,
)
from wortlaut.charts.theme import PALETTES

POINTS = [
    {"time": "2023-10", "series": "direct", "count": 4},
    {"time": "2023-10", "series": "none", "count": 9},
    {"time": "2023-11", "series": "indirect", "count": 5},
]
SPEAKERS = [
    {"value": "Anna Berg", "key": "person:berg-anna:DEU", "count": 12},
    {"value": "Anna Berg", "key": "person:berg-anna:AUT", "count": 3},
]
NODES = [
    {"key": f"person:{number}", "name": f"Name {number}", "kind": "person"} for number in range(8)
] + [{"key": "state:RUS", "name": "Russland", "kind": "state"}]
EDGES = [
    {"source": "person:0", "target": f"person:{number}", "statements": number, "events": 1}
    for number in range(1, 8)
] + [{"source": "person:1", "target": "person:0", "statements": 20, "events": 0}]
HOSTILE = "</text><script>alert(1)</script>&\u202e'\""


def charts(title: str, theme: Theme = Theme.LIGHT) -> dict[str, dict[str, Any]]:
    return {
        "timeline": timeline_chart(POINTS, title=title, theme=theme),
        "speakers": speakers_chart(SPEAKERS, title=title, theme=theme),
        "network": network_chart(NODES, EDGES, title=title, theme=theme),
    }


NAMES = tuple(charts(""))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("theme", Theme)
def test_pictures_are_drawn_and_are_the_same_each_time(name: str, theme: Theme) -> None:
    spec = charts("Titel", theme)[name]
    svg = render(spec, Picture.SVG)
    assert svg.startswith(b"<svg")
    assert b"Titel" in svg
    assert PALETTES[theme].ground.encode() in svg
    png = render(spec, Picture.PNG)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert png == render(charts("Titel", theme)[name], Picture.PNG)


@pytest.mark.parametrize("name", NAMES)
def test_words_are_in_the_pixels(name: str) -> None:
    """With a font that is not there, all words would be left out without an error."""
    one, other = (render(charts(title)[name], Picture.PNG) for title in ("Titel A", "Titel B"))
    assert one != other


def test_the_timeline_holds_its_points_and_puts_the_rest_last() -> None:
    spec = charts("")["timeline"]
    assert [row["count"] for row in spec["data"]["values"]] == [4, 9, 5]
    assert spec["data"]["values"][0]["time"] == "2023-10-01T00:00:00Z"
    assert spec["encoding"]["color"]["sort"] == ["indirect", "direct", "none"]


def test_two_speakers_of_one_name_have_two_bars() -> None:
    svg = render(charts("")["speakers"], Picture.SVG).decode()
    assert svg.count(">Anna Berg<") == 2
    assert ">12<" in svg
    assert ">3<" in svg


def test_both_directions_are_one_line() -> None:
    lines = charts("")["network"]["layer"][0]["data"]["values"]
    (heaviest,) = [line for line in lines if line["between"] == "person:0 – person:1"]
    assert (heaviest["statements"], heaviest["events"]) == (21, 1)
    assert heaviest["width"] == max(line["width"] for line in lines)


def test_places_do_not_hang_on_the_order_of_lines() -> None:
    edges = list(EDGES)
    random.Random(1).shuffle(edges)
    again = network_chart(NODES, edges, title="", theme=Theme.LIGHT)
    assert json.dumps(again) == json.dumps(charts("")["network"])


def test_places_lie_inside_and_apart() -> None:
    circles = charts("")["network"]["layer"][1]["data"]["values"]
    places = {(circle["x"], circle["y"]) for circle in circles}
    assert len(places) == len(NODES)
    assert all(-1 <= x <= 1 and -1 <= y <= 1 for x, y in places)


@pytest.mark.parametrize("picture", Picture)
def test_nothing_is_a_picture_too(picture: Picture) -> None:
    for spec in (
        timeline_chart([], title="", theme=Theme.LIGHT),
        speakers_chart([], title="", theme=Theme.LIGHT),
        network_chart([], [], title="", theme=Theme.LIGHT),
    ):
        assert render(spec, picture)


def test_names_are_never_markup() -> None:
    rows = [{"value": HOSTILE, "key": None, "count": 1}]
    nodes = [{"key": key, "name": HOSTILE, "kind": "person"} for key in ("a", "b")]
    edges = [{"source": "a", "target": "b", "statements": 1, "events": 0}]
    for spec in (
        speakers_chart(rows, title=HOSTILE, note=HOSTILE, theme=Theme.LIGHT),
        network_chart(nodes, edges, title=HOSTILE, theme=Theme.LIGHT),
    ):
        assert b"<script" not in render(spec, Picture.SVG)


def drawn(name: str) -> list[dict[str, Any]]:
    """Return every chart with a name in each of its places."""
    nodes = [{"key": name, "name": name, "kind": "person"}]
    nodes += [{"key": "b", "name": "B", "kind": "person"}]
    edges = [{"source": name, "target": "b", "statements": 1, "events": 0}]
    dot = {"direction": "forth", "what": "statement", "day": "2024-01-01", "label": "says"}
    dots = [{**dot, "words": name, "certain": True}]
    points = [{"time": "2024-01", "series": name, "count": 1}]
    rows = [{"value": name, "key": None, "count": 1}]
    theme = Theme.LIGHT
    return [
        timeline_chart(points, title=name, note=name, theme=theme),
        speakers_chart(rows, title=name, theme=theme),
        network_chart(nodes, edges, title=name, theme=theme),
        between_chart(dots, forth=name, back=name, title=name, theme=theme),
    ]


@pytest.mark.parametrize(
    "sign",
    ["\0", "\x0b", "\x1b", "\ufffe", "\ud800", "\u202e", "\u202b", "\u2067", "\u2069", "\u200f"],
)
def test_what_no_picture_can_hold_and_what_turns_words_around_is_replaced(sign: str) -> None:
    """The program that measures words ends the process at a control character."""
    for spec in drawn(f"Eva {sign}esuarK"):
        svg = etree.fromstring(render(spec, Picture.SVG))
        written = "".join(str(text) for text in svg.itertext())
        assert re.search("Eva (\ufffd|)esuarK", written)
        assert sign not in json.dumps(spec, ensure_ascii=False)


@pytest.mark.parametrize("name", ["עברית", "עברית\u200e", "Çelik", "Łódź"])
def test_all_other_letters_stay(name: str) -> None:
    for spec in drawn(name):
        assert name in "".join(map(str, etree.fromstring(render(spec, Picture.SVG)).itertext()))


@pytest.mark.parametrize("name", ["constructor", "toString", "valueOf", "__proto__", "Konstruktor"])
def test_a_paper_may_be_called_as_a_property_of_scripts(name: str) -> None:
    for spec in drawn(name):
        assert name.encode() in render(spec, Picture.SVG)


@pytest.mark.parametrize("sign", ["W", "😀"])
def test_of_a_very_long_name_the_beginning_is_written(sign: str) -> None:
    for spec in drawn(sign * 1000)[1:]:
        svg = etree.fromstring(render(spec, Picture.SVG))
        assert f"{sign * 40} …" in svg.itertext() or f"{sign * 100} …" in "".join(svg.itertext())
        assert float(svg.get("width")) < 3000


@pytest.mark.parametrize("counts", [(1,), (2,), (1, 1), (3,), (2, 3), (7,), (9,), (11,), (40, 3)])
def test_no_step_of_the_axis_is_half_a_statement(counts: tuple[int, ...]) -> None:
    points = [
        {"time": "2024-01", "series": f"Reihe {letter}", "count": count}
        for letter, count in zip("ab", counts, strict=False)
    ]
    svg = render(timeline_chart(points, title="", theme=Theme.LIGHT), Picture.SVG).decode()
    steps = [text for text in re.findall(">([^<>]+)</text>", svg) if text[0].isdigit()]
    numbers = [float(step) for step in steps if "/" not in step]
    assert "." not in "".join(steps)
    assert numbers == sorted(numbers)
    assert numbers[0] == 0
    assert len(numbers) > 1


@pytest.mark.parametrize(
    ("times", "domain"),
    [
        (["2023-10"], ["utc(2023, 4, 1)", "utc(2024, 4, 1)"]),
        (["2023-12", "2024-01"], ["utc(2023, 6, 1)", "utc(2024, 6, 1)"]),
        (["2021", "2023"], ["utc(2017, 0, 1)", "utc(2029, 0, 1)"]),
    ],
)
def test_a_short_time_does_not_fill_the_chart(times: list[str], domain: list[str]) -> None:
    points = [{"time": time, "series": "", "count": 1} for time in times]
    spec = timeline_chart(points, title="", theme=Theme.LIGHT)
    assert [end["signal"] for end in spec["encoding"]["x"]["scale"]["domain"]] == domain


def test_a_long_time_fills_the_chart() -> None:
    points = [{"time": f"2023-{month:02}", "series": "", "count": 1} for month in range(1, 13)]
    assert "scale" not in timeline_chart(points, title="", theme=Theme.LIGHT)["encoding"]["x"]
