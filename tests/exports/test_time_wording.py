import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.exports.wording.times import time_wording
from wortlaut.records import TimeExpression, TimeModifier, TimeType


def time(value: str | None, mod: TimeModifier | None = None) -> TimeExpression:
    return TimeExpression(
        id="t1", start=0, end=1, text="x", type=TimeType.DATE, value=value, mod=mod
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-10-29", "2023-10-29"),
        ("2023-10", "2023-10"),
        ("2023-10-29T14:30", "2023-10-29 14:30"),
        ("2023-10-29TEV", "2023-10-29 evening"),
        ("2023-W43", "week 43 of 2023"),
        ("2023-W43-WE", "weekend of week 43 of 2023"),
        ("2023-SU", "summer of 2023"),
        ("P2D", "2 days"),
        ("P1D", "1 day"),
        ("PXM", "some months"),
        ("PT30M", "30 minutes"),
        ("P2CE", "2 centuries"),
        ("PRESENT_REF", "now"),
        ("2023-W43-5T14:30", "2023-W43-5 14:30"),
        ("XXXX-10-29T14:30", "XXXX-10-29T14:30"),
        ("XXXX-WXX-2", "a Tuesday"),
        ("XXXX-XX-XXT04:30", "04:30"),
        ("XXXX-12-24", "XXXX-12-24"),
        ("P1Y6M", "1 year 6 months"),
        ("PT2H10M", "2 hours 10 minutes"),
        ("PT1M1S", "1 minute 1 second"),
        (None, "unknown"),
    ],
)
def test_values_in_words(value: str | None, words: str) -> None:
    assert time_wording(time(value)) == words


def test_what_the_value_leaves_out_stands_before_it() -> None:
    assert time_wording(time("2023-09", TimeModifier.END)) == "end of 2023-09"
    assert time_wording(time("P2D", TimeModifier.LESS_THAN)) == "less than 2 days"


@given(st.text(), st.none() | st.sampled_from(TimeModifier))
def test_any_value_has_a_wording(value: str, mod: TimeModifier | None) -> None:
    assert isinstance(time_wording(time(value, mod)), str)
