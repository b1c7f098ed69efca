"""Headlines: short lines that no mark ends, above or between the paragraphs of a text.

The texts that the networks learned from have none. What they take there for indirect speech has
its speaker in the headline itself, or is no speech: "Bürger ziehen vor Gericht" is nobody's words.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wortlaut.language.marks import CLOSING_MARKS, DASHES
from wortlaut.language.paragraphs import line_breaks, ranges
from wortlaut.quotations.left_out import without_some
from wortlaut.records import Kind, Quotation, Token, TokenRange

_LONGEST = 25
_ENDS = frozenset(".!?…:;,")
_CLOSING = CLOSING_MARKS | frozenset(")]")


def headlines(text: str, tokens: Sequence[Token]) -> tuple[TokenRange, ...]:
    """Return the parts of headlines as ranges of tokens, ascending: a dash parts two.

    A headline is what a blank line parts from all else, of up to `_LONGEST` tokens, and that no
    mark of punctuation ends. A text that is one such line holds none.

    Args:
        text: the text that the tokens were cut from.
        tokens: its tokens.
    """
    found: list[TokenRange] = []
    for block in _blocks(text, tokens):
        if block.last - block.first == len(tokens) or block.last - block.first > _LONGEST:
            continue
        words = [tokens[n].text for n in range(*block) if tokens[n].text not in _CLOSING]
        if words and words[-1][-1] not in _ENDS:
            found += _parts(tokens, block)
    return tuple(found)


def _blocks(text: str, tokens: Sequence[Token]) -> tuple[TokenRange, ...]:
    """Return the ranges of tokens that blank lines part."""
    blank = (place for place, breaks in line_breaks(text, tokens).items() if breaks > 1)
    return ranges(sorted({0, *blank}), len(tokens)) if tokens else ()


def _parts(tokens: Sequence[Token], block: TokenRange) -> Iterator[TokenRange]:
    first = block.first
    for place in range(*block):
        if tokens[place].text in DASHES and place > first:
            yield TokenRange(first, place)
            first = place + 1
    if first < block.last:
        yield TokenRange(first, block.last)


def told_by_themselves(
    quotations: Sequence[Quotation], parts: Sequence[TokenRange]
) -> tuple[Quotation, ...]:
    """Return quotations; one in a headline has cue and speaker in that headline only.

    One that has neither there is left out, unless it stands in quotation marks.

    Args:
        quotations: as they are read; parents are indices among them.
        parts: the headlines of the text, as `headlines` gives them.
    """
    if not parts:
        return tuple(quotations)
    starts = [part.first for part in parts]
    kept = [_within(each, parts, starts) for each in quotations]
    gone = [
        n
        for n, (each, own) in enumerate(zip(quotations, kept, strict=True))
        if own is not each and not (own.cue or own.speaker)
    ]
    return without_some(kept, gone)


def _within(quotation: Quotation, parts: Sequence[TokenRange], starts: Sequence[int]) -> Quotation:
    place = bisect_right(starts, quotation.tokens[0]) - 1
    if place < 0 or quotation.kind is Kind.DIRECT or quotation.parent is not None:
        return quotation
    first, last = parts[place]
    if quotation.tokens[-1] >= last:
        return quotation

    def own(words: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(token for token in words if first <= token < last)

    return replace(
        quotation,
        cue=own(quotation.cue),
        frame=own(quotation.frame),
        speaker=own(quotation.speaker),
        addressee=own(quotation.addressee),
        naming=tuple(pair for pair in quotation.naming if first <= pair[0] < last),
    )
