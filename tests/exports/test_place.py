from hypothesis import given
from hypothesis import strategies as st

from wortlaut.exports.place import Lines, Place


def test_counts_lines_and_columns_from_one() -> None:
    lines = Lines("ab\ncd\r\nef\rgh")
    assert [lines.place(offset) for offset in (0, 1, 3, 7, 10)] == [
        Place(1, 1),
        Place(1, 2),
        Place(2, 1),
        Place(3, 1),
        Place(4, 1),
    ]


def test_a_column_is_a_code_point() -> None:
    assert str(Lines("𝔄ä!").place(2)) == "1:3"


def test_form_feed_and_unicode_separators_end_no_line() -> None:
    assert Lines("a\x0cb\u2028c\x85d").place(6) == Place(1, 7)


@given(st.text(alphabet="a\n\r\u2028ä", max_size=40), st.data())
def test_agrees_with_counting(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset]
    # Inside CR LF the line has not ended yet.
    open_pair = before.endswith("\r") and text[offset : offset + 1] == "\n"
    ends = before.replace("\r\n", "\n").replace("\r", "\n").count("\n") - open_pair
    assert Lines(text).place(offset).line == ends + 1
