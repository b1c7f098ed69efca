"""What is in an archive, in numbers: the same content gives the same numbers in the same order."""

import sqlite3

from wortlaut.archive.search.statements import readable_day
from wortlaut.records import Act, Kind

_COUNTS = {
    "articles": "SELECT count(*) FROM article",
    "sources": "SELECT count(*) FROM source",
    "outlets": "SELECT count(*) FROM outlet WHERE id IN (SELECT outlet FROM article)",
    "actors": "SELECT count(*) FROM actor WHERE key IS NOT NULL AND articles > 0",
    "events": "SELECT count(*) FROM event",
}
_FACET = """
SELECT name, ifnull(statements, 0) FROM kind LEFT JOIN facet_count ON facet = 'kind' AND value = id
"""
_ACTS = """
SELECT name, ifnull(statements, 0) FROM act LEFT JOIN facet_count ON facet = 'act' AND value = id
"""
_EVENT_TYPES = "SELECT type, count(*) FROM event GROUP BY type ORDER BY type"
_KNOWN = "SELECT ifnull(sum(said), 0) FROM actor WHERE said > 0"
_FIRST = "SELECT min(day) FROM article WHERE day IS NOT NULL"
_LAST = "SELECT max(day) FROM article WHERE day IS NOT NULL"


def stats(connection: sqlite3.Connection) -> dict[str, object]:
    """Return counts of articles, statements, actors and events, and the first and last date.

    `actors` are those with a key, `attributed` the statements of which it is known who speaks.
    """
    counts = {name: _one(connection, query) for name, query in _COUNTS.items()}
    kinds = dict(connection.execute(_FACET))
    acts = dict(connection.execute(_ACTS))
    return {
        "articles": counts["articles"],
        "sources": counts["sources"],
        "outlets": counts["outlets"],
        "first": readable_day(_one(connection, _FIRST)),
        "last": readable_day(_one(connection, _LAST)),
        "statements": sum(kinds.values()),
        "attributed": _one(connection, _KNOWN),
        "kinds": {kind.value: kinds[kind.value] for kind in Kind},
        "acts": {act.value: acts[act.value] for act in Act},
        "actors": counts["actors"],
        "events": counts["events"],
        "event_types": dict(connection.execute(_EVENT_TYPES)),
    }


def _one(connection: sqlite3.Connection, query: str) -> int:
    value: int = connection.execute(query).fetchone()[0]
    return value
