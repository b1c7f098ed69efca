"""When statements were made, where the text tells it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from wortlaut.records import (
    Kind,
    Span,
    Statement,
    TimeExpression,
    TimeType,
    Token,
    TokenRange,
)

_REFERENCES = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
_SHORT = len(", gegen ")
_DAY = len("2023-10-29")
_MOMENTS = frozenset({TimeType.DATE, TimeType.TIME})


def statement_times(
    statements: Sequence[Statement],
    times: Sequence[TimeExpression],
    tokens: Sequence[Token],
    sentences: Sequence[TokenRange],
) -> dict[str, str]:
    """Return the id of the time at which a statement was made, by the statement's id.

    A date or a time of day in the statement's frame counts, or one in the sentence of its cue that
    stands in no quotation: what is quoted tells when things happened, not when they were said.
    Where several qualify none is taken, unless one stands in the frame alone. Indirect speech that
    goes on without a cue has the time of the statement before it by the same speaker. Statements
    without a time are left out.
    """
    free = _free(
        statements, times, [tokens[first].start for first, last in sentences if last > first]
    )
    found: dict[str, str] = {}
    previous: Statement | None = None
    for statement in statements:
        time = _own_time(statement, free)
        if time is None and previous is not None and _goes_on(previous, statement):
            time = found.get(previous.id)
        if time is not None:
            found[statement.id] = time
        if statement.parent is None:
            previous = statement
    return found


class _Free(NamedTuple):
    """The moments that stand in no quotation.

    Attributes:
        ids: their ids, in the order of the text.
        starts, ends: their offsets, in the same order; times do not overlap, so both rise.
        sentences: where the sentences start.
        by_sentence: their ids by the sentence they start in.
    """

    ids: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    by_sentence: dict[int, list[str]]

    def within(self, spans: Iterable[Span]) -> list[str]:
        """Return the ids of the times that overlap the spans, of those in one span two at most."""
        found: dict[str, None] = {}
        for span in spans:
            first, last = bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)
            found.update(dict.fromkeys(self.ids[first : min(last, first + 2)]))
        return list(found)

    def beside(self, place: int) -> list[str]:
        """Return the ids of the times in the sentence that holds a place."""
        return self.by_sentence.get(bisect_right(self.sentences, place), [])


def _free(
    statements: Sequence[Statement], times: Iterable[TimeExpression], sentences: list[int]
) -> _Free:
    quoted = sorted(span for statement in statements for span in statement.quote.spans)
    starts = [start for start, _ in quoted]
    reach = list(accumulate((end for _, end in quoted), max))
    free = _Free([], [], [], sentences, defaultdict(list))
    for time in _finest(times):
        if time.type not in _MOMENTS or time.value in _REFERENCES:
            continue
        before = bisect_left(starts, time.end)
        if before and reach[before - 1] > time.start:
            continue  # one of the quotations that start before its end goes on over it
        free.ids.append(time.id)
        free.starts.append(time.start)
        free.ends.append(time.end)
        free.by_sentence[bisect_right(sentences, time.start)].append(time.id)
    return free


def _finest(times: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    """Yield the times without the days that an hour beside them names too ("Sonntag um 9 Uhr")."""
    known = tuple(times)
    for before, time, after in zip((None, *known), known, (*known[1:], None), strict=False):
        hours = (each for each in (before, after) if each is not None and _is_hour(each, time))
        if not any(hours):
            yield time


def _is_hour(hour: TimeExpression, day: TimeExpression) -> bool:
    """Say whether a time is the hour of a day, with no more than a short word between them."""
    near = max(hour.start - day.end, day.start - hour.end) <= _SHORT
    same = str(hour.value).startswith(str(day.value)[:_DAY])
    return near and same and hour.type is TimeType.TIME and hour.anchor == day.id


def _own_time(statement: Statement, free: _Free) -> str | None:
    if statement.frame is not None and (framed := free.within(statement.frame.spans)):
        return framed[0] if len(framed) == 1 else None
    if statement.cue is None:
        return None
    near = free.beside(statement.cue.spans[0].start)
    return near[0] if len(near) == 1 else None


def _goes_on(before: Statement, statement: Statement) -> bool:
    """Say whether a statement without a cue goes on from the one before it."""
    if statement.kind is not Kind.INDIRECT_FREE_INDIRECT or statement.cue is not None:
        return False
    return statement.speaker is None or statement.speaker == before.speaker
