"""Two actors: what each says about or to the other, and the events between them."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from wortlaut.archive.search.actors import FoundActor, the_one
from wortlaut.archive.search.condition import Condition, any_tag
from wortlaut.archive.search.events import described_events, newest_events
from wortlaut.archive.search.ordered import newest
from wortlaut.archive.search.statements import PAGE, check_limit, described, readable_day

Row = dict[str, object]

_BETWEEN = (
    "e.id IN (SELECT one.event FROM event_actor AS one JOIN event_actor AS other "
    "ON other.event = one.event AND other.role <> one.role "
    "WHERE one.actor = ? AND one.role = 'actor' AND other.actor = ?)"
)

_MOMENT = ("article_id", "statement", "act", "quote", "outlet", "day")
_MOMENTS = """
SELECT article.sha256, w.local, act.name, w.quote, outlet.name, s.day
FROM json_each(?) AS wanted
CROSS JOIN statement AS s ON s.id = wanted.value
CROSS JOIN wording AS w ON w.statement = s.id
CROSS JOIN article ON article.id = s.article
LEFT JOIN outlet ON outlet.id = article.outlet
LEFT JOIN act ON act.id = s.act
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """What is between two actors, the newest first.

    Attributes:
        first, second: who they are, as in `who`.
        statements: hits as of a search, those of the first about or to the second, then those of
            the second about or to the first; `direction` is `forth` or `back`.
        events: likewise, of which the first is the actor and the second the recipient, and back.
    """

    first: Row
    second: Row
    statements: list[Row]
    events: list[Row]


def between(
    connection: sqlite3.Connection, first: str, second: str, *, limit: int = PAGE
) -> Between:
    """Return what is between two actors, up to `limit` of each direction.

    Raises:
        UsageError: nobody has one of the names, several have it, or `limit` is out of range.
    """
    return _between(connection, first, second, limit, described)


def moments(
    connection: sqlite3.Connection, first: str, second: str, *, limit: int = PAGE
) -> Between:
    """Return the same without what surrounds the statements: as much as a point on an axis needs.

    Statements have `direction`, `article_id`, `statement`, `act`, `day`, `quote` and `outlet`.

    Raises:
        UsageError: as `between`.
    """
    return _between(connection, first, second, limit, _moments)


def _between(
    connection: sqlite3.Connection,
    first: str,
    second: str,
    limit: int,
    shown: Callable[[sqlite3.Connection, list[int]], list[Row]],
) -> Between:
    check_limit(limit)
    one, other = the_one(connection, first), the_one(connection, second)
    statements: list[Row] = []
    events: list[Row] = []
    for direction, speaker, to in (("forth", one, other), ("back", other, one)):
        for hit in shown(connection, _statements(connection, speaker, to, limit)):
            statements.append({"direction": direction, **hit})
        for event in described_events(connection, _events(connection, speaker, to, limit)):
            events.append({"direction": direction, **event})
    return Between(first=one.facts(), second=other.facts(), statements=statements, events=events)


def _moments(connection: sqlite3.Connection, rows: list[int]) -> list[Row]:
    return [
        dict(zip(_MOMENT, (*facts, readable_day(day)), strict=True))
        for *facts, day in connection.execute(_MOMENTS, (json.dumps(rows),))
    ]


def _events(
    connection: sqlite3.Connection, speaker: FoundActor, to: FoundActor, limit: int
) -> list[int]:
    condition = Condition().and_where(_BETWEEN, speaker.row, to.row)
    return [row for row, _ in newest_events(connection, condition, limit)]


def _statements(
    connection: sqlite3.Connection, speaker: FoundActor, to: FoundActor, limit: int
) -> list[int]:
    either = f"({any_tag('about', [to.row])}) OR ({any_tag('addressee', [to.row])})"
    condition = Condition().also(any_tag("speaker", [speaker.row]), either)
    return [hit.row for hit in newest(connection, condition, limit)]
