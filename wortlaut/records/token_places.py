"""From tokens to the places of their words in the text, and back."""

from bisect import bisect_left
from collections.abc import Sequence

from wortlaut.records.analysis import Token
from wortlaut.records.span import Excerpt, Span, cut


def token_spans(tokens: Sequence[Token], indices: Sequence[int]) -> tuple[Span, ...]:
    """Return the spans under ascending token indices; neighbouring tokens share a span."""
    spans: list[Span] = []
    previous = -2
    for index in indices:
        token = tokens[index]
        if index == previous + 1:
            spans[-1] = Span(spans[-1].start, token.end)
        else:
            spans.append(Span(token.start, token.end))
        previous = index
    return tuple(spans)


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
