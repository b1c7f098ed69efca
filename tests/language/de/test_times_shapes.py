import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de.times.shapes import pieces


def categories(form: str) -> list[tuple[str, str | None]]:
    return [(form[start:end], word.category if word else None) for start, end, word in pieces(form)]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("30.10.2023", [("30.10.2023", "DATE")]),
        ("31.12.2009.", [("31.12.2009", "DATE"), (".", None)]),
        ("15.-19.", [("15.", "ORDINAL"), ("-", None), ("19.", "ORDINAL")]),
        ("1827–1901", [("1827", "YEAR"), ("–", None), ("1901", "YEAR")]),
        ("28.Oktober", [("28.", "ORDINAL"), ("Oktober", None)]),
        ("22.04.", [("22.04.", "DAY_MONTH")]),
        ("14:30", [("14:30", "CLOCK")]),
        ("24:61", [("24", "NUMBER"), (":", None), ("61", "NUMBER")]),
        ("9.15", [("9.15", "DECIMAL")]),
        ("90er", [("90er", "DECADE")]),
        ("90er-Jahren", [("90er-Jahren", "DECADE_YEARS")]),
        ("2000", [("2000", "ROUND_YEAR")]),
        ("1.000.000", [("1.000.000", "NUMBER")]),
        ("3,5", [("3,5", "NUMBER")]),
        ("0,0001", [("0,0001", "NUMBER")]),
        ("3,14159-mal", [("3,14159", "NUMBER"), ("-", None), ("mal", None)]),
        ("0,2023", [("0,2023", "NUMBER")]),
        ("1.000,5", [("1.000,5", "NUMBER")]),
        ("1.000.00", [("1.000.00", None)]),
        ("2.5", [("2.5", None)]),
        ("1,5h", [("1,5", None), ("h", None)]),
        ("20min", [("20min", "LENGTH")]),
        ("07T23:00:00+01:00", [("07T", "NUMBER"), ("23:00:00+01:00", "CLOCK")]),
        ("05:37:26Z", [("05:37:26Z", "CLOCK")]),
        ("9:56+46", [("9:56", "CLOCK"), ("+", None), ("46", "NUMBER")]),
        ("24-stündigen", [("24-stündigen", "LASTING")]),
    ],
)
def test_pieces(form: str, expected: list[tuple[str, str | None]]) -> None:
    assert categories(form) == expected


@given(st.from_regex(r"[0-9][\w.,:/–-]{0,45}", fullmatch=True))
def test_pieces_cover_the_form(form: str) -> None:
    assert "".join(form[start:end] for start, end, _ in pieces(form)) == form
    assert all(end > start for start, end, _ in pieces(form))


@pytest.mark.parametrize(
    ("form", "year"), [("8.5.45", 1945), ("08.05.98", 1998), ("1.1.35", 2035), ("29.10.23", 2023)]
)
def test_years_of_two_digits_are_those_that_news_tells_of(form: str, year: int) -> None:
    ((_, _, word),) = pieces(form)
    assert word is not None
    assert word.features.year == year
