"""Two actors: what each says about or to the other, and the events between them."""

import sqlite3
from dataclasses import dataclass

from wortlaut.archive.search.actors import Found, the_one
from wortlaut.archive.search.condition import Condition, any_tag
from wortlaut.archive.search.events import described_events, select
from wortlaut.archive.search.ordered import newest
from wortlaut.archive.search.statements import PAGE, check_limit, described

_BETWEEN = (
    "e.id IN (SELECT one.event FROM event_actor AS one JOIN event_actor AS other "
    "ON other.event = one.event AND other.role <> one.role "
    "WHERE one.actor = ? AND one.role = 'actor' AND other.actor = ?)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """What is between two actors, the newest first.

    Attributes:
        first, second: who they are, as in `who`.
        statements: hits as of a search, those of the first about or to the second, then those of
            the second about or to the first; `direction` is `forth` or `back`.
        events: likewise, of which the first is the actor and the second the recipient, and back.
    """

    first: dict[str, object]
    second: dict[str, object]
    statements: list[dict[str, object]]
    events: list[dict[str, object]]


def between(
    connection: sqlite3.Connection, first: str, second: str, *, limit: int = PAGE
) -> Between:
    """Return what is between two actors, up to `limit` of each direction.

    Raises:
        UsageError: nobody has one of the names, several have it, or `limit` is out of range.
    """
    check_limit(limit)
    one, other = the_one(connection, first), the_one(connection, second)
    ways = (("forth", one, other), ("back", other, one))
    statements, events = [], []
    for direction, speaker, to in ways:
        for hit in _statements(connection, speaker, to, limit):
            statements.append({"direction": direction, **hit})
        rows = select(connection, [(_BETWEEN, (speaker.row, to.row))], limit)
        for event in described_events(connection, [row for row, _ in rows]):
            events.append({"direction": direction, **event})
    return Between(first=one.facts(), second=other.facts(), statements=statements, events=events)


def _statements(
    connection: sqlite3.Connection, speaker: Found, to: Found, limit: int
) -> list[dict[str, object]]:
    either = f"({any_tag('about', [to.row])}) OR ({any_tag('addressee', [to.row])})"
    condition = Condition().also(any_tag("speaker", [speaker.row]), either).and_where("1")
    hits = newest(connection, condition, limit)
    return described(connection, [hit.row for hit in hits])
