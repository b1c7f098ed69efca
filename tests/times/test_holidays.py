"""Holidays against published calendars (German federal calendars, Easter tables)."""

from datetime import date

import pytest

from wortlaut.language.de.times.grammar import time_grammar
from wortlaut.times.holidays import fixed, holiday


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        ("easter+0", 1961, date(1961, 4, 2)),
        ("easter+0", 1981, date(1981, 4, 19)),  # the exception of the Gregorian rule
        ("easter+0", 2000, date(2000, 4, 23)),
        ("easter+0", 2008, date(2008, 3, 23)),
        ("easter+0", 2024, date(2024, 3, 31)),
        ("easter+0", 2038, date(2038, 4, 25)),
        ("easter-2", 2023, date(2023, 4, 7)),
        ("easter+39", 2023, date(2023, 5, 18)),
        ("easter+60", 2023, date(2023, 6, 8)),
        ("advent+0", 2022, date(2022, 11, 27)),  # Christmas Day is a Sunday
        ("advent+0", 2023, date(2023, 12, 3)),
        ("advent+21", 2023, date(2023, 12, 24)),
        ("advent-11", 2023, date(2023, 11, 22)),
        ("05-N27", 2023, date(2023, 5, 14)),
        ("10-N17", 2023, date(2023, 10, 1)),
        ("12-24", 2023, date(2023, 12, 24)),
        ("02-30", 2023, None),
        ("easter+0", 1500, None),
        ("nonsense", 2023, None),
    ],
)
def test_holiday(rule: str, year: int, expected: date | None) -> None:
    assert holiday(rule, year) == expected


def test_every_rule_of_the_german_table_has_a_day() -> None:
    words = [word for word in time_grammar().words.values() if word.features.holiday]
    assert words
    assert all(holiday(str(word.features.holiday), 2023) for word in words)


def test_only_fixed_days_are_the_same_every_year() -> None:
    assert fixed("12-24") == (12, 24)
    assert fixed("easter+1") is None
