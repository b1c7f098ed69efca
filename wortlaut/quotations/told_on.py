"""Indirect speech that goes on without a cue, and what the article itself says after it.

"Man müsse sparen. ¶ Was heißt das für die Bürger?": the next paragraph goes on with it only in the
subjunctive. In the training articles all seven quotations that do so have it there.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wortlaut.records import SUBJUNCTIVES, Kind, Quotation, Reading, TokenRange


def without_next_paragraph(
    quotations: Sequence[Quotation],
    sentences: Sequence[TokenRange],
    paragraphs: Sequence[TokenRange],
    readings: Sequence[Reading],
) -> tuple[Quotation, ...]:
    """Return quotations; indirect speech without a cue ends before a paragraph in the indicative.

    That is a paragraph whose first sentence has no verb in the subjunctive. What is quoted in the
    part that is cut off is kept, with no parent.

    Args:
        quotations: as they are read; parents are indices among them.
        sentences: of the text, ascending.
        paragraphs: likewise.
        readings: of each token.
    """
    starts, opening = [first for first, _ in sentences], [first for first, _ in paragraphs]
    cut = {
        number: tuple(token for token in each.tokens if token < end)
        for number, each in enumerate(quotations)
        if each.kind is Kind.INDIRECT_FREE_INDIRECT
        for end in [next(_ends(each, sentences, starts, opening, readings), None)]
        if end is not None
    }
    return tuple(
        replace(
            each,
            tokens=cut.get(number, each.tokens),
            parent=None
            if each.parent in cut and each.tokens[0] not in cut[each.parent]
            else each.parent,
        )
        for number, each in enumerate(quotations)
    )


def _ends(
    each: Quotation,
    sentences: Sequence[TokenRange],
    starts: Sequence[int],
    opening: Sequence[int],
    readings: Sequence[Reading],
) -> Iterator[int]:
    """Yield the starts of the paragraphs in a quotation whose first sentence is none of it."""
    place = bisect_right(opening, each.tokens[0])
    while place < len(opening) and opening[place] <= each.tokens[-1]:
        first, last = sentences[bisect_right(starts, opening[place]) - 1]
        if SUBJUNCTIVES.isdisjoint(reading.mood for reading in readings[first:last]):
            yield opening[place]
        place += 1
