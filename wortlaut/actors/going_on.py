"""Statements that go on from others and take over their speaker."""

from bisect import bisect_right
from collections.abc import Sequence

from wortlaut.actors.attribution import Attribution
from wortlaut.actors.figures import Link
from wortlaut.actors.reading import LinkedPhrases
from wortlaut.records import Kind, Statement

INFERRED = 0.85
"""How sure it is that the speaker goes on."""

_REACH = {Kind.INDIRECT_FREE_INDIRECT: 2, Kind.FREE_INDIRECT: 2, Kind.DIRECT: 1}
"""So many sentences before a statement of a kind may the one end that it goes on from: in annotated
training articles these have its speaker more than three times of four."""


def go_on(
    reading: LinkedPhrases,
    statements: Sequence[Statement],
    starts: Sequence[int],
    result: Attribution,
) -> None:
    """Let the speaker of a statement go on in those after it that name none."""
    words = {statement.id: statement.speaker for statement in statements} | result.words
    ends: list[tuple[int, str]] = []
    for statement in sorted(statements, key=lambda s: s.quote.spans[0]):
        first = bisect_right(starts, statement.quote.spans[0].start) - 1
        if words[statement.id] is None and statement.id not in result.words:
            before = _goes_on(reading, statement, first, ends)
            if before in result.speakers:
                link = result.speakers[before]
                result.speakers[statement.id] = Link(link.figure, link.confidence * INFERRED)
                result.words[statement.id] = words[statement.id] = words[before]
        if statement.parent is None:
            ends.append((bisect_right(starts, statement.quote.spans[-1].end - 1), statement.id))


def _goes_on(
    reading: LinkedPhrases, statement: Statement, first: int, ends: list[tuple[int, str]]
) -> str:
    """Return the id of the statement whose speaker a statement takes over, "" for none.

    A statement without a cue goes on from one in the same sentence, or as far before as `_REACH`.
    """
    if statement.parent is not None:
        return statement.parent
    if statement.cue is not None or not ends:
        return ""
    end, before = ends[-1]
    distance = reading.view.sentence(first) - reading.view.sentence(end - 1)
    return before if distance <= _REACH.get(statement.kind, 0) else ""
