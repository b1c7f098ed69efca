"""When statements were made, where the text tells it."""

from bisect import bisect_right
from collections.abc import Sequence

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
    points = [time for time in times if time.type in _MOMENTS and time.value not in _REFERENCES]
    starts = [tokens[first].start for first, last in sentences if last > first]
    quoted = sorted(span for statement in statements for span in statement.quote.spans)
    free = [time for time in points if not _inside(time, quoted)]
    found: dict[str, str] = {}
    previous: Statement | None = None
    for statement in statements:
        time = _own_time(statement, free, starts)
        if time is None and previous is not None and _goes_on(previous, statement):
            time = found.get(previous.id)
        if time is not None:
            found[statement.id] = time
        if statement.parent is None:
            previous = statement
    return found


def _inside(time: TimeExpression, spans: Sequence[Span]) -> bool:
    """Say whether a time overlaps one of the spans, which are sorted."""
    return any(span.start < time.end and time.start < span.end for span in spans)


def _own_time(
    statement: Statement, free: Sequence[TimeExpression], starts: Sequence[int]
) -> str | None:
    if statement.cue is None and statement.frame is None:
        return None
    if statement.frame is not None:
        framed = [time for time in free if _inside(time, statement.frame.spans)]
        if framed:
            return framed[0].id if len(framed) == 1 else None
    if statement.cue is None:
        return None
    number = bisect_right(starts, statement.cue.spans[0].start)
    near = [time for time in free if bisect_right(starts, time.start) == number]
    return near[0].id if len(near) == 1 else None


def _goes_on(before: Statement, statement: Statement) -> bool:
    """Say whether a statement without a cue goes on from the one before it."""
    if statement.kind is not Kind.INDIRECT_FREE_INDIRECT or statement.cue is not None:
        return False
    return statement.speaker is None or statement.speaker == before.speaker
