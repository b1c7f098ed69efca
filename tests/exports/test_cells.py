import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.exports.cells import guarded, unguarded


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_what_a_spreadsheet_would_run_is_text(start: str) -> None:
    assert guarded(f"{start}HYPERLINK(1)") == f"'{start}HYPERLINK(1)"


def test_all_else_stays() -> None:
    assert [guarded(each) for each in ("", "„a“", "a=1", " =1")] == ["", "„a“", "a=1", " =1"]


@given(st.text())
def test_nothing_is_lost(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.text())
def test_a_guarded_cell_never_begins_a_formula(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@"))
