import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.readers.dates import iso_date


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Sun, 29 Oct 2023 14:30:00 +0100", "2023-10-29T14:30:00+01:00"),
        ("29 Oct 2023 14:30:00 GMT", "2023-10-29T14:30:00+00:00"),
        ("9 Oct 2023 14:30:00 GMT", "2023-10-09T14:30:00+00:00"),
        ("29 10 2023 14:30:00 GMT", None),
        ("2023 Oct 29 14:30:00 GMT", None),
        ("29.10.2023", "2023-10-29"),
        ("1.2.2023", "2023-02-01"),
        ("29. 10. 2023, 9:05 Uhr", "2023-10-29T09:05"),
        ("29.10.2023 14:30:12", "2023-10-29T14:30:12"),
        ("10/29/2023", None),
        ("29.10.23", None),
        ("2023-10-29", None),
        ("gestern", None),
        ("", None),
    ],
)
def test_dates_that_leave_no_doubt(written: str, expected: str | None) -> None:
    assert iso_date(written) == expected


@given(st.text(max_size=45))
def test_anything_else_is_no_date(text: str) -> None:
    assert iso_date(text) is None or len(text) <= 42
