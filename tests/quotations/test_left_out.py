from wortlaut.quotations.left_out import without_ranges
from wortlaut.records import Kind, Quotation, TokenRange


def quotation(*tokens: int, parent: int | None = None, speaker: tuple[int, ...] = ()) -> Quotation:
    return Quotation(
        kind=Kind.INDIRECT,
        medium=None,
        tokens=tokens,
        parent=parent,
        speaker=speaker,
        naming=tuple((token, 0.5) for token in speaker),
        confidence=0.5,
    )


def test_nothing_of_a_silent_range_is_left() -> None:
    found = without_ranges([quotation(2, 3, 4, 5, speaker=(0, 6))], [TokenRange(0, 4)])
    assert found == (quotation(4, 5, speaker=(6,)),)


def test_a_quotation_without_other_tokens_goes_and_parents_are_counted_anew() -> None:
    read = [quotation(0, 1), quotation(0, parent=0), quotation(5, 6, 7), quotation(6, parent=2)]
    inner = quotation(8, parent=0)
    found = without_ranges([*read, inner], [TokenRange(0, 3)])
    assert found == (quotation(5, 6, 7), quotation(6, parent=0), quotation(8))


def test_all_stays_where_no_range_is_silent() -> None:
    read = (quotation(0, 1), quotation(0, parent=0))
    assert without_ranges(read, []) == read
