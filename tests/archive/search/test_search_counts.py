"""What is counted of many: the most frequent come first, and the rest is together or left out."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sample_press import Said, document, write

from wortlaut import Archive, Document
from wortlaut.archive.search import Filters, Step, timeline
from wortlaut.records import Act, Kind

ALL = {"kind": ["direct", "reported", "indirect"]}
"""Filters that leave nothing out, so that what they find is counted anew."""


def paper(name: str | None, day: str | None, size: int, act: Act = Act.STATE) -> Document:
    said = (
        Said(None, f"Satz {n} von {name}", act=act, kind=Kind.REPORTED if n else Kind.DIRECT)
        for n in range(size)
    )
    return document(f"{name} {day}", name, day, *said)


def papers(count: int) -> list[Document]:
    """Return articles of as many papers, the first with one statement, the second with two …"""
    return [paper(f"Blatt {n:02}", f"2023-{n % 12 + 1:02}-03", n) for n in range(1, count + 1)]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    more = [
        paper(None, "2023-05", 3, Act.WARN),
        paper("Blatt 07", "2022", 2),
        paper("Blatt 07", None, 1),
        paper("Abend", "2023-01-03", 7),
    ]
    path = tmp_path_factory.mktemp("archive") / "papers.db"
    with Archive(write(path, [*papers(7), *more])) as opened:
        yield opened


def counted(rows: list[dict[str, Any]], facet: str) -> list[tuple[str, int]]:
    return [(row["value"], row["count"]) for row in rows if row["facet"] == facet]


@pytest.mark.parametrize("filters", [{}, ALL])
def test_the_most_frequent_come_first_and_of_those_alike_the_first_by_name(
    archive: Archive, filters: dict[str, Any]
) -> None:
    assert counted(archive.facets(**filters), "outlet")[:4] == [
        ("Blatt 07", 10),
        ("Abend", 7),
        ("Blatt 06", 6),
        ("Blatt 05", 5),
    ]
    assert counted(archive.facets(**filters), "act") == [("state", 38), ("warn", 3)]
    assert counted(archive.facets(**filters), "kind") == [("reported", 30), ("direct", 11)]


@pytest.mark.parametrize("filters", [{}, ALL])
def test_what_is_known_by_year_only_is_in_no_month_and_what_has_no_day_in_no_year(
    archive: Archive, filters: dict[str, Any]
) -> None:
    years = [("2022", 2), ("2023", 38)]
    months = [("2023-01", 7), ("2023-02", 1), ("2023-03", 2), ("2023-04", 3), ("2023-05", 7)]
    months += [("2023-06", 5), ("2023-07", 6), ("2023-08", 7)]
    found = archive.facets(**filters)
    assert counted(found, "year") == years
    assert counted(found, "month") == months
    for step, points in (("year", years), ("month", months)):
        line = archive.timeline(step=step, **filters)
        assert [(row["time"], row["count"]) for row in line] == points
    kinds = tuple(Kind(name) for name in filters.get("kind", ()))
    for asked, undated in ((Step.YEAR, 1), (Step.MONTH, 3)):
        whole = timeline(archive.connection, Filters(kind=kinds), step=asked)
        assert whole.undated == undated


@pytest.mark.parametrize("filters", [{}, ALL])
def test_no_more_than_twenty_values_are_listed(tmp_path: Path, filters: dict[str, Any]) -> None:
    with Archive(write(tmp_path / "a.db", papers(23))) as opened:
        found = counted(opened.facets(**filters), "outlet")
        assert found == [(f"Blatt {n:02}", n) for n in range(23, 3, -1)]


def test_series_beyond_the_fifth_are_one_and_what_is_of_none_is_another(archive: Archive) -> None:
    found = archive.timeline(step="year", by="outlet")
    rows = {(row["time"], row["series"]): row["count"] for row in found}
    assert rows == {
        ("2022", "Blatt 07"): 2,
        ("2023", "Blatt 07"): 7,
        ("2023", "Abend"): 7,
        ("2023", "Blatt 06"): 6,
        ("2023", "Blatt 05"): 5,
        ("2023", "Blatt 04"): 4,
        ("2023", "others"): 6,
        ("2023", "none"): 3,
    }


@pytest.mark.parametrize(
    ("by", "series"),
    [
        ("act", {"state": 35, "warn": 3}),
        ("kind", {"reported": 29, "direct": 9}),
        ("speaker", {"none": 38}),
    ],
)
def test_series_by_act_kind_and_speaker(archive: Archive, by: str, series: dict[str, int]) -> None:
    found = archive.timeline(step="year", by=by, since="2023")
    assert {row["series"]: row["count"] for row in found} == series
