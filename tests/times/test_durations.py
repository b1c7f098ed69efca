"""Values of durations, by the TimeML 1.2.1 guidelines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.time_grammar import Unit
from wortlaut.records import TimeType
from wortlaut.times import valid_value
from wortlaut.times.durations import duration_value, mixed_value


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        (2, Unit.DAY, "P2D"),
        (1.5, Unit.YEAR, "P18M"),
        (2.5, Unit.HOUR, "PT150M"),
        (3.14159, Unit.DAY, "P3.14159D"),
        (0.000001, Unit.DAY, "P0.000001D"),
        (1.0000001, Unit.DAY, "P1D"),
        (0.9999999, Unit.DAY, "P1D"),
        (0.0000001, Unit.DAY, None),
        (99_999_999_999.9999999, Unit.DAY, None),
        (0, Unit.DAY, None),
        (None, Unit.YEAR, "PXY"),
    ],
)
def test_values(amount: float | None, unit: Unit, value: str | None) -> None:
    assert duration_value(amount, unit) == value


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [(42, Unit.MONTH, "P3Y6M"), (70, Unit.MINUTE, "PT1H10M"), (150, Unit.SECOND, "PT2M30S")],
)
def test_values_in_two_units(amount: float, unit: Unit, value: str) -> None:
    assert mixed_value(amount, unit) == value
    assert valid_value(value, TimeType.DURATION)


@given(st.floats(), st.sampled_from(Unit))
def test_values_are_valid(amount: float, unit: Unit) -> None:
    value = duration_value(amount, unit)
    assert value is None or valid_value(value, TimeType.DURATION)
