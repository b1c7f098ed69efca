"""Filters from plain values: what cannot be meant is refused with what could be."""

import pytest

from wortlaut.archive.search import Filters, filters_of
from wortlaut.errors import UsageError
from wortlaut.records import EventType


def test_a_type_of_event_is_one_of_sixteen() -> None:
    assert filters_of(event="ACCUSE").event == (EventType.ACCUSE,)
    assert filters_of(event=["AID", EventType.COERCE]).event == (EventType.AID, EventType.COERCE)
    with pytest.raises(UsageError) as error:
        filters_of(event=["ACCUSE", "ACUSE"])
    assert str(error.value) == f"event cannot be 'ACUSE'; it can be: {', '.join(EventType)}"


@pytest.mark.parametrize(
    ("since", "until"),
    [("2024", "2024-01"), ("2024-06-15", "2024-06"), ("2024-06", "2024-06"), ("2024", None)],
)
def test_a_span_that_holds_days_can_be_asked_for(since: str, until: str | None) -> None:
    assert Filters(since=since, until=until).until == until


@pytest.mark.parametrize(
    ("since", "until"),
    [("2025", "2024"), ("2024-06-02", "2024-06-01"), ("2024-02", "2024-01-31")],
)
def test_a_span_that_ends_before_it_begins_is_refused(since: str, until: str) -> None:
    with pytest.raises(UsageError, match=f"no day is from {since} to {until}; give the earlier"):
        Filters(since=since, until=until)


@pytest.mark.parametrize(
    ("name", "given"), [("since", 2023), ("until", 2023), ("speaker", 5), ("words", ["a", "b"])]
)
def test_what_is_no_text_is_named(name: str, given: object) -> None:
    with pytest.raises(UsageError, match=f"^{name} is .*, which is no text; write it as ."):
        filters_of(**{name: given})


def test_a_year_as_text_is_a_date() -> None:
    assert filters_of(since="2023", speaker=None).since == "2023"
