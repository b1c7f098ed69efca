"""The chart between two actors: where dots stand, how they look, and where they lead."""

from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.charts import Picture, Theme, between_chart, named, render
from wortlaut.charts.between import ACROSS, WIDTH

FIRST = date(2015, 1, 1)


def row(day: str | None, direction: str = "forth", **more: object) -> dict[str, object]:
    facts = {"what": "statement", "label": "says", "words": "Worte", "certain": True}
    return facts | {"day": day, "direction": direction} | more


def chart(*rows: dict[str, object], **more: Any) -> dict[str, Any]:
    return between_chart(rows, forth="A on B", back="B on A", title="", theme=Theme.LIGHT, **more)


def dots(*rows: dict[str, object]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = chart(*rows)["layer"][1]["data"]["values"]
    return found


@given(st.lists(st.tuples(st.integers(0, 4000), st.booleans()), min_size=2, max_size=60))
def test_no_dot_covers_another(drawn: list[tuple[int, bool]]) -> None:
    rows = [
        row((FIRST + timedelta(days)).isoformat(), "forth" if forth else "back")
        for days, forth in drawn
    ]
    found = dots(*rows)
    assert len(found) == len(rows)
    days = [date.fromisoformat(dot["time"][:10]) for dot in found]
    width = max((max(days) - min(days)).days, 1) / WIDTH
    for (one, day), (other, later) in combinations(zip(found, days, strict=True), 2):
        assert one["y"] != other["y"] or abs((later - day).days) / width >= ACROSS - 1e-9
    assert all((dot["y"] > 0) == (dot["direction"] == "forth") for dot in found)


@pytest.mark.parametrize(
    ("day", "place"),
    [("2023-10-29", "2023-10-29"), ("2023-10", "2023-10-15"), ("2023", "2023-07-01")],
)
def test_what_is_not_known_to_the_day_stands_in_the_middle(day: str, place: str) -> None:
    (dot,) = dots(row(day))
    assert dot["time"] == f"{place}T00:00:00Z"
    assert dot["day"] == day


def test_what_has_no_day_has_no_dot() -> None:
    assert [dot["day"] for dot in dots(row(None), row("2023"))] == ["2023"]


def test_marks_lead_on_only_where_they_are_told_to() -> None:
    assert "href" not in chart(row("2023"))["layer"][1]["encoding"]
    assert "href" in chart(row("2023", href="/article/a/s1"))["layer"][1]["encoding"]


def test_shapes_and_hollow_dots_are_in_the_picture() -> None:
    spec = chart(
        row("2023-01-01"),
        row("2023-02-01", "back", what="event", certain=False),
        names=named({"statement": "Aussage", "event": "Ereignis"}),
    )
    svg = render(spec, Picture.SVG).decode()
    assert "Aussage" in svg
    assert "Ereignis" in svg
    assert 'fill-opacity="0"' in svg
    assert "A on B" in svg


def test_nothing_between_two_is_a_picture_too() -> None:
    assert render(chart(), Picture.SVG).startswith(b"<svg")


@pytest.mark.parametrize(("day", "groups"), [(None, 0), ("2023-10-29", 1)])
def test_without_dots_there_is_no_group_of_them(day: str | None, groups: int) -> None:
    drawn = render(chart(row(day)), Picture.SVG).decode()
    assert drawn.count("mark-symbol role-mark") == groups
