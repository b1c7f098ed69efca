import pytest

from wortlaut.records import Excerpt, Span, cut


def test_cut_joins_the_parts() -> None:
    assert cut("„Ja“, sagte er, „gern“.", (Span(0, 4), Span(16, 22))) == "„Ja“ „gern“"


@pytest.mark.parametrize(
    "spans",
    [(), ((0, 0),), ((3, 2),), ((0, 5), (4, 6)), ((5, 6), (0, 1)), ((-1, 2),)],
)
def test_an_excerpt_needs_ascending_spans_that_hold_something(
    spans: tuple[tuple[int, int], ...],
) -> None:
    with pytest.raises(ValueError, match="span"):
        Excerpt(spans=tuple(Span(*span) for span in spans), text="")
