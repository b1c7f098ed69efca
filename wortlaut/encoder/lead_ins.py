"""Who says a direct quotation after a colon: what stands in the sentence that the colon ends.

Of 178 such training quotations none has a cue, a frame or a speaker of which a part stands in that
sentence and another before it; networks take in what told of the quotation before.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from wortlaut.records import Kind, Quotation, Token, TokenRange

_COLON = ":"


def led_in(
    quotations: Sequence[Quotation], tokens: Sequence[Token], sentences: Sequence[TokenRange]
) -> tuple[Quotation, ...]:
    """Return quotations, those after a colon without what leads into others before them.

    Args:
        quotations: as they are read.
        tokens: of the text; the quotations count them.
        sentences: of the text, ascending.
    """
    starts = [sentence.first for sentence in sentences]
    return tuple(
        _without_before(quotation, starts[bisect_right(starts, quotation.tokens[0] - 1) - 1])
        if _follows_colon(quotation, tokens)
        else quotation
        for quotation in quotations
    )


def _follows_colon(quotation: Quotation, tokens: Sequence[Token]) -> bool:
    first = quotation.tokens[0]
    return quotation.kind is Kind.DIRECT and first > 0 and tokens[first - 1].text == _COLON


def _without_before(quotation: Quotation, start: int) -> Quotation:
    """Return a quotation without the words of roles before a token that words after it go on."""

    def within(words: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(token for token in words if token >= start)

    cue, frame = within(quotation.cue), within(quotation.frame)
    goes_on = (cue and cue != quotation.cue) or (frame and frame != quotation.frame)
    if not goes_on:
        return quotation
    return replace(
        quotation,
        cue=cue,
        frame=frame,
        speaker=within(quotation.speaker),
        addressee=within(quotation.addressee),
    )
