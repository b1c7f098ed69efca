import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.archive.search.cursor import Cursor, Search, read_cursor, write_cursor
from wortlaut.archive.search.filters import Filters
from wortlaut.errors import UsageError

SEARCH = Search("statements", Filters(words="Brücke"), "date")
number = st.integers(0, 2**62)


@given(number, number, number, number)
def test_a_cursor_is_read_as_it_was_written(top: int, stratum: int, day: int, row: int) -> None:
    cursor = Cursor(top, stratum, day, row)
    written = write_cursor(cursor, SEARCH)
    assert written.replace("-", "").replace("_", "").isalnum()
    assert read_cursor(written, SEARCH) == cursor


@given(st.text(max_size=500))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="cursor"):
        read_cursor(text, SEARCH)


@pytest.mark.parametrize(
    "other",
    [
        Search("articles", SEARCH.filters, "date"),
        Search("statements", Filters(words="Brücken"), "date"),
        Search("statements", Filters(speaker="Brücke"), "date"),
        Search("statements", SEARCH.filters, "outlet"),
    ],
)
def test_a_cursor_is_good_for_its_own_search_only(other: Search) -> None:
    written = write_cursor(Cursor(1, 2, 3, 4), SEARCH)
    with pytest.raises(UsageError, match="another search"):
        read_cursor(written, other)
