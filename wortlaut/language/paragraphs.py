"""Paragraphs of a text, in tokens."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from wortlaut.records import Token, TokenRange

_WRAPPED_LINE = 120  # a text with a longer line was not wrapped: its line breaks mean something
_TICKER = re.compile(r"\+{3,}")
_START = attrgetter("start")


def paragraphs(text: str, tokens: Sequence[Token]) -> tuple[TokenRange, ...]:
    """Group tokens into paragraphs.

    A blank line always ends one, and so do the "+++" between the messages of a ticker. A single
    line break does so where the text is not wrapped, unless the next line goes on with a small
    letter.

    Args:
        text: the text that the tokens were cut from.
        tokens: its tokens, as `tokenize` gives them.

    Returns:
        Half-open ranges of token indices, in order; together they hold every token once.
    """
    if not tokens:
        return ()
    wrapped = max(map(len, text.splitlines()), default=0) <= _WRAPPED_LINE
    starts = {
        place
        for place, breaks in line_breaks(text, tokens).items()
        if breaks > 1 or not (wrapped or tokens[place].text[0].islower())
    }
    starts.update(_between_messages(text, tokens))
    return ranges(sorted({0, *starts}), len(tokens))


def _between_messages(text: str, tokens: Sequence[Token]) -> Iterator[int]:
    """Yield where the marks of a ticker begin, and what follows them."""
    ends = (end for marks in _TICKER.finditer(text) for end in marks.span())
    places = (bisect_left(tokens, end, key=_START) for end in ends)
    yield from (place for place in places if place < len(tokens))


def ranges(starts: Sequence[int], count: int) -> tuple[TokenRange, ...]:
    """Return the ranges that begin at ascending `starts` and together hold `count` tokens."""
    return tuple(
        TokenRange(first, last) for first, last in zip(starts, [*starts[1:], count], strict=True)
    )


def line_breaks(text: str, tokens: Sequence[Token]) -> dict[int, int]:
    """Return how many line feeds part a token from the one before it, by its index, if any do."""
    breaks: dict[int, int] = {}
    at = text.find("\n")
    while at >= 0:
        place = bisect_right(tokens, at, key=_START)
        if 0 < place < len(tokens) and tokens[place - 1].end <= at:
            breaks[place] = breaks.get(place, 0) + 1
        at = text.find("\n", at + 1)
    return breaks
