"""A text cut at every boundary of overlapping marks, so that flat markup can show them all."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

MOST_LAYERS = 12
"""Marks that one segment names, the innermost; it keeps output linear for any nesting."""


class Role(StrEnum):
    """What the marked words are: part of a statement, a time, a mention of an actor, an event."""

    QUOTE = "quote"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    CUE = "cue"
    FRAME = "frame"
    TIME = "time"
    MENTION = "mention"
    EVENT = "event"


class Mark(NamedTuple):
    """`[start, end)` in code points: words and what they are.

    `item` is the index, in the document, of the statement, the time, the actor or the event.
    """

    start: int
    end: int
    item: int
    role: Role


class Segment(NamedTuple):
    """`[start, end)` with the marks over all of it, outermost first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def segments(length: int, marks: Iterable[Mark], breaks: Iterable[int] = ()) -> Iterator[Segment]:
    """Yield segments that cover `[0, length)` without gap or overlap, in order.

    Marks that reach beyond the text are clipped to it. `breaks` are further offsets to cut at,
    such as paragraph starts. Takes O(n log n) for n marks.
    """
    clipped = [mark._replace(start=max(0, mark.start), end=min(length, mark.end)) for mark in marks]
    opening = sorted(
        (mark for mark in clipped if mark.start < mark.end),
        key=lambda mark: (mark.start, -mark.end, mark.item),
    )
    closing = sorted(range(len(opening)), key=lambda index: opening[index].end)
    inner = {offset for mark in opening for offset in (mark.start, mark.end)}
    cuts = sorted({length} | {cut for cut in inner.union(breaks) if 0 < cut < length})

    active: dict[int, Mark] = {}
    opened = closed = start = 0
    for end in cuts:
        if start == end:
            return
        while closed < len(closing) and opening[closing[closed]].end <= start:
            active.pop(closing[closed], None)
            closed += 1
        while opened < len(opening) and opening[opened].start <= start:
            active[opened] = opening[opened]
            opened += 1
        innermost = tuple(islice(reversed(active.values()), MOST_LAYERS))
        yield Segment(start, end, innermost[::-1])
        start = end
