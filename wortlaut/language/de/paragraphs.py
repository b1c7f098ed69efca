"""Paragraphs of a text, in tokens."""

from collections.abc import Sequence

from wortlaut.records import Token, TokenRange

_WRAPPED_LINE = 120  # a text with a longer line was not wrapped: its line breaks mean something


def paragraphs(text: str, tokens: Sequence[Token]) -> tuple[TokenRange, ...]:
    """Group tokens into paragraphs.

    A blank line always ends one. A single line break does so where the text is not wrapped, unless
    the next line goes on with a small letter.

    Args:
        text: the text that the tokens were cut from.
        tokens: its tokens, as `tokenize` gives them.

    Returns:
        Half-open ranges of token indices, in order; together they hold every token once.
    """
    if not tokens:
        return ()
    wrapped = max(map(len, text.splitlines()), default=0) <= _WRAPPED_LINE
    starts = [0]
    for place in range(1, len(tokens)):
        breaks = line_breaks(text, tokens, place)
        if breaks > 1 or (breaks and not wrapped and not tokens[place].text[0].islower()):
            starts.append(place)
    return ranges(starts, len(tokens))


def ranges(starts: Sequence[int], count: int) -> tuple[TokenRange, ...]:
    """Return the ranges that begin at ascending `starts` and together hold `count` tokens."""
    return tuple(
        TokenRange(first, last) for first, last in zip(starts, [*starts[1:], count], strict=True)
    )


def line_breaks(text: str, tokens: Sequence[Token], place: int) -> int:
    """Return the number of line feeds between the token at `place` and the one before it."""
    return text.count("\n", tokens[place - 1].end, tokens[place].start)
