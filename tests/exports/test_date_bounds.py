import pytest

from wortlaut.exports.graphs.dates import bounds


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-10-29", ("2023-10-29", "2023-10-29")),
        ("2023-10-29T18:05", ("2023-10-29", "2023-10-29")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023", ("2023-01-01", "2023-12-31")),
        ("XXXX-WXX-7", None),
        ("0000", None),
        ("2023-13", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_runs_from_its_first_to_its_last_day(
    value: str | None, expected: tuple[str, str] | None
) -> None:
    assert bounds(value) == expected
