from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.readers.problem import Problem
from wortlaut.readers.published import check_published
from wortlaut.records import Reason


@pytest.mark.parametrize(
    "value",
    [
        "2023",
        "2023-10",
        "2023-10-29",
        "2024-02-29",
        "2023-10-29T14:30",
        "2023-10-29T14:30:59",
        "2023-10-29T14:30:59.123456",
        "2023-10-29T14:30:59.123456789Z",
        "2023-10-29T14:30:00+01",
        "2023-10-29T14:30Z",
        "2023-10-29T14:30:00+01:00",
        "2023-10-29T14:30:00-0330",
        "1609-01-15",
        "9999-12-31",
    ],
)
def test_iso_dates_and_prefixes_stay_as_they_are(value: str) -> None:
    assert check_published(value) == value


def test_blank_before_the_time_becomes_t() -> None:
    assert check_published(" 2023-10-29 14:30:00 ") == "2023-10-29T14:30:00"


@pytest.mark.parametrize(
    "value",
    [
        "",
        "2023-13-45",
        "2023-13",
        "2023-00",
        "2023-02-29",
        "2023-04-31",
        "0000",
        "20231029",
        "2023-W43",
        "29.10.2023",
        "gestern",
        "2023-10-29T",
        "2023-10-29T24:00",
        "2023-10-29T14",
        "2023-10-29T14:60",
        "2023-10-29T14:30+25:00",
        "2023-10-29T14:30+25",
        "2023-10-29T14:30:59.1234567890",
        "2023-10-29Z",
        "٢٠٢٣",
        "2023-10-29\n2023",
        "2" * 1_000_000,
        "\ud800",
    ],
)
def test_what_is_no_date_is_named(value: str) -> None:
    problem = check_published(value)
    assert isinstance(problem, Problem)
    assert problem.reason is Reason.FORMAT
    assert "2023-10-29" in problem.detail
    assert problem.detail.isprintable()
    assert len(problem.detail) < 300


@pytest.mark.parametrize("value", ["0001-01-01", "0001-01-01T00:00:00", "1599-12-31", "0900"])
def test_what_is_before_all_newspapers_is_refused(value: str) -> None:
    problem = check_published(value)
    assert isinstance(problem, Problem)
    assert "before all newspapers; leave it out" in problem.detail


@given(st.dates(min_value=date(1600, 1, 1)))
def test_every_date_and_its_prefixes_pass(day: date) -> None:
    value = str(day)
    for length in (4, 7, 10):
        assert check_published(value[:length]) == value[:length]


@given(st.text(max_size=50))
def test_any_text_gets_an_answer(value: str) -> None:
    assert isinstance(check_published(value), str | Problem)


@pytest.mark.parametrize("value", ["2023-10-29", "2023-10-29T23:59", "2023-10", "2023", "1999"])
def test_up_to_the_latest_day_all_is_well(value: str) -> None:
    assert check_published(value, latest="2023-10-29") == value


@pytest.mark.parametrize("value", ["2023-10-30", "2023-10-30T00:00", "2023-11", "2024"])
def test_what_begins_after_the_latest_day_is_still_to_come(value: str) -> None:
    problem = check_published(value, latest="2023-10-29")
    assert isinstance(problem, Problem)
    assert "still to come" in problem.detail
