"""Who says what follows a colon: what stands in the sentence that the colon ends.

Networks take in what told of the quotation before. Of 178 direct training quotations after a colon
none has a cue, a frame or a speaker of which a part stands in that sentence and another before it;
of 14 others with a speaker and no cue behind the colon 12 have it in that sentence.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from wortlaut.records import Kind, Quotation, Token, TokenRange

_COLON = ":"


def led_in(
    quotations: Sequence[Quotation], tokens: Sequence[Token], sentences: Sequence[TokenRange]
) -> tuple[Quotation, ...]:
    """Return quotations; what follows a colon has only the cue and speaker before that colon.

    In "Holm sagte, er gehe. Das wies Lenz zurück: Der Bericht liege vor." the last words are not
    Holm's, and "sagte" is not their cue.

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
    return first > 0 and tokens[first - 1].text == _COLON


def _without_before(quotation: Quotation, start: int) -> Quotation:
    """Return a quotation without the words for cue, frame and speaker that stand before a token.

    The token begins the sentence that the colon ends. A direct quotation loses them only where its
    cue or frame goes on behind that token, any other one only where it has no such words there.
    What another one's own cue follows is not marked by what leads into it ("Sie sieht das anders:
    Holm müsse gehen, so Voss").
    """

    def within(words: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(token for token in words if token >= start)

    last = quotation.tokens[-1]
    followed = tuple(token for token in quotation.cue if token > last)
    if quotation.kind is not Kind.DIRECT and followed and followed != quotation.cue:
        return replace(quotation, cue=followed)
    cue, frame = within(quotation.cue), within(quotation.frame)
    if quotation.kind is Kind.DIRECT:
        goes_on = (cue and cue != quotation.cue) or (frame and frame != quotation.frame)
    else:
        goes_on = not (cue or frame or within(quotation.speaker))
    if not goes_on:
        return quotation
    return replace(
        quotation,
        cue=cue,
        frame=frame,
        speaker=within(quotation.speaker),
        addressee=within(quotation.addressee),
    )
