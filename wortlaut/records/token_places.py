"""From tokens to the places of their words in the text, and back."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from wortlaut.records.analysis import Token
from wortlaut.records.span import Excerpt, Span, cut


def token_spans(tokens: Sequence[Token], indices: Sequence[int]) -> tuple[Span, ...]:
    """Return the spans under ascending token indices; neighbouring tokens share a span."""
    if not indices:
        return ()
    gaps = [place for place, (a, b) in enumerate(pairwise(indices), 1) if b != a + 1]
    return tuple(
        Span(tokens[indices[first]].start, tokens[indices[last - 1]].end)
        for first, last in pairwise((0, *gaps, len(indices)))
    )


def excerpt(text: str, tokens: Sequence[Token], indices: Sequence[int]) -> Excerpt:
    """Return the words under ascending token indices, at least one.

    Raises:
        ValueError: there are no indices.
    """
    spans = token_spans(tokens, indices)
    return Excerpt(spans=spans, text=cut(text, spans))


def tokens_in(spans: Sequence[Span], starts: Sequence[int]) -> list[int]:
    """Return the indices of the tokens that begin in spans, ascending where the spans do.

    Args:
        spans: half-open, in code points.
        starts: the starts of all tokens, ascending.
    """
    return [
        token
        for start, end in spans
        for token in range(bisect_left(starts, start), bisect_left(starts, end))
    ]
