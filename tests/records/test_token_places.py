import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.records import Span, Token
from wortlaut.records.token_places import excerpt, token_spans, tokens_in

TEXT = "Berg warf Holm  vor, zu lügen."
TOKENS = [Token(m.start(), m.end(), m.group()) for m in re.finditer(r"\w+|[^\w\s]", TEXT)]
STARTS = [token.start for token in TOKENS]


def test_neighbours_share_a_span() -> None:
    assert token_spans(TOKENS, [1, 3]) == (Span(5, 9), Span(16, 19))
    assert token_spans(TOKENS, [1, 2, 3]) == (Span(5, 19),)
    assert token_spans(TOKENS, []) == ()


def test_an_excerpt_has_the_words_as_they_stand() -> None:
    assert excerpt(TEXT, TOKENS, [1, 3]).text == "warf vor"
    assert excerpt(TEXT, TOKENS, [2, 3, 4]).text == "Holm  vor,"
    with pytest.raises(ValueError, match="at least one span"):
        excerpt(TEXT, TOKENS, [])


def test_tokens_in_a_span_begin_there() -> None:
    assert tokens_in([Span(5, 11)], STARTS) == [1, 2]
    assert tokens_in([Span(6, 10), Span(16, 17)], STARTS) == [3]
    assert tokens_in([], STARTS) == []


@given(st.sets(st.integers(0, len(TOKENS) - 1)))
def test_there_and_back(indices: set[int]) -> None:
    chosen = sorted(indices)
    assert tokens_in(token_spans(TOKENS, chosen), STARTS) == chosen
