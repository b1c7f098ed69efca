from datetime import date

import pytest

from wortlaut.language.time_grammar import Features, Unit
from wortlaut.times.calendar_units import first_day, last_day, shifted, unit_value
from wortlaut.times.clock import clock_value
from wortlaut.times.durations import duration_value


@pytest.mark.parametrize(
    ("day", "unit", "count", "expected"),
    [
        (date(2023, 1, 31), Unit.MONTH, 1, date(2023, 2, 28)),
        (date(2024, 2, 29), Unit.YEAR, -1, date(2023, 2, 28)),
        (date(2023, 12, 31), Unit.DAY, 1, date(2024, 1, 1)),
        (date(2023, 10, 30), Unit.WEEK, -1, date(2023, 10, 23)),
        (date(2023, 10, 30), Unit.QUARTER, -1, date(2023, 7, 30)),
        (date(2023, 10, 30), Unit.DECADE, -1, date(2013, 10, 30)),
        (date(1, 1, 1), Unit.DAY, -1, None),
        (date(9999, 12, 31), Unit.MONTH, 1, None),
        (date(2023, 10, 30), Unit.HOUR, 1, None),
    ],
)
def test_shifted(day: date, unit: Unit, count: int, expected: date | None) -> None:
    assert shifted(day, unit, count) == expected


@pytest.mark.parametrize(
    ("day", "unit", "value"),
    [
        (date(2021, 1, 3), Unit.WEEK, "2020-W53"),  # ISO 8601: the week of its Thursday
        (date(2023, 10, 30), Unit.WEEKEND, "2023-W44-WE"),
        (date(2023, 10, 30), Unit.QUARTER, "2023-Q4"),
        (date(2023, 6, 30), Unit.HALF, "2023-H1"),
        (date(2023, 7, 1), Unit.HALF, "2023-H2"),
        (date(1995, 7, 1), Unit.DECADE, "199X"),
        (date(1995, 7, 1), Unit.CENTURY, "19XX"),
        (date(9999, 12, 31), Unit.WEEK, "9999-W52"),
    ],
)
def test_unit_value(day: date, unit: Unit, value: str) -> None:
    assert unit_value(day, unit) == value


def test_first_and_last_day() -> None:
    assert first_day(date(2023, 8, 15), Unit.QUARTER) == date(2023, 7, 1)
    assert last_day(date(2023, 7, 1), Unit.QUARTER) == date(2023, 9, 30)
    assert first_day(date(2023, 11, 1), Unit.WEEKEND) == date(2023, 11, 4)
    assert last_day(date(2023, 11, 4), Unit.WEEKEND) == date(2023, 11, 5)


@pytest.mark.parametrize(
    ("features", "value"),
    [
        (Features(hour=8, part="EV"), "T20:00"),
        (Features(hour=3, part="NI"), "T03:00"),
        (Features(hour=12, part="NI"), "T00:00"),
        (Features(hour=8, offset=-30), "T07:30"),
        (Features(hour=0, offset=-15), "T23:45"),
        (Features(hour=14, minute=30, second=5), "T14:30:05"),
        (Features(hour=24), "T24:00"),
        (Features(hour=24, minute=1), None),
        (Features(hour=25), None),
        (Features(hour=9, minute=60), None),
        (Features(part="AF"), "TAF"),
        (Features(), None),
    ],
)
def test_clock_value(features: Features, value: str | None) -> None:
    assert clock_value(features) == value


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        (2, Unit.DAY, "P2D"),
        (3, Unit.HOUR, "PT3H"),
        (1.5, Unit.HOUR, "PT90M"),
        (3.5, Unit.YEAR, "P42M"),
        (2.5, Unit.DAY, "P2.5D"),
        (2, Unit.QUARTER, "P6M"),
        (None, Unit.YEAR, "PXY"),
        (None, Unit.MINUTE, "PTXM"),
        (0, Unit.DAY, None),
        (10**12, Unit.DAY, None),
    ],
)
def test_duration_value(amount: float | None, unit: Unit, value: str | None) -> None:
    assert duration_value(amount, unit) == value
