"""Times at a distance: in hours, in parts of years, from a day; parts of years and of months."""

import pytest
from german_times import told

MONDAY = "2023-10-30"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vor zwei Stunden brach ein Feuer aus.", "Vor zwei Stunden=2023-10-30T12:20"),
        ("Vor 20 Minuten fiel der Strom aus.", "Vor 20 Minuten=2023-10-30T14:00"),
        ("Vor anderthalb Stunden begann es zu regnen.", "Vor anderthalb Stunden=2023-10-30T12:50"),
        ("Vor 15 Stunden fiel der Strom aus.", "Vor 15 Stunden=2023-10-29T23:20"),
        ("In drei Stunden beginnt die Sitzung.", "In drei Stunden=2023-10-30T17:20"),
        ("In zehn Stunden endet die Frist.", "In zehn Stunden=2023-10-31T00:20"),
        ("Vor 30 Sekunden fiel der Strom aus.", "Vor 30 Sekunden=None"),
        # of what is told, not of the publication
        ("Zwei Stunden später kam Hilfe.", "Zwei Stunden später=None"),
    ],
)
def test_hours_are_counted_from_the_minute_of_publication(text: str, expected: str) -> None:
    assert told(text, f"{MONDAY}T14:20") == expected


def test_hours_are_open_where_the_day_of_publication_alone_is_known() -> None:
    text = "Vor zwei Stunden brach ein Feuer aus."
    for published in (MONDAY, "2023-10", None):
        assert told(text, published) == "Vor zwei Stunden=None"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vor anderthalb Jahren zog sie um.", "Vor anderthalb Jahren=2022-04"),
        ("Vor zweieinhalb Jahren zog sie um.", "Vor zweieinhalb Jahren=2021-04"),
        ("Vor zwei Jahren zog sie um.", "Vor zwei Jahren=2021"),
        ("In anderthalb Jahren zieht sie um.", "In anderthalb Jahren=2025-04"),
        ("Vor eineinhalb Jahrzehnten zog sie um.", "Vor eineinhalb Jahrzehnten=2008"),
        ("Vor anderthalb Monaten zog sie um.", "Vor anderthalb Monaten=None"),
    ],
)
def test_parts_of_years_are_months(text: str, expected: str) -> None:
    assert told(text, MONDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heute vor 20 Jahren fiel die Mauer.", "Heute vor 20 Jahren=2003-10-30"),
        ("Gestern vor einem Jahr fiel die Mauer.", "Gestern vor einem Jahr=2022-10-29"),
        ("Samstag vor zwei Wochen fiel die Mauer.", "Samstag vor zwei Wochen=2023-10-14"),
        ("Am Mittwoch in zwei Wochen wird gewählt.", "Mittwoch in zwei Wochen=2023-11-15"),
        ("Heute in einer Woche wird gewählt.", "Heute in einer Woche=2023-11-06"),
    ],
)
def test_a_day_at_a_distance_from_a_day(text: str, expected: str) -> None:
    assert told(text, MONDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am zweiten Sonntag im Januar wird gewählt.", "zweiten Sonntag im Januar=2024-01-14"),
        ("Am ersten Mittwoch im Dezember wird gewählt.", "ersten Mittwoch im Dezember=2023-12-06"),
        ("Am vierten Montag im September wurde gewählt.", "vierten Montag im September=2023-09-25"),
    ],
)
def test_a_weekday_by_its_number_in_a_month(text: str, expected: str) -> None:
    assert told(text, MONDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im zweiten Quartal sank der Umsatz.", "zweiten Quartal=2023-Q2"),
        ("Im dritten Quartal sank der Umsatz.", "dritten Quartal=2023-Q3"),
        ("Im vierten Quartal wird der Umsatz sinken.", "vierten Quartal=2023-Q4"),
        ("Im ersten Quartal wird der Umsatz sinken.", "ersten Quartal=2024-Q1"),
        ("Im zweiten Halbjahr wird der Umsatz sinken.", "zweiten Halbjahr=2023-H2"),
        ("Im ersten Halbjahr sank der Umsatz.", "ersten Halbjahr=2023-H1"),
    ],
)
def test_a_part_of_a_year_is_the_one_that_the_tense_tells(text: str, expected: str) -> None:
    assert told(text, MONDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a month that is told of is not to come, a day close by is of this year
        ("Im Februar wurde er gewählt.", "Februar=2022-02"),
        ("Er hatte im Brief vom 27. Januar protestiert.", "27. Januar=2023-01-27"),
        ("Er hatte im Brief vom 27. März protestiert.", "27. März=2022-03-27"),
    ],
)
def test_what_lies_nearly_a_year_back_and_close_ahead(text: str, expected: str) -> None:
    assert told(text, "2023-01-20") == expected
