import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.archive.days import day_of, first, last


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2023-10-29", 20231029),
        ("2023-10-29T14:30:00+01:00", 20231029),
        ("2023-10-29TEV", 20231029),
        ("2023-10", 20231000),
        ("2023", 20230000),
        ("2023-W43", 20231000),
        ("2023-W44", 20230000),  # 30 October to 5 November
        ("2023-W52", 20231200),
        ("2020-W53", None),  # 28 December to 3 January
        ("2023-W43-7", 20231029),
        ("2023-W43-WE", 20231000),
        ("2023-Q4", 20230000),
        ("2023-SU", 20230000),
        ("199X", None),
        ("XXXX-10-30", None),
        ("XXXX-WXX-7", None),
        ("PRESENT_REF", None),
        ("P2D", None),
        ("2023-02-30", None),
        ("2023-13", None),
        ("0000", None),
        ("9999-W53-7", None),
        ("", None),
        (None, None),
    ],
)
def test_days(value: str | None, day: int | None) -> None:
    assert day_of(value) == day


def test_bounds_hold_what_begins_between_them() -> None:
    assert first("2023-10") == 20231000
    assert last("2023-10") == 20231099
    assert last("2023") == 20239999
    assert last("2023-10-29") == 20231029
    assert last("nie") is None


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_none(value: str) -> None:
    day = day_of(value)
    assert day is None or 10000 <= day <= 99991231


@given(st.dates())
def test_days_sort_as_dates(date: object) -> None:
    assert day_of(str(date)) == int(str(date).replace("-", ""))
