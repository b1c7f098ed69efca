from hypothesis import given
from hypothesis import strategies as st

from wortlaut.exports.page.segments import MOST_LAYERS, Mark, Role, Segment, segments

MARKS = st.builds(
    Mark,
    start=st.integers(-3, 25),
    end=st.integers(-3, 25),
    item=st.integers(0, 5),
    role=st.sampled_from(Role),
)


def quote(start: int, end: int, statement: int = 0) -> Mark:
    return Mark(start, end, statement, Role.QUOTE)


def test_unmarked_text_is_one_segment() -> None:
    assert list(segments(5, [])) == [Segment(0, 5, ())]


def test_empty_text_has_none() -> None:
    assert list(segments(0, [quote(0, 3)], [0])) == []


def test_nested_marks_outermost_first() -> None:
    outer, inner = quote(1, 8), quote(3, 5, 1)
    assert list(segments(9, [inner, outer])) == [
        Segment(0, 1, ()),
        Segment(1, 3, (outer,)),
        Segment(3, 5, (outer, inner)),
        Segment(5, 8, (outer,)),
        Segment(8, 9, ()),
    ]


def test_overlapping_marks() -> None:
    left, right = quote(0, 4), quote(2, 6, 1)
    assert [piece.marks for piece in segments(6, [left, right])] == [
        (left,),
        (left, right),
        (right,),
    ]


def test_cuts_at_breaks() -> None:
    assert [piece[:2] for piece in segments(6, [], [0, 2, 6, 99])] == [(0, 2), (2, 6)]


def test_very_deep_nesting_names_only_the_innermost() -> None:
    count = 5_000
    deep = [quote(index, 2 * count - index, index) for index in range(count)]
    pieces = list(segments(2 * count, deep))
    assert max(len(piece.marks) for piece in pieces) == MOST_LAYERS
    middle = next(piece for piece in pieces if piece.start <= count - 1 < piece.end)
    assert [mark.item for mark in middle.marks] == list(range(count - MOST_LAYERS, count))


@given(st.integers(0, 20), st.lists(MARKS, max_size=10), st.lists(st.integers(-2, 24), max_size=4))
def test_every_offset_lies_in_one_segment_with_its_marks(
    length: int, marks: list[Mark], breaks: list[int]
) -> None:
    pieces = list(segments(length, marks, breaks))
    assert [offset for piece in pieces for offset in range(*piece[:2])] == list(range(length))
    for piece in pieces:
        for offset in range(*piece[:2]):
            over = [(mark.item, mark.role) for mark in marks if mark.start <= offset < mark.end]
            assert sorted((mark.item, mark.role) for mark in piece.marks) == sorted(over)
    assert {cut for cut in breaks if 0 < cut < length} <= {piece.start for piece in pieces}
