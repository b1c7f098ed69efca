"""The value grammar, by the TimeML 1.2.1 guidelines and ISO 8601."""

import pytest

from wortlaut.records import TimeType
from wortlaut.times import valid_value


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2023-10-29", "date"),
        ("2024-02-29", "date"),
        ("2023-10", "date"),
        ("2023", "date"),
        ("199X", "date"),
        ("19XX", "date"),
        ("2023-W43", "date"),
        ("2020-W53", "date"),
        ("2023-W43-WE", "date"),
        ("2023-Q3", "date"),
        ("2023-H1", "date"),
        ("2023-SU", "date"),
        ("XXXX-WXX-7", "date"),
        ("XXXX-10-30", "date"),
        ("XXXX-02-29", "date"),
        ("XXXX-XX-15", "date"),
        ("PAST_REF", "date"),
        ("2023-10-29T14:30", "time"),
        ("2023-10-29T24:00", "time"),
        ("2023-10-29TEV", "time"),
        ("XXXX-XX-XXT14:30:05", "time"),
        ("XXXX-WXX-2TMO", "time"),
        ("P2D", "duration"),
        ("PT90M", "duration"),
        ("P3.5D", "duration"),
        ("PXY", "duration"),
        ("P1DE", "duration"),
        ("XXXX-WXX-2", "set"),
        ("P1D", "set"),
        ("XXXX-XX-XXTEV", "set"),
    ],
)
def test_valid(value: str, kind: str) -> None:
    assert valid_value(value, TimeType(kind))


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2023-02-29", "date"),
        ("2023-13", "date"),
        ("2023-00-10", "date"),
        ("0000-01-01", "date"),
        ("2023-W53", "date"),
        ("2023-W00", "date"),
        ("2023-Q5", "date"),
        ("2023-10-29T14:30", "date"),
        ("23-10-29", "date"),
        ("２０２３", "date"),
        ("2023\n", "date"),
        ("", "date"),
        ("2023-10-29", "time"),
        ("2023-10T14:30", "time"),
        ("2023-10-29T24:01", "time"),
        ("2023-10-29T25:00", "time"),
        ("2023-10-29T14:60", "time"),
        ("2023-02-30TEV", "time"),
        ("P", "duration"),
        ("2D", "duration"),
        ("P2H", "duration"),
        ("PT2D", "duration"),
        ("P1.D", "duration"),
        ("2023-10-29", "set"),
        ("PAST_REF", "set"),
    ],
)
def test_invalid(value: str, kind: str) -> None:
    assert not valid_value(value, TimeType(kind))
